"""A total with its parts, and when they can both be right: by the intervals that the printed decimals allow."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from ijkmoment.checking.figures.intervals import Interval, interval
from ijkmoment.checking.figures.near_numbers import exchanged, meaningful
from ijkmoment.checking.letter import Span
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.values import Amount, Strength

_TELLING = 3


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


def is_alike(one: Figure, other: Figure) -> bool:
    """Tell whether two figures count the same: money of one currency, or people."""
    first, second = one.claim, other.claim
    if first is None or second is None or first.kind != second.kind:
        return False
    return getattr(first.value, "currency", None) == getattr(second.value, "currency", None)


def is_a_digit_off(total: Figure, parts: Sequence[Figure]) -> bool:
    """Tell whether parts add up to their total but for a digit, or two that changed places, with three that say more.

    Where parts may be some of a total, as after "waarvan", such a sum is no chance.
    """
    told = [_in_units(one) for one in (total, *parts)]
    known = [one for one in told if one is not None]
    if len(known) < len(told) or len({places for _, places in known}) > 1:
        return False
    values = [Decimal(number) for number, _ in known]
    if meaningful(values[0]) >= _TELLING and exchanged(values[0], values[1:]):
        return True
    printed = str(known[0][0])
    off = str(abs(known[0][0] - sum(number for number, _ in known[1:])))
    place = len(printed) - len(off)
    alike = printed[: max(place, 0)] + printed[place + 1 :]
    enough = _TELLING - (len(parts) >= _TELLING)
    return off.rstrip("0").isdigit() and len(off.rstrip("0")) == 1 and sum(one != "0" for one in alike) >= enough


def _in_units(one: Figure) -> tuple[int, int] | None:
    """Return a figure in units of its last printed place, and that place."""
    match one.claim.value if one.claim is not None and one.interval is not None else None:
        case Amount(value=value, decimals=int(decimals)):
            return int(value.scaleb(decimals)), decimals
        case Strength(minimum=int(minimum)):
            return minimum, 0
    return None
