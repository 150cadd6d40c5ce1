"""The letters that the site shows: folders with a letter.md, and files that were only checked.

IJKMOMENT_LETTERS names them, separated as in PATH; without it the examples are shown where they lie in the working
directory.
"""

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ijkmoment.writing.source import FILE, LetterSource, read_source

_EXAMPLES = ("examples/oostflank-2024", "examples/slips.txt")


@dataclass(frozen=True, slots=True)
class Known:
    """A letter by the name in its address; `composed` has a source of ours, others are files from elsewhere.

    `key` is what its waivers name it by: the reference that a composed letter prints, else the name of its file.
    """

    name: str
    title: str
    path: Path
    composed: bool
    key: str


def available() -> Sequence[Known]:
    """Return the letters that are there, in the order in which they were named."""
    given = os.environ.get("IJKMOMENT_LETTERS")
    paths = given.split(os.pathsep) if given else _EXAMPLES
    return tuple(known for path in paths if (known := _known(Path(path))) is not None)


def find(name: str) -> Known | None:
    """Return the letter of a name."""
    return next((known for known in available() if known.name == name), None)


def find_by_key(key: str) -> Known | None:
    """Return the letter that waivers name by a key."""
    return next((known for known in available() if known.key == key), None)


def _known(path: Path) -> Known | None:
    name = re.sub(r"[^a-z0-9]+", "-", path.stem.lower()).strip("-")
    if (path / FILE).is_file():
        source = read_source(path)
        if not isinstance(source, LetterSource):
            return Known(name, path.name, path, composed=True, key=path.name)
        key = " ".join(source.meta.reference.split()) or path.name
        return Known(name, source.meta.title, path, composed=True, key=key)
    return Known(name, path.name, path, composed=False, key=path.name) if path.is_file() else None
