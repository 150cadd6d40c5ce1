"""What tells that millions or tons without a currency are euros.

Millions are money in a sentence that speaks of it, if no things stand behind them. A ton, a hundred thousand euros, is
a weight as well: it is money only right behind what it costs, with nothing behind it that weighs.
"""

from ijkmoment.language.patterns import lazily

_SPEAKS_OF_MONEY = lazily(
    r"€|bedrag|kosten|uitgaven|budget|begroting|middelen|gelden|\beuro|\binvester|\bfinancier|\bbekostig|subsidie|"
    r"\bgekost|ontvangsten|opbrengst|tekort|schuld|\bbetaal|uitgetrokken|vrijgemaakt|kost\b"
)
_OF_THINGS = lazily(
    r"\s+(?!(?:per|voor|extra|aan|is|was|zijn|in|van|en|of|ten|te|op|voor|hoger|lager|meer|minder)\b)"
    r"[a-zà-ÿ]{3,}(?:en|s)\b"
)
_COSTS = lazily(
    r"\b(?:kost|kostte|kostten|bedraagt|bedragen|bedroeg|bedroegen|betaalt|betaalde|betaalden|investeert|bespaart|"
    r"(?:kosten|uitgaven|middelen|budget|begroting|subsidie|bedrag|tekort|schuld|investering|ontvangsten|opbrengst)"
    r"(?:\s+(?:van|zijn|was|waren|is|bedragen|met))?)\s+(?:(?:nu|nog|dan|dit|dat|jaarlijks|maar|slechts|al|in\s+totaal)\s+){0,2}"
    r"(?:(?:circa|ca\.|ongeveer|ruim|bijna|zo['’]n|minder\s+dan|meer\s+dan|maximaal|minimaal)\s+)?\Z"
)
_TON_ENDS = lazily(r"\s*(?:[.,;:)]|\Z)|\s+(?:per\s+(?:jaar|maand)|voor|extra|meer|minder|hoger|lager)(?!\w)")
_BEFORE, _BEHIND = 300, 200


def millions_are_money(folded: str, start: int, end: int) -> bool:
    """Tell whether a number of millions is money by its sentence."""
    if _OF_THINGS.match(folded, end):
        return False
    reach = max(start - _BEFORE, 0)
    first = max(folded.rfind(". ", reach, start), reach)
    stop = folded.find(". ", end, end + _BEHIND)
    last = stop if stop >= 0 else min(end + _BEHIND, len(folded))
    return _SPEAKS_OF_MONEY.search(folded, first, last) is not None


def tons_are_money(folded: str, start: int, end: int) -> bool:
    """Tell whether a number of tons is money by the words right around it."""
    return _TON_ENDS.match(folded, end) is not None and _COSTS.search(folded, max(start - 80, 0), start) is not None
