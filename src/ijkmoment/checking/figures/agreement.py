"""Whether two values agree: a printed one with a statement, with one of an earlier letter, with one elsewhere in it.

Of a rounded and a finer number the finer one has to lie in the interval that the other's decimals allow. A hedged
number may be off by what people call about: least against a register, which knows; most within one letter, where
"circa" says it in more than one way. Of a period each end may be that of any of the statements.
"""

import datetime
from collections.abc import Iterable, Sequence
from decimal import Decimal

from ijkmoment.checking.figures.intervals import Interval, interval, meet, widened
from ijkmoment.checking.times.moments import may_be_one as are_one_day
from ijkmoment.facts.claim import Claim, ClaimValue
from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.statement import Statement
from ijkmoment.facts.values import Amount, Quantity, Strength, Value

_ABOUT = Decimal("0.05")  # of what a register holds exactly
_ABOUT_THEN, _ABOUT_BOTH = Decimal("0.075"), Decimal("0.025")  # between letters: one of two hedged, both
_ABOUT_HERE = Decimal("0.1")  # within a letter
_DAY = datetime.timedelta(days=1)


def agreeing(claim: Claim, statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return the statements that a claim agrees with."""
    if isinstance(claim.value, Period):
        return tuple(statements) if _ends_agree(claim.value, statements) else ()
    return tuple(one for one in statements if _agrees(claim, one.value))


def _agrees(claim: Claim, held: Value) -> bool:
    match claim.value, held:
        case Amount() as printed, Amount() as known:
            return _amounts(printed, known, hedged=bool(claim.hedge))
        case Strength() as people, Strength() as counted:
            return _strengths(people, counted, hedged=bool(claim.hedge))
        case Quantity() as number, Quantity() as count:
            return number.number == count.number or number.approximate
        case Date() as date, Date() as day:
            return are_one_day(date, day)
    return True


def _amounts(printed: Amount, known: Amount, *, hedged: bool) -> bool:
    if printed.currency != known.currency:
        return True
    if printed.maximum is not None or known.maximum is not None:
        low, high = printed.value, printed.maximum or printed.value
        return low <= known.value <= high if known.maximum is None else (low, high) == (known.value, known.maximum)
    if printed.approximate or hedged:
        return abs(printed.value - known.value) <= _ABOUT * abs(known.value)
    if printed.decimals == known.decimals:
        return printed.value == known.value
    finer, rougher = sorted((printed, known), key=_fineness, reverse=True)
    return meet(rougher.interval(), (finer.value, finer.value))


def _fineness(amount: Amount) -> int:
    return 99 if amount.decimals is None else amount.decimals


def _strengths(printed: Strength, known: Strength, *, hedged: bool) -> bool:
    if printed.minimum is None or printed.maximum is None:
        return _bound(printed, known)
    if (printed.minimum, printed.maximum) == (known.minimum, known.maximum):
        return True
    if printed.minimum != printed.maximum:
        return False
    number, low, high = printed.maximum, known.minimum, known.maximum
    if low is None or high is None or low != high:
        return (low is None or low <= number) and (high is None or number <= high)
    about = printed.approximate or hedged
    return about and not known.approximate and abs(number - high) <= _ABOUT * high


def _bound(printed: Strength, known: Strength) -> bool:
    """Tell whether "maximaal 350" or "minimaal 100" leaves room for what is known, or names its own bound."""
    if printed.maximum is not None:
        return known.maximum is None or known.maximum <= printed.maximum
    return printed.minimum is None or known.minimum is None or known.minimum >= printed.minimum


def _ends_agree(printed: Period, statements: Sequence[Statement]) -> bool:
    periods = [one.value for one in statements if isinstance(one.value, Period)]
    starts = [one.start for one in periods if one.start is not None]
    ends = [one.end for one in periods if one.end is not None]
    return _is_one_of(printed.start, starts) and (
        _is_one_of(printed.end, ends) or (printed.until == "tot" and _is_one_of(_day_before(printed.end), ends))
    )


def _is_one_of(date: Date | None, known: Iterable[Date]) -> bool:
    dates = list(known)
    return date is None or not dates or any(one.covers(date) or date.covers(one) for one in dates)


def _day_before(date: Date | None) -> Date | None:
    if date is None or date.day is None or not date.possible:
        return date
    day = date.first() - _DAY
    return Date(day.year, day.month, day.day)


def precision(value: ClaimValue, known: Value) -> str | None:
    """Return how a printed value that agrees is not as precise as a known one, None where it is.

    "decimals" for more decimals or a day that nobody knows, "exact" for an exact number of what is known about, "about"
    for a hedge on what is known exactly.
    """
    match value, known:
        case Amount(), Amount():
            if (
                known.decimals is not None
                and (value.decimals is None or value.decimals > known.decimals)
                and value.value
            ):
                return "decimals"
            return _hedge(value.approximate, known.approximate, same=value.value == known.value)
        case Strength(), Strength():
            same = (value.minimum, value.maximum) == (known.minimum, known.maximum)
            return _hedge(value.approximate, known.approximate, same=same)
        case Quantity(), Quantity():
            return _hedge(value.approximate, known.approximate, same=value.number == known.number)
    return None


def _hedge(printed: bool, known: bool, *, same: bool) -> str | None:  # noqa: FBT001 - two values of one field
    if known and not printed:
        return "exact"
    return "about" if printed and not known and same else None


def differ(first: object, second: object) -> bool:
    """Tell whether values of two letters cannot be the same, given their decimals and their hedges."""
    if isinstance(first, Amount) and isinstance(second, Amount):
        return first.currency == second.currency and not meet(_then(first, second), _then(second, first))
    if isinstance(first, Strength) and isinstance(second, Strength):
        if _is_range(first) and _is_range(second) and not (first.approximate or second.approximate):
            return (first.minimum, first.maximum) != (second.minimum, second.maximum)
        return not meet(_then(first, second), _then(second, first))
    return False


def _is_range(one: Strength) -> bool:
    return one.minimum != one.maximum


def _then(one: Amount | Strength, other: Amount | Strength) -> Interval:
    """Return an interval as wide as "circa" allows: less where both are given so, since both round the same."""
    printed = interval(one) or (Decimal(0), Decimal(0))
    if not one.approximate:
        return printed
    return widened(printed, _ABOUT_BOTH if other.approximate else _ABOUT_THEN)


def may_be_one(first: Claim, second: Claim) -> bool:
    """Tell whether two figures of one letter can be one value printed in two ways.

    Two that are given with the same "circa" and the same decimals must be equal.
    """
    if _are_alike_in_form(first, second):
        return number(first.value) == number(second.value)
    one, other = _here(first.value), _here(second.value)
    return one is None or other is None or meet(one, other)


def number(value: ClaimValue) -> tuple[object, ...]:
    """Return what is compared of a value: the number with its decimals and hedge, not the words for what it counts."""
    match value:
        case Amount():
            return value.value, value.maximum, value.decimals, value.currency, value.approximate
        case Strength():
            return value.minimum, value.maximum, value.approximate
        case Quantity():
            return value.number, value.approximate
    return (value,)


def _are_alike_in_form(first: Claim, second: Claim) -> bool:
    match first.value, second.value:
        case Amount() as one, Amount() as other:
            alike = (one.decimals, one.currency) == (other.decimals, other.currency)
        case Strength() as one, Strength() as other:
            alike = _bounds(one) == _bounds(other)
        case Quantity() as one, Quantity() as other:
            alike = True
        case _:
            return False
    return alike and one.approximate == other.approximate and first.hedge.casefold() == second.hedge.casefold()


def _bounds(value: Strength) -> tuple[bool, bool, bool]:
    return value.minimum is None, value.maximum is None, value.minimum == value.maximum


def _here(value: ClaimValue) -> Interval | None:
    """Return the interval of a figure beside others of its letter, None where it is open at an end."""
    printed = interval(value)
    if printed is None or not isinstance(value, Amount | Strength | Quantity):
        return None
    if isinstance(value, Strength) and None in (value.minimum, value.maximum):
        return None
    if not value.approximate:
        return printed
    low, high = printed
    return (low - (high - low), high + (high - low)) if isinstance(value, Amount) else widened(printed, _ABOUT_HERE)
