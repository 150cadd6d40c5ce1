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
    """A stretch on a line of time; `open` when an end of it is not known, and so only where the drawing stops."""

    left: int
    width: int
    open: bool = False


@dataclass(frozen=True, slots=True)
class Timeline:
    """Stretches in the order of their periods, the place of each year's beginning, and the years at both ends."""

    spans: tuple[Span, ...]
    years: tuple[int, ...]
    first: int
    last: int

    @property
    def open(self) -> bool:
        """Tell whether the legend has to speak of open ends."""
        return any(span.open for span in self.spans)


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


def timeline(periods: Sequence[Period], today: datetime.date) -> Timeline:
    """Return periods as stretches from the first beginning to the last end that are named.

    An open beginning is drawn from the first year, an open end to today; neither is known, and the span says so.
    """
    named = [day for one in periods for day in (one.first(), one.last()) if day is not None]
    if not named:
        return Timeline((), (), 0, 0)
    start = datetime.date(min(named).year, 1, 1)
    last = datetime.date(max((today, *named)).year, 12, 31)
    days = (last - start).days
    spans = tuple(_span(one, start, today, days) for one in periods)
    years = tuple(_per_mille(datetime.date(year, 1, 1) - start, days) for year in range(start.year, last.year + 1))
    return Timeline(spans, years, start.year, last.year)


def _span(period: Period, start: datetime.date, today: datetime.date, days: int) -> Span:
    known = period.first(), period.last()
    first, last = known[0] or start, known[1] or today
    return Span(_per_mille(first - start, days), max(_per_mille(last - first, days), _THINNEST), None in known)


def _per_mille(length: datetime.timedelta, days: int) -> int:
    return length.days * WIDTH // days
