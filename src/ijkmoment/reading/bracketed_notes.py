"""Footnotes between brackets, as plain text has them: "[3]" in a sentence calls the line that opens with it.

Brackets leave no doubt about what is a mark, so that notes need no order: one that nothing calls is a note as well.
"""

from collections.abc import Iterator, Sequence

from ijkmoment.language.formulas import is_title_of_notes
from ijkmoment.language.patterns import lazily
from ijkmoment.reading.lines import Line
from ijkmoment.reading.notes import Note

_NUMBER = r"\[\^?(?P<number>\d{1,3})\]"
_OPENS = lazily(rf"\s*{_NUMBER}:?\s*(?=\S)")
_CALL = lazily(rf"(?:(?<=\S) )?{_NUMBER}(?=[.,;:)])|{_NUMBER.replace('number', 'other')}")


def bracketed_notes(lines: Sequence[Line]) -> tuple[list[Line], list[Note]]:
    """Return the lines with the marks of notes in them, and the notes; none where nothing calls one."""
    notes = list(_notes(lines))
    numbers = {note.number for note in notes}
    if not numbers:
        return list(lines), []
    opened = {note.first: note.opening for note in notes}
    marked = [_with_marks(line, opened.get(index, 0), numbers) for index, line in enumerate(lines)]
    return (marked, notes) if any(line.notes for line in marked) else (list(lines), [])


def _notes(lines: Sequence[Line]) -> Iterator[Note]:
    """Yield the lines that open with a number between brackets: behind a white line, or right below another."""
    after = -1
    for index, line in enumerate(lines):
        opens = None if line.cell else _OPENS.match(line.text)
        if opens and (line.gap or index == after or is_title_of_notes(lines[index - 1].words)):
            after = _end(lines, index)
            yield Note(opens["number"], index, after, opens.end())


def _end(lines: Sequence[Line], first: int) -> int:
    after = first + 1
    while after < len(lines) and _goes_on(lines[after - 1], lines[after]):
        after += 1
    return after


def _goes_on(above: Line, line: Line) -> bool:
    """Tell whether a line goes on with the note above it: right below, set in or not."""
    return line.start == above.start + len(above.text) + 1 and not line.cell and not _OPENS.match(line.text)


def _with_marks(line: Line, start: int, numbers: set[str]) -> Line:
    if "[" not in line.text:
        return line
    calls = (found for found in _CALL.finditer(line.text, start) if (found["number"] or found["other"]) in numbers)
    return line._replace(notes=tuple(sorted({*line.notes, *(found.span() for found in calls)})))
