"""Days in a row before as many numbers: "op 8 en 14 januari geïnformeerd (Kamerstuk 27 925, nrs. 690 en 694)".

Both rows go up, so that the first number is of the first day. A day without a year is one before the letter: the last
such day is the latest that it can be.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.references.cited import numbered
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date
from ijkmoment.facts.values import Reference
from ijkmoment.language.date_words import MONTH, month_of
from ijkmoment.language.patterns import lazily

_MONTH = rf"(?:{MONTH})(?:\s+(?:19|20)\d\d)?"
_DAY = rf"\d{{1,2}}(?:\s+{_MONTH})?"
_TOLD = r"(?:geïnformeerd|ingelicht|bericht|gemeld|gestuurd|gezonden|aangeboden|toegezonden|verzonden)"
_ROW = lazily(
    rf"\b(?:op|van|d\.d\.)\s+(?P<days>(?:{_DAY}(?:,\s+|,?\s+en\s+(?:(?:van|op)\s+)?))*\d{{1,2}}\s+{_MONTH})"
    rf"(?:[^.;()\d]{{0,60}}\s{_TOLD})?\s*\(\s*\Z",
    re.IGNORECASE,
)
_BEHIND = lazily(rf"\s{_TOLD}\s*\(\s*\Z")
_ONE = lazily(rf"(?P<day>\d{{1,2}})(?:\s+(?P<month>{MONTH})(?:\s+(?P<year>(?:19|20)\d\d))?)?(?!\d)", re.IGNORECASE)
_JOINT = lazily(r",\s*|,?\s+en\s+(?:nr\.\s*)?")
_LONGEST = 160


class InRow(NamedTuple):
    """A document cited in a row of numbers, with its day; `at_latest` where the day has no year."""

    span: Span
    dossier: str
    number: int
    date: Date
    at_latest: bool


def in_rows(letter: Letter) -> Iterator[InRow]:
    """Yield the documents that are cited in a row with as many days; of one day only where it has no year."""
    for row in _rows(letter):
        claim = row[0][0]
        start = max(letter.sentence_at(claim.start).start, claim.start - _LONGEST)
        found = _ROW.search(letter.text, start, claim.start)
        days = _days(letter, found) if found is not None else ()
        numbers = [int(reference.number or 0) for _, reference in row]
        if found is None or len(days) != len(row) or numbers != sorted(set(numbers)):
            continue
        if all(one.first() < other.first() for (one, _), (other, _) in pairwise(days)):
            for (one, reference), (date, at_latest) in zip(row, days, strict=True):
                span = Span(found.start("days"), one.end)
                yield InRow(span, reference.dossier_with_suffix or "", int(reference.number or 0), date, at_latest)


def _rows(letter: Letter) -> Iterator[Sequence[tuple[Claim, Reference]]]:
    """Yield the references that stand in one row, of one dossier."""
    row: list[tuple[Claim, Reference]] = []
    for claim, reference in numbered(letter):
        joined = row and _JOINT.fullmatch(letter.text, row[-1][0].end, claim.start)
        if row and not (joined and reference.dossier_with_suffix == row[-1][1].dossier_with_suffix):
            yield row
            row = []
        row.append((claim, reference))
    if row:
        yield row


def _days(letter: Letter, found: re.Match[str]) -> Sequence[tuple[Date, bool]]:
    """Return the days of a row, each with whether its year is not said; empty where one is not to be told."""
    dates, month, year = list[tuple[Date, bool]](), "", ""
    parts = list(_ONE.finditer(found["days"]))
    has_year = any(one["year"] for one in parts)
    if not has_year and (letter.date is None or _BEHIND.search(letter.text, found.end("days"), found.end()) is None):
        return ()
    if has_year and len(parts) == 1:
        return ()  # another module's
    for one in reversed(parts):
        month, year = one["month"] or month, one["year"] or year
        date = Date(int(year), month_of(month), int(one["day"])) if year else _before(letter, month, int(one["day"]))
        if date is None or not date.possible:
            return ()
        dates.append((date, not year))
    return dates[::-1]


def _before(letter: Letter, month: str, day: int) -> Date | None:
    """Return the last such day before the letter's own."""
    if letter.date is None:
        return None
    date = Date(letter.date.year, month_of(month), day)
    if not date.possible or date.first() <= letter.date.first():
        return date
    return Date(letter.date.year - 1, month_of(month), day)
