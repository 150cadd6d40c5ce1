"""Whether what is said of a lesson tells who acts and by when: one question for lessons of whatever form.

The lesson itself is what went wrong or is wanted; who acts and when stands behind it, or in the sentence that is all of
it. A time is one that does not lie before the letter; whoever is named only as where, for whom or to whom is no owner.
"""

import re
from collections.abc import Sequence

from ijkmoment.checking.lessons.lesson_units import Unit
from ijkmoment.checking.lessons.owners_and_terms import (
    ASIDE,
    OWNER_LABEL,
    TERM_LABEL,
    UNSAID,
    bracketed,
    is_done,
    is_for_many,
    names_any_body,
    opens_with_actor,
)
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.times.tense_words import PAST
from ijkmoment.facts.claim import ClaimKind
from ijkmoment.facts.dates import Date, Period
from ijkmoment.language.patterns import lazily

_BACK_THEN = lazily(r"(?<!\w)[Tt]oen\s+(?:op|in)\s")
_HAPPENED = lazily(
    r"\b(?:viel|vielen|was|waren|werd|werden|had|hadden|bleek|bleken|kwam|kwamen|ging|gingen|ontbrak|ontbraken|ontstond\w*|lag|lagen)\b",
    re.IGNORECASE,
)
_PERFECT = lazily(
    r"\b(?:is|zijn|heeft|hebben)\b[^.;]*\b(?:(?!gebleken|geweest)\w*ge\w{2,}(?:d|t|en)|\w*ge(?:ga|da)an|\w{3,}(?:eerd|igd|eld)|(?:be|ver|ont)\w{3,}(?:d|t))"
    r"(?=\s*[.,;]|\s+(?:en|maar|door|in|op|aan|voor|met|naar|van|tot|over|bij|als)\b|\s*\Z)"
    r"|\b(?:heeft|hebben)\b[^.;]*\b(?:ver|be|ont|ge|op|aan|over|in|af|uit)\w{3,}en\b",
    re.IGNORECASE,
)
_BY_NOW = lazily(r"\b(?:ze|hen|dit|dat|deze)\s+nu\b", re.IGNORECASE)
_FOR_IT = lazily(r"\b(?:is|zijn|heeft|hebben)\s+(?:\w+\s+)?(?:daar|hier)(?:voor|om|toe|op)\b", re.IGNORECASE)
# Not what stands behind an article: "een verplichte module", "de benodigde functies".
_WAS_DONE = lazily(
    rf"(?<!\w)(?:{PAST}|kocht|kochten|zocht|zochten|dacht|dachten|zorgde|zorgden)(?!\w)"
    r"|\b(?<!\bde\s)(?<!\bhet\s)(?<!\been\s)(?<!\bdeze\s)(?<!\bdie\s)(?<!\balle\s)(?<!\belke\s)(?<!\bonze\s)(?<!\bhun\s)"
    r"(?!beste|laatste|liefst|\w*(?:krachten|rechten|klachten|vluchten|opdrachten|berichten|beelden|velden|gelden|melden|markten|ziekten?\b)"
    r"|\w*(?:wachten|achten|richten|lichten|zetten|schatten|letten|zitten)\b)"
    r"\w{2,}(?:tte|kte|pte|chte|urde|elde|erde|amde|gde)n?\b"
)
_TO_DO = lazily(
    r"\b(?:wordt|worden|moet|moeten|zal|zullen|dient|dienen|niet|geen|zorg(?:t|en)|zou|zouden)\b",
    re.IGNORECASE,
)
# What wants nobody: nothing follows from it, it is kept as it is, or others have taken it over.
_SETTLED = lazily(
    r"\b(?:geen|niet|zonder)\b[^.;]*\b(?:maatregel\w*|vervolg\w*|acties?|opvolging|oplossing)\b"
    r"|\b(?:voortgezet|gehandhaafd|behouden|gecontinueerd|navolging|zo\s+(?:houden|blijven|laten)|blijf(?:t|ven)?|hou(?:dt?|den)\s[^.;]*\bvast)\b(?=[^.;]*[.;]?\s*\Z)"
    r"|\b(?:loopt|lopen)\s*\.?\s*\Z|\b(?:waardevol\w*|goud\s+waard|vastgehouden|bewezen|beter\s+dan|(?:blijft|bleef)\s+zo|goed\s+verlopen|verliep\w*\s+(?:\w+\s+)?goed"
    r"|doorlopend\w*|beëindigd|overgenomen|overgedragen|betrokken\s+bij|ingegaan|niet\s+(?:meer\s+)?nodig|algemene\s+aard"
    r"|\bzou(?:den)?\b[^.;]*,\s+maar|\bkan\b[^.;]*\baltijd|\b(?:die|deze)\s+niet\b|(?:kiest|neemt|volgt)\b[^.;]*\bniet\s+(?:voor|over|op)|(?:nog\s+)?geen\s+(?:\w+\s+)?(?:besluit|verantwoordelijke|termijn))\b",
    re.IGNORECASE,
)
WANTED = lazily(
    r"\b(?:moet(?:en)?|dien(?:t|en)|nodig|behoef(?:t|ten)|behoeven|te\s+(?!(?:zijn|worden|hebben)\b)[a-zà-ÿ]+\s+(?:is|was|zijn|waren|[a-zà-ÿ]+)"
    r"|onvoldoende|ontbr\w+|schaars|winst|eerder|beter|vaker|tekort\w*|knelpunt\w*|verouderd|verdien(?:t|en)|niet|word(?:t|en)|meer|minder"
    r"|kwetsbaar|wenselijk|geen|ligt\s+voor\s+de\s+hand|kostte\w*|(?:er|hier(?:voor|toe)|daar(?:voor|toe))\s+kom(?:t|en)|zou(?:den)?|vergt|vraagt\s+om|mist(?:en)?|missen|schoot|te\s+zijner\s+tijd|krap|traag|zwaar|lastig|moeilijk|beperkt|omslachtig"
    r"|on(?:duidelijk|volledig|betrouwbaar|geschikt|bekend|handig)|gebaat\s+bij)\b",
    re.IGNORECASE,
)
_BODY = (
    r"(?:kabinet|\w*eenheid|\w*lichamen|\w*diensten|\w*ministeries|\w*minister\w*|\w*commandant\w*|\w*direct(?:eur|ie)\w*|\w*inspect\w+|\w*dienst"
    r"|\w*commando|\w*bureau|\w*autoriteit\w*|\w*instituut|gemeenten?|provincies?|\w*waterschap\w*|landmacht|luchtmacht|marine|marechaussee"
    r"|kustwacht|politie|\w*coördinator\w*|\w*ambassade\w*|\w*ambassadeur\w*|\w*attaché\w*|\w*gezant|\w*secretaris|agentschap|hoofd"
    r"|\w*leider\w*|\w*staf|\w*academie|school|scholen|stuurgroep|\w*korps\w*|zorgverzekeraars|onderneming\w*|uitvoerders?|\w*centrum|genie"
    r"|logistiek|rijkswaterstaat|korpschef|werkgroep|commissie|sector|vereniging|bedrijf|aannemer|leverancier|beheerder\w*|bestuur|\w*besturen|college"
    r"|universiteit|(?!\w*voorraad\b)\w*raad|\w*organisatie|(?:organisatie|dienst|krijgsmacht|bedrijfs)onderde(?:el|len))"
)
_NO_ACT = (
    r"(?:wordt|worden|is|zijn|bleek|was|waren|heeft|hebben|had|komt|komen|moet|moeten|kan|kunnen|vraagt|verdient|duurt"
    r"|kost\w*)"
)
_SUBJECT = lazily(
    rf"\A\W*(?:(?:de|het|mijn|onze|een|dit|dat|deze)\s+)?(?:[\w-]+\s+){{0,2}}?{_BODY}\b"
    rf"|\A\W*(?:de|het)\s+(?-i:[A-Z])[\w-]+(?:\s+(?-i:[A-Z])[\w-]+)*\s+(?!{_NO_ACT}\b)(?-i:[a-z])"
    rf"|\A\W*(?:zij|hij)\s+(?!{_NO_ACT}\b)[a-z]+(?:t|en)\b"
    r"|\A\W*(?:(?:de|alle)\s+)?\w+(?:ers|aars|eurs|isten)\s+(?!moeten|zijn|waren|worden|kunnen|hebben|missen|krijgen|kregen|zouden|zullen|spreken|blijven)[a-z]+en\b(?![^.;]*\b(?:niet|geen)\b)",
    re.IGNORECASE,
)
_BY_NAME = lazily(
    rf"\A\W*(?!(?:Dit|Dat|Deze|Die|Er|Hier\w*|Daar\w*|Ook|Voor|Na|Bij|In|Op|Met|Door|Uit|Een|Alle|Zo|Zij|Hij)\b)"
    rf"[A-Z][\w-]{{3,}}(?:\s+(?:(?:&|en)\s+)?[A-Z]\w+)*\s+(?!{_NO_ACT}\b)[a-z]+t\s"
)
_INVERTED = lazily(
    rf"\b(?!{_NO_ACT}\b)[a-zà-ÿ]{{3,}}(?:t|en|aan|doen|zien)\s+(?:\w+\s+)?(?:de|het|mijn|onze|een)\s+(?:[a-zà-ÿ-]+e\s+)?"
    rf"(?:[A-ZÀ-Þ][\w-]+|(?:\w+\s+)?{_BODY}\b)"
)
_BY = lazily(
    rf"\b(?:door|vanuit|namens|met|bij|aan|verantwoordelijk\w*|voor\s+rekening\s+van|onder\s+leiding\s+van)\s+(?:de\s+|het\s+|een\s+)?(?:[\w-]+\s+)?"
    rf"(?:{_BODY}\b|(?-i:[A-Z]{{3,}}\b))"
    r"|\b(?:ik|wij|we|verantwoordelijk|aanspreekbaar|belegd|trekker|eigenaar|actiehouder)\b",
    re.IGNORECASE,
)
# Who is called by nothing but that it is theirs to do.
_NOBODY = lazily(
    r"\A\W*(?:men|iemand|(?:de|het|een|alle)\s+(?:direct\s+)?(?:betrokken|verantwoordelijke?|bevoegde?|desbetreffende?|betreffende?|relevante?|juiste)\s+\w+"
    r"|(?:alle|de)\s+(?:betrokkenen|verantwoordelijken))\s+[a-z]",
    re.IGNORECASE,
)
_PRACTICE = lazily(r"\bvoortaan\b", re.IGNORECASE)
_MUST = lazily(
    r"\A\s*(?:de|het)\s+(?:\w+\s+){1,2}moet(?:en)?\s(?![^.;]*\b(?:worden|komen|zijn|staan|behoren|liggen)(?!\w))",
    re.IGNORECASE,
)
_PASSIVE = lazily(r"\b(?:wordt|worden)\b(?![^.;]*\bdoor\b)", re.IGNORECASE)
_ASIDE = lazily(r"(?:waar\w+|wat|hetgeen)\s")
_SHORT = lazily(r"(?<![\w-])(?!(?:NAVO|VN|EU)\b)[A-Z]{3,}[a-z]*(?![\w-])")
# For whom, where and against what something is done is not who does it.
_LED_IN = lazily(
    r"\b(?:aan|voor|over|tegen|naar|tussen|in|vanuit|uit|te|rond|langs|op)\s+(?:(?:de|het|een|alle|deze|die|hun|elke?|iedere?|beide"
    r"|[a-zà-ÿ-]+e|twee|drie|vier|vijf|zes|\d+)\s+){0,3}[\w-]+(?:\s+[A-ZÀ-Þ][\w-]+){0,3}",
)
_TIME = lazily(
    r"\b(?:binnen\s+(?:\w+\s+){1,3}(?:dagen|weken|maanden|jaar)\b(?!\s+na)|per\s+direct|uiterlijk|met\s+ingang\s+van|(?:vóór|per)\s+\d{1,2}\s+[a-z]+|onmiddellijk|direct|eerstvolgende|voorjaar|zomer\w*|najaar"
    r"|herfst|winter|jaareinde|jaarwisseling|kwartaal|doorlopend|(?:eind|begin|medio)\s+(?:(?:dit|volgend)\s+)?(?:jaar|\d{4})"
    r"|(?:dit|volgend|komend)\s+(?:\w+\s+)?jaar|(?:half)?jaarlijks|maandelijks|wekelijks|(?:per|elk|ieder|elke|iedere)\s+(?:jaar|kwartaal|maand|week)|school\w*jaar|studiejaar|inmiddels|sinds|reeds|volgende\s+(?:brief|rapportage)|Q[1-4]"
    r"|(?:de|het)zelfde(?=\s*(?:dag|datum|termijn|moment|maand|jaar|[.,;)]|\Z))|voordat|zodra|nadat|zolang|voorafgaand"
    r"|(?:elke|iedere)\s+(?:rotatie|cyclus)|(?:(?:bij|tijdens|voor|in|na|vanaf)\s+deze|volgende)\s+(?:rotatie|inzet|missie|oefening))(?!\w)",
    re.IGNORECASE,
)
_NAMELESS = lazily(rf"\b\w+\s*:\s*{UNSAID}(?=\s*(?:[.;,)\n]|\Z))", re.IGNORECASE)
_WORD = lazily(r"\w+")
_KINDS: tuple[ClaimKind, ...] = ("date", "period")
_SHORTEST = 2


def measures(letter: Letter, unit: Unit) -> Sequence[Span]:
    """Return the parts of a lesson that may tell what is done: not the lesson itself, unless that tells who acts."""
    first, *rest = unit.parts
    acts = opens_with_actor(letter, first) or (not unit.is_labelled and _BY_NAME.match(letter.part(first)) is not None)
    if not rest:
        return unit.parts if not unit.is_labelled or (is_timed(letter, first) and _acts(letter, first)) else ()
    told = acts and not letter.says(_HAPPENED, first) and (is_timed(letter, first) or not unit.is_labelled)
    return unit.parts if told else rest


def says_who(letter: Letter, unit: Unit) -> bool:
    """Tell whether a lesson says who acts."""
    if (letter.says(OWNER_LABEL, unit.whole) and not _is_unsaid(letter, unit, OWNER_LABEL)) or bracketed(
        letter, unit.whole
    )[0]:
        return True
    parts = measures(letter, unit)
    if len(unit.parts) > 1:
        return any(_acts(letter, one) for one in parts)
    return any(
        opens_with_actor(letter, one) or (_acts(letter, one) and is_timed(letter, one)) or "ik " in letter.part(one)
        for one in parts
    )


def says_when(letter: Letter, unit: Unit) -> bool:
    """Tell whether a lesson says by when something is done."""
    labelled = letter.says(TERM_LABEL, unit.whole) and not _is_unsaid(letter, unit, TERM_LABEL)
    first = unit.parts[0]
    told = not (unit.is_labelled or letter.says(_HAPPENED, first)) and _has_date(letter, first)
    due = (one for one in measures(letter, unit) if not letter.says(_BACK_THEN, one))
    return labelled or told or any(is_timed(letter, one) for one in due)


def _is_unsaid(letter: Letter, unit: Unit, label: re.Pattern[str]) -> bool:
    """Tell whether a label is filled with nothing: "Eigenaar: n.t.b."."""
    found = label.search(letter.text, *unit.whole)
    return found is not None and _NAMELESS.match(letter.text, found.start(), unit.whole.end) is not None


def names_anybody(letter: Letter, unit: Unit) -> bool:
    """Tell whether a lesson names anybody at all, as the others do against which one is held."""
    return names_any_body(letter.part(unit.whole))


def is_settled(letter: Letter, unit: Unit) -> bool:
    """Tell whether a lesson is done, refused, left open on purpose, or tells last what was done."""
    if is_done(letter, unit.whole) or is_for_many(letter, unit.whole) or letter.says(_SETTLED, unit.whole):
        return True
    if len(_WORD.findall(letter.text, unit.parts[0].start, unit.whole.end)) < _SHORTEST:
        return True
    last = unit.parts[-1]
    if letter.says(_PRACTICE, unit.whole) and says_when(letter, unit):
        return True  # a day of each year
    if any(letter.says(_BY_NOW, one) and not letter.says(_TO_DO, one) for one in unit.parts[1:]):
        return True
    if any(letter.says(_FOR_IT, one) and letter.says(_PERFECT, one) for one in unit.parts[1:]):
        return True
    done = letter.says(_PERFECT, last) or (letter.says(_WAS_DONE, last) and not letter.says(_HAPPENED, last))
    return len(unit.parts) > 1 and done and not letter.says(_TO_DO, last)


def opens_done(letter: Letter, unit: Unit) -> bool:
    """Tell whether a lesson opens with what is done by now: "De overdracht is verbeterd"."""
    return letter.says(_PERFECT, unit.parts[0]) and not letter.says(_TO_DO, unit.parts[0])


def _acts(letter: Letter, part: Span) -> bool:
    """Tell whether somebody acts in a stretch, but for what is told in a clause aside."""
    aside = ASIDE.search(letter.text, part.start, part.end)
    clause = Span(part.start, aside.start()) if aside is not None and aside.start() > part.start + 10 else part
    if _NOBODY.match(letter.part(clause)):
        return letter.says(_BY, clause)
    if opens_with_actor(letter, clause) or _MUST.match(letter.part(clause)):
        return True
    if not letter.says(_PASSIVE, clause) and letter.index_of(clause.start, "office") < letter.index_of(
        clause.end, "office"
    ):
        return True
    said = letter.part(clause)
    before = letter.text[max(clause.start - 3, 0) : clause.start].strip()[-2:]
    if ((before[-1:] == ";" or before == "en") and said[:1].isupper()) or (_ASIDE.match(said) and names_any_body(said)):
        return True  # a name
    if not before.endswith(":") and _BY_NAME.match(said) and names_any_body(f"x {said}"):
        return True
    return (
        any(how.search(said) for how in (_SUBJECT, _INVERTED, _BY)) or _SHORT.search(_LED_IN.sub(" ", said)) is not None
    )


def is_timed(letter: Letter, part: Span) -> bool:
    """Tell whether a stretch names a time that does not lie before the letter."""
    return _has_date(letter, part) or letter.says(_TIME, part) or letter.says(TERM_LABEL, part)


def _has_date(letter: Letter, part: Span) -> bool:
    every = letter.of_kind(*_KINDS)[letter.index_of(part.start, *_KINDS) : letter.index_of(part.end, *_KINDS)]
    return any(_is_yet(letter, one.value) for one in every)


def _is_yet(letter: Letter, value: object) -> bool:
    days = (value.start, value.end) if isinstance(value, Period) else (value,) if isinstance(value, Date) else ()
    own = letter.date
    known = [one for one in days if one is not None]
    if not known or own is None or not own.possible:
        return True
    return any(not one.possible or one.last() >= own.first() for one in known)
