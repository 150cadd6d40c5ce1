"""`ijkmoment register draft` and `accept`, each as a program of its own."""

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from support.register import write_folder

PROGRAM = [sys.executable, "-c", "from ijkmoment.cli import main; main()"]
LETTER = """\
Datum 15 mei 2024
Betreft Voortgang van de bijdrage in Litouwen

Geachte voorzitter,

Bijdrage in Litouwen

De bijdrage in Litouwen kostte in 2022 € 28,10 miljoen en in 2023 € 31,37 miljoen.
De bijdrage liep van 1 mei 2017 tot en met 31 april 2024. Op 1 mei 2024 waren er 40 Franse militairen.

Hoogachtend,
"""


def run(folder: Path, *arguments: object, group: tuple[str, ...] = ("register",)) -> subprocess.CompletedProcess[str]:
    left_out = ("DATABASE_URL", "DJANGO_SETTINGS_MODULE", "SECRET_KEY")
    environment = {name: value for name, value in os.environ.items() if name not in left_out}
    command = [*PROGRAM, *group, *map(str, arguments)]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture
def here(tmp_path: Path) -> Path:
    write_folder(tmp_path / "register")
    (tmp_path / "brief.txt").write_text(LETTER, encoding="utf-8")
    return tmp_path


def test_text_names_what_is_proposed_and_counts_what_is_not(here: Path) -> None:
    ran = run(here, "draft", "brief.txt", "--register", "register")
    assert (ran.returncode, ran.stderr) == (0, "")
    first, *lines, last = ran.stdout.splitlines()
    assert first == (
        "brief.txt: brief-2024-05-15-voortgang-van-de-bijdrage-in-litouwen (Kamerbrief, 2024-05-15):"
        " Voortgang van de bijdrage in Litouwen"
    )
    assert lines[0] == "  8:40 efp-lt kosten @2022 = 28100000 EUR ^-4 “€ 28,10 miljoen” (new)"
    assert lines[-1].endswith("(impossible 2017-03/..)")
    assert last == "  3 proposed, 1 claims left out"


def test_all_lists_what_is_left_out(here: Path) -> None:
    ran = run(here, "draft", "brief.txt", "--register", "register", "--all")
    assert "not proposed: “40 Franse militairen” (not bound)" in ran.stdout


def test_json_lines_and_a_file(here: Path) -> None:
    ran = run(here, "draft", "brief.txt", "--register", "register", "--format", "jsonl", "-o", "uit.jsonl")
    assert (ran.returncode, ran.stdout) == (0, "")
    rows = [json.loads(line) for line in (here / "uit.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [row["value"] for row in rows] == ["28100000 EUR ^-4", "31370000 EUR ^-4", "2017-05-01/2024-04-31"]
    assert (rows[0]["line"], rows[0]["column"], rows[0]["printed"]) == ("8", "40", "€ 28,10 miljoen")
    assert LETTER[int(rows[0]["start"]) : int(rows[0]["end"])] == "€ 28,10 miljoen"


def test_without_django_from_a_folder(here: Path) -> None:
    code = (
        "import sys; from ijkmoment.cli import main\n"
        "try: main(['register', 'draft', 'brief.txt', '--register', 'register'])\n"
        "except SystemExit: print([name for name in sys.modules if name.startswith('django')])"
    )
    ran = subprocess.run([sys.executable, "-c", code], cwd=here, capture_output=True, text=True, check=False)
    assert ran.stdout.splitlines()[-1] == "[]"


def test_what_was_decided_is_accepted_once(here: Path) -> None:
    assert run(here, "import", "register", group=()).returncode == 0
    assert run(here, "draft", "brief.txt", "--format", "csv", "-o", "uit.csv").returncode == 0
    with (here / "uit.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["besluit"] for row in rows} == {""}
    rows[0]["besluit"] = "ja"
    with (here / "uit.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    ran = run(here, "accept", "uit.csv")
    expected = "uit.csv: {} recorded (0 in place of another), {} known; 0 rejected, 2 without a decision left\n"
    assert (ran.returncode, ran.stdout) == (0, expected.format("1 statement", 0))
    assert run(here, "accept", "uit.csv").stdout == expected.format("0 statements", 1)


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (("draft", "nergens.txt", "--register", "register"), "nergens.txt: there is no such file"),
        (("draft", "brief.txt", "--register", "nergens"), "nergens: no such file or folder"),
        (("draft", "brief.txt", "--register", "register", "--date", "2024"), "--date: '2024' is not a day"),
        (("draft", "brief.txt", "--register", "register", "-o", "er/niet"), "er/niet: cannot be written"),
        (("draft", "brief.txt"), "ijkmoment.sqlite3 does not exist yet"),
        (("accept", "nergens.csv"), "nergens.csv: cannot be read"),
        (("accept", "brief.txt", "--register", "register"), "--register register: only the database takes statements"),
    ],
)
def test_what_cannot_be_done_is_one_line(here: Path, arguments: tuple[str, ...], line: str) -> None:
    ran = run(here, *arguments)
    assert ran.returncode == 2
    (said,) = ran.stderr.splitlines()
    assert line in said


def test_a_letter_that_cannot_be_read_does_not_stop_the_others(here: Path) -> None:
    ran = run(here, "draft", "nergens.txt", "brief.txt", "--register", "register")
    assert ran.returncode == 2
    assert "3 proposed" in ran.stdout


def test_the_documentation_shows_what_is_printed(here: Path) -> None:
    docs = (Path(__file__).parents[2] / "docs" / "register.md").read_text(encoding="utf-8")
    shown = docs.split("```text\n")[1].split("```")[0]
    assert run(here, "draft", "brief.txt", "--register", "register").stdout == shown
