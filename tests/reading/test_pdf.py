"""PDFs that were made to be hard: hyphens at line ends, footnotes, scans, passwords, broken files."""

import io
from pathlib import Path

import pikepdf
import pytest
import typst

from ijkmoment.facts.document import Document
from ijkmoment.facts.problem import Problem
from ijkmoment.reading import read_document
from support.pdf_bytes import Put, pdf_of

SOURCE = """
#set page(width: 12cm, height: 16cm, margin: 2cm, header: [Ons kenmerk 12], footer: context [Pagina #counter(page).display()])
#set text(lang: "nl", hyphenate: true, size: 10pt)
#set par(justify: true)
= Terugblik
Het NAVO-bondgenootschap verstevigt de verdedigingsfunctie en de luchtverdedigingssystemen in het
samenwerkingsverband met bondgenootschappelijke eenheden.#footnote[De noot staat onderaan de bladzijde.] Daarna
loopt de alinea gewoon door, want de voetnoot hoort niet in de zin.
#pagebreak()
== Vooruitblik
- eerste punt
- tweede punt
"""
BODY = (
    "Het NAVO-bondgenootschap verstevigt de verdedigingsfunctie en de luchtverdedigingssystemen in het "
    "samenwerkingsverband met bondgenootschappelijke eenheden. Daarna loopt de alinea gewoon door, want de "
    "voetnoot hoort niet in de zin."
)


def _read(tmp_path: Path, data: bytes) -> Document | Problem:
    path = tmp_path / "letter.pdf"
    path.write_bytes(data)
    return read_document(path)


def test_lines_become_sentences(tmp_path: Path) -> None:
    document = _read(tmp_path, typst.compile(SOURCE.encode()))
    assert isinstance(document, Document)
    blocks = [(block.kind, document.running[block.start : block.end]) for block in document.blocks]
    assert blocks == [
        ("heading", "Terugblik"),
        ("paragraph", BODY),
        ("heading", "Vooruitblik"),
        ("item", "eerste punt"),
        ("item", "tweede punt"),
        ("footnote", "De noot staat onderaan de bladzijde."),
    ]


def test_every_word_knows_its_page_and_box(tmp_path: Path) -> None:
    document = _read(tmp_path, typst.compile(SOURCE.encode()))
    assert isinstance(document, Document)
    start = document.text.index("tweede punt")
    first, second = (document.place_of(offset) for offset in (start, start + len("tweede ")))
    assert first is not None
    assert second is not None
    assert document.text[second.start : second.end] == "punt"
    assert (first.page, second.page) == (2, 2)
    assert 0 < first.box[0] < first.box[2] < second.box[0] < second.box[2]
    assert 0 < first.box[1] < first.box[3]


def test_the_places_of_a_span_are_those_of_its_words(tmp_path: Path) -> None:
    document = _read(tmp_path, typst.compile(SOURCE.encode()))
    assert isinstance(document, Document)
    start = document.text.index("NAVO-bondgenootschap verstevigt de")
    places = document.places_of(start + 2, start + len("NAVO-bondgenootschap verstevigt"))
    assert [document.text[place.start : place.end] for place in places] == ["NAVO-bondgenootschap", "verstevigt"]
    assert document.places_of(len(document.text), len(document.text) + 1) == ()


def test_a_broken_word_has_a_box_on_each_line(tmp_path: Path) -> None:
    document = _read(tmp_path, typst.compile(SOURCE.encode()))
    assert isinstance(document, Document)
    end = document.text.index("-\n")
    first, last = end, end + len("-\n")
    above, below = document.place_of(first), document.place_of(last)
    assert above is not None
    assert below is not None
    assert below.box[3] < above.box[1] + 1
    assert below.box[0] < above.box[0]


def _locked(data: bytes) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(owner="a", user="b"))
    return out.getvalue()


@pytest.mark.parametrize(
    ("made", "message"),
    [
        (lambda _: typst.compile(b"#rect(width: 4cm, height: 4cm, fill: red)"), "a scan without text"),
        (_locked, "a PDF with a password: save it without one"),
        (lambda data: data[:200], "a broken PDF"),
        (lambda _: b"%PDF-1.7\nniets", "a broken PDF"),
    ],
)
def test_what_cannot_be_read_is_one_line(tmp_path: Path, made: object, message: str) -> None:
    problem = _read(tmp_path, made(typst.compile(SOURCE.encode())))
    assert isinstance(problem, Problem)
    assert message in problem.message
    assert "\n" not in problem.text


def test_a_page_of_more_letters_than_a_page_holds_is_refused(tmp_path: Path) -> None:
    rows = [Put(60, 100 + 3 * number, "vele woorden " * 80, 1) for number in range(200)]
    problem = _read(tmp_path, pdf_of(rows[:2], rows))
    assert isinstance(problem, Problem)
    assert problem.code == "crowded-page"
    assert "page 2 holds 20" in problem.message
    assert "at most 200000 are read of one" in problem.message


def test_pages_with_more_letters_than_letters_hold_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = [[Put(60, 700, f"Bladzijde {number} van deze brief.")] for number in range(4)]
    monkeypatch.setattr("ijkmoment.reading.pdf.MOST_LETTERS", 120)
    assert isinstance(_read(tmp_path, pdf_of(*pages)), Document)
    monkeypatch.setattr("ijkmoment.reading.pdf.MOST_LETTERS", 100)
    problem = _read(tmp_path, pdf_of(*pages))
    assert isinstance(problem, Problem)
    assert problem.code == "too-long"


def test_a_scan_with_stamped_page_numbers_has_no_text(tmp_path: Path) -> None:
    problem = _read(tmp_path, pdf_of(*([Put(290, 30, f"Pagina {number}", 8)] for number in (1, 2))))
    assert isinstance(problem, Problem)
    assert problem.code == "scan"
