"""Dates, periods and durations that keep the precision they were given (EDTF, ISO 8601-2).

A date may be a year, a season or quarter, a month or a day. An impossible date ("31 juni 2023") is a value too: it
keeps its printed day, month and year so that a rule can report it, and has no EDTF text.
"""

import calendar
import datetime
import re
from typing import Literal, NamedTuple

SEASONS = range(21, 25)
QUARTERS = range(33, 37)
_EDTF = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?(?P<approximate>~)?")
_SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}

Until = Literal["tot", "tot en met"]
Unit = Literal["day", "week", "month", "year"]
Bound = Literal["exactly", "at least", "at most"]

_IN_EVERY_MONTH = 28


class Date(NamedTuple):
    """A date at the precision it was given.

    `month` is 1-12, a season 21-24 or a quarter 33-36 (EDTF level 2); None when only the year is known.
    """

    year: int
    month: int | None = None
    day: int | None = None
    approximate: bool = False

    @property
    def possible(self) -> bool:
        """Tell whether the calendar has this date."""
        if not 1 <= self.year <= 9999:
            return False
        if self.month is None:
            return self.day is None
        if self.month in SEASONS or self.month in QUARTERS:
            return self.day is None
        if not 1 <= self.month <= 12:
            return False
        if self.day is None or 1 <= self.day <= _IN_EVERY_MONTH:
            return True
        return 1 <= self.day <= calendar.monthrange(self.year, self.month)[1]

    @property
    def edtf(self) -> str | None:
        """The EDTF text, or None for an impossible date."""
        return self.printed if self.possible else None

    @property
    def printed(self) -> str:
        """The parts as given, in EDTF order, also when the calendar lacks the date: "2023-06-31"."""
        parts = [f"{self.year:04d}"]
        if self.month is not None:
            parts.append(f"{self.month:02d}")
        if self.day is not None:
            parts.append(f"{self.day:02d}")
        return "-".join(parts) + ("~" if self.approximate else "")

    def first(self) -> datetime.date:
        """Return the first day that this date covers; raise ValueError for an impossible date."""
        month = _first_month(self.month)
        return datetime.date(self.year, month, self.day or 1)

    def last(self) -> datetime.date:
        """Return the last day that this date covers; raise ValueError for an impossible date."""
        if self.day is not None:
            return self.first()
        year, month = _last_month(self.year, self.month)
        return datetime.date(year, month, calendar.monthrange(year, month)[1])

    def covers(self, other: "Date") -> bool:
        """Tell whether every day of `other` falls inside this date; False when either is impossible."""
        if not (self.possible and other.possible):
            return False
        return self.first() <= other.first() and other.last() <= self.last()


def _first_month(month: int | None) -> int:
    if month is None:
        return 1
    if month in QUARTERS:
        return (month - 33) * 3 + 1
    return _SEASON_MONTHS[month][0] if month in SEASONS else month


def _last_month(year: int, month: int | None) -> tuple[int, int]:
    if month is None:
        return year, 12
    if month in QUARTERS:
        return year, (month - 32) * 3
    if month == 24:
        return year + 1, 2
    return year, _SEASON_MONTHS[month][1] if month in SEASONS else month


def parse_date(text: str) -> Date | None:
    """Read an EDTF date ("2023", "2023-05", "2024-33", "2024-04-04", "2023~"); None when it is not one."""
    found = _EDTF.fullmatch(text)
    if found is None:
        return None
    month, day = found["month"], found["day"]
    date = Date(
        int(found["year"]), int(month) if month else None, int(day) if day else None, bool(found["approximate"])
    )
    return date if date.possible else None


def from_day(day: datetime.date) -> Date:
    """Return the day-precise date of a calendar day."""
    return Date(day.year, day.month, day.day)


class Period(NamedTuple):
    """A stretch of time between two dates, each as named; None is an open end.

    `until` keeps the word that was printed before the end ("tot", "tot en met"). It is not part of the EDTF text,
    because the end is stored as it was named.
    """

    start: Date | None = None
    end: Date | None = None
    until: Until | None = None

    @property
    def edtf(self) -> str:
        """The EDTF text: "2023-05/2024-04", "../2024-12-31", "2023" when both ends are the same date.

        The end of a period that the calendar lacks is written as "null", so that a reader of facts can see it.
        """
        if self.start is not None and self.start == self.end:
            return _end_text(self.start)
        return self.interval

    @property
    def year(self) -> int | None:
        """The calendar year that this period is named as, None of any other stretch of time."""
        if self.start is None or self.start != Date(self.start.year) or self.start != self.end:
            return None
        return self.start.year

    @property
    def interval(self) -> str:
        """The EDTF text with both ends always written out: "2023/2023"."""
        return f"{_end_text(self.start)}/{_end_text(self.end)}"

    @property
    def possible(self) -> bool:
        """Tell whether both ends exist in the calendar."""
        return (self.start is None or self.start.possible) and (self.end is None or self.end.possible)

    @property
    def reversed(self) -> bool:
        """Tell whether the period certainly ends before it starts."""
        if self.start is None or self.end is None or not self.possible:
            return False
        return self.end.last() < self.start.first()

    def first(self) -> datetime.date | None:
        """Return the first day, None when the start is open."""
        return self.start.first() if self.start else None

    def last(self) -> datetime.date | None:
        """Return the last day, None when the end is open."""
        return self.end.last() if self.end else None


ALWAYS = Period()


def _end_text(date: Date | None) -> str:
    if date is None:
        return ".."
    return date.edtf or "null"


def parse_period(text: str) -> Period | None:
    """Read an EDTF period ("2023-05/2024-04", "2024-33", "../2024-12-31"); None when it is not one."""
    if "/" not in text:
        date = parse_date(text)
        return Period(date, date) if date else None
    start_text, _, end_text = text.partition("/")
    start, end = parse_date(start_text), parse_date(end_text)
    if (start is None and start_text != "..") or (end is None and end_text != ".."):
        return None
    period = Period(start, end)
    return None if period.reversed else period


class Duration(NamedTuple):
    """A length of time in one unit, exact or as a bound ("minimaal zes maanden")."""

    number: int
    unit: Unit
    bound: Bound = "exactly"
    approximate: bool = False
