"""Events that are named by their day without its year: "de toezegging van 18 september", "het alarm van 9 april".

The letter told that day before, with its year. Where it tells none such, but one of the event that a slip of the pen
makes of it (a figure more, fewer or other, or another month), the day without a year has the slip.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import timedelta

from ijkmoment.checking.event_dates import Day, days_of, is_in_series, told_by
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.facts.dates import Date
from ijkmoment.language.date_words import MONTH, WEEKDAY, month_of
from ijkmoment.language.edits import edits
from ijkmoment.language.patterns import lazily

_YEARLESS = lazily(
    rf"\b(?:[Dd]e|[Hh]et|[Mm]ijn|[Oo]nze|[Dd]ie|[Dd]at)\s+(?:[\w-]+\s+)?(?P<event>[a-z][a-z-]{{3,}})\s+van\s+(?:{WEEKDAY}\s+)?"
    rf"(?P<date>(?P<day>\d{{1,2}})\s+(?P<month>{MONTH}))(?![\w’'])(?!,?\s+(?:(?:19|20)\d\d|jl|jongstleden|aanstaande|a\.s)(?!\w))"
)
_DAYS = lazily(rf"(?<![\w.,])(?P<day>\d{{1,2}})\s+(?P<month>{MONTH})(?!\w)")
_MOST = 30  # days that one is held against
_NEAR = timedelta(days=400)  # further off a day is not named without its year


def yearless(letter: Letter) -> Iterator[tuple[Span, Span]]:
    """Yield the days without a year by which an event is named, each with where the event has another day."""
    days = letter.once(days_of)
    told = {(day.date.day, day.date.month) for day in days}
    named: Counter[tuple[int, int]] | None = None
    for block in letter.blocks:
        for found in _YEARLESS.finditer(letter.text, block.start, block.end):
            one = int(found["day"]), month_of(found["month"].lower())
            if one in told or is_in_series(found["event"]):
                continue
            named = named if named is not None else _all_days(letter)
            if named[one] == 1 and (other := _other(letter, found, one, days)) is not None:
                yield Span(*found.span("date")), other.span


def _all_days(letter: Letter) -> Counter[tuple[int, int]]:
    """Return how often each day stands in the letter, with a year or without."""
    return Counter((int(one["day"]), month_of(one["month"].lower())) for one in _DAYS.finditer(letter.text))


def _other(letter: Letter, found: re.Match[str], one: tuple[int, int], days: Sequence[Day]) -> Day | None:
    """Return a day near the letter's own that a sentence about the event tells, and that differs as a slip does."""
    near = [day for day in days if _differs_as_a_slip(one, day.date) and _is_recent(letter, day.date)][:_MOST]
    event, sentence = re.compile(_about(found["event"]), re.IGNORECASE), letter.sentence_at(found.start())
    return next(
        (
            day
            for day in near
            if (there := letter.sentence_at(day.span.start)) != sentence and letter.says(event, there)
        ),
        None,
    )


def _about(event: str) -> str:
    known = told_by(event)
    return known if known is not None else rf"(?:\b|\bge){re.escape(event)}"


def _differs_as_a_slip(one: tuple[int, int], date: Date) -> bool:
    day, month = one
    if date.day == day:
        return date.month is not None and abs(date.month - month) == 1
    return date.month == month and edits(str(day), str(date.day), 1) == 1


def _is_recent(letter: Letter, date: Date) -> bool:
    own = letter.date
    return own is not None and own.possible and own.day is not None and abs(own.first() - date.first()) < _NEAR
