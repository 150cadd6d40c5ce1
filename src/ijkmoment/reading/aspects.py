"""Which concept an amount, strength or period speaks of, told by the words around it, never by its value.

What is planned, a price of one thing, a difference, a part, a receipt or the letter's own reporting period is told
apart by its words; where nothing says what a figure is, nothing is guessed.
"""

from collections.abc import Callable, Mapping

from ijkmoment.facts.claim import ClaimKind
from ijkmoment.language.patterns import lazily
from ijkmoment.reading.planned import PLAN_OF, PLANNED_MONEY
from ijkmoment.reading.strengths import strength_of
from ijkmoment.reading.words import Words

_SPENT = lazily(r"\b(?:gerealiseerd\w*|realisatie|uitgegeven|besteed|kostte|gekost)\b")
_IN_BRACKETS = lazily(r"haakjes")
_UNIT = (
    r"(?:\w*dag|stuk|militair|persoon|hoofd|\w*uur|week|maand|liter|ton|raket|schip|toestel|schot|cursist|\w*vlucht|"
    r"maaltijd|kilometer)"
)
_ONE_OF_MANY = lazily(
    rf"\b(?:per\s+(?:\w+e\s+)?{_UNIT}|stukprijs|eenheidsprijs|gemiddeld|(?:een|één|elke?|ieder)\s+{_UNIT})\b"
)
_NO_COST_BEFORE = lazily(
    r"\b(?:exclusief|vergoed\w*|schade\w*|boete|ontving|ontvangsten|opbrengst\w*|(?<!nederland\s)betaalden?|verschil|reders|resteert|"
    r"restant|dekt|dekte|door|fonds|budget|overschrijding|onderschrijding|stijging|daling|hulp|voorschot|onderuitputting|overschot|tekort|meevaller|tegenvaller|meerkosten|leverde|daartegenover|daar\s+staat|\w*begroting\s+(?:bevat|bedraagt|kent)|aftrek)\b"
)
_NO_COST_BEHIND = lazily(
    r"\s*(?:(?:miljoen\s+)?(?:minder|meer|hoger|lager|duurder|goedkoper)\b|(?:aan\s+)?(?:eenmalige|extra)\b|(?:is|was|wordt|zijn)\s+vergoed|"
    r"(?:onder|boven|beneden|af\s+van|van|op)\s+(?:de|het|dit|dat|deze|die)\s+(?:\w+\s+)?(?:\w*raming|begroting|begrote|geraamde|plafond|\w*bedrag|totaal|uitgaven|kosten)\b|"
    r"daarvan\b|hiervan\b|(?:aan|in)\s+(?:schade|subsidie|humanitaire|hulp)|bedroeg\b|groot\b|uittrok\b|bij\s+de\s+reders)"
)
_INTO_PARTS = lazily(
    r"(?:uiteen\s+in|onderverdeeld|opgesplitst)\b[^;]*\Z|(?:opgebouwd|uitgesplitst|samengesteld)\b[^;]*:[^;]*\Z"
)
_LISTS_PARTS = lazily(
    r"\b(?:onderdelen|delen|elementen|bestanddelen)\s*:?\s*\Z|\b(?:uiteen|onderverdeeld|opgesplitst)\b"
)
_NO_COST = lazily(
    r"\b(?:scheel\w*|bespaar\w*|aanschaf\w*|aangeschaft|aankoop|aangekocht|nieuwbouw|investering\w*|boekwaarde|ter\s+waarde|vergoeding)\b"
)
_ALL_TIME = lazily(
    r"\b(?:sinds|over\s+(?:de|het)\s+(?:hele|gehele|volledige|totale)\s+(?:\w*duur|looptijd|periode|tijd|inzet|mandaatperiode)|over\s+alle\s+jaren|"
    r"over\s+de\s+jaren\s+heen|cumulatief|vanaf\s+(?:het|de)\s+(?:begin|start|aanvang)|(?<!\d\d\d\d\s)tot\s+(?:nu\s+toe|dusver|op\s+heden))\b"
)
_PART_OF = lazily(r"\bwaarvan\b")
_YEAR = lazily(r"\b(?:19|20)\d\d\b|\b(?:vorig|dit|volgend)\s+jaar\b")
_OF_THE_SUM = lazily(
    r"\b(?:waarvan|van\s+welk\w*\s+(?:bedrag|som)|(?:van|in|binnen)\s+(?:dit|dat|deze|die|het)\s+(?:\w+\s+){0,2}?(?:bedrag(?:en)?|som|totaal|uitgaven|kosten)\s+"
    r"(?:(?:voor|aan|in)\s+[\w\s]{1,40}?)?(?:ging|gaat|gaan|gingen|is|was|zijn|waren|kwam|werd|wordt)|"
    r"(?:daarvan|hiervan)\s+(?:ging|gaat|is|was|kwam|komt|komen|betreft|valt|werd))\b(?:(?!,\s+en\s+(?:voor|aan|in|bij)\b)[^;:])*\Z"
)
_COST = lazily(
    r"\b(?:betaalde|\w*afrekening|kost|kosten|kostte|kostten|gekost|uitgaven|uitgegeven|uitgaf|besteed\w*|gemoeid|gevergd|vergde|bedroegen|aandeel|gerealiseerd\w*|"
    r"voor\s+(?:zijn\s+|haar\s+|hun\s+)?rekening|beliepen|beliep|droeg|bekostigd|goedkoop|duur|realisatie|bedrag|financi\w+|totaal|totale|voorbereiding|"
    r"(?:kwam|kwamen|komt|komen)\s+(?:daar|er|hier))\b"
)
_NEW_VERB = lazily(r"\s+en\s+(?:zal|zullen|zou|zouden|wordt|worden)\b")
_REPORTING = lazily(
    r"\b(?:rapportage\w*|voortgangsrapportage|verslag\w*|deze\s+brief|tijdvak|terugblik|beslaat|verslagjaar|over\s+de\s+periode|top)\b"
)
_GIVEN_TIME = lazily(r"\b(?:in|over|voor|gedurende|tijdens)\s+(?:de|het)\s+(?:maanden|jaren|kwartalen|tijdvak)\s+\Z")
_LASTS = lazily(r"\b(?:duurt|duurde\w*|duren|ter\s+plaatse|verbleef|verbleven)\b")
_MANDATE = lazily(
    r"\b(?:mandaat\w*|verleng\w*|besluit|besloot|besloten|resolutie|geldt|gold|machtiging|voortgezet|voortzetting)\b"
)
_IT_HOLDS = lazily(r"\b(?:het|dit|dat)\s+(?:loopt|geldt|liep|gold)\b")
_MOVES = lazily(r"\b(?:redeployment|terugverplaatsing|terugkeer|opbouw|afbouw|aflossing|overdracht|kwartiermak\w*)\b")
_NO_STAY = lazily(
    r"\b(?:onder\s+\w+\s+(?:leiding|bevel|commando)|bevel|leiding|herstel|reparatie|onderhoud|week|uitgeweken|verplaatst|"
    r"tot\s[^;]*\b(?:niet|geen))\b"
)
_STAY = lazily(
    r"\b(?:deelname|deelneming|deel|bijdrage\w*|inzet|ingezet|liep|loopt|stond\w*|actief|ontplooid|geplaatst|namen|nam|neemt|"
    r"droeg|levert|leverde\w*|verzorgd\w*|verzorgt|verzorgen|volgde|rotatie\w*|blijft|bleef|bestaan|bestond|gestationeerd|"
    r"vaart|voer|bataljon|detachement|mee|participeert|reisden|vertegenwoordigd|aanwezig|traint|trainden?|opereert|"
    r"opereerden?|staat|vliegt|vloog|adviseert|adviseerden?|treedt|aantreedt|aangetreden|ligt(?!\s+(?:het|de)\b)|"
    r"gebleven|geweest|gevestigd|bevindt|bevond|bevonden|bevinden|betrokken|bezig|deelneemt|deelnam|deelnemen|deelnamen|meedoet|meedeed|werkzaam|gelegerd|"
    r"leidt\b[^;]*\bop|steunt|ondersteunt|ondersteunde|bewaakt|bewaakte|begeleidt|begeleidde|beschermt|beschermde|patrouilleert|patrouilleerde)\b"
)


def concept_of(kind: ClaimKind, words: Words) -> str | None:
    """Return the concept that a claim speaks of, None when its words do not say."""
    if (
        words.of_a_part
        or words.spelt_out
        or _INTO_PARTS.search(words.so_far)
        or (words.listed and _LISTS_PARTS.search(words.intro))
    ):
        return None
    reader = _READERS.get(kind)
    return reader(words) if reader else None


def _money(words: Words) -> str | None:
    if _is_no_cost(words):
        return None
    closing = _NEW_VERB.search(words.behind)
    own = f"{words.before}{words.text}{words.behind[: closing.start()] if closing else words.behind}"
    if PLAN_OF.search(words.before) or PLANNED_MONEY.search(own) or PLANNED_MONEY.search(words.over):
        return "kosten-gepland"
    if _SPENT.search(words.over) is None and _is_planned_list(words):
        return "kosten-gepland"
    if words.later:
        return "kosten-gepland"
    costs = (words.near, words.sentence, words.over, words.intro)
    return "kosten" if any(_COST.search(part) for part in costs) else None


def _is_no_cost(words: Words) -> bool:
    """Tell whether an amount is a price, a difference, a part, a receipt, a purchase or a sum over all years."""
    if _NO_COST_BEFORE.search(words.before) or _NO_COST_BEHIND.match(words.behind):
        return True
    if not words.own_share and (_PART_OF.search(words.before) or _OF_THE_SUM.search(words.so_far)):
        return True
    if "daarvoor" in words.before and not PLANNED_MONEY.search(words.near):
        return True
    return _is_of_all_time(words) or any(
        pattern.search(words.next_to) for pattern in (_ONE_OF_MANY, _NO_COST, _ALL_TIME)
    )


def _is_of_all_time(words: Words) -> bool:
    """Tell whether the sentence speaks of all years together and has named no year since."""
    said = _ALL_TIME.search(words.so_far)
    return said is not None and _YEAR.search(words.so_far, said.end()) is None


def _is_planned_list(words: Words) -> bool:
    """Tell whether the list's introduction says that its amounts are planned, all or those in brackets."""
    if not PLANNED_MONEY.search(words.intro):
        return False
    if _IN_BRACKETS.search(words.intro):
        return words.before.rstrip().endswith("(")
    return _SPENT.search(words.intro) is None


def _period(words: Words) -> str | None:
    if "mandaat" in words.near:
        return "mandaatperiode"
    if _is_no_stay(words):
        return None
    held = "mandaat" in words.sentence and _IT_HOLDS.search(words.before)
    lasts = _LASTS.search(words.near) is not None
    if not lasts and (held or _MANDATE.search(words.near)):
        return "mandaatperiode"
    stays = lasts or words.listed or _STAY.search(words.near) or _STAY.search(words.clause)
    return "looptijd" if stays else None


def _is_no_stay(words: Words) -> bool:
    """Tell whether a time is what a report or a figure covers, a command, a break, or one in which nothing was done."""
    if _GIVEN_TIME.search(words.before) or _MOVES.search(words.before) or _NO_STAY.search(words.near):
        return True
    return _REPORTING.search(words.before) is not None or _REPORTING.search(words.behind[:20]) is not None


_READERS: Mapping[ClaimKind, Callable[[Words], str | None]] = {
    "money": _money,
    "strength": strength_of,
    "period": _period,
}
