"""The parliamentary year of a cited document against its day, or the letter's own.

A parliamentary year ("2023/24") begins on the third Tuesday of September and ends with the next one. What is printed
late bears the year of its number: some weeks are let pass at both ends.
"""

import datetime
import re
from collections.abc import Iterator
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.references.cited import Dated, date_of
from ijkmoment.facts.dates import Date
from ijkmoment.facts.values import Reference
from ijkmoment.language.patterns import lazily

_SESSION = lazily(r"(\d{4})-(\d{4})")
_SOONEST, _LATEST = (9, 1), (10, 31)  # month and day in the year that it begins in, and that it ends in


class OutOfSession(NamedTuple):
    """A document of a parliamentary year that its day does not fall in; `dated` None where the letter is older."""

    span: Span
    session: str
    dated: Dated | None


def out_of_session(letter: Letter) -> Iterator[OutOfSession]:
    """Find the documents whose parliamentary year and day cannot both be right."""
    for claim in letter.of_kind("reference"):
        value = claim.value
        session = _SESSION.fullmatch(value.session or "") if isinstance(value, Reference) else None
        if session is None or not isinstance(value, Reference):
            continue
        dated, span = date_of(letter, claim, value), Span(claim.start, claim.end)
        if dated is not None and dated.date.possible and dated.date.day is not None:
            if _is_outside(session, dated.date, debated=dated.debated):
                yield OutOfSession(span, value.session or "", dated)
        elif letter.date is not None and letter.date.possible and letter.date.last() < _first_day(session):
            yield OutOfSession(span, value.session or "", None)


def _is_outside(session: re.Match[str], day: Date, *, debated: bool) -> bool:
    """Tell whether a day is before or behind a parliamentary year; a debate's may be before that of its report."""
    last = datetime.date(int(session[2]), *_LATEST)
    return day.first() > last or (not debated and day.last() < _first_day(session))


def _first_day(session: re.Match[str]) -> datetime.date:
    return datetime.date(int(session[1]), *_SOONEST)
