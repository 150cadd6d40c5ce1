"""A line in a table of costs for a mission that the letter does not tell of, where one that it tells of has no line.

Two tables of one letter show it, whose lines are the same but for one: the mission in the other table has no cost, and
the one with a cost stands nowhere else. So does what the letter says to have been succeeded: of the two only the old
one, of which it says no more, has a line.
"""

import re
from collections.abc import Iterator, Sequence

from ijkmoment.checking.figures.grids import Grid, Row, grids
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.common_abbreviations import OPERATIONS
from ijkmoment.language.patterns import lazily

_MONEY = lazily(r"€|\b(?:euro(?:['’]s)?|kosten|uitgaven|uitgegeven|realisatie|begroot|budget)\b", re.IGNORECASE)
_CAPITALS = lazily(r"(?<![\w-])[A-Z]{3,}(?![\w-])")
_WORD = lazily(r"[^\W\d_][\w’'-]+")
_NAMED = r"(?:(?:de|het)\s+)?(?:(?:operatie|missie)\s+)?(?:[A-Z][A-Za-z]+\s+){0,2}(?P<old>[A-Z][A-Za-zà-ÿ]{3,})"
_SUCCEEDED = lazily(rf"\b(?:opvolger\s+van|opvolgde|opvolgt|verving|vervangt)\s+{_NAMED}")
_NAME = lazily(r"(?<![\w-])[A-Z][A-Za-zà-ÿ]{3,}(?![\w-])")
_SIGN = lazily(r"[A-Za-z]?\.?\d{0,2}(?:\.\d{1,2})?[.)]?")
_NO_NAME = frozenset({"navo", "nato", "ovse", "hgis", "biv"})
_FEWEST, _TWICE, _MOST, _REACH, _NEAR = 3, 2, 40, 80, 6


def strangers(letter: Letter) -> Iterator[Span]:
    """Yield the lines of costs for a mission that the letter does not tell of, in place of one that it does."""
    every = letter.once(grids)
    for index, grid in enumerate(every):
        rows = [row for row in grid.rows if not row.total and row.name]
        if not _FEWEST <= len(rows) <= _MOST or not _is_of_money(grid):
            continue
        near = every[max(index - _NEAR, 0) : index + _NEAR]
        found = next((row for row in rows if _is_stranger(letter, row, rows, grid, near)), None)
        found = found or next((row for row in rows if _is_succeeded(letter, row, grid)), None)
        if found is not None:
            yield found.span


def _is_of_money(grid: Grid) -> bool:
    return _MONEY.search(" ".join((grid.over, *grid.heads.values()))) is not None


def _is_stranger(letter: Letter, row: Row, rows: Sequence[Row], grid: Grid, near: Sequence[Grid]) -> bool:
    """Tell whether a line is the one that another table has not, which has one that this table has not."""
    names = _names(row)
    if not names or any(_stands_outside(letter, name, grid) for name in names):
        return False
    mine = [_names(one) or _words(one) for one in rows if one is not row]
    if any(not any(_stands_outside(letter, name, grid) for name in own) for own in mine):
        return False
    return any(other is not grid and _lacks_one(letter, other, names, mine) for other in near)


def _lacks_one(letter: Letter, other: Grid, names: frozenset[str], mine: Sequence[frozenset[str]]) -> bool:
    """Tell whether another table has all lines of this one's but few, and one mission that this one has not."""
    theirs = [(row, _names(row) or _words(row)) for row in other.rows if not row.total and row.name]
    if not _FEWEST <= len(theirs) <= _MOST:
        return False
    alone = [row for row, own in theirs if not any(own & one for one in mine)]
    met = sum(any(own & one for _, own in theirs) for one in mine)
    if len(alone) != 1 or met < _TWICE or met < len(mine) - 1:
        return False
    own = _names(alone[0])
    return bool(own) and own.isdisjoint(names) and any(_stands_outside(letter, name, other) for name in own)


def _is_succeeded(letter: Letter, row: Row, grid: Grid) -> bool:
    """Tell whether a line is of what another mission has succeeded, of which the letter tells and that has no line."""
    names = _names(row)
    for old, successors in letter.once(_successions):
        if old in names and _times_outside(letter, old, grid) == 1:
            return any(_is_told_of_without(letter, one, grid) for one in successors)
    return False


def _is_told_of_without(letter: Letter, name: str, grid: Grid) -> bool:
    told = _times_outside(letter, name, grid)
    return told >= _TWICE and told == len(letter.runs.get(name, ()))


def _successions(letter: Letter) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return what the letter says to have been succeeded, each with the names before it in its sentence."""
    if "opvolg" not in letter.folded and "verv" not in letter.folded:
        return ()
    return tuple((one["old"].casefold(), _before(letter, one.start())) for one in _SUCCEEDED.finditer(letter.text))


def _before(letter: Letter, offset: int) -> tuple[str, ...]:
    start = max(letter.sentence_at(offset).start, offset - _REACH)
    return tuple(one[0].casefold() for one in _NAME.finditer(letter.text, start, offset))


def _stands_outside(letter: Letter, name: str, grid: Grid) -> bool:
    return any(not grid.span.start <= start < grid.span.end for start in letter.runs.get(name, ()))


def _times_outside(letter: Letter, name: str, grid: Grid) -> int:
    return sum(not grid.span.start <= start < grid.span.end for start in letter.runs.get(name, ())[:_MOST])


def _names(row: Row) -> frozenset[str]:
    """Return the names of missions in a row: short forms, and operations that everybody knows."""
    called = _called(row)
    short = {one[0].casefold() for one in _CAPITALS.finditer(called)}
    known = {one[0].casefold() for one in _WORD.finditer(called) if one[0].upper() in OPERATIONS}
    return frozenset(short | known) - _NO_NAME


def _words(row: Row) -> frozenset[str]:
    return frozenset(one[0].casefold() for one in _WORD.finditer(_called(row)))


def _called(row: Row) -> str:
    """Return what a row is called, without the sign before it: "C.5"."""
    return row.label.removeprefix(row.name).strip() if _SIGN.fullmatch(row.name) else row.name
