"""Dates and periods keep the precision they were given."""

import datetime

import pytest
from hypothesis import given

from ijkmoment.facts.dates import Date, Period, from_day, parse_date, parse_period
from support import strategies


@given(strategies.dates)
def test_edtf_comes_back_equal(date: Date) -> None:
    assert parse_date(date.edtf or "") == date


@given(strategies.periods())
def test_a_period_comes_back_equal(period: Period) -> None:
    assert parse_period(period.edtf) == period


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2023", "2023-01-01", "2023-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2024-33", "2024-01-01", "2024-03-31"),
        ("2023-21", "2023-03-01", "2023-05-31"),
        ("2023-24", "2023-12-01", "2024-02-29"),
        ("2024-04-04", "2024-04-04", "2024-04-04"),
    ],
)
def test_first_and_last_day(text: str, first: str, last: str) -> None:
    date = parse_date(text)
    assert date is not None
    assert (date.first().isoformat(), date.last().isoformat()) == (first, last)


@pytest.mark.parametrize("text", ["2023-06-31", "2023-13", "2023-37", "23", "2023-6-1", "", "0000-01-01"])
def test_what_is_no_date(text: str) -> None:
    assert parse_date(text) is None


def test_an_impossible_date_is_a_value_without_edtf() -> None:
    date = Date(2023, 6, 31)
    assert not date.possible
    assert date.edtf is None
    assert date.printed == "2023-06-31"
    assert Period(Date(2022, 8, 2), date).edtf == "2022-08-02/null"


def test_covers() -> None:
    assert Date(2023).covers(Date(2023, 36))
    assert not Date(2023, 36).covers(Date(2023))
    assert not Date(2023).covers(Date(2023, 6, 31))


def test_reversed_only_when_certain() -> None:
    assert Period(Date(2024, 12), Date(2024, 3)).reversed
    assert not Period(Date(2024), Date(2024, 3)).reversed
    assert not Period(None, Date(2024, 3)).reversed
    assert parse_period("2024-12/2024-03") is None


def test_from_day() -> None:
    assert from_day(datetime.date(2024, 4, 4)).edtf == "2024-04-04"
