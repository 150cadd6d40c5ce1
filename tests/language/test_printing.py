"""Values print as a Dutch letter prints them."""

from decimal import Decimal
from typing import get_args

import pytest

from ijkmoment.facts.dates import Date, Duration, Period, parse_date, parse_period
from ijkmoment.facts.values import (
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
from ijkmoment.language.printing import STYLES, print_value


def _date(text: str) -> Date:
    date = parse_date(text)
    assert date is not None
    return date


def _period(text: str) -> Period:
    period = parse_period(text)
    assert period is not None
    return period


@pytest.mark.parametrize(
    ("value", "style", "expected"),
    [
        (_date("2024-04-04"), "", "4 april 2024"),
        (_date("2024-04-04"), "maand", "april 2024"),
        (_date("2024-04-04"), "jaar", "2024"),
        (_date("2024-33"), "", "eerste kwartaal van 2024"),
        (_date("2023-21"), "", "voorjaar van 2023"),
        (_date("2023-09~"), "", "omstreeks september 2023"),
        (Date(2023, 6, 31), "", "31 juni 2023"),
        (_period("2023-05/2024-04"), "", "mei 2023 tot en met april 2024"),
        (_period("2023-05/2024-04"), "streep", "mei 2023 – april 2024"),
        (_period("2023-05/2024-04"), "lang", "van mei 2023 tot en met april 2024"),
        (_period("2023-05/2024-04"), "tussen", "tussen mei 2023 en april 2024"),
        (_period("2023-05/2024-04"), "tot", "tot en met april 2024"),
        (_period("2023-05/2024-04"), "vanaf", "vanaf mei 2023"),
        (_period("../2024-12-31"), "", "tot en met 31 december 2024"),
        (Period(None, Date(2024, 12, 31), "tot"), "", "tot 31 december 2024"),
        (_period("2024-01/.."), "", "vanaf januari 2024"),
        (_period("2024-33/.."), "", "vanaf het eerste kwartaal van 2024"),
        (_period("2023"), "", "2023"),
        (_period("2023-07-11/2023-07-12"), "dagen", "11 en 12 juli 2023"),
        (_period("2023-07-10/2023-07-12"), "dagen", "10 tot en met 12 juli 2023"),
        (Duration(6, "month", "at least"), "", "minimaal zes maanden"),
        (Duration(1, "year"), "", "één jaar"),
        (Amount(Decimal(31370000), -4), "", "€ 31,37 miljoen"),
        (Amount(Decimal(0), -4), "", "€ 0,00 miljoen"),
        (Amount(Decimal(940000), -4), "", "€ 0,94 miljoen"),
        (Amount(Decimal(31370000)), "", "€ 31.370.000"),
        (Amount(Decimal("0.95")), "", "€ 0,95"),
        (Amount(Decimal("0.5")), "", "€ 0,50"),
        (Amount(Decimal(31370000)), "miljoen", "€ 31,37 miljoen"),
        (Amount(Decimal(10447100000), -5), "", "€ 10.447,1 miljoen"),
        (Amount(Decimal(3500000000), -8), "", "€ 3,5 miljard"),
        (Amount(Decimal(940000), -3), "", "€ 940 duizend"),
        (Amount(Decimal(5000000), -6, maximum=Decimal(10000000)), "", "€ 5 tot € 10 miljoen"),
        (Strength(300, 300, approximate=True), "", "circa 300 militairen"),
        (Strength(4, 16), "", "4 tot 16 militairen"),
        (Strength(None, 350), "", "maximaal 350 militairen"),
        (Strength(1, 1), "", "1 militair"),
        (Strength(12000, 12000), "getal", "12.000"),
        (Quantity(Decimal(3), "MQ-9 Reapers"), "", "3 MQ-9 Reapers"),
        (Quantity(Decimal(3), "MQ-9 Reapers"), "woord", "drie MQ-9 Reapers"),
        (Percentage(Decimal("2.5"), 1), "", "2,5 procent"),
        (Rank(2, ("DE",)), "", "grootste na Duitsland"),
        (Rank(3, ("DE", "BE")), "", "grootste na Duitsland en België"),
        (Rank(3), "", "op twee na grootste"),
        (Reference("28676", None, "433"), "", "Kamerstuk 28676, nr. 433"),
        (Reference("28676", None, "433"), "kaal", "28676, nr. 433"),
        (Reference("35000", "X", "1"), "", "Kamerstuk 35000 X, nr. 1"),
        (Reference("29665", None, "432", "II", "2021-2022"), "", "Kamerstukken II 2021/22, 29665, nr. 432"),
        (Reference("28676"), "", "Kamerstuk 28676"),
        (Reference(case="2023Z09983"), "", "zaaknummer 2023Z09983"),
        (Code("country", "DE"), "", "Duitsland"),
        (Code("legal-basis", "art97"), "", "artikel 97 van de Grondwet"),
        (Text("Commissiedebat"), "klein", "commissiedebat"),
        (Unknown("not yet known"), "", "nog niet bekend"),
    ],
)
def test_dutch(value: Value, style: str, expected: str) -> None:
    assert print_value(value, style) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (_date("2024-04-04"), "4 April 2024"),
        (_date("2024-33"), "first quarter of 2024"),
        (_period("2023-05/2024-04"), "May 2023 up to and including April 2024"),
        (Amount(Decimal(31370000), -4), "€ 31.37 million"),
        (Strength(4, 16), "4 to 16 service members"),
        (Duration(6, "month", "at least"), "at least six months"),
        (Code("country", "DE"), "Germany"),
    ],
)
def test_english(value: Value, expected: str) -> None:
    assert print_value(value, "", "en") == expected


@pytest.mark.parametrize(
    ("value", "styles"), [(Date(2023), "maand, jaar"), (Rank(1), "none"), (Unknown("none"), "none")]
)
def test_an_unknown_style_lists_those_that_there_are(value: Value, styles: str) -> None:
    with pytest.raises(ValueError, match=f"no style 'mooi': choose from {styles}"):
        print_value(value, "mooi")


def test_every_type_of_value_is_printed() -> None:
    assert set(STYLES) == set(get_args(Value))
