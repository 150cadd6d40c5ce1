"""Dates and periods in running Dutch text.

Every date has a year, or says how it lies to the letter's own date ("26 maart jl."); only the words around those are
looked at. Both ends of a period belong to it and are not found as dates too; days that are named together without
being one stretch ("3, 7 en 12 mei 2024") are dates each. A year by itself is a date only after a word that makes it
one: numbers of four figures are also counts, file numbers and parts of titles.
"""

import re
from collections.abc import Iterator

from ijkmoment.facts.dates import Date, Period
from ijkmoment.language.date_words import LEADING, YEAR, Words, date_pattern, read_words
from ijkmoment.language.day_lists import DAY, each_day, is_stretch, rises, stretch, until
from ijkmoment.language.folding import fold
from ijkmoment.language.found import Found, over
from ijkmoment.language.month_figures import scan_month_figures
from ijkmoment.language.near_dates import scan_near_dates
from ijkmoment.language.patterns import lazily
from ijkmoment.language.year_parts import scan_year_parts

_REACH = 80
_WINTER = lazily(r"(?:de\s+)?winter\s(?:van\s)?\d{4}[-–]\d{4}")
_UNTIL = r"tot\s+en\s+met|t/m|tot(?!\s+en\b)"
_OF_YEAR = r"[0-9]{2}(?:-[0-9]{2}-[0-9]{2}(?![0-9])|/[0-9]{2}(?![0-9])|(?![0-9]{3}))"
_SHORT_YEAR = r"[0-9]{2}(?!\w)"
_ANCHOR = lazily(rf"19{_OF_YEAR}|20{_OF_YEAR}|'{_SHORT_YEAR}|’{_SHORT_YEAR}")
_LEAD = lazily(
    rf"(?:(?<!\w)(?:{LEADING}|(?:tot|t/m|en|met|tussen|vanaf|sinds|sedert|ingang|uiterlijk|in)\b|"
    r"[0-9]{1,2}(?:e|ste|de)?(?![\w.,])|[0-9]{1,2}(?=,\s+[0-9]{1,2}(?:,|\s)))(?:[.,]?\s+|(?=[-–—/]))|[-–—/]\s*|[0-9]{1,2}\.[0-9]{1,2}\.)+\Z"
)
_BEFORE_YEAR = lazily(
    r"(?:\b(?:in|van|uit|voor|over|sinds|sedert|\w*jaar|jaren|prijspeil|per|na|vóór|tijdens|geheel|en|"
    r"of|dan|begin|eind|einde|half|medio|ultimo|naar|met|oudejaarsdag|zomer|najaar|voorjaar|herfst|winter|lente|"
    r"raming|realisatie|begroting|uitgaven|kosten|prognose|gerealiseerd|geraamd|begroot|verwacht|stand)\s|(?<!\w)[(]|"
    r"\b(?:19|20)\d\d,\s)\s*\Z"
)
_COUNTED = lazily(
    r"\s+(?:extra\s+|nieuwe\s+|nederlandse\s+|\w{3,20}e\s+)?(?:militair|personen|mensen|man\b|mannen|vrouwen|kinderen|"
    r"burgers|soldaten|troepen|reservisten|agenten|medewerkers|ambtenaren|studenten|leerlingen|deelnemers|woningen|"
    r"voertuigen|vliegtuigen|schepen|stuks|euro\b|dollar|ton\b|kilo|meter|km\b|uur\b|uren\b|dagen\b|keer\b|plaatsen|"
    r"vluchtelingen|slachtoffers|bedrijven|gemeenten|fte|banen|paar\b|exemplaren|bedden|nummers|functie\w+|zaken\b|aanvragen|meldingen)"
)
_RESOLUTION = lazily(r"resoluties?\s+\d+\s*\(\Z")
_IN_CELL = lazily(r"\t\d{4}(?=[\t\n]|\Z)|^\d{4}(?=\t)", re.MULTILINE)
_OPENS_LINE = lazily(r"^[-–•*·\s]{0,4}\d{4}(?=\s?:)", re.MULTILINE)
_TWO_YEARS = lazily(rf"{YEAR}\s*[-–]\s*{YEAR}")
_MAY_LAST = lazily(r"[-–—/]|t/m|\btot\b|\ben\b|vanaf|sinds|sedert|ingang")
_JOINED = lazily(r"\d\d|[-/–]\d|[^\W\d_]")
_APART = lazily(r"\S")
_SPACE = lazily(r"\s")


def _periods() -> re.Pattern[str]:
    first, last = date_pattern("a", year_needed=False), date_pattern("b")
    days = (
        r"(?:(?P<do>tussen|van(?=\s+\d{1,2}\s+(?:tot|t/m)\b))\s+)?(?<!['’.,€])(?<!€\s)(?<!\d:)(?P<da2>\d{1,2})"
        rf"(?:(?:,\s+\d{{1,2}}){{0,9}}\s+(?P<dj>en|tot|t/m|tot\s+en\s+met)\s+|\s*(?P<dk>[-–]|/(?=\d{{1,2}}\s+[a-z]))\s*){date_pattern('c')}"
    )
    opened, joined = (
        r"(?:(?P<van>van|tussen|vanaf|sinds|sedert|per)\s+)?",
        rf"(?P<j>\b(?:{_UNTIL}|en)\b|[-–—]|/(?=\d{{1,2}}\s+[a-z]))",
    )
    both = rf"{opened}{first}\s*{joined}\s*(?:in\s+)?{last}"
    until = rf"(?P<tot>{_UNTIL})\s+(?:uiterlijk\s+)?{date_pattern('d')}"
    since = rf"(?P<sinds>vanaf|sinds|sedert|met\s+ingang\s+van)\s+{date_pattern('e')}"
    return lazily(rf"(?<![\w/-])(?:{days}|{both}|{until}|{since})(?![-/]\d)")


_PERIODS = _periods()


_DATES = lazily(rf"(?<![\w/.,-]){date_pattern('a')}")


def scan_dates(text: str, letter_date: Date | None = None) -> Iterator[Found]:
    """Find periods and dates in order; "26 maart jl." is resolved against the letter's date, else Unknown."""
    folded = fold(text)
    parts = list(over(list(scan_year_parts(folded)), scan_month_figures(folded)))
    narrow = over(parts, scan_near_dates(folded, letter_date))
    yield from over(narrow, _scan_plain(text, folded))


def _scan_plain(text: str, folded: str) -> Iterator[Found]:
    """Find the dates and periods that print a year."""
    for start, end in _stretches(folded):
        position = start
        periods = _scan_periods(text, folded, start, end) if _MAY_LAST.search(folded, start, end) else ()
        for found in periods:
            yield from _scan_between(folded, position, found.start)
            yield found
            position = found.end
        yield from _scan_between(folded, position, end)


def _stretches(folded: str) -> Iterator[tuple[int, int]]:
    """Find the stretches of text that may print dates: a year with what leads to it."""
    begin = end = 0
    for anchor in _ANCHOR.finditer(folded):
        lead = _LEAD.search(folded, max(anchor.start() - _REACH, 0), anchor.start())
        start = lead.start() if lead else anchor.start()
        if _APART.search(folded, end, start):
            yield begin, end
            begin = start
        end = anchor.end()
    yield begin, end


def _scan_periods(text: str, folded: str, start: int, end: int) -> Iterator[Found]:
    position = start
    while (match := _PERIODS.search(folded, position, end + _REACH)) is not None and match.start() < end:
        if _WINTER.fullmatch(match[0]):
            position = match.end()
            continue
        if each := _each_day(match) or _two_days(match):
            yield from each
            position = match.end()
            continue
        period = _period(match)
        if period is None or _is_title(text, match):
            position = _next_start(match)
            continue
        yield Found(match.start(), match.end(), period, _part(match))
        position = match.end()


def _next_start(match: re.Match[str]) -> int:
    """Return where to look on after a match that is no period: past its first word, so that its dates are seen."""
    space = _SPACE.search(match.string, match.start() + 1, match.end())
    return space.end() if space else match.end()


def _period(match: re.Match[str]) -> Period | None:
    if match["da2"]:
        return _days(match)
    if match["tot"]:
        return Period(None, read_words(match, "d").date(), until(match["tot"]))
    if match["sinds"]:
        return Period(read_words(match, "e").date(), None)
    first, last = read_words(match, "a"), read_words(match, "b")
    return _both(match, first, last)


def _both(match: re.Match[str], first: Words, last: Words) -> Period | None:
    joined = match["j"]
    if joined == "/" or (joined == "en" and match["van"] != "tussen"):
        return None
    if first.month is None and last.month is not None:
        return None
    start, end = first.date(_year_of_first(first, last)), last.date()
    return Period(start, end, until(joined)) if start and end else None


def _year_of_first(first: Words, last: Words) -> int | None:
    """Return the year that the first end takes from the second: "van oktober tot april 2024" starts the year before."""
    if last.year is None or not (first.month and last.month):
        return last.year
    over_new_year = first.month <= 12 and last.month <= 12 and first.month > last.month
    return last.year - 1 if over_new_year else last.year


def _days(match: re.Match[str]) -> Period | None:
    """Return the stretch that days of one month are, None when they are dates each or do not rise."""
    last, days = read_words(match, "c").date(), _printed_days(match)
    if last is None or last.day is None or not days or not int(days[0][0]) or not _is_stretch(match, days):
        return None
    return stretch([int(day[0]) for day in days], last.year, last.month, match["dj"] or "")


def _each_day(match: re.Match[str]) -> list[Found]:
    """Return the dates of days that are named together and are no stretch: "3, 7 en 12 mei 2024"."""
    last, days = read_words(match, "c").date() if match["da2"] else None, _printed_days(match)
    if last is None or last.day is None or _is_stretch(match, days) or not rises([int(day[0]) for day in days]):
        return []
    return list(each_day(days, match.end(), last))


def _two_days(match: re.Match[str]) -> list[Found]:
    """Return the dates of two days with a slash between them: "3 juni/4 juli 2024"."""
    if match["j"] != "/":
        return []
    first, last = read_words(match, "a"), read_words(match, "b")
    start, end = first.date(_year_of_first(first, last)), last.date()
    if start is None or end is None or not (start.day and end.day):
        return []
    opening = match.start() + len(match[0]) - len(match[0].removeprefix(match["van"] or "").lstrip())
    return [Found(opening, match.start("j"), start), Found(match.end("j"), match.end(), end)]


def _printed_days(match: re.Match[str]) -> list[re.Match[str]]:
    """Return every day of a row, the last one with its month behind it."""
    end = max(match.end("d1c"), match.end("d2c"))  # "21 november 2025", "21-11-2025"
    return [*DAY.finditer(match.string, match.start("da2"), end)] if match["da2"] and end > 0 else []


def _is_stretch(match: re.Match[str], days: list[re.Match[str]]) -> bool:
    joined = match["dj"] or ("," if match["dk"] == "/" else "-")
    return is_stretch([int(day[0]) for day in days], joined, between=match["do"] == "tussen")


def _part(match: re.Match[str]) -> str:
    return next((part for name in "abcde" if (part := match[f"p1{name}"] or match[f"p3{name}"])), "")


def _is_title(text: str, match: re.Match[str]) -> bool:
    """Tell whether "2023-2026" ends a title such as "Veiligheidsagenda 2023-2026" or names a session."""
    if not _TWO_YEARS.fullmatch(match[0]):
        return False
    before = re.search(r"(\w+)\s+$", text[max(match.start() - 40, 0) : match.start()])
    if before is None:
        return False
    word = before[1]
    if word.lower() in ("vergaderjaar", "zittingsjaar", "kamerstukken", "ii", "i"):
        return True
    return word[0].isupper() and not re.search(
        r"[.!?]\s+$", text[max(match.start() - len(before[0]) - 3, 0) : match.start() - len(before[0])]
    )


def _scan_between(folded: str, start: int, end: int) -> Iterator[Found]:
    for match in _DATES.finditer(folded, start, end):
        words = read_words(match, "a")
        date = words.date()
        if date is not None and _counts(folded, match, words):
            yield Found(match.start(), match.end(), date, words.part)


def _counts(folded: str, match: re.Match[str], words: Words) -> bool:
    if words.month is not None:
        return True
    if _JOINED.match(folded, match.end()) or _COUNTED.match(folded, match.end()):
        return False
    if words.part:
        return True
    if _RESOLUTION.search(folded, max(match.start() - 40, 0), match.start()):
        return False
    if _IN_CELL.search(folded, max(match.start() - 2, 0), match.end() + 1) or _opens_line(folded, match):
        return True
    return _BEFORE_YEAR.search(folded, max(match.start() - 20, 0), match.start()) is not None


def _opens_line(folded: str, match: re.Match[str]) -> bool:
    """Tell whether a year heads its line: "- 2018: geraamd € 21 miljoen"."""
    return _OPENS_LINE.search(folded, max(match.start() - 4, 0), match.end() + 2) is not None
