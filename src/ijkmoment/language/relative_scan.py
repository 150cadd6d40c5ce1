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
from ijkmoment.language.words import MONTHS

_BACK = r"vorige?|afgelopen|voorgaande?|verleden"
_ON = r"volgende?|komende?|aankomende?|eerstvolgende"
_NOW = r"dit|deze|huidige?|lopende?"
_TIMES = r"jaar|kalenderjaar|boekjaar|maand|week|kwartaal|voorjaar|zomer|najaar|herfst|winter|lente"
_TIME = re.compile(
    rf"(?<!\w)(?:(?:(?P<day>\d{{1,2}})\s+)?(?P<month>{MONTH})\s+(?:van\s+)?(?=\w+\s+jaar(?!\w)))?(?:(?P<back>{_BACK})|(?P<on>{_ON})|(?P<now>{_NOW}))\s+(?P<what>{_TIMES})(?!\w)"
)
_DISTANCE = re.compile(
    rf"(?<![\w.,])(?P<number>\d{{1,2}}|{NUMBER_WORD})\s+(?P<unit>jaar|maand(?:en)?)\s+(?:geleden|terug)(?!\w)"
)
_DOCUMENT = re.compile(
    rf"(?<!\w)(?:de|het|een)\s+(?P<which>{_BACK}|{_ON}|eerdere|laatste|meest\s+recente)\s+"
    r"(?P<document>(?:jaarlijkse\s+)?(?:voortgangs|eind|tussen|jaar)?(?:rapportage|evaluatie|verslag|brief|kamerbrief|rapport|notitie|begroting))"
    r"(?!\w)(?:\s+(?:uit|van|over)\s+(?:(?:19|20)\d\d)(?!\d))?"
)
_DAYS: Mapping[str, int] = {"eergisteren": -2, "gisteren": -1, "vandaag": 0, "overmorgen": 2}
_DAY = re.compile(rf"(?<!\w)(?:{'|'.join(_DAYS)})(?!\w)(?!\s+de\s+dag)")
_ALONE = re.compile(r"(?<!\w)jongstleden(?!\w)")
_DATED_BEFORE = re.compile(r"\d\s+[a-z]+\.?\s+\Z")
_SEASONS: Mapping[str, int] = {"voorjaar": 21, "lente": 21, "zomer": 22, "najaar": 23, "herfst": 23, "winter": 24}
_SEASON_OF_MONTH = (24, 24, 21, 21, 21, 22, 22, 22, 23, 23, 23, 24)


def scan_relative(text: str, letter_date: Date | None = None) -> Iterator[Found]:
    """Find relative times and documents in order; times come to a date where the letter's date is known."""
    folded = fold(text)
    found = [Found(one.start(), one.end(), Relative(_resolve(one, letter_date))) for one in _TIME.finditer(folded)]
    found += [
        Found(one.start(), one.end(), Relative(_distance(one, letter_date))) for one in _DISTANCE.finditer(folded)
    ]
    found += [Found(one.start(), one.end(), Relative(_day(one[0], letter_date))) for one in _DAY.finditer(folded)]
    found += [
        Found(one.start(), one.end(), Relative(None, " ".join(one["document"].split())))
        for one in _DOCUMENT.finditer(folded)
    ]
    found += [
        Found(one.start(), one.end(), Relative())
        for one in _ALONE.finditer(folded)
        if not _DATED_BEFORE.search(folded, max(one.start() - 16, 0), one.start())
    ]
    yield from sorted(found, key=lambda one: one.start)


def _resolve(match: re.Match[str], letter: Date | None) -> Date | None:
    if letter is None or not letter.possible:
        return None
    step = -1 if match["back"] else 1 if match["on"] else 0
    what = match["what"]
    if what.endswith("jaar") and what not in _SEASONS:
        day, month = match["day"], match["month"]
        return Date(letter.year + step, MONTHS["nl"].index(month) + 1 if month else None, int(day) if day else None)
    if letter.month is None or letter.month > 12 or what == "week":
        return None
    if what == "maand":
        return _months_from(letter, step)
    if what == "kwartaal":
        quarter = letter.year * 4 + (letter.month - 1) // 3 + step
        return Date(quarter // 4, 33 + quarter % 4)
    return _season(letter.year, letter.month, _SEASONS[what], step)


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
