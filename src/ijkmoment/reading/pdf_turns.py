"""Text that is turned: a page whose lines run up or down the sheet is read as somebody would hold it.

A turn counts quarters, to the right, by which the sheet is turned until the text stands upright. Places in the original
stay those of the sheet; `Frame` leads from the one to the other.
"""

import math
from collections import Counter
from dataclasses import dataclass

import pypdfium2 as pdfium
from pypdfium2 import raw

from ijkmoment.facts.document import Box

SLANTED = -1
_QUARTER = math.pi / 2
_SLANT = 0.2
_SAMPLE = 40


@dataclass(frozen=True, slots=True)
class Frame:
    """How a sheet of a width and a height, in points, is held."""

    turn: int
    width: float
    height: float

    def held(self, box: Box) -> Box:
        """Return a box of the sheet as it lies before the reader."""
        left, bottom, right, top = box
        match self.turn:
            case 1:
                return bottom, self.width - right, top, self.width - left
            case 2:
                return self.width - right, self.height - top, self.width - left, self.height - bottom
            case 3:
                return self.height - top, left, self.height - bottom, right
        return box

    def on_sheet(self, box: Box) -> Box:
        """Return the place on the sheet of a box that lies before the reader."""
        width, height = (self.height, self.width) if self.turn % 2 else (self.width, self.height)
        return Frame(-self.turn % 4, width, height).held(box)


def open_text(page: pdfium.PdfPage) -> tuple[pdfium.PdfTextPage, Frame]:
    """Return the text of a page turned upright, and how it is held: PDFium orders the lines of what it shows."""
    text = page.get_textpage()
    turn = _turn_of(text)
    if page.get_rotation() != 90 * turn:
        page.set_rotation(90 * turn)
        text.close()
        text = page.get_textpage()
    width, height = page.get_size()
    return text, Frame(turn, height, width) if turn % 2 else Frame(turn, width, height)


def turn_at(text: pdfium.PdfTextPage, index: int) -> int:
    """Return the turn of a letter, SLANTED for one that stands askew."""
    quarters = raw.FPDFText_GetCharAngle(text, index) / _QUARTER
    return SLANTED if abs(quarters - round(quarters)) * _QUARTER > _SLANT else -round(quarters) % 4


def _turn_of(text: pdfium.PdfTextPage) -> int:
    """Return how most letters of a page are turned, by some from all over it."""
    count = text.count_chars()
    some = range(0, count, max(count // _SAMPLE, 1))
    turns = Counter(turn_at(text, index) for index in some if raw.FPDFText_IsGenerated(text, index) != 1)
    del turns[SLANTED]
    return turns.most_common(1)[0][0] if turns else 0
