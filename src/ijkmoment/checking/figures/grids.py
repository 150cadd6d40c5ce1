"""The tables of a letter as rows of numbers: what each row and column is called, and the number of each cell.

Whoever holds a table against itself or against the text looks here. A cell is a number when it holds nothing else, but
for a sign of currency or per cent; dates and years are none.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from operator import attrgetter
from typing import NamedTuple

from ijkmoment.checking.figures.intervals import Interval
from ijkmoment.checking.figures.table_sums import NESTED, goes_on_heads, has_numbers, is_head, is_total
from ijkmoment.checking.figures.totals import Figure
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.around import Around
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily
from ijkmoment.reading.table_units import power_of_unit

_NUMBER = lazily(
    r"\s*(?:€\s?|EUR\s)?(?P<minus>[-–−])?\+?\s?(?P<whole>\d{1,3}(?:[. ]\d{3})+|\d+)(?:,(?P<fraction>\d+))?"
    r"(?P<unit>\s*%|\s+procent)?(?:\s(?:uur|dagen|weken|maanden|jaar|minuten|kilometer|km|meter|hectare|ton|fte))?\s*"
)
_YEAR = lazily(r"(?:19|20)\d\d")
_MILLIONS = lazily(r"(?<!\w)(?:miljoen(?:en)?|mln\.?)(?!\w)")
_OF_MILLIONS = 6
_NEAREST, _MOST = 3, 40


class Number(NamedTuple):
    """The number of a cell, with how many decimals are printed."""

    span: Span
    value: Decimal
    decimals: int
    percent: bool

    @property
    def interval(self) -> Interval:
        """The numbers that it may be rounded from."""
        half = Decimal(5).scaleb(-self.decimals - 1) if self.value else Decimal(0)
        return self.value - half, self.value + half

    @property
    def figure(self) -> Figure:
        """The number as a part or total of a sum."""
        return Figure(self.span, self.interval)


class Row(NamedTuple):
    """A row without the heads: all its words, its numbers by column, what kind of row it is, and its first words."""

    label: str
    span: Span
    numbers: Mapping[int, Number]
    total: bool
    nested: bool
    name: str


class Grid:
    """A table: its rows, what stands over each column, and what stands over all."""

    def __init__(self, rows: tuple[Row, ...], heads: Mapping[int, str], over: str, span: Span) -> None:
        self.rows, self.heads, self.over, self.span = rows, heads, over, span

    @cached_property
    def columns(self) -> tuple[int, ...]:
        """The columns that hold numbers in two rows at least."""
        found = Counter(column for row in self.rows for column in row.numbers)
        return tuple(sorted(column for column, times in found.items() if times > 1))

    def column(self, number: int) -> tuple[Number, ...]:
        """Return the numbers of a column, those of totals and of parts of a row too."""
        return tuple(row.numbers[number] for row in self.rows if number in row.numbers)

    def power(self, column: int) -> int:
        """Return the unit of a column as a power of ten: of its head ("mln euro"), the corner or what stands over."""
        head = self.heads.get(column, "")
        if _MILLIONS.search(head) is not None:
            return _OF_MILLIONS
        corner = self.heads.get(min(self.heads, default=column), "")
        return power_of_unit(f"{self.over} {corner} {head}") or 0

    @cached_property
    def own(self) -> tuple[Row, ...]:
        """The rows that are no totals and no parts of another row, nor add up those right above."""
        kept = [row for row in self.rows if not row.total and not row.nested]
        return tuple(row for index, row in enumerate(kept) if not _adds_up(row, kept[max(index - _MOST, 0) : index]))


def _adds_up(row: Row, above: Sequence[Row]) -> bool:
    """Tell whether a row is the sum of some rows right above it in two columns, or of many in one: "G5 samen"."""
    sums = {column: Decimal(0) for column, one in row.numbers.items() if not one.percent and one.value}
    for count, other in enumerate(reversed(above), 1):
        sums = {column: sums[column] + other.numbers[column].value for column in sums if column in other.numbers}
        closed = sum(value == row.numbers[column].value for column, value in sums.items())
        if count > 1 and (closed > 1 or (closed and count > _NEAREST)):
            return True
    return False


def grids(letter: Letter) -> tuple[Grid, ...]:
    """Return the tables of a letter, in order; made once, by `letter.once(grids)`."""
    groups: dict[int, list[Block]] = {}
    for block in letter.blocks:
        if block.kind == "cell":
            groups.setdefault(block.group, []).append(block)
    return tuple(_grid(letter, cells) for cells in groups.values())


def under_heading(letter: Letter, offset: int) -> tuple[Grid, ...]:
    """Return the tables under the heading that an offset stands under, those nearest to it first."""
    headings = letter.headings_at(offset)
    grids_there = letter.once(_by_heading).get(headings[-1].start if headings else -1, ())
    place = bisect_left(grids_there, offset, key=attrgetter("span.start"))
    near = grids_there[max(place - _NEAREST, 0) : place + _NEAREST]
    return tuple(sorted(near, key=lambda one: abs(one.span.start - offset)))


def _by_heading(letter: Letter) -> Mapping[int, tuple[Grid, ...]]:
    found: dict[int, list[Grid]] = {}
    for one in letter.once(grids):
        headings = letter.headings_at(one.span.start)
        found.setdefault(headings[-1].start if headings else -1, []).append(one)
    return {place: tuple(own) for place, own in found.items()}


def _grid(letter: Letter, cells: Sequence[Block]) -> Grid:
    around = letter.once(Around)
    rows: dict[int, list[Block]] = {}
    for cell in cells:
        rows.setdefault(cell.row, []).append(cell)
    heads: dict[int, str] = {}
    for cell in cells:
        if cell.column not in heads:
            heads[cell.column] = " ".join(_words(letter, one) for one in reversed(around.heads(cell))).casefold()
    lead = around.lead(cells[0])
    over = _words(letter, lead).casefold() if lead is not None else ""
    own = [row for row in rows.values() if not is_head(letter, row)]
    if own and heads and goes_on_heads(letter, own[0]):
        for cell in own.pop(0):
            heads[cell.column] = f"{heads.get(cell.column, '')} {_words(letter, cell).casefold()}".strip()
    return Grid(tuple(_rows(letter, own)), heads, over, Span(cells[0].start, cells[-1].end))


def _rows(letter: Letter, rows: Sequence[Sequence[Block]]) -> Iterator[Row]:
    for row in rows:
        numbers = {cell.column: number for cell in row if (number := _number(letter, cell)) is not None}
        label = " ".join(_words(letter, cell) for cell in row if cell.column not in numbers)
        nested = NESTED.match(letter.text, row[0].start, row[0].end) is not None
        name = next((_words(letter, cell) for cell in row if cell.column not in numbers), "")
        total = is_total(letter, row[0]) and has_numbers(letter, row)
        yield Row(label, Span(row[0].start, row[-1].end), numbers, total, nested, name)


def _words(letter: Letter, block: Block) -> str:
    return " ".join(letter.text[block.start : block.end].split())


def _number(letter: Letter, cell: Block) -> Number | None:
    found = _NUMBER.fullmatch(letter.text, cell.start, cell.end)
    if found is None or (cell.column == 0 and _YEAR.fullmatch(found["whole"])):
        return None
    fraction = found["fraction"] or ""
    value = Decimal(re.sub(r"[. ]", "", found["whole"]) + (f".{fraction}" if fraction else ""))
    span = Span(found.start("whole"), found.end("fraction") if fraction else found.end("whole"))
    return Number(span, -value if found["minus"] else value, len(fraction), found["unit"] is not None)
