"""The documents that a letter cites by number, whether the register may judge them, and the day that it gives each."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from ijkmoment.checking.deployments.years import spoken_of
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date
from ijkmoment.facts.values import Reference
from ijkmoment.language.date_words import MONTH, WEEKDAY, month_of
from ijkmoment.language.patterns import lazily

_SHARED = (
    r"(?:gedeeld|gestuurd|gezonden|aangeboden|toegezonden|toegestuurd|verzonden|verstuurd|voorgelegd|toegekomen|geïnformeerd|ingelicht"
    r"|bericht|gemeld|in\s+kennis\s+gesteld)"
)
_RIGHT_BEFORE = lazily(r"[\s,(]*")
_TOLD_IN = lazily(
    rf"(?<!\w)(?:{_SHARED}(?:\s+(?:is|zijn|werd|heeft|hebben))?\s+in|(?:\w*brief|voortgangsrapportage)\s+(?:van|uit))\s+(?:de\s+maand\s+)?\Z",
    re.IGNORECASE,
)
_DEBATE = lazily(r"\b\w*(?:debat|overleg|vergadering|hoorzitting|rondetafelgesprek|AO|WGO|NO|VSO)\b", re.IGNORECASE)
_PAPER = (
    r"(?:stuk|\w*(?:evaluatie|analyse|terugblik|verkenning|agenda|nota|notitie|advies|antwoord|appreciatie|beslisnota|routekaart|visie|brief"
    r"|rapportage|reactie|briev|motie|amendement|kennisgeving|plan|aanpak|overzicht|verslag))(?:en|s|['’]s)?"
)
# "van": of a paper that is told of before, or of the letter itself; "op": when it was sent, and who sent it.
_OF = lazily(rf"\b(?:van|d\.d\.)\s+(?:{WEEKDAY}\s+)?\Z", re.IGNORECASE)
_NAMED = rf"(?:{_PAPER}|\w*programma|fiche|wetsvoorstel|vorige|eerste|tweede|derde|laatste|die)"
# An agenda "van de raad van" a day is of a meeting.
_OF_A_PAPER = lazily(
    rf"\b{_NAMED}(?:\sover\s(?:het\sjaar\s)?(?:19|20)\d\d"
    r"|(?<!agenda)(?:(?!\b(?:over|inzake|betreffende|naar\saanleiding|met|waarin|die)\b)[^,;()]){0,50})?"
    r"\s(?:[^.;()]{0,25}\([^()]{5,60}\)(?:,|,?\s+en)\s+){0,3}(?:(?:van|en|d\.d\.)\s+)*\Z"
    r"|\b(?:dateert|dateerde|is|was)\s+van\s+\Z",
    re.IGNORECASE,
)
_ON = lazily(rf"\bop\s+(?:{WEEKDAY}\s+)?\Z", re.IGNORECASE)
_BRACKET = lazily(r"[(;]\s*(?:d\.d\.\s*|van\s+)?\Z")
_WE = lazily(
    r"\b(?:ik|wij|we|mij|ons|u|uw\s+Kamer|Kamers?|parlement|kabinet|regering|minister\w*|staatssecretaris\w*|ambtsvoorganger|volgden?"
    rf"|{_SHARED})\b",
    re.IGNORECASE,
)
# What is asked, said or lengthened on a day has its paper then or later; of what is discussed, nobody can tell.
_ASKED = lazily(
    r"\b(?:sprak|spraken|gesproken|vroeg|vroegen|vragen|(?<!kennis\s)gesteld|toegezegd|toezegging\w*|\w*debat|overleg|geadviseerd|rapport|advies"
    r"|opgemerkt|geconcludeerd|concludeerde|gerapporteerd|vastgesteld|gewaarschuwd|aanbevolen|geoordeeld|uitgebracht|gepubliceerd"
    r"|verschenen|verlengd|uitgebreid|voortgezet)\b",
    re.IGNORECASE,
)
_BY_THEN = lazily(r"\b(?:tot(?:\s+en\s+met)?|per|vanaf|v[oó]{2}r|uiterlijk|met\s+ingang\s+van)\s+\Z", re.IGNORECASE)
_TO_DO = lazily(r"\s+te\s+\w+en\s*\(\s*")
_TELLING = lazily(rf"\b{_SHARED}\b", re.IGNORECASE)
# "de brief van 16 mei met een reactie op de motie over hulphonden (nr. 169)": the number is of the one or the other.
_PARTS = lazily(
    r"[;)]|\b(?:moties?|amendement(?:en)?|verdrag|waarover|waarvan)\b"
    rf"|\b(?:over|op|naar|bij)\s(?:de|het|een|uw)\s(?:\w+\s)?(?:{_PAPER}|\w*wet|\w*voorstel)\b(?![^()]*\b{_SHARED})",
    re.IGNORECASE,
)
# "In het debat van 6 mei heeft het kabinet aan de brief (nr. 422) herinnerd": that was there before.
_OLDER = lazily(r"\b(?:eerder|toen|herinner\w*|verzoek|besprak\w*|besproken|stemde\w*|behandeld\w*)\b", re.IGNORECASE)
_REPORT_OF = lazily(r"\bverslag(?:en)?\b", re.IGNORECASE)
_REPORT = lazily(
    r"\bverslag(?:en)?\s+(?:van|d\.d\.)\s+(?:(?:de|het|een)\s+[\w-]+(?:\s+[\w-]+){0,3}\s+(?:van|op)\s+)?\Z",
    re.IGNORECASE,
)
_OPENED = lazily(rf"\s*\(\s*(?:d\.d\.\s*|(?:(?:de\s+)?{_PAPER}\s+)?van\s+)?", re.IGNORECASE)
_NAMED_BEHIND = lazily(rf",\s+(?:de\s+)?{_PAPER}\s+(?:van|d\.d\.)\s+", re.IGNORECASE)
_IS_OF = lazily(r"\)?\s+(?:is|was|dateert)\s+van\s+")
# "De motie-Bergsma (Kamerstuk 36 124, nr. 23) van 4 juni": the day of the paper that the brackets belong to.
_OF_DAY = lazily(r"\)\s+(?:van|d\.d\.)\s+")
_PAPER_IN_BRACKETS = lazily(rf"\b{_PAPER}(?:-[^\s();]+)?(?:\s[^.;():]{{0,80}}|\sc\.s\.)?\s*\(\s*\Z", re.IGNORECASE)
_DAY = rf"(?P<day>\d{{1,2}})\s+(?P<month>{MONTH})(?![\w’'-])(?!\s+(?:19|20)\d\d)"
_DAY_BEHIND = lazily(rf"\)\s+(?:van|d\.d\.)\s+{_DAY}")
_DAY_BEFORE = lazily(rf"(?<=\s){_DAY}(?:\s+(?:jl\.|jongstleden))?,?\s*\(\s*\Z")
_SAME_DAY = lazily(
    rf"\b(?:{_PAPER}\s(?:[^.;()]{{1,40}}\s)?(?:van|d\.d\.)|op)\s+(?:(?:die|de)?zelfde|die)\s+(?:datum|dag)(?!\w)(?!\s+van\b)"
    r"(?=[^.;()]{0,120}[(,]\s*\Z)",
    re.IGNORECASE,
)
_ANSWERED = lazily(
    r"\b(?:nagekomen|voldaan|gestand\s+gedaan|ingelost|uitgevoerd|afgedaan|beantwoord|geïnformeerd|ingelicht|gemeld|bericht"
    r"|toegelicht|uiteengezet|aangekondigd|beschreven|verstrekt)\s+(?:met|bij|in|per|door|via)\s+(?:(?:de|een|mijn|onze)\s+)?"
    r"(?:\w+\s+)?\w*brief\s+(?:van|d\.d\.)\s+\Z",
    re.IGNORECASE,
)
_LED = (" op ", " van ", " naar ")  # "in vervolg op Kamerstuk ...": that is older
_LOOK_BACK, _PAPERS, _NEAR, _BACK = 80, 220, 12, 2
_COMMA, _LINE_END = lazily(r"\s*[,:]?\s*"), lazily(r"\s*[;.]?\s*")
# "de brief van 25 mei met antwoorden over de artikel 100-brief (nr. 446) (nr. 455)": the day is of the second.
_NEXT_BRACKET, _OVER_YEAR = lazily(r"\s*\)\s*\(\s*"), lazily(r"(?:het\s+jaar\s+)?(?:19|20)\d\d\s*\(\s*")


class Dated(NamedTuple):
    """The day that a reference is given; `span` covers both, `debated` tells of a debate's: its report may be later."""

    date: Date
    span: Span
    debated: bool = False


def numbered(letter: Letter) -> Iterator[tuple[Claim, Reference]]:
    """Yield the references by dossier and number to documents of the Tweede Kamer."""
    for claim in letter.of_kind("reference"):
        value = claim.value
        if isinstance(value, Reference) and value.chamber != "I" and (value.number or "").isdigit() and value.dossier:
            yield claim, value


def covered_dossiers(letter: Letter) -> frozenset[str]:
    """Return the dossiers by which the register may judge a letter.

    All that it holds; but for a whole letter that speaks of none of its deployments only those of which it holds a
    document that the letter cites: such a letter may be of another world than the register. Those of an index always.
    """
    if not letter.is_whole or spoken_of(letter):
        return frozenset(letter.known_documents)
    cited = {(one.dossier_with_suffix or "", int(one.number or 0)) for _, one in numbered(letter)}
    known = letter.known_documents
    held = (dossier for dossier, number in cited if any(one.number == number for one in known.get(dossier, ())))
    return frozenset({*letter.index, *held})


def date_of(letter: Letter, claim: Claim, reference: Reference) -> Dated | None:
    """Return the day that a reference is given, None where the letter gives it none.

    A month counts only where the sentence says that parliament was informed in it, "is in mei 2023 geïnformeerd (...)",
    or that a letter is of it.
    """
    if reference.date is not None:
        return Dated(reference.date, Span(claim.start, claim.end))
    aside = _right_behind(letter, claim)
    if aside is not None and isinstance(aside.value, Date):
        return Dated(aside.value, Span(claim.start, aside.end))
    before = _last_told(letter, claim)
    if before is None or not isinstance(before.value, Date) or before.value.month is None:
        return None
    if letter.sentence_at(claim.start).start > before.start:
        return None
    span, said = Span(before.start, claim.end), Span(letter.sentence_at(before.start).start, claim.start)
    if before.value.day is None:
        told = not before.hedge and (letter.says(_TELLING, said) or _is_month_of(letter, before, claim))
        return Dated(before.value, span) if told else None
    way = _way(letter, before, claim)
    return Dated(before.value, span, debated=way == "debated") if way else None


def _way(letter: Letter, day: Claim, claim: Claim) -> Literal["sent", "debated", ""]:
    """Return how a day is that of what is cited: of it or its sending, of what it may be long after, or not at all."""
    sentence = letter.sentence_at(day.start)
    start = max(sentence.start, day.start - _PAPERS)
    if any(one.search(letter.text, max(start, day.start - _LOOK_BACK), day.start) for one in (_DEBATE, _REPORT)):
        return "" if letter.says(_OLDER, Span(day.end, sentence.end)) else "debated"
    if _is_line(letter, day, claim):
        return "sent"
    if not _ON.search(letter.text, start, day.start):
        of_it = any(one.search(letter.text, start, day.start) for one in (_OF_A_PAPER, _BRACKET))
        return "sent" if of_it else "debated" if _OF.search(letter.text, start, day.start) else ""
    if letter.says(_OLDER, sentence):
        return ""
    if letter.says(_ASKED, sentence):
        return "debated"
    return "sent" if letter.says(_WE, sentence) else ""


def _last_told(letter: Letter, claim: Claim) -> Claim | None:
    """Return the date or reference told last before a reference that is not of another thing.

    That is not a year that its own is over, the end that something is given, or what its own is about.
    """
    before = letter.last_before(claim.start, "date", "reference")
    if before is None:
        return None
    if _NEXT_BRACKET.fullmatch(letter.text, before.end, claim.start):
        return letter.last_before(before.start, "date", "reference")
    over = _OVER_YEAR.fullmatch(letter.text, before.start, claim.start) and _is_told(letter, before)
    ends = _BY_THEN.search(letter.text, max(before.start - _NEAR * 2, 0), before.start)
    if over or ends or _TO_DO.fullmatch(letter.text, before.end, claim.start):
        before = letter.last_before(before.start, "date", "reference")
    led = letter.folded.endswith(_LED, max(claim.start - _NEAR, 0), claim.start)
    return before if before and not led and not letter.says(_PARTS, Span(before.end, claim.start)) else None


def _is_told(letter: Letter, year: Claim) -> bool:
    """Tell whether a year is what a paper is about: "de brief van 29 maart 2024 over (het jaar) 2023 (...)"."""
    return letter.folded.endswith(("over ", "over het jaar "), max(year.start - _NEAR * 2, 0), year.start)


def _is_line(letter: Letter, day: Claim, claim: Claim) -> bool:
    """Tell whether an item of a list is a day and a reference and nothing else: "- 9 november 2021, Kamerstuk ..."."""
    block = letter.block_at(claim.start)
    if block is None or block.kind != "item" or day.start != block.start:
        return False
    beside = _COMMA.fullmatch(letter.text, day.end, claim.start)
    return bool(beside and _LINE_END.fullmatch(letter.text, claim.end, block.end))


def _is_month_of(letter: Letter, month: Claim, claim: Claim) -> bool:
    """Tell whether a month right before a reference is that of the letter: "gemeld in mei 2023 (Kamerstuk ...)"."""
    if _RIGHT_BEFORE.fullmatch(letter.text, month.end, claim.start) is None:
        return False
    return _TOLD_IN.search(letter.text, max(month.start - _LOOK_BACK, 0), month.start) is not None


def same_day(letter: Letter, claim: Claim) -> Dated | None:
    """Return the day told last, which a reference is given as well: "een brief van dezelfde datum (...)"."""
    sentence = letter.sentence_at(claim.start)
    found = _SAME_DAY.search(letter.text, sentence.start, claim.start)
    before = letter.last_before(found.start(), "date") if found is not None else None
    if found is None or before is None or not isinstance(before.value, Date) or before.value.day is None:
        return None
    first = letter.sentence_at(max(sentence.start - _BACK, 0)).start
    if before.start < first or letter.last_before(claim.start, "date") != before or letter.says(_OLDER, sentence):
        return None
    reported = letter.says(_REPORT_OF, Span(*found.span())) or _way(letter, before, claim) != "sent"
    return Dated(before.value, Span(found.start(), claim.end), reported)


def is_answered_by(letter: Letter, dated: Dated) -> bool:
    """Tell whether a day is that of the letter by which something was answered: "voldaan met de brief van ..."."""
    start = max(dated.span.start - _LOOK_BACK, letter.sentence_at(dated.span.start).start)
    return _ANSWERED.search(letter.text, start, dated.span.start) is not None


def day_of_month(letter: Letter, claim: Claim) -> tuple[int, int, Span] | None:
    """Return the day and month without a year that a reference is given, and where: "de motie (...) van 4 juni"."""
    sentence = letter.sentence_at(claim.start)
    behind = _DAY_BEHIND.match(letter.text, claim.end, sentence.end)
    start = max(sentence.start, claim.start - _PAPERS)
    if behind is not None and _PAPER_IN_BRACKETS.search(letter.text, start, claim.start):
        return int(behind["day"]), month_of(behind["month"]), Span(claim.start, behind.end())
    before = _DAY_BEFORE.search(letter.text, start, claim.start)
    if before is None or not _OF_A_PAPER.search(letter.text, start, before.start("day")):
        return None
    return int(before["day"]), month_of(before["month"]), Span(before.start("day"), claim.end)


def _right_behind(letter: Letter, claim: Claim) -> Claim | None:
    """Return the day that stands in brackets right behind a reference, or that it "is van"."""
    behind = letter.first_behind(claim.end, "date")
    if behind is None or not isinstance(behind.value, Date) or behind.value.day is None:
        return None
    if any(one.fullmatch(letter.text, claim.end, behind.start) for one in (_IS_OF, _NAMED_BEHIND)):
        return behind
    if _OF_DAY.fullmatch(letter.text, claim.end, behind.start):
        start = max(letter.sentence_at(claim.start).start, claim.start - _PAPERS)
        return behind if _PAPER_IN_BRACKETS.search(letter.text, start, claim.start) else None
    opened = _OPENED.fullmatch(letter.text, claim.end, behind.start) is not None
    return behind if opened and letter.text[behind.end : behind.end + 1] == ")" else None
