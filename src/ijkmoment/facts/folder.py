"""The pure reader of a register folder: three tables of CSV beside a datapackage.json -> a ledger, or what is wrong.

Every problem says file, line, column and what was expected; with one problem there is no ledger.
"""

import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from ijkmoment.facts.integrity import Break, check_ledger
from ijkmoment.facts.ledger import Ledger
from ijkmoment.facts.problem import Problem
from ijkmoment.facts.rows import (
    COLUMNS,
    SOURCES,
    STATEMENTS,
    SUBJECTS,
    Row,
    read_source,
    read_subject,
    statement_reader,
)
from ijkmoment.facts.statement import Source, Statement, Subject
from ijkmoment.facts.tables import read_table

DESCRIPTOR = "datapackage.json"
T = TypeVar("T", Subject, Source, Statement)


def is_register_folder(path: Path) -> bool:
    """Tell whether a path is a folder that describes a register."""
    return (path / DESCRIPTOR).is_file()


def folder_hash(path: Path) -> str:
    """Return the SHA-256 of the three tables, the key under which a snapshot of the folder may be cached.

    Raise OSError when a table cannot be read.
    """
    digest = hashlib.sha256()
    for name in COLUMNS:
        if not (path / name).is_file():
            raise FileNotFoundError(name)
        content = (path / name).read_bytes()
        digest.update(f"{name}:{len(content)}\n".encode() + content)
    return digest.hexdigest()


def read_folder(path: Path) -> Ledger | tuple[Problem, ...]:
    """Read a register folder; return the ledger, or all problems found in it."""
    if not path.is_dir():
        return (Problem(str(path), f"no such folder: name a folder with a {DESCRIPTOR}"),)
    if not is_register_folder(path):
        return (Problem(str(path), f"not a register folder: it has no {DESCRIPTOR}"),)
    about = read_descriptor(path)
    tables = [read_table(path, name) for name in COLUMNS]
    broken = tuple(one for one in (about, *tables) if isinstance(one, Problem))
    if broken:
        return in_folder(path, broken)
    subjects, sources, statements = (table for table in tables if not isinstance(table, Problem))
    read = _read_tables(subjects, sources, statements)
    return read if isinstance(read, Ledger) else in_folder(path, read)


def read_descriptor(path: Path) -> dict[str, Any] | Problem:
    """Read a folder's datapackage.json, a JSON object."""
    try:
        data = json.loads((path / DESCRIPTOR).read_text(encoding="utf-8-sig"))
    except json.JSONDecodeError as error:
        return Problem(DESCRIPTOR, f"not JSON: {error.msg}", error.lineno, error.colno)
    except (OSError, UnicodeDecodeError) as error:
        return Problem(DESCRIPTOR, f"cannot be read: {error}")
    except (RecursionError, ValueError):
        return Problem(DESCRIPTOR, "not a data package: it is nested too deeply, or holds a number that is too long")
    return data if isinstance(data, dict) else Problem(DESCRIPTOR, "expected a JSON object", 1)


def in_folder(path: Path, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return problems with the folder, as it was given, before the names of its files."""
    return tuple(replace(one, file=str(path / one.file)) for one in problems)


def placing(path: Path) -> Callable[[str, Break], Problem]:
    """Return what makes a break in a table, by the slug or number of a row, a problem at that row's line."""
    tables: dict[str, dict[str, Row]] = {}

    def place(table: str, one: Break) -> Problem:
        if table not in tables:
            tables[table] = _rows_by_key(path, table)
        row = tables[table].get(str(one.key))
        if row is None:
            return Problem(table, f"{one.key}: {one.message}", code=one.code, arguments=one.arguments)
        return replace(row.problem(one.column, one.message), code=one.code, arguments=one.arguments)

    return place


def _rows_by_key(path: Path, table: str) -> dict[str, Row]:
    rows = read_table(path, table)
    return {row.cells[COLUMNS[table][0]]: row for row in rows} if isinstance(rows, tuple) else {}


def _read_tables(
    subject_rows: tuple[Row, ...], source_rows: tuple[Row, ...], statement_rows: tuple[Row, ...]
) -> Ledger | tuple[Problem, ...]:
    problems: list[Problem] = []
    subjects = _collect(subject_rows, read_subject, problems, "slug")
    sources = _collect(source_rows, read_source, problems, "slug")
    reader = statement_reader({one.slug: one.kind for one in subjects.values()}, sources.keys())
    statements = _collect(statement_rows, reader, problems, "number")
    if problems:
        return tuple(problems)
    ledger = Ledger(
        {one.slug: one for one in subjects.values()},
        {one.slug: one for one in sources.values()},
        tuple(sorted(statements.values(), key=lambda one: one.number or 0)),
    )
    rows = {row.cells["slug"]: row for row in subject_rows} | {row.cells["number"]: row for row in statement_rows}
    return tuple(_place(one, rows) for one in check_ledger(ledger)) or ledger


def _collect(
    rows: Iterable[Row], read: Callable[[Row], T | Problem], problems: list[Problem], key: str
) -> dict[str, T]:
    """Return what the rows hold under their key; add to `problems` each row that is wrong or named twice."""
    found: dict[str, T] = {}
    for row in rows:
        one = read(row)
        if isinstance(one, Problem):
            problems.append(one)
        elif row.cells[key] in found:
            problems.append(row.problem(key, "stands twice in this table"))
        else:
            found[row.cells[key]] = one
    return found


def _place(one: Break, rows: dict[str, Row]) -> Problem:
    row = rows[str(one.key)]
    return row.problem(one.column, one.message)


__all__ = [
    "DESCRIPTOR",
    "SOURCES",
    "STATEMENTS",
    "SUBJECTS",
    "folder_hash",
    "in_folder",
    "is_register_folder",
    "placing",
    "read_descriptor",
    "read_folder",
]
