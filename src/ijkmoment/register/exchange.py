"""The register as a folder of CSV: import, all or nothing, and export, round trip without loss.

An import into an empty register keeps the folder's numbers and moments; into a filled one only what is new enters, at
the database's clock. What the register holds or once held is not new: an old export brings nothing back.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from django.db import DatabaseError

from ijkmoment.facts.folder import folder_hash, in_folder, placing, read_descriptor, read_folder
from ijkmoment.facts.folder_writing import ledger_files
from ijkmoment.facts.integrity import Break
from ijkmoment.facts.ledger import Ledger
from ijkmoment.facts.problem import Problem
from ijkmoment.facts.rows import SOURCES, STATEMENTS, SUBJECTS
from ijkmoment.register import models, queries, writing
from ijkmoment.register.acceptance import above_ceiling
from ijkmoment.register.columns import value_columns
from ijkmoment.register.merging import Plan, changed_slugs, plan_first, plan_more, unfitting
from ijkmoment.register.replacing import replace_folder


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import brought: new rows by table, how many statements took another's place, and how many were known."""

    subjects: int
    sources: int
    statements: int
    replaced: int
    known: int
    keeps_times: bool


@dataclass(frozen=True, slots=True)
class ExportResult:
    """What an export wrote: rows by table."""

    subjects: int
    sources: int
    statements: int


@dataclass(frozen=True, slots=True)
class Given:
    """A folder that can be imported: what it holds, and how the act is logged."""

    path: Path
    ledger: Ledger
    descriptor: Mapping[str, Any]
    hash: str


def import_folder(
    path: Path, by: str = "", progress: writing.Progress | None = None
) -> ImportResult | tuple[Problem, ...]:
    """Import a register folder; return what came in, or every problem found, in which case nothing did.

    `progress` is told how many statements are in, of how many.
    """
    given = read_given(path)
    return import_given(given, by, progress) if isinstance(given, Given) else given


def read_given(path: Path) -> Given | tuple[Problem, ...]:
    """Read a register folder and check what needs no database; return every problem found."""
    ledger = read_folder(path)
    if not isinstance(ledger, Ledger):
        return ledger
    about = read_descriptor(path)
    if isinstance(about, Problem):
        return in_folder(path, (about,))
    problems = _placed(path, _unstorable(ledger))
    if problems:
        return problems
    try:
        return Given(path, ledger, about, folder_hash(path))
    except OSError as error:
        return (Problem(str(path), f"cannot be read: {' '.join(str(error).split())}"),)


def import_given(
    given: Given, by: str = "", progress: writing.Progress | None = None
) -> ImportResult | tuple[Problem, ...]:
    """Import a folder that was read; return what came in, or every problem found, in which case nothing did."""
    try:
        with writing.locked() as alias:
            return _import(alias, given, by, progress)
    except (DatabaseError, writing.ClockBehindError) as error:
        return (Problem(str(given.path), f"not imported: {' '.join(str(error).split())}"),)


def export_folder(path: Path) -> ExportResult | tuple[Problem, ...]:
    """Write the register as a folder: a new one, or in the place of a register folder, keeping other files in it.

    An empty register is refused, for it would empty the folder that it is written to.
    """
    ledger = queries.read_all()
    if ledger == Ledger():
        return (Problem(str(path), "not written: the register is empty, and has nothing to export"),)
    about = models.Recording.objects.filter(kind="import").order_by("-at").values_list("descriptor", flat=True).first()
    problem = replace_folder(path, ledger_files(ledger, about))
    if problem is not None:
        return (problem,)
    return ExportResult(len(ledger.subjects), len(ledger.sources), len(ledger.statements))


def _unstorable(given: Ledger) -> Iterator[tuple[str, Break]]:
    for source in given.sources.values():
        above = above_ceiling(source.label)
        if above is not None:
            yield SOURCES, Break(source.slug, "label", above.message)
    for one in given.statements:
        above = above_ceiling(one.label)
        if above is not None:
            yield STATEMENTS, Break(one.number or 0, "label", above.message)
        try:
            value_columns(one.value)
        except OverflowError as error:
            yield STATEMENTS, Break(one.number or 0, "value", str(error))


def _placed(path: Path, breaks: Iterable[tuple[str, Break]]) -> tuple[Problem, ...]:
    """Return breaks as problems at their rows of a folder."""
    place = placing(path)
    return in_folder(path, (place(table, one) for table, one in breaks))


def _import(alias: str, given: Given, by: str, progress: writing.Progress | None) -> ImportResult | tuple[Problem, ...]:
    held, ledger = queries.read_all(), given.ledger
    changed = _placed(given.path, changed_slugs(held, ledger))
    if changed:
        return changed
    keeps_times = not held.statements
    log = {"by": by, "folder": given.path.name, "folder_hash": given.hash, "descriptor": given.descriptor}
    recording = writing.begin(alias, "import", keeps_times=keeps_times, **log)
    plan = plan_first(held, ledger) if keeps_times else plan_more(held, ledger, recording.at)
    problems = _placed(given.path, (*_in_the_future(plan, recording.at), *_unfitting(held, plan, recording.at)))
    if problems:
        writing.cancel(alias)
        return problems
    _write(alias, plan, recording, progress)
    return ImportResult(
        len(plan.subjects),
        len(plan.sources),
        len(plan.statements),
        len(plan.closings),
        len(ledger.statements) - len(plan.statements),
        keeps_times,
    )


def _unfitting(held: Ledger, plan: Plan, at: str) -> Iterator[tuple[str, Break]]:
    for one in unfitting(held, plan, at):
        table = SUBJECTS if isinstance(one.key, str) else STATEMENTS
        yield table, replace(one, key=plan.rows.get(one.key, one.key))


def _in_the_future(plan: Plan, at: str) -> Iterator[tuple[str, Break]]:
    """Yield a break for each statement that bears a moment after the database's clock."""
    for one in plan.statements:
        for column, moment in (("recorded_at", one.recorded_at), ("superseded_at", one.superseded_at)):
            if moment is not None and moment > at:
                message = f"lies in the future; the database's clock is {at}"
                yield STATEMENTS, Break(one.number or 0, column, message)


def _write(alias: str, plan: Plan, recording: models.Recording, progress: writing.Progress | None) -> None:
    writing.insert_subjects(alias, plan.subjects)
    writing.insert_sources(alias, plan.sources)
    for number, successor in plan.closings:
        writing.close(alias, number, successor, recording.at)
    writing.insert_statements(alias, plan.statements, progress)
    writing.finish(recording, len(plan.statements))
