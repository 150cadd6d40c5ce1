"""The cells of a register folder: every value comes back, and what is malformed is refused."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ijkmoment.facts.cells import format_cell, parse_cell
from ijkmoment.facts.concepts import CONCEPTS, Concept
from ijkmoment.facts.values import Amount, Code, Strength, Text, Unknown, Value
from support import strategies

BY_DATATYPE = {
    "datum": strategies.dates,
    "looptijd": strategies.periods(),
    "minimale-duur": strategies.durations,
    "kosten": strategies.amounts(),
    "sterkte": strategies.strengths(),
    "kamerstuknummer": strategies.references.filter(lambda one: one.dossier is not None),
    "zaaknummer": strategies.references.filter(lambda one: one.case is not None and "Z" in one.case),
    "aantal": strategies.quantities,
    "gastland": strategies.codes,
}


def _concept(datatype: str) -> Concept:
    return Concept(datatype, "", "", datatype, (), "", "")


@pytest.mark.parametrize("concept", BY_DATATYPE)
@given(data=st.data())
def test_a_value_comes_back_from_its_cell(concept: str, data: st.DataObject) -> None:
    value: Value = data.draw(st.one_of(BY_DATATYPE[concept], strategies.unknowns))
    assert parse_cell(format_cell(value), CONCEPTS[concept]) == value


@given(strategies.percentages)
def test_a_percentage_comes_back(value: Value) -> None:
    assert parse_cell(format_cell(value), _concept("percentage")) == value


@given(strategies.ranks)
def test_a_rank_comes_back(value: Value) -> None:
    assert parse_cell(format_cell(value), _concept("rank")) == value


def test_forms_that_people_write() -> None:
    assert parse_cell("31370000 EUR ^-4", CONCEPTS["kosten"]) == Amount(Decimal(31370000), -4)
    assert parse_cell("..350", CONCEPTS["sterkte"]) == Strength(None, 350)
    assert parse_cell("~300", CONCEPTS["sterkte"]) == Strength(300, 300, approximate=True)
    assert parse_cell("?not yet known", CONCEPTS["kosten"]) == Unknown("not yet known")
    assert parse_cell("art97", CONCEPTS["grondslag"]) == Code("legal-basis", "art97")
    assert parse_cell("?anders", CONCEPTS["naam"]) == Text("?anders")


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("31,37 EUR", "kosten"),
        ("31370000", "kosten"),
        ("300..4", "sterkte"),
        ("..", "sterkte"),
        ("2024-13-01", "datum"),
        ("2024-12/2024-03", "looptijd"),
        ("286 76-422", "kamerstuknummer"),
        ("art98", "grondslag"),
        ("Litouwen", "gastland"),
        ("?kwijt", "kosten"),
        ("5..3 EUR", "kosten"),
        ("9" * 5000 + " EUR", "kosten"),
        ("1 EUR ^-99999999999999999999", "kosten"),
        ("9" * 5000, "sterkte"),
        (".." + "9" * 5000, "sterkte"),
        ("9" * 5000, "aantal"),
        ("9" * 5000, "rang"),
        (f"P{'9' * 30}Y", "minimale-duur"),
        ("28676-" + "9" * 5000, "kamerstuknummer"),
        ("", "naam"),
    ],
)
def test_what_is_no_value(text: str, concept: str) -> None:
    assert parse_cell(text, CONCEPTS[concept]) is None
