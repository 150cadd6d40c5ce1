"""A page of a PDF -> its printed lines in the order of reading, with the cells of its tables.

Where the file has a structure tree with tables on the page, the tree says which words are which cell and the file's
own order is the order of reading; else the place of the words says both. Text that runs in another direction than the
page's is read after it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, partial
from itertools import groupby

import pypdfium2 as pdfium
from pypdfium2 import raw

from ijkmoment.reading.lines import Cell
from ijkmoment.reading.pdf_columns import in_reading_order
from ijkmoment.reading.pdf_letters import Letters
from ijkmoment.reading.pdf_lines import PrintedLine, is_bold, printed_line
from ijkmoment.reading.pdf_rows import Row, Stretch, Word, around, rows_of, stretches_of
from ijkmoment.reading.pdf_rules import rules_of
from ijkmoment.reading.pdf_tables import with_tables
from ijkmoment.reading.pdf_tags import Tags, read_tags
from ijkmoment.reading.pdf_turns import SLANTED


def is_tagged(pdf: pdfium.PdfDocument) -> bool:
    """Tell whether a PDF says that it has a structure tree."""
    return bool(raw.FPDFCatalog_IsTagged(pdf))


def printed_lines(page: pdfium.PdfPage, letters: Letters, tables: Iterator[int], *, tagged: bool) -> list[PrintedLine]:
    """Return the lines of a page, of which `letters` are the letters; `tables` numbers the tables of the letter."""
    tags = read_tags(page, tables) if tagged else {}
    turns: dict[int, list[Stretch]] = {}
    for one in stretches_of(letters):
        turns.setdefault(_turn(letters, one, tags), []).append(one)
    rows = rows_of(letters, turns.pop(letters.frame.turn, ()))
    turned = [line for turn, stretches in sorted(turns.items()) for line in _turned(letters, rows, turn, stretches)]
    if tags:
        return [*_by_tags(letters, rows, tags), *turned]
    rules = cache(partial(rules_of, page, letters.frame))
    placed = with_tables(in_reading_order(rows, rules), rules, tables, partial(is_bold, letters))
    return [*(printed_line(letters, row, cell) for row, cell in placed), *turned]


def _turn(letters: Letters, stretch: Stretch, tags: Tags) -> int:
    """Return how a stretch of letters is turned; what the tree says to be a cell is taken as it says."""
    turn = letters.turn(stretch[0])
    return turn if turn == letters.frame.turn or letters.mark(stretch[0]) not in tags else letters.frame.turn


def _turned(letters: Letters, rows: Sequence[Row], turn: int, stretches: Sequence[Stretch]) -> Iterator[PrintedLine]:
    """Yield the lines that run in another direction than the rows of a page."""
    other = letters.turned(turn)
    left = min((word.left for row in rows for word in row), default=0)
    right = max((word.right for row in rows for word in row), default=0)
    for row in rows_of(other, stretches):
        box = letters.frame.held(other.frame.on_sheet(around(row)))
        beside = turn == SLANTED or box[2] <= left or box[0] >= right
        yield replace(printed_line(other, row), turned=True, beside=beside)


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
