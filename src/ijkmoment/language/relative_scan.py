"""Times and documents told by how they lie to the letter: "vorig jaar", "deze zomer", "de vorige rapportage"."""

import re
from collections.abc import Iterator, Mapping
from datetime import timedelta

from ijkmoment.facts.claim import Relative
from ijkmoment.facts.dates import Date, from_day
from ijkmoment.language.date_words import MONTH
from ijkmoment.language.folding import fold
from ijkmoment.language.found import Found
from ijkmoment.language.numerals import NUMBER_WORD, words_to_number
from ijkmoment.language.patterns import at_words, one_of
from ijkmoment.language.words import MONTHS

_BACK = frozenset({"vorig", "vorige", "afgelopen", "voorgaand", "voorgaande", "verleden"})
_ON = frozenset({"volgend", "volgende", "komend", "komende", "aankomend", "aankomende", "eerstvolgende"})
_NOW = frozenset({"dit", "deze", "huidig", "huidige", "lopend", "lopende"})
_LAST = frozenset({"eerdere", "laatste"})
_TIMES = r"jaar|kalenderjaar|boekjaar|maand|week|kwartaal|voorjaar|zomer|najaar|herfst|winter|lente"
_TIME = re.compile(rf"(?P<which>{one_of(_BACK | _ON | _NOW)})\s+(?P<what>{_TIMES})(?!\w)")
_MONTH_BEFORE = re.compile(rf"(?<!\w)(?:(?P<day>\d{{1,2}})\s+)?(?P<month>{MONTH})\s+(?:van\s+)?\Z")
_AGO = re.compile(r"(?:geleden|terug)(?!\w)")
_DISTANCE = re.compile(rf"(?<![\w.,])(?P<number>\d{{1,2}}|{NUMBER_WORD})\s+(?P<unit>jaar|maand(?:en)?)\s+\Z")
_DOCUMENT = re.compile(
    rf"(?:{one_of(_BACK | _ON | _LAST)}|meest\s+recente)\s+"
    r"(?P<document>(?:jaarlijkse\s+)?(?:voortgangs|eind|tussen|jaar)?(?:rapportage|evaluatie|verslag|brief|kamerbrief|rapport|notitie|begroting))"
    r"(?!\w)(?:\s+(?:uit|van|over)\s+(?:(?:19|20)\d\d)(?!\d))?"
)
_ARTICLE = re.compile(r"(?<!\w)(?:de|het|een)\s+\Z")
_DAYS: Mapping[str, int] = {"eergisteren": -2, "gisteren": -1, "vandaag": 0, "overmorgen": 2}
_DAY = re.compile(rf"{one_of(_DAYS)}(?!\w)(?!\s+de\s+dag)")
_ALONE = re.compile(r"jongstleden(?!\w)")
_DATED_BEFORE = re.compile(r"\d\s+[a-z]+\.?\s+\Z")
_SEASONS: Mapping[str, int] = {"voorjaar": 21, "lente": 21, "zomer": 22, "najaar": 23, "herfst": 23, "winter": 24}
_SEASON_OF_MONTH = (24, 24, 21, 21, 21, 22, 22, 22, 23, 23, 23, 24)
_REACH, _MONTH_REACH = 80, 24


def scan_relative(text: str, letter_date: Date | None = None) -> Iterator[Found]:
    """Find relative times and documents in order; times come to a date where the letter's date is known."""
    folded = fold(text)
    found = [
        *_times(folded, letter_date),
        *_distances(folded, letter_date),
        *(_found(one, Relative(_day(one[0], letter_date))) for one in at_words(_DAY, folded)),
        *_documents(folded),
        *(_found(one, Relative()) for one in at_words(_ALONE, folded) if not _is_dated(folded, one.start())),
    ]
    yield from sorted(found, key=lambda one: one.start)


def _found(match: re.Match[str], value: Relative, start: int | None = None) -> Found:
    return Found(match.start() if start is None else start, match.end(), value)


def _times(folded: str, letter: Date | None) -> Iterator[Found]:
    for time in at_words(_TIME, folded):
        of_year = time["what"] == "jaar"
        reach = max(time.start() - _MONTH_REACH, 0)
        month = _MONTH_BEFORE.search(folded, reach, time.start()) if of_year else None
        yield _found(time, Relative(_resolve(time, month, letter)), month.start() if month else None)


def _distances(folded: str, letter: Date | None) -> Iterator[Found]:
    position = 0
    for ago in at_words(_AGO, folded):
        distance = _DISTANCE.search(folded, max(ago.start() - _REACH, position), ago.start())
        if distance is not None:
            yield _found(ago, Relative(_distance(distance, letter)), distance.start())
            position = ago.end()


def _documents(folded: str) -> Iterator[Found]:
    for document in at_words(_DOCUMENT, folded):
        article = _ARTICLE.search(folded, max(document.start() - 8, 0), document.start())
        if article is not None:
            yield _found(document, Relative(None, " ".join(document["document"].split())), article.start())


def _is_dated(folded: str, start: int) -> bool:
    return _DATED_BEFORE.search(folded, max(start - 16, 0), start) is not None


def _resolve(time: re.Match[str], month: re.Match[str] | None, letter: Date | None) -> Date | None:
    if letter is None or not letter.possible:
        return None
    step = -1 if time["which"] in _BACK else 1 if time["which"] in _ON else 0
    what = time["what"]
    if what.endswith("jaar") and what not in _SEASONS:
        return _in_year(letter.year + step, month)
    if letter.month is None or letter.month > 12 or what == "week":
        return None
    if what == "maand":
        return _months_from(letter, step)
    if what == "kwartaal":
        quarter = letter.year * 4 + (letter.month - 1) // 3 + step
        return Date(quarter // 4, 33 + quarter % 4)
    return _season(letter.year, letter.month, _SEASONS[what], step)


def _in_year(year: int, month: re.Match[str] | None) -> Date:
    if month is None:
        return Date(year)
    return Date(year, MONTHS["nl"].index(month["month"]) + 1, int(month["day"]) if month["day"] else None)


def _day(word: str, letter: Date | None) -> Date | None:
    if letter is None or not letter.possible or letter.day is None or not 1 < letter.year < 9999:
        return None
    return from_day(letter.first() + timedelta(days=_DAYS[word]))


def _season(year: int, month: int, season: int, step: int) -> Date:
    """Return the season meant: this one is that of the letter's year, the last or next one the nearest that way."""
    current = _SEASON_OF_MONTH[month - 1]
    if step < 0 and season >= current:
        return Date(year - 1, season)
    return Date(year + 1 if step > 0 and season <= current else year, season)


def _months_from(date: Date, months: int) -> Date:
    count = date.year * 12 + (date.month or 1) - 1 + months
    return Date(count // 12, count % 12 + 1)


def _distance(match: re.Match[str], letter: Date | None) -> Date | None:
    number = int(match["number"]) if match["number"].isdigit() else words_to_number(match["number"])
    if letter is None or not letter.possible or number is None:
        return None
    if match["unit"] == "jaar":
        return Date(letter.year - number)
    return _months_from(letter, -number) if letter.month and letter.month <= 12 else None
