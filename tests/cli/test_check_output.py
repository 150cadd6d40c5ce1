"""`ijkmoment check`: its forms of output, the threshold, the file of configuration, waivers and the time of each rule."""

import datetime
import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ijkmoment.checking import rule_set
from ijkmoment.cli import checking, main
from support.sarif import assert_valid

SLIPS = Path(__file__).parents[2] / "examples" / "slips.txt"
# The example has one finding of each of these, and later rules may find more.
KNOWN = ("DAT001", "DAT002", "DAT005", "NAM002", "NAM003", "NUM001", "REF001", "REF002", "REF006")
CHOSEN = tuple(part for code in KNOWN for part in ("--select", code))
WAIVER = """[[waiver]]
code = "REF006"
words = "pagina 2"
reason = "De bijlage wordt los verzonden."
by = "Directie Communicatie"
date = 2026-05-01
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to be in, on a day that does not move."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(checking, "_today", lambda: datetime.date(2026, 6, 1))
    return tmp_path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["check", *map(str, arguments)])


def codes(*arguments: object) -> list[str]:
    """Return the codes of all that is found."""
    lines = run(*arguments, "--format", "jsonl").stdout.splitlines()
    return [one["code"] for line in lines for one in json.loads(line)["findings"]]


def _on_a_terminal(**environment: str) -> str:
    ours, theirs = pty.openpty()
    kept = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "TERM")}
    command = [sys.executable, "-m", "ijkmoment.cli", "check", str(SLIPS), "--select", "DAT001"]
    program = "import sys; from ijkmoment.cli import main; main(sys.argv[1:])"
    command[1:3] = ["-c", program]
    subprocess.run(command, stdout=theirs, stderr=subprocess.DEVNULL, env=kept | environment, check=False)
    os.close(theirs)
    with os.fdopen(ours, "rb") as terminal:
        return terminal.read1(100_000).decode()


def test_a_terminal_shows_colours_unless_they_are_not_wanted() -> None:
    coloured = _on_a_terminal(TERM="xterm")
    assert "\x1b[31m\x1b[1mDAT001\x1b[0m" in coloured
    assert "\x1b[31m\x1b[1m^^^" in coloured
    assert f"\x1b[1m{SLIPS}:22:1\x1b[0m " in coloured
    assert "\x1b" not in _on_a_terminal(TERM="xterm", NO_COLOR="1")
    assert "\x1b" not in _on_a_terminal(TERM="dumb")
    assert "\x1b" not in run(SLIPS).stdout


def test_sarif_is_one_log_of_all_files(folder: Path) -> None:
    composed = folder / "brief.html"
    composed.write_text("<!doctype html><p>De eenheid vertrok op 31 juni 2023; zie pagina 4.</p>", encoding="utf-8")
    result = run(SLIPS, composed, "weg.txt", "--format", "sarif", *CHOSEN)
    log = json.loads(result.stdout)
    assert_valid(log)
    (run_,) = log["runs"]
    assert result.exit_code == 2
    assert len([one for one in run_["results"] if SLIPS.name in json.dumps(one["locations"])]) == 9
    assert {one["ruleId"] for one in run_["results"] if "fixes" in one} == {"REF001", "NAM002", "NAM003", "REF002"}
    read = [one["locations"][0] for one in run_["results"] if composed.name in json.dumps(one["locations"])]
    assert [one["properties"]["text"] for one in read] == ["31 juni 2023", "pagina 4"]
    assert not any("region" in one["physicalLocation"] for one in read)
    assert not run_["invocations"][0]["executionSuccessful"]


def test_a_fix_of_sarif_is_right_as_it_stands(folder: Path) -> None:
    path = folder / "brief.txt"
    path.write_bytes(SLIPS.read_bytes().replace(b"\n", b"\r\n"))
    log = json.loads(run(path, "--format", "sarif", "--select", "REF001").stdout)
    (change,) = log["runs"][0]["results"][0]["fixes"][0]["artifactChanges"]
    (one,) = change["replacements"]
    region = one["deletedRegion"]
    lines = path.read_bytes().decode().split("\r\n")
    line = lines[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "999 31"
    assert change["artifactLocation"]["uri"] == path.as_uri()


def test_html_is_one_page_of_all_files() -> None:
    result = run(SLIPS, "weg.txt", "--format", "html", *CHOSEN)
    assert result.exit_code == 2
    assert result.stdout.count("<!DOCTYPE html>") == 1
    assert result.stdout.count("<mark>") == 9
    assert "Niet gelezen: weg.txt" in result.stdout


@pytest.mark.parametrize("form", ["text", "json", "jsonl", "sarif", "html"])
def test_every_form_names_the_rule_set(form: str) -> None:
    result = run(SLIPS, "--format", form)
    assert rule_set.version() in result.stdout
    assert result.exit_code == 1


@pytest.mark.parametrize(("severity", "count"), [("error", 5), ("inconsistency", 8), ("warning", 9), ("info", 9)])
def test_what_is_below_the_threshold_is_neither_shown_nor_counted(severity: str, count: int) -> None:
    assert len(codes(SLIPS, "--severity", severity, *CHOSEN)) == count
    assert f": {count} bevindingen" in run(SLIPS, "--severity", severity, *CHOSEN).stdout


def test_nothing_above_the_threshold_is_exit_zero() -> None:
    result = run(SLIPS, "--select", "REF006,LAB002", "--severity", "error")
    assert result.exit_code == 0
    assert result.stdout == f"{SLIPS}: geen bevindingen (regels {rule_set.version()})\n"


def test_a_file_of_configuration_in_the_folder_is_read_and_the_command_line_wins(folder: Path) -> None:
    (folder / "ijkmoment.toml").write_text(
        'select = ["DAT001", "DAT002", "DAT005"]\nseverity = "error"\nlanguage = "en"\n', encoding="utf-8"
    )
    assert codes(SLIPS) == ["DAT001", "DAT002"]
    assert "does not exist in the calendar" in run(SLIPS).stdout
    assert codes(SLIPS, "--severity", "info") == ["DAT001", "DAT005", "DAT002"]
    assert codes(SLIPS, "--select", "REF001", "--select", "REF006") == ["REF001"]
    assert "bestaat niet" in run(SLIPS, "--language", "nl").stdout


def test_paths_in_it_are_seen_from_its_own_folder(folder: Path) -> None:
    other = folder / "andere"
    other.mkdir()
    (other / "w.toml").write_text(WAIVER, encoding="utf-8")
    path = other / "mijn.toml"
    path.write_text('register = "weg"\nwaivers = "w.toml"\n', encoding="utf-8")
    result = run(SLIPS, "--config", path)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"{other / 'weg'}: dit bestand of deze map is er niet")
    path.write_text('waivers = "w.toml"\n', encoding="utf-8")
    assert "REF006" not in codes(SLIPS, "--config", path)


def test_an_index_of_parliamentary_documents_is_read_without_a_register(folder: Path) -> None:
    letter = folder / "brief.txt"
    letter.write_text("Op 16 mei 2023 (Kamerstuk 28 676, nr. 433) is uw Kamer geïnformeerd.\n", encoding="utf-8")
    index = folder / "kamerstukken.csv"
    index.write_text("dossier;nummer;datum\n28676;433;2023-05-17\n", encoding="utf-8")
    assert codes(letter) == []
    assert codes(letter, "--index", index) == ["REF007"]
    assert "REF007" not in run(letter, "--index", index).stderr
    assert "REF007" in run(letter).stderr
    (folder / "ijkmoment.toml").write_text('index = "kamerstukken.csv"\n', encoding="utf-8")
    assert codes(letter) == ["REF007"]


@pytest.mark.parametrize(
    "table",
    [
        '[ tool.ijkmoment ]\nselect = ["DAT001"]',
        '[tool."ijkmoment"]\nselect = ["DAT001"]',
        'tool.ijkmoment.select = ["DAT001"]',
        '[tool]\nijkmoment = {select = ["DAT001"]}',
    ],
)
def test_our_table_may_be_spelled_as_toml_allows(folder: Path, table: str) -> None:
    (folder / "pyproject.toml").write_text(table, encoding="utf-8")
    assert set(codes(SLIPS)) == {"DAT001"}


def test_pyproject_is_read_when_it_has_our_table_and_there_is_no_file_of_our_own(folder: Path) -> None:
    shared = folder / "pyproject.toml"
    shared.write_text("[tool.ruff]\nselect = ['ALL'\n", encoding="utf-8")
    assert set(KNOWN) <= set(codes(SLIPS))
    shared.write_text("[tool.ijkmoment]\nselect = ['REF001', 'REF006']\n", encoding="utf-8")
    assert codes(SLIPS) == ["REF001", "REF006"]
    (folder / "ijkmoment.toml").write_text("select = ['NUM001']\n", encoding="utf-8")
    assert codes(SLIPS) == ["NUM001"]


@pytest.mark.parametrize(
    ("name", "content", "arguments", "said"),
    [
        ("ijkmoment.toml", b"selct = []", (), "ijkmoment.toml:1: selct: no such key"),
        ("ijkmoment.toml", b"\xff", (), "ijkmoment.toml: no text in UTF-8 from byte 1 on"),
        ("ijkmoment.toml", b"", ("--config", "weg.toml"), "weg.toml: there is no such file"),
        ("w.toml", b"[[waiver]]", ("--waivers", "w.toml"), "w.toml:1: a waiver needs code"),
        ("w.toml", b"[[waiver", ("--waivers", "w.toml"), "w.toml:1:"),
        ("w.toml", b"", ("--waivers", "weg.toml"), "weg.toml: there is no such file"),
        ("w.toml", b"", ("--waivers", "."), ".: this is a folder: name a file in it"),
        ("w.toml", b"", ("--config", "."), ".: this is a folder: name a file in it"),
        ("k.csv", b"dossier,nummer\n", ("--index", "k.csv"), "k.csv:1: expected a line of heads with one column datum"),
        ("k.csv", b"dossier,nummer,datum\n28676,433,x\n", ("--index", "k.csv"), "k.csv:2: datum 'x': expected a day"),
        ("k.csv", b"", ("--index", "weg.csv"), "weg.csv: there is no such file"),
        ("k.csv", b"", ("--index", "."), ".: this is a folder: name a file in it"),
    ],
)
def test_a_wrong_file_is_one_line_and_exit_two(
    folder: Path, name: str, content: bytes, arguments: tuple[str, ...], said: str
) -> None:
    (folder / name).write_bytes(content)
    result = run(SLIPS, *arguments, "--language", "en")
    assert (result.stdout, result.exit_code) == ("", 2)
    lines = result.stderr.splitlines()
    assert lines[0].startswith(said)
    assert all(line.startswith(said.split(":", maxsplit=1)[0]) for line in lines)


def test_what_is_waived_is_not_counted_and_is_listed_in_every_form(folder: Path) -> None:
    (folder / "w.toml").write_text(WAIVER, encoding="utf-8")
    waiving = (SLIPS, "--select", "REF006", "--waivers", "w.toml")
    text = run(*waiving)
    assert text.exit_code == 0
    assert "REF006 ontheffing: “pagina 2”" in text.stdout
    assert "geen bevindingen, 1 met ontheffing" in text.stdout
    for form in ("text", "json", "jsonl", "sarif", "html"):
        result = run(*waiving, "--format", form)
        assert "De bijlage wordt los verzonden" in result.stdout
        assert result.exit_code == 0
    (report,) = json.loads(run(*waiving, "--format", "json").stdout)
    assert ([one["code"] for one in report["waived"]], report["findings"]) == (["REF006"], [])


def test_a_waiver_without_a_finding_is_itself_one_at_its_place(folder: Path) -> None:
    (folder / "w.toml").write_text(f"# Ontheffingen\n{WAIVER.replace('pagina 2', 'pagina 9')}", encoding="utf-8")
    result = run(SLIPS, "--select", ["REF006", "WAI"][0], "--select", "WAI", "--waivers", "w.toml")
    assert "w.toml:2:1 WAI001 de ontheffing van REF006 voor “pagina 9” hoort bij geen bevinding meer" in result.stdout
    assert codes(SLIPS, "--waivers", "w.toml").count("WAI001") == 1
    assert "WAI001" in codes(SLIPS, "--waivers", "w.toml", "--select", "REF006")
    assert "WAI001" not in codes(SLIPS, "--waivers", "w.toml", "--ignore", "WAI")
    assert "WAI001" not in codes(SLIPS, "--waivers", "w.toml", "--severity", "error")
    log = json.loads(run(SLIPS, "--waivers", "w.toml", "--format", "sarif").stdout)
    assert_valid(log)
    assert log["runs"][0]["results"][-1]["locations"][0]["physicalLocation"]["region"]["startLine"] == 2


def test_the_waivers_are_judged_when_they_alone_are_selected(folder: Path) -> None:
    second = WAIVER.replace("pagina 2", "pagina 9")
    (folder / "w.toml").write_text(f"{WAIVER}\n{second}", encoding="utf-8")
    result = run(SLIPS, "--select", "WAI001", "--waivers", "w.toml")
    assert "w.toml:8:1 WAI001 de ontheffing van REF006 voor “pagina 9” hoort bij geen bevinding meer" in result.stdout
    assert codes(SLIPS, "--select", "WAI001", "--waivers", "w.toml") == ["WAI001"]
    assert result.exit_code == 1
    (folder / "w.toml").write_text(WAIVER, encoding="utf-8")
    assert run(SLIPS, "--select", "WAI001", "--waivers", "w.toml").exit_code == 0


def test_a_waiver_that_expired_counts_no_more(folder: Path) -> None:
    (folder / "w.toml").write_text(f"{WAIVER}until = 2026-05-31\n", encoding="utf-8")
    found = codes(SLIPS, "--waivers", "w.toml")
    assert {"REF006", "WAI001"} <= set(found)
    assert "gold tot en met 31 mei 2026" in run(SLIPS, "--waivers", "w.toml").stdout


def test_a_waiver_is_judged_by_all_letters_together(folder: Path) -> None:
    (folder / "w.toml").write_text(WAIVER, encoding="utf-8")
    clean = folder / "schoon.txt"
    clean.write_text("De eenheid vertrok op 30 juni 2023.\n", encoding="utf-8")
    assert codes(clean, "--waivers", "w.toml") == ["WAI001"]
    assert "WAI001" not in codes(SLIPS, clean, "--waivers", "w.toml")
    assert "WAI001" not in run(clean, "weg.txt", "--waivers", "w.toml").stdout


def test_a_waiver_is_not_judged_when_its_rule_or_its_letter_was_not_there(folder: Path) -> None:
    clean = folder / "schoon.txt"
    clean.write_text("De eenheid vertrok op 30 juni 2023.\n", encoding="utf-8")
    (folder / "w.toml").write_text(WAIVER.replace("REF006", "DAT006"), encoding="utf-8")
    assert codes(clean, "--waivers", "w.toml") == []
    (folder / "w.toml").write_text(f"{WAIVER}letter = 'andere.txt'\n", encoding="utf-8")
    assert codes(clean, "--waivers", "w.toml") == []


def test_a_waiver_is_not_called_unused_by_a_rule_that_looked_for_a_part_alone(folder: Path) -> None:
    (folder / "w.toml").write_text(WAIVER.replace("REF006", "PRO003").replace("pagina 2", "iets"), encoding="utf-8")
    assert "WAI001" not in codes(SLIPS, "--waivers", "w.toml")
    register = SLIPS.parent / "oostflank-2024"
    assert "WAI001" in codes(SLIPS, "--waivers", "w.toml", "--register", register)


def test_the_time_of_each_rule_stands_on_standard_error_in_every_form() -> None:
    for form in ("text", "json", "jsonl", "sarif", "html"):
        result = run(SLIPS, SLIPS, "--profile", "--format", form, *CHOSEN)
        head, *rows = [line.split() for line in result.stderr.splitlines()[-11:]]
        assert head == ["regel", "ms", "bevindingen"]
        assert rows[-1][0] == "alle"
        assert rows[-1][2] == "18"
        assert [float(row[1]) for row in rows[:-1]] == sorted((float(row[1]) for row in rows[:-1]), reverse=True)
        assert "bevindingen\n" not in result.stdout


def test_explain_tells_of_waivers_too() -> None:
    assert CliRunner().invoke(main, ["explain", "wai001"]).stdout.startswith("# WAI001: Een ontheffing die niets")
