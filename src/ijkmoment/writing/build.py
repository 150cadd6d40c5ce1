"""A letter's folder and a snapshot -> the files of the letter, the same bytes for the same inputs."""

import errno
import tempfile
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from pathlib import Path

from ijkmoment.facts.problem import Problem
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.writing.compose import Composition, compose
from ijkmoment.writing.refusal import WritingError
from ijkmoment.writing.source import read_source

FORMATS = ("html", "pdf", "odt", "docx", "json")
Writer = Callable[[Composition], bytes]
_MODULES = {"html": "html", "pdf": "pdf", "odt": "office", "docx": "office", "json": "json"}


def build(
    folder: Path, snapshot: Snapshot, formats: Sequence[str] = FORMATS
) -> Mapping[str, bytes] | tuple[Problem, ...]:
    """Return the files of the letter in a folder by name, or every problem in its source.

    Raise ValueError for a format that is not one of FORMATS.
    """
    unknown = next((name for name in formats if name not in _MODULES), None)
    if unknown is not None:
        raise ValueError(f"no format {unknown!r}: choose from {', '.join(FORMATS)}")
    source = read_source(folder)
    if isinstance(source, Problem):
        return (source,)
    composition = compose(source, snapshot)
    if isinstance(composition, tuple):
        return composition
    files: dict[str, bytes] = {}
    for name in formats:
        try:
            files[f"letter.{name}"] = write_form(name, composition)
        except WritingError as error:
            return (Problem(source.file, f"letter.{name} cannot be made: {error}"),)
    return files


def write_all(contents: Mapping[str, bytes], folder: Path) -> None:
    """Write files into a folder, all or none: each is complete before the first takes its place.

    Raise OSError when the folder cannot be written, or holds a folder of the name of a file.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name in contents:
        if (folder / name).is_dir():
            raise IsADirectoryError(errno.EISDIR, f"{name} is a folder")
    with tempfile.TemporaryDirectory(dir=folder, prefix=".letter-") as temporary:
        for name, content in contents.items():
            (Path(temporary) / name).write_bytes(content)
        for name in contents:
            (Path(temporary) / name).replace(folder / name)


def write_form(name: str, composition: Composition) -> bytes:
    """Return the letter in one of FORMATS; raise WritingError when it cannot be made."""
    writer: Writer = getattr(import_module(f"ijkmoment.writing.{_MODULES[name]}"), f"write_{name}")
    return writer(composition)
