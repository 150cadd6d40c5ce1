"""Tables of lessons and measures of which one row has no owner or no term.

The columns show by their heads ("Trekker", "Gereed"), or, where reading took the head for part of the paragraph over
the table, by these words there and by what all other rows hold: a date in each, a body in each.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping

from ijkmoment.checking.lessons.owners_and_terms import MEASURES, UNSAID, is_done, is_refused, names_somebody
from ijkmoment.checking.lessons.points import is_of_points
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.topics import text_of
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily

_OWNER_HEAD = lazily(
    r"\s*(?:eigenaar|verantwoordelijke?|trekker|actiehouder|wie|belegd bij|door|uitvoer(?:der|ing)\s*(?:door)?)\b",
    re.IGNORECASE,
)
_DATE_HEAD = lazily(r"\s*(?:termijn|datum|gereed|wanneer|uiterlijk|planning|deadline)\b", re.IGNORECASE)
_EMPTY = lazily(rf"(?:{UNSAID})?", re.IGNORECASE)
_OWNER_WORD = lazily(r"\b(?:Eigenaar|Verantwoordelijke?|Trekker|Actiehouder|Uitvoerder)\b")
_DATE_WORD = lazily(r"\b(?:Gereed|Termijn|Datum|Planning|Wanneer|Deadline|Uiterlijk)\b")
_OF_ALL = lazily(r"\W*(?:(?:sub)?tota(?:al|le)|samen|aantal)\b", re.IGNORECASE)
_TIME_LAST = lazily(r"\b(?:voorjaar|zomer|najaar|winter|kwartaal|\d{4}|doorlopend)\W*\Z", re.IGNORECASE)
_TWO = 2
_WIDEST, _NEAR = 12, 3  # cells of a row; blocks back to the table that a line of a cell has cut off
_Row = dict[int, Block]


def in_tables(letter: Letter) -> Iterator[tuple[Span, str, str, tuple[Span, ...]]]:
    """Yield the rows of a table of lessons whose cell for the owner or the date is empty.

    Any table with a column for both is one of measures; there the empty cell of one row is missed.
    """
    for rows in _tables(letter):
        of_lessons = any(is_of_points(letter, one) for one in letter.headings_at(rows[0][min(rows[0])].start))
        heads, first = _heads(letter, rows)
        for form, column in heads.items():
            if column is not None and (of_lessons or None not in heads.values()):
                empty = list(_empty(letter, rows[first:], column, heads["owner"] if form == "date" else None, form))
                yield from empty if of_lessons or len(empty) == 1 else ()


def _heads(letter: Letter, rows: list[_Row]) -> tuple[Mapping[str, int | None], int]:
    """Return the columns for the owner and for the date, and the first row below the heads."""
    heads = {form: _headed(letter, rows[0], head) for form, head in (("owner", _OWNER_HEAD), ("date", _DATE_HEAD))}
    if any(column is not None for column in heads.values()) or not _is_headed_above(letter, rows[0]):
        return heads, 1
    dated = [
        column for column in rows[0] if _all_but_one(rows, column, lambda cell: _date_in(letter, cell) is not None)
    ]
    if len(dated) != 1:
        return heads, 1
    owned = [
        column
        for column in rows[0]
        if column not in (0, dated[0])
        and _all_but_one(rows, column, lambda cell: names_somebody(letter, Span(cell.start, cell.end)))
    ]
    return {"owner": owned[0] if len(owned) == 1 else None, "date": dated[0]}, 0


def _is_headed_above(letter: Letter, row: _Row) -> bool:
    """Tell whether the paragraph right over a table ends in the words of its head, which reading joined to it."""
    index = bisect_left(letter.blocks, row[min(row)].start, key=lambda one: one.start) - 1
    over = letter.blocks[index] if index >= 0 else None
    if over is None or over.kind != "paragraph":
        return False
    last = letter.sentence_at(max(over.end - 1, over.start))
    of_measures = letter.says(MEASURES, Span(over.start, over.end))
    return of_measures and letter.says(_OWNER_WORD, last) and letter.says(_DATE_WORD, last)


def _all_but_one(rows: list[_Row], column: int, holds: Callable[[Block], bool]) -> bool:
    held = sum(column in row and holds(row[column]) for row in rows)
    return held >= _TWO and held >= len(rows) - 1


def _date_in(letter: Letter, cell: Block) -> Claim | None:
    claim = letter.first_behind(cell.start, "date")
    return claim if claim is not None and claim.end <= cell.end else None


def _tables(letter: Letter) -> Iterator[list[_Row]]:
    """Yield the rows of each table; a cell on two lines may have cut it in two, the second without heads."""
    rows: list[_Row] = []
    last: Block | None = None
    for index, one in enumerate(letter.blocks):
        if one.kind != "cell":
            continue
        if last is None or one.group != last.group:
            first = {cell.column: cell for cell in letter.blocks[index : index + _WIDEST] if _is_in_row(cell, one)}
            near = last is not None and any(cell is last for cell in letter.blocks[max(index - _NEAR, 0) : index])
            if rows and not (near and len(first) == len(rows[0]) and not _is_head(letter, first)):
                yield rows
                rows = []
        if last is None or not rows or (one.group, one.row) != (last.group, last.row):
            rows.append({})
        rows[-1].setdefault(one.column, one)
        last = one
    if rows:
        yield rows


def _is_in_row(cell: Block, first: Block) -> bool:
    return cell.kind == "cell" and (cell.group, cell.row) == (first.group, first.row)


def _is_head(letter: Letter, row: _Row) -> bool:
    return any(_headed(letter, row, head) is not None for head in (_OWNER_HEAD, _DATE_HEAD))


def _headed(letter: Letter, row: _Row, head: re.Pattern[str]) -> int | None:
    return next((column for column, one in row.items() if head.match(text_of(letter, one))), None)


def _empty(
    letter: Letter, rows: Iterable[_Row], column: int, beside: int | None, form: str
) -> Iterator[tuple[Span, str, str, tuple[Span, ...]]]:
    for row in rows:
        said = text_of(letter, row[column]).strip().casefold() if column in row else ""
        if (
            0 not in row
            or not _EMPTY.fullmatch(said)
            or _holds_both(letter, row, beside)
            or _is_done_row(letter, row)
            or _OF_ALL.match(text_of(letter, row[0]))
        ):
            continue
        first = next((one for one in row.values() if any(map(str.isalpha, text_of(letter, one)))), row[0])
        cell = (Span(row[column].start, row[column].end),) if said else ()
        yield Span(first.start, first.end), form, text_of(letter, first), cell


def _is_done_row(letter: Letter, row: _Row) -> bool:
    """Tell whether a cell of a row says that the measure is not adopted, or one behind it that it is done."""
    spans = {column: Span(one.start, one.end) for column, one in row.items()}
    return any(is_refused(letter, one) or (column and is_done(letter, one)) for column, one in spans.items())


def _holds_both(letter: Letter, row: _Row, column: int | None) -> bool:
    """Tell whether the cell of an owner ends in the date, which little white space parts from it."""
    if column is None or column not in row:
        return False
    cell = row[column]
    dates = letter.of_kind("date", "period", "relative")
    index = letter.index_of(cell.start, "date", "period", "relative")
    return any(one.end >= cell.end - 1 for one in dates[index : index + _NEAR] if one.start < cell.end) or (
        _TIME_LAST.search(letter.text, cell.start, cell.end) is not None
    )
