"""The blocks of a letter while they are being read, and how they become a document.

Every format hands over the same thing, a row of pieces; the running text is laid out here and nowhere else, so that
a letter reads the same whatever it was read from.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ijkmoment.facts.document import Alignment, Block, BlockKind, Document, Mark, Place
from ijkmoment.language.patterns import lazily
from ijkmoment.reading.header import find_header, find_signatories
from ijkmoment.reading.raised import (
    BARS,
    LOOK_BACK,
    calls_in,
    is_call,
    is_power,
    may_count,
    raised_runs,
    with_raising,
    without_raising,
)

_SPACE = lazily(r"[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+")
_UNSEEN = lazily(r"[\x00-\x08\x0e-\x1f\x7f\u00ad\u200b-\u200f\u2060\ufeff]")
LIGATURES = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
}
_CODES = str.maketrans(LIGATURES)


class Piece(NamedTuple):
    """A block with its own text; marks and runs count from the start of the piece.

    `runs` are pairs (offset in the piece, offset in the text as read); they are empty where both texts are the same.
    """

    kind: BlockKind
    text: str
    marks: tuple[Mark, ...] = ()
    runs: tuple[tuple[int, int], ...] = ()
    level: int = 0
    group: int = 0
    row: int = 0
    column: int = 0
    head: bool = False
    marker: str = ""

    def holding(self, text: str, marks: tuple[Mark, ...], runs: tuple[tuple[int, int], ...]) -> "Piece":
        """Return a piece of this kind and place that holds a text (`replace` takes longer than all else in a cell)."""
        return Piece(
            self.kind, text, marks, runs, self.level, self.group, self.row, self.column, self.head, self.marker
        )

    def in_group(self, group: int) -> "Piece":
        """Return the piece as one of a list or table."""
        if group == self.group:
            return self
        level, row, column = self.level, self.row, self.column
        return Piece(self.kind, self.text, self.marks, self.runs, level, group, row, column, self.head, self.marker)

    def cut(self, length: int) -> "Piece":
        """Return the piece without its first characters."""
        marks = tuple(
            mark._replace(start=max(mark.start - length, 0), end=max(mark.end - length, 0)) for mark in self.marks
        )
        return self._replace(text=self.text[length:], marks=marks)


def tidy(text: str) -> str:
    """Return text with every stretch of white space as one space, ligatures as letters, nothing that is not seen."""
    return _SPACE.sub(" ", _UNSEEN.sub("", without_ligatures(text)))


def without_ligatures(text: str) -> str:
    """Return text with the letters of each ligature that is one character."""
    return text.translate(_CODES) if has_ligature(text) else text


def has_ligature(text: str) -> bool:
    """Tell whether a text holds letters that are printed as one and stored as one character."""
    return not text.isascii() and any(map(text.__contains__, LIGATURES))


class Inline:
    """Collects the words of one block with their marks, in order; white space collapses as in a browser."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._space = True
        self._marks: list[Mark] = []
        self._opens = ""
        self._called = ""

    def __len__(self) -> int:
        return self._length

    def add(self, text: str) -> None:
        """Append text; a space at its start vanishes after another one, raised digits that call a note become marks."""
        position = 0
        for start, end in raised_runs(text):
            self._put(text[position:start])
            if not self.add_raised(without_raising(text[start:end])):
                self._put(text[start:end])
            position = end
        self._put(text[position:] if position else text)

    def add_raised(self, text: str) -> bool:
        """Append raised text where it calls notes, opens one or is a power; else do nothing and return False."""
        numbers, before = calls_in(text.strip()), self._near()
        if not numbers:
            return False
        if not before:
            self._opens = numbers[0]
            self._put(f"{numbers[0]} ")
        elif is_call(before, numbers[0]):
            for number in numbers:
                self.note(number)
            self._called = numbers[0] if may_count(before) else ""
        elif is_power(before, text):
            self._put(with_raising(text))
        else:
            return False
        return True

    def _near(self) -> str:
        """Return the last words that were added."""
        near = ""
        for part in reversed(self._parts):
            near = part + near
            if len(near) >= LOOK_BACK:
                break
        return near

    def _put(self, text: str) -> None:
        clean = tidy(text)
        if self._space:
            clean = clean.removeprefix(" ")
        if not clean:
            return
        if self._called:
            clean = self._after_call(clean)
        self._parts.append(clean)
        self._length += len(clean)
        self._space = clean.endswith(" ")

    def _after_call(self, text: str) -> str:
        """Return text behind raised digits, with them where its bar makes a fraction of them."""
        raised, self._called = self._called, ""
        if not text.startswith(BARS):
            return text
        call = Mark("note", self._length, self._length, raised)
        del self._marks[next(index for index in range(len(self._marks) - 1, -1, -1) if self._marks[index] == call)]
        return f"{raised}{text}"

    def mark(self, mark: Mark) -> None:
        """Keep a mark over what was added, or an empty one at its end."""
        self._marks.append(mark)

    def note(self, marker: str) -> None:
        """Keep the mark of a footnote at this place."""
        self._marks.append(Mark("note", self._length, self._length, marker))

    def piece(self, like: Piece) -> Piece | None:
        """Return a piece of the kind and place of `like` with what was collected, None when that is nothing."""
        text = "".join(self._parts).rstrip()
        if not text:
            return None
        kept = (mark._replace(start=min(mark.start, len(text)), end=min(mark.end, len(text))) for mark in self._marks)
        marks = tuple(mark for mark in kept if mark.kind == "note" or mark.start < mark.end)
        opens = self._opens if like.kind == "paragraph" else ""
        return like._replace(text=text, marks=marks, marker=opens or like.marker)


def assemble(
    pieces: Iterable[Piece],
    *,
    text: str | None = None,
    places: tuple[Place, ...] = (),
    title: str = "",
    language: str = "nl",
) -> Document:
    """Lay out pieces as a document; footnotes go after the body, in their own order.

    `text` is the text as read that the pieces' runs point into; without it both texts are the same.
    """
    ordered = sorted(pieces, key=lambda piece: piece.kind == "footnote")
    parts, blocks, marks = [""], [], []
    running, origin = [], []
    offset = 0
    for before, piece in zip([None, *ordered], ordered, strict=False):
        separator = _separator(before, piece)
        parts += (separator, piece.text)
        offset += len(separator)
        blocks.append(_block(piece, offset))
        marks += [mark._replace(start=mark.start + offset, end=mark.end + offset) for mark in piece.marks]
        running += [offset + start for start, _ in piece.runs]
        origin += [start for _, start in piece.runs]
        offset += len(piece.text)
    laid_out = "".join(parts)
    header, signatories = find_header(laid_out, blocks), find_signatories(laid_out, blocks)
    alignment = Alignment(tuple(running), tuple(origin)) if running else Alignment()
    whole = laid_out if text is None else text
    return Document(
        whole, laid_out, tuple(blocks), tuple(marks), alignment, places, title, language, header, signatories
    )


def _block(piece: Piece, start: int) -> Block:
    end = start + len(piece.text)
    return Block(piece.kind, start, end, piece.level, piece.group, piece.row, piece.column, piece.head, piece.marker)


def _separator(before: Piece | None, piece: Piece) -> str:
    if before is None:
        return ""
    together = before.kind == piece.kind and before.group == piece.group
    if together and piece.kind == "cell":
        return "\t" if before.row == piece.row else "\n"
    return "\n" if together and piece.kind == "item" else "\n\n"


def first_heading(pieces: Sequence[Piece]) -> str:
    """Return the text of the first heading, empty when there is none."""
    return next((piece.text for piece in pieces if piece.kind == "heading"), "")
