"""How many people a number and its hedge come to: "ten hoogste honderd" is at most 100, "20 tot 30" from 20 to 30.

A scale may stand apart ("2 duizend", "anderhalf duizend"), and of a range it is that of both ends ("5 tot 10 duizend").
"""

import re
from decimal import Decimal

from ijkmoment.facts.values import Strength
from ijkmoment.language.figures import LONGEST, WHOLE, read_number
from ijkmoment.language.numerals import HALF_BEFORE_POWER, NUMBER_WORD, halves_to_number, words_to_number
from ijkmoment.language.patterns import lazily
from ijkmoment.language.words import APPROXIMATE_HEDGES, AT_LEAST_HEDGES, AT_MOST_HEDGES

_POWERS = {"honderd": 100, "duizend": 1000}
_POWER = r"(?:honderd|duizend)(?!\w)"
# "1,500": people come whole, so that three figures behind a comma are thousands as English parts them.
ENGLISH = r"[1-9]\d{0,2}(?:,\d{3})+(?![\d,.])"
COUNT = (
    rf"(?:{HALF_BEFORE_POWER}\s?{_POWER}|{ENGLISH}(?!\s+{_POWER})|"
    rf"(?:{WHOLE}(?:,\d{{1,2}}(?=\s+duizend))?|{NUMBER_WORD})(?:\s+{_POWER})?)"
)
_SCALED = lazily(rf"(?P<many>.*?(?:half|halve|\d))\s?(?P<power>{_POWER})")
_NAMES_POWER = lazily(r"honderd|duizend")
_STANDS_APART = lazily(rf"\s{_POWER}\Z")
_POINTED = lazily(r"[1-9]\d{0,2}(?:[., \xa0]\d{3})|[1-9]\d{3}")
_ENGLISH = lazily(ENGLISH)
# "000 militairen" is the end of a number whose beginning stands elsewhere.
_CUT_OFF = lazily(r"0\d")
_YEAR = lazily(r"(?:19|20)\d\d")
_CENTURY = 100
# What joins ends that lie close to each other, as those of "tot" need not.
_CLOSE = (["à"], ["-"], ["–"])


def read_count(text: str) -> int | None:
    """Read a whole number in figures or words, None when it is none."""
    words = " ".join(text.split())
    scaled = _SCALED.fullmatch(words)
    if scaled is None:
        return _whole(_figures(words)) if words[0].isdigit() else words_to_number(words)
    many = _figures(scaled["many"]) if words[0].isdigit() else halves_to_number(scaled["many"])
    return None if many is None else _whole(many * _POWERS[scaled["power"]])


def power_of(words: str) -> int | None:
    """Return the hundred or thousand that a number ends in, of figures from a thousand up the thousand."""
    if words[0].isdigit() and _POINTED.fullmatch(words):
        return _POWERS["duizend"]
    return next((many for word, many in _POWERS.items() if words.endswith(word)), None)


def read_range(match: re.Match[str]) -> tuple[int | None, int | None]:
    """Read the `low` and `high` of a match; the second is None of one number, the first when they are no number.

    "Vijf tot tien duizend" and "5 à 6.000" begin at 5000; of "vijf tot tienduizend" that is not said. A year
    behind "tot" ends no range: "150 tot 2026 ingezette militairen" are 150.
    """
    low = read_count(match["low"])
    if not match["high"] or low is None or ends_in_year(match, low):
        return low, None
    high = read_count(match["high"])
    if high is None or (_YEAR.fullmatch(match["low"]) and _is_year(match["high"])):
        return None, None
    power, close = power_of(match["high"]), _joint(match)[:1] in _CLOSE
    if match["high"][0].isdigit() and not close and not _STANDS_APART.search(match["high"]):
        return low, high
    if not power or not low or high == power or low * power >= high or _NAMES_POWER.search(match["low"]):
        return low, high
    return (low * power if _STANDS_APART.search(match["high"]) or close else None), high


def ends_in_year(match: re.Match[str], low: int) -> bool:
    """Tell whether the `high` of a match is the year until which people are there: a word says what they are then."""
    if "people" in match.re.groupindex and not match.string[match.end("high") : match.start("people")].strip():
        return False
    return (
        _joint(match) in (["tot"], ["tot", "en", "met"], ["t/m"])
        and _is_year(match["high"])
        and 2 * low < int(match["high"])
    )


def _joint(match: re.Match[str]) -> list[str]:
    """Return the words between the ends of a range."""
    return match.string[match.end("low") : match.start("high")].split()


def headcount(hedge: str, low: int, high: int | None = None) -> Strength:
    """Return what a number, or a range, is with the words before it."""
    if high is not None:
        return Strength(low, high, hedge in APPROXIMATE_HEDGES)
    if hedge in AT_MOST_HEDGES or hedge == "tot":
        return Strength(None, low)
    if hedge in AT_LEAST_HEDGES:
        return Strength(low, None)
    return Strength(low, low, hedge in APPROXIMATE_HEDGES)


def _is_year(printed: str) -> bool:
    """Tell whether figures are a year rather than a round number: 2026, not 2000."""
    return _YEAR.fullmatch(printed) is not None and int(printed) % _CENTURY != 0


def _figures(text: str) -> Decimal | None:
    if _ENGLISH.fullmatch(text) and len(text) <= LONGEST:
        return Decimal(text.replace(",", ""))
    read = None if _CUT_OFF.match(text) else read_number(text)
    return read[0] if read else None


def _whole(number: Decimal | None) -> int | None:
    return None if number is None or number % 1 else int(number)
