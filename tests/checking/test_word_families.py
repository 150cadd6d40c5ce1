"""Strange words of a letter that have a stem in common."""

import pytest

from ijkmoment.checking.words.word_families import Families
from ijkmoment.language.lexicon import installed
from ijkmoment.language.spelling import Speller


@pytest.fixture(scope="module")
def speller() -> Speller:
    lexicon = installed()
    assert lexicon is not None
    return Speller(lexicon)


@pytest.mark.parametrize(("word", "better"), [("vape", "vage"), ("vapet", "tapet"), ("wegwerpvape", "wegwerpvage")])
def test_a_word_with_kin_is_its_own(speller: Speller, word: str, better: str) -> None:
    assert Families(["vape", "vapet", "wegwerpvape"], speller).has_kin(word, better)


def test_a_word_alone_has_none(speller: Speller) -> None:
    assert not Families(["vape", "afschriking"], speller).has_kin("vape", "vage")


def test_one_slip_in_two_forms_makes_no_family(speller: Speller) -> None:
    assert not Families(["lokatie", "lokaties"], speller).has_kin("lokatie", "locatie")
