"""A letter is composed from roles, and each figure keeps its statement."""

from decimal import Decimal
from pathlib import Path

import pytest

from ijkmoment.facts.folder import read_folder
from ijkmoment.facts.label import PUBLIC
from ijkmoment.facts.ledger import Ledger
from ijkmoment.facts.problem import Problem
from ijkmoment.facts.snapshot import make_snapshot
from ijkmoment.facts.values import Amount, Strength
from ijkmoment.writing.compose import Composition, compose
from ijkmoment.writing.source import LetterSource, parse_source
from support.letter import LETTER, composition, snapshot, source
from support.register import write_folder


def test_roles_print_the_register(tmp_path: Path) -> None:
    text = composition(tmp_path).document.text
    assert "In Litouwen dienden in de periode mei 2023 tot en met april 2024 circa 300 militairen. " in text
    assert "Dit kostte € 31,37 miljoen." in text
    assert "Een accolade is { en een verwijzing." in text


def test_blocks(tmp_path: Path) -> None:
    document = composition(tmp_path).document
    blocks = [(block.kind, document.text[block.start : block.end]) for block in document.blocks]
    assert blocks[:4] == [
        ("header", "De voorzitter van de Tweede Kamer"),
        ("header", "Datum: 15 mei 2024"),
        ("header", "Betreft: Inzet in Litouwen"),
        ("salutation", "Geachte voorzitter,"),
    ]
    assert blocks[5:] == [
        ("heading", "Bijdragen"),
        ("item", "Nederland: circa 300"),
        ("item", "De rest:"),
        ("item", "Duitsland: 560 militairen"),
        ("caption", "Sterkte per land: Vooruitgeschoven aanwezigheid in Litouwen"),
        ("cell", "Land"),
        ("cell", "Sterkte"),
        ("cell", "Duitsland"),
        ("cell", "560 militairen"),
        ("cell", "Nederland"),
        ("cell", "circa 300 militairen"),
        ("paragraph", "Een accolade is { en een verwijzing."),
        ("closing", "Hoogachtend,"),
        ("signatory", "De minister van Defensie"),
        ("footnote", "Alleen 2023 telt."),
    ]


def test_claims_name_their_statements(tmp_path: Path) -> None:
    made = composition(tmp_path)
    claims = {claim.text: claim for claim in made.claims}
    assert claims["€ 31,37 miljoen"].value == Amount(Decimal(31370000), -4)
    assert claims["€ 31,37 miljoen"].statement == "efp-lt kosten budget=biv @2023"
    assert claims["560 militairen"].value == Strength(560, 560)
    assert claims["mei 2023 tot en met april 2024"].statement is None
    assert claims["2023"].kind == "date"
    assert all(made.document.text[claim.start : claim.end] == claim.text for claim in made.claims)


@pytest.mark.parametrize(
    ("role", "line", "column", "message"),
    [
        ("{efp-lt sterke natie=NL}", 18, 1, "unknown concept 'sterke': did you mean 'sterkte'?"),
        ("{efp-lv sterkte}", 18, 1, "unknown subject 'efp-lv': did you mean 'efp-lt'?"),
        ("{efp-lt sterkte}", 18, 1, "choose from {efp-lt sterkte natie=DE @2023-05/2024-04}, {efp-lt sterkte natie=NL"),
        ("{efp-lt sterkte foo=x}", 18, 1, "sterkte has no dimension 'foo': choose from natie"),
        ("{efp-lt gastland foo=x}", 18, 1, "gastland has no dimensions: leave 'foo' out"),
        ("{efp-lt sterkte natie=NL @2022}", 18, 1, "not exactly one statement fits"),
        ("{efp-lt sterkte natie=NL @gisteren}", 18, 1, "'@gisteren' is no period"),
        ("{efp-lt sterkte natie=NL :mooi}", 18, 1, "no style 'mooi': choose from getal"),
        ("{efp-lt}", 18, 1, "expected a subject and a concept, found 1 words"),
        ("{efp-lt looptijd}", 18, 1, "efp-lt has no looptijd in this snapshot"),
        ("{brief humeur}", 18, 1, "expected {brief ...} with one of titel"),
        ("{onderbouwing obs-1}", 18, 1, "'onderbouwing' is a reserved word"),
        ("{}", 18, 1, "an empty role"),
        ("{efp-lt sterkte natie=NL", 18, 1, "a role that is not closed: end it with }"),
        ("{tabel efp-lt sterkte per=natie}", 18, 1, "'tabel' is a reserved word: it cannot stand here"),
    ],
)
def test_a_wrong_role_says_where_and_what_to_do(
    tmp_path: Path, role: str, line: int, column: int, message: str
) -> None:
    problems = compose(source("{efp-lt sterkte natie=NL}", role), snapshot(tmp_path))
    assert isinstance(problems, tuple)
    assert [(one.line, one.column) for one in problems] == [(line, column)]
    assert message in problems[0].message
    assert "\n" not in problems[0].text


def test_every_problem_is_reported(tmp_path: Path) -> None:
    problems = compose(source("{efp-lt gastland}** dienden", "{efp-lt gast}** {efp-lt dienden}"), snapshot(tmp_path))
    assert isinstance(problems, tuple)
    assert len(problems) == 2


@pytest.mark.parametrize(
    ("role", "message"),
    [
        ("{tabel efp-lt sterkte}", "expected a subject, a concept and per="),
        ("{tabel efp-lt sterkte per=budget}", "sterkte has no dimension 'budget'"),
        ("{tabel efp-lv sterkte per=natie}", "unknown subject 'efp-lv': did you mean 'efp-lt'?"),
        ("{tabel efp-lt sterke per=natie}", "unknown concept 'sterke': did you mean 'sterkte'?"),
        ("{tabel efp-lt sterkte per=natie @1999}", "has no sterkte to print"),
    ],
)
def test_a_wrong_table_says_what_to_do(tmp_path: Path, role: str, message: str) -> None:
    problems = compose(source("{tabel efp-lt sterkte per=natie}", role), snapshot(tmp_path))
    assert isinstance(problems, tuple)
    assert message in problems[0].message


def test_what_a_letter_does_not_hold(tmp_path: Path) -> None:
    problems = compose(source("Een accolade", "```\ncode\n```\n\nEen accolade"), snapshot(tmp_path))
    assert isinstance(problems, tuple)
    assert isinstance(problems[0], Problem)
    assert "fence does not belong in a letter" in problems[0].message


def test_a_second_paragraph_in_a_list_item_is_refused(tmp_path: Path) -> None:
    problems = compose(source("- De rest:", "- Eerst.\n\n  Daarna.\n- De rest:"), snapshot(tmp_path))
    assert isinstance(problems, tuple)
    assert [(one.line, "one paragraph" in one.message) for one in problems] == [(25, True)]


@pytest.mark.parametrize(
    ("body", "line", "column", "message"),
    [
        ("#### Diep", 0, 1, "a heading of level 4 under one of level 2: write ###"),
        ("### Een\n\n# Twee\n\n### Drie", 4, 1, "a heading of level 3 under one of level 1: write ##"),
        ("##\n\nTekst.", 0, 1, "a heading without text"),
        ("Een 日本 is Japan.", 0, 5, "U+65E5 (cjk unified ideograph-65e5) cannot be printed in a letter"),
        ("Een 😀.", 0, 5, "U+1F600 (grinning face) cannot be printed"),
        ("Tekst\x07.", 0, 6, "U+0007 (a control character) cannot be printed"),
        ("Een \u202egedraaid.", 0, 5, "U+202E (right-to-left override) cannot be printed"),
    ],
)
def test_what_a_pdf_cannot_hold_is_said_with_its_place(
    tmp_path: Path, body: str, line: int, column: int, message: str
) -> None:
    first = LETTER[: LETTER.index("Een accolade")].count("\n") + 1
    problems = compose(source("Een accolade", f"{body}\n\nEen accolade"), snapshot(tmp_path))
    assert isinstance(problems, tuple)
    assert [((one.line or 0) - first, one.column) for one in problems] == [(line, column)]
    assert message in problems[0].message


@pytest.mark.parametrize("role", ["{efp-lt naam}", "{tabel oostflank kosten per=inzet}"])
def test_a_fact_that_cannot_be_printed_is_said_at_its_role(tmp_path: Path, role: str) -> None:
    folder = write_folder(tmp_path / "register", statements=("efp-lt,kosten,budget=biv", "efp-lt,kosten,"))
    table = folder / "statements.csv"
    table.write_text(table.read_text(encoding="utf-8").replace("aanwezigheid", "日本"), encoding="utf-8")
    ledger = read_folder(folder)
    assert isinstance(ledger, Ledger)
    changed = LETTER.replace(" budget=biv", "").replace("Een accolade", f"{role}\n\nEen accolade")
    changed = changed.replace("{tabel efp-lt sterkte per=natie}\n", "")
    parsed = parse_source(changed)
    assert isinstance(parsed, LetterSource)
    problems = compose(parsed, ledger.snapshot(audience=PUBLIC))
    assert isinstance(problems, tuple)
    assert [f"{role}: U+65E5" in one.message for one in problems] == [True]


def test_under_a_heading_after_the_closing_is_text_again(tmp_path: Path) -> None:
    made = composition(tmp_path, "[^noot]: Alleen", "## Bijlage\n\nGewone tekst.\n\n[^noot]: Alleen")
    kinds = {made.document.text[one.start : one.end]: one.kind for one in made.document.blocks}
    assert kinds["De minister van Defensie"] == "signatory"
    assert kinds["Gewone tekst."] == "paragraph"


def _nested(levels: int) -> str:
    return "\n".join(f"{'  ' * level}- punt {level}" for level in range(levels))


def test_a_list_of_six_levels_is_the_deepest(tmp_path: Path) -> None:
    assert "punt 5" in composition(tmp_path / "a", "- De rest:", f"{_nested(6)}\n\n- De rest:").document.text
    problems = compose(source("- De rest:", f"{_nested(14)}\n\n- De rest:"), snapshot(tmp_path / "b"))
    assert isinstance(problems, tuple)
    assert [(one.line, "more than 6 levels" in one.message) for one in problems] == [(29, True)]


@pytest.mark.parametrize(
    ("item", "message"),
    [
        ("-\n- twee", "a list item without text"),
        ("- - een", "a list item without text"),
        ("- # Kop", "a heading does not belong in a list item"),
        ("- een\n\n  | a |\n  |---|\n  | b |", "a table does not belong in a list item"),
    ],
)
def test_an_item_without_words_of_its_own_is_refused(tmp_path: Path, item: str, message: str) -> None:
    problems = compose(source("- De rest:", f"{item}\n\n- De rest:"), snapshot(tmp_path))
    assert isinstance(problems, tuple)
    assert [message in one.message for one in problems] == [True]


def test_a_list_prints_an_item_for_each_statement(tmp_path: Path) -> None:
    made = composition(tmp_path, "{tabel efp-lt sterkte per=natie}", "{lijst efp-lt sterkte per=natie :getal}")
    assert "Duitsland: 560\nNederland: circa 300" in made.document.text


TOTAL = "12,oostflank,kosten,,40000000 EUR ^-6,2023,begroting,ongerubriceerd:publiek,2024-04-08T10:00:00.000000Z,,\n"


@pytest.mark.parametrize(("total", "printed"), [("", False), (TOTAL, True)])
def test_a_total_is_printed_only_when_it_is_a_fact(tmp_path: Path, total: str, printed: bool) -> None:
    folder = write_folder(tmp_path / "register", statements=("efp-lt,kosten,budget=biv", "efp-lt,kosten,"))
    with (folder / "statements.csv").open("a") as table:
        table.write(total)
    ledger = read_folder(folder)
    assert isinstance(ledger, Ledger)
    wanted = LETTER.replace(" budget=biv", "").replace("efp-lt sterkte per=natie", "oostflank kosten per=inzet")
    parsed = parse_source(wanted)
    assert isinstance(parsed, LetterSource)
    made = compose(parsed, ledger.snapshot(audience=PUBLIC))
    assert isinstance(made, Composition)
    assert ("Totaal\t€ 40 miljoen" in made.document.text) == printed
    assert "aanwezigheid in Litouwen\t€ 31,37 miljoen" in made.document.text


def test_a_public_letter_never_sees_what_was_not_released(tmp_path: Path) -> None:
    ledger = read_folder(write_folder(tmp_path / "register"))
    assert isinstance(ledger, Ledger)
    ours = ledger.snapshot()
    assert ours.of("efp-lt", "looptijd")
    problems = compose(source("{efp-lt gastland}", "{efp-lt looptijd}"), ours)
    assert isinstance(problems, tuple)
    assert "has no looptijd" in problems[0].message


def test_a_snapshot_without_facts_is_said_once_beside_other_slips() -> None:
    empty = make_snapshot((), {}, {}, audience=PUBLIC)
    problems = compose(source("{efp-lt gastland}", "{efp-lt gastlan}"), empty)
    assert isinstance(problems, tuple)
    assert [one.code for one in problems] == ["nothing-held", "concept-near"]
