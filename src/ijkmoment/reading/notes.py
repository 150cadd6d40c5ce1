"""Footnotes in text that lost its type sizes: which lines are notes, and which digits are the marks that call them.

A note opens with the next expected number; it counts only when that number stands glued to a word, a year or a full
stop earlier in the text, so that a numbered list is not taken for notes.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ijkmoment.language.patterns import lazily
from ijkmoment.reading.lines import Line

_BEFORE_MARK = r"(?<=[^\W\d_])|(?<=[a-zà-ÿ)”’\"][.,;:])|(?<=\d\.)|(?<=[)”’\"])|(?<=\b19\d\d)|(?<=\b20\d\d)"
_A_PAGE = 80
_OPENS = lazily(r"\s*(?P<number>\d{1,2})\s+(?=\S)")
_NUMBERING = lazily(r"\s*\d{1,2}(?:\.\d{1,2})+\.?(?=\s)")
_OPENS_SMALL = lazily(r"\s*(?P<number>\d{1,2})(?!\d)\s*(?=\S)")


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: its number and the indices of its first line and of the line after its last."""

    number: str
    first: int
    after: int


def find_notes(lines: Sequence[Line]) -> tuple[list[Line], list[Note]]:
    """Return the lines with the marks of notes in them, and the notes."""
    marked = list(lines)
    notes: list[Note] = []
    expected = 1
    for index, line in enumerate(lines):
        opens = (_OPENS_SMALL if line.small else _OPENS).match(line.text)
        if opens is None or int(opens["number"]) != expected or not (line.gap or line.small):
            continue
        call = _find_call(marked, index, opens["number"])
        if call is None:
            continue
        where, span = call
        if span not in marked[where].notes:
            marked[where] = replace(marked[where], notes=(*marked[where].notes, span))
        if notes and notes[-1].after > index:
            notes[-1] = replace(notes[-1], after=index)
        notes.append(Note(opens["number"], index, _end(lines, index)))
        expected += 1
    return marked, notes


def _find_call(lines: Sequence[Line], before: int, number: str) -> tuple[int, tuple[int, int]] | None:
    """Look back, at most a page, for the number raised, or glued to what stands before it."""
    for index in range(before - 1, max(before - _A_PAGE, -1), -1):
        raised = [(start, end) for start, end in lines[index].notes if lines[index].text[start:end] == number]
        if raised:
            return index, raised[-1]
    glued = re.compile(rf"(?:{_BEFORE_MARK}){number}(?!\d|[.,]\d)")
    for index in range(before - 1, max(before - _A_PAGE, -1), -1):
        found = list(glued.finditer(lines[index].text, _after_numbering(lines[index])))
        if found:
            return index, found[-1].span()
    return None


def _after_numbering(line: Line) -> int:
    """Return where the words of a line start after a number such as "1.1" that opens it: no digit in that is a mark."""
    opens = _NUMBERING.match(line.text)
    return opens.end() if opens else 0


def _end(lines: Sequence[Line], first: int) -> int:
    after = first + 1
    while after < len(lines) and not lines[after].gap and lines[after].small == lines[first].small:
        after += 1
    return after
