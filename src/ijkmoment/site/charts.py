"""Small drawings of what a table beside them says in figures: bars for amounts and strengths, a line of time.

All numbers of a drawing are per mille of its width, so that the template needs no arithmetic and no inline style.
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from ijkmoment.facts.dates import Period
from ijkmoment.facts.values import Amount, Quantity, Strength, Value

WIDTH = 1000
_THINNEST = 8


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch on a line of time."""

    left: int
    width: int


@dataclass(frozen=True, slots=True)
class Year:
    """A year's mark on a line of time."""

    number: int
    left: int


def bars(values: Sequence[Value]) -> list[int]:
    """Return the length of each value's bar; the largest takes the whole width."""
    sizes = [size(value) for value in values]
    largest = max(sizes, default=Decimal(0)) or Decimal(1)
    return [int(length / largest * WIDTH) for length in sizes]


def size(value: Value) -> Decimal:
    """Return what a value measures; of a range the larger end, of what has no size zero."""
    if isinstance(value, Amount):
        return value.maximum or value.value
    if isinstance(value, Strength):
        return Decimal(value.maximum or value.minimum or 0)
    return value.number if isinstance(value, Quantity) else Decimal(0)


def timeline(periods: Sequence[Period], today: datetime.date) -> tuple[list[Span], list[Year]]:
    """Return periods as stretches from the first beginning to the last end; an open end runs to today."""
    ends = [(one.first() or today, one.last() or max(today, one.first() or today)) for one in periods]
    if not ends:
        return [], []
    start = datetime.date(min(first for first, _ in ends).year, 1, 1)
    last_year = max(last for _, last in ends).year
    days = (datetime.date(last_year, 12, 31) - start).days
    spans = [
        Span(_per_mille(first - start, days), max(_per_mille(last - first, days), _THINNEST)) for first, last in ends
    ]
    marks = [
        Year(year, _per_mille(datetime.date(year, 1, 1) - start, days)) for year in range(start.year, last_year + 1)
    ]
    return spans, marks


def _per_mille(length: datetime.timedelta, days: int) -> int:
    return length.days * WIDTH // days
