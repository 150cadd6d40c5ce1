"""Which counted people are a strength: those whom a state deploys.

Trainees, casualties, civilians and vacancies are counts of people too, and no strengths: by the words of their own
clause, since one sentence speaks of those who train and of those who are trained.
"""

import re

from ijkmoment.language.date_words import MONTH
from ijkmoment.language.headcounts import COUNT
from ijkmoment.language.patterns import lazily

PEOPLE = (
    r"(?:\w{0,30}militairen|militair|(?:\((?:onder|staf)\))?(?:staf|liaison|reserve|onder)?officier(?:en)?(?!\s+van\s+justitie)|"
    r"\w{0,30}functionaris(?:sen)?|(?:vlucht|lucht)?marinier(?:s)?|manschappen|man(?![\w-])|personen|reservist(?:en)?|"
    r"soldaten|troepen|commando['’]s|marechaussees|waarnemers?|adviseurs|instructeurs|trainers|mensen|artsen|medici|verpleegkundigen|"
    r"deskundigen|experts|analisten|opvarenden|agenten|genisten|grenswachten|carabinieri|gendarmes|verkenners|vliegers)\b"
)
_HARMED = lazily(
    r"\b(?:gewond\w*|ziek|bekneld|onderkoeld|overlijden|dood|omgekomen|gesneuveld\w*|gedood\w*|vermist\w*|overleden|om\s+het\s+leven|kwamen\s+om|"
    r"sneuvel\w+|slachtoffers?|verdronken|besmet|verloor|verloren|"
    r"(?:om|wegens|vanwege)\s+(?:medische|psychische|lichamelijke|gezondheids\w*)(?:\s+(?:redenen|klachten|problemen))?|"
    r"wegens\s+ziekte|medisch\s+(?:gerepatrieerd|geëvacueerd))\b"
)
_TRAINED = lazily(
    r"\b(?:opgeleid|getraind|opleiden|trainen|opleiding\s+van|training\s+van|in\s+opleiding|les\s+aan|bijgeschoold)\b"
    r"|\b(?:leidt|leidde|leidden|leiden)\b[^;]{0,60}?\bop\b(?=[.,]|\s+(?:van|in|tot|voor|om|en)\b)"
    r"|\b(?:doorliep\w*|doorlopen|volg(?:t|en|de|den)|gevolgd|voltooi\w*|rondden?|kreeg|kregen)\b[^;]{0,60}?"
    r"\b(?:\w*cursus(?:sen)?|\w*opleiding(?:en)?|\w*training(?:en)?|lessen|leergang(?:en)?)\b"
)
_TRAINS_THEM = lazily(
    r"\b(?:traint|trainde|trainden|trainen|begeleidt|begeleidde|begeleidden|adviseert|adviseerde|adviseerden)\s+"
    r"(?:(?!met\b|in\b|door\b|samen\b)[\w-]+\s+){0,3}\Z"
)
_VACANT = lazily(r"\b(?:vacatures?|fte)\b")
_OTHER_VACANCIES = lazily(rf"\b(?:en|maar|met)\s(?:[\w-]+\s){{0,3}}?{COUNT}\s+vacatures?\b")
_AIMED_AT = lazily(
    r"\b(?:doel\s+is|groeit?|groeien|groeide|doorgroei\w*|streef\w*|personeelsbestand|sterktegroei|werft?|werven|rekent|rekenen)\b"
)
# "De doelstelling is verdubbeld van 15.000 naar": what a training or an army is to come to, unless sending is the aim.
_GOAL = lazily(
    r"\b(?:\w*doelstelling(?:en)?|streef(?:getal|cijfer|aantal)|(?:trainings|opleidings)doel)\b(?P<what>(?:[^.;]|\.(?=\d)){0,100}?)"
    r"(?<!\w)(?:naar|tot|op|met)\s+\Z"
)
_RESET = lazily(
    r"\b(?:verdubbel\w*|verhoog\w*|verlaag\w*|verhoging|bijgesteld|opgehoogd|gesteld|vergroot|uitgebreid|ge?groeid)\b"
)
_TO_SEND = lazily(
    r"\b(?:inzet|inzetten|bijdrage|uitzending|ontplooiing|aanwezigheid|deelname|missieplafond|detachement)\b"
)
_FETCHED = lazily(
    r"\b(?:evacu\w+|geëvacueerd\w*|geevacueerd\w*)\b"
    r"|\b(?:kwam|kwamen|komen|gekomen|aangekomen|gevlucht|vluchtten|overgebracht|overgevlogen|gehaald|gebracht|gevlogen|gereisd)\b"
    r"(?=[^;]*\b(?:naar|in)\s+nederland\b)|\bnaar\s+nederland\s+(?:\w+\s+){0,2}?"
    r"(?:gekomen|gevlucht|overgebracht|overgevlogen|gehaald|gebracht|gevlogen|gereisd)\b"
)
_FORCE_HAS = lazily(r"\b(?:telt|telde|heeft|had)\s+(?:defensie|de\s+krijgsmacht|het\s+leger|de\s+marine)\s+\Z")
_A_FORCE = (
    r"(?:leger|strijdkrachten|krijgsmacht|\w*korps|politie|kustwacht|grenswacht|grenspolitie|veiligheidsdienst(?:en)?|"
    r"milities?|rebellen)"
)
_FORCE_COUNTS = lazily(
    rf"\b(?:het|de|een|zijn|haar)\s+(?:\w+e\s+)?{_A_FORCE},?\s+(?:van\s+(?:de\s+|het\s+)?[\w-]+\s+)?(?:(?:dat|die|zelf)\s+)?(?P<has>(?:telt|telde|tellen|"
    r"heeft|hebben|had|hadden|beschik\w*|omvat\w*|bestaat|bestaan|bestond\w*)\s+)?(?:[\w-]+\s+){0,3}?\Z"
)
_HAS = lazily(r"\s+(?:tel(?:t|de|len|den)|heeft|had|sterk|omvat\w*|onder\s+de\s+wapenen)\b")
_UNDER_ARMS = lazily(r"\s+(?:\w+\s+){0,2}?onder\s+de\s+wapenen\b")
_FORCE_GROWS = lazily(
    r"\b(?:leger|krijgsmacht|strijdkrachten|\w*korps|politie|marine|luchtmacht|landmacht)\b[^.;]{0,40}"
    r"\b(?:groei\w*|uitgebreid|uitbreiden|uit\s+te\s+breiden|versterken)\b[^.;]{0,12}\Z"
)
_PART_OF = lazily(r"\b(?:onder\s+wie|van\s+wie|waaronder|onder\s+hen|van\s+hen)\s+\Z")
_ABOARD = lazily(
    r"\b(?:het\s+schip|fregat\w*|korvet\w*|onderzeeboot|marineschip|patrouilleschip|bemanning|zr\.\s?ms)\b"
)
_LATER = lazily(r"\s+(?:en\s+burgers\s+)?(?:in|per|uiterlijk\s+in|tegen)\s+20\d\d")
_MILITARY = lazily(
    r"\b(?:militair\w*|missie\w*|eenheid|eenheden|bijdrage|inzet|detachement\w*|compagnie\w*|team\w*|operatie\w*|"
    r"uitgezonden|uitzending\w*|taskforce|schip|bemanning\w*|transport|logistiek|medici|adviseurs|\w*bataljon\w*|peloton\w*|"
    r"\w*staf|brigade\w*|squadron\w*|marine|land\w*macht|luchtmacht|marechaussee|krijgsmacht|defensie|genie\w*|fregat\w*|"
    r"rotaties?|mandaat|vliegers?|beveiligingsteam\w*|contingent\w*|wacht|bewak\w*|patrouill\w*|training\s+group|battle\s?group|task\s+force|troepen\w*|politie\w*)\b"
)
_COUNT = rf"{COUNT}\s+(?:[\w-]{{1,40}}\s+){{0,2}}?{PEOPLE}"
_ASIDE = lazily(r"(?:,\s+|\s\()(?:waarvan|waaronder|(?:onder|van)\s+wie)\b[^,;)]*[,)]?")
_CLAUSE = r";|,?\s(?:terwijl|waarbij|maar|hoewel|nadat|voordat|omdat|zodat|waarna|waarop|doordat)\b"
_ENDS_CLAUSE = lazily(
    rf"{_CLAUSE}|,?\s(?:die|dat|welke|hebben|hadden|heeft|had|trainden|leidden)\b(?=[^,;]*?\b{_COUNT})"
)
_OPENS_CLAUSE = lazily(
    rf"{_CLAUSE}|,?\s(?:die|welke|waarvan|waaronder|(?:onder|van)\s+wie)\b|\bdoor\s+(?=\Z)"
    r"|\b(?:gewond|omgekomen|gesneuveld|gedood|getraind|opgeleid)(?:\s+geraakt)?,?\s+en\s+(?=\Z)"
)
_YEAR = lazily(r"(?:19|20)\d\d")
_YEAR_WORD = lazily(rf"\b(?:in|sinds|van|uit|na|voor|tot|tot\s+en\s+met|t/m|vanaf|eind|begin|medio|{MONTH})\s+\Z")
_SENT = frozenset(
    {"mensen", "artsen", "medici", "verpleegkundigen", "deskundigen", "experts", "analisten", "opvarenden", "agenten"}
)
_TEACHERS = frozenset({"trainers", "instructeurs", "adviseurs"})
_ONE = ("één", "1")
_CIVIL = frozenset({"personen", "man"}) | _SENT
_ANYONE = frozenset({"personen", "mensen"})
_GUARDS = frozenset({"grenswachten", "gendarmes", "carabinieri"})
_AT_HOME = lazily(
    r"\b(?:zelf|eigen|gastland|plaatselijke|beschik\w*|heeft|hebben|had|hadden|tel(?:t|len|de|den)|sta(?:at|an)|stond(?:en)?)\b"
)
_RELATIVE = lazily(r"[,;]\s(?:die|welke|waar\w*|maar|terwijl|omdat)\b")
_IN_MISSION = lazily(r"\b(?:\w*missies?|vertegenwoordigd|aanwezig|deelnem\w*|betrokken|mee|operaties?)\b")
_ENCAMPED = lazily(r"\b(?:gelegerd|gevestigd|\w*basis|kamp(?:ement)?|kazernes?|garnizoen|oefen\w*|heen|bezetting)\b")
_SENDS = lazily(
    r"\b(?:stuur\w*|zend\w*|uitgezonden|ingezet|inzet\w*|lever\w*|draagt|dragen|droeg|droegen|bijdrag\w*|uitzending\w*|geplaatst|gestationeerd|ontplooi\w*|teruggekeerd|vertrek\w*|vertrok\w*|gestuurd|gezonden)\b"
)


def are_deployed(folded: str, match: re.Match[str]) -> bool:
    """Tell whether the people of a match are deployed: unharmed, not taught, and civilians only in military company."""
    people = match["people"]
    if (
        (match["low"] == "een" and not match["high"])
        or _is_year(folded, match)
        or (people == "militair" and match["low"] not in _ONE)
    ):
        return False
    begin, end = _sentence(folded, match)
    before = folded[max(match.start() - 40, begin) : match.start()]
    behind = folded[match.end() : min(match.end() + 60, end)]
    near = _clause_before(before) + match[0] + _clause_behind(behind)
    if _PART_OF.search(before):
        near = folded[max(match.start() - 120, begin) : match.end()]
    if _HARMED.search(near) or _is_whole_force(folded, match):
        return False
    if people not in _TEACHERS and (_is_taught(near, before) or _VACANT.search(near)):
        return False
    if people in _GUARDS and _are_own_guards(before, match, behind):
        return False
    if people in _ANYONE and _FETCHED.search(near):
        return False
    return _may_be_sent(folded, begin, end, people)


def _may_be_sent(folded: str, begin: int, end: int, people: str) -> bool:
    """Tell whether people are soldiers, or a sentence says so much of civilians."""
    if people in _SENT and not _are_sent(folded, begin, end, people):
        return False
    return people not in _CIVIL or _in_military_company(folded, begin, end, people)


def _in_military_company(folded: str, begin: int, end: int, people: str) -> bool:
    """Tell whether a sentence speaks of what is military; "man" is a soldiers' word, so that sending them is enough."""
    if _MILITARY.search(folded, begin, end):
        return True
    return people == "man" and bool(_SENDS.search(folded, begin, end) or _ENCAMPED.search(folded, begin, end))


def _are_own_guards(before: str, match: re.Match[str], behind: str) -> bool:
    """Tell whether guards only stand at their own state's border: nobody sends them to a mission."""
    clause = _clause_before(before) + match[0] + _RELATIVE.split(behind, maxsplit=1)[0]
    return _AT_HOME.search(clause) is not None and not (_SENDS.search(clause) or _IN_MISSION.search(clause))


def _are_sent(folded: str, begin: int, end: int, people: str) -> bool:
    """Tell whether a sentence sends people out, or counts those on board a warship."""
    aboard = people == "opvarenden" and _ABOARD.search(folded, begin, end) is not None
    return aboard or _SENDS.search(folded, begin, end) is not None


def _is_taught(near: str, before: str) -> bool:
    return bool(_TRAINED.search(near) or _TRAINS_THEM.search(before))


def _clause_before(before: str) -> str:
    """Return so much of the words before a number as stands in its own clause."""
    opening = [one.end() for one in _OPENS_CLAUSE.finditer(before)]
    return before[opening[-1] :] if opening else before


def _clause_behind(behind: str) -> str:
    """Return so much of the words behind people as is said of them, and not of others counted there."""
    said = _ASIDE.sub(", ", behind)
    said = _OTHER_VACANCIES.sub("", said) if "vacature" in said else said
    closing = _ENDS_CLAUSE.search(said)
    return said[: closing.start()] if closing else said


def _is_year(folded: str, match: re.Match[str]) -> bool:
    """Tell whether the number is a year ("in 2007 militairen"): a word before it says so."""
    if match["hedge"] or not _YEAR.fullmatch(match["low"]):
        return False
    return _YEAR_WORD.search(folded, max(match.start() - 16, 0), match.start()) is not None


def _is_whole_force(folded: str, match: re.Match[str]) -> bool:
    """Tell whether the number is what a whole force has or is to grow to, or what a goal is set at."""
    reach = max(match.start() - 60, 0)
    if (
        _UNDER_ARMS.match(folded, match.end())
        or _is_a_force(folded, match)
        or _FORCE_GROWS.search(folded, reach, match.start())
        or _is_goal(folded, match)
    ):
        return True
    return bool(_LATER.match(folded, match.end()) and _AIMED_AT.search(folded, reach, match.start()))


def _is_goal(folded: str, match: re.Match[str]) -> bool:
    """Tell whether the number is what a goal is set at, and not the goal of sending people."""
    number = match.start("low")
    goal = _GOAL.search(folded, max(number - 140, 0), number)
    if goal is None or _RESET.search(goal["what"]) is None:
        return False
    return _TO_SEND.search(goal["what"]) is None


def _is_a_force(folded: str, match: re.Match[str]) -> bool:
    """Tell whether the number is what an army or a corps has of people: "het korps, dat 4.300 agenten telt"."""
    reach = max(match.start() - 80, 0)
    if _FORCE_HAS.search(folded, reach, match.start()):
        return True
    force = _FORCE_COUNTS.search(folded, reach, match.start())
    if force is None or _SENDS.search(folded, match.end(), match.end() + 60):
        return False
    return bool(force["has"] or _HAS.match(folded, match.end()))


def _sentence(folded: str, match: re.Match[str]) -> tuple[int, int]:
    """Return about where the sentence starts and ends, at most so many letters away."""
    start = folded.rfind(". ", max(match.start() - 300, 0), match.start())
    end = folded.find(". ", match.end(), match.end() + 300)
    return max(start, match.start() - 300, 0), end if end >= 0 else min(match.end() + 300, len(folded))
