"""Tables that go on over a page's end: their rows are counted on, and a head that is printed again is furniture."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ijkmoment.reading.pdf_lines import PrintedLine

Shapes = dict[int, tuple[int, list[str]]]
Move = tuple[int, int, bool]


@dataclass(frozen=True, slots=True)
class Printed:
    """A line on its page, and where it starts in the text as read; furniture belongs to the page, not to the letter."""

    page: int
    start: int
    line: PrintedLine
    furniture: bool


def join_tables(printed: Sequence[Printed]) -> list[Printed]:
    """Return the lines with tables joined that stand at the end of one page and the start of the next."""
    shapes = _shapes(printed)
    joined: list[Printed] = []
    before: Printed | None = None
    moved: dict[int, Move] = {}
    for one in printed:
        cell = one.line.cell
        if before and _is_head_again(before, one, shapes):
            one = replace(one, furniture=True)  # noqa: PLW2901 - the same line, now known as the page's
        if cell and before and cell.table not in moved and _goes_on(before, one, shapes):
            moved[cell.table] = _move(before, cell.table, shapes)
        if cell and cell.table in moved:
            one = _moved(one, moved[cell.table])  # noqa: PLW2901 - the same line with its new place
        joined.append(one)
        before = before if one.furniture else one
    return joined


def _shapes(printed: Sequence[Printed]) -> Shapes:
    """Return for each table its last column and the words of its first row."""
    shapes: Shapes = {}
    for one in printed:
        cell = one.line.cell
        if cell is None:
            continue
        last, first_row = shapes.get(cell.table, (0, []))
        shapes[cell.table] = max(last, cell.column), first_row + [one.line.text] * (cell.row == 0)
    return shapes


def _is_head_again(before: Printed, one: Printed, shapes: Shapes) -> bool:
    """Tell whether an untagged line at a page's start repeats the head of the table at the end of the page before."""
    above = before.line.cell
    if above is None or one.line.cell is not None or one.page != before.page + 1:
        return False
    return " ".join(shapes[above.table][1]).split() == one.line.text.split()


def _goes_on(before: Printed, one: Printed, shapes: Shapes) -> bool:
    above, cell = before.line.cell, one.line.cell
    if above is None or cell is None or one.page != before.page + 1:
        return False
    return shapes[above.table][0] == shapes[cell.table][0]


def _move(before: Printed, table: int, shapes: Shapes) -> Move:
    """Return the number of the table that goes on, the rows to add, and whether the first row is its head again."""
    above = before.line.cell
    if above is None:
        return table, 0, False
    again = shapes[table][1] == shapes[above.table][1]
    return above.table, above.row + 1 - again, again


def _moved(one: Printed, move: Move) -> Printed:
    table, rows, again = move
    cell = one.line.cell
    if cell is None:
        return one
    if again and cell.row == 0:
        return replace(one, furniture=True)
    placed = cell._replace(table=table, row=cell.row + rows, head=cell.head and not rows)
    return replace(one, line=replace(one.line, cell=placed))
