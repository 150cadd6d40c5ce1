"""The order in which a page is read: a page of columns column by column, any other as the file has it.

Two columns are two stacks of full lines with white between them from top to bottom, and sentences that run on from
line to line within each. A table has short cells that do not run on, and stays whole. What crosses the white, such as
a heading over both columns, parts the page into bands that are read one after the other. Either side may be columns
again: three columns are two of which one is two. A narrow column in smaller type beside the text, where ministries
print date and reference, is read before the text.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ijkmoment.reading.pdf_rows import Row
from ijkmoment.reading.pdf_rules import Rule

_FEWEST = 5
_FEWEST_ASIDE = 2
_GAP = 0.8
_FULL, _MOSTLY = 0.6, 0.5
_RUNS_ON = 0.3
_NARROWEST = 0.25
_ASIDE = 0.6
_DEEPEST = 2


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A row, or what of it stands in one column."""

    row: Row
    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        return self.top - self.bottom


@dataclass(frozen=True, slots=True)
class _Parting:
    """The left edge of a column, and what parts each side of it; what stands `aside` is read before the text."""

    edge: float
    left: "_Parting | None" = None
    right: "_Parting | None" = None
    aside: bool = False

    @property
    def starts(self) -> tuple[float, ...]:
        """Where columns start from this edge on to the right."""
        return (self.edge, *(self.right.starts if self.right else ()))


def in_reading_order(rows: Sequence[Row], rules: Callable[[], Sequence[Rule]]) -> list[Row]:
    """Return the rows of a page in the order of reading, cut where a row spans several columns.

    `rules` is asked for only where there may be columns: rules across the white make them a table.
    """
    whole = [_stretch(row) for row in rows]
    parting = _parting(whole, rules, 0)
    return [one.row for one in _ordered(whole, parting)] if parting else list(rows)


def _parting(rows: Sequence[_Stretch], rules: Callable[[], Sequence[Rule]], depth: int) -> _Parting | None:
    """Return where rows are parted into columns, each of which may be so again; None when they are not."""
    if depth > _DEEPEST or len(rows) < 2 * _FEWEST_ASIDE:
        return None
    for edge in _edges(rows):
        cut = [part for one in rows for part in _cut(one, edge, (edge,))]
        left = [one for one in cut if one.right <= edge]
        right = [one for one in cut if one.left >= edge - 1]
        if _are_columns(left, right) and not _is_ruled(right, edge, rules()):
            return _Parting(edge, _parting(left, rules, depth + 1), _parting(right, rules, depth + 1))
        if not depth and _is_aside(left, right):
            return _Parting(edge, _parting(left, rules, depth + 1), aside=True)
    return None


def _stretch(row: Row) -> _Stretch:
    """Return a row with its place; its words stand on one line, so the first tells how high."""
    first = row[0].box
    return _Stretch(row, first[0], first[1], row[-1].box[2], first[3])


def _edges(rows: Sequence[_Stretch]) -> list[float]:
    """Return where a second column may start: left edges, after white, that several rows share."""
    least, most = min(one.left for one in rows), max(one.right for one in rows)
    first, last = least + _NARROWEST * (most - least), most - _NARROWEST / 2 * (most - least)
    counted: Counter[int] = Counter()
    for one in rows:
        lefts = [
            one.left,
            *(after.left for before, after in pairwise(one.row) if _apart(before.right, after.left, one)),
        ]
        counted.update(round(left) for left in lefts if first < left < last)
    often = [left for left, count in counted.most_common(6) if count + counted[left - 1] + counted[left + 1] >= 2]
    return [left - 1.0 for left in often]


def _apart(left: float, right: float, one: _Stretch) -> bool:
    return right - left > _GAP * one.height


def _cut(one: _Stretch, edge: float, starts: Sequence[float]) -> list[_Stretch]:
    """Cut a row at the white over an edge, when there is white there and what is behind it starts a column."""
    if one.right <= edge or one.left >= edge:
        return [one]
    at = bisect_left([word.left for word in one.row], edge)
    if not 0 < at < len(one.row) or not _apart(one.row[at - 1].right, one.row[at].left, one):
        return [one]
    after = one.row[at].left
    if one.row[at - 1].right > edge or not any(start <= after <= start + one.height for start in starts):
        return [one]
    return [_stretch(one.row[:at]), _stretch(one.row[at:])]


def _are_columns(left: Sequence[_Stretch], right: Sequence[_Stretch]) -> bool:
    if len(left) < _FEWEST or len(right) < _FEWEST or not _beside(left, right):
        return False
    return all(_is_full(side) and _runs_on(side) for side in (left, right))


def _is_ruled(side: Sequence[_Stretch], edge: float, rules: Sequence[Rule]) -> bool:
    """Tell whether several rules cross the white between two columns, as they part the rows of a table."""
    high, low = max(one.top for one in side), min(one.bottom for one in side)
    return sum(rule.crosses(edge) and low < rule.height < high for rule in rules) > 1


def _beside(left: Sequence[_Stretch], right: Sequence[_Stretch]) -> bool:
    """Tell whether both stand at the same height for the most of the lower one."""
    high = min(max(one.top for one in side) for side in (left, right))
    low = max(min(one.bottom for one in side) for side in (left, right))
    heights = [max(one.top for one in side) - min(one.bottom for one in side) for side in (left, right)]
    return high - low > _MOSTLY * min(heights)


def _is_full(side: Sequence[_Stretch]) -> bool:
    """Tell whether most lines fill their column."""
    width = max(one.right for one in side) - min(one.left for one in side)
    full = sum(one.right - one.left > _FULL * width for one in side)
    return full > _MOSTLY * len(side)


def _runs_on(side: Sequence[_Stretch]) -> bool:
    """Tell whether lines open in the middle of a sentence, as running text does and cells do not."""
    return sum(one.row[0].text[0].islower() for one in side) >= _RUNS_ON * len(side)


def _is_aside(left: Sequence[_Stretch], right: Sequence[_Stretch]) -> bool:
    """Tell whether the right side is a narrow column in smaller type beside running text."""
    if len(right) < _FEWEST_ASIDE or len(left) < _FEWEST or not _beside(left, right):
        return False
    least, most = min(one.left for one in left), max(one.right for one in right)
    if min(one.left for one in right) < least + _ASIDE * (most - least):
        return False
    size = sorted(one.height for one in left)[len(left) // 2]
    return all(one.height < 0.95 * size for one in right) and _is_full(left)


def _ordered(rows: Sequence[_Stretch], parting: _Parting | None) -> list[_Stretch]:
    """Return rows band by band, each column from top to bottom; what stands aside first of all."""
    if parting is None:
        return sorted(rows, key=lambda one: (-round(one.bottom), one.left))
    edge = parting.edge
    cut = [part for one in rows for part in _cut(one, edge, parting.starts)]
    if parting.aside:
        text = [one for one in cut if one.left < edge - 1]
        return [
            *(one for one in cut if one.left >= edge - 1),
            *(_ordered(text, parting.left) if parting.left else text),
        ]
    over = sorted(-one.top for one in cut if one.left < edge - 1 and one.right > edge + 1)
    columns: dict[tuple[int, int], list[_Stretch]] = {}
    for one in cut:
        columns.setdefault(_place(one, edge, over), []).append(one)
    within = (None, parting.left, parting.right)
    return [one for place in sorted(columns) for one in _ordered(columns[place], within[place[1]])]


def _place(one: _Stretch, edge: float, over: Sequence[float]) -> tuple[int, int]:
    """Return the place of a stretch: its band, and there its column, 0 for what goes over both."""
    spans = one.left < edge - 1 and one.right > edge + 1
    column = 0 if spans else 1 if one.left < edge - 1 else 2
    return bisect_left(over, -one.top) * 2 + spans, column
