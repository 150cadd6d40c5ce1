"""How a letter says that there are no lessons or points, or none but those told elsewhere, or that it draws some."""

import re
from itertools import islice

from ijkmoment.checking.letter import LONGEST, Letter, Span
from ijkmoment.language.numerals import NUMBER_WORD
from ijkmoment.language.patterns import lazily

_LESSONS = r"(?:lessen|lessons(?: learned)?|aandachtspunt(?:en)?|leerpunt(?:en)?|verbeterpunt(?:en)?)"
NEW = r"(?:nieuwe?|aanvullende?|andere?|verdere|extra|bijkomende?|nadere|overige)"
_MANY = r"(?:lessen|lessons(?: learned)?|aandachtspunten|leerpunten|verbeterpunten)"
WORD = (
    r"(?:(?!(?:van|voor|uit|over|aan|met|op|in|naar|bij|door|om|te|alle|de|het|deze|die|dat|eerdere|bestaande)\s)"
    r"\w+\s+)"
)
FOUND = (
    r"(?:voorgedaan|gebleken|vastgesteld|geïdentificeerd|gesignaleerd|onderkend|bijgekomen|opgetreden|ontstaan|getrokken|geweest|opgeleverd|voortgekomen|voortgebracht|geleerd|geformuleerd|gevonden|ge(?:leid|volgd|hoord|rezen)|ontdekt|ontleend|afgeleid|voortgevloeid|opgekomen|te\s+(?:trekken|noemen|vermelden|rapporteren)"
    r"|naar\s+voren\s+gekomen|te\s+melden|aan\s+(?:de\s+orde|het\s+licht)(?:\s+\w+)?|voor|bij|op)"
)
_ENDS = rf"(?:\s+{FOUND})?(?=\s*[.,;:!]|\s*\Z)"
_NONE = lazily(
    rf"\bgeen\s+van\s+(?:de|het|deze|die)\s+(?:[^\s.,;:]+\s+){{1,7}}?(?P<any>{NEW}\s+)?{_MANY}\b"
    rf"|\b(?:geen|niet\s+tot|zonder|gebrek\s+aan)\s+{WORD}{{0,3}}?(?:{_MANY}|(?P<new>{NEW}\s+){WORD}?(?:{_LESSONS}|les))\b"
    rf"|\b(?P<told>{NEW}\s+)(?:{_LESSONS})(?:\s+of\s+{_LESSONS})?\s+[a-z]+\s+"
    rf"(?:[^\s.,;:]+\s+){{0,7}}?niet{_ENDS}"
    rf"|\b(?P<newer>{NEW}\s+)?{_LESSONS}\s+(?:zijn|waren|werden|kwamen|deden|heeft|hebben|leverden?)\s+(?:[^\s.,;:]+\s+){{0,7}}?niet{_ENDS}"
    rf"|\A\s*(?P<opening>{NEW}\s+)?(?:geleerde\s+)?{_LESSONS}\s+(?:zijn\s+er|waren\s+er|heeft|hebben|leverde|levert)\s+"
    rf"(?:[^\s.,;:]+\s+){{0,7}}?niet{_ENDS}"
    rf"|\b(?:over|aan|van)\s+(?P<newest>{NEW}\s+)?{_LESSONS}\s+(?:valt|vallen|is|zijn|was|waren)\s+{WORD}{{0,4}}?(?:niets|niet)\s+te\s+melden\b"
    rf"|\bvan\s+(?P<none>{NEW}\s+)?{_MANY}\s+(?:is|was)\s+{WORD}{{0,3}}?geen\s+sprake\b"
    rf"|\b(?P<lacking>{NEW}\s+){_MANY}\s+ontbreken\b"
    rf"|\b(?P<nothing>niets\s+(?:nieuws\s+)?)te\s+melden\s+over\s+(?:{NEW}\s+)?{_MANY}\b",
    re.IGNORECASE,
)
DENYING = ("geen", "niet", "niets", "zonder", "ontbreken", "gebrek")
ANOTHER = lazily(rf"\b{NEW}\b", re.IGNORECASE)
_DONE_WITH = lazily(
    r"[^,;]*\b(?:afgesloten|afgerond|gesloten|afsluiten|opgelost|vervallen|afgehandeld|beëindigd|weggenomen|opgenomen|gedeeld|verwerkt"
    r"|openbaar\s+(?:zijn|is|worden|gemaakt))\b",
    re.IGNORECASE,
)

_LESSON = r"(?:les|leerpunt|verbeterpunt)"
_COUNT = rf"(?:{NUMBER_WORD}|\d{{1,2}}|enkele|diverse|meerdere|een\s+aantal|de\s+(?:volgende|belangrijkste))"
_IS_DRAWN = (
    r"(?:getrokken|volg(?:t|en|den|de)|trek(?:t|ken|ken)?|trok(?:ken)?|afgeleid|vastgesteld|opgeleverd|geleerd|geformuleerd|gekomen|naar\s+voren|leverd?en?(?:\s[^.;:]*)?\sop"
    r"|leverde|levert|noem(?:t|en|de|den)|bracht(?:en)?|bevat(?:te|ten)?|telt|telde|kent|kende|omvat(?:te|ten)?|result(?:eert|eren|eerden?)|leid(?:t|en|den?))"
)
_DRAWN = lazily(
    rf"\bnieuw\s+is\s+de\s+{_LESSON}\b|(?<!\w)de\s+(?:belangrijkste\s+)?{_LESSON}\s+(?:uit|van|over)\s+(?:(?:dit|het\s+afgelopen)\s+jaar|20\d\d|de\s+\w*periode)\s+(?:is|was)\b"
    rf"|(?<!\w)(?:de\s+)?(?:eerste|belangrijkste|voornaamste)\s+{_LESSON}\s+(?:is|was|luidt|luidde)\b"
    rf"|\b(?:trek(?:t|ken)?|trok(?:ken)?|leverde|levert|is|kom(?:t|en)|geeft)\s[^.;:]{{0,60}}?(?:een|één)\s+(?:nieuwe\s+)?{_LESSON}\b"
    rf"|\b{_IS_DRAWN}\s[^.;:]{{0,60}}?{_COUNT}\s+(?:nieuwe\s+)?{_LESSON}(?:sen|en)\b"
    rf"|(?<!\w){_COUNT}\s+(?:nieuwe\s+)?{_LESSON}(?:sen|en)\s(?:[^.;:]{{0,60}}\s)?{_IS_DRAWN}\b"
    rf"|\ber\s+(?:zijn|waren)\s+(?:[^.;:]{{0,40}}\s)?{_COUNT}\s+(?:nieuwe\s+)?{_LESSON}(?:sen|en)\b"
    rf"|\A\W*{_LESSON}(?:\s+\d{{1,2}})?\s*[:.]\s|(?<!\w)de\s+{_LESSON}\s+dat\s[^.;:]*\sis\s+nieuw\b",
    re.IGNORECASE,
)
# "Uit de vorige bijdrage zijn geen lessen gekomen": what was before, of which lessons may be drawn all the same.
_BEFORE = lazily(
    r"\b(?:de|het|onze)\s+(?P<what>(?:vorige?|voorgaande|eerdere)\s+(?:bijdrage|inzet|missie|rotatie|deelname|uitzending))\b",
    re.IGNORECASE,
)
_OPENS = ("les", "lessen", "leerpunt", "leerpunten", "verbeterpunt", "verbeterpunten")
_NOT_YET = lazily(
    r"\b(?:geen|niet|zal|zullen|wil|willen|kunnen?|moeten?|zou(?:den)?|hoe|welke|eerdere?|vorige?|voorgaande|reeds|inmiddels|destijds|toen)\b|\?",
    re.IGNORECASE,
)
_NOT_DRAWN = lazily(r"\b(?:geen|niet|zal|zullen|wil|willen|kunnen?|moeten?|zou(?:den)?|hoe|welke)\b|\?", re.IGNORECASE)
_REACH = 20


def denied_in(text: str) -> re.Match[str] | None:
    """Return where a sentence denies lessons or points, with what it calls them ("new") in its groups."""
    return _NONE.search(text)


def is_done_with(text: str, denied: re.Match[str]) -> bool:
    """Tell whether a sentence says that none was closed, and not that there is none."""
    return _DONE_WITH.match(text, denied.end()) is not None


def of_before(letter: Letter, sentence: Span) -> str | None:
    """Return what was before, of which a sentence speaks: "vorige bijdrage"."""
    found = _BEFORE.search(letter.text, *sentence)
    return " ".join(found["what"].casefold().split()) if found is not None else None


def drawn_before(letter: Letter) -> tuple[Span, ...]:
    """Return the sentences in which a letter says that lessons were drawn from what was before."""
    likely = dict.fromkeys(map(letter.sentence_at, letter.standing(_OPENS)))
    return tuple(
        one
        for one in islice(likely, _REACH)
        if of_before(letter, one) and letter.says(_DRAWN, one) and not letter.says(_NOT_DRAWN, one)
    )


def drawn_lessons(letter: Letter) -> tuple[Span, ...]:
    """Return the sentences in which a letter draws lessons, which are of no earlier time and not yet to be drawn."""
    likely = dict.fromkeys(map(letter.sentence_at, letter.standing(_OPENS)))
    found = []
    for one in likely:
        drawn = _DRAWN.search(letter.part(one)[:LONGEST])
        block = letter.block_at(one.start)
        if drawn is None or block is None or block.kind not in ("paragraph", "item"):
            continue
        if not _NOT_YET.search(letter.text, one.start, one.start + drawn.end()):
            found.append(one)
    return tuple(found[:_REACH])
