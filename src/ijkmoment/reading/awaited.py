"""What a promise waits for that is no date: the document in which will be told, or the condition once it is so."""

from ijkmoment.language.patterns import lazily

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
_CONDITION = lazily(
    r"\b(?P<condition>(?:zodra|indien|wanneer|als(?!\s+(?:volgt|gevolg|onderdeel|bijlage|reactie|ook)\b)|mocht(?:en)?|"
    rf"(?:binnen\s+{_TIME}\s+)?na\s+(?:afronding|afloop|ommekomst|ontvangst|publicatie|verschijning)\s+van|"
    r"(?:bij|na)\s+(?:de\s+)?besluitvorming|bij\s+(?:nieuwe\s+|belangrijke\s+|relevante\s+)?(?:ontwikkelingen|wijzigingen))\b[^.,;]{2,120}"
    r"|(?:tijdig|binnenkort|spoedig|zo\s+spoedig\s+mogelijk|te\s+zijner\s+tijd|op\s+korte\s+termijn)\b"
    r"|(?:na|voor|vóór)\s+(?:de\s+zomer|(?:het\s+)?(?:zomer|kerst|herfst|voorjaars|mei)?reces)\b"
    r"|(?:na|voor|vóór|op|met|rond)\s+(?:prinsjesdag|verantwoordingsdag)\b)"
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
    found = _IF.match(folded, *sentence) or _CONDITION.search(folded, *sentence)
    if found is None:
        return sentence[1], sentence[1]
    start, end = found.span("condition")
    verb = _FINITE.search(folded, start, end)
    end = verb.start() if verb else end
    return start, start + len(folded[start:end].rstrip())


def document_in(folded: str, sentence: Span) -> tuple[Span, Span]:
    """Return where the document stands in which will be told, and the same with its preposition.

    The dated one in which it was pledged is none.
    """
    for found in _DOCUMENT.finditer(folded, *sentence):
        if not _SAID_IN.search(folded, max(found.start() - 16, sentence[0]), found.start()):
            return found.span("document"), found.span()
    return (sentence[1], sentence[1]), (sentence[1], sentence[1])
