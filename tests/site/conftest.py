"""A letter of one's own on the site, on each database, and a drafter who is logged in."""

from pathlib import Path

import pytest
from django.test import Client

from ijkmoment.register import exchange
from support import waiver_pages
from support.register import write_folder


@pytest.fixture
def own_letter(database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A register, and a letter with an error that stands in it twice and a warning."""
    assert database
    assert isinstance(exchange.import_folder(write_folder(tmp_path / "register")), exchange.ImportResult)
    path = tmp_path / "brief.txt"
    path.write_text(waiver_pages.LETTER, encoding="utf-8")
    monkeypatch.setenv("IJKMOMENT_LETTERS", str(path))
    return path


@pytest.fixture
def drafter(own_letter: Path) -> Client:
    assert own_letter
    return waiver_pages.logged_in("redacteur")
