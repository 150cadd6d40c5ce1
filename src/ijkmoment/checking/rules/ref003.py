"""Number and date of a parliamentary document that cannot both be right.

What:
    A Kamerstuk cited with a date more than six weeks away from what its number allows: from the date of that document
    where the register or an index holds it, else from the dates of its nearest known neighbours in the dossier. Without
    these, from those that the letter itself gives the other documents of that dossier. Also a number that its dossier
    cannot have reached since a document whose day the letter gives, or that no dossier has at all, or that is beyond
    that of the paper itself, as its head prints it; and a document whose own day is after the letter. A case or
    document number (2024Z11859) of another year than the day beside it on which questions or "uw brief" came in, or
    of one after it; and a parliamentary year that the document's day does not fall in, or that begins after the letter.

Why:
    The reader who follows the reference finds another document, of another minister on another subject.

Example:
    Op 17 oktober 2023 (Kamerstuk 28 676, nr. 422) informeerde het kabinet uw Kamer.

Better:
    Op 18 november 2022 (Kamerstuk 28 676, nr. 422) informeerde het kabinet uw Kamer.

Known limits:
    The numbers in a dossier follow the dates nearly, not strictly: hence six weeks, or two where a letter gives the
    days of numbers fifteen apart, one of numbers forty apart. A day is the document's where it stands in its
    brackets, behind "is van" or behind the word for a paper with "van" or "d.d."; else the last one told before it
    in its sentence with "op", where that speaks of parliament or the cabinet and not of an older paper. The day of
    a debate, of questions, of what another body brought out or of an event called by "van" is one that the document
    does not come before. Of what a note cites it is, beside others of the letter, the one day on which the sentence
    with its mark says that parliament was told; a month counts only where parliament "is in mei 2023 geïnformeerd"
    by it, a year never. "Dezelfde datum" and "op dezelfde dag" count for the day told last; in a table a column of
    days where it says that they are of letters, days in a row before as many numbers for none of them. The report
    of a debate may come long after it, but not before, and what is called the report not a year and a half later.
    Only numbers of digits are compared, and only in dossiers of which a document is known or of which the letter
    cites two with their days. Of these the one that does not fit most others is reported, of two the last, but
    first one from behind the letter's own date. A parliamentary year is taken from 1 September to 31 October of the
    next year; that of a report may be later than its debate.

Source:
    The parliamentary year of both chambers begins on the third Tuesday of September (Constitution, article 65). The
    register's parliamentary documents, those among its sources, and an index (`--index`). In dossier 29 521 the numbers
    450 and 451 stand 32 days the wrong way round, 360 and 361 stand 28; six weeks covers every pair known.
"""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import partial

from ijkmoment.checking.documents import TOLERANCE, Known
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.references.case_numbers import CaseNumber, of_another_year
from ijkmoment.checking.references.cited import date_of, numbered
from ijkmoment.checking.references.cited_order import Cited, Misfit, misfits
from ijkmoment.checking.references.numbers_beyond import impossible_numbers
from ijkmoment.checking.references.own_number import beyond_own
from ijkmoment.checking.references.session_years import OutOfSession, out_of_session
from ijkmoment.checking.references.younger_papers import younger_papers
from ijkmoment.checking.rule import Draft, Rule, in_letter
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date
from ijkmoment.facts.finding import Finding
from ijkmoment.facts.values import Reference
from ijkmoment.language.patterns import lazily

_DRAFT = Draft("REF003", "error")
_MOTION = lazily(r"\b(?:motie|amendement)(?:s|en)?\s+van\s+(?:\w+dag\s+)?\Z", re.IGNORECASE)
_REACH = 40


def check(letter: Letter) -> Iterator[Finding]:
    """Find the references whose date their number excludes."""
    judged = set[int]()
    for claim in letter.of_kind("reference"):
        if isinstance(claim.value, Reference) and (claim.value.number or "").isdigit():
            known = letter.known_documents.get(claim.value.dossier_with_suffix or "", ())
            for finding in _judge(letter, claim, claim.value, known):
                judged.add(finding.start)
                yield finding
    for one in misfits(letter):
        if one.one.span.start not in judged and not _is_known(letter, one.one):
            judged.update(range(*one.one.span))
            yield _beside_others(letter, one)
    for beyond in beyond_own(letter):
        if beyond.span.start not in judged:
            judged.add(beyond.span.start)
            yield _DRAFT.at(beyond.span, form="own", number=str(beyond.number), low=str(beyond.own))
    yield from _later(letter, judged)
    yield from _impossible(letter, judged)
    yield from map(partial(_of_case, letter), of_another_year(letter))
    yield from (told for told in map(_of_session, out_of_session(letter)) if told.start not in judged)


def _later(letter: Letter, judged: set[int]) -> Iterator[Finding]:
    """Say of a document that its day, in its brackets or beside them, is after the letter, where this has a date."""
    dated = letter.is_whole or letter.document.header.date
    if letter.date is None or not dated:
        return
    today = letter.date.last()
    for claim, reference in numbered(letter):
        date = reference.date
        if date is not None and date.possible and date.first() > today and claim.start not in judged:
            judged.add(claim.start)
            yield _DRAFT.at(Span(claim.start, claim.end), form="later", date=date.printed)
    for claim, day in letter.once(younger_papers):
        if claim.start not in judged and day.start not in judged:
            judged.add(claim.start)
            yield _DRAFT.at(Span(day.start, day.end), form="later", date=day.text)


def _impossible(letter: Letter, judged: AbstractSet[int]) -> Iterator[Finding]:
    """Say of a number that no dossier has it, or that its own cannot have it by now; not where the register tells."""
    for one in impossible_numbers(letter):
        printed = letter.part(one.span)
        known = one.beside
        if one.span.start in judged or _is_held(letter, one.span):
            continue
        if known is None:
            yield _DRAFT.at(one.span, form="never", number=str(one.number), printed=printed)
            continue
        said = {"number": str(one.number), "low": str(known.number), "low_date": known.date.printed}
        yield _DRAFT.at(one.span, related=(in_letter(letter, known.span),), form="fast", **said)


def _is_held(letter: Letter, span: Span) -> bool:
    """Tell whether the register or the index holds documents of the dossier that is cited at a place."""
    claim = letter.first_behind(span.start, "reference")
    value = claim.value if claim is not None else None
    return isinstance(value, Reference) and (value.dossier_with_suffix or "") in letter.known_documents


def _of_case(letter: Letter, one: CaseNumber) -> Finding:
    """Say of a case number that its year is not that of its day, or comes after the letter."""
    number, year = letter.part(one.span), str(one.year)
    if one.day is None:
        return _DRAFT.at(one.span, form="case-later", number=number, year=year)
    span = Span(one.day.start, one.day.end)
    return _DRAFT.at(
        one.span, related=(in_letter(letter, span),), form="case", number=number, year=year, date=letter.part(span)
    )


def _of_session(one: OutOfSession) -> Finding:
    """Say of a document that its parliamentary year is not that of its day, or begins after the letter."""
    session = f"{one.session[:4]}/{one.session[-2:]}"
    if one.dated is None:
        return _DRAFT.at(one.span, form="session-later", session=session)
    span = one.dated.span if one.dated.span.start < one.span.start else one.span
    return _DRAFT.at(span, form="session", session=session, date=one.dated.date.printed)


def _is_known(letter: Letter, one: Cited) -> bool:
    """Tell whether the register or the index holds a document under that number: then that is what judges it."""
    return any(known.number == one.number for known in letter.known_documents.get(one.dossier, ()))


def _beside_others(letter: Letter, misfit: Misfit) -> Finding:
    """Say of a citation that it does not fit what the letter says of other documents in its dossier."""
    one, first, last = misfit.one, misfit.others[0], misfit.others[-1]
    related = tuple(in_letter(letter, other.span) for other in misfit.others)
    form = "one" if misfit.alone else "against" if first == last else "among"
    return _DRAFT.at(
        one.span,
        related=related,
        form=form,
        number=str(one.number),
        date=one.date.printed,
        low=str(first.number),
        low_date=first.date.printed,
        high=str(last.number),
        high_date=last.date.printed,
    )


def _judge(letter: Letter, claim: Claim, reference: Reference, known: tuple[Known, ...]) -> Iterator[Finding]:
    dated = date_of(letter, claim, reference) if known else None
    if dated is None or not dated.date.possible or _is_of_motion(letter, dated.span.start):
        return
    date, number = dated.date, int(reference.number or 0)
    itself = next((one for one in known if one.number == number), None)
    below = itself or next((one for one in reversed(known) if one.number < number), None)
    above = itself or next((one for one in known if one.number > number), None)
    early = not dated.debated and below is not None and date.last() < below.date.first() - TOLERANCE
    late = above is not None and date.first() > above.date.last() + TOLERANCE
    if early or late:
        yield _finding(dated.span, date, number, (below, above))


def _is_of_motion(letter: Letter, start: int) -> bool:
    """Tell whether a day is a motion's: that of its vote may come long after its number."""
    return _MOTION.search(letter.text, max(start - _REACH, 0), start) is not None


def _finding(span: Span, date: Date, number: int, neighbours: tuple[Known | None, Known | None]) -> Finding:
    below, above = neighbours
    held = {one for one in neighbours if one is not None}
    related = tuple(one.related for one in sorted(held, key=lambda one: one.number))
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
            "never": "zo veel stukken heeft geen dossier: {number}",
            "own": "nr. {number} kan nog niet bestaan: dit stuk is zelf nr. {low} van dit dossier",
            "fast": "nr. {number} kan nog niet bestaan: volgens de brief is nr. {low} van {low_date:date}",
            "one": "nr. {number} van {date:date} en nr. {low} van {low_date:date}, elders in de brief, kunnen niet"
            " allebei kloppen",
            "against": "nr. {number} kan niet van {date:date} zijn: volgens de brief is nr. {low} van {low_date:date}",
            "among": "nr. {number} kan niet van {date:date} zijn: volgens de brief is nr. {low} van {low_date:date} en"
            " nr. {high} van {high_date:date}",
            "later": "dit stuk is van {date:date}, van na deze brief",
            "case": "{number} is een nummer uit {year}, maar hoort hier bij {date}",
            "case-later": "{number} is een nummer uit {year}, van na deze brief",
            "session": "{date:date} valt niet in het vergaderjaar {session}",
            "session-later": "het vergaderjaar {session} is na deze brief",
        },
        "en": {
            "itself": "nr. {number} in this dossier is not of {date:date} but of {low_date:date}",
            "between": "nr. {number} cannot be of {date:date}: nr. {low} is of {low_date:date},"
            " nr. {high} of {high_date:date}",
            "after": "nr. {number} cannot be of {date:date}: nr. {low} is of {low_date:date}",
            "before": "nr. {number} cannot be of {date:date}: nr. {high} is of {high_date:date}",
            "never": "no dossier has so many documents: {number}",
            "own": "nr. {number} cannot exist yet: this paper itself is nr. {low} of this dossier",
            "fast": "nr. {number} cannot exist yet: the letter has nr. {low} of {low_date:date}",
            "one": "nr. {number} of {date:date} and nr. {low} of {low_date:date}, elsewhere in the letter, cannot both"
            " be right",
            "against": "nr. {number} cannot be of {date:date}: the letter has nr. {low} of {low_date:date}",
            "among": "nr. {number} cannot be of {date:date}: the letter has nr. {low} of {low_date:date} and nr. {high}"
            " of {high_date:date}",
            "later": "this paper is of {date:date}, after this letter",
            "case": "{number} is a number of {year}, but belongs to {date} here",
            "case-later": "{number} is a number of {year}, after this letter",
            "session": "{date:date} is not in the parliamentary year {session}",
            "session-later": "the parliamentary year {session} is after this letter",
        },
    },
    sees_more_with=("index", "date"),
)
