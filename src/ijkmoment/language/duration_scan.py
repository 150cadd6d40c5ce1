"""Lengths of time in running Dutch text: "minimaal zes maanden", "anderhalf jaar", "twee weken en drie dagen".

A duration is a whole number of one unit: halves of years are months, whole days of hours are days, and two units come
to the smaller one. A range ("drie tot vier jaar") is its two ends, at least the one and at most the other. Of what does
not fit ("een maand en drie dagen", "36 uur") nothing is said, rather than a part.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from ijkmoment.facts.dates import Duration
from ijkmoment.language.denial import is_denied
from ijkmoment.language.folding import fold
from ijkmoment.language.found import Found
from ijkmoment.language.numerals import (
    FAR_LEAD,
    HALVES,
    NUMBER_WORD,
    ends_range,
    halves_to_number,
    stands_alone,
    words_to_number,
)
from ijkmoment.language.patterns import at_words, lazily
from ijkmoment.language.words import AFTER_HEDGE, APPROXIMATE_HEDGES, AT_LEAST_HEDGES, AT_MOST_HEDGES, hedge_pattern

Unit = Literal["day", "week", "month", "year"]
_UNITS: Mapping[str, Unit] = {
    "dag": "day", "dagen": "day", "week": "week", "weken": "week", "maand": "month", "maanden": "month",
    "jaar": "year", "jaren": "year", "uur": "day", "uren": "day",
}  # fmt: skip
_SIZES = ("day", "week", "month", "year")
# What a unit holds of a smaller one, where that is the same for each.
_HOLDS: Mapping[tuple[Unit, Unit], int] = {("year", "month"): 12, ("week", "day"): 7}
_LONGER = ("langer dan", "later dan", "niet korter dan", "nooit korter dan", "niet eerder dan", "nooit eerder dan")
_SHORTER = ("korter dan", "eerder dan", "binnen", "niet langer dan", "nooit langer dan", "niet later dan")
_ONE_UNIT = r"(?:dag(?:en)?|week|weken|maand(?:en)?|jaar|jaren|uur|uren)(?!\w)"
_HOURS = 24
_UNIT = lazily(_ONE_UNIT)
_HEDGED = rf"(?:(?<!\w)(?P<hedge>{hedge_pattern(*_LONGER, *_SHORTER)}){AFTER_HEDGE})?"
_PRINTED = rf"(?<![\w.,/-])(?P<number>\d{{1,3}}(?:,5)?|{HALVES}|{NUMBER_WORD})"
_NUMBER = lazily(rf"{_HEDGED}{_PRINTED}(?:\s+(?:volle|extra|opeenvolgende))?\s+\Z")
_HALF_YEAR = lazily(r"halfjaar(?!\w)")
_ONE_HALF = lazily(rf"{_HEDGED}(?<!\w)(?P<number>een)\s+\Z")
_NEAR = lazily(
    rf"(?:(?<!\w)(?P<both>tussen)\s+(?:de\s+)?)?{_HEDGED}{_PRINTED}"
    rf"(?:\s*[-–—]\s*|\s+(?:tot|à|of|(?(both)en(?:\s+de)?|à))\s+){FAR_LEAD}\Z"
)
# "kinderen van 4 tot 12 jaar" is an age, "de klok rond, 24 uur per dag" and "om 24 uur" are no lengths.
_AGE = lazily(
    r"(?<!\w)(?:kinderen|jongeren|leerlingen|studenten|personen|mensen|mannen|vrouwen|burgers|inwoners|ouderen|meisjes|jongens|"
    r"leeftijd|leeftijdsgroep|leeftijdscategorie|jeugd|groep)\s+(?:(?:van|tussen|vanaf|tot)\s+)?(?:de\s+)?\Z"
)
_A_TIME = lazily(r"\s+per(?!\w)")
_NO_LENGTH = lazily(rf"(?:\s+en\s+\w+\s+{_ONE_UNIT})?\s+(?:oud|jong|geleden|later|eerder|daarvoor|daarna)\b")
_AND_A_HALF = lazily(r"\s+en\s+een\s+half(?!\w)")
_JOINED = lazily(r"\s+en\s+")
_RANGE = lazily(rf"(?:\s*[-–—]\s*|\s+(?:tot|à|(?P<and>en(?:\s+de)?))\s+){FAR_LEAD}")
_BETWEEN = lazily(r"(?<!\w)tussen\s+(?:de\s+)?\Z")
_CHANGED = lazily(r"\b(?:verleng|verkort|uitgebreid|beperk|terug|verhoo?g|verlaa?g)\w*\b[^.;]*\bvan\s+\Z")
_ABOUT_DAYS: Mapping[Unit, int] = {"day": 1, "week": 7, "month": 30, "year": 365}
_REACH, _LONGEST_BETWEEN = 90, 16


class _Length(NamedTuple):
    """A duration with the unit that is printed; `alone` when it is one by itself, as "een jaar" is not."""

    found: Found
    duration: Duration
    unit: Unit
    alone: bool


def scan_durations(text: str) -> Iterator[Found]:
    """Find durations in order; an age ("12 jaar oud") or a distance in time ("twee jaar geleden") is none."""
    folded = fold(text)
    before: _Length | None = None
    for length in sorted((*_lengths(folded), *_half_years(folded)), key=lambda one: one.found.start):
        if before is not None and _is_one(folded, before, length):
            joined = _sum(before, length)
            before = None
            if joined is not None:
                yield joined
            continue
        if before is not None and (ends := _ends(folded, before, length)) is not None:
            yield ends[0].found
            before = ends[1]
            continue
        if before is not None and before.alone:
            yield before.found
        before = length
    if before is not None and before.alone:
        yield before.found


def _ends(folded: str, first: _Length, second: _Length) -> tuple[_Length, _Length] | None:
    """Return two lengths as the ends of a range, each with its unit ("6 weken tot 3 maanden"), None of others."""
    joint = _RANGE.fullmatch(folded, first.found.end, second.found.start)
    if joint is None or {first.duration.bound, second.duration.bound} != {"exactly"}:
        return None
    opened = _BETWEEN.search(folded, max(first.found.start - _LONGEST_BETWEEN, 0), first.found.start)
    if (joint["and"] and opened is None) or not _days(first) < _days(second):
        return None
    if _CHANGED.search(folded, max(first.found.start - _REACH, 0), first.found.start):
        return None
    low, high = first.duration._replace(bound="at least"), second.duration._replace(bound="at most")
    begin = opened.start() if opened and joint["and"] else first.found.start
    return (
        first._replace(found=first.found._replace(start=begin, value=low), duration=low, alone=True),
        second._replace(found=second.found._replace(value=high), duration=high),
    )


def _days(length: _Length) -> int:
    """Return about how many days a length has, to tell which of two is the longer."""
    return length.duration.number * _ABOUT_DAYS[length.duration.unit]


def _lengths(folded: str) -> Iterator[_Length]:
    position = 0
    for unit in at_words(_UNIT, folded):
        begin, position = position, unit.end()
        number = _NUMBER.search(folded, max(unit.start() - _REACH, begin), unit.start())
        if number is None or _NO_LENGTH.match(folded, unit.end()):
            continue
        start = number.start("number")
        if not stands_alone(folded, start) or _is_denied(folded, number):
            continue
        if ends_range(folded, start):
            yield from _both_ends(folded, begin, number, unit)
            continue
        if _is_one_day_of_hours(number, unit):
            continue
        half = _AND_A_HALF.match(folded, unit.end())
        value = _length(folded, number, unit, 0 if half is None else 1)
        if value is not None:
            found = Found(number.start(), (half or unit).end(), value, number["hedge"] or "")
            yield _Length(found, value, value.unit, number["number"] != "een" or half is not None)


def _both_ends(folded: str, begin: int, number: re.Match[str], unit: re.Match[str]) -> Iterator[_Length]:
    """Yield the ends of a range: at least the near one, at most the far one; nothing of an age."""
    start = number.start("number")
    near = _NEAR.search(folded, max(start - _REACH, begin), start)
    if near is None or not stands_alone(folded, near.start("number")) or _is_denied(folded, near):
        return
    if _UNITS[unit[0]] == "year" and _AGE.search(folded, max(near.start() - _REACH, 0), near.start()):
        return
    low, high = _in_one_unit(_length(folded, near, unit, 0), _length(folded, number, unit, 0))
    hedge = near["hedge"] or ""
    if low is None or high is None or low.number >= high.number:
        return
    if low.bound == "at most" or high.bound == "at least":
        return
    begins = near.start("both") if near["both"] else near.start("hedge") if hedge else near.start("number")
    least = low._replace(bound="at least")
    most = high._replace(bound="at most", approximate=low.approximate or high.approximate)
    yield _Length(Found(begins, near.end("number"), least, hedge), least, least.unit, alone=True)
    yield _Length(Found(start, unit.end(), most, hedge), most, most.unit, alone=True)


def _is_denied(folded: str, number: re.Match[str]) -> bool:
    return is_denied(folded, number.start(), " ".join((number["hedge"] or "").split()))


def _in_one_unit(low: Duration | None, high: Duration | None) -> tuple[Duration | None, Duration | None]:
    """Return both ends in months where half a year made one of them so: "2,5 tot 3 jaar"."""
    if low is None or high is None or low.unit == high.unit:
        return low, high
    return _in_months(low), _in_months(high)


def _in_months(length: Duration) -> Duration:
    return length._replace(number=length.number * 12, unit="month") if length.unit == "year" else length


def _half_years(folded: str) -> Iterator[_Length]:
    for unit in at_words(_HALF_YEAR, folded):
        one = _ONE_HALF.search(folded, max(unit.start() - _REACH, 0), unit.start())
        if one is None or _NO_LENGTH.match(folded, unit.end()) or _is_denied(folded, one):
            continue
        hedge = " ".join((one["hedge"] or "").split())
        value = Duration(6, "month", _bound(hedge), hedge in APPROXIMATE_HEDGES)
        yield _Length(Found(one.start(), unit.end(), value, one["hedge"] or ""), value, "month", alone=True)


def _length(folded: str, number: re.Match[str], unit: re.Match[str], halves: int) -> Duration | None:
    """Return the duration of a number of units; of hours only when they are whole days and no hours of the clock."""
    value = _value(number, _UNITS[unit[0]], halves)
    if value is None or not unit[0].startswith("u"):
        return value
    if value.number % _HOURS or not value.number or _A_TIME.match(folded, unit.end()):
        return None
    return value._replace(number=value.number // _HOURS)


def _is_one_day_of_hours(number: re.Match[str], unit: re.Match[str]) -> bool:
    """Tell whether "24 uur" stands without a hedge, which says midnight or the clock round as often as a length."""
    return unit[0] == "uur" and number["number"] == str(_HOURS) and not number["hedge"]


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
    return exact._replace(number=doubled * 6, unit="month") if unit == "year" else None


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
    value = first.duration._replace(number=number, unit=second.duration.unit)
    return Found(first.found.start, second.found.end, value, first.found.hedge)


def _bound(hedge: str) -> Literal["exactly", "at least", "at most"]:
    if hedge in (*AT_LEAST_HEDGES, *_LONGER):
        return "at least"
    return "at most" if hedge in (*AT_MOST_HEDGES, *_SHORTER) else "exactly"
