"""Debates that a letter dates in two ways, of which one is a day on which parliament holds none.

The house and its committees debate from Tuesday to Thursday, outside the recess; on Mondays they have notaoverleg
alone. "Het commissiedebat van 29 mei 2022" was on a Sunday; where the letter also has one of 19 mei 2022, or a
promise of that day, the first is a slip of the second. Of two days on which parliament may meet nothing is made: a
debate goes on in another week.
"""

from collections.abc import Iterator, Sequence
from datetime import date as day_of
from typing import NamedTuple

from ijkmoment.checking.letter import Letter
from ijkmoment.checking.times.moments import Moment, Moments, Parts, are_a_stroke_apart
from ijkmoment.facts.dates import Date
from ijkmoment.language.date_words import WEEKDAY
from ijkmoment.language.patterns import lazily

_DEBATE = lazily(
    r"(?<![\w-])(?P<kind>[a-z]*debat|algemeen\s+overleg|[a-z]*overleg|vragenuur)"
    r"(?:\s+(?:(?:over|inzake)\s+)?(?:de\s+|het\s+)?[A-ZÀ-Þ][^.;:()\d]{2,60}?)?"
    rf"\s+(?:van|op|d\.d\.)\s+(?:{WEEKDAY}\s+)?\Z"
)
_OF_A_DEBATE = lazily(r"debat(?!\w)|overleg(?!\w)|(?<!\w)(?:toegezegd|toezegging(?:en)?|vragenuur)(?!\w)")
_AS_WELL = lazily(
    rf"(?<!\w)(?:[Ee]veneens\s+(?:op|van)|[Oo]p\s+die\s?zelfde\s+dag,|[Oo]p\s+dezelfde\s+dag,(?:\s+op)?)\s+(?:{WEEKDAY}\s+)?\Z"
)
_NO_MONDAY = frozenset({"commissiedebat", "algemeen overleg", "tweeminutendebat", "vragenuur"})
_THURSDAY = 3
_RECESS = ((7, 13), (8, 25))
_REACH, _SHORT, _FEW = 100, 50, 40


class _Debate(NamedTuple):
    """A debate that a letter names by its day: what kind and when."""

    kind: str
    moment: Moment


def debates(letter: Letter) -> Iterator[tuple[Moment, Moment]]:
    """Yield the wrong of two days of one debate, each with the other."""
    days = [one for one in letter.once(Moments).days if one.alone]
    for debate in _debates(letter, days):
        if not _may_meet(debate.moment) or _is_of_no_monday(debate):
            near = (one for one in letter.once(Moments).near(debate.moment) if _may_be_it(debate.moment, one))
            other = next((one for one in near if letter.says(_OF_A_DEBATE, letter.sentence_at(one.span.start))), None)
            if other is not None:
                yield debate.moment, other


def on_the_same_day(letter: Letter) -> Iterator[tuple[Moment, Moment]]:
    """Yield the days that are said to be one told before, "eveneens op", and are a stroke from one, with that one."""
    known, told = list[Moment](), set[Parts]()
    for day in letter.once(Moments).days:
        block = letter.block_at(day.span.start)
        running = block is not None and block.kind in ("paragraph", "item")
        if running and _AS_WELL.search(letter.text, max(day.span.start - _SHORT, 0), day.span.start):
            near = [one for one in known[-_FEW:] if are_a_stroke_apart(day, one)]
            if near and day.parts not in told:
                yield day, near[-1]
        known.append(day)
        told.add(day.parts)


def _debates(letter: Letter, days: Sequence[Moment]) -> Iterator[_Debate]:
    """Yield the debates that are named by their day."""
    for day in days:
        start = max(day.span.start - _REACH, letter.sentence_at(day.span.start).start)
        found = _DEBATE.search(letter.text, start, day.span.start)
        if found is not None:
            yield _Debate(" ".join(found["kind"].split()).casefold(), day)


def _may_be_it(wrong: Moment, other: Moment) -> bool:
    """Tell whether a day is one of a debate that a stroke makes of a day on which there was none."""
    whole = other.alone and None not in other.parts
    return whole and are_a_stroke_apart(wrong, other) and _may_meet(other)


def _may_meet(moment: Moment) -> bool:
    """Tell whether parliament may hold a debate on a day."""
    day = _day(moment)
    return day.weekday() <= _THURSDAY and not _RECESS[0] < (day.month, day.day) < _RECESS[1]


def _is_of_no_monday(debate: _Debate) -> bool:
    return debate.kind in _NO_MONDAY and _day(debate.moment).weekday() == 0


def _day(moment: Moment) -> day_of:
    return Date(moment.year or 1, moment.month, moment.day).first()
