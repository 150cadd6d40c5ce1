"""What PDFium tells of a page: its lines with type size, weight, place, and which digits stand raised as note marks."""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
from pypdfium2 import raw

from ijkmoment.facts.document import Box

_RAISED = 0.2
_BOLD = 650
SOFT = "\x02\ufffe"


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line as printed: sizes in points, boxes from bottom left.

    A word broken at a line's end makes one line of two printed ones: `top` is the baseline of its first letter,
    `baseline` that of its last, `left` where its first letter stands.
    """

    text: str
    size: float
    bold: bool
    left: float
    top: float
    baseline: float
    box: Box
    raised: tuple[tuple[int, int], ...] = ()


def printed_lines(page: pdfium.PdfPage) -> Iterator[PrintedLine]:
    """Return the lines of a page in PDFium's order of reading."""
    text_page = page.get_textpage()
    letters = _letters(text_page)
    for found in re.finditer(r"[^\r\n]+", letters):
        if found[0].strip():
            yield _line(text_page, found[0], found.start())


def _letters(text_page: pdfium.PdfTextPage) -> str:
    """Return one letter for each of PDFium's characters, so that offsets are theirs."""
    codes = (raw.FPDFText_GetUnicode(text_page, index) for index in range(text_page.count_chars()))
    return "".join(chr(code) if code < 0xD800 or code > 0xDFFF else "\ufffd" for code in codes)


def _line(text_page: pdfium.PdfTextPage, text: str, start: int) -> PrintedLine:
    first = start + len(text) - len(text.lstrip())
    last = start + len(text.rstrip()) - 1
    letters = [start + found.start() for found in re.finditer(r"[^\W\d_]", text)] or [first]
    size = raw.FPDFText_GetFontSize(text_page, letters[0])
    bold = all(raw.FPDFText_GetFontWeight(text_page, index) >= _BOLD for index in (letters[0], letters[-1]))
    top, baseline = (_origin(text_page, index)[1] for index in (letters[0], letters[-1]))
    box = _around(_box(text_page, first), _box(text_page, last))
    raised = tuple(_raised(text_page, text, start, size))
    return PrintedLine(text, size, bold, _origin(text_page, first)[0], top, baseline, box, raised)


def _around(one: Box, other: Box) -> Box:
    return min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3])


def _raised(text_page: pdfium.PdfTextPage, text: str, start: int, size: float) -> Iterator[tuple[int, int]]:
    """Find the digits that stand above the line: glued to what is before them, or opening a note."""
    for found in re.finditer(r"(?:(?<=\S)|^)\d{1,2}(?!\d)", text):
        index = start + found.start()
        neighbour = start + (found.start() - 1 if found.start() else found.end())
        bottom, beside = _box(text_page, index), _box(text_page, neighbour)
        small = raw.FPDFText_GetFontSize(text_page, index) < 0.8 * size
        if small or (bottom[1] - beside[1] > _RAISED * size and bottom[3] - bottom[1] < 0.55 * size):
            yield found.span()


def _origin(text_page: pdfium.PdfTextPage, index: int) -> tuple[float, float]:
    left, baseline = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(text_page, index, left, baseline)
    return left.value, baseline.value


def _box(text_page: pdfium.PdfTextPage, index: int) -> Box:
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    raw.FPDFText_GetCharBox(text_page, index, left, right, bottom, top)
    return left.value, bottom.value, right.value, top.value
