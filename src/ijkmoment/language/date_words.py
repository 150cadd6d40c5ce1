"""The printed forms of one date as a pattern, and a match of it as a date.

The pattern's groups carry a suffix, so that two dates can stand in one pattern.
"""

import re
from dataclasses import dataclass

from ijkmoment.facts.dates import Date
from ijkmoment.language.words import MONTHS, ORDINALS, OTHER_SEASONS, SEASONS

_MONTH_NAMES = {name: number for number, name in enumerate(MONTHS["nl"], 1)}
_MONTH_NAMES |= {"jan": 1, "febr": 2, "feb": 2, "mrt": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9}
_MONTH_NAMES |= {"okt": 10, "nov": 11, "dec": 12}
_SEASON_NAMES = {name: number for number, name in enumerate(SEASONS["nl"], 21)} | OTHER_SEASONS
_QUARTER_NAMES = {name: number for number, name in enumerate(ORDINALS["nl"], 33)}
_QUARTER_NAMES |= {f"{number}{ending}": 32 + number for number in range(1, 5) for ending in ("e", "ste", "de")}
PARTS = ("begin", "eind", "einde", "half", "medio", "midden", "omstreeks", "rond", "circa", "voor het eind van")

MONTH = "|".join(sorted(MONTHS["nl"], key=len, reverse=True))
_SHORT_MONTH = r"(?:jan|febr?|mrt|apr|jun|jul|aug|sept?|okt|nov|dec)\.?"
YEAR = r"(?:19|20)\d{2}(?!\d{3}|[.,]\d)"
_PART = "|".join(PARTS)
_SEASON = "|".join(_SEASON_NAMES)
_QUARTER = "|".join(_QUARTER_NAMES)


def date_pattern(name: str, *, year_needed: bool = True) -> str:
    """Return the pattern of a date whose groups end in `name`; without a needed year, "18 oktober" matches too."""
    year = rf"\s+(?P<y1{name}>{YEAR})"
    year = year if year_needed else rf"(?:{year})?"
    day = rf"(?P<d{name}>\d{{1,2}})(?:e|ste|de)?\s+(?P<m1{name}>{MONTH}|{_SHORT_MONTH}){year}"
    month = rf"(?P<m2{name}>{MONTH}){year.replace('y1', 'y2')}"
    quarter = rf"(?:het\s+)?(?P<q{name}>{_QUARTER})\s+kwartaal\s+(?:van\s+)?(?P<y3{name}>{YEAR})"
    season = rf"(?:(?:de|het)\s+)?(?P<s{name}>{_SEASON})\s+(?:van\s+)?(?P<y4{name}>{YEAR})"
    figures = rf"(?P<d2{name}>\d{{1,2}})[-/](?P<m3{name}>\d{{1,2}})[-/](?P<y5{name}>{YEAR})"
    bare = rf"(?P<y6{name}>{YEAR})"
    part = rf"(?:(?P<p{name}>{_PART})\s+)?"
    return rf"{part}(?:{day}|{month}|{quarter}|{season}|{figures}|{bare})"


@dataclass(frozen=True, slots=True)
class Words:
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
    group = match.groupdict()
    year = next((group[f"y{kind}{name}"] for kind in range(1, 7) if group[f"y{kind}{name}"]), None)
    day = group[f"d{name}"] or group[f"d2{name}"]
    return Words(int(year) if year else None, _month(group, name), int(day) if day else None, group[f"p{name}"] or "")


def _month(group: dict[str, str | None], name: str) -> int | None:
    word = group[f"m1{name}"] or group[f"m2{name}"]
    if word:
        return _MONTH_NAMES[word.lower().rstrip(".")]
    if group[f"m3{name}"]:
        return int(group[f"m3{name}"] or 0)
    if group[f"q{name}"]:
        return _QUARTER_NAMES[(group[f"q{name}"] or "").lower()]
    return _SEASON_NAMES[(group[f"s{name}"] or "").lower()] if group[f"s{name}"] else None
