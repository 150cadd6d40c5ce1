"""Footnotes typed by hand in a format that has notes of its own: digits that call them, paragraphs that open with one.

Marks that are raised were found on the way; here come those that are not, and what only the order of the pieces tells.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from ijkmoment.facts.document import Mark
from ijkmoment.reading.pieces import Piece
from ijkmoment.reading.raised import typed_calls


def with_notes(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Return the pieces, paragraphs that open with a raised number that was called before as footnotes."""
    called: set[str] = set()
    for piece in map(_called, pieces):
        called.update(mark.target for mark in piece.marks if mark.kind == "note")
        yield _noted(piece, called) if piece.kind == "paragraph" and piece.marker else piece


def _called(piece: Piece) -> Piece:
    """Return a piece with the digits that can only call a note as marks."""
    calls = sorted(typed_calls(piece.text))
    if not calls:
        return piece
    edges = [0, *(edge for call in calls for edge in call), len(piece.text)]
    kept = list(zip(edges[::2], edges[1::2], strict=True))
    starts, gone = [start for start, _ in kept], [0, *accumulate(end - start for start, end in calls)]

    def moved(at: int) -> int:
        part = bisect_right(starts, at) - 1
        return min(at, kept[part][1]) - gone[part]

    marks = [mark._replace(start=moved(mark.start), end=moved(mark.end)) for mark in piece.marks]
    marks = [mark for mark in marks if mark.kind == "note" or mark.start < mark.end]
    marks += [Mark("note", moved(start), moved(start), piece.text[start:end]) for start, end in calls]
    return piece._replace(text="".join(piece.text[start:end] for start, end in kept), marks=tuple(marks))


def _noted(piece: Piece, called: set[str]) -> Piece:
    """Return a paragraph that opens with a number as the note of that number, or as it is where nothing calls it."""
    length = len(piece.marker) + 1
    if piece.marker not in called or len(piece.text) <= length:
        return piece._replace(marker="")
    return piece.cut(length)._replace(kind="footnote")
