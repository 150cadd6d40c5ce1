"""Number and date of a parliamentary document that cannot both be right.

What:
    A Kamerstuk cited with a date more than six weeks away from what its number allows: from the date of that document
    where the register holds it, else from the dates of its nearest known neighbours in the dossier.

Why:
    The reader who follows the reference finds another document, of another minister on another subject.

Example:
    Op 17 oktober 2023 (Kamerstuk 28 676, nr. 422) informeerde het kabinet uw Kamer.

Better:
    Op 18 november 2022 (Kamerstuk 28 676, nr. 422) informeerde het kabinet uw Kamer.

Known limits:
    The numbers in a dossier follow the dates nearly, not strictly: hence six weeks. A day is taken for the document's
    right before the reference, or before "heeft het kabinet uw Kamer" and the reference, in a sentence that tells of a
    letter or of informing, or behind the letter's own name ("de brief d.d. ..."); a month or year is not. The report of
    a debate may come long after it, but not before. Only numbers of digits are compared, and only in dossiers of which
    the register holds a document.

Source:
    The register's parliamentary documents, and the documents among its sources. In dossier 29 521 the numbers 450 and
    451 stand 32 days the wrong way round, 360 and 361 stand 28; six weeks covers every pair known.
"""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.rule import Draft, Rule
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date
from ijkmoment.facts.finding import Finding, Related
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.facts.values import Reference

_DRAFT = Draft("REF003", "error")
TOLERANCE = datetime.timedelta(weeks=6)
_RIGHT_BEFORE = re.compile(r",?\s*[(,]?\s*(?:met\s+)?")
_TOLD = r"(?:heeft|hebben|heb|is|zijn|informe\w+|meldde\w*|bericht\w*|stuurde\w*|zond\w*|ontving\w*)"
_MINISTER = (
    r"(?:ik|wij|(?:het|de|mijn)\s+(?:kabinet|regering|minister\w*|staatssecretaris\w*|bewindspersonen|ambtsvoorganger)"
    r"(?:\s+van\s+[A-Z]\w+(?:\s+Zaken)?)?)"
)
_CHAMBER = r"(?:aan\s+)?(?:uw\s+|de\s+|beide\s+)?(?:Tweede\s+|Eerste\s+)?Kamers?"
_BRIDGE = re.compile(
    rf",?\s+{_TOLD}\s+(?:{_MINISTER}\s+)?{_CHAMBER}(?:\s+(?:hierover|daarover|per\s+brief|schriftelijk))?\s*[(,]\s*"
    r"(?:met\s+)?"
)
_DEBATE = re.compile(r"\b\w*(?:debat|overleg|vergadering|hoorzitting|rondetafelgesprek|AO|WGO|NO|VSO)\b", re.IGNORECASE)
_SENT = re.compile(
    r"\b(?:\w*brief|\w*brieven|informe\w+|geïnformeerd|gemeld\w*|meld\w+|bericht\w*|aangeboden|toegezonden|gezonden"
    r"|verzonden|zond\w*|stuurde\w*|gestuurd|ontving\w*|ontvangen|\w*rapportage|las|\w*reactie|antwoord\w*)\b",
    re.IGNORECASE,
)
_OF_THE_LETTER = re.compile(
    r"\b\w*brief(?:(?!\b(?:over|inzake|betreffende|naar aanleiding|met|waarin|die)\b)[^,;()]){0,50}"
    r"\s(?:van|d\.d\.)\s\Z",
    re.IGNORECASE,
)
_LOOK_BACK = 80


@dataclass(frozen=True, slots=True)
class _Known:
    """A document that the register holds: its number in the dossier and its date."""

    number: int
    date: Date
    statement: str


def check(letter: Letter) -> Iterator[Finding]:
    """Find the references whose date their number excludes."""
    if letter.snapshot is None:
        return
    known = _known(letter.snapshot)
    for claim in letter.of_kind("reference"):
        if isinstance(claim.value, Reference) and (claim.value.number or "").isdigit():
            yield from _judge(letter, claim, claim.value, known.get(claim.value.dossier_with_suffix or "", ()))


def _known(snapshot: Snapshot) -> dict[str, tuple[_Known, ...]]:
    """Return the known documents of each dossier, in the order of their numbers."""
    dossiers: dict[str, set[_Known]] = {}
    for reference, date, named in chain(_documents(snapshot), _sources(snapshot)):
        if (reference.number or "").isdigit() and date.possible:
            known = _Known(int(reference.number or 0), date, named)
            dossiers.setdefault(reference.dossier_with_suffix or "", set()).add(known)
    return {dossier: tuple(sorted(held, key=lambda one: one.number)) for dossier, held in dossiers.items()}


def _documents(snapshot: Snapshot) -> Iterator[tuple[Reference, Date, str]]:
    for statement in snapshot.concept("kamerstuknummer"):
        dates = [one.value for one in snapshot.of(statement.subject, "datum") if isinstance(one.value, Date)]
        if dates and isinstance(statement.value, Reference):
            yield statement.value, dates[0], statement.reference


def _sources(snapshot: Snapshot) -> Iterator[tuple[Reference, Date, str]]:
    for source in snapshot.sources.values():
        if source.reference is not None and source.date is not None:
            yield source.reference, source.date, source.slug


def _judge(letter: Letter, claim: Claim, reference: Reference, known: tuple[_Known, ...]) -> Iterator[Finding]:
    dated = _date_of(letter, claim, reference)
    if dated is None or not known:
        return
    date, span, debated = dated
    if not date.possible:
        return
    number = int(reference.number or 0)
    itself = next((one for one in known if one.number == number), None)
    below = itself or next((one for one in reversed(known) if one.number < number), None)
    above = itself or next((one for one in known if one.number > number), None)
    early = not debated and below is not None and date.last() < below.date.first() - TOLERANCE
    late = above is not None and date.first() > above.date.last() + TOLERANCE
    if early or late:
        yield _finding(span, date, number, (below, above))


def _date_of(letter: Letter, claim: Claim, reference: Reference) -> tuple[Date, Span, bool] | None:
    """Return the date that a reference is given, the span of both together, and whether it is that of a debate."""
    if reference.date is not None:
        return reference.date, Span(claim.start, claim.end), False
    before = letter.last_before(claim.start, "date", "reference")
    if before is None or not isinstance(before.value, Date) or before.value.day is None:
        return None
    sentence = letter.sentence_at(before.start)
    debated = _DEBATE.search(letter.text, max(sentence.start, before.start - _LOOK_BACK), before.start) is not None
    if _stands_right_before(letter, before, claim, debated=debated) or _is_of_the_letter(letter, before, claim):
        return before.value, Span(before.start, claim.end), debated
    return None


def _stands_right_before(letter: Letter, dated: Claim, claim: Claim, *, debated: bool) -> bool:
    """Tell whether a day stands right before a reference, in a sentence that tells of a debate or of sending it.

    Of sending it, "heeft het kabinet uw Kamer" may stand between them.
    """
    right = _RIGHT_BEFORE.fullmatch(letter.text, dated.end, claim.start)
    if not right and (debated or not _BRIDGE.fullmatch(letter.text, dated.end, claim.start)):
        return False
    return debated or letter.says(_SENT, letter.sentence_at(dated.start))


def _is_of_the_letter(letter: Letter, dated: Claim, claim: Claim) -> bool:
    """Tell whether a day belongs to the letter that a reference in the same sentence cites: "de brief d.d. ..."."""
    sentence = letter.sentence_at(claim.start)
    if dated.start < sentence.start or ";" in letter.text[dated.end : claim.start]:
        return False
    return _OF_THE_LETTER.search(letter.text, max(sentence.start, dated.start - _LOOK_BACK), dated.start) is not None


def _finding(span: Span, date: Date, number: int, neighbours: tuple[_Known | None, _Known | None]) -> Finding:
    below, above = neighbours
    held = {one for one in neighbours if one is not None}
    related = tuple(
        Related("register", f"nr. {one.number}, {one.date.printed}", statement=one.statement)
        for one in sorted(held, key=lambda one: one.number)
    )
    form = "itself" if below == above else "between" if below and above else "after" if below else "before"
    names = {"low": below, "high": above}
    known = {key: str(one.number) for key, one in names.items() if one} | {
        f"{key}_date": one.date.printed for key, one in names.items() if one
    }
    return _DRAFT.at(span, related=related, form=form, number=str(number), date=date.printed, **known)


RULE = Rule(
    "REF003",
    "number-and-date-disagree",
    "error",
    check,
    {
        "nl": {
            "itself": "nr. {number} in dit dossier is niet van {date:date} maar van {low_date:date}",
            "between": "nr. {number} kan niet van {date:date} zijn: nr. {low} is van {low_date:date},"
            " nr. {high} van {high_date:date}",
            "after": "nr. {number} kan niet van {date:date} zijn: nr. {low} is al van {low_date:date}",
            "before": "nr. {number} kan niet van {date:date} zijn: nr. {high} is al van {high_date:date}",
        },
        "en": {
            "itself": "nr. {number} in this dossier is not of {date:date} but of {low_date:date}",
            "between": "nr. {number} cannot be of {date:date}: nr. {low} is of {low_date:date},"
            " nr. {high} of {high_date:date}",
            "after": "nr. {number} cannot be of {date:date}: nr. {low} is of {low_date:date}",
            "before": "nr. {number} cannot be of {date:date}: nr. {high} is of {high_date:date}",
        },
    },
    needs=("register",),
)
