"""Sentences and places in a letter."""

import re
from typing import cast

import pytest

from ijkmoment.checking.letter import LONGEST, Letter, Span, date_span
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.document import Block, Document


def _letter(text: str) -> Letter:
    return Letter(Document(text, text, (Block("paragraph", 0, len(text)),)), ())


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Een zin. Nog een.", ["Een zin.", "Nog een."]),
        ("Zie Kamerstuk 28676, nr. 433. Klaar.", ["Zie Kamerstuk 28676, nr. 433.", "Klaar."]),
        ("Op 26 maart jl. Sprak hij.", ["Op 26 maart jl. Sprak hij."]),
        ("Op Zr.Ms. Holland was EUTM-S. Dit was zo.", ["Op Zr.Ms. Holland was EUTM-S.", "Dit was zo."]),
        ("Het kostte € 1.000 in 2023.\nDaarna niets", ["Het kostte € 1.000 in 2023.", "Daarna niets"]),
        ("“Klopt dat?” Ja.", ["“Klopt dat?”", "Ja."]),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    letter = _letter(text)
    assert [letter.part(span) for span in letter.sentences] == sentences


def test_a_place_outside_every_block_has_an_empty_sentence() -> None:
    letter = Letter(Document("ab cd", "ab cd", (Block("paragraph", 0, 2),)), ())
    assert letter.sentence_at(1) == Span(0, 2)
    assert letter.sentence_at(4) == Span(4, 4)


@pytest.mark.parametrize(
    ("text", "date", "words"),
    [
        ("Tussen 2 augustus 2022 en 31 juni 2023", Date(2023, 6, 31), "31 juni 2023"),
        ("Tussen 2 augustus 2022 en 31 juni 2023", Date(2022, 8, 2), "2 augustus 2022"),
        ("van 11 tot 12 juli 2023", Date(2023, 7, 11), "11 tot 12 juli 2023"),
        ("mei 2023 tot en met april 2024", Date(2024, 4), "april 2024"),
        ("vanaf het eerste kwartaal van 2024", Date(2024, 33), "2024"),
    ],
)
def test_a_date_is_found_in_its_claim(text: str, date: Date, words: str) -> None:
    claim = Claim("period", 10, 10 + len(text), text, Period(None, date))
    span = date_span(claim, date)
    assert text[span.start - 10 : span.end - 10] == words


class _Asked:
    """A pattern that notes what it is asked of."""

    def __init__(self, pattern: str) -> None:
        self.pattern, self.asked = re.compile(pattern), list[str]()

    def match(self, run: str) -> re.Match[str] | None:
        self.asked.append(run)
        return self.pattern.match(run)


def test_where_words_start_that_open_as_a_pattern_says() -> None:
    letter, opening = _letter("De top, de Top-3 en de optop."), _Asked(r"top\Z")
    for _ in range(2):
        assert letter.starting(cast("re.Pattern[str]", opening)) == (3, 11)
    assert opening.asked == ["de", "top", "3", "en", "optop"], "each different word is asked once, in small letters"


def test_where_words_with_two_capitals_start() -> None:
    letter = _letter("De eFP, een MQ-9 en de CD-rom: McGee, E. En EU_x.")
    assert [letter.text[start:].split()[0] for start in letter.capitals] == [
        "eFP,",
        "MQ-9",
        "CD-rom:",
        "McGee,",
        "EU_x.",
    ]


def test_what_a_sentence_says_is_read_up_to_a_length() -> None:
    letter = _letter("Hij zag " + "dat " * LONGEST + "einde.")
    whole = Span(0, len(letter.text))
    assert letter.says(re.compile("zag"), whole)
    assert not letter.says(re.compile("einde"), whole)
