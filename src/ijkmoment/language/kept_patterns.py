"""Patterns kept as Python compiled them, as it keeps modules: making those of one letter takes longer than reading it.

Set-up writes the file beside the byte code. Only a pattern with the very text and flags asked for is taken from it,
and only in the Python that wrote it; whatever is not there, or changed since, is compiled when it is used. How the
engine takes what was compiled is Python's own affair: where that differs, nothing is kept.
"""

import marshal
import mmap
import os
import re
import struct
import sys
from array import array
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, Final

_WORDS: Final = "I"
# The lengths of the index and of the code of all patterns, which follow.
_LENGTHS = struct.Struct("QQ")
FILE = Path(__file__).with_name("__pycache__") / f"{sys.implementation.cache_tag}.patterns"


def kept(text: str, flags: int, file: Path = FILE) -> re.Pattern[str] | None:
    """Return a pattern from the file, None when it is not there."""
    codes, index = _read(file)
    parts = index.get((text, flags))
    if parts is None:
        return None
    flags, start, end, *groups = parts
    pattern: re.Pattern[str] = _engine().compile(text, flags, codes[start:end].cast(_WORDS).tolist(), *groups)
    return pattern


def keep(patterns: Iterable[tuple[str, int]], file: Path = FILE) -> int:
    """Write patterns, each a text and flags, to a file and return how many; a half-written file is never seen.

    Raises ImportError or AttributeError in a Python whose engine is made otherwise.
    """
    index: dict[tuple[str, int], tuple[Any, ...]] = {}
    codes = bytearray()
    for text, flags in dict.fromkeys(patterns):
        real, code, *groups = _compiled(text, flags)
        index[text, flags] = (real, len(codes), len(codes) + len(code), *groups)
        codes += code
    named = marshal.dumps((sys.version, index))
    write_whole(file, _LENGTHS.pack(len(named), len(codes)) + named + codes)
    return len(index)


def write_whole(file: Path, content: bytes) -> None:
    """Write a file that set-up keeps, for nobody else to write; a half-written one is never seen."""
    file.parent.mkdir(exist_ok=True)
    fresh = file.with_name(f"{file.name}.{os.getpid()}")
    fresh.touch(0o644)
    fresh.write_bytes(content)
    fresh.replace(file)


@cache
def _read(file: Path) -> tuple[memoryview, Mapping[tuple[str, int], tuple[Any, ...]]]:
    """Return the code of all patterns, of which no more is loaded than is used, and where in it that of each is."""
    try:
        with file.open("rb") as opened:
            data = memoryview(mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ))
        index_length, codes_length = _LENGTHS.unpack_from(data)
        codes = data[_LENGTHS.size + index_length :]
        version, index = marshal.loads(data[_LENGTHS.size :][:index_length])  # noqa: S302 - as trusted as the byte code beside it
    except (OSError, ValueError, EOFError, TypeError, struct.error):
        return memoryview(b""), {}
    return codes, index if version == sys.version and len(codes) == codes_length else {}


def _compiled(text: str, flags: int) -> tuple[Any, ...]:
    """Return what the engine's own `compile` takes behind the text: flags, code, groups, their numbers and names."""
    from ijkmoment.language.first_letters import code_of  # noqa: PLC0415 - who reads a letter keeps no pattern

    parsed = import_module("re._parser").parse(text, flags)
    state = parsed.state
    code = array(_WORDS, map(int, code_of(parsed, flags))).tobytes()
    numbers = dict(state.groupdict)
    names = {number: name for name, number in numbers.items()}
    return int(flags | state.flags), code, state.groups - 1, numbers, tuple(map(names.get, range(state.groups)))


@cache
def _engine() -> Any:  # noqa: ANN401 - Python gives its engine no type
    return import_module("_sre")
