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
        for name, path in sorted(_files(folder)):
            made.update(name.encode() + b"\0" + path.read_bytes() + b"\0")
    return made.hexdigest()[:_LENGTH]


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    for place, _, names in os.walk(folder):
        below = place[len(str(folder)) :].replace(os.sep, "/")
        yield from ((f"{below}/{name}", Path(place, name)) for name in names if name.endswith(_SUFFIXES))
