"""Ordinary letters, full of what comes close to a slip and is none: nothing is found in them."""

from pathlib import Path

import pytest

from ijkmoment.checking.engine import check
from ijkmoment.cli.checking import names_of
from ijkmoment.facts.document import Document
from ijkmoment.facts.folder import read_folder
from ijkmoment.facts.ledger import Ledger
from ijkmoment.reading import read_claims, read_document

ROOT = Path(__file__).parents[2]
LETTERS = sorted((Path(__file__).parent / "letters").glob("*.txt"))


@pytest.mark.parametrize("path", LETTERS, ids=[path.stem for path in LETTERS])
def test_nothing_is_found(path: Path) -> None:
    document, ledger = read_document(path), read_folder(ROOT / "examples" / "oostflank-2024")
    assert isinstance(document, Document)
    assert isinstance(ledger, Ledger)
    snapshot = ledger.snapshot()
    report = check(document, read_claims(document, None, names_of(snapshot)), snapshot)
    assert [(one.code, document.text[one.start : one.end]) for one in report.findings] == []
