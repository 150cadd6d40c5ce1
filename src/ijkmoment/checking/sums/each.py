"""Numbers that count for each of some names: "in Zwolle en Meppel elk drie", "de stad en het Rijk ieder € 2,6 miljoen".

Such a number is worth as many times as there are names before it, between the last number and "elk". How often one
counts that is of each year or month ("jaarlijks 10 miljoen euro") is not known: with it no sum is.
"""

from collections.abc import Sequence
from decimal import Decimal

from ijkmoment.checking.figures.told_numbers import ToldNumber
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.patterns import lazily

_EACH = lazily(r"(?<!\w)(?:elk|ieder|beide|allebei|alle\s+(?:twee|drie|vier))\s+(?:€\s?)?\Z")
_NAMES = lazily(
    r"(?P<names>(?:(?:de|het)\s+)?[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){0,3}(?:,\s+(?:(?:de|het)\s+)?[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){0,3}){0,5}"
    r"\s+en\s+(?:in\s+|de\s+|het\s+)?[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){0,3}|(?:de|het)\s+[a-z]+\s+en\s+(?:de|het)\s+[A-Za-z]+)"
    r"\s+(?:[a-z]+\s+){0,2}(?:elk|ieder|beide|allebei)(?!\w)"
)
_BOTH = lazily(r"\s+(?:miljoen\s+|miljard\s+)?(?:in|voor|aan)\s+zowel\s+[\w’'-]+(?:\s[\w’'-]+){0,3}\s+als\s")
_JOINT = lazily(r",\s|\sen\s")
_YEARLY = lazily(
    r"(?<!\w)(?:(?:half)?jaarlijkse?|maandelijkse?|wekelijkse?|dagelijkse?|structureel|telkens|(?:per|elk|elke|ieder|iedere)\s+(?:jaar|maand|week|dag|keer))(?!\w)"
)
_REACH, _BEHIND = 130, 24


def each_counted(letter: Letter, numbers: Sequence[ToldNumber], start: int) -> tuple[ToldNumber, ...] | None:
    """Return numbers with those that count for each of some names multiplied, None where these are not known."""
    found: list[ToldNumber] = []
    if numbers and letter.says(_YEARLY, Span(start, numbers[-1].end + _BEHIND)):
        return None
    for one in numbers:
        both = _BOTH.match(letter.text, one.end)
        if both is not None:
            start = one.end
            found.append(one._replace(value=one.value * 2))
            continue
        each = _EACH.search(letter.folded, max(one.start - _REACH, start), one.start)
        start, last = one.end, start
        if each is None:
            found.append(one)
            continue
        named = _NAMES.search(letter.text, max(one.start - _REACH, last), one.start)
        if named is None:
            return None
        times = len(_JOINT.findall(named["names"])) + 1
        found.append(one._replace(value=one.value * Decimal(times)))
    return tuple(found)
