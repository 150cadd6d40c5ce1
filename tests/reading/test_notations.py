"""The table of notations in the decision about nllegalcit: what it says that we read, we read."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ijkmoment.facts.values import Reference
from ijkmoment.reading.claims import read_six
from ijkmoment.reading.text import read_text

PAGE = Path(__file__).parents[2] / "docs" / "decisions" / "0011-references-by-our-own-grammar.md"


def _rows() -> Iterator[tuple[str, str]]:
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        if line.startswith("| ") and not line.startswith("| notation"):
            notation, ours, _ = line.strip("| ").split(" | ")
            yield notation, ours


def _read(notation: str) -> str:
    values = [claim.value for claim in read_six(read_text(f"Zie hierover {notation}. Einde."))]
    parts = [
        (one.dossier_with_suffix, one.number, one.session, one.case) for one in values if isinstance(one, Reference)
    ]
    return "; ".join(" ".join(str(part) for part in some if part) for some in parts) or "-"


def test_there_are_notations() -> None:
    assert len(list(_rows())) == 28


@pytest.mark.parametrize(("notation", "ours"), list(_rows()))
def test_a_notation(notation: str, ours: str) -> None:
    assert _read(notation) == ours
