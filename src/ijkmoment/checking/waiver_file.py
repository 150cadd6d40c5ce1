"""A file of waivers in TOML <-> waivers: one table [[waiver]] each, or what is wrong with them, a line each."""

import datetime
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePath
from typing import Any

from ijkmoment.checking import toml
from ijkmoment.checking.rules import CODES
from ijkmoment.checking.waiving import is_same_office, takes_two
from ijkmoment.facts.problem import Problem
from ijkmoment.facts.waiver import Waiver
from ijkmoment.language.patterns import lazily

_TABLE = "waiver"
_HEAD = f"[[{_TABLE}]]"
_TEXTS = ("code", "words", "place", "letter", "reason", "by", "second")
_DAYS = ("date", "until")
_NEEDED = ("code", "reason", "by", "date")
_PLACE = lazily(r"(?P<line>[1-9]\d{0,6})(?::(?P<column>[1-9]\d{0,6}))?")


def parse_waivers(file: str, text: str, today: datetime.date) -> tuple[Waiver, ...] | tuple[Problem, ...]:
    """Return the waivers of a file, or all that is wrong with it."""
    loaded = toml.load(file, text)
    if isinstance(loaded, Problem):
        return (loaded,)
    tables, opened = loaded.get(_TABLE, []), toml.headers(text, _TABLE)
    others = [key for key in loaded if key != _TABLE]
    if others or not isinstance(tables, list) or len(tables) != len(opened):
        key = others[0] if others else _TABLE
        message = f"{key}: expected tables [[waiver]] and nothing else"
        return (Problem(file, message, toml.key_line(text, key)),)
    wrong = tuple(
        Problem(file, said, toml.key_line(text, key, line))
        for table, line in zip(tables, opened, strict=True)
        for key, said in _wrong(table, today)
    )
    return wrong or tuple(_waiver(number, *one, text) for number, one in enumerate(zip(tables, opened, strict=True), 1))


def _wrong(table: Mapping[str, Any], today: datetime.date) -> Iterator[tuple[str, str]]:
    """Yield each key that is wrong in a waiver, with what is wrong; of its values only once all are of their type."""
    mistyped = list(_mistyped(table))
    yield from mistyped or _disagreeing(table, today)


def _mistyped(table: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        if key not in (*_TEXTS, *_DAYS):
            yield key, f"{key}: no such key of a waiver; there are {', '.join((*_TEXTS, *_DAYS))}"
        elif key in _TEXTS and not (isinstance(value, str) and value.strip()):
            yield key, f'{key}: expected a text such as "...", not {value!r}'
        elif key in _DAYS and type(value) is not datetime.date:
            yield key, f"{key}: expected a day such as 2024-05-15, without quotes, not {value!s}"
    for key in _NEEDED:
        if key not in table:
            yield key, f"a waiver needs {', '.join(_NEEDED)}, and words or place: {key} is missing"


def _disagreeing(table: Mapping[str, Any], today: datetime.date) -> Iterator[tuple[str, str]]:
    if table["code"] not in CODES:
        yield "code", f"code: {table['code']!r} is no rule; there are {', '.join(CODES)}"
    if ("words" in table) == ("place" in table):
        yield "words", "a waiver is for the words of a finding, or for its place: give words or place, one of them"
    if "place" in table and not _PLACE.fullmatch(table["place"]):
        yield "place", f'place: expected line and column such as "19:1", not {table["place"]!r}'
    if table["date"] > today:
        yield "date", f"date: {table['date']} is still to come: give the day on which it was decided"
    if "until" in table and table["until"] < table["date"]:
        yield "until", f"until: {table['until']} lies before the date of the waiver, {table['date']}"
    if "letter" in table and not PurePath(table["letter"]).name:
        yield "letter", f"letter: expected the name of a file, a pattern or a reference, not {table['letter']!r}"
    if is_same_office(table.get("second", ""), table["by"]):
        yield "second", "second: the office that agrees is another one than that of by"
    elif takes_two(table["code"]) and "second" not in table:
        yield "code", f"{table['code']} is an error, which takes two to waive: name in second the office that agrees"


def _waiver(number: int, table: Mapping[str, Any], line: int, text: str) -> Waiver:
    start = sum(len(one) + 1 for one in text.split("\n")[: line - 1])
    place = _PLACE.fullmatch(table.get("place", ""))
    return Waiver(
        number,
        table["code"],
        _line(table["reason"]),
        _line(table["by"]),
        table["date"],
        table.get("until"),
        _line(table.get("second", "")),
        _line(table.get("words", "")),
        int(place["line"]) if place else None,
        int(place["column"]) if place and place["column"] else None,
        table.get("letter", ""),
        start,
        start + len(text.split("\n")[line - 1].rstrip()),
    )


def _line(text: str) -> str:
    return " ".join(text.split())


def print_waivers(waivers: Iterable[Waiver]) -> tuple[str, tuple[Waiver, ...]]:
    """Return the file that says these waivers, and the waivers as they stand in it."""
    text, placed = "", []
    for number, waiver in enumerate(waivers, 1):
        start = len(text) + bool(text)
        placed.append(waiver._replace(number=number, start=start, end=start + len(_HEAD)))
        text += "\n" * bool(text) + "\n".join((_HEAD, *_rows(waiver))) + "\n"
    return text, tuple(placed)


def _rows(waiver: Waiver) -> Iterator[str]:
    texts = {
        "code": waiver.code,
        "words" if waiver.words else "place": waiver.what,
        "letter": waiver.letter,
        "reason": waiver.reason,
        "by": waiver.by,
        "second": waiver.second,
    }
    yield from (f"{key} = {_quoted(text)}" for key, text in texts.items() if text)
    days = {"date": waiver.date, "until": waiver.until}
    yield from (f"{key} = {day.isoformat()}" for key, day in days.items() if day)


def _quoted(text: str) -> str:
    """Return a text as TOML quotes it: as JSON does, which lets one more character of control stand."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
