"""A document whose number is ten times those of the others in its dossier, or whose dossier is one digit off.

"Kamerstuk 36 045, nr. 2033" beside the numbers 187, 219 and 224. A dossier does run from some hundreds into thousands,
but not within two years: so the letter has to say that it is no further from one of the others. A dossier that stands
once, "29 526, nr. 493", is a slip of 29 521 where the letter has more of that and the number is near theirs.
"""

from collections.abc import Iterator, Mapping
from operator import ne
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.references.cited import numbered
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date

_LOWEST, _TIMES, _YEARS = 100, 5, 2
_LEAST, _MOST = 0.75, 1.25
_BUDGET = "00"  # budgets of two years, 36 600 and 36 800


class Beyond(NamedTuple):
    """A number far beyond the others of its dossier: where, which, what it is without one digit, and the nearest."""

    span: Span
    number: int
    meant: int
    nearest: Span
    near: int


class Aside(NamedTuple):
    """A document of a dossier that stands once, one digit from another, and a document of that other."""

    span: Span
    dossier: str
    meant: str
    nearest: Span


class _One(NamedTuple):
    span: Span
    years: frozenset[int]


def numbers_beyond(letter: Letter) -> Iterator[Beyond]:
    """Find the documents whose number has one digit twice and is near the others of its dossier without it."""
    for numbers in letter.once(_dossiers).values():
        yield from _of_dossier(numbers)


def dossiers_aside(letter: Letter) -> Iterator[Aside]:
    """Find the documents whose dossier stands once and is one digit from that of others with such numbers."""
    dossiers = letter.once(_dossiers)
    often = {one: held for one, held in dossiers.items() if sum(map(len, held.values())) > 1}
    for dossier, numbers in dossiers.items():
        if dossier in often or not dossier.isdigit() or dossier.endswith(_BUDGET):
            continue
        ((number, (one,)),) = numbers.items()
        for meant, held in often.items():
            apart = len(meant) == len(dossier) and sum(map(ne, meant, dossier)) == 1
            if apart and min(held) >= _LOWEST and _LEAST * min(held) <= number <= _MOST * max(held):
                yield Aside(one.span, dossier, meant, held[min(held)][0].span)


def _dossiers(letter: Letter) -> Mapping[str, Mapping[int, list[_One]]]:
    """Return the documents that a letter cites, by dossier and number."""
    dossiers: dict[str, dict[int, list[_One]]] = {}
    for claim, reference in numbered(letter):
        one = _One(Span(claim.start, claim.end), _years(letter, claim))
        dossiers.setdefault(reference.dossier_with_suffix or "", {}).setdefault(int(reference.number or 0), []).append(
            one
        )
    return dossiers


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
