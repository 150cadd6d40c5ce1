"""What the layout of a plain text says: the furniture that comes back on its pages, and tables by tabs or columns.

A table's fields may also stand between bars, and rules of dashes may part its rows.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, count, groupby, pairwise

from ijkmoment.language.patterns import lazily
from ijkmoment.reading.lines import Cell, Line
from ijkmoment.reading.repeated import keys_of
from ijkmoment.reading.tight_rows import tight_rows

_Row = tuple[Line, list[Line]]
_FEWEST_PAGES = 3
_EDGE = 2
_FEWEST_ROWS, _FEWEST_FIELDS, _FEWEST_TABBED = 2, 2, 3
_NO_LINE = Line("", 0)
_FIELD = lazily(r"[^\t]+")
_COLUMN = lazily(r"\S+(?: \S+)*")
_WIDE = 3 * " "
_WIDE_GAP = lazily(r"\S {3,}\S")
_OUT_OF_LINE = 2
_ROWS_ABOVE = 5
_TOTAL = lazily(r"(?:sub)?tota(?:al|le)\b", re.IGNORECASE)
_INDENT = " " * 4
_RULE = lazily(r"(?=.*[-=_─━—]{3})[\s|+:=_─━—┼-]+")
_BARRED = lazily(r"\s*[|│].*[|│]\s*")
_BETWEEN_BARS = lazily(r"\s*[^\s|│][^|│]*(?:\s[|│](?=\s)[^|│]*)+[|│]?\s*")  # "Totaal | | 640", no bars around it
_BAR = lazily(r"[|│]")
_MARK = lazily(r"[A-Za-z][.)]?|\d{1,2}[.)]|[IVX]{1,4}[.)]?")
_SIGN = lazily(r"(?:€|EUR|US\$|\$|£)")
_AMOUNT = lazily(r"[-–−]?\d")


def without_furniture(lines: Sequence[Line], text: str) -> list[Line]:
    """Return the lines without those that stand at the start or end of half of the pages."""
    pages = [list(page) for _, page in groupby(_by_page(lines, text), key=lambda one: one[0])]
    if len(pages) < _FEWEST_PAGES:
        return list(lines)
    keys = _edge_keys(pages)
    counted = Counter(key for page in pages for key in {keys[line.start] for _, line in page if line.start in keys})
    often = max(_FEWEST_PAGES, len(pages) / 2)
    repeated = {start for start, key in keys.items() if counted[key] >= often and any(map(str.isalpha, key))}
    if not repeated:
        return list(lines)
    return [line for page in pages for line in _kept([line for _, line in page], repeated)]


def _edge_keys(pages: Sequence[Sequence[tuple[int, Line]]]) -> dict[int, str]:
    """Return what each line at a page's start or end repeats, by where the line starts."""
    edges = {line.start: (page, line.words) for lines in pages for page, line in (*lines[:_EDGE], *lines[-_EDGE:])}
    return dict(zip(edges, keys_of(list(edges.values())), strict=True))


def _by_page(lines: Sequence[Line], text: str) -> Iterator[tuple[int, Line]]:
    page, position = 0, 0
    for line in lines:
        after = line.start + len(line.text) - len(line.text.lstrip())
        page += text.count("\f", position, after)
        position = after
        yield page, line


def _kept(page: Sequence[Line], repeated: set[int]) -> Iterator[Line]:
    gap = False
    for line in page:
        if line.start in repeated:
            gap = True
            continue
        yield line._replace(gap=True) if gap and not line.gap else line
        gap = False


def with_cells(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, those of tables cut into cells: two rows at least with as many fields, one below the other.

    Fields stand between tabs or bars, or apart by two spaces or more, one gap of three at least in each row. A rule
    of dashes above, between or below the rows is left out, and those above the first one are heads. The name of a row
    may stand on two lines, the second set in. Where one space parts the fields, `tight_rows` tells the rows.
    """
    tables = count(1)
    laid_out: list[Line] = []
    rows: list[_Row] = []
    ruled = 0
    wrapped: dict[int, Line] = {}
    tight = tight_rows(lines)
    following = [*lines, _NO_LINE, _NO_LINE][1:]
    for printed, below in zip([*lines, _NO_LINE], following, strict=True):
        line = printed._replace(gap=False) if printed.start in wrapped else printed
        if rows and line.text and not line.gap and is_rule(line):
            ruled = ruled or len(rows)
            continue
        fields = [*tight[line.start]] if line.start in tight and not _is_barred(line) else _fields(line)
        if rows and len(fields) < _FEWEST_FIELDS and _opens_label(line, below, rows[-1]):
            wrapped[below.start] = line
            continue
        if rows and not _is_apart(line, rows[-1][0]):
            fields = _between_tabs(line, fields, rows[0])
        if rows and not _is_apart(line, rows[-1][0]) and 1 < len(fields) < len(rows[-1][1]):
            fields = _with_full_field_parted(line, fields, rows[-1])
            fields = _spread(line, fields, rows[-1])
            fields = _with_empty_field(line, fields, rows)
        if rows and len(fields) == len(rows[-1][1]) + 1:
            fields = _with_mark(line, fields)
        if rows and not _goes_on(rows, line, fields):
            laid_out += _table(rows, tables, ruled, wrapped)
            rows, ruled = [], 0
        if len(fields) > 1:
            rows.append((line, fields))
        elif line.text:
            laid_out.append(line)
    return laid_out


def _opens_label(line: Line, below: Line, above: _Row) -> bool:
    """Tell whether a line opens the name of a row whose rest is set in on the next line, before its figures."""
    right_below = below.start == line.start + len(line.text) + 1
    if not line.text or line.gap or not right_below or line.text.startswith(" ") or not below.text.startswith(" "):
        return False
    fields = _fields(below)
    return len(fields) == len(above[1]) and bool(fields[0].text) and len(line.text) < _edges(*above)[1][0]


def _is_apart(line: Line, above: Line) -> bool:
    """Tell whether white space parts a line from the one above; one that is set in only seems apart."""
    set_in = line.text.startswith(_INDENT) and line.start == above.start + len(above.text) + 1
    return line.gap and not set_in


def _goes_on(rows: Sequence[_Row], line: Line, fields: list[Line]) -> bool:
    """Tell whether a line is the next row of a table; its totals may stand apart."""
    if len(fields) != len(rows[0][1]):
        return False
    if _is_apart(line, rows[-1][0]) and not (len(rows) > 1 and _TOTAL.match(fields[0].text)):
        return False
    return _in_line(rows[-1], (line, fields))


def is_rule(line: Line) -> bool:
    """Tell whether a line is a rule of dashes or the like, and no words."""
    return _RULE.fullmatch(line.text) is not None


def without_rules(lines: Sequence[Line]) -> list[Line]:
    """Return the lines without rules; what stands below one stands apart from what is above."""
    kept: list[Line] = []
    gap = False
    for line in lines:
        if line.cell is None and is_rule(line):
            gap = True
            continue
        kept.append(line._replace(gap=True) if gap and not line.gap else line)
        gap = False
    return kept


def _fields(line: Line) -> list[Line]:
    if is_rule(line):
        return []
    if _is_barred(line):
        return list(_between_bars(line))
    if ("\t" not in line.text and _WIDE not in line.text) or line.marker:
        return []
    if "\t" in line.text:
        found = [one for one in _FIELD.finditer(line.text) if one[0].strip()]
    else:
        found = list(_COLUMN.finditer(line.text)) if _WIDE_GAP.search(line.text) else []
    fields = _with_signs(line, [Line(one[0], line.start + one.start()) for one in found])
    return [Line("", line.start), *fields] if len(fields) > 1 and line.text.startswith(_INDENT) else fields


def _is_barred(line: Line) -> bool:
    return _BARRED.fullmatch(line.text) is not None or _BETWEEN_BARS.fullmatch(line.text) is not None


def _with_mark(line: Line, fields: list[Line]) -> list[Line]:
    """Return the fields of a row with the mark before its name joined to that: "B  Contributies VN"."""
    if "\t" in line.text or not _MARK.fullmatch(fields[0].text) or _has_digit(fields[1]):
        return fields
    start, end = fields[0].start - line.start, fields[1].start - line.start + len(fields[1].text)
    return [Line(line.text[start:end], fields[0].start), *fields[2:]]


def _between_tabs(line: Line, fields: list[Line], first: _Row) -> list[Line]:
    """Return the fields of a row that leaves some empty or opens with a number, one for each of the first row's.

    Of three or more, each of which one tab parts from the next there; a tab at the end may be lost.
    """
    wanted, texts = len(first[1]), line.text.split("\t")
    lost = wanted - len(texts)
    if len(fields) == wanted or wanted < _FEWEST_TABBED or first[0].text.count("\t") != wanted - 1:
        return fields
    if lost not in (0, 1) or len(texts) < _FEWEST_FIELDS or not texts[0].strip():
        return fields
    starts = accumulate((len(one) + 1 for one in texts), initial=line.start)
    return [*(Line(text, start) for text, start in zip(texts, starts, strict=False)), *[Line("", line.start)] * lost]


def _between_bars(line: Line) -> Iterator[Line]:
    """Yield what stands between the bars of a line, without the space around it."""
    bars = [one.start() for one in _BAR.finditer(line.text)]
    if _BARRED.fullmatch(line.text) is None:
        bars = [-1, *bars, len(line.text)]
    for left, right in pairwise(bars):
        field = line.text[left + 1 : right]
        yield Line(field.strip(), line.start + left + 1 + len(field) - len(field.lstrip()))


def _with_signs(line: Line, fields: Sequence[Line]) -> list[Line]:
    """Return the fields with the sign of a currency joined to its figure: figures of any width leave white space."""
    joined: list[Line] = []
    for field in fields:
        last = joined[-1] if joined else None
        if last is not None and _SIGN.fullmatch(last.text) and _AMOUNT.match(field.text):
            end = field.start - line.start + len(field.text)
            joined[-1] = Line(line.text[last.start - line.start : end], last.start)
        else:
            joined.append(field)
    return joined


def _spread(line: Line, fields: list[Line], above: _Row) -> list[Line]:
    """Return the fields of a row that leaves columns empty, these as empty fields, else as they are.

    Such a row has totals, or is the second line of what names the columns.
    """
    if "\t" in line.text or not (_TOTAL.match(fields[0].text) or _is_second_of_head(fields, above[1])):
        return fields
    full, columns = [Line("", line.start) for _ in above[1]], _edges(*above)
    for field, (left, right) in zip(fields, _edges(line, fields), strict=True):
        if not field.text:
            continue
        below = [
            column
            for column, (start, end) in enumerate(columns)
            if abs(left - start) <= _OUT_OF_LINE or abs(right - end) <= _OUT_OF_LINE
        ]
        if len(below) != 1 or full[below[0]].text:
            return fields
        full[below[0]] = field
    return full


def _with_full_field_parted(line: Line, fields: list[Line], above: _Row) -> list[Line]:
    """Return the fields of a row, that which fills its column to the last letter parted from the next one.

    One space is left between "Resolute Support (Afghanistan)" and the "2015" that starts right below its column.
    """
    if len(fields) != len(above[1]) - 1 or "\t" in line.text or "\t" in above[0].text:
        return fields
    starts = [left for left, _ in _edges(*above)[1:]]
    for index, (left, right) in enumerate(_edges(line, fields)):
        inside = [start for start in starts if left < start < right]
        if len(inside) == 1 and line.text[inside[0] - 1] == " ":
            parted = (line.text[left : inside[0] - 1], left), (line.text[inside[0] : right], inside[0])
            return [*fields[:index], *(Line(text, line.start + at) for text, at in parted), *fields[index + 1 :]]
    return fields


def _with_empty_field(line: Line, fields: list[Line], rows: Sequence[_Row]) -> list[Line]:
    """Return the fields of a row that leaves one column of words empty, that one as an empty field, else as they are.

    Each of the others starts right below its column, the first one too.
    """
    if "\t" in line.text or len(fields) != len(rows[-1][1]) - 1:
        return fields
    full = next((row for row in reversed(rows[-_ROWS_ABOVE:]) if all(field.text for field in row[1])), None)
    if full is None or "\t" in full[0].text:
        return fields
    columns = {left: column for column, (left, _) in enumerate(_edges(*full))}
    below = [columns.get(left) for left, _ in _edges(line, fields)]
    empty = set(columns.values()) - set(below)
    if below[0] != 0 or None in below or len(empty) != 1:
        return fields
    column = empty.pop()
    return [*fields[:column], Line("", line.start), *fields[column:]]


def _is_second_of_head(fields: Sequence[Line], above: Sequence[Line]) -> bool:
    return not fields[0].text and not any(map(_has_digit, (*fields, *above)))


def _in_line(above: _Row, row: _Row) -> bool:
    """Tell whether the columns of two rows stand below each other, at their left or at their right.

    Figures of any width may have pushed them out of line: rows with figures are parted by their white space alone.
    """
    if _is_barred(above[0]) and _is_barred(row[0]):
        return True
    if "\t" in above[0].text or "\t" in row[0].text or any(map(_has_digit, (*above[1][1:], *row[1][1:]))):
        return True
    return all(
        abs(left - other_left) <= _OUT_OF_LINE or abs(right - other_right) <= _OUT_OF_LINE
        for (left, right), (other_left, other_right) in zip(_edges(*above), _edges(*row), strict=True)
        if left < right and other_left < other_right
    )


def _edges(line: Line, fields: Sequence[Line]) -> list[tuple[int, int]]:
    return [(one.start - line.start, one.start - line.start + len(one.text)) for one in fields]


def _table(rows: Sequence[_Row], tables: Iterator[int], ruled: int, wrapped: Mapping[int, Line]) -> Iterator[Line]:
    if len(rows) < _FEWEST_ROWS:
        yield from (line for line, _ in rows)
        return
    table, heads = next(tables), ruled if 0 < ruled < len(rows) - 1 else _heads([fields for _, fields in rows])
    apart = rows[0][0].gap
    for row, (line, fields) in enumerate(rows):
        for column, field in enumerate(fields):
            if column == 0 and line.start in wrapped:
                opening = wrapped[line.start]
                yield Line(opening.text, opening.start, cell=Cell(table, row, column, row < heads))
            if field.text:
                yield Line(field.text, field.start, gap=apart, cell=Cell(table, row, column, row < heads))
                apart = False


def _heads(rows: Sequence[Sequence[Line]]) -> int:
    """Return how many rows name the columns: those without a name of their own, else words over columns of figures."""
    unnamed = next((number for number, fields in enumerate(rows) if fields[0].text), len(rows))
    if 0 < unnamed < len(rows):
        return unnamed
    named = next((number for number, fields in enumerate(rows) if any(map(_has_digit, fields[1:]))), len(rows))
    figures = [field for fields in rows[named:] for field in fields[1:] if field.text]
    return named if all(map(_has_digit, figures)) and figures else 0


def _has_digit(field: Line) -> bool:
    return any(map(str.isdigit, field.text))
