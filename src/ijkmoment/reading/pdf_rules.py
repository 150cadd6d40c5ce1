"""The ruling lines of a page: what is drawn flat across it, as tables have it between and around their rows."""

import ctypes
from dataclasses import dataclass

import pypdfium2 as pdfium
from pypdfium2 import raw

_FLAT = 2.5
_SHORTEST = 15.0
_MOST_OBJECTS = 50_000
_MOST_RULES = 2_000


@dataclass(frozen=True, slots=True)
class Rule:
    """A flat line: its height on the page, and from where to where it goes."""

    height: float
    left: float
    right: float

    def crosses(self, place: float) -> bool:
        """Tell whether the line goes well over a place on both sides."""
        return self.left < place - _SHORTEST / 2 and self.right > place + _SHORTEST / 2


def rules_of(page: pdfium.PdfPage) -> list[Rule]:
    """Return the flat lines of a page from top to bottom; a drawn box gives its upper and its lower edge.

    A page with thousands of them is a drawing, and none of them parts the rows of a table.
    """
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    found: set[Rule] = set()
    for index in range(min(raw.FPDFPage_CountObjects(page), _MOST_OBJECTS)):
        if len(found) > _MOST_RULES:
            return []
        drawn = raw.FPDFPage_GetObject(page, index)
        if raw.FPDFPageObj_GetType(drawn) != raw.FPDF_PAGEOBJ_PATH:
            continue
        if not raw.FPDFPageObj_GetBounds(drawn, left, bottom, right, top):
            continue
        if right.value - left.value < _SHORTEST:
            continue
        flat = top.value - bottom.value < _FLAT
        heights = [bottom.value] if flat else [bottom.value, top.value]
        found |= {Rule(round(height, 1), left.value, right.value) for height in heights}
    return sorted(found, key=lambda rule: -rule.height)
