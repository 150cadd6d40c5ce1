"""Patterns kept as Python compiled them, as it keeps modules: making those of one letter takes longer than reading it.

Set-up writes the file beside the byte code. Only a pattern with the very text and flags asked for is taken from it,
and only in the Python that wrote it; whatever is not there, or changed since, is compiled when it is used. How the
engine takes what was compiled is Python's own affair: where that differs, nothing is kept.
"""

import marshal
import os
import re
import sys
from array import array
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

_WORDS = "I"
FILE = Path(__file__).with_name("__pycache__") / f"{sys.implementation.cache_tag}.patterns"


def kept(text: str, flags: int, file: Path = FILE) -> re.Pattern[str] | None:
    """Return a pattern from the file, None when it is not there."""
    parts = _read(file).get((text, flags))
    if parts is None:
        return None
    flags, code, *groups = parts
    pattern: re.Pattern[str] = _engine().compile(text, flags, array(_WORDS, code).tolist(), *groups)
    return pattern


def keep(patterns: Iterable[tuple[str, int]], file: Path = FILE) -> int:
    """Write patterns, each a text and flags, to a file and return how many; a half-written file is never seen.

    Raises ImportError or AttributeError in a Python whose engine is made otherwise.
    """
    made = {(text, flags): _compiled(text, flags) for text, flags in patterns}
    file.parent.mkdir(exist_ok=True)
    fresh = file.with_name(f"{file.name}.{os.getpid()}")
    fresh.write_bytes(marshal.dumps((sys.version, made)))
    fresh.replace(file)
    return len(made)


@cache
def _read(file: Path) -> Mapping[tuple[str, int], tuple[Any, ...]]:
    try:
        version, made = marshal.loads(file.read_bytes())  # noqa: S302 - as trusted as the byte code beside it
    except (OSError, ValueError, EOFError, TypeError):
        return {}
    return made if version == sys.version else {}


def _compiled(text: str, flags: int) -> tuple[Any, ...]:
    """Return what the engine's own `compile` takes behind the text: flags, code, groups, their numbers and names."""
    parsed = import_module("re._parser").parse(text, flags)
    state = parsed.state
    code = array(_WORDS, map(int, import_module("re._compiler")._code(parsed, flags))).tobytes()  # noqa: SLF001 - it has no other name
    numbers = dict(state.groupdict)
    names = {number: name for name, number in numbers.items()}
    return int(flags | state.flags), code, state.groups - 1, numbers, tuple(map(names.get, range(state.groups)))


@cache
def _engine() -> Any:  # noqa: ANN401 - Python gives its engine no type
    return import_module("_sre")
