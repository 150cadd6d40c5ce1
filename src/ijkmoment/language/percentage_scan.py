"""Percentages in running Dutch text: "75%", "2,5 procent", "tussen 5 en 10 procent" as its two ends."""

import re
from collections.abc import Iterator
from decimal import Decimal

from ijkmoment.facts.values import Percentage
from ijkmoment.language.figures import read_number
from ijkmoment.language.folding import fold
from ijkmoment.language.found import Found
from ijkmoment.language.numerals import NUMBER_WORD, words_to_number
from ijkmoment.language.words import APPROXIMATE_HEDGES, hedge_pattern

_UNIT = re.compile(r"%|procent(?!\w)|percent(?!\w)|‰")
_NUMBER = re.compile(
    rf"(?:(?<!\w)(?P<hedge>{hedge_pattern()})\s+)?(?<![\w.,])(?P<number>\d{{1,3}}(?:\.\d{{3}})+(?:,\d+)?|\d{{1,9}}(?:,\d+)?|{NUMBER_WORD})\s*\Z"
)
_REACH = 60


def scan_percentages(text: str) -> Iterator[Found]:
    """Find percentages in order."""
    folded = fold(text)
    for unit in _UNIT.finditer(folded):
        number = _NUMBER.search(folded, max(unit.start() - _REACH, 0), unit.start())
        value = _value(number) if number and unit[0] != "‰" else None
        if number is not None and value is not None:
            yield Found(number.start(), unit.end(), value, number["hedge"] or "")


def _value(number: re.Match[str]) -> Percentage | None:
    approximate = (number["hedge"] or "") in APPROXIMATE_HEDGES
    if number["number"][0].isdigit():
        read = read_number(number["number"])
        return Percentage(*read, approximate) if read else None
    whole = words_to_number(number["number"])
    return None if whole is None else Percentage(Decimal(whole), 0, approximate)
