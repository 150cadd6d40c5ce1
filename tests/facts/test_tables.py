"""What is wrong with a table before its rows are read."""

from pathlib import Path

from ijkmoment.facts.problem import Problem
from ijkmoment.facts.tables import read_table


def test_a_table_with_a_nul_character(tmp_path: Path) -> None:
    (tmp_path / "subjects.csv").write_bytes(b"slug,kind,parent\nefp-lt,deploy\x00ment,\n")
    problem = read_table(tmp_path, "subjects.csv")
    assert isinstance(problem, Problem)
    assert problem.text == "subjects.csv:2: holds a NUL character: save the table as plain text"


def test_a_table_that_a_spreadsheet_saved_with_a_mark_of_its_encoding(tmp_path: Path) -> None:
    (tmp_path / "subjects.csv").write_bytes(b"\xef\xbb\xbfslug,kind,parent\nefp-lt,deployment,\n")
    rows = read_table(tmp_path, "subjects.csv")
    assert not isinstance(rows, Problem)
    assert [row.cells["slug"] for row in rows] == ["efp-lt"]
