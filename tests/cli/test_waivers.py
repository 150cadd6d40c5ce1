"""The waivers of the database: `check --register db` uses them, `register waivers` prints them as a file."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from support.register import write_folder

SLIPS = Path(__file__).parents[2] / "examples" / "slips.txt"
PROGRAM = "from ijkmoment.cli import main; main()"
FILL = """
import datetime
from ijkmoment.site import bootstrap
bootstrap.setup()
from ijkmoment.facts.waiver import Waiver
from ijkmoment.register import waivers
day = datetime.date(2026, 5, 1)
for number, (code, words, letter) in enumerate((
    ("REF006", "pagina 2", "slips.txt"),
    ("REF001", "999 31", "slips.txt"),
    ("DAT001", "31 september 2031", "slips.txt"),
    ("REF006", "pagina 9", "slips.txt"),
    ("REF006", "pagina 2", "BRIEF-1"),
    ("DAT003", "vrijdag", "slips.txt"),
), 1):
    waivers.give(Waiver(0, code, "Zo is het goed.", "Directie A", day, words=words, letter=letter), "een")
waivers.agree(2, "Directie B", "twee")
waivers.withdraw(6, "Directie B", "", "twee")
"""
SELECTED = ("--select", "REF001", "--select", "REF006", "--select", "DAT001", "--select", "WAI")


def run(folder: Path, *arguments: object, code: str = PROGRAM) -> subprocess.CompletedProcess[str]:
    left_out = ("DATABASE_URL", "DJANGO_SETTINGS_MODULE", "SECRET_KEY")
    environment = {name: value for name, value in os.environ.items() if name not in left_out}
    command = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a database in which waivers hold, wait for a second office, hold nothing back and are withdrawn."""
    folder = tmp_path_factory.mktemp("waivers")
    write_folder(folder / "register")
    assert run(folder, "import", "register").returncode == 0
    ran = run(folder, code=FILL)
    assert ran.returncode == 0, ran.stderr
    return folder


def test_what_the_register_waives_is_waived(filled: Path) -> None:
    ran = run(filled, "check", SLIPS, "--register", "db", *SELECTED)
    assert ran.returncode == 1
    assert "REF001 ontheffing: “999 31”" in ran.stdout
    assert "reden: Zo is het goed (Directie A en Directie B, " in ran.stdout
    assert "REF006 ontheffing: “pagina 2”" in ran.stdout
    assert "DAT001 “31 september 2031”" in ran.stdout
    assert "db:18:1 WAI001 de ontheffing van REF006 voor “pagina 9” hoort bij geen bevinding meer" in ran.stdout
    assert ran.stdout.count("WAI001") == 1


def test_without_the_database_nothing_of_it_is_waived(filled: Path) -> None:
    ran = run(filled, "check", SLIPS, "--register", "register", *SELECTED)
    assert "ontheffing" not in ran.stdout + ran.stderr


def test_they_are_printed_as_a_file_that_says_the_same(filled: Path) -> None:
    ran = run(filled, "register", "waivers")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.splitlines()[17] == "[[waiver]]"
    assert "DAT001" not in ran.stdout
    (filled / "w.toml").write_text(ran.stdout, encoding="utf-8")
    ours = run(filled, "check", SLIPS, "--register", "register", "--waivers", "w.toml", *SELECTED)
    theirs = run(filled, "check", SLIPS, "--register", "db", *SELECTED)
    assert ours.stdout.replace("w.toml:", "db:") == theirs.stdout


def test_those_of_a_file_come_beside_them(filled: Path) -> None:
    (filled / "more.toml").write_text(
        '[[waiver]]\ncode = "DAT001"\nwords = "31 september 2031"\nreason = "Goed."\nby = "Directie C"\n'
        'second = "Directie D"\ndate = 2026-05-01\n\n'
        '[[waiver]]\ncode = "REF006"\nwords = "pagina 8"\nreason = "Goed."\nby = "Directie C"\ndate = 2026-05-01\n',
        encoding="utf-8",
    )
    ran = run(filled, "check", SLIPS, "--register", "db", "--waivers", "more.toml", *SELECTED)
    assert "DAT001 ontheffing: “31 september 2031”" in ran.stdout
    assert "REF006 ontheffing: “pagina 2”" in ran.stdout
    assert "more.toml:9:1 WAI001" in ran.stdout
    assert "db:18:1 WAI001" in ran.stdout


def test_a_letter_is_known_by_the_reference_that_it_prints(filled: Path) -> None:
    letter = filled / "anders.html"
    letter.write_text(
        "<html><body><dl><dt>Ons kenmerk</dt><dd>BRIEF-1</dd></dl><p>De doelen staan in het overzicht (zie pagina 2).</p></body></html>",
        encoding="utf-8",
    )
    ran = run(filled, "check", letter, "--register", "db", "--select", "REF006", "--select", "WAI")
    assert "1 met ontheffing" in ran.stdout, ran.stdout + ran.stderr


def test_without_a_database_one_line_says_so(tmp_path: Path) -> None:
    ran = run(tmp_path, "register", "waivers")
    assert (ran.returncode, ran.stdout) == (2, "")
    assert "does not exist yet" in ran.stderr
