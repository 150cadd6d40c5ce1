"""Dates, periods and durations as people type them in a form: in Dutch words, or as a table's cell has them."""

import re

from ijkmoment.facts.dates import Bound, Date, Duration, Period, Unit, parse_date, parse_period
from ijkmoment.language.numerals import words_to_number
from ijkmoment.language.words import AT_LEAST_HEDGES, AT_MOST_HEDGES, MONTHS, ORDINALS, SEASONS, UNITS

LONGEST_NUMBER = 6
_MONTHS = {name: number for number, name in enumerate(MONTHS["nl"], 1)}
_PARTS = {
    **_MONTHS,
    **{name: number for number, name in enumerate(SEASONS["nl"], 21)},
    **{f"{name} kwartaal": number for number, name in enumerate(ORDINALS["nl"], 33)},
}
_UNIT_WORDS = {word: unit for unit, words in UNITS["nl"].items() for word in words}
_NAMED = re.compile(
    rf"(?P<about>circa |omstreeks )?(?:(?P<day>\d{{1,2}}) (?={'|'.join(_MONTHS)}))?"
    rf"(?:het |de )?(?P<part>{'|'.join(_PARTS)}) (?:van )?(?P<year>\d{{4}})"
)
_YEAR = re.compile(r"(?P<about>circa |omstreeks )?(?P<year>\d{4})")
_FIGURES = re.compile(r"(?P<day>\d{1,2})[-/](?P<month>\d{1,2})[-/](?P<year>\d{4})")
_BOTH_ENDS = re.compile(r"(?:van )?(?P<start>.+?)(?: tot en met | t/m | ?– ?| - )(?P<end>.+)")
_DURATION = re.compile(
    rf"(?P<about>circa )?(?:(?P<least>{'|'.join(AT_LEAST_HEDGES)}) |(?P<most>{'|'.join(AT_MOST_HEDGES)}) )?"
    rf"(?P<number>\S+) (?P<unit>{'|'.join(_UNIT_WORDS)})"
)


def read_date(text: str) -> Date | None:
    """Read "4 april 2024", "4-4-2024", "april 2024", "eerste kwartaal van 2024", "2024" or an EDTF date."""
    return _possible(_named(text) or _figures(text) or _year(text)) or parse_date(text)


def read_period(text: str) -> Period | None:
    """Read "mei 2023 tot en met april 2024", "vanaf mei 2023", "tot en met april 2024", one date, or an EDTF period.

    A bare "tot" is not taken: a period holds its last day.
    """
    return _one_end(text) or _both_ends(text) or parse_period(text)


def read_duration(text: str) -> Duration | None:
    """Read "6 maanden", "minimaal zes maanden"."""
    found = _DURATION.fullmatch(text)
    if found is None:
        return None
    number = _number(found["number"])
    bound: Bound = "at least" if found["least"] else "at most" if found["most"] else "exactly"
    if number is None:
        return None
    unit: Unit = _UNIT_WORDS[found["unit"]]  # type: ignore[assignment]  # the words of a unit lead to its name
    return Duration(number, unit, bound, bool(found["about"]))


def _number(text: str) -> int | None:
    if text.isdecimal():
        return int(text) if len(text) <= LONGEST_NUMBER else None
    return words_to_number(text)


def _named(text: str) -> Date | None:
    found = _NAMED.fullmatch(text)
    if found is None:
        return None
    day = int(found["day"]) if found["day"] else None
    return Date(int(found["year"]), _PARTS[found["part"]], day, bool(found["about"]))


def _figures(text: str) -> Date | None:
    found = _FIGURES.fullmatch(text)
    return Date(int(found["year"]), int(found["month"]), int(found["day"])) if found else None


def _year(text: str) -> Date | None:
    found = _YEAR.fullmatch(text)
    return Date(int(found["year"]), approximate=bool(found["about"])) if found else None


def _possible(date: Date | None) -> Date | None:
    return date if date is not None and date.possible else None


def _one_end(text: str) -> Period | None:
    for prefix in ("vanaf ", "tot en met ", "t/m "):
        date = read_date(text.removeprefix(prefix)) if text.startswith(prefix) else None
        if date is not None:
            return Period(date, None) if prefix == "vanaf " else Period(None, date)
    date = read_date(text)
    return Period(date, date) if date else None


def _both_ends(text: str) -> Period | None:
    found = _BOTH_ENDS.fullmatch(text)
    start, end = (read_date(found["start"]), read_date(found["end"])) if found else (None, None)
    if start is None or end is None:
        return None
    period = Period(start, end)
    return None if period.reversed else period
