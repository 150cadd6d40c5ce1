"""Where the other places are that a finding speaks of: a message says "elders", and its reader wants to look there."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ijkmoment.checking.engine import Report
from ijkmoment.checking.reports.pieces import pieces
from ijkmoment.facts.document import Document
from ijkmoment.facts.finding import Finding, Related

SEE = {"nl": "zie", "en": "see"}
_REGISTER = {"nl": "register", "en": "register"}
# A sum may have dozens of parts: so many places are named in a line, and so many letters of the words at one.
_MOST, _LONG = 6, 60


class Other(NamedTuple):
    """A place in the letter that a finding speaks of: the finding's number, its own among the finding's, its words."""

    finding: int
    number: int
    words: str
    start: int
    end: int


class Shown(NamedTuple):
    """A stretch of a letter's text as a page shows it.

    `is_found` tells that it is part of a finding, `is_spoken_of` that it is of another place of one; `ends` are the
    findings that end with it, `others` the other places that do.
    """

    text: str
    is_found: bool
    is_spoken_of: bool
    ends: Sequence[int]
    others: Sequence[Other]


def others(number: int, one: Finding) -> list[Other]:
    """Return the other places in the letter that a finding of some number speaks of."""
    return [
        Other(number, place, _words(other.text), other.start, other.end)
        for place, other in enumerate(dict.fromkeys(one.related), 1)
        if other.where == "letter" and other.start is not None and other.end is not None
    ]


def shown(text: str, found: Sequence[Finding]) -> list[Shown]:
    """Return a letter's text cut at the edges of what is found, numbered from 1, and of the places it speaks of."""
    beside = [other for number, one in enumerate(found, 1) for other in others(number, one)]
    spans = [*((one.start, one.end) for one in found), *((one.start, one.end) for one in beside)]
    last = len(found)
    return [
        Shown(
            piece.text,
            is_found=any(number <= last for number in piece.numbers),
            is_spoken_of=any(number > last for number in piece.numbers),
            ends=[number for number in piece.ends if number <= last],
            others=[beside[number - last - 1] for number in piece.ends if number > last],
        )
        for piece in pieces(text, spans)
    ]


def elsewhere_line(report: Report, one: Finding, language: str) -> str:
    """Return where the other places of a finding are, an empty text where it has none: "zie 12:7, vorige.txt:3:1"."""
    places = list(dict.fromkeys(filter(None, (_place(report, other, language) for other in one.related))))
    named = ", ".join(places[:_MOST])
    return f"{SEE[language]} {named}{', …' if len(places) > _MOST else ''}" if places else ""


def outside(report: Report, one: Finding, language: str) -> Iterator[str]:
    """Yield where the places of a finding are that are not in the letter: in an earlier one, or in the register."""
    for other in dict.fromkeys(one.related):
        if other.where != "letter":
            yield _place(report, other, language)


def _place(report: Report, one: Related, language: str) -> str:
    if one.where == "register":
        return f"{_REGISTER[language]}: {_words(one.text)}"
    document = report.document if one.where == "letter" else _earlier(report, one.file)
    if document is None or one.start is None:
        return one.file or ""
    line, column = document.line_and_column(one.start)
    return f"{one.file}:{line}:{column}" if one.file else f"{line}:{column}"


def _earlier(report: Report, file: str | None) -> Document | None:
    return next((one.document for one in report.earlier if one.file == file), None)


def _words(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LONG else f"{words[: _LONG - 1].rstrip()}…"
