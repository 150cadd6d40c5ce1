"""A table for people: aligned columns that wrap within a width, in plain characters."""

import textwrap
from collections.abc import Iterator, Sequence

_GAP = "  "
_MORE = "…"


def table_lines(head: Sequence[str], rows: Sequence[Sequence[str]], width: int, most: Sequence[int]) -> Iterator[str]:
    """Yield the head and the rows as lines of at most `width`; `most` is how many lines a column's cells may take."""
    plain = [[printable(cell) for cell in row] for row in (head, *rows)]
    widths = _widths(plain, width - len(_GAP) * (len(head) - 1))
    for row in plain:
        cells = [_wrap(cell, room, lines) for cell, room, lines in zip(row, widths, most, strict=True)]
        for line in range(max(map(len, cells))):
            parts = (cell[line] if line < len(cell) else "" for cell in cells)
            yield _GAP.join(part.ljust(room) for part, room in zip(parts, widths, strict=True)).rstrip()


def printable(text: str) -> str:
    """Return a text on one line in which no character can steer a terminal."""
    return " ".join("".join(one if one.isprintable() else " " for one in text).split())


def _widths(rows: Sequence[Sequence[str]], room: int) -> list[int]:
    """Return each column's width: what it needs where that is little, an equal share of the rest elsewhere."""
    needed = [max(map(len, column)) for column in zip(*rows, strict=True)]
    widths = [0] * len(needed)
    left, columns = room, len(needed)
    for index in sorted(range(len(needed)), key=lambda one: needed[one]):
        widths[index] = min(needed[index], left // columns)
        left, columns = left - widths[index], columns - 1
    return widths


def _wrap(cell: str, width: int, most: int) -> list[str]:
    return textwrap.wrap(cell, max(width, 1), max_lines=most, placeholder=_MORE) or [""]
