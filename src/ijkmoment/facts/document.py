"""A letter as text with structure: what reading yields and what writing composes.

Two texts stand side by side. `text` is the letter as it was read, and what findings point at. `running` is the same
repaired for reading: lines joined, hyphens undone, footnotes moved out of the sentences that they interrupt, notes'
marks and page furniture left out. Blocks, marks and claims count code points of `running`; `alignment` leads back
to `text`. In a composed letter both are the same.
"""

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

BlockKind = Literal[
    "heading", "paragraph", "item", "cell", "caption", "footnote", "header", "salutation", "closing", "signatory"
]
MarkKind = Literal["strong", "emphasis", "link", "note"]
Box = tuple[float, float, float, float]
_LONGEST_MARK = 4  # "[12]"


class Block(NamedTuple):
    """A heading, paragraph, list item, table cell or footnote, as a span of the running text.

    `level` is the depth of a heading or list item, from 1. `group` numbers the list or table that an item or cell
    belongs to, `row` and `column` count from 0, `head` marks a header cell, `marker` is the printed bullet, number
    or note mark.
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    group: int = 0
    row: int = 0
    column: int = 0
    head: bool = False
    marker: str = ""


class Mark(NamedTuple):
    """An inline mark over a span: emphasis, a link with its target, or the mark of a footnote (an empty span)."""

    kind: MarkKind
    start: int
    end: int
    target: str = ""


class Place(NamedTuple):
    """Where a stretch of `text` stands in the original: the page from 1 and the box in points from bottom left."""

    start: int
    end: int
    page: int
    box: Box


class Alignment(NamedTuple):
    """Which character of `text` each character of `running` comes from, as runs of consecutive characters.

    `running` and `text` hold the start of each run in either text, in the order of `running`.
    """

    running: tuple[int, ...] = (0,)
    text: tuple[int, ...] = (0,)

    def to_text(self, offset: int) -> int:
        """Return the offset in `text` of the running character at `offset`."""
        run = max(bisect_right(self.running, offset) - 1, 0)
        return self.text[run] + offset - self.running[run]


AS_IT_IS = Alignment()


class Header(NamedTuple):
    """What stands over a letter, as printed there; a field that the letter does not have is empty."""

    date: str = ""
    addressee: str = ""
    subject: str = ""
    reference: str = ""


_NO_HEADER = Header()


@dataclass(frozen=True, slots=True)
class Document:
    """A letter's text, its blocks in reading order, its inline marks and where it stands in the original.

    `signatories` are the offices that signed it, in their order.
    """

    text: str
    running: str
    blocks: tuple[Block, ...]
    marks: tuple[Mark, ...] = ()
    alignment: Alignment = AS_IT_IS
    places: tuple[Place, ...] = ()
    title: str = ""
    language: str = "nl"
    header: Header = _NO_HEADER
    signatories: tuple[str, ...] = ()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of `text` that a span of `running` comes from; an empty one is the mark taken out there."""
        if start >= end:
            last = self.alignment.to_text(start)
            first = self.alignment.to_text(start - 1) + 1 if start else last
            return (
                (first, last) if 0 < last - first <= _LONGEST_MARK and self.text[first:last].strip() else (last, last)
            )
        first, last = self.alignment.to_text(start), self.alignment.to_text(end - 1)
        return (first, last + 1) if first <= last else (last, first + 1)

    def block_at(self, offset: int) -> Block | None:
        """Return the block that covers a running offset."""
        found = bisect_right(self.blocks, offset, key=lambda block: block.start) - 1
        if found < 0 or self.blocks[found].end < offset:
            return None
        return self.blocks[found]

    def headings_at(self, offset: int) -> tuple[Block, ...]:
        """Return the headings over a running offset, outermost first."""
        over: list[Block] = []
        for block in self.blocks:
            if block.start > offset:
                break
            if block.kind == "heading":
                over = [*(above for above in over if above.level < block.level), block]
        return tuple(over)

    def place_of(self, start: int) -> Place | None:
        """Return the place in the original of a character of `text`, None without pages."""
        found = bisect_right(self.places, start, key=lambda place: place.start) - 1
        return self.places[found] if found >= 0 else None

    def places_of(self, start: int, end: int) -> tuple[Place, ...]:
        """Return the places in the original of a span of `text`, word by word."""
        first = max(bisect_right(self.places, start, key=lambda place: place.start) - 1, 0)
        after = bisect_left(self.places, end, key=lambda place: place.start)
        return tuple(place for place in self.places[first:after] if place.end > start)

    def on_page(self, start: int, end: int) -> tuple[int, Box] | None:
        """Return the page where a span of `text` starts and the box around all of it there, None without pages."""
        first = self.place_of(start)
        if first is None:
            return None
        boxes = [place.box for place in self.places_of(start, end) if place.page == first.page] or [first.box]
        left, bottom, right, top = zip(*boxes, strict=True)
        return first.page, (_rounded(min(left)), _rounded(min(bottom)), _rounded(max(right)), _rounded(max(top)))

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """Return line and column, both from 1, of a character of `text`."""
        ends = _line_ends(self.text)
        line = bisect_left(ends, offset)
        return line + 1, offset - (ends[line - 1] if line else -1)


@lru_cache(maxsize=2)
def _line_ends(text: str) -> Sequence[int]:
    """Return where the lines of a text end; kept, since each of many findings asks for its line."""
    return array("L", (found.start() for found in re.finditer("\n", text)))


def _rounded(points: float) -> float:
    """Round to a hundredth of a point: what is finer is noise of the file's numbers."""
    return round(points, 2)
