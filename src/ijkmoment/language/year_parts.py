"""Parts of a year by their number: "H1 2024", "de eerste helft van 2024", "week 12 van 2024", "2024-Q2".

A half is two quarters and a week runs from Monday to Sunday (ISO 8601). Half a month is that month with the words kept.
"""

import datetime
import re
from collections.abc import Callable, Iterator, Mapping

from ijkmoment.facts.dates import Date, Period, from_day
from ijkmoment.language.date_words import MONTH, YEAR, month_of
from ijkmoment.language.day_lists import until
from ijkmoment.language.found import Found
from ijkmoment.language.patterns import lazily, opens_word

_ANCHOR = lazily(r"helft|halfjaar|h[12](?=[\s/-])|q[1-4](?!\w)|week\s+[0-9]|weken\s+[0-9]|wk\s+[0-9]|kwartaal\s+[0-9]")
_HALVES = {"eerste": 1, "1e": 1, "1ste": 1, "tweede": 2, "2e": 2, "2de": 2}
WHICH_HALF = rf"(?P<half>{'|'.join(_HALVES)})"
_WHICH = lazily(rf"(?<!\w)(?P<article>(?:de|het)\s+)?{WHICH_HALF}\s+\Z")
_OF_YEAR = rf"\s+(?:van\s+)?(?:het\s+jaar\s+)?(?P<year>{YEAR})"
_OF = lazily(rf"(?:helft|halfjaar){_OF_YEAR}(?![-/]\d)")
_OF_MONTH = lazily(rf"helft\s+(?:van\s+)?(?P<month>{MONTH})\s+(?P<year>{YEAR})(?![-/]\d)")
_SHORT = lazily(rf"h(?P<half>[12])(?:\s+(?:van\s+)?|[-/])(?P<year>{YEAR})(?![-/]\d)")
_QUARTER = lazily(rf"kwartaal\s+(?P<quarter>[1-4]){_OF_YEAR}(?![-/]\d)")
_YEAR_BEFORE = lazily(rf"(?<![\w/.,-])(?P<year>{YEAR})[-/ ]\Z")
_WEEKS = lazily(
    r"(?:week|weken|wk)\s+(?P<first>\d{1,2})(?:\s*(?P<joined>[-–]|\btot\s+en\s+met\b|\bt/m\b|\btot\b|\ben\b)\s*(?P<last>\d{1,2}))?"
    rf"(?:,?\s+(?:(?:van|in)\s+)?(?:het\s+jaar\s+)?|\s+\()(?P<year>{YEAR})(?![-/]\d)"
)
_REACH = 20


def scan_year_parts(folded: str) -> Iterator[Found]:
    """Find such parts in order in a text in lower case."""
    position = 0
    for anchor in _ANCHOR.finditer(folded):
        found = _part_at(folded, anchor) if anchor.start() >= position else None
        if found is not None:
            yield found
            position = found.end


def _part_at(folded: str, anchor: re.Match[str]) -> Found | None:
    if anchor[0] in ("helft", "halfjaar"):
        return _half_in_words(folded, anchor.start())
    return _READERS[anchor[0][0]](folded, anchor.start()) if opens_word(folded, anchor.start()) else None


def _half_in_words(folded: str, start: int) -> Found | None:
    which = _WHICH.search(folded, max(start - _REACH, 0), start)
    if which is None:
        return None
    if year := _OF.match(folded, start):
        return Found(which.start(), year.end(), half_of(int(year["year"]), half_number(which["half"])))
    month = _OF_MONTH.match(folded, start)
    if month is None:
        return None
    hedge = folded[which.start("half") : month.start("month")].strip()
    return Found(which.start("half"), month.end(), Date(int(month["year"]), month_of(month["month"])), hedge)


def half_number(word: str) -> int:
    """Return 1 or 2 for a word that names a half."""
    return _HALVES[word]


def half_of(year: int, half: int) -> Period:
    """Return the first or second half of a year."""
    return Period(Date(year, 1), Date(year, 6)) if half == 1 else Period(Date(year, 7), Date(year, 12))


def _weeks(folded: str, start: int) -> Found | None:
    match = _WEEKS.match(folded, start)
    if match is None:
        return None
    first = _week(match["year"], match["first"])
    last = _week(match["year"], match["last"]) if match["last"] else first
    if first is None or last is None:
        return None
    if match["joined"] == "en" and int(match["last"]) - int(match["first"]) != 1:
        return None
    return Found(start, match.end(), Period(first.start, last.end, until(match["joined"] or "")))


def _week(year: str, week: str) -> Period | None:
    try:
        monday = datetime.date.fromisocalendar(int(year), int(week), 1)
    except ValueError:
        return None
    return Period(from_day(monday), from_day(monday + datetime.timedelta(days=6)))


def _short_half(folded: str, start: int) -> Found | None:
    match = _SHORT.match(folded, start)
    return Found(start, match.end(), half_of(int(match["year"]), int(match["half"]))) if match else None


def _quarter(folded: str, start: int) -> Found | None:
    match = _QUARTER.match(folded, start)
    return Found(start, match.end(), Date(int(match["year"]), 32 + int(match["quarter"]))) if match else None


def _quarter_behind(folded: str, start: int) -> Found | None:
    year = _YEAR_BEFORE.search(folded, max(start - _REACH, 0), start)
    return Found(year.start(), start + 2, Date(int(year["year"]), 32 + int(folded[start + 1]))) if year else None


_READERS: Mapping[str, Callable[[str, int], Found | None]] = {
    "h": _short_half,
    "k": _quarter,
    "q": _quarter_behind,
    "w": _weeks,
}
