"""The version of the rule set: the package's own, and behind it a digest of the code that checks.

A digest and no number that somebody raises: whoever changes a rule, or the words and patterns of `language` that it
looks for, cannot forget it. A change there that alters no finding changes the version too. What reading makes of a
letter, and the dictionary, follow the package's version.

Set-up keeps the digest beside the byte code, with the size and time of each file that it was made of: as Python takes
its byte code, it is taken while no file was changed, added or removed since. Reading all files takes longer than many a
rule.
"""

import marshal
import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from ijkmoment import __version__
from ijkmoment.language.kept_patterns import write_whole

_CHECKING = Path(__file__).parent
FOLDERS = (_CHECKING, _CHECKING.parent / "language")
_SUFFIXES = (".py", ".txt")
_LENGTH = 8
_KEPT = _CHECKING / "__pycache__" / f"{sys.implementation.cache_tag}.rule-set"
Stamps = dict[str, tuple[int, int]]


@cache
def version() -> str:
    """Return the version, such as "0.1.0+1f3a9c02"."""
    return f"{__version__}+{kept() or digest(*FOLDERS)}"


def keep(file: Path = _KEPT, *folders: Path) -> None:
    """Write the digest of folders, those of the rules where none are given, to a file, and what it was made of."""
    folders = folders or FOLDERS
    stamps = _stamps(*folders)  # before what they are of is read: what changes meanwhile is seen the next time
    write_whole(file, marshal.dumps((digest(*folders), stamps)))


def kept(file: Path = _KEPT, *folders: Path) -> str | None:
    """Return the digest that is kept in a file, None where there is none or the folders have changed since."""
    try:
        made, stamps = marshal.loads(_content(str(file)))  # noqa: S302 - as trusted as the byte code beside it
    except (OSError, ValueError, EOFError, TypeError):
        return None
    return str(made) if stamps == _stamps(*(folders or FOLDERS)) else None


def _stamps(*folders: Path) -> Stamps:
    """Return the size and time of each file that the digest of folders is made of."""
    found = (entry for folder in folders for entry in _files(str(folder)))
    return {entry.path: (entry.stat().st_size, entry.stat().st_mtime_ns) for entry in found}


def digest(*folders: Path) -> str:
    """Return the digest of the code and the lists of words in folders and below, by their names and contents."""
    import hashlib  # noqa: PLC0415 - what is kept needs none

    made = hashlib.sha256()
    for folder in folders:
        within = len(str(folder))
        for path in sorted(entry.path for entry in _files(str(folder))):
            made.update(path[within:].replace(os.sep, "/").encode() + b"\0" + _content(path) + b"\0")
    return made.hexdigest()[:_LENGTH]


def _files(folder: str) -> Iterator[os.DirEntry[str]]:
    """Yield the files below a folder as they were listed: there are hundreds, and a `Path` takes as long as reading."""
    for entry in os.scandir(folder):
        if entry.name.endswith(_SUFFIXES):
            yield entry
        elif entry.is_dir():
            yield from _files(entry.path)


def _content(path: str) -> bytes:
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - as above
        return file.read()
