"""`ijkmoment check`: what it prints, with which exit code, and what it does with input that cannot be read."""

import json
import subprocess
import sys
from collections.abc import Iterator
from functools import wraps
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ijkmoment.checking import rule_set
from ijkmoment.checking.engine import Failure, Report
from ijkmoment.checking.letter import Letter
from ijkmoment.checking.rules import RULES, num001
from ijkmoment.cli import main
from ijkmoment.cli.checking import exit_code, names_of
from ijkmoment.facts.document import Document
from ijkmoment.facts.finding import Finding, Severity
from ijkmoment.facts.snapshot import make_snapshot
from ijkmoment.facts.statement import Source, Statement, Subject
from ijkmoment.facts.values import Text
from ijkmoment.reading import apart
from support.rule_pages import read_page

ROOT = Path(__file__).parents[2]
SLIPS = ROOT / "examples" / "slips.txt"
REGISTER = ROOT / "examples" / "oostflank-2024"
KEYS = [
    "code", "severity", "message", "arguments", "start", "end", "line", "column", "page", "box", "text", "suggestion",
    "related",
]  # fmt: skip


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["check", *map(str, arguments)])


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    path = tmp_path / "schoon.txt"
    path.write_text("De eenheid vertrok op 30 juni 2023.\n", encoding="utf-8")
    return path


# Rules on what the example is too short for: sections for several deployments, a document cited twice, a paragraph or a
# list that was lost or stands twice, promises and counted lessons; and those that look at a register or at earlier
# letters where they are given.
NOT_SHOWN = {
    *("REF005", "STR002", "STR004", "STR007", "STR008", "LAB001", "LAB003", "LES001", "LES004", "PRO003", "PRO004"),
    "YOY003",
}


def test_the_example_shows_each_rule_that_needs_no_register_once_and_nothing_else() -> None:
    result = run(SLIPS, "--format", "jsonl")
    codes = [one["code"] for one in json.loads(result.stdout)["findings"]]
    assert sorted(codes) == [
        one.code for one in RULES if set(one.needs) <= {"dictionary"} and one.code not in NOT_SHOWN
    ]
    assert result.exit_code == 1


def test_the_example_has_no_more_findings_with_the_register() -> None:
    result = run(SLIPS, "--register", REGISTER, "--format", "jsonl")
    without = json.loads(run(SLIPS, "--format", "jsonl").stdout)["findings"]
    assert json.loads(result.stdout)["findings"] == without


def test_a_finding_points_at_its_words_in_the_text_as_read() -> None:
    text = SLIPS.read_text(encoding="utf-8")
    (line,) = run(SLIPS, "--format", "jsonl").stdout.splitlines()
    for one in json.loads(line)["findings"]:
        assert list(one) == KEYS
        assert text[one["start"] : one["end"]] == one["text"]
        assert text.splitlines()[one["line"] - 1][one["column"] - 1] == one["text"][0]


def test_text_is_findings_on_stdout_and_the_rest_on_stderr() -> None:
    result = run(SLIPS)
    assert " DAT001 “31 september 2031” bestaat niet op de kalender\n" in result.stdout
    assert "overgeslagen zonder register (geef --register): LAB002, " in result.stderr
    assert "overgeslagen" not in result.stdout
    assert "does not exist in the calendar" in run(SLIPS, "--language", "en").stdout


def test_a_letter_without_findings_says_so_with_the_version_of_the_rules_and_exits_zero(clean: Path) -> None:
    result = run(clean)
    assert result.stdout == f"{clean}: geen bevindingen (regels {rule_set.version()})\n"
    assert result.exit_code == 0


SOURCE = """---
titel: Brief
datum: 2024-05-15
---

# Inzet

Op **31 juni 2023** vertrok de eenheid, jongstleden {efp-lt sterkte} sterk. {{Niet}} meer dan 3 toestellen.
"""


def test_the_source_of_a_letter_is_read_as_one(tmp_path: Path) -> None:
    path = tmp_path / "letter.md"
    path.write_text(SOURCE, encoding="utf-8")
    result = run(path, "--format", "jsonl")
    report = json.loads(result.stdout)
    (found,) = [one for one in report["findings"] if one["code"] == "DAT001"]
    assert (found["line"], found["column"], found["text"]) == (8, 6, "31 juni 2023")
    assert report["roles"] == 1
    assert "date" not in {skip["reason"] for skip in report["skipped"]}
    said = "bron van een brief met 1 verwijzing naar het register, waarvan hier niet bekend is wat zij afdrukken: "
    assert f"{path}: {said}" in run(path).stderr
    for form in ("sarif", "html"):
        assert said in run(path, "--format", form).stdout
    path.write_text(SOURCE.replace("{efp-lt sterkte}", "sterk"), encoding="utf-8")
    assert "bron van een brief" not in run(path).stderr


def test_the_source_of_the_example_has_no_findings() -> None:
    result = run(REGISTER / "letter.md", "--register", REGISTER)
    assert result.stdout.endswith(f"letter.md: geen bevindingen (regels {rule_set.version()})\n")


def test_a_rule_that_fails_is_named_and_the_others_find_what_they_find(monkeypatch: pytest.MonkeyPatch) -> None:
    @wraps(num001.RULE.check)
    def fail(_: Letter) -> Iterator[Finding]:
        raise KeyError("land")

    monkeypatch.setattr(num001, "RULE", num001.RULE._replace(check=fail))
    result = run(SLIPS, "--select", "DAT", "--select", "NUM", "--format", "jsonl")
    report = json.loads(result.stdout)
    assert report["failed"] == [{"code": "NUM001", "error": "KeyError"}]
    assert {"DAT001", "NUM002"} <= {one["code"] for one in report["findings"]}
    assert result.exit_code == 2
    said = "regel NUM001 loopt vast (KeyError): de andere regels zijn gecontroleerd; stuur ons het bestand"
    text = run(SLIPS, "--select", "DAT", "--select", "NUM")
    assert f"{SLIPS}: {said}\n" in text.stderr
    assert " DAT001 " in text.stdout
    for form in ("sarif", "html"):
        assert said in run(SLIPS, "--select", "DAT", "--select", "NUM", "--format", form).stdout


def test_an_earlier_letter_that_is_newer_is_told(clean: Path) -> None:
    newer = clean.with_name("2025.txt")
    newer.write_text("Datum 20 mei 2025\n\nDe eenheid vertrok.\n", encoding="utf-8")
    given = (clean, "--earlier", newer, "--date", "2024-05-15")
    said = f"{newer} is van 20 mei 2025, niet van voor deze brief: telt niet als eerdere brief"
    assert f"{clean}: {said}\n" in run(*given).stderr
    assert json.loads(run(*given, "--format", "jsonl").stdout)["too_late"] == [
        {"file": str(newer), "date": "2025-05-20"}
    ]
    assert said in run(*given, "--format", "sarif").stdout
    assert said in run(*given, "--format", "html").stdout


def test_a_place_in_an_earlier_letter_has_its_lines_in_sarif(clean: Path) -> None:
    page = ROOT / "tests" / "checking" / "rules" / "LES003.md"
    one = next(one for one in read_page(page) if one.expected and one.earlier)
    clean.write_text(one.text, encoding="utf-8")
    earlier = clean.with_name("eerder.txt")
    earlier.write_text(one.earlier[0], encoding="utf-8")
    result = run(clean, "--earlier", earlier, "--date", "2024-05-15", "--select", "LES003", "--format", "sarif")
    (place, *_), *_ = [found["relatedLocations"] for found in json.loads(result.stdout)["runs"][0]["results"]]
    region = place["physicalLocation"]["region"]
    line = one.earlier[0].splitlines()[region["startLine"] - 1]
    assert region["snippet"]["text"].startswith(line[region["startColumn"] - 1 :][:10])


def test_a_rule_that_failed_is_what_could_not_be_checked() -> None:
    report = Report(Document("", "", ()), (), failed=(Failure("NUM001", "KeyError"),))
    assert exit_code(report) == 2


@pytest.mark.parametrize(("severities", "code"), [((), 0), (("info",), 0), (("info", "warning"), 1), (("error",), 1)])
def test_information_alone_is_no_finding_to_the_exit_code(severities: tuple[Severity, ...], code: int) -> None:
    found = tuple(Finding("TST001", severity, 0, 0) for severity in severities)
    assert exit_code(Report(Document("", "", ()), found, ())) == code


def test_json_is_one_list_of_all_files(clean: Path) -> None:
    data = json.loads(run(clean, SLIPS, "--format", "json").stdout)
    assert [one["file"] for one in data] == [str(clean), str(SLIPS)]


def test_a_file_that_cannot_be_read_does_not_stop_the_others(clean: Path) -> None:
    result = run(clean.parent / "weg.txt", SLIPS, "--format", "jsonl")
    first, second = map(json.loads, result.stdout.splitlines())
    assert list(first) == ["file", "error"]
    assert len(second["findings"]) > 8
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("leeg.txt", b""),
        ("bytes.txt", b"Geachte voorzitter,\n\xff\xfe\xfa\x81"),
        ("geen.docx", b"geen zip"),
        ("geen.pdf", b"%PDF-1.7 niets"),
        ("raar.xyz", b"iets"),
    ],
)
def test_bad_input_is_one_line_and_exit_two(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    result = run(path)
    assert result.exit_code == 2
    assert result.stdout == ""
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"{path}")
    assert isinstance(result.exception, SystemExit)


def test_one_option_may_name_several_rules_with_commas() -> None:
    for option in ("--select", "--ignore"):
        together = run(SLIPS, option, "DAT001, num", "--format", "jsonl").stdout
        assert together == run(SLIPS, option, "DAT001", option, "NUM", "--format", "jsonl").stdout
        assert json.loads(together)["findings"]


def test_a_rule_that_could_not_have_been_told_is_not_named_as_skipped() -> None:
    (line,) = run(SLIPS, "--severity", "error", "--format", "jsonl").stdout.splitlines()
    report = json.loads(line)
    severities = {rule.code: rule.severity for rule in RULES}
    assert {severities[one["code"]] for one in (*report["skipped"], *report["partly"])} == {"error"}
    assert "LES003" in {one["code"] for one in json.loads(run(SLIPS, "--format", "jsonl").stdout)["skipped"]}


def test_rules_are_selected_and_ignored() -> None:
    codes = [one["code"] for one in json.loads(run(SLIPS, "--select", "DAT", "--format", "jsonl").stdout)["findings"]]
    assert sorted(codes) == ["DAT001", "DAT002", "DAT003", "DAT004", "DAT005", "DAT006", "DAT007"]
    rest = json.loads(run(SLIPS, "--ignore", "DAT", "--format", "jsonl").stdout)
    assert len(rest["findings"]) > 5
    assert not any(one["code"].startswith("DAT") for one in (*rest["findings"], *rest["skipped"]))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--select", "XYZ"), "--select XYZ: no such rule or family; there are DAT001, "),
        (("--select", "D"), "--select D: no such rule or family"),
        (("--select", "DAT00"), "--select DAT00: no such rule or family"),
        (("--select", ""), "--select: names no rule: give a code or a family, such as DAT001 or DAT"),
        (("--select", "DAT001,"), "--select: names no rule"),
        (("--ignore", "NUM,X"), "--ignore X: no such rule or family"),
        (
            ("--select", "WRD003,WRD004", "--severity", "error"),
            "--severity error: none of the rules that are selected is that severe (WRD003, WRD004): nothing would be",
        ),
        (("--select", "WAI001"), "--select WAI001: judges waivers, and there are none: give --waivers"),
        (
            ("--select", "DAT001", "--ignore", "DAT"),
            "--ignore DAT: all that is selected is ignored, here or in the configuration: nothing",
        ),
        (("--date", "2024-02-30"), "expected a date such as 2024-05-15"),
        (("--date", "2024"), "expected a date such as 2024-05-15"),
        (("--date", ""), "'' is not a day"),
        (("--date", "2024-05-15~"), "'2024-05-15~' is not a day"),
        (("--register", "weg.json"), "weg.json: no such file or folder"),
        (("--register", ""), "not a register folder"),
        (
            ("--register", str(SLIPS)),
            "slips.txt: not a snapshot file, no JSON from line 1, column 1 on: name a snapshot file",
        ),
        (("--register", str(ROOT / "examples")), "not a register folder"),
        (("--earlier", "weg.txt"), "weg.txt: there is no such file: check its name and folder"),
    ],
)
def test_a_wrong_option_is_one_line_and_exit_two(arguments: tuple[str, str], said: str) -> None:
    result = run(SLIPS, *arguments, "--language", "en")
    assert result.exit_code == 2
    assert result.stdout == ""
    (line,) = result.stderr.splitlines()
    assert said in line


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--select", "D"), "--select D: zo’n regel of familie is er niet; er zijn DAT001, "),
        (("--date", "2024"), "--date: '2024' is geen dag: verwacht een datum als 2024-05-15"),
        (
            ("--register", "weg"),
            "weg: dit bestand of deze map is er niet: noem een snapshotbestand, een registermap of db",
        ),
        (("--register", str(ROOT)), f"{ROOT}: geen registermap: er staat geen datapackage.json in"),
        (("--earlier", "weg.txt"), "weg.txt: dit bestand is er niet: kijk of naam en map kloppen"),
        (("--earlier", str(ROOT)), f"{ROOT}: een map, geen bestand: geef een brief als PDF, DOCX, ODT, HTML of TXT"),
        (
            ("--index", str(SLIPS)),
            f"{SLIPS}:1: verwacht een regel met kolomkoppen, met één kolom dossier of dossiernummer of ",
        ),
        (("--waivers", str(SLIPS)), f"{SLIPS}:1:10: geen TOML: achter een sleutel hoort een ="),
        (("--config", "weg.toml"), "weg.toml: dit bestand is er niet: kijk of naam en map kloppen"),
        (("--config", "."), ".: dit is een map: noem een bestand erin"),
    ],
)
def test_what_is_wrong_is_said_in_the_readers_language(arguments: tuple[str, str], said: str) -> None:
    for language in ((), ("--language", "nl")):
        result = run(SLIPS, *arguments, *language)
        (line,) = result.stderr.splitlines()
        assert line.startswith(said)
        assert (result.stdout, result.exit_code) == ("", 2)


def test_why_a_letter_is_not_read_is_said_in_the_readers_language(tmp_path: Path) -> None:
    path = tmp_path / "brief.rtf"
    path.write_bytes(rb"{\rtf1 brief}")
    assert run(path).stderr == f"{path}: een RTF-bestand: bewaar het als DOCX of ODT\n"
    assert run(path, "--language", "en").stderr == f"{path}: an RTF file: save it as DOCX or ODT\n"
    for form in ("jsonl", "json", "sarif", "html"):
        assert "een RTF-bestand: bewaar het" in run(path, "--format", form).stdout


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"{\xff", "no text in UTF-8 from byte 2 on"),
        (b'{\n"a" 1}', "no JSON from line 2, column 5 on"),
        (b"[1]", "its JSON is no object"),
        (b"{}", "its format is not 'ijkmoment-snapshot/1'"),
        (b'{"format": "ijkmoment-snapshot/1"}', "it lacks 'subjects'"),
        (b'{"format": "ijkmoment-snapshot/1", "subjects": 1}', "a part of it has another form than it should"),
        (b"[" * 100_000, "nested too deeply"),
    ],
)
def test_a_register_that_is_no_snapshot_is_told_in_our_own_words(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "fout.txt"
    path.write_bytes(content)
    result = run(SLIPS, "--register", path, "--language", "en")
    assert result.exit_code == 2
    assert result.stderr == f"{path}: not a snapshot file, {said}: name a snapshot file, a register folder, or db\n"


def test_codes_may_be_written_in_small_letters() -> None:
    assert run(SLIPS, "--select", "dat001").stdout == run(SLIPS, "--select", "DAT001").stdout != ""
    assert run(SLIPS, "--ignore", "dat").stdout == run(SLIPS, "--ignore", "DAT").stdout != ""


def test_an_earlier_letter_is_read(clean: Path) -> None:
    assert run(clean, "--earlier", SLIPS).exit_code == 0


def test_a_name_that_two_subjects_share_may_mean_both() -> None:
    subjects = {slug: Subject(slug, "deployment") for slug in ("a", "b")}
    statements = [
        Statement("a", "naam", Text("Inzet A"), "bron"),
        Statement("a", "alias", Text("Inzet"), "bron"),
        Statement("b", "alias", Text("Inzet"), "bron"),
    ]
    snapshot = make_snapshot(statements, subjects, {"bron": Source("bron", "report", "Bron")})
    assert names_of(snapshot).subjects == {"Inzet A": {"a"}, "Inzet": {"a", "b"}}


def test_check_starts_without_django_and_the_extras() -> None:
    program = (
        "import sys\nfrom ijkmoment.cli import main\n"
        f"try:\n    main(['check', {str(SLIPS)!r}, '--register', {str(REGISTER)!r}])\n"
        "except SystemExit as stop:\n    assert stop.code == 1, stop.code\n"
        "heavy = {'django', 'jinja2', 'typst', 'pikepdf', 'pypdfium2', 'lxml', 'selectolax', 'yaml', 'ijkmoment.register'}\n"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)\n"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False, text=True)
    assert ran.returncode == 0, ran.stderr


REAL = {
    ("DAT001", "31 juni 2023"),
    ("DAT002", "december 2024 – maart 2024"),
    ("DAT004", "jongstleden"),
    ("DAT005", "31 juni 2023"),
    ("DAT007", "31 december 2024"),
    ("DAT006", "juni 2023"),
    ("NAM002", "VA"),
    ("NAM004", "Frankijk"),
    ("NAM003", "MQ9"),
    ("NAM003", "Multi National Battle Group"),
    ("NAM003", "oostflank van Nederland"),
    ("REF001", "286 76"),
    ("REF002", "Kamerstuk 2023Z09983"),
    ("REF006", "pagina 3-4"),
    ("WRD001", "versteken"),
    ("WRD002", "op treden"),
    ("WRD002", "over"),
    ("WRD002", "resultaten paragraaf"),
    ("WRD003", "De belangrijkste"),
}
REAL_AGAINST_THE_REGISTER = {
    ("REF003", "17 oktober 2023 (Kamerstuk 286 76, nr. 422"),
    ("YOY001", "Overzicht van Nederlandse inzet aan de oostflank"),  # says nothing of the air policing of 2023
}


@pytest.mark.parametrize("form", ["text", "json", "sarif"])
@pytest.mark.parametrize("files", [(SLIPS,), (SLIPS, SLIPS), (ROOT / "weg.txt",)])
@pytest.mark.parametrize("cores", [1, 2])
def test_nothing_is_shown_against_a_register_that_was_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str, files: tuple[Path, ...], cores: int
) -> None:
    """The hash is proven while the first letter is being read."""
    monkeypatch.setattr(apart, "cores", lambda: cores)
    statement = Statement("a", "naam", Text("Inzet A"), "bron")
    data = make_snapshot([statement], {"a": Subject("a", "deployment")}, {"bron": Source("bron", "report", "Bron")})
    path = tmp_path / "register.json"
    path.write_text(json.dumps(data.to_json()).replace("Inzet A", "Inzet B"), encoding="utf-8")
    for more in ((), ("--earlier", tmp_path / "weg")):
        result = run(*files, "--register", path, "--format", form, "--language", "en", *more)
        said = "its hash is not that of its content, so it was changed: name a snapshot file, a register folder, or db"
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr == f"{path}: not a snapshot file, {said}\n"


@pytest.mark.parametrize(("register", "more"), [((), set()), (("--register", REGISTER), REAL_AGAINST_THE_REGISTER)])
def test_the_real_letter(shared: Path, register: tuple[object, ...], more: set[tuple[str, str]]) -> None:
    letter = shared / "letters" / "seed" / "letter.txt"
    result = run(letter, "--date", "2024-05-15", "--format", "jsonl", *register)
    found = {(one["code"], " ".join(one["text"].split())) for one in json.loads(result.stdout)["findings"]}
    assert found == REAL | more


def test_the_real_letters_sum_is_held_against_its_parts(shared: Path, tmp_path: Path) -> None:
    text = (shared / "letters" / "seed" / "letter.txt").read_text(encoding="utf-8")
    changed = tmp_path / "gewijzigd.txt"
    changed.write_text(text.replace("13,58", "13,85"), encoding="utf-8")
    assert text != changed.read_text(encoding="utf-8")
    result = run(changed, "--select", "NUM001", "--format", "jsonl")
    assert [one["code"] for one in json.loads(result.stdout)["findings"]] == ["NUM001"]


@pytest.mark.parametrize(
    ("printed", "changed", "codes"),
    [
        ("13,58", "13,58", []),
        ("13,58", "13,59", ["NUM001"]),
        ("13,58", "13,57", ["NUM001"]),
        ("0,00", "0,02", ["NUM001"]),
        ("45,89", "45,91", ["NUM001"]),
    ],
)
def test_a_sum_is_exact_where_the_register_holds_it_as_printed(
    tmp_path: Path, printed: str, changed: str, codes: list[str]
) -> None:
    arguments = ["letter", "build", REGISTER, "-o", tmp_path, "--format", "html"]
    assert CliRunner().invoke(main, list(map(str, arguments))).exit_code == 0
    path = tmp_path / "letter.html"
    text = path.read_text(encoding="utf-8")
    assert printed in text
    path.write_text(text.replace(printed, changed), encoding="utf-8")
    for register, expected in ((("--register", REGISTER), codes), ((), [])):
        (report,) = json.loads(run(path, "--select", "NUM001", "--format", "json", *register).stdout)
        assert [one["code"] for one in report["findings"]] == expected


REAL_SLIPS_OF_OTHER_LETTERS = {
    ("023.txt", "NAM004", "Koninkrijkrelaties"),  # "Koninkrijksrelaties" further on
    ("029.txt", "NAM003", "PvDA"),
    ("030.txt", "WRD002", "van het van het"),
    ("036.txt", "REF001", "29 2521"),
    # Most likely dossier 29 521 with two figures turned.
    ("065.txt", "REF004", "Kamerstuk 29 251, nr. 311"),
    # Nr. 445 is of 2 December 2011; the letter of 28 September 2011 is nr. 436 (kst-27925-454).
    ("061.txt", "REF003", "28 september 2011 over de audit (Kamerstuk 27 925, nr. 445"),
}


def test_other_letters_have_no_findings_but_their_own_slips(shared: Path) -> None:
    files = sorted((shared / "letters" / "dev").glob("*.txt"))
    result = run(*files, "--register", REGISTER, "--format", "jsonl")
    reports = list(map(json.loads, result.stdout.splitlines()))
    found = {(Path(one["file"]).name, f["code"], f["text"]) for one in reports for f in one["findings"]}
    assert len(files) > 30
    assert found == REAL_SLIPS_OF_OTHER_LETTERS


def _pdf(folder: Path, more: str) -> Path:
    source = folder / "brief"
    source.mkdir()
    text = (REGISTER / "letter.md").read_text(encoding="utf-8")
    assert text.count("Hoogachtend,") == 1
    changed = text.replace("Hoogachtend,", f"{more}\n\nHoogachtend,")
    (source / "letter.md").write_text(changed, encoding="utf-8")
    arguments = ["letter", "build", source, "--register", REGISTER, "-o", folder, "--format", "pdf"]
    built = CliRunner().invoke(main, list(map(str, arguments)))
    assert built.exit_code == 0, built.stderr
    return folder / "letter.pdf"


def test_the_composed_letter_has_no_findings_and_skips_only_what_needs_earlier_letters(tmp_path: Path) -> None:
    result = run(_pdf(tmp_path, ""), "--register", REGISTER, "--date", "2024-05-15", "--format", "jsonl")
    report = json.loads(result.stdout)
    assert (report["findings"], result.exit_code) == ([], 0)
    assert {one["reason"] for one in report["skipped"]} <= {"earlier"}


def test_a_slip_in_a_pdf_has_its_page_and_box(tmp_path: Path) -> None:
    path = _pdf(tmp_path, "De laatste toestellen keerden op 31 juni 2023 terug; zie pagina 4.")
    result = run(path, "--register", REGISTER, "--date", "2024-05-15", "--format", "jsonl")
    found = {one["code"]: one for one in json.loads(result.stdout)["findings"]}
    assert set(found) == {"DAT001", "REF006"}
    assert found["DAT001"]["page"] > 1
    left, bottom, right, top = found["DAT001"]["box"]
    assert 0 < left < right < 600
    assert 0 < bottom < top < 850
    assert f"(pagina {found['DAT001']['page']}) DAT001" in run(path).stdout
