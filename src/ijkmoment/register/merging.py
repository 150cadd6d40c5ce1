"""What an import will write, from what the register holds and the folder gives; nothing is written here."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from ijkmoment.facts.folder_writing import source_cells, subject_cells
from ijkmoment.facts.integrity import Break, check_ledger
from ijkmoment.facts.ledger import Ledger
from ijkmoment.facts.rows import SOURCES, SUBJECTS
from ijkmoment.facts.statement import Dimensions, Source, Statement, Subject

_Identity = tuple[str, str, Dimensions, str]


@dataclass(frozen=True, slots=True)
class Plan:
    """What an import will write; `closings` pairs the number of a statement with that of its successor.

    `rows` has the number in the folder of each statement, where it is another than the register's.
    """

    subjects: tuple[Subject, ...]
    sources: tuple[Source, ...]
    statements: tuple[Statement, ...]
    closings: tuple[tuple[int, int], ...]
    rows: Mapping[str | int, str | int] = field(default_factory=dict)


def same_content(one: Statement, other: Statement) -> bool:
    """Tell whether two statements say the same on the same source under the same label."""
    return _content(one) == _content(other)


def _content(statement: Statement) -> tuple[object, ...]:
    return statement.identity, statement.value, statement.source, statement.label


def changed_slugs(held: Ledger, given: Ledger) -> Iterator[tuple[str, Break]]:
    """Yield a table and a break for each subject and source that the register holds otherwise."""
    for slug, subject in given.subjects.items():
        if slug in held.subjects and held.subjects[slug] != subject:
            yield SUBJECTS, _changed(slug, subject_cells(held.subjects[slug]), subject_cells(subject))
    for slug, source in given.sources.items():
        if slug in held.sources and held.sources[slug] != source:
            yield SOURCES, _changed(slug, source_cells(held.sources[slug]), source_cells(source))


def _changed(slug: str, held: Mapping[str, str], given: Mapping[str, str]) -> Break:
    column = next((name for name in held if held[name] != given[name]), "slug")
    message = f"expected {held[column]!r}, as the register has it for {slug}: a slug keeps its meaning, choose another"
    return Break(slug, column, message)


def plan_first(held: Ledger, given: Ledger) -> Plan:
    """Plan the import into an empty register: everything, with the folder's numbers and moments."""
    return Plan(_new(held.subjects, given.subjects), _new(held.sources, given.sources), given.statements, ())


def plan_more(held: Ledger, given: Ledger, at: str) -> Plan:
    """Plan the import into a filled register: the open statements that it neither holds nor once held, as of `at`.

    What it once held enters again only when the folder recorded it after the register last changed that fact.
    """
    current = {one.identity: one for one in held.statements if one.superseded_at is None}
    known = _known(held, current)
    entering = [one for one in given.statements if one.superseded_at is None and not known(one)]
    first = max((one.number or 0 for one in held.statements), default=0) + 1
    numbers = {one.number: number for number, one in enumerate(entering, first)}
    statements = tuple(replace(one, number=numbers[one.number], recorded_at=at) for one in entering)
    closings = {current[one.identity].number: one.number for one in statements if one.identity in current}
    closings |= _moved(current, given, numbers)
    pairs = tuple((old or 0, new or 0) for old, new in closings.items())
    rows: dict[str | int, str | int] = {new: old or 0 for old, new in numbers.items()}
    return Plan(_new(held.subjects, given.subjects), _new(held.sources, given.sources), statements, pairs, rows)


def _known(held: Ledger, current: Mapping[_Identity, Statement]) -> Callable[[Statement], bool]:
    """Return what tells whether a folder's statement is not new to the register."""
    contents = {_content(one) for one in held.statements}
    touched: dict[_Identity, str] = {}
    for one in held.statements:
        moment = one.superseded_at or one.recorded_at or ""
        touched[one.identity] = max(touched.get(one.identity, ""), moment)

    def known(one: Statement) -> bool:
        here = current.get(one.identity)
        if here is not None and same_content(one, here):
            return True
        return _content(one) in contents and (one.recorded_at or "") <= touched[one.identity]

    return known


def _moved(
    current: Mapping[_Identity, Statement], given: Ledger, numbers: Mapping[int | None, int]
) -> dict[int | None, int | None]:
    """Pair each open statement that the folder corrected under another identity with its successor that enters."""
    by_number = {one.number: one for one in given.statements}
    open_there = {one.identity for one in given.statements if one.superseded_at is None}
    moved: dict[int | None, int | None] = {}
    for one in given.statements:
        here = current.get(one.identity)
        last = _last(one, by_number)
        if here is None or one.identity in open_there or last.number not in numbers:
            continue
        if same_content(one, here):
            moved[here.number] = numbers[last.number]
    return moved


def _last(statement: Statement, by_number: Mapping[int | None, Statement]) -> Statement:
    while statement.superseded_by is not None:
        statement = by_number[statement.superseded_by]
    return statement


def _new(held: Mapping[str, Any], given: Mapping[str, Any]) -> tuple[Any, ...]:
    return tuple(one for slug, one in given.items() if slug not in held)


def unfitting(held: Ledger, plan: Plan, at: str) -> tuple[Break, ...]:
    """Check the ledger as it will be: two sound ledgers may form a circle together, which the newer one closes.

    What stands in the register is not held against who brings something else.
    """
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
    written = {*successors, *(one.number for one in plan.statements), *(one.slug for one in plan.subjects)}
    return tuple(one for one in check_ledger(whole) if one.key in written)
