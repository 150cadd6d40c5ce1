"""When something is told to be: the dates of a letter at the precision that each has, and how two of them compare.

"18 augustus 2020", "18 augustus", "augustus 2020" and "in augustus" may be one day. What is compared is what both
tell: a day and a month without a year agree with a whole date in these two parts. Two moments of one event that differ
in one part alone are one told twice, one of them with a slip: the one that the letter tells less often.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import product
from operator import attrgetter
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span, date_span
from ijkmoment.checking.times.odd_years import dates_in
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import QUARTERS, SEASONS, Date
from ijkmoment.language.date_words import MONTH, month_of
from ijkmoment.language.edits import edits
from ijkmoment.language.patterns import at_places, lazily
from ijkmoment.language.words import MONTHS

Parts = tuple[int | None, int | None, int | None]
_OPENS = tuple(MONTHS["nl"])
_MONTH = lazily(rf"(?P<month>{MONTH})(?![\w’'-])")
_DAY_BEFORE = lazily(r"(?<![\w.,/-])(?P<day>\d{1,2})\s+\Z")
_YEAR_BEHIND = lazily(r"\s+(?P<year>(?:19|20)\d\d)(?!\d)")
_REACH = 5  # characters of a day before its month
_LEAP = 2024  # a year that has every day
_MOST = 100  # moments alike that one is held against


class Moment(NamedTuple):
    """What a place tells of a date: its year, month and day, None for what it leaves out."""

    year: int | None
    month: int | None
    day: int | None
    span: Span
    alone: bool = True  # no end of a period

    @property
    def parts(self) -> Parts:
        """The year, the month and the day."""
        return self.year, self.month, self.day


class Moments:
    """The dates of a letter; made once, by `letter.once(Moments)`."""

    def __init__(self, letter: Letter) -> None:
        self._letter = letter

    @cached_property
    def days(self) -> tuple[Moment, ...]:
        """The days with their months and years that the calendar has, in order of position."""
        claims = self._letter.of_kind("date", "period")
        found = (moment_of(date, one) for one in claims for date in _dates(one) if date.day is not None)
        return tuple(sorted(dict.fromkeys(found), key=attrgetter("span")))

    def days_in(self, start: int, end: int) -> Sequence[Moment]:
        """Return the days of a stretch of the text, in order."""
        return _in(self.days, start, end)

    def all_in(self, start: int, end: int) -> Sequence[Moment]:
        """Return the days and months of a stretch of the text, in order."""
        return _in(self.all, start, end)

    @cached_property
    def all(self) -> tuple[Moment, ...]:
        """The days, and the months and days of months that stand beside them, in order of position."""
        known = {place for day in self.days for place in (day.span.start, day.span.end)}
        others = (one for one in self._months() if one.span.start not in known and one.span.end not in known)
        return tuple(sorted((*self.days, *others), key=attrgetter("span")))

    def _months(self) -> Iterator[Moment]:
        text, months = self._letter.text, self._letter.standing(_OPENS)
        for found in at_places(_MONTH, self._letter.folded, months, 0, len(text)):
            day = _DAY_BEFORE.search(text, max(found.start() - _REACH, 0), found.start())
            year = _YEAR_BEHIND.match(text, found.end())
            span = Span(day.start() if day else found.start(), year.end() if year else found.end())
            parts = int(year["year"]) if year else None, month_of(found["month"]), int(day["day"]) if day else None
            if Date(parts[0] or _LEAP, *parts[1:]).possible:
                yield Moment(*parts, span)

    def near(self, moment: Moment) -> Iterator[Moment]:
        """Yield moments that are a slip apart from one in the parts that it has, some of each part's slips."""
        year, month, day = moment.parts
        for without, parts in enumerate(((None, month, day), (year, None, day), (year, month, None))):
            if (part := moment.parts[without]) is not None:
                yield from (one for one in self._alike.get(parts, ())[:_MOST] if one.parts[without] not in (None, part))

    @cached_property
    def _alike(self) -> Mapping[Parts, Sequence[Moment]]:
        """The moments by each choice of their parts."""
        found: dict[Parts, list[Moment]] = {}
        for one in self.all:
            for parts in _choices(one.parts):
                found.setdefault(parts, []).append(one)
        return found


def moment_of(date: Date, claim: Claim) -> Moment:
    """Return the moment that a date of a claim is."""
    return Moment(*parts_of(date), date_span(claim, date), claim.kind == "date")


def parts_of(date: Date) -> Parts:
    """Return the year, the month and the day of a date."""
    return date.year, date.month, date.day


def common(first: Moment, second: Moment) -> tuple[Parts, Parts]:
    """Return the parts of two moments that both have."""
    both = [(None, None) if None in pair else pair for pair in zip(first.parts, second.parts, strict=True)]
    (year, other_year), (month, other_month), (day, other_day) = both
    return (year, month, day), (other_year, other_month, other_day)


def are_a_slip_apart(first: Moment, second: Moment) -> bool:
    """Tell whether two moments differ in one of the parts that both have, and in that alone."""
    return sum(one != other for one, other in zip(*common(first, second), strict=True)) == 1


def are_a_stroke_apart(first: Moment, second: Moment) -> bool:
    """Tell whether one figure of the day, or the month before or behind, makes one moment of another."""
    (_, month, day), (_, other_month, other_day) = common(first, second)
    if None in (month, other_month) or not are_a_slip_apart(first, second):
        return False
    if month != other_month:
        return abs((month or 0) - (other_month or 0)) == 1
    return day != other_day and edits(str(day), str(other_day), 1) == 1


def may_be_one(first: Date, second: Date) -> bool:
    """Tell whether two dates can be the same day, whatever the precision of each."""
    if first.possible and second.possible:
        return first.first() <= second.last() and second.first() <= first.last()
    return parts_of(first) == parts_of(second)


def are_alike(first: Date, second: Date) -> bool:
    """Tell whether two dates of one precision, a month or a day, differ in one part alone."""
    if first.approximate or second.approximate or (first.day is None) != (second.day is None):
        return False
    return all(map(_has_month, (first, second))) and sum(map(_differ, parts_of(first), parts_of(second))) == 1


def _differ(one: int | None, other: int | None) -> bool:
    return one != other


def _has_month(date: Date) -> bool:
    return date.month is not None and date.month not in SEASONS and date.month not in QUARTERS


def _dates(claim: Claim) -> Iterator[Date]:
    """Yield the dates that a claim tells and the calendar has."""
    yield from (date for date in dates_in(claim) if date.possible)


def _choices(parts: Parts) -> Iterator[Parts]:
    """Yield the parts of a moment with each choice of them left out, none of them twice."""
    year, month, day = parts
    yield from product({year, None}, {month, None}, {day, None})


def _in(moments: Sequence[Moment], start: int, end: int) -> Sequence[Moment]:
    first = bisect_left(moments, start, key=attrgetter("span.start"))
    return moments[first : bisect_left(moments, end, lo=first, key=attrgetter("span.start"))]
