"""Plain text becomes blocks, and every character knows where it came from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ijkmoment.facts.document import Document
from ijkmoment.reading.text import read_text

LETTER = """\
Geachte voorzitter,

Het kabinet geeft inzicht in de inzet van de krijgsmacht in het buiten-
land over het afgelopen jaar.1 De inzet aan de NAVO-
oostflank en de voorbereidings- en nazorg-
activiteiten komen aan bod. De

1 Dit is een noot die over twee regels van deze
bladzijde loopt.

inzet loopt door in het buitenland.

De brief heeft twee delen:

1. Terugblik;
2. Financiën.

Terugblik

De inzet verliep goed.

Financiën

- Litouwen: € 1,00 miljoen
- Roemenië: € 2,00 miljoen

Pagina 1 van 2

Hoogachtend,

De minister van Defensie
"""

FIRST = (
    "Het kabinet geeft inzicht in de inzet van de krijgsmacht in het buitenland over het afgelopen jaar. De inzet "
    "aan de NAVO-oostflank en de voorbereidings- en nazorgactiviteiten komen aan bod. De inzet loopt door in het "
    "buitenland."
)


def _blocks(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, document.running[block.start : block.end]) for block in document.blocks]


def test_blocks() -> None:
    document = read_text(LETTER)
    assert _blocks(document) == [
        ("salutation", "Geachte voorzitter,"),
        ("paragraph", FIRST),
        ("paragraph", "De brief heeft twee delen:"),
        ("item", "Terugblik;"),
        ("item", "Financiën."),
        ("heading", "Terugblik"),
        ("paragraph", "De inzet verliep goed."),
        ("heading", "Financiën"),
        ("item", "Litouwen: € 1,00 miljoen"),
        ("item", "Roemenië: € 2,00 miljoen"),
        ("closing", "Hoogachtend,"),
        ("signatory", "De minister van Defensie"),
        ("footnote", "Dit is een noot die over twee regels van deze bladzijde loopt."),
    ]


def test_announced_headings_stand_at_the_top() -> None:
    assert [block.level for block in read_text(LETTER).blocks if block.kind == "heading"] == [1, 1]


def test_the_mark_of_a_note_is_a_mark_and_no_text() -> None:
    document = read_text(LETTER)
    (mark,) = [mark for mark in document.marks if mark.kind == "note"]
    assert document.running[: mark.start].endswith("afgelopen jaar.")
    assert mark.target == "1"


def test_ligatures_are_letters_that_know_where_they_came_from() -> None:
    text = "De e\ufb03ci\u00ebnte o\ufb03cier \ufb01etst\nnaar de \ufb02at: dat is \ufb00."
    document = read_text(text)
    assert document.running == "De efficiënte officier fietst naar de flat: dat is ff."
    for word, printed in (
        ("officier", "o\ufb03cier"),
        ("fietst", "\ufb01etst"),
        ("naar", "naar"),
        ("flat", "\ufb02at"),
    ):
        start = document.running.index(word)
        first, last = document.span(start, start + len(word))
        assert text[first:last] == printed


@pytest.mark.parametrize(
    ("text", "running"),
    [
        ("De in\u00adzet van 300\u00a0militairen.", "De inzet van 300 militairen."),
        ("De inzet  duurt\u2009zes maanden. ", "De inzet duurt zes maanden."),
        ("De krijgs\u00ad\nmacht gaat op treden.", "De krijgsmacht gaat op treden."),
        ("De M N B G blijft.", "De M N B G blijft."),
    ],
)
def test_spaces_and_hyphens_that_are_not_seen(text: str, running: str) -> None:
    document = read_text(text)
    assert document.running == running
    assert _comes_from(document)


def test_what_comes_back_on_every_page_is_left_out() -> None:
    pages = [
        f"Kamerstuk, vergaderjaar\n\nAlinea {name} is af.\n\nblad {number}\n" for number, name in enumerate("abcd")
    ]
    document = read_text("\f".join(pages))
    assert _blocks(document) == [("paragraph", f"Alinea {name} is af.") for name in "abcd"]


def test_lines_at_a_page_break_that_differ_in_their_figures_stay() -> None:
    items = [f"Project {number}: in {2000 + number % 7} is € {number} miljoen besteed." for number in range(40)]
    pages = [
        "\n".join([f"Rapport | {page + 1}", "", *(f"- {one}" for one in items[8 * page :][:8])]) for page in range(5)
    ]
    assert _blocks(read_text("\n\f".join(pages))) == [("item", item) for item in items]


def test_tabs_part_the_cells_of_a_table() -> None:
    text = "De kosten waren:\n\nInzet\tBedrag\nLitouwen\t€ 31,37\nRoemenië\t€ 13,58\n\nDat is alles.\n"
    document = read_text(text)
    cells = [(block.row, block.column, block.head) for block in document.blocks if block.kind == "cell"]
    assert cells == [(0, 0, True), (0, 1, True), (1, 0, False), (1, 1, False), (2, 0, False), (2, 1, False)]
    assert _blocks(document)[1:-1] == [
        ("cell", text) for text in ("Inzet", "Bedrag", "Litouwen", "€ 31,37", "Roemenië", "€ 13,58")
    ]
    assert _comes_from(document)


@pytest.mark.parametrize("row", ["Radars\tdirecteur\t", "Radars\tdirecteur", "2. Radars\tdirecteur\t"])
def test_a_row_between_tabs_may_open_with_a_number_or_lack_its_last_cell(row: str) -> None:
    document = read_text(f"Les\tTrekker\tGereed\n1. Tolken\tcoach\t1 mei\n{row}\nKabels\tcoach\t1 juni\n")
    cells = [(block.row, block.column) for block in document.blocks if block.kind == "cell"]
    assert cells == [(row, column) for row in range(4) for column in range(3) if (row, column) != (2, 2)]
    assert _comes_from(document)


@pytest.mark.parametrize("text", ["•\teerste\n•\ttweede\n", "1.\teerste\n2.\ttweede\n", "alleen\tdeze regel\n"])
def test_a_tab_after_a_bullet_or_in_one_line_makes_no_table(text: str) -> None:
    document = read_text(text)
    assert "cell" not in {block.kind for block in document.blocks}
    assert _comes_from(document)


def test_a_row_of_totals_may_leave_columns_empty() -> None:
    text = """Compagnie     Afgerond            Deelnemers     Vrouwen
Eerste        28 juli 2023        118            6
Tweede        17 november 2023    124            9
Totaal                            242            15
"""
    cells = [(block.row, block.column, block.head) for block in read_text(text).blocks if block.kind == "cell"]
    assert cells[:4] == [(0, column, True) for column in range(4)]
    assert cells[-3:] == [(3, 0, False), (3, 2, False), (3, 3, False)]


BARS = """\
| Land   | 2023 |  2024 |
|--------|-----:|------:|
| Mali   |  3,0 |   4,0 |
| Irak   |  5,0 |       |
| Totaal |  8,0 |   4,0 |
"""
BOXED = "".join(f"+--------+------+-------+\n{row}\n" for row in BARS.splitlines() if "--" not in row)
BARE = """\
Land | 2023 | 2024
--- | --- | ---
Mali | 3,0 | 4,0
Irak | 5,0 |
Totaal | 8,0 | 4,0
"""
RULED = """\
Land      2023      2024
------------------------
Mali       3,0       4,0
Irak       5,0       -
========================
Totaal     8,0       4,0
"""


@pytest.mark.parametrize("table", [BARS, BOXED, BARE, RULED])
def test_bars_and_rules_part_a_table_and_are_no_words_of_it(table: str) -> None:
    document = read_text(f"De kosten waren:\n\n{table}\nDat is alles.\n")
    cells = [block for block in document.blocks if block.kind == "cell"]
    last = [document.running[one.start : one.end] for one in cells if one.row == 3]
    assert {one.row for one in cells if one.head} == {0}
    assert last == ["Totaal", "8,0", "4,0"]
    assert _blocks(document)[-1] == ("paragraph", "Dat is alles.")
    assert not set("|+=") & set(document.running)
    assert _comes_from(document)


def test_a_row_may_have_no_bars_at_its_ends() -> None:
    document = read_text("Land | Kosten | Raming\nMali | 3,0 | 4,0\nIrak | 5,0 |\n")
    assert [(one.row, one.head) for one in document.blocks] == [(0, True)] * 3 + [(1, False)] * 3 + [(2, False)] * 2


def test_a_row_may_have_an_empty_cell_between_its_bars() -> None:
    document = read_text("Land | Stad | Raming\nMali | Gao | 4,0\nTotaal | | 4,0\n")
    assert [(one.row, one.column) for one in document.blocks][-2:] == [(2, 0), (2, 2)]


def test_bars_part_words_that_do_not_stand_below_each_other() -> None:
    table = "Les | Eigenaar | Termijn\nMeer tolken aannemen | de directeur | voorjaar\nVaker keuren | de inspectie | zomer\n"
    assert [block.row for block in read_text(table).blocks if block.kind == "cell"] == [0, 0, 0, 1, 1, 1, 2, 2, 2]


def test_one_line_with_bars_is_no_table() -> None:
    assert _blocks(read_text("Er is zon | regen | wind in dit land.\n")) == [
        ("paragraph", "Er is zon | regen | wind in dit land.")
    ]


def test_a_line_with_a_bar_alone_is_no_table() -> None:
    document = read_text(
        "Postbus 20701 | 2500 ES Den Haag\n\nTekst met | een bar, die\nop de volgende regel doorloopt.\n"
    )
    assert "cell" not in {block.kind for block in document.blocks}


def test_a_table_keeps_its_totals_where_they_stand_apart() -> None:
    text = "Personeel      10,0\nVervoer         5,0\n\nTotaal         15,0\n"
    assert [block.row for block in read_text(text).blocks] == [0, 0, 1, 1, 2, 2]


def test_the_sign_of_a_currency_belongs_to_its_figure() -> None:
    document = read_text("Noord     €   21 miljoen\nOost      €    5 miljoen\nTotaal    € 1.026 miljoen\n")
    assert [text for _, text in _blocks(document)][1::2] == ["€ 21 miljoen", "€ 5 miljoen", "€ 1.026 miljoen"]
    assert _comes_from(document)


def test_a_rule_below_a_line_makes_it_a_heading_and_is_no_text() -> None:
    document = read_text("Kosten\n------\nDe kosten vielen mee.\n\n_______________\n\nDat is alles.\n")
    assert _blocks(document) == [
        ("heading", "Kosten"),
        ("paragraph", "De kosten vielen mee."),
        ("paragraph", "Dat is alles."),
    ]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("number", ["{}. ", "{}  ", "{} "])
def test_numbered_titles_are_headings_whatever_is_short_below_them(number: str, gap: str) -> None:
    titles = [f"{number.format(place)}{title}" for place, title in enumerate(("Inleiding", "Wat nu", "Kosten"), 1)]
    text = "\n\n".join(f"{title}{gap}Dat ging goed.\n\nHet blijft zo." for title in titles)
    kinds = [kind for kind, _ in _blocks(read_text(f"Geachte voorzitter,\n\n{text}\n"))]
    assert kinds == ["salutation", *["heading", "paragraph", "paragraph"] * 3]


def test_a_bare_number_may_head_a_title_with_a_year_and_one_may_be_skipped() -> None:
    titles = ("1 Inleiding", "2 Schepen in 2025", "4 Kranen", "4 Kosten")
    text = "".join(f"{title}\n\nDat ging goed.\n\n" for title in titles)
    assert [kind for kind, _ in _blocks(read_text(text))] == ["heading", "paragraph"] * 4


@pytest.mark.parametrize("last", ["", "4. Kosten\n\nDie zijn laag.\n", "5. Kosten\n\nDie zijn laag.\n"])
def test_a_numbered_title_may_stand_over_a_list_of_bullets(last: str) -> None:
    head = "1. Inleiding\n\nDat ging goed.\n\n2. Schepen\n\nDie varen.\n\n"
    text = f"{head}3. Moties\n\n• De kraan is af.\n• De brug is open.\n\n{last}"
    blocks = _blocks(read_text(text))
    assert ("heading", "Moties") in blocks
    assert ("item", "De kraan is af.") in blocks


def test_an_item_over_its_own_bullets_is_no_title() -> None:
    text = "Er zijn twee eisen:\n\n1. Het schip\n\n• is schoon;\n• is heel.\n\n2. De kraan\n\n• is hoog.\n"
    assert [kind for kind, _ in _blocks(read_text(text))].count("heading") == 0


def test_a_bare_number_may_head_a_question() -> None:
    text = "1 Wie zijn de veteranen?\n\nDat zijn er velen.\n\n2 Waardering\n\nDie is groot.\n"
    assert [kind for kind, _ in _blocks(read_text(text))] == ["heading", "paragraph"] * 2


def test_a_numbered_question_by_itself_is_a_heading_and_in_a_list_an_item() -> None:
    text = "Er zijn twee vragen:\n\n1. Wie betaalt?\n2. Wie werkt?\n\n1. Wie betaalt?\n\nHet Rijk.\n\n2. Wie werkt?\n\nVelen.\n"
    kinds = [kind for kind, _ in _blocks(read_text(text))]
    assert kinds == ["paragraph", "item", "item", *["heading", "paragraph"] * 2]


@pytest.mark.parametrize("mark", ["§ 1", "§ 1.", "§1", "§ 2.3"])
def test_a_title_behind_the_sign_of_a_paragraph_is_a_heading(mark: str) -> None:
    text = f"Dat ging goed.\n\n{mark} De feiten\n\nHet blijft zo.\n"
    assert [kind for kind, _ in _blocks(read_text(text))] == ["paragraph", "heading", "paragraph"]


@pytest.mark.parametrize("line", ["1 Kamerstuk 28 676, nr. 4", "3 Aanpak", "12 Leopards", "2 Jaargemiddelde."])
def test_a_number_before_a_capital_alone_makes_no_heading(line: str) -> None:
    assert "heading" not in {kind for kind, _ in _blocks(read_text(f"Dat ging goed.\n\n{line}\n\nHet blijft zo.\n"))}


@pytest.mark.parametrize("amount", ["€ 7 miljoen", "€ 66,40 miljoen", "€ 1.234.567,89 miljoen"])
@pytest.mark.parametrize("row", range(3))
def test_columns_of_white_space_hold_figures_of_any_width(amount: str, row: int) -> None:
    amounts = ["€ 66,40 miljoen", " € 5,35 miljoen", "€ 84,15 miljoen"]
    amounts[row] = amount
    rows = list(zip(("Letland", "Slowakije", "Totaal"), amounts, ("(€ 70)", "(€ 6)", "(€ 76)"), strict=True))
    text = "De kosten waren:\n\n" + "".join(f"{one:20}{two}  {three}\n" for one, two, three in rows)
    cells = [(block.row, block.column) for block in read_text(text).blocks if block.kind == "cell"]
    assert cells == [(row, column) for row in range(3) for column in range(3)]


@pytest.mark.parametrize("call", ["De kosten zijn bekend.1", "De kosten in 20241 zijn bekend."])
def test_no_mark_of_a_note_is_taken_from_the_number_of_a_heading(call: str) -> None:
    text = f"{call}\n\n1.1 Financiën\n\nDe inzet duurt voort.\n\n1 Zie het jaarverslag.\n"
    document = read_text(text)
    assert ("heading", "1.1 Financiën") in _blocks(document)
    assert ("footnote", "Zie het jaarverslag.") in _blocks(document)
    assert document.running[: next(mark.start for mark in document.marks)] in call


NOTES = ["1 Zie nr. 433.", "2 Brief van\n2 april 2024.", "3 https://voorbeeld.nl", "4 zie noot 1."]
FOOT = "\n".join(NOTES)
CALLS = "De inzet kost € 4,2 miljoen1, voor 300 militairen2. Er is meer.3 Daarna volgt meer.4"


def _called(document: Document) -> list[tuple[str, str]]:
    marks = (mark for mark in document.marks if mark.kind == "note")
    return [(document.running[: mark.start].split()[-1], mark.target) for mark in marks]


def test_notes_on_lines_right_below_each_other() -> None:
    document = read_text(f"{CALLS}\n\n{FOOT}")
    assert _blocks(document) == [
        ("paragraph", "De inzet kost € 4,2 miljoen, voor 300 militairen. Er is meer. Daarna volgt meer."),
        ("footnote", "Zie nr. 433."),
        ("footnote", "Brief van 2 april 2024."),
        ("footnote", "https://voorbeeld.nl"),
        ("footnote", "zie noot 1."),
    ]
    assert _comes_from(document)


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize(
    ("call", "before"),
    [
        ("Zie Kamerstuk 28 676, nr. 4335 hierover.", "433"),
        ("Dit kost € 285 miljoen.", "28"),
        ("Dit kost € 1.2345 per jaar.", "1.234"),
        ("Dit kost € 3,55 miljoen.", "3,5"),
        ("Er gaan 125 militairen, en er is € 5 miljoen.", "12"),
        ("Er gaan 125 militairen, zoals in 2025.", "12"),
    ],
)
def test_digits_behind_a_number_are_a_mark_where_the_notes_prove_it(call: str, before: str, between: str) -> None:
    document = read_text(f"{CALLS} {call}\n\n{between.join([*NOTES, '5 Een noot.'])}\n")
    assert (before, "5") in _called(document)
    assert ("footnote", "Een noot.") in _blocks(document)
    assert _comes_from(document)


@pytest.mark.parametrize(
    ("call", "foot"),
    [
        ("Er gaan 125 militairen voor € 285 miljoen.", "5 Een noot.\n"),
        ("Er gaan 125 militairen5 heen.", "5 Een noot.\n"),
        ("Er gaan 125 militairen naar 5 landen.", "5 Een noot.\n"),
        ("Er gaan 125 militairen heen.", ""),
        ("Er gaan 125 militairen heen.", "\nDaarna volgt meer.\n\n5 Een regel.\n"),
    ],
)
def test_digits_behind_a_number_stay_where_nothing_proves_them_a_mark(call: str, foot: str) -> None:
    document = read_text(f"{CALLS} {call}\n\n{FOOT}\n{foot}")
    assert "Er gaan 125 militairen" in document.running


def test_no_digit_of_a_mark_is_a_mark_of_another_note() -> None:
    document = read_text(f"{CALLS} Er gaan 12¹⁵ militairen.\n\n{FOOT}\n5 Een noot.\n")
    assert "Er gaan 12 militairen." in document.running
    assert ("12", "15") in _called(document)


def test_a_note_may_open_with_a_raised_digit() -> None:
    document = read_text("De inzet⁰ kost € 28¹ miljoen.\n¹ Zie het verslag.\n² Los.\n")
    assert ("footnote", "Zie het verslag. ² Los.") in _blocks(document)
    assert _called(document) == [("inzet", "0"), ("28", "1")]


def _comes_from(document: Document) -> bool:
    words = ((offset, letter) for offset, letter in enumerate(document.running) if not letter.isspace())
    return all(document.text[document.alignment.to_text(offset)] == letter for offset, letter in words)


def test_every_character_knows_where_it_came_from() -> None:
    assert _comes_from(read_text(LETTER))


@given(st.text(st.sampled_from("aB1. ,-\n\f\u00ad\u00a0•:"), max_size=200))
def test_any_text_is_read(text: str) -> None:
    document = read_text(text)
    assert document.text == text
    assert _comes_from(document)
    assert all(0 <= block.start <= block.end <= len(document.running) for block in document.blocks)


@pytest.mark.parametrize("text", ["", "\n\n", " ", "\f"])
def test_nothing_to_read_is_an_empty_document(text: str) -> None:
    assert read_text(text).blocks == ()


def test_lines_that_hang_below_the_first_word_of_an_item_belong_to_it() -> None:
    text = "Er zijn punten.\n\n- Taal. Het Frans is matig. De Koninklijke\n  Landmacht helpt.\n  Dat duurt.\n- Rust.\n"
    items = [text for kind, text in _blocks(read_text(text)) if kind == "item"]
    assert items == ["Taal. Het Frans is matig. De Koninklijke Landmacht helpt. Dat duurt.", "Rust."]


@pytest.mark.parametrize(
    ("broken", "joined"),
    [
        ("De NAVO-\nbondgenoten kwamen.", "De NAVO-bondgenoten kwamen."),
        ("SACEUR besloot. Daarna ging SA-\nCEUR verder.", "SACEUR besloot. Daarna ging SACEUR verder."),
        ("De MQ9 en de MQ-\n9 vliegen.", "De MQ9 en de MQ-9 vliegen."),
        ("Het buiten-\nland is ver.", "Het buitenland is ver."),
        ("De voorbereidings-\nen nazorg.", "De voorbereidings- en nazorg."),
    ],
)
def test_hyphens_at_line_ends(broken: str, joined: str) -> None:
    assert read_text(broken).running == joined


BRACKETED = """\
Geachte voorzitter,

Het rapport is openbaar.[1] De inzet liep door [3], zoals in
2023 is gemeld.[2]

DE MINISTER VAN DEFENSIE

Noten
[1] Rapport van de inspectie,
    Den Haag, mei 2023.
[2] Kamerstuk 29 521, nr. 441.
[3]: Zie de bijlage.
[4] Deze noot roept niemand aan.
"""


def test_notes_between_brackets() -> None:
    document = read_text(BRACKETED)
    assert _called(document) == [
        ("openbaar.", "1"), ("door", "3"), ("gemeld.", "2")
    ]  # fmt: skip
    assert "liep door, zoals in 2023 is gemeld." in document.running
    assert [
        (one.marker, document.running[one.start : one.end]) for one in document.blocks if one.kind == "footnote"
    ] == [
        ("1", "Rapport van de inspectie, Den Haag, mei 2023."),
        ("2", "Kamerstuk 29 521, nr. 441."),
        ("3", "Zie de bijlage."),
        ("4", "Deze noot roept niemand aan."),
    ]
    assert [kind for kind, text in _blocks(document) if "MINISTER" in text] == ["signatory"]


@pytest.mark.parametrize(
    "text",
    [
        "Het rapport is openbaar.[1] De inzet liep door.",
        "De inzet liep door.\n\n[1] Rapport van de inspectie.",
        "De inzet liep door, zoals eerder is gemeld in\n[1] en in\n[2] van het rapport.",
    ],
)
def test_brackets_that_pair_with_nothing_stay(text: str) -> None:
    document = read_text(text)
    assert not document.marks
    assert "footnote" not in {block.kind for block in document.blocks}
    assert "[1]" in document.running


def test_the_head_of_a_table_may_have_two_lines() -> None:
    text = """Type bron            Voldoet aan     Boven de        Totaal
                     richtwaarde     richtwaarde
Grondwater                   152               6        158
Oppervlaktewater               7              15         22
"""
    cells = [(block.row, block.column, block.head) for block in read_text(text).blocks if block.kind == "cell"]
    assert cells[:6] == [*((0, column, True) for column in range(4)), (1, 1, True), (1, 2, True)]
    assert cells[6:] == [(row, column, False) for row in (2, 3) for column in range(4)]


def test_notes_at_the_end_of_a_letter_may_be_called_far_above() -> None:
    body = "\n\n".join("De inzet verliep goed en is voortgezet." for _ in range(100))
    document = read_text(f"Het rapport is openbaar.1\n\n{body}\n\n1 Rapport van de inspectie.\n2 Geen noot.")
    assert [(one.target, one.start) for one in document.marks] == [("1", len("Het rapport is openbaar."))]
    assert [one.marker for one in document.blocks if one.kind == "footnote"] == ["1"]


def test_roman_numbers_before_small_letters_are_items() -> None:
    text = (
        "Ik behandel twee onderwerpen:\n\nI. de uitkomsten;\nII. de maatregelen.\n\nI. Uitkomsten\n\nZij zijn helder."
    )
    assert _blocks(read_text(text))[1:4] == [
        ("item", "de uitkomsten;"),
        ("item", "de maatregelen."),
        ("heading", "I. Uitkomsten"),
    ]


def test_capitals_before_small_letters_are_items_and_no_initials() -> None:
    text = "Het gaat om:\n\nA. de havens;\nB. de vloot.\n\nDe moties volgen.\nD. de Vries is een schip.\n\nA. Havens\n\nZij zijn vol."
    assert _blocks(read_text(text))[1:] == [
        ("item", "de havens;"),
        ("item", "de vloot."),
        ("paragraph", "De moties volgen. D. de Vries is een schip."),
        ("heading", "A. Havens"),
        ("paragraph", "Zij zijn vol."),
    ]


def test_numbers_in_brackets_open_items_and_titles_and_no_sources() -> None:
    text = (
        "Ik neem twee maatregelen.\n(1) De grens gaat omhoog.\n(2) Het team groeit.\n\n"
        "(1) De havens\n\nZij groeien.\n\n(2) De vloot\n\nZij krimpt.\n\n(3) Kamerstuk 29 521, nr. 476.\n"
    )
    assert _blocks(read_text(text)) == [
        ("paragraph", "Ik neem twee maatregelen."),
        ("item", "De grens gaat omhoog."),
        ("item", "Het team groeit."),
        ("heading", "De havens"),
        ("paragraph", "Zij groeien."),
        ("heading", "De vloot"),
        ("paragraph", "Zij krimpt."),
        ("paragraph", "(3) Kamerstuk 29 521, nr. 476."),
    ]


def test_columns_one_space_apart_are_a_table_where_they_end_in_a_total_or_have_decimals() -> None:
    text = "De kosten:\n\nInzet Uitgaven\nMINUSMA 6,42\nEUTM Mali 1,18\nOIR, Noord-Irak 14,76\nTotaal 22,36\n\nDat was het."
    assert _blocks(read_text(text))[2:-1] == [
        *(("cell", "MINUSMA"), ("cell", "6,42"), ("cell", "EUTM Mali"), ("cell", "1,18")),
        *(("cell", "OIR, Noord-Irak"), ("cell", "14,76"), ("cell", "Totaal"), ("cell", "22,36")),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        (("Rijksbijdrage 2021", "198,6"), ("Waterschappen", "198,6"), ("Projecten", "44,1"), ("Totaal", "441,3")),
        (("Waterschappen", "198,6"), ("Rijksbijdrage 2021", "198,6"), ("Projecten", "44,1"), ("Totaal", "441,3")),
        (("Mali", "2021", "198,6"), ("Irak", "2022", "44,1"), ("Totaal", "2022", "441,3")),
    ],
)
def test_a_year_behind_a_name_belongs_to_it_where_the_rows_around_have_none(rows: tuple[tuple[str, ...], ...]) -> None:
    lines = "\n".join(" ".join(row) for row in rows)
    read = [text for kind, text in _blocks(read_text(f"De kosten:\n\n{lines}\n\nDat was het.")) if kind == "cell"]
    assert read == [field for row in rows for field in row]


@pytest.mark.parametrize(
    "lines",
    [
        ("Inleiding 3", "Inzet 5", "Financiën 9"),
        ("Vraag 1,1", "Vraag 1,2", "Vraag 1,3"),
        ("Den Haag 2024", "Brussel 2023", "Totaal 2022"),
        ("Litouwen 1,5", "Roemenië 2,5"),
    ],
)
def test_lines_that_end_in_a_figure_are_no_table_by_that_alone(lines: tuple[str, ...]) -> None:
    assert all(
        kind != "cell" for kind, _ in _blocks(read_text("\n".join(("Hier staat:", "", *lines, "", "Dat is het."))))
    )


def test_notes_as_a_web_page_has_them() -> None:
    document = read_text(
        "De trein reed op tijd.1 De bus reed ook.2\n\nX Noot\n1\n\nZie het jaarverslag.\n\nX Noot\n2\n\nNiet op zondag.\n\nNaar boven"
    )
    assert _blocks(document) == [
        ("paragraph", "De trein reed op tijd. De bus reed ook."),
        ("footnote", "Zie het jaarverslag."),
        ("footnote", "Niet op zondag."),
    ]
    assert [mark.target for mark in document.marks] == ["1", "2"]


def test_notes_right_below_their_title() -> None:
    document = read_text("Zie de brief van 25 oktober 2024.1 Zij is openbaar.\n\nNoten\n1  Kamerstuk 28 676, nr. 474.")
    assert _blocks(document)[-1] == ("footnote", "Kamerstuk 28 676, nr. 474.")
    assert [mark.target for mark in document.marks] == ["1"]


def test_notes_below_their_title_may_have_a_full_stop_behind_their_number() -> None:
    document = read_text("De sluis is klaar.1 De kade is diep.2\n\nVoetnoten\n1. Zie boven.\n2. Zie onder.\n")
    assert _blocks(document)[-2:] == [("footnote", "Zie boven."), ("footnote", "Zie onder.")]
    assert [mark.target for mark in document.marks] == ["1", "2"]


def test_the_name_of_a_row_may_stand_on_two_lines() -> None:
    table = """Regime                         Plaatsen    Bezet
Gevangenis                        3.924    3.871
Extra beveiligde inrichting en
  intensief toezicht                128      102
Totaal                            4.052    3.973

Dat is veel.
"""
    blocks = read_text(table).blocks
    cells = [block for block in blocks if block.kind == "cell"]
    assert [(cell.row, cell.column) for cell in cells] == [(row, column) for row in range(4) for column in range(3)]
    names = [read_text(table).running[cell.start : cell.end] for cell in cells if not cell.column]
    assert names == ["Regime", "Gevangenis", "Extra beveiligde inrichting en intensief toezicht", "Totaal"]


def test_a_row_that_leaves_one_column_empty_stays_in_its_table() -> None:
    table = (
        "Maatregel                Eigenaar           Gereed\n"
        "Meer tolken              Directie Werving   1 mei 2025\n"
        "Nieuwe hallen                               1 juni 2025\n"
        "Ruimere voorraad         Commando Materieel\n"
        "Betere radio's           Commando IT        1 juli 2025\n"
    )
    cells = [(one.row, one.column) for one in read_text(table).blocks if one.kind == "cell"]
    assert [one for one in cells if one[0] in (2, 3)] == [(2, 0), (2, 2), (3, 0), (3, 1)]
    assert cells[-3:] == [(4, 0), (4, 1), (4, 2)]


def test_a_number_that_goes_on_with_one_in_the_text_opens_no_item() -> None:
    text = "De brief heeft vier delen: 1. de cijfers van\nde regio; 2. het vervoer; 3. de lessen;\n4. het geld.\n\nDat is het."
    assert _blocks(read_text(text)) == [
        (
            "paragraph",
            "De brief heeft vier delen: 1. de cijfers van de regio; 2. het vervoer; 3. de lessen; 4. het geld.",
        ),
        ("paragraph", "Dat is het."),
    ]
    assert [
        kind for kind, _ in _blocks(read_text("Er zijn drie delen:\n1. de cijfers;\n2. het geld;\n3. de lessen."))
    ] == [
        "paragraph",
        "item",
        "item",
        "item",
    ]


def test_a_name_that_fills_its_column_is_parted_from_the_next() -> None:
    table = (
        "Inzet                          Periode van inzet       Lessen\n"
        "Ondersteuning (Afghanistan)    2015 - 2021                 88\n"
        "Vredesmissie MINUSMA (in Mali) 2014 - heden                61\n"
        "eFP Litouwen                   2017 - heden                34\n"
    )
    cells = [text for kind, text in _blocks(read_text(f"De lessen:\n\n{table}")) if kind == "cell"]
    assert cells[6:9] == ["Vredesmissie MINUSMA (in Mali)", "2014 - heden", "61"]


def test_rows_with_dashes_between_their_fields_below_heads_are_a_table() -> None:
    rows = "Jaar – Tolken – Kosten (€ miljoen)\n2021 – 12 – 1,5\n2022 – 20 – 2,0\n2023 – onbekend – 2,5\n"
    found = _blocks(read_text(f"De kosten waren als volgt.\n\n{rows}Totaal: 6,0\n\nDat is het."))
    assert [text for kind, text in found if kind == "cell"][3:9] == ["2021", "12", "1,5", "2022", "20", "2,0"]
    assert [kind for kind, _ in found if kind != "cell"] == ["paragraph", "paragraph", "paragraph"]
    assert len([1 for kind, _ in found if kind == "cell"]) == 12


@pytest.mark.parametrize(
    "lines",
    [
        "De trein – van 9.00 uur – reed niet.\nDe bus – van 10.00 uur – reed wel.\nDe boot – van 11.00 uur – niet.\nKlaar.",
        "Urk – 12 – 14\nEde – 15 – 18\nOss – 19 – 20\nTiel – 21 – 24",
        "- Plaats – Van – Tot\n- Urk – 12 – 14\n- Ede – 15 – 18\n- Oss – 19 – 20",
    ],
)
def test_dashes_alone_make_no_table(lines: str) -> None:
    assert "cell" not in {kind for kind, _ in _blocks(read_text(f"De dienstregeling is:\n\n{lines}\n\nDat is het."))}


def test_three_lines_that_give_a_figure_each_are_items() -> None:
    lines = "UNTSO: €1,10 miljoen\nHavens in Urk: € 0,15 miljoen\n2014: circa 12\n"
    assert [kind for kind, _ in _blocks(read_text(f"De uitgaven per inzet zijn:\n\n{lines}\nDat is het."))] == [
        "paragraph",
        "item",
        "item",
        "item",
        "paragraph",
    ]


@pytest.mark.parametrize(
    "lines",
    [
        "Urk: € 12 miljoen\nEde: € 14 miljoen",
        "Urk: € 12 miljoen\n\nEde: € 14 miljoen\n\nOss: € 15 miljoen",
        "Urk: € 12 miljoen voor de haven\nEde: € 14 miljoen\nOss: € 15 miljoen\nTiel: nog niet bekend",
    ],
)
def test_fewer_lines_of_figures_are_no_list(lines: str) -> None:
    assert "item" not in {kind for kind, _ in _blocks(read_text(f"De uitgaven zijn:\n\n{lines}\n\nDat is het."))}
