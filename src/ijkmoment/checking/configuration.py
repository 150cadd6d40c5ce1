"""What a check is to do, as a file says it: `ijkmoment.toml`, or the table [tool.ijkmoment] of a pyproject.toml.

The file is text here; the command line finds it, and what is given there wins.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ijkmoment.checking import catalogue, toml
from ijkmoment.checking.messages import LANGUAGES
from ijkmoment.facts.finding import SEVERITIES, Severity
from ijkmoment.facts.problem import Problem

TABLE = "tool.ijkmoment"
_TOOL = "tool"
_OTHER_FILE = f"[{TABLE}] is for pyproject.toml: here the keys stand at the top, without it"


@dataclass(frozen=True, slots=True)
class Configuration:
    """What a file says; None is what it does not say. Paths are as written there."""

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] | None = None
    severity: Severity | None = None
    register: str | None = None
    earlier: tuple[str, ...] | None = None
    language: str | None = None
    waivers: str | None = None
    index: str | None = None


def parse_configuration(file: str, text: str, table: str = "") -> Configuration | tuple[Problem, ...]:
    """Return what a file says at its top, or in a table; or all that is wrong with it."""
    loaded = toml.load(file, text)
    if isinstance(loaded, Problem):
        return (loaded,)
    opened = (toml.headers(text, table) or [0])[0] if table else 0
    for part in table.split(".") if table else ():
        loaded = loaded.get(part, {}) if isinstance(loaded, dict) else {}
    if not isinstance(loaded, dict):
        return (Problem(file, f"{table}: expected a table of keys with values", opened or None),)
    wrong = tuple(
        Problem(file, _OTHER_FILE if key == _TOOL and not table else said, toml.key_line(text, key, opened, table))
        for key, said in _wrong(loaded)
    )
    return wrong or Configuration(**{key: _value(given) for key, given in loaded.items()})


def _value(given: Any) -> Any:  # noqa: ANN401 - a value of TOML
    return tuple(given) if isinstance(given, list) else given


def _wrong(given: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield each key that is wrong, with what is wrong with it."""
    for key, value in given.items():
        if key not in _EXPECTED:
            yield key, f"{key}: no such key; there are {', '.join(_EXPECTED)}"
        elif said := _EXPECTED[key](value):
            yield key, f"{key}: {said}"


def _of_codes(value: object) -> str:
    if said := _of_texts(value):
        return said
    unknown = [code for code in _texts(value) if not catalogue.is_code_or_family(code.upper())]
    return f"{unknown[0]}: no such rule or family; there are {catalogue.codes()}" if unknown else ""


def _of_texts(value: object) -> str:
    right = isinstance(value, list) and all(isinstance(one, str) and one for one in value)
    return "" if right else f'expected a list of texts such as ["..."], not {value!r}'


def _texts(value: object) -> list[str]:
    return value if isinstance(value, list) else []


def _of_text(value: object) -> str:
    return "" if isinstance(value, str) and value else f'expected a text such as "...", not {value!r}'


def _one_of(*choices: str) -> Callable[[object], str]:
    def say(value: object) -> str:
        return "" if value in choices else f"expected one of {', '.join(choices)}, not {value!r}"

    return say


_EXPECTED: Mapping[str, Callable[[object], str]] = {
    "select": _of_codes,
    "ignore": _of_codes,
    "severity": _one_of(*SEVERITIES),
    "register": _of_text,
    "earlier": _of_texts,
    "language": _one_of(*LANGUAGES),
    "waivers": _of_text,
    "index": _of_text,
}
