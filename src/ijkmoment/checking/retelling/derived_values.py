"""What the cells of a letter's tables come to: a number of the text that is one of these is no slip of another one."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from ijkmoment.checking.figures.grids import Grid, grids
from ijkmoment.checking.figures.number_contexts import Mention
from ijkmoment.checking.letter import Letter

_LARGEST, _MOST_ROWS, _FEW_ROWS = 40, 14, 8  # rows of a table, numbers of a line, and those of which some are added


def derived_values(letter: Letter) -> frozenset[Decimal]:
    """Return what cells of one row or column come to, or differ by; made once, by `letter.once(derived_values)`."""
    tables = (one for one in letter.once(grids) if 1 < len(one.rows) <= _LARGEST and one.columns)
    return frozenset(value for grid in tables for line in _lines(grid) for value in _of_line(line))


def sums_of_column(cell: Mention) -> frozenset[Decimal]:
    """Return what two or three numbers of a cell's column come to, without its totals."""
    if cell.cell is None:
        return frozenset()
    grid, _, column = cell.cell
    rows = [row.numbers[column] for row in grid.rows if column in row.numbers and not row.total][:_MOST_ROWS]
    values = [abs(one.value).scaleb(grid.power(column)) for one in rows]
    return frozenset(sum(some, Decimal(0)) for many in (2, 3) for some in combinations(values, many))


def _lines(grid: Grid) -> Iterator[Sequence[Decimal]]:
    """Yield the numbers of each row and column in the unit of the table."""
    lines: dict[tuple[str, int], list[Decimal]] = {}
    for row in grid.rows:
        for column, number in row.numbers.items():
            value = abs(number.value).scaleb(grid.power(column))
            lines.setdefault(("column", column), []).append(value)
            lines.setdefault(("row", row.span.start), []).append(value)
    yield from (values for values in lines.values() if len(values) <= _MOST_ROWS)


def _of_line(values: Sequence[Decimal]) -> Iterator[Decimal]:
    """Yield what two numbers come to and differ by, and what three or four of a few come to."""
    for one, other in combinations(values, 2):
        yield from (one + other, abs(one - other))
    for many in (3, 4):
        yield from (sum(some, Decimal(0)) for some in combinations(values[:_FEW_ROWS], many))
