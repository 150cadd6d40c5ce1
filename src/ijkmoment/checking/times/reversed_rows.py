"""Rows of a table that end before they begin, by their columns: "Datum besluit" before "Levering voltooid".

What a column says it is counts, and that no other row has its two dates in this order: where the decision may come
after the beginning, some row shows it.
"""

import re
from collections.abc import Iterator

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.around import Around
from ijkmoment.checking.times.moments import Moment, Moments
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily

_FIRST = (
    r"begin\w*(?:\s+\w+)?|start\w*|aanvang\w*|vanaf|ingang\w*|van|vertrek|(?:datum\s+)?besluit|besluitdatum|besloten"
    r"|besteld"
)
_LAST = (
    r"einde?\w*(?:\s+\w+)?|tot|tot\s+en\s+met|t/m|(?:levering\s+)?voltooid|afgerond|gereed|terugkeer|geleverd|levering"
    r"|oplevering|afgesloten|mandaat\s+(?:tot(?:\s+en\s+met)?|t/m)"
)
_BEGINS = lazily(rf"(?:{_FIRST})", re.IGNORECASE)
_ENDS = lazily(rf"(?:{_LAST})", re.IGNORECASE)
_FEWEST = 3  # rows that show in which order the two columns are


def reversed_rows(letter: Letter) -> Iterator[Span]:
    """Yield the last days of rows that come before their first, where in all other rows they come behind it."""
    tables: dict[tuple[int, int, int], list[tuple[Moment, Moment]]] = {}
    for row in _rows(letter):
        for first in (cell for cell in row if _is_headed(letter, cell, begins=True)):
            for last in (cell for cell in row if _is_headed(letter, cell, begins=False)):
                days = [letter.once(Moments).days_in(cell.start, cell.end) for cell in (first, last)]
                if all(len(one) == 1 for one in days):
                    key = first.group, first.column, last.column
                    tables.setdefault(key, []).append((days[0][0], days[1][0]))
    for pairs in tables.values():
        wrong = [(first, last) for first, last in pairs if _parts(last) < _parts(first)]
        if len(pairs) >= _FEWEST and len(wrong) == 1:
            yield wrong[0][1].span


def _rows(letter: Letter) -> Iterator[tuple[Block, ...]]:
    """Yield the cells of each row but the first of a table."""
    around = letter.once(Around)
    for cell in letter.blocks:
        if cell.kind == "cell" and cell.row and around.row(cell) == cell:
            yield (cell, *around.beside(cell))


def _is_headed(letter: Letter, cell: Block, *, begins: bool) -> bool:
    heads = letter.once(Around).heads(cell)
    words = " ".join(letter.text[head.start : head.end] for head in reversed(heads))
    return (_BEGINS if begins else _ENDS).fullmatch(" ".join(words.split())) is not None


def _parts(moment: Moment) -> tuple[int, int, int]:
    return moment.year or 0, moment.month or 0, moment.day or 0
