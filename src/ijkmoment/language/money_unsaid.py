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
_MEASURED = lazily(
    r"\s+(?:liter|kilo\w*|kg|km|meter|hectare|vierkante|kubieke|barrel|vaten|uur|dag|jaar|man|m[²³])(?!\w)"
)
_OTHER_CURRENCY = lazily(
    r"\s+(?:[a-zà-ÿ]+(?:se|e)\s+)?(?:zloty|hryvnia|grivna|roebels?|yen|yuan|lira|dirham|dinar|riyal|rial|roepie|rupee|afghani|"
    r"peso|naira|shilling|birr|forint|leu|lei|lev|leva|sjekel|rand|won|kronen|kroon|kronor|frank|francs?|cfa|gulden|florin|dollars?|pond(?:en)?)(?!\w)"
)
_HEDGED = (
    r"(?:tussen\s+(?:de\s+)?)?"
    r"(?:(?:circa|ca\.|ongeveer|ruim|bijna|zo['’]n|minder\s+dan|meer\s+dan|maximaal|minimaal|±|\+/-)\s*)?"
)
_COSTS = lazily(
    r"\b(?:kost|kostte|kostten|bedraagt|bedragen|bedroeg|bedroegen|betaalt|betaalde|betaalden|investeert|bespaart|"
    r"(?:kosten|uitgaven|middelen|budget|begroting|subsidie|bedrag|tekort|schuld|investering|ontvangsten|opbrengst)"
    r"(?:\s+(?:van|zijn|was|waren|is|bedragen|met))?)\s+(?:(?:nu|nog|dan|dit|dat|jaarlijks|maar|slechts|al|in\s+totaal)\s+){0,2}"
    rf"{_HEDGED}\Z"
)
# "Het budget steeg met 5,35 ton": of what is spoken of as money a ton is a change only where nothing else is weighed.
_STEP = lazily(rf"\b(?:met|naar|tot|op|van)\s+{_HEDGED}\Z")
_CHANGES = (
    r"\b(?:steeg|stegen|stijgt|stijgen|gestegen|daalt|dalen|daalde|daalden|gedaald|groeit|groeide|gegroeid|toegenomen|afgenomen|"
    r"verhoogd|verhoogde|verhoogt|verlaagd|verlaagde|verlaagt|opgehoogd|bijgesteld|uitgebreid|gekort|vastgesteld|geraamd|begroot)\b"
)
_STEP_ENDS = lazily(
    r"\s+(?:dit|vorig|volgend|in|sinds|door|vanaf|tot|naar|omdat|doordat|wegens|vanwege|vergeleken|ten\s+opzichte)(?!\w)"
)
_CHANGED_BEFORE, _CHANGED_BEHIND = lazily(_CHANGES), lazily(rf"\s+(?:{_CHANGES[2:]})")
_WEIGHED = lazily(
    r"gewicht|uitstoot|lading|vracht|munitie|staal|graan|goederen|voedsel|vervoer|\bco2|vangst|afval|materieel|brandstof|\bweeg"
)
_TON_ENDS = lazily(r"\s*(?:[.,;:)]|\Z)|\s+(?:per\s+(?:jaar|maand)|voor|extra|meer|minder|hoger|lager)(?!\w)")
_MARKS = (". ", ", ", ";", "(", "\n\n")
_BEFORE, _BEHIND = 300, 200


def millions_are_money(folded: str, start: int, end: int) -> bool:
    """Tell whether a number of millions is money by its sentence."""
    if any(other.match(folded, end) for other in (_OF_THINGS, _MEASURED, _OTHER_CURRENCY)):
        return False
    reach = max(start - _BEFORE, 0)
    first = max(folded.rfind(". ", reach, start), reach)
    stop = folded.find(". ", end, end + _BEHIND)
    last = stop if stop >= 0 else min(end + _BEHIND, len(folded))
    return _SPEAKS_OF_MONEY.search(folded, first, last) is not None


def tons_are_money(folded: str, start: int, end: int) -> bool:
    """Tell whether a number of tons is money by the words right around it."""
    if _TON_ENDS.match(folded, end) is not None and _COSTS.search(folded, max(start - 80, 0), start) is not None:
        return True
    return _changes_by(folded, start, end)


def _changes_by(folded: str, start: int, end: int) -> bool:
    """Tell whether a clause that speaks of money says by how many tons it changes."""
    if _STEP.search(folded, max(start - 40, 0), start) is None:
        return False
    reach = max(start - 120, 0)
    first = max(reach, *(folded.rfind(mark, reach, start) + 1 for mark in _MARKS))
    if _SPEAKS_OF_MONEY.search(folded, first, start) is None or _WEIGHED.search(folded, first, start):
        return False
    if _CHANGED_BEHIND.match(folded, end):
        return True
    ended = _TON_ENDS.match(folded, end) or _STEP_ENDS.match(folded, end)
    return ended is not None and _CHANGED_BEFORE.search(folded, first, start) is not None
