"""The source of a letter, `letter.md`, as a document of its literal text, for who is still writing it.

What a role will print is not known here: it is read as one unknown word. Front matter and the signs of Markdown are
left out of the running text, and `alignment` leads back to the source, so that findings point into it. A finding that
depends on what a role prints is not kept.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby, pairwise

from ijkmoment.checking.engine import Report
from ijkmoment.facts.dates import Date, parse_date
from ijkmoment.facts.document import Block, BlockKind, Document, Mark
from ijkmoment.facts.finding import Finding
from ijkmoment.language.patterns import lazily
from ijkmoment.reading.letterhead import label
from ijkmoment.reading.pieces import Piece, assemble, first_heading

_UNKNOWN = "…"
_FENCE = "---"
_DATE = lazily(r"^datum:[ \t]*[\"']?([0-9-]+)", re.MULTILINE)
_HEADING = lazily(r" {0,3}(#{1,6})[ \t]+(?=\S)")
_ITEM = lazily(r"([ \t]*)([-*+]|\d{1,9}[.)])[ \t]+(?=\S)")
_NOTE = lazily(r"\[\^([^\[\]\s]+)\]:[ \t]*")
_ROW = lazily(r"[ \t]*\|")
_RULE_OF_TABLE = lazily(r"[ \t:|-]+")
_CELL = lazily(r"(?:[^|\\{]|\\.|\{[^{}]*\}|\{)+")
_INDENT = 2
_ROLE = r"\{[^{}]*\}"
_SIGN = lazily(
    rf"(?P<brace>\{{\{{)|(?P<role>{_ROLE})|\[\^(?P<note>[^\[\]\s]+)\]"
    r"|(?P<space>[ \t]{2,})|\[(?=[^\[\]]*\]\([^()\s]*\))|\]\([^()\s]*\)"
    r"|\\(?P<escaped>[^\w\s])|\*{1,3}|(?<![\w_])_{1,2}(?=[^\s_])|(?<=[^\s_])_{1,2}(?![\w_])"
)
_ONLY_A_ROLE = lazily(rf"\s*{_ROLE}\s*")
_ROLES = lazily(rf"\{{\{{|(?P<role>{_ROLE})")
_MARKUP = lazily(r"[{}\[\]*_\\|#]")
_SUMS = "NUM"


@dataclass(slots=True)
class _Rough:
    """A block while its lines are gathered: what it will be, and each line without its indent, with its offset."""

    like: Piece
    lines: list[tuple[str, int]] = field(default_factory=list)


def read_source_text(text: str) -> Document:
    """Return the document of a letter's source; findings point into the source as given."""
    pieces = label([piece for rough in _roughs(text) if (piece := _piece(rough))])
    return assemble(pieces, text=text, title=first_heading(pieces))


def date_of_source(text: str) -> Date | None:
    """Return the day that the front matter gives the letter, None without one."""
    found = _DATE.search(text, 0, _body(text))
    return parse_date(found[1]) if found else None


def without_guesses(report: Report) -> Report:
    """Return a report on a source without the findings that depend on what a role prints, and how many roles it has.

    A suggestion is kept where it takes the place of text alone.
    """
    signs = _ROLES.finditer(report.document.text, _body(report.document.text))
    roles = [found.start() for found in signs if found["role"]]
    blocks = _stretches(report.document)
    kept = (one for one in report.findings if not _is_between(roles, *_reach(one, blocks)))
    return replace(report, findings=tuple(_applicable(report.document, one) for one in kept), roles=len(roles))


def _applicable(document: Document, finding: Finding) -> Finding:
    """Return a finding without its suggestion where it points at signs of Markdown as well."""
    return finding._replace(suggestion=None) if _MARKUP.search(document.text, finding.start, finding.end) else finding


def _is_between(sorted_offsets: list[int], start: int, end: int) -> bool:
    return bisect_left(sorted_offsets, start) < bisect_left(sorted_offsets, end)


def _reach(finding: Finding, blocks: list[tuple[int, int]]) -> tuple[int, int]:
    """Return the stretch of the source that a finding speaks of: for a sum the whole paragraphs, list or table."""
    here = [(one.start, one.end) for one in finding.related if one.where == "letter"]
    places = [(finding.start, finding.end), *((a, b) for a, b in here if a is not None and b is not None)]
    start, end = min(a for a, _ in places), max(b for _, b in places)
    if not finding.code.startswith(_SUMS):
        return start, end
    around = [blocks[max(bisect_right(blocks, (at, len(blocks) + at)) - 1, 0)] for at in (start, end) if blocks]
    return min([start, *(a for a, _ in around)]), max([end, *(b for _, b in around)])


def _stretches(document: Document) -> list[tuple[int, int]]:
    """Return the stretches of the source that hold a paragraph, a whole list or a whole table, in order."""
    together = groupby(document.blocks, _together)
    held = [list(blocks) for _, blocks in together]
    return sorted(document.span(blocks[0].start, blocks[-1].end) for blocks in held)


def _together(block: Block) -> tuple[BlockKind, int]:
    return (block.kind, block.group) if block.group else (block.kind, -1 - block.start)


def _body(text: str) -> int:
    """Return where the body starts, behind the front matter."""
    if not text.startswith(_FENCE):
        return 0
    end = re.compile(rf"^{_FENCE}[ \t]*$", re.MULTILINE).search(text, len(_FENCE))
    return end.end() if end else 0


def _lines(text: str) -> Iterator[tuple[str, int]]:
    offset = _body(text)
    for line in text[offset:].split("\n"):
        yield line, offset
        offset += len(line) + 1


def _roughs(text: str) -> Iterator[_Rough]:
    reader = _Reader()
    for line, offset in _lines(text):
        yield from reader.take(line, offset)
    yield from reader.end()


class _Reader:
    """Cuts the source into blocks, line by line."""

    def __init__(self) -> None:
        self._open: _Rough | None = None
        self._group = 0
        self._in_list = False
        self._row = -1

    def take(self, line: str, offset: int) -> Iterator[_Rough]:
        """Take a line, and yield the blocks that it ends or is."""
        if not line.strip():
            self._row = -1
            yield from self.end()
        elif found := _HEADING.match(line):
            yield from self._start(Piece("heading", "", level=len(found[1])), line, offset, found.end())
            yield from self.end()
        elif found := _NOTE.match(line):
            yield from self._start(Piece("footnote", "", marker=found[1]), line, offset, found.end())
        elif (found := _ITEM.match(line)) and not self._goes_on(found[2]):
            yield from self._start(self._item(found), line, offset, found.end())
        elif _ROW.match(line):
            yield from self.end()
            yield from self._cells(line, offset)
        elif self._open:
            self._open.lines.append(_stripped(line, offset))
        else:
            yield from self._start(Piece("paragraph", ""), line, offset, 0)

    def end(self) -> Iterator[_Rough]:
        """Yield the block that is open."""
        if self._open:
            yield self._open
        self._open = None

    def _start(self, like: Piece, line: str, offset: int, skipped: int) -> Iterator[_Rough]:
        yield from self.end()
        self._in_list = like.kind == "item"
        self._open = _Rough(like, [_stripped(line[skipped:], offset + skipped)])

    def _goes_on(self, marker: str) -> bool:
        """Tell whether a number that opens a line goes on with the sentence above it, as in Markdown."""
        return self._open is not None and not self._in_list and marker[0].isdigit() and marker[:-1] != "1"

    def _item(self, found: re.Match[str]) -> Piece:
        if not self._in_list:
            self._group += 1
        level = len(found[1].expandtabs(4)) // _INDENT + 1
        return Piece("item", "", level=level, group=self._group, marker=found[2])

    def _cells(self, line: str, offset: int) -> Iterator[_Rough]:
        if _RULE_OF_TABLE.fullmatch(line):
            return
        self._group += self._row < 0
        self._row, self._in_list = self._row + 1, False
        for column, found in enumerate(_CELL.finditer(line.rstrip().removesuffix("|"), line.index("|") + 1)):
            like = Piece("cell", "", group=self._group, row=self._row, column=column, head=self._row == 0)
            yield _Rough(like, [_stripped(found[0], offset + found.start())])


def _stripped(line: str, offset: int) -> tuple[str, int]:
    words = line.lstrip()
    return words.rstrip(), offset + len(line) - len(words)


def _piece(rough: _Rough) -> Piece | None:
    """Return a block's piece: its text without signs, and where each stretch of it stands in the source."""
    joined = "\n".join(line for line, _ in rough.lines)
    if rough.like.kind == "paragraph" and _ONLY_A_ROLE.fullmatch(joined):
        return None
    inline = _Literal(rough.lines, joined)
    position = 0
    for sign in _SIGN.finditer(joined):
        inline.keep(position, sign.start())
        inline.replace(sign)
        position = sign.end()
    inline.keep(position, len(joined))
    return inline.piece(rough.like)


class _Literal:
    """Gathers the literal text of one block."""

    def __init__(self, lines: list[tuple[str, int]], joined: str) -> None:
        self._joined = joined
        self._origins = [offset for _, offset in lines]
        self._starts = [0]
        for line, _ in lines[:-1]:
            self._starts.append(self._starts[-1] + len(line) + 1)
        self._parts: list[str] = []
        self._length = 0
        self._marks: list[Mark] = []
        self._runs: list[tuple[int, int]] = []

    def keep(self, start: int, end: int) -> None:
        """Take a stretch as it stands; a line's end becomes a space."""
        if start >= end:
            return
        first, last = bisect_right(self._starts, start), bisect_right(self._starts, end - 1)
        edges = [start, *self._starts[first:last], end]
        for edge, until in pairwise(edges):
            self._put(self._joined[edge:until].replace("\n", " "), edge)

    def replace(self, sign: re.Match[str]) -> None:
        """Take what stands for a sign: nothing for most."""
        if sign["note"]:
            self._marks.append(Mark("note", self._length, self._length, sign["note"]))
        elif sign["role"]:
            self._put(_UNKNOWN, sign.start())
        elif sign["brace"] or sign["space"]:
            self._put(sign[0][0], sign.start())
        elif sign["escaped"]:
            self._put(sign["escaped"], sign.end() - 1)

    def piece(self, like: Piece) -> Piece | None:
        """Return the piece, None when it holds no text outside a table."""
        text = "".join(self._parts)
        if not text and like.kind != "cell":
            return None
        return like.holding(text, tuple(self._marks), tuple(self._runs) or ((0, self._origins[0]),))

    def _put(self, text: str, position: int) -> None:
        line = bisect_right(self._starts, position) - 1
        self._runs.append((self._length, self._origins[line] + position - self._starts[line]))
        self._parts.append(text)
        self._length += len(text)
