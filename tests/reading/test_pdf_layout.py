"""What stands where on a page: columns, columns beside the text, furniture, note marks and spaced-out letters."""

import io
import textwrap
from collections.abc import Iterable, Sequence

import pikepdf
import pytest
import typst

from ijkmoment.facts.document import Document
from ijkmoment.reading.pdf import read_pdf
from support.pdf_bytes import Put, pdf_of

LEFT = [
    "Het kabinet geeft inzicht in de inzet van",
    "de krijgsmacht in het buitenland over het",
    "afgelopen jaar en in wat de inzet heeft",
    "gekost. De inzet aan de oostflank duurt",
    "voort en kent zes onderdelen, die hierna",
    "om beurten aan bod komen, steeds met",
]
RIGHT = [
    "de uitkomst per doel. Daarna volgt wat in",
    "het komende jaar te verwachten is, met de",
    "kosten die daarbij horen en de eenheden",
    "die worden ingezet. Het kabinet stelt de",
    "Kamer op de hoogte zodra er nieuws is en",
    "uiterlijk bij de volgende rapportage.",
]
RUNNING = " ".join([*LEFT, *RIGHT])


def _read(data: bytes) -> Document:
    document = read_pdf(data, "letter.pdf")
    assert isinstance(document, Document)
    return document


def _blocks(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, document.running[block.start : block.end]) for block in document.blocks]


def _stack(lines: Iterable[str], x: float, top: float) -> list[Put]:
    return [Put(x, top - 12 * number, line) for number, line in enumerate(lines)]


def test_columns_drawn_line_by_line_are_read_one_after_the_other() -> None:
    pairs = zip(_stack(LEFT, 60, 700), _stack(RIGHT, 310, 700), strict=True)
    heading = Put(60, 740, "Terugblik op het jaar en wat er in het volgende jaar te verwachten is", 14, bold=True)
    document = _read(pdf_of([heading, *(one for pair in pairs for one in pair)]))
    assert _blocks(document) == [("heading", heading.text), ("paragraph", RUNNING)]


def test_a_heading_over_both_columns_parts_them() -> None:
    over = Put(60, 600, "Vooruitblik op wat er in het volgende jaar te verwachten en te doen is", 14, bold=True)
    upper = [*_stack(RIGHT, 310, 700), *_stack(LEFT, 60, 700)]
    lower = [*_stack(RIGHT, 310, 570), *_stack(LEFT, 60, 570)]
    document = _read(pdf_of([*upper, *lower, over]))
    assert _blocks(document) == [("paragraph", RUNNING), ("heading", over.text), ("paragraph", RUNNING)]


def _in_three(lines: Sequence[str], *, second: int, third: int, top: float = 700) -> list[Put]:
    """Return lines in three columns, drawn line by line over the page."""
    stacks = (lines[:second], lines[second:third], lines[third:])
    drawn = [one for left, stack in zip((50, 215, 380), stacks, strict=True) for one in _stack(stack, left, top)]
    return sorted(drawn, key=lambda one: (-one.y, one.x))


@pytest.mark.parametrize(("second", "third"), [(8, 17), (12, 19), (10, 16)])
def test_three_columns_drawn_line_by_line_are_read_one_after_the_other(second: int, third: int) -> None:
    lines = textwrap.wrap(f"{RUNNING} {RUNNING}", 28)[:27]
    heading = Put(50, 740, "Terugblik op het jaar en wat er in het volgende jaar te verwachten is", 14, bold=True)
    document = _read(pdf_of([heading, *_in_three(lines, second=second, third=third)]))
    assert _blocks(document) == [("heading", heading.text), ("paragraph", " ".join(lines))]


def test_a_heading_over_three_columns_parts_them() -> None:
    lines = textwrap.wrap(f"{RUNNING} {RUNNING}", 28)[:27]
    over = Put(50, 560, "Vooruitblik op wat er in het volgende jaar te verwachten en te doen is", 14, bold=True)
    upper, lower = (_in_three(lines, second=8, third=17, top=top) for top in (700, 530))
    document = _read(pdf_of([*upper, over, *lower]))
    text = ("paragraph", " ".join(lines))
    assert _blocks(document) == [text, ("heading", over.text), text]


def test_columns_as_a_typesetter_makes_them() -> None:
    source = f"""
    #set page(width: 16cm, height: 13.5cm, margin: 1.5cm, columns: 2, footer: context align(center, counter(page).display()))
    #set text(size: 9pt, lang: "nl")
    #place(top + left, scope: "parent", float: true, [= Terugblik op het jaar en wat er te verwachten is])
    {RUNNING} {RUNNING} {RUNNING}
    """
    document = _read(typst.compile(source.encode()))
    assert _blocks(document) == [
        ("heading", "Terugblik op het jaar en wat er te verwachten is"),
        ("paragraph", f"{RUNNING} {RUNNING} {RUNNING}"),
    ]


def test_a_table_in_a_letter_of_one_column_is_no_column() -> None:
    cells = [
        ("Litouwen", "drie compagnieën"),
        ("Roemenië", "een batterij"),
        ("Slowakije", "geen"),
        ("Polen", "een staf"),
    ]
    table = [
        Put(x, 600 - 14 * row, text) for row, pair in enumerate(cells) for x, text in zip((60, 310), pair, strict=True)
    ]
    wide = [f"{one} {other}" for one, other in zip(LEFT, RIGHT, strict=True)]
    document = _read(pdf_of([*_stack(wide, 60, 700), *table, *_stack(wide, 60, 500)]))
    assert _blocks(document) == [
        ("paragraph", " ".join(wide)),
        *(("cell", text) for pair in cells for text in pair),
        ("paragraph", " ".join(wide)),
    ]


def test_date_and_reference_in_small_type_beside_the_text_are_read_first() -> None:
    small = ["Ministerie van Defensie", "Datum", "15 mei 2024", "Onze referentie", "VOORBEELD-1"]
    aside = [Put(430, 700 - 10 * number, text, 7) for number, text in enumerate(small)]
    body = _stack(["Geachte voorzitter,", "", *[f"{line} steeds weer" for line in LEFT]], 60, 700)
    mixed = [one for pair in zip(aside, body, strict=False) for one in pair]
    document = _read(pdf_of([*(one for one in mixed if one.text), *body[5:]]))
    assert _blocks(document)[: len(small)] == [("header", text) for text in small]
    assert _blocks(document)[len(small) :] == [
        ("salutation", "Geachte voorzitter,"),
        ("paragraph", " ".join(f"{line} steeds weer" for line in LEFT)),
    ]


@pytest.mark.parametrize("shape", ["Pagina {} van 4", "- {} -", "{}", "{}/4", "{} | 4"])
def test_page_numbers_and_heads_that_alternate_are_furniture(shape: str) -> None:
    pages = [
        [
            Put(60, 800, "Tweede Kamer, vergaderjaar" if number % 2 else "Brief van het kabinet", 8),
            *_stack([f"Alinea van bladzijde {number}.", "Nog een zin."], 60, 700),
            Put(290, 30, shape.format(number), 8),
        ]
        for number in range(1, 5)
    ]
    document = _read(pdf_of(*pages))
    assert document.running.startswith("Alinea van bladzijde 1. Nog een zin.")
    assert "vergaderjaar" not in document.running
    assert "Brief van het kabinet" not in document.running
    assert shape.format(3) not in document.running.replace("bladzijde 3", "")
    assert shape.format(3) in document.text


HEADS = [
    ["Ministerie van Defensie"],
    ["Ministerie van Defensie", "Onze referentie BS2024-010334"],
    ["Voortgangsrapportage | {} | 14 mei 2025"],
    ["14 mei 2025, kenmerk 2024-4", "Pagina {} van 12"],
    ["Rapport 2024, bladzijde {} van 6 bladzijden"],
]


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("place", ["header", "footer"])
@pytest.mark.parametrize("size", ["8pt", "11pt"])
def test_running_heads_and_feet_go_out(head: list[str], place: str, size: str) -> None:
    counted = " \\ ".join(head).replace("{}", "#counter(page).display()")
    source = f"""
    #set page(paper: "a4", margin: 2.5cm, {place}: context text({size})[{counted}])
    #set text(lang: "nl", size: 11pt)
    Geachte voorzitter,

    #for i in range(1, 70) [In het jaar #(1930 + i) ging € #i miljoen naar de zaak van opgave #i.

    ]
    """
    document = _read(typst.compile(source.encode()))
    assert document.text.count(head[-1].split("{}")[0]) > 2
    for line in head:
        assert line.split("{}")[0] not in document.running
    body = [f"In het jaar {1930 + i} ging € {i} miljoen naar de zaak van opgave {i}." for i in range(1, 70)]
    assert " ".join(document.running.split()) == " ".join(["Geachte voorzitter,", *body])


def test_lines_that_differ_in_their_figures_alone_are_no_furniture() -> None:
    source = """
    #set page(paper: "a4", margin: 2.5cm)
    #set text(lang: "nl", size: 11pt)
    Geachte voorzitter,

    #for i in range(1, 150) [- Project #i: in #(2000 + calc.rem(i, 25)) is € #i miljoen besteed.
    ]
    """
    document = _read(typst.compile(source.encode()))
    items = [text for kind, text in _blocks(document) if kind == "item"]
    assert items == [f"Project {i}: in {2000 + i % 25} is € {i} miljoen besteed." for i in range(1, 150)]


def test_lines_that_come_back_at_an_edge_and_go_on_into_the_text_are_text() -> None:
    again = ["Er zijn geen bijzonderheden.", "De inzet duurt voort.", "Er volgt een brief."]
    pages = [
        [
            *_stack([*again, *LEFT[:3], f"Alinea van bladzijde {name}."], 60, 790),
            *_stack([f"Op bladzijde {name} geldt nog:", *again], 60, 94),
        ]
        for name in ("een", "twee", "drie")
    ]
    running = _read(pdf_of(*pages)).running
    assert [running.count(line) for line in again] == [6, 6, 6]


@pytest.mark.parametrize("number", ["5678901", "2024", "12", "2"])
def test_a_line_of_figures_that_does_not_count_the_pages_is_text(number: str) -> None:
    aside = [Put(60, 800 - 9 * at, text, 7) for at, text in enumerate(["Onze referentie", number, "Bijlagen", "1"])]
    pages = [[*aside, *_stack(RIGHT, 60, 700), Put(290, 30, "1")], [*_stack(LEFT, 60, 700), Put(290, 30, "2")]]
    document = _read(pdf_of(*pages))
    assert document.header.reference == number
    assert document.running.endswith(" ".join(LEFT))


@pytest.mark.parametrize(("numbers", "gone"), [(("1",), True), (("7",), False), (("7", "8"), True), (("", "2"), True)])
def test_a_figure_by_itself_is_a_page_number_where_it_fits_the_pages(numbers: tuple[str, ...], *, gone: bool) -> None:
    body = [*LEFT, "de uitkomst erbij."]
    pages = [[*_stack(body, 60, 700), *([Put(290, 30, number)] if number else [])] for number in numbers]
    assert (_read(pdf_of(*pages)).running == "\n\n".join([" ".join(body)] * len(numbers))) is gone


def test_a_heading_that_opens_two_pages_is_no_furniture() -> None:
    pages = [
        [Put(60, 770, opening, bold=True), *_stack([f"Alinea van bladzijde {number}.", *LEFT], 60, 740)]
        for number, opening in enumerate(["Context", "Lessen", "Kosten", "Context", "Vooruitblik", "Slot"], 1)
    ]
    document = _read(pdf_of(*pages))
    headings = [text for kind, text in _blocks(document) if kind == "heading"]
    assert headings == ["Context", "Lessen", "Kosten", "Context", "Vooruitblik", "Slot"]


def test_marks_glued_to_words_and_years_are_marks() -> None:
    source = """
    #set page(width: 16cm, height: 12cm)
    Van 2022#footnote[Een noot.] tot 2024.#footnote[Nog een noot.] Een terrein van 12 km#super[2] en 2000 m#super[2] in
    het#footnote[De derde.] oosten, nr. 123.
    """
    document = _read(typst.compile(source.encode()))
    assert document.running.startswith("Van 2022 tot 2024. Een terrein van 12 km2 en 2000 m2 in het oosten, nr. 123.")
    assert [mark.target for mark in document.marks if mark.kind == "note"] == ["1", "2", "3"]
    assert [block.marker for block in document.blocks if block.kind == "footnote"] == ["1", "2", "3"]


def test_marks_glued_to_numbers_are_marks_and_call_their_notes() -> None:
    source = """
    #set page(width: 16cm, height: 12cm)
    Circa 12#footnote[Een noot.] militairen kosten € 28#footnote[Nog een noot.] miljoen, zie nr. 433.#footnote[Zie daar.]
    Nr. 434#footnote[De vierde.] meldt dit, met 10#super[6] euro en de 1#super[e] brigade.
    """
    document = _read(typst.compile(source.encode()))
    assert _blocks(document) == [
        (
            "paragraph",
            "Circa 12 militairen kosten € 28 miljoen, zie nr. 433. Nr. 434 meldt dit, met 10⁶ euro en de 1e brigade.",
        ),
        *(("footnote", text) for text in ("Een noot.", "Nog een noot.", "Zie daar.", "De vierde.")),
    ]
    assert [mark.target for mark in document.marks if mark.kind == "note"] == ["1", "2", "3", "4"]


def test_a_figure_in_small_type_on_the_line_is_no_mark() -> None:
    source = """
    #set page(width: 16cm, height: 12cm)
    Er zijn #text(size: 7pt)[12] militairen in het oosten.
    """
    document = _read(typst.compile(source.encode()))
    assert document.running == "Er zijn 12 militairen in het oosten."


def test_letters_set_apart_are_one_word_and_spaces_in_the_file_stay() -> None:
    source = """
    #set page(width: 16cm, height: 12cm)
    #text(tracking: 4pt, size: 16pt)[Financiën in Litouwen]

    De M N B G moet op treden.
    """
    document = _read(typst.compile(source.encode()))
    assert _blocks(document) == [("heading", "Financiën in Litouwen"), ("paragraph", "De M N B G moet op treden.")]


def test_a_heading_of_two_lines_is_one_heading() -> None:
    lines = [Put(60, 700, "Voortgangsrapportage over de inzet", 20), Put(60, 676, "aan de oostflank", 20)]
    document = _read(pdf_of([*lines, *_stack(LEFT, 60, 640)]))
    assert _blocks(document)[0] == ("heading", "Voortgangsrapportage over de inzet aan de oostflank")


def _turned(data: bytes, degrees: int, matrix: str = "1 0 0 1 0 0") -> bytes:
    """Return a PDF whose pages are shown turned to the right by so many degrees, and drawn by a matrix."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            page.contents_add(pikepdf.Stream(pdf, f"{matrix} cm".encode()), prepend=True)
            page.rotate(degrees, relative=False)
        pdf.save(out)
    return out.getvalue()


UPRIGHT, UP, DOWN, OVER = "1 0 0 1 0 0", "0 1 -1 0 800 30", "0 -1 1 0 -250 800", "-1 0 0 -1 595 842"


@pytest.mark.parametrize(
    ("degrees", "matrix"),
    [(0, UP), (90, UP), (0, DOWN), (270, DOWN), (0, OVER), (180, OVER), (90, UPRIGHT), (180, UPRIGHT), (270, UPRIGHT)],
)
def test_a_turned_page_reads_as_one_that_is_upright(degrees: int, matrix: str) -> None:
    heading = Put(60, 740, "Terugblik op het jaar", 14, bold=True)
    table = [
        Put(x, 600 - 14 * row, text)
        for row, pair in enumerate([("Litouwen", "300"), ("Polen", "40"), ("Roemenië", "9")])
        for x, text in zip((60, 200), pair, strict=True)
    ]
    data = pdf_of([heading, *_stack(LEFT, 60, 700), *table])
    upright, turned = _read(data), _read(_turned(data, degrees, matrix))
    assert _blocks(turned) == _blocks(upright)
    assert [kind for kind, _ in _blocks(turned)] == ["heading", "paragraph", *["cell"] * 6]


@pytest.mark.parametrize(
    ("matrix", "box"),
    [
        (UPRIGHT, (60, 698, 106, 709)),
        (UP, (91, 90, 102, 136)),
        (DOWN, (448, 694, 459, 740)),
        (OVER, (489, 133, 535, 144)),
    ],
)
def test_a_place_on_a_turned_page_is_that_on_the_sheet(matrix: str, box: tuple[float, ...]) -> None:
    document = _read(_turned(pdf_of([Put(60, 700, "Vooruitblik"), *_stack(LEFT, 60, 650)]), 90, matrix))
    _, found = document.on_page(0, len("Vooruitblik")) or (0, (0,))
    assert found == pytest.approx(box, abs=5)


@pytest.mark.parametrize(
    "matrix", ["0 1 -1 0 30 300", "0 -1 1 0 30 500", "0 1 -1 0 570 300", "0.7 0.7 -0.7 0.7 100 600"]
)
def test_text_that_runs_up_the_margin_or_askew_is_the_pages(matrix: str) -> None:
    lines = [f"{line} {other}" for line, other in zip(LEFT, RIGHT, strict=True)]
    document = _read(_with_text(pdf_of(_stack(lines, 60, 700)), f"{matrix} Tm (Ons kenmerk 2 van 15 mei 2024) Tj"))
    assert _blocks(document) == [("paragraph", " ".join(lines))]
    assert "Ons kenmerk 2 van 15 mei 2024" in " ".join(document.text.split())


def test_turned_text_amid_the_text_is_read_after_it() -> None:
    lines = [f"{line} {other}" for line, other in zip(LEFT, RIGHT, strict=True)]
    document = _read(_with_text(pdf_of(_stack(lines, 60, 700)), "0 1 -1 0 200 300 Tm (Er gaan 300 militairen heen) Tj"))
    assert _blocks(document) == [("paragraph", " ".join(lines)), ("paragraph", "Er gaan 300 militairen heen")]


def _with_text(data: bytes, drawn: str) -> bytes:
    """Return a PDF with something drawn before all else on its pages."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            page.contents_add(pikepdf.Stream(pdf, f"BT /R 9 Tf {drawn} ET".encode()), prepend=True)
        pdf.save(out)
    return out.getvalue()
