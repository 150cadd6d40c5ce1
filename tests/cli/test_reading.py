"""`ijkmoment read`: facts as a table, json and jsonl."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ijkmoment.cli import main
from ijkmoment.reading import corpus
from support.register import write_folder

ABOUT_LITHUANIA = "Vooruitgeschoven aanwezigheid in Litouwen: dit kostte € 31,37 miljoen.\n"


def _letter(folder: Path, text: str = "") -> Path:
    path = folder / "brief.txt"
    path.write_text(
        text or "Op 4 april 2024 kostte dit € 1,50 miljoen. Zie de brief van 26 maart jl.\n", encoding="utf-8"
    )
    return path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["read", *map(str, arguments)])


def test_text_is_a_table(tmp_path: Path) -> None:
    result = run(_letter(tmp_path))
    head, *rows = result.stdout.splitlines()
    assert head.split() == ["soort", "plaats", "woorden", "waarde", "kop"]
    assert rows[0].split() == ["datum", "1:4", "4", "april", "2024", "4", "april", "2024"]
    assert rows[1][: head.index("woorden")].split() == ["bedrag", "1:28"]
    assert rows[0].index("4 april 2024") == head.index("woorden")
    assert "\033" not in result.stdout


def test_english(tmp_path: Path) -> None:
    lines = run(_letter(tmp_path), "--language", "en").stdout.splitlines()
    assert lines[0].split() == ["kind", "place", "words", "value", "section"]
    assert "4 April 2024" in lines[1]


@pytest.mark.parametrize("with_register", [False, True])
def test_the_table_fits_a_hundred_columns(tmp_path: Path, *, with_register: bool) -> None:
    text = "Het kabinet informeert uw Kamer voor 1 mei 2025 over " + "alle " * 60 + "uitkomsten.\n"
    register = ("--register", write_folder(tmp_path / "register")) if with_register else ()
    lines = run(_letter(tmp_path, text), *register).stdout.splitlines()
    assert max(map(len, lines)) <= 100
    assert any(line.startswith("toezegging") for line in lines)


def test_several_files_are_named_and_none_says_nothing(tmp_path: Path) -> None:
    empty = tmp_path / "leeg.txt"
    empty.write_text("Geen enkel feit.\n", encoding="utf-8")
    lines = run(_letter(tmp_path), empty).stdout.splitlines()
    assert lines[0] == str(tmp_path / "brief.txt")
    assert lines[-3:] == [str(empty), "geen feiten gevonden", ""]


@pytest.mark.parametrize("kind", ["money", "bedrag", "Amount"])
def test_a_kind_is_chosen_by_any_of_its_names(tmp_path: Path, kind: str) -> None:
    result = run(_letter(tmp_path), "--kind", kind, "--format", "jsonl")
    assert [fact["kind"] for fact in json.loads(result.stdout)["facts"]] == ["money"]


def test_an_unknown_kind_is_refused(tmp_path: Path) -> None:
    result = run(_letter(tmp_path), "--kind", "gevoel")
    assert (result.stdout, result.exit_code) == ("", 2)
    assert len(result.stderr.splitlines()) == 1
    assert "gevoel: no such kind; there are date, period" in result.stderr


def test_a_register_says_what_a_fact_speaks_of(tmp_path: Path) -> None:
    letter, register = _letter(tmp_path, ABOUT_LITHUANIA), write_folder(tmp_path / "register")
    table = run(letter, "--kind", "money", "--register", register).stdout
    assert "efp-lt kosten" in " ".join(table.split())
    (fact,) = json.loads(run(letter, "--kind", "money", "--register", register, "--format", "jsonl").stdout)["facts"]
    assert (fact["subject"], fact["concept"]) == ("efp-lt", "kosten")


def test_a_register_that_is_not_there_is_refused(tmp_path: Path) -> None:
    result = run(_letter(tmp_path), "--register", tmp_path / "weg")
    assert (result.stdout, result.exit_code) == ("", 2)
    assert len(result.stderr.splitlines()) == 1


def test_jsonl_is_one_object_a_file(tmp_path: Path) -> None:
    path = _letter(tmp_path)
    result = run(path, tmp_path / "weg.txt", "--format", "jsonl")
    first, second = map(json.loads, result.stdout.splitlines())
    assert first["file"] == str(path)
    assert first["facts"][0] == {"kind": "date", "start": 3, "end": 15, "text": "4 april 2024", "edtf": "2024-04-04"}
    assert list(second) == ["file", "error"]
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1


def test_json_is_a_list(tmp_path: Path) -> None:
    result = run(_letter(tmp_path), "--format", "json")
    assert [len(one["facts"]) for one in json.loads(result.stdout)] == [3]
    assert result.exit_code == 0


def test_the_date_resolves_what_is_relative_to_it(tmp_path: Path) -> None:
    result = run(_letter(tmp_path), "--format", "jsonl", "--date", "2024-05-15")
    assert json.loads(result.stdout)["facts"][-1]["edtf"] == "2024-03-26"


@pytest.mark.parametrize("date", ["15-05-2024", "", "2024-05", "2024-05-15~"])
def test_a_wrong_date_is_refused(tmp_path: Path, date: str) -> None:
    result = run(_letter(tmp_path), "--date", date)
    assert (result.stdout, result.exit_code) == ("", 2)
    assert "2024-05-15" in result.stderr


def test_progress_is_shown_on_a_terminal(tmp_path: Path) -> None:
    path = _letter(tmp_path)
    master, slave = pty.openpty()
    command = [sys.executable, "-c", "from ijkmoment.cli import main; main()", "read", str(path), str(path)]
    subprocess.run(command, stdout=subprocess.PIPE, stderr=slave, check=True)
    os.write(slave, b".")
    assert b"2 of 2: " in os.read(master, 4000)
    os.close(slave)
    os.close(master)


def test_a_folder_is_read_letter_by_letter_in_the_order_of_names(tmp_path: Path) -> None:
    path = _letter(tmp_path)
    (tmp_path / "a.txt").write_text("Op 5 april 2024.", encoding="utf-8")
    result = run(tmp_path, "--format", "jsonl")
    assert [json.loads(line)["file"] for line in result.stdout.splitlines()] == [str(tmp_path / "a.txt"), str(path)]
    assert (result.stderr, result.exit_code) == ("", 0)


def test_a_folder_without_letters_is_one_line(tmp_path: Path) -> None:
    result = run(tmp_path)
    assert (result.stdout, result.exit_code) == ("", 2)
    assert result.stderr.startswith(f"{tmp_path}: no letter in this folder")
    assert len(result.stderr.splitlines()) == 1


def test_a_scheduler_that_is_not_there_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(corpus, "SECONDS_TO_CONNECT", 0.2)
    result = run(_letter(tmp_path), "--scheduler", "127.0.0.1:9")
    assert (result.stdout, result.exit_code) == ("", 2)
    assert result.stderr.startswith("--scheduler: no Dask scheduler with workers at 127.0.0.1:9")
    assert len(result.stderr.splitlines()) == 1


def test_a_scheduler_needs_the_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "dask.distributed", None)
    result = run(_letter(tmp_path), "--scheduler", "127.0.0.1:9")
    assert (result.stdout, result.exit_code) == ("", 2)
    assert "ijkmoment[corpus]" in result.stderr
