"""When a value says no more than another: the same, an end less, or fewer decimals."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ijkmoment.drafting.against import says_no_more
from ijkmoment.facts.dates import Date, Period, parse_period
from ijkmoment.facts.values import Amount, Strength, Unknown


def period(text: str) -> Period:
    found = parse_period(text)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("less", "more"),
    [
        ("../2023-06-30", "2022-08-02/2023-06-30"),
        ("2022-08/..", "2022-08-02/2023-06-30"),
        ("2022/2023", "2022-08-02/2023-06-30"),
    ],
)
def test_a_period_with_less_of_the_same(less: str, more: str) -> None:
    assert says_no_more(period(less), period(more))
    assert not says_no_more(period(more), period(less))


@pytest.mark.parametrize(
    ("one", "other"), [("../2024", "2022/2023"), ("2022/2023", "2022/.."), ("2023/..", "2022/2024")]
)
def test_a_period_that_says_otherwise(one: str, other: str) -> None:
    assert not says_no_more(period(one), period(other))


@given(st.integers(0, 10**9), st.integers(-6, 0))
def test_a_rounded_amount_says_no_more_than_the_exact_one(cents: int, decimals: int) -> None:
    exact = Amount(Decimal(cents), 0)
    rounded = Amount(Decimal(round(cents, decimals)), decimals)
    assert says_no_more(rounded, exact)
    assert says_no_more(exact, rounded) == (exact == rounded)


def test_other_values_are_only_the_same_or_not() -> None:
    assert says_no_more(Strength(300, 300, approximate=True), Strength(300, 300, approximate=True))
    assert not says_no_more(Strength(300, 300, approximate=True), Strength(300, 300))
    assert not says_no_more(Date(2023), Unknown("none"))
    assert not says_no_more(Amount(Decimal(1), 0, "USD"), Amount(Decimal(1), 0))
