"""Claims in words, in both languages; names and signs of the kinds."""

from typing import get_args

import pytest

from ijkmoment.facts.claim import (
    Abbreviation,
    AnnouncedCount,
    Claim,
    ClaimKind,
    ClaimValue,
    Contribution,
    Promise,
    Relative,
)
from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.values import Code, Strength
from ijkmoment.language.claim_words import CLAIM_KINDS, print_claim

MAY, APRIL = Date(2024, 5), Date(2024, 4)


def _words(value: ClaimValue, language: str = "nl") -> str:
    return print_claim(Claim("date", 0, 1, "x", value), language)


@pytest.mark.parametrize(
    ("value", "nl", "en"),
    [
        (Date(2024, 4, 4), "4 april 2024", "4 April 2024"),
        (Date(2023, 6, 31), "31 juni 2023 (staat niet op de kalender)", "31 June 2023 (not on the calendar)"),
        (
            Period(MAY, APRIL, "tot en met"),
            "mei 2024 tot en met april 2024 (eindigt voor het begin)",
            "May 2024 up to and including April 2024 (ends before it starts)",
        ),
        (
            Period(Date(2023, 6, 31), MAY),
            "31 juni 2023 tot en met mei 2024 (staat niet op de kalender)",
            "31 June 2023 up to and including May 2024 (not on the calendar)",
        ),
        (Code("country", "LT"), "Litouwen", "Lithuania"),
        (Code("formation", "Battle Group"), "Battle Group", "Battle Group"),
        (Abbreviation("SNR", "Senior National Representative"), *(["SNR: Senior National Representative"] * 2)),
        (Contribution("DE", Strength(560, 560)), "Duitsland: 560 militairen", "Germany: 560 service members"),
        (AnnouncedCount(4, "onderdelen", 3), "4 onderdelen, 3 in de opsomming", "4 onderdelen, 3 in the list"),
        (
            Promise("kabinet", "de uitkomst", Date(2025), "de volgende rapportage"),
            "wie: kabinet; wanneer: de volgende rapportage; 2025; wat: de uitkomst",
            "who: kabinet; when: de volgende rapportage; 2025; what: de uitkomst",
        ),
        (Promise("", "de uitkomst"), "wat: de uitkomst", "what: de uitkomst"),
        (Relative(Date(2024, 3, 26)), "26 maart 2024", "26 March 2024"),
        (Relative(Period(APRIL, MAY)), "april 2024 tot en met mei 2024", "April 2024 up to and including May 2024"),
        (Relative(None, "rapportage"), "rapportage", "rapportage"),
        (Relative(), "niet te herleiden zonder datum van de brief", "not to be told without the letter's date"),
    ],
)  # fmt: skip
def test_a_value_in_words(value: ClaimValue, nl: str, en: str) -> None:
    assert (_words(value), _words(value, "en")) == (nl, en)


def test_every_kind_has_a_name_and_a_sign_that_opens_it() -> None:
    assert set(CLAIM_KINDS) == set(get_args(ClaimKind))
    for language in ("nl", "en"):
        signs = [words.short(language) for words in CLAIM_KINDS.values()]
        assert len(set(signs)) == len(signs)
        assert all(words.name(language).startswith(words.short(language)) for words in CLAIM_KINDS.values())
