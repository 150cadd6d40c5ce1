"""Tables that close but for one cell: the row and the column that cross there are off by the same.

That all other rows and columns come to their totals as they are printed shows that no rounding is in the table, and
that nothing but this one cell is wrong. Where there are totals in one direction alone, the other lines show it too, and
the one that is off is so by more than rounding does to an exact table.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from ijkmoment.checking.figures.grids import Grid, Number, Row, grids
from ijkmoment.checking.figures.table_sums import is_rate, names_total, says_rounded, says_unit
from ijkmoment.checking.figures.totals import Figure, Sum
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.patterns import lazily

_TWICE = lazily(r"(?<!\w)(?:dubbeltelling\w*|ontdubbeld\w*)(?!\w)")
_BEHIND, _MOST_COLUMNS, _MOST_ROWS = 400, 9, 60
_FEWEST, _MANY = 2, 6
_NOTHING = Decimal(0)


class Line(NamedTuple):
    """A row or a column: what its parts come to, or what the second takes off the first when it is a difference."""

    total: Number
    parts: tuple[Number, ...]
    less: bool = False

    @property
    def off(self) -> Decimal:
        """By how much what is printed differs from what the parts come to."""
        values = [one.value for one in self.parts]
        if self.less:
            return abs(abs(values[0] - values[1]) - abs(self.total.value))
        return abs(sum(values, _NOTHING) - self.total.value)

    @property
    def numbers(self) -> tuple[Number, ...]:
        """All the numbers of the line."""
        return (*self.parts, self.total)

    @property
    def tells(self) -> bool:
        """Tell whether a line is no row of noughts, or one number and noughts."""
        return sum(bool(one.value) for one in self.parts) > 1


class Crossing(NamedTuple):
    """The cell that puts its row and its column off."""

    cell: Span
    row: Line
    column: Line


_Lines = Mapping[int, Line]


def crossings(letter: Letter) -> Iterator[Crossing]:
    """Find the cells that alone keep their tables from closing."""
    for grid in _tables(letter):
        found = next(_crossed(grid), None)
        if found is not None:
            yield found


def sums_of_lines(letter: Letter) -> Iterator[Sum]:
    """Find the one row or column that does not come to its total, in a table of which all others do exactly."""
    for grid in _tables(letter):
        columns = {at: line for at, line in _columns(grid).items() if not is_rate(grid.heads.get(at, ""))}
        total = _total_column(grid)
        lines = [columns] if total is None else [columns, _rows(grid, total[0], total[1])]
        for some in lines:
            yield from map(_exact, _one_off(grid, some))


def _tables(letter: Letter) -> Iterator[Grid]:
    """Yield the tables that are not said to be rounded and have no parts of a row among the rows."""
    for grid in letter.once(grids):
        near = letter.folded[grid.span.start : grid.span.end + _BEHIND]
        nested = any(row.nested for row in grid.rows)
        small = _FEWEST < len(grid.rows) <= _MOST_ROWS and not nested
        if small and not any(says_rounded(words) or _TWICE.search(words) for words in (grid.over, near)):
            yield grid


def _crossed(grid: Grid) -> Iterator[Crossing]:
    every = _columns(grid)
    for rows, own in _relations(grid):
        columns = {at: line for at, line in every.items() if at in own}
        row, column = _only_off(rows), _only_off(columns)
        if row is None or column is None or rows[row].off != columns[column].off:
            continue
        cell = grid.rows[row].numbers.get(column)
        if cell is not None and _is_sure(grid, rows[row]):
            yield Crossing(cell.span, rows[row], columns[column])


def _only_off(lines: _Lines) -> int | None:
    """Return the one line that does not close, where others that tell something do."""
    off = [at for at, line in lines.items() if line.off]
    return off[0] if len(off) == 1 and any(line.tells and not line.off for line in lines.values()) else None


def _is_sure(grid: Grid, line: Line, least: int = _FEWEST) -> bool:
    """Tell whether a line is off by more than one may be that is rounded; counts are not."""
    places = max(one.decimals for one in line.numbers)
    counted = not places and not any(map(says_unit, (grid.over, *grid.heads.values())))
    return counted or line.off.scaleb(places) >= least


def _columns(grid: Grid) -> _Lines:
    """Return the columns over the one row of totals."""
    totals = [index for index, row in enumerate(grid.rows) if row.total]
    if len(totals) != 1 or totals[0] < _FEWEST:
        return {}
    above, total = grid.rows[: totals[0]], grid.rows[totals[0]]
    lines = {
        column: Line(number, tuple(row.numbers[column] for row in above if column in row.numbers))
        for column, number in total.numbers.items()
    }
    return {column: line for column, line in lines.items() if len(line.parts) > 1}


def _relations(grid: Grid) -> Iterator[tuple[_Lines, Sequence[int]]]:
    """Yield the rows as sums of their columns, and as differences of two, with the columns that are in it."""
    columns = [at for at in grid.columns if not any(one.percent for one in grid.column(at))]
    if not _FEWEST < len(columns) <= _MOST_COLUMNS:
        return
    for last in range(_FEWEST, len(columns)):
        for first in range(last - 1):
            yield _enough(_rows(grid, columns[last], columns[first:last])), columns[first : last + 1]
    yield _enough(_rows(grid, columns[0], columns[1:])), columns
    for triple in combinations(columns, 3):
        yield _enough(_rows(grid, triple[2], triple[:2], less=True)), triple


def _enough(rows: _Lines) -> _Lines:
    """Return rows that keep to a relation but for one of them, two at least; none where they do not."""
    right = [at for at, line in rows.items() if not line.off and line.tells]
    return rows if len(right) >= _FEWEST and len(rows) > _FEWEST else {}


def _rows(grid: Grid, total: int, parts: Sequence[int], *, less: bool = False) -> _Lines:
    """Return the rows with a number in the column of totals and in two others; in all for a difference."""
    return {
        at: Line(row.numbers[total], numbers, less)
        for at, row in enumerate(grid.rows)
        if total in row.numbers and len(numbers := _numbers(row, parts)) >= (len(parts) if less else _FEWEST)
    }


def _numbers(row: Row, columns: Sequence[int]) -> tuple[Number, ...]:
    return tuple(row.numbers[column] for column in columns if column in row.numbers)


def _total_column(grid: Grid) -> tuple[int, Sequence[int]] | None:
    """Return the last column, where it alone is named as the total, with those before it."""
    columns = [at for at in grid.columns if not any(one.percent for one in grid.column(at))]
    named = [at for at in columns if names_total(grid.heads.get(at, ""))]
    return (columns[-1], columns[:-1]) if named and named == columns[-1:] and len(columns) > _FEWEST else None


def _one_off(grid: Grid, lines: _Lines) -> Iterator[Line]:
    """Yield the one line that is off, by less than rounding may come to, where the others are exact."""
    at = _only_off(lines)
    if at is None or any(one.percent for one in lines[at].numbers):
        return
    line = lines[at]
    others = [one for one in lines.values() if one is not line and one.tells]
    full = all(len(one.parts) == len(line.parts) for one in others)
    least = _FEWEST if len(line.parts) <= _MANY else _FEWEST + 1
    if full and _sum(line).possible and _is_sure(grid, line, least):
        yield line


def _sum(line: Line) -> Sum:
    return Sum(line.total.figure, tuple(one.figure for one in line.parts))


def _exact(line: Line) -> Sum:
    total, *parts = (Figure(one.span, (one.value, one.value)) for one in (line.total, *line.parts))
    return Sum(total, tuple(parts))
