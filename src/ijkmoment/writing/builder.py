"""A document under construction: text is appended, and blocks, marks and figures remember where they stand."""

from dataclasses import dataclass, field

from ijkmoment.facts.document import Block, BlockKind, Document, Mark, MarkKind
from ijkmoment.writing.resolve import Fact


@dataclass(frozen=True, slots=True)
class Figure:
    """A printed fact: its span in the letter's text, and what it stands for."""

    start: int
    end: int
    fact: Fact


@dataclass
class Builder:
    """Collects a letter's text with its blocks, marks and figures."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    blocks: list[Block] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    _opened: dict[MarkKind, list[tuple[int, str]]] = field(default_factory=dict)

    def write(self, text: str) -> None:
        """Append text to the block at hand."""
        self.parts.append(text)
        self.length += len(text)

    def print_fact(self, fact: Fact) -> None:
        """Append a fact as it prints, and keep its place."""
        start = self.length
        self.write(fact.text)
        self.figures.append(Figure(start, self.length, fact))

    def note(self, marker: str) -> None:
        """Keep the mark of a footnote here."""
        self.marks.append(Mark("note", self.length, self.length, marker))

    def open(self, kind: MarkKind, target: str = "") -> None:
        """Begin an inline mark."""
        self._opened.setdefault(kind, []).append((self.length, target))

    def close(self, kind: MarkKind) -> None:
        """End the inline mark that was begun last."""
        start, target = self._opened[kind].pop()
        if start < self.length:
            self.marks.append(Mark(kind, start, self.length, target))

    def begin(self, separator: str) -> int:
        """Start a block after a separator from the one before; return where it starts."""
        if self.length:
            self.write(separator)
        return self.length

    def end(self, block: Block) -> None:
        """Close a block that was begun; an empty one is kept only as a cell, or when a note is called in it."""
        calls = self.marks[-1:] and self.marks[-1].start == block.start
        if self.length > block.start or block.kind == "cell" or calls:
            self.blocks.append(block._replace(end=self.length))

    def text_block(self, kind: BlockKind, text: str, level: int = 0) -> None:
        """Append a block of plain text."""
        start = self.begin("\n\n")
        self.write(text)
        self.end(Block(kind, start, start, level))

    def document(self, title: str, language: str) -> Document:
        """Return the document; the text as read and the running text are the same."""
        text = "".join(self.parts)
        marks = tuple(sorted(self.marks, key=lambda mark: (mark.start, mark.end)))
        return Document(text, text, tuple(self.blocks), marks, title=title, language=language)
