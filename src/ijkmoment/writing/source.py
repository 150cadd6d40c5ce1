"""A letter's source: the folder's `letter.md` -> front matter and Markdown tokens, or what is wrong and where.

The front matter is YAML with every scalar kept as text, so that NO stays NO and a date stays as it was typed.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from ijkmoment.facts.dates import Date, Period, parse_date, parse_period
from ijkmoment.facts.label import INTERNAL, PUBLIC
from ijkmoment.facts.moments import end_of_day, parse_moment
from ijkmoment.facts.problem import Problem
from ijkmoment.writing.markdown import Body, parse_body
from ijkmoment.writing.printable import refusal, unprintable

FILE = "letter.md"
LIMIT = 4 * 1024 * 1024
_TEXTS = ("titel", "onderwerp", "kenmerk", "geadresseerde", "taal", "publiek", "snapshot-at", "voorbeeld")
_LISTS = ("ondertekenaars", "geraadpleegd", "beantwoordt", "bijlagen", "inzet")
_KEYS = (*_TEXTS, *_LISTS, "datum", "periode", "boekjaar", "uitgesloten")
_NEEDED = ("titel", "datum", "periode", "boekjaar")
_LANGUAGES = ("nl", "en")
_EXPECTED: Mapping[type, str] = {list: "a list of texts", dict: "pairs of texts", str: "a text"}
_YEAR = re.compile(r"[0-9]{4}")


@dataclass(frozen=True, slots=True)
class Meta:
    """The front matter of a letter; `snapshot_at` is a moment, empty for what is held now."""

    title: str
    date: Date
    period: Period
    fiscal_year: Date
    subject: str = ""
    reference: str = ""
    addressee: str = ""
    signatories: tuple[str, ...] = ()
    consulted: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    attachments: tuple[str, ...] = ()
    deployments: tuple[str, ...] = ()
    excluded: tuple[tuple[str, str], ...] = ()
    language: str = "nl"
    audience: str = INTERNAL
    snapshot_at: str = ""
    example: bool = False


@dataclass(frozen=True)
class LetterSource:
    """A letter as it was written: its front matter, its body, and the number of lines above the body."""

    file: str
    meta: Meta
    body: Body
    lines: tuple[str, ...]
    offset: int


def read_source(folder: Path) -> LetterSource | Problem:
    """Read the letter in a folder."""
    if folder.is_file():
        return Problem(str(folder), f"is a file; name a folder that holds a {FILE}")
    path = folder / FILE
    text = _read_text(path)
    if isinstance(text, Problem):
        return text
    return parse_source(text, str(path))


def parse_source(text: str, file: str = FILE) -> LetterSource | Problem:
    """Read a letter's source from its text."""
    lines = tuple(text.split("\n"))
    end = next((index for index, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), None)
    if lines[0].rstrip() != "---" or end is None:
        return Problem(file, "expected front matter between two lines of ---", 1)
    meta = _read_meta("\n".join(lines[1:end]), file, lines)
    if isinstance(meta, Problem):
        return meta
    body = parse_body("\n".join(lines[end + 1 :]))
    return LetterSource(file, meta, body, lines, end + 1)


def _read_text(path: Path) -> str | Problem:
    try:
        if path.stat().st_size > LIMIT:
            return Problem(str(path), f"larger than {LIMIT // 1024**2} MB: this is no letter")
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except FileNotFoundError:
        return Problem(str(path), f"no such file: a letter's folder holds a {FILE}")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        return Problem(str(path), f"byte {error.start} is not UTF-8: save the letter as UTF-8", line)
    except OSError as error:
        return Problem(str(path), f"cannot be read: {error.strerror}")


def _read_meta(text: str, file: str, lines: tuple[str, ...]) -> Meta | Problem:
    try:
        data = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - makes no objects: texts, lists and pairs alone
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else None
        return Problem(file, f"front matter is not YAML: {error.problem}", line)
    except (yaml.YAMLError, RecursionError, ValueError, OverflowError):
        return Problem(file, "front matter is not YAML", 1)
    if not isinstance(data, dict):
        return Problem(file, "expected front matter of the form key: value", 1)
    wrong = _check_keys(data)
    if wrong is None:
        return _meta(data)
    key, message = wrong
    return Problem(file, message, next((n for n, line in enumerate(lines, 1) if line.startswith(f"{key}:")), 1))


def _check_keys(data: Mapping[str, Any]) -> tuple[str, str] | None:
    """Return the first key that is wrong and why."""
    for key, value in data.items():
        if key not in _KEYS:
            return key, f"unknown key {key!r}: expected one of {', '.join(_KEYS)}"
        expected = list if key in _LISTS else dict if key == "uitgesloten" else str
        texts = _texts(value)
        if not isinstance(value, expected) or texts is None:
            return key, f"{key}: expected {_EXPECTED[expected]}"
        wrong = unprintable("".join(texts))
        if wrong:
            return key, f"{key}: {refusal(wrong)}"
    missing = next((key for key in _NEEDED if key not in data), None)
    if missing is not None:
        return missing, f"{missing} is missing from the front matter"
    return _check_values(data)


def _texts(value: object) -> list[str] | None:
    """Return the texts of a text, a list or pairs; None when something else is among them."""
    held = [value] if isinstance(value, str) else [*value.values()] if isinstance(value, dict) else value
    if not isinstance(held, list) or not all(isinstance(one, str) for one in held):
        return None
    return held


def _check_values(data: Mapping[str, Any]) -> tuple[str, str] | None:
    """Return the first value that has not its form, and which form that is."""
    date = parse_date(data["datum"])
    checks = (
        ("datum", date is not None and date.day is not None, "a day such as 2024-05-15"),
        ("periode", parse_period(data["periode"]) is not None, "a period such as 2023-05/2024-04"),
        ("titel", bool(data["titel"].strip()), "the words that stand above the letter"),
        ("boekjaar", _YEAR.fullmatch(data["boekjaar"]) is not None, "a year such as 2023"),
        ("taal", data.get("taal", "nl") in _LANGUAGES, " or ".join(_LANGUAGES)),
        ("publiek", data.get("publiek", PUBLIC) in (PUBLIC, INTERNAL), f"{PUBLIC} or {INTERNAL}"),
        ("voorbeeld", data.get("voorbeeld", "nee") in ("ja", "nee"), "ja or nee"),
        (
            "snapshot-at",
            snapshot_moment(data.get("snapshot-at", "")) is not None,
            "a day such as 2024-05-15, or a moment",
        ),
    )
    wrong = next(((key, expected) for key, sound, expected in checks if not sound), None)
    return None if wrong is None else (wrong[0], f"{wrong[0]} {data[wrong[0]]!r}: expected {wrong[1]}")


def snapshot_moment(text: str) -> str | None:
    """Return the moment that `snapshot-at` names, a day meaning its end; empty for now, None when it is no moment."""
    if not text:
        return ""
    date = parse_date(text)
    if date is not None and date.day is not None:
        return end_of_day(date.first())
    return parse_moment(text)


def _meta(data: Mapping[str, Any]) -> Meta:
    date, period = parse_date(data["datum"]), parse_period(data["periode"])
    assert date is not None and period is not None  # noqa: S101, PT018 - checked by _check_values
    return Meta(
        title=data["titel"],
        date=date,
        period=period,
        fiscal_year=Date(int(data["boekjaar"])),
        subject=data.get("onderwerp", ""),
        reference=data.get("kenmerk", ""),
        addressee=data.get("geadresseerde", ""),
        signatories=tuple(data.get("ondertekenaars", ())),
        consulted=tuple(data.get("geraadpleegd", ())),
        answers=tuple(data.get("beantwoordt", ())),
        attachments=tuple(data.get("bijlagen", ())),
        deployments=tuple(data.get("inzet", ())),
        excluded=tuple(data.get("uitgesloten", {}).items()),
        language=data.get("taal", "nl"),
        audience=data.get("publiek", INTERNAL),
        snapshot_at=snapshot_moment(data.get("snapshot-at", "")) or "",
        example=data.get("voorbeeld", "nee") == "ja",
    )
