"""JSON out and in gives equal values, and malformed JSON says what was expected."""

import json
from typing import get_args

import pytest
from hypothesis import given

from ijkmoment.facts import codec
from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.label import Label
from ijkmoment.facts.statement import Source, Statement
from ijkmoment.facts.values import Value
from support import strategies


def test_every_value_type_has_a_codec() -> None:
    assert set(codec._CODECS) == set(get_args(Value))  # noqa: SLF001 - whether the table is whole


@given(strategies.values)
def test_a_value_comes_back_equal(value: Value) -> None:
    text = json.dumps(codec.value_to_json(value))
    assert codec.value_from_json(json.loads(text)) == value


@given(strategies.impossible_dates)
def test_an_impossible_date_keeps_its_parts(date: Date) -> None:
    assert codec.value_from_json(codec.value_to_json(date)) == date


@given(strategies.values, strategies.always_or_periods, strategies.labels)
def test_a_statement_comes_back_equal(value: Value, period: Period, label: Label) -> None:
    statement = Statement("efp-lt", "sterkte", value, "bron", period, (("natie", "DE"),), label, 3)
    assert codec.statement_from_json(codec.statement_to_json(statement)) == statement


def test_a_source_comes_back_equal() -> None:
    source = Source("kst-28676-455", "document", "Voortgangsrapportage", Date(2024, 5, 15), "https://example.invalid/")
    assert codec.source_from_json(codec.source_to_json(source)) == source


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ({"type": "weight"}, "a known type of value"),
        ({"type": "amount", "value": "1,5"}, "not a decimal number"),
        ({"type": "period", "start": "2023"}, "malformed period"),
        ({"type": "unknown", "reason": "lost"}, "one of not yet known"),
    ],
)
def test_malformed_json_says_what_was_expected(data: dict[str, str], expected: str) -> None:
    with pytest.raises(ValueError, match=expected):
        codec.value_from_json(data)


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "//elders", "https://a.invalid/ b", 7])
def test_an_address_that_is_not_one_of_the_web_is_refused(url: object) -> None:
    with pytest.raises(ValueError, match="is not an address that starts with https://"):
        codec.source_from_json({"slug": "a", "kind": "document", "title": "A", "url": url})
