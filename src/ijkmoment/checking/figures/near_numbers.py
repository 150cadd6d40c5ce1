"""Numbers that differ as by a slip of the hand: in one digit, or with two digits beside each other exchanged."""

from collections.abc import Sequence
from decimal import Decimal


def is_swap(first: Decimal, second: Decimal) -> bool:
    """Tell whether two numbers are one another's with two digits exchanged that stand side by side: 65 and 56."""
    return are_swapped(*_digits(first, second))


def are_swapped(one: str, other: str) -> bool:
    """Tell whether two neighbouring signs of a text have changed places in another one, and nothing else."""
    places = [place for place, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]]
    if len(one) != len(other) or len(places) != 2 or places[1] != places[0] + 1:
        return False
    return one[places[0]] == other[places[1]] and one[places[1]] == other[places[0]]


def is_digit_off(first: Decimal, second: Decimal) -> bool:
    """Tell whether two numbers of as many digits differ in one of them: 340 and 240."""
    one, other = _digits(first, second)
    return len(one) == len(other) and sum(map(str.__ne__, one, other)) == 1


def is_near(first: Decimal, second: Decimal) -> bool:
    """Tell whether two numbers differ as by a slip of the hand."""
    return is_digit_off(first, second) or is_swap(first, second)


def slipped(total: Decimal, parts: Sequence[Decimal]) -> bool:
    """Tell whether parts would add up to their total but for a slip in one of these numbers."""
    off = total - sum(parts, Decimal(0))
    if not off or total <= 0:
        return False
    return is_near(total, total - off) or any(part + off > 0 and is_near(part, part + off) for part in parts)


def exchanged(total: Decimal, parts: Sequence[Decimal]) -> bool:
    """Tell whether parts would add up to their total but for two digits of a number that changed places."""
    off = total - sum(parts, Decimal(0))
    return bool(off) and (is_swap(total, total - off) or any(is_swap(part, part + off) for part in parts))


def is_shuffled(first: Decimal, second: Decimal) -> bool:
    """Tell whether two numbers of three digits or more have the same digits in another order: 3.876 and 3.678."""
    one, other = (digits.lstrip("0") for digits in _digits(first, second))
    return one != other and len(one) == len(other) > 2 and sorted(one) == sorted(other)


def meaningful(number: Decimal) -> int:
    """Return how many digits of a number say something: noughts behind them do not."""
    return len(format(abs(number), "f").replace(".", "").strip("0"))


def _digits(*numbers: Decimal) -> tuple[str, ...]:
    """Return the digits of numbers, all with as many decimals."""
    places = min((int(number.as_tuple().exponent) for number in numbers), default=0)
    return tuple(str(abs(int(number.scaleb(-min(places, 0))))) for number in numbers)
