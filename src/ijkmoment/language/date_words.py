"""The printed forms of one date as a pattern, and a match of it as a date.

The pattern's groups carry a suffix, so that two dates can stand in one pattern.
"""

import re
from typing import NamedTuple

from ijkmoment.facts.dates import Date
from ijkmoment.language.patterns import longest_first
from ijkmoment.language.words import MONTHS, ORDINALS, OTHER_SEASONS, SEASONS

_MONTH_NAMES = {name: number for number, name in enumerate(MONTHS["nl"], 1)}
_MONTH_NAMES |= {"jan": 1, "febr": 2, "feb": 2, "mrt": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9}
_MONTH_NAMES |= {"okt": 10, "nov": 11, "dec": 12}
_SEASON_NAMES = {name: number for number, name in enumerate(SEASONS["nl"], 21)} | OTHER_SEASONS
_QUARTER_NAMES = {name: number for number, name in enumerate(ORDINALS["nl"], 33)}
_QUARTER_NAMES |= {f"{number}{ending}": 32 + number for number in range(1, 5) for ending in ("e", "ste", "de")}
PARTS = ("begin", "eind", "einde", "half", "medio", "midden", "omstreeks", "rond", "circa", "voor het eind van")

MONTH = "|".join(longest_first(MONTHS["nl"]))
_SHORT_MONTH = r"(?:jan|febr?|mrt|apr|jun|jul|aug|sept?|okt|nov|dec)\.?"
ANY_MONTH = rf"{MONTH}|{_SHORT_MONTH}"
WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)})"
# What may stand before the day that a letter bears: "vrijdag 13 juni", "vr. 13 juni", "Vrijdag, 13 juni".
WEEKDAY_BEFORE = rf"(?:(?i:{WEEKDAY}|(?:ma|di|wo|do|vr|za|zo)(?!\w)\.?),?\s+)?"
YEAR = r"(?:19|20)\d{2}(?!\d{3}|[.,]\d)"
# "3 juni '24", in this century up to the year 49.
_SHORT_YEAR = r"['’]\d{2}(?!\w)"
# A winter has the year in which it starts: "de winter van 2023/2024".
_WINTER = r"(?:(?<=winter\s\d{4})[/–-](?:20)?\d{2}(?![\w/-])|(?<=winter\svan\s\d{4})[/–-](?:20)?\d{2}(?![\w/-]))?"
PART = "|".join(PARTS)
SEASON = "|".join(_SEASON_NAMES)
QUARTER = "|".join(_QUARTER_NAMES)
LEADING = rf"(?:{MONTH}|{PART}|{SEASON}|{QUARTER}|kwartaal|q[1-4]|van|het|de|jaar)\b|{_SHORT_MONTH}(?!\w)"


def date_pattern(name: str, *, year_needed: bool = True) -> str:
    """Return the pattern of a date in lower case whose groups end in `name`.

    Without a needed year, "18 oktober" matches too.
    """
    year = rf"\s+(?P<y1{name}>{YEAR}|{_SHORT_YEAR})"
    year = year if year_needed else rf"(?:{year})?"
    day = rf"(?P<d1{name}>\d{{1,2}})(?:e|ste|de)?\s+(?P<m1{name}>{MONTH}|{_SHORT_MONTH}){year}"
    month = rf"(?:(?P<m2{name}>{MONTH}|{_SHORT_MONTH})){year.replace('y1', 'y2')}"
    quarter = rf"(?:het\s+)?(?P<q1{name}>{QUARTER})\s+kwartaal\s+(?:van\s+)?(?P<y3{name}>{YEAR})"
    short_quarter = rf"q(?P<q2{name}>[1-4])(?:\s+(?:van\s+)?|[-/])(?P<y4{name}>{YEAR})"
    season = rf"(?:(?:de|het)\s+)?(?P<s1{name}>{SEASON})\s+(?:van\s+)?(?P<y5{name}>{YEAR}){_WINTER}"
    figures = rf"(?P<d2{name}>\d{{1,2}})(?P<z{name}>[-/.])(?P<m3{name}>\d{{1,2}})(?P=z{name})(?P<y6{name}>{YEAR})"
    ordered = rf"(?P<y7{name}>(?:19|20)\d\d)-(?P<m4{name}>\d\d)-(?P<d3{name}>\d\d)(?!\d)"
    bare = rf"(?:van\s+(?:het\s+jaar\s+)?)?(?P<y8{name}>{YEAR})"
    part = rf"(?P<p1{name}>{PART})\s+"
    return (
        rf"(?:(?:{part})?(?:{day}|{month}|{quarter}|{short_quarter}|{season}|{figures}|{ordered})"
        rf"|{part.replace('p1', 'p3')}{bare}|(?P<y9{name}>{YEAR}))"
    )


class Words(NamedTuple):
    """The parts that a match gave: `year` is None when it was not printed."""

    year: int | None
    month: int | None
    day: int | None
    part: str

    def date(self, year: int | None = None) -> Date | None:
        """Return the date, in a year given from elsewhere when its own was not printed."""
        chosen = self.year if self.year is not None else year
        return None if chosen is None else Date(chosen, self.month, self.day)


def read_words(match: re.Match[str], name: str) -> Words:
    """Return the parts of the date whose groups end in `name`."""
    year, day = _given(match, "y", name, 9), _given(match, "d", name, 3)
    part = match[f"p1{name}"] or match[f"p3{name}"] or ""
    return Words(_year(year) if year else None, _month(match, name), int(day) if day else None, part)


def month_of(word: str) -> int:
    """Return the number of a month's name, whole or short."""
    return _MONTH_NAMES[word.rstrip(".")]


def quarter_of(word: str) -> int:
    """Return the number that EDTF gives a quarter, by its ordinal."""
    return _QUARTER_NAMES[word]


def season_of(word: str) -> int:
    """Return the number that EDTF gives a season."""
    return _SEASON_NAMES[word]


def _year(printed: str) -> int:
    if printed.isdigit():
        return int(printed)
    short = int(printed[1:])
    return short + (2000 if short < 50 else 1900)


def _given(match: re.Match[str], letter: str, name: str, count: int) -> str | None:
    """Return what one of the groups for the same part holds."""
    return next((given for kind in range(1, count + 1) if (given := match[f"{letter}{kind}{name}"])), None)


def _month(match: re.Match[str], name: str) -> int | None:
    if word := match[f"m1{name}"] or match[f"m2{name}"]:
        return month_of(word)
    if figures := match[f"m3{name}"] or match[f"m4{name}"]:
        return int(figures)
    if quarter := match[f"q1{name}"]:
        return quarter_of(quarter)
    if quarter := match[f"q2{name}"]:
        return 32 + int(quarter)
    season = match[f"s1{name}"]
    return season_of(season) if season else None
