"""A percentage that follows from what was just told, and that no two numbers near it make: "176 van de 320, dus 65%".

Asked is only that words draw it from the numbers before them ("dus", "dat is", "een daling van"), that it is the one
percentage there, and that the sentence, or the two before it where it goes back, tell two numbers of one unit. It is
right where any two of these make it the way that words say, and a share also where one of them is that part of any
number of the letter, unless words say which whole it is of.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, islice

from ijkmoment.checking.comparisons.share_pairs import (
    YEAR,
    Share,
    counts,
    is_of_letter,
    is_term,
    room_of,
    values_of_letter,
)
from ijkmoment.checking.comparisons.trends import trends
from ijkmoment.checking.figures.number_times import in_full, time_of
from ijkmoment.checking.figures.told_numbers import ToldNumber, numbered_sentences, numbers_in
from ijkmoment.checking.letter import LONGEST, Letter, Span
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily

_NOUN = r"(?:daling|stijging|toename|afname|groei|krimp|vermindering|verhoging|verlaging)"
_BACK = (
    r"(?:(?:dus|daarmee)(?:\s+(?:betreft|betrof|is|was))?|ofwel|oftewel"
    r"|(?:dat|dit)\s+(?:is|zijn|was|waren|betreft|betrof)|(?:is|was)\s+(?:dat|dit)|(?:neerkomt|neer)\s+op)"
)
_SHARE = r"(?:deel|percentage|\w+deel|\w+graad|\w+cijfer|\w+quote)(?:\s+[^.;,]{1,40}?)?\s(?:is|was|bedraagt|bedroeg)"
_HEDGE = (
    r"(?:(?:in|met|bij|op|uit|een|ongeveer|circa|ruim|bijna|zo['’]n|afgerond|krap|naar|slechts|nog|iets|precies|één"
    r"|jaar)\s+)*"
)
_LINK = lazily(rf"(?:(?<!\w)(?:{_BACK}|{_NOUN}\s+(?:van|met|is|was|bedraagt|bedroeg)|{_SHARE}|met)\s+|,\s*){_HEDGE}\Z")
_CLOSES = lazily(
    r"\s*(?:[,.;:)]|\Z)|\s(?:toe|af|gestegen|gedaald|gegroeid|gekrompen|toegenomen|afgenomen|minder|meer|lager|hoger|daarvan)(?!\w)"
    r"|\svan\s+(?:het|de|alle|dat|die|dit)(?!\w)"
)
_GOES_BACK = lazily(rf"(?<!\w)(?:{_BACK}|{_SHARE}|deze|die|een\s+{_NOUN})(?!\w)\D*\Z|(?:de|die)\s+{_NOUN}(?!\w)")
OF_OTHERS = lazily(r"\s+van\s+(?:het|de|alle|dat|die|dit)\s+(?!geheel|totaal|totale)(?P<noun>[a-zà-ÿ-]+)")
_CHANGE = lazily(rf"(?<!\w){_NOUN}(?!\w)")
_UP = lazily(
    r"(?<!\w)(?:stijging|toename|groei|verhoging|toe|gestegen|gegroeid|toegenomen|stegen|steeg|groeiden?|meer|hoger"
    r"|opgelopen)(?!\w)"
)
_DOWN = lazily(
    r"(?<!\w)(?:daling|afname|krimp|vermindering|verlaging|af|gedaald|gekrompen|afgenomen|daalden?|minder|lager"
    r"|teruggelopen)(?!\w)"
)
_OTHERWISE = lazily(
    r"(?<!\w)(?:gecorrigeerd\w*|gewogen|gemiddeld\w*|jaarlijks\w*|per|elke?|ieder|reële?|index\w*|exclusief|inclusief|rente|btw|respectievelijk|buiten"
    r"|zonder|ten\s+opzichte|vergeleken|op\s+de\s+\w+(?=\s+[a-z])|raming|begroot|gepland)(?!\w)"
)
THAN = lazily(r"\s+(?:meer|minder|hoger|lager|groter|kleiner|boven|onder)(?!\w)|\s+of\s+(?:meer|minder|hoger|lager)")
_THAT = lazily(r"(?:dat|dit|daarmee)(?!\w)")
_IN_NUMBERS = lazily(r"(?:het\s+(?:gaat|ging|betreft|betrof)|dat\s+(?:zijn|waren|betreft))(?!\w)")
_OF_WHOLE = lazily(
    r"(?<!\w)(?:van\s+(?:de|alle|deze|die|in\s+totaal)\s+(?:€\s?)?(?=\d)|(?:waarvan|waaronder|(?:van|onder)\s+wie|daarvan|hiervan|tegen|van\s+hen)(?!\w))"
)
_BY = lazily(r"(?<!\w)met\s+(?:€\s?)?\Z")
_PLURAL = lazily(r"[a-zà-ÿ-]{3,}(?:en|s)")
_HUNDRED, _FEWEST, _APART, _MOST, _TWO, _BEFORE, _BEHIND = Decimal(100), 10, 1000, 12, 2, 70, 25
_Ends = tuple[Decimal, Decimal]
_Ways = tuple[bool, bool]


def plain_shares(letter: Letter) -> Iterator[Share]:
    """Find the percentages that words draw from the numbers before them and that no two of these make."""
    for sentence, told in letter.once(numbered_sentences):
        shares = [one for one in told if one.unit == "%"]
        block = letter.block_at(sentence.start)
        if len(shares) != 1 or block is None or sentence.end - sentence.start > LONGEST:
            continue
        share = shares[0]
        if _CLOSES.match(letter.folded, share.end) is None or letter.says(_OTHERWISE, sentence):
            continue
        if THAN.match(letter.folded, share.end):
            continue
        linked = _LINK.search(letter.folded, max(sentence.start, share.start - _BEFORE), share.start)
        if linked is None and _in_numbers(letter, sentence, block) is None:
            continue
        ways = _ways(letter, sentence, share)
        two = _two(letter, sentence, share, ways)
        if two is not None and not _is_made(letter, sentence, share, two, ways) and not _is_turned(letter, sentence):
            made = min(two, key=lambda it: it.value).value * _HUNDRED / max(it.value for it in two)
            first, second = sorted(Span(it.start, it.end) for it in two)
            yield Share(Span(share.start, share.end), first, second, _shown(share, ways, made))


def _is_turned(letter: Letter, sentence: Span) -> bool:
    """Tell whether a sentence says that numbers went the other way than they did: then that is what is wrong."""
    return any(letter.sentence_at(one.word.start) == sentence for one in letter.once(trends))


def _shown(share: ToldNumber, ways: _Ways, part: Decimal) -> Decimal:
    """Return what two numbers make the way that words say, as the percentage is printed."""
    up, down = ways
    made = _HUNDRED * _HUNDRED / part - _HUNDRED if up and not down else part
    return (_HUNDRED - part if down and not up else made).quantize(Decimal(1).scaleb(min(share.step, 0)))


def _ways(letter: Letter, sentence: Span, share: ToldNumber) -> _Ways:
    """Tell whether words around a percentage say that something rose, and that it fell."""
    noun = _CHANGE.search(letter.folded, max(sentence.start, share.start - _BEFORE // _TWO), share.start)
    if noun is not None:
        return (up := _UP.match(noun[0]) is not None), not up
    near = Span(max(sentence.start, share.start - _BEFORE), min(sentence.end, share.end + _BEHIND))
    return _UP.search(letter.folded, *near) is not None, _DOWN.search(letter.folded, *near) is not None


def _two(letter: Letter, sentence: Span, share: ToldNumber, ways: _Ways) -> Sequence[ToldNumber] | None:
    """Return the two numbers of one unit that stand nearest before a percentage, or behind it "in numbers"."""
    for start, end in _windows(letter, sentence, share):
        told = numbers_in(letter, Span(start, end))
        if any(one.unit in ("%", "procentpunt") for one in told if one.start != share.start) and not any(ways):
            return None
        several = [one for one in counts(in_full(letter, told)) if one.value > 0 and not is_term(letter, one)]
        pairs = [two for two in combinations(several, _TWO) if _may_be(*two) and not (any(ways) and _are_unlike(*two))]
        if pairs:
            return pairs[-1] if _is_of_both(letter, sentence, share, pairs[-1]) else None
    return None


def _may_be(one: ToldNumber, other: ToldNumber) -> bool:
    low, high = sorted((one.value, other.value))
    return one.unit == other.unit and high > _FEWEST and low < high < low * _APART


def _are_unlike(one: ToldNumber, other: ToldNumber) -> bool:
    """Tell whether two numbers each have a noun of their own: "500 klachten, tegen 400 vragen"."""
    nouns = [it.behind[0] if it.behind and not it.unit else "" for it in (one, other)]
    return all(_PLURAL.fullmatch(it) for it in nouns) and nouns[0] != nouns[1]


def _windows(letter: Letter, sentence: Span, share: ToldNumber) -> Iterator[Span]:
    """Yield the stretches whose numbers a percentage may be drawn from, the nearest first."""
    block = letter.block_at(sentence.start)
    if block is None:
        return
    clause = letter.text.find(";", share.end, sentence.end)
    last = clause if clause > 0 else sentence.end
    yield Span(sentence.start, last)
    behind = _in_numbers(letter, sentence, block)
    if behind is not None:
        yield Span(sentence.start, behind.end)
    start = sentence.start
    goes_back = _GOES_BACK.search(letter.folded, sentence.start, share.start)
    for _ in range(_TWO if goes_back or _is_counted_again(letter, sentence, share, block) else 0):
        start = letter.sentence_at(max(start - _TWO, block.start)).start
        yield Span(start, last)


def _is_counted_again(letter: Letter, sentence: Span, share: ToldNumber, block: Block) -> bool:
    """Tell whether the one number before a percentage counts what the sentence before did: "Op 225 bedrijven, 90%"."""
    own, last = (
        numbers_in(letter, Span(sentence.start, share.start)),
        letter.sentence_at(max(sentence.start - _TWO, block.start)),
    )
    nouns = {one.behind[0] for one in numbers_in(letter, last) if one.behind and not one.unit}
    return len(own) == 1 and last != sentence and own[0].behind[:1] != () and own[0].behind[0] in nouns


def _in_numbers(letter: Letter, sentence: Span, block: Block) -> Span | None:
    """Return the sentence behind one that tells in numbers what that did: "Het gaat om 120 van de 200"."""
    behind = letter.sentence_at(min(sentence.end + _TWO, block.end))
    opens = behind.start > sentence.end and _IN_NUMBERS.match(letter.folded, behind.start)
    return behind if opens else None


def _is_of_both(letter: Letter, sentence: Span, share: ToldNumber, two: Sequence[ToldNumber]) -> bool:
    """Tell whether a sentence names no year and no whole but those that stand beside the numbers before it."""
    first = letter.sentence_at(min(it.start for it in two)).start
    if first > sentence.start:
        return True
    of_others = OF_OTHERS.match(letter.folded, share.end)
    if of_others is not None and _CHANGE.fullmatch(of_others["noun"]):
        return False
    if of_others is not None and letter.folded.find(of_others["noun"], first, share.start) < 0:
        return _PLURAL.fullmatch(of_others["noun"]) is not None and _is_of_parted(letter, sentence, two)
    last = max(sentence.start, *(it.end for it in two))
    return set(YEAR.findall(letter.folded, last, sentence.end)) <= set(YEAR.findall(letter.folded, first, last))


def _is_made(letter: Letter, sentence: Span, share: ToldNumber, two: Sequence[ToldNumber], ways: _Ways) -> bool:
    """Tell whether two numbers near a percentage make it, or one beside it is that part of any of the letter."""
    block = letter.block_at(sentence.start)
    first, last = sentence.start, sentence.end
    for _ in range(_TWO if block is not None else 0):
        first = letter.sentence_at(max(first - _TWO, block.start if block else 0)).start
    behind = _in_numbers(letter, sentence, block) if block is not None else None
    told = counts(in_full(letter, numbers_in(letter, Span(first, behind.end if behind is not None else last))))
    near = [one for one in told if one.value > 0][-_MOST:]
    room = room_of(letter, share)
    parted = letter.says(_OF_WHOLE, sentence) or _is_of_parted(letter, sentence, two)
    most = None if any(ways) else 1 if behind is not None else _TWO if parted else None
    for one, other in combinations(near, _TWO):
        ways_made = _made(one, other, ways) if _may_be_of_one(letter, one, other, ways) else ()
        if any(min(it) - room <= share.value <= max(it) + room for it in islice(ways_made, most)):
            return True
    own = [one for one in near if one.start >= sentence.start] or near
    if any(ways):
        alone = [one for one in own if one.start >= sentence.start]
        if len(alone) == 1 and _is_changed_in_letter(letter, share, alone[0]):
            return True
        own = [one for one in own if _BY.search(letter.folded, max(one.start - 8, 0), one.start)]
    elif behind is not None or parted or _names_year_of_any(letter, sentence, near):
        own = []
    if any(is_of_letter(letter, share, one) or is_of_letter(letter, share, one, whole=True) for one in own):
        return True
    return not any(ways) and _is_of_sums(near, share, room)


def _is_of_parted(letter: Letter, sentence: Span, two: Sequence[ToldNumber]) -> bool:
    """Tell whether a sentence draws on the one before, that tells part and whole: "van wie 36 vrouwen. Dat is"."""
    before = letter.sentence_at(two[1].start)
    alone = before.start < sentence.start and before == letter.sentence_at(two[0].start)
    return alone and _THAT.match(letter.folded, sentence.start) is not None and letter.says(_OF_WHOLE, before)


def _names_year_of_any(letter: Letter, sentence: Span, near: Sequence[ToldNumber]) -> bool:
    """Tell whether a sentence names the year of a number told before it: "Van de leerlingen in 2024 zijn er 450"."""
    years = {*map(int, YEAR.findall(letter.folded, *sentence))}
    return bool(years) and any(time_of(letter, one) in years for one in near if one.start < sentence.start)


def _may_be_of_one(letter: Letter, one: ToldNumber, other: ToldNumber, ways: _Ways) -> bool:
    """Tell whether two numbers have one unit, and one year where a percentage is a share: "van de 900 in 2024"."""
    if one.unit != other.unit or any(ways):
        return one.unit == other.unit
    times = {time_of(letter, one), time_of(letter, other)} - {None}
    return len(times) < _TWO


def _is_changed_in_letter(letter: Letter, share: ToldNumber, one: ToldNumber) -> bool:
    """Tell whether a number of the letter is what another one was before that change, or became by it."""
    values, half = letter.once(values_of_letter).get(one.unit, ()), Decimal(5).scaleb(share.step - 1)
    low, high = one.interval
    for sign in (1, -1):
        least, most = ((_HUNDRED + sign * share.value + way) / _HUNDRED for way in (-half, half))
        ends = ((low * least, high * most), (low / most, high / least)) if least > 0 else ((low * least, high * most),)
        if any(bisect_right(values, it[1]) > bisect_left(values, it[0]) for it in ends):
            return True
    return False


def _is_of_sums(near: Sequence[ToldNumber], share: ToldNumber, room: Decimal) -> bool:
    """Tell whether two numbers together are that part of a third."""
    sums = (one.value + other.value for one, other in combinations(near, _TWO) if one.unit == other.unit)
    return any(abs(some * _HUNDRED / it.value - share.value) <= room for some in sums for it in near)


def _made(one: ToldNumber, other: ToldNumber, ways: _Ways) -> Iterator[_Ends]:
    """Yield from what to what the percentages may be that two numbers make: a change, what changed, or a share."""
    lower, higher = sorted((one, other), key=lambda it: it.value)
    (low, lowest), (high, highest) = lower.interval, higher.interval
    if low <= 0:
        return
    up, down = ways
    neither = not (up or down)
    yield low * _HUNDRED / highest, lowest * _HUNDRED / high
    if down or neither:
        yield _HUNDRED - lowest * _HUNDRED / high, _HUNDRED - low * _HUNDRED / highest
        yield low * _HUNDRED / (highest + lowest), lowest * _HUNDRED / (high + low)
    if up or neither:
        yield high * _HUNDRED / lowest - _HUNDRED, highest * _HUNDRED / low - _HUNDRED
    if up and high > lowest:
        yield low * _HUNDRED / (highest - low), lowest * _HUNDRED / (high - lowest)
    if neither:
        yield high * _HUNDRED / (high + lowest), highest * _HUNDRED / (highest + low)
