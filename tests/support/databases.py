"""Both databases in one run of the tests: `database` runs a test on SQLite and on PostgreSQL, rolled back after it.

`committed_database` gives an empty database of its own, for tests of what is committed and of people who write at the
same time; the ledger's triggers refuse the emptying that other test cases rely on.
"""

import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.core.management import call_command
from django.db import connections
from pytest_django import DjangoDbBlocker

from ijkmoment.site.database_url import SQLITE_OPTIONS
from support import postgres

SQLITE, POSTGRESQL = "default", "postgresql"
_BOTH = [
    pytest.param(SQLITE, id="sqlite", marks=pytest.mark.django_db(databases=[SQLITE])),
    pytest.param(
        POSTGRESQL, id="postgresql", marks=[pytest.mark.postgres, pytest.mark.django_db(databases=[POSTGRESQL])]
    ),
]
ONLY_SQLITE = pytest.mark.parametrize("database", _BOTH[:1], indirect=True)
ONLY_POSTGRESQL = pytest.mark.parametrize("database", _BOTH[1:], indirect=True)
_KINDS = [
    pytest.param("sqlite", id="sqlite"),
    pytest.param("postgresql", id="postgresql", marks=pytest.mark.postgres),
]
_names = itertools.count()


class Router:
    """Send everything to the database of the test that runs."""

    current = SQLITE

    def db_for_read(self, _model: object, **_hints: object) -> str:
        """Return the alias to read from."""
        return Router.current

    def db_for_write(self, _model: object, **_hints: object) -> str:
        """Return the alias to write to."""
        return Router.current


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[Path]:
    """A PostgreSQL for the whole run; the folder of its socket."""
    with postgres.server() as folder:
        yield folder


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    django_db_modify_db_settings_parallel_suffix: None,  # noqa: ARG001 - what comes before this
) -> None:
    connections[SQLITE].settings_dict["TEST"]["NAME"] = str(tmp_path_factory.mktemp("sqlite") / "test.sqlite3")
    if any(item.get_closest_marker("postgres") for item in request.session.items):
        connections[POSTGRESQL].settings_dict["HOST"] = str(request.getfixturevalue("postgresql_server"))


@pytest.fixture(params=_BOTH)
def database(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Run the test on each database; the alias."""
    monkeypatch.setattr(Router, "current", request.param)
    return str(request.param)


@pytest.fixture
def committed_database(bare_database: str) -> str:
    """An empty database of its own in which transactions are committed; the alias."""
    call_command("migrate", database=bare_database, verbosity=0)
    return bare_database


@pytest.fixture(params=_KINDS)
def bare_database(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, django_db_blocker: DjangoDbBlocker
) -> Iterator[str]:
    """A database without tables; the alias."""
    alias = f"committed_{next(_names)}"
    if request.param == "sqlite":
        settings = {"ENGINE": "django.db.backends.sqlite3", "NAME": tmp_path / "own.sqlite3", "OPTIONS": SQLITE_OPTIONS}
    else:
        settings = _new_postgresql(request.getfixturevalue("postgresql_server"), alias)
    connections.settings[alias] = connections.configure_settings({"default": settings})["default"]
    monkeypatch.setattr(Router, "current", alias)
    with django_db_blocker.unblock():
        yield alias
        connections[alias].close()
        del connections[alias], connections.settings[alias]


def _new_postgresql(host: Path, name: str) -> dict[str, Any]:
    with psycopg.connect(host=str(host), user=postgres.USER, dbname="postgres", autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    return {"ENGINE": "django.db.backends.postgresql", "NAME": name, "USER": postgres.USER, "HOST": str(host)}
