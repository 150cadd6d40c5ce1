"""Times and documents told by how they lie to the letter: "vorig jaar", "deze zomer", "de vorige rapportage".

What more is said of a year or week belongs to it: "eind vorig jaar", "vorig jaar mei", "volgende week vrijdag". What
may mean two things is found and comes to no date: "volgende vrijdag", "afgelopen week", and "het afgelopen jaar", which
is the past twelve months as often as the calendar year before.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from ijkmoment.facts.claim import Relative
from ijkmoment.facts.dates import Date, Period
from ijkmoment.language.date_words import MONTH, PART, QUARTER, SEASON, WEEKDAY, month_of, quarter_of, season_of
from ijkmoment.language.folding import fold
from ijkmoment.language.found import Found
from ijkmoment.language.patterns import at_words, lazily, one_of
from ijkmoment.language.relative_dates import (
    day_from,
    day_of_week_from,
    month_from,
    nearest_day,
    nearest_month,
    quarter_from,
    season_from,
    week_from,
    weekend_from,
    year_from,
)
from ijkmoment.language.relative_lengths import scan_distances
from ijkmoment.language.year_parts import WHICH_HALF, half_number, half_of

_BACK = frozenset({"vorig", "vorige", "afgelopen", "voorgaand", "voorgaande", "verleden"})
_ON = frozenset(
    {"volgend", "volgende", "komend", "komende", "aankomend", "aankomende", "eerstvolgende", "aanstaand", "aanstaande"}
)
_NOW = frozenset({"dit", "deze", "huidig", "huidige", "lopend", "lopende"})
_LAST = frozenset({"eerdere", "laatste"})
# Of a day, a week or a weekend "volgende" may be the next one or the one after, "afgelopen" this one or the last.
_NEAREST = frozenset({"afgelopen", "verleden", "komend", "komende", "aankomende", "eerstvolgende", "aanstaande"})
_WEEKS_OF: Mapping[str, int] = {"vorige": -1, "voorgaande": -1, "volgende": 1, "deze": 0, "lopende": 0, "huidige": 0}
_WEEKENDS_OF: Mapping[str, int] = {
    "vorig": -1, "afgelopen": -1, "dit": 0, "komend": 0, "aankomend": 0, "aanstaand": 0
}  # fmt: skip
_TIMES = rf"jaar|kalenderjaar|boekjaar|maand|week|weekend|kwartaal|{SEASON}|{MONTH}"
_SEASONS = frozenset(SEASON.split("|"))
_RECKONED = {"maand": month_from, "kwartaal": quarter_from, "kalenderjaar": year_from, "boekjaar": year_from}
_HOURS = r"(?:ochtend|middag|avond|nacht)?"
_TIME = lazily(
    rf"(?P<which>{one_of(_BACK | _ON | _NOW)})\s+(?:(?P<what>{_TIMES})|(?P<weekday>{WEEKDAY}){_HOURS})(?!\w)"
)
_ARTICLE_MAY = r"(?:(?:de|het)\s+)?"
_IN_YEAR_BEFORE = lazily(
    rf"(?<!\w)(?:(?:(?P<part>{PART})\s+)?(?:(?P<day>\d{{1,2}})\s+)?(?P<month>{MONTH})"
    rf"|{_ARTICLE_MAY}(?:(?P<quarter>{QUARTER})\s+kwartaal|{WHICH_HALF}\s+(?:helft|halfjaar)|(?P<season>{SEASON}))"
    rf"|(?P<only>{PART}))\s+(?:van\s+)?(?:het\s+)?\Z"
)
_IN_YEAR_AFTER = lazily(
    rf"\s+(?:in\s+{_ARTICLE_MAY})?(?:(?:(?P<day>\d{{1,2}})\s+)?(?P<month>{MONTH})|(?P<season>{SEASON}))"
    r"(?!\w|\s+(?:van\s+)?(?:\d|['’]\d))"
)
_PART_BEFORE = lazily(rf"(?<!\w)(?P<only>{PART})\s+(?:van\s+)?{_ARTICLE_MAY}\Z")
_DAY_AFTER = lazily(rf"\s+(?:op\s+)?(?P<weekday>{WEEKDAY}){_HOURS}(?!\w)")
_BY_WORD = lazily(r"jl(?!\w)\.?|jongstleden(?!\w)|l\.l\.|a\.s\.|aanstaande(?!\w)")
_DAY_BEFORE = lazily(rf"(?<!\w)(?P<weekday>{WEEKDAY}){_HOURS}\s+\Z")
_DOCUMENT = lazily(
    rf"(?:{one_of(_BACK | _ON | _LAST)}|meest\s+recente)\s+"
    r"(?P<document>(?:jaarlijkse\s+)?(?:voortgangs|eind|tussen|jaar)?(?:rapportage|evaluatie|verslag|brief|kamerbrief|rapport|notitie|begroting))"
    r"(?!\w)(?:\s+(?:uit|van|over)\s+(?:(?:19|20)\d\d)(?!\d))?"
)
_ARTICLE = lazily(r"(?<!\w)(?:de|het|een)\s+\Z")
_DAYS: Mapping[str, int] = {"eergisteren": -2, "gisteren": -1, "vandaag": 0, "overmorgen": 2}
_DAY = lazily(rf"{one_of(_DAYS)}(?!\w)(?!\s+de\s+dag)")
_DATED_BEFORE = lazily(r"\d\s+[a-z]+\.?\s+\Z")
_REACH = 40


def scan_relative(text: str, letter_date: Date | None = None) -> Iterator[Found]:
    """Find relative times and documents in order; times come to a date where the letter's date is known."""
    folded = fold(text)
    letter = letter_date if letter_date is not None and letter_date.possible else None
    found = [
        *_times(folded, letter),
        *scan_distances(folded, letter),
        *(_found(one, letter and day_from(letter, _DAYS[one[0]])) for one in at_words(_DAY, folded)),
        *_documents(folded),
        *_by_words(folded, letter),
    ]
    yield from _apart(found)


def _apart(found: Iterable[Found]) -> Iterator[Found]:
    """Yield what was found in order, of what overlaps the first and longest."""
    position = 0
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if one.start >= position:
            yield one
            position = one.end


def _found(match: re.Match[str], value: Date | Period | None, start: int | None = None, hedge: str = "") -> Found:
    return Found(match.start() if start is None else start, match.end(), Relative(value), hedge)


def _times(folded: str, letter: Date | None) -> Iterator[Found]:
    for time in at_words(_TIME, folded):
        if time["weekday"]:
            yield _found(time, letter and _weekday(letter, time))
        elif time["what"] == "jaar":
            yield _of_year(folded, time, letter)
        elif time["what"] == "week" and (day := _DAY_AFTER.match(folded, time.end())):
            yield _found(day, letter and _day_of_week(letter, time, day), time.start())
        else:
            part = _PART_BEFORE.search(folded, max(time.start() - _REACH, 0), time.start())
            start, hedge = (part.start(), part["only"]) if part else (time.start(), "")
            yield _found(time, letter and _resolve(letter, time), start, hedge)


def _of_year(folded: str, time: re.Match[str], letter: Date | None) -> Found:
    """Read a year with what is said of it: a month, a season, a part, in front or behind."""
    before = _IN_YEAR_BEFORE.search(folded, max(time.start() - _REACH, 0), time.start())
    after = None if before is not None else _IN_YEAR_AFTER.match(folded, time.end())
    within = before or after
    twofold = time["which"] == "afgelopen" and within is None
    year = year_from(letter, _step(time["which"])) if letter and not twofold else None
    hedge = (before["part"] or before["only"] or "") if before else ""
    value = _within_year(year.year, within.groupdict()) if year and within else year
    return _found(after or time, value, before.start() if before else time.start(), hedge)


def _within_year(year: int, said: Mapping[str, str | None]) -> Date | Period:
    if month := said["month"]:
        return Date(year, month_of(month), int(said["day"]) if said["day"] else None)
    if season := said["season"]:
        return Date(year, season_of(season))
    if quarter := said.get("quarter"):
        return Date(year, quarter_of(quarter))
    half = said.get("half")
    return half_of(year, half_number(half)) if half else Date(year)


def _step(which: str) -> int:
    return -1 if which in _BACK else 1 if which in _ON else 0


def _weekday(letter: Date, time: re.Match[str]) -> Date | None:
    if time["which"] not in _NEAREST:
        return None
    return nearest_day(letter, _step(time["which"]), time["weekday"])


def _day_of_week(letter: Date, time: re.Match[str], day: re.Match[str]) -> Date | None:
    weeks = _WEEKS_OF.get(time["which"])
    return None if weeks is None else day_of_week_from(letter, weeks, day["weekday"])


def _resolve(letter: Date, time: re.Match[str]) -> Date | Period | None:
    which, what = time["which"], time["what"]
    if what.startswith("week"):
        return _week(letter, which, what)
    step = _step(which)
    if what in _RECKONED:
        return _RECKONED[what](letter, step)
    if what in _SEASONS:
        return season_from(letter, step, season_of(what))
    return nearest_month(letter, step, month_of(what)) if step else None


def _week(letter: Date, which: str, what: str) -> Period | None:
    if what == "weekend":
        return weekend_from(letter, _WEEKENDS_OF[which]) if which in _WEEKENDS_OF else None
    return week_from(letter, _WEEKS_OF[which]) if which in _WEEKS_OF else None


def _by_words(folded: str, letter: Date | None) -> Iterator[Found]:
    """Find days of the week by "jl." or "a.s.", and "jongstleden" that no date stands before."""
    for word in at_words(_BY_WORD, folded):
        past = word[0].startswith(("j", "l"))
        before = _DAY_BEFORE.search(folded, max(word.start() - _REACH, 0), word.start())
        after = None if before is not None else _DAY_AFTER.match(folded, word.end())
        day = before or after
        if day is not None:
            value = nearest_day(letter, -1 if past else 1, day["weekday"]) if letter else None
            yield _found(after or word, value, before.start() if before else word.start())
        elif word[0] == "jongstleden" and not _is_dated(folded, word.start()):
            yield _found(word, None)


def _is_dated(folded: str, start: int) -> bool:
    return _DATED_BEFORE.search(folded, max(start - 16, 0), start) is not None


def _documents(folded: str) -> Iterator[Found]:
    for document in at_words(_DOCUMENT, folded):
        article = _ARTICLE.search(folded, max(document.start() - 8, 0), document.start())
        if article is not None:
            named = Relative(None, " ".join(document["document"].split()))
            yield Found(article.start(), document.end(), named)
