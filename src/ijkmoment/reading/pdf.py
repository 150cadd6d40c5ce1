"""PDF -> a document, from its text layer: lines with their type, put together as a reader would.

The text as read is the page's lines, one below the other, the cells of a table's row parted by tabs, blocks by an
empty line and pages by a form feed. What comes back on many pages is a page's furniture: it stands in the text as read,
and not in the running text. Every word knows its page and its box.
"""

from collections.abc import Sequence
from itertools import count

import pypdfium2 as pdfium

from ijkmoment.facts.document import Document, Place
from ijkmoment.facts.problem import Problem, Wrong
from ijkmoment.language.patterns import lazily
from ijkmoment.reading.letterhead import label
from ijkmoment.reading.lines import Line
from ijkmoment.reading.messages import refused
from ijkmoment.reading.pdf_furniture import Furniture, Pages, find_furniture
from ijkmoment.reading.pdf_letters import Letters
from ijkmoment.reading.pdf_lines import PrintedLine
from ijkmoment.reading.pdf_pages import is_tagged, printed_lines
from ijkmoment.reading.pdf_spread import Printed, join_tables
from ijkmoment.reading.pdf_turns import open_text
from ijkmoment.reading.pdf_type import LONGEST_HEADING, Type
from ijkmoment.reading.pieces import assemble, first_heading
from ijkmoment.reading.repair import repair

MOST_PAGES = 500
MOST_ON_PAGE = 200_000
MOST_LETTERS = 4_000_000
_NUMBERED_TABLE = lazily(r"\s*(?:Tabel|Table|Overzicht)\s+\d")


def read_pdf(data: bytes, file: str) -> Document | Problem:
    """Read a letter from the bytes of a PDF."""
    try:
        with pdfium.PdfDocument(data) as pdf:
            return _read(pdf, file)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            return refused("locked-pdf").at(file)
        return refused("broken-pdf").at(file)


def _read(pdf: pdfium.PdfDocument, file: str) -> Document | Problem:
    if len(pdf) > MOST_PAGES:
        return refused("too-many-pages", pages=len(pdf), most=MOST_PAGES).at(file)
    pages = _pages(pdf)
    if isinstance(pages, Wrong):
        return pages.at(file)
    furniture, type_ = find_furniture(pages)
    text, printed = _lay_out(pages, furniture, type_)
    if all(one.furniture for one in printed):
        return refused("scan").at(file)
    pieces = label(repair(_lines(printed, type_), text))
    title = str(pdf.get_metadata_value("Title") or "") or first_heading(pieces)
    return assemble(pieces, text=text, places=_places(printed), title=title)


def _pages(pdf: pdfium.PdfDocument) -> Pages | Wrong:
    """Return the height and the lines of each page; a page is counted before its letters are looked at."""
    tagged, tables, left = is_tagged(pdf), count(1), MOST_LETTERS
    pages = []
    for number, page in enumerate(pdf, 1):
        text, frame = open_text(page)
        held = text.count_chars()
        left -= held
        if held > MOST_ON_PAGE:
            return refused("crowded-page", page=number, count=held, most=MOST_ON_PAGE)
        if left < 0:
            return refused("too-long", most=MOST_LETTERS)
        pages.append((page.get_height(), printed_lines(page, Letters(text, frame), tables, tagged=tagged)))
    return pages


def _lay_out(pages: Pages, furniture: Furniture, type_: Type) -> tuple[str, list[Printed]]:
    """Return the text as read, and each line with its page and its place in that text."""
    parts: list[str] = []
    printed: list[Printed] = []
    offset = 0
    for page, (_, lines) in enumerate(pages):
        for index, (line, after) in enumerate(zip(lines, [*lines, None][1:], strict=True)):
            printed.append(Printed(page + 1, offset, line, (page, index) in furniture))
            end = _end(line, after, type_)
            parts += (line.text, end)
            offset += len(line.text) + len(end)
        parts.append("\f")
        offset += 1
    return "".join(parts), join_tables(printed)


def _end(line: PrintedLine, after: PrintedLine | None, type_: Type) -> str:
    """Return what parts a line from the next: a tab between the cells of a row, an empty line where there is white."""
    if after is None:
        return "\n"
    if line.cell is None or after.cell is None:
        apart = line.cell != after.cell or type_.are_apart(line, after) or type_.level(line) != type_.level(after)
        return "\n\n" if apart else "\n"
    return "\t" if _in_one_row(line, after) else "\n"


def _in_one_row(line: PrintedLine, after: PrintedLine) -> bool:
    one, other = line.cell, after.cell
    return bool(one and other and one != other and (one.table, one.row) == (other.table, other.row))


def _places(printed: Sequence[Printed]) -> tuple[Place, ...]:
    """Return the place of each word."""
    return tuple(
        Place(one.start + start, one.start + end, one.page, box)
        for one in printed
        for start, end, box in one.line.words
    )


def _lines(printed: Sequence[Printed], type_: Type) -> list[Line]:
    kept = [one for one in printed if not one.furniture]
    made = [_made(before, one, type_) for before, one in zip([None, *kept], kept, strict=False)]
    return [
        line._replace(caption=True) if after.cell and _is_caption(line, one) else line
        for line, after, one in zip(made, [*made[1:], Line("", 0)], kept, strict=True)
    ]


def _is_caption(line: Line, one: Printed) -> bool:
    """Tell whether a line right above a table names it: bold where no heading stands, or with the table's number."""
    if line.cell is not None or line.level or len(line.text) > LONGEST_HEADING:
        return False
    return one.line.bold or _NUMBERED_TABLE.match(line.text) is not None


def _made(before: Printed | None, one: Printed, type_: Type) -> Line:
    line = one.line
    if line.cell is not None:
        return Line(line.text, one.start, notes=_notes(line), cell=line.cell)
    gap = before is None or before.page != one.page or before.line.cell is not None
    gap = gap or (before is not None and type_.are_apart(before.line, line))
    level = 0 if line.caption else type_.level(line)
    return Line(line.text, one.start, gap, level, type_.is_small(line), _notes(line), caption=line.caption)


def _notes(line: PrintedLine) -> tuple[tuple[int, int], ...]:
    """Return the raised digits inside a line; those that open it are the number of a note."""
    return tuple(span for span in line.raised if line.text[: span[0]].strip())
