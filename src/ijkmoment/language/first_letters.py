r"""What the matches of a pattern begin with, told to Python's engine, which then passes over all other letters.

The engine finds out by itself for a pattern that begins with plain letters. For one that first looks at what stands
before ("\b", "(?<!\w)"), as most of ours do, it tries every place. Here too such letters are looked for behind what
takes no place itself, in each branch and in either case; of a pattern whose matches may begin with anything, or be
empty, nothing is said. All names of `re` here are its own affair, as kept_patterns.py says.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import Any

_Parts = Iterable[tuple[Any, Any]]
_Set = Sequence[tuple[Any, Any]]
_LAST_PLANE = 1 << 16
_TYPES = re.ASCII | re.LOCALE | re.UNICODE


def code_of(parsed: Any, flags: int) -> Sequence[int]:  # noqa: ANN401 - Python gives its parts no types
    """Return the engine's code of a pattern as `re` parsed it, with the letters that its matches begin with.

    Raises AttributeError or ImportError in a Python whose engine is made otherwise.
    """
    names, compiler = import_module("re._constants"), import_module("re._compiler")
    code: Sequence[int] = compiler._code(parsed, flags)  # noqa: SLF001 - it has no other name
    info, skip, known, least, most = code[:5]
    real = flags | parsed.state.flags
    letters = _letters(parsed.data, real) if least and not known else ()
    if info != names.INFO or not letters:
        return code
    told: list[int] = []
    compiler._compile_charset(compiler._optimize_charset(letters)[0], real, told)  # noqa: SLF001 - idem
    return [info, 4 + len(told), names.SRE_INFO_CHARSET, least, most, *told, *code[1 + skip :]]


def _letters(parts: _Parts, flags: int) -> _Set:
    """Return the set, as of brackets, of what a row of parts begins with; an empty one where it may be anything."""
    names = import_module("re._constants")
    row = iter(parts)
    for kind, value in row:
        if kind in (names.AT, names.ASSERT, names.ASSERT_NOT):
            continue  # takes no place
        if kind in (names.MAX_REPEAT, names.MIN_REPEAT) and not value[0]:
            return _united((_of_part(value[2], flags), _letters(row, flags)))
        return _of_one(kind, value, flags)
    return ()


def _of_one(kind: object, value: Any, flags: int) -> _Set:  # noqa: ANN401 - idem
    """Return what a part begins with that takes a place."""
    names = import_module("re._constants")
    if kind in (names.LITERAL, names.IN):
        return _in_either_case([(kind, value)] if kind is names.LITERAL else value, flags)
    if kind is names.BRANCH:
        return _united(_of_part(one, flags) for one in value[1])
    if kind in (names.MAX_REPEAT, names.MIN_REPEAT):
        return _of_part(value[2], flags)
    if kind is names.SUBPATTERN and not (value[1] | value[2]) & _TYPES:
        return _of_part(value[3], (flags | value[1]) & ~value[2])
    return ()


def _of_part(part: Any, flags: int) -> _Set:  # noqa: ANN401 - idem
    """Return what a part begins with that is never empty."""
    return _letters(part.data, flags) if part.getwidth()[0] else ()


def _united(sets: Iterable[_Set]) -> _Set:
    """Return all of some sets as one; an empty one where one is, or tells what it has not."""
    negate = import_module("re._constants").NEGATE
    each = list(sets)
    if any(not one or one[0][0] is negate for one in each):
        return ()
    return [item for one in each for item in one]


def _in_either_case(letters: _Set, flags: int) -> _Set:
    """Return a set with the letters that stand for its own where capitals do not count."""
    if not flags & re.IGNORECASE:
        return letters
    names = import_module("re._constants")
    return [*_alike(letters)] if letters[0][0] is not names.NEGATE else ()


def _alike(letters: _Parts) -> Iterator[tuple[Any, Any]]:
    names = import_module("re._constants")
    for kind, value in letters:
        if kind not in (names.LITERAL, names.RANGE):
            yield kind, value
            continue
        first, last = (value, value) if kind is names.LITERAL else value
        yield kind, value
        for sign in range(first, min(last + 1, _LAST_PLANE)):
            yield from ((names.LITERAL, one) for one in _cases().get(_lower(sign), ()))


@cache
def _cases() -> Mapping[int, Sequence[int]]:
    """Return the signs that stand for each small letter where capitals do not count."""
    also = import_module("re._casefix")._EXTRA_CASES  # noqa: SLF001 - it has no other name
    found: dict[int, list[int]] = {}
    for sign in range(_LAST_PLANE):
        lower = _lower(sign)
        for one in (lower, *also.get(lower, ())):
            found.setdefault(one, []).append(sign)
    return found


def _lower(sign: int) -> int:
    lower: int = import_module("_sre").unicode_tolower(sign)
    return lower
