"""HTML: the blocks of a page's main part, as selectolax parses it."""

import re
from collections.abc import Iterator
from itertools import count

from selectolax.lexbor import LexborHTMLParser, LexborNode

from ijkmoment.facts.document import Document, Mark, MarkKind
from ijkmoment.facts.problem import Problem
from ijkmoment.language.patterns import lazily
from ijkmoment.reading.headings import by_typeface
from ijkmoment.reading.html_depth import MOST_OPEN, open_at_once
from ijkmoment.reading.html_notes import Notes, find_notes
from ijkmoment.reading.html_tree import DEEPEST, children, is_deeper, main_part
from ijkmoment.reading.letterhead import label
from ijkmoment.reading.messages import refused
from ijkmoment.reading.numbering import BULLET, print_number
from ijkmoment.reading.pieces import Inline, Piece, assemble
from ijkmoment.reading.typed_notes import with_notes

_HEADING = lazily(r"h([1-6])")
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
        "ol",
    ]
)
_BLOCK_SELECTOR = ",".join(sorted(_BLOCKS))
_MARKS: dict[str, MarkKind] = {"b": "strong", "strong": "strong", "i": "emphasis", "em": "emphasis", "a": "link"}
_LABEL = lazily(r"[\[(]?(?:\d{1,3}|\*{1,4}|[a-z])[\])]?[.:]? ")
_RAISED = lazily(r"vertical-align\s*:\s*super", re.IGNORECASE)
_DEEPEST_TEXT = 4
_PARAGRAPH = Piece("paragraph", "")


def read_html(text: str, file: str) -> Document | Problem:
    """Read the document of a page, given as text."""
    if open_at_once(text, MOST_OPEN) > MOST_OPEN:
        return _too_deep(file)
    page = LexborHTMLParser(text)
    root = main_part(page)
    if root is None:
        return refused("no-body").at(file)
    if is_deeper(root, DEEPEST):
        return _too_deep(file)
    pieces = [by_typeface(piece) for piece in with_notes(_Reader(find_notes(root)).blocks(root, _PARAGRAPH))]
    return assemble(label(pieces), title=_title(page), language=_language(page))


def _too_deep(file: str) -> Problem:
    return refused("too-deep", most=DEEPEST).at(file)


def _title(page: LexborHTMLParser) -> str:
    title = page.css_first("title")
    return " ".join(title.text().split()) if title is not None else ""


def _language(page: LexborHTMLParser) -> str:
    root = page.css_first("html")
    named = (root.attributes.get("lang") if root is not None else None) or "nl"
    return named.split("-")[0].lower()


class _Reader:
    """Walks the page once, counting lists and tables as it goes."""

    def __init__(self, notes: Notes) -> None:
        self._notes = notes
        self._groups = count(1)

    def blocks(self, parent: LexborNode, like: Piece) -> Iterator[Piece]:
        """Yield the pieces below an element; words that stand in it directly become a piece like `like`."""
        inline = Inline()
        for child in children(parent):
            if not self._is_block(child):
                like = self._noted(child, like)
                self._walk(child, inline)
                continue
            yield from _finish(inline, like)
            inline = Inline()
            yield from self._block(child, like)
        yield from _finish(inline, like)

    def _is_block(self, node: LexborNode) -> bool:
        tag = node.tag or ""
        return tag in _BLOCKS or (tag != "-text" and node.css_first(_BLOCK_SELECTOR) is not None)

    def _block(self, node: LexborNode, like: Piece) -> Iterator[Piece]:
        tag = node.tag or ""
        marker = self._notes.notes.get(node.attributes.get("id") or "")
        if marker is not None:
            yield from self._whole(node, Piece("footnote", "", marker=marker))
        elif tag == "table":
            yield from self._table(node)
        elif tag == "dl":
            yield from self._terms(node)
        elif tag in ("ul", "ol"):
            yield from self._list(node, like)
        elif heading := _HEADING.fullmatch(tag):
            yield from self._whole(node, Piece("heading", "", level=int(heading[1])))
        elif tag in ("caption", "figcaption"):
            yield from self._whole(node, Piece("caption", ""))
        else:
            yield from self.blocks(node, like)

    def _list(self, node: LexborNode, outer: Piece) -> Iterator[Piece]:
        inside = outer.kind == "item"
        like = Piece("item", "", level=outer.level + 1 if inside else 1, group=outer.group or next(self._groups))
        style = (node.attributes.get("type") or "1") if node.tag == "ol" else ""
        start = node.attributes.get("start") or "1"
        number = int(start) if start.isdecimal() and len(start) < 6 else 1
        for child in children(node):
            if child.tag != "li":
                yield from self._loose(child, like)
            elif (marker := self._notes.notes.get(child.attributes.get("id") or "")) is not None:
                yield from self._whole(child, Piece("footnote", "", marker=marker))
            else:
                yield from self.blocks(
                    child, like._replace(marker=f"{print_number(number, style)}." if style else BULLET)
                )
                number += 1

    def _loose(self, node: LexborNode, like: Piece) -> Iterator[Piece]:
        """Yield what stands in a list or table without being an item or cell."""
        if node.tag in ("ul", "ol"):
            yield from self._list(node, like)
        elif node.tag != "-text":
            yield from self._block(node, _PARAGRAPH)

    def _table(self, table: LexborNode) -> Iterator[Piece]:
        like = Piece("cell", "", group=next(self._groups))
        row = 0
        for part in children(table):
            if part.tag == "caption":
                yield from self._block(part, _PARAGRAPH)
            for line in children(part):
                if line.tag == "tr":
                    yield from self._row(line, like._replace(row=row), in_head=part.tag == "thead")
                    row += 1

    def _row(self, line: LexborNode, like: Piece, *, in_head: bool) -> Iterator[Piece]:
        cells = [cell for cell in children(line) if cell.tag in ("td", "th")]
        head = in_head or (like.row == 0 and all(cell.tag == "th" for cell in cells))
        column = 0
        for cell in cells:
            yield from self._whole(cell, like._replace(column=column, head=head))
            column += _width(cell)

    def _terms(self, terms: LexborNode) -> Iterator[Piece]:
        """Yield a list of terms as a table of two columns."""
        like = Piece("cell", "", group=next(self._groups))
        row = -1
        for child in terms.css("dt, dd"):
            row += child.tag == "dt"
            yield from self._whole(child, like._replace(row=max(row, 0), column=int(child.tag == "dd")))

    def _whole(self, node: LexborNode, like: Piece) -> Iterator[Piece]:
        inline = Inline()
        self._walk(node, inline)
        yield from _finish(inline, like)

    def _noted(self, node: LexborNode, like: Piece) -> Piece:
        """Return a piece like `like`, but a footnote when an inline element with the id of one starts in it."""
        if node.tag == "-text":
            return like
        for inner in (node, *node.css("[id]")):
            marker = self._notes.notes.get(inner.attributes.get("id") or "")
            if marker is not None:
                return Piece("footnote", "", marker=marker)
        return like

    def _walk(self, node: LexborNode, inline: Inline) -> None:
        if node.tag == "-text":
            inline.add(node.text_content or "")
        elif node.mem_id in self._notes.marks:
            inline.note(self._notes.marks[node.mem_id])
        elif node.tag == "br":
            inline.add(" ")
        elif node.mem_id not in self._notes.back:
            self._element(node, inline)

    def _element(self, node: LexborNode, inline: Inline) -> None:
        tag = node.tag or ""
        if _is_raised(node) and inline.add_raised(self._text_alone(node)):
            return
        start = len(inline)
        if tag in _BLOCKS:
            inline.add(" ")
        for child in children(node):
            self._walk(child, inline)
        if tag in _BLOCKS:
            inline.add(" ")
        elif tag in _MARKS:
            inline.mark(Mark(_MARKS[tag], start, len(inline), node.attributes.get("href") or ""))

    def _text_alone(self, node: LexborNode) -> str:
        """Return the text of an element, empty where a note's link or more than one thing stands in it."""
        inner: LexborNode | None = node
        for _ in range(_DEEPEST_TEXT):
            if inner is None or (inner.next is not None and inner is not node) or self._notes.has(inner):
                return ""
            if inner.tag == "-text":
                return inner.text_content or ""
            inner = inner.child
        return ""


def _is_raised(node: LexborNode) -> bool:
    """Tell whether an element prints what stands in it above the line."""
    return node.tag == "sup" or _RAISED.search(node.attributes.get("style") or "") is not None


def _finish(inline: Inline, like: Piece) -> Iterator[Piece]:
    piece = inline.piece(like)
    if piece is None:
        return
    label_length = len(found[0]) if like.kind == "footnote" and (found := _LABEL.match(piece.text)) else 0
    yield piece.cut(label_length) if label_length else piece


def _width(cell: LexborNode) -> int:
    span = cell.attributes.get("colspan") or "1"
    return int(span) if span.isdecimal() and len(span) < 4 else 1
