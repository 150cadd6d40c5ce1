"""A letter that somebody asked to be kept: theirs alone, until they remove it."""

import re
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from ijkmoment.access.models import User
from ijkmoment.register import exchange
from ijkmoment.site import keeping, uploads
from ijkmoment.site.models import KeptLetter
from support.register import write_folder

LETTER = "In Litouwen dienden circa 300 militairen.\n\nDit kostte in Litouwen € 31,37 miljoen.\n"


@pytest.fixture
def keeper(database: str, tmp_path: Path) -> Client:
    assert database
    assert isinstance(exchange.import_folder(write_folder(tmp_path / "register")), exchange.ImportResult)
    return _logged_in("redacteur")


def _logged_in(name: str) -> Client:
    client = Client()
    client.force_login(User.objects.create_user(name))
    return client


def _hand_in(client: Client, data: bytes | str = LETTER, name: str = "brief.txt", *, keep: bool = True) -> HttpResponse:
    whole = data.encode() if isinstance(data, str) else data
    asked = {"bewaren": "on"} if keep else {}
    return client.post("/lezen/", {"brief": SimpleUploadedFile(name, whole), **asked})


def _kept(client: Client, data: bytes | str = LETTER, name: str = "brief.txt") -> str:
    """Return the address of a letter that was handed in to be kept."""
    answer = _hand_in(client, data, name)
    assert answer.status_code == 302
    return str(answer["Location"])


def _page(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_letter_is_kept_when_that_is_asked(keeper: Client) -> None:
    address = _kept(keeper)
    page = _page(keeper, address)
    assert "Feiten: brief.txt" in page
    assert "circa 300 militairen</span> (Nederland), mei 2023 tot en met april 2024" in page
    assert f'<a class="utrecht-link" href="{address}">brief.txt</a>' in _page(keeper, "/brieven/")


def test_it_is_not_kept_unasked(keeper: Client) -> None:
    answer = _hand_in(keeper, keep=False)
    assert answer.status_code == 200
    assert "nergens bewaard" in answer.content.decode()
    assert not KeptLetter.objects.exists()


@pytest.mark.usefixtures("keeper")
def test_a_visitor_cannot_have_it_kept(client: Client) -> None:
    assert 'name="bewaren"' not in _page(client, "/lezen/")
    assert "Door u bewaard" not in _page(client, "/brieven/")
    assert _hand_in(client).status_code == 200
    assert not KeptLetter.objects.exists()


def test_what_cannot_be_read_is_not_kept(keeper: Client) -> None:
    assert _hand_in(keeper, b"%PDF-1.7 niets", "a.pdf").status_code == 422
    assert not KeptLetter.objects.exists()


@pytest.mark.parametrize("path", ["", "bestand/", "verwijderen/"])
def test_a_letter_is_its_keepers_alone(keeper: Client, path: str) -> None:
    address, other = _kept(keeper), _logged_in("ander")
    ask = "post" if path == "verwijderen/" else "get"
    assert getattr(other, ask)(address + path).status_code == 404
    assert address not in _page(other, "/brieven/")
    away = getattr(Client(), ask)(address + path)
    assert (away.status_code, away["Location"].split("?")[0]) == (302, "/inloggen/")
    assert KeptLetter.objects.count() == 1


def test_the_file_comes_back_as_it_was_and_never_as_a_page(keeper: Client) -> None:
    data = b"<html><body><p>4 april 2024<script>alert(1)</script></p></body></html>"
    answer = keeper.get(_kept(keeper, data, "brief é.html") + "bestand/")
    assert answer.content == data
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Disposition"].startswith("attachment; ")


def test_a_letter_is_removed(keeper: Client) -> None:
    address = _kept(keeper)
    assert keeper.get(address + "verwijderen/").status_code == 405
    assert keeper.post(address + "verwijderen/").status_code == 302
    assert not KeptLetter.objects.exists()
    assert keeper.get(address).status_code == 404


def test_a_keeper_who_goes_takes_the_letters_along(keeper: Client) -> None:
    _kept(keeper)
    User.objects.get(username="redacteur").delete()
    assert not KeptLetter.objects.exists()


def test_the_same_letter_is_kept_once(keeper: Client) -> None:
    assert _kept(keeper) == _kept(keeper, name="anders.txt")
    assert _kept(_logged_in("ander")) != _kept(keeper)


def test_how_many_are_kept_is_bounded(keeper: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "MOST", 2)
    first = _kept(keeper)
    _kept(keeper, LETTER + "Meer.")
    answer = _hand_in(keeper, LETTER + "Nog meer.")
    assert answer.status_code == 409
    assert re.search(r'<p id="fout">brief.txt: U bewaart al 2 brieven', answer.content.decode())
    assert _kept(keeper) == first
    assert KeptLetter.objects.count() == 2


def test_a_long_name_is_cut_and_keeps_its_kind(keeper: Client) -> None:
    assert _page(keeper, _kept(keeper, name="a" * 240 + ".txt")).count("a" * 200 + ".txt") > 0


def test_no_more_letters_than_there_are_places(keeper: Client) -> None:
    address = _kept(keeper)
    taken = [uploads.places.acquire(blocking=False) for _ in range(uploads.MOST_AT_ONCE)]
    assert all(taken)
    try:
        answer = keeper.get(address)
    finally:
        for _ in taken:
            uploads.places.release()
    assert (answer.status_code, answer["Retry-After"]) == (503, "10")
    assert "te veel brieven tegelijk" in answer.content.decode()


def test_a_page_of_a_kept_letter_is_not_cached(keeper: Client) -> None:
    address = _kept(keeper)
    assert all("no-store" in keeper.get(path)["Cache-Control"] for path in (address, address + "bestand/", "/brieven/"))
