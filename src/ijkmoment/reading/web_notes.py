"""The notes of a page of officielebekendmakingen.nl, as copying leaves them: "X Noot", the number, then the note.

"X" and "Naar boven" are the buttons of that page. The number and its note become one line, as a note has in print.
"""

from collections.abc import Sequence

from ijkmoment.reading.lines import Line

_NOTE, _UP = "X Noot", "Naar boven"


def with_web_notes(lines: Sequence[Line], text: str) -> list[Line]:
    """Return the lines of a text with each such note on a line of its own, and without the buttons."""
    if f"\n{_NOTE}" not in text:
        return list(lines)
    notes = {index: _note(lines, index, text) for index in range(len(lines) - 2) if _opens_note(lines, index)}
    joined = {index + step for index in notes for step in (1, 2)}
    kept = (index for index, line in enumerate(lines) if index not in joined and line.words != _UP)
    return [notes.get(index, lines[index]) for index in kept]


def _opens_note(lines: Sequence[Line], index: int) -> bool:
    return lines[index].words == _NOTE and lines[index + 1].words.isdecimal()


def _note(lines: Sequence[Line], index: int, text: str) -> Line:
    number, note = lines[index + 1 : index + 3]
    return Line(text[number.start : note.start + len(note.text)], number.start, gap=True)
