"""The period that a letter reports on, told again a month or two longer or shorter.

"Over de periode mei 2023 tot en met april 2024" in the opening, and "in de periode maart 2023 tot en met april 2024"
over the list of what was done. A report is on twelve months; what has one end in common with these and is nearly as
long, and is called the period as well, is the same one with a slip.
"""

from collections.abc import Iterator
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span, date_span
from ijkmoment.checking.retelling.periods_twice import other_end
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date, Period
from ijkmoment.language.patterns import lazily

_CALLED = lazily(r"(?<!\w)(?:in|over|gedurende)\s+(?:de|deze)\s+(?:\w+)?periode\s+(?:van\s+)?\Z")
_ASIDE = lazily(
    r"(?<!\w)(?:verleng\w*|eerder\w*|vorige?|langer\w*|korter\w*|afwijk\w*|wijk\w*|uitgaven|kosten|begroting|raming|cursus\w*"
    r"|onderzoek\w*|evaluatie\w*|proef)(?!\w)"
)
_YEAR, _NEAR, _REACH, _LONGEST = 12, 3, 40, 600


class _Months(NamedTuple):
    """The first and the last month of a period, each counted from the year nought."""

    first: int
    last: int

    @property
    def many(self) -> int:
        """How many months it takes."""
        return self.last - self.first + 1


def reporting_periods(letter: Letter) -> Iterator[tuple[Span, Span]]:
    """Yield the end of a period that is no twelve months, with that of the twelve months that the letter reports on."""
    told = [(claim, months) for claim in letter.of_kind("period") if (months := _called(letter, claim)) is not None]
    years = {months: claim for claim, months in reversed(told) if months.many == _YEAR}
    if len(years) != 1:
        return
    ((year, whole),) = years.items()
    for claim, months in told:
        same = (months.first == year.first) + (months.last == year.last)
        if same == 1 and 0 < abs(months.many - _YEAR) < _NEAR:
            alike = "start" if months.first == year.first else "end"
            yield date_span(claim, other_end(claim, alike)), date_span(whole, other_end(whole, alike))


def _called(letter: Letter, claim: Claim) -> _Months | None:
    """Return the months of what a letter calls its period, in its subject or in words; None for anything else."""
    value, block = claim.value, letter.block_at(claim.start)
    if not isinstance(value, Period) or value.start is None or value.end is None or block is None:
        return None
    if not (value.start.month and value.end.month) or not value.possible:
        return None
    sentence = letter.sentence_at(claim.start)
    aside = sentence.end - sentence.start > _LONGEST or letter.says(_ASIDE, sentence)
    said = _CALLED.search(letter.folded, max(claim.start - _REACH, block.start), claim.start)
    if block.kind != "header" and (said is None or aside):
        return None
    return _Months(_month(value.start), _month(value.end))


def _month(date: Date) -> int:
    return date.year * _YEAR + (date.month or 1)
