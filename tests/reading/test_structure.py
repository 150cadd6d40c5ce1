"""What DOCX, ODT and HTML carry as structure comes back as blocks and marks, the same from each."""

import subprocess
from pathlib import Path

import pypandoc
import pytest

from ijkmoment.facts.document import Document
from ijkmoment.reading import read_document

SOURCE = """
Aan de voorzitter van de Tweede Kamer\\
Postbus 20018

Geachte voorzitter,

Over **mei 2023** tot en met april 2024.[^1] Daarna *volgt* een [verwijzing](https://example.invalid/x).

# Overzicht

1. Litouwen
2. Roemenië
   a. Cincu
   b. Câmpia Turzii

- drie MQ-9

## Kosten

| Inzet    | Bedrag          |
|----------|-----------------|
| Litouwen | € 31,37 miljoen |
| Roemenië |                 |

: Kosten van 2023

Hoogachtend,

De minister van Defensie

[^1]: Per kalenderjaar.
"""
EXPECTED = [
    ("header", "Aan de voorzitter van de Tweede Kamer Postbus 20018", ""),
    ("salutation", "Geachte voorzitter,", ""),
    ("paragraph", "Over mei 2023 tot en met april 2024. Daarna volgt een verwijzing.", ""),
    ("heading", "Overzicht", ""),
    ("item", "Litouwen", "1."),
    ("item", "Roemenië", "2."),
    ("item", "Cincu", "a."),
    ("item", "Câmpia Turzii", "b."),
    ("item", "drie MQ-9", "•"),
    ("heading", "Kosten", ""),
    ("caption", "Kosten van 2023", ""),
    ("cell", "Inzet", ""),
    ("cell", "Bedrag", ""),
    ("cell", "Litouwen", ""),
    ("cell", "€ 31,37 miljoen", ""),
    ("cell", "Roemenië", ""),
    ("closing", "Hoogachtend,", ""),
    ("signatory", "De minister van Defensie", ""),
    ("footnote", "Per kalenderjaar.", "1"),
]


@pytest.fixture(scope="module", params=["docx", "odt", "html"])
def document(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Document:
    path = tmp_path_factory.mktemp("letter") / f"letter.{request.param}"
    command = [pypandoc.get_pandoc_path(), "-f", "markdown", "-s", "-M", "title=", "-M", "lang=nl", "-o", str(path)]
    subprocess.run(command, input=SOURCE.encode(), check=True, capture_output=True)
    read = read_document(path)
    assert isinstance(read, Document)
    return read


def test_blocks(document: Document) -> None:
    found = [(block.kind, document.running[block.start : block.end], block.marker) for block in document.blocks]
    assert found == EXPECTED


def test_levels_and_groups(document: Document) -> None:
    items = [block for block in document.blocks if block.kind == "item"]
    assert [block.level for block in items] == [1, 1, 2, 2, 1]
    assert len({block.group for block in items[:4]}) == 1
    assert items[4].group != items[0].group
    assert [block.level for block in document.blocks if block.kind == "heading"] == [1, 2]


def test_cells_know_their_place(document: Document) -> None:
    cells = [(block.row, block.column, block.head) for block in document.blocks if block.kind == "cell"]
    assert cells == [(0, 0, True), (0, 1, True), (1, 0, False), (1, 1, False), (2, 0, False)]


def test_the_mark_of_a_note_is_empty_and_stands_in_its_place(document: Document) -> None:
    (note,) = [mark for mark in document.marks if mark.kind == "note"]
    assert note.start == note.end
    assert document.running[: note.start].endswith("april 2024.")
    assert note.target == "1"


def test_inline_marks(document: Document) -> None:
    marks = {(mark.kind, document.running[mark.start : mark.end], mark.target) for mark in document.marks}
    assert {
        ("strong", "mei 2023", ""),
        ("emphasis", "volgt", ""),
        ("link", "verwijzing", "https://example.invalid/x"),
    } <= marks


def test_text_and_running_are_one_and_nothing_is_left_between_blocks(document: Document) -> None:
    assert document.text == document.running
    covered = "".join(document.running[block.start : block.end] for block in document.blocks)
    assert len(covered) == sum(not gap.isspace() for gap in document.running) + covered.count(" ")


def _html(tmp_path: Path, body: str) -> Document:
    path = tmp_path / "brief.html"
    path.write_text(f"<!doctype html><html lang=nl><body>{body}</body></html>", encoding="utf-8")
    document = read_document(path)
    assert isinstance(document, Document)
    return document


def test_what_belongs_to_the_page_is_left_out(tmp_path: Path) -> None:
    body = (
        "<header>Overheid</header><nav>Menu</nav><main><p>De <span hidden>geheime</span>brief"
        "<span popover>bron</span>.</p><dialog>bron</dialog><div data-furniture>VOORBEELD</div></main><footer>Contact</footer>"
    )
    assert _html(tmp_path, body).running == "De brief."


def test_ligatures_and_soft_hyphens_are_read_as_letters_and_nothing(tmp_path: Path) -> None:
    assert _html(tmp_path, "<p>e\ufb03ci\u00ebn\u00adte o\ufb03cier</p>").running == "efficiënte officier"


def test_notes_as_official_sites_print_them(tmp_path: Path) -> None:
    body = (
        '<p>Tot 2024<a id="r1" href="#n1"><sup>1</sup></a> en <sup><a href="#n2" id="r2">2</a></sup> ook.</p>'
        '<p><a id="n1" href="#r1">1</a> Eerste noot.</p><div id="n2"><a href="#r2">2</a> <p>Tweede</p><p>noot.</p></div>'
    )
    document = _html(tmp_path, body)
    notes = [
        (block.marker, document.running[block.start : block.end])
        for block in document.blocks
        if block.kind == "footnote"
    ]
    assert notes == [("1", "Eerste noot."), ("2", "Tweede noot.")]
    assert document.running.startswith("Tot 2024 en ook.")
    assert [mark.target for mark in document.marks if mark.kind == "note"] == ["1", "2"]


def test_a_line_wholly_in_bold_is_a_heading(tmp_path: Path) -> None:
    document = _html(tmp_path, "<p><b>Kern</b></p><p><b>Let op:</b></p><p><b>Nee</b> dus</p>")
    assert [block.kind for block in document.blocks] == ["heading", "paragraph", "paragraph"]
