"""What comes from outside and is no sound letter ends in one line that says what, where and what to do."""

import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from ijkmoment.facts.document import Document
from ijkmoment.facts.problem import Problem
from ijkmoment.reading import files, read_document
from ijkmoment.reading.archive import LARGEST_PART

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def _problem(path: Path, data: bytes | None = None) -> Problem:
    if data is not None:
        path.write_bytes(data)
    problem = read_document(path)
    assert isinstance(problem, Problem)
    assert "\n" not in problem.text
    assert problem.file == str(path)
    return problem


def _zip(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return stream.getvalue()


def _docx(body: str, before: str = "") -> bytes:
    document = f"<?xml version='1.0'?>{before}<w:document {WORD}><w:body>{body}</w:body></w:document>"
    return _zip({"[Content_Types].xml": b"<Types/>", "word/document.xml": document.encode()})


def test_a_missing_file(tmp_path: Path) -> None:
    assert "no such file" in _problem(tmp_path / "brief.txt").message


def test_a_folder(tmp_path: Path) -> None:
    assert "folder" in _problem(tmp_path).message


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "brief.txt"
    os.mkfifo(path)
    assert "pipe" in _problem(path).message


def test_a_name_that_no_file_can_have() -> None:
    assert "cannot be read" in _problem(Path("brief\0.txt")).message


@pytest.mark.parametrize("data", [b"", b" \n\t\n", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("name", ["brief.txt", "brief.pdf", "brief.docx", "brief.html"])
def test_an_empty_file(tmp_path: Path, name: str, data: bytes) -> None:
    assert "the file is empty" in _problem(tmp_path / name, data).message


def test_a_text_of_200_mb_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "brief.txt"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    monkeypatch.setattr(Path, "open", lambda *_: pytest.fail("the file was opened"))
    assert "200 MB, at most 50 MB" in _problem(path).message


def test_a_text_may_not_be_as_large_as_a_pdf(tmp_path: Path) -> None:
    path = tmp_path / "brief.txt"
    assert "at most 10 MB" in _problem(path, b"a " * (files.LARGEST_TEXT // 2 + 1)).message


def test_invalid_utf8_names_byte_and_line(tmp_path: Path) -> None:
    problem = _problem(tmp_path / "brief.txt", b"Geachte voorzitter,\n\nRoemeni\xeb doet mee.\n")
    assert problem.line == 3
    assert "byte 28 (0xeb) is not UTF-8" in problem.message


def test_nul_bytes_name_byte_and_line(tmp_path: Path) -> None:
    problem = _problem(tmp_path / "brief.txt", "Één\nregel\0".encode())
    assert problem.line == 2
    assert "byte 11 is NUL" in problem.message


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_is_read(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "brief.txt"
    path.write_bytes("Roemenië doet mee.\r\nTot zover.".encode(encoding))
    document = read_document(path)
    assert isinstance(document, Document)
    assert document.text.split("\n") == ["Roemenië doet mee.", "Tot zover."]


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("brief.xlsx", b"a,b", "unknown format (.xlsx)"),
        ("brief.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Word file"),
        ("brief.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "password"),
        ("brief.rtf", b"{\\rtf1 Geachte}", "RTF"),
        ("brief.txt", b"\x89PNG\r\n\x1a\n", "picture"),
        ("brief.docx", b"Geachte voorzitter,", "called .docx but is not one"),
        ("brief.odt", b"Geachte voorzitter,", "called .odt but is not one"),
        ("brief.pdf", b"Geachte voorzitter,", "called .pdf but is not one"),
        ("brief.docx", b"PK\x03\x04 and nothing more", "broken zip"),
        ("brief.docx", _zip({"xl/workbook.xml": b"<x/>"}), "neither DOCX nor ODT"),
        ("brief.pdf", b"%PDF-1.7\nnothing", "broken PDF"),
    ],
)
def test_what_is_no_letter(tmp_path: Path, name: str, data: bytes, expected: str) -> None:
    assert expected in _problem(tmp_path / name, data).message


def test_a_docx_that_is_cut_short(tmp_path: Path) -> None:
    whole = _docx("<w:p><w:r><w:t>Geachte voorzitter,</w:t></w:r></w:p>")
    assert "broken zip" in _problem(tmp_path / "brief.docx", whole[: len(whole) // 2]).message


def test_a_text_may_begin_with_the_letters_of_a_zip(tmp_path: Path) -> None:
    path = tmp_path / "brief.txt"
    path.write_text("PKI-beleid geldt ook hier.", encoding="utf-8")
    document = read_document(path)
    assert isinstance(document, Document)
    assert document.text == "PKI-beleid geldt ook hier."


@pytest.mark.parametrize(
    ("body", "expected"),
    [("<w:p>", "not sound XML"), ("<w:p>" * 300 + "</w:p>" * 300, "not sound XML"), ("", "no text")],
)
def test_a_docx_that_is_broken_deep_or_empty(tmp_path: Path, body: str, expected: str) -> None:
    assert expected in _problem(tmp_path / "brief.docx", _docx(body)).message


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused(tmp_path: Path, encoding: str) -> None:
    secret = tmp_path / "geheim.txt"
    secret.write_text("geheim", encoding="utf-8")
    xml = (
        f'<!DOCTYPE d [<!ENTITY e SYSTEM "{secret.as_uri()}">]>'
        f"<w:document {WORD}><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>"
    )
    problem = _problem(tmp_path / "brief.docx", _zip({"word/document.xml": xml.encode(encoding)}))
    assert "document type or entities" in problem.message


def test_a_zip_bomb_that_says_so(tmp_path: Path) -> None:
    data = _zip({"word/document.xml": b" " * (LARGEST_PART // 2)})
    assert "zip bomb" in _problem(tmp_path / "brief.docx", data).message


def test_a_part_that_is_too_large(tmp_path: Path) -> None:
    data = _zip({"content.xml": b" " * (LARGEST_PART + 1)})
    assert "unpacks to 40 MB" in _problem(tmp_path / "brief.odt", data).message


def test_a_zip_that_lies_about_its_size(tmp_path: Path) -> None:
    large = b" " * 5_000_000
    data = _zip({"word/document.xml": large}).replace(len(large).to_bytes(4, "little"), (100).to_bytes(4, "little"))
    message = _problem(tmp_path / "brief.docx", data).message
    assert "cannot be unpacked" in message or "larger than it says" in message


def test_a_zip_with_too_many_parts(tmp_path: Path) -> None:
    data = _zip({f"p{number}": b"" for number in range(10_001)})
    assert "10001 parts" in _problem(tmp_path / "brief.docx", data).message


def test_an_odt_with_a_password(tmp_path: Path) -> None:
    manifest = b"<manifest><encryption-data/></manifest>"
    data = _zip({"content.xml": b"\x01\x02", "META-INF/manifest.xml": manifest})
    assert "password" in _problem(tmp_path / "brief.odt", data).message


def test_a_deep_page(tmp_path: Path) -> None:
    assert "nested deeper" in _problem(tmp_path / "brief.html", b"<html><body>" + b"<div>" * 20_000 + b"x").message


def test_a_page_without_words(tmp_path: Path) -> None:
    assert "no text" in _problem(tmp_path / "brief.html", b"<html><body><script>1</script></body></html>").message


def test_a_page_in_an_older_encoding(tmp_path: Path) -> None:
    path = tmp_path / "brief.html"
    path.write_bytes(
        '<html><head><meta charset="iso-8859-1"></head><body><p>Roemenië</p></body></html>'.encode("cp1252")
    )
    document = read_document(path)
    assert isinstance(document, Document)
    assert document.running == "Roemenië"


def test_importing_reading_brings_no_parser() -> None:
    code = "import sys, ijkmoment.reading; print([n for n in ('pypdfium2', 'lxml', 'selectolax') if n in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
