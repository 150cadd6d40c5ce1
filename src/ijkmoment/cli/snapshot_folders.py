"""The snapshot of a register folder, kept in the user's cache folder under the hash of the folder's content.

A cache that cannot be read or written is no obstacle: the folder is read instead.
"""

import contextlib
import json
import os
import tempfile
from pathlib import Path

from ijkmoment.facts.folder import folder_hash, is_register_folder, read_descriptor, read_folder
from ijkmoment.facts.label import INTERNAL
from ijkmoment.facts.ledger import Ledger
from ijkmoment.facts.problem import Problem
from ijkmoment.facts.snapshot import Snapshot, snapshot_from_json


def snapshot_of_folder(path: Path, at: str | None, audience: str) -> Snapshot | tuple[Problem, ...]:
    """Return what a folder holds now, or held at a moment, for an audience; or what is wrong with the folder."""
    return _kept(path) if at is None and audience == INTERNAL else _from_ledger(path, at, audience)


def _from_ledger(path: Path, at: str | None, audience: str) -> Snapshot | tuple[Problem, ...]:
    ledger = read_folder(path)
    return ledger.snapshot(at, audience) if isinstance(ledger, Ledger) else ledger


def _kept(path: Path) -> Snapshot | tuple[Problem, ...]:
    key = _key(path)
    cached = _read_cache(key) if key else None
    if cached is not None:
        return cached
    ledger = read_folder(path)
    if not isinstance(ledger, Ledger):
        return ledger
    snapshot = ledger.snapshot()
    if key:
        _write_cache(key, snapshot)
    return snapshot


def _key(path: Path) -> str | None:
    if not is_register_folder(path) or isinstance(read_descriptor(path), Problem):
        return None
    try:
        return folder_hash(path)
    except OSError:
        return None


def _cache_folder() -> Path | None:
    configured = os.environ.get("XDG_CACHE_HOME", "")
    try:
        base = Path(configured) if Path(configured).is_absolute() else Path.home() / ".cache"
    except RuntimeError:
        return None
    return base / "ijkmoment" / "snapshots"


def _read_cache(key: str) -> Snapshot | None:
    folder = _cache_folder()
    if folder is None:
        return None
    try:
        return snapshot_from_json(json.loads((folder / f"{key}.json").read_text(encoding="utf-8")))
    except (OSError, ValueError, AttributeError, RecursionError):
        return None


def _write_cache(key: str, snapshot: Snapshot) -> None:
    folder = _cache_folder()
    if folder is None:
        return
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("w", dir=folder, delete=False, encoding="utf-8") as file:
            file.write(json.dumps(snapshot.to_json(), ensure_ascii=False))
        Path(file.name).replace(folder / f"{key}.json")
