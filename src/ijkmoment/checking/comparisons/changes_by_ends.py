"""Rises and falls in per cent, or in words, that their two ends do not make: "van 400 naar 520, een groei van 40%".

Nor may any other two numbers near by make it.
"""

from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import combinations

from ijkmoment.checking.comparisons.meant_pairs import Meant, meant
from ijkmoment.checking.comparisons.share_pairs import Share
from ijkmoment.checking.figures.intervals import Interval
from ijkmoment.checking.figures.told_numbers import ToldNumber, is_term, kind_of, numbered_sentences, numbers_in
from ijkmoment.checking.figures.told_sizes import parts, told_sizes
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.patterns import lazily

_EXACT = lazily(r"(?<!\w)(?:gemiddeld|maximaal|tot|onder\s+de)\s+\Z")
_PERCENT = lazily(r"\s+procent")
_NO_COUNT = frozenset({"%", "procentpunt", "jaar"})
_HUNDRED, _HALF, _ONE, _NONE = Decimal(100), Decimal("0.5"), Decimal(1), Decimal(0)
_UNDER, _OVER, _APART, _FEW = Decimal("0.85"), Decimal("1.15"), Decimal(8), Decimal(10)
_LONGEST, _WINDOW, _BEHIND, _BACK, _FAR_BACK, _MOST, _REACH = 700, 900, 500, 2, 4, 16, 12


def changes_by_ends(letter: Letter) -> Iterator[Share]:
    """Find the percentages, and the parts in words, by which their ends do not differ."""
    for sentence, numbers in letter.once(numbered_sentences):
        if sentence.end - sentence.start <= _LONGEST:
            for share in numbers:
                if share.unit == "%" and share.value < _HUNDRED * _FEW:
                    yield from _off(letter, sentence, share, _room(share))
    for part in parts(letter):
        sentence = letter.sentence_at(part.span.start)
        share = ToldNumber(part.span.start, part.span.end, (part.low + part.high) / 2, 0, "%", (), about=False)
        of_percent = _PERCENT.match(letter.folded, part.span.end)
        if sentence.end - sentence.start <= _LONGEST and not of_percent:
            yield from _off(letter, sentence, share, (part.low * _UNDER, part.high * _OVER))


def _room(share: ToldNumber) -> Interval:
    """Return what a percentage may be rounded from, and more where it is given roughly."""
    room = _HALF.scaleb(share.step) + (max(_ONE, share.value / 10) if share.about else _NONE)
    return share.value - room, share.value + room


def _off(letter: Letter, sentence: Span, share: ToldNumber, room: Interval) -> Iterator[Share]:
    near = _near(letter, sentence, share)
    pair = (meant(letter, sentence, share, near) or _difference(letter, sentence, share)) if len(near) > 1 else None
    if pair is None or _is_rough(letter, pair.first) or _is_rough(letter, pair.second):
        return
    if not _is_changed_so(pair, near, room):
        first, second = pair.first.value, pair.second.value
        made = abs(second - first) * _HUNDRED / first
        shown = made.quantize(Decimal(1).scaleb(min(share.step, 0)), ROUND_HALF_UP)
        own, one, other = (Span(it.start, it.end) for it in (share, *sorted((pair.first, pair.second))))
        yield Share(own, one, other, shown)


def _near(letter: Letter, sentence: Span, share: ToldNumber) -> list[ToldNumber]:
    """Return the numbers around a percentage: of its sentence, the two before it and the one behind it."""
    block, first = letter.block_at(sentence.start), sentence.start
    if block is None:
        return []
    for _ in range(_BACK):
        first = max(letter.sentence_at(max(first - 2, 0)).start, block.start)
    last = max(letter.sentence_at(min(sentence.end + 2, block.end - 1)).end, sentence.end)
    around = Span(max(first, share.start - _WINDOW), min(last, block.end, share.end + _BEHIND))
    told = [one for one in numbers_in(letter, around) if one.unit not in _NO_COUNT and one.value not in (0, 1)]
    return [one for one in told if one.start != share.start and not is_term(letter, one)][-_MOST:]


def _difference(letter: Letter, sentence: Span, share: ToldNumber) -> Meant | None:
    """Return two counts of one thing that differ by as many as a change behind them has per cent."""
    block, first = letter.block_at(sentence.start), sentence.start
    if block is None or not any(one.size.start == share.start for one in letter.once(told_sizes)):
        return None
    for _ in range(_FAR_BACK):
        first = max(letter.sentence_at(max(first - 2, 0)).start, block.start)
    told = [one for one in numbers_in(letter, Span(first, share.start)) if not one.unit and one.behind]
    pairs = ((one, other) for one, other in combinations(told, 2) if one.behind[0] == other.behind[0])
    found = (pair for pair in pairs if abs(pair[0].value - pair[1].value) == share.value)
    return next((Meant(*pair, sure=False) for pair in found), None)


def _is_rough(letter: Letter, one: ToldNumber) -> bool:
    return one.about and _EXACT.search(letter.folded, max(one.start - _REACH, 0), one.start) is None


def _meets(one: Interval, room: Interval) -> bool:
    return one[0] <= room[1] and room[0] <= one[1]


def _change_of(first: ToldNumber, second: ToldNumber) -> Interval:
    """Return by what part a number changed, whether it rose or fell."""
    (low, high), (least, most) = first.interval, second.interval
    if low <= 0:
        return -_ONE, -_ONE
    change = (least - high) * _HUNDRED / high, (most - low) * _HUNDRED / low
    return change if second.value >= first.value else (-change[1], -change[0])


def _is_changed_so(pair: Meant, near: Sequence[ToldNumber], room: Interval) -> bool:
    """Tell whether two ends make a change, or any other two numbers do."""
    first, second = pair.first, pair.second
    if _meets(_change_of(first, second), room) or (not pair.sure and _meets(_change_of(second, first), room)):
        return True
    less, more = sorted((first.value, second.value))
    if less < _HALF or more > less * _APART:
        return True
    ends = {first.start, second.start}
    others = [two for two in combinations(near, 2) if {it.start for it in two} != ends]
    alike = [(one, other) for one, other in others if kind_of(one) == kind_of(other)]
    return any(_meets(_change_of(*way), room) for one, other in alike for way in ((one, other), (other, one)))
