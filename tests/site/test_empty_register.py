"""With an empty register the site says so, and what to do, wherever a letter or a figure was to be expected."""

import os
from pathlib import Path

import pytest
from django.test import Client

from ijkmoment.register import exchange
from support.databases import ONLY_SQLITE
from support.server import EXAMPLE, LETTERS

pytestmark = ONLY_SQLITE
LETTER = "/brieven/oostflank-2024/"
EMPTY = {
    "nl": ("Het register is nog leeg", "Vul het in een terminal met <code>ijkmoment import</code>"),
    "en": ("The register is still empty", "Fill it in a terminal with <code>ijkmoment import</code>"),
}


@pytest.fixture(autouse=True)
def letters(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert database
    monkeypatch.setenv("IJKMOMENT_LETTERS", os.pathsep.join(map(str, LETTERS)))


def page(path: str, language: str) -> str:
    return Client(headers={"accept-language": language}).get(path).content.decode()


@pytest.mark.parametrize("language", EMPTY)
@pytest.mark.parametrize("path", ["/", LETTER, f"{LETTER}bevindingen/", f"{LETTER}feiten/"])
def test_an_empty_register_is_said_with_what_to_do(path: str, language: str) -> None:
    said = page(path, language)
    assert [words for words in EMPTY[language] if words not in said] == []
    assert "ijkmoment import examples/oostflank-2024" in said
    assert "Er is geen onderwerp" not in said
    assert "There is no subject" not in said
    assert "kan zo niet worden samengesteld" not in said


@pytest.mark.parametrize("path", ["/", LETTER])
def test_a_register_with_facts_is_not_called_empty(path: str) -> None:
    assert isinstance(exchange.import_folder(EXAMPLE), exchange.ImportResult)
    assert EMPTY["nl"][0] not in page(path, "nl")


def test_a_slip_in_the_letter_itself_is_said_too(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    folder = tmp_path / "brief"
    folder.mkdir()
    text = (EXAMPLE / "letter.md").read_text(encoding="utf-8").replace("{biv naam}", "{biv kleur}")
    (folder / "letter.md").write_text(text, encoding="utf-8")
    monkeypatch.setenv("IJKMOMENT_LETTERS", str(folder))
    said = page("/brieven/brief/", "nl")
    assert EMPTY["nl"][0] in said
    assert "Er is geen gegeven “kleur”" in said
    assert "Er is geen onderwerp" not in said
