"""Addresses of databases."""

from pathlib import Path

import pytest

from ijkmoment.facts.problem import Problem
from ijkmoment.site.database_url import parse_database_url


def parsed(url: str) -> dict[str, object]:
    found = parse_database_url(url)
    assert isinstance(found, dict)
    return found


def test_a_file_from_the_working_directory_and_from_the_root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert parsed("sqlite:///map/a%20b.sqlite3")["NAME"] == str(tmp_path / "map" / "a b.sqlite3")
    assert parsed(f"sqlite:///{tmp_path}/b.sqlite3")["NAME"] == str(tmp_path / "b.sqlite3")


def test_sqlite_takes_the_write_lock_first_and_flushes_each_commit() -> None:
    options = parsed("sqlite:///a.sqlite3")["OPTIONS"]
    assert isinstance(options, dict)
    assert options["transaction_mode"] == "IMMEDIATE"
    for setting in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
        assert setting in options["init_command"]


def test_a_server_with_every_part() -> None:
    found = parsed("postgresql://jan:p%40ss@db.example:5433/register?sslmode=require")
    assert {name: found[name] for name in ("NAME", "USER", "PASSWORD", "HOST", "PORT", "OPTIONS")} == {
        "NAME": "register",
        "USER": "jan",
        "PASSWORD": "p@ss",
        "HOST": "db.example",
        "PORT": "5433",
        "OPTIONS": {"sslmode": "require"},
    }


def test_a_server_behind_a_unix_socket() -> None:
    assert parsed("postgresql:///register?host=/run/postgresql")["HOST"] == "/run/postgresql"


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("mysql://host/name", "'mysql' is not a kind of database known here"),
        ("register.sqlite3", "'register.sqlite3' is not a kind of database known here"),
        ("sqlite://", "no path to a file"),
        ("sqlite://host/name", "no path to a file"),
        ("sqlite:///een?.sqlite3", "write ? as %3F"),
        ("sqlite:///een#twee.sqlite3", "write ? as %3F and # as %23"),
        ("postgresql://host", "no name of a database"),
        ("postgresql://host:poort/name", "Port could not be cast"),
    ],
)
def test_what_is_wrong_with_an_address_is_said_with_what_was_expected(url: str, message: str) -> None:
    problem = parse_database_url(url)
    assert isinstance(problem, Problem)
    assert message in problem.text
    assert "expected sqlite:///path/to/file.sqlite3" in problem.text
