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
    r"verwacht\w*|gereserveerd|uitgegaan|uitging|voorzien|nodig|zal|zullen|zou|gepland|taakstellend|vergt|"
    r"(?:komend|volgend)\s+jaar)\b"
)
_SPENT = re.compile(r"\b(?:gerealiseerd\w*|realisatie|uitgegeven|besteed|kostte|gekost)\b")
_IN_BRACKETS = re.compile(r"haakjes")
_ONE_OF_MANY = re.compile(
    r"\b(?:per\s+(?:dag|stuk|militair|persoon|uur|liter|raket)|stukprijs|een\s+(?:raket|toestel|schot|maaltijd|vlieguur))\b"
)
_NO_COST_BEFORE = re.compile(
    r"\b(?:exclusief|vergoed\w*|schade\w*|boete|ontving|ontvangsten|opbrengst\w*|betaalden?|verschil|reders|waarvan|resteert|"
    r"restant|dekt|dekte|door|daarvoor|fonds|budget|overschrijding|onderschrijding|stijging|daling|hulp)\b"
)
_NO_COST_BEHIND = re.compile(
    r"\s*(?:(?:miljoen\s+)?(?:minder|meer|hoger|lager|duurder|goedkoper)\b|(?:aan\s+)?(?:eenmalige|extra)\b|(?:is|was|wordt|zijn)\s+vergoed|"
    r"(?:aan|in)\s+(?:schade|subsidie|humanitaire|hulp)|bedroeg\b|groot\b|uittrok\b|bij\s+de\s+reders)"
)
_COST = re.compile(
    r"\b(?:kost|kosten|kostte|kostten|gekost|uitgaven|uitgegeven|uitgaf|besteed\w*|gemoeid|gevergd|vergde|bedroegen|"
    r"beliepen|beliep|droeg|bekostigd|goedkoop|duur|realisatie|bedrag|financi\w+|totaal|totale|voorbereiding)\b"
)
_AT_MOST = re.compile(r"\b(?:maximaal|ten\s+hoogste|hoogstens|plafond|maximum|hooguit|bovengrens|grens)\b")
_CEILING = re.compile(
    r"\b(?:plafond|maximum|bovengrens|grens|laat\s|toe\b|toegestaan|toestaat|mandaat|beslui|besloot|mag\b|mogen\b)"
)
_PLANNED_STRENGTH = re.compile(
    r"\b(?:zal|zullen|zou|zouden|gedacht|aangeboden|voorgenomen|gepland|voorziet|plan|plannen|verwacht\w*|gaat\s+uit|"
    r"uitgegaan|gerekend)\b"
)
_NO_STRENGTH = re.compile(
    r"\b(?:extra|minder|stafofficier\w*|in\s+de\s+staf|geheel|gehele|daaraan\s+(?:namen|deden|doen|nemen)|"
    r"vroeg|verzoek|opvolger|bij\s+kom\w+|bleven\s+achter|loste|lossen|verkenning|zag\s+daarvan|wilde)\b"
)
_REPORTING = re.compile(
    r"\b(?:rapportage\w*|voortgangsrapportage|verslag\w*|deze\s+brief|tijdvak|terugblik|beslaat|verslagjaar|over\s+de\s+periode|top)\b"
)
_LASTS = re.compile(r"\b(?:duurt|duurde\w*|duren|ter\s+plaatse|verbleef|verbleven)\b")
_MANDATE = re.compile(
    r"\b(?:mandaat\w*|verleng\w*|besluit|besloot|besloten|resolutie|geldt|machtiging|voortgezet|voortzetting)\b"
)
_IT_HOLDS = re.compile(r"\b(?:het|dit|dat)\s+(?:loopt|geldt|liep|gold)\b")
_STAY = re.compile(
    r"\b(?:deelname|deelneming|deel|bijdrage\w*|inzet|ingezet|liep|loopt|stond\w*|actief|ontplooid|geplaatst|namen|nam|neemt|"
    r"droeg|levert|leverde\w*|verzorgd\w*|verzorgt|verzorgen|volgde|rotatie\w*|blijft|bleef|bestaan|bestond|gestationeerd|"
    r"vaart|voer|bataljon|detachement|mee|participeert|reisden|vertegenwoordigd|aanwezig|traint|trainden?|opereert|"
    r"opereerden?|staat|vliegt|vloog|adviseert|adviseerden?|treedt|aantreedt|aangetreden|ligt(?!\s+(?:het|de)\b))\b"
)


@dataclass(frozen=True, slots=True)
class Words:
    """The words around a claim, in lower case.

    `before` and `behind` are its own part of the sentence; `text` the claim itself; `over` the heading or the head of
    the column; `intro` what introduces the list or table that it stands in; `listed` says that it stands in a list.
    """

    before: str
    text: str
    behind: str
    sentence: str
    over: str
    intro: str = ""
    listed: bool = False

    @property
    def near(self) -> str:
        """The claim's own part of the sentence."""
        return f"{self.before}{self.text}{self.behind}"


def concept_of(kind: ClaimKind, words: Words) -> str | None:
    """Return the concept that a claim speaks of, None when its words do not say."""
    reader = _READERS.get(kind)
    return reader(words) if reader else None


def _money(words: Words) -> str | None:
    if _ONE_OF_MANY.search(words.near) or _NO_COST_BEFORE.search(words.before) or _NO_COST_BEHIND.match(words.behind):
        return None
    if _PLANNED_MONEY.search(words.near) or _PLANNED_MONEY.search(words.over):
        return "kosten-gepland"
    if _SPENT.search(words.over) is None and _is_planned_list(words):
        return "kosten-gepland"
    costs = (words.near, words.sentence, words.over, words.intro)
    return "kosten" if any(_COST.search(part) for part in costs) else None


def _is_planned_list(words: Words) -> bool:
    """Tell whether the list's introduction says that its amounts are planned, all or those in brackets."""
    if not _PLANNED_MONEY.search(words.intro):
        return False
    if _IN_BRACKETS.search(words.intro):
        return words.before.rstrip().endswith("(")
    return _SPENT.search(words.intro) is None


def _strength(words: Words) -> str | None:
    if _NO_STRENGTH.search(words.near):
        return None
    if _AT_MOST.search(f"{words.before[-60:]} {words.text}") and _CEILING.search(words.sentence):
        return "plafond"
    return "sterkte-gepland" if _PLANNED_STRENGTH.search(words.near) else "sterkte"


def _period(words: Words) -> str | None:
    if "mandaat" in words.near:
        return "mandaatperiode"
    if _REPORTING.search(words.before) or _REPORTING.search(words.behind[:20]):
        return None
    if _LASTS.search(words.near):
        return "looptijd"
    held = "mandaat" in words.sentence and _IT_HOLDS.search(words.before)
    if held or _MANDATE.search(words.near):
        return "mandaatperiode"
    if words.listed or _STAY.search(words.near):
        return "looptijd"
    return "looptijd" if _STAY.search(words.sentence) else None


_READERS: Mapping[ClaimKind, Callable[[Words], str | None]] = {
    "money": _money,
    "strength": _strength,
    "period": _period,
}
