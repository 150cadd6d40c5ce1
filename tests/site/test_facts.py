"""The facts of known letters on a page: marked, in words, and bound to what the reader may see."""

from pathlib import Path

import pytest
from django.test import Client

from ijkmoment.access.people import create_login
from ijkmoment.register import exchange
from support.databases import ONLY_SQLITE
from support.register import write_folder

pytestmark = [ONLY_SQLITE, pytest.mark.usefixtures("register", "letter")]
LETTER = """\
Bijdrage aan Zandloper

In Zandloper dienden 777 militairen, en daarnaast 888 militairen.

Bijdrage in Litouwen

In Litouwen dienden circa 300 militairen. Dit kostte in Litouwen € 31,37 miljoen.

In Litouwen dienden ook 640 militairen. Duitsland (560 militairen) & <b>anderen</b> volgden.
"""
SUBJECTS = ("efp-lt,deployment,oostflank\n", "efp-lt,deployment,oostflank\nverborgen,deployment,oostflank\n")
_HIDDEN = "eindrapport-3,departementaal-vertrouwelijk:intern,2024-04-08T10:00:00.000000Z,,\n"
SECRETS = (
    f"12,verborgen,naam,,Zandloper,,{_HIDDEN}"
    f"13,verborgen,sterkte,natie=BE,777,2023-05/2024-04,{_HIDDEN}"
    f"14,efp-lt,sterkte,natie=BE,640,2023-05/2024-04,{_HIDDEN}"
)
PATH = "/brieven/mijn-brief/feiten/"


@pytest.fixture
def register(database: str, tmp_path: Path) -> str:
    folder = write_folder(tmp_path / "register", subjects=SUBJECTS)
    with (folder / "statements.csv").open("a", encoding="utf-8") as table:
        table.write(SECRETS)
    assert isinstance(exchange.import_folder(folder), exchange.ImportResult)
    return database


@pytest.fixture
def letter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "mijn brief.txt"
    path.write_text(LETTER, encoding="utf-8")
    monkeypatch.setenv("IJKMOMENT_LETTERS", str(path))
    return path


def _shown(page: str, words: str) -> str:
    """Return what opens at the claim with these words."""
    return next(part for part in page.split('<div id="feit-')[1:] if f": {words}" in part.split(">")[0])


def test_each_claim_opens_its_value(client: Client) -> None:
    answer = client.get(PATH)
    page = answer.content.decode()
    assert answer.status_code == 200
    shown = _shown(page, "circa 300 militairen")
    for words in ("sterkte", "Bijdrage in Litouwen", "/gegevens/efp-lt/", "Vooruitgeschoven aanwezigheid in Litouwen"):
        assert words in shown
    assert "circa 300 militairen</span> (Nederland), mei 2023 tot en met april 2024" in shown
    assert "Eindrapport rotatie 3" in shown
    assert "/geschiedenis/sterkte/efp-lt/" in shown
    assert "Overzicht van uitgaven 2023" in _shown(page, "€ 31,37 miljoen")


def test_the_text_is_shown_as_text(client: Client) -> None:
    page = client.get(PATH).content.decode()
    assert "&lt;b&gt;anderen&lt;/b&gt;" in page
    assert "<b>" not in page


def test_every_sign_has_a_dialog_and_a_row(client: Client) -> None:
    page = client.get(PATH).content.decode()
    signs = page.count('popovertarget="feit-') // 2
    assert signs == page.count('<div id="feit-') == page.count('href="#teken-') == page.count('id="teken-') > 5


def test_only_what_was_released_is_bound(client: Client) -> None:
    page = client.get(PATH).content.decode()
    assert "verborgen" not in page
    assert "niet met zekerheid te zeggen" in _shown(page, "777 militairen")
    assert "geen gegeven met deze waarde" in _shown(page, "640 militairen")
    assert "België" not in page


def test_who_is_logged_in_sees_what_the_house_holds(client: Client) -> None:
    password = create_login("iemand")
    assert client.login(username="iemand", password=password)
    page = client.get(PATH).content.decode()
    assert "777 militairen</span> (België)" in _shown(page, "777 militairen")
    assert "/gegevens/verborgen/" in _shown(page, "777 militairen")
    assert "640 militairen</span> (België)" in _shown(page, "640 militairen")


def test_english(client: Client) -> None:
    page = client.get(PATH, headers={"accept-language": "en"}).content.decode()
    assert "Kinds of facts" in page
    assert "about 300 service members</span> (the Netherlands)" in _shown(page, "circa 300 militairen")


def test_a_letter_that_cannot_be_read(client: Client, letter: Path) -> None:
    letter.write_bytes(b"\x89PNG")
    answer = client.get(PATH)
    assert answer.status_code == 422
    assert "Dit is een afbeelding" in answer.content.decode()


def test_an_unknown_letter_is_not_found(client: Client) -> None:
    assert client.get("/brieven/nergens/feiten/").status_code == 404


@pytest.mark.parametrize("path", ["/", "/brieven/"])
def test_the_page_is_linked(client: Client, path: str) -> None:
    assert PATH in client.get(path).content.decode()
