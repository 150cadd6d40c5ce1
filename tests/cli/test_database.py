"""import, export, serve and doctor, each as a program of its own with a database of its own."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import psycopg
import pytest

from ijkmoment.cli import doctoring
from ijkmoment.facts.folder import folder_hash
from support import postgres
from support.register import write_folder

PROGRAM = [sys.executable, "-c", "from ijkmoment.cli import main; main()"]


def _environment() -> dict[str, str]:
    left_out = ("DATABASE_URL", "DJANGO_SETTINGS_MODULE", "SECRET_KEY")
    return {name: value for name, value in os.environ.items() if name not in left_out}


def run(folder: Path, *arguments: object, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*PROGRAM, *map(str, arguments)],
        cwd=folder,
        env=_environment() | more,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    write_folder(tmp_path / "register")
    ran = run(tmp_path, "import", "register")
    assert ran.returncode == 0, ran.stderr
    return tmp_path


def test_import_makes_the_database_here_and_says_what_came_in(filled: Path) -> None:
    assert (filled / "ijkmoment.sqlite3").is_file()
    again = run(filled, "import", "register")
    assert again.stdout.startswith("register: 0 statements new")
    with (filled / "register" / "statements.csv").open("a", encoding="utf-8") as table:
        table.write("12,efp-lt,alias,,Eén,,eindrapport-3,,2024-04-08T10:00:00.000000Z,,\n")
    more = run(filled, "import", "register")
    assert more.stdout.startswith("register: 1 statement new")


def test_the_database_is_the_one_named(tmp_path: Path) -> None:
    write_folder(tmp_path / "register")
    ran = run(tmp_path, "import", "register", DATABASE_URL="sqlite:///elders.sqlite3")
    assert ran.returncode == 0, ran.stderr
    assert (tmp_path / "elders.sqlite3").is_file()
    assert not (tmp_path / "ijkmoment.sqlite3").exists()


def test_what_is_exported_is_what_was_imported(filled: Path) -> None:
    ran = run(filled, "export", "uit")
    assert ran.returncode == 0, ran.stderr
    assert folder_hash(filled / "uit") == folder_hash(filled / "register")


def test_a_wrong_cell_is_one_line_and_nothing_is_imported(tmp_path: Path) -> None:
    write_folder(tmp_path / "register", statements=("31370000 EUR ^-4", '"31370000,00 EUR"'))
    ran = run(tmp_path, "import", "register")
    assert ran.returncode == 2
    (line,) = ran.stderr.splitlines()
    assert line.startswith("register/statements.csv:7:")
    assert "decimal point" in line


def test_a_folder_that_is_not_there_makes_no_database(tmp_path: Path) -> None:
    ran = run(tmp_path, "import", "nergens")
    assert (ran.returncode, list(tmp_path.iterdir())) == (2, [])
    assert "nergens: no such folder" in ran.stderr


@pytest.mark.parametrize(
    ("table", "wrong"),
    [("sources", ("2024-02-01,,,ongerubriceerd", "2024-02-01,,,stg-geheim")), ("statements", (",LT,", ",Litouwen,"))],
)
def test_a_folder_that_is_refused_makes_no_database(tmp_path: Path, table: str, wrong: tuple[str, str]) -> None:
    write_folder(tmp_path / "register", **{table: wrong})
    ran = run(tmp_path, "import", "register")
    assert (ran.returncode, ran.stderr.partition(":")[0]) == (2, f"register/{table}.csv")
    assert [path.name for path in tmp_path.iterdir()] == ["register"]


def test_check_refuses_a_folder_that_import_refuses(tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "register")
    (tmp_path / "brief.txt").write_text("Niets.\n", encoding="utf-8")
    assert run(tmp_path, "check", "brief.txt", "--register", "register").returncode == 0
    (folder / "datapackage.json").write_text("{")
    ran = run(tmp_path, "check", "brief.txt", "--register", "register")
    assert ran.returncode == 2
    assert ran.stderr.startswith("register/datapackage.json:1:")


def test_a_wrong_address_is_one_line(tmp_path: Path) -> None:
    ran = run(tmp_path, "import", "register", DATABASE_URL="mysql://ergens")
    assert ran.returncode == 2
    assert len(ran.stderr.splitlines()) == 1
    assert "DATABASE_URL" in ran.stderr


def test_check_reads_the_register_in_the_database(filled: Path) -> None:
    (filled / "brief.txt").write_text("De eenheid vertrok op 30 juni 2023.\n", encoding="utf-8")
    ran = run(filled, "check", "brief.txt", "--register", "db")
    assert ran.returncode == 0
    assert ran.stdout.startswith("brief.txt: geen bevindingen (regels ")


def test_check_makes_no_database(tmp_path: Path) -> None:
    (tmp_path / "brief.txt").write_text("Niets.\n", encoding="utf-8")
    ran = run(tmp_path, "check", "brief.txt", "--register", "db")
    assert ran.returncode == 2
    assert "bestaat nog niet" in ran.stderr
    assert not (tmp_path / "ijkmoment.sqlite3").exists()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def own_address(request: pytest.FixtureRequest) -> str:
    """The address of a database that is empty, or is not there yet."""
    if request.param == "sqlite":
        return "sqlite:///eigen.sqlite3"
    host = request.getfixturevalue("postgresql_server")
    with psycopg.connect(host=str(host), user=postgres.USER, dbname="postgres", autocommit=True) as connection:
        connection.execute("CREATE DATABASE at_once")
    return f"postgresql://{postgres.USER}@/at_once?host={host}"


def test_imports_that_start_at_once_all_succeed(tmp_path: Path, own_address: str) -> None:
    write_folder(tmp_path / "register")
    started = [
        subprocess.Popen(
            [*PROGRAM, "import", "register"],
            cwd=tmp_path,
            env=_environment() | {"DATABASE_URL": own_address},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(4)
    ]
    ended = [(process.communicate(timeout=120), process.returncode) for process in started]
    assert [(errors, code) for (_, errors), code in ended] == [("", 0)] * 4
    counts = sorted(said.partition(" new")[0] for (said, _), _ in ended)
    assert counts == ["register: 0 statements"] * 3 + ["register: 11 statements"]


@pytest.mark.parametrize("command", [("export", "register"), ("register", "accept", "besluiten.csv")])
def test_export_and_accept_make_no_database_and_touch_nothing(tmp_path: Path, command: tuple[str, ...]) -> None:
    folder = write_folder(tmp_path / "register")
    (tmp_path / "besluiten.csv").touch()
    before = folder_hash(folder)
    ran = run(tmp_path, *command)
    assert ran.returncode == 2
    (line,) = ran.stderr.splitlines()
    assert line.endswith("ijkmoment.sqlite3 does not exist yet: ijkmoment import makes and fills it")
    assert folder_hash(folder) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["besluiten.csv", "register"]


def test_doctor_says_a_line_on_each_and_makes_nothing(tmp_path: Path) -> None:
    ran = run(tmp_path, "doctor")
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert [line[5:].split()[0].rstrip(":") for line in ran.stdout.splitlines()] == [
        "Python", "extra", "extra", "extra", "dictionary", "fonts", "database",
    ]  # fmt: skip
    assert list(tmp_path.iterdir()) == []


def test_doctor_exits_two_when_the_database_cannot_be_used(tmp_path: Path) -> None:
    (tmp_path / "ijkmoment.sqlite3").write_text("no database " * 100, encoding="utf-8")
    ran = run(tmp_path, "doctor")
    assert ran.returncode == 2
    assert "cannot be used" in ran.stdout


def test_doctor_exits_two_when_the_database_has_no_folder(tmp_path: Path) -> None:
    ran = run(tmp_path, "doctor", DATABASE_URL="sqlite:///nergens/register.sqlite3")
    assert ran.returncode == 2
    assert f"none database: the folder {tmp_path / 'nergens'} does not exist" in ran.stdout


@pytest.mark.parametrize("name", ["dicht", "dicht/register.sqlite3"])
def test_a_database_that_cannot_be_written_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    (tmp_path / "dicht").mkdir()
    (tmp_path / "dicht" / "register.sqlite3").touch()
    refused = doctoring.unwritable(str(tmp_path / "dicht" / "register.sqlite3"))
    assert refused is None
    monkeypatch.setattr(os, "access", lambda path, _: path != tmp_path / name)
    refused = doctoring.unwritable(str(tmp_path / "dicht" / "register.sqlite3"))
    assert refused is not None
    assert refused.startswith(f"{tmp_path / name} cannot be written")


def test_serve_answers_on_this_machine_alone(tmp_path: Path) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = subprocess.Popen(
        [*PROGRAM, "serve", "--port", str(port)],
        cwd=tmp_path,
        env=_environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        assert _answer(port) in range(200, 500)
        assert not _reachable(_other_address(), port)
    finally:
        server.terminate()
        said, _ = server.communicate(timeout=30)
    assert said.splitlines()[0] == f"http://127.0.0.1:{port}/"
    assert (tmp_path / "ijkmoment.sqlite3").is_file()


def test_serve_on_a_port_in_use_is_one_line(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        ran = run(tmp_path, "serve", "--port", taken.getsockname()[1])
    assert ran.returncode == 2
    assert "--port" in ran.stderr
    assert len(ran.stderr.splitlines()) == 1


def _answer(port: int) -> int:
    for _ in range(200):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/static/none", timeout=20) as answer:
                return int(answer.status)
        except urllib.error.HTTPError as error:
            return error.code
        except OSError:
            time.sleep(0.1)
    return 0


def _other_address() -> str:
    return "127.0.0.2"


def _reachable(address: str, port: int) -> bool:
    with socket.socket() as probe:
        probe.settimeout(2)
        return probe.connect_ex((address, port)) == 0
