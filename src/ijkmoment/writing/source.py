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
from ijkmoment.facts.problem import Problem, Wrong
from ijkmoment.writing.markdown import Body, parse_body
from ijkmoment.writing.messages import wrong
from ijkmoment.writing.printable import refusal, unprintable

FILE = "letter.md"
LIMIT = 4 * 1024 * 1024
_TEXTS = ("titel", "onderwerp", "kenmerk", "geadresseerde", "taal", "publiek", "snapshot-at", "voorbeeld")
_LISTS = ("ondertekenaars", "geraadpleegd", "beantwoordt", "bijlagen", "inzet")
_KEYS = (*_TEXTS, *_LISTS, "datum", "periode", "boekjaar", "uitgesloten")
_NEEDED = ("titel", "datum", "periode", "boekjaar")
_CHOICES = {"taal": ("nl", "en"), "publiek": (PUBLIC, INTERNAL), "voorbeeld": ("ja", "nee")}
_EXPECTED: Mapping[type, str] = {list: "not-a-list", dict: "not-pairs-of-texts", str: "not-a-text"}
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
        return wrong("not-a-folder", name=FILE).at(str(folder))
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
        return wrong("no-front-matter").at(file, 1)
    meta = _read_meta("\n".join(lines[1:end]), file, lines)
    if isinstance(meta, Problem):
        return meta
    body = parse_body("\n".join(lines[end + 1 :]))
    return LetterSource(file, meta, body, lines, end + 1)


def _read_text(path: Path) -> str | Problem:
    try:
        if path.stat().st_size > LIMIT:
            return wrong("large-letter", most=LIMIT // 1024**2).at(str(path))
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except FileNotFoundError:
        return wrong("no-letter", name=FILE).at(str(path))
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        return wrong("not-utf-8", byte=error.start).at(str(path), line)
    except OSError as error:
        return wrong("unopened-letter", error=error.strerror).at(str(path))


def _read_meta(text: str, file: str, lines: tuple[str, ...]) -> Meta | Problem:
    try:
        data = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - makes no objects: texts, lists and pairs alone
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else None
        return wrong("broken-yaml", error=error.problem).at(file, line)
    except (yaml.YAMLError, RecursionError, ValueError, OverflowError):
        return wrong("not-yaml").at(file, 1)
    if not isinstance(data, dict):
        return wrong("not-pairs").at(file, 1)
    found = _check_keys(data)
    if found is None:
        return _meta(data)
    key, said = found
    return said.at(file, next((n for n, line in enumerate(lines, 1) if line.startswith(f"{key}:")), 1))


def _check_keys(data: Mapping[str, Any]) -> tuple[str, Wrong] | None:
    """Return the first key that is wrong and why."""
    for key, value in data.items():
        if key not in _KEYS:
            return key, wrong("unknown-key", key=key, keys=", ".join(_KEYS))
        expected = list if key in _LISTS else dict if key == "uitgesloten" else str
        texts = _texts(value)
        if not isinstance(value, expected) or texts is None:
            return key, wrong(_EXPECTED[expected], key=key)
        character = unprintable("".join(texts))
        if character:
            return key, refusal(character).about(key)
    missing = next((key for key in _NEEDED if key not in data), None)
    if missing is not None:
        return missing, wrong("missing-key", key=missing)
    return _check_values(data)


def _texts(value: object) -> list[str] | None:
    """Return the texts of a text, a list or pairs; None when something else is among them."""
    held = [value] if isinstance(value, str) else [*value.values()] if isinstance(value, dict) else value
    if not isinstance(held, list) or not all(isinstance(one, str) for one in held):
        return None
    return held


def _check_values(data: Mapping[str, Any]) -> tuple[str, Wrong] | None:
    """Return the first key whose value has not its form, and which form that is."""
    date = parse_date(data["datum"])
    checks = (
        ("datum", date is not None and date.day is not None, "no-day"),
        ("periode", parse_period(data["periode"]) is not None, "no-period"),
        ("titel", bool(data["titel"].strip()), "no-title"),
        ("boekjaar", _YEAR.fullmatch(data["boekjaar"]) is not None, "no-year"),
        *((key, data.get(key, choices[0]) in choices, "no-choice") for key, choices in _CHOICES.items()),
        ("snapshot-at", snapshot_moment(data.get("snapshot-at", "")) is not None, "no-moment"),
    )
    found = next(((key, code) for key, sound, code in checks if not sound), None)
    if found is None:
        return None
    key, code = found
    choices = dict(zip(("one", "other"), _CHOICES.get(key, ()), strict=False))
    return key, wrong(code, key=key, value=data[key], **choices)


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
