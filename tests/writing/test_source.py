"""The front matter: text stays text, and what is wrong is said with its line."""

from pathlib import Path

import pytest

from ijkmoment.facts.problem import Problem
from ijkmoment.writing.source import LetterSource, parse_source, read_source
from support.letter import LETTER


def _parse(old: str, new: str) -> LetterSource | Problem:
    assert old in LETTER
    return parse_source(LETTER.replace(old, new, 1))


def test_scalars_stay_text() -> None:
    source = _parse("titel: Rapportage Litouwen", "titel: NO")
    assert isinstance(source, LetterSource)
    assert source.meta.title == "NO"


@pytest.mark.parametrize("value", ["!!float x", "!!timestamp 2024-99-99", "!!int x", "!!bool x"])
def test_a_tag_makes_no_value(value: str) -> None:
    source = _parse("titel: Rapportage Litouwen", f"titel: {value}")
    assert isinstance(source, LetterSource)
    assert source.meta.title == value.partition(" ")[2]


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("titel: Rapportage Litouwen\n", "", 1, "titel is missing"),
        ("datum: 2024-05-15", "datum: 31 juni", 4, "datum '31 juni': expected a day such as 2024-05-15"),
        ("periode: 2023-05/2024-04", "periode: 2024-12/2024-03", 5, "expected a period"),
        ("boekjaar: 2023", "boekjaar: vorig", 6, "expected a year"),
        ("taal: nl", "taal: fr", 10, "expected nl or en"),
        ("publiek: publiek", "publiek: iedereen", 11, "expected publiek or intern"),
        ("voorbeeld: ja", "voorbeeld: soms", 12, "expected ja or nee"),
        ("voorbeeld: ja", "kleur: blauw", 12, "unknown key 'kleur'"),
        ("ondertekenaars:\n  - De minister van Defensie", "ondertekenaars: De minister", 8, "expected a list"),
        ("taal: nl", "taal: [nl", 11, "front matter is not YAML"),
        ("---\ntitel", "titel", 1, "expected front matter"),
        ("boekjaar: 2023", "boekjaar: ²²²²", 6, "expected a year"),
        ("titel: Rapportage Litouwen", 'titel: " "', 2, "expected the words that stand above the letter"),
        ("titel: Rapportage Litouwen", "titel: 日本", 2, "U+65E5 (cjk unified ideograph-65e5) cannot be printed"),
        ("titel: Rapportage Litouwen", 'titel: "\\ud800"', 2, "U+D800 (a control character) cannot be printed"),
        ("titel: Rapportage Litouwen", 'titel: "\\UFFFFFFFF"', 1, "front matter is not YAML"),
        ("  - De minister van Defensie", "  - De minister 😀", 8, "U+1F600 (grinning face) cannot be printed"),
        ("voorbeeld: ja", "uitgesloten: {vjtf: [a]}", 12, "expected pairs of texts"),
        ("voorbeeld: ja", "inzet: [[a]]", 12, "expected a list of texts"),
        ("voorbeeld: ja", "snapshot-at: ooit", 12, "expected a day such as 2024-05-15, or a moment"),
    ],
)
def test_what_is_wrong_with_the_front_matter(old: str, new: str, line: int, message: str) -> None:
    problem = _parse(old, new)
    assert isinstance(problem, Problem)
    assert message in problem.message
    assert problem.line == line


def test_a_day_of_snapshot_means_its_end() -> None:
    source = _parse("voorbeeld: ja", "snapshot-at: 2024-05-15")
    assert isinstance(source, LetterSource)
    assert source.meta.snapshot_at == "2024-05-15T23:59:59.999999Z"


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    missing = read_source(tmp_path)
    assert isinstance(missing, Problem)
    assert "no such file: a letter's folder holds a letter.md" in missing.message
    (tmp_path / "letter.md").write_bytes(b"---\ntitel: \xff\n---\n")
    broken = read_source(tmp_path)
    assert isinstance(broken, Problem)
    assert (broken.line, broken.message) == (2, "byte 11 is not UTF-8: save the letter as UTF-8")


def test_yaml_cannot_make_objects() -> None:
    problem = _parse("titel: Rapportage Litouwen", "titel: !!python/object/apply:os.getcwd []")
    assert isinstance(problem, Problem)
