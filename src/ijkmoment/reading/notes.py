"""Footnotes in text that lost its type sizes: which lines are notes, and which digits are the marks that call them.

A note opens with the next expected number; it counts only when that number stands glued to a word, a year or a full
stop earlier in the text, so that a numbered list is not taken for notes. Behind a number digits are a mark where no
other place is left for it: a note that follows the one before it, and a single number in between that ends in its own.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ijkmoment.language.date_words import MONTH
from ijkmoment.language.formulas import is_title_of_notes
from ijkmoment.language.patterns import lazily
from ijkmoment.reading.lines import Line
from ijkmoment.reading.raised import LOOK_BACK, SUPERSCRIPTS, raised_calls, typed_calls, without_raising

_BEFORE_MARK = (
    r"(?<=[^\W\d_])|(?<=[a-zà-ÿ)”’»\"%][.,;:?!])|(?<=\d\.)|(?<=[)”’»\"%])"
    r"|(?<=\b19\d\d)|(?<=\b20\d\d)(?<![Pp]ostbus.20\d\d)"
)
_AT_MARK, _GOES_ON = lazily(_BEFORE_MARK), lazily(r"\d|[.,]\d")
_A_PAGE, _LAST_LINES = 80, 40
_OPENING = rf"\s*(?P<number>\d{{1,2}}|[{SUPERSCRIPTS}]{{1,2}})"
_OPENS = lazily(rf"{_OPENING}\s+(?=\S)")
_OPENS_SMALL = lazily(rf"{_OPENING}(?!\d)\s*(?=\S)")
_OPENS_LISTED = lazily(r"\s*(?P<number>\d{1,2})[.)]\s+(?=\S)")  # only below the title of the notes
_NAMED = lazily(r"[^\W\d_]*[A-ZÀ-Þ]|[\"“‘'(]|https?:|www\.|(?:zie|idem|ibid|vgl|cf)\b")
_NUMBERING = lazily(r"\s*\d{1,2}(?:\.\d{1,2})+\.?(?=\s)")
_FIGURE = lazily(r"(?<![\w.,])\d+(?:[.,]\d+)*(?!\w)")
_WHOLE = lazily(r"(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?")
_CURRENCY = lazily(r"[€$£]\s?\Z")
_YEAR = lazily(r"(?:19|20)\d\d")
_OF_A_DATE = lazily(rf"\s+(?:{MONTH})(?!\w)", re.IGNORECASE)  # no mark stands between a day and its month


class Note(NamedTuple):
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
    taken = _marked(line)
    added = [span for span in spans if span[0] > opening and taken.isdisjoint(range(*span))]
    return line._replace(notes=tuple(sorted([*line.notes, *added])))


def _marked(line: Line) -> set[int]:
    """Return the offsets of the letters of a line that are marks already."""
    return {at for start, end in line.notes for at in range(start, end)}


def find_notes(lines: Sequence[Line]) -> tuple[list[Line], list[Note]]:
    """Return the lines with the marks of notes in them, and the notes."""
    marked = list(lines)
    notes: list[Note] = []
    called = (0, 0)
    for index, line in enumerate(lines):
        opens = _opening(lines, index, notes).match(line.text)
        number = without_raising(opens["number"]) if opens else ""
        if opens is None or int(number) != len(notes) + 1 or not _may_open(lines, index, opens, notes):
            continue
        call = _find_call(marked, index, number)
        if call is None and opens["number"].isdecimal():  # a raised number is called by a raised one
            call = _proven_call(marked, called, index, number, notes)
        if call is None:
            continue
        where, span = call
        called = (where, span[1])
        if span not in marked[where].notes:
            marked[where] = marked[where]._replace(notes=(*marked[where].notes, span))
        if notes and notes[-1].after > index:
            notes[-1] = notes[-1]._replace(after=index)
        notes.append(Note(number, index, _end(lines, index), opens.end()))
    return marked, notes


def _opening(lines: Sequence[Line], index: int, notes: Sequence[Note]) -> re.Pattern[str]:
    """Return what opens a note on a line: below the title of the notes a full stop may stand behind the number."""
    titled = bool(index) and is_title_of_notes(lines[index - 1].words)
    if titled and lines[index].marker:
        return _OPENS_LISTED
    below = bool(notes) and notes[-1].after >= index and _OPENS_LISTED.match(lines[notes[-1].first].text) is not None
    return _OPENS_LISTED if below else _OPENS_SMALL if lines[index].small else _OPENS


def _may_open(lines: Sequence[Line], index: int, opens: re.Match[str], notes: Sequence[Note]) -> bool:
    """Tell whether a note may open here.

    It stands apart, in small type, raised, right below the title of the notes, or with a name right below another note.
    """
    line = lines[index]
    if line.gap or line.small or not opens["number"].isdecimal():
        return True
    if index and is_title_of_notes(lines[index - 1].words):
        return True
    return bool(notes) and notes[-1].after > index and _NAMED.match(line.text, opens.end()) is not None


def _find_call(lines: Sequence[Line], before: int, number: str) -> tuple[int, tuple[int, int]] | None:
    """Look back for the number raised, or glued to what stands before it: a page, and further at the letter's end."""
    first = 0 if len(lines) - before <= _LAST_LINES else max(before - _A_PAGE, 0)
    for index in range(before - 1, first - 1, -1):
        text = lines[index].text
        raised = [(start, end) for start, end in lines[index].notes if without_raising(text[start:end]) == number]
        if raised:
            return index, raised[-1]
    for index in range(before - 1, first - 1, -1):
        span = _glued(lines[index], number)
        if span is not None:
            return index, span
    return None


def _glued(line: Line, number: str) -> tuple[int, int] | None:
    """Return where a number is glued to what stands before it in a line, at last; None where it is not."""
    start = line.text.rfind(number)
    first = _after_numbering(line) if start >= 0 else 0
    while start >= first:
        end = start + len(number)
        if _AT_MARK.match(line.text, start) and not _GOES_ON.match(line.text, end):
            return start, end
        start = line.text.rfind(number, 0, end - 1)
    return None


def _proven_call(
    lines: Sequence[Line], called: tuple[int, int], before: int, number: str, notes: Sequence[Note]
) -> tuple[int, tuple[int, int]] | None:
    """Find the number glued to another, for a note right below the one before.

    It is proven where only one number behind the call of that note ends so, years and days of a month aside.
    """
    if not notes or notes[-1].after < before:
        return None
    taken = {index for note in notes for index in range(note.first, note.after)}
    body = (index for index in range(max(called[0], before - _A_PAGE), before) if index not in taken)
    places = ((index, called[1] if index == called[0] else 0) for index in body)
    found = [(index, span) for index, start in places for span in _ending_in(lines[index], number, start)]
    if len(found) != 1:
        return None
    index, (start, _) = found[0]
    return found[0] if lines[index].text[:start][-1:].isdecimal() else None


def _ending_in(line: Line, number: str, start: int) -> Iterator[tuple[int, int]]:
    """Find a number at the end of others, and by itself, where what is before it is a number in good form."""
    text, taken = line.text, _marked(line)
    for figure in _FIGURE.finditer(text, start):
        whole = figure[0].removesuffix(number)
        span = figure.end() - len(number), figure.end()
        part = _YEAR.fullmatch(figure[0]) or _OF_A_DATE.match(text, figure.end())
        if whole == figure[0] or part or not taken.isdisjoint(range(*span)):
            continue
        if _WHOLE.fullmatch(whole) or not (whole or _is_amount(text, figure.start())):
            yield span


def _is_amount(text: str, start: int) -> bool:
    """Tell whether the sign of a currency stands before a number: a sum is no mark."""
    return _CURRENCY.search(text, max(start - LOOK_BACK, 0), start) is not None


def _after_numbering(line: Line) -> int:
    """Return where the words of a line start after a number such as "1.1" that opens it: no digit in that is a mark."""
    opens = _NUMBERING.match(line.text)
    return opens.end() if opens else 0


def _end(lines: Sequence[Line], first: int) -> int:
    after = first + 1
    while after < len(lines) and not lines[after].gap and lines[after].small == lines[first].small:
        after += 1
    return after
