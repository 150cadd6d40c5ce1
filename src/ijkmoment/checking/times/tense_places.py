"""Where the dates of a letter stand in their sentences: what the tense of a clause is asked of."""

from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.times.moments import Moments
from ijkmoment.checking.times.tense_words import SINCE
from ijkmoment.facts.dates import Date, Period
from ijkmoment.language.patterns import lazily

_SIGN = lazily(r"[;:()\[\]“”\"]|\s[–—-]\s|,(?=\s)")
_QUOTED = frozenset('“”"„«»‘')
_YEAR = lazily(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_REACH = 160
_LONGEST = 1200  # characters of a sentence: what is longer is a list or a table that lost its marks


class Time(NamedTuple):
    """A time that a letter prints, from its first date to its last."""

    span: Span
    first: Date
    last: Date


class Place(NamedTuple):
    """Where a time stands: its sentence, its clause before and behind it, and itself, all in lower case."""

    said: str
    start: int
    before: str
    behind: str
    printed: str


def places(letter: Letter) -> Iterator[tuple[Time, Place]]:
    """Yield the times that running sentences tell, each with its place."""
    for time in chain(_printed(letter), _of_this_year(letter)):
        place = _place(letter, time.span)
        if place is not None:
            yield time, place


def _printed(letter: Letter) -> Iterator[Time]:
    """Yield the times that print their year; "sinds" a date is one of that date."""
    for claim in letter.of_kind("date", "period"):
        value = claim.value
        period = Period(value, value) if isinstance(value, Date) else value
        if not isinstance(period, Period) or not period.possible or period.start is None or period.reversed:
            continue
        last = period.end or (period.start if SINCE.match(claim.text.lower()) else None)
        if last is not None and str(last.year) in claim.text:
            yield Time(Span(claim.start, claim.end), period.start, last)


def _of_this_year(letter: Letter) -> Iterator[Time]:
    """Yield the days without a year behind one of the letter's own year, where their sentence has no other year."""
    if letter.date is None:
        return
    for day in letter.once(Moments).all:
        if day.year is not None or day.day is None or day.month is None:
            continue
        sentence = letter.sentence_at(day.span.start)
        years = set(_YEAR.findall(letter.text, sentence.start, min(sentence.end, sentence.start + _LONGEST)))
        before = _YEAR.search(letter.text, max(sentence.start, day.span.start - _REACH), day.span.start)
        date = Date(letter.date.year, day.month, day.day)
        if before is not None and years == {str(letter.date.year)} and date.possible:
            yield Time(day.span, date, date)


def _place(letter: Letter, span: Span) -> Place | None:
    """Return where a time stands, None outside running sentences and beside quotation marks."""
    block, sentence = letter.block_at(span.start), letter.sentence_at(span.start)
    if block is None or block.kind not in ("paragraph", "item") or sentence.end - sentence.start > _LONGEST:
        return None
    said = letter.folded[sentence.start : sentence.end]
    if not _QUOTED.isdisjoint(said):
        return None
    start, end = span.start - sentence.start, span.end - sentence.start
    opening = max((one.end() for one in _SIGN.finditer(said, 0, start)), default=0)
    closing = _SIGN.search(said, end)
    before, behind = said[max(opening, start - _REACH) : start], said[end : closing.start() if closing else None]
    return Place(said, start, before, behind, said[start:end])
