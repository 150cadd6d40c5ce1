"""The letter as PDF: valid against PDF/UA-1 and PDF/A-3a, and nothing printed on top of anything."""

import ast
import json
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from ijkmoment.facts.document import Block, Document
from ijkmoment.reading.files import read_bytes
from ijkmoment.writing import faces
from ijkmoment.writing.compose import Composition
from ijkmoment.writing.pdf import write_pdf
from ijkmoment.writing.printable import printable
from ijkmoment.writing.refusal import WritingError
from support import verapdf
from support.letter import composition

LIGATURE = 2


def _long(made: Composition, rows: int) -> Composition:
    """Return the letter with a table of many rows before its end."""
    text, blocks = made.document.text, list(made.document.blocks)
    for row in range(rows):
        for column, words in enumerate((f"Regel {row}", "een waarde van enige lengte")):
            text += "\n"
            start = len(text)
            text += words
            blocks.append(Block("cell", start, len(text), group=99, row=row, column=column, head=row == 0))
    return replace(made, document=replace(made.document, text=text, running=text, blocks=tuple(blocks)))


def _pages(pdf: bytes) -> list[str]:
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)]


def _overlaps(pdf: bytes) -> int:
    """Count characters that stand in the same box as others, ligatures apart."""
    total = 0
    for page in pypdfium2.PdfDocument(pdf):
        text = page.get_textpage()
        boxes = Counter(tuple(round(edge) for edge in text.get_charbox(index)) for index in range(text.count_chars()))
        wide = {box: count for box, count in boxes.items() if box[2] > box[0] and box[3] > box[1]}
        total += sum(count for count in wide.values() if count > LIGATURE)
    return total


@pytest.mark.parametrize("profile", verapdf.PROFILES)
def test_it_keeps_the_standards(tmp_path: Path, profile: str) -> None:
    assert verapdf.failures(write_pdf(composition(tmp_path)), profile) == ()


def test_a_long_table_breaks_over_pages_with_its_header(tmp_path: Path) -> None:
    pdf = write_pdf(_long(composition(tmp_path), 120))
    pages = _pages(pdf)
    assert len(pages) >= 3
    assert sum("Regel 0" in page for page in pages) >= 3
    assert _overlaps(pdf) == 0
    assert verapdf.failures(pdf, "PDFUA-1") == ()


def test_every_page_of_an_example_says_so(tmp_path: Path) -> None:
    assert all("VOORBEELD, GEEN KAMERSTUK" in page for page in _pages(write_pdf(_long(composition(tmp_path), 120))))
    other = composition(tmp_path / "b", "voorbeeld: ja", "voorbeeld: nee")
    assert all("VOORBEELD" not in page for page in _pages(write_pdf(other)))


def test_the_snapshot_is_inside(tmp_path: Path) -> None:
    made = composition(tmp_path)
    path = tmp_path / "letter.pdf"
    path.write_bytes(write_pdf(made))
    with pikepdf.open(path) as pdf:
        inside = json.loads(pdf.attachments["snapshot.json"].get_file().read_bytes())
    assert inside["hash"] == made.snapshot.hash
    assert inside["audience"] == "publiek"


def test_set_up_brings_the_fonts_that_are_asked_for() -> None:
    setup = Path(__file__).parents[2] / "script" / "support" / "setup.py"
    (brought,) = re.findall(r"^FONT_FACES = (.*)$", setup.read_text(encoding="utf-8"), re.MULTILINE)
    assert tuple(f"SourceSans3-{face}.ttf" for face in ast.literal_eval(brought)) == faces.FACES


def test_fonts_are_embedded_and_the_language_is_dutch(tmp_path: Path) -> None:
    path = tmp_path / "letter.pdf"
    path.write_bytes(write_pdf(composition(tmp_path)))
    with pikepdf.open(path) as pdf:
        fonts = [
            one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/FontDescriptor"
        ]
        assert fonts
        assert all("/FontFile2" in one or "/FontFile3" in one for one in fonts)
        assert str(pdf.Root.Lang).startswith("nl")
        assert str(pdf.docinfo["/Title"]) == "Rapportage Litouwen"


def test_markup_from_outside_stays_text(tmp_path: Path) -> None:
    made = composition(tmp_path, "titel: Rapportage Litouwen", 'titel: "#panic() $x$ *a* @b <c>"')
    assert "#panic() $x$ *a* @b <c>" in _pages(write_pdf(made))[0]


def test_every_character_that_a_letter_may_hold_is_printed(tmp_path: Path) -> None:
    every = "".join(printable())
    made = composition(tmp_path)
    text = made.document.text
    blocks = [*made.document.blocks]
    for start in range(0, len(every), 40):
        text += "\n\n"
        blocks.append(Block("paragraph", len(text), len(text) + len(every[start : start + 40])))
        text += every[start : start + 40]
    pdf = write_pdf(replace(made, document=replace(made.document, text=text, running=text, blocks=tuple(blocks))))
    assert len(every) > 2000
    assert verapdf.failures(pdf, "PDFA-3A") == ()
    assert verapdf.failures(pdf, "PDFUA-1") == ()


def test_a_character_that_is_not_printed_is_an_error_of_the_form(tmp_path: Path) -> None:
    made = composition(tmp_path)
    other = replace(made, meta=replace(made.meta, title="日本"))
    with pytest.raises(WritingError, match="日"):
        write_pdf(other)


@pytest.mark.parametrize("word", ["a" * 400, f"https://a.invalid/{'0123456789/' * 40}"])
def test_a_word_without_end_stays_on_the_page(tmp_path: Path, word: str) -> None:
    table = f"| a | b |\n|---|---|\n| {word} | kort |"
    pdf = write_pdf(composition(tmp_path, "Een accolade", f"{word}\n\n- {word}\n\n{table}\n\nEen accolade"))
    for page in pypdfium2.PdfDocument(pdf):
        text = page.get_textpage()
        assert max(text.get_charbox(index)[2] for index in range(text.count_chars())) < page.get_width() - 50
    read = read_bytes(pdf, "letter.pdf", ".pdf")
    assert isinstance(read, Document)
    assert read.running.replace("\n", "").replace(" ", "").count(word) == 3
    assert verapdf.failures(pdf, "PDFUA-1") == ()
    assert verapdf.failures(pdf, "PDFA-3A") == ()
