"""Percentages in running Dutch text: "75%", "2,5 procent", "tussen 5 en 10 procent" as its two ends.

A share may be below zero ("-2,5%", "min 2 procent"); a dash that opens an item or joins a range is no minus.

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
from ijkmoment.language.money_minus import minus_before
from ijkmoment.language.numerals import (
    FAR_LEAD,
    HALVES,
    NUMBER_WORD,
    follows_joint,
    halves_to_number,
    stands_alone,
    words_to_number,
)
from ijkmoment.language.patterns import lazily
from ijkmoment.language.words import AFTER_HEDGE, APPROXIMATE_HEDGES, hedge_pattern

_UNIT = lazily(r"%(?!\s?-?punt)|procent(?!\w|\s?-?punt)|percent(?!\w|\s?-?punt)|‰")
_COMPARED = ("hoger dan", "lager dan", "niet hoger dan", "niet lager dan", "nooit hoger dan", "nooit lager dan")
_HEDGED = rf"(?:(?<!\w)(?P<hedge>{hedge_pattern(*_COMPARED)}){AFTER_HEDGE})?"
_SIGN = r"(?:(?P<sign>-/-|[-−–]|(?<!\w)(?:min|minus)(?=\s))\s?)?"
_PRINTED = rf"{_SIGN}(?P<number>(?<![\w.,])(?:{WHOLE}(?:,\d+)?|{HALVES}|{NUMBER_WORD}))"
_NUMBER = lazily(rf"{_HEDGED}{_PRINTED}\s*\Z")
_NO_YEAR = r"(?!(?:19|20)\d\d(?![\d.,]))"
_LOW = lazily(
    rf"(?:(?<!\w)(?P<both>tussen|respectievelijk)\s+(?:de\s+)?)?{_HEDGED}{_NO_YEAR}{_PRINTED}"
    rf"(?:\s*[-–—]\s*|\s+(?:tot|à|of|(?(both)en(?:\s+de)?|à))\s+){FAR_LEAD}\Z"
)
# A minus that is attached to the far end of a range ("van -5 tot -2%"), or fills a line with its number ("-2%").
_BEHIND_JOINT = lazily(r"\s(?:(?:tot|à)\s[-−–]\s?|(?:en|of)\s[-−–])\Z")
_IN_WORDS = lazily(r"(?<!\w)(?:min|minus)\s+\Z")
_NO_MINUS = lazily(r"(?:\d|%|(?<!\w)(?:procent|plus(?:\s+(?:of|en))?))\s*\Z|(?:plus)?\s?[/-]\Z")
_OPENS_LINE = lazily(r"(?:\A|\n)[ \xa0]*[-–]\s?\Z")
_ENDS_LINE = lazily(r"[ \xa0]*(?:\Z|[\n\t])")
_REACH, _SIGN_REACH = 90, 16


def scan_percentages(text: str) -> Iterator[Found]:
    """Find percentages in order; a hedge before a range stands for both its ends."""
    folded = fold(text)
    position = 0
    for unit in _UNIT.finditer(folded):
        number = _NUMBER.search(folded, max(unit.start() - _REACH, position), unit.start())
        position = unit.end()
        if number is None or unit[0] == "‰":
            continue
        begin = _begin(folded, number, unit.end())
        if _is_unclear(folded, number, begin):
            continue
        low = _near_end(folded, begin)
        hedge = number["hedge"] or (low["hedge"] if low else None) or ""
        far = _value(number["number"], hedge, negative=begin < number.start("number"))
        first = low or number
        if far is None or not stands_alone(folded, first.start("number")):
            continue
        if is_denied(folded, first.start(), " ".join(hedge.split())):
            continue
        if low is not None and (near := _near(folded, low, hedge)) is not None:
            yield near
        yield Found(number.start() if number["hedge"] else begin, unit.end(), far, hedge)


def _near_end(folded: str, start: int) -> re.Match[str] | None:
    """Return the number that a range begins with whose far end starts here."""
    return _LOW.search(folded, max(start - _REACH, 0), start) if follows_joint(folded, start) else None


def _near(folded: str, low: re.Match[str], hedge: str) -> Found | None:
    """Return the near end of a range, None when it is no number."""
    begin = _begin(folded, low, low.end("number"))
    value = _value(low["number"], hedge, negative=begin < low.start("number"))
    if value is None:
        return None
    return Found(low.start("hedge") if low["hedge"] else begin, low.end("number"), value, hedge)


def _begin(folded: str, number: re.Match[str], end: int) -> int:
    """Return where a number starts: at its minus, if what stands before it is one."""
    start, sign = number.start("number"), number.start("sign")
    if sign < 0:
        return start
    reach = max(sign - _SIGN_REACH, 0)
    if _OPENS_LINE.search(folded, reach, start):
        return sign if sign + 1 == start and _ENDS_LINE.match(folded, end) else start
    minus = minus_before(folded, start)
    if minus is not None:
        return minus
    if _BEHIND_JOINT.search(folded, reach, start):
        return sign
    in_words = _IN_WORDS.search(folded, reach, start) and not _NO_MINUS.search(folded, reach, sign)
    return sign if in_words else start


def _is_unclear(folded: str, number: re.Match[str], begin: int) -> bool:
    """Tell whether a dash glued to a number opens its line, where it may be the item's as well as the number's."""
    start, sign = number.start("number"), number.start("sign")
    glued = sign >= 0 and begin == start == sign + 1
    return glued and _OPENS_LINE.search(folded, max(sign - _SIGN_REACH, 0), start) is not None


def _value(figures: str, hedge: str, *, negative: bool) -> Percentage | None:
    approximate = " ".join(hedge.split()) in APPROXIMATE_HEDGES
    read = read_number(figures) if figures[0].isdigit() else _written(figures)
    if read is None:
        return None
    return Percentage(-read[0] if negative else read[0], read[1], approximate)


def _written(words: str) -> tuple[Decimal, int] | None:
    half, whole = halves_to_number(words), words_to_number(words)
    if half is not None:
        return half, 1
    return None if whole is None else (Decimal(whole), 0)
