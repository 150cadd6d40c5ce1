"""An index of parliamentary documents as a file of CSV, beside a register or without one.

One document a row: dossier, number, date, and where known sender, subject and kind, under Dutch or English heads in any
order; commas, semicolons or tabs between them. So the open data of the Tweede Kamer can be kept at hand. Every row is
checked; what else stands in a table is left alone.
"""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from ijkmoment.checking.documents import Dossiers, Known, in_order
from ijkmoment.facts.dates import Date, parse_date
from ijkmoment.facts.problem import Problem
from ijkmoment.language.patterns import lazily

_HEADS: Mapping[str, tuple[str, ...]] = {
    "dossier": ("dossier", "dossiernummer", "kamerstukdossier"),
    "suffix": ("toevoeging", "suffix"),
    "number": ("nummer", "number", "nr", "volgnummer", "ondernummer"),
    "date": ("datum", "date"),
    "sender": ("afzender", "sender"),
    "subject": ("onderwerp", "subject"),
    "kind": ("soort", "kind", "type"),
}
_NEEDED = ("dossier", "number", "date")
_DOSSIER = lazily(r"(\d{2})[ .]?(\d{3})(?:[ -]\(?([A-Z]{1,7}|\d{2})\)?)?")
_SUFFIX = lazily(r"(?:[A-Z]{1,7}|\d{2})?")
_NUMBER = lazily(r"\d{1,5}")
_LETTERS = lazily(r"[A-Z]{1,4}|\d{1,5}-?[A-Za-z]\w{0,3}")  # the Eerste Kamer's, or a reprint: no number to judge by
_DAY = lazily(
    r"(?P<iso>\d{4}-\d{2}-\d{2})(?:[T ][\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?|(?P<d>\d{1,2})-(?P<m>\d{1,2})-(?P<y>\d{4})"
)
_SEPARATORS = ",;\t"
_MOST = 20  # problems that are told of one file
_SHOWN = 40

Row = tuple[int, Mapping[str, str]]


def read_index(file: str, text: str) -> Dossiers | tuple[Problem, ...]:
    """Return the documents of an index by their dossiers, or what is wrong with its rows."""
    rows = _rows(file, text)
    if isinstance(rows, Problem):
        return (rows,)
    dossiers: dict[str, dict[int, Known]] = {}
    problems = tuple(islice(_fill(file, rows, dossiers), _MOST))
    return problems or {dossier: in_order(known.values()) for dossier, known in dossiers.items()}


def _rows(file: str, text: str) -> list[Row] | Problem:
    head = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(_SEPARATORS, key=head.count), strict=True)
    try:
        names = [_named(cell) for cell in next(reader, [])]
        lacking = [one for one in _NEEDED if names.count(one) != 1]
        return _without(file, lacking) if lacking else _read(file, reader, names)
    except csv.Error as error:
        message = f"malformed CSV ({error}): quote cells with the separator, double the quotes in them"
        return Problem(file, message, reader.line_num)


def _without(file: str, lacking: Sequence[str]) -> Problem:
    wanted = ", ".join(f"one column {' or '.join(_HEADS[name])}" for name in lacking)
    return Problem(file, f"expected a line of heads with {wanted}", 1)


def _read(file: str, reader: Iterator[list[str]], names: Sequence[str]) -> list[Row] | Problem:
    rows, line = list[Row](), 2
    for cells in reader:
        if cells and len(cells) != len(names):
            hint = "quote a cell that holds the separator"
            return Problem(file, f"expected {len(names)} cells, found {len(cells)}: {hint}", line)
        if any(map(str.strip, cells)):
            rows.append((line, {name: cell.strip() for name, cell in zip(names, cells, strict=True) if name}))
        line = reader.line_num + 1  # type: ignore[attr-defined]  # csv gives its reader no public name
    return rows


def _named(cell: str) -> str:
    """Return what a head stands for, nothing where it is no part of an index."""
    return next((name for name, heads in _HEADS.items() if cell.strip().casefold() in heads), "")


def _fill(file: str, rows: Sequence[Row], dossiers: dict[str, dict[int, Known]]) -> Iterator[Problem]:
    """Put each row in its dossier; yield the rows that are wrong."""
    for line, row in rows:
        dossier, date, number = _dossier(row), _date(row["date"]), row["number"]
        if dossier is None:
            yield _wrong(file, line, "dossier", row["dossier"], "expected a dossier such as 28676, 28 676 or 36560-X")
        elif not (_NUMBER.fullmatch(number) or _LETTERS.fullmatch(number)):
            yield _wrong(file, line, "number", number, "expected a number such as 433: leave out what has none")
        elif date is None:
            yield _wrong(file, line, "date", row["date"], "expected a day such as 2023-05-17 or 17-5-2023")
        elif number.isdigit():
            words = (row.get(name, "") for name in ("sender", "subject", "kind"))
            known = Known(int(number), date, f"{file}:{line}", *words)
            held = dossiers.setdefault(dossier, {}).setdefault(known.number, known)
            if held.date != date:
                other = held.statement.rpartition(":")[2]
                yield _wrong(
                    file, line, "date", row["date"], f"line {other} has another day for this document: keep one"
                )


def _wrong(file: str, line: int, name: str, cell: str, message: str) -> Problem:
    shown = cell if len(cell) <= _SHOWN else f"{cell[:_SHOWN]}…"
    return Problem(file, f"{_HEADS[name][0]} {shown!r}: {message}", line)


def _dossier(row: Mapping[str, str]) -> str | None:
    found, suffix = _DOSSIER.fullmatch(row["dossier"]), row.get("suffix", "")
    if found is None or not _SUFFIX.fullmatch(suffix):
        return None
    end = found[3] or suffix
    return f"{found[1]}{found[2]}-{end}" if end else f"{found[1]}{found[2]}"


def _date(cell: str) -> Date | None:
    found = _DAY.fullmatch(cell)
    if found is None:
        return None
    return parse_date(found["iso"] or f"{found['y']}-{int(found['m']):02}-{int(found['d']):02}")
