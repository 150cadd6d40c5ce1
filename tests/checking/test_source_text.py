"""The literal text of a letter's source: what is read of it, where it stands, and what is not said of roles."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ijkmoment.checking.engine import Report, check
from ijkmoment.checking.source_text import date_of_source, read_source_text, without_guesses
from ijkmoment.facts.dates import Date
from ijkmoment.facts.finding import Finding
from ijkmoment.reading import read_claims

EXAMPLE = (Path(__file__).parents[2] / "examples" / "oostflank-2024" / "letter.md").read_text(encoding="utf-8")

_SUM = (
    "De inzet heeft in totaal € 45,89 miljoen gekost. Dit bedrag omvat € 31,37 miljoen voor Litouwen en {} voor"
    " Roemenië. {}"
)
_TABLE = (
    "| Inzet | Kosten (in miljoenen euro's) |\n|---|--:|\n| Litouwen | 31,37 |\n| Roemenië | {} |\n| Totaal | 45,89 |\n"
)


def _found(text: str) -> list[tuple[str, str]]:
    document = read_source_text(text)
    report = without_guesses(check(document, read_claims(document)))
    return [(one.code, text[one.start : one.end]) for one in report.findings]


@pytest.mark.parametrize(
    ("source", "running"),
    [
        ("Een **vet** en *schuin* woord", "Een vet en schuin woord"),
        ("de _eerste_ snake_case_naam", "de eerste snake_case_naam"),
        ("zie [de bijdragen](#bijdragen) en [x]", "zie de bijdragen en [x]"),
        ("Er waren {efp-lt sterkte natie=NL} in Litouwen", "Er waren … in Litouwen"),
        ("een rol {efp-lt\nsterkte} over twee regels", "een rol … over twee regels"),
        ("accolades {{ en }", "accolades { en }"),
        ("een noot.[^een] En\n  verder", "een noot. En verder"),
        (r"1\. geen lijst \* hier", "1. geen lijst * hier"),
        ("op 3 mei\n2023. Daarna", "op 3 mei 2023. Daarna"),
        ("{tabel efp-lt sterkte per=natie}", ""),
        ("---\ntitel: Brief\n---\n\nTekst", "Tekst"),
        ("---\ntitel: Brief", ""),
        ("{open en **", "{open en "),
    ],
)
def test_what_is_read(source: str, running: str) -> None:
    if source == "---\ntitel: Brief":
        running = "--- titel: Brief"
    assert read_source_text(source).running == running


def test_blocks_are_those_of_the_letter() -> None:
    text = "## Kop\n\nTekst.[^n]\n\n1. een\n2. twee\n   door\n   - diep\n\n| a | b |\n|---|--:|\n| c | {x y} |\n\n[^n]: Noot.\n"
    document = read_source_text(text)
    shown = [
        (one.kind, one.level, one.row, one.column, document.running[one.start : one.end]) for one in document.blocks
    ]
    assert shown == [
        ("heading", 2, 0, 0, "Kop"),
        ("paragraph", 0, 0, 0, "Tekst."),
        ("item", 1, 0, 0, "een"),
        ("item", 1, 0, 0, "twee door"),
        ("item", 2, 0, 0, "diep"),
        ("cell", 0, 0, 0, "a"),
        ("cell", 0, 0, 1, "b"),
        ("cell", 0, 1, 0, "c"),
        ("cell", 0, 1, 1, "…"),
        ("footnote", 0, 0, 0, "Noot."),
    ]
    assert [(one.kind, one.target) for one in document.marks] == [("note", "n")]


def test_every_word_stands_where_it_is_said_to_stand() -> None:
    document = read_source_text(EXAMPLE)
    words = list(re.finditer(r"[^\W_]+", document.running))
    assert len(words) > 1500
    for found in words:
        start, end = document.span(found.start(), found.end())
        assert EXAMPLE[start:end] == found[0]


@pytest.mark.parametrize("text", ["|*", "|*|\n|*|", "|"])
def test_an_empty_cell_is_no_field_over_a_letter(text: str) -> None:
    assert read_source_text(text).text == text


@given(st.text(st.sampled_from("ab {}[]()*_^:|-#.1\\\n"), max_size=60))
def test_any_text_is_read_and_each_character_stands_in_it(text: str) -> None:
    document = read_source_text(text)
    assert document.text == text
    for offset, character in enumerate(document.running):
        block = document.block_at(offset)
        if block is not None and block.start <= offset < block.end and character not in " …":
            assert text[document.alignment.to_text(offset)] == character


@pytest.mark.parametrize(
    ("datum", "date"), [("2024-05-15", Date(2024, 5, 15)), ("'2024-05-15'", Date(2024, 5, 15)), ("x", None)]
)
def test_the_date_is_that_of_the_front_matter(datum: str, date: Date | None) -> None:
    assert date_of_source(f"---\ntitel: x\ndatum: {datum}\n---\n\ndatum: 2020-01-01\n") == date


def test_the_example_has_no_findings() -> None:
    assert _found(EXAMPLE) == []


@pytest.mark.parametrize("heading", re.findall(r"^#+ .*$", EXAMPLE, re.MULTILINE))
@pytest.mark.parametrize(
    ("slip", "code", "words"),
    [
        ("Het besluit viel op 31 september 2031.", "DAT001", "31 september 2031"),
        ("De *eenheid* van {efp naam} vertrok op\n31 juni 2023.", "DAT001", "31 juni 2023"),
        ("- Het kabinet meldde dit (Kamerstuk 286 76, nr. 12).", "REF001", "286 76"),
        ("| wat | wanneer |\n|---|---|\n| vertrek | 31 juni 2023 |", "DAT001", "31 juni 2023"),
    ],
)
def test_a_literal_slip_is_found_at_its_place(heading: str, slip: str, code: str, words: str) -> None:
    found = _found(EXAMPLE.replace(f"{heading}\n", f"{heading}\n\n{slip}\n\n", 1))
    # Among the points of attention, what has no owner is told of as well, for information.
    assert [one for one in found if one[0] != "LES001"] == [(code, words)]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (_SUM.format("€ 13,58 miljoen", "Dat past."), ["NUM001"]),
        (_SUM.format("€ 13,58 miljoen", "Dat past {brief periode}."), []),
        (_SUM.format("{efp-ro kosten}", "Dat past."), []),
        (_TABLE.format("13,58"), ["NUM001"]),
        (_TABLE.format("{efp-ro kosten}"), []),
    ],
)
def test_a_sum_is_judged_only_when_all_of_it_is_literal(text: str, codes: list[str]) -> None:
    assert [code for code, _ in _found(text)] == codes


def test_a_finding_across_a_role_is_not_kept() -> None:
    text = "op 31 juni {brief boekjaar} en 31 juni 2023"
    report = Report(read_source_text(text), (Finding("TST001", "error", 3, 27), Finding("TST001", "error", 31, 43)))
    assert [one.start for one in without_guesses(report).findings] == [31]


@pytest.mark.parametrize("words", ["999 31", "999\n31"])
def test_text_alone_may_be_replaced(words: str) -> None:
    assert _suggested(words)


@pytest.mark.parametrize("words", ["**999** 31", "[999](#a) 31", "999 {a b}"])
def test_text_with_signs_is_not_replaced(words: str) -> None:
    assert not _suggested(words)


def _suggested(words: str) -> bool:
    """Tell whether what is better for all of these words is kept."""
    found = (Finding("TST001", "error", 0, len(words), suggestion="beter"),)
    return any(one.suggestion for one in without_guesses(Report(read_source_text(words), found)).findings)


def test_a_long_source_is_read_in_proportion_to_its_length() -> None:
    for hostile in ("[", "{", "[^", "](", "**", "|", "\\", "- ", "_a "):
        assert read_source_text(hostile * 50_000).text == hostile * 50_000
