"""Places as an editor counts them: a line, and how many units stand before the place; each line is counted once."""

from array import array
from collections.abc import Callable
from itertools import accumulate

from ijkmoment.facts.document import Document

Counted = Callable[[str], int]


def utf16_units(text: str) -> int:
    """Return how many code units of UTF-16 a text takes."""
    return len(text) + sum(character > "\uffff" for character in text)


class Columns:
    """The places of a document's text in units that an editor counts by; `counted` is how many a text has."""

    def __init__(self, document: Document, counted: Counted) -> None:
        self._document, self._counted = document, counted
        self._lines: dict[int, array[int]] = {}

    def at(self, offset: int) -> tuple[int, int]:
        """Return the line, from 1, and the units before an offset in it."""
        line, column = self._document.line_and_column(offset)
        if line not in self._lines:
            self._lines[line] = self._count(offset - column + 1)
        return line, self._lines[line][column - 1]

    def _count(self, start: int) -> "array[int]":
        """Return how many units stand before each character of the line that starts there, and before its end."""
        text = self._document.text
        end = text.find("\n", start)
        line = text[start : end if end >= 0 else len(text)]
        return array("L", range(len(line) + 1) if line.isascii() else accumulate(map(self._counted, line), initial=0))
