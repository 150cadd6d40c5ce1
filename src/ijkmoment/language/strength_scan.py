"""Strengths in running Dutch text: people deployed by a state, with hedge and range.

A strength is found by its noun ("militairen"), with the number before it. Trainees, casualties, civilians and
vacancies are counts of people too, and no strengths: by the words of their own clause, since one sentence speaks of
those who train and of those who are trained. A nation's number may borrow the noun of the next ("1.234 Nederlandse en
500 Duitse militairen").
"""

import re
from collections.abc import Iterator

from ijkmoment.facts.values import Strength
from ijkmoment.language.date_words import MONTH
from ijkmoment.language.figures import WHOLE, read_number
from ijkmoment.language.folding import fold
from ijkmoment.language.found import Found
from ijkmoment.language.nationalities import NATIONALITIES
from ijkmoment.language.numerals import NUMBER_WORD, stands_alone, words_to_number
from ijkmoment.language.patterns import one_of
from ijkmoment.language.words import APPROXIMATE_HEDGES, AT_LEAST_HEDGES, AT_MOST_HEDGES, hedge_pattern

_HEDGE = hedge_pattern("tot")
_NUMBER = rf"(?:{WHOLE}|{NUMBER_WORD})"
_CAP = r"(?:maximaal|hooguit|hoogstens|ten\s+hoogste)\s"
_PEOPLE = (
    r"(?:\w{0,30}militairen|militair|(?:\((?:onder|staf)\))?(?:staf|liaison|reserve|onder)?officier(?:en)?(?!\s+van\s+justitie)|"
    r"\w{0,30}functionaris(?:sen)?|(?:vlucht|lucht)?marinier(?:s)?|manschappen|man(?![\w-])|personen|reservist(?:en)?|"
    r"soldaten|troepen|commando['’]s|marechaussees|waarnemers?|adviseurs|instructeurs|trainers|mensen|artsen|medici|verpleegkundigen|"
    r"deskundigen|experts|analisten|opvarenden|agenten|genisten|grenswachten|carabinieri|gendarmes|verkenners|vliegers)\b"
)
_NOUN = re.compile(
    one_of(
        (
            "militair", "officier", "functionaris", "marinier", "manschappen", "man", "personen", "reservist",
            "soldaten", "troepen", "commando's", "commando’s", "marechaussees", "waarnemer", "adviseurs",
            "instructeurs", "trainers", "mensen", "artsen", "medici", "verpleegkundigen", "deskundigen",
            "experts", "analisten", "opvarenden", "agenten", "genisten", "grenswachten", "carabinieri",
            "gendarmes", "verkenners", "vliegers",
        )
    )
)  # fmt: skip
_HINT = re.compile(
    r"[0-9]|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|dertig|veertien|veertig|"
    r"twintig|tachtig|honderd|duizend"
)
_ADJECTIVE = r"(?!en\b|of\b|de\b|het\b)(?:[\w-]{1,40}e|extra|eigen|ervaren)"
_ADJECTIVES = rf"(?:{_ADJECTIVE}(?:\s+en\s+{_ADJECTIVE})?\s+){{0,2}}?"
_STRENGTH = re.compile(
    rf"(?<![\w.,/-])(?:(?P<hedge>{_HEDGE})\s+|(?P<between>tussen)\s+(?:de\s+)?)?(?P<low>{_NUMBER})"
    rf"(?:\s*(?:\b(?:tot|à|(?(between)en|à)|en(?=\s+{_CAP}))\b|[-–])\s*(?:{_CAP}\s*)?(?P<high>{_NUMBER}))?\s+{_ADJECTIVES}"
    rf"(?P<people>{_PEOPLE})(?:\s+en\s+(?P<more>(?:logistiek\s+|medisch\s+|technisch\s+)?\w{{0,30}}(?:officieren|functionarissen|burgers|specialisten|marechaussees)))?"
)
_BORROWING = re.compile(
    rf"(?<![\w.,/-])(?:(?P<hedge>{_HEDGE})\s+)?(?P<low>{_NUMBER})\s+(?P<nation>[a-zà-ÿ-]{{3,20}})(?:,\s+|\s+en\s+)\Z"
)
_REACH, _LONGEST_LEAD = 110, 40
_HARMED = re.compile(
    r"\b(?:gewond\w*|ziek|bekneld|onderkoeld|overlijden|dood|omgekomen|gesneuveld\w*|gedood\w*|vermist\w*|overleden|om\s+het\s+leven|kwamen\s+om|"
    r"sneuvel\w+|slachtoffers?|verdronken|besmet|verloor|verloren)\b"
)
_TRAINED = re.compile(
    r"\b(?:opgeleid|getraind|opleiden|trainen|opleiding\s+van|training\s+van|in\s+opleiding|les\s+aan|bijgeschoold)\b"
    r"|\b(?:leidt|leidde|leidden|leiden)\b[^;]{0,60}?\bop\b(?=[.,]|\s+(?:van|in|tot|voor|om|en)\b)"
    r"|\b(?:doorliep\w*|doorlopen|volg(?:t|en|de|den)|gevolgd|voltooi\w*|rondden?|kreeg|kregen)\b[^;]{0,60}?"
    r"\b(?:\w*cursus(?:sen)?|\w*opleiding(?:en)?|\w*training(?:en)?|lessen|leergang(?:en)?)\b"
)
_TRAINS_THEM = re.compile(
    r"\b(?:traint|trainde|trainden|trainen|begeleidt|begeleidde|begeleidden|adviseert|adviseerde|adviseerden)\s+"
    r"(?:(?!met\b|in\b|door\b|samen\b)[\w-]+\s+){0,3}\Z"
)
_VACANT = re.compile(r"\b(?:vacatures?|fte)\b")
_OTHER_VACANCIES = re.compile(rf"\b(?:en|maar|met)\s(?:[\w-]+\s){{0,3}}?{_NUMBER}\s+vacatures?\b")
_AIMED_AT = re.compile(
    r"\b(?:doel\s+is|groeit?|groeien|groeide|doorgroei\w*|streef\w*|personeelsbestand|sterktegroei|werft?|werven|rekent|rekenen)\b"
)
_FORCE_HAS = re.compile(r"\b(?:telt|telde|heeft|had)\s+(?:defensie|de\s+krijgsmacht|het\s+leger|de\s+marine)\s+\Z")
_A_FORCE = (
    r"(?:leger|strijdkrachten|krijgsmacht|\w*korps|politie|kustwacht|grenswacht|grenspolitie|veiligheidsdienst(?:en)?|"
    r"milities?|rebellen)"
)
_FORCE_COUNTS = re.compile(
    rf"\b(?:het|de|een|zijn|haar)\s+(?:\w+e\s+)?{_A_FORCE},?\s+(?:(?:dat|die|zelf)\s+)?(?P<has>(?:telt|telde|tellen|"
    r"heeft|hebben|had|hadden|beschik\w*|omvat\w*|bestaat|bestaan|bestond\w*)\s+)?(?:[\w-]+\s+){0,3}?\Z"
)
_HAS = re.compile(r"\s+(?:tel(?:t|de|len|den)|heeft|had|sterk|omvat\w*|onder\s+de\s+wapenen)\b")
_FORCE_GROWS = re.compile(
    r"\b(?:leger|krijgsmacht|strijdkrachten|\w*korps|politie|marine|luchtmacht|landmacht)\b[^.;]{0,40}"
    r"\b(?:groei\w*|uitgebreid|uitbreiden|uit\s+te\s+breiden|versterken)\b[^.;]{0,12}\Z"
)
_PART_OF = re.compile(r"\b(?:onder\s+wie|van\s+wie|waaronder|onder\s+hen|van\s+hen)\s+\Z")
_ABOARD = re.compile(
    r"\b(?:het\s+schip|fregat\w*|korvet\w*|onderzeeboot|marineschip|patrouilleschip|bemanning|zr\.\s?ms)\b"
)
_LATER = re.compile(r"\s+(?:en\s+burgers\s+)?(?:in|per|uiterlijk\s+in|tegen)\s+20\d\d")
_GROWN = re.compile(
    r"\b(?:groei\w*|gegroeid|beperk\w*|oplop\w*|opgelopen|liep|uitgebreid|uit\s+te\s+breiden|verhoogd?|verhogen|verlaagd|teruggebracht|"
    r"toegenomen|afgebouwd|verminderd|daalde|steeg|van\s+\S+)\b[^.;]{0,60}\Z"
)
_MILITARY = re.compile(
    r"\b(?:militair\w*|missie\w*|eenheid|eenheden|bijdrage|inzet|detachement\w*|compagnie\w*|team\w*|operatie\w*|"
    r"uitgezonden|uitzending\w*|taskforce|schip|bemanning\w*|transport|logistiek|medici|adviseurs|\w*bataljon\w*|peloton\w*|"
    r"\w*staf|brigade\w*|squadron\w*|marine|land\w*macht|luchtmacht|marechaussee|krijgsmacht|defensie|genie\w*|fregat\w*|"
    r"rotaties?|mandaat|vliegers?|beveiligingsteam\w*|contingent\w*|wacht|bewak\w*|patrouill\w*|training\s+group|battle\s?group|task\s+force|troepen\w*|politie\w*)\b"
)
_COUNT = rf"{_NUMBER}\s+(?:[\w-]{{1,40}}\s+){{0,2}}?{_PEOPLE}"
_ASIDE = re.compile(r"(?:,\s+|\s\()(?:waarvan|waaronder|(?:onder|van)\s+wie)\b[^,;)]*[,)]?")
_CLAUSE = r";|,?\s(?:terwijl|waarbij|maar|hoewel|nadat|voordat|omdat|zodat|waarna|waarop|doordat)\b"
_ENDS_CLAUSE = re.compile(
    rf"{_CLAUSE}|,?\s(?:die|dat|welke|hebben|hadden|heeft|had|trainden|leidden)\b(?=[^,;]*?\b{_COUNT})"
)
_OPENS_CLAUSE = re.compile(
    rf"{_CLAUSE}|,?\s(?:die|welke|waarvan|waaronder|(?:onder|van)\s+wie)\b|\bdoor\s+(?=\Z)"
    r"|\b(?:gewond|omgekomen|gesneuveld|gedood|getraind|opgeleid)(?:\s+geraakt)?,?\s+en\s+(?=\Z)"
)
_YEAR_WORD = re.compile(rf"\b(?:in|sinds|van|uit|na|voor|tot|vanaf|eind|begin|medio|{MONTH})\s+\Z")
_SENT = frozenset(
    {"mensen", "artsen", "medici", "verpleegkundigen", "deskundigen", "experts", "analisten", "opvarenden", "agenten"}
)
_TEACHERS = frozenset({"trainers", "instructeurs", "adviseurs"})
_ONE = ("één", "1")
_CIVIL = frozenset({"personen", "man"}) | _SENT
_SENDS = re.compile(
    r"\b(?:stuur\w*|zend\w*|uitgezonden|ingezet|inzet\w*|lever\w*|draagt|dragen|droeg|droegen|bijdrag\w*|uitzending\w*|geplaatst|gestationeerd|ontplooi\w*|teruggekeerd|vertrek\w*)\b"
)


def scan_strengths(text: str) -> Iterator[Found]:
    """Find strengths in order."""
    folded = fold(text)
    position = 0
    for noun in _NOUN.finditer(folded):
        match = _ending_at(folded, noun, position)
        if match is None:
            continue
        found = _found(folded, match)
        if found is not None:
            yield from reversed(list(_borrowing(folded, found.start, position)))
            yield found
        position = match.end()


def _ending_at(folded: str, noun: re.Match[str], position: int) -> re.Match[str] | None:
    """Return the strength whose noun this is: the first number that leads to it."""
    hint = _HINT.search(folded, max(noun.start() - _REACH, position), noun.start())
    if hint is None:
        return None
    start = max(hint.start() - _LONGEST_LEAD, noun.start() - _REACH, position)
    while (match := _STRENGTH.search(folded, start, noun.end() + _REACH)) is not None:
        if match.start("people") > noun.start():
            return None
        if match.end("people") >= noun.end():
            return match
        start = match.start() + 1
    return None


def _found(folded: str, match: re.Match[str]) -> Found | None:
    low = _number(match["low"])
    high = _number(match["high"]) if match["high"] else None
    if low is None or (match["high"] and high is None) or not _counts(folded, match):
        return None
    if not stands_alone(folded, match.start("low")):
        return None
    hedge = " ".join((match["hedge"] or "").split())
    start = match.start()
    if hedge == "tot" and _GROWN.search(folded, max(start - 80, 0), start):
        start, hedge = match.start("low"), ""
    return Found(start, match.end(), _strength(hedge, low, high), hedge)


def _borrowing(folded: str, end: int, position: int) -> Iterator[Found]:
    """Find the nations' numbers right before a strength that borrow its noun, the last first."""
    while (match := _BORROWING.search(folded, max(end - _REACH, position), end)) is not None:
        low = _number(match["low"])
        if low is None or match["nation"] not in NATIONALITIES:
            return
        hedge = " ".join((match["hedge"] or "").split())
        yield Found(match.start(), match.end("nation"), _strength(hedge, low, None), hedge)
        end = match.start()


def _number(text: str) -> int | None:
    if text[0].isdigit():
        read = read_number(text)
        return int(read[0]) if read else None
    return words_to_number(text)


def _counts(folded: str, match: re.Match[str]) -> bool:
    """Tell whether the people counted are deployed: not harmed or trained, and civil words only in military company."""
    people = match["people"]
    if match["low"] == "een" or _is_year(folded, match) or (people == "militair" and match["low"] not in _ONE):
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
    if people in _SENT and not _are_sent(folded, begin, end, people):
        return False
    return people not in _CIVIL or _MILITARY.search(folded, begin, end) is not None


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
    said = _OTHER_VACANCIES.sub("", _ASIDE.sub(", ", behind))
    closing = _ENDS_CLAUSE.search(said)
    return said[: closing.start()] if closing else said


def _is_year(folded: str, match: re.Match[str]) -> bool:
    """Tell whether the number is a year ("in 2007 militairen"): a word before it says so."""
    if match["hedge"] or not re.fullmatch(r"(?:19|20)\d\d", match["low"]):
        return False
    return _YEAR_WORD.search(folded, max(match.start() - 16, 0), match.start()) is not None


def _is_whole_force(folded: str, match: re.Match[str]) -> bool:
    """Tell whether the number is what a whole force has, or is to grow to in some year."""
    reach = max(match.start() - 60, 0)
    if _is_a_force(folded, match) or _FORCE_GROWS.search(folded, reach, match.start()):
        return True
    return bool(_LATER.match(folded, match.end()) and _AIMED_AT.search(folded, reach, match.start()))


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


def _strength(hedge: str, low: int, high: int | None) -> Strength:
    if high is not None:
        return Strength(low, high, hedge in APPROXIMATE_HEDGES)
    if hedge in AT_MOST_HEDGES or hedge == "tot":
        return Strength(None, low)
    if hedge in AT_LEAST_HEDGES:
        return Strength(low, None)
    return Strength(low, low, hedge in APPROXIMATE_HEDGES)
