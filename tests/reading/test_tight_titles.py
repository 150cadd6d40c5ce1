"""Titles without white space around them, in plain text."""

from ijkmoment.reading.text import read_text

LONG = "De Nederlandse eenheden oefenden in deze maanden met die van de partners, zoals afgesproken."
LETTER = f"Geachte voorzitter,\n{LONG}\nFinanciën\nDe kosten bedroegen € 3 miljoen.\nFinland en Zweden\n{LONG}\n"


def _titles(text: str) -> list[str]:
    document = read_text(text)
    return [document.running[one.start : one.end] for one in document.blocks if one.kind == "heading"]


def test_a_short_line_between_whole_sentences_is_a_title() -> None:
    assert _titles(LETTER) == ["Financiën", "Finland en Zweden"]


def test_what_goes_on_or_is_signed_is_none() -> None:
    assert (
        _titles(f"Geachte voorzitter,\n{LONG} De\nFinland en Zweden\n{LONG}\nDe minister van Defensie\n{LONG}\n") == []
    )
