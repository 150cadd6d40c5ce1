"""Tables of amounts in thousands or millions, as annual reports print them: a row a deployment, a column a year.

The head or the caption says the unit ("x € 1.000", "bedragen in duizenden euro's"), so that a bare "31.368" is
31.368.000 known to thousands. What a table with a unit prints is read here and nowhere else.
"""

import re
from collections.abc import Iterator, Sequence
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

Printed = tuple[Claim, Statement, tuple[Doubt, ...]]
_UNIT = re.compile(
    r"(?:[x×*]\s*(?:€|eur(?:o)?\b)?\s*|\b(?:bedragen\s+|alles\s+|euro\s+)?in\s+(?:€\s*)?)"
    r"(?P<unit>1[. ]000[. ]000|1[. ]?000(?![.\d])|duizend\w*|(?:1\s+)?(?:miljoen\w*|mln\b))",
    re.IGNORECASE,
)
_MILLIONS = re.compile(r"1[. ]000[. ]000|(?:1\s+)?(?:miljoen|mln)", re.IGNORECASE)
_PLANNED = re.compile(
    r"\b(?:begro\w*|raming\w*|geraamd\w*|gepland\w*|planning|vastgestelde|voorzien\w*|verwacht\w*)", re.IGNORECASE
)
_REALISED = re.compile(r"\b(?:realisatie\w*|gerealiseerd\w*|uitgaven|uitgegeven|kosten|besteed)", re.IGNORECASE)
_NO_AMOUNT = re.compile(
    r"\b(?:verschil\w*|mutatie\w*|saldo|ontvangsten|procent|verplichtingen|budget)\b|%", re.IGNORECASE
)
_TOTAL = re.compile(r"\b(?:totaal|totale|samen)\b", re.IGNORECASE)
_LONGEST_NOTE = 200


@dataclass(frozen=True)
class _Table:
    letter: Letter
    cells: Sequence[Block]
    note: str

    @cached_property
    def heads(self) -> int:
        """The number of rows at the top that are no rows of figures."""
        for row in sorted({one.row for one in self.cells}):
            marked = [one.head for one in self.cells if one.row == row]
            bare = all(self._is_head(one) for one in self.cells if one.row == row and one.column > 0)
            if not (all(marked) or bare):
                return row
        return 0

    def _is_head(self, cell: Block) -> bool:
        words = self.words(cell)
        return _figure(words) is None or re.fullmatch(r"(?:19|20)\d\d", words) is not None

    def words(self, cell: Block) -> str:
        return " ".join(self.letter.document.running[cell.start : cell.end].split())

    def head(self, column: int) -> str:
        """Return the words over a column; one that stands over several columns counts for those without their own."""
        found = []
        for row in range(self.heads):
            named = [one for one in self.cells if one.row == row and 0 < one.column <= column and self.words(one)]
            found += [self.words(max(named, key=lambda one: one.column))] if named else []
        return " ".join(found)

    @property
    def power(self) -> int | None:
        """The unit as a power of ten, None when the table does not say one."""
        tops = " ".join(self.words(one) for one in self.cells if one.row < self.heads)
        found = _UNIT.search(f"{self.note} {tops}")
        if found is None:
            return None
        return 6 if _MILLIONS.match(found["unit"]) else 3


def find_tables(letter: Letter) -> list[_Table]:
    """Return the tables that say their unit, with the caption or the line over each."""
    groups: dict[int, list[Block]] = {}
    notes: dict[int, str] = {}
    before = ""
    for block in letter.document.blocks:
        if block.kind == "cell":
            groups.setdefault(block.group, []).append(block)
            notes.setdefault(block.group, before)
            continue
        words = letter.document.running[block.start : block.end]
        before = f"{before if block.kind == 'caption' else ''} {words}" if len(words) <= _LONGEST_NOTE else ""
    tables = (_Table(letter, cells, notes[group]) for group, cells in groups.items())
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
    value = Amount(number[0].scaleb(table.power).quantize(number[0].to_integral_value()), number[1] - table.power)
    text = table.words(cell)
    claim = Claim(
        "money", cell.start, cell.end, text, value, subject=subject, concept=concept, sentence=_row(table, cell)
    )
    return claim, Statement(subject, concept, value, "", Period(year, year)), doubts


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
    first = next((one for one in table.cells if one.row == cell.row and one.column == 0), None)
    if first is None:
        return None, ()
    slugs = [one.slug for one in mentions.referents(first.start, first.end)]
    if len(slugs) == 1 and names.kinds.get(slugs[0] or "") in ("deployment", "theatre"):
        return slugs[0], ()
    theatres = [slug for slug, kind in names.kinds.items() if kind == "theatre"]
    if not slugs and len(theatres) == 1 and _TOTAL.search(table.words(first)):
        return theatres[0], ("total",)
    return None, ()


def _row(table: _Table, cell: Block) -> tuple[int, int]:
    row = [one for one in table.cells if one.row == cell.row]
    return min(one.start for one in row), max(one.end for one in row)
