"""The lines of a text that was laid out for a page, with what their place on the page tells."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ijkmoment.language.patterns import lazily

_PAGE_NUMBER = lazily(r"\s*(?:Pagina|Page|Blad|Bladzijde)\s+\d+(?:\s*(?:van|of|/)\s*\d+)?\s*", re.IGNORECASE)
_BULLET = lazily(
    r"\s*(?P<marker>[•·▪◦‣●○*–-]|\d{1,2}[.)]|\(\d{1,2}\)(?!\s+(?:Kamerst|Zie\b|Bron|Handelingen|Stb|Stcrt))"
    r"|\(?[a-z][.)]|\(?[ivx]{1,4}[.)]|[IVX]{1,5}[.)](?=\s+[a-zà-ÿ])"
    r"|[A-H][.)](?=\s+(?!(?:de|den|der|ten|ter|van|von)\s+[A-ZÀ-Þ])[a-zà-ÿ]))\s+(?=\S)"
)
_LETTERED = lazily(r"[A-H][.)]\s+(?=[A-ZÀ-Þ])")
_LEADING_SPACE = lazily(r"\s*")


class Cell(NamedTuple):
    """The place of a table's cell: rows and columns count from 0, `table` numbers the tables of a letter from 1."""

    table: int
    row: int
    column: int
    head: bool = False


class Line(NamedTuple):
    """One printed line: where it starts in the text as read, and what its layout says.

    `gap` is white space or a page's edge above it. `level` is the depth of a heading, known from its type; `small` is
    a line in the type of footnotes; `notes` are the spans in `text` of raised note marks; `cell` is the table cell that
    the line belongs to; `caption` says that it is printed as the caption of a table or figure, `label` that it opens
    with the name of a field over the letter.
    """

    text: str
    start: int
    gap: bool = False
    level: int = 0
    small: bool = False
    notes: tuple[tuple[int, int], ...] = ()
    cell: Cell | None = None
    caption: bool = False
    label: bool = False

    @property
    def words(self) -> str:
        """The line without the space around it."""
        return self.text.strip()

    @property
    def marker(self) -> str:
        """The bullet, number or letter that opens a list item, empty when there is none."""
        found = _BULLET.match(self.text)
        return found["marker"] if found else ""

    @property
    def content(self) -> int:
        """The offset in `text` of the first word, after a marker."""
        found = _BULLET.match(self.text) or _LEADING_SPACE.match(self.text)
        return found.end() if found else 0


def lines_of(text: str) -> Iterator[Line]:
    """Cut plain text into its lines; blank lines, form feeds, page numbers and an indent become gaps.

    Lines that hang below the first word of an item have no gap.
    """
    gap, indented, hang, offset = True, False, 0, 0
    for raw in text.split("\n"):
        start, offset = offset, offset + len(raw) + 1
        if not raw.strip() or _PAGE_NUMBER.fullmatch(raw):
            gap, hang = True, 0
            continue
        turned = "\f" in raw or (raw[0] == " " and not indented and len(raw) - len(raw.lstrip(" ")) != hang)
        line = Line(raw, start, gap or turned)
        yield line
        lettered = _LETTERED.match(raw)
        opened = line.content if line.marker else lettered.end() if lettered else hang
        gap, indented, hang = False, raw[0] == " ", opened
