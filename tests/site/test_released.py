"""The public pages show what was released, and nothing else."""

import os
import re
from pathlib import Path

import pytest
from django.test import Client

from ijkmoment.access.models import User
from ijkmoment.register import exchange
from support.databases import ONLY_SQLITE
from support.register import write_folder

SECRETS = (
    "12,efp-lt,alias,nr=1,Onvrijgegeven naam,,eindrapport-3,,2024-04-08T10:00:00.000000Z,,\n"
    "13,efp-lt,sterkte,natie=BE,987654,2023-05/2024-04,eindrapport-3,,2024-04-08T10:00:00.000000Z,,\n"
    "14,efp-lt,omschrijving,,Vertrouwelijke omschrijving,,eindrapport-3,departementaal-vertrouwelijk:intern,"
    "2024-04-08T10:00:00.000000Z,,\n"
)
WITHHELD = ("987.654", "Onvrijgegeven", "Vertrouwelijke", "vanaf maart 2017")
EVENTS = (
    "15,top,naam,,NAVO-top in Vilnius,,eindrapport-3,ongerubriceerd:publiek,2024-04-08T10:00:00.000000Z,,\n"
    "16,top,wanneer,,2023-07-11,,eindrapport-3,,2024-04-08T10:00:00.000000Z,,\n"
    "17,raad,naam,,NAVO-top in Madrid,,eindrapport-3,ongerubriceerd:publiek,2024-04-08T10:00:00.000000Z,,\n"
    "18,raad,wanneer,,2022-06-29,,eindrapport-3,ongerubriceerd:publiek,2024-04-08T10:00:00.000000Z,,\n"
)
LETTER = """\
---
titel: {title}
datum: 2024-05-15
periode: 2023-05/2024-04
boekjaar: 2023
publiek: intern
---

De inzet duurt {{efp-lt {concept}}}.
"""
CHECKED = (
    "Den Haag, 15 mei 2024\n\nDit volgt op de NAVO-top in Madrid in mei 2022.\n\n"
    "Dit volgt op de NAVO-top in Vilnius in mei 2023.\n"
)
PAGES = ("/", "/inzetten/", "/inzetten/efp-lt/", "/gegevens/", "/gegevens/efp-lt/", "/onderdelen/")


WITHHELD_SUBJECTS = (
    "15,efp-ro/rotatie/2024,naam,,Rotatie 2024,,eindrapport-3,ongerubriceerd:publiek,2024-04-08T10:00:00.000000Z,,\n"
    "16,efp-ro,naam,,Stille inzet,,eindrapport-3,,2024-04-08T10:00:00.000000Z,,\n"
    "17,efp-lt,operatie,,stille-operatie,,geheim-rapport,ongerubriceerd:publiek,2024-04-08T10:00:00.000000Z,,\n"
)
UNSEEN = ("Stille inzet", "stille-operatie", "Geheim rapport", "geheim-rapport", "/inzetten/efp-ro/", "2024-04-29")


@pytest.fixture
def withheld(database: str, tmp_path: Path) -> str:
    """A released rotation of an unreleased deployment, a released link to an unreleased operation, a secret source."""
    folder = write_folder(tmp_path / "register")
    for name, rows in (
        ("subjects", "efp-ro,deployment,oostflank\nefp-ro/rotatie/2024,rotation,efp-ro\nstille-operatie,operation,\n"),
        ("sources", "geheim-rapport,report,Geheim rapport,2024-04-29,,,departementaal-vertrouwelijk\n"),
        ("statements", SECRETS + WITHHELD_SUBJECTS),
    ):
        with (folder / f"{name}.csv").open("a", encoding="utf-8") as table:
            table.write(rows)
    assert isinstance(exchange.import_folder(folder), exchange.ImportResult)
    return database


@ONLY_SQLITE
@pytest.mark.parametrize("path", [*PAGES, "/gegevens/efp-ro/rotatie/2024/", "/geschiedenis/operatie/efp-lt/"])
def test_of_what_was_not_released_there_is_no_name_slug_or_source(withheld: str, client: Client, path: str) -> None:
    assert withheld
    page = client.get(path).content.decode()
    assert [word for word in UNSEEN if word in page] == []


@ONLY_SQLITE
@pytest.mark.parametrize(("language", "said"), [("nl", "niet openbaar"), ("en", "not public")])
def test_a_budget_without_a_public_name_is_not_called_by_its_slug(
    withheld: str, client: Client, language: str, said: str
) -> None:
    assert withheld
    page = client.get("/inzetten/efp-lt/", headers={"accept-language": language}).content.decode()
    costs = page[page.index('id="kosten"') :]
    assert said in costs
    assert re.search(r"(?<![\w/-])biv(?![\w-])", page) is None


@ONLY_SQLITE
def test_an_unreleased_deployment_is_not_counted_and_has_no_page(withheld: str, client: Client) -> None:
    assert withheld
    assert "1 inzet</a>" in client.get("/").content.decode()
    assert client.get("/inzetten/efp-ro/").status_code == 404
    assert client.get("/gegevens/efp-ro/").status_code == 404
    assert client.get("/gegevens/stille-operatie/").status_code == 404
    assert "niet openbaar" in client.get("/inzetten/efp-lt/").content.decode()
    facts = client.get("/gegevens/efp-lt/").content.decode()
    assert "bron niet openbaar" in facts
    assert facts.count("niet openbaar") == 4  # the theatre above it, the operation, the source and the budget
    english = client.get("/gegevens/efp-lt/", headers={"accept-language": "en"}).content.decode()
    assert "source not public" in english
    assert "bron niet openbaar" not in english


@pytest.fixture
def register(database: str, tmp_path: Path) -> str:
    folder = write_folder(tmp_path / "register")
    with (folder / "statements.csv").open("a", encoding="utf-8") as table:
        table.write(SECRETS + EVENTS)
    with (folder / "subjects.csv").open("a", encoding="utf-8") as table:
        table.write("top,event,\nraad,event,\n")
    assert isinstance(exchange.import_folder(folder), exchange.ImportResult)
    return database


@pytest.fixture
def letters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A letter on a fact that was released, one on a fact that was not, and one to check."""
    paths = [tmp_path / "vrij", tmp_path / "niet-vrij", tmp_path / "nagekeken.txt"]
    for path, concept in zip(paths, ("gastland", "looptijd"), strict=False):
        path.mkdir()
        (path / "letter.md").write_text(LETTER.format(title=path.name, concept=concept), encoding="utf-8")
    paths[2].write_text(CHECKED, encoding="utf-8")
    monkeypatch.setenv("IJKMOMENT_LETTERS", os.pathsep.join(map(str, paths)))


@ONLY_SQLITE
@pytest.mark.parametrize("path", PAGES)
@pytest.mark.usefixtures("register")
def test_what_was_not_released_is_not_there(client: Client, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    page = answer.content.decode()
    assert [word for word in WITHHELD if word in page] == []
    if "efp-lt" in path:
        assert "circa 300 militairen" in page


@ONLY_SQLITE
@pytest.mark.usefixtures("register", "letters")
@pytest.mark.parametrize("page", ["", "bevindingen/"])
def test_a_letter_for_the_house_prints_only_what_was_released(client: Client, page: str) -> None:
    assert "Litouwen" in client.get(f"/brieven/vrij/{page}").content.decode()
    answer = client.get(f"/brieven/niet-vrij/{page}")
    assert answer.status_code == 422
    assert "efp-lt looptijd" in answer.content.decode()
    assert [word for word in WITHHELD if word in answer.content.decode()] == []


@ONLY_SQLITE
@pytest.mark.usefixtures("register", "letters")
def test_a_finding_speaks_only_of_what_was_released(client: Client) -> None:
    page = client.get("/brieven/nagekeken/bevindingen/").content.decode()
    assert "29 juni 2022" in page
    assert "11 juli 2023" not in page


@ONLY_SQLITE
@pytest.mark.usefixtures("register", "letters")
def test_a_finding_tells_the_house_more(client: Client) -> None:
    client.force_login(User.objects.create_user("redacteur"))
    assert "11 juli 2023" in client.get("/brieven/nagekeken/bevindingen/").content.decode()


@ONLY_SQLITE
@pytest.mark.usefixtures("register")
def test_an_unknown_deployment_is_not_found(client: Client) -> None:
    assert client.get("/inzetten/efp-ee/").status_code == 404
    assert client.get("/inzetten/oostflank/").status_code == 404
    assert client.get("/brieven/nergens/").status_code == 404
    assert client.get("/regels/xyz999/").status_code == 404
