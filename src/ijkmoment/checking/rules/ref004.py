"""Number that the dossier does not have, or not yet.

What:
    A Kamerstuk cited with a number above the dossier's highest, or of a document that came out after the letter; and
    one in a dossier that the register does not know, where a dossier that differs by one digit has that document.

Why:
    Nobody finds the document, and the reader cannot tell which one was meant.

Example:
    De Kamer is hierover geïnformeerd (Kamerstuk 28 676, nr. 4333).

Better:
    De Kamer is hierover geïnformeerd (Kamerstuk 28 676, nr. 433).

Known limits:
    The highest number is that of the newest document that register or index holds with a date. What a dossier may have
    grown since then, at three times its own pace, is allowed; of a dossier with too few known documents, three hundred
    numbers a year; for a letter without a date, three years of growth. Lower numbers that do not exist are not seen.
    Only numbers of digits of the Tweede Kamer are judged. In a whole letter that speaks of none of the register's
    deployments, a dossier is judged only if the register holds another document of it that the letter cites, or one of
    that day, or with the number but for a digit too many.

Source:
    The register's parliamentary documents and those of an index (`--index`). The Tweede Kamer keeps the highest number
    of each dossier (Kamerstukdossier.hoogsteVolgnummer in its open data).
"""

import datetime
from collections.abc import Iterator
from itertools import takewhile

from ijkmoment.checking.documents import TOLERANCE, Dossiers, Known
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.references.cited import covered_dossiers, date_of, numbered
from ijkmoment.checking.rule import Draft, Rule
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date
from ijkmoment.facts.finding import Finding
from ijkmoment.facts.values import Reference

_DRAFT = Draft("REF004", "error")
_YEAR = 365
_BUSIEST = 300  # numbers a year in the busiest dossiers
_PACES, _SHORTEST = 3, datetime.timedelta(days=180)
_UNDATED = datetime.timedelta(days=3 * _YEAR)
_ABOUT = datetime.timedelta(weeks=26)
_LONG = 3  # digits: shorter numbers with a digit more are those of many documents
_TELLING = 100  # a lower number stands in many dossiers


def check(letter: Letter) -> Iterator[Finding]:
    """Find the references to documents that are not there."""
    covered = letter.once(covered_dossiers)
    for claim, value in numbered(letter):
        known = letter.known_documents.get(value.dossier_with_suffix or "", ())
        if not known:
            yield from _in_no_dossier(letter, claim, value)
        elif value.dossier_with_suffix in covered or _is_misprint(letter, claim, value, known):
            yield from _in_dossier(letter, claim, value, known)


def _in_dossier(letter: Letter, claim: Claim, reference: Reference, known: tuple[Known, ...]) -> Iterator[Finding]:
    number, span = int(reference.number or 0), _span(letter, claim)
    limit = letter.date.last() + TOLERANCE if letter.date is not None else datetime.date.max
    lower = takewhile(lambda one: one.number <= number, known)
    to_come = next((one for one in lower if one.date.year >= limit.year and one.date.first() > limit), None)
    if number > known[-1].number and (to_come or number > known[-1].number + _growth(letter.date, known)):
        yield _finding(span, "above", reference, known[-1])
    elif to_come is not None:
        yield _finding(span, "later", reference, to_come)


def _is_misprint(letter: Letter, claim: Claim, reference: Reference, known: tuple[Known, ...]) -> bool:
    """Tell whether a number is that of a known document with a digit more, or is dated on the day of one."""
    number = reference.number or ""
    shorter = {number[:place] + number[place + 1 :] for place in range(len(number))}
    if len(number) > _LONG and any(str(one.number) in shorter for one in known):
        return True
    dated = date_of(letter, claim, reference)
    return dated is not None and dated.date.day is not None and any(one.date == dated.date for one in known)


def _growth(date: Date | None, known: tuple[Known, ...]) -> int:
    """Return how many numbers the dossier may have grown by since its newest document that the register knows."""
    newest = max(one.date.last() for one in known)
    time = _UNDATED if date is None else max(date.last() - newest, datetime.timedelta()) + TOLERANCE
    return int(_pace(known) * time.days / _YEAR) + 1


def _pace(known: tuple[Known, ...]) -> float:
    """Return how many numbers a year a dossier may get."""
    lowest, highest = known[0], known[-1]
    time = highest.date.first() - lowest.date.first()
    if time < _SHORTEST:
        return _BUSIEST
    return _PACES * (highest.number - lowest.number) * _YEAR / time.days


def _in_no_dossier(letter: Letter, claim: Claim, reference: Reference) -> Iterator[Finding]:
    """Find a dossier that is not known beside one that differs by a digit and has the document."""
    number, dated = int(reference.number or 0), date_of(letter, claim, reference)
    if number < _TELLING:
        return
    for near in _near(reference.dossier or "", reference.suffix, letter.known_documents):
        meant = _meant(number, dated.date if dated else None, letter.known_documents[near])
        if meant is not None:
            yield _finding(_span(letter, claim), "dossier", reference, meant, near)
            return


def _near(dossier: str, suffix: str | None, dossiers: Dossiers) -> Iterator[str]:
    tail = f"-{suffix}" if suffix else ""
    digits = (
        f"{dossier[:place]}{digit}{dossier[place + 1 :]}" for place in range(len(dossier)) for digit in "0123456789"
    )
    swapped = (
        f"{dossier[:place]}{dossier[place + 1]}{dossier[place]}{dossier[place + 2 :]}"
        for place in range(len(dossier) - 1)
    )
    yield from (one + tail for one in (*swapped, *digits) if one + tail in dossiers)


def _meant(number: int, date: Date | None, known: tuple[Known, ...]) -> Known | None:
    """Return the document of this number, or the one before it where the day lies between it and the next."""
    itself = next((one for one in known if one.number == number), None)
    if date is None or not date.possible:
        return itself
    if itself is not None:
        return itself if abs(itself.date.first() - date.first()) <= TOLERANCE else None
    below = next((one for one in reversed(known) if one.number < number), None)
    above = next((one for one in known if one.number > number), None)
    return below if below and above and _lies_between(number, date, below, above) else None


def _lies_between(number: int, date: Date, below: Known, above: Known) -> bool:
    """Tell whether a day is about where a number lies between two documents."""
    time = above.date.first() - below.date.first()
    expected = below.date.first() + time * (number - below.number) / (above.number - below.number)
    return abs(date.first() - expected) <= _ABOUT


def _span(letter: Letter, claim: Claim) -> Span:
    """Return the reference without the space behind it."""
    return Span(claim.start, claim.start + len(letter.text[claim.start : claim.end].rstrip()))


def _finding(span: Span, form: str, reference: Reference, known: Known, near: str = "") -> Finding:
    dossier = reference.dossier_with_suffix or ""
    return _DRAFT.at(
        span,
        suggestion=near or None,
        related=(known.related,),
        form=form,
        number=reference.number or "",
        dossier=dossier,
        near=near,
        known=str(known.number),
        known_date=known.date.printed,
    )


RULE = Rule(
    "REF004",
    "number-that-the-dossier-does-not-have",
    "error",
    check,
    {
        "nl": {
            "above": "dossier {dossier} heeft geen nr. {number}: het hoogste bekende is nr. {known}"
            " van {known_date:date}",
            "later": "nr. {number} van dossier {dossier} is van na deze brief: nr. {known} is van {known_date:date}",
            "dossier": "dossier {dossier} met nr. {number} is niet bekend; in dossier {near} past dit nummer bij"
            " nr. {known} van {known_date:date}",
        },
        "en": {
            "above": "dossier {dossier} has no nr. {number}: the highest known is nr. {known} of {known_date:date}",
            "later": "nr. {number} of dossier {dossier} came after this letter: nr. {known} is of {known_date:date}",
            "dossier": "dossier {dossier} with nr. {number} is not known; in dossier {near} this number fits"
            " nr. {known} of {known_date:date}",
        },
    },
    needs=("index",),
    sees_more_with=("date",),
)
