"""What the site answers when it refuses a request: a page of its own, in the reader's language."""

import pytest
from django.test import Client

from support.databases import ONLY_SQLITE

pytestmark = [ONLY_SQLITE, pytest.mark.usefixtures("database")]
LOGIN = "/inloggen/"


@pytest.mark.parametrize(
    ("language", "words"), [("nl", ("Niet verstuurd", "Er is niets vastgelegd")), ("en", ("Not sent", "Nothing"))]
)
def test_a_form_without_its_token_is_refused_in_the_language_of_the_reader(
    language: str, words: tuple[str, ...]
) -> None:
    client = Client(enforce_csrf_checks=True, headers={"accept-language": language})
    answer = client.post(LOGIN, {"username": "a", "password": "b"})
    page = answer.content.decode()
    assert answer.status_code == 403
    assert f'<html lang="{language}"' in page
    assert [word for word in words if word not in page] == []


@pytest.mark.parametrize(("language", "words"), [("nl", "Verzoek niet begrepen"), ("en", "Request not understood")])
def test_a_request_that_is_not_understood_is_told_so(language: str, words: str) -> None:
    answer = Client(headers={"accept-language": language, "host": "example.org"}).get("/")
    assert answer.status_code == 400
    assert words in answer.content.decode()


@pytest.mark.parametrize(
    "path",
    [
        "/", "/brieven/", "/brieven/stijl.css", "/brieven/slips/feiten/", "/brieven/slips/bevindingen/", "/lezen/",
        "/regels/dat001/", "/onderdelen/", "/gegevens/", "/nieuwe-bron/",
    ],
)  # fmt: skip
def test_the_head_of_a_page_is_that_of_the_page(path: str) -> None:
    client = Client()
    asked, whole = client.head(path), client.get(path)
    assert asked.status_code == whole.status_code
    assert asked.status_code in {200, 302}
    assert asked.content == b""


def test_a_form_that_is_open_outlives_a_link_from_elsewhere() -> None:
    client = Client()
    client.get(LOGIN)
    assert client.cookies["csrftoken"]["samesite"] == "Lax"
