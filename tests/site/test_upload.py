"""A letter handed in: read, shown and gone; whatever it is, the answer is one clear line."""

import io
import logging
import re
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
import typst
from django.conf import Settings
from django.contrib.sessions.models import Session
from django.core.files.uploadedfile import InMemoryUploadedFile, SimpleUploadedFile
from django.http import HttpRequest, HttpResponse
from django.test import Client

from ijkmoment.reading import bounded
from ijkmoment.register import exchange
from ijkmoment.site import uploads
from ijkmoment.site.views import reading
from support.databases import ONLY_SQLITE
from support.register import write_folder

pytestmark = [ONLY_SQLITE, pytest.mark.usefixtures("register")]
PATH = "/lezen/"
LETTER = "In Litouwen dienden circa 300 militairen.\n\nDit kostte in Litouwen € 31,37 miljoen. Code Zilverreiger.\n"


@pytest.fixture
def register(database: str, tmp_path: Path) -> str:
    assert isinstance(exchange.import_folder(write_folder(tmp_path / "register")), exchange.ImportResult)
    return database


def _hand_in(client: Client, data: bytes | str, name: str = "brief.txt", **headers: str) -> HttpResponse:
    whole = data.encode() if isinstance(data, str) else data
    return client.post(PATH, {"brief": SimpleUploadedFile(name, whole, "application/x-anything")}, headers=headers)


def _line(answer: HttpResponse) -> str:
    """Return the one line that says what is wrong."""
    (line,) = re.findall(r'<p id="fout">(.*?)</p>', answer.content.decode())
    return str(line)


def _zip(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return out.getvalue()


def _locked() -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(typst.compile(b"Geachte voorzitter"))) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(owner="a", user="b"))
    return out.getvalue()


def test_a_letter_is_shown_with_its_facts(client: Client) -> None:
    answer = _hand_in(client, LETTER)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "Feiten: brief.txt" in page
    assert "circa 300 militairen</span> (Nederland), mei 2023 tot en met april 2024" in page
    assert "Overzicht van uitgaven 2023" in page


@pytest.mark.parametrize(("language", "said"), [("nl", "niet bewaard"), ("en", "not kept")])
def test_the_form_says_that_nothing_is_kept(client: Client, language: str, said: str) -> None:
    assert said in client.get(PATH, headers={"accept-language": language}).content.decode()
    assert PATH in client.get("/").content.decode()


@pytest.mark.parametrize(
    ("name", "made", "said"),
    [
        ("a.pdf", lambda: typst.compile(b"#rect(width: 4cm, height: 4cm, fill: red)"), "een scan zonder tekst"),
        ("a.pdf", _locked, "met een wachtwoord beveiligd"),
        ("a.pdf", lambda: b"%PDF-1.7\nniets", "beschadigd"),
        ("a.doc", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "een oud Word-bestand"),
        ("a.rtf", lambda: b"{\\rtf1 x}", "een RTF-bestand"),
        ("a.txt", lambda: b"\x89PNG\r\n", "een afbeelding"),
        ("a.gz", lambda: b"\x1f\x8b\x08", "een ingepakt bestand"),
        ("a.docx", lambda: _zip(word__document_xml=b" " * 20_000_000), "pakt uit tot veel meer"),
        ("a.odt", lambda: _zip(content_xml=b" " * 40_000_001), "pakt uit tot meer"),
        ("a.docx", lambda: _zip(word__document_xml=b'<!DOCTYPE d [<!ENTITY e "x">]><d>&e;</d>'), "geen tekstverwerker"),
        ("a.docx", lambda: _zip(word__document_xml=b"<w:p>"), "beschadigd"),
        ("a.zip", lambda: _zip(iets=b"x"), "geen DOCX of ODT"),
        ("a.docx", lambda: _zip(**{f"p{number}": b"" for number in range(10_001)}), "meer in dan hier wordt gelezen"),
        ("a.html", lambda: b"<html><body>" + b"<div>" * 20_000 + b"x", "dieper genest"),
        ("a.txt", lambda: b"", "staat geen tekst"),
        ("a.txt", lambda: b"a\x00b", "geen gewone tekst. Geef"),
        ("a.txt", lambda: b"\xff\xfe\xfd\xfc\xff", "Bewaar het bestand als UTF-8"),
        ("a.docx", lambda: b"geen docx", "niet wat zijn naam zegt"),
        ("a.xyz", lambda: b"tekst", "Dit soort bestand"),
        ("a.txt", lambda: b"woord " * 100_000, "meer in dan hier wordt getoond"),
    ],
)
def test_what_cannot_be_read_is_one_line(client: Client, name: str, made: Callable[[], bytes], said: str) -> None:
    answer = _hand_in(client, made(), name)
    assert answer.status_code == 422
    assert said in _line(answer)
    assert _line(answer).startswith(f"{name}: ")


@pytest.mark.parametrize(
    ("bound", "said"), [({"wait": 0}, "duurt te lang"), ({"processor": 0}, "te veel tijd of geheugen")]
)
def test_a_file_that_takes_too_much_is_stopped(
    client: Client, monkeypatch: pytest.MonkeyPatch, bound: dict[str, float], said: str
) -> None:
    limits = bounded.Limits(**bound)
    monkeypatch.setattr(reading, "read_bounded", lambda *given: bounded.read_bounded(*given, limits))
    answer = _hand_in(client, LETTER)
    assert (answer.status_code, said in _line(answer)) == (422, True)


@pytest.mark.parametrize(("language", "said"), [("nl", "Dit is een afbeelding"), ("en", "This is a picture")])
def test_why_a_file_is_not_read_is_in_the_language_of_the_page(client: Client, language: str, said: str) -> None:
    answer = _hand_in(client, b"\x89PNG\r\n", "a.png", **{"accept-language": language})
    assert _line(answer).startswith(f"a.png: {said}")


@pytest.mark.parametrize("size", [uploads.LARGEST + 1, uploads.LARGEST + 1_000_000])
def test_a_file_that_is_too_large_is_not_read(client: Client, monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    monkeypatch.setattr(reading, "read_bounded", lambda *_: pytest.fail("it was read"))
    answer = _hand_in(client, b"a" * size)
    assert answer.status_code == 413
    assert "hooguit 5 MB" in _line(answer)


def test_what_is_announced_as_too_large_never_comes_into_memory(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "_hand_in", lambda *_: pytest.fail("the form was read"))
    assert _hand_in(client, b"a" * (uploads.LARGEST + 1_000_000)).status_code == 413


def test_the_form_without_a_file(client: Client) -> None:
    for answer in (client.post(PATH, {}), client.post(PATH, {"brief": "geen bestand"})):
        assert (answer.status_code, _line(answer)) == (400, "Kies eerst een bestand.")


@pytest.mark.parametrize("name", ["brief.html", "brief.txt"])
def test_a_script_is_shown_as_text_or_not_at_all(client: Client, name: str) -> None:
    hostile = (
        '<html lang="&quot;x"><body><p>4 april 2024 <script>alert(1)</script>&lt;img src=x onerror=alert(2)&gt;</p>'
    )
    page = _hand_in(client, hostile, name).content.decode()
    assert "4 april 2024" in page
    assert "<script>" not in page
    assert "<img" not in page
    assert 'lang="nl"' in page


def test_a_name_is_shown_as_text(client: Client) -> None:
    page = _hand_in(client, LETTER, "<i>x.txt").content.decode()
    assert "&lt;i&gt;x.txt" in page
    assert "<i>" not in page


def test_a_form_without_its_token_is_refused() -> None:
    strict = Client(enforce_csrf_checks=True)
    assert _hand_in(strict, LETTER).status_code == 403
    page = strict.get(PATH).content.decode()
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
    assert token is not None
    assert _hand_in(strict, LETTER, **{"x-csrftoken": token[1]}).status_code == 200


def test_no_more_letters_than_there_are_places(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    taken = [uploads.places.acquire(blocking=False) for _ in range(uploads.MOST_AT_ONCE)]
    assert all(taken)
    try:
        answer = _hand_in(client, LETTER)
        assert (answer.status_code, answer["Retry-After"]) == (503, "10")
        assert "te veel brieven tegelijk" in _line(answer)
    finally:
        for _ in taken:
            uploads.places.release()
    monkeypatch.setattr(reading, "read_bounded", _fail)
    for _ in range(uploads.MOST_AT_ONCE + 1):
        with pytest.raises(ZeroDivisionError):
            _hand_in(client, LETTER)
    monkeypatch.undo()
    assert _hand_in(client, LETTER).status_code == 200


def _fail(*_: object) -> None:
    raise ZeroDivisionError


def test_no_answer_is_cached(client: Client) -> None:
    answers = (client.get(PATH), _hand_in(client, LETTER), _hand_in(client, b""), client.post(PATH, {}))
    assert all("no-store" in answer["Cache-Control"] for answer in answers)


def test_nothing_is_kept(
    client: Client,
    tmp_path: Path,
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    here = tmp_path / "leeg"
    here.mkdir()
    settings.FILE_UPLOAD_TEMP_DIR = str(tmp_path / "there-is-no-such-folder")
    monkeypatch.setattr(tempfile, "tempdir", str(here))
    monkeypatch.chdir(here)
    held: list[object] = []
    take = uploads.take
    monkeypatch.setattr(uploads, "take", lambda request: _noted(request, held) or take(request))
    with caplog.at_level(logging.DEBUG):
        assert _hand_in(client, LETTER, "zilverreiger.txt").status_code == 200
        assert _hand_in(client, LETTER.encode() * 40_000, "zilverreiger.txt").status_code == 422
        assert _hand_in(client, b"%PDF-1.7 Zilverreiger", "zilverreiger.pdf").status_code == 422
    assert [type(one) for one in held] == [InMemoryUploadedFile] * 3
    assert list(here.iterdir()) == []
    assert "zilverreiger" not in caplog.text.lower()
    assert not Session.objects.exists()


def _noted(request: HttpRequest, held: list[object]) -> None:
    held.append(request.FILES[uploads.FIELD])
