"""A document whose number is beyond what its dossier can have, most often because a digit was struck too many.

"Kamerstuk 36 045, nr. 2033" beside the numbers 187, 219 and 224. Where the letter gives one of these its day, right
beside it, the busiest dossier there was tells what the number can be by the day of the letter. And no dossier at all
has more than some thousands, a younger one fewer, the chapter of a budget some hundreds.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.references.cited import numbered
from ijkmoment.checking.references.cited_order import Cited, dated_ones
from ijkmoment.facts.dates import Date
from ijkmoment.facts.values import Reference

# In the spring of 2020 dossier 25 295 got three hundred numbers in three months; no other grew so in any year.
_AT_ONCE, _A_YEAR, _DAYS = 150, 1500, 365
# The highest numbers in 2025: some 4,300 (22 112), 3,500 (19 637) and 3,300 (21 501-02); elsewhere 2,300 (25 295), from
# 26 000 on 1,600 (32 813), from 34 000 on 550 (35 420); of a chapter of a budget 300. Twice as much is for the years.
_BUSIEST, _HIGHEST = frozenset({"19637", "21501", "22112"}), 6500
_CEILINGS = ((34_000, 1200), (26_000, 2500), (10_000, 3500))
_OF_BUDGET = 700
_BESIDE = 6  # characters, "(d.d. " and the like


class Impossible(NamedTuple):
    """A number that its dossier cannot have: where, which, and the citation that tells how far it can be by now."""

    span: Span
    number: int
    beside: Cited | None


def impossible_numbers(letter: Letter) -> Iterator[Impossible]:
    """Find the numbers that no dossier has, or that one cannot have reached since a day that the letter gives."""
    known: dict[str, list[Cited]] | None = None
    for claim, reference in numbered(letter):
        number, dossier = int(reference.number or 0), reference.dossier_with_suffix or ""
        if number < _AT_ONCE:
            continue
        span = Span(claim.start, claim.end)
        if number > _ceiling(reference):
            yield Impossible(span, number, None)
            continue
        known = _dated(letter) if known is None else known
        lower = next(iter(known.get(dossier, ())), None)
        if lower is not None and number > _by_then(letter, span, lower, known[dossier]):
            yield Impossible(span, number, lower)


def _ceiling(reference: Reference) -> int:
    dossier = reference.dossier or ""
    if dossier in _BUSIEST or not dossier.isdigit():
        return _HIGHEST
    if (reference.suffix or "").isalpha():
        return _OF_BUDGET
    return next((most for first, most in _CEILINGS if int(dossier) >= first), _HIGHEST)


def _dated(letter: Letter) -> dict[str, list[Cited]]:
    """Return the citations with their days of each dossier, from the lowest number on."""
    found: dict[str, list[Cited]] = {}
    for one in sorted(dated_ones(letter), key=lambda one: one.number):
        if not one.debated and _stand_side_by_side(letter, one.span):
            found.setdefault(one.dossier, []).append(one)
    return found


def _stand_side_by_side(letter: Letter, span: Span) -> bool:
    """Tell whether a day and a number stand with nothing between them: else the number may be of what is written of."""
    day, claim = letter.first_behind(span.start, "date"), letter.first_behind(span.start, "reference")
    if day is None or claim is None:
        return False
    return max(day.start - claim.end, claim.start - day.end) <= _BESIDE


def _by_then(letter: Letter, span: Span, lower: Cited, beside: Iterable[Cited]) -> int:
    """Return the highest number that a dossier can have on the day of a citation, or else the last one near it."""
    own = next((one.date for one in beside if one.span.start <= span.start < one.span.end), None)
    before = letter.last_before(span.start, "date")
    near = before.value if before is not None and before.start >= letter.sentence_at(span.start).start else None
    days = [own] if own else [one for one in (letter.date, near) if isinstance(one, Date) and one.possible]
    if not days or lower.span.start <= span.start < lower.span.end:
        return _HIGHEST
    passed = max((one.last() - lower.date.first()).days for one in days)
    # Of one day are two numbers of one document: another rule's.
    return lower.number + _AT_ONCE + passed * _A_YEAR // _DAYS if passed > 0 else _HIGHEST
