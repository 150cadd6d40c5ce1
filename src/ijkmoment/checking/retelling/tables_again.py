"""Columns of two letters' tables that are of one year or day, row by row.

That two columns are of one thing shows in their rows: most of them have the same number in both. A row that differs
then is a slip, unless the letter prints the earlier number as well or speaks of corrected or provisional numbers.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ijkmoment.checking.figures.figure_words import CORRECTION
from ijkmoment.checking.figures.grids import Grid, Number, grids
from ijkmoment.checking.figures.intervals import meet
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.date_words import ANY_MONTH
from ijkmoment.language.patterns import lazily

_TIME = lazily(rf"(?<![\d.,/-])(?:(?:\d{{1,2}}\s+)?(?:{ANY_MONTH})\s+)?(?:19|20)\d\d(?![\d/-]|[.,]\d)")
_OTHERWISE = lazily(
    rf"(?<!\w)(?:{CORRECTION}|voorlopige?|herrekend\w*|aangepast\w*|verschoven|prijspeil|geraamd\w*|verwacht\w*|overgeheveld"
    r"|ander\w*\s+(?:wijze|indeling))(?!\w)"
)
_BEFORE, _BEHIND, _LEAST, _MOST = 600, 1500, 3, 60


class _Column(NamedTuple):
    """A column of one year or day: its table, and its numbers by the names of their rows."""

    grid: Grid
    rows: Mapping[str, Number]


def tables_again(letter: Letter, then: Letter) -> Iterator[tuple[Span, Span]]:
    """Yield the cells that a table of the earlier letter gives another number, with the place there."""
    before = then.once(_columns)
    for time, columns in letter.once(_columns).items():
        if not _was_over(time, then):
            continue
        for column in columns:
            for other in before.get(time, ())[:_MOST]:
                yield from _apart(letter, then, column, other)


def _was_over(time: str, then: Letter) -> bool:
    return then.date is not None and int(time[-4:]) < then.date.year + (" " in time)


def _columns(letter: Letter) -> Mapping[str, list[_Column]]:
    found: dict[str, list[_Column]] = {}
    for grid in letter.once(grids):
        for column in grid.columns:
            head = grid.heads.get(column, "")
            times = set(_TIME.findall(head)) or set(_TIME.findall(grid.over))
            named = [(row.name.casefold(), row.numbers[column]) for row in grid.rows if column in row.numbers]
            rows = dict(named)
            if len(times) == 1 and len(rows) == len(named):
                found.setdefault(" ".join(times.pop().split()), []).append(_Column(grid, rows))
    return found


def _apart(letter: Letter, then: Letter, column: _Column, other: _Column) -> Iterator[tuple[Span, Span]]:
    shared = [name for name in column.rows if name and name in other.rows]
    apart = [name for name in shared if not meet(column.rows[name].interval, other.rows[name].interval)]
    alike = [name for name in shared if name not in apart and column.rows[name].value]
    if not apart or len(alike) < max(_LEAST, 2 * len(apart)):
        return
    if _is_told_otherwise(letter, column.grid) or _is_told_otherwise(then, other.grid):
        return
    for name in apart:
        span, place = column.rows[name].span, other.rows[name].span
        if not _prints(letter, then.part(place), column.grid):
            yield span, place


def _is_told_otherwise(letter: Letter, grid: Grid) -> bool:
    """Tell whether the section of a table, near it, says why its numbers are others."""
    over, end = letter.headings_at(grid.span.start), min(grid.span.end + _BEHIND, len(letter.text))
    start = max(grid.span.start - _BEFORE, over[-1].start if over else 0)
    end = next((one.start for one in letter.headings_at(end) if one.start > grid.span.start), end)
    return _OTHERWISE.search(letter.folded, start, end) is not None


def _prints(letter: Letter, number: str, grid: Grid) -> bool:
    """Tell whether the letter prints a number outside a table, so that its reader knows of it."""
    for start, end in ((0, grid.span.start), (grid.span.end, len(letter.text))):
        place = letter.text.find(number, start, end)
        while place >= 0:
            around = letter.text[max(place - 1, 0) : place] + letter.text[place + len(number) : place + len(number) + 1]
            if not any(sign.isdigit() for sign in around):
                return True
            place = letter.text.find(number, place + 1, end)
    return False
