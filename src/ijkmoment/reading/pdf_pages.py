"""A page of a PDF -> its printed lines in the order of reading, with the cells of its tables.

Where the file has a structure tree with tables on the page, the tree says which words are which cell and the file's
own order is the order of reading; else the place of the words says both.
"""

from collections.abc import Iterator, Sequence
from functools import cache, partial
from itertools import groupby

import pypdfium2 as pdfium
from pypdfium2 import raw

from ijkmoment.reading.lines import Cell
from ijkmoment.reading.pdf_columns import in_reading_order
from ijkmoment.reading.pdf_letters import Letters
from ijkmoment.reading.pdf_lines import PrintedLine, is_bold, printed_line
from ijkmoment.reading.pdf_rows import Row, Word, rows_of
from ijkmoment.reading.pdf_rules import rules_of
from ijkmoment.reading.pdf_tables import with_tables
from ijkmoment.reading.pdf_tags import Tags, read_tags


def is_tagged(pdf: pdfium.PdfDocument) -> bool:
    """Tell whether a PDF says that it has a structure tree."""
    return bool(raw.FPDFCatalog_IsTagged(pdf))


def printed_lines(
    page: pdfium.PdfPage, text: pdfium.PdfTextPage, tables: Iterator[int], *, tagged: bool
) -> list[PrintedLine]:
    """Return the lines of a page, of which `text` is the text; `tables` numbers the tables of the letter."""
    letters = Letters(text)
    rows = rows_of(letters)
    tags = read_tags(page, tables) if tagged else {}
    if tags:
        return list(_by_tags(letters, rows, tags))
    rules = cache(partial(rules_of, page))
    placed = with_tables(in_reading_order(rows, rules), rules, tables, partial(is_bold, letters))
    return [printed_line(letters, row, cell) for row, cell in placed]


def _by_tags(letters: Letters, rows: Sequence[Row], tags: Tags) -> Iterator[PrintedLine]:
    """Yield the lines with their cells; the cells of one table from row to row."""
    parts = [part for row in rows for part in _parts(letters, row, tags)]
    for table, group in groupby(parts, key=lambda part: part[1].table if part[1] else 0):
        in_order = list(group)
        for words, cell, caption in sorted(in_order, key=_place) if table else in_order:
            yield printed_line(letters, tuple(words), cell, caption=caption)


def _place(part: tuple[list[Word], Cell | None, bool]) -> tuple[int, int]:
    cell = part[1]
    return (cell.row, cell.column) if cell else (0, 0)


def _parts(letters: Letters, row: Row, tags: Tags) -> Iterator[tuple[list[Word], Cell | None, bool]]:
    """Cut a row where the words go over from one cell to the next, or into and out of a table or caption."""
    belongs = [(mark in tags, tags.get(mark)) for mark in (letters.mark(word.index) for word in row)]
    for (known, cell), group in groupby(zip(belongs, row, strict=True), key=lambda pair: pair[0]):
        yield [word for _, word in group], cell, known and cell is None
