"""The ledger: what was held at a moment, and one statement recorded or withdrawn.

An editor names the statement that was on the screen; when another stands there by now, nothing is written and both
are handed back. A correction of the period or the dimensions closes the statement under its old identity.
"""

from dataclasses import dataclass, replace

from django.db import DatabaseError, IntegrityError

from ijkmoment.facts.label import INTERNAL, Level
from ijkmoment.facts.moments import moment_asked
from ijkmoment.facts.problem import Problem
from ijkmoment.facts.snapshot import Snapshot, make_snapshot
from ijkmoment.facts.statement import Statement
from ijkmoment.facts.values import Unknown, UnknownReason
from ijkmoment.register import models, queries, writing
from ijkmoment.register.acceptance import accept
from ijkmoment.register.merging import same_content


@dataclass(frozen=True, slots=True)
class Conflict(Problem):
    """Somebody else was first: `current` is what the ledger holds now, None when nothing is open."""

    current: Statement | None = None


def snapshot(at: str | None = None, audience: str = INTERNAL, level: Level = Level.UNCLASSIFIED) -> Snapshot:
    """Return what was held at a moment or at the end of a day, or all open statements without one; in one query.

    Raise ValueError when `at` is neither.
    """
    at = None if at is None else moment_asked(at)
    held = queries.read_held(at, audience, level)
    return make_snapshot(held.statements, held.subjects, held.sources, at=at, audience=audience, level=level)


def record(statement: Statement, expected_current: int | None = None, by: str = "") -> Statement | Problem:
    """Record a statement at the database's clock and close the one it replaces, whose number the editor saw.

    Return the statement as the ledger holds it; the one there already when it says the same; or a problem, a
    `Conflict` when another statement is open than the editor saw.
    """
    try:
        with writing.locked() as alias:
            return _record(alias, statement, expected_current, by)
    except IntegrityError as error:
        return Problem(statement.reference, f"the database refuses it: {_one_line(error)}", code="refused")
    except (DatabaseError, writing.ClockBehindError) as error:
        return Problem(statement.reference, f"not recorded, try again: {_one_line(error)}", code="try-again")


def withdraw(number: int, source: str, reason: UnknownReason = "none", by: str = "") -> Statement | Problem:
    """Replace an open statement by one that says, on a source, that its value is unknown and why."""
    current = queries.read_statement(number)
    if current is None:
        return Problem(f"statement {number}", "there is no such statement")
    return record(replace(current, value=Unknown(reason), source=source), number, by)


def _record(alias: str, statement: Statement, expected_current: int | None, by: str) -> Statement | Problem:
    seen = None if expected_current is None else queries.read_statement(expected_current)
    current = queries.read_open(statement.identity)
    refused = _of_another_fact(statement, seen) or _conflict(statement, seen, expected_current, current)
    if refused is not None:
        return refused
    if seen is not None and same_content(seen, statement):
        return seen
    accepted = accept(statement, seen)
    return accepted if isinstance(accepted, Problem) else _write(alias, accepted, seen, by)


def _of_another_fact(statement: Statement, seen: Statement | None) -> Problem | None:
    """Return why a statement cannot take the place of the one that was seen: a correction keeps subject and concept."""
    if seen is None or (seen.subject, seen.concept) == (statement.subject, statement.concept):
        return None
    return of_another_fact(statement, seen.number)


def of_another_fact(statement: Statement, number: int | None) -> Problem:
    """Return why a statement cannot take the place of one of another fact."""
    message = f"statement {number} is of another fact: open the form anew"
    return Problem(statement.reference, message, code="other-fact")


def _conflict(
    statement: Statement, seen: Statement | None, expected: int | None, current: Statement | None
) -> Conflict | None:
    if expected is not None and (seen is None or seen.superseded_at is not None):
        latest = current or (queries.read_successor(seen) if seen else None)
        return Conflict(statement.reference, f"statement {expected} is no longer the current one", current=latest)
    if current is not None and current.number != expected:
        message = f"statement {current.number} is the current one: look at it and try again"
        return Conflict(statement.reference, message, current=current)
    return None


def _write(alias: str, statement: Statement, seen: Statement | None, by: str) -> Statement:
    recording = writing.begin(alias, "form", by=by)
    number = writing.next_number(alias, models.Statement)
    if seen is not None and seen.number is not None:
        writing.close(alias, seen.number, number, recording.at)
    new = replace(statement, number=number, recorded_at=recording.at, superseded_at=None, superseded_by=None)
    writing.insert_statements(alias, [new])
    writing.finish(recording, 1)
    return new


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())
