"""What says who answers for a lesson or measure, and that it is done, refused or left open on purpose."""

import re
from collections.abc import Iterator
from typing import Literal

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.date_words import ANY_MONTH
from ijkmoment.language.patterns import lazily

MEASURES = lazily(
    r"\b\w*(?:maatregel\w*|less(?:en)?\b|les\b|acties?\b|actiepunt\w*|aanbeveling\w*|punten\b|punt\b|stappen\b|verbetering\w*"
    r"|afspra(?:ak|ken)\b|bevinding\w*|knelpunt\w*|conclusies?\b|voornemens?\b)",
    re.IGNORECASE,
)
OWNER_LABEL = lazily(
    r"\b(?:(?:Eind)?[Vv]erantwoordelijke?|[Ee]igena(?:ar|ren)|[Tt]rekker|[Aa]ctiehouder|[Uu]itvoerder|Uitvoering|Belegd\s+bij|Wie|Door)\s*:"
)
TERM_LABEL = lazily(
    rf"\b(?:Gereed|Klaar|Afgerond|Termijn|Planning|Deadline|Datum|Wanneer|Einddatum|Streefdatum|Uiterlijk|Oplevering|Start)\b"
    rf"(?:\s*:|\s+(?:(?:uiterlijk|op|per|vóór|voor|in|met\s+ingang\s+van)\s+)*(?=\d|{ANY_MONTH}|het\s+\w+\s+kwartaal))"
)
_SINCE = r"sinds\s+(?:\d{1,2}\s+)?[a-z]{3,9}\s+\d{4}"
_DONE = lazily(
    r"(?<!niet )\b(?:afgesloten|afgerond|opgelost|gesloten|afgehandeld|afgedaan|vervallen|gerealiseerd|voltooid"
    r"|verwerkt|hersteld|gebeurd|weggewerkt|ingevoerd|in\s+werking\s+getreden|van\s+kracht\s+geworden)\b"
    r"|\b(?:heeft|hebben|is|zijn)\s+(?:[\w-]+\s+){0,4}?inmiddels\s[^.;]{0,80}?\b(?:\w*ge\w{3,}|(?:be|ver|ont)\w{3,})(?:d|t|en)\b"
    r"|\b(?:voltooide|publiceerde|herzag|verwerkte)n?\b|\b(?:rondde|sloot|voerde|stelde|leverde|nam|richtte|paste)n?\s[^.;]{0,60}?\s"
    r"(?:af|in|vast|op|over|aan)(?=\s+(?:op|in|per|eind|begin|medio)\s|\s*[.;,])"
    rf"|\b(?:is|zijn|wordt|worden|geldt|gelden|bestaat)\s+{_SINCE}|\b{_SINCE}\s+(?:is|zijn|wordt|worden|geldt|gelden|bestaat)\b"
)
# What is not adopted has no owner and no term.
_REFUSED = lazily(
    r"\b(?:advies|aanbeveling)\b[^.;]{0,40}\bniet\s+gevolgd\b|\bniet\s+(?:over(?:genomen|neem\w*)|op(?:gevolgd|volg\w*)|uitgevoerd|uitvoeren|voortgezet)\b|\bniet\s+(?:over|op)(?=\s*[.;,])"
    r"|\b(?:afgewezen|verworpen|gestaakt|geschrapt|ingetrokken|ontraden|ontraad|wijst?\s[^.;]{1,40}\saf\b|niet\s+opportuun)",
    re.IGNORECASE,
)
# "Dit is niet aan één partij", "hiervoor is geen afzonderlijke eigenaar aangewezen": left so on purpose.
_FOR_MANY = lazily(
    r"\bniet\s+aan\s+(?:één|een)\s+(?:enkele\s+)?(?:partij|organisatie|eigenaar|ministerie|dienst)\b"
    r"|(?<!nog )\bgeen\s+(?:afzonderlijke|aparte|enkele)\s+(?:eigenaar|trekker|verantwoordelijke|actiehouder)\b"
    r"|\b(?:gedeelde|gezamenlijke)\s+verantwoordelijkheid\b",
    re.IGNORECASE,
)
# Told in so many words that nobody has it yet, or that nothing is decided: what is left open so is not forgotten.
_LEFT_OPEN = lazily(
    r"\bnog\s+(?:\w+\s+)?niemand\b|\b(?:bewust|vooralsnog)\s+(?:nog\s+)?geen\s|\bnog\s+geen\s+(?:\w+\s+)?(?:besluit|beslissing|keuze|overeenstemming)\b"
    r"|\b(?:eigenaar|trekker|verantwoordelijke|actiehouder)\b[^.:;]{0,40}\b(?:nog\s+niet|ontbreekt|ontbreken)\b"
    r"|\bverantwoordelijkheid\b[^.;]{0,40}\bnog\b|\b(?:duidelijk|bekend|besloten|bepaald)\s+(?:wie|welke?)\b"
    r"|\bwie\s[^.;]{3,70}\b(?:besloten|bepaald|vastgesteld|bezien|besproken)\b|\b(?:besluit|beslissing)\b[^.;]{0,40}\baangehouden\b",
    re.IGNORECASE,
)
# Who may answer for it: an office, a body by its kind, the writer, or whatever has a name.
_SOMEBODY = lazily(
    r"\b(?:ik|wij|we|mijn|ons|onze|kabinet|\w*minister\w*|\w*commandant\w*|\w*direct(?:eur|ie)\w*|\w*inspect\w+|\w*dienst(?:en)?"
    r"|\w*commando|\w*bureau|\w*autoriteit\w*|\w*instituut|\w*gemeenten?|\w*provincies?|\w*waterschap\w*|\w*regio['’]?s|scholen"
    r"|instellingen|\w*bedrijven|\w*organisaties?|(?!\w*voorraad\b)\w*raad|politie|\w*coördinator\w*|\w*leider\w*|\w*staf|\w*eenheid|landmacht"
    r"|luchtmacht|marine|marechaussee|kustwacht|ambassades?|\w*ambassadeur\w*|\w*manager\w*|verantwoordelijk\w*|trekker|eigenaar"
    r"|werkgroep|commissie|uitvoerder\w*|aannemer\w*|partijen|rechters?|rechtbank\w*|ziekenhuizen|\w*centrum|agentschap|sector|branche|bedrijfsleven"
    r"|\w*attachés?|\w*gezant|\w*secretaris|ondernemers|werkgevers|beheerder\w*|fabrikant|leverancier\w*|college|bestuur|projectteam|taskforce|\w*team)\b",
    re.IGNORECASE,
)
_ACTOR = (
    r"(?:[A-Z]{2,}[\w-]*|(?i:[\w-]*(?:minister\w*|commandant\w*|direct(?:eur|ie)\w*|inspect\w+|dienst(?:en)?|commando|bureau"
    r"|autoriteit|instituut|gemeenten?|provincies?|waterschap\w*|regio['’]?s|coördinator|eenheid|landmacht|luchtmacht|marine"
    r"|marechaussee|kustwacht|politie|agentschap|(?<!voor)raad|centrum|attaché|ambassadeur|gezant|secretaris)))\b"
)
_ACTS = lazily(
    r"\s*(?!(?:In|Op|Bij|Voor|Met|Aan|Uit|Van|Door|Naar|Tussen|Tijdens|Na|Om|Over|Binnen|Per)\s)"
    rf"(?:(?:De|Het|Mijn|Onze)\s+)?(?:(?:[A-ZÀ-Þ][\w-]*|[\w-]+e)\s+){{0,2}}?{_ACTOR}"
)
# "Met ingang van 1 maart 2026 actualiseert de directeur Operaties": the time stands first, then who acts.
_THEN_ACTS = lazily(
    r"\s*(?:Met\s+ingang\s+van|Uiterlijk|Vóór|Vanaf|Per|Binnen)\s+[^.;]{3,40}?\s(?!wordt|worden)[a-zà-ÿ]{3,}(?:t|en)\s+"
    rf"(?:de|het|mijn|onze)\s+(?:[\w-]+\s+)?{_ACTOR}"
)
# "De Academie Noord begint hiermee op 4 mei": a body by its name takes up what the sentence before asks.
_TAKES_UP = lazily(
    r"\s*(?:De|Het)\s+(?:[A-ZÀ-Þ][\w-]+\s+){1,4}(?!(?:wordt|worden|krijgt|krijgen|geldt|vindt)\s)[a-zà-ÿ]+(?:t|en|gaan|doen)\s+"
    r"(?:hier|daar)(?:mee|aan|voor|in|toe|op)\b"
)
# "De hoofden zorg voeren uiterlijk 1 december 2024 het beeldconsult in": who does something by a time, whoever it is.
_WHO_ACTS = lazily(
    r"\s*(?!(?:In|Op|Bij|Voor|Met|Aan|Uit|Van|Door|Naar|Tussen|Tijdens|Na|Om|Over|Binnen|Per|Vanaf|Uiterlijk|Er|Dit|Dat|Zij|Hij)\s)"
    r"[A-ZÀ-Þ][\w'’-]*\s+(?:[\w'’&/()-]+\s+){0,8}?[a-zà-ÿ]+(?:t|en|gaan|doen|zien)\s+(?:[^.;]{0,60}\s)?"
    rf"(?:uiterlijk|vóór|voor\s+\d|vanaf\s+(?:\d|{ANY_MONTH})|met\s+ingang|per\s+\d|binnen|in\s+(?:het|de)\s+(?:\w+\s+)?(?:voorjaar|zomer|najaar|kwartaal))"
)
# The same with the time in a clause behind: "De ministeries ontwikkelen een set, die op 1 maart in gebruik gaat".
_WHO_DOES = lazily(r"\s*(?:De|Het|Mijn|Onze)\s+(?:[\w'’&/()-]+\s+){1,9}?[a-zà-ÿ]+(?:t|en|gaan|doen|zien)\s+\w")
ASIDE = lazily(r",\s+(?:die|dat|waar\w*|zodat|opdat|omdat|terwijl)\s")
_PASSIVE = lazily(
    r"\b(?:wordt|worden|is|zijn|kan|kunnen|krijgt|krijgen|moet|moeten|geldt|gelden|start|starten|zal|zullen|volgt|volgen|vindt"
    r"|vinden|komt|komen|blijft|blijven|begint|beginnen|heeft|hebben|gaat\s+in|staat|staan|ligt|liggen)\b"
)
_NAME = lazily(r"(?<=[a-zà-ÿ,;)] )(?:de |het )?[A-ZÀ-Þ][\w-]+|\b[A-Z][a-z]*[A-Z][A-Za-z]*\b|\b[A-Z]\w+-[A-Z]\w+")
# "Jeugdzorg Nederland komt": a body by its name.
_OF_THE_LAND = lazily(
    r"(?:\A|[.;:]\s+|\d\.\s+)(?!(?:Voor|Vanuit|Binnen|Buiten|Tussen|Naast|Volgens|Rond|Heel)\b)[A-ZÀ-Þ][\w-]{3,}\s+Nederland\b"
)
_BRACKETED = lazily(r"\((?P<said>[^()]{3,120})\)\s*[.;,]?(?:\s*en)?\s*\Z")
_OF_A_TERM = lazily(
    r"\b(?:uiterlijk|op|vóór|per|in|(?:gereed|klaar|afgerond|termijn|datum|planning)\b\s*:?)(?!\w)", re.IGNORECASE
)
_TO_DO = lazily(r"\b(?:wordt|worden|moet|moeten|zal|zullen|dient|dienen|kan|kunnen)\b[^.;:,]*\Z", re.IGNORECASE)
# What stands where an owner or a term should, and says that there is none yet.
UNSAID = (
    r"(?:-|–|—|\?+|…|\.{3}|n\.?\s?t\.?\s?b\.?|p\.?m\.?|t\.?b\.?[ad]\.?|n\.?n\.?b\.?|x{2,4}"
    r"|(?:nog\s+|nader\s+|later\s+)?(?:te\s+bepalen|vast\s+te\s+stellen|aan\s+te\s+wijzen|in\s+te\s+vullen|te\s+benoemen)"
    r"|(?:is\s+)?(?:nog\s+)?(?:niet\s+(?:bepaald|bekend|vastgesteld|aangewezen|benoemd|ingevuld|belegd|toegewezen)|onbekend)"
    r"|(?:nog\s+)?(?:open|geen|niemand)|volgt(?:\s+(?:nog|later))?|wordt\s+(?:nog|nader|later)\s+(?:bepaald|bekend\w*|vastgesteld))"
)
_REACH = 80


def is_done(letter: Letter, span: Span) -> bool:
    """Tell whether a point says that it is done, not adopted or left open; "moet worden ingevoerd" does not."""
    return (
        is_refused(letter, span)
        or letter.says(_LEFT_OPEN, span)
        or any(
            not _TO_DO.search(letter.text, max(found.start() - _REACH, span.start), found.start())
            for found in _DONE.finditer(letter.folded, span.start, span.end)
        )
    )


def is_refused(letter: Letter, span: Span) -> bool:
    """Tell whether a point says that it is not adopted, or no longer pursued."""
    return letter.says(_REFUSED, span)


def is_for_many(letter: Letter, span: Span) -> bool:
    """Tell whether a point says that it is for no one alone to act."""
    return letter.says(_FOR_MANY, span)


def names_body(letter: Letter, point: Span) -> bool:
    """Tell whether a point names an office, or a body by its kind, or has a label or brackets for its owner."""
    return letter.says(_SOMEBODY, point) or letter.says(OWNER_LABEL, point) or bracketed(letter, point)[0]


def names_any_body(text: str) -> bool:
    """Tell whether a text names a body by its kind, or anything by a name."""
    return any(one.search(text) is not None for one in (_SOMEBODY, _NAME, _OF_THE_LAND))


def names_somebody(letter: Letter, point: Span) -> bool:
    """Tell whether a point names anybody who may answer for it: an office, a body, or a name that is no country's."""
    if names_body(letter, point) or letter.says(_OF_THE_LAND, point):
        return True
    lands = {(one.start, one.end) for one in _claims(letter, point, "country")}
    return any(
        not any(start <= found.start() < end or found.end() == end for start, end in lands)
        for found in _NAME.finditer(letter.text, point.start, point.end)
    )


def _claims(letter: Letter, span: Span, kind: Literal["country", "date", "office"]) -> Iterator[Span]:
    for index in range(letter.index_of(span.start, kind), letter.index_of(span.end, kind)):
        one = letter.of_kind(kind)[index]
        yield Span(one.start, one.end)


def opens_with_actor(letter: Letter, sentence: Span) -> bool:
    """Tell whether an office or body opens a sentence, as the one who acts: "Het ministerie van Defensie stelt".

    By when somebody acts may show it too, whoever it is: then it is no sentence on what is done to a thing.
    """
    if any(acts.match(letter.text, sentence.start, sentence.end) for acts in (_ACTS, _THEN_ACTS, _TAKES_UP)):
        return True
    aside = ASIDE.search(letter.text, sentence.start, sentence.end)
    clause = Span(sentence.start, aside.start() if aside is not None else sentence.end)
    if letter.says(_PASSIVE, clause):
        return False
    if _WHO_ACTS.match(letter.text, clause.start, clause.end) is not None:
        return True
    return aside is not None and _WHO_DOES.match(letter.text, clause.start, clause.end) is not None


def bracketed(letter: Letter, span: Span) -> tuple[bool, bool]:
    """Tell whether the brackets at the end of a point name somebody, and whether they hold a date."""
    found = _BRACKETED.search(letter.text, span.start, span.end)
    if found is None:
        return False, False
    dates = list(_claims(letter, Span(*found.span("said")), "date"))
    rest = found["said"]
    for one in dates:
        rest = rest.replace(letter.part(one), "")
    return any(map(str.isalpha, _OF_A_TERM.sub("", rest))), bool(dates)
