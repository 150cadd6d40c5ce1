"""Words of nations, and those that only look like one."""

import pytest

from ijkmoment.language.nation_words import NATION_WORDS, is_nation_word, nation_meant


@pytest.mark.parametrize("word", sorted(NATION_WORDS))
def test_a_right_word_stands_for_no_other(word: str) -> None:
    assert nation_meant(word, surely_a_name=True) is None


@pytest.mark.parametrize("word", ["Litouwens", "Belgische", "Duitsers", "Palestina", "Sudan", "Lithuania", "Jutland"])
def test_an_ending_and_another_right_name_are_known(word: str) -> None:
    assert is_nation_word(word)


def test_at_the_start_of_a_sentence_only_long_names_are_taken() -> None:
    assert nation_meant("Poln", surely_a_name=True) == "Polen"
    assert nation_meant("Poln", surely_a_name=False) is None
    assert nation_meant("Litouen", surely_a_name=False) == "Litouwen"
