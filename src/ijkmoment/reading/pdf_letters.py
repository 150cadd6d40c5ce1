"""The letters of a PDF's page as PDFium finds them, each with its type and its place.

Boxes are those of type, as wide as the letter advances and as high as its font: letters that follow each other touch,
and the box of a word is the box that a reader would mark. They stand as the page is held, which its frame says.
"""

import ctypes
from copy import copy
from dataclasses import replace

import pypdfium2 as pdfium
from pypdfium2 import raw

from ijkmoment.facts.document import Box
from ijkmoment.reading.pdf_turns import Frame, turn_at

HYPHEN_AT_END = "\x02\ufffe"
_BOLD = 650
_NAME_LENGTH = 128


class Letters:
    """One page's letters; offsets in `text` are PDFium's own."""

    def __init__(self, page: pdfium.PdfTextPage, frame: Frame) -> None:
        self._page = page
        self.frame = frame
        self._box = raw.FS_RECTF()
        self._numbers = tuple(ctypes.c_double() for _ in range(4))
        self._name = ctypes.create_string_buffer(_NAME_LENGTH)
        self.text = self._read()

    def turned(self, turn: int) -> "Letters":
        """Return the same letters with the sheet held so that those of another turn stand upright."""
        other = copy(self)
        other.frame = replace(self.frame, turn=max(turn, 0))
        return other

    def turn(self, index: int) -> int:
        """Return how a letter is turned."""
        return turn_at(self._page, index)

    def _read(self) -> str:
        """Return one letter for each of PDFium's, in one call where that keeps the offsets."""
        count = self._page.count_chars()
        buffer = (ctypes.c_ushort * (count + 1))()
        written = raw.FPDFText_GetText(self._page, 0, count, buffer)
        text = bytes(buffer)[: 2 * (written - 1)].decode("utf-16-le", "replace") if written else ""
        if len(text) == count:
            return text
        codes = (raw.FPDFText_GetUnicode(self._page, index) for index in range(count))
        return "".join(chr(code) if code < 0xD800 or code > 0xDFFF else "\ufffd" for code in codes)

    def box(self, index: int) -> Box:
        """Return the box of the type of a letter."""
        box = self._box
        raw.FPDFText_GetLooseCharBox(self._page, index, box)
        found = box.left, box.bottom, box.right, box.top
        return self.frame.held(found) if self.frame.turn else found

    def ink(self, index: int) -> tuple[float, float]:
        """Return the bottom and the top of what is printed of a letter."""
        left, right, bottom, top = self._numbers
        raw.FPDFText_GetCharBox(self._page, index, left, right, bottom, top)
        held = self.frame.held((left.value, bottom.value, right.value, top.value))
        return held[1], held[3]

    def baseline(self, index: int) -> float:
        """Return the height at which a letter stands."""
        left, bottom, _, _ = self._numbers
        raw.FPDFText_GetCharOrigin(self._page, index, left, bottom)
        return self.frame.held((left.value, bottom.value, left.value, bottom.value))[1]

    def size(self, index: int) -> float:
        """Return the size of a letter's type in points."""
        return float(raw.FPDFText_GetFontSize(self._page, index))

    def is_bold(self, index: int) -> bool:
        """Tell whether a letter is bold, by the weight that its font has or by the name that it bears."""
        return raw.FPDFText_GetFontWeight(self._page, index) >= _BOLD or b"bold" in self._font(index)

    def _font(self, index: int) -> bytes:
        name, flags = self._name, ctypes.c_int()
        length = raw.FPDFText_GetFontInfo(self._page, index, name, _NAME_LENGTH, flags)
        return name.raw[: min(length, _NAME_LENGTH)].lower()

    def is_added(self, index: int) -> bool:
        """Tell whether a space is not in the file but seen by PDFium in the white between two letters."""
        return bool(raw.FPDFText_IsGenerated(self._page, index) == 1)

    def mark(self, index: int) -> int:
        """Return the number of the marked content that a letter belongs to, -1 for none."""
        return int(raw.FPDFPageObj_GetMarkedContentID(raw.FPDFText_GetTextObject(self._page, index)))
