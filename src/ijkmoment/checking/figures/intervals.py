"""The numbers that a printed value may stand for, by its decimals: half a unit of the last place to either side.

As in XBRL Calculations 1.1; a printed zero is exact.
"""

from decimal import Decimal

from ijkmoment.facts.values import Amount, Quantity, Strength

Interval = tuple[Decimal, Decimal]
_NONE, _ANY = Decimal(0), Decimal("Infinity")


def interval(value: object) -> Interval | None:
    """Return the least and the most that a value may be, None for what is no number; "circa" is not looked at."""
    match value:
        case Amount():
            low, high = value.interval() if value.value else (value.value, value.value)
            return low, high if value.maximum is None else max(high, value.maximum)
        case Strength():
            low = _NONE if value.minimum is None else Decimal(value.minimum)
            return low, _ANY if value.maximum is None else Decimal(value.maximum)
        case Quantity():
            return value.number, value.number
    return None


def widened(one: Interval, share: Decimal) -> Interval:
    """Return an interval that is wider by a share of its ends."""
    return one[0] * (1 - share), one[1] * (1 + share)


def meet(one: Interval, other: Interval) -> bool:
    """Tell whether two intervals have a number in common."""
    return one[0] <= other[1] and other[0] <= one[1]
