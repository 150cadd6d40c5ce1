"""Words that no dictionary holds yet, told from misspelt ones by how Dutch makes words."""

import pytest

from ijkmoment.language.lexicon import installed
from ijkmoment.language.new_words import is_inflected, is_new, is_regular, is_sure, may_be_new
from ijkmoment.language.spelling import Speller


@pytest.fixture(scope="module")
def speller() -> Speller:
    lexicon = installed()
    assert lexicon is not None
    return Speller(lexicon, installed("en"))


@pytest.mark.parametrize(
    "word", "invoeden getegeld gezenderde uitgeponde gestript steuren stapvoetse hoogbeveiligde".split()
)
def test_a_form_by_rule_is_sure(speller: Speller, word: str) -> None:
    assert is_sure(word, speller)


@pytest.mark.parametrize(
    "word",
    "loofklapten huisjesmelken peilgestuurde ledbelichting linkeras herdistributievoorwaarden vereistenoplosser "
    "monomestvergister zijbeken bijnabotsingen foldername ontsleutelden herinstalleerd".split(),
)
def test_a_word_made_of_known_ones_is_new(speller: Speller, word: str) -> None:
    assert is_new(word, speller)


@pytest.mark.parametrize(
    "word", "vulgraden speelstop glijzeil lanceerders elektrolysers helpdeskers dienjaarders bijverdieners".split()
)
def test_a_stem_and_a_noun_and_who_does_it_may_be_new(speller: Speller, word: str) -> None:
    assert may_be_new(word, speller)


@pytest.mark.parametrize("word", ["abseilden", "abseilde"])
def test_a_verb_has_its_past_by_rule(speller: Speller, word: str) -> None:
    assert is_regular(word, speller)


@pytest.mark.parametrize("word", ["wordden", "abseilten", "levede"])
def test_another_past_is_none(speller: Speller, word: str) -> None:
    assert not is_regular(word, speller)


@pytest.mark.parametrize("word", ["leverren", "militairren", "leerlingeen", "agenteen"])
def test_a_plural_with_a_letter_doubled_is_none(speller: Speller, word: str) -> None:
    assert not is_inflected(word, speller)


@pytest.mark.parametrize(
    "word",
    "afschriking stabilitiet maatregeelen voortgangsbief huppvragen schuddbeheer innvulling uitgevord gemakt "
    "gersetaureerd doorrlichting chronishe".split(),
)
def test_a_misspelt_word_is_not_new(speller: Speller, word: str) -> None:
    assert not is_new(word, speller)
    assert not may_be_new(word, speller)
