"""One amount that a letter tells of a calendar year, and elsewhere of a period that runs across the turn of a year.

"In 2025 is 31,2 miljoen euro uitgegeven" and "Tabel 2 Uitgaven van juli 2024 tot en met juni 2025", with 31,2 for its
total: one of the two says wrongly when the money was spent. The time of an amount is the one that opens its clause, the
only one of its sentence, of the head over its column, or else of the caption over its table. What was planned is not
what was spent, and neither is what went to another country, or is told as the same once more ("eveneens").
"""

import datetime
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from ijkmoment.checking.figures.figure_words import PLANNED
from ijkmoment.checking.figures.near_numbers import meaningful
from ijkmoment.checking.figures.table_amounts import table_amounts
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.around import Around, within
from ijkmoment.facts.claim import Claim, ClaimValue
from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.values import Amount
from ijkmoment.language.patterns import lazily

_OF_THE_LETTER = lazily(r"\b(?:rapportage|verslag|verantwoordings)periode\b", re.IGNORECASE)
# "Tot en met 2024 werd 84,6 miljoen uitgegeven, in 2025 nog eens 31,2 miljoen": its year opens the clause.
_CLAUSE = lazily(r"[,;]\s")
_OPENS = lazily(r"\s*(?:(?:en|maar|waarvan)\s+)?(?:in|over)\s+(?:het\s+)?(?:\w*jaar\s+)?\Z", re.IGNORECASE)
_COMPARES = lazily(
    r"\b(?:meer|minder|hoger|lager|dan|tegen(?:over)?|vergeleken|opzichte|stijging|daling|verschil|vanaf|sinds)\b",
    re.IGNORECASE,
)
_DIFFERS = lazily(r"\s+(?:\([^()]*\)\s+)?(?:meer|minder|hoger|lager|onder|boven)\b", re.IGNORECASE)
_ONCE_MORE = lazily(
    r"\b(?:eveneens|opnieuw|nogmaals|wederom|weer|ook|evenveel|(?:het|dat)zelfde|even\s+(?:veel|hoog)|gelijke?)\b",
    re.IGNORECASE,
)
_EXACT = 3  # digits: fewer may come back by chance
_SHORTEST, _LONGEST = 150, 430  # days
_LONGEST_SENTENCE = 800


class Timed(NamedTuple):
    """An amount with its time: where each stands, the first and last day, whether it was planned, and the countries."""

    place: Span
    amount: Decimal
    time: Span
    first: datetime.date
    last: datetime.date
    planned: bool
    countries: frozenset[str]


class TwoTimes(NamedTuple):
    """One amount of two times: that of a period across years, and that of a calendar year."""

    across: Timed
    yearly: Timed


def amounts_of_two_times(letter: Letter, period: Period | None) -> Iterator[TwoTimes]:
    """Find the amounts that are told of a calendar year, and of a period that is partly in that year.

    `period` is the one that the letter says it is about: that is the time of what is told of "de verslagperiode".
    """
    timed = tuple(_timed(letter, period))
    yearly: dict[Decimal, Timed] = {}
    for one in timed:
        if _is_calendar_year(one):
            yearly.setdefault(one.amount, one)
    for one in timed:
        other = yearly.get(one.amount)
        if other is not None and _crosses(one) and _may_be_one(one, other):
            yield TwoTimes(one, other)


def _may_be_one(one: Timed, other: Timed) -> bool:
    """Tell whether two amounts are of times that meet, and nothing tells that they are of two things."""
    meet = one.first <= other.last and other.first <= one.last
    apart = one.countries and other.countries and one.countries.isdisjoint(other.countries)
    return meet and one.planned == other.planned and not apart


def _is_calendar_year(one: Timed) -> bool:
    return one.first == datetime.date(one.first.year, 1, 1) and one.last == datetime.date(one.first.year, 12, 31)


def _crosses(one: Timed) -> bool:
    """Tell whether a time is a period of about a year, across the turn of a year."""
    return one.first.year != one.last.year and _SHORTEST <= (one.last - one.first).days <= _LONGEST


def _timed(letter: Letter, period: Period | None) -> Iterator[Timed]:
    around = letter.once(Around)
    for sentence, claims in letter.by_sentence("money"):
        block = letter.block_at(sentence.start)
        short = sentence.end - sentence.start <= _LONGEST_SENTENCE
        if block is not None and block.kind != "cell" and short and not letter.says(_ONCE_MORE, sentence):
            for claim in (one for one in claims if _is_exact(one) and not _DIFFERS.match(letter.text, one.end)):
                yield from _of(letter, claim, (*_clause(letter, sentence, claim), sentence), period)
    for claim in letter.once(table_amounts):
        cell = letter.block_at(claim.start)
        if cell is not None and _is_exact(claim):
            over = [Span(one.start, one.end) for one in (*around.heads(cell), around.lead(cell)) if one is not None]
            yield from _of(letter, claim, over, period)


def _is_exact(claim: Claim) -> bool:
    value = claim.value
    return isinstance(value, Amount) and not claim.hedge and meaningful(value.value) >= _EXACT


def _clause(letter: Letter, sentence: Span, claim: Claim) -> Iterator[Span]:
    """Yield the clause of an amount where a year opens it that is not compared with another."""
    before = [one.end() for one in _CLAUSE.finditer(letter.text, sentence.start, claim.start)]
    behind = _CLAUSE.search(letter.text, claim.end, sentence.end)
    clause = Span(before[-1] if before else sentence.start, behind.start() if behind else sentence.end)
    times = [*_times(letter, clause)]
    if len(times) != 1 or clause == sentence or letter.says(_COMPARES, clause):
        return
    if _OPENS.match(letter.text, clause.start, times[0][0].start):
        yield clause


def _of(letter: Letter, claim: Claim, said: Sequence[Span], period: Period | None) -> Iterator[Timed]:
    """Yield an amount with its time: that of the first of these stretches that names one and no other."""
    for span in said:
        times = (*_times(letter, span), *_of_the_letter(letter, span, period))
        if times and isinstance(claim.value, Amount):
            place, value = times[0]
            days = _days(value) if len(times) == 1 else None
            if days is not None:
                planned = any(letter.says(PLANNED, one) for one in said)
                named = frozenset(it.text for one in said for it in within(letter, one, "country"))
                yield Timed(Span(claim.start, claim.end), claim.value.value, place, *days, planned, named)
            return


def _times(letter: Letter, span: Span) -> Iterator[tuple[Span, ClaimValue]]:
    return ((Span(one.start, one.end), one.value) for one in within(letter, span, "date", "period"))


def _of_the_letter(letter: Letter, span: Span, period: Period | None) -> Iterator[tuple[Span, Period]]:
    found = _OF_THE_LETTER.search(letter.text, span.start, span.end) if period is not None else None
    if found is not None and period is not None:
        yield Span(found.start(), found.end()), period


def _days(value: ClaimValue) -> tuple[datetime.date, datetime.date] | None:
    """Return the first and last day of a year or of a period that has both, None of any other time."""
    if not isinstance(value, Date | Period) or not value.possible:
        return None
    if isinstance(value, Date) and (value.month is not None or value.approximate):
        return None
    first, last = value.first(), value.last()
    return (first, last) if first is not None and last is not None else None
