"""Ordinary letters by chance: thousands of words in which no rule may find anything, with a register or without."""

from pathlib import Path

import pytest

from ijkmoment.checking.engine import check
from ijkmoment.facts.dates import Date
from ijkmoment.facts.document import Document
from ijkmoment.facts.folder import read_folder
from ijkmoment.facts.ledger import Ledger
from ijkmoment.facts.names import names_of
from ijkmoment.reading import read_claims
from ijkmoment.reading.files import read_bytes
from support.ordinary import ASIDE, TOLD, letter

EXAMPLE = Path(__file__).parents[2] / "examples" / "oostflank-2024"
LETTER_DATE = Date(2025, 5, 21)
SEEDS = range(12)


def _found(text: str, *, with_register: bool) -> list[tuple[str, str]]:
    document, ledger = read_bytes(text.encode(), "brief.txt", ".txt"), read_folder(EXAMPLE)
    assert isinstance(document, Document)
    assert isinstance(ledger, Ledger)
    snapshot = ledger.snapshot() if with_register else None
    names = names_of(snapshot) if snapshot else {}
    report = check(document, read_claims(document, LETTER_DATE, names), snapshot, date=LETTER_DATE)
    return [(one.code, document.text[one.start : one.end]) for one in report.findings]


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_is_found_in_an_ordinary_letter(seed: int) -> None:
    text = letter(seed)
    assert _found(text, with_register=False) == []
    assert _found(text, with_register=True) == []


def test_the_letters_are_many_words_and_hold_every_sentence() -> None:
    letters = [letter(seed) for seed in SEEDS]
    assert sum(len(text.split()) for text in letters) > 3_000
    whole = "\n".join(letters)
    assert [sentence for sentence in ASIDE if sentence not in whole] == []
    assert [one for one in TOLD if one.rpartition("}")[2] not in whole] == []


def test_a_slip_in_such_a_letter_is_found() -> None:
    text = letter(0).replace("Lessen\n", "De eenheid bleef tot 31 juni 2023.\n\nLessen\n")
    assert _found(text, with_register=False) == [("DAT001", "31 juni 2023")]
