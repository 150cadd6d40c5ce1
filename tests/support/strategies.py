"""Hypothesis strategies for the values, statements and ledgers of facts."""

import calendar
from collections.abc import Callable
from decimal import Decimal
from typing import Any, TypeVar

from hypothesis import strategies as st

from ijkmoment.facts.dates import ALWAYS, Date, Duration, Period
from ijkmoment.facts.iso_codes import COUNTRY_CODES
from ijkmoment.facts.label import RELEASED, UNLABELLED, Label, Level
from ijkmoment.facts.values import (
    UNKNOWN_REASONS,
    Amount,
    Code,
    Percentage,
    Quantity,
    Rank,
    Reference,
    Strength,
    Text,
    Unknown,
    Value,
)

Made = TypeVar("Made")


def made(record: Callable[..., Made], *fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Made]:
    """Records whose first fields are drawn and the others left as they are: of a NamedTuple `builds` draws all."""
    return st.tuples(*fields).map(lambda drawn: record(*drawn))


years = st.integers(1000, 2999)
words = st.text(st.characters(codec="utf-8", categories=("L", "N")), min_size=1, max_size=12)
capitals = st.sampled_from(sorted(COUNTRY_CODES))


@st.composite
def days(draw: st.DrawFn) -> Date:
    """Day-precise dates."""
    year, month = draw(years), draw(st.integers(1, 12))
    return Date(year, month, draw(st.integers(1, calendar.monthrange(year, month)[1])))


months = made(Date, years, st.integers(1, 12))
quarters = made(Date, years, st.integers(33, 36))
seasons = made(Date, years, st.integers(21, 24))
dates = st.one_of(days(), months, quarters, seasons, made(Date, years))
impossible_dates = made(Date, years, st.just(6), st.just(31))


@st.composite
def periods(draw: st.DrawFn) -> Period:
    """Periods that do not end before they start; either end may be open."""
    ends = sorted(draw(st.lists(dates, min_size=2, max_size=2)), key=lambda date: (date.first(), date.last()))
    start, end = draw(st.sampled_from([(ends[0], ends[1]), (None, ends[1]), (ends[0], None)]))
    return Period(start, end)


durations = made(
    Duration,
    st.integers(1, 999),
    st.sampled_from(("day", "week", "month", "year")),
    st.sampled_from(("exactly", "at least", "at most")),
    st.booleans(),
)


@st.composite
def amounts(draw: st.DrawFn) -> Amount:
    """Amounts of at most 18 digits, known exactly in cents or to a number of decimals from -9 to 2."""
    decimals = draw(st.one_of(st.none(), st.integers(-9, 2)))
    scale = -2 if decimals is None else -decimals
    return Amount(Decimal(draw(st.integers(0, 10**9 - 1))).scaleb(scale), decimals, "EUR", draw(st.booleans()))


@st.composite
def strengths(draw: st.DrawFn) -> Strength:
    """Exact, ranged and one-sided strengths."""
    low, high = sorted(draw(st.lists(st.integers(1, 99999), min_size=2, max_size=2)))
    minimum, maximum = draw(st.sampled_from([(low, low), (low, high), (None, high), (low, None)]))
    return Strength(minimum, maximum, draw(st.booleans()))


references = st.one_of(
    made(
        Reference,
        st.from_regex(r"[1-9]\d{4}", fullmatch=True),
        st.one_of(st.none(), st.sampled_from(("X", "V", "28"))),
        st.one_of(st.none(), st.integers(1, 2000).map(str)),
        st.sampled_from((None, "I", "II")),
        st.sampled_from((None, "2021-2022")),
    ),
    st.from_regex(r"20\d\d[ZDA]\d{5}", fullmatch=True).map(lambda case: Reference(case=case)),
)
quantities = made(
    Quantity,
    st.integers(0, 9999).map(Decimal),
    st.one_of(st.just(""), words),
    st.booleans(),
)
percentages = st.integers(0, 2).flatmap(
    lambda decimals: made(
        Percentage,
        st.integers(0, 10000).map(lambda number: Decimal(number).scaleb(-decimals)),
        st.just(decimals),
        st.booleans(),
    )
)
ranks = made(Rank, st.integers(1, 20), st.lists(capitals, max_size=3).map(tuple))
texts = made(Text, words, st.sampled_from(("nl", "en")))
codes = made(Code, st.just("country"), capitals)
unknowns = st.sampled_from(UNKNOWN_REASONS).map(Unknown)
values: st.SearchStrategy[Value] = st.one_of(
    dates,
    periods(),
    durations,
    amounts(),
    strengths(),
    references,
    quantities,
    percentages,
    ranks,
    texts,
    codes,
    unknowns,
)
labels = st.sampled_from(
    (UNLABELLED, RELEASED, Label(Level.RESTRICTED, frozenset({"intern"}), frozenset({"personeel"})))
)
always_or_periods = st.one_of(st.just(ALWAYS), periods())
