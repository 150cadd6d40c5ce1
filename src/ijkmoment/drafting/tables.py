"""Tables of amounts in thousands or millions, as annual reports print them: a row a deployment, a column a year.

The head or the caption says the unit ("x € 1.000", "bedragen in duizenden euro's"), so that a bare "31.368" is
31.368.000 known to thousands. What a table with a unit prints is read here and nowhere else.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from ijkmoment.drafting.letter import Letter, year_of_words
from ijkmoment.drafting.proposal import Doubt
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.document import Block
from ijkmoment.facts.names import Names
from ijkmoment.facts.statement import Statement
from ijkmoment.facts.values import Amount
from ijkmoment.language.figures import read_number
from ijkmoment.reading.mentions import Mentions
from ijkmoment.reading.table_units import notes_over, power_of_unit

Printed = tuple[Claim, Statement, tuple[Doubt, ...]]
_PLANNED = re.compile(
    r"\b(?:begro\w*|raming\w*|geraamd\w*|gepland\w*|planning|vastgestelde|voorzien\w*|verwacht\w*)", re.IGNORECASE
)
_REALISED = re.compile(r"\b(?:realisatie\w*|gerealiseerd\w*|uitgaven|uitgegeven|kosten|besteed)", re.IGNORECASE)
_NO_AMOUNT = re.compile(
    r"\b(?:verschil\w*|mutatie\w*|saldo|ontvangsten|procent|verplichtingen|budget)\b|%", re.IGNORECASE
)
_TOTAL = re.compile(r"\b(?:totaal|totale|samen)\b", re.IGNORECASE)
_MONEY = re.compile(r"€\s*\d|\d\s*(?:miljoen|mln|euro)", re.IGNORECASE)
_MOST_TOPS = 4


@dataclass(frozen=True)
class _Table:
    letter: Letter
    cells: Sequence[Block]
    note: str

    @cached_property
    def rows(self) -> Mapping[int, tuple[Block, ...]]:
        """The cells of each row, in order."""
        found: dict[int, list[Block]] = {}
        for one in self.cells:
            found.setdefault(one.row, []).append(one)
        return {row: tuple(found[row]) for row in sorted(found)}

    @cached_property
    def heads(self) -> int:
        """The number of rows at the top that are no rows of figures."""
        for row, cells in self.rows.items():
            if not all(one.head for one in cells) and not all(self._is_head(one) for one in cells if one.column > 0):
                return row
        return 0

    def _is_head(self, cell: Block) -> bool:
        words = self.words(cell)
        if re.fullmatch(r"(?:19|20)\d\d", words) or power_of_unit(words) is not None:
            return True
        return _figure(words) is None and _MONEY.search(words) is None

    def words(self, cell: Block) -> str:
        """Return what a cell prints, in one line."""
        return " ".join(self.letter.document.running[cell.start : cell.end].split())

    @cached_property
    def tops(self) -> tuple[Block, ...]:
        """The cells of the rows at the top."""
        return tuple(one for row in range(min(self.heads, _MOST_TOPS)) for one in self.rows.get(row, ()))

    def head(self, column: int) -> str:
        """Return the words over a column; one that stands over several columns counts for those without their own."""
        found = []
        for row in range(min(self.heads, _MOST_TOPS)):
            named = [
                one for one in self.rows.get(row, ())[: column + 1] if 0 < one.column <= column and self.words(one)
            ]
            found += [self.words(named[-1])] if named else []
        return " ".join(found)

    @cached_property
    def power(self) -> int | None:
        """The unit as a power of ten, None when the table does not say one."""
        return power_of_unit(f"{self.note} {' '.join(map(self.words, self.tops))}")


def find_tables(letter: Letter) -> list[_Table]:
    """Return the tables that say their unit, with the caption or the line over each."""
    tables = [_Table(letter, cells, note) for cells, note in notes_over(letter.document)]
    return [table for table in tables if table.power is not None]


def covered(tables: Sequence[_Table]) -> list[tuple[int, int]]:
    """Return the spans of the cells of these tables, in order."""
    return sorted((one.start, one.end) for table in tables for one in table.cells)


def printed(tables: Sequence[_Table], letter: Letter, names: Names, source: str) -> Iterator[Printed]:
    """Yield the statements of the tables, cell by cell."""
    mentions = Mentions(letter.document, names)
    for table in tables:
        for cell in table.cells:
            if cell.column > 0 and cell.row >= table.heads:
                made = _of_cell(table, cell, mentions, names)
                if made is not None:
                    claim, statement, doubts = made
                    yield claim, replace(statement, source=source), doubts


def _of_cell(table: _Table, cell: Block, mentions: Mentions, names: Names) -> Printed | None:
    head = table.head(cell.column)
    concept = _concept(head, table.note)
    number = _figure(table.words(cell))
    subject, doubts = _subject(table, cell, mentions, names)
    year = year_of_words(head) or year_of_words(table.note)
    if concept is None or number is None or subject is None or table.power is None:
        return None
    year, doubts = _year(year, table.letter, doubts)
    if year is None:
        return None
    value = Amount(_whole(number[0].scaleb(table.power)), number[1] - table.power)
    text = table.words(cell)
    claim = Claim(
        "money", cell.start, cell.end, text, value, subject=subject, concept=concept, sentence=_row(table, cell)
    )
    return claim, Statement(subject, concept, value, "", Period(year, year)), doubts


def _whole(number: Decimal) -> Decimal:
    return number.quantize(Decimal(1)) if number == number.to_integral_value() else number


def _figure(words: str) -> tuple[Decimal, int] | None:
    return read_number(words.removeprefix("€").strip())


def _year(year: Date | None, letter: Letter, doubts: tuple[Doubt, ...]) -> tuple[Date | None, tuple[Doubt, ...]]:
    return (year, doubts) if year is not None else (letter.fiscal_year, (*doubts, "year of the letter"))


def _concept(head: str, note: str) -> str | None:
    """Return what a column holds: by its own head, else by the caption; a bare year is what was realised."""
    if _NO_AMOUNT.search(head):
        return None
    for words in (head, note):
        if _PLANNED.search(words):
            return "kosten-gepland"
        if _REALISED.search(words):
            return "kosten"
    return "kosten" if year_of_words(head) is not None else None


def _subject(table: _Table, cell: Block, mentions: Mentions, names: Names) -> tuple[str | None, tuple[Doubt, ...]]:
    first = table.rows[cell.row][0]
    if first.column != 0:
        return None, ()
    slugs = [one.slug for one in mentions.referents(first.start, first.end)]
    if len(slugs) == 1 and names.kinds.get(slugs[0] or "") in ("deployment", "theatre"):
        return slugs[0], ()
    theatres = [slug for slug, kind in names.kinds.items() if kind == "theatre"]
    if not slugs and len(theatres) == 1 and _TOTAL.search(table.words(first)):
        return theatres[0], ("total",)
    return None, ()


def _row(table: _Table, cell: Block) -> tuple[int, int]:
    row = table.rows[cell.row]
    return row[0].start, row[-1].end
