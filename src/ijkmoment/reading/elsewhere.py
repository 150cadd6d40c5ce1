"""Words that say that a figure is of something that the register does not know, though it stands in a known section.

Another nation's own operation, a force that the Netherlands take no part in, what someone else pays, aid and gifts, and
what is set apart in so many words ("staat los van de inzet") are no deployment's strength or costs.
"""

from ijkmoment.facts.claim import ClaimKind
from ijkmoment.language.nationalities import NATIONALITIES
from ijkmoment.language.patterns import lazily

_FORCE = r"(?:\w*operaties?|\w*missies?|(?!lucht|land|zee|krijgs)\w*macht|campagne|coalitie|interventie)"
_NATION = "|".join(sorted(word for word, code in NATIONALITIES.items() if code != "NL"))
_APART = lazily(
    r"\blos\s+(?:hier|daar)van\b|\blos\s+van\b|\bbuiten\s+(?:beschouwing|deze|die|de\s+hiervoor)\b|\bvalt\s+(?:hier)?buiten\b"
    r"|\b(?:drukt|drukken|drukte|drukten)\s+niet\s+op\b|\bniet\s+(?:meegerekend|meegeteld|inbegrepen)\b"
    r"|\b(?:waaraan|waarin|daaraan|hieraan|waarbij)\s+nederland\s+(?:niet|geen)\b|\bzonder\s+nederlandse\s+\w+"
    r"|\b(?:niet|geen)\s+(?:aan\s+)?een\s+missie\b|\bniet\s+onder\b|\bgeen\s+(?:deel|onderdeel)\b|\bal\s+eens\b|\bdestijds\b"
)
_SETS_APART = ("los", "buiten", "niet", "geen", "zonder", "eigen", "eens", "destijds")
_OWN = lazily(rf"\b(?:een|hun|haar|zijn)\s+eigen\s+(?:\w+e\s+)?{_FORCE}\b")
_OTHER = lazily(
    rf"(?:andere|parallelle|naburige|vroegere|voormalige)\s+{_FORCE}\b|hetzelfde\s+(?:land|gebied)\b|buurland"
)
_FOREIGN = lazily(rf"\b(?:de|het|een)\s+(?:{_NATION})\s+(?:\w+e\s+)?{_FORCE}\b")
_OPENS_BESIDE = lazily(r"(?:ter\s+vergelijking|afgezien|elders)\b")
_FOREIGN_SHARE = lazily(rf"\b(?:de|het|een)\s+(?:{_NATION})\s+(?:bijdrage|inzet|deelname|eenheid|deel)\b")
_OPENS_ITEM = lazily(
    r"(?:daarnaast|daarbovenop|verder|voorts|bovendien|tevens|aan\s+[\w-]+\s+(?:werd|is|was|ging|gaat))\b"
)
_OF_A_NATION = lazily(r"\b(?!Nederlands)[A-ZÀ-Þ][\w-]+(?:se|e)\s+[\w-]+\Z")
_SENDS = lazily(
    r"\b(?:lever\w*|geleverd|zend\w*|zond\w*|stuur\w*|gestuurd|zet(?:te|ten|ten)?\b[^;]*\bin|ingezet|draagt|dragen|droeg|droegen|bijgedragen|"
    r"plaats(?:t|te|en|ten)|stel(?:t|de|den)|bij|bestaa?[nt]\w*|bestond\w*|omvat\w*|telt|telde|tellen)\b"
)
_PAID_BY_OTHERS = lazily(
    r"\bop\s+kosten\s+van\b|\bvoor\s+rekening\s+van\s+(?!nederland|defensie|het\s+ministerie)"
    r"|\b(?:betaald|gefinancierd|bekostigd|gedragen|vergoed)\s+door\s+(?!nederland|defensie|het\s+ministerie)"
    r"|\bdoor\s+(?!nederland|defensie|het\s+ministerie)(?:\w+\s+){1,3}(?:betaald|gefinancierd|bekostigd|gedragen|vergoed)\b"
)
_AID = lazily(
    r"\b(?:humanitaire?|voedselhulp|noodhulp|hulpgoederen|wederopbouw|ontwikkelings\w+|schonk|schonken|geschonken|schenk\w*|"
    r"gift\w*|donatie\w*|doneerde\w*|gedoneerd|noodfonds)\b"
)


def is_elsewhere(kind: ClaimKind, clause: str) -> bool:
    """Tell whether a claim's own words set it apart from the deployments around it."""
    if any(word in clause for word in _SETS_APART) and (_APART.search(clause) or _OWN.search(clause)):
        return True
    return kind == "money" and bool(_PAID_BY_OTHERS.search(clause) or _AID.search(clause))


def is_of_another_nation(people: str, sentence: str) -> bool:
    """Tell whether people have another nation's name and are only said to be there: nobody sends them to a mission."""
    return _OF_A_NATION.search(people) is not None and _SENDS.search(sentence) is None


def opens_elsewhere(kind: ClaimKind, sentence: str) -> bool:
    """Tell whether a sentence that names no subject turns to another: "de Franse operatie", "Ter vergelijking:".

    Of money it may turn to another item ("Daarnaast is").
    """
    if _OPENS_BESIDE.match(sentence) or _FOREIGN.search(sentence) or _OTHER.search(sentence):
        return True
    if kind != "money":
        return False
    return bool(_OPENS_ITEM.match(sentence) or _FOREIGN_SHARE.search(sentence))
