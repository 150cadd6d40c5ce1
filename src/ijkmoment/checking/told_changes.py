"""Changes that are told with both of their ends: "7,6 miljard, tegen 6,3 miljard eerder, een stijging van 1,3 miljard".

The ends are the only two numbers of that kind before the change, in its sentence or in the one before. A change is off
where they do not differ by it, and would but for a slip of the hand in one of the three.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.near_numbers import meaningful, slipped
from ijkmoment.checking.table_relations import Difference
from ijkmoment.checking.told_numbers import TIMES, Told, numbers_in
from ijkmoment.language.patterns import lazily

_CHANGE = lazily(
    r"(?<!\w)(?:toename|stijging|groei|afname|daling|vermindering|uitbreiding|verhoging|verlaging|verschil|krimp)\s+(?:van|met)\s+\Z"
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
            if _CHANGE.search(letter.folded, max(one.start - _REACH, sentence.start), one.start):
                yield from _off(letter, sentence, one)


def _off(letter: Letter, sentence: Span, change: Told) -> Iterator[Difference]:
    ends = _ends(letter, sentence, change)
    if len(ends) != 2 or any(one.about for one in ends) or letter.says(_ASIDE, Span(ends[0].start, change.end)):
        return
    less, more = sorted(ends, key=lambda one: one.value)
    if _fits(less, more, change) or not slipped(more.value, (less.value, change.value)):
        return
    if sum(meaningful(one.value) for one in (*ends, change)) > _FEWEST:
        first, second = (Span(one.start, one.end) for one in (more, less))
        yield Difference(Span(change.start, change.end), first, second)


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
