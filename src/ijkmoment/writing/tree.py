"""A composed letter as a tree that every format prints: headings, paragraphs, nested lists, tables and notes.

Text comes as runs: a stretch with one set of marks, with the figure that it prints or the note that is called there.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from ijkmoment.facts.document import Block, BlockKind, Document, Mark
from ijkmoment.writing.builder import Figure
from ijkmoment.writing.links import section_names


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text; `figure` is its index in the composition, `note` the mark of a note called here."""

    text: str
    strong: bool = False
    emphasis: bool = False
    link: str = ""
    figure: int | None = None
    note: str = ""


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """A heading, paragraph, or another block of running text; `name` is what links to a heading's section say."""

    kind: BlockKind
    runs: Runs
    level: int = 0
    name: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """A list item with the lists inside it."""

    runs: Runs
    lists: tuple["List", ...] = ()


@dataclass(frozen=True, slots=True)
class List:
    """A list; `start` is its first number, None for bullets."""

    items: tuple[Item, ...]
    start: int | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its caption and one header row."""

    caption: Runs
    head: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]


Node = Text | List | Table


@dataclass(frozen=True, slots=True)
class Tree:
    """The nodes of a letter in reading order, and its notes by mark."""

    nodes: tuple[Node, ...]
    notes: tuple[tuple[str, Runs], ...]


def tree_of(document: Document, figures: Sequence[Figure]) -> Tree:
    """Return the tree of a composed letter."""
    cutter = _Cutter(document, figures)
    body = [block for block in document.blocks if block.kind != "footnote"]
    notes = tuple((block.marker, cutter.runs(block)) for block in document.blocks if block.kind == "footnote")
    return Tree(tuple(_nodes(body, cutter)), notes)


def _nodes(blocks: Sequence[Block], cutter: "_Cutter") -> Iterator[Node]:
    caption: Runs = ()
    for (kind, group), members in groupby(blocks, key=lambda block: (block.kind, block.group)):
        together = list(members)
        if kind == "item" and group:
            yield _list(together, cutter)
        elif kind == "cell":
            yield _table(together, caption, cutter)
        elif kind == "caption":
            caption = cutter.runs(together[0])
            continue
        else:
            yield from (Text(kind, cutter.runs(block), block.level, cutter.name(block)) for block in together)
        caption = ()


def _list(blocks: Sequence[Block], cutter: "_Cutter") -> List:
    """Nest the items of one list by their level; a deeper item belongs to the one before it."""
    level = blocks[0].level
    items: list[tuple[Block, list[Block]]] = []
    for block in blocks:
        if block.level <= level or not items:
            items.append((block, []))
        else:
            items[-1][1].append(block)
    made = tuple(Item(cutter.runs(block), tuple(_lists(inner, cutter))) for block, inner in items)
    return List(made, _number(blocks[0]))


def _lists(blocks: Sequence[Block], cutter: "_Cutter") -> Iterator[List]:
    """Part the items under one item where bullets become numbers, or numbers begin anew."""
    part: list[Block] = []
    last: Block | None = None
    for block in blocks:
        if last is not None and block.level == last.level and not _follows(_number(last), _number(block)):
            yield _list(part, cutter)
            part = []
        part.append(block)
        last = block if last is None or block.level <= last.level else last
    if part:
        yield _list(part, cutter)


def _follows(before: int | None, number: int | None) -> bool:
    return before is None if number is None else before == number - 1


def _number(item: Block) -> int | None:
    """Return the number of an item, None for a bullet."""
    number = item.marker.removesuffix(".")
    return int(number) if number.isdecimal() else None


def _table(blocks: Sequence[Block], caption: Runs, cutter: "_Cutter") -> Table:
    rows = [tuple(cutter.runs(block) for block in row) for _, row in groupby(blocks, key=lambda block: block.row)]
    return Table(caption, rows[0], tuple(rows[1:]))


class _Cutter:
    """Cuts a block's text into runs at the edges of marks and figures."""

    def __init__(self, document: Document, figures: Sequence[Figure]) -> None:
        self._document = document
        self._figures = figures
        self._names = section_names(document.blocks, document.text)

    def name(self, block: Block) -> str:
        """Return the name of a heading's section, empty for another block."""
        return self._names.get(block.start, "") if block.kind == "heading" else ""

    def runs(self, block: Block) -> Runs:
        """Return the runs of a block."""
        marks = [mark for mark in self._document.marks if block.start <= mark.start and mark.end <= block.end]
        figures = [
            (index, one) for index, one in enumerate(self._figures) if block.start <= one.start and one.end <= block.end
        ]
        edges = {block.start, block.end}
        edges.update(edge for mark in marks for edge in (mark.start, mark.end))
        edges.update(edge for _, one in figures for edge in (one.start, one.end))
        ordered = sorted(edges)
        found: list[Run] = []
        for start, end in zip(ordered, [*ordered[1:], block.end], strict=True):
            found += [Run("", note=mark.target) for mark in marks if mark.kind == "note" and mark.start == start]
            if start < end:
                found.append(self._run(start, end, marks, figures))
        return tuple(found)

    def _run(self, start: int, end: int, marks: Sequence[Mark], figures: Sequence[tuple[int, Figure]]) -> Run:
        around = {mark.kind: mark.target for mark in marks if mark.start <= start and end <= mark.end}
        figure = next((index for index, one in figures if one.start <= start and end <= one.end), None)
        text = self._document.text[start:end]
        return Run(text, "strong" in around, "emphasis" in around, around.get("link", ""), figure)
