"""The pure reader: a folder of CSV gives a ledger; a bad row gives file, line, column and what was expected."""

import os
from pathlib import Path

import pytest

from ijkmoment.facts.folder import folder_hash, read_folder
from ijkmoment.facts.ledger import Ledger
from ijkmoment.facts.statement import dimensions
from ijkmoment.facts.values import Strength
from support.register import write_folder


def _ledger(path: Path) -> Ledger:
    ledger = read_folder(path)
    assert isinstance(ledger, Ledger), ledger
    return ledger


def _problem(path: Path) -> str:
    problems = read_folder(path)
    assert isinstance(problems, tuple)
    assert len(problems) == 1, problems
    return problems[0].text


def test_a_folder_gives_a_ledger(tmp_path: Path) -> None:
    ledger = _ledger(write_folder(tmp_path / "register"))
    assert [one.number for one in ledger.statements] == list(range(1, 12))
    assert ledger.subjects["efp-lt"].parent == "oostflank"
    assert ledger.sources["begroting"].date is not None


def test_a_snapshot_selects_by_recorded_time(tmp_path: Path) -> None:
    ledger = _ledger(write_folder(tmp_path / "register"))
    dutch = dimensions(natie="NL")
    before = ledger.snapshot("2024-04-05T00:00:00.000000Z").find("efp-lt", "sterkte", dutch)
    after = ledger.snapshot().find("efp-lt", "sterkte", dutch)
    assert [one.value for one in before] == [Strength(280, 280, approximate=True)]
    assert [one.value for one in after] == [Strength(300, 300, approximate=True)]


def test_the_order_of_rows_does_not_matter(tmp_path: Path) -> None:
    first = write_folder(tmp_path / "a")
    second = write_folder(tmp_path / "b")
    header, *rows = (second / "statements.csv").read_text().splitlines(keepends=True)
    (second / "statements.csv").write_text(header + "".join(reversed(rows)))
    assert _ledger(first).snapshot().hash == _ledger(second).snapshot().hash
    assert folder_hash(first) != folder_hash(second)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"statements": ("31370000 EUR", "31,37 EUR")}, "expected 11 cells, found 12: decimals take a point"),
        (
            {"statements": ("31370000 EUR ^-4", '"31,37 EUR"')},
            "statements.csv:7:5: value '31,37 EUR': expected an amount",
        ),
        (
            {"statements": ("5,efp-lt,sterkte", "5,efp-ee,sterkte")},
            "statements.csv:6:2: subject 'efp-ee': expected the slug",
        ),
        ({"statements": ("natie=DE", "natie=Duitsland")}, "statements.csv:6:4: dimensions 'natie=Duitsland': natie="),
        (
            {"statements": ("budget=biv", "budget=bestaatniet")},
            "statements.csv:7:4: dimensions 'budget=bestaatniet': budget=bestaatniet: expected the slug of a budget",
        ),
        ({"statements": ("budget=biv", "budget=oostflank")}, "expected the slug of a budget in subjects.csv"),
        ({"statements": ("natie=DE", "natie=QQ")}, "expected a country as two capitals"),
        (
            {"statements": ("taal=en", "taal=klingon")},
            "statements.csv:3:4: dimensions 'taal=klingon': taal=klingon: exp",
        ),
        ({"statements": (",,LT,", ",,QQ,")}, "statements.csv:4:5: value 'QQ': expected a country"),
        (
            {"statements": ("31370000 EUR", "31370000 QQQ")},
            "statements.csv:7:5: value '31370000 QQQ ^-4': expected an am",
        ),
        (
            {"statements": ("natie=DE,560,2023-05/2024-04", "natie=DE,560,")},
            "statements.csv:6:6: period '': expected a period: sterkte holds for",
        ),
        *(
            (
                {"statements": ("^-4,2023,", f"^-4,{period},")},
                f"statements.csv:7:6: period {period!r}: expected one calendar year such as 2023: kosten",
            )
            for period in ("", "2023-05/2024-04", "2022/2023", "2023-01", "2023/..", "../2023", "2023~")
        ),
        ({"statements": ("LT,,eind", "LT,2023,eind")}, "statements.csv:4:6: period '2023': expected nothing: gastland"),
        (
            {"sources": ("2024-04,,,ongerubriceerd:publiek", "2024-04,,,ongerubriceerd:publeik")},
            "sources.csv:3:7: label",
        ),
        ({"sources": ("2024-04,,,ongerubriceerd:publiek", "2024-04,,,ongerubriceerd: publiek")}, "buitenlandse-zaken"),
        ({"statements": ("natie=DE", "land=DE")}, "sterkte has no dimension land; expected natie, eenheid"),
        ({"statements": ("LT,,eindrapport-3", "LT,,rapport-3")}, "source 'rapport-3': expected the slug of a source"),
        ({"statements": ("3,efp-lt,gastland", "3,oostflank,gastland")}, "a theatre has no such concept"),
        ({"statements": ("2017-03/..", "2024-12/2024-03")}, "expected a period such as"),
        ({"statements": ("11,efp-lt", "10,efp-lt")}, "statements.csv:12:1: number '10': stands twice"),
        ({"statements": (",8\n", ",99\n")}, "superseded_by '99': expected the number of a statement"),
        ({"statements": ("2024-04-08T10:00:00.000000Z,8", "2024-04-07T10:00:00.000000Z,8")}, "was not recorded at"),
        ({"statements": (",8\n", ",\n")}, "together, or neither"),
        ({"statements": (",8\n", ",9\n")}, "superseded_by '9': statement 9 is of another subject or concept"),
        ({"statements": ("efp-lt/mandaat/2024,,eind", "efp-lt,,eind")}, "'efp-lt' is not the slug of a mandate"),
        (
            {"subjects": ("efp-lt,deployment,oostflank", "efp-lt,deployment,efp-lt/mandaat/2023")},
            "stands under theatre",
        ),
        ({"subjects": ("oostflank,theatre", "Oostflank,theatre")}, "subjects.csv:2:1"),
        ({"subjects": ("biv,budget", "brief,budget")}, "subjects.csv:3:1: slug 'brief': expected another slug"),
        ({"subjects": ("slug,kind", "naam,kind")}, "subjects.csv:1: expected the header slug,kind,parent"),
        ({"sources": ("2024-02-01", "1 februari 2024")}, "sources.csv:2:4: date '1 februari 2024': expected a date"),
    ],
)
def test_what_is_wrong_says_where_and_what_was_expected(
    tmp_path: Path, changes: dict[str, tuple[str, str]], expected: str
) -> None:
    problems = read_folder(write_folder(tmp_path / "register", **changes))
    assert isinstance(problems, tuple)
    assert any(part in problem.text for part in expected.split("|") for problem in problems)
    assert all("\n" not in problem.text for problem in problems)


def test_a_cycle_in_mandates(tmp_path: Path) -> None:
    path = write_folder(tmp_path / "register")
    with (path / "statements.csv").open("a") as table:
        table.write(
            "12,efp-lt/mandaat/2023,verlengt,,efp-lt/mandaat/2025,,eindrapport-3,,2024-04-08T10:00:00.000000Z,,\n"
        )
    problems = read_folder(path)
    assert isinstance(problems, tuple)
    (problem,) = problems
    assert (problem.line, problem.column) == (13, 5)
    assert "extends itself through efp-lt/mandaat/2025 and efp-lt/mandaat/2024" in problem.text


def test_two_open_statements_of_one_identity(tmp_path: Path) -> None:
    path = write_folder(tmp_path / "register", statements=("4,efp-lt,sterkte,natie=NL", "4,efp-lt,sterkte,natie=BE"))
    text = (path / "statements.csv").read_text().replace("2024-04-08T10:00:00.000000Z,8\n", ",\n", 1)
    (path / "statements.csv").write_text(text.replace("natie=BE", "natie=NL"))
    assert "statement 4 holds the same and is open too" in _problem(path)


def test_a_missing_folder_and_a_missing_table(tmp_path: Path) -> None:
    assert "no such folder" in _problem(tmp_path / "nergens")
    (tmp_path / "leeg").mkdir()
    assert "has no datapackage.json" in _problem(tmp_path / "leeg")
    path = write_folder(tmp_path / "register")
    (path / "sources.csv").unlink()
    assert "sources.csv: missing from" in _problem(path)


def test_a_table_that_is_not_utf_8(tmp_path: Path) -> None:
    path = write_folder(tmp_path / "register")
    (path / "sources.csv").write_bytes(b"slug,kind\n\xff\n")
    assert _problem(path) == f"{path}/sources.csv:2: byte 10 is not UTF-8: save the table as UTF-8"


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a": ' + "9" * 5000 + "}", "{", "[]"])
def test_a_descriptor_that_is_no_data_package(tmp_path: Path, text: str) -> None:
    path = write_folder(tmp_path / "register")
    (path / "datapackage.json").write_text(text)
    assert _problem(path).startswith(f"{path}/datapackage.json")


def test_a_pipe_is_no_table(tmp_path: Path) -> None:
    path = write_folder(tmp_path / "register")
    (path / "statements.csv").unlink()
    os.mkfifo(path / "statements.csv")
    assert "statements.csv: is no regular file" in _problem(path)
    with pytest.raises(OSError, match=r"statements\.csv"):
        folder_hash(path)


def test_a_cell_that_is_too_long(tmp_path: Path) -> None:
    path = write_folder(tmp_path / "register", sources=("Eindrapport rotatie 3", "x" * 2_000_000))
    assert "sources.csv:2: a cell of more than 1000000 characters" in _problem(path)


@pytest.mark.parametrize("moment", ["0001-01-01T00:00:00+10:00", "9999-12-31T23:59:59-10:00"])
def test_a_moment_outside_the_calendar(tmp_path: Path, moment: str) -> None:
    row = "7,efp-lt,looptijd,,2017-03/..,,eindrapport-3,,"
    path = write_folder(tmp_path / "register", statements=(f"{row}2024-04-02T09:00:00.000000Z", row + moment))
    assert f"statements.csv:8:9: recorded_at '{moment}': expected a moment" in _problem(path)


def test_an_open_quote_is_malformed(tmp_path: Path) -> None:
    path = write_folder(tmp_path / "register", sources=("Eindrapport rotatie 3", '"Eindrapport'))
    assert "malformed CSV" in _problem(path)
