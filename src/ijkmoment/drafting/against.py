"""A value held against another of the same identity: whether it says the same, less, or something else."""

from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.values import Amount, Value


def says_no_more(value: Value, other: Value) -> bool:
    """Tell whether a value only says what the other says too, as precisely or more: then there is nothing to add."""
    if value == other:
        return True
    match value, other:
        case Period(), Period():
            return _ends_within(value, other)
        case Date(), Date():
            return value.covers(other) and value.approximate == other.approximate
        case Amount(), Amount():
            return _is_rounded(value, other)
    return False


def _ends_within(value: Period, other: Period) -> bool:
    pairs = ((value.start, other.start), (value.end, other.end))
    return value != Period() and all(one is None or (two is not None and one.covers(two)) for one, two in pairs)


def _is_rounded(value: Amount, other: Amount) -> bool:
    """Tell whether an amount is the other one with fewer decimals: 31,4 miljoen of 31,37 miljoen."""
    if (value.currency, value.approximate, value.maximum) != (other.currency, other.approximate, other.maximum):
        return False
    if value.decimals is None or (other.decimals is not None and other.decimals < value.decimals):
        return False
    low, high = value.interval()
    return low <= other.value <= high
