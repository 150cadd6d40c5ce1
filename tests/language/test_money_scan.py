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


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        ("Dit kost twee of drie miljoen euro.", [("twee of drie miljoen euro", "2000000..3000000")]),
        ("Dit kost 20 of 30 miljoen euro.", [("20 of 30 miljoen euro", "20000000..30000000")]),
        ("Dit kost € 20 of € 30 miljoen.", [("€ 20 of € 30 miljoen", "20000000..30000000")]),
        ("Dit kost € 200 of 300 per dag.", [("€ 200 of 300", "200..300")]),
        ("Dit kost 175 à 200 miljoen euro.", [("175 à 200 miljoen euro", "175000000..200000000")]),
        ("Dit kost anderhalf tot twee miljoen euro.", [("anderhalf tot twee miljoen euro", "1500000..2000000")]),
        (
            "Dit kost tussen de twee en drie miljoen euro.",
            [("tussen de twee en drie miljoen euro", "2000000..3000000")],
        ),
        ("Dit kost drie à vier ton per jaar.", [("drie à vier ton", "300000..400000")]),
        ("Dit kost 3 à 4 ton per jaar.", [("3 à 4 ton", "300000..400000")]),
        ("Dit kost € 5 miljoen of 10% van het budget.", [("€ 5 miljoen", "5000000")]),
        ("Dit kost € 5 miljoen of € 6 miljoen.", [("€ 5 miljoen", "5000000"), ("€ 6 miljoen", "6000000")]),
        ("Dit kost € 500 of € 1 miljoen.", [("€ 500", "500"), ("€ 1 miljoen", "1000000")]),
        ("In artikel 5 of 3 miljoen euro.", [("3 miljoen euro", "3000000")]),
        ("Bij variant 2 of 3 miljoen euro.", [("3 miljoen euro", "3000000")]),
        ("Dit kost twee of driehonderd miljoen euro.", []),
        ("Het vervoer van drie à vier ton staal kost veel.", []),
    ],
)
def test_both_ends_of_an_amount_not_known_better(sentence: str, read: Read) -> None:
    assert _read(sentence) == read


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        ("Het budget is een kwart miljard euro.", [("een kwart miljard euro", "250000000")]),
        ("Dit kost driekwart miljoen euro.", [("driekwart miljoen euro", "750000")]),
        ("Dit kost € 1¼ miljoen en € ½ miljard.", [("€ 1¼ miljoen", "1250000"), ("€ ½ miljard", "500000000")]),
        ("Dit kost € 1 tot 1½ miljoen.", [("€ 1 tot 1½ miljoen", "1000000..1500000")]),
        ("Dit kost twee en een halve miljoen euro.", [("twee en een halve miljoen euro", "2500000")]),
        ("Dit kost een miljoen euro; een euro is weinig.", [("een miljoen euro", "1000000")]),
        ("Dit kost een ton per jaar.", [("een ton", "100000")]),
        ("Dit kost een halve ton per jaar.", [("een halve ton", "50000")]),
        ("Het budget steeg met 5,35 ton.", [("5,35 ton", "535000")]),
        ("De kosten stegen met een ton ten opzichte van 2023.", [("een ton", "100000")]),
        ("De subsidie werd met 2,5 ton verhoogd.", [("2,5 ton", "250000")]),
        ("De uitgaven daalden met ruim drie ton.", [("ruim drie ton", "300000")]),
        ("Dit kost ± € 3 miljoen.", [("± € 3 miljoen", "3000000")]),
        ("Dit kost +/-5 miljoen euro.", [("+/-5 miljoen euro", "5000000")]),
        ("De lading woog een halve ton.", []),
        ("Het kost een ton staal per dag.", []),
        ("De uitstoot steeg met 5,35 ton.", []),
        ("De kosten stegen, omdat de lading groeide met 5 ton.", []),
        ("Een kwart van de middelen is op; een kwart miljoen mensen vluchtte.", []),
    ],
)
def test_parts_and_steps(sentence: str, read: Read) -> None:
    assert _read(sentence) == read


@pytest.mark.parametrize("sign", ["± ", "±", "+/- ", "+/-"])
def test_a_sign_makes_an_amount_approximate(sign: str) -> None:
    (found,) = scan_money(f"Dit kost {sign}€ 3 miljoen.")
    assert isinstance(found.value, Amount)
    assert (found.value.value, found.value.approximate, found.hedge) == (3000000, True, sign.strip())


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        ("Het kost € 800.000 tot € 1,2 miljoen.", ["800000..1200000"]),
        ("Het kost tussen € 500.000 en € 1 miljoen.", ["500000..1000000"]),
        ("Raming: € 250.000 – € 1 miljoen.", ["250000..1000000"]),
        ("Het kost 500.000 tot 1 miljoen euro.", ["500000..1000000"]),
        ("Het kost 500 tot 900 miljoen euro.", ["500000000..900000000"]),
        ("Het kost € 3 tot € 4 miljoen.", ["3000000..4000000"]),
        ("Het kost € 900 duizend tot € 1,2 miljoen.", ["900000..1200000"]),
        ("Het liep van € 5 miljoen tot € 3 miljoen.", ["5000000", "3000000"]),
    ],
)
def test_an_end_of_a_range_that_is_printed_in_full_keeps_its_value(sentence: str, read: list[str]) -> None:
    assert [value for _, value in _read(sentence)] == read


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        ("Er is € 20 miljoen tot 2030 beschikbaar.", ["20000000"]),
        ("Er is € 5 miljoen tot 1 juli 2026 beschikbaar.", ["5000000"]),
        ("Er is € 350.000 tot 31 december 2025 uitgetrokken.", ["350000"]),
        ("In 2025: € 20 miljoen – 2026: € 30 miljoen.", ["20000000", "30000000"]),
        ("Het kost € 3 miljoen tot 15 militairen zijn opgeleid.", ["3000000"]),
        ("Er is € 1.500 tot 2030 beschikbaar.", ["1500"]),
        ("Het kost € 1.800 tot 2.100 per persoon.", ["1800..2100"]),
        ("Het kost € 3 - 4 miljoen.", ["3000000..4000000"]),
    ],
)
def test_a_year_a_day_or_people_behind_tot_are_no_upper_end(sentence: str, read: list[str]) -> None:
    assert [value for _, value in _read(sentence)] == read


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        ("Het kost € 3 mrd. in totaal.", ["3000000000"]),
        ("Het kost M€ 31,37 en k€ 350.", ["31370000", "350000"]),
        ("Het kost € 2,5 M in totaal.", ["2500000"]),
        ("Het kost € 1,2 biljoen.", ["1200000000000"]),
        ("Het kost USD 3 bn of EUR 4 million.", ["3000000000", "4000000"]),
        ("Het kost € 4 miljoen3 in totaal.", ["4000000"]),
        ("Het kost € 31,37 mln12 in totaal.", ["31370000"]),
        ("Het kost € 1,200,000 in totaal.", []),
        ("Het kost € 3x zoveel.", []),
        ("Het kost vijf komma twee miljoen euro.", []),
    ],
)
def test_a_scale_is_read_or_the_amount_is_not(sentence: str, read: list[str]) -> None:
    assert [value for _, value in _read(sentence)] == read


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        ("De raming ging van € 3 naar € 4 miljoen.", ["3000000", "4000000"]),
        ("De raming ging van € 3 miljoen naar € 4 miljoen.", ["3000000", "4000000"]),
        ("Het gaat om € 10, € 11 en € 12 miljoen.", ["10000000", "11000000", "12000000"]),
        ("Het kost € 10 per dag, en € 12 miljoen per jaar.", ["10", "12000000"]),
        ("Het kost € 500 en € 2 miljoen.", ["500", "2000000"]),
    ],
)
def test_amounts_that_are_joined_share_a_scale(sentence: str, read: list[str]) -> None:
    assert [value for _, value in _read(sentence)] == read


@pytest.mark.parametrize(
    "things",
    ["Poolse zloty", "dirham", "roebel", "Oekraïense hryvnia", "kronen", "liter brandstof", "man", "vierkante meter"],
)
def test_millions_of_another_currency_or_of_things_are_no_euros(things: str) -> None:
    assert _read(f"De kosten bedragen 12 miljoen {things} per jaar.") == []
    assert _read("De kosten bedragen 12 miljoen per jaar.") == [("12 miljoen", "12000000")]


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        ("Het kost tussen de € 40 en de € 50 miljoen.", ["40000000..50000000"]),
        ("Het kost tussen de 40 en de 50 miljoen euro.", ["40000000..50000000"]),
        ("De uitgaven stegen met € 5 miljoen tot € 33 miljoen.", ["5000000", "33000000"]),
        ("De post nam toe met ruim € 5 miljoen tot € 33 miljoen.", ["5000000", "33000000"]),
        ("Het tekort ligt met € 5 miljoen tot € 6 miljoen hoog.", ["5000000..6000000"]),
        ("De uitgaven stijgen met € 5 tot € 10 miljoen.", ["5000000..10000000"]),
        ("It costs EUR 5 to 10 million.", ["5000000..10000000"]),
        ("It costs between €5 and €10 million.", ["5000000", "10000000"]),
        ("Het kost vijf à zesduizend euro.", ["5000..6000"]),
        ("Het kost vijf- tot zesduizend euro.", ["5000..6000"]),
        ("Het kost € 5 à 6.000.", []),
    ],
)
def test_ranges_as_people_write_them(sentence: str, read: list[str]) -> None:
    assert [value for _, value in _read(sentence)] == read


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        ("Het gaat om € 40, 50 en 60 miljoen.", ["40000000", "60000000"]),
        ("Het kost € 3,2 en 5,1 miljard.", ["3200000000", "5100000000"]),
        ("Het kost € 3,2 resp. € 5,1 mld in totaal.", ["3200000000", "5100000000"]),
        ("Het kost € 3 t/m 5 miljoen.", ["3000000..5000000"]),
        ("Het kost € 3 in 2023 en € 5 miljoen in 2024.", ["3000000", "5000000"]),
        ("Het kost € 5 (vijf) miljoen.", ["5000000"]),
        ("It costs EUR 250,000 or € 10,000 million.", ["250000", "10000000000"]),
        ("Het kost € 1,234 miljard.", ["1234000000"]),
        ("Het saldo is € – 40 miljoen en min € 3 miljoen.", ["-40000000", "-3000000"]),
    ],
)
def test_a_series_and_a_sign_are_read_whole(sentence: str, read: list[str]) -> None:
    assert [value for _, value in _read(sentence)] == read


@pytest.mark.parametrize(
    "sentence",
    [
        "Tabel 1 (bedragen x € 1 mln.)",
        "Bedragen × € 1 miljoen",
        "Bedragen in € 1 miljoen",
        "Bedragen * € 1.000",
        "De kosten zijn 2 x 100 miljoen euro.",
        "De kosten zijn 12 x € 100 miljoen.",
        "Het kost geen € 40 miljoen.",
        "Niet € 40 miljoen is nodig.",
        "De kosten zijn 12 miljoen Antilliaanse gulden.",
        "De kosten zijn NAf 12 miljoen.",
        "Het kost € 40+ miljoen.",
        "Het kost € 1'250'000.",
        "Het kost één miljoen tweehonderdduizend euro.",
        "Het kost twee miljard driehonderd miljoen euro.",
    ],
)
def test_a_unit_a_factor_a_denial_or_half_a_number_is_no_amount(sentence: str) -> None:
    assert _read(sentence) == []
