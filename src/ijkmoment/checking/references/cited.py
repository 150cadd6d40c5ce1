"""The documents that a letter cites by number, whether the register may judge them, and the day that it gives each."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ijkmoment.checking.deployments.years import spoken_of
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date
from ijkmoment.facts.values import Reference
from ijkmoment.language.date_words import MONTH, month_of
from ijkmoment.language.patterns import lazily

_RIGHT_BEFORE = lazily(r",?\s*[(,]?\s*(?:met\s+)?(?:(?:zaak|document)nummer\s+|kenmerk:?\s+)?")
_TOLD = r"(?:heeft|hebben|heb|is|zijn|informe\w+|meldde\w*|bericht\w*|stuurde\w*|zond\w*|ontving\w*)"
_MINISTER = (
    r"(?:ik|wij|(?:het|de|mijn)\s+(?:kabinet|regering|minister\w*|staatssecretaris\w*|bewindspersonen|ambtsvoorganger)"
    r"(?:\s+van\s+[A-Z]\w+(?:,?\s(?:en\s)?[A-Z]\w+){0,4})?)"
)
_CHAMBER = r"(?:aan\s+)?(?:uw\s+|de\s+|beide\s+)?(?:Tweede\s+|Eerste\s+)?Kamers?"
_HOW = r"(?:\s+(?:hierover|daarover|per\s+brief|schriftelijk))?"
_SHARED = (
    r"(?:gedeeld|gestuurd|gezonden|aangeboden|toegezonden|toegestuurd|verzonden|verstuurd|voorgelegd|toegekomen|geïnformeerd|ingelicht"
    r"|bericht|gemeld|in\s+kennis\s+gesteld)"
)
_THEME = r"(?:(?!\b(?:moties?|amendement(?:en)?|rapport|advies|wetsvoorstel)\b)[^().;,]){1,80}"
_IN_WHICH = rf"(?:\s+(?:over|in|met|per|bij|van)\s+{_THEME})"
_A_LETTER = r"(?:\w+\s+){0,3}?\w*(?:brief|rapportage|agenda|nota|reactie|verslag|evaluatie)"
_BRIDGE = lazily(
    rf"(?:,?\s+{_TOLD}\s+(?:{_MINISTER}\s+)?{_CHAMBER}{_HOW}(?:\s+{_SHARED}{_IN_WHICH}?)?"
    rf"|\s+(?:is|zijn|werd|werden)\s+(?:de|het|een)\s+{_A_LETTER}(?:\s+aan\s+{_CHAMBER})?\s+{_SHARED}"
    rf"|(?:\s+(?:met|aan|naar)\s+{_CHAMBER})?{_HOW}(?:\s+over\s+{_THEME}?)?\s+{_SHARED}{_IN_WHICH}?)\s*[(,]\s*"
    r"(?:met\s+)?(?:zie\s+)?"
)
_TOLD_IN = lazily(
    rf"(?<!\w)(?:{_SHARED}(?:\s+(?:is|zijn|werd|heeft|hebben))?\s+in|(?:\w*brief|voortgangsrapportage)\s+(?:van|uit))\s+(?:de\s+maand\s+)?\Z",
    re.IGNORECASE,
)
_DEBATE = lazily(r"\b\w*(?:debat|overleg|vergadering|hoorzitting|rondetafelgesprek|AO|WGO|NO|VSO)\b", re.IGNORECASE)
_SENT = lazily(
    r"\b(?:\w*brief|\w*brieven|informe\w+|geïnformeerd|gemeld\w*|meld\w+|bericht\w*|aangeboden|toegezonden|gezonden"
    r"|verzonden|zond\w*|stuurde\w*|gestuurd|ontving\w*|ontvangen|gedeeld|ingelicht|verstuurd|toegestuurd|voorgelegd|uiteengezet|schreef|\w*rapportage|las|kennis\s+gesteld|kennisgeving|\w*reactie|antwoord\w*)\b",
    re.IGNORECASE,
)
_OF_THE_LETTER = lazily(
    r"\b\w*brief(?:(?!\b(?:over|inzake|betreffende|naar aanleiding|met|waarin|die)\b)[^,;()]){0,50}"
    r"\s(?:van|d\.d\.)\s\Z",
    re.IGNORECASE,
)
_PAPER = (
    r"(?:stuk|\w*(?:evaluatie|analyse|terugblik|verkenning|agenda|nota|notitie|advies|antwoord|appreciatie|beslisnota|routekaart|visie|brief"
    r"|rapportage|reactie|motie|amendement|kennisgeving|plan|aanpak|overzicht|verslag))(?:en|s|['’]s)?"
)
# "de evaluaties van 15 mei 2023 (Kamerstuk ...) en 20 mei 2024 (Kamerstuk ...)": each day is that of a paper.
_OF_A_PAPER = lazily(
    rf"\b{_PAPER}(?:\sover\s(?:het\sjaar\s)?(?:19|20)\d\d)?\s(?:van|d\.d\.)\s(?:[^.;()]{{3,25}}\([^()]{{5,60}}\)(?:,|,?\s+en)\s+(?:van\s+)?){{0,2}}\Z"
    r"|\b\w*(?:brieven|rapportages)\b[^\n]{1,200}\bdie\svan\s\Z",
    re.IGNORECASE,
)
_NAMED_BEFORE = lazily(rf"\b{_PAPER},?\s(?:[^.;()]{{1,60}}\s)?(?:is|was|dateert|dateerde)\s+van\s+\Z", re.IGNORECASE)
# What a paper is about may be another paper, of which the number is then.
_ABOUT = lazily(
    rf",?\s+(?:over|inzake|betreffende|aangaande|waarin|waarmee|die|om)\s(?:(?!\b(?:{_PAPER}|\w*wet|voorstel)\b)[^.;()]){{1,160}}\(\s*",
    re.IGNORECASE,
)
# "Op 20 december 2023 stuurde ik uw Kamer het actieplan over ... (Kamerstuk ...)": the one paper that was sent then.
_OF_WHAT = (
    r"(?:\s(?:over|inzake|betreffende|voor|met|in|van)\s"
    rf"(?:(?!\b(?:{_PAPER}|\w*wet|\w*voorstel|\w*debat|toezegging\w*)\b)[^.,;()]){{1,120}})"
)
_SENT_PAPER = (
    rf"(?:\s(?:u|(?:aan\s)?(?:uw|de)\s(?:Tweede\s)?Kamer))?(?:\snog|\sook)?{_HOW}\s(?:de|het|een|mijn|onze)\s(?:[\w-]+\s){{0,3}}?"
    rf"(?!motie|amendement|advies){_PAPER}"
)
_SENT_THEN = lazily(
    rf",?\s(?:volgden?\s(?:de|het|een|mijn)\s{_A_LETTER}{_OF_WHAT}??"
    rf"|(?:stuurden?|zond|zonden|bood|boden)\s{_MINISTER}{_SENT_PAPER}{_OF_WHAT}??(?:\s(?:aan|toe))?"
    rf"|(?:heeft|hebben|heb)\s{_MINISTER}{_SENT_PAPER}{_OF_WHAT}??\s(?:met|aan|naar)\s{_CHAMBER}\s{_SHARED}"
    rf"|(?:is|zijn|werd|werden){_SENT_PAPER}{_OF_WHAT}??\s(?:met|aan|naar)\s{_CHAMBER}\s{_SHARED}"
    rf"|ontving(?:en)?{_SENT_PAPER}(?:{_OF_WHAT}|\s(?:dat|waarin|waarmee)\s[^.;()]{{1,150}})?)\s*[(,]\s*"
)
_REPORT_OF = lazily(r"\bverslag(?:en)?\b", re.IGNORECASE)
_REPORT = lazily(
    r"\bverslag(?:en)?\s+(?:van|d\.d\.)\s+(?:(?:de|het|een)\s+[\w-]+(?:\s+[\w-]+){0,3}\s+(?:van|op)\s+)?\Z",
    re.IGNORECASE,
)
# "(18 mei 2011, 29 521, nr. 167)": a day and a number alone in brackets.
_BRACKET, _ON = lazily(r"[(;]\s*(?:d\.d\.\s*|van\s+)?\Z"), lazily(r"\bop\s+\Z", re.IGNORECASE)
# "Op de laatste dag van die termijn, 14 november 2025, is uw Kamer geïnformeerd": what day it was, and then its date.
_ON_WHICH = lazily(r"\bop\s+(?:(?:de|het|die)\s+[^.,;()\d]{3,40},\s+)?\Z", re.IGNORECASE)
_WHOM = r"(?:\s+(?:aan|met|naar))?(?:\s+(?:u|uw\s+Kamer|de\s+(?:Tweede\s+)?Kamer|beide\s+Kamers))?"
_HAS = r"(?:heb|heeft|hebben|is|zijn|werd)"
_MEANS = (
    rf"(?:\s+(?:uitgebreid|schriftelijk|hierover|daarover|per\s+brief|reeds|eerder|nader|al|een\s+brief|afzonderlijk"
    rf"|apart|separaat|{_HAS})){{0,4}}"
)
_RECEIVED_THEN = lazily(
    rf",?{_WHOM}{_MEANS}\s+(?:{_SHARED}|ontving(?:en)?|ontvangen|toezond|aanbood|deed\s+toekomen)"
    rf"(?:\s+{_HAS})?\s*[(,]\s*"
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
_RECEIVED = lazily(r"\b(?:ontving|ontvingen|stuurden?|zond|zonden|bood|boden)\b[^.;()]{0,40}\s(?:op|van|d\.d\.)\s+\Z")
_THE_LETTER = lazily(rf"\s+(?:de|het|een)\s+{_A_LETTER}\s*\(")
# A decision and the letter on it are of one day, or nearly: enough to tell their order, not to say which day it was.
_DECISION_OF = lazily(r"\b\w*(?:besluit|beslissing)\s+van\s+\Z", re.IGNORECASE)
_CABINET = lazily(r"\b(?:kabinet|regering|ministerraad|wij|ik)\b", re.IGNORECASE)
_DECIDED_ON = lazily(r"\b(?:besloot|besloten|besluiten)\b[^.;()]{0,40}\sop\s+\Z", re.IGNORECASE)
_UNTIL = r"(?:,?\s+tot(?:\s+en\s+met)?\s+\d[\w\s]{5,20})?"
_DECIDED = lazily(rf"[^.;()]{{0,20}}\b(?:besloot|besloten)\b(?:[^.;()]{{0,60}}|[^.,;()]{{0,110}}{_UNTIL})\(\s*")
_TO_WHICH = lazily(r"(?:\s+(?:tot|over|om)\s[^.;()]{1,60})?\s*[(,]\s*")
# "Op 15 juni 2018 besloot het kabinet de bijdrage op 1 mei 2019 te beëindigen (...)": the second day is what follows.
_BY_THEN = lazily(r"\b(?:tot(?:\s+en\s+met)?|per|vanaf|uiterlijk|met\s+ingang\s+van)\s+\Z", re.IGNORECASE)
_TO_DO = lazily(r"\s+te\s+\w+en\s*\(\s*")
# Of a longer contribution nobody can say when parliament was told, but that it was no sooner.
_OURS = r"\b(?:bijdrage|inzet|deelname|uitzending)\b"
_OURS_WAS_ON = lazily(rf"{_OURS}[^.;()]{{0,60}}\s(?:is|zijn|werd|werden)\s+op\s+\Z", re.IGNORECASE)
_OURS_WAS = rf"\s+(?:is|werd)\s+(?:de|onze)\s+(?:\w+\s+)?{_OURS}(?:\s+(?:in|aan|bij)\s[^.,;()]{{1,40}})?"
_LONGER = rf"(?:\s+met\s+\w+\s+\w+)?\s+(?:verlengd|uitgebreid|voortgezet){_UNTIL}\s*\(\s*"
_LENGTHENED, _OURS_LENGTHENED = lazily(_LONGER), lazily(_OURS_WAS + _LONGER)
_SAME_DAY = lazily(
    rf"\b{_PAPER}\s(?:[^.;()]{{1,40}}\s)?(?:van|d\.d\.)\s+(?:de)?zelfde\s+(?:datum|dag)\s*[(,]\s*\Z", re.IGNORECASE
)
_THAT_DAY = lazily(
    rf"\s*(?:op\s+)?(?:(?:die|de)zelfde|die)\s+dag\s+(?!van\b)[^.;()]{{0,120}}\b{_SHARED}\b[^.;()]{{0,40}}\(\s*",
    re.IGNORECASE,
)
_TOLD_THAT_DAY = lazily(
    rf"\s*{_MINISTER}\s+{_TOLD}\s+{_CHAMBER}{_HOW}\s+(?:nog\s+)?op\s+(?:die|de)zelfde\s+dag{_HOW}(?:\s+{_SHARED})?\s*\(\s*"
    rf"|\s*{_CHAMBER}\s+(?:is|werd)(?:\s+(?:hier|daar)over)?\s+(?:nog\s+)?op\s+(?:die|de)zelfde\s+dag{_HOW}\s+{_SHARED}\s*\(\s*",
    re.IGNORECASE,
)
_DAY_OPENS = lazily(r"\s*op\s+(?:[a-z]+dag\s+)?\Z", re.IGNORECASE)
_ANSWERED = lazily(
    r"\b(?:nagekomen|voldaan|gestand\s+gedaan|ingelost|uitgevoerd|afgedaan|beantwoord|geïnformeerd|ingelicht|gemeld|bericht"
    r"|toegelicht|uiteengezet|aangekondigd|beschreven|verstrekt)\s+(?:met|bij|in|per|door|via)\s+(?:(?:de|een|mijn|onze)\s+)?"
    r"(?:\w+\s+)?\w*brief\s+(?:van|d\.d\.)\s+\Z",
    re.IGNORECASE,
)
# The verb of a sentence that opens with the day and the brackets, "lichtte het kabinet toe".
_TOLD_BEHIND = lazily(
    rf"\)?\s+(?:{_TOLD}|lichtten?|schreven?|kondigden?|schetsten?|gaf|gaven|lieten?|deelden?|boden?|beantwoordden?|noemden?)\s+"
    rf"{_MINISTER}\b",
    re.IGNORECASE,
)
_LOOK_BACK, _PAPERS, _NEAR, _BACK = 80, 220, 12, 2
_COMMA, _LINE_END = lazily(r"\s*[,:]?\s*"), lazily(r"\s*[;.]?\s*")
# "de brief van 16 mei met een reactie op de motie over hulphonden (nr. 169)": the number is of the one or the other.
_PARTS = lazily(r";|\b(?:moties?|amendement(?:en)?)\b")
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
    if before.value.day is None:
        bridged = _BRIDGE.fullmatch(letter.text, before.end, claim.start) is not None
        told = not before.hedge and (bridged or _is_month_of(letter, before, claim))
        return Dated(before.value, Span(before.start, claim.end)) if told else None
    sentence = letter.sentence_at(before.start)
    first = max(sentence.start, before.start - _LOOK_BACK)
    debated = any(one.search(letter.text, first, before.start) for one in (_DEBATE, _REPORT))
    beside = _stands_right_before(letter, before, claim, debated=debated) or _is_line(letter, before, claim)
    told = beside or _is_of_the_letter(letter, before, claim)
    return Dated(before.value, Span(before.start, claim.end), debated) if told else None


def _last_told(letter: Letter, claim: Claim) -> Claim | None:
    """Return the date or reference told last before a reference, or before brackets or a year right before its own."""
    before = letter.last_before(claim.start, "date", "reference")
    if before is None or not (
        _NEXT_BRACKET.fullmatch(letter.text, before.end, claim.start)
        or (_OVER_YEAR.fullmatch(letter.text, before.start, claim.start) and _is_told(letter, before))
    ):
        return before
    return letter.last_before(before.start, "date", "reference")


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


def decided_on(letter: Letter, claim: Claim) -> Dated | None:
    """Return the day of the decision that a reference is given for: "het besluit van 15 december 2023 (...)"."""
    before = _decisive(letter, claim)
    if before is None or not isinstance(before.value, Date):
        return None
    said = Span(max(letter.sentence_at(before.start).start, before.start - _LOOK_BACK), before.start)
    longer = _LENGTHENED if _OURS_WAS_ON.search(letter.text, *said) else _OURS_LENGTHENED
    if _ON.search(letter.text, *said) and longer.fullmatch(letter.text, before.end, claim.start):
        return Dated(before.value, Span(before.start, claim.end), debated=True)
    ours = _CABINET.search(letter.text, said.start, claim.start) is not None
    told = bool(_DECISION_OF.search(letter.text, *said) or (ours and _DECIDED_ON.search(letter.text, *said)))
    behind = _TO_WHICH if told else _DECIDED
    if (told or (ours and _ON.search(letter.text, *said))) and behind.fullmatch(letter.text, before.end, claim.start):
        return Dated(before.value, Span(before.start, claim.end))
    return None


def _decisive(letter: Letter, claim: Claim) -> Claim | None:
    """Return the last day before a reference that is not the one on which something is to happen, or ends."""
    before = letter.last_before(claim.start, "date", "reference")
    if before is not None and (
        _BY_THEN.search(letter.text, max(before.start - _NEAR * 2, 0), before.start)
        or _TO_DO.fullmatch(letter.text, before.end, claim.start)
    ):
        before = letter.last_before(before.start, "date", "reference")
    return before if before and isinstance(before.value, Date) and before.value.day is not None else None


def same_day(letter: Letter, claim: Claim) -> Dated | None:
    """Return the day of the paper before, which a reference is given as well: "een brief van dezelfde datum (...)"."""
    told = _told_that_day(letter, claim) or _told_on_that_day(letter, claim)
    if told is not None:
        return told
    found = _SAME_DAY.search(letter.text, max(claim.start - _LOOK_BACK, 0), claim.start)
    before = letter.last_before(found.start(), "date") if found is not None else None
    if found is None or before is None or not isinstance(before.value, Date) or before.value.day is None:
        return None
    first = letter.sentence_at(max(letter.sentence_at(claim.start).start - _BACK, 0)).start
    if before.start < first or not _is_of_a_paper(letter, before):
        return None
    return Dated(before.value, Span(found.start(), claim.end), letter.says(_REPORT_OF, Span(*found.span())))


def _told_that_day(letter: Letter, claim: Claim) -> Dated | None:
    """Return the day of the document in the sentence before: "Op dezelfde dag is uw Kamer geïnformeerd (...)"."""
    sentence = letter.sentence_at(claim.start)
    before = letter.last_before(claim.start, "reference")
    if before is None or not isinstance(before.value, Reference) or before.start >= sentence.start:
        return None
    follows = letter.sentence_at(max(sentence.start - _BACK, 0)) == letter.sentence_at(before.start)
    if not follows or _THAT_DAY.fullmatch(letter.text, sentence.start, claim.start) is None:
        return None
    dated, last = date_of(letter, before, before.value), letter.last_before(sentence.start, "date")
    if dated is None or dated.debated or dated.date.day is None or last is None or last.value != dated.date:
        return None
    return Dated(dated.date, Span(sentence.start, claim.end), letter.says(_REPORT_OF, sentence))


def _told_on_that_day(letter: Letter, claim: Claim) -> Dated | None:
    """Return the day that opens the sentence before, for "Het kabinet meldde dat op dezelfde dag (...)"."""
    sentence = letter.sentence_at(claim.start)
    if _TOLD_THAT_DAY.fullmatch(letter.text, sentence.start, claim.start) is None:
        return None
    first = letter.sentence_at(max(sentence.start - _BACK, 0))
    day = letter.first_behind(first.start, "date")
    if day is None or not isinstance(day.value, Date) or day.value.day is None:
        return None
    if day.start >= sentence.start or _DAY_OPENS.fullmatch(letter.text, first.start, day.start) is None:
        return None
    return Dated(day.value, Span(sentence.start, claim.end))


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


def _stands_right_before(letter: Letter, dated: Claim, claim: Claim, *, debated: bool) -> bool:
    """Tell whether a day stands right before a reference or its sending, in a sentence of a debate or of sending it."""
    right = _RIGHT_BEFORE.fullmatch(letter.text, dated.end, claim.start)
    of_paper = _is_of_a_paper(letter, dated)
    if not right and of_paper and not debated and _ABOUT.fullmatch(letter.text, dated.end, claim.start):
        return True
    on = _ON.search(letter.text, max(dated.start - _NEAR, 0), dated.start) is not None
    if on and _SENT_THEN.fullmatch(letter.text, dated.end, claim.start):
        return True
    if not right and (debated or not (_is_bridged(letter, dated, claim))):
        return False
    alone = right is not None and _BRACKET.search(letter.text, max(dated.start - _NEAR, 0), dated.start) is not None
    told = right is not None and on and _TOLD_BEHIND.match(letter.text, claim.end) is not None
    return debated or alone or of_paper or told or letter.says(_SENT, letter.sentence_at(dated.start))


def _is_of_a_paper(letter: Letter, dated: Claim) -> bool:
    """Tell whether a day stands behind the word for a paper and "van", alone or with the days of others."""
    start = max(dated.start - _PAPERS, 0)
    if not letter.folded[start : dated.start].rstrip().endswith(("van", "d.d.", ",", "en")):
        return False
    return any(one.search(letter.text, start, dated.start) for one in (_OF_A_PAPER, _NAMED_BEFORE))


def _is_bridged(letter: Letter, dated: Claim, claim: Claim) -> bool:
    """Tell whether between day and reference stands only that parliament was told, or received "de brief"."""
    if _BRIDGE.fullmatch(letter.text, dated.end, claim.start):
        return True
    if _RECEIVED_THEN.fullmatch(letter.text, dated.end, claim.start):
        return _ON_WHICH.search(letter.text, max(dated.start - _LOOK_BACK, 0), dated.start) is not None
    received = _RECEIVED.search(letter.text, max(dated.start - _LOOK_BACK, 0), dated.start)
    return received is not None and _THE_LETTER.fullmatch(letter.text, dated.end, claim.start) is not None


def _is_of_the_letter(letter: Letter, dated: Claim, claim: Claim) -> bool:
    """Tell whether a day belongs to the letter that a reference in the same sentence cites: "de brief d.d. ...".

    What stands before the brackets of another reference is its subject's; in brackets, of what these stand behind.
    """
    behind = letter.first_behind(claim.end, "reference")
    if behind is not None and _NEXT_BRACKET.fullmatch(letter.text, claim.end, behind.start):
        return False
    sentence, between = letter.sentence_at(claim.start), Span(dated.end, claim.start)
    if dated.start < sentence.start or letter.text[dated.end] == ")" or letter.says(_PARTS, between):
        return False
    return _OF_THE_LETTER.search(letter.text, max(sentence.start, dated.start - _LOOK_BACK), dated.start) is not None
