"""Dates without a year that say how they lie to the letter's own: "26 maart jl.", "a.s. 3 juni", "maart jl.".

"Jl." is the last one before the letter, "a.s." the next one after it. Without the letter's date the value is Unknown.
Behind "vanaf" or "tot" one is the end of a period ("tot 1 januari a.s."), unless another date is its other end.
"""

import re
from collections.abc import Iterator

from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.values import Unknown
from ijkmoment.language.date_words import ANY_MONTH, PART, WEEKDAY, month_of
from ijkmoment.language.day_lists import DAY, each_day, is_stretch, rises, stretch, until
from ijkmoment.language.found import Found
from ijkmoment.language.patterns import lazily, opens_word

_WORD = lazily(
    r"jl(?!\w)\.?|jongstleden(?!\w)|l\.l\.|a\.s\.|aanstaande(?!\w)|"
    r"afgelopen(?=\s+(?:[0-9]|[a-z]+dag\s+[0-9]))|komende(?=\s+(?:[0-9]|[a-z]+dag\s+[0-9]))"
)
_JOINED = r",\s+|\s+(?:en|tot\s+en\s+met|t/m|tot)\s+|\s*[-–]\s*"
_DAYS = rf"(?P<days>[0-9]{{1,2}}(?:(?:{_JOINED})[0-9]{{1,2}}){{0,9}})"
_BEFORE = lazily(
    rf"(?<![\w.,/-])(?<!€\s)(?:(?:(?P<opened>tussen|van)\s+)?{_DAYS}\s+|(?P<part>{PART})\s+)?(?P<month>{ANY_MONTH})\s+\Z"
)
_AFTER = lazily(
    rf"\s+(?:{WEEKDAY}\s+)?(?P<opened>(?!))?{_DAYS}\s+(?P<part>(?!))?(?P<month>{ANY_MONTH})(?!\w|\s+(?:19|20|['’])\d)"
)
_LAST_JOINED = lazily(rf"({_JOINED})\d{{1,2}}\Z")
_OPENS = lazily(
    r"(?<!\w)(?:(?P<until>tot\s+en\s+met|t/m|tot)\s+(?:uiterlijk\s+)?|(?:vanaf|sinds|sedert|met\s+ingang\s+van)\s+)\Z"
)
_OTHER_BEFORE = lazily(
    rf"(?:\d|(?<!\w)(?:{ANY_MONTH})|jl\.?|l\.l\.|a\.s\.|jongstleden|aanstaande|zomer|najaar|voorjaar|jaar)\s+\Z"
)
_OTHER_AFTER = lazily(rf"\s+(?:tot(?:\s+en\s+met)?|t/m)\s+(?:uiterlijk\s+)?(?:{PART}\s+)?(?:\d|(?:{ANY_MONTH})(?!\w))")
_REACH = 80


def scan_near_dates(folded: str, letter: Date | None) -> Iterator[Found]:
    """Find such dates in order in a text in lower case."""
    position = 0
    for word in _WORD.finditer(folded):
        if word.start() < position or not opens_word(folded, word.start()):
            continue
        date = _date_at(folded, word, position)
        if date is None:
            continue
        past = word[0].startswith(("j", "l", "af"))
        start, end = min(word.start(), date.start("days" if date["days"] else "month")), max(word.end(), date.end())
        dates = list(_read(date, (start, end), letter, past=past))
        yield from dates if len(dates) > 1 else (_as_period(folded, one) for one in dates)
        position = end


def _as_period(folded: str, found: Found) -> Found:
    """Return a date with the word that makes it the end of a period, as that period; any other one as it is."""
    if not isinstance(found.value, Date):
        return found
    opens = _OPENS.search(folded, max(found.start - _REACH, 0), found.start)
    if opens is None or _OTHER_BEFORE.search(folded, max(opens.start() - _REACH, 0), opens.start()):
        return found
    if opens["until"]:
        return Found(opens.start(), found.end, Period(None, found.value, until(opens["until"])), found.hedge)
    if _OTHER_AFTER.match(folded, found.end):
        return found
    return Found(opens.start(), found.end, Period(found.value, None), found.hedge)


def _date_at(folded: str, word: re.Match[str], position: int) -> re.Match[str] | None:
    """Return the days and month that a word stands by: behind them, or in front."""
    before = None
    if word[0] not in ("afgelopen", "komende"):
        before = _BEFORE.search(folded, max(word.start() - _REACH, position), word.start())
    return before or _AFTER.match(folded, word.end())


def _read(match: re.Match[str], span: tuple[int, int], letter: Date | None, *, past: bool) -> Iterator[Found]:
    days = list(DAY.finditer(match.string, *match.span("days"))) if match["days"] else []
    numbers = [int(day[0]) for day in days]
    joined = _joined(match["days"]) if len(days) > 1 else ""
    if not days:
        start = match.start("part") if match["part"] else span[0]
        yield Found(start, span[1], _near(match, None, letter, past=past), match["part"] or "")
    elif len(days) > 1 and is_stretch(numbers, joined, between=match["opened"] == "tussen"):
        yield _stretch(match, numbers, joined, span, letter, past=past)
    else:
        yield from _each(match, days, span, letter, past=past)


def _stretch(
    match: re.Match[str], days: list[int], joined: str, span: tuple[int, int], letter: Date | None, *, past: bool
) -> Found:
    opened = match["opened"] == "tussen" or (match["opened"] and joined.startswith("t"))
    begin = match.start("opened") if opened else span[0]
    last = _near(match, days[-1], letter, past=past)
    if isinstance(last, Unknown):
        return Found(begin, span[1], last)
    return Found(begin, span[1], stretch(days, last.year, last.month, joined))


def _each(
    match: re.Match[str], days: list[re.Match[str]], span: tuple[int, int], letter: Date | None, *, past: bool
) -> Iterator[Found]:
    """Yield days named together; of such as do not rise the last alone is one."""
    last = _near(match, int(days[-1][0]), letter, past=past)
    kept = days if rises([int(day[0]) for day in days]) else days[-1:]
    if isinstance(last, Unknown) or len(kept) == 1:
        yield Found(min(kept[-1].start(), span[0]) if len(days) == 1 else kept[-1].start(), span[1], last)
        return
    yield from each_day(kept, span[1], last)


def _joined(days: str) -> str:
    last = _LAST_JOINED.search(days)
    return " ".join(last[1].split()) if last else ""


def _near(match: re.Match[str], day: int | None, letter: Date | None, *, past: bool) -> Date | Unknown:
    if letter is None or not letter.possible:
        return Unknown("not yet known")
    date = Date(letter.year, month_of(match["month"]), day)
    if not date.possible:
        return date
    if past and date.first() > letter.last():
        return Date(date.year - 1, date.month, date.day)
    if not past and date.last() < letter.first():
        return Date(date.year + 1, date.month, date.day)
    return date
