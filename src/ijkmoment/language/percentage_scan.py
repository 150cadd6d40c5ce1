"""Percentages in running Dutch text: "75%", "2,5 procent", "tussen 5 en 10 procent" as its two ends.

Percentage points ("3 procentpunt", "2 %-punt") are a difference of two shares and no share: they are left out.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from ijkmoment.facts.values import Percentage
from ijkmoment.language.denial import is_denied
from ijkmoment.language.figures import WHOLE, read_number
from ijkmoment.language.folding import fold
from ijkmoment.language.found import Found
from ijkmoment.language.numerals import HALVES, NUMBER_WORD, halves_to_number, stands_alone, words_to_number
from ijkmoment.language.patterns import lazily
from ijkmoment.language.words import AFTER_HEDGE, APPROXIMATE_HEDGES, hedge_pattern

_UNIT = lazily(r"%(?!\s?-?punt)|procent(?!\w|\s?-?punt)|percent(?!\w|\s?-?punt)|‰")
_COMPARED = ("hoger dan", "lager dan", "niet hoger dan", "niet lager dan", "nooit hoger dan", "nooit lager dan")
_HEDGED = rf"(?:(?<!\w)(?P<hedge>{hedge_pattern(*_COMPARED)}){AFTER_HEDGE})?"
_PRINTED = rf"(?:(?<![\w%)])[-−])?(?<![\w.,])(?:{WHOLE}(?:,\d+)?|{HALVES}|{NUMBER_WORD})"
_NUMBER = lazily(rf"{_HEDGED}(?P<number>{_PRINTED})\s*\Z")
_NO_YEAR = r"(?!(?:19|20)\d\d(?![\d.,]))"
_LOW = lazily(
    rf"{_HEDGED}(?:(?<!\w)(?P<both>tussen|respectievelijk)\s+(?:de\s+)?)?{_NO_YEAR}(?P<number>{_PRINTED})"
    r"(?:\s*[-–—]\s*|\s+(?:tot|à|of|(?(both)en|à))\s+)(?:maximaal\s+)?\Z"
)
_JOINED = lazily(r"(?:[-–—]|tot|à|of|en|maximaal)\s*\Z")
_SIGNS = "-−"
_REACH = 90


def scan_percentages(text: str) -> Iterator[Found]:
    """Find percentages in order; a hedge before a range stands for both its ends."""
    folded = fold(text)
    position = 0
    for unit in _UNIT.finditer(folded):
        number = _NUMBER.search(folded, max(unit.start() - _REACH, position), unit.start())
        position = unit.end()
        if number is None or unit[0] == "‰":
            continue
        low = _near_end(folded, number.start("number"))
        hedge = number["hedge"] or (low["hedge"] if low else None) or ""
        near, far = _value(low["number"], hedge) if low else None, _value(number["number"], hedge)
        first = low or number
        if far is None or not stands_alone(folded, first.start("number")):
            continue
        if is_denied(folded, first.start(), " ".join(hedge.split())):
            continue
        if low is not None and near is not None:
            yield Found(low.start("hedge") if low["hedge"] else low.start("number"), low.end("number"), near, hedge)
        yield Found(number.start(), unit.end(), far, hedge)


def _near_end(folded: str, start: int) -> re.Match[str] | None:
    """Return the number that a range begins with whose far end starts here."""
    if _JOINED.search(folded, max(start - 12, 0), start) is None:
        return None
    return _LOW.search(folded, max(start - _REACH, 0), start)


def _value(printed: str, hedge: str) -> Percentage | None:
    figures = printed.lstrip(_SIGNS)
    approximate = " ".join(hedge.split()) in APPROXIMATE_HEDGES
    read = read_number(figures) if figures[0].isdigit() else _written(figures)
    if read is None:
        return None
    return Percentage(-read[0] if printed != figures else read[0], read[1], approximate)


def _written(words: str) -> tuple[Decimal, int] | None:
    half, whole = halves_to_number(words), words_to_number(words)
    if half is not None:
        return half, 1
    return None if whole is None else (Decimal(whole), 0)
