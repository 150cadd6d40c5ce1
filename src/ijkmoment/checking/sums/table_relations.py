"""What a table's own rows tell of its numbers: that a column is the sum or the difference of two others.

Where all rows but one keep to such a relation, that row is wrong. No head has to say it: "Budget", "Vastgelegd",
"Resterend" and "2024", "2025", "Verschil" are known by their numbers. Rows that part the row above them ("waarvan")
are held against it where another column, or all but a digit, shows that they are all of its parts.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, takewhile
from typing import NamedTuple

from ijkmoment.checking.figures.grids import Grid, Number, Row, grids
from ijkmoment.checking.figures.near_numbers import meaningful, slipped
from ijkmoment.checking.figures.table_sums import says_unit
from ijkmoment.checking.figures.totals import Sum
from ijkmoment.checking.letter import Letter, Span, since
from ijkmoment.language.patterns import lazily

_DIFFERENCE = lazily(
    r"(?<!\w)(?:verschil\w*|toename|afname|mutatie\w*|groei|daling|stijging|verandering\w*|bijstelling\w*|rest\w*|ruimte|saldo"
    r"|af-?\s?/?\s?toename|nog\s+beschikbaar|meer\s?/\s?minder)(?!\w)"
)
SHARE = lazily(r"%|procent(?!punt)|aandeel|percentage")
_OF_ROW = lazily(r"\W*(?:waarvan|w\.v\.)(?!\w)")
_MOST_COLUMNS, _ENOUGH, _FEWEST = 7, 3, 2


class Difference(NamedTuple):
    """A number that is not what another one is more than a third."""

    span: Span
    first: Span
    second: Span


def differences(letter: Letter) -> Iterator[Difference]:
    """Find the rows whose difference is off, in columns where all other rows have it right."""
    for grid in letter.once(grids):
        seen: set[Span] = set()
        for columns in combinations(_columns(grid), 3):
            for row in _off(grid, columns):
                first, second, result = (row.numbers[column].span for column in columns)
                if result not in seen:
                    seen.add(result)
                    yield Difference(result, first, second)


def sums_of_nested(letter: Letter) -> Iterator[Sum]:
    """Find the sums of tables in which rows part the row above them, or a total counts rows that are parted."""
    for grid in letter.once(grids):
        if not any(row.nested for row in grid.rows) or not all(_parts_a_row(row) for row in grid.rows if row.nested):
            continue
        for whole, parts in _parted(grid):
            yield from _by_column(whole, parts)


def _columns(grid: Grid) -> tuple[int, ...]:
    """Return the columns that may be of one kind."""
    own = tuple(one for one in grid.columns if SHARE.search(grid.heads.get(one, "")) is None)
    return own if len(own) <= _MOST_COLUMNS else ()


def _off(grid: Grid, columns: Sequence[int]) -> tuple[Row, ...]:
    """Return the one row that has the difference of two columns wrong, where the others have it right."""
    rows = [row for row in grid.rows if all(column in row.numbers for column in columns)]
    told = [row for row in rows if all(row.numbers[column].value for column in columns)]
    if len(told) < _ENOUGH or any(row.numbers[column].percent for row in told for column in columns):
        return ()
    exact = _is_counted(grid, told, columns)
    wrong = [row for row in told if (_off_by(row, columns) if exact else not _is_difference(row, columns))]
    right = len(told) - len(wrong)
    if len(wrong) != 1 or right < _FEWEST:
        return ()
    says_so = _DIFFERENCE.search(grid.heads.get(columns[2], "")) is not None
    telling = sum(_tells(row, columns) for row in told if row is not wrong[0])
    return (
        tuple(wrong)
        if telling >= (_FEWEST if says_so else _ENOUGH) or (telling >= _FEWEST and _slip(wrong[0], columns))
        else ()
    )


def _is_counted(grid: Grid, rows: Sequence[Row], columns: Sequence[int]) -> bool:
    """Tell whether a table holds whole numbers that nothing says are rounded."""
    whole = not any(row.numbers[column].decimals for row in rows for column in columns)
    return whole and not any(map(says_unit, (grid.over, *grid.heads.values())))


def _tells(row: Row, columns: Sequence[int]) -> bool:
    """Tell whether a row keeps to a relation by no chance: small numbers may do so by chance."""
    return sum(meaningful(row.numbers[column].value) for column in columns) > len(columns)


def _off_by(row: Row, columns: Sequence[int]) -> Decimal:
    """Return how far a difference is off as it is printed."""
    first, second, result = (row.numbers[column].value for column in columns)
    return abs(abs(first - second) - abs(result))


def _is_difference(row: Row, columns: Sequence[int]) -> bool:
    return _off_by(row, columns) <= _rounding(*(row.numbers[column] for column in columns))


def _rounding(*numbers: Number) -> Decimal:
    """Return by how much rounding can put numbers off, nothing where all are whole."""
    if not any(one.decimals for one in numbers):
        return Decimal(1)
    return sum((Decimal(5).scaleb(-one.decimals - 1) for one in numbers), Decimal(0))


def _slip(row: Row, columns: Sequence[int]) -> bool:
    first, second, result = (abs(row.numbers[column].value) for column in columns)
    return slipped(max(first, second), (min(first, second), result))


def _parts_a_row(row: Row) -> bool:
    return _OF_ROW.match(row.label.casefold()) is not None


def _parted(grid: Grid) -> Iterator[tuple[Row, tuple[Row, ...]]]:
    """Yield each row that others part, with these, and the total with the rows that are no parts."""
    for index, row in enumerate(grid.rows):
        parts = tuple(takewhile(lambda one: one.nested, since(grid.rows, index + 1)))
        if not row.nested and len(parts) > 1:
            yield row, parts
    totals = [row for row in grid.rows if row.total]
    if len(totals) == 1 and totals[0] is grid.rows[-1] and len(grid.own) > 1:
        yield totals[0], grid.own


def _by_column(whole: Row, parts: Sequence[Row]) -> Iterator[Sum]:
    """Yield the sums of the columns, where one of them or a slip shows that the parts are all."""
    found = {column: tuple(row.numbers[column] for row in parts if column in row.numbers) for column in whole.numbers}
    full = {column: numbers for column, numbers in found.items() if len(numbers) == len(parts)}
    told = {column: Sum(whole.numbers[column].figure, tuple(one.figure for one in full[column])) for column in full}
    right = [column for column, one in told.items() if one.possible]
    for column, one in told.items():
        values = tuple(number.value for number in full[column])
        if not one.possible and (len(right) * 2 > len(told) or slipped(whole.numbers[column].value, values)):
            yield one
