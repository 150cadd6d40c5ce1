"""Changes that are told with both of their ends: "7,6 miljard, tegen 6,3 miljard eerder, een stijging van 1,3 miljard".

The ends are the only two numbers of that kind before the change, in its sentence or in the one before; or they stand
behind it ("met deze zestien groeit de bijdrage van zes naar tweeëntwintig"). What follows from two numbers ("zodat",
"derhalve") is what they differ by or come to. A change is off where they do not differ by it, and would but for a slip
of the hand in one of the three.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.near_numbers import meaningful, slipped
from ijkmoment.checking.table_relations import Difference
from ijkmoment.checking.told_numbers import TIMES, Told, numbers_in
from ijkmoment.language.patterns import lazily

_CHANGE = lazily(
    r"(?<!\w)(?:toename|stijging|groei|afname|daling|vermindering|uitbreiding|verhoging|verlaging|verschil|krimp|overschrijding"
    r"|onderschrijding|onderuitputting|onderbesteding|meevaller|tegenvaller|overschot|tekort|besparing)\s+(?:van|met)\s+\Z"
)
_SO = lazily(r"(?:(?<!\w)(?:zodat|derhalve)|,\s+dus)\s+(?:er\s+)?(?:nog\s+)?\Z")
_FROM, _TO = lazily(r"(?<!\w)van\s+\Z"), lazily(r"(?:\s+[a-zà-ÿ]+){0,3}\s+naar\s+")
_BY = lazily(r"(?<!\w)met\s+(?:(?:deze|die|de|nog)\s+)?\Z")
_GROWS = lazily(
    r"(?<!\w)(?:groei\w*|gegroeid|ste(?:eg|gen)|stij\w+|gestegen|neemt|nam|nemen|namen|kom\w*|kwam\w*|verhoogd?\w*|uitgebreid|breid\w*"
    r"|daal\w*|gedaald|krimp\w*|verlaagd?\w*|verminder\w*|gaat|ging|toegenomen|afgenomen|versterkt|teruggebracht)(?!\w)"
)
_ASIDE = lazily(
    r"(?<!\w)(?:per|gemiddeld\w*|waarvan|daarvan|hiervan|exclusief|inclusief|naar\s+verwachting|jaarlijks\w*|elk|ieder|respectievelijk)(?!\w)"
)
_REACH, _LONGEST, _FEWEST = 40, 600, 3


def changes(letter: Letter) -> Iterator[Difference]:
    """Find the changes that their two ends do not differ by, but for a slip."""
    for sentence in letter.sentences:
        if sentence.end - sentence.start > _LONGEST:
            continue
        for one in numbers_in(letter, sentence):
            if one.about or one.unit in (*TIMES, "%", "procentpunt"):
                continue
            before = max(one.start - _REACH, sentence.start), one.start
            if _CHANGE.search(letter.folded, *before):
                yield from _off(letter, sentence, one)
            elif _SO.search(letter.folded, *before):
                yield from _off(letter, sentence, one, comes_to=True)
            elif _BY.search(letter.folded, *before):
                yield from _off_behind(letter, sentence, one)


def _off(letter: Letter, sentence: Span, change: Told, *, comes_to: bool = False) -> Iterator[Difference]:
    ends = _ends(letter, sentence, change)
    if len(ends) != 2 or any(one.about for one in ends) or letter.says(_ASIDE, Span(ends[0].start, change.end)):
        return
    less, more = sorted(ends, key=lambda one: one.value)
    if _fits(less, more, change) or not slipped(more.value, (less.value, change.value)):
        return
    if comes_to and (change.value >= less.value or _is_made_of(letter, sentence, change, less, more)):
        return
    if sum(meaningful(one.value) for one in (*ends, change)) > _FEWEST:
        first, second = (Span(one.start, one.end) for one in (more, less))
        yield Difference(Span(change.start, change.end), first, second)


def _is_made_of(letter: Letter, sentence: Span, change: Told, *ends: Told) -> bool:
    """Tell whether a number may come from the two before it, or others by them, in another way than by a difference."""
    first = letter.sentence_at(max(sentence.start - 2, 0)).start
    others = [one.value for one in numbers_in(letter, Span(first, sentence.end)) if one.start != change.start]
    return any(abs(one.value * other - change.value) <= 1 for one in ends for other in others)


def _off_behind(letter: Letter, sentence: Span, change: Told) -> Iterator[Difference]:
    """Yield the change whose two ends follow it: "steeg met 12 van 40 naar 54"."""
    behind = numbers_in(letter, Span(change.end, sentence.end))[:2]
    if len(behind) < 2 or any(one.about or one.unit != change.unit for one in behind):
        return
    first, second = behind
    told = _FROM.search(letter.folded, max(first.start - _REACH, change.end), first.start)
    if told is None or not _TO.fullmatch(letter.folded, first.end, second.start):
        return
    around = Span(sentence.start, second.end)
    if not letter.says(_GROWS, around) or letter.says(_ASIDE, Span(change.start, second.end)):
        return
    less, more = sorted(behind, key=lambda one: one.value)
    if not _fits(less, more, change) and slipped(more.value, (less.value, change.value)):
        spans = (Span(one.start, one.end) for one in (more, less))
        yield Difference(Span(change.start, change.end), *spans)


def _ends(letter: Letter, sentence: Span, change: Told) -> Sequence[Told]:
    """Return the numbers of the change's kind before it, in its sentence, else in the one before as well."""
    block = letter.document.block_at(sentence.start)
    own = _alike(numbers_in(letter, Span(sentence.start, change.start)), change)
    if len(own) > 1 or block is None:
        return own
    before = letter.sentence_at(max(sentence.start - 2, 0))
    if before.start < block.start or before.end - before.start > _LONGEST:
        return own
    return (*_alike(numbers_in(letter, before), change), *own)


def _alike(numbers: Sequence[Told], change: Told) -> tuple[Told, ...]:
    return tuple(one for one in numbers if one.unit == change.unit and one.value > 1)


def _fits(less: Told, more: Told, change: Told) -> bool:
    """Tell whether rounding leaves the two ends to differ by a change."""
    half = sum((_half(one) for one in (less, more, change)), Decimal(0))
    return abs(more.value - less.value - change.value) <= half


def _half(one: Told) -> Decimal:
    low, high = one.interval
    return (high - low) / 2
