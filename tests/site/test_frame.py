"""What stands around every page: the menu, messages, the switch of language, the way to log in."""

from pathlib import Path

import pytest
from django.test import Client

from ijkmoment.access.models import User
from ijkmoment.register import exchange
from support.databases import ONLY_SQLITE
from support.register import write_folder

pytestmark = ONLY_SQLITE
LOGIN = "/inloggen/?next=/gegevens/"


@pytest.fixture(autouse=True)
def register(database: str, tmp_path: Path) -> str:
    assert isinstance(exchange.import_folder(write_folder(tmp_path / "register")), exchange.ImportResult)
    return database


@pytest.fixture
def editor() -> Client:
    client = Client()
    client.force_login(User.objects.create_user("redacteur"))
    return client


def test_the_page_to_log_in_keeps_where_one_wanted_to_go(editor: Client) -> None:
    visitor = Client()
    assert "/inloggen/?next=/gegevens/" in visitor.get("/gegevens/").content.decode()
    page = visitor.get(LOGIN).content.decode()
    assert 'name="next" value="/gegevens/"' in page
    assert 'href="/inloggen/' not in page
    assert editor.get(LOGIN)["Location"] == "/gegevens/"


def test_a_warning_looks_like_one(editor: Client) -> None:
    fields = {"value": "32,5 miljoen", "period": "2023", "dimension_budget": "biv", "expected_current": "6"}
    answer = editor.post("/wijzigen/6/", {**fields, "source": "begroting", "label": "", "unknown": ""}, follow=True)
    page = answer.content.decode()
    assert 'utrecht-alert--ok" role="status"><div class="utrecht-alert__content">Vastgelegd' in page
    assert 'utrecht-alert--warning" role="status"><div class="utrecht-alert__content">De openbare' in page


def test_the_switch_of_language_never_loses_what_was_typed(editor: Client) -> None:
    path = "/toevoegen/kosten/efp-lt/"
    assert "/taal/" in editor.get(path).content.decode()
    refused = editor.post(path, {"value": "31.37 miljoen"}).content.decode()
    assert 'value="31.37 miljoen"' in refused
    assert "/taal/" not in refused
