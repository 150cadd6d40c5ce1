"""What the structure tree of a tagged PDF says about tables: which marked content is which cell, and which captions.

Trees come from strangers: depth and size are bounded, and what lies beyond the bounds is read as untagged.
"""

import ctypes
from collections.abc import Iterator, Mapping

import pypdfium2 as pdfium
from pypdfium2 import raw

from ijkmoment.reading.lines import Cell

_DEEPEST = 40
_MOST_ELEMENTS = 50_000
_MOST_COLUMNS = 200
_CELLS = frozenset({"TD", "TH"})
_NOTES = frozenset({"Note", "FENote"})
_NAME_LENGTH = 128
Tags = Mapping[int, Cell | None]


def read_tags(page: pdfium.PdfPage, tables: Iterator[int]) -> Tags:
    """Return the cell of each marked content of a page, None for a caption; `tables` numbers the tables."""
    tree = raw.FPDF_StructTree_GetForPage(page)
    if not tree:
        return {}
    try:
        return dict(_Reader(tables).tags(tree))
    finally:
        raw.FPDF_StructTree_Close(tree)


class _Reader:
    """Walks one page's tree, counting its elements."""

    def __init__(self, tables: Iterator[int]) -> None:
        self._tables = tables
        self._count = 0

    def tags(self, tree: object) -> Iterator[tuple[int, Cell | None]]:
        for index in range(min(raw.FPDF_StructTree_CountChildren(tree), _MOST_ELEMENTS)):
            child = raw.FPDF_StructTree_GetChildAtIndex(tree, index)
            if child:
                yield from self._below(child, 0)

    def _children(self, element: object, depth: int) -> Iterator[tuple[str, object]]:
        """Yield the elements in one with their types; what has nothing on the page comes as an empty one."""
        if depth > _DEEPEST:
            return
        for index in range(min(raw.FPDF_StructElement_CountChildren(element), _MOST_ELEMENTS)):
            self._count += 1
            if self._count > _MOST_ELEMENTS:
                return
            child = raw.FPDF_StructElement_GetChildAtIndex(element, index)
            yield _type(child) if child else "", child

    def _below(self, element: object, depth: int) -> Iterator[tuple[int, Cell | None]]:
        for kind, child in self._children(element, depth):
            if kind == "Table":
                yield from self._table(child, depth + 1)
            elif kind == "Caption":
                yield from ((mark, None) for mark in self._marks(child, depth + 1))
            elif child:
                yield from self._below(child, depth + 1)

    def _table(self, table: object, depth: int) -> Iterator[tuple[int, Cell | None]]:
        number = next(self._tables)
        for row, (line, in_head) in enumerate(self._rows(table, depth, in_head=False)):
            cells = [(kind, cell) for kind, cell in self._children(line, depth) if kind in _CELLS or not cell]
            head = in_head or (row == 0 and all(kind in ("TH", "") for kind, _ in cells))
            column = 0
            for _, cell in cells:
                if not cell:
                    column += 1
                    continue
                place = Cell(number, row, column, head)
                yield from ((mark, place) for mark in self._marks(cell, depth + 1))
                column += _columns(cell)
        for kind, child in self._children(table, depth):
            if kind == "Caption":
                yield from ((mark, None) for mark in self._marks(child, depth + 1))

    def _rows(self, element: object, depth: int, *, in_head: bool) -> Iterator[tuple[object, bool]]:
        for kind, child in self._children(element, depth):
            if kind == "TR":
                yield child, in_head
            elif kind in ("THead", "TBody", "TFoot"):
                yield from self._rows(child, depth + 1, in_head=kind == "THead")

    def _marks(self, element: object, depth: int) -> Iterator[int]:
        """Yield the marked content of an element and of what stands in it, footnotes aside."""
        for index in range(min(raw.FPDF_StructElement_GetMarkedContentIdCount(element), _MOST_ELEMENTS)):
            mark = int(raw.FPDF_StructElement_GetMarkedContentIdAtIndex(element, index))
            if mark >= 0:
                yield mark
        for kind, child in self._children(element, depth):
            if child and kind not in _NOTES:
                yield from self._marks(child, depth + 1)


def _type(element: object) -> str:
    buffer = ctypes.create_string_buffer(_NAME_LENGTH)
    length = raw.FPDF_StructElement_GetType(element, buffer, _NAME_LENGTH)
    return buffer.raw[: max(length - 2, 0)].decode("utf-16-le", "replace") if length <= _NAME_LENGTH else ""


def _columns(cell: object) -> int:
    """Return how many columns a cell takes up."""
    for index in range(max(raw.FPDF_StructElement_GetAttributeCount(cell), 0)):
        attribute = raw.FPDF_StructElement_GetAttributeAtIndex(cell, index)
        value = raw.FPDF_StructElement_Attr_GetValue(attribute, b"ColSpan") if attribute else None
        number = ctypes.c_float()
        if value and raw.FPDF_StructElement_Attr_GetNumberValue(value, number):
            return min(max(int(number.value), 1), _MOST_COLUMNS)
    return 1
