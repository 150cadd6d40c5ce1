"""Whether a letter says that its costs are of calendar or fiscal years, more than by the year that one sum is of."""

import re
from collections.abc import Iterator

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.patterns import lazily

_OF_YEARS = lazily(
    r"kalenderja(?:ar|ren)\b|boekja(?:ar|ren)\b|begrotingsja(?:ar|ren)\b|verslagja(?:ar|ren)\b|boekhoud|\bfiscale\b"
    r"|\bjaarverslag(?:en)?\b|\bjaarrekening\b|\bin\s+afwijking\s+(?:van|hiervan|daarvan)\b|\bwij(?:kt|ken)\s+(?:daar|hier)van\s+af\b"
    r"|\banders\s+dan\s+de\s+(?:rapportage|verslag)|\bfinanciële\s+(?:gegevens|cijfers|verantwoording|periode)\b(?=[^.]*\b(?:\w*jaar|\w*jaren|\w*periode|20\d\d)\b)"
    r"|\bper\s+jaar\s+(?:\w+\s+){0,2}(?:afsluit\w*|sluit|bijhoudt|bijgehouden|boekt|geboekt)"
    r"|\bjanuari\s+(?:tot\s+en\s+met|t/m|tot|[-–])\s+december\b|\bper\s+jaar\s+(?:verantwoord|afgesloten|vastgesteld|opgesteld)",
    re.IGNORECASE,
)
_HINTS = (
    "kalenderja", "boekja", "begrotingsja", "verslagja", "boekhoud", "fiscale", "jaarverslag", "jaarrekening",
    "afwijking", "wijkt ", "wijken ", "anders dan", "financiële ", "per jaar", "december",
)  # fmt: skip
# "In het kalenderjaar 2024 bedroegen de uitgaven € 3 miljoen": that names a year, and does not say how it differs.
_ONE_YEAR = lazily(
    r"\b(?:in|over|voor)\s+(?:(?:het|de)\s+)?(?:kalender|boek|begrotings)ja(?:ar|ren)\s+\(?(?:19|20)\d\d\b"
    r"|januari\s+(?:tot\s+en\s+met|t/m|tot|[-–])\s+december\s+(?:19|20)\d\d\b|\b(?:(?:hierbij|bijgaand)\b[^.]{0,30}|dit\s)jaarverslag\b",
    re.IGNORECASE,
)
# "In het vorige verslagjaar", "in hun jaarverslag": a year of the report, but for where costs are told of it.
_OF_COSTS = lazily(
    r"\b(?:uitgaven|kosten|budget|begroting|bedrag(?:en)?|cijfers|uitgegeven|besteed|kostte|gekost|administratie|betreft|betreffen|terwijl|boekhoud\w*"
    r"|wij(?:kt|ken)|afwijk\w*|afwijking|anders|vallen|financiële?|realisatie|verantwoord\w*|rekening)\b|€",
    re.IGNORECASE,
)
_OF_BUDGET = lazily(r"\bbudget\b|\bbegroting(?!sja)", re.IGNORECASE)
_FALLS = lazily(
    r"\b(?:vallen|valt|vielen|viel|drukken|drukt|komen|komt)\s+(?:\w+\s+){0,3}?(?:in|op|ten laste van)\s+(?:het\s+)?"
    r"(?:boekjaar|kalenderjaar|begrotingsjaar|verslagjaar)\b",
    re.IGNORECASE,
)
_REACH = 60


def explains(letter: Letter) -> bool:
    """Tell whether a sentence speaks of calendar or fiscal years, more than by the year that one sum is of."""
    for place in (place for hint in _HINTS for place in _places(letter.folded, hint)):
        found = _OF_YEARS.search(letter.text, max(place - _REACH, 0), place + _REACH)
        if found is not None and _is_explained_in(letter, letter.sentence_at(found.start())):
            return True
    return False


def _is_explained_in(letter: Letter, sentence: Span) -> bool:
    """Tell whether a sentence on calendar years tells more than the year that a cost is of."""
    said = letter.part(sentence)
    if _FALLS.search(said) or not _OF_COSTS.search(said):
        return False
    return _OF_BUDGET.search(said) is not None or _OF_YEARS.search(_ONE_YEAR.sub(" ", said)) is not None


def _places(text: str, word: str) -> Iterator[int]:
    place = text.find(word)
    while place >= 0:
        yield place
        place = text.find(word, place + 1)
