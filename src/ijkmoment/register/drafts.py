"""What a person decided about proposed statements -> the ledger: all that was accepted in one act, or nothing.

A row is taken as a row of a register folder is: the same reader, the same checks. It names the statement that stood
in its place when it was proposed; when another stands there by now, nothing is recorded and both are handed back. What
the register holds already is not recorded again, so that accepting twice changes nothing.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.db import DatabaseError

from ijkmoment.drafting.against import says_no_more
from ijkmoment.drafting.rows import PLACE, SOURCE, Decided, read_table
from ijkmoment.facts.concepts import CONCEPTS
from ijkmoment.facts.label import PUBLIC, Level
from ijkmoment.facts.problem import Problem
from ijkmoment.facts.rows import COLUMNS, SOURCES, STATEMENTS, Row, read_source, statement_reader
from ijkmoment.facts.statement import Dimensions, Source, Statement
from ijkmoment.register import models, queries, writing
from ijkmoment.register.acceptance import accept
from ijkmoment.register.ledger import Conflict
from ijkmoment.register.merging import Plan, unfitting

ACCEPTED = ("ja", "gewijzigd")
_ANY_MOMENT = "2000-01-01T00:00:00.000000Z"
_LAST_MOMENT = "9999-12-31T23:59:59.999999Z"
_BLANK = {"number": "1", "label": "", "recorded_at": _ANY_MOMENT, "superseded_at": "", "superseded_by": ""}
_IMPOSSIBLE = "the letter prints a date that does not exist, or an end before the start: correct it, or decide nee; "
_Identity = tuple[str, str, Dimensions, str]


@dataclass(frozen=True, slots=True)
class Accepted:
    """What an acceptance brought: statements recorded, how many in place of another, and rows that changed nothing.

    `hidden` counts those that took the place of a public statement: they are public again after an act of release.
    """

    statements: tuple[Statement, ...]
    replaced: int
    known: int
    rejected: int
    undecided: int
    hidden: int = 0


@dataclass(frozen=True, slots=True)
class Overtaken(Conflict):
    """A row in whose place another statement stands now than when it was proposed."""

    row: Decided | None = None


@dataclass(frozen=True, slots=True)
class _Step:
    row: Decided
    statement: Statement
    current: Statement | None


def accept_table(data: bytes, file: str, by: str = "") -> Accepted | tuple[Problem, ...]:
    """Record the rows of a table of `register draft` that were decided with ja or gewijzigd."""
    rows = read_table(data, file)
    problems = tuple(one for one in rows if isinstance(one, Problem))
    if problems:
        return problems
    decided = [one for one in rows if isinstance(one, Decided)]
    return accept_rows(decided, file, hashlib.sha256(data).hexdigest(), by)


def accept_rows(
    rows: Sequence[Decided], file: str, file_hash: str = "", by: str = ""
) -> Accepted | tuple[Problem, ...]:
    """Record the rows that were accepted; return what came in, or every problem, in which case nothing did."""
    taken = [one for one in rows if one.decision in ACCEPTED]
    try:
        with writing.locked() as alias:
            steps = _plan(alias, taken)
            problems = tuple(one for one in steps if isinstance(one, Problem))
            good = [] if problems else [one for one in steps if isinstance(one, _Step)]
            made = _write(alias, good, folder=file, folder_hash=file_hash, by=by)
            if not made:
                writing.cancel(alias)
    except (DatabaseError, writing.ClockBehindError) as error:
        return (Problem(file, f"not recorded, try again: {' '.join(str(error).split())}", code="try-again"),)
    return problems or _accepted(rows, taken, good, made)


def _accepted(
    rows: Sequence[Decided], taken: Sequence[Decided], steps: Sequence[_Step], made: tuple[Statement, ...]
) -> Accepted:
    decisions = [one.decision for one in rows]
    closed = [one.current for one in steps if one.current is not None]
    hidden = sum(one.label.visible_to(PUBLIC, Level.UNCLASSIFIED) for one in closed)
    known = len(taken) - len(made)
    return Accepted(made, len(closed), known, decisions.count("nee"), decisions.count(""), hidden)


def _plan(alias: str, taken: Sequence[Decided]) -> list[_Step | Problem]:
    """Return what is to be recorded, row by row, and what is wrong; new sources are in already."""
    sources = _sources(taken)
    problems = [one for one in sources.values() if isinstance(one, Problem)]
    if problems:
        return [*problems]
    held = queries.read_sources(list(sources))
    new = [one for slug, one in sources.items() if isinstance(one, Source) and slug not in held]
    writing.insert_sources(alias, new)
    read = _read(taken, sources)
    problems = [one for _, one in read if isinstance(one, Problem)]
    steps = list(_steps([(row, one) for row, one in read if isinstance(one, Statement)]))
    return [*problems, *steps, *_circles(alias, [one for one in steps if isinstance(one, _Step)])]


def _sources(taken: Sequence[Decided]) -> dict[str, Source | Problem]:
    """Return the source of each row: the register's own, or a new one as the first row with it describes it."""
    found: dict[str, Source | Problem] = dict(queries.read_sources({one.cells["source"] for one in taken}))
    for row in taken:
        slug = row.cells["source"]
        given = _source(row)
        known = found.setdefault(slug, given)
        if isinstance(given, Source) and isinstance(known, Source) and replace(known, label=given.label) != given:
            problem = row.problem("source", "another source has this slug, and a slug keeps its meaning")
            found[slug] = replace(problem, code="other-source")
    return found


def _source(row: Decided) -> Source | Problem:
    cells = {name: row.cells[f"source_{name}"] for name in SOURCE}
    read = read_source(Row(SOURCES, row.line, {"slug": row.cells["source"], "label": "", **cells}))
    return _placed(row, read, SOURCES) if isinstance(read, Problem) else read


def _placed(row: Decided, problem: Problem, table: str) -> Problem:
    """Return a problem with a cell of a register's table as one with the cell of the row that it was taken from."""
    name = COLUMNS[table][(problem.column or 1) - 1]
    column = ("source" if name == "slug" else f"source_{name}") if table == SOURCES else name
    message = problem.message.partition(": ")[2] or problem.message
    if row.cells["state"] == "impossible" and column in ("value", "period"):
        return replace(row.problem(column, _IMPOSSIBLE + message), code="impossible")
    return replace(row.problem(column, message), code=problem.code, arguments=problem.arguments)


def _read(
    taken: Sequence[Decided], sources: Mapping[str, Source | Problem]
) -> list[tuple[Decided, Statement | Problem]]:
    slugs = {one.cells["subject"] for one in taken}
    kinds = dict(models.Subject.objects.filter(slug__in=slugs).values_list("slug", "kind"))
    reader = statement_reader(kinds, sources)
    found: list[tuple[Decided, Statement | Problem]] = []
    for row in taken:
        read = reader(Row(STATEMENTS, row.line, {**row.cells, **_BLANK}))
        found.append((row, _placed(row, read, STATEMENTS) if isinstance(read, Problem) else read))
    return found


def _steps(read: Sequence[tuple[Decided, Statement]]) -> Iterator[_Step | Problem]:
    planned: dict[_Identity, tuple[Decided, Statement]] = {}
    for row, statement in read:
        before = planned.get(statement.identity)
        if before is not None:
            if before[1].value != statement.value:
                message = f"line {before[0].line} gives another value for the same: accept one"
                yield replace(row.problem("value", message), code="two-values")
            continue
        planned[statement.identity] = (row, statement)
        current = queries.read_open(statement.identity)
        if current is None or not _adds_nothing(row, statement, current):
            yield _step(row, statement, current)


def _adds_nothing(row: Decided, statement: Statement, current: Statement) -> bool:
    if row.decision == "gewijzigd":
        return statement.value == current.value
    return says_no_more(statement.value, current.value)


def _step(row: Decided, statement: Statement, current: Statement | None) -> _Step | Problem:
    if current is not None and str(current.number) != row.cells["held_number"]:
        message = f"statement {current.number} stands there now: draft the letter again, or give its number here"
        problem = row.problem("held_number", message)
        return Overtaken(problem.file, problem.message, problem.line, problem.column, current=current, row=row)
    accepted = accept(statement, current)
    if isinstance(accepted, Problem):
        return replace(row.problem("value", accepted.message), code=accepted.code, arguments=accepted.arguments)
    return _Step(row, accepted, current)


def _circles(alias: str, steps: Sequence[_Step]) -> Iterator[Problem]:
    """Check links that several rows may close into a circle together, which one row at a time does not show."""
    concepts = [CONCEPTS[one.statement.concept] for one in steps]
    if sum(bool(set(one.refers_to) & set(one.kinds)) for one in concepts) > 1:
        first = writing.next_number(alias, models.Statement)
        plan = _as_plan(steps, first, _LAST_MOMENT)
        rows: dict[str | int, Decided] = {number: one.row for number, one in enumerate(steps, first)}
        for one in unfitting(queries.read_all(), plan, _LAST_MOMENT):
            row = rows.get(one.key, steps[0].row)
            yield replace(row.problem("value", one.message), code=one.code, arguments=one.arguments)


def _as_plan(steps: Sequence[_Step], first: int, at: str) -> Plan:
    numbered = [
        (replace(one.statement, number=number, recorded_at=at), one.current) for number, one in enumerate(steps, first)
    ]
    closings = tuple((old.number or 0, new.number or 0) for new, old in numbered if old is not None)
    return Plan((), (), tuple(new for new, _ in numbered), closings)


def _write(alias: str, steps: Sequence[_Step], **log: str) -> tuple[Statement, ...]:
    if not steps:
        return ()
    first = writing.next_number(alias, models.Statement)
    recording = writing.begin(alias, "form", descriptor=_places(steps, first), **log)
    plan = _as_plan(steps, first, recording.at)
    for number, successor in plan.closings:
        writing.close(alias, number, successor, recording.at)
    writing.insert_statements(alias, plan.statements)
    writing.finish(recording, len(plan.statements))
    return plan.statements


def _places(steps: Sequence[_Step], first: int) -> dict[str, Any]:
    """Return where each statement stands in its letter, to be kept with the act."""
    numbered = enumerate(steps, first)
    return {
        "accepted": [{"number": number, **{name: one.row.cells[name] for name in PLACE}} for number, one in numbered]
    }
