"""The tables of a register folder as rows: UTF-8, a header line, one record a row; or what is wrong with the file."""

import csv
import io
import stat
from collections.abc import Iterator
from pathlib import Path

from ijkmoment.facts.problem import Problem
from ijkmoment.facts.rows import COLUMNS, Row

LIMIT = 256 * 1024 * 1024
LONGEST_CELL = 1_000_000
csv.field_size_limit(LONGEST_CELL)


def read_table(folder: Path, name: str) -> tuple[Row, ...] | Problem:
    """Read one table; every row has as many cells as the header has columns."""
    text = _read_text(folder / name, name)
    if isinstance(text, Problem):
        return text
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows: list[Row] = []
    try:
        problem = _check_header(name, next(reader, [])) or _read_rows(name, reader, rows)
    except csv.Error as error:
        return Problem(name, _malformed(str(error)), reader.line_num)
    return problem or tuple(rows)


def _malformed(error: str) -> str:
    if "field larger" in error:
        return f"a cell of more than {LONGEST_CELL} characters: shorten it, or close the quote that opens it"
    return f"malformed CSV ({error}): quote cells with commas, double the quotes in them"


def _read_text(path: Path, name: str) -> str | Problem:
    try:
        content = _read_bytes(path, name)
    except FileNotFoundError:
        return Problem(name, f"missing from {path.parent}: a register folder has {', '.join(COLUMNS)}")
    except OSError as error:
        return Problem(name, f"cannot be read: {error.strerror}")
    return content if isinstance(content, Problem) else _decode(content, name)


def _read_bytes(path: Path, name: str) -> bytes | Problem:
    """Read a regular file; a pipe would have us wait for ever."""
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        return Problem(name, "is no regular file: a table is a file of CSV")
    if status.st_size > LIMIT:
        return Problem(name, f"larger than {LIMIT // 1024**2} MB: split the register")
    return path.read_bytes()


def _decode(content: bytes, name: str) -> str | Problem:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        return Problem(name, f"byte {error.start} is not UTF-8: save the table as UTF-8", line)
    if "\x00" in text:
        line = text[: text.index("\x00")].count("\n") + 1
        return Problem(name, "holds a NUL character: save the table as plain text", line)
    return text


def _check_header(name: str, header: list[str]) -> Problem | None:
    expected = COLUMNS[name]
    if tuple(header) == expected:
        return None
    return Problem(name, f"expected the header {','.join(expected)}", 1)


def _read_rows(name: str, reader: "Iterator[list[str]]", rows: list[Row]) -> Problem | None:
    line = 2
    for cells in reader:
        if cells and len(cells) != len(COLUMNS[name]):
            return Problem(name, _miscounted(len(COLUMNS[name]), len(cells)), line)
        if cells:
            rows.append(Row(name, line, dict(zip(COLUMNS[name], cells, strict=True))))
        line = reader.line_num + 1  # type: ignore[attr-defined]  # csv gives its reader no public name
    return None


def _miscounted(expected: int, found: int) -> str:
    hint = ": decimals take a point, and a text with a comma takes quotes" if found > expected else ""
    return f"expected {expected} cells, found {found}{hint}"
