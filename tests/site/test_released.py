"""The public pages show what was released, and nothing else."""

from pathlib import Path

import pytest
from django.test import Client

from ijkmoment.register import exchange
from support.databases import ONLY_SQLITE
from support.register import write_folder

SECRETS = (
    "12,efp-lt,naam,taal=fr,Onvrijgegeven naam,,eindrapport-3,,2024-04-08T10:00:00.000000Z,,\n"
    "13,efp-lt,sterkte,natie=BE,777,2023-05/2024-04,eindrapport-3,,2024-04-08T10:00:00.000000Z,,\n"
    "14,efp-lt,omschrijving,,Vertrouwelijke omschrijving,,eindrapport-3,departementaal-vertrouwelijk:intern,"
    "2024-04-08T10:00:00.000000Z,,\n"
)
WITHHELD = ("777", "Onvrijgegeven", "Vertrouwelijke", "vanaf maart 2017")
PAGES = ("/", "/inzetten/", "/inzetten/efp-lt/", "/gegevens/", "/gegevens/efp-lt/", "/onderdelen/")


@pytest.fixture
def register(database: str, tmp_path: Path) -> str:
    folder = write_folder(tmp_path / "register")
    with (folder / "statements.csv").open("a", encoding="utf-8") as table:
        table.write(SECRETS)
    assert isinstance(exchange.import_folder(folder), exchange.ImportResult)
    return database


@ONLY_SQLITE
@pytest.mark.parametrize("path", PAGES)
def test_what_was_not_released_is_not_there(register: str, client: Client, path: str) -> None:  # noqa: ARG001
    answer = client.get(path)
    assert answer.status_code == 200
    page = answer.content.decode()
    assert [word for word in WITHHELD if word in page] == []
    if "efp-lt" in path:
        assert "circa 300 militairen" in page


@ONLY_SQLITE
def test_an_unknown_deployment_is_not_found(register: str, client: Client) -> None:  # noqa: ARG001
    assert client.get("/inzetten/efp-ee/").status_code == 404
    assert client.get("/inzetten/oostflank/").status_code == 404
    assert client.get("/brieven/nergens/").status_code == 404
    assert client.get("/regels/xyz999/").status_code == 404
