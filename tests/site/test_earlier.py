"""The house's own letters of before: a letter is held against those that tell of the same deployments."""

import os
import shutil
from pathlib import Path

import pytest
from django.test import Client

from ijkmoment.register import exchange
from support.databases import ONLY_SQLITE

pytestmark = ONLY_SQLITE
EXAMPLE = Path("examples/oostflank-2024")
SKIPPED = "geen eerdere brieven"


def put(folder: Path, **changes: str) -> Path:
    """Copy the example's letter with other lines in its front matter."""
    folder.mkdir()
    shutil.copy(EXAMPLE / "letter.md", folder)
    letter = folder / "letter.md"
    lines = letter.read_text(encoding="utf-8").split("\n")
    changed = [f"{key}: {changes[key]}" if (key := line.partition(":")[0]) in changes else line for line in lines]
    letter.write_text("\n".join(changed), encoding="utf-8")
    return folder


def findings_of(name: str) -> str:
    answer = Client().get(f"/brieven/{name}/bevindingen/")
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.fixture
def register(database: str) -> str:
    assert isinstance(exchange.import_folder(EXAMPLE), exchange.ImportResult)
    return database


@pytest.mark.usefixtures("register")
def test_the_page_of_a_letter_leads_to_its_findings_and_to_a_check_of_its_changed_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("IJKMOMENT_LETTERS", str(put(tmp_path / "nu")))
    page = Client().get("/brieven/nu/").content.decode()
    assert 'href="/brieven/nu/bevindingen/"' in page
    assert 'href="/controleren/?brief=nu"' in page


@pytest.mark.usefixtures("register")
def test_a_letter_is_held_against_the_one_of_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    now, then = put(tmp_path / "nu"), put(tmp_path / "toen", datum="2023-05-17")
    monkeypatch.setenv("IJKMOMENT_LETTERS", str(now))
    assert SKIPPED in findings_of("nu")
    monkeypatch.setenv("IJKMOMENT_LETTERS", os.pathsep.join(map(str, (now, then))))
    assert SKIPPED not in findings_of("nu")
    assert SKIPPED in findings_of("toen")


@pytest.mark.usefixtures("register")
def test_what_differs_from_the_letter_of_before_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    then = put(tmp_path / "toen", datum="2023-05-17")
    now = tmp_path / "nu.txt"
    now.write_text(NOW, encoding="utf-8")
    monkeypatch.setenv("IJKMOMENT_LETTERS", os.pathsep.join(map(str, (now, then))))
    assert "YOY001" in findings_of("nu")


@pytest.mark.usefixtures("register")
def test_a_letter_about_other_deployments_is_none_to_hold_against(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    then = put(tmp_path / "toen", datum="2023-05-17")
    other = tmp_path / "anders.txt"
    other.write_text("Datum 15 mei 2024\n\nGeachte voorzitter,\n\nHet water stond hoog.\n", encoding="utf-8")
    monkeypatch.setenv("IJKMOMENT_LETTERS", os.pathsep.join(map(str, (other, then))))
    assert SKIPPED in findings_of("anders")


NOW = """Datum 15 mei 2024
Betreft Voortgangsrapportage over de inzet aan de oostflank

Geachte voorzitter,

Met deze brief informeert het kabinet u over de Nederlandse inzet in het afgelopen jaar.

1. eFP Litouwen

De eFP Litouwen ging door. Nederland leverde 270 militairen aan de battlegroup in Litouwen.

Hoogachtend,

De minister van Defensie
"""
