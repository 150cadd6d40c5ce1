"""Text in TOML -> its values, with the line of each key, which Python's own reader does not tell."""

import re
import tomllib
from collections.abc import Iterator
from typing import Any

from ijkmoment.facts.problem import Problem
from ijkmoment.language.patterns import lazily

_AT = lazily(r" ?\(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)")
_HEADER = lazily(r"\s*\[")
_LONG_NUMBER = lazily(r"\d{1000}")
_NESTED = lazily(r"[\[{][\[{\s]{99}")


def load(file: str, text: str) -> dict[str, Any] | Problem:
    """Return the values of a text, or where it is no TOML."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        at = _AT.search(str(error))
        line, column = (int(at["line"]), int(at["column"])) if at and at["line"] else (text.count("\n") + 1, None)
        said = _AT.sub("", str(error)).strip()
        return Problem(file, f"not TOML: {said[:1].lower()}{said[1:]}", line, column)
    except ValueError:
        said = "not TOML that a person wrote: a number of more figures than can be read"
        return Problem(file, said, _line_of(_LONG_NUMBER, text))
    except RecursionError:
        return Problem(file, "not TOML that a person wrote: nested too deeply", _line_of(_NESTED, text))


def _line_of(pattern: re.Pattern[str], text: str) -> int | None:
    found = pattern.search(text)
    return text.count("\n", 0, found.start()) + 1 if found else None


def headers(text: str, name: str) -> list[int]:
    """Return the lines, from 1, that open a table ("[name]") or one more of an array of tables ("[[name]]")."""
    return _headers(text, name, r"\s*\]\]?\s*(?:#.*)?")


def _headers(text: str, name: str, end: str) -> list[int]:
    parts = r"\s*\.\s*".join(rf"[\"']?{re.escape(part)}[\"']?" for part in name.split("."))
    header = re.compile(rf"\s*\[\[?\s*{parts}{end}")
    return [number for number, line in enumerate(text.split("\n"), 1) if header.fullmatch(line.rstrip("\r"))]


def key_line(text: str, key: str, header: int = 0, table: str = "") -> int | None:
    """Return the line of a key in the table that a line opens (0: before all tables), else that line.

    A key that is a table of its own stands at the line that opens it, and one in a table written otherwise where it is
    named.
    """
    written = re.compile(rf"\s*[\"']?{re.escape(key)}[\"']?\s*[.=]")
    found = next((number for number, line in _table(text, header) if written.match(line)), None)
    if found is not None:
        return found
    opening = _headers(text, f"{table}.{key}" if table else key, r"\s*[.\]].*")
    if opening or header:
        return opening[0] if opening else header
    named = re.compile(rf"(?:^|[\s.{{,\"'])(?:{re.escape(key)})[\"']?\s*[.=]")
    return next((number for number, line in enumerate(text.split("\n"), 1) if named.search(line)), None)


def _table(text: str, header: int) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(text.split("\n")[header:], header + 1):
        if _HEADER.match(line):
            return
        yield number, line
