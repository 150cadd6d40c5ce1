"""Percentages that are told with the two numbers that they come from: "41 van de 342 (12%)", "van 240 naar 180, -25%".

What a percentage is of is said by the words between: "a van de b", "van de b ... a", "b, van wie a", "a, p% van het
budget van b", "met p% van a naar b". It is off where no two numbers near it make it so. Where the words leave room for
another reading, only where it would be right but for a slip of the hand.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from itertools import combinations, permutations
from typing import NamedTuple

from ijkmoment.checking.figures.near_numbers import is_near
from ijkmoment.checking.figures.told_numbers import TIMES, ToldNumber, numbered_sentences, numbers_in
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.patterns import lazily

_LINK = (
    r"(?:(?:\(|,\s+|\s[–-]\s|;\s+)(?:(?:ofwel|oftewel|dus|dat\s+is|dit\s+is|namelijk|goed\s+voor|afgerond|wat\s+neerkomt\s+op|en\s+dus|in\s+totaal"
    r"|(?:dat|dit)\s+komt\s+neer\s+op|een\s+(?:[a-zà-ÿ]+\s+)?[a-zà-ÿ]+\s+van)\s+)?"
    r"|(?<!\w)(?:ofwel|oftewel|dat\s+is|een\s+(?:[a-zà-ÿ]+\s+)?[a-zà-ÿ]+\s+van)\s+)"
)
_HEDGE = (
    r"(?:(?:bijna|ruim|krap|circa|ca\.|ongeveer|afgerond|iets\s+(?:meer|minder)\s+dan|meer\s+dan|zo['’]n|net\s+geen"
    r"|rond\s+de)\s+)?"
)
_LINKED = lazily(rf"[^.;:()\d]{{0,60}}?{_LINK}{_HEDGE}")
_NEAR_LINKED = lazily(rf"(?:\s+[a-zà-ÿ-]+){{0,4}}\s?{_LINK}{_HEDGE}")
_OUT_OF = lazily(
    r"\s*(?:[a-zà-ÿ-]+\s+)?van\s+(?:de|het|deze|alle|in\s+totaal|een\s+totaal\s+van|de\s+in\s+totaal)\s+(?:[a-zà-ÿ-]+\s+){0,3}"
)
_OF_FIRST = lazily(
    r"(?<!\w)(?:van|onder|op|bij)\s+(?:de|deze|die|alle|het\s+totaal\s+van)\s+(?:in\s+totaal\s+)?(?:€\s?)?\Z"
)
_ODDS = lazily(r"(?<!\w)(?:één|een|twee|drie|vier)\s+op\s+de\s+\Z")
_WHOSE = lazily(r"[^.;:()\d]{0,60}?(?<!\w)(?:waarvan|van\s+wie|onder\s+wie|waaronder)(?!\w)[^.;:()\d]{0,40}")
_OF_WHOLE = lazily(r"\s+van\s+(?:het|de|dit|deze|die)\s+(?:[a-zà-ÿ-]+\s+){0,4}?(?:van\s+)?(?:in\s+totaal\s+)?(?:€\s?)?")
_OF_ANOTHER = lazily(r"\s+van\s+[^.;:()\d]{0,60}(?:(?:19|20)\d\d\s+[^.;:()\d]{1,40})?\d")
_FROM_TO = lazily(r"(?:\s+[a-zà-ÿ.]+|\s+(?:19|20)\d\d){0,5}\s+(?:naar|tot)\s+(?:€\s?)?")
_BY_BEFORE = lazily(rf"(?<!\w)met\s+{_HEDGE}\Z")
_CHANGED = lazily(r"[^.;()\d]{0,60}?(?:(?<!\w)van|\(van)\s+(?:€\s?)?")
_THE_SHARE = lazily(
    r"(?:de|het|die|dit|deze|dat)\s+(?!\w*(?:norm|doel|streef|grens|drempel|eis|maxim|minim|korting|tarief|rente|prognose|raming|verwachting))[a-zà-ÿ-]+\s+(?:van|is|was|bedraagt|bedroeg|bedroeg\s+daarmee|komt\s+daarmee\s+op)\s+(?:daarmee\s+|dus\s+)?"
    + _HEDGE
)
_SAYS_SO = lazily(
    r"(?<!\w)(?:ofwel|oftewel|zijnde|te\s+weten|dat\s+is|dat\s+zijn|dit\s+is|dat\s+wil\s+zeggen|ne[eê]rkom\w*\s+op|komt\s+neer\s+op|een\s+[a-zà-ÿ]+\s+van|waarmee|hetgeen"
    r"|derhalve|daarmee|aldus|(?:aandeel|percentage|respons|opkomst|bezettingsgraad|dekkingsgraad|slagingspercentage)\s+(?:is|van|bedraagt|bedroeg|dus|daarmee)"
    r"|(?:is|was|bedraagt|bedroeg)\s+(?:het|de)\s+(?:aandeel|percentage|respons|opkomst|dekking)|(?<=miljoen\s)of|(?<=miljard\s)of)\s+(?:(?:de|het)\s+[a-zà-ÿ]+\s+)?(?:is\s+|was\s+|met\s+|op\s+)?"
    + _HEDGE
    + r"\Z"
)
_NAMED = lazily(
    r"(?<!\w)\w*(?:percentage|aandeel|respons|opkomst|bezetting\w*|dekking\w*|deelname)(?!\w)", re.IGNORECASE
)
_BEHIND = lazily(rf"(?:\s+[a-zà-ÿ-]+){{0,3}}\s+{_HEDGE}")
_IN_BRACKETS = lazily(r"(?:\s+[a-zà-ÿ-]+){1,4}\s*\((?:€\s?)?")
_THAT_IS = lazily(
    r"(?:(?:dat|dit)\s+(?:is|was|zijn|betekent|betekende|komt\s+neer\s+op|kwam\s+neer\s+op)\s+(?:dus\s+)?)?"
)
_THAN = lazily(
    r"\s+(?:meer|minder|hoger|lager)(?:\s+[a-zà-ÿ]+){0,2}\s+dan\s+(?:de\s+|het\s+|(?:in\s+|een\s+|vorig\s+|het\s+)?[^.;:()\d]{0,30}(?:(?:19|20)\d\d)?,?\s+"
    r"(?:toen\s+[^.;:()\d]{2,30}\s)?)(?:€\s?)?"
)
_BY = lazily(r"(?<!\w)(?:(?<=[a-zà-ÿ,]\s)met|dat\s+is|dat\s+zijn(?:\s+er)?|een\s+[a-zà-ÿ]+\s+van)\s+(?:€\s?)?\Z")
_BESIDE = lazily(r"\s+(?:ten\s+opzichte\s+van|vergeleken\s+met)\s+(?:de|het)\s+(?:€\s?)?")
_MORE = lazily(r"\s+(?:meer|minder|hoger|lager|boven|onder|extra|groter|kleiner|sneller)(?!\w)")
_CHANGE = lazily(
    r"(?<!\w)(?:toename|stijging|groei|afname|daling|vermindering|verhoging|verlaging|krimp|terugval|reductie)\s+(?:van|met|bedraagt|bedroeg|is|was|komt\s+neer\s+op)"
    rf"\s+{_HEDGE}\Z"
)
_YEAR = lazily(r"(?<![\w.,])(?:19|20)\d\d(?![\w,])")
_EARLIER = lazily(
    r"(?<!\w)(?:tegen(?:over)?|dan|eerder|vorig\w*|waren\s+dat\s+er|dezelfde\s+maanden|ten\s+opzichte|was\s+dat|waren\s+het\s+er)(?!\w)"
)
_ASIDE = lazily(
    r"(?<!\w)(?:per|gemiddeld\w*|exclusief|inclusief|jaarlijks\w*|elk|ieder|respectievelijk|procentpunt\w*|rente|btw|index\w*)(?!\w)",
    re.IGNORECASE,
)
_ABOUT = lazily(
    r"(?<!\w)(?:bijna|ruim|krap|circa|ca\.|ongeveer|afgerond|meer\s+dan|minder\s+dan|zo['’]n|net\s+geen|rond\s+de)\s+\Z"
)
_HUNDRED, _SLACK, _ONE, _NEARLY = Decimal(100), Decimal("0.06"), Decimal(1), Decimal("1.25")
_LONGEST, _REACH, _MOST, _SENTENCES, _MOST_APART, _FEWEST = 700, 60, 8, 2, 3, Decimal(10)


class Share(NamedTuple):
    """A percentage that is not what its two numbers make: where it stands, and both."""

    span: Span
    first: Span
    second: Span


class _Pair(NamedTuple):
    """What a percentage is of: part and whole, or with `change` from and to.

    Words may be sure of which is the part, or of what comes first (`ordered`); where `certain`, no slip is asked for.
    """

    first: ToldNumber
    second: ToldNumber
    change: bool = False
    certain: bool = False
    sure: bool = False
    ordered: bool = False


def told_shares(letter: Letter) -> Iterator[Share]:
    """Find the percentages that the two numbers beside them do not make."""
    for sentence, numbers in letter.once(numbered_sentences):
        if sentence.end - sentence.start > _LONGEST:
            continue
        for one in numbers:
            if one.unit == "%" and one.value > 1:
                yield from _off(letter, sentence, one)


def _off(letter: Letter, sentence: Span, share: ToldNumber) -> Iterator[Share]:
    pair = _pair(letter, sentence, share)
    pairs = (pair,) if pair is not None else tuple(_loose(letter, sentence, share))
    for one in pairs:
        found = tuple(_off_by(letter, sentence, share, one))
        if found:
            yield from found
            return


def _off_by(letter: Letter, sentence: Span, share: ToldNumber, pair: _Pair) -> Iterator[Share]:
    around = Span(min(pair.first.start, share.start), share.end)
    if min(pair.first.value, pair.second.value) <= 0 or (not pair.ordered and letter.says(_ASIDE, around)):
        return
    if _is_rough(letter, pair.first) or _is_rough(letter, pair.second) or _explains(letter, sentence, share, pair):
        return
    if pair.certain or any(is_near(_at(value, share, way), share.value) for value in _ways(pair) for way in _WAYS):
        first, second = sorted((pair.first, pair.second), key=lambda one: one.start)
        yield Share(Span(share.start, share.end), Span(first.start, first.end), Span(second.start, second.end))


def _is_rough(letter: Letter, one: ToldNumber) -> bool:
    """Tell whether a number is given roughly: "onder de 2.000 leden" is not."""
    return one.about and _ABOUT.search(letter.folded, max(one.start - 20, 0), one.start) is not None


def _loose(letter: Letter, sentence: Span, share: ToldNumber) -> Iterator[_Pair]:
    """Yield the pairs of numbers that a percentage may come from, where words only say that it comes from some."""
    if _MORE.match(letter.folded, share.end) or _has_peer(letter, sentence, share):
        return
    if _OF_ANOTHER.match(letter.folded, share.end, sentence.end):
        return
    own = _counts(numbers_in(letter, Span(sentence.start, share.start)))
    before = [it for it in _before(letter, sentence, share)[-_MOST:] if not _is_by(letter, it)]
    if own and own[-1] in before and _NEAR_LINKED.fullmatch(letter.folded, own[-1].end, share.start):
        last = own[-1]
        yield from (_Pair(last, one) for one in before if one.unit == last.unit and one.value > last.value)
    said = _SAYS_SO.search(letter.folded, max(share.start - _REACH, sentence.start), share.start)
    if said is None or not (own or _THAT_IS.fullmatch(letter.folded, sentence.start, said.start())):
        return
    for one, other in combinations(before, 2):
        if one.unit == other.unit and one.value != other.value and min(one.value, other.value) > 1:
            less, more = sorted((one, other), key=lambda it: it.value)
            yield _Pair(less, more)
            yield _Pair(less, more, change=True)


def _is_by(letter: Letter, one: ToldNumber) -> bool:
    """Tell whether a number says by how much another one changed."""
    return _BY.search(letter.folded, max(one.start - 20, 0), one.start) is not None


def _has_peer(letter: Letter, sentence: Span, share: ToldNumber) -> bool:
    """Tell whether a percentage like this one stands near it, which it may be told beside."""
    block = letter.document.block_at(sentence.start)
    first = max(sentence.start - 2, block.start if block else 0)
    around = Span(max(letter.sentence_at(first).start, block.start if block else 0), sentence.end)
    others = (one.value for one in numbers_in(letter, around) if one.unit == "%" and one.start != share.start)
    return any(one <= share.value * _NEARLY and share.value <= one * _NEARLY for one in others)


_WAYS = (ROUND_FLOOR, ROUND_CEILING, ROUND_HALF_UP)


def _at(value: Decimal, share: ToldNumber, way: str) -> Decimal:
    """Return what a percentage would be, with the decimals that are printed."""
    return value.quantize(Decimal(1).scaleb(share.step), way)


def _ways(pair: _Pair) -> tuple[Decimal, ...]:
    """Return what two numbers make: a share and what is left of it, or a rise or fall."""
    first, second = pair.first.value, pair.second.value
    if pair.change:
        return (abs(second - first) * _HUNDRED / first,)
    return first * _HUNDRED / second, (second - first) * _HUNDRED / second


def _explains(letter: Letter, sentence: Span, share: ToldNumber, pair: _Pair) -> bool:
    """Tell whether numbers near a percentage make it; where words say of which two, one of these, or both beside it."""
    room, told = _room(letter, share), (pair.first, pair.second)
    if pair.certain and not pair.change:
        low, high = next(_made_of(*told), (Decimal(0), _HUNDRED))
        return low - room <= share.value <= high + room
    numbers = _known(letter, sentence, share, pair)
    ways = (way for one, other in permutations(numbers, 2) for way in _made_by(sentence, pair, one, other))
    if any(low - room <= share.value <= high + room for low, high in ways):
        return True
    if pair.ordered and abs(_ways(pair)[0] - share.value) <= room * 2:
        return True
    return _is_of_a_sum(numbers, share, pair, room)


def _known(letter: Letter, sentence: Span, share: ToldNumber, pair: _Pair) -> list[ToldNumber]:
    """Return the numbers by which a percentage may be explained: those before it, and the next two of its sentence."""
    behind = _counts(numbers_in(letter, Span(share.end, sentence.end)))
    known = [*_before(letter, sentence, share)[-_MOST:], *behind[:2]]
    return [*known, *(it for it in (pair.first, pair.second) if it not in known)]


def _made_by(sentence: Span, pair: _Pair, one: ToldNumber, other: ToldNumber) -> tuple[tuple[Decimal, Decimal], ...]:
    """Return the shares by which two numbers may explain one, where words say that it is of two (others)."""
    own = {one, other} == {pair.first, pair.second}
    if one.unit != other.unit or (own and pair.ordered):
        return ()
    made = tuple(_made_of(one, other))
    if own or not (pair.sure or pair.ordered) or min(one.start, other.start) >= sentence.start:
        return made[:2] if own and pair.certain else made
    apart = pair.ordered and max(one.value, other.value) > _MOST_APART * min(one.value, other.value)
    if apart or not {one, other} & {pair.first, pair.second}:
        return ()
    return made[1:3] if pair.ordered else made[:1]


def _is_of_a_sum(numbers: Sequence[ToldNumber], share: ToldNumber, pair: _Pair, room: Decimal) -> bool:
    """Tell whether two numbers together make a percentage of a third, or one of them of both."""
    if pair.ordered:
        return False
    part, whole = pair.first.value, pair.second.value
    values = [one.value for one in numbers if one.unit == pair.second.unit]
    if pair.sure:
        ways = [way for one in values if one not in (part, whole) for way in ((part + one, whole), (part, part + one))]
    else:
        pairs = (*combinations(values, 2), (part, whole))
        ways = [way for one, other in pairs for way in (*((one + other, it) for it in values), (one, one + other))]
        ways += [(one, sum(values, Decimal(0))) for one in values]
    return any(of and abs(some * _HUNDRED / of - share.value) <= room for some, of in ways)


def _made_of(one: ToldNumber, other: ToldNumber) -> Iterator[tuple[Decimal, Decimal]]:
    """Yield from what to what the shares may be that two numbers make."""
    low, high = one.interval
    least, most = other.interval
    if least <= 0 or low <= 0:
        return
    lowest, highest = low * _HUNDRED / most, high * _HUNDRED / least
    yield lowest, highest
    yield _HUNDRED - highest, _HUNDRED - lowest
    yield lowest - _HUNDRED, highest - _HUNDRED
    if most > high:
        yield low * _HUNDRED / (most - low), high * _HUNDRED / (most - low)


def _room(letter: Letter, share: ToldNumber) -> Decimal:
    """Return by how much a percentage may be off: rounding either way, and more where it is given roughly."""
    half = Decimal(5).scaleb(share.step - 1)
    rough = _ABOUT.search(letter.folded, max(share.start - 20, 0), share.start) is not None
    return half * 2 + _SLACK + (_ONE if rough else 0)


def _counts(numbers: Sequence[ToldNumber]) -> list[ToldNumber]:
    return [one for one in numbers if one.unit not in (*TIMES, "%", "procentpunt")]


def _before(letter: Letter, sentence: Span, share: ToldNumber) -> list[ToldNumber]:
    """Return the numbers before a percentage, of its sentence and the two before it in its block."""
    block = letter.document.block_at(sentence.start)
    first = sentence.start
    for _ in range(_SENTENCES if block is not None else 0):
        first = max(letter.sentence_at(max(first - 2, block.start if block else 0)).start, block.start if block else 0)
    return _counts(numbers_in(letter, Span(first, share.start)))


def _pair(letter: Letter, sentence: Span, share: ToldNumber) -> _Pair | None:
    """Return the two numbers that words say a percentage is of."""
    own = _counts(numbers_in(letter, Span(sentence.start, share.start)))
    behind = _counts(numbers_in(letter, Span(share.end, sentence.end)))
    changed = _changed(letter, sentence, share, own, behind)
    if changed is not None:
        return changed
    if behind and _OF_WHOLE.fullmatch(letter.folded, share.end, behind[0].start):
        return _of_whole_behind(letter, own, behind)
    if _MORE.match(letter.folded, share.end):
        return _more_than(letter, share, own, behind)
    if len(own) > 1:
        return _of_two(letter, sentence, share, own[-2], own[-1])
    if not own and _THE_SHARE.fullmatch(letter.folded, sentence.start, share.start):
        return _of_sentence_before(letter, sentence)
    return None


def _of_whole_behind(letter: Letter, own: Sequence[ToldNumber], behind: Sequence[ToldNumber]) -> _Pair | None:
    """Return part and whole of "a, p% van de b", or of "p% van de b leden (a)"."""
    alike = len(behind) > 1 and behind[0].unit == behind[1].unit
    if alike and _IN_BRACKETS.fullmatch(letter.folded, behind[0].end, behind[1].start):
        return _Pair(behind[1], behind[0], sure=True)
    return _Pair(own[-1], behind[0]) if own and own[-1].unit == behind[0].unit else None


def _more_than(
    letter: Letter, share: ToldNumber, own: Sequence[ToldNumber], behind: Sequence[ToldNumber]
) -> _Pair | None:
    """Return the two numbers of "412 vragen, 28% meer dan de 322 in 2024"."""
    if (
        not own
        or not behind
        or own[-1].unit != behind[0].unit
        or not _NEAR_LINKED.fullmatch(letter.folded, own[-1].end, share.start)
    ):
        return None
    if _THAN.fullmatch(letter.folded, share.end, behind[0].start) is None:
        return None
    return _Pair(behind[0], own[-1], change=True, certain=True, ordered=True)


def _of_two(letter: Letter, sentence: Span, share: ToldNumber, first: ToldNumber, second: ToldNumber) -> _Pair | None:
    linked = _LINKED.fullmatch(letter.folded, second.end, share.start) or (
        letter.says(_NAMED, Span(sentence.start, first.start))
        and _BEHIND.fullmatch(letter.folded, second.end, share.start)
    )
    if first.unit != second.unit or not linked:
        return None
    pair = _parted(letter, sentence, first, second)
    near = _NEAR_LINKED.fullmatch(letter.folded, second.end, share.start) is not None
    straight = pair is not None and pair.second is second and second.value > _FEWEST
    return pair._replace(certain=True) if pair is not None and near and straight else pair


def _parted(letter: Letter, sentence: Span, first: ToldNumber, second: ToldNumber) -> _Pair | None:
    """Return part and whole of two numbers, where words say which is which."""
    if _ODDS.search(letter.folded, max(first.start - _REACH, sentence.start), first.start):
        return None
    if first.value < second.value and _OUT_OF.fullmatch(letter.folded, first.end, second.start):
        return _Pair(first, second, sure=True)
    whole = _OF_FIRST.search(letter.folded, max(first.start - _REACH, sentence.start), first.start)
    if second.value < first.value and (whole or _WHOSE.fullmatch(letter.folded, first.end, second.start)):
        return _Pair(second, first, sure=True)
    return None


def _of_sentence_before(letter: Letter, sentence: Span) -> _Pair | None:
    """Return part and whole that the sentence before tells: "185 deelnemers, van wie er 161 ... De uitval van 13%"."""
    block = letter.document.block_at(sentence.start)
    last = letter.sentence_at(max(sentence.start - 2, 0))
    if block is None or last.start < block.start or last == sentence:
        return None
    numbers = _counts(numbers_in(letter, last))
    if len(numbers) != 2 or numbers[0].unit != numbers[1].unit:
        return None
    return _parted(letter, last, numbers[0], numbers[1])


def _is_told_back(letter: Letter, first: ToldNumber, second: ToldNumber) -> bool:
    """Tell whether the second of two numbers is the earlier one: by their years, else by what stands between."""
    start = letter.sentence_at(first.start).start
    years = (_YEAR.findall(letter.folded, start, first.start), _YEAR.findall(letter.folded, first.end, second.start))
    if years[0] and years[1] and years[0][-1] != years[1][-1]:
        return int(years[0][-1]) > int(years[1][-1])
    return _EARLIER.search(letter.folded, first.end, second.start) is not None


def _changed(
    letter: Letter, sentence: Span, share: ToldNumber, own: Sequence[ToldNumber], behind: Sequence[ToldNumber]
) -> _Pair | None:
    """Return from where to where a number rose or fell by a percentage."""
    before = max(share.start - _REACH, sentence.start), share.start
    if len(behind) > 1 and _BY_BEFORE.search(letter.folded, *before):
        first, second = behind[:2]
        told = _CHANGED.fullmatch(letter.folded, share.end, first.start)
        if told and first.unit == second.unit and _FROM_TO.fullmatch(letter.folded, first.end, second.start):
            return _Pair(first, second, change=True, certain=True, ordered=True)
    if not _CHANGE.search(letter.folded, *before):
        return None
    if (
        own
        and behind
        and own[-1].unit == behind[0].unit
        and _BESIDE.fullmatch(letter.folded, share.end, behind[0].start)
    ):
        return _Pair(behind[0], own[-1], change=True, ordered=True)
    ends = [one for one in own if not _is_by(letter, one)]
    ends = ends if len(ends) > 1 else [one for one in _before(letter, sentence, share) if not _is_by(letter, one)]
    ends = [one for one in ends if one.value > _FEWEST]
    if len(ends) != 2 or ends[0].unit != ends[1].unit:
        return None
    first, second = ends
    if _is_told_back(letter, first, second):
        return _Pair(second, first, change=True, ordered=True)
    ordered = _FROM_TO.fullmatch(letter.folded, first.end, second.start) is not None
    return _Pair(first, second, change=True, ordered=ordered)
