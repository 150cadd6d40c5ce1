"""The simple fractions of a letter as words have them, and the shares that they may stand for: "ruim een kwart".

A fraction is taken widely ("bijna de helft" is 41 to 51 per cent), since letters use it loosely. What another number
near it makes of it explains it only where that is closer.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from ijkmoment.checking.figures.intervals import Interval, widened
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.word_places import word_places
from ijkmoment.facts.document import Block
from ijkmoment.language.numerals import NUMBER_WORD, number_of
from ijkmoment.language.patterns import at_places, lazily

_PARTS = {"helft": 2, "derde": 3, "kwart": 4, "vierde": 4, "vijfde": 5, "zesde": 6, "tiende": 10}
_HEDGES = (
    r"bijna|nagenoeg|krap|ruim|meer\s+dan|iets\s+meer\s+dan|iets\s+minder\s+dan|minder\s+dan|nog\s+geen"
    r"|ongeveer|circa|zo['’]n|rond|grofweg|afgerond|een\s+kleine"
)
_FRACTION = lazily(
    rf"(?:(?P<hedge>{_HEDGES})\s+)?(?:(?P<half>de\s+helft)|(?P<major>(?:het\s+merendeel|de\s+(?:ruime\s+)?meerderheid))"
    r"|(?P<many>een|één|twee|drie|vier)\s?(?P<of>derden?|kwart|vierden?|vijfden?|zesden?|tienden?)|(?P<three>driekwart)"
    rf"|(?P<one>een|één|twee|drie|vier|vijf|zes|zeven|acht|negen)\s+op\s+(?:de|elke|iedere)\s+(?P<ten>{NUMBER_WORD}|\d+))(?!\w)"
    r"(?!\s+(?:land|partij|partijen|landen|plaats|keer|kwartaal|van\s+(?:19|20)\d\d|van\s+(?:dit|het|volgend|vorig)\s+\w*jaar))"
)
_WORDS = frozenset(
    "helft derde derden kwart vierde vierden vijfde vijfden zesde zesden tiende tienden driekwart tweederde merendeel "
    "meerderheid".split()
)
_ORDINAL = lazily(
    r"(?<!\w)(?:eerste|tweede|laatste|andere|elke|iedere|deze|die|resterende|overige|in\s+de|ten\s+minste|minimaal|maximaal|hooguit|hoogstens|tot|tussen)\s+\Z"
)
_SLACK, _WIDEST, _CLOSE, _REACH = Decimal("0.12"), Decimal("0.06"), Decimal("0.05"), 40


class Fraction(NamedTuple):
    """A fraction as words have it: where, the shares that it may stand for, and those of them that are close to it."""

    span: Span
    shares: Interval
    close: Interval


def fractions(letter: Letter) -> tuple[tuple[Block, tuple[Fraction, ...]], ...]:
    """Return the fractions of each paragraph and item; made once, by `letter.once(fractions)`."""
    places = tuple(sorted({*word_places(letter, _WORDS, 4), *word_places(letter, ("op",), 2)}))
    blocks = (one for one in letter.blocks if one.kind in ("paragraph", "item"))
    return tuple((block, tuple(_of_block(letter, block, places))) for block in blocks)


def _of_block(letter: Letter, block: Block, places: tuple[int, ...]) -> Iterator[Fraction]:
    for found in at_places(_FRACTION, letter.folded, places, block.start, block.end):
        one = _fraction(letter, found)
        if one is not None:
            yield one


def _fraction(letter: Letter, found: re.Match[str]) -> Fraction | None:
    if _ORDINAL.search(letter.folded, max(found.start() - _REACH, 0), found.start()):
        return None
    hedge = " ".join((found["hedge"] or "").split())
    if found["major"]:
        most = (Decimal("0.45"), Decimal(1))
        return None if hedge else Fraction(Span(*found.span()), most, most)
    value = _value(found)
    if value is None or value >= 1:
        return None
    shares = _shares(value, hedge)
    low, high = widened((value, value), _CLOSE * 2 if hedge else _CLOSE)
    return Fraction(Span(*found.span()), shares, (max(low, shares[0]), min(high, shares[1])))


def _value(found: re.Match[str]) -> Decimal | None:
    if found["half"]:
        return Decimal("0.5")
    if found["three"]:
        return Decimal("0.75")
    if found["many"]:
        return Decimal(number_of(found["many"]) or 1) / _PARTS[found["of"].removesuffix("n")]
    ten = number_of(found["ten"])
    return Decimal(number_of(found["one"]) or 1) / ten if ten else None


def _shares(value: Decimal, hedge: str) -> Interval:
    """Return the shares that a fraction stands for, widely."""
    about = min(value * _SLACK, _WIDEST)
    if hedge == "meer dan":
        return value * Decimal("0.99"), Decimal(1)
    if hedge in ("minder dan", "nog geen"):
        return Decimal(0), value * Decimal("1.01")
    if hedge in ("ruim", "iets meer dan"):
        return value * Decimal("0.985"), value * Decimal("1.4")
    if hedge in ("bijna", "nagenoeg", "krap", "een kleine", "iets minder dan"):
        return value * Decimal("0.8"), value * Decimal("1.015")
    return value - about, value + about
