"""How many people a number and its hedge come to: "ten hoogste honderd" is at most 100, "20 tot 30" from 20 to 30.

A scale may stand apart ("2 duizend", "anderhalf duizend"), and of a range it is that of both ends ("5 tot 10 duizend").
"""

import re
from decimal import Decimal

from ijkmoment.facts.values import Strength
from ijkmoment.language.figures import WHOLE, read_number
from ijkmoment.language.numerals import HALF_BEFORE_POWER, NUMBER_WORD, halves_to_number, words_to_number
from ijkmoment.language.patterns import lazily
from ijkmoment.language.words import APPROXIMATE_HEDGES, AT_LEAST_HEDGES, AT_MOST_HEDGES

_POWERS = {"honderd": 100, "duizend": 1000}
_POWER = r"(?:honderd|duizend)(?!\w)"
COUNT = rf"(?:{HALF_BEFORE_POWER}\s?{_POWER}|(?:{WHOLE}(?:,\d{{1,2}}(?=\s+duizend))?|{NUMBER_WORD})(?:\s+{_POWER})?)"
_SCALED = lazily(rf"(?P<many>.*?(?:half|halve|\d))\s?(?P<power>{_POWER})")
_NAMES_POWER = lazily(r"honderd|duizend")
_STANDS_APART = lazily(rf"\s{_POWER}\Z")
_YEAR = lazily(r"(?:19|20)\d\d")
_CENTURY = 100


def read_count(text: str) -> int | None:
    """Read a whole number in figures or words, None when it is none."""
    words = " ".join(text.split())
    scaled = _SCALED.fullmatch(words)
    if scaled is None:
        return _whole(_figures(words)) if words[0].isdigit() else words_to_number(words)
    many = _figures(scaled["many"]) if words[0].isdigit() else halves_to_number(scaled["many"])
    return None if many is None else _whole(many * _POWERS[scaled["power"]])


def power_of(words: str) -> int | None:
    """Return the hundred or thousand that a number ends in."""
    return next((many for word, many in _POWERS.items() if words.endswith(word)), None)


def read_range(match: re.Match[str]) -> tuple[int | None, int | None]:
    """Read the `low` and `high` of a match; the second is None of one number, the first when they are no number.

    "Vijf tot tien duizend" begins at 5000; of "vijf tot tienduizend" that is not said. A year behind "tot" ends no
    range: "150 tot 2026 ingezette militairen" are 150.
    """
    low = read_count(match["low"])
    if not match["high"] or low is None or ends_in_year(match, low):
        return low, None
    high = read_count(match["high"])
    if high is None or (_YEAR.fullmatch(match["low"]) and _is_year(match["high"])):
        return None, None
    power = power_of(match["high"])
    if power is None or high == power or low * power >= high or _NAMES_POWER.search(match["low"]):
        return low, high
    return (low * power if _STANDS_APART.search(match["high"]) else None), high


def ends_in_year(match: re.Match[str], low: int) -> bool:
    """Tell whether the `high` of a match is the year until which people are there."""
    joined = match.string[match.end("low") : match.start("high")].split()
    return (
        joined in (["tot"], ["tot", "en", "met"], ["t/m"]) and _is_year(match["high"]) and 2 * low < int(match["high"])
    )


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
    read = read_number(text)
    return read[0] if read else None


def _whole(number: Decimal | None) -> int | None:
    return None if number is None or number % 1 else int(number)
