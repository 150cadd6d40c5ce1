"""Number words, in both directions."""

import pytest

from ijkmoment.language.numerals import number_to_words, words_to_number


def test_every_number_comes_back() -> None:
    assert all(words_to_number(number_to_words(number)) == number for number in range(10000))


@pytest.mark.parametrize(
    ("number", "words"),
    [(22, "tweeëntwintig"), (350, "driehonderdvijftig"), (1200, "duizend tweehonderd"), (100, "honderd"), (8, "acht")],
)
def test_dutch(number: int, words: str) -> None:
    assert number_to_words(number) == words


@pytest.mark.parametrize(
    ("words", "number"), [("Één", 1), ("twaalfhonderd", 1200), ("honderdvijftig", 150), ("vierhonderd", 400)]
)
def test_other_forms_are_read(words: str, number: int) -> None:
    assert words_to_number(words) == number


def test_what_is_no_number() -> None:
    assert words_to_number("eenheid") is None


def test_english() -> None:
    assert number_to_words(350, "en") == "three hundred and fifty"
