"""The register as a folder of CSV: import, all or nothing, and export, round trip without loss.

An import into an empty register keeps the folder's numbers and moments; into a filled one only what is new enters, at
the database's clock. What the register holds or once held is not new: an old export brings nothing back.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db import DatabaseError

from ijkmoment.facts.folder import DESCRIPTOR, folder_hash, read_folder
from ijkmoment.facts.folder_writing import ledger_files
from ijkmoment.facts.ledger import Ledger
from ijkmoment.facts.problem import Problem
from ijkmoment.facts.rows import STATEMENTS
from ijkmoment.register import models, queries, writing
from ijkmoment.register.acceptance import above_ceiling
from ijkmoment.register.columns import value_columns
from ijkmoment.register.merging import Plan, changed_slugs, in_the_future, plan_first, plan_more, unfitting
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


def import_folder(
    path: Path, by: str = "", progress: writing.Progress | None = None
) -> ImportResult | tuple[Problem, ...]:
    """Import a register folder; return what came in, or every problem found, in which case nothing did.

    `progress` is told how many statements are in, of how many.
    """
    given = read_folder(path)
    if not isinstance(given, Ledger):
        return given
    about = _read_descriptor(path)
    problems = (about,) if isinstance(about, Problem) else tuple(_unstorable(given))
    if problems:
        return problems
    try:
        with writing.locked() as alias:
            log = {"by": by, "folder": path.name, "folder_hash": folder_hash(path), "descriptor": about}
            return _import(alias, given, log, progress)
    except (DatabaseError, writing.ClockBehindError, OSError) as error:
        return (Problem(str(path), f"not imported: {' '.join(str(error).split())}"),)


def export_folder(path: Path) -> ExportResult | tuple[Problem, ...]:
    """Write the register as a folder: a new one, or in the place of a register folder, keeping other files in it."""
    ledger = queries.read_all()
    about = models.Recording.objects.filter(kind="import").order_by("-at").values_list("descriptor", flat=True).first()
    problem = replace_folder(path, ledger_files(ledger, about))
    if problem is not None:
        return (problem,)
    return ExportResult(len(ledger.subjects), len(ledger.sources), len(ledger.statements))


def _read_descriptor(path: Path) -> dict[str, Any] | Problem:
    try:
        data = json.loads((path / DESCRIPTOR).read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        return Problem(DESCRIPTOR, f"cannot be read: {error}")
    except json.JSONDecodeError as error:
        return Problem(DESCRIPTOR, f"not JSON: {error.msg}", error.lineno, error.colno)
    return data if isinstance(data, dict) else Problem(DESCRIPTOR, "expected a JSON object", 1)


def _unstorable(given: Ledger) -> Iterable[Problem]:
    for one in given.statements:
        above = above_ceiling(one.label)
        if above is not None:
            yield Problem(STATEMENTS, f"number {one.number}: {above.message}")
        try:
            value_columns(one.value)
        except OverflowError as error:
            yield Problem(STATEMENTS, f"number {one.number}: {error}")


def _import(
    alias: str, given: Ledger, log: Mapping[str, Any], progress: writing.Progress | None
) -> ImportResult | tuple[Problem, ...]:
    held = queries.read_all()
    changed = changed_slugs(held, given)
    if changed:
        return changed
    keeps_times = not held.statements
    recording = writing.begin(alias, "import", keeps_times=keeps_times, **log)
    plan = plan_first(held, given) if keeps_times else plan_more(held, given, recording.at)
    problems = (*in_the_future(plan, recording.at), *unfitting(held, plan, recording.at))
    if problems:
        writing.cancel(alias)
        return problems
    _write(alias, plan, recording, progress)
    return ImportResult(
        len(plan.subjects),
        len(plan.sources),
        len(plan.statements),
        len(plan.closings),
        len(given.statements) - len(plan.statements),
        keeps_times,
    )


def _write(alias: str, plan: Plan, recording: models.Recording, progress: writing.Progress | None) -> None:
    writing.insert_subjects(alias, plan.subjects)
    writing.insert_sources(alias, plan.sources)
    for number, successor in plan.closings:
        writing.close(alias, number, successor, recording.at)
    writing.insert_statements(alias, plan.statements, progress)
    writing.finish(recording, len(plan.statements))
