"""Amounts that are printed together and share what is printed once: "€ 10, € 11 en € 12 miljoen", "van € 3 naar 4 mln".

A small number that is joined to another one of the same order has that one's scale. A rise by one amount to another
("steeg met € 5 miljoen tot € 33 miljoen") only looks like a range.
"""

from decimal import Decimal

from ijkmoment.language.figures import read_number
from ijkmoment.language.money_words import SCALE
from ijkmoment.language.patterns import lazily

_SIGNED = r"(?:(?:€|eur|usd|gbp|\$|£)\s?)?"
_MEMBER = r"\d{1,3}(?:,\d{1,2})?"
_BESIDE = r"(?:en|of|and|or|to|t/m|naar|resp\.?|respectievelijk)"
_JOINER = rf"(?:,\s*|\s*/\s*|,?\s+{_BESIDE}\s+(?:de\s+)?(?:circa\s+|ruim\s+|bijna\s+)?)"
_IN_YEAR = r"(?:\s+in\s+20\d\d)?"
_JOINED_TO = lazily(
    rf"(?:{_IN_YEAR}{_JOINER}{_SIGNED}{_MEMBER}){{0,9}}?{_IN_YEAR}{_JOINER}{_SIGNED}(?P<last>{_MEMBER})\s*(?P<scale>{SCALE})(?!\w)"
    rf"|\s*\([a-zë]+\)\s*(?P<own>{SCALE})(?!\w)"
)
_BY = lazily(r"(?<!\w)met\s+(?:de\s+)?(?:(?:circa|ruim|bijna|ongeveer)\s+)?\Z")
_CHANGES = lazily(
    r"\b(?:st(?:eeg|egen|ijgt|ijgen)|gestegen|groei\w*|gegroeid|daal\w*|gedaald|neemt|nemen|nam|namen|toegenomen|afgenomen|"
    r"verhoog\w*|verlaag\w*|opgehoogd|bijgesteld|lopen|liep\w*|opgelopen)\b"
)
_OF_ONE_ORDER = 20
_REACH, _CLAUSE = 24, 120


def joined_scale(folded: str, end: int, low: Decimal) -> str | None:
    """Return the scale of the number that a bare amount ending here is joined to, None when it stands alone."""
    joined = _JOINED_TO.match(folded, end)
    if joined is None:
        return None
    if joined["own"]:
        return joined["own"]
    last = read_number(joined["last"])
    return joined["scale"] if last is not None and low <= last[0] * _OF_ONE_ORDER else None


def is_rise(folded: str, start: int) -> bool:
    """Tell whether an amount that starts here is by how much something changes: what it comes to follows "tot"."""
    if _BY.search(folded, max(start - _REACH, 0), start) is None:
        return False
    begin = max(folded.rfind(". ", max(start - _CLAUSE, 0), start), start - _CLAUSE, 0)
    return _CHANGES.search(folded, begin, start) is not None
