"""How a letter says that there are no lessons or points, or no others than those that are told elsewhere."""

import re

from ijkmoment.language.patterns import lazily

_LESSONS = r"(?:lessen|lessons(?: learned)?|aandachtspunt(?:en)?|leerpunt(?:en)?|verbeterpunt(?:en)?)"
NEW = r"(?:nieuwe?|aanvullende?|andere?|verdere|extra|bijkomende?|nadere|overige)"
_MANY = r"(?:lessen|lessons(?: learned)?|aandachtspunten|leerpunten|verbeterpunten)"
WORD = (
    r"(?:(?!(?:van|voor|uit|over|aan|met|op|in|naar|bij|door|om|te|alle|de|het|deze|die|dat|eerdere|bestaande)\s)"
    r"\w+\s+)"
)
FOUND = (
    r"(?:voorgedaan|gebleken|vastgesteld|geïdentificeerd|gesignaleerd|onderkend|bijgekomen|opgetreden|ontstaan|getrokken|geweest|opgeleverd|voortgekomen|voortgebracht|geleerd|geformuleerd|gevonden|te\s+(?:trekken|noemen|vermelden|rapporteren)"
    r"|naar\s+voren\s+gekomen|te\s+melden|aan\s+de\s+orde|voor|bij|op)"
)
_ENDS = rf"(?:\s+{FOUND})?(?=\s*[.,;:!]|\s*\Z)"
_NONE = lazily(
    rf"\b(?:geen|niet\s+tot|zonder)\s+{WORD}{{0,3}}?(?:{_MANY}|(?P<new>{NEW}\s+){WORD}?(?:{_LESSONS}|les))\b"
    rf"|\b(?P<told>{NEW}\s+)(?:{_LESSONS})(?:\s+of\s+{_LESSONS})?\s+(?:zijn|waren|werden|kwamen|deden|heeft|hebben|had|lever(?:t|den?|en)|breng(?:t|en)|bracht(?:en)?|vallen|konden)\s+"
    rf"(?:[^\s.,;:]+\s+){{0,7}}?niet{_ENDS}"
    rf"|\b(?P<newer>{NEW}\s+)?{_LESSONS}\s+(?:zijn|waren|werden|kwamen|deden|heeft|hebben)\s+{WORD}{{0,3}}?niet{_ENDS}"
    rf"|\A\s*(?P<opening>{NEW}\s+)?(?:geleerde\s+)?{_LESSONS}\s+(?:zijn\s+er|waren\s+er|heeft|hebben|leverde|levert)\s+"
    rf"(?:[^\s.,;:]+\s+){{0,7}}?niet{_ENDS}"
    rf"|\b(?:over|aan|van)\s+(?P<newest>{NEW}\s+)?{_LESSONS}\s+(?:valt|vallen|is|zijn|was|waren)\s+{WORD}{{0,4}}?(?:niets|niet)\s+te\s+melden\b"
    rf"|\bvan\s+(?P<none>{NEW}\s+)?{_MANY}\s+(?:is|was)\s+{WORD}{{0,3}}?geen\s+sprake\b"
    rf"|\b(?P<lacking>{NEW}\s+){_MANY}\s+ontbreken\b"
    rf"|\b(?P<nothing>niets\s+(?:nieuws\s+)?)te\s+melden\s+over\s+(?:{NEW}\s+)?{_MANY}\b",
    re.IGNORECASE,
)
DENYING = ("geen", "niet", "niets", "zonder", "ontbreken")
ANOTHER = lazily(rf"\b{NEW}\b", re.IGNORECASE)
_DONE_WITH = lazily(
    r"[^,;]*\b(?:afgesloten|afgerond|gesloten|afsluiten|opgelost|vervallen|afgehandeld|beëindigd|weggenomen|opgenomen|gedeeld|verwerkt"
    r"|openbaar\s+(?:zijn|is|worden|gemaakt))\b",
    re.IGNORECASE,
)


def denied_in(text: str) -> re.Match[str] | None:
    """Return where a sentence denies lessons or points, with what it calls them ("new") in its groups."""
    return _NONE.search(text)


def is_done_with(text: str, denied: re.Match[str]) -> bool:
    """Tell whether a sentence says that none was closed, and not that there is none."""
    return _DONE_WITH.match(text, denied.end()) is not None
