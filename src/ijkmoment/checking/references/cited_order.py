"""The numbers and days that a letter itself gives the documents of one dossier, held against each other.

The numbers in a dossier follow the dates but for a few weeks, and those far apart nearly to the day. So of two
documents that the letter cites with a day, the one with the higher number is not much older than the other. Which of
them is wrong, the others of the dossier tell: the one that does not fit most of them; where two do not fit each other
alone, nobody can say.
"""

import datetime
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ijkmoment.checking.documents import TOLERANCE
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.references.cited import Dated, date_of, is_answered_by, numbered, same_day
from ijkmoment.checking.references.cited_in_chains import in_chains
from ijkmoment.checking.references.cited_in_notes import day_in_text
from ijkmoment.checking.references.cited_in_tables import in_tables
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date
from ijkmoment.facts.values import Reference
from ijkmoment.language.patterns import lazily

_SENT_ON = lazily(r"\s(?:is|zijn|werd|werden)\s+op\s+\Z")  # "Het verslag van 3 mei is op 9 mei gestuurd (...)"
_PARTED = lazily(r"[();:]")
_REPORT = lazily(r"\bverslag\s(?:van|d\.d\.)\s(?:(?:het|een)\s\w+\svan\s)?\Z", re.IGNORECASE)
_APART, _FAR, _WEEKS, _WEEK = 15, 40, datetime.timedelta(days=14), datetime.timedelta(days=7)
_NEAR, _REPORTED = 50, datetime.timedelta(days=548)
_AND = " en nr"
_MOST = 40  # of a dossier; a letter cites a few, a register of letters is compared at its head, so that work is linear


class Cited(NamedTuple):
    """A document that the letter cites with its day: where, which number, and whether the day is that of a debate.

    Then it may be long before the document; a year and a half at most, where this is said to be the report (reported).
    """

    span: Span
    dossier: str
    number: int
    date: Date
    debated: bool
    reported: bool = False


class Misfit(NamedTuple):
    """A citation that does not fit the others of its dossier; `alone` where each of two may be the wrong one."""

    one: Cited
    others: tuple[Cited, ...]
    alone: bool


def misfits(letter: Letter) -> Iterator[Misfit]:
    """Find the citations whose number and day cannot both be right beside those of the others in their dossier."""
    dossiers: dict[str, dict[int, list[Cited]]] = {}
    for one in dated_ones(letter):
        dossiers.setdefault(one.dossier, {}).setdefault(one.number, []).append(one)
    for numbers in dossiers.values():
        # A number that has two days in the letter is another rule's.
        once = [found[0] for found in numbers.values() if len({one.date.printed for one in found}) == 1]
        yield from _of_dossier(once[:_MOST], letter.date)


def dated_ones(letter: Letter) -> Iterator[Cited]:
    """Yield the documents that the letter cites with their day."""
    for claim, reference in numbered(letter):
        dated = _dated(letter, claim, reference)
        if dated is not None and _is_day(dated) and not _is_of_two(letter, claim, dated):
            number = int(reference.number or 0)
            reported = dated.debated and letter.says(_REPORT, Span(max(dated.span.start - _NEAR, 0), dated.span.start))
            yield Cited(dated.span, reference.dossier_with_suffix or "", number, dated.date, dated.debated, reported)
    for one in (*in_chains(letter), *in_tables(letter)):
        yield Cited(one.span, one.dossier, one.number, one.date, debated=False)


def _dated(letter: Letter, claim: Claim, reference: Reference) -> Dated | None:
    return same_day(letter, claim) or date_of(letter, claim, reference) or day_in_text(letter, claim)


def _is_day(dated: Dated) -> bool:
    return dated.date.possible and dated.date.day is not None


def _is_of_two(letter: Letter, claim: Claim, dated: Dated) -> bool:
    """Tell whether a day or a number has another beside it: which is of which, nobody can tell.

    So in "de brieven van 5 juni en 6 mei (nrs. 460 en 482)", or "de brief van 5 juni over het verslag van 6 mei (...)".
    """
    if "nrs" in claim.text or letter.text[claim.end : claim.end + len(_AND)] == _AND:
        return True
    if is_answered_by(letter, dated):
        return False  # "De toezegging van 5 november is nagekomen met de brief van 24 maart (...)"
    before = letter.last_before(dated.span.start, "date")
    if before is None or not isinstance(before.value, Date) or before.value.day is None:
        return False  # "de rapportage over het jaar 2024 is op 16 mei 2025 aangeboden"
    if before.start < letter.sentence_at(claim.start).start or dated.span.start >= claim.start:
        return False
    return not any(one.search(letter.text, before.end, dated.span.start) for one in (_PARTED, _SENT_ON))


def _of_dossier(cited: Sequence[Cited], today: Date | None) -> Iterator[Misfit]:
    """Take out the citation that contradicts most of the others, until the rest agree.

    Of as many one from behind the letter's own date, which cannot be right, else the last.
    """
    against = {one: {other for other in cited if _contradict(one, other)} for one in cited}
    late = {one for one in cited if today is not None and one.date.first() > today.last()}
    while any(against.values()):
        worst = max(against, key=lambda one: (len(against[one]), one in late, one.span.start))
        others = tuple(sorted(against.pop(worst), key=lambda one: one.number))
        yield Misfit(worst, others, len(others) == 1 and len(against[others[0]]) == 1 and worst not in late)
        for one in others:
            against[one].discard(worst)


def _contradict(one: Cited, other: Cited) -> bool:
    """Tell whether the higher number is too old; the report of a debate may come long after it."""
    low, high = (one, other) if one.number < other.number else (other, one)
    if low.number == high.number or (high.debated and not high.reported):
        return False
    apart = high.number - low.number
    weeks = TOLERANCE if apart < _APART else _WEEKS if apart < _FAR else _WEEK
    return high.date.last() < low.date.first() - (_REPORTED if high.debated else weeks)
