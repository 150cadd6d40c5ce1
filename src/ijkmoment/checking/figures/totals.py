"""A total with its parts, and when they can both be right: by the intervals that the printed decimals allow."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from ijkmoment.checking.figures.intervals import Interval, interval
from ijkmoment.checking.letter import Span
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.values import Amount, Strength


class Figure(NamedTuple):
    """A printed number with the interval that its decimals allow, None when it is given roughly ("circa").

    A printed zero is exact.
    """

    span: Span
    interval: Interval | None
    claim: Claim | None = None


class Sum(NamedTuple):
    """A total with all of its parts, or with some when `whole` is false."""

    total: Figure
    parts: tuple[Figure, ...]
    whole: bool = True

    @property
    def possible(self) -> bool:
        """Tell whether values exist that print as these parts and this total."""
        intervals = [part.interval for part in self.parts if part.interval is not None]
        if self.total.interval is None or len(intervals) < len(self.parts):
            return True
        low = sum((lowest for lowest, _ in intervals), Decimal(0))
        high = sum((highest for _, highest in intervals), Decimal(0))
        least, most = self.total.interval
        return low <= most and (not self.whole or high >= least)


def figures_of(claims: Iterable[Claim]) -> Iterator[Figure]:
    """Yield the figures of claims, in their order."""
    for claim in claims:
        yield Figure(Span(claim.start, claim.end), _interval(claim.value), claim)


def _interval(value: object) -> Interval | None:
    """Return the interval of one number that is not given roughly."""
    if isinstance(value, Amount) and (value.maximum is not None or value.approximate):
        return None
    if isinstance(value, Strength) and (value.minimum is None or value.minimum != value.maximum or value.approximate):
        return None
    return interval(value)
