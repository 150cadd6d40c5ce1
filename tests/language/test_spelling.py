"""What is taken for a Dutch word, what might be one, and what is one slip away."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ijkmoment.language.lexicon import FOLDER, Lexicon, installed
from ijkmoment.language.spelling import Speller, edits, is_dutch_letters, is_one_slip, one_slip_from


@pytest.fixture(scope="module")
def speller() -> Speller:
    lexicon = installed()
    assert lexicon is not None
    return Speller(lexicon)


@pytest.mark.parametrize(
    "word",
    "luchtmacht veiligheidssituatie troepenverplaatsingsoefening defensiebegroting brigadecommandant risico's "
    "driehonderdvijftig vijfentwintigste achtenveertig oostflank standby tweejarige".split(),
)
def test_a_word_is_known(speller: Speller, word: str) -> None:
    assert speller.knows(word)


@pytest.mark.parametrize("word", "veiligheids defensieuitgaven capaciteitten driehondred militairn lucht-macht".split())
def test_a_misspelt_word_is_not_known(speller: Speller, word: str) -> None:
    assert not speller.knows(word)


@pytest.mark.parametrize(
    "word", "compagniesgrootte milieurecherchecapaciteit techniekonafhankelijk tussenversie".split()
)
def test_a_compound_that_nobody_marked_is_likely(speller: Speller, word: str) -> None:
    assert not speller.knows(word)
    assert speller.is_likely(word)


@pytest.mark.parametrize("word", "landelijkeregistratie straatwaardevan capactieit hetkabinet".split())
def test_two_words_or_a_misspelt_one_are_not_likely(speller: Speller, word: str) -> None:
    assert not speller.is_likely(word)


@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("afschriking", "afschrikking"),
        ("samenwerkingg", "samenwerking"),
        ("veilgiheid", "veiligheid"),
        ("luchtverdedeging", "luchtverdediging"),
        ("vredesoperatei", "vredesoperatie"),
        ("troepenverplaatsng", "troepenverplaatsing"),
    ],
)
def test_what_is_one_slip_away_is_near(speller: Speller, word: str, right: str) -> None:
    assert right in speller.near(word)


def test_a_word_is_not_near_itself_and_nonsense_is_near_nothing(speller: Speller) -> None:
    assert "compagniesgrootte" not in speller.near("compagniesgrootte")
    assert speller.near("xqzwtrpl") == ()


def test_one_slip_is_a_swap_or_a_letter_more_less_or_other() -> None:
    made = set(edits("dag"))
    assert {"adg", "dga", "ag", "dg", "da", "dagg", "sdag", "dat", "dëg"} <= made
    assert all(abs(len(one) - 3) <= 1 for one in made)


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("klijn", {"klein", "lijn"}),
        ("driging", {"dreiging"}),
        ("dreigign", {"dreiging"}),
        ("dreiginge", {"dreiging", "dreigingen"}),
        ("rbigade", {"brigade"}),
        ("brigade", {"brigades"}),
        ("d", {"de"}),
        ("vliegtuig", set()),
        ("d" * 200, set()),
    ],
)
def test_the_words_of_some_that_are_one_slip_away_are_found(word: str, near: set[str]) -> None:
    words = {"dreiging", "dreigingen", "klein", "lijn", "de", "den", "brigade", "brigades", "d" * 199}
    assert one_slip_from(word, words) == near


@given(st.text("abdeijnr", min_size=1, max_size=9), st.data())
def test_every_slip_is_one(word: str, data: st.DataObject) -> None:
    other = data.draw(st.sampled_from(edits(word)))
    if other != word:
        assert is_one_slip(word, other)
        assert one_slip_from(word, {word, other}) == {other}


def test_words_in_other_letters_are_no_business_of_ours() -> None:
    assert is_dutch_letters("geïnd's")
    assert not any(map(is_dutch_letters, ("śląsk", "Киев", "a1", "x-y")))


@pytest.mark.parametrize("word", "schipen voorzitterr krijgsmahct aanvulend stabilitiet defensei afschriking".split())
def test_the_words_near_one_are_those_that_each_edit_looked_up_would_give(speller: Speller, word: str) -> None:
    held = (one for one in edits(word) if speller.stands(one) and one != word)
    assert speller.standing_near(word) == tuple(dict.fromkeys(held)) != ()


def test_what_begins_as_a_word_is_not_looked_up_edit_by_edit() -> None:
    fresh = Lexicon((FOLDER / "nl.words").read_bytes())
    assert Speller(fresh).standing_near("stabilitiet") == ("stabiliteit",)
    asked = fresh.role.cache_info()
    assert asked.hits + asked.misses < len(edits("stabilitiet")) / 2
