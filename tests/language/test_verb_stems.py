"""A verb's stem, its infinitive and its past."""

import pytest

from ijkmoment.language.lexicon import installed
from ijkmoment.language.spelling import Speller
from ijkmoment.language.verb_stems import infinitives, is_stem, plural, takes_t


@pytest.mark.parametrize(
    ("stem", "infinitive"),
    [
        ("vul", "vullen"),
        ("loop", "lopen"),
        ("schrijf", "schrijven"),
        ("lees", "lezen"),
        ("werk", "werken"),
        ("handel", "handelen"),
        ("herstel", "herstellen"),
        ("glij", "glijden"),
        ("houd", "houden"),
    ],
)
def test_a_stem_leads_to_its_infinitive(stem: str, infinitive: str) -> None:
    assert infinitive in infinitives(stem)


@pytest.mark.parametrize("stem", ["lop", "hupp", "schrijv", "volge", "le"])
def test_what_dutch_does_not_spell_so_is_no_stem(stem: str) -> None:
    lexicon = installed()
    assert lexicon is not None
    assert not is_stem(stem, Speller(lexicon))


@pytest.mark.parametrize(
    ("noun", "more"), [("maat", "maten"), ("bus", "bussen"), ("brief", "brieven"), ("kast", "kasten")]
)
def test_a_plural_is_spelt_as_an_infinitive(noun: str, more: str) -> None:
    assert plural(noun) == more


def test_the_last_sound_tells_the_past() -> None:
    assert takes_t("werk")
    assert not takes_t("leer")
