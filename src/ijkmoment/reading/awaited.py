"""What a promise waits for that is no date: the document in which will be told, or the condition once it is so."""

import re
from collections.abc import Iterator

from ijkmoment.language.date_words import MONTH
from ijkmoment.language.patterns import lazily
from ijkmoment.reading.relative import is_of_a_relative
from ijkmoment.reading.telling_words import FINITE, GIVEN, INFORMED, TO_GIVE, TO_INFORM, VERB_OF_TELLING

Span = tuple[int, int]
_NAMED = (
    r"[a-zà-ÿ-]*(?:rapportage|evaluatie|verslag|brief|rapport|begroting|nota|agenda|update|beantwoording|"
    r"kabinetsreactie)"
)
_DOCUMENT = lazily(
    r"\b(?:in|bij|met|via|door\s+middel\s+van)\s+(?P<document>(?:de|het|een|mijn|onze)\s+"
    r"(?:(?:volgende|komende|eerstvolgende|aankomende|jaarlijkse|nieuwe|aparte|afzonderlijke|separate|tussentijdse)\s+)*"
    rf"{_NAMED}(?:\s+\(?(?:(?:van|over|voor)\s+)?(?:19|20)\d\d\)?)?)"
    r"(?!\w|\s+van\s+\d)"
)
_SAID_IN = lazily(r"\b(?:toegezegd|gemeld|aangekondigd|genoemd|vermeld|beschreven)\s+\Z")
_TIME = r"(?:\d{1,3}|een|twee|drie|vier|vijf|zes|zeven|acht|tien|twaalf)\s+(?:dagen|weken|week|maanden|maand|jaar)"
_YEAR = r"(?:\s+(?:van\s+)?(?:19|20)\d\d\b)?"
# "Binnen zes weken na ontvangst (van het advies)", "na vaststelling": once something was done.
_DOING = r"(?:\w{3,30}(?<!besluitvorm)ing|afloop|ommekomst|ontvangst|publicatie|ratificatie)"
_AFTER = (
    rf"(?:(?:(?:binnen|uiterlijk)\s+)?{_TIME}\s+)?na\s+(?:"
    rf"(?:(?:de|het)\s+)?{_DOING}\b(?:\s+(?:hiervan|daarvan|ervan)\b|\s+(?:van|door|in|tussen)\s[^.,;]{{2,120}}|(?!\s+(?:met|voor|aan|op|bij|over|om)\b))"
    rf"|(?P<day>(?:\d{{1,2}}\s+)?(?:{MONTH})\b(?:\s+(?:19|20)\d\d\b)?))"
    rf"|(?:uiterlijk\s+)?{_TIME}\s+(?:voor|vóór)\s+(?:(?:de|het)\s+[^.,;]{{2,60}}|(?:\d{{1,2}}\s+)?(?:{MONTH})\b{_YEAR})"
    rf"|niet\s+eerder\s+dan\s+(?P<earliest>(?:(?:op|in)\s+)?(?:\d{{1,2}}\s+)?(?:{MONTH})\b(?:\s+(?:19|20)\d\d\b)?)"
)
# "Vóór het debat op 5 juni": what is due by something that takes place.
_EVENT = (
    r"(?:\w+\s+)?(?:\w*(?:debat|overleg|top|vergadering|conferentie|bijeenkomst|ministerraad)|behandeling|"
    r"stemming(?:en)?)"
)
_ON_DAY = rf"(?:\s+(?:op|van|in)\s+(?:\d{{1,2}}\s+)?(?:{MONTH})\b{_YEAR})?"
_NEXT_PHRASE = lazily(
    r"(?<!\bna)(?<!\bbinnen)(?<!\buiterlijk)(?<!\bvan)(?<!\bdoor)(?<!\bin)(?<!\btussen)(?<!\bmet)(?<!\bvoor)(?<!\bnaar)(?<!\baan)(?<!\bop)(?<!\buit)(?<!\ben)(?<!\bbij)"
    r"\s+(?:een|de|het|uw|u|ik|wij|over|omtrent|inzake|hierover|daarover|hierop|daarop)\b"
    rf"|\s+(?:te\s+)?(?:{'|'.join(sorted((INFORMED | GIVEN | TO_INFORM | TO_GIVE) - {'bericht', 'berichten'}))})\b"
)
_ABOUT = lazily(rf"\b(?:over|omtrent|inzake|van)\s(?:(?!\b(?:{FINITE})\b)[^,;])*\Z")
_REACH = 120
_CONDITION = lazily(
    r"\b(?P<condition>(?:zodra|indien|wanneer|als(?!\s+(?:volgt|gevolg|onderdeel|bijlage|reactie|ook)\b)|mocht(?:en)?|"
    r"(?:bij|na)\s+(?:de\s+)?besluitvorming|bij\s+(?:nieuwe\s+|belangrijke\s+|relevante\s+)?(?:ontwikkelingen|wijzigingen))\b[^.,;]{2,120}"
    r"|(?:tijdig|binnenkort|spoedig|zo\s+spoedig\s+mogelijk|te\s+zijner\s+tijd|op\s+korte\s+termijn)\b"
    rf"|(?:na|voor|vóór)\s+(?:de\s+zomer|(?:het\s+)?(?:zomer|kerst|herfst|voorjaars|mei)?reces)\b{_YEAR}"
    rf"|(?:na|voor|vóór)\s+(?:het|de)\s+{_EVENT}\b{_ON_DAY}"
    rf"|(?:na|voor|vóór|op|met|rond)\s+(?:prinsjesdag|verantwoordingsdag)\b{_YEAR}|(?P<after>{_AFTER}))"
)
_FINITE = lazily(
    r"\s(?:informe(?:ert?|ren)|bericht(?:en)?|stu(?:urt?|ren)|zend(?:t|en)?|rapporte(?:ert?|ren)|meld(?:t|en)?|ontvangt|krijgt|"
    r"kom(?:t|en)?|laat|stelt?|houdt?|doet?|biedt?|geeft?|zegt?|"
    r"zal|zullen|wordt|worden|kunt|kan)\s+(?:ik|wij|we|u|uw|het|de)\b"
    r"|\s(?:te\s+)?(?:informeren|berichten|inlichten|rapporteren|sturen|toesturen|toezenden|aanbieden|betrekken|betrokken)"
    r"(?=\s+over\b|\Z)"
    r"|\s(?:worden\s+(?:geïnformeerd|ingelicht)|(?:geïnformeerd|ingelicht)\s+worden)\b"
)


# "Wordt het mandaat verlengd, dan informeer ik u": the verb comes first instead of "indien".
_IF = lazily(
    r"\s*(?:(?:en|maar)\s+)?(?P<condition>(?:wordt|worden|is|zijn|blijkt|blijken|komt|komen|gaat|gaan|heeft|hebben|leidt|leiden|"
    r"besluit|neemt|nemen|stijgt|daalt|verandert|wijzigt|treedt|loopt|kan|krijgt|vraagt|geeft|valt|doet|verslechtert)\s[^.,;:?]{2,120}),\s+dan\b"
)


def condition_in(folded: str, sentence: Span) -> Span:
    """Return where the condition stands, at the sentence's end when there is none."""
    found = _IF.match(folded, *sentence) or next(_conditions(folded, sentence), None)
    if found is None:
        return sentence[1], sentence[1]
    start, end = found.span("condition")
    verb = _FINITE.search(folded, start, end)
    end = verb.start() if verb else end
    if "after" in found.re.groupindex and found["after"] and not found["day"]:
        phrase = _NEXT_PHRASE.search(folded, start, end)
        end = phrase.start() if phrase else end
    return start, start + len(folded[start:end].rstrip())


def _conditions(folded: str, sentence: Span) -> Iterator[re.Match[str]]:
    """Find the conditions, without days that what is told about or a relative clause has ("de kosten na 1 maart")."""
    for found in _CONDITION.finditer(folded, *sentence):
        day = found["day"] or found["earliest"]
        if not day or _is_its_own(folded, sentence, found.span("condition")):
            yield found


def _is_its_own(folded: str, sentence: Span, day: Span) -> bool:
    since = max(day[0] - _REACH, sentence[0])
    if _ABOUT.search(folded, since, day[0]):
        return False
    telling = [one.start() for one in VERB_OF_TELLING.finditer(folded, *sentence)]
    return not is_of_a_relative(folded, since, day, telling)


def document_in(folded: str, sentence: Span) -> tuple[Span, Span]:
    """Return where the document stands in which will be told, and the same with its preposition.

    The dated one in which it was pledged is none.
    """
    for found in _DOCUMENT.finditer(folded, *sentence):
        if not _SAID_IN.search(folded, max(found.start() - 16, sentence[0]), found.start()):
            return found.span("document"), found.span()
    return (sentence[1], sentence[1]), (sentence[1], sentence[1])
