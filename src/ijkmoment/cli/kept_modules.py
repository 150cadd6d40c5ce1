"""Our modules kept in one file, as Python keeps the byte code of each in one of its own.

A check loads some 400 modules. For each, Python asks of several places what is there, and opens and reads a file: a
quarter of the time that loading takes. Set-up writes the byte code of all to one file. From there is taken what Python
itself would have taken: that of a module whose source is of the very size and time that it was of at set-up. Whatever
was changed since, and everything where the file is of another Python or place or is not there, is loaded as without.
"""

import marshal
import mmap
import os
import struct
import sys
from collections.abc import Iterable, Mapping, Sequence
from importlib.machinery import ModuleSpec, SourceFileLoader
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any, Final, NamedTuple

FILE = Path(__file__).parents[1] / "__pycache__" / f"{sys.implementation.cache_tag}.modules"
# What the byte code is of: with -O another is made of the same source.
_MADE_BY: Final = (sys.version, sys.flags.optimize)
# The length of the index and of the byte code of all modules, which follow.
_LENGTHS = struct.Struct("QQ")


class _Kept(NamedTuple):
    """Of which source the byte code of a module is, and where in the file."""

    source: str
    cached: str
    folder: str
    size: int
    time: int
    start: int
    end: int


class _Loader(SourceFileLoader):
    """Loads a module by its byte code, and is to all else what would load it from its source."""

    def __init__(self, name: str, path: str, code: memoryview) -> None:
        super().__init__(name, path)
        self._code = code

    def get_code(self, fullname: str) -> CodeType | None:  # noqa: ARG002 - Python's own signature
        """Return the byte code."""
        code: CodeType = marshal.loads(self._code)  # noqa: S302 - as trusted as the byte code beside the source
        return code


class Finder:
    """Finds the modules that a file keeps, of those whose source has not changed."""

    def __init__(self, codes: memoryview, index: Mapping[str, tuple[Any, ...]]) -> None:
        self._codes, self._index = codes, index

    def find_spec(
        self,
        fullname: str,
        path: Sequence[str] | None = None,  # noqa: ARG002 - Python's own signature
        target: ModuleType | None = None,  # noqa: ARG002 - idem
    ) -> ModuleSpec | None:
        """Return how to load a module, None where it is not kept or its source is another by now."""
        if fullname not in self._index:
            return None
        kept = _Kept._make(self._index[fullname])
        if _stamp(kept.source) != (kept.size, kept.time):
            return None
        loader = _Loader(fullname, kept.source, self._codes[kept.start : kept.end])
        spec = ModuleSpec(fullname, loader, origin=kept.source, is_package=bool(kept.folder))
        spec.has_location, spec.cached = True, kept.cached
        if kept.folder:
            spec.submodule_search_locations = [kept.folder]
        return spec


def install(file: Path = FILE) -> None:
    """Have modules be found in a file from now on, where it is one of this Python and place.

    Where a stream was closed (`>&-`) the file would take its number.
    """
    finder = finder_of(file) if _streams_are_open() else None
    if finder is not None and not any(isinstance(one, Finder) for one in sys.meta_path):
        sys.meta_path.insert(0, finder)


def finder_of(file: Path) -> Finder | None:
    """Return what finds the modules that a file keeps, None where it is no whole one of this Python and place."""
    try:
        with file.open("rb") as opened:
            data = memoryview(mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ))
        index_length, codes_length = _LENGTHS.unpack_from(data)
        codes = data[_LENGTHS.size + index_length :]
        made_by, place, index = marshal.loads(data[_LENGTHS.size :][:index_length])  # noqa: S302 - as above
    except (OSError, ValueError, EOFError, TypeError, struct.error):
        return None
    is_whole = made_by == _MADE_BY and place == str(file) and len(codes) == codes_length
    return Finder(codes, index) if is_whole else None


def _streams_are_open() -> bool:
    try:
        return all(map(os.fstat, range(3)))
    except OSError:
        return False


def keep(names: Iterable[str], file: Path = FILE) -> int:
    """Write the byte code of modules to a file and return of how many; a half-written file is never seen."""
    from importlib.util import find_spec

    index: dict[str, tuple[Any, ...]] = {}
    codes = bytearray()
    for name in names:
        spec = find_spec(name)
        if spec is None or not isinstance(spec.loader, SourceFileLoader):
            continue
        source = spec.loader.path
        stamp = _stamp(source)  # before it is read: a change that comes meanwhile is seen
        code = marshal.dumps(SourceFileLoader(name, source).get_code(name))
        folder = next(iter(spec.submodule_search_locations or ()), "")
        index[name] = (source, spec.cached, folder, *stamp, len(codes), len(codes) + len(code))
        codes += code
    named = marshal.dumps((_MADE_BY, str(file), index))
    file.parent.mkdir(exist_ok=True)
    fresh = file.with_name(f"{file.name}.{os.getpid()}")
    fresh.write_bytes(_LENGTHS.pack(len(named), len(codes)) + named + codes)
    fresh.replace(file)
    return len(index)


def _stamp(source: str) -> tuple[int, int]:
    """Return the size and time of a source, of none where there is none."""
    try:
        found = os.stat(source)  # noqa: PTH116 - hundreds are asked for, and a `Path` takes longer than the answer
    except OSError:
        return (-1, -1)
    return (found.st_size, found.st_mtime_ns)
