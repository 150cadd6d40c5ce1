"""Text in TOML -> its values, with the line of each key, which Python's own reader does not tell."""

import re
import tomllib
from collections.abc import Iterator
from typing import Any

from ijkmoment.facts.problem import Problem
from ijkmoment.language.patterns import lazily

_AT = lazily(r" ?\(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)")
_HEADER = lazily(r"\s*\[")


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
        return Problem(file, "not TOML that a person wrote: a number of more figures than can be read")
    except RecursionError:
        return Problem(file, "not TOML that a person wrote: nested too deeply")


def headers(text: str, name: str) -> list[int]:
    """Return the lines, from 1, that open a table ("[name]") or one more of an array of tables ("[[name]]")."""
    parts = r"\s*\.\s*".join(rf"[\"']?{re.escape(part)}[\"']?" for part in name.split("."))
    header = re.compile(rf"\s*\[\[?\s*{parts}\s*\]\]?\s*(?:#.*)?")
    return [number for number, line in enumerate(text.split("\n"), 1) if header.fullmatch(line.rstrip("\r"))]


def key_line(text: str, key: str, header: int = 0) -> int | None:
    """Return the line of a key in the table that a line opens (0: before all tables), else that line."""
    written = re.compile(rf"\s*[\"']?{re.escape(key)}[\"']?\s*[.=]")
    found = (number for number, line in _table(text, header) if written.match(line))
    return next(found, header or None)


def _table(text: str, header: int) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(text.split("\n")[header:], header + 1):
        if _HEADER.match(line):
            return
        yield number, line
