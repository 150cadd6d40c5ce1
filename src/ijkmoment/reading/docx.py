"""DOCX: the paragraphs, tables and footnotes of the WordprocessingML parts.

Inserted text counts, deleted text does not; content controls and fields are read through. Source: ECMA-376, part 1.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import count

from ijkmoment.facts.document import Document, Mark
from ijkmoment.facts.problem import Problem
from ijkmoment.reading.archive import Archive
from ijkmoment.reading.docx_styles import Numbering, Style, W, is_on, outline_level, read_styles, value
from ijkmoment.reading.headings import by_typeface
from ijkmoment.reading.letterhead import label
from ijkmoment.reading.messages import refused
from ijkmoment.reading.pieces import Inline, Piece, assemble
from ijkmoment.reading.typed_notes import with_notes
from ijkmoment.reading.xml import Element, read_part

MAIN_PART = "word/document.xml"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_PARTS = {
    "styles": "word/styles.xml",
    "numbering": "word/numbering.xml",
    "footnotes": "word/footnotes.xml",
    "links": "word/_rels/document.xml.rels",
    "core": "docProps/core.xml",
}
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_LANGUAGE = f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang"
_SKIPPED = frozenset(
    {
        f"{W}del",
        f"{W}moveFrom",
        f"{W}pPr",
        f"{W}rPr",
        f"{W}sdtPr",
        f"{W}instrText",
        f"{W}delText",
        f"{W}txbxContent",
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
    }
)
_NOTE_MARKS = frozenset({f"{W}footnoteRef", f"{W}separator", f"{W}continuationSeparator"})
_WRAPPERS = frozenset({f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml"})
_PLAIN = Style()
_CHARACTERS = {f"{W}noBreakHyphen": "-", f"{W}tab": " ", f"{W}br": " ", f"{W}cr": " "}


def read_docx(archive: Archive) -> Document | Problem:
    """Read the document of an opened DOCX."""
    parts: dict[str, Element | None] = {}
    for name, part in {"main": MAIN_PART, **_PARTS}.items():
        root = read_part(archive, part)
        if isinstance(root, Problem):
            return root
        parts[name] = root
    main = parts["main"]
    body = main.find(f"{W}body") if main is not None else None
    if body is None:
        return refused("hollow-docx").at(archive.file)
    return _read(body, parts)


def _read(body: Element, parts: Mapping[str, Element | None]) -> Document:
    reader = _Reader(parts)
    pieces = [by_typeface(piece) for piece in with_notes(reader.blocks(body))]
    core, styles = parts["core"], parts["styles"]
    title = (core.findtext(_TITLE) if core is not None else None) or ""
    named = styles.find(_LANGUAGE) if styles is not None else None
    language = (named.get(f"{W}val") if named is not None else None) or "nl"
    return assemble(
        [*label(pieces), *reader.footnotes()], title=" ".join(title.split()), language=language.split("-")[0]
    )


class _Reader:
    """Walks the body once, counting lists, tables and footnotes as it goes."""

    def __init__(self, parts: Mapping[str, Element | None]) -> None:
        self._styles = read_styles(parts["styles"])
        self._numbering = Numbering(parts["numbering"])
        self._links = _targets(parts["links"])
        self._notes = _notes(parts["footnotes"])
        self._cited: dict[str, str] = {}
        self._groups = count(1)
        self._lists: dict[str, int] = {}
        self._list = 0

    def blocks(self, body: Element) -> Iterator[Piece]:
        """Yield the paragraphs, items and cells below an element, text boxes after what holds them."""
        for child in body:
            if child.tag == f"{W}p":
                yield from self._paragraph(child)
                for box in child.iter(f"{W}txbxContent"):
                    if not _in_fallback(box):
                        yield from self.blocks(box)
            elif child.tag == f"{W}tbl":
                yield from self._table(child)
            elif child.tag not in _SKIPPED:
                yield from self.blocks(child)

    def footnotes(self) -> Iterator[Piece]:
        """Yield the footnotes that the body cites, in that order."""
        for identity, marker in self._cited.items():
            note = self._notes.get(identity)
            if note is not None:
                yield from self._inline(note.iter(f"{W}p"), Piece("footnote", "", marker=marker))

    def _paragraph(self, paragraph: Element) -> Iterator[Piece]:
        properties = paragraph.find(f"{W}pPr")
        style = self._styles.get(value(properties, f"{W}pStyle"), _PLAIN)
        yield from self._inline([paragraph], self._like(properties, style), style)

    def _like(self, properties: Element | None, style: Style) -> Piece:
        level = outline_level(properties) or style.heading
        if level:
            return Piece("heading", "", level=level)
        numbering = value(properties, f"{W}numPr/{W}numId") or style.numbering
        if numbering.isdecimal() and numbering != "0":
            return self._item(numbering, value(properties, f"{W}numPr/{W}ilvl"), style)
        self._list = 0
        return Piece("caption" if style.is_caption else "paragraph", "")

    def _item(self, numbering: str, depth: str, style: Style) -> Piece:
        level = int(depth) if depth.isdecimal() and len(depth) < 3 else style.depth
        if self._list == 0 or (level == 0 and numbering not in self._lists):
            self._list = self._lists.setdefault(numbering, next(self._groups))
        marker = self._numbering.marker(numbering, level)
        return Piece("item", "", level=level + 1, group=self._list, marker=marker)

    def _table(self, table: Element) -> Iterator[Piece]:
        group = next(self._groups)
        self._list = 0
        for number, row in enumerate(_within(table, f"{W}tr")):
            head = is_on(row, f"{W}trPr/{W}tblHeader")
            column = 0
            for cell in _within(row, f"{W}tc"):
                like = Piece("cell", "", group=group, row=number, column=column, head=head)
                yield from self._inline((one for one in cell.iter(f"{W}p") if not _in_fallback(one)), like)
                column += _width(cell)

    def _inline(self, paragraphs: Iterable[Element], like: Piece, style: Style = _PLAIN) -> Iterator[Piece]:
        inline = Inline()
        for paragraph in paragraphs:
            inline.add(" ")
            self._walk(paragraph, inline, style)
        piece = inline.piece(like)
        if piece:
            yield piece

    def _walk(self, element: Element, inline: Inline, style: Style) -> None:
        for child in element:
            if child.tag in _SKIPPED or child.tag in _NOTE_MARKS:
                continue
            if child.tag == f"{W}t":
                inline.add(child.text or "")
            elif child.tag in _CHARACTERS:
                inline.add(_CHARACTERS[child.tag])
            elif child.tag == f"{W}footnoteReference":
                inline.note(self._cite(child.get(f"{W}id") or ""))
            else:
                self._marked(child, inline, style)

    def _marked(self, child: Element, inline: Inline, style: Style) -> None:
        start = len(inline)
        properties = child.find(f"{W}rPr") if child.tag == f"{W}r" else None
        if self._is_raised(properties) and inline.add_raised(_text_alone(child)):
            return
        self._walk(child, inline, style)
        if child.tag == f"{W}r":
            if style.bold or is_on(properties, f"{W}b"):
                inline.mark(Mark("strong", start, len(inline)))
            if style.italic or is_on(properties, f"{W}i"):
                inline.mark(Mark("emphasis", start, len(inline)))
        elif child.tag == f"{W}hyperlink":
            inline.mark(Mark("link", start, len(inline), self._links.get(child.get(f"{_R}id") or "", "")))

    def _is_raised(self, properties: Element | None) -> bool:
        """Tell whether a run is set above the line, by itself or by its style."""
        if properties is None:
            return False
        own = value(properties, f"{W}vertAlign")
        if own:
            return own == "superscript"
        return self._styles.get(value(properties, f"{W}rStyle"), _PLAIN).raised

    def _cite(self, identity: str) -> str:
        return self._cited.setdefault(identity, str(len(self._cited) + 1))


def _text_alone(run: Element) -> str:
    """Return the text of a run, empty where it holds anything else."""
    children = [child for child in run if child.tag != f"{W}rPr"]
    return "".join(child.text or "" for child in children) if all(one.tag == f"{W}t" for one in children) else ""


def _width(cell: Element) -> int:
    span = value(cell, f"{W}tcPr/{W}gridSpan")
    return int(span) if span.isdecimal() and len(span) < 4 else 1


def _within(element: Element, tag: str) -> Iterator[Element]:
    """Yield the rows of a table or the cells of a row, through content controls but not into tables inside."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _within(child, tag)


def _in_fallback(element: Element) -> bool:
    return any(above.tag in _SKIPPED for above in element.iterancestors())


def _targets(root: Element | None) -> dict[str, str]:
    if root is None:
        return {}
    return {one.get("Id") or "": one.get("Target") or "" for one in root if one.get("TargetMode") == "External"}


def _notes(root: Element | None) -> dict[str, Element]:
    if root is None:
        return {}
    return {note.get(f"{W}id") or "": note for note in root.iterfind(f"{W}footnote")}
