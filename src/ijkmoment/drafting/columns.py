"""Tables that plain text prints as columns: lines whose cells stand apart by a tab or by several spaces.

They are looked for in the text as read, since running text has its lines joined; their cells are spans of running text.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ijkmoment.facts.document import Block, Document

_CELL = re.compile(r"[^\s](?:[^\t\n]*?[^\s])??(?=\t|[ \xa0]{2}|[ \xa0]*$)", re.MULTILINE)
_FEWEST_LINES = 2
_LONGEST_LINE = 400


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    text: str
    cells: tuple[tuple[int, int], ...]

    @property
    def first_column(self) -> int:
        """A line that begins far in has nothing in its first column."""
        return 1 if self.text[:2].isspace() else 0


def text_tables(document: Document) -> Iterator[tuple[str, list[Block]]]:
    """Yield the tables of a text with the line over each."""
    if any(block.kind == "cell" for block in document.blocks):
        return
    inverse = _Inverse(document)
    note = ""
    for group, lines in enumerate(_groups(document.text)):
        if len(lines) >= _FEWEST_LINES and all(len(one.cells) > 1 for one in lines):
            yield note, [cell for row, line in enumerate(lines) for cell in _cells(line, row, -1 - group, inverse)]
        note = lines[-1].text if len(lines[-1].cells) == 1 else ""


def _groups(text: str) -> Iterator[list[_Line]]:
    """Yield lines in runs: those with several cells together, every other line with words by itself."""
    run: list[_Line] = []
    for line in _lines(text):
        if run and (len(line.cells) < 2 or not line.text.strip()):
            yield run
            run = []
        if len(line.cells) > 1:
            run.append(line)
        elif line.cells:
            yield [line]
    if run:
        yield run


def _lines(text: str) -> Iterator[_Line]:
    start = 0
    for line in text.split("\n"):
        spans = [one.span() for one in _CELL.finditer(line)] if len(line) <= _LONGEST_LINE else []
        yield _Line(start, line, tuple((start + first, start + last) for first, last in spans))
        start += len(line) + 1


def _cells(line: _Line, row: int, group: int, inverse: "_Inverse") -> Iterator[Block]:
    for column, (first, last) in enumerate(line.cells, line.first_column):
        start, end = inverse.at(first), inverse.at(last - 1)
        if start is not None and end is not None and start <= end:
            yield Block("cell", start, end + 1, group=group, row=row, column=column)


class _Inverse:
    """From the text as read to the running text."""

    def __init__(self, document: Document) -> None:
        pairs = sorted(zip(document.alignment.text, document.alignment.running, strict=True))
        self._text: Sequence[int] = [text for text, _ in pairs]
        self._running: Sequence[int] = [running for _, running in pairs]
        self._document = document

    def at(self, offset: int) -> int | None:
        """Return the running offset of a character of the text, None for one that was left out."""
        run = bisect_right(self._text, offset) - 1
        if run < 0:
            return None
        found = self._running[run] + offset - self._text[run]
        same = found < len(self._document.running) and self._document.alignment.to_text(found) == offset
        return found if same else None
