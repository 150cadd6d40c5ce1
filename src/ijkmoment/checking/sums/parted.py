"""Numbers that sentences and lists part, told by no word for a total: "57 plaatsen: 23 in Ede en 34 in Oss".

Behind a colon or "als volgt verdeeld" the parts are all, where an "en" closes them and nothing follows the last. Behind
"van de" and "daarvan" they may be some of the whole: then amounts can only be more than it, and counts are wrong where
two digits changed places. What is parted is the one number of its kind there, and no run of parts comes to it. Numbers
of a row that come to the one before or behind them but for two digits that changed places need no word at all.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise, takewhile

from ijkmoment.checking.figures.figure_words import BY_MEANS
from ijkmoment.checking.figures.near_numbers import exchanged, meaningful, slipped
from ijkmoment.checking.figures.told_numbers import TIMES, ToldNumber, numbered_sentences, numbers_in, plain
from ijkmoment.checking.figures.totals import Sum
from ijkmoment.checking.letter import Letter, Span, since
from ijkmoment.checking.sums.each import each_counted
from ijkmoment.checking.sums.list_sums import lists_some
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily
from ijkmoment.language.word_kinds import is_listed_noun

_CLOSED = lazily(
    r":\s|\s\((?=\w)|(?<!\w)(?:te\s+weten|namelijk|verdeeld\s+over|onderverdeeld\s+in|besta(?:at|an|ande)\s+uit"
    r"|bestond(?:en)?\s+uit|uiteen\s+in|opgebouwd\s+uit|(?P<concerns>betroffen|betreffen|omvatten))(?!\w)"
)
_THE = lazily(r"de\s+(?:(?:overige|resterende|andere)\s+)?\Z")
_LENGTHS = frozenset({"dag", "week", "weken", "maand", "uur"})
_OUT_OF = lazily(r"van\s+(?:de|deze|die|alle|onze)\s+(?:€\s?)?\Z")
_THEREOF = lazily(r"(?:daarvan|hiervan|van\s+(?:hen|deze|dit|die))(?!\w)")
_ASIDE = lazily(
    rf"(?<!\w)(?:tegen(?:over)?|dan|vergeleken|eerder|vorig\w*|gemiddeld|per(?!{BY_MEANS})|beide|allebei|maximaal|minimaal|zowel"
    r"|onder\s+(?:meer|andere|wie)|waarvan|van\s+wie|waaronder|daarvan|bijvoorbeeld|met\s+name|zoals|vooral|respectievelijk|oplopend"
    r"|daarna|later|extra|ten\s+opzichte|keer\s+(?:zo|per)|sommigen?|tegelijk|mogelijk|exclusief|inclusief|gevolgd|deels|ook|daarnaast)(?!\w)"
)
_NOT_PARTS = lazily(r"(?<!\w)(?:meer|minder|hoger|lager|steeg|stegen|daal\w+|toename|afname|verschil)(?!\w)")
_SOME = lazily(r"(?<!\w)(?:\w*ste|meest|onder\s+meer|waaronder|zoals|vooral|ook)(?!\w)")
_JOINED = lazily(r"[^;:]*?(?:,|;|\sen\s)[^:]*")
_LAST = lazily(r"[^;:]*?(?:,|;|\s)\s*en\s[^:,;]*")
_TAIL = lazily(r"[^,;:]*")
_VERB = lazily(  # what says something of a part is no row of parts
    r"(?<!\w)(?:is|zijn|was|waren|heeft|hebben|had|hadden|wordt|worden|werd|werden|gaat|gaan|ging|gingen|komt|komen|kwam|kwamen|volgt|volgen)(?!\w)"
)
_REST = lazily(r"(?:[a-zà-ÿ]+\s+){0,3}(?:overigen?|rest|restant|resterende|anderen?|ander|laatste)(?!\w)")
_NAMED = lazily(r"(?:\s+[a-zà-ÿ-]+){0,3},?")
_OPENS_ITEM = lazily(r"(?:(?:van|bij|in|voor|aan)\s+)?(?:de\s+)?\Z")
_MOST, _FEWEST, _TELLING, _LONGEST = 12, 3, 8, 800

_Way = Callable[[ToldNumber, Sequence[ToldNumber]], bool]


def parted(letter: Letter) -> Iterator[Sum]:
    """Find the numbers that parts would add up to but for a slip."""
    before = Span(0, 0)
    for sentence, told in letter.once(numbered_sentences):
        numbers = _counted(told)
        if sentence.end - sentence.start <= _LONGEST and len(numbers) > 1:
            told_so = (*_closed(letter, sentence, numbers), *_open(letter, before, sentence, numbers))
            yield from told_so or _exchanged(letter, sentence, numbers)
            yield from _in_brackets(letter, before, sentence, numbers)
            yield from _each_in_brackets(letter, before, sentence, numbers)
        if sentence.end - sentence.start <= _LONGEST:
            yield from _closed_lengths(letter, sentence, told)
        before = sentence
    yield from _in_lists(letter)


def _counted(numbers: Sequence[ToldNumber]) -> tuple[ToldNumber, ...]:
    """Return the numbers that count, "9 keer" and "41 maal" as well."""
    plain_ones = (one._replace(unit="") if one.unit in ("keer", "maal") else one for one in numbers)
    return tuple(one for one in plain_ones if one.unit not in TIMES and one.unit != "%")


def _closed(letter: Letter, sentence: Span, numbers: Sequence[ToldNumber]) -> tuple[Sum, ...]:
    """Return the whole before a colon that all of its parts behind it do not come to."""
    cue = _CLOSED.search(letter.folded, numbers[0].end, numbers[-1].start)
    if cue is None:
        return ()
    end = letter.text.find(")", cue.end(), sentence.end) if cue[0].endswith("(") else sentence.end
    behind = [one for one in numbers if cue.end() <= one.start < end]
    before = [one for one in numbers if one.end <= cue.start()]
    beside = before[-1:] if behind and _NAMED.fullmatch(letter.folded, before[-1].end, cue.start()) else ()
    whole, parts = _alike(beside if len(behind) >= _FEWEST else before, behind)
    if whole is None:
        whole, parts = _alike(before, behind)
    if cue["concerns"] and (whole is None or not _is_named_first(letter, sentence, whole, cue.start())):
        return ()
    if whole is None or not _TAIL.fullmatch(letter.folded, parts[-1].end, end):
        return ()
    row = _is_row(letter, parts)
    near = not cue[0].endswith("(") or _NAMED.fullmatch(letter.folded, whole.end, cue.start()) is not None
    if not row or not near or letter.says(_VERB, Span(cue.end(), end)) or _goes_on(letter, sentence):
        return ()
    return tuple(_off(letter, whole, parts, Span(cue.end(), end), _is_slip))


def _is_row(letter: Letter, parts: Sequence[ToldNumber]) -> bool:
    """Tell whether what stands between numbers joins them, the last one by "en"."""
    joints = [(one.end, other.start) for one, other in pairwise(parts)]
    return all(_JOINED.fullmatch(letter.folded, *it) for it in joints) and bool(
        _LAST.fullmatch(letter.folded, *joints[-1])
    )


def _closed_lengths(letter: Letter, sentence: Span, told: Sequence[ToldNumber]) -> tuple[Sum, ...]:
    """Return the whole days or weeks that a sentence of nothing else parts: counted, they are exact."""
    whole = all(one.unit == told[0].unit and not one.step for one in told)
    if len(told) <= _FEWEST or not whole or told[0].unit not in _LENGTHS:
        return ()
    return _closed(letter, sentence, [one._replace(unit="") for one in told])


def _is_named_first(letter: Letter, sentence: Span, whole: ToldNumber, cue: int) -> bool:
    """Tell whether a sentence opens with what its verb parts: "De 24 vacatures betroffen negen technici"."""
    opens = _THE.fullmatch(letter.folded, sentence.start, whole.start) is not None
    return opens and _NAMED.fullmatch(letter.folded, whole.end, cue - 1) is not None


def _goes_on(letter: Letter, sentence: Span) -> bool:
    """Tell whether the next sentence opens with the rest: "De overige kwamen uit Polen"."""
    behind = letter.sentence_at(min(sentence.end + 2, len(letter.text) - 1))
    return behind.start > sentence.start and _REST.match(letter.folded, behind.start, behind.end) is not None


def _open(letter: Letter, before: Span, sentence: Span, numbers: Sequence[ToldNumber]) -> Iterator[Sum]:
    """Yield the whole that some of its parts are more than, or all of them but for two digits."""
    first = numbers[0]
    if _OUT_OF.fullmatch(letter.folded, sentence.start, first.start + letter.text.startswith("€", first.start)):
        whole, parts = _alike(numbers[:1], numbers[1:])
    elif _THEREOF.match(letter.folded, sentence.start) and _is_right_before(letter, before, sentence):
        whole, parts = _alike(_counted(numbers_in(letter, before)), numbers)
    else:
        return
    if whole is not None:
        around = Span(max(whole.end, sentence.start), sentence.end)
        yield from _off(letter, whole, parts, around, _is_more if whole.unit else _is_swapped)


def _in_brackets(letter: Letter, before: Span, sentence: Span, numbers: Sequence[ToldNumber]) -> Iterator[Sum]:
    """Yield the amount that those in brackets do not come to, behind counts that do: "21 af (€ 0,7 miljoen)"."""
    counts = [one for one in numbers if not one.unit]
    amounts = [one for one in numbers if one.unit and letter.text[one.start - 1] == "("]
    paired = len(amounts) == len(counts) > 1 and len(numbers) == len(counts) * 2
    if (
        not paired
        or not _THEREOF.match(letter.folded, sentence.start)
        or not _is_right_before(letter, before, sentence)
    ):
        return
    in_turn = sorted(numbers) == [one for pair in zip(counts, amounts, strict=True) for one in pair]
    told = _counted(numbers_in(letter, before))
    wholes = [one for one in told if one.unit == amounts[0].unit]
    closed = any(not one.unit and one.value == sum(it.value for it in counts) for one in told)
    if in_turn and closed and len(wholes) == 1 and plain((*wholes, *amounts)):
        yield Sum(wholes[0].figure, tuple(one.figure for one in amounts))


def _each_in_brackets(letter: Letter, before: Span, sentence: Span, numbers: Sequence[ToldNumber]) -> Iterator[Sum]:
    """Yield the one number of the sentence before that a row in brackets does not come to: "hout (7), staal (5)"."""
    alone = all(letter.text[one.start - 1] == "(" and letter.text[one.end : one.end + 1] == ")" for one in numbers)
    if len(numbers) < _FEWEST or not alone or not _is_right_before(letter, before, sentence):
        return
    whole, parts = _alike(_counted(numbers_in(letter, before)), numbers)
    if whole is not None and _is_row(letter, parts) and not letter.says(_SOME, sentence):
        yield from _off(letter, whole, parts, Span(parts[0].start, sentence.end), _is_slip)


def _exchanged(letter: Letter, sentence: Span, numbers: Sequence[ToldNumber]) -> Iterator[Sum]:
    """Yield the first or last number of a sentence that all others come to but for two digits that changed places."""
    if len(numbers) < _FEWEST or letter.says(_NOT_PARTS, sentence) or _are_of_different_things(letter, numbers):
        return
    for whole, parts in ((numbers[0], numbers[1:]), (numbers[-1], numbers[:-1])):
        if any(one.behind[:1] == whole.behind[1:2] and one.behind for one in parts):
            continue  # "498 meldingen van de marine, 243 van de landmacht"
        alike = len({(one.unit, one.step) for one in numbers}) == 1 and plain(numbers) and len(parts) <= _MOST
        end = sentence.end if whole is numbers[0] else parts[-1].end
        if alike and _is_row(letter, parts) and whole.value > max(one.value for one in parts):
            yield from _off(letter, whole, parts, Span(parts[0].start, end), _is_swapped)


def _are_of_different_things(letter: Letter, numbers: Sequence[ToldNumber]) -> bool:
    """Tell whether each number counts another noun: "373 woningen, 213 winkels en 124 kantoren"."""
    nouns, speller = {one.behind[0] for one in numbers if one.behind}, letter.speller
    return speller is not None and len(nouns) == len(numbers) and all(is_listed_noun(one, speller) for one in nouns)


def _is_right_before(letter: Letter, sentence: Span, following: Span) -> bool:
    between = letter.text[sentence.end : following.start]
    return sentence.end > sentence.start and not between.strip() and "\n\n" not in between


def _alike(
    before: Sequence[ToldNumber], behind: Sequence[ToldNumber]
) -> tuple[ToldNumber | None, tuple[ToldNumber, ...]]:
    """Return the one number that counts what those behind it do, with these; None where there are more or too few."""
    parts = tuple(one for one in behind if one.unit == behind[0].unit)
    wholes = [one for one in before if parts and one.unit == parts[0].unit]
    fits = len(wholes) == 1 and 1 < len(parts) <= _MOST and plain((*wholes, *parts))
    return (wholes[0], parts) if fits else (None, ())


def _off(letter: Letter, whole: ToldNumber, parts: Sequence[ToldNumber], around: Span, is_wrong: _Way) -> Iterator[Sum]:
    """Yield a whole that its parts are not, in whatever way they are counted."""
    counted = each_counted(letter, parts, around.start)
    if counted is None or letter.says(_ASIDE, around):
        return
    least = len(parts) if is_wrong is _is_slip else 2  # all of a closed row, or some
    if not _fits(whole, counted, least) and is_wrong(whole, counted):
        yield Sum(whole.figure, tuple(one.figure for one in counted))


def _fits(whole: ToldNumber, parts: Sequence[ToldNumber], least: int) -> bool:
    """Tell whether so many numbers, from the first or the second on, come to a whole: the others part one of these."""
    values = [one.value for one in parts]
    low, high = whole.interval
    room = (high - low) * (len(values) + 1) / 2
    ways = (sum(values[first:count]) for first in (0, 1) for count in range(least, len(values) + 1))
    return any(abs(way - whole.value) <= room for way in ways)


def _is_slip(whole: ToldNumber, parts: Sequence[ToldNumber]) -> bool:
    """Tell whether parts would come to a whole but for a slip, of which two of few digits say nothing."""
    values = [one.value for one in parts]
    if not slipped(whole.value, values) or max(values) >= whole.value * 2 or meaningful(whole.value) < 2:
        return False
    many = len(parts) >= _FEWEST or sum(map(meaningful, (whole.value, *values))) >= _TELLING
    return many or exchanged(whole.value, values)


def _is_more(whole: ToldNumber, parts: Sequence[ToldNumber]) -> bool:
    return sum(one.value for one in parts) > whole.value > max(one.value for one in parts) and _is_slip(whole, parts)


def _is_swapped(whole: ToldNumber, parts: Sequence[ToldNumber]) -> bool:
    values = [one.value for one in parts]
    digits = sum(map(meaningful, (whole.value, *values)))
    return digits > _TELLING and meaningful(whole.value) >= _FEWEST and exchanged(whole.value, values)


def _in_lists(letter: Letter) -> Iterator[Sum]:
    """Yield the number over a list whose items open with its parts: "- 48 instructeurs in Duitsland;"."""
    for index, block in enumerate(letter.blocks[:-1]):
        first = letter.blocks[index + 1]
        if block.kind != "paragraph" or first.kind != "item" or lists_some(letter, block):
            continue
        items = [
            one
            for one in takewhile(lambda it: it.kind in ("item", "footnote"), since(letter.blocks, index + 1))
            if one.kind == "item" and one.level == first.level
        ]
        parts = [number for item in items if (number := _opening(letter, item)) is not None]
        if len(parts) < max(_FEWEST, len(items)) or len({one.unit for one in parts}) > 1:
            continue
        last = letter.sentence_at(max(block.end - 1, block.start))
        whole, told = _alike(_counted(numbers_in(letter, last)), parts)
        if whole is not None and letter.part(last).rstrip().endswith(":") and len(told) == len(items):
            yield from _off(letter, whole, told, Span(items[0].start, items[-1].end), _is_slip)


def _opening(letter: Letter, item: Block) -> ToldNumber | None:
    """Return the number that an item opens with, or its only one behind a colon; None where it is no count."""
    numbers = numbers_in(letter, Span(item.start, item.end))
    if not numbers or numbers[0].unit in (*TIMES, "%"):
        return None
    first = numbers[0]
    if len(numbers) == 1 and (first.behind or first.unit) and letter.text.endswith(": ", item.start, first.start):
        return first
    return first if _OPENS_ITEM.fullmatch(letter.folded, item.start, first.start) else None
