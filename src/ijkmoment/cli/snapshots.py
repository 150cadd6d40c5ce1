"""The register that a command is given: a snapshot file, a register folder, or the database."""

import json
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from ijkmoment.facts.label import INTERNAL
from ijkmoment.facts.problem import Problem
from ijkmoment.facts.snapshot import Snapshot, prove, unproven_snapshot

DATABASE = "db"
Proof = Callable[[], tuple[Problem, ...]]
Made = TypeVar("Made")
_GIVE = "name a snapshot file, a register folder, or db"


def load_snapshot(given: str, at: str | None = None, audience: str = INTERNAL) -> Snapshot | tuple[Problem, ...]:
    """Return what is held now, or was held at a moment, for an audience; or what is wrong with what was given.

    A snapshot file answers for its own moment: what it holds was chosen when it was made.
    """
    if given == DATABASE:
        return _from_database(at, audience)
    path = Path(given)
    if path.is_dir():
        from ijkmoment.cli.snapshot_folders import snapshot_of_folder

        return snapshot_of_folder(path, at, audience)
    snapshot, proof = _from_file(path)
    return proof() or snapshot


def load_unproven(given: str) -> tuple[Snapshot | tuple[Problem, ...], Proof]:
    """Return what `load_snapshot` does, and a proof that a file was not changed, which tells what is wrong.

    Proving takes as long as loading, and can be done while something else works with the snapshot.
    """
    is_file = given != DATABASE and not Path(given).is_dir()
    return _from_file(Path(given)) if is_file else (load_snapshot(given), _nothing)


def _nothing() -> tuple[Problem, ...]:
    return ()


def _from_file(path: Path) -> tuple[Snapshot | tuple[Problem, ...], Proof]:
    data = _attempt(path, lambda: json.loads(path.read_text(encoding="utf-8")))
    if isinstance(data, tuple):
        return data, _nothing
    snapshot = _attempt(path, lambda: unproven_snapshot(data))
    return snapshot, partial(_proof, path, data) if isinstance(snapshot, Snapshot) else _nothing


def _proof(path: Path, data: Mapping[str, Any]) -> tuple[Problem, ...]:
    return _attempt(path, lambda: prove(data)) or ()


def _attempt(path: Path, work: Callable[[], Made]) -> Made | tuple[Problem, ...]:
    """Return what work on a snapshot file gives, or what is wrong with the file."""
    try:
        return work()
    except FileNotFoundError:
        return (Problem(str(path), f"no such file or folder: {_GIVE}"),)
    except OSError as error:
        return (Problem(str(path), f"cannot be read: {error.strerror}"),)
    except (ValueError, AttributeError, RecursionError) as error:
        return (Problem(str(path), f"not a snapshot file, {_malformed(error)}: {_GIVE}"),)


def _malformed(error: Exception) -> str:
    """Say what is wrong with a snapshot file in our own words."""
    if isinstance(error, UnicodeDecodeError):
        return f"no text in UTF-8 from byte {error.start + 1} on"
    if isinstance(error, json.JSONDecodeError):
        return f"no JSON from line {error.lineno}, column {error.colno} on"
    if isinstance(error, AttributeError):
        return "its JSON is no object"
    return "nested too deeply" if isinstance(error, RecursionError) else str(error)


def _from_database(at: str | None, audience: str) -> Snapshot | tuple[Problem, ...]:
    problem = open_database()
    return _ask_database(at, audience) if problem is None else (problem,)


def open_database() -> Problem | None:
    """Configure Django on a database that is there; say why when it cannot be."""
    try:
        from ijkmoment.site import bootstrap
    except ImportError as error:
        return Problem(DATABASE, f"{error.name} is not installed: pip install 'ijkmoment[site]'")
    return bootstrap.setup() or no_database()


def no_database() -> Problem | None:
    """Say that there is no database yet, when there is none."""
    missing = missing_database()
    if missing is None:
        return None
    return Problem(DATABASE, f"{missing} does not exist yet: ijkmoment import makes and fills it")


def missing_database() -> str | None:
    """Return the path of the SQLite file that Django is configured for, when it is not there."""
    from django.db import connection

    name = str(connection.settings_dict["NAME"])
    return name if connection.vendor == "sqlite" and not Path(name).exists() else None


def _ask_database(at: str | None, audience: str) -> Snapshot | tuple[Problem, ...]:
    from django.db import DatabaseError

    from ijkmoment.register.ledger import snapshot

    try:
        return snapshot(at, audience)
    except DatabaseError as error:
        text = " ".join(str(error).split())
        return (Problem(DATABASE, f"cannot be read: {text}; ijkmoment import makes and fills it"),)
