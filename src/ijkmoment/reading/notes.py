"""Footnotes in text that lost its type sizes: which lines are notes, and which digits are the marks that call them.

A note opens with the next expected number; it counts only when that number stands glued to a word, a year or a full
stop earlier in the text, so that a numbered list is not taken for notes.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ijkmoment.language.patterns import lazily
from ijkmoment.reading.lines import Line
from ijkmoment.reading.raised import SUPERSCRIPTS, raised_calls, typed_calls, without_raising

_BEFORE_MARK = r"(?<=[^\W\d_])|(?<=[a-zà-ÿ)”’\"%][.,;:])|(?<=\d\.)|(?<=[)”’\"%])|(?<=\b19\d\d)|(?<=\b20\d\d)"
_A_PAGE = 80
_OPENING = rf"\s*(?P<number>\d{{1,2}}|[{SUPERSCRIPTS}]{{1,2}})"
_OPENS = lazily(rf"{_OPENING}\s+(?=\S)")
_OPENS_SMALL = lazily(rf"{_OPENING}(?!\d)\s*(?=\S)")
_NUMBERING = lazily(r"\s*\d{1,2}(?:\.\d{1,2})+\.?(?=\s)")


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: its number, the indices of its first line and of the line after its last, where its words start."""

    number: str
    first: int
    after: int
    opening: int


def with_calls(lines: Sequence[Line], text: str) -> list[Line]:
    """Return the lines of a text with the marks in them that need no note as proof.

    These are raised digits, and digits that are glued to what they can be no part of.
    """
    found = [*raised_calls(text), *typed_calls(text)]
    if not found:
        return list(lines)
    starts = [line.start for line in lines]
    spans: dict[int, set[tuple[int, int]]] = {}
    for start, end in found:
        index = bisect_right(starts, start) - 1
        if index >= 0 and end <= starts[index] + len(lines[index].text):
            spans.setdefault(index, set()).add((start - starts[index], end - starts[index]))
    return [_with_spans(line, spans[index]) if index in spans else line for index, line in enumerate(lines)]


def _with_spans(line: Line, spans: set[tuple[int, int]]) -> Line:
    """Return a line with these marks besides its own; what opens it is the number of a note, and no mark."""
    opening = len(line.text) - len(line.text.lstrip())
    added = [span for span in spans if span[0] > opening and not _is_marked(line, span)]
    return replace(line, notes=tuple(sorted([*line.notes, *added])))


def _is_marked(line: Line, span: tuple[int, int]) -> bool:
    """Tell whether a mark stands in a span already."""
    return any(start < span[1] and span[0] < end for start, end in line.notes)


def find_notes(lines: Sequence[Line]) -> tuple[list[Line], list[Note]]:
    """Return the lines with the marks of notes in them, and the notes."""
    marked = list(lines)
    notes: list[Note] = []
    for index, line in enumerate(lines):
        opens = (_OPENS_SMALL if line.small else _OPENS).match(line.text)
        number = without_raising(opens["number"]) if opens else ""
        if opens is None or int(number) != len(notes) + 1 or not _may_open(line, opens):
            continue
        call = _find_call(marked, index, number)
        if call is None:
            continue
        where, span = call
        if span not in marked[where].notes:
            marked[where] = replace(marked[where], notes=(*marked[where].notes, span))
        if notes and notes[-1].after > index:
            notes[-1] = replace(notes[-1], after=index)
        notes.append(Note(number, index, _end(lines, index), opens.end()))
    return marked, notes


def _may_open(line: Line, opens: re.Match[str]) -> bool:
    """Tell whether a note may open here: apart, in small type or raised."""
    return line.gap or line.small or not opens["number"].isdecimal()


def _find_call(lines: Sequence[Line], before: int, number: str) -> tuple[int, tuple[int, int]] | None:
    """Look back, at most a page, for the number raised, or glued to what stands before it."""
    for index in range(before - 1, max(before - _A_PAGE, -1), -1):
        text = lines[index].text
        raised = [(start, end) for start, end in lines[index].notes if without_raising(text[start:end]) == number]
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
