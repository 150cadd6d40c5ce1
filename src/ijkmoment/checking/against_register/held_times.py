"""When figures are of, and how a printed period lies beside those that a register holds."""

from collections.abc import Iterable

from ijkmoment.checking.times.moments import are_alike
from ijkmoment.facts.claim import Claim, Relative
from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.statement import Statement


def time_of(claim: Claim) -> Period | None:
    """Return the time that a date, a period or a relative time is."""
    value = claim.value.date if isinstance(claim.value, Relative) else claim.value
    if isinstance(value, Date):
        return Period(value, value) if value.possible else None
    return value if isinstance(value, Period) and value.possible else None


def year_of(claim: Claim) -> Date | None:
    """Return the year that a claim names as such."""
    time = time_of(claim)
    year = time.year if time is not None else None
    return Date(year) if year is not None and not claim.hedge else None


def whole(year: Date | None) -> Period | None:
    """Return a year as a period."""
    return Period(year, year) if year is not None else None


def shared(known: Iterable[Statement], printed: Period) -> tuple[Statement, ...]:
    """Return the statements that have one end of a printed period, to the day or month."""
    return tuple(one for one in known if _shares_an_end(one, printed))


def is_in_open(known: object, printed: Period) -> bool:
    """Tell whether a period with both ends lies in one that is known by one end, of another year or month."""
    first, last = printed.first(), printed.last()
    if not isinstance(known, Period) or not known.possible or first is None or last is None:
        return False
    start, end = known.start, known.end
    if start is not None and end is None:
        return first > start.last() and not (printed.start is not None and are_alike(printed.start, start))
    return start is None and end is not None and last < end.first() and not are_alike(printed.end or end, end)


def _shares_an_end(statement: Statement, printed: Period) -> bool:
    """Tell whether a printed period has both ends, and one of them to the day or month as a statement has it."""
    value = statement.value
    if not isinstance(value, Period) or printed.start is None or printed.end is None:
        return False
    pairs = ((printed.start, value.start), (printed.end, value.end))
    return any(one.month is not None and other is not None and _same_time(one, other) for one, other in pairs)


def _same_time(one: Date, other: Date) -> bool:
    return other.month is not None and (one.covers(other) or other.covers(one))
