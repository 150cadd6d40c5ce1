"""Columns that are the ratio of two others in all rows but one: "120.000  80.400  72" where the others are right.

No head has to say what a column of percentages is of: three rows at least in which it is what one column is of
another, or by how much that differs, say so. Each is taken as far as rounding lets one tell. The row that keeps to it
in no way is off by more than its last digit.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import permutations

from ijkmoment.checking.figures.grids import Grid, Number, Row, grids
from ijkmoment.checking.letter import Letter
from ijkmoment.checking.sums.table_relations import SHARE, Difference
from ijkmoment.language.patterns import lazily

_OF_ITS_OWN = lazily(
    r"[(*¹²³]|(?<!\w)(?:incl|excl|inclusief|exclusief|zonder|raming|voorlopig|gemiddelde?|mediaan|norm|doel|streef\w*)(?!\w)",
    re.IGNORECASE,
)
_FEWEST, _MOST_COLUMNS, _MOST_ROWS = 3, 7, 60
_HUNDRED = Decimal(100)
_ROUNDED, _SPARE = Decimal("0.6"), Decimal("1.5")  # of the last place: what rounding does, and what it never does

_Way = Callable[[Decimal, Decimal], Decimal]


def ratios(letter: Letter) -> Iterator[Difference]:
    """Find the rows whose ratio is off, in columns where all other rows have it right."""
    for grid in letter.once(grids):
        if len(grid.rows) <= _MOST_ROWS and len(grid.columns) <= _MOST_COLUMNS:
            for column in grid.columns:
                if _holds_shares(grid, column):
                    yield from _off(grid, column)


def _holds_shares(grid: Grid, column: int) -> bool:
    percent = all(one.percent for one in grid.column(column))
    return percent or SHARE.search(grid.heads.get(column, "")) is not None


def _off(grid: Grid, column: int) -> Iterator[Difference]:
    """Yield the one row in which a column is not what it is in all others, where no way to read it keeps to all."""
    beside = [one for one in grid.columns if one != column and not any(it.percent for it in grid.column(one))]
    found: list[Difference] = []
    for first, second in permutations(beside, 2):
        rows = [row for row in grid.rows if _has(row, (first, second, column))]
        for way in (_share, _change):
            right, others = _sorted_out(rows, first, second, column, way)
            values = {row.numbers[column].value for row in right if _tells(row.numbers[column])}
            if len(values) < _FEWEST or len(others) > 1:
                continue
            wrong = [row for row in others if not _keeps(row, first, second, column, way, _SPARE)]
            if not others:
                return
            if len(wrong) == 1 and not wrong[0].total and _OF_ITS_OWN.search(wrong[0].label) is None:
                found.append(Difference(*(wrong[0].numbers[at].span for at in (column, first, second))))
    yield from found[:1]


def _sorted_out(
    rows: Sequence[Row], first: int, second: int, column: int, way: _Way
) -> tuple[Sequence[Row], Sequence[Row]]:
    """Return the rows that keep to a ratio and those that do not, of which a second one ends the search."""
    right: list[Row] = []
    others: list[Row] = []
    for row in rows:
        (right if _keeps(row, first, second, column, way, _ROUNDED) else others).append(row)
        if len(others) > 1:
            break
    return right, others


def _has(row: Row, columns: Sequence[int]) -> bool:
    return all(column in row.numbers and row.numbers[column].value for column in columns)


def _tells(one: Number) -> bool:
    """Tell whether a share is no hundred, which says nothing of which two columns it is."""
    return abs(one.value) != _HUNDRED


def _share(first: Decimal, second: Decimal) -> Decimal:
    return first / second * _HUNDRED


def _change(first: Decimal, second: Decimal) -> Decimal:
    return (first - second) / second * _HUNDRED


def _keeps(row: Row, first: int, second: int, column: int, way: _Way, room: Decimal) -> bool:
    """Tell whether what is printed may be a ratio, with some of its last place to spare."""
    one, other, ratio = (row.numbers[at] for at in (first, second, column))
    ends = [abs(way(it, that)) for it in _interval(one) for that in _interval(other) if that]
    spare = room.scaleb(-ratio.decimals)
    return min(ends) - spare <= abs(ratio.value) <= max(ends) + spare


def _interval(one: Number) -> tuple[Decimal, Decimal]:
    half = Decimal("0.5").scaleb(-one.decimals)
    return abs(one.value) - half, abs(one.value) + half
