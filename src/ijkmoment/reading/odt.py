"""ODT: the paragraphs, lists, tables and notes of content.xml. Source: OpenDocument 1.3, part 3."""

import re
from collections.abc import Iterable, Iterator
from itertools import count

from ijkmoment.facts.document import Document, Mark
from ijkmoment.facts.problem import Problem
from ijkmoment.language.patterns import lazily
from ijkmoment.reading.archive import Archive
from ijkmoment.reading.headings import by_typeface
from ijkmoment.reading.letterhead import label
from ijkmoment.reading.messages import refused
from ijkmoment.reading.numbering import Counters
from ijkmoment.reading.odt_styles import (
    DRAW,
    FO,
    OFFICE,
    STYLE,
    TABLE,
    TEXT,
    ListStyles,
    TextStyle,
    read_text_styles,
)
from ijkmoment.reading.pieces import Inline, Piece, assemble
from ijkmoment.reading.typed_notes import with_notes
from ijkmoment.reading.xml import Element, read_part

MAIN_PART = "content.xml"
_MANIFEST = "META-INF/manifest.xml"
_HREF = "{http://www.w3.org/1999/xlink}href"
_TITLE = ".//{http://purl.org/dc/elements/1.1/}title"
_LANGUAGE = f".//{STYLE}default-style/{STYLE}text-properties[@{FO}language]"
_SKIPPED = frozenset({f"{TEXT}tracked-changes", f"{OFFICE}annotation", f"{OFFICE}forms", f"{DRAW}text-box"})
_SPACES = frozenset({f"{TEXT}s", f"{TEXT}tab", f"{TEXT}line-break"})
_PARAGRAPHS = (f"{TEXT}p", f"{TEXT}h")
_PLAIN = TextStyle()
_CAPTION = lazily(r"caption|bijschrift|^(?:table|tabel|illustration|illustratie|figure)$", re.IGNORECASE)


def read_odt(archive: Archive) -> Document | Problem:
    """Read the document of an opened ODT."""
    manifest = archive.read(_MANIFEST)
    if isinstance(manifest, bytes) and b"encryption-data" in manifest:
        return refused("password").at(archive.file)
    roots: list[Element | None] = []
    for part in (MAIN_PART, "styles.xml", "meta.xml"):
        root = read_part(archive, part)
        if isinstance(root, Problem):
            return root
        roots.append(root)
    body = roots[0].find(f"{OFFICE}body/{OFFICE}text") if roots[0] is not None else None
    if body is None:
        return refused("hollow-odt").at(archive.file)
    return _read(body, *roots)


def _read(body: Element, content: Element | None, styles: Element | None, meta: Element | None) -> Document:
    reader = _Reader(content, styles)
    pieces = [by_typeface(piece) for piece in with_notes(reader.blocks(body))]
    title = (meta.findtext(_TITLE) if meta is not None else None) or ""
    named = styles.find(_LANGUAGE) if styles is not None else None
    language = (named.get(f"{FO}language") if named is not None else None) or "nl"
    return assemble([*label(pieces), *reader.notes], title=" ".join(title.split()), language=language)


class _Reader:
    """Walks the body once, counting lists, tables and notes as it goes."""

    def __init__(self, content: Element | None, styles: Element | None) -> None:
        self._styles = read_text_styles(styles, content)
        self._list_styles = ListStyles(styles, content)
        self._groups = count(1)
        self.notes: list[Piece] = []

    def blocks(self, parent: Element) -> Iterator[Piece]:
        """Yield the headings, paragraphs, items and cells below an element, text boxes after what holds them."""
        for child in parent:
            if child.tag in _PARAGRAPHS:
                yield from self._paragraph(child)
                for box in child.iter(f"{DRAW}text-box"):
                    yield from self.blocks(box)
            elif child.tag == f"{TEXT}list":
                yield from self._list(child, Piece("item", "", group=next(self._groups)), "")
            elif child.tag == f"{TABLE}table":
                yield from self._table(child)
            elif child.tag not in _SKIPPED:
                yield from self.blocks(child)

    def _style(self, element: Element) -> TextStyle:
        return self._styles.get(element.get(f"{TEXT}style-name") or "", _PLAIN)

    def _paragraph(self, paragraph: Element) -> Iterator[Piece]:
        style = self._style(paragraph)
        level = paragraph.get(f"{TEXT}outline-level") or str(style.heading or "")
        like = Piece("caption" if any(map(_CAPTION.search, style.names)) else "paragraph", "")
        if level.isdecimal() or paragraph.tag == f"{TEXT}h":
            like = Piece("heading", "", level=int(level) if level.isdecimal() else 1)
        yield from self._inline([paragraph], like)

    def _list(self, element: Element, like: Piece, inherited: str) -> Iterator[Piece]:
        style = element.get(f"{TEXT}style-name") or inherited
        like = like._replace(level=like.level + 1)
        counters = Counters()
        for item in element.iterfind(f"{TEXT}list-item"):
            marker = self._list_styles.marker(style, like.level, counters.next(1))
            for child in item:
                if child.tag == f"{TEXT}list":
                    yield from self._list(child, like, style)
                elif child.tag == f"{TEXT}h":
                    yield from self._paragraph(child)
                elif child.tag == f"{TEXT}p":
                    yield from self._inline([child], like._replace(marker=marker))

    def _table(self, table: Element) -> Iterator[Piece]:
        group = next(self._groups)
        for number, (row, head) in enumerate(_rows(table, head=False)):
            column = 0
            for cell in row:
                like = Piece("cell", "", group=group, row=number, column=column, head=head)
                yield from self._inline(_own_paragraphs(cell), like)
                column += _repeats(cell)

    def _inline(self, paragraphs: Iterable[Element], like: Piece) -> Iterator[Piece]:
        inline = Inline()
        for paragraph in paragraphs:
            inline.add(" ")
            self._walk(paragraph, inline)
        piece = inline.piece(like)
        if piece:
            yield piece

    def _walk(self, element: Element, inline: Inline) -> None:
        if self._style(element).raised and inline.add_raised(_text_alone(element)):
            return
        start = len(inline)
        inline.add(element.text or "")
        for child in element:
            if child.tag in _SPACES:
                inline.add(" ")
            elif child.tag == f"{TEXT}note":
                inline.note(self._note(child))
            elif child.tag not in _SKIPPED:
                self._walk(child, inline)
            inline.add(child.tail or "")
        self._mark(element, inline, start)

    def _mark(self, element: Element, inline: Inline, start: int) -> None:
        style = self._style(element)
        if style.bold:
            inline.mark(Mark("strong", start, len(inline)))
        if style.italic:
            inline.mark(Mark("emphasis", start, len(inline)))
        if element.tag == f"{TEXT}a":
            inline.mark(Mark("link", start, len(inline), element.get(_HREF) or ""))

    def _note(self, note: Element) -> str:
        marker = note.findtext(f"{TEXT}note-citation") or str(len(self.notes) + 1)
        body = note.find(f"{TEXT}note-body")
        if body is not None:
            self.notes += self._inline(body.iter(*_PARAGRAPHS), Piece("footnote", "", marker=marker))
        return marker


def _text_alone(element: Element) -> str:
    """Return the text of an element, empty where a note or anything else that is no span stands in it."""
    return "".join(element.itertext()) if all(one.tag == f"{TEXT}span" for one in element.iterdescendants()) else ""


def _rows(table: Element, *, head: bool) -> Iterator[tuple[Element, bool]]:
    for child in table:
        if child.tag == f"{TABLE}table-row":
            yield child, head
        elif child.tag in (f"{TABLE}table-header-rows", f"{TABLE}table-rows", f"{TABLE}table-row-group"):
            yield from _rows(child, head=child.tag == f"{TABLE}table-header-rows")


def _own_paragraphs(cell: Element) -> Iterator[Element]:
    """Yield the paragraphs of a cell, not those of its footnotes and remarks."""
    for child in cell:
        if child.tag in _PARAGRAPHS:
            yield child
        elif child.tag not in _SKIPPED:
            yield from _own_paragraphs(child)


def _repeats(cell: Element) -> int:
    repeats = cell.get(f"{TABLE}number-columns-repeated") or "1"
    return int(repeats) if repeats.isdecimal() and len(repeats) < 4 else 1
