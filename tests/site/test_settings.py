"""What every answer of the site says, and what it refuses."""

from pathlib import Path

import pytest
from django.conf import Settings
from django.db import connections
from django.test import Client

from ijkmoment.access.people import create_login
from support.databases import ONLY_SQLITE

pytestmark = pytest.mark.usefixtures("database", "pages")
LOGIN = "/inloggen/"


@pytest.fixture
def pages(settings: Settings) -> None:
    """A site with the register's pages alone."""
    settings.ROOT_URLCONF = "support.register_urls"
    settings.TEMPLATES = [{**settings.TEMPLATES[0], "DIRS": [Path(__file__).parents[1] / "support" / "templates"]}]


def test_every_answer_says_what_a_browser_may_do_with_it() -> None:
    headers = Client().get("/gegevens/").headers
    policy = headers["Content-Security-Policy"]
    for directive in ("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "form-action 'self'"):
        assert directive in policy
    assert "unsafe" not in policy
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"


def test_another_host_is_refused() -> None:
    assert Client(headers={"host": "example.org"}).get("/gegevens/").status_code == 400


def test_a_form_from_another_site_is_refused() -> None:
    client = Client(enforce_csrf_checks=True)
    assert client.post(LOGIN, {"username": "a", "password": "b"}).status_code == 403


def test_logging_in_sets_a_cookie_that_scripts_and_other_sites_do_not_get() -> None:
    client = Client()
    client.post(LOGIN, {"username": "voorbeeld", "password": create_login("voorbeeld")})
    cookie = client.cookies["sessionid"]
    assert (cookie["httponly"], cookie["samesite"]) == (True, "Lax")


@ONLY_SQLITE
def test_sqlite_runs_as_decided(database: str) -> None:
    with connections[database].cursor() as cursor:
        found = {
            name: cursor.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "foreign_keys")
        }
    assert found == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}
