"""Tables in PDFs that nobody tagged, and tables that go on over a page's end."""

import io
from collections.abc import Iterator, Sequence

import pikepdf
import pytest
import typst

from ijkmoment.checking.figures.table_sums import sums_of_tables as sums
from ijkmoment.checking.letter import Letter
from ijkmoment.facts.document import Document
from ijkmoment.reading.claims import read_claims
from ijkmoment.reading.pdf import read_pdf
from support.pdf_bytes import Put, Ruled, pdf_of

Cells = list[tuple[int, int, bool, str]]
MONEY = [("Inzet", "2022", "2023"), ("MNBG Litouwen", "€ 30,12", "€ 31,37"), ("MNBG Roemenië", "€ 2,00", "€ 13,58")]
TOTAL = ("Totaal", "€ 32,12", "€ 44,95")
PROSE = ["De inzet heeft in beide jaren het volgende gekost, in miljoenen euro's van", "het jaar zelf, zonder btw:"]


def _read(data: bytes) -> Document:
    document = read_pdf(data, "letter.pdf")
    assert isinstance(document, Document)
    return document


def _cells(document: Document) -> Cells:
    return [
        (block.row, block.column, block.head, document.running[block.start : block.end])
        for block in document.blocks
        if block.kind == "cell"
    ]


def _grid(rows: Sequence[Sequence[str]], *, head: bool = False) -> Cells:
    return [(row, column, head and row == 0, text) for row, line in enumerate(rows) for column, text in enumerate(line)]


def _table(rows: Sequence[Sequence[str]], top: float, x: Sequence[float] = (60, 250, 350)) -> Iterator[Put]:
    for number, line in enumerate(rows):
        for left, text in zip(x, line, strict=False):
            yield Put(left, top - 16 * number, text, bold=line[0] == "Inzet")


def test_columns_with_white_between_them_are_a_table() -> None:
    rows = [*MONEY, TOTAL]
    prose = [Put(60, 700 - 12 * number, line) for number, line in enumerate(PROSE)]
    after = Put(60, 560, "Daarmee bleef de inzet binnen wat het kabinet vorig jaar had geraamd.")
    document = _read(pdf_of([*prose, *_table(rows, 660), after]))
    assert _cells(document) == _grid(rows, head=True)
    kinds = [block.kind for block in document.blocks if block.kind != "cell"]
    assert kinds == ["paragraph", "paragraph"]
    assert "Totaal\t€ 32,12\t€ 44,95\n" in document.text
    assert len({block.group for block in document.blocks if block.kind == "cell"}) == 1


def test_rules_make_a_table_of_two_rows() -> None:
    rows = [("Litouwen", "300"), ("Roemenië", "150")]
    x = (60, 250)
    assert _cells(_read(pdf_of([*_table(rows, 700, x)]))) == []
    ruled = [Ruled(55, height, 400) for height in (712, 696, 680)]
    assert _cells(_read(pdf_of([*_table(rows, 700, x), *ruled]))) == _grid(rows)


def _in_forms(data: bytes, rules: str, depth: int) -> bytes:
    """Return a PDF with rules drawn in a form within a form, each of which is put half as large and then twice."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        page, drawn, inner = pdf.pages[0], f"0.5 w {rules}".encode(), pikepdf.Dictionary()
        for level in range(depth):
            form = pdf.make_stream(drawn)
            form.Type, form.Subtype, form.BBox = pikepdf.Name.XObject, pikepdf.Name.Form, [-9999, -9999, 9999, 9999]
            form.Matrix = [0.5, 0, 0, 0.5, 0, 0]
            form.Resources = pikepdf.Dictionary(XObject=inner)
            inner, drawn = pikepdf.Dictionary({f"/F{level}": form}), f"q 2 0 0 2 10 0 cm /F{level} Do Q".encode()
        page.Resources.XObject = inner
        page.contents_add(pikepdf.Stream(pdf, drawn))
        pdf.save(out)
    return out.getvalue()


@pytest.mark.parametrize("depth", [1, 2])
def test_rules_in_a_form_make_a_table(depth: int) -> None:
    rows = [("Litouwen", "300"), ("Roemenië", "150")]
    data = pdf_of(list(_table(rows, 700, (60, 250))))
    rules = " ".join(f"45 {height} m 390 {height} l S" for height in (712, 696, 680))
    assert _cells(_read(_in_forms(data, rules, depth))) == _grid(rows)
    low = " ".join(f"45 {height} m 390 {height} l S" for height in (356, 348, 340))
    assert _cells(_read(_in_forms(data, low, depth))) == []


def test_rules_say_which_lines_are_one_row() -> None:
    lines = [("Land", "Bijdrage"), ("Litouwen", "een compagnie van de"), ("", "13 Lichte Brigade"), ("Polen", "geen")]
    drawn = [
        Put(left, 700 - 12 * n, text)
        for n, line in enumerate(lines)
        for left, text in zip((60, 250), line, strict=True)
        if text
    ]
    rules = [Ruled(55, height, 400) for height in (711, 697, 673, 661)]
    expected = [
        (0, 0, "Land"),
        (0, 1, "Bijdrage"),
        (1, 0, "Litouwen"),
        (1, 1, "een compagnie van de 13 Lichte Brigade"),
    ]
    found = [(row, column, text) for row, column, _, text in _cells(_read(pdf_of([*drawn, *rules])))]
    assert found == [*expected, (2, 0, "Polen"), (2, 1, "geen")]


def test_a_cell_that_is_empty_leaves_its_column_free() -> None:
    rows = [*MONEY, ("MQ-9 Roemenië", "", "€ 0,50"), TOTAL]
    drawn = [one for one in _table(rows, 700) if one.text]
    assert (3, 2, False, "€ 0,50") in _cells(_read(pdf_of(drawn)))
    assert (4, 1, False, "€ 32,12") in _cells(_read(pdf_of(drawn)))


@pytest.mark.parametrize(
    "lines",
    [
        [("1.", "Overzicht van de inzet"), ("2.", "Voortgang per inzet"), ("3.", "Financiën")],
        [("•", "drie MQ-9"), ("•", "een compagnie"), ("•", "een staf")],
    ],
)
def test_a_list_with_white_after_its_marks_is_no_table(lines: list[tuple[str, str]]) -> None:
    document = _read(pdf_of(list(_table(lines, 700, (60, 90)))))
    assert [(block.kind, block.marker) for block in document.blocks] == [("item", mark) for mark, _ in lines]


@pytest.mark.parametrize(("text", "bold"), [("Kosten per jaar", True), ("Tabel 1: kosten per jaar", False)])
def test_the_line_above_a_table_that_names_it_is_its_caption(text: str, *, bold: bool) -> None:
    prose = [Put(60, 760 - 12 * number, line) for number, line in enumerate(PROSE)]
    document = _read(pdf_of([*prose, Put(120, 720, text, bold=bold), *_table([*MONEY, TOTAL], 700)]))
    captions = [block for block in document.blocks if block.kind == "caption"]
    assert [document.running[block.start : block.end] for block in captions] == [text]


@pytest.mark.parametrize(("total", "findings"), [("€ 44,95", 0), ("€ 45,95", 1)])
def test_a_total_that_cannot_be_is_found_in_a_pdf(total: str, findings: int) -> None:
    rows = [*MONEY, ("Totaal", "€ 32,12", total)]
    document = _read(pdf_of(list(_table(rows, 700))))
    letter = Letter(document, read_claims(document))
    assert sum(not one.possible for one in sums(letter)) == findings
    assert len(list(sums(letter))) == 2


def _long(rows: Sequence[Sequence[str]]) -> bytes:
    cells = "".join(f"[{text}]," for row in rows[1:] for text in row)
    source = f"""
    #set page(width: 14cm, height: 12cm, margin: 2cm, footer: context align(center)[Pagina #counter(page).display()])
    #set text(lang: "nl", size: 10pt)
    De sterkte was als volgt verdeeld:
    #table(columns: (5cm, 4cm), stroke: (bottom: 0.5pt), table.header(repeat: true, [*Land*], [*Sterkte*]), {cells})
    Daarna volgt weer een zin.
    """
    return typst.compile(source.encode())


def _untagged(data: bytes) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        del pdf.Root.MarkInfo
        del pdf.Root.StructTreeRoot
        pdf.save(out)
    return out.getvalue()


@pytest.mark.parametrize("tagged", [True, False])
def test_a_table_over_three_pages_is_one_table(*, tagged: bool) -> None:
    rows = [("Land", "Sterkte"), *((f"Land {number}", str(number * 7)) for number in range(1, 31))]
    document = _read(_long(rows) if tagged else _untagged(_long(rows)))
    assert document.text.count("\f") == 3
    assert _cells(document) == _grid(rows, head=True)
    assert document.running.count("Sterkte") == 1
    assert document.running.rstrip().endswith("Daarna volgt weer een zin.")
