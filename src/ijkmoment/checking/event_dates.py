"""Events that are named by their day in one place and dated otherwise where they are told.

A letter names what it told by its day: "de toezegging van 3 mei 2024", "het advies van 21 november 2022". That day
stands elsewhere in the letter too, with the same event. Where it does not, and a sentence about such an event has a
day that differs in its day, its month or its year alone, one of the two is a slip. Laws, elections and rulings, of
which sentences tell in more ways, stand in `told_events`.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span, date_span
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date, Period
from ijkmoment.language.date_words import WEEKDAY
from ijkmoment.language.patterns import lazily

_DAY = rf"(?:{WEEKDAY}\s+)?"
# What a sentence about an event holds where that is not the event's own name.
_TOLD: Mapping[str, str] = {
    "toezegging": r"\btoezeg|\btoegezegd|\bzeg(?:t|gen|de|den)?\b[^.;]*\btoe\b",
    "verkiezing": r"verkiezing|\b(?:ge|ver)?kozen\b|\bkiezen\b|\bkozen\b|stembus|\bstemm?en\b",
    "inwerkingtreding": r"inwerking|\bin werking|\bingang\b|ingaand",
    "indiening": r"\bindien(?:ing|en|t|de|den)?\b|\bingediend",
}
# Of these a letter names several, each by its day.
_SERIES = lazily(
    r"(?:brie(?:f|ven)|debat\w*|overleg\w*|vergadering\w*|rapport\w*|verslag\w*|stand|moties?|manda\w+|begroting|week|maand"
    r"|periode|nota|raad|dag(?:en)?|zitting|top|akte|wet|vragen|resoluties?|besluit\w*|versie|editie|ronde|rotatie|oefening)\Z"
)
_NAMED = lazily(
    rf"\b(?:[Dd]e|[Hh]et|[Mm]ijn|[Oo]nze|[Dd]ie|[Dd]at|[Dd]eze|[Dd]it)\s+(?:[\w-]+\s+)?(?P<event>[a-z][a-z-]{{3,}})\s+van\s+{_DAY}\Z"
)
_REACH = 120  # characters before a day in which its event is named
_MOST = 30  # days alike in two parts that one is held against
_Key = tuple[int | None, ...]


class Day(NamedTuple):
    """A day that the letter prints with its month and year."""

    date: Date
    span: Span
    alone: bool  # no end of a period


def two_days(letter: Letter) -> Iterator[tuple[Span, Span]]:
    """Yield the days on which events fall in one place alone, each with where the same event has another day."""
    yield from dict.fromkeys(_two_days(letter))


def _two_days(letter: Letter) -> Iterator[tuple[Span, Span]]:
    days = letter.once(days_of)
    told, like = Counter(map(parts_of, days)), _by_two_parts(days)
    for event, one in _named(letter, days):
        near = (other for key in _two_of(one) for other in like[key][:_MOST] if parts_of(other) != parts_of(one))
        other = next((other for other in near if _is_about(letter, event, one, other)), None)
        if other is None:
            continue
        wrong, right = sorted((one, other), key=lambda day: (told[parts_of(day)], -day.span.start))
        if told[parts_of(wrong)] == 1:
            yield wrong.span, right.span


def days_of(letter: Letter) -> tuple[Day, ...]:
    """Return the days of a letter that the calendar has, in order of position."""
    claims = letter.of_kind("date", "period")
    found = (Day(date, date_span(one, date), one.kind == "date") for one in claims for date in _dates(one))
    return tuple(sorted(dict.fromkeys(found), key=lambda day: day.span))


def _dates(claim: Claim) -> Iterator[Date]:
    value = claim.value
    ends = (value,) if isinstance(value, Date) else (value.start, value.end) if isinstance(value, Period) else ()
    yield from (date for date in ends if date is not None and date.day is not None and date.possible)


def parts_of(day: Day) -> tuple[int, int | None, int | None]:
    """Return the year, the month and the day."""
    return day.date.year, day.date.month, day.date.day


def is_a_slip_apart(first: Day, second: Day) -> bool:
    """Tell whether two days differ in one part alone."""
    return sum(one != other for one, other in zip(parts_of(first), parts_of(second), strict=True)) == 1


def _by_two_parts(days: Sequence[Day]) -> Mapping[_Key, Sequence[Day]]:
    """Return the days by each two of their parts: a slip changes the third."""
    found: dict[_Key, list[Day]] = {}
    for day in days:
        for key in _two_of(day):
            found.setdefault(key, []).append(day)
    return found


def _two_of(day: Day) -> Iterator[_Key]:
    parts = parts_of(day)
    yield from (tuple(None if index == without else part for index, part in enumerate(parts)) for without in range(3))


def _named(letter: Letter, days: Sequence[Day]) -> Iterator[tuple[str, Day]]:
    """Yield the days that name an event, each with a pattern of what a sentence about that event holds."""
    for day in days:
        start = max(day.span.start - _REACH, letter.sentence_at(day.span.start).start)
        named = _NAMED.search(letter.text, start, day.span.start) if day.alone else None
        if named is not None and not is_in_series(named["event"]):
            yield _told(named["event"]), day


def _told(event: str) -> str:
    return told_by(event) or rf"\b{re.escape(event)}\b"


def told_by(event: str) -> str | None:
    """Return the pattern of what tells of an event by other words than its noun."""
    return next((pattern for name, pattern in _TOLD.items() if name in event), None)


def is_in_series(event: str) -> bool:
    """Tell whether a letter speaks of several such events, each named by its day."""
    return _SERIES.search(event) is not None


def _is_about(letter: Letter, event: str, one: Day, other: Day) -> bool:
    sentence = letter.sentence_at(other.span.start)
    if sentence == letter.sentence_at(one.span.start):
        return False
    return re.search(event, letter.part(sentence), re.IGNORECASE) is not None
