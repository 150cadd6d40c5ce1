"""What a Dutch page says in English is marked as English, for readers and for those who hear the page."""

from pathlib import Path

import pytest
from django.test import Client

from support.databases import ONLY_SQLITE

pytestmark = [ONLY_SQLITE, pytest.mark.usefixtures("database")]


@pytest.fixture
def letter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    (tmp_path / "brief").mkdir()
    head = "---\ntitel: Brief\ndatum: 2024-05-15\nperiode: 2023-05/2024-04\nboekjaar: 2023\n---\n\n"
    (tmp_path / "brief" / "letter.md").write_text(f"{head}De {{efp-lt kleur}}.\n", encoding="utf-8")
    monkeypatch.setenv("IJKMOMENT_LETTERS", str(tmp_path / "brief"))
    return "/brieven/brief/"


def page(path: str, language: str) -> str:
    return Client(headers={"accept-language": language}).get(path).content.decode()


def test_a_rule_is_explained_in_english(database: str) -> None:  # noqa: ARG001
    assert "in het Engels" in page("/regels/dat001/", "nl").partition('<div lang="en">')[0]
    assert "in English" not in page("/regels/dat001/", "en")


def test_what_is_wrong_with_a_letter_is_told_in_english(letter: str) -> None:
    assert "De uitleg is in het Engels" in page(letter, "nl")
    assert '<span lang="en">{efp-lt kleur}: unknown concept' in page(letter, "nl")
    assert "in English" not in page(letter, "en")
