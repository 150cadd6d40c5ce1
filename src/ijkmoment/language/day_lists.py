"""Days of one month named together: a stretch ("11 en 12 juli", "3 tot 7 mei") or each by itself ("3, 7 en 12 mei")."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ijkmoment.facts.dates import Date, Period, Until
from ijkmoment.language.found import Found
from ijkmoment.language.patterns import lazily

DAY = lazily(r"\d{1,2}")


def is_stretch(days: Sequence[int], joined: str, *, between: bool) -> bool:
    """Tell whether days are one stretch: joined as its ends, or following on one another."""
    if joined not in ("en", ","):
        return True
    return between or all(day - before == 1 for before, day in pairwise(days))


def rises(days: Sequence[int]) -> bool:
    """Tell whether each day is later than the one before, as days that are named together are."""
    return all(before < day for before, day in pairwise(days))


def stretch(days: Sequence[int], year: int, month: int | None, joined: str) -> Period:
    """Return the stretch from the first day to the last."""
    return Period(Date(year, month, days[0]), Date(year, month, days[-1]), until(joined))


def each_day(days: Sequence[re.Match[str]], end: int, last: Date) -> Iterator[Found]:
    """Yield every day as a date in the month and year of the last one, which ends at `end` with these."""
    for day in days[:-1]:
        yield Found(day.start(), day.end(), Date(last.year, last.month, int(day[0])))
    yield Found(days[-1].start(), end, last)


def until(joined: str) -> Until | None:
    """Return the word before the end of a stretch as a period keeps it."""
    word = " ".join(joined.split())
    if word == "tot":
        return "tot"
    return "tot en met" if word in ("tot en met", "t/m") else None
