"""Ordinary letters by chance: thousands of words in which no rule may find anything, with a register or without."""

from functools import cache
from pathlib import Path

import pytest

from ijkmoment.checking.engine import check, select
from ijkmoment.checking.rules import RULES
from ijkmoment.facts.dates import Date
from ijkmoment.facts.document import Document
from ijkmoment.facts.folder import read_folder
from ijkmoment.facts.ledger import Ledger
from ijkmoment.facts.names import names_of
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.reading import read_claims
from ijkmoment.reading.files import read_bytes
from support.ordinary import ASIDE, TOLD, letter

EXAMPLE = Path(__file__).parents[2] / "examples" / "oostflank-2024"
SENTENCES = Path(__file__).with_name("sentences.txt")  # each line is a letter of its own
LETTER_DATE = Date(2025, 5, 21)
SEEDS = range(12)
# Their sentences come from many letters, so that one may explain what another shortens, and cite what another dates.
OF_WHOLE_LETTERS = ("NAM001", "REF005")
RULES_OF_SENTENCES = select(RULES, ignored=OF_WHOLE_LETTERS)


@cache
def _snapshot() -> Snapshot:
    ledger = read_folder(EXAMPLE)
    assert isinstance(ledger, Ledger)
    return ledger.snapshot()


def _found(text: str, *, with_register: bool) -> list[tuple[str, str]]:
    document = read_bytes(text.encode(), "brief.txt", ".txt")
    assert isinstance(document, Document)
    snapshot = _snapshot() if with_register else None
    names = names_of(snapshot) if snapshot else {}
    claims = read_claims(document, LETTER_DATE, names)
    report = check(document, claims, snapshot, date=LETTER_DATE, rules=RULES_OF_SENTENCES)
    return [(one.code, document.text[one.start : one.end]) for one in report.findings]


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_is_found_in_an_ordinary_letter(seed: int) -> None:
    text = letter(seed)
    assert _found(text, with_register=False) == []
    assert _found(text, with_register=True) == []


@pytest.mark.parametrize("with_register", [False, True])
def test_nothing_is_found_in_what_comes_close_to_a_slip(with_register: bool) -> None:
    lines = SENTENCES.read_text(encoding="utf-8").splitlines()
    letters = {line: f"Geachte voorzitter,\n\n{line}\n\nHoogachtend,\n" for line in lines}
    found = {line: _found(text, with_register=with_register) for line, text in letters.items()}
    assert {line: findings for line, findings in found.items() if findings} == {}
    assert len(lines) > 80


def test_the_letters_are_many_words_and_hold_every_sentence() -> None:
    letters = [letter(seed) for seed in SEEDS]
    assert sum(len(text.split()) for text in letters) > 3_000
    whole = "\n".join(letters)
    assert [sentence for sentence in ASIDE if sentence not in whole] == []
    assert [one for one in TOLD if one.rpartition("}")[2] not in whole] == []


def test_a_slip_in_such_a_letter_is_found() -> None:
    text = letter(0).replace("Lessen\n", "De eenheid bleef tot 31 juni 2023.\n\nLessen\n")
    assert _found(text, with_register=False) == [("DAT001", "31 juni 2023")]
