"""Lengths of time in running Dutch text: "minimaal zes maanden", "anderhalf jaar", "twee weken en drie dagen".

A duration is a whole number of one unit: halves of years are months, and two units come to the smaller one. Of what
does not fit ("drie tot vier jaar", "een maand en drie dagen") nothing is said, rather than a part.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from ijkmoment.facts.dates import Duration
from ijkmoment.language.folding import fold
from ijkmoment.language.found import Found
from ijkmoment.language.numerals import (
    HALVES,
    NUMBER_WORD,
    ends_range,
    halves_to_number,
    stands_alone,
    words_to_number,
)
from ijkmoment.language.patterns import at_words
from ijkmoment.language.words import APPROXIMATE_HEDGES, AT_LEAST_HEDGES, AT_MOST_HEDGES, hedge_pattern

Unit = Literal["day", "week", "month", "year"]
_UNITS: Mapping[str, Unit] = {
    "dag": "day", "dagen": "day", "week": "week", "weken": "week", "maand": "month", "maanden": "month",
    "jaar": "year", "jaren": "year",
}  # fmt: skip
_SIZES = ("day", "week", "month", "year")
# What a unit holds of a smaller one, where that is the same for each.
_HOLDS: Mapping[tuple[Unit, Unit], int] = {("year", "month"): 12, ("week", "day"): 7}
_LONGER, _SHORTER = ("langer dan",), ("korter dan", "binnen")
_ONE_UNIT = r"(?:dag(?:en)?|week|weken|maand(?:en)?|jaar|jaren)(?!\w)"
_UNIT = re.compile(_ONE_UNIT)
_NUMBER = re.compile(
    rf"(?:(?<!\w)(?P<hedge>{hedge_pattern(*_LONGER, *_SHORTER)})\s+)?"
    rf"(?<![\w.,/-])(?P<number>\d{{1,3}}(?:,5)?|{HALVES}|{NUMBER_WORD})(?:\s+(?:volle|extra|opeenvolgende))?\s+\Z"
)
_NO_LENGTH = re.compile(rf"(?:\s+en\s+\w+\s+{_ONE_UNIT})?\s+(?:oud|jong|geleden|later|eerder|daarvoor|daarna)\b")
_AND_A_HALF = re.compile(r"\s+en\s+een\s+half(?!\w)")
_JOINED = re.compile(r"\s+en\s+")
_REACH = 90


@dataclass(frozen=True, slots=True)
class _Length:
    """A duration with the unit that is printed; `alone` when it is one by itself, as "een jaar" is not."""

    found: Found
    duration: Duration
    unit: Unit
    alone: bool


def scan_durations(text: str) -> Iterator[Found]:
    """Find durations in order; an age ("12 jaar oud") or a distance in time ("twee jaar geleden") is none."""
    folded = fold(text)
    before: _Length | None = None
    for length in _lengths(folded):
        if before is not None and _is_one(folded, before, length):
            joined = _sum(before, length)
            before = None
            if joined is not None:
                yield joined
            continue
        if before is not None and before.alone:
            yield before.found
        before = length
    if before is not None and before.alone:
        yield before.found


def _lengths(folded: str) -> Iterator[_Length]:
    position = 0
    for unit in at_words(_UNIT, folded):
        number = _NUMBER.search(folded, max(unit.start() - _REACH, position), unit.start())
        position = unit.end()
        if number is None or _NO_LENGTH.match(folded, unit.end()):
            continue
        start = number.start("number")
        if ends_range(folded, start) or not stands_alone(folded, start):
            continue
        half = _AND_A_HALF.match(folded, unit.end())
        value = _value(number, _UNITS[unit[0]], 0 if half is None else 1)
        if value is not None:
            found = Found(number.start(), (half or unit).end(), value, number["hedge"] or "")
            yield _Length(found, value, _UNITS[unit[0]], number["number"] != "een" or half is not None)


def _value(number: re.Match[str], unit: Unit, halves: int) -> Duration | None:
    """Return the duration, with so many halves of the unit behind it; None when it is no whole number of any unit."""
    words, hedge = " ".join(number["number"].split()), " ".join((number["hedge"] or "").split())
    whole = _doubled(words)
    if whole is None:
        return None
    doubled = whole + halves
    exact = Duration(doubled // 2, unit, _bound(hedge), hedge in APPROXIMATE_HEDGES)
    if doubled % 2 == 0:
        return exact
    return replace(exact, number=doubled * 6, unit="month") if unit == "year" else None


def _doubled(words: str) -> int | None:
    """Return twice the number, which is whole for halves too."""
    if words[0].isdigit():
        whole, _, half = words.partition(",")
        return 2 * int(whole) + (1 if half else 0)
    half_number = halves_to_number(words)
    if half_number is not None:
        return int(2 * half_number)
    number = words_to_number(words)
    return None if number is None else 2 * number


def _is_one(folded: str, first: _Length, second: _Length) -> bool:
    """Tell whether two lengths are one, the greater unit first: "twee weken en drie dagen"."""
    if second.found.hedge or _SIZES.index(first.unit) <= _SIZES.index(second.unit):
        return False
    return _JOINED.fullmatch(folded, first.found.end, second.found.start) is not None


def _sum(first: _Length, second: _Length) -> Found | None:
    """Return two lengths as one in the smaller unit; None when the greater has no fixed number of these."""
    holds = 1 if first.duration.unit == second.duration.unit else _HOLDS.get((first.unit, second.unit))
    if holds is None:
        return None
    number = first.duration.number * holds + second.duration.number
    value = replace(first.duration, number=number, unit=second.duration.unit)
    return Found(first.found.start, second.found.end, value, first.found.hedge)


def _bound(hedge: str) -> Literal["exactly", "at least", "at most"]:
    if hedge in (*AT_LEAST_HEDGES, *_LONGER):
        return "at least"
    return "at most" if hedge in (*AT_MOST_HEDGES, *_SHORTER) else "exactly"
