"""Small drawings of what a table beside them says in figures: bars for amounts and strengths, a line of time.

All numbers of a drawing are per mille of its width, so that the template needs no arithmetic and no inline style.
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from ijkmoment.facts.dates import Period
from ijkmoment.facts.values import Amount, Quantity, Strength, Value

WIDTH = 1000
HEIGHT = 10
_THINNEST = 8
_STUB = 50
_TIP = 12

Tail = Literal["lasting", "ending"]
LASTING: Tail = "lasting"
ENDING: Tail = "ending"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A period to draw. What is `lasting` goes on until another is known; what is `ending` ends, whenever that was."""

    period: Period
    tail: Tail = LASTING


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch on a line of time; `before` and `after` when it has no known beginning or end, and so only a point."""

    left: int
    width: int
    before: bool = False
    after: bool = False

    @property
    def open(self) -> bool:
        """Tell whether an end of it is not known."""
        return self.before or self.after

    @property
    def points(self) -> str:
        """The outline, with a point towards each end that is not known."""
        right, tip, middle = self.left + self.width, min(_TIP, self.width // 2), HEIGHT // 2
        start, end = ((self.left, HEIGHT), (self.left, 0)), ((right, 0), (right, HEIGHT))
        to_left = (self.left + tip, HEIGHT), (self.left, middle), (self.left + tip, 0)
        to_right = (right - tip, 0), (right, middle), (right - tip, HEIGHT)
        corners = (*(to_left if self.before else start), *(to_right if self.after else end))
        return " ".join(f"{across},{down}" for across, down in corners)


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


def timeline(stretches: Sequence[Stretch], today: datetime.date) -> Timeline:
    """Return periods as stretches from the first beginning to the last end that are named.

    An open end of what lasts is drawn to today, its open beginning from the first year; what ends is drawn as a short
    piece at the end that is known. The span says which of its ends is not known.
    """
    named = [day for one in stretches for day in (one.period.first(), one.period.last()) if day is not None]
    if not named:
        return Timeline((), (), 0, 0)
    start = datetime.date(min(named).year, 1, 1)
    last = datetime.date(max((today, *named)).year, 12, 31)
    days = (last - start).days
    spans = tuple(_span(one, start, today, days) for one in stretches)
    years = tuple(_per_mille(datetime.date(year, 1, 1) - start, days) for year in range(start.year, last.year + 1))
    return Timeline(spans, years, start.year, last.year)


def _span(stretch: Stretch, start: datetime.date, today: datetime.date, days: int) -> Span:
    first, last = stretch.period.first(), stretch.period.last()
    left = _per_mille((first or start) - start, days)
    right = _per_mille((last or today) - start, days)
    if stretch.tail == ENDING and last is None:
        right = min(left + _STUB, WIDTH)
    elif stretch.tail == ENDING and first is None:
        left = max(right - _STUB, 0)
    return Span(left, max(right - left, _THINNEST), first is None, last is None)


def _per_mille(length: datetime.timedelta, days: int) -> int:
    return length.days * WIDTH // days
