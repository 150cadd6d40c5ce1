"""Whether two values agree does not depend on which comes first, and what prints the same agrees."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from ijkmoment.checking.figures.agreement import agreeing, differ, may_be_one
from ijkmoment.checking.figures.intervals import interval, meet, widened
from ijkmoment.facts.claim import Claim, ClaimValue
from ijkmoment.facts.statement import Statement
from ijkmoment.facts.values import Amount, Quantity, Strength

_NUMBERS = st.integers(min_value=0, max_value=99_999)
_AMOUNTS = st.builds(
    lambda number, decimals, about: Amount(Decimal(number).scaleb(-decimals), decimals, approximate=about),
    _NUMBERS,
    st.integers(min_value=-6, max_value=2),
    st.booleans(),
)
_STRENGTHS = st.builds(
    lambda low, more, about: Strength(low, low + more, approximate=about),
    _NUMBERS,
    st.sampled_from((0, 0, 1, 40)),
    st.booleans(),
)
_VALUES = st.one_of(_AMOUNTS, _STRENGTHS, st.builds(lambda number: Quantity(Decimal(number), "schepen"), _NUMBERS))


def _claim(value: ClaimValue) -> Claim:
    kind = {Amount: "money", Strength: "strength", Quantity: "quantity"}[type(value)]
    return Claim(kind, 0, 1, "x", value)  # type: ignore[arg-type]  # any kind will do


@given(_VALUES, _VALUES)
def test_the_order_of_two_values_does_not_matter(one: ClaimValue, other: ClaimValue) -> None:
    assert differ(one, other) == differ(other, one)
    assert may_be_one(_claim(one), _claim(other)) == may_be_one(_claim(other), _claim(one))


@given(_VALUES)
def test_a_value_agrees_with_itself(one: Amount | Strength | Quantity) -> None:
    assert not differ(one, one)
    assert may_be_one(_claim(one), _claim(one))
    held = Statement("a", "b", one, "s")
    assert agreeing(_claim(one), (held,)) == (held,)


@given(_VALUES)
def test_a_value_lies_in_its_interval(one: Amount | Strength | Quantity) -> None:
    found = interval(one)
    assert found is not None
    assert found[0] <= found[1]
    assert meet(found, widened(found, Decimal("0.1")))


def test_a_printed_zero_is_exact() -> None:
    assert interval(Amount(Decimal(0), 2)) == (Decimal(0), Decimal(0))


def test_what_no_number_is_has_no_interval() -> None:
    assert interval("vijf") is None
