"""A text that is pasted or typed: checked, shown and gone; with scripts only what was found comes back."""

import re
from pathlib import Path

import pytest
from django.contrib.sessions.models import Session
from django.http import HttpResponse
from django.test import Client
from django_htmx import __file__ as django_htmx

from ijkmoment.reading import bounded
from ijkmoment.register import exchange
from ijkmoment.site import uploads
from ijkmoment.site.views import checking
from support.databases import ONLY_SQLITE
from support.register import write_folder

pytestmark = [ONLY_SQLITE, pytest.mark.usefixtures("register")]
PATH = "/controleren/"
SLIP = "Het besluit viel op 31 september 2031 (Kamerstuk 999 31, nr. 12)."


@pytest.fixture
def register(database: str, tmp_path: Path) -> str:
    assert isinstance(exchange.import_folder(write_folder(tmp_path / "register")), exchange.ImportResult)
    return database


def _send(client: Client, text: str, **headers: str) -> HttpResponse:
    return client.post(PATH, {"tekst": text}, headers=headers)


def _said(answer: HttpResponse) -> str:
    """Return the line that says what came of it."""
    (line,) = re.findall(r'(?:role="status"|hx-swap-oob="innerHTML:#stand")>(.*?)<', answer.content.decode())
    return str(line)


def test_without_scripts_the_page_comes_back_with_text_and_findings(client: Client) -> None:
    answer = _send(client, SLIP)
    page = answer.content.decode()
    assert (answer.status_code, _said(answer)) == (200, "De controle vond 2 vergissingen.")
    assert f"\n{SLIP}</textarea>" in page
    assert "<mark>31 september 2031</mark>" in page
    assert "Beter: 99 931" in page
    assert 'href="/regels/ref001/"' in page


def test_with_scripts_only_what_was_found_comes_back(client: Client) -> None:
    answer = _send(client, SLIP, hx_request="true")
    page = answer.content.decode()
    assert (answer.status_code, _said(answer)) == (200, "De controle vond 2 vergissingen.")
    assert "<mark>31 september 2031</mark>" in page
    assert "<textarea" not in page
    assert "<html" not in page


def test_a_finding_leads_to_the_other_place_that_it_speaks_of_and_back(client: Client) -> None:
    page = _send(
        client, "Drie TR-7 radars staan aan de kust. De TR7 werkt, zegt de gebruiker van de TR-7."
    ).content.decode()
    assert '<p>Zie ook: <a class="utrecht-link" href="#elders-1-1">TR-7</a></p>' in page
    assert '<span class="spoken-of">TR-7</span><a class="finding-other" id="elders-1-1" href="#bevinding-1"' in page
    assert 'aria-label="bevinding 1, andere plaats 1">1</a>' in page


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("De eenheid vertrok.", "De controle vond niets in deze brief."),
        (" \n", "Er is nog geen tekst."),
        ("", "Er is nog geen tekst."),
    ],
)
def test_it_says_what_came_of_it(client: Client, text: str, said: str) -> None:
    assert _said(_send(client, text)) == said
    assert _said(_send(client, text, hx_request="true")) == said


def test_the_form_is_empty_at_first_and_says_nothing(client: Client) -> None:
    answer = client.get(PATH)
    assert _said(answer) == ""
    assert ">\n</textarea>" in answer.content.decode()
    assert PATH in client.get("/brieven/").content.decode()


def test_a_known_letter_may_be_changed_and_checked(client: Client) -> None:
    assert f'href="{PATH}?brief=slips"' in client.get("/brieven/slips/bevindingen/").content.decode()
    answer = client.get(f"{PATH}?brief=slips")
    assert answer.status_code == 200
    assert "eachte voorzitter" in answer.content.decode().split("<textarea")[1].split("</textarea>")[0]


def test_a_known_letter_that_cannot_be_made_leaves_the_form_empty(client: Client) -> None:
    assert ">\n</textarea>" in client.get(f"{PATH}?brief=oostflank-2024").content.decode()


def test_a_letter_that_is_not_known_is_not_found(client: Client) -> None:
    assert client.get(f"{PATH}?brief=weg").status_code == 404


def test_the_english_page_speaks_english(client: Client) -> None:
    answer = _send(client, SLIP, accept_language="en")
    assert _said(answer) == "The check found 2 slips."
    assert "does not exist in the calendar" in answer.content.decode()
    assert "not kept" in answer.content.decode()


@pytest.mark.parametrize("live", ["true", ""])
def test_a_text_that_is_too_long_is_not_read(client: Client, live: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "read_bounded", None)
    headers = {"hx_request": live} if live else {}
    for length in (bounded.LIMITS.characters + 1, checking.LARGEST + 100_000):
        answer = _send(client, "x" * length, **headers)
        assert answer.status_code == 413
        assert "300.000 tekens" in _said(answer)


def test_a_text_with_a_character_that_is_none_is_refused(client: Client) -> None:
    answer = _send(client, "a\0b")
    assert answer.status_code == 422
    assert _said(answer)


def test_when_too_many_read_at_once_it_says_so(client: Client) -> None:
    held = [uploads.places.acquire(blocking=False) for _ in range(uploads.MOST_AT_ONCE)]
    try:
        answer = _send(client, SLIP, hx_request="true")
    finally:
        for _ in filter(None, held):
            uploads.places.release()
    assert (answer.status_code, answer["Retry-After"]) == (503, "10")
    assert "te veel brieven" in _said(answer)
    assert _send(client, SLIP).status_code == 200


def test_nothing_is_kept(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    answer = _send(client, SLIP)
    assert "no-store" in answer["Cache-Control"]
    assert not Session.objects.exists()
    assert "september" not in caplog.text


def test_the_text_of_a_reader_is_never_markup(client: Client) -> None:
    hostile = "</textarea><script>alert(1)</script> op 31 september 2031"
    for headers in ({}, {"hx_request": "true"}):
        assert "<script>alert" not in _send(client, hostile, **headers).content.decode()


def test_another_site_cannot_send_it() -> None:
    assert Client(enforce_csrf_checks=True).post(PATH, {"tekst": SLIP}).status_code == 403


def test_the_script_is_served_from_here(client: Client) -> None:
    (source,) = re.findall(r'<script src="([^"]+)" defer>', client.get(PATH).content.decode())
    assert source.startswith("/static/django_htmx/")
    assert (Path(django_htmx).parent / source.lstrip("/")).is_file()
