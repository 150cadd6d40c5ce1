"""Lengths of time in a letter, "zes maanden", "anderhalf jaar", "136 dagen", and whether one lies between two days.

Months and years may be a few weeks longer or shorter than two days tell, as letters round them; days may be one, as the
first of them counts or not. Of what is told as about so long nothing is made.
"""

import calendar
import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date as day_of
from datetime import timedelta
from operator import attrgetter
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.times.moments import Moment
from ijkmoment.facts.dates import Date
from ijkmoment.language.numerals import NUMBER_WORD, words_to_number
from ijkmoment.language.patterns import lazily

_MONTHS = {"jaar": 12, "jaren": 12, "maand": 1, "maanden": 1, "halfjaar": 6}
_WEEKS = {"week": 7, "weken": 7}
_DAYS = {"dag": 1, "dagen": 1, **_WEEKS}
_NUMBER = lazily(
    rf"(?<![\w.,/-])(?P<number>\d{{1,3}}|(?:een\s+)?half|anderhalf|{NUMBER_WORD})(?:\s+(?:volle|hele))?\s+\Z"
)
_ABOUT = lazily(
    r"(?<!\w)(?:ruim|bijna|circa|ongeveer|zo['’]n|minimaal|minstens|maximaal|hooguit|hoogstens|ten\s+(?:minste|hoogste)|meer\s+dan"
    r"|minder\s+dan|binnen|gemiddeld|telkens|steeds|iedere?|elke?|eerste|laatste|komende|afgelopen|na|tot|om\s+de)\s+(?:de\s+)?\Z",
    re.IGNORECASE,
)
_SLACK, _MONTH_END_SLACK, _WEEKS_SLACK = 25, 32, 6  # days that a length in months, or in weeks, may be off
_LATE, _EARLY = 340, -200  # days from a decision to the start of what it extends, beyond which an end is a year off
_ANY_YEAR = 2023
_LONGEST = 999
_REACH = 60


class Length(NamedTuple):
    """A length as it stands: its place, its months or its days, and how many days it may be off."""

    span: Span
    months: int
    days: int
    play: int


def lengths(letter: Letter) -> tuple[Length, ...]:
    """Return the lengths in running text, in order; made once, by `letter.once(lengths)`."""
    return tuple(_lengths(letter))


def lengths_in(letter: Letter, start: int, end: int) -> tuple[Length, ...]:
    """Return the lengths that start in a stretch of the text, in order."""
    known = letter.once(lengths)
    first = bisect_left(known, start, key=attrgetter("span.start"))
    return known[first : bisect_left(known, end, lo=first, key=attrgetter("span.start"))]


def _lengths(letter: Letter) -> Iterator[Length]:
    """Yield the lengths in running text, in order."""
    units = {**_MONTHS, **_DAYS}
    places = sorted((start, unit) for unit in units for start in letter.runs.get(unit, ()))
    for start, unit in places:
        number = _NUMBER.search(letter.folded, max(start - _REACH, 0), start)
        block = letter.block_at(start)
        if number is None or block is None or block.kind not in ("paragraph", "item"):
            continue
        if _ABOUT.search(letter.text, max(number.start() - _REACH, 0), number.start()):
            continue
        span = Span(number.start(), start + len(unit))
        halves = {"half": 1, "een half": 1, "anderhalf": 3}.get(" ".join(number["number"].split()))
        if halves is not None:
            if unit == "jaar":
                yield Length(span, halves * _MONTHS["halfjaar"], 0, _SLACK)
        elif (count := _count(number["number"])) is not None:
            play = _SLACK if unit in _MONTHS else _WEEKS_SLACK if unit in _WEEKS else 1
            yield Length(span, count * _MONTHS.get(unit, 0), count * _DAYS.get(unit, 0), play)


def _count(number: str) -> int | None:
    count = int(number) if number.isdigit() else words_to_number(number)
    return count if count is not None and count <= _LONGEST else None


def lies_between(length: Length, first: Moment, last: Moment) -> bool:
    """Tell whether a length lies between two moments, as letters count."""
    start, end = _day(first, last), _day(last, first)
    if start is None or end is None:
        return True
    if None in (first.year, last.year):
        years = (_with_year(end, end.year + more) for more in range(-1, 3))
        return any(_is_between(length, start, one) for one in years if one is not None)
    return _is_between(length, start, end)


def may_be_decided(length: Length, decided: Moment, last: Moment) -> bool:
    """Tell whether what was extended by a length until a moment may have been so on the day of a decision."""
    start, end = _day(decided, last), _day(last, decided)
    if start is None or end is None or length.days:
        return True
    if decided.year is None:  # of the end's year or the one before
        start = _with_year(start, start.year - 1) if start > end else start
    return start is None or _EARLY <= (_later(end, -length.months) - start).days <= _LATE


def _is_between(length: Length, start: day_of, end: day_of) -> bool:
    if length.days:
        return abs((end - start).days - length.days) <= length.play
    if _is_year_end(end) and not _is_month_end(start):
        return True  # years of the calendar
    play = _MONTH_END_SLACK if _is_month_end(end) and not _is_month_end(start) else length.play
    return abs((end - _later(start, length.months)).days) < play


def _is_month_end(day: day_of) -> bool:
    return day.day == 1 or (day + timedelta(1)).day == 1


def _is_year_end(day: day_of) -> bool:
    return (day.day, day.month) in ((31, 12), (1, 1))


def _later(day: day_of, months: int) -> day_of:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return day_of(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _day(moment: Moment, other: Moment) -> day_of | None:
    date = Date(moment.year or other.year or _ANY_YEAR, moment.month, moment.day)
    return date.first() if date.possible else None


def _with_year(day: day_of, year: int) -> day_of | None:
    date = Date(year, day.month, day.day)
    return date.first() if date.possible else None
