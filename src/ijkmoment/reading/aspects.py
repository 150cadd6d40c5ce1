"""Which concept an amount, strength or period speaks of, told by the words around it, never by its value.

What is planned, a price of one thing, a difference, a part, a receipt or the letter's own reporting period is told
apart by its words; where nothing says what a figure is, nothing is guessed.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ijkmoment.facts.claim import ClaimKind

_PLANNED_MONEY = re.compile(
    r"\b(?<!binnen\sde\s)(?:raming(?:en)?|geraamd\w*|begroot\w*|in\s+de\s+begroting|begroting\s+(?:ging|gaat|voorzag|voorziet)|"
    r"verwacht\w*|gereserveerd|uitgegaan|uitging|voorzien|nodig|zal|zullen|zou|gepland|taakstellend|vergt|uitgetrokken|"
    r"beschikbaar|(?:trekt|trekken)\b[^;]*\buit|toegezegd\w*|opgenomen|prognose|waarschijnlijk|vermoedelijk|geschat\w*|schatting|(?:komend|volgend)\s+jaar)\b"
)
_SPENT = re.compile(r"\b(?:gerealiseerd\w*|realisatie|uitgegeven|besteed|kostte|gekost)\b")
_IN_BRACKETS = re.compile(r"haakjes")
_UNIT = (
    r"(?:\w*dag|stuk|militair|persoon|hoofd|\w*uur|week|maand|liter|ton|raket|schip|toestel|schot|cursist|\w*vlucht|"
    r"maaltijd|kilometer)"
)
_ONE_OF_MANY = re.compile(rf"\b(?:per\s+{_UNIT}|stukprijs|eenheidsprijs|gemiddeld|(?:een|één|elke?|ieder)\s+{_UNIT})\b")
_NO_COST_BEFORE = re.compile(
    r"\b(?:exclusief|vergoed\w*|schade\w*|boete|ontving|ontvangsten|opbrengst\w*|betaalden?|verschil|reders|waarvan|resteert|"
    r"restant|dekt|dekte|door|fonds|budget|overschrijding|onderschrijding|stijging|daling|hulp|voorschot|onderuitputting|overschot|tekort|meevaller|tegenvaller|meerkosten|leverde|daartegenover|daar\s+staat|\w*begroting\s+(?:bevat|bedraagt|kent)|aftrek)\b"
)
_NO_COST_BEHIND = re.compile(
    r"\s*(?:(?:miljoen\s+)?(?:minder|meer|hoger|lager|duurder|goedkoper)\b|(?:aan\s+)?(?:eenmalige|extra)\b|(?:is|was|wordt|zijn)\s+vergoed|"
    r"(?:onder|boven|beneden|af\s+van|van|op)\s+(?:de|het|dit|dat|deze|die)\s+(?:\w+\s+)?(?:\w*raming|begroting|begrote|geraamde|plafond|\w*bedrag|totaal|uitgaven|kosten)\b|"
    r"daarvan\b|hiervan\b|(?:aan|in)\s+(?:schade|subsidie|humanitaire|hulp)|bedroeg\b|groot\b|uittrok\b|bij\s+de\s+reders)"
)
_INTO_PARTS = re.compile(
    r"(?:uiteen|onderverdeeld|opgesplitst)[^;]*\Z|(?:opgebouwd|uitgesplitst|samengesteld)\b[^;]*:[^;]*\Z"
)
_LISTS_PARTS = re.compile(
    r"\b(?:onderdelen|delen|elementen|bestanddelen)\s*:?\s*\Z|\b(?:uiteen|onderverdeeld|opgesplitst)\b"
)
_NO_COST = re.compile(
    r"\b(?:aanschaf\w*|aangeschaft|aankoop|aangekocht|nieuwbouw|investering\w*|boekwaarde|ter\s+waarde|vergoeding)\b"
)
_ALL_TIME = re.compile(
    r"\b(?:sinds|over\s+(?:de|het)\s+(?:hele|gehele|volledige|totale)\s+(?:\w*duur|looptijd|periode|tijd|inzet|mandaatperiode)|over\s+alle\s+jaren|"
    r"over\s+de\s+jaren\s+heen|cumulatief|vanaf\s+(?:het|de)\s+(?:begin|start|aanvang)|(?<!\d\d\d\d\s)tot\s+(?:nu\s+toe|dusver|op\s+heden))\b"
)
_OF_THE_SUM = re.compile(
    r"\b(?:waarvan|van\s+welk\w*\s+(?:bedrag|som)|(?:van|in|binnen)\s+(?:dit|dat|deze|die|het)\s+(?:\w+\s+){0,2}?(?:bedrag(?:en)?|som|totaal|uitgaven|kosten)\s+"
    r"(?:(?:voor|aan|in)\s+[\w\s]{1,40}?)?(?:ging|gaat|gaan|gingen|is|was|zijn|waren|kwam|werd|wordt)|"
    r"(?:daarvan|hiervan)\s+(?:ging|gaat|is|was|kwam|komt|komen|betreft|valt|werd))\b[^;:]*\Z"
)
_COST = re.compile(
    r"\b(?:kost|kosten|kostte|kostten|gekost|uitgaven|uitgegeven|uitgaf|besteed\w*|gemoeid|gevergd|vergde|bedroegen|aandeel|gerealiseerd\w*|"
    r"beliepen|beliep|droeg|bekostigd|goedkoop|duur|realisatie|bedrag|financi\w+|totaal|totale|voorbereiding|"
    r"(?:kwam|kwamen|komt|komen)\s+(?:daar|er|hier))\b"
)
_AT_MOST = re.compile(r"\b(?:maximaal|ten\s+hoogste|hoogstens|plafond|maximum|hooguit|bovengrens|grens)\b")
_CEILING = re.compile(
    r"\b(?:plafond|maximum|bovengrens|grens|laat\s|toe\b|toegestaan|toestaat|mandaat|beslui|besloot|mag\b|mogen\b)"
)
_CEILING_IS = re.compile(
    r"\b(?:plafond|bovengrens|maximum)\b[^;:]*\b(?:naar|tot|op|van)\s+\Z|\bmandaat\b[^;:]*\bnaar\s+\Z"
    r"|\btoegestane\s+(?:aantal|omvang|sterkte)\s+(?:van\s+)?\Z"
    r"|\bmandaat\s+(?:was|is|voorzag|voorziet|bood|biedt|gaf|geeft|stond|staat|had|heeft|kende|kent|liet|laat)\b[^;,]*\Z"
)
_ALLOWS = re.compile(r"\b(?:stond|staat|liet|laat)\s+(?:\w+\s+)?\Z")
_ALLOWED = re.compile(r"\s+toe\b")
_MAY = re.compile(r"\b(?:mandaat|besluit)\b[^;]*\Z")
_ALLOWING = re.compile(r"\s+(?:toestaat|toestond|toelaat|toeliet)\b")
_PLANNED_STRENGTH = re.compile(
    r"\b(?:zal|zullen|zou|zouden|gedacht|aangeboden|voorgenomen|gepland\w*|voorziet|voorzien(?!\s+van)|plan|plannen|verwacht\w*|"
    r"gaat\s+uit|gaat\b[^;,]*\buit|uitgegaan|gerekend|toegezegd\w*|toezegging|beoog\w*|wil|willen|overweegt|overwegen|voornemens|stelt\b[^;,]*\bvoor\s*(?:[.,;]|\Z)|geraamd\w*|begroot\w*|bedoeling\s+(?:is|was)\s+dat)(?!\w)"
)
_NOW = re.compile(r"\b(?:thans|momenteel|inmiddels|op\s+dit\s+moment)\b[^;,]*\Z")
_NEW_VERB = re.compile(r"\s+en\s+(?:zal|zullen|zou|zouden|wordt|worden)\b")
_NEXT_CLAUSE = re.compile(r",?\s+en\s+(?!\w+\s*\Z)")
_STAFF = r"(?:\w*staf|\w*hoofdkwartier|headquarters)"
_NO_STRENGTH = re.compile(
    rf"\b(?:extra|stafofficier\w*|(?:in|bij|op)\s+(?:de|het)\s+(?:\w+\s+)?{_STAFF}|geheel|gehele|daaraan\s+(?:namen|deden|doen|nemen)|"
    r"vroeg|verzoek|bij\s+kom\w+|bleven\b[^;]*\bachter|achterbleven|loste|lossen|verkenning|zag\s+daarvan|wilde|"
    r"nodig\s+geacht|wenselijk\w*|onderbezetting|tekort|gerepatrieerd|overige\s+\w+\s+(?:leverden|leveren|hebben|droegen|dragen)|lidstaten|uit\s+\w+\s+landen|tezamen|alle\s+(?:deelnemers|deelnemende|bondgenoten|partners|landen)|"
    r"(?:keerde|keerden|keren|haalde|haalden|(?:trok|trokken|trekt|trekken)(?!\s+zich))\b[^;]*\bterug|teruggekeerd|teruggehaald|teruggetrokken)\b"
)
_NO_STRENGTH_BEHIND = re.compile(r"\s*(?:minder|meer)\b(?!\s+dan)")
_SOME_OF_THEM = re.compile(
    r"\b(?:onder|van)\s+(?:hen|wie)\b|\bwaar(?:van|onder)\b|(?<!grond\s)\b(?:hiervan|daarvan)\b|\bde\s+laatste\s+\Z|\b(?:plaats|ruimte|capaciteit)\s+(?:voor|van)\s+\Z|\bzwaartepunt\b|\b(?:hoofdkwartier|headquarters)\b"
)
_COME = re.compile(
    r"\b(?:kom\w*|kwam\w*)\s+(?:er|daar)\s+(?:nog\s+)?\Z|\b(?:verkleind|verminderd)\s+met\s+\Z|\b(?:uitgebreid|verruimd)\s+met\s+[^,;]{0,60}\Z"
)
_WHOLE_FORCE = re.compile(
    r"\b(?:de|deze)\s+(?:[\w-]+e\s+)?(?:[\w-]*missie|[\w-]*macht|operatie|coalitie)\s+(?:(?:in|van)\s+[\w\s-]{1,40}?\s+)?(?:\w+\s+)?"
    r"(?:heeft|had|hebben|telt|telde|omvat|omvatte|bestaat|bestond|kent|mag|maximaal|ten\s+hoogste)\b(?![^;]*\bnederland)"
    r"|\bals\s+geheel\b|\b(?:missie|\w*macht|coalitie)\s+\Z"
)
_REPORTING = re.compile(
    r"\b(?:rapportage\w*|voortgangsrapportage|verslag\w*|deze\s+brief|tijdvak|terugblik|beslaat|verslagjaar|over\s+de\s+periode|top)\b"
)
_GIVEN_TIME = re.compile(
    r"\b(?:in|over|voor|gedurende|tijdens)\s+(?:de|het)\s+(?:maanden|jaren|kwartalen|tijdvak)\s+\Z"
)
_LASTS = re.compile(r"\b(?:duurt|duurde\w*|duren|ter\s+plaatse|verbleef|verbleven)\b")
_MANDATE = re.compile(
    r"\b(?:mandaat\w*|verleng\w*|besluit|besloot|besloten|resolutie|geldt|gold|machtiging|voortgezet|voortzetting)\b"
)
_IT_HOLDS = re.compile(r"\b(?:het|dit|dat)\s+(?:loopt|geldt|liep|gold)\b")
_MOVES = re.compile(
    r"\b(?:redeployment|terugverplaatsing|terugkeer|opbouw|afbouw|aflossing|overdracht|kwartiermak\w*)\b"
)
_NO_STAY = re.compile(
    r"\b(?:onder\s+\w+\s+(?:leiding|bevel|commando)|bevel|leiding|herstel|reparatie|onderhoud|week|uitgeweken|verplaatst|"
    r"tot\s[^;]*\b(?:niet|geen))\b"
)
_STAY = re.compile(
    r"\b(?:deelname|deelneming|deel|bijdrage\w*|inzet|ingezet|liep|loopt|stond\w*|actief|ontplooid|geplaatst|namen|nam|neemt|"
    r"droeg|levert|leverde\w*|verzorgd\w*|verzorgt|verzorgen|volgde|rotatie\w*|blijft|bleef|bestaan|bestond|gestationeerd|"
    r"vaart|voer|bataljon|detachement|mee|participeert|reisden|vertegenwoordigd|aanwezig|traint|trainden?|opereert|"
    r"opereerden?|staat|vliegt|vloog|adviseert|adviseerden?|treedt|aantreedt|aangetreden|ligt(?!\s+(?:het|de)\b)|"
    r"gebleven|geweest|gevestigd|bevindt|bevond|bevonden|bevinden|betrokken|bezig|deelneemt|deelnam|deelnemen|deelnamen|meedoet|meedeed|werkzaam|gelegerd|"
    r"leidt\b[^;]*\bop|steunt|ondersteunt|ondersteunde|bewaakt|bewaakte|begeleidt|begeleidde|beschermt|beschermde|patrouilleert|patrouilleerde)\b"
)


@dataclass(frozen=True, slots=True)
class Words:
    """The words around a claim, in lower case.

    `before` and `behind` are its own part of the sentence; `text` the claim itself; `over` the heading or the head of
    the column; `intro` what introduces the list or table that it stands in; `listed` says that it stands in a list.
    `so_far` is the sentence up to the claim; `later` says that it is said of a time after the letter's own date,
    `spelt_out` that it is a part of the claim of its kind before a colon ("148 militairen: een compagnie van").
    """

    before: str
    text: str
    behind: str
    sentence: str
    over: str
    intro: str = ""
    listed: bool = False
    spelt_out: bool = False
    so_far: str = ""
    later: bool = False

    @property
    def near(self) -> str:
        """The claim's own part of the sentence."""
        return f"{self.before}{self.text}{self.behind}"

    @property
    def clause(self) -> str:
        """The part of the sentence between semicolons that the claim stands in."""
        opening = self.so_far.rfind(";") + 1
        closing = self.sentence.find(";", len(self.so_far))
        return self.sentence[opening : closing if closing >= 0 else None]


def concept_of(kind: ClaimKind, words: Words) -> str | None:
    """Return the concept that a claim speaks of, None when its words do not say."""
    if words.spelt_out or _INTO_PARTS.search(words.so_far) or (words.listed and _LISTS_PARTS.search(words.intro)):
        return None
    reader = _READERS.get(kind)
    return reader(words) if reader else None


def _money(words: Words) -> str | None:
    if _is_no_cost(words):
        return None
    closing = _NEW_VERB.search(words.behind)
    own = f"{words.before}{words.text}{words.behind[: closing.start()] if closing else words.behind}"
    if _PLANNED_MONEY.search(own) or _PLANNED_MONEY.search(words.over):
        return "kosten-gepland"
    if _SPENT.search(words.over) is None and _is_planned_list(words):
        return "kosten-gepland"
    if words.later:
        return "kosten-gepland"
    costs = (words.near, words.sentence, words.over, words.intro)
    return "kosten" if any(_COST.search(part) for part in costs) else None


def _is_no_cost(words: Words) -> bool:
    """Tell whether an amount is a price, a difference, a part, a receipt, a purchase or a sum over all years."""
    if _NO_COST_BEFORE.search(words.before) or _NO_COST_BEHIND.match(words.behind) or _OF_THE_SUM.search(words.so_far):
        return True
    if "daarvoor" in words.before and not _PLANNED_MONEY.search(words.near):
        return True
    own = f"{words.before}{words.text}{words.behind.partition(',')[0]}"
    return any(pattern.search(own) for pattern in (_ONE_OF_MANY, _NO_COST, _ALL_TIME))


def _is_planned_list(words: Words) -> bool:
    """Tell whether the list's introduction says that its amounts are planned, all or those in brackets."""
    if not _PLANNED_MONEY.search(words.intro):
        return False
    if _IN_BRACKETS.search(words.intro):
        return words.before.rstrip().endswith("(")
    return _SPENT.search(words.intro) is None


def _strength(words: Words) -> str | None:
    if _is_ceiling(words):
        return "plafond"
    if _is_no_strength(words):
        return None
    if _AT_MOST.search(f"{words.before[-60:]} {words.text}") and _CEILING.search(words.sentence):
        return "plafond"
    return "sterkte-gepland" if _is_planned_strength(words) else "sterkte"


def _is_ceiling(words: Words) -> bool:
    """Tell whether people are what a mandate allows: "het plafond is verlaagd naar", "stond 60 militairen toe"."""
    if _ALLOWED.match(words.behind):
        return _ALLOWS.search(words.before) is not None
    if _ALLOWING.match(words.behind):
        return _MAY.search(words.before) is not None
    return _CEILING_IS.search(words.before) is not None


def _is_no_strength(words: Words) -> bool:
    """Tell whether people are a part, a difference, a whole force of many nations, or such as came or left."""
    if _NO_STRENGTH_BEHIND.match(words.behind) or _SOME_OF_THEM.search(words.before):
        return True
    whole = "nederlands" not in words.text and _WHOLE_FORCE.search(words.before)
    if whole or _COME.search(words.before[-80:]):
        return True
    return _NO_STRENGTH.search(words.near) is not None


def _is_planned_strength(words: Words) -> bool:
    if _NOW.search(words.before):
        return False
    closing = _NEXT_CLAUSE.search(words.behind)
    own = f"{words.before}{words.text}{words.behind[: closing.start()] if closing else words.behind}"
    return words.later or _PLANNED_STRENGTH.search(own) is not None


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
    "strength": _strength,
    "period": _period,
}
