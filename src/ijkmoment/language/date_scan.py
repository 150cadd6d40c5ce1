"""Dates and periods in running Dutch text.

Both ends of a period belong to it and are not found as dates too. A year by itself is a date only after a word that
makes it one: numbers of four figures are also counts, file numbers and parts of titles.
"""

import re
from collections.abc import Iterator
from functools import cache

from ijkmoment.facts.dates import Date, Period, Until
from ijkmoment.facts.values import Unknown
from ijkmoment.language.date_words import MONTH, YEAR, Words, date_pattern, read_words
from ijkmoment.language.found import Found
from ijkmoment.language.words import MONTHS

_UNTIL = r"tot\s+en\s+met|t/m|tot(?!\s+en\b)"
_BEFORE_YEAR = re.compile(
    r"(?:\b(?:in|van|uit|voor|over|sinds|sedert|jaar|jaren|boekjaar|begrotingsjaar|per|na|vóór|tijdens|en|of|dan|"
    r"begin|eind|einde|half|medio|ultimo|naar|met|oudejaarsdag|zomer|najaar|voorjaar|herfst|winter|lente)\s|[(])\s*$",
    re.IGNORECASE,
)
_RELATIVE = r"(?P<rel>jl\b\.?|jongstleden|l\.l\.|a\.s\.|aanstaande)"


@cache
def _periods() -> re.Pattern[str]:
    first, last = date_pattern("a", year_needed=False), date_pattern("b")
    days = rf"(?P<da2>\d{{1,2}})\s+(?P<dj>en|tot|t/m|tot\s+en\s+met|-|–)\s+{date_pattern('c')}"
    both = rf"(?:(?P<van>van|tussen)\s+)?{first}\s*(?P<j>\b(?:{_UNTIL}|en)\b|[-–—])\s*(?:in\s+)?{last}"
    until = rf"(?P<tot>{_UNTIL})\s+(?:uiterlijk\s+)?{date_pattern('d')}"
    since = rf"(?P<sinds>vanaf|sinds|sedert|met\s+ingang\s+van)\s+{date_pattern('e')}"
    return re.compile(rf"(?<![\w/-])(?:{days}|{both}|{until}|{since})(?![-/]\d)", re.IGNORECASE)


@cache
def _dates() -> re.Pattern[str]:
    relative = rf"(?P<dr>\d{{1,2}})\s+(?P<mr>{MONTH})\s+{_RELATIVE}"
    return re.compile(rf"(?<![\w/.,-])(?:{relative}|{date_pattern('a')})", re.IGNORECASE)


def scan_dates(text: str, letter_date: Date | None = None) -> Iterator[Found]:
    """Find periods and dates in order; "26 maart jl." is resolved against the letter's date, else Unknown."""
    position = 0
    for found in _scan_periods(text):
        yield from _scan_between(text, position, found.start, letter_date)
        yield found
        position = found.end
    yield from _scan_between(text, position, len(text), letter_date)


def _scan_periods(text: str) -> Iterator[Found]:
    position = 0
    while (match := _periods().search(text, position)) is not None:
        period = _period(match)
        if period is None or _is_title(text, match):
            position = _next_start(match)
            continue
        yield Found(match.start(), match.end(), period, _part(match))
        position = match.end()


def _next_start(match: re.Match[str]) -> int:
    """Return where to look on after a match that is no period: past its first word, so that its dates are seen."""
    space = re.compile(r"\s").search(match.string, match.start() + 1, match.end())
    return space.end() if space else match.end()


def _period(match: re.Match[str]) -> Period | None:
    if match["da2"]:
        return _days(match)
    if match["tot"]:
        return Period(None, read_words(match, "d").date(), _until(match["tot"]))
    if match["sinds"]:
        return Period(read_words(match, "e").date(), None)
    first, last = read_words(match, "a"), read_words(match, "b")
    return _both(match, first, last)


def _both(match: re.Match[str], first: Words, last: Words) -> Period | None:
    joined, opened = match["j"].lower(), (match["van"] or "").lower()
    if joined == "en" and opened != "tussen":
        return None
    if first.month is None and last.month is not None:
        return None
    start, end = first.date(last.year), last.date()
    return Period(start, end, _until(joined)) if start and end else None


def _days(match: re.Match[str]) -> Period | None:
    last = read_words(match, "c").date()
    if last is None or last.day is None:
        return None
    first = Date(last.year, last.month, int(match["da2"]))
    return Period(first, last, _until(match["dj"]))


def _until(word: str) -> Until | None:
    joined = " ".join(word.lower().split())
    if joined == "tot":
        return "tot"
    return "tot en met" if joined in ("tot en met", "t/m") else None


def _part(match: re.Match[str]) -> str:
    return next((match[f"p{name}"].lower() for name in "abcde" if match[f"p{name}"]), "")


def _is_title(text: str, match: re.Match[str]) -> bool:
    """Tell whether "2023-2026" ends a title such as "Veiligheidsagenda 2023-2026" or names a session."""
    if not re.fullmatch(rf"{YEAR}\s*[-–]\s*{YEAR}", match[0]):
        return False
    before = re.search(r"(\w+)\s+$", text[max(match.start() - 40, 0) : match.start()])
    if before is None:
        return False
    word = before[1]
    if word.lower() in ("vergaderjaar", "zittingsjaar", "kamerstukken", "ii", "i"):
        return True
    return word[0].isupper() and not re.search(r"[.!?]\s+$", text[: match.start() - len(before[0])][-3:])


def _scan_between(text: str, start: int, end: int, letter_date: Date | None) -> Iterator[Found]:
    for match in _dates().finditer(text, start, end):
        if match["dr"]:
            yield Found(match.start(), match.end(), _relative(match, letter_date))
            continue
        words = read_words(match, "a")
        date = words.date()
        if date is not None and _counts(text, match, words):
            yield Found(match.start(), match.end(), date, words.part.lower())


def _counts(text: str, match: re.Match[str], words: Words) -> bool:
    if words.month is not None or words.part:
        return True
    after = text[match.end() : match.end() + 2]
    if re.match(r"\d|[-/–]\d|[A-Z]", after):
        return False
    return _BEFORE_YEAR.search(text[max(match.start() - 20, 0) : match.start()]) is not None


def _relative(match: re.Match[str], letter_date: Date | None) -> Date | Unknown:
    """Resolve a day without a year: the last one before the letter's date for "jl.", the next one for "a.s."."""
    if letter_date is None or not letter_date.possible:
        return Unknown("not yet known")
    past = match["rel"].lower().startswith(("j", "l"))
    month = MONTHS["nl"].index(match["mr"].lower()) + 1
    date = Date(letter_date.year, month, int(match["dr"]))
    if not date.possible:
        return date
    if past and date.first() > letter_date.last():
        return Date(date.year - 1, date.month, date.day)
    if not past and date.first() < letter_date.first():
        return Date(date.year + 1, date.month, date.day)
    return date
