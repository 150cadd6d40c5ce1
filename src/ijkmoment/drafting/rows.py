"""Proposals as rows of a table, one a proposal, for a person to decide on; and such a table read back.

The first column is for the decision: ja, nee, gewijzigd, or nothing yet. The next are the statement's cells as in
statements.csv; then how it stands to the register, where it stands in the letter, and the letter's own source record.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from ijkmoment.drafting.proposal import Draft, LeftOut, Proposal
from ijkmoment.facts.cells import format_cell
from ijkmoment.facts.dates import ALWAYS, Period
from ijkmoment.facts.folder_writing import source_cells, statement_cells
from ijkmoment.facts.problem import Problem
from ijkmoment.facts.statement import Statement
from ijkmoment.facts.values import Value

Cells = dict[str, str]
Decision = Literal["ja", "nee", "gewijzigd", ""]
DECISIONS: tuple[Decision, ...] = ("ja", "nee", "gewijzigd", "")
DECISION = "besluit"
STATEMENT = ("subject", "concept", "dimensions", "value", "period", "source")
SOURCE = ("kind", "title", "date", "reference", "url")
PLACE = ("file", "page", "line", "column", "start", "end", "printed", "sentence")
COLUMNS = (
    DECISION, *STATEMENT, "state", "held", "held_number", "sure", "doubts", "contradicts", *PLACE,
    *(f"source_{name}" for name in SOURCE),
)  # fmt: skip
LARGEST = 20_000_000


@dataclass(frozen=True, slots=True)
class Decided:
    """A row of a table of proposals: the line on which it starts, what was decided, and its cells."""

    file: str
    line: int
    decision: Decision
    cells: Mapping[str, str]

    def problem(self, column: str, message: str) -> Problem:
        """Return a problem with one cell of this row."""
        return Problem(self.file, f"{column} {self.cells[column]!r}: {message}", self.line, COLUMNS.index(column) + 1)


def value_cell(value: Value) -> str:
    """Return the cell of a value; a period that the calendar lacks as it was printed, so that it can be put right."""
    return _printed(value) if isinstance(value, Period) else format_cell(value)


def period_cell(period: Period) -> str:
    """Return the cell of a statement's period, empty when it always holds."""
    return "" if period == ALWAYS else _printed(period)


def named(statement: Statement) -> str:
    """Return a short readable name of the identity, with a period that the calendar lacks as it was printed."""
    period = period_cell(statement.period)
    return " ".join(word for word in (replace(statement, period=ALWAYS).reference, period and f"@{period}") if word)


def _printed(period: Period) -> str:
    if period.possible:
        return period.edtf
    return "/".join(".." if end is None else end.printed for end in (period.start, period.end))


def row(proposal: Proposal, draft: Draft, decision: Decision = "") -> Cells:
    """Return the cells of a proposal by column."""
    statement, held = proposal.statement, proposal.held
    plain = statement_cells(statement)
    made = {name: plain[name] for name in STATEMENT}
    made |= {"value": value_cell(statement.value), "period": period_cell(statement.period)}
    against = {
        "state": proposal.state,
        "held": value_cell(held.value) if held else "",
        "held_number": str(held.number or "") if held else "",
        "sure": "yes" if proposal.sure else "no",
        "doubts": "; ".join(proposal.doubts),
        "contradicts": " ".join(proposal.contradicts),
    }
    return {DECISION: decision, **made, **against, **_place(proposal), **_source(draft)}


def _place(one: Proposal | LeftOut) -> Cells:
    spot = one.spot
    cells = (spot.file, spot.page or "", spot.line, spot.column, spot.start, spot.end, spot.printed, spot.sentence)
    return dict(zip(PLACE, map(str, cells), strict=True))


def _source(draft: Draft) -> Cells:
    cells = source_cells(draft.source)
    return {f"source_{name}": cells[name] for name in SOURCE}


def rows(drafts: Iterable[Draft]) -> Iterator[Cells]:
    """Yield the rows of all drafts, letter by letter in the order of the text."""
    for draft in drafts:
        for one in draft.proposals:
            yield row(one, draft)


def left_out_row(one: LeftOut) -> Cells:
    """Return where a claim stands that is not proposed, and why."""
    return {"reason": one.reason, "subject": one.claim.subject or "", "concept": one.claim.concept or "", **_place(one)}


def write_table(drafts: Iterable[Draft]) -> str:
    """Return the table of proposals as CSV."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: _harmless(cell) for name, cell in one.items()} for one in rows(drafts))
    return out.getvalue()


def _harmless(cell: str) -> str:
    """Return a cell that a spreadsheet takes for text: a letter's words may begin as a formula does."""
    return f"'{cell}" if cell[:1] in ("=", "+", "@", "\t", "\r") else cell


def read_table(data: bytes, file: str) -> tuple[Decided, ...] | tuple[Problem, ...]:
    """Read a table of proposals back; return its rows, or every problem with its form."""
    if len(data) > LARGEST:
        return (Problem(file, f"larger than {LARGEST // 10**6} MB: decide on fewer letters at a time"),)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        return (Problem(file, f"byte {error.start} is not UTF-8: save the table as CSV in UTF-8", line),)
    if "\x00" in text:
        return (Problem(file, "holds a NUL character: save the table as CSV in UTF-8"),)
    return _read(text, file)


def _read(text: str, file: str) -> tuple[Decided, ...] | tuple[Problem, ...]:
    separator = ";" if text.partition("\n")[0].count(";") > text.partition("\n")[0].count(",") else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    found: list[Decided] = []
    problems: list[Problem] = []
    try:
        if tuple(next(reader, [])) != COLUMNS:
            return (Problem(file, f"expected the header {','.join(COLUMNS)}: give a table of register draft", 1),)
        line = 2
        for cells in reader:
            if cells:
                one = _decided(file, line, cells)
                if isinstance(one, Problem):
                    problems.append(one)
                else:
                    found.append(one)
            line = reader.line_num + 1
    except csv.Error as error:
        return (Problem(file, f"malformed CSV ({error}): quote cells with commas", reader.line_num),)
    return tuple(problems) or tuple(found)


def _decided(file: str, line: int, cells: list[str]) -> Decided | Problem:
    if len(cells) != len(COLUMNS):
        return Problem(file, f"expected {len(COLUMNS)} cells, found {len(cells)}", line)
    named = dict(zip(COLUMNS, cells, strict=True))
    word = named[DECISION].strip().lower()
    decision = next((one for one in DECISIONS if one == word), None)
    if decision is None:
        return Problem(file, f"{DECISION} {named[DECISION]!r}: expected ja, nee, gewijzigd, or nothing", line, 1)
    return Decided(file, line, decision, named)
