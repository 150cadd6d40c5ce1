"""Two words that lost the space between them, and compounds that are one word."""

import pytest

from ijkmoment.language.lexicon import installed
from ijkmoment.language.lost_spaces import lost_space, lost_space_in_name
from ijkmoment.language.spelling import Speller

USED = frozenset({"juni", "missie", "militairen", "brigade", "onbemande", "tolken", "polen"})


@pytest.fixture(scope="module")
def speller() -> Speller:
    lexicon = installed()
    assert lexicon is not None
    return Speller(lexicon)


@pytest.mark.parametrize(
    "words",
    [
        "het kabinet", "missie wordt", "in juni", "van de", "in de", "tot en", "en met", "miljoen voor", "over de",
        "vijftien militairen", "schriftelijke vragen", "brigade bestaat", "en onbemande", "heeft de", "tolken en",
        "de militairen", "het bevordert", "zevende missie", "miljoen gulden", "de missie", "vliegveld van",
    ],
)  # fmt: skip
def test_two_words_are_told_apart(speller: Speller, words: str) -> None:
    assert lost_space(words.replace(" ", ""), speller, USED) == words


@pytest.mark.parametrize(
    "word",
    "kabinetsbrief tussenversie omgevingsbewustzijn einddatum beginjaar burgerartsen waarnemersteam actietoetsen "
    "linksbovenaan driehonderd landen oefeningen hierin wijkagent deselecteert".split(),
)
def test_one_word_stays_one(speller: Speller, word: str) -> None:
    assert lost_space(word, speller, USED) is None


@pytest.mark.parametrize("words", ["Frankrijk is", "Nederland in", "Voorzitter van", "Polen en", "Slowakije werd"])
def test_a_name_and_the_word_behind_it_are_told_apart(speller: Speller, words: str) -> None:
    assert lost_space_in_name(words.replace(" ", ""), speller, USED) == words


@pytest.mark.parametrize("name", ["Griekenland", "Beckerman", "Golfregio", "Staatstoezicht", "Okkersen", "Wachttijden"])
def test_a_name_stays_one(speller: Speller, name: str) -> None:
    assert lost_space_in_name(name, speller, USED) is None
