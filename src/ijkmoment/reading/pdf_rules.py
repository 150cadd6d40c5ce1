"""The ruling lines of a page: what is drawn flat across it, as tables have it between and around their rows.

Word processors put a table's rules in a form of their own, which stands on the page by a matrix.
"""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

import pypdfium2 as pdfium
from pypdfium2 import raw

from ijkmoment.facts.document import Box
from ijkmoment.reading.pdf_turns import Frame

_FLAT = 2.5
_SHORTEST = 15.0
_MOST_OBJECTS = 50_000
_MOST_RULES = 2_000
_DEEPEST = 8
_NOWHERE = (0.0, 0.0, 0.0, 0.0)
_AS_IT_IS = pdfium.PdfMatrix()


@dataclass(frozen=True, slots=True)
class Rule:
    """A flat line: its height on the page, and from where to where it goes."""

    height: float
    left: float
    right: float

    def crosses(self, place: float) -> bool:
        """Tell whether the line goes well over a place on both sides."""
        return self.left < place - _SHORTEST / 2 and self.right > place + _SHORTEST / 2


def rules_of(page: pdfium.PdfPage, frame: Frame) -> list[Rule]:
    """Return the flat lines of a page as it is held, from top to bottom; a drawn box gives its upper and lower edge.

    A page with thousands of them is a drawing, and none of them parts the rows of a table.
    """
    found: set[Rule] = set()
    for box in islice(_drawn(_on_page(page)), _MOST_OBJECTS):
        if len(found) > _MOST_RULES:
            return []
        left, bottom, right, top = frame.held(box)
        if right - left < _SHORTEST:
            continue
        heights = [bottom] if top - bottom < _FLAT else [bottom, top]
        found |= {Rule(round(height, 1), left, right) for height in heights}
    return sorted(found, key=lambda rule: -rule.height)


def _on_page(page: pdfium.PdfPage) -> Iterator[object]:
    for index in range(raw.FPDFPage_CountObjects(page)):
        yield raw.FPDFPage_GetObject(page, index)


def _in_form(form: object) -> Iterator[object]:
    for index in range(max(raw.FPDFFormObj_CountObjects(form), 0)):
        yield raw.FPDFFormObj_GetObject(form, index)


def _drawn(objects: Iterator[object]) -> Iterator[Box]:
    """Yield the box of each path among objects and in forms that are drawn as one, an empty one for all else."""
    ways = [(objects, _AS_IT_IS)]
    while ways:
        inside, matrix = ways[-1]
        one = next(inside, None)
        if one is None:
            ways.pop()
            continue
        kind = raw.FPDFPageObj_GetType(one)
        if kind == raw.FPDF_PAGEOBJ_FORM and len(ways) <= _DEEPEST:
            ways.append((_in_form(one), _matrix(one).multiply(matrix)))
        yield _box(one, matrix) if kind == raw.FPDF_PAGEOBJ_PATH else _NOWHERE


def _matrix(form: object) -> pdfium.PdfMatrix:
    """Return how a form is put on what it is drawn on."""
    found = raw.FS_MATRIX()
    return pdfium.PdfMatrix.from_raw(found) if raw.FPDFPageObj_GetMatrix(form, found) else _AS_IT_IS


def _box(path: object, matrix: pdfium.PdfMatrix) -> Box:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not raw.FPDFPageObj_GetBounds(path, left, bottom, right, top):
        return _NOWHERE
    box = (left.value, bottom.value, right.value, top.value)
    return box if matrix is _AS_IT_IS else matrix.on_rect(*box)
