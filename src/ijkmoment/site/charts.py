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


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar with its name and the words of its value; `top` is the place of its row."""

    name: str
    words: str
    width: int
    top: int


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch on a line of time."""

    name: str
    words: str
    left: int
    width: int
    top: int


@dataclass(frozen=True, slots=True)
class Year:
    """A year's mark on a line of time."""

    number: int
    left: int


ROW = 44


def bars(rows: Sequence[tuple[str, str, Value]]) -> list[Bar]:
    """Return a bar for each name, words and value; the longest takes the whole width."""
    sizes = [size(value) for _, _, value in rows]
    largest = max(sizes, default=Decimal(0)) or Decimal(1)
    return [
        Bar(name, words, int(length / largest * WIDTH), index * ROW)
        for index, ((name, words, _), length) in enumerate(zip(rows, sizes, strict=True))
    ]


def size(value: Value) -> Decimal:
    """Return what a value measures; of a range the larger end, of what has no size zero."""
    if isinstance(value, Amount):
        return value.maximum or value.value
    if isinstance(value, Strength):
        return Decimal(value.maximum or value.minimum or 0)
    return value.number if isinstance(value, Quantity) else Decimal(0)


def timeline(rows: Sequence[tuple[str, str, Period]], today: datetime.date) -> tuple[list[Span], list[Year]]:
    """Return the stretches of periods on one line from the first beginning to the last end; open ends run to today."""
    ends = [(row[2].first() or today, row[2].last() or today) for row in rows if row[2].possible]
    if not ends:
        return [], []
    start = datetime.date(min(first for first, _ in ends).year, 1, 1)
    days = (datetime.date(max(last for _, last in ends).year, 12, 31) - start).days or 1
    spans = [
        Span(name, words, _per_mille(first - start, days), max(_per_mille(last - first, days), 8), index * ROW)
        for index, ((name, words, _), (first, last)) in enumerate(zip(rows, ends, strict=False))
    ]
    years = range(start.year, start.year + days // 365 + 1)
    return spans, [Year(year, _per_mille(datetime.date(year, 1, 1) - start, days)) for year in years]


def _per_mille(length: datetime.timedelta, days: int) -> int:
    return length.days * WIDTH // days
