"""A row of words -> a line with its type size, weight and place, and which digits stand raised as note marks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ijkmoment.facts.document import Box
from ijkmoment.language.patterns import lazily
from ijkmoment.reading.lines import Cell
from ijkmoment.reading.pdf_letters import Letters
from ijkmoment.reading.pdf_rows import Row, Word, around
from ijkmoment.reading.raised import BARS, LOOK_BACK, is_call, is_power, may_count, with_raising

_RAISED = 0.2
_SMALL = 0.8
_LOW = 0.55
_DIGITS = lazily(r"(?:(?<=\D)|^)\d+")

Span = tuple[int, int, Box]


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line as printed: sizes in points, boxes from bottom left; `words` are spans of `text` with theirs on the sheet.

    `turned` lines run in another direction than the page's text, and lie before the reader as that is held for them;
    those `beside` stand in the margin or askew over the page, and are the page's, not the letter's.
    """

    text: str
    size: float
    bold: bool
    baseline: float
    box: Box
    words: tuple[Span, ...]
    raised: tuple[tuple[int, int], ...] = ()
    cell: Cell | None = None
    caption: bool = False
    turned: bool = False
    beside: bool = False

    @property
    def left(self) -> float:
        """Where the line starts, in points from the left."""
        return self.box[0]


def printed_line(letters: Letters, row: Row, cell: Cell | None = None, *, caption: bool = False) -> PrintedLine:
    """Return the line of a row, as the cell of a table or a caption where it is one."""
    spans: list[Span] = []
    parts: list[str] = []
    length, frame = 0, letters.frame
    for number, word in enumerate(row):
        before = word.before if number else ""
        parts += (before, word.text)
        start = length + len(before)
        length = start + len(word.text)
        spans.append((start, length, frame.on_sheet(word.box) if frame.turn else word.box))
    first = _first_letter(row)
    size = letters.size(first)
    text, raised = _with_calls("".join(parts), tuple(_raised(letters, row, spans, size)))
    if raised and raised[0][0] == 0 and raised[0][1] < spans[0][1]:
        text, spans, raised = _parted(text, spans, raised)
    bold, baseline = is_bold(letters, row), letters.baseline(first)
    return PrintedLine(text, size, bold, baseline, around(row), tuple(spans), raised, cell, caption)


def _with_calls(text: str, raised: Sequence[tuple[int, int]]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return a line with its powers as raised characters, and which of the raised digits in it call or open a note."""
    calls, letters = [], list(text)
    for start, end in raised:
        before, digits = text[max(start - LOOK_BACK, 0) : start], text[start:end]
        if is_call(before, digits) and not (text[end : end + 1] in BARS and may_count(before)):
            calls.append((start, end))
        elif is_power(before, digits):
            letters[start:end] = with_raising(digits)
    return "".join(letters), tuple(calls)


def _parted(
    text: str, spans: Sequence[Span], raised: Sequence[tuple[int, int]]
) -> tuple[str, list[Span], tuple[tuple[int, int], ...]]:
    """Return a line with a space between the mark that opens a note and the first word, which are printed apart."""
    end = raised[0][1]
    first = spans[0]
    words = [(0, end, first[2]), (end + 1, first[1] + 1, first[2])]
    moved = [(start + 1, after + 1, box) for start, after, box in spans[1:]]
    marks = [(start + 1, after + 1) for start, after in raised[1:]]
    return f"{text[:end]} {text[end:]}", [*words, *moved], (raised[0], *marks)


def is_bold(letters: Letters, row: Row) -> bool:
    """Tell whether a row is printed in bold from its first letter to its last."""
    return all(letters.is_bold(index) for index in (_first_letter(row), _first_letter(row[::-1])))


def _first_letter(row: Sequence[Word]) -> int:
    """Return the offset of the first letter of a row, of its first word where no word starts with one."""
    return next((word.index for word in row if word.text[0].isalpha()), row[0].index)


def _raised(letters: Letters, row: Row, spans: Sequence[Span], size: float) -> Iterator[tuple[int, int]]:
    """Find the digits that stand above the line: glued to what is before them, or opening a note."""
    baseline = letters.baseline(_first_letter(row))
    for number, word in enumerate(row):
        if word.text.isalpha():
            continue
        for found in _DIGITS.finditer(word.text):
            first = found.end()
            while first > found.start() and _is_raised(letters, word.index + first - 1, size, baseline):
                first -= 1
            if first < found.end() and (first or not number or _is_apart(letters, word, size, baseline)):
                yield spans[number][0] + first, spans[number][0] + found.end()


def _is_apart(letters: Letters, word: Word, size: float, baseline: float) -> bool:
    """Tell whether a word of raised digits is a mark: no space in the file parts it, or it stands above the line.

    A figure in small type on the line is a figure.
    """
    if letters.is_added(word.index - 1):
        return True
    return letters.ink(word.index)[0] - baseline > _RAISED * size


def _is_raised(letters: Letters, index: int, size: float, baseline: float) -> bool:
    if letters.size(index) < _SMALL * size:
        return True
    bottom, top = letters.ink(index)
    return top - bottom < _LOW * size and bottom - baseline > _RAISED * size
