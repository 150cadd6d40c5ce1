"""Tables that nobody tagged: rows whose cells stand in columns with white between them, with or without rules.

Columns are the stretches of the page's width that the cells of several rows share. Where rules part the rows, what
stands between two of them is one row; else a line is a row, and a line that leaves the first column empty goes on with
the row above it.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from ijkmoment.language.patterns import lazily
from ijkmoment.reading.lines import Cell
from ijkmoment.reading.pdf_rows import Row, Word, around
from ijkmoment.reading.pdf_rules import Rule

_APART, _CUT = 0.95, 0.3
_STEP = 3.5
_FEWEST, _FEWEST_RULED = 3, 2
_MOST_WORDS = 12
_REGULAR = 0.6
_MARKER = lazily(r"[•·▪◦‣●○*–-]|\(?\d{1,2}[.)]|\(?[a-z][.)]|\(?[ivx]{1,4}[.)]|\d{1,2}")
Interval = tuple[float, float]
Placed = tuple[Row, Cell | None]


@dataclass(slots=True)
class _Candidate:
    """Rows that may be a table, with the columns that their cells have taken so far."""

    first: int
    columns: list[Interval] = field(default_factory=list)
    rows: list[list[Row]] = field(default_factory=list)


def with_tables(
    rows: Sequence[Row], rules: Callable[[], Sequence[Rule]], tables: Iterator[int], bold: Callable[[Row], bool]
) -> list[Placed]:
    """Return the rows of a page, those of tables cut into cells; `rules` is asked for only where a table may be."""
    placed: list[Placed] = []
    position = 0
    for found in _candidates(rows):
        drawn = _inside(rules(), found)
        if not _is_table(found, drawn):
            continue
        placed += ((row, None) for row in rows[position : found.first])
        placed += _cells(found, drawn, next(tables), bold)
        position = found.first + len(found.rows)
    placed += ((row, None) for row in rows[position:])
    return placed


def _candidates(rows: Sequence[Row]) -> Iterator[_Candidate]:
    index = 0
    while index < len(rows):
        parts = _parts(rows[index])
        if len(parts) < 2:
            index += 1
            continue
        found = _Candidate(index, [_width(part) for part in parts], [parts])
        while index + 1 < len(rows) and _takes(found, rows[index], rows[index + 1]):
            index += 1
        while len(found.rows[-1]) < 2 and _starts_first(found, found.rows[-1][0]):
            found.rows.pop()
        index = found.first + len(found.rows)
        yield found


def _parts(row: Row) -> list[Row]:
    """Cut a row where the white in it is wider than between words; a list's bullet or number stays with its words."""
    parts: list[list[Word]] = [[row[0]]]
    for before, word in pairwise(row):
        bullet = len(parts) == 1 and len(parts[0]) == 1 and _MARKER.fullmatch(parts[0][0].text)
        if word.left - before.right > _APART * (before.box[3] - before.box[1]) and not bullet:
            parts.append([word])
        else:
            parts[-1].append(word)
    return [tuple(part) for part in parts]


def _width(part: Sequence[Word]) -> Interval:
    return part[0].left, max(word.right for word in part)


def _takes(found: _Candidate, above: Row, row: Row) -> bool:
    """Take a row into a candidate when it stands right below and fits its columns."""
    upper, lower = around(above), around(row)
    step = upper[1] - lower[1]
    if not 0 < step < _STEP * (lower[3] - lower[1]):
        return False
    parts = _parts(row)
    if len(parts) == 1:
        parts = _by_columns(row, found.columns)
    columns = _fitted(found.columns, parts)
    if columns is None:
        return False
    found.columns = columns
    found.rows.append(parts)
    return True


def _by_columns(row: Row, columns: Sequence[Interval]) -> list[Row]:
    """Cut a row at the starts of columns, where there is some white before them."""
    starts = [start for start, _ in columns[1:]]
    parts: list[list[Word]] = [[row[0]]]
    for before, word in pairwise(row):
        height = word.box[3] - word.box[1]
        at_start = any(abs(word.left - start) < 2 for start in starts)
        if at_start and word.left - before.right > _CUT * height:
            parts.append([word])
        else:
            parts[-1].append(word)
    return [tuple(part) for part in parts]


def _fitted(columns: Sequence[Interval], parts: Sequence[Row]) -> list[Interval] | None:
    """Return the columns with the parts of a row in them, None when a part stands in two or two stand in one."""
    fitted = list(columns)
    taken: set[int] = set()
    for part in parts:
        left, right = _width(part)
        over = [number for number, (start, end) in enumerate(fitted) if left < end and right > start]
        if len(over) != 1 or over[0] in taken:
            return None
        taken.add(over[0])
        start, end = fitted[over[0]]
        fitted[over[0]] = (min(start, left), max(end, right))
    return fitted


def _starts_first(found: _Candidate, part: Row) -> bool:
    return part[0].left < found.columns[0][1]


def _inside(rules: Sequence[Rule], found: _Candidate) -> list[float]:
    """Return the heights of the rules that go over most of a candidate, its upper and lower edge included."""
    left, right = found.columns[0][0], found.columns[-1][1]
    top = max(word.box[3] for part in found.rows[0] for word in part)
    bottom = min(word.box[1] for part in found.rows[-1] for word in part)
    margin = top - min(word.box[1] for part in found.rows[0] for word in part)
    wide = [rule for rule in rules if min(rule.right, right) - max(rule.left, left) > (right - left) / 2]
    return sorted({rule.height for rule in wide if bottom - margin < rule.height < top + margin}, reverse=True)


def _is_table(found: _Candidate, drawn: Sequence[float]) -> bool:
    whole = sum(len(parts) > 1 for parts in found.rows)
    if whole < (_FEWEST_RULED if len(drawn) > 1 else _FEWEST):
        return False
    longest = sorted(len(part) for parts in found.rows for part in parts)
    if len(drawn) < 2 and longest[len(longest) // 2] > _MOST_WORDS / 2:
        return False
    regular = sum(len(parts) == len(found.columns) for parts in found.rows)
    return regular >= _REGULAR * len(found.rows) or len(drawn) > len(found.rows) / 2


def _cells(found: _Candidate, drawn: Sequence[float], table: int, bold: Callable[[Row], bool]) -> list[Placed]:
    numbered = list(_numbered(found, drawn))
    head = _has_head(found, numbered, bold)
    cells = [
        (Cell(table, number, _column(found, part), head and number == 0), part)
        for number, parts in numbered
        for part in parts
    ]
    return [(part, cell) for cell, part in sorted(cells, key=lambda one: (one[0].row, one[0].column))]


def _column(found: _Candidate, part: Row) -> int:
    left, right = _width(part)
    return next(number for number, (start, end) in enumerate(found.columns) if left < end and right > start)


def _numbered(found: _Candidate, drawn: Sequence[float]) -> Iterator[tuple[int, list[Row]]]:
    """Yield each printed row with the number of the table's row that it belongs to."""
    number = 0
    parted = _ruled(found, drawn)
    for index, parts in enumerate(found.rows):
        if index:
            goes_on = parted[index] if parted else not _starts_first(found, parts[0])
            number += not goes_on
        yield number, parts


def _ruled(found: _Candidate, drawn: Sequence[float]) -> list[bool]:
    """Return for each row whether no rule parts it from the one above; nothing when rules do not part the rows."""
    tops = [around([word for part in parts for word in part]) for parts in found.rows]
    joined = [False]
    for above, below in pairwise(tops):
        upper, lower = (above[1] + above[3]) / 2, (below[1] + below[3]) / 2
        joined.append(not any(lower < height < upper for height in drawn))
    starts = [index for index, parts in enumerate(found.rows) if len(parts) > 1]
    inner = sum(not one for one in joined[1:])
    return joined if inner > 1 or (inner and inner >= len(starts) - 1) else []


def _has_head(found: _Candidate, numbered: Sequence[tuple[int, list[Row]]], bold: Callable[[Row], bool]) -> bool:
    """Tell whether the first row names the columns: in bold, or in words over columns of figures."""
    first = [part for number, parts in numbered if number == 0 for part in parts]
    rest = [part for number, parts in numbered if number for part in parts]
    if all(map(bold, first)) and not all(map(bold, rest)):
        return True
    named = [part for part in first if _column(found, part)]
    figures = [part for part in rest if _column(found, part)]
    return not any(map(_has_digit, named)) and bool(figures) and all(map(_has_digit, figures))


def _has_digit(part: Row) -> bool:
    return any(letter.isdigit() for word in part for letter in word.text)
