"""Amounts below zero, in short scales, in tons, and ranges with a decimal point."""

import pytest

from ijkmoment.facts.values import Amount
from ijkmoment.language.money_scan import scan_money

Read = list[tuple[str, str]]


def _read(sentence: str) -> Read:
    values = ((one, one.value) for one in scan_money(sentence))
    return [(sentence[one.start : one.end], _plain(value)) for one, value in values if isinstance(value, Amount)]


def _plain(amount: Amount) -> str:
    return f"{amount.value}" if amount.maximum is None else f"{amount.value}..{amount.maximum}"


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        ("Het saldo is - € 4,0 miljoen.", [("- € 4,0 miljoen", "-4000000")]),
        ("De mutatie bedraagt -€ 4 mln dit jaar.", [("-€ 4 mln", "-4000000")]),
        ("De mutatie (−€ 4 mln) is klein.", [("−€ 4 mln", "-4000000")]),
        ("De mutatie (- € 4.000) is klein.", [("- € 4.000", "-4000")]),
        ("De post daalt met -/- € 3 mln per jaar.", [("-/- € 3 mln", "-3000000")]),
        ("Het saldo is minus € 4 miljoen nu.", [("minus € 4 miljoen", "-4000000")]),
        ("Het saldo is minus circa € 4 miljoen nu.", [("minus circa € 4 miljoen", "-4000000")]),
        ("Het saldo is circa -€ 4 miljoen nu.", [("circa -€ 4 miljoen", "-4000000")]),
        ("Het saldo is € -4,0 miljoen nu.", [("€ -4,0 miljoen", "-4000000")]),
        ("Het saldo is -4 miljoen euro nu.", [("-4 miljoen euro", "-4000000")]),
        ("Het saldo is minus vier miljoen euro nu.", [("minus vier miljoen euro", "-4000000")]),
        ("Bijstelling: - € 2 mln", [("- € 2 mln", "-2000000")]),
        ("Saldo\t€ 3\t-€ 4\t- € 5", [("€ 3", "3"), ("-€ 4", "-4"), ("- € 5", "-5")]),
        ("Het loopt van € -5 tot € -3 miljoen.", [("€ -5 tot € -3 miljoen", "-5000000..-3000000")]),
        ("Het loopt van -5 tot -3 miljoen euro.", [("-5 tot -3 miljoen euro", "-5000000..-3000000")]),
    ],
)
def test_an_amount_below_zero(sentence: str, read: Read) -> None:
    assert _read(sentence) == read


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("- € 4 miljoen voor de ene\n- € 5 miljoen voor de andere\n", ["4000000", "5000000"]),
        ("-€ 4 miljoen voor de ene\n-€ 5 miljoen voor de andere\n", ["4000000", "5000000"]),
        ("De kosten - € 4 miljoen - zijn hoog.", ["4000000"]),
        ("De kosten – € 4 miljoen – zijn hoog.", ["4000000"]),
        ("Van € 10 miljoen minus € 4 miljoen blijft weinig.", ["10000000", "4000000"]),
        ("Het kost € 3 miljoen - € 4 miljoen.", ["3000000..4000000"]),
        ("Het kost € 3-4 miljoen en 2-4 miljoen euro.", ["3000000..4000000", "2000000..4000000"]),
        ("Het kost € 3 mln per jaar -€ 4 mln per twee jaar.", ["3000000", "-4000000"]),
        ("De regeling-2023-€ 4 mln kost € 5,- per stuk.", ["4000000", "5"]),
        ("De F-35 miljoenenorder en de F-16 miljard.", []),
    ],
)
def test_a_dash_that_is_no_minus(sentence: str, values: list[str]) -> None:
    assert [value for _, value in _read(sentence)] == values


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        ("Dit kost 31,37 M€ per jaar.", [("31,37 M€", "31370000")]),
        ("Dit kost 12 MEUR of 5 k€.", [("12 MEUR", "12000000"), ("5 k€", "5000")]),
        ("Dit kost € 3,2M per jaar.", [("€ 3,2M", "3200000")]),
        ("Dit kost € 4M en € 5 mio.", [("€ 4M", "4000000"), ("€ 5 mio.", "5000000")]),
        ("Dit kost 31 miljoen € per jaar.", [("31 miljoen €", "31000000")]),
        ("Dit kost twee ton.", [("twee ton", "200000")]),
        ("Het kost circa twee ton per jaar.", [("circa twee ton", "200000")]),
        ("Er is een subsidie van 3,5 ton voor de bond.", [("3,5 ton", "350000")]),
        ("Dit kost € 2 ton.", [("€ 2 ton", "200000")]),
        ("Er is twee ton euro nodig.", [("twee ton euro", "200000")]),
        ("Dit kost € 5.2 tot € 6.5 miljoen.", [("€ 5.2 tot € 6.5 miljoen", "5200000..6500000")]),
        ("Dit kost tussen € 5.2 en € 6.5 mln nu.", [("tussen € 5.2 en € 6.5 mln", "5200000..6500000")]),
        ("Dit kost 3.5-4.5 miljoen euro.", [("3.5-4.5 miljoen euro", "3500000..4500000")]),
        ("De kosten van twee ton staal stijgen.", []),
        ("Het vervoer kost 3 ton graan per dag.", []),
        ("Het budget is op; de wagen weegt twee ton.", []),
        ("Zij namen 11 ton (samen) in beslag; dat kost geld.", []),
        ("Het ligt 4 m hoog, 5 k verder, en 31 M.", []),
    ],
)  # fmt: skip
def test_short_scales_tons_and_points(sentence: str, read: Read) -> None:
    assert _read(sentence) == read
