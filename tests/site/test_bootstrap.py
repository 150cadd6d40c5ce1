"""Starting Django from a command, each time in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

START = "from ijkmoment.site import bootstrap; print(bootstrap.setup(*URL)); "


def run(folder: Path, code: str, *url: str, **environment: str) -> str:
    plain = {name: text for name, text in os.environ.items() if not name.startswith(("DJANGO", "DATABASE", "SECRET"))}
    done = subprocess.run(
        [sys.executable, "-c", f"URL = {url!r}; {code}"],
        cwd=folder,
        env={**plain, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout + done.stderr


def test_without_an_address_the_register_stands_in_the_working_directory(tmp_path: Path) -> None:
    code = (
        START
        + "print(bootstrap.migrate()); from ijkmoment.register import ledger; print(len(ledger.snapshot().statements))"
    )
    assert run(tmp_path, code) == "None\nNone\n0\n"
    assert (tmp_path / "ijkmoment.sqlite3").is_file()


def test_the_environment_names_the_database_and_an_argument_goes_before_it(tmp_path: Path) -> None:
    code = START + "bootstrap.migrate()"
    run(tmp_path, code, DATABASE_URL="sqlite:///een.sqlite3")
    run(tmp_path, code, "sqlite:///twee.sqlite3", DATABASE_URL="sqlite:///drie.sqlite3")
    assert {path.name for path in tmp_path.glob("*.sqlite3")} == {"een.sqlite3", "twee.sqlite3"}


def test_migrating_again_changes_nothing(tmp_path: Path) -> None:
    assert run(tmp_path, START + "print(bootstrap.migrate(), bootstrap.migrate())") == "None\nNone None\n"


def test_a_wrong_address_is_a_problem(tmp_path: Path) -> None:
    assert "DATABASE_URL" in run(tmp_path, START, "mysql://host/name")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("url", ["sqlite:///nergens/a.sqlite3", "postgresql:///a?host=/nergens"])
def test_a_database_that_cannot_be_reached_is_a_problem(tmp_path: Path, url: str) -> None:
    output = run(tmp_path, START + "print(bootstrap.migrate().text)", url)
    assert "cannot be used: " in output
    assert output.count("\n") == 2


def test_a_second_database_in_one_process_is_refused(tmp_path: Path) -> None:
    code = START + "bootstrap.setup(); bootstrap.setup('sqlite:///b.sqlite3')"
    assert "RuntimeError: Django runs on another database already" in run(tmp_path, code, "sqlite:///a.sqlite3")


def test_the_key_of_a_server_is_kept_beside_its_database(tmp_path: Path) -> None:
    code = (
        "import os; from ijkmoment.site import bootstrap; bootstrap.keep_secret_key(); print(os.environ['SECRET_KEY'])"
    )
    first, second = (run(tmp_path, code, DATABASE_URL="sqlite:///a.sqlite3") for _ in range(2))
    assert first == second
    assert len(first) > 50
    assert (tmp_path / "a.sqlite3.key").stat().st_mode & 0o777 == 0o600
    assert run(tmp_path, code, SECRET_KEY="given") == "given\n"  # noqa: S106 - it is no secret here


def test_the_settings_hold_no_secret(tmp_path: Path) -> None:
    code = START + "from django.conf import settings; print(settings.SECRET_KEY)"
    assert run(tmp_path, code) != run(tmp_path, code)
