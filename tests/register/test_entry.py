"""What people type in a form: Dutch words with a decimal comma, and what a form shows reads back the same."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ijkmoment.facts.cells import format_cell, parse_cell
from ijkmoment.facts.concept import Concept
from ijkmoment.facts.concepts import CONCEPTS
from ijkmoment.facts.dates import Date, Duration, Period, parse_period
from ijkmoment.facts.values import Amount, Percentage, Quantity, Rank, Reference, Strength, Text, Value
from ijkmoment.language.printing import print_value
from ijkmoment.register.entry import EXAMPLES, read_entry, show_entry
from ijkmoment.register.entry_of_dates import read_period
from support import strategies

BY_DATATYPE = {concept.datatype: concept for concept in CONCEPTS.values()}
QUANTITY = CONCEPTS["aantal"]
STRATEGIES: dict[str, st.SearchStrategy[Any]] = {
    "date": strategies.dates,
    "period": strategies.periods(),
    "duration": strategies.durations,
    "amount": strategies.amounts(),
    "strength": strategies.strengths(),
    "quantity": strategies.quantities,
    "percentage": strategies.percentages,
    "rank": strategies.ranks,
    "reference": strategies.references,
    "text": strategies.texts,
}
MILLION = Decimal(1_000_000)

TYPED = [
    ("amount", "31,37 miljoen", Amount(Decimal(31_370_000), -4)),
    ("amount", "€ 31,37 mln", Amount(Decimal(31_370_000), -4)),
    ("amount", "€ 31.370.000", Amount(Decimal(31_370_000))),
    ("amount", "940000", Amount(Decimal(940_000))),
    ("amount", "940.000,50 euro", Amount(Decimal("940000.50"))),
    ("amount", "circa 5 tot 10 miljoen", Amount(5 * MILLION, -6, approximate=True, maximum=10 * MILLION)),
    ("amount", "31370000 EUR ^-4", Amount(Decimal(31_370_000), -4)),
    ("amount", "0,94 USD", Amount(Decimal("0.94"), None, "USD")),
    ("strength", "300", Strength(300, 300)),
    ("strength", "circa 1.200 militairen", Strength(1200, 1200, approximate=True)),
    ("strength", "4 tot 16", Strength(4, 16)),
    ("strength", "maximaal 350", Strength(None, 350)),
    ("strength", "minimaal 20 militairen", Strength(20, None)),
    ("date", "4 april 2024", Date(2024, 4, 4)),
    ("date", "4-4-2024", Date(2024, 4, 4)),
    ("date", "oktober 2023", Date(2023, 10)),
    ("date", "eerste kwartaal van 2024", Date(2024, 33)),
    ("date", "circa 2024", Date(2024, approximate=True)),
    ("period", "mei 2023 tot en met april 2024", Period(Date(2023, 5), Date(2024, 4))),
    ("period", "1-5-2023 t/m 30-4-2024", Period(Date(2023, 5, 1), Date(2024, 4, 30))),
    ("period", "vanaf mei 2023", Period(Date(2023, 5), None)),
    ("period", "tot en met 31 december 2024", Period(None, Date(2024, 12, 31))),
    ("period", "2023", Period(Date(2023), Date(2023))),
    ("period", "2023-05/2024-04", Period(Date(2023, 5), Date(2024, 4))),
    ("duration", "minimaal zes maanden", Duration(6, "month", "at least")),
    ("duration", "2 jaar", Duration(2, "year")),
    ("quantity", "3 MQ-9 Reapers", Quantity(Decimal(3), "MQ-9 Reapers")),
    ("quantity", "circa 2,5", Quantity(Decimal("2.5"), "", approximate=True)),
    ("percentage", "2,5 procent", Percentage(Decimal("2.5"), 1)),
    ("rank", "2 na DE, FR", Rank(2, ("DE", "FR"))),
    ("rank", "2 after DE,FR", Rank(2, ("DE", "FR"))),
    ("rank", "2, na Duitsland", Rank(2, ("DE",))),
    ("rank", "4 na Bosnië en Herzegovina, Duitsland en Bosnië en Herzegovina", Rank(4, ("BA", "DE", "BA"))),
    ("rank", "3 na Germany en de Verenigde Staten", Rank(3, ("DE", "US"))),
    ("reference", "Kamerstuk 28676, nr. 455", Reference("28676", None, "455")),
    ("reference", "28 676 nr 455", Reference("28676", None, "455")),
    ("reference", "21501-28, nr. 250", Reference("21501", "28", "250")),
    ("reference", "28 676, nr. 433", Reference("28676", None, "433")),
    ("reference", "Kamerstukken II 2021/22, 29 665, nr. 432", Reference("29665", None, "432", "II", "2021-2022")),
    ("reference", "kst-28676-455", Reference("28676", None, "455")),
    ("reference", "zaaknummer 2023Z09983", Reference(case="2023Z09983")),
    ("reference", "2023Z09983", Reference(case="2023Z09983")),
    ("text", "  Een zin.\r\nNog een. ", Text("Een zin.\nNog een.")),
]
NOT_TAKEN = [
    ("amount", "31.37 miljoen"),
    ("amount", "0.94 EUR"),
    ("amount", "veel"),
    ("amount", "9" * 40),
    ("quantity", "9" * 40),
    ("amount", "10 tot 5 miljoen"),
    ("strength", "16 tot 4"),
    ("strength", "maximaal 4 tot 16"),
    ("strength", "2,5"),
    ("date", "31 juni 2023"),
    ("date", "31-6-2023"),
    ("period", "april 2024 tot en met mei 2023"),
    ("period", "mei 2023 tot april 2024"),
    ("duration", "enkele maanden"),
    ("percentage", "2.5 %"),
    ("reference", "286 76"),
    ("reference", "28 676, nr. 433 en 434"),
    ("reference", "28 676, nr. vierhonderd"),
    ("reference", "zaaknummer onbekend"),
    ("rank", "2 na Duitsland en Verwegistan"),
    ("rank", "2 na "),
    ("rank", "2 na ,"),
    ("rank", "2 na" + " en" * 100_000),
    ("text", "  "),
    ("strength", "?withheld"),
]


def concept(datatype: str) -> Concept:
    """A concept of the datatype, whatever sort of reference; the table of concepts has none for some."""
    plain = BY_DATATYPE.get(datatype, QUANTITY)._replace(datatype=datatype)
    return plain._replace(scheme="") if datatype == "reference" else plain


@pytest.mark.parametrize(("datatype", "text", "value"), TYPED, ids=[text for _, text, _ in TYPED])
def test_what_people_type_is_read(datatype: str, text: str, value: Value) -> None:
    assert read_entry(text, concept(datatype)) == value


@pytest.mark.parametrize(("datatype", "text"), NOT_TAKEN, ids=[text for _, text in NOT_TAKEN])
def test_what_can_be_taken_in_two_ways_or_in_none_is_not_read(datatype: str, text: str) -> None:
    assert read_entry(text, concept(datatype)) is None


@pytest.mark.parametrize("datatype", [name for name in EXAMPLES if name not in {"code", "text"}])
def test_every_example_of_the_form_is_read(datatype: str) -> None:
    for example in EXAMPLES[datatype].replace(" of ", ", ").split(", "):
        whole = "Kamerstuk 28676, nr. 455" if example in {"Kamerstuk 28676", "nr. 455"} else example
        assert read_entry(whole, concept(datatype)) is not None, example


@pytest.mark.parametrize("datatype", STRATEGIES)
@given(data=st.data())
def test_a_form_that_is_sent_back_unchanged_changes_nothing(datatype: str, data: st.DataObject) -> None:
    what = concept(datatype)
    value = data.draw(STRATEGIES[datatype].filter(lambda value: parse_cell(format_cell(value), what) == value))
    assert read_entry(show_entry(value, what), what) == value


@pytest.mark.parametrize(
    "edtf", ["2024-33/..", "../2024-35", "2024-33/2024-35", "2024-21/..", "2024-22", "2023-24/2024-21", "2024-05/.."]
)
def test_a_period_of_seasons_or_quarters_is_read_as_it_is_printed(edtf: str) -> None:
    period = parse_period(edtf)
    assert period is not None
    assert read_period(print_value(period)) == period


def test_a_form_shows_the_words_of_a_letter() -> None:
    assert show_entry(Amount(Decimal(31_370_000), -4), concept("amount")) == "€ 31,37 miljoen"
    assert show_entry(Strength(300, 300, approximate=True), concept("strength")) == "circa 300"
    assert show_entry(Rank(3, ("DE", "US")), concept("rank")) == "3 na Duitsland en de Verenigde Staten"
    assert show_entry(Rank(2), concept("rank")) == "2"
    assert show_entry(Amount(Decimal("31.37"), -2, "USD"), concept("amount")) == "31,37 USD ^-2"


SIGNS = st.text(st.sampled_from("0123456789.,~^-/€?%<>=PDWMY \u0663²"), max_size=14)
WORDS = st.lists(
    st.one_of(
        SIGNS,
        st.sampled_from(
            [
                "circa",
                "minimaal",
                "maximaal",
                "tot",
                "en",
                "met",
                "vanaf",
                "van",
                "mei",
                "kwartaal",
                "eerste",
                "maanden",
                "miljoen",
                "EUR",
                "na",
                "nr.",
                "DE",
                "2023",
                "31",
            ]
        ),
    ),
    max_size=7,
).map(" ".join)


@pytest.mark.parametrize("datatype", [*EXAMPLES])
@given(text=st.one_of(st.text(max_size=30), SIGNS, WORDS))
def test_whatever_is_typed_is_a_value_that_can_be_stored_or_none(datatype: str, text: str) -> None:
    what = concept(datatype)
    value = read_entry(text, what)
    if value is None or datatype in {"text", "code"}:
        return
    assert parse_cell(format_cell(value), what) == value
    assert read_entry(show_entry(value, what), what) == value


@pytest.mark.parametrize(
    ("name", "typed", "cell"),
    [
        ("kamerstuknummer", "28 676, nr. 455", "28676-455"),
        ("kamerstuknummer", "2023Z09983", None),
        ("zaaknummer", "2023Z09983", "2023Z09983"),
        ("zaaknummer", "28 676, nr. 455", None),
        ("documentnummer", "2023D26435", "2023D26435"),
        ("documentnummer", "2023Z09983", None),
    ],
)
def test_a_number_is_of_the_sort_that_its_concept_holds(name: str, typed: str, cell: str | None) -> None:
    read = read_entry(typed, CONCEPTS[name])
    assert (format_cell(read) if read else None) == cell
    assert (parse_cell(cell or typed, CONCEPTS[name]) is None) == (cell is None)
