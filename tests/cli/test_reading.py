"""`ijkmoment read`: facts as text, json and jsonl."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ijkmoment.cli import main


def _letter(folder: Path) -> Path:
    path = folder / "brief.txt"
    path.write_text("Op 4 april 2024 kostte dit € 1,50 miljoen. Zie de brief van 26 maart jl.\n", encoding="utf-8")
    return path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["read", *map(str, arguments)])


def test_text_is_one_line_a_fact(tmp_path: Path) -> None:
    path = _letter(tmp_path)
    lines = run(path).stdout.splitlines()
    assert lines[0] == f"{path}:3-15 date “4 april 2024” edtf=2024-04-04"
    assert "amount=1500000" in lines[1]


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
