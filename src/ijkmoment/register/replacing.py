"""A folder put in its place at once: written beside it first, then renamed."""

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from ijkmoment.facts.folder import DESCRIPTOR, is_register_folder
from ijkmoment.facts.problem import Problem


def replace_folder(path: Path, files: Mapping[str, bytes]) -> Problem | None:
    """Write a register folder; other files of a register folder that stands there are kept.

    A table that is a link to a file elsewhere becomes a table of the folder; that file is left as it is.
    Return what is wrong, in which case the place is as it was: a folder that is no register folder is not touched.
    """
    refused = _refusal(path)
    if refused is not None:
        return refused
    try:
        _write(path.resolve(), files)
    except OSError as error:
        return Problem(str(path), f"cannot be written: {error.strerror or error}")
    return None


def _refusal(path: Path) -> Problem | None:
    if not path.exists() and not path.is_symlink():
        return None
    if not path.is_dir():
        return Problem(str(path), "is not a folder: name a new folder or a register folder")
    if path.resolve() in (Path.cwd(), *Path.cwd().parents):
        return Problem(str(path), "is the working directory or holds it: run this from another folder")
    if is_register_folder(path) or not any(path.iterdir()):
        return None
    return Problem(str(path), f"is not a register folder (it has no {DESCRIPTOR}): name a new folder")


def _write(path: Path, files: Mapping[str, bytes]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{path.name}-", dir=path.parent) as beside:
        new = Path(beside) / "new"
        if path.is_dir():
            shutil.copytree(path, new, symlinks=True)
        new.mkdir(exist_ok=True)
        for name, content in files.items():
            (new / name).unlink(missing_ok=True)
            (new / name).write_bytes(content)
        if path.exists():
            path.rename(Path(beside) / "old")
        new.rename(path)
