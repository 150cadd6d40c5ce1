"""Headings that nobody styled as such: short paragraphs in bold or italics, as ministries type them."""

from ijkmoment.reading.pieces import Piece

_LONGEST = 120
_LEVELS = {"strong": 1, "emphasis": 2}


def by_typeface(piece: Piece) -> Piece:
    """Return a paragraph that stands wholly in bold (level 1) or italics (level 2) as a heading, else unchanged."""
    if piece.kind != "paragraph" or len(piece.text) > _LONGEST or piece.text[-1] in ".,;:!?":
        return piece
    for kind, level in _LEVELS.items():
        covered = sum(mark.end - mark.start for mark in piece.marks if mark.kind == kind)
        if covered >= len(piece.text.replace(" ", "")):
            return piece._replace(kind="heading", level=level)
    return piece
