"""The letter as DOCX and ODT: real footnotes, header rows, the language, and the banner on every page."""

import io
import zipfile
from pathlib import Path

import pytest

from ijkmoment.writing.office import write_docx, write_odt
from ijkmoment.writing.office_styles import reference_document
from support.letter import composition

_BODIES = {"docx": "word/document.xml", "odt": "content.xml"}


def _part(data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name).decode()


def test_docx(tmp_path: Path) -> None:
    data = write_docx(composition(tmp_path))
    body = _part(data, "word/document.xml")
    assert "w:footnoteReference" in body
    assert "w:tblHeader" in body
    assert "€ 31,37 miljoen" in "".join(part.partition("<")[0] for part in body.split(">"))
    assert "Alleen" in _part(data, "word/footnotes.xml")
    assert 'w:val="nl-NL"' in _part(data, "word/styles.xml")


def test_odt(tmp_path: Path) -> None:
    data = write_odt(composition(tmp_path))
    body = _part(data, "content.xml")
    assert "text:note-class" in body
    assert "table-header-rows" in body
    assert 'fo:language="nl"' in _part(data, "styles.xml")


@pytest.mark.parametrize(("example", "there"), [("ja", True), ("nee", False)])
def test_the_banner(tmp_path: Path, example: str, there: bool) -> None:
    made = composition(tmp_path, "voorbeeld: ja", f"voorbeeld: {example}")
    with zipfile.ZipFile(io.BytesIO(write_docx(made))) as archive:
        assert (
            any("VOORBEELD" in archive.read(name).decode() for name in archive.namelist() if "header" in name) == there
        )
    assert ("VOORBEELD" in _part(write_odt(made), "styles.xml")) == there


@pytest.mark.parametrize("form", ["docx", "odt"])
def test_the_title_is_a_property_and_stands_once_in_the_text(tmp_path: Path, form: str) -> None:
    made = composition(tmp_path, "titel: Rapportage Litouwen", "titel: Inzet & meer")
    data = (write_docx if form == "docx" else write_odt)(made)
    assert "<dc:title>Inzet &amp; meer</dc:title>" in _part(data, "docProps/core.xml" if form == "docx" else "meta.xml")
    body = "".join(part.partition("<")[0] for part in _part(data, _BODIES[form]).split(">"))
    assert body.count("Inzet &amp; meer") == 1


@pytest.mark.parametrize("form", ["docx", "odt"])
def test_the_users_own_pandoc_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str) -> None:
    made = composition(tmp_path)
    write = write_docx if form == "docx" else write_odt
    before = write(made)
    for folder in ("share/pandoc", "home/.pandoc", "home/.local/share/pandoc"):
        templates = tmp_path / folder / "templates"
        templates.mkdir(parents=True)
        for name in ("default.opendocument", "default.openxml", "default.docx", "default.odt"):
            (templates / name).write_text("nonsense", encoding="utf-8")
    path = tmp_path / "bin" / "pandoc"
    path.parent.mkdir()
    path.write_text("#!/bin/sh\necho 'pandoc 99.9'\nexit 0\n", encoding="utf-8")
    path.chmod(0o755)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    monkeypatch.setenv("PATH", str(path.parent), prepend=":")
    reference_document.cache_clear()
    assert write(made) == before
