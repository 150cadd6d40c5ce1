"""Dimensions have words in both languages."""

from ijkmoment.language.dimensions import dimension_word


def test_a_post_is_said_in_the_language_of_the_reader() -> None:
    assert dimension_word("functie", "plaatsvervangend-commandant") == "plaatsvervangend commandant"
    assert dimension_word("functie", "plaatsvervangend-commandant", "en") == "deputy commander"
    assert dimension_word("functie", "hoofd-logistiek", "en") == "hoofd logistiek"


def test_a_nation_is_a_country_and_a_unit_has_no_word_of_its_own() -> None:
    assert dimension_word("natie", "DE", "en") == "Germany"
    assert dimension_word("eenheid", "efp-lt/rotatie/14") is None
