"""The register as a folder of CSV: import, all or nothing, and export, round trip without loss.

An import into an empty register keeps the folder's numbers and moments; into a filled one only what is new enters, at
the database's clock. What the register holds or once held is not new: an old export brings nothing back.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db import DatabaseError

from ijkmoment.facts.folder import at_row, folder_hash, in_folder, read_descriptor, read_folder
from ijkmoment.facts.folder_writing import ledger_files
from ijkmoment.facts.ledger import Ledger
from ijkmoment.facts.problem import Problem
from ijkmoment.facts.rows import SOURCES, STATEMENTS
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
    problems = tuple(_unstorable(path, ledger))
    if problems:
        return in_folder(path, problems)
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


def _unstorable(path: Path, given: Ledger) -> Iterator[Problem]:
    for source in given.sources.values():
        above = above_ceiling(source.label)
        if above is not None:
            yield at_row(path, SOURCES, source.slug, "label", above.message)
    for one in given.statements:
        above = above_ceiling(one.label)
        if above is not None:
            yield at_row(path, STATEMENTS, str(one.number), "label", above.message)
        try:
            value_columns(one.value)
        except OverflowError as error:
            yield at_row(path, STATEMENTS, str(one.number), "value", str(error))


def _import(alias: str, given: Given, by: str, progress: writing.Progress | None) -> ImportResult | tuple[Problem, ...]:
    held, ledger = queries.read_all(), given.ledger
    changed = changed_slugs(held, ledger)
    if changed:
        return in_folder(given.path, changed)
    keeps_times = not held.statements
    log = {"by": by, "folder": given.path.name, "folder_hash": given.hash, "descriptor": given.descriptor}
    recording = writing.begin(alias, "import", keeps_times=keeps_times, **log)
    plan = plan_first(held, ledger) if keeps_times else plan_more(held, ledger, recording.at)
    problems = (*_in_the_future(given.path, plan, recording.at), *unfitting(held, plan, recording.at))
    if problems:
        writing.cancel(alias)
        return in_folder(given.path, problems)
    _write(alias, plan, recording, progress)
    return ImportResult(
        len(plan.subjects),
        len(plan.sources),
        len(plan.statements),
        len(plan.closings),
        len(ledger.statements) - len(plan.statements),
        keeps_times,
    )


def _in_the_future(path: Path, plan: Plan, at: str) -> Iterator[Problem]:
    """Return a problem for each statement that bears a moment after the database's clock."""
    for one in plan.statements:
        for column, moment in (("recorded_at", one.recorded_at), ("superseded_at", one.superseded_at)):
            if moment is not None and moment > at:
                message = f"lies in the future; the database's clock is {at}"
                yield at_row(path, STATEMENTS, str(one.number), column, message)


def _write(alias: str, plan: Plan, recording: models.Recording, progress: writing.Progress | None) -> None:
    writing.insert_subjects(alias, plan.subjects)
    writing.insert_sources(alias, plan.sources)
    for number, successor in plan.closings:
        writing.close(alias, number, successor, recording.at)
    writing.insert_statements(alias, plan.statements, progress)
    writing.finish(recording, len(plan.statements))
