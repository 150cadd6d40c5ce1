"""Number words, in both directions."""

from decimal import Decimal

import pytest

from ijkmoment.language.numerals import (
    ends_range,
    halves_to_number,
    number_to_words,
    stands_alone,
    words_to_number,
)


def test_every_number_comes_back() -> None:
    assert all(words_to_number(number_to_words(number)) == number for number in range(10000))


@pytest.mark.parametrize(
    ("number", "words"),
    [(22, "tweeëntwintig"), (350, "driehonderdvijftig"), (1200, "duizend tweehonderd"), (100, "honderd"), (8, "acht")],
)
def test_dutch(number: int, words: str) -> None:
    assert number_to_words(number) == words


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("Één", 1),
        ("twaalfhonderd", 1200),
        ("twaalfhonderdvijftig", 1250),
        ("honderdvijftig", 150),
        ("driehonderd vijftig", 350),
        ("honderd en vijf", 105),
        ("honderdeneen", 101),
        ("tweeduizend vierhonderd\nvijf", 2405),
        ("vijftigduizend", 50000),
        ("honderdduizend", 100000),
    ],
)
def test_other_forms_are_read(words: str, number: int) -> None:
    assert words_to_number(words) == number


@pytest.mark.parametrize(
    "words",
    ["eenheid", "honderden", "duizenden", "honderdnul", "nulhonderd", "twaalfhonderdduizend", "duizend duizend"],
)
def test_what_is_no_number(words: str) -> None:
    assert words_to_number(words) is None


@pytest.mark.parametrize(
    ("words", "number"),
    [("half", "0.5"), ("anderhalve", "1.5"), ("twee en een half", "2.5"), ("drieënhalf", "3.5"), ("vierenhalf", "4.5")],
)
def test_halves(words: str, number: str) -> None:
    assert halves_to_number(words) == Decimal(number)


def test_a_whole_number_is_no_half() -> None:
    assert halves_to_number("twee") is None


@pytest.mark.parametrize(
    ("sentence", "whole"),
    [
        ("Er zijn |vijf schepen", True),
        ("In 2024 |120 schepen", True),
        ("Op 30.06.2018 |120 schepen", True),
        ("Artikel 5 |zes schepen", True),
        ("Het kost 3 miljoen |120 schepen", True),
        ("Van de 34 |120 schepen", False),
        ("Er zijn 100 |duizend schepen", False),
        ("Er zijn honderd |duizend schepen", False),
        ("Er zijn drie miljoen |vierhonderd schepen", False),
        ("Er zijn een paar |duizend schepen", False),
        ("Er zijn een paar |vijf schepen", True),
        ("Er zijn anderhalf |duizend schepen", False),
        ("Er zijn 2,5 |honderd schepen", False),
        ("Er zijn vijf komma |twee schepen", False),
        ("Achter de komma |twee cijfers", True),
        ("Er zijn 2 x |150 schepen", False),
        ("Er zijn viermaal |zes schepen", False),
        ("Er zijn een keer |zes schepen", True),
        ("Er zijn helemaal |zes schepen", True),
        ("Voor de tweede keer |zes schepen", True),
    ],
)
def test_the_rest_of_a_number_is_told(sentence: str, whole: bool) -> None:
    before, _, after = sentence.lower().partition("|")
    assert stands_alone(before + after, len(before)) is whole


@pytest.mark.parametrize(
    ("sentence", "far"),
    [
        ("Van 20 tot |30 schepen", True),
        ("Tussen de tien en |twintig schepen", True),
        ("Het zijn 3-|5 schepen", True),
        ("Het zijn drie à |vier schepen", True),
        ("Anderhalf tot |twee duizend schepen", True),
        ("Hij kreeg er 10 en |twintig schepen", False),
        ("In 2024 - |30 schepen", False),
    ],
)
def test_the_far_end_of_a_range_is_told(sentence: str, far: bool) -> None:
    before, _, after = sentence.lower().partition("|")
    assert ends_range(before + after, len(before)) is far


def test_english() -> None:
    assert number_to_words(350, "en") == "three hundred and fifty"
