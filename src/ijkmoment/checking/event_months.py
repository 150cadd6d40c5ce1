"""Events that are named by their month, or by the day over a table, while the letter tells another.

"De luchtaanval bij Tel Ruman in april 2016" is the attack of "de nacht van 14 op 15 maart 2016": the same noun, with
the same place behind it where it has one. The caption "Tabel 1. Uitgezonden militairen op 30 juni 2024" is of the
sentence right before the table that speaks of the same things "op 31 december 2024". The date that the letter tells
once is wrong, in a tie the month or the caption.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import NamedTuple

from ijkmoment.checking.event_dates import Day, days_of, is_in_series, parts_of
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.facts.dates import Date
from ijkmoment.language.date_words import MONTH, month_of
from ijkmoment.language.patterns import lazily

_PLACE = r"[A-ZÀ-Þ][\w’-]+(?:\s[A-ZÀ-Þ][\w’-]+){0,3}"
_NAMED = lazily(
    r"\b(?:[Dd]e|[Hh]et|[Dd]ie|[Dd]at|[Dd]eze|[Dd]it)\s+(?P<event>[a-z][a-z-]{4,})"
    rf"(?:\s+(?:bij|nabij|in|op|te|aan|van|rond|boven|voor)\s+(?P<place>{_PLACE}))?"
    rf"\s+(?:in|van)\s+(?P<date>(?P<month>{MONTH})\s+(?P<year>20\d\d))(?!\w)"
)
_MONTHS = lazily(rf"(?<!\w)(?P<month>{MONTH})\s+(?P<year>20\d\d)(?!\d)")
_LONG = 10  # letters of a noun that names an event without its place
_MOST = 30
_TITLE = lazily(r"\A(?:Tabel|Overzicht|Grafiek|Figuur)\s+\w+[.:]?\s+(?P<what>[^.;]+?)\s+(?:op|per)\s+\Z")
_WORD = lazily(r"[^\W\d_]{5,}")
_FEWEST = 2
_Month = tuple[int, int | None]


class _Pair(NamedTuple):
    """Two tellings of one event, each with how often the letter tells its month or day."""

    named: Span
    told: Span
    named_often: int
    told_often: int


def other_months(letter: Letter) -> Iterator[tuple[Span, Span]]:
    """Yield the dates of an event told by its month, or of a table, that differ from where it is told."""
    for pair in (*_months(letter), *_captions(letter)):
        few, often = sorted((pair.named_often, pair.told_often))
        if few == 1 or few * 2 <= often:
            yield (pair.told, pair.named) if pair.told_often < pair.named_often else (pair.named, pair.told)


def _months(letter: Letter) -> Iterator[_Pair]:
    """Yield the months by which events are named, where every day that the letter tells of one is in another."""
    days = letter.once(days_of)
    stand: Counter[_Month] | None = None
    blocks = letter.document.blocks
    named = chain.from_iterable(_NAMED.finditer(letter.text, one.start, one.end) for one in blocks)
    for found in islice(named, _MOST):
        if is_in_series(found["event"]) or (found["place"] is None and len(found["event"]) < _LONG):
            continue
        month = int(found["year"]), month_of(found["month"].lower())
        told = list(_tellings(letter, found, days))[:_MOST]
        near = [one for one in told if _is_a_slip_apart(month, _month(one))]
        if len({_month(one) for one in near}) != 1 or month in map(_month, told):
            continue
        stand = stand if stand is not None else _all_months(letter)
        yield _Pair(Span(*found.span("date")), near[0].span, stand[month], stand[_month(near[0])])


def _month(day: Day) -> _Month:
    return day.date.year, day.date.month


def _is_a_slip_apart(first: _Month, second: _Month) -> bool:
    return sum(one != other for one, other in zip(first, second, strict=True)) == 1


def _all_months(letter: Letter) -> Counter[_Month]:
    return Counter((int(one["year"]), month_of(one["month"].lower())) for one in _MONTHS.finditer(letter.text))


def _tellings(letter: Letter, found: re.Match[str], days: Sequence[Day]) -> Iterator[Day]:
    """Yield the days in other sentences about the event: with its noun or the end of it, and with its place."""
    own = letter.sentence_at(found.start())
    for day in days:
        sentence = letter.sentence_at(day.span.start)
        if sentence == own:
            continue
        told = " ".join(letter.part(sentence).split())
        if found["place"] is not None and " ".join(found["place"].split()) not in told:
            continue
        if any(_is_one(found["event"], word) for word in _WORD.findall(told)):
            yield day


def _is_one(event: str, word: str) -> bool:
    """Tell whether a word is an event's noun, or one is the last part of the other: "luchtaanval", "aanval"."""
    short, long = sorted((event, word.lower()), key=len)
    return long.endswith(short)


def _captions(letter: Letter) -> Iterator[_Pair]:
    """Yield the days over tables, where the paragraphs right before tell the same things on another day."""
    days = letter.once(days_of)
    stand = Counter(map(parts_of, days))
    blocks = letter.document.blocks
    places = {block.start: index for index, block in enumerate(blocks)}
    for day in days:
        block = letter.document.block_at(day.span.start)
        title = _TITLE.search(letter.text[block.start : day.span.start]) if block is not None else None
        if block is None or title is None or not _is_first_of_month(day.date):
            continue
        index = places[block.start]
        before = [one for one in blocks[max(index - _FEWEST, 0) : index] if one.kind == "paragraph"]
        words = {word.lower() for word in _WORD.findall(title["what"])}
        for other in days:
            where = letter.document.block_at(other.span.start)
            if where in before and _tells(letter, other, words) and parts_of(other) != parts_of(day):
                yield _Pair(day.span, other.span, stand[parts_of(day)], stand[parts_of(other)])
                break


def _is_first_of_month(date: Date) -> bool:
    """Tell whether figures may be taken on a day: the first of a month, or the last."""
    return date.day in (1, 28, 29, 30, 31)


def _tells(letter: Letter, day: Day, words: set[str]) -> bool:
    """Tell whether the one day of a sentence is that of the things in a caption."""
    sentence = letter.sentence_at(day.span.start)
    days = [one for one in letter.once(days_of) if sentence.start <= one.span.start < sentence.end]
    if len({parts_of(one) for one in days}) != 1 or not day.alone:
        return False
    return len(words & {word.lower() for word in _WORD.findall(letter.part(sentence))}) >= _FEWEST
