"""Rows of a table whose columns are one space apart, as copying leaves them: "MINUSMA 6,42", "Totaal 27,80".

Nothing stands below each other in such rows. They are told by what they hold: three lines at least right below each
other, each a name with as many figures behind it, the last of them a total, or figures with decimals in all of them.
Rows may also have dashes or strokes between their fields: "2022 – 90 – 14,5", below heads that have as many.
A year or small number behind a name belongs to it where the rows around have one figure less: "Rijksbijdrage 2021
198,6", "Perceel 9 11 8". A dash stands for nothing: "Polen - 168".
"""

from collections.abc import Iterator, Mapping, Sequence

from ijkmoment.language.patterns import lazily
from ijkmoment.reading.lines import Line

_FIGURE = r"(?:(?:€ ?)?[-–−]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?%?|[-–—](?= |\Z))"
_ROW = lazily(rf"(?P<label>[^\W\d_](?:[^\t.;:!?]| ?\.(?=\w)){{1,48}}?)(?P<figures>(?: {_FIGURE}){{1,6}})")
_EACH = lazily(_FIGURE)
_TOTAL = lazily(r"(?i:(?:sub)?tota(?:al|le)\b)")
_DECIMALS = lazily(r"\d,\d|€|%|\d\.\d{3}")
_YEAR = lazily(r" (?:19|20)\d\d\Z")
_OF_NAME = lazily(r"(?:19|20)\d\d|\d{1,2}")
_DASH = lazily(r"\s[–—/-]\s")
_CELL = lazily(r"(?:€ ?)?\+?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?(?: ?%)?|n\.?v\.?t\.?|onbekend")
_FEWEST = 3


def tight_rows(lines: Sequence[Line]) -> Mapping[int, tuple[Line, ...]]:
    """Return the fields of the lines that are such rows, by where the line starts."""
    found: dict[int, tuple[Line, ...]] = {}
    for run in _runs(lines):
        if len(run) >= _FEWEST and _is_table(run):
            found.update((line.start, fields) for line, fields in run)
    found.update(_dashed_rows(lines))
    return found


def _dashed_rows(lines: Sequence[Line]) -> Iterator[tuple[int, tuple[Line, ...]]]:
    """Yield the fields of lines that dashes part: heads with none that is a figure, and below them rows of figures."""
    run: list[tuple[int, tuple[Line, ...]]] = []
    for line in (*lines, Line("", 0, gap=True)):
        fields = () if line.marker or line.cell is not None else _between_dashes(line)
        cells = sum(_CELL.fullmatch(one.text) is not None for one in fields[1:])
        goes_on = bool(run) and not line.gap and len(fields) == len(run[0][1]) and cells == len(fields) - 1
        if not goes_on and len(run) > _FEWEST:
            yield from run
        if goes_on:
            run.append((line.start, fields))
        else:
            run = [(line.start, fields)] if len(fields) >= _FEWEST and not cells else []


def _between_dashes(line: Line) -> tuple[Line, ...]:
    if _DASH.search(line.text) is None:
        return ()
    starts = [0, *(one.end() for one in _DASH.finditer(line.text))]
    ends = [*(one.start() for one in _DASH.finditer(line.text)), len(line.text)]
    parts = [(line.text[start:end], line.start + start) for start, end in zip(starts, ends, strict=True)]
    return tuple(Line(part.strip(), at + len(part) - len(part.lstrip())) for part, at in parts)


def _runs(lines: Sequence[Line]) -> Iterator[list[tuple[Line, tuple[Line, ...]]]]:
    """Yield the lines in a row that may be rows with as many fields."""
    run: list[tuple[Line, tuple[Line, ...]]] = []
    for line in lines:
        fields = _fields(line)
        if run and not line.gap:
            run, fields = _alike(run, fields)
        if run and (line.gap or len(fields) != len(run[0][1])):
            yield run
            run = []
        if fields:
            run.append((line, fields))
    yield run


def _alike(
    run: list[tuple[Line, tuple[Line, ...]]], fields: tuple[Line, ...]
) -> tuple[list[tuple[Line, tuple[Line, ...]]], tuple[Line, ...]]:
    """Return rows and the fields of the next line, with a number in the names where that makes them as many."""
    if len(fields) == len(run[0][1]) + 1:
        return run, _with_number(fields)
    if len(run) == 1 and len(fields) == len(run[0][1]) - 1:
        return [(run[0][0], _with_number(run[0][1]))], fields
    return run, fields


def _with_number(fields: tuple[Line, ...]) -> tuple[Line, ...]:
    """Return the fields of a row with the number behind its name in the name, as they are where there is none."""
    name, figure, *rest = fields
    if not (rest and _OF_NAME.fullmatch(figure.text)):
        return fields
    return (Line(f"{name.text} {figure.text}", name.start), *rest)


def _is_table(run: Sequence[tuple[Line, tuple[Line, ...]]]) -> bool:
    """Tell whether rows are those of a table: names of their own, and a total or decimals."""
    names = [fields[0].text.casefold() for _, fields in run]
    first = {name.split()[0] for name in names}
    if len(set(names)) < len(names) or len(first) == 1:
        return False
    totalled = _TOTAL.match(names[-1]) is not None
    return totalled or all(_DECIMALS.search(line.text) for line, _ in run)


def _fields(line: Line) -> tuple[Line, ...]:
    if line.marker or line.cell is not None or "  " in line.text or "\t" in line.text:
        return ()
    words = line.text.strip()
    row = _ROW.fullmatch(words)
    if row is None or _YEAR.search(words):
        return ()
    start = line.start + line.text.index(words)
    label = Line(row["label"], start)
    figures = (Line(one[0], start + one.start()) for one in _EACH.finditer(words, *row.span("figures")))
    return (label, *figures)
