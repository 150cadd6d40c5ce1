"""What an import will write, from what the register holds and the folder gives; nothing is written here."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from ijkmoment.facts.integrity import check_ledger
from ijkmoment.facts.ledger import Ledger
from ijkmoment.facts.problem import Problem
from ijkmoment.facts.rows import SOURCES, STATEMENTS, SUBJECTS
from ijkmoment.facts.statement import Source, Statement, Subject


@dataclass(frozen=True, slots=True)
class Plan:
    """What an import will write; `closings` pairs the number of a statement with that of its successor."""

    subjects: tuple[Subject, ...]
    sources: tuple[Source, ...]
    statements: tuple[Statement, ...]
    closings: tuple[tuple[int, int], ...]


def same_content(one: Statement, other: Statement) -> bool:
    """Tell whether two statements say the same on the same source under the same label."""
    return (one.identity, one.value, one.source, one.label) == (other.identity, other.value, other.source, other.label)


def changed_slugs(held: Ledger, given: Ledger) -> tuple[Problem, ...]:
    """Return a problem for each subject and source that the register holds otherwise."""
    return (*_changed(SUBJECTS, held.subjects, given.subjects), *_changed(SOURCES, held.sources, given.sources))


def _changed(table: str, held: Mapping[str, Any], given: Mapping[str, Any]) -> tuple[Problem, ...]:
    return tuple(
        Problem(table, f"{slug}: differs from the register's, and a slug keeps its meaning: choose another slug")
        for slug, one in given.items()
        if slug in held and held[slug] != one
    )


def plan_first(held: Ledger, given: Ledger) -> Plan:
    """Plan the import into an empty register: everything, with the folder's numbers and moments."""
    return Plan(_new(held.subjects, given.subjects), _new(held.sources, given.sources), given.statements, ())


def plan_more(held: Ledger, given: Ledger, at: str) -> Plan:
    """Plan the import into a filled register: the open statements that it neither holds nor once held, as of `at`."""
    current = {one.identity: one for one in held.statements if one.superseded_at is None}
    once = {_as_recorded(one) for one in held.statements}
    entering = [
        one
        for one in given.statements
        if one.superseded_at is None
        and _as_recorded(one) not in once
        and not (one.identity in current and same_content(one, current[one.identity]))
    ]
    first = max(one.number or 0 for one in held.statements) + 1
    statements = tuple(replace(one, number=number, recorded_at=at) for number, one in enumerate(entering, first))
    closings = tuple(
        (current[one.identity].number or 0, one.number or 0) for one in statements if one.identity in current
    )
    return Plan(_new(held.subjects, given.subjects), _new(held.sources, given.sources), statements, closings)


def _new(held: Mapping[str, Any], given: Mapping[str, Any]) -> tuple[Any, ...]:
    return tuple(one for slug, one in given.items() if slug not in held)


def _as_recorded(statement: Statement) -> tuple[object, ...]:
    return statement.identity, statement.value, statement.source, statement.label, statement.recorded_at


def in_the_future(plan: Plan, at: str) -> Iterator[Problem]:
    """Return a problem for each statement that bears a moment after the database's clock."""
    for one in plan.statements:
        latest = max(one.recorded_at or "", one.superseded_at or "")
        if latest > at:
            yield Problem(STATEMENTS, f"number {one.number}: {latest} lies in the future; the database's clock is {at}")


def unfitting(held: Ledger, plan: Plan, at: str) -> Iterator[Problem]:
    """Check the ledger as it will be: two sound ledgers may form a circle together."""
    successors = dict(plan.closings)
    old = (
        replace(one, superseded_at=at, superseded_by=successors[one.number]) if one.number in successors else one
        for one in held.statements
    )
    whole = Ledger(
        {**held.subjects, **{one.slug: one for one in plan.subjects}},
        {**held.sources, **{one.slug: one for one in plan.sources}},
        (*old, *plan.statements),
    )
    names: dict[object, str] = {one.number: one.reference for one in whole.statements}
    for one in check_ledger(whole):
        yield Problem(STATEMENTS, f"{names.get(one.key, one.key)}: {one.message}")
