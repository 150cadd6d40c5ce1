"""Ordinary letters, full of what comes close to a slip and is none: nothing is found in them.

A letter `NAME-2.txt` is of the year after `NAME.txt`, and is checked with that as an earlier one besides.
"""

from pathlib import Path

import pytest

from ijkmoment.checking.engine import check
from ijkmoment.checking.letter import Earlier
from ijkmoment.cli.checking import names_of
from ijkmoment.facts.document import Document
from ijkmoment.facts.folder import read_folder
from ijkmoment.facts.ledger import Ledger
from ijkmoment.facts.names import NO_NAMES
from ijkmoment.reading import read_claims, read_document
from ijkmoment.reading.letter_date import find_letter_date

ROOT = Path(__file__).parents[2]
LETTERS = sorted((Path(__file__).parent / "letters").glob("*.txt"))
SUCCESSORS = [path for path in LETTERS if path.stem.endswith("-2")]


@pytest.mark.parametrize("path", LETTERS, ids=[path.stem for path in LETTERS])
def test_nothing_is_found(path: Path) -> None:
    document, ledger = read_document(path), read_folder(ROOT / "examples" / "oostflank-2024")
    assert isinstance(document, Document)
    assert isinstance(ledger, Ledger)
    snapshot = ledger.snapshot()
    report = check(document, read_claims(document, None, names_of(snapshot)), snapshot)
    assert [(one.code, document.text[one.start : one.end]) for one in report.findings] == []


@pytest.mark.parametrize("path", SUCCESSORS, ids=[path.stem for path in SUCCESSORS])
def test_nothing_is_found_beside_the_letter_of_the_year_before(path: Path) -> None:
    letter, before = _read(path), _read(path.with_name(path.name.replace("-2", "")))
    report = check(letter.document, letter.claims, None, (before,), letter.date)
    assert [(one.code, letter.document.text[one.start : one.end]) for one in report.findings] == []


@pytest.mark.parametrize(
    ("name", "other"),
    [("drugsbestrijding", "balkan"), ("cyberweerbaarheid", "rodezee"), ("spoor", "westafrika"), ("noodhulp", "balkan")],
)
def test_nothing_is_found_beside_an_earlier_letter_on_another_subject(name: str, other: str) -> None:
    letter, before = (_read(Path(__file__).parent / "letters" / f"{one}.txt") for one in (name, other))
    before = before._replace(date=None)
    report = check(letter.document, letter.claims, None, (before,), letter.date)
    assert [(one.code, letter.document.text[one.start : one.end]) for one in report.findings] == []


def _read(path: Path) -> Earlier:
    document = read_document(path)
    assert isinstance(document, Document)
    return Earlier(path.name, document, read_claims(document, None, NO_NAMES), find_letter_date(document))
