"""The version of the rule set: the package's own, and behind it a digest of the code that checks.

A digest and no number that somebody raises: whoever changes a rule, or the words and patterns of `language` that it
looks for, cannot forget it. A change there that alters no finding changes the version too. What reading makes of a
letter, and the dictionary, follow the package's version.
"""

import hashlib
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from ijkmoment import __version__

_CHECKING = Path(__file__).parent
_LANGUAGE = _CHECKING.parent / "language"
_SUFFIXES = (".py", ".txt")
_LENGTH = 8


@cache
def version() -> str:
    """Return the version, such as "0.1.0+1f3a9c02"."""
    return f"{__version__}+{digest(_CHECKING, _LANGUAGE)}"


def digest(*folders: Path) -> str:
    """Return the digest of the code and the lists of words in folders and below, by their names and contents."""
    made = hashlib.sha256()
    for folder in folders:
        within = len(str(folder))
        for path in sorted(_files(str(folder))):
            made.update(path[within:].replace(os.sep, "/").encode() + b"\0" + _content(path) + b"\0")
    return made.hexdigest()[:_LENGTH]


def _files(folder: str) -> Iterator[str]:
    """Yield the paths below a folder as text: a check reads hundreds, and a `Path` takes as long to make as to read."""
    for entry in os.scandir(folder):
        if entry.name.endswith(_SUFFIXES):
            yield entry.path
        elif entry.is_dir():
            yield from _files(entry.path)


def _content(path: str) -> bytes:
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - as above
        return file.read()
