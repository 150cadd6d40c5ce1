"""Plain text, as a person saved it or a PDF gave it -> a document."""

from ijkmoment.facts.document import Document
from ijkmoment.language.formulas import is_annex, is_closing
from ijkmoment.language.patterns import lazily
from ijkmoment.reading.letterhead import label
from ijkmoment.reading.lines import Line, lines_of
from ijkmoment.reading.pieces import Piece, assemble, first_heading
from ijkmoment.reading.repair import repair
from ijkmoment.reading.text_layout import with_cells, without_furniture, without_rules
from ijkmoment.reading.web_notes import with_web_notes

_OF_TABLES = ("\t", "   ", "|", "│")
_DASHES, _FEWEST_DASHES = (" – ", " — ", " - ", " / "), 8  # two part the fields of a row, of four rows at least
_TIGHT = lazily(r"(?:\n[^\n;:]{3,90} [-–−]?\d[\d.,]*%?(?=\n)){3}")


def read_text(text: str) -> Document:
    """Return the document of a plain text; findings point into the text as given."""
    pieces = label(_without_titles_at_end(repair(_lines(text), text)))
    return assemble(pieces, text=text, title=first_heading(pieces))


def _lines(text: str) -> list[Line]:
    lines = with_web_notes(list(lines_of(text)), text)
    if "\f" in text:
        lines = without_furniture(lines, text)
    laid_out = any(sign in text for sign in _OF_TABLES) or _TIGHT.search(text) is not None
    laid_out = laid_out or any(text.count(dash) >= _FEWEST_DASHES for dash in _DASHES)
    return without_rules(with_cells(lines) if laid_out else lines)


def _without_titles_at_end(pieces: list[Piece]) -> list[Piece]:
    """Return the pieces with no heading between closing and annex: what stands there alone on a line is who signs."""
    closed = False
    kept = []
    for piece in pieces:
        closed = (closed or is_closing(piece.text)) and not is_annex(piece.text)
        kept.append(piece._replace(kind="paragraph", level=0) if closed and piece.kind == "heading" else piece)
    return kept
