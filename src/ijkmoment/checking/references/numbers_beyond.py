"""A document whose number is beyond what its dossier can have, most often because a digit was struck too many.

"Kamerstuk 36 045, nr. 2033" beside the numbers 187, 219 and 224. A dossier does run from some hundreds into thousands,
but not within two years: so the letter has to say that it is no further from one of the others. Where it gives one of
these its day, the busiest dossier there was tells what the number can be by the day of the letter. And no dossier at
all has more than some thousands, a younger one fewer, the chapter of a budget some hundreds.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.references.cited import numbered
from ijkmoment.checking.references.cited_order import Cited, dated_ones
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date
from ijkmoment.facts.values import Reference

_LOWEST, _TIMES, _YEARS = 100, 5, 2
_LEAST, _MOST = 0.75, 1.25
# In the spring of 2020 dossier 25 295 got three hundred numbers in three months; no other grew so in any year.
_AT_ONCE, _A_YEAR, _DAYS = 150, 1500, 365
# The highest numbers in 2025: some 4,300 (22 112), 3,500 (19 637) and 3,300 (21 501-02); elsewhere 2,300 (25 295), from
# 26 000 on 1,600 (32 813), from 34 000 on 550 (35 420); of a chapter of a budget 300. Twice as much is for the years.
_BUSIEST, _HIGHEST = frozenset({"19637", "21501", "22112"}), 6500
_CEILINGS = ((34_000, 1200), (26_000, 2500), (10_000, 3500))
_OF_BUDGET = 700


class Beyond(NamedTuple):
    """A number far beyond the others of its dossier: where, which, what it is without one digit, and the nearest."""

    span: Span
    number: int
    meant: int
    nearest: Span
    near: int


class Impossible(NamedTuple):
    """A number that its dossier cannot have: where, which, and the citation that tells how far it can be by now."""

    span: Span
    number: int
    beside: Cited | None


class _One(NamedTuple):
    span: Span
    years: frozenset[int]


def numbers_beyond(letter: Letter) -> Iterator[Beyond]:
    """Find the documents whose number has one digit twice and is near the others of its dossier without it."""
    dossiers: dict[str, dict[int, list[_One]]] = {}
    for claim, reference in numbered(letter):
        one = _One(Span(claim.start, claim.end), _years(letter, claim))
        dossiers.setdefault(reference.dossier_with_suffix or "", {}).setdefault(int(reference.number or 0), []).append(
            one
        )
    for numbers in dossiers.values():
        yield from _of_dossier(numbers)


def _years(letter: Letter, claim: Claim) -> frozenset[int]:
    """Return the years of the days in the sentence of a reference, up to its end."""
    before, start = letter.last_before(claim.end, "date"), letter.sentence_at(claim.start).start
    value = before.value if before is not None and before.start >= start else None
    return frozenset({value.year}) if isinstance(value, Date) and value.year is not None else frozenset()


def _of_dossier(numbers: Mapping[int, list[_One]]) -> Iterator[Beyond]:
    far = max(numbers)
    others = [one for one in numbers if one != far]
    if not others or min(others) < _LOWEST or far < _TIMES * max(others) or len(numbers[far]) > 1:
        return
    for meant in _without_double(far):
        near = min(others, key=lambda one: abs(one - meant))
        known = any(_are_near(numbers[far][0], other) for one in others for other in numbers[one])
        if known and _LEAST * min(others) <= meant <= _MOST * max(others):
            yield Beyond(numbers[far][0].span, far, meant, numbers[near][0].span, near)
            return


def _are_near(one: _One, other: _One) -> bool:
    return any(abs(year - match) <= _YEARS for year in one.years for match in other.years)


def _without_double(number: int) -> Iterator[int]:
    """Yield a number without one of two equal digits behind each other."""
    digits = str(number)
    for place in range(1, len(digits)):
        if digits[place] == digits[place - 1]:
            yield int(digits[:place] + digits[place + 1 :])


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
        found.setdefault(one.dossier, []).append(one)
    return found


def _by_then(letter: Letter, span: Span, lower: Cited, beside: Iterable[Cited]) -> int:
    """Return the highest number that a dossier can have on the day of a citation, or else the last one near it."""
    own = next((one.date for one in beside if one.span.start <= span.start < one.span.end), None)
    before = letter.last_before(span.start, "date")
    near = before.value if before is not None and before.start >= letter.sentence_at(span.start).start else None
    days = [own] if own else [one for one in (letter.date, near) if isinstance(one, Date) and one.possible]
    if letter.date is None or lower.span.start <= span.start < lower.span.end:
        return _HIGHEST
    passed = max((one.last() - lower.date.first()).days for one in days)
    # Of one day are two numbers of one document: another rule's.
    return lower.number + _AT_ONCE + passed * _A_YEAR // _DAYS if passed > 0 else _HIGHEST
