"""One letter reads the same from every form that it is written in: the same claims, the same blocks."""

from collections import Counter
from pathlib import Path

import pytest

from ijkmoment.facts.document import Document, Header
from ijkmoment.facts.folder import read_folder
from ijkmoment.facts.label import PUBLIC
from ijkmoment.facts.ledger import Ledger
from ijkmoment.reading import read_claims, read_document
from ijkmoment.writing.build import build, write_all

EXAMPLE = Path(__file__).parents[2] / "examples" / "oostflank-2024"
FORMS = ("html", "pdf", "odt", "docx")
READ = (*FORMS, "txt")


@pytest.fixture(scope="module")
def letters(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Document]:
    folder = tmp_path_factory.mktemp("letter")
    ledger = read_folder(EXAMPLE)
    assert isinstance(ledger, Ledger)
    files = build(EXAMPLE, ledger.snapshot("2024-05-15T23:59:59.999999Z", PUBLIC), FORMS)
    assert isinstance(files, dict)
    write_all(files, folder)
    read = {form: read_document(folder / f"letter.{form}") for form in FORMS}
    documents = {form: document for form, document in read.items() if isinstance(document, Document)}
    (folder / "letter.txt").write_text(documents["pdf"].text, encoding="utf-8")
    text = read_document(folder / "letter.txt")
    assert isinstance(text, Document)
    return {**documents, "txt": text}


def _claims(document: Document) -> Counter[tuple[str, str]]:
    return Counter((claim.kind, claim.text) for claim in read_claims(document))


def _texts(document: Document, *kinds: str) -> list[str]:
    return [document.running[block.start : block.end] for block in document.blocks if block.kind in kinds]


@pytest.mark.parametrize("form", READ)
def test_the_same_claims(letters: dict[str, Document], form: str) -> None:
    assert sum(_claims(letters["html"]).values()) > 50
    assert _claims(letters[form]) == _claims(letters["html"])


@pytest.mark.parametrize("form", READ)
def test_the_same_headings_paragraphs_and_notes(letters: dict[str, Document], form: str) -> None:
    kinds = ("heading", "item", "footnote", "salutation", "closing", "signatory")
    for kind in kinds if form == "txt" else (*kinds, "caption"):
        assert _texts(letters[form], kind) == _texts(letters["html"], kind), kind


def _cells(document: Document) -> list[tuple[int, int, bool, str]]:
    return [
        (block.row, block.column, block.head, document.running[block.start : block.end])
        for block in document.blocks
        if block.kind == "cell"
    ]


@pytest.mark.parametrize("form", READ)
def test_the_same_head_and_signatories(letters: dict[str, Document], form: str) -> None:
    assert letters[form].header == Header(
        "15 mei 2024",
        "De voorzitter van de Tweede Kamer der Staten-Generaal",
        "Nederlandse militaire inzet aan de oostflank van de NAVO",
        "VOORBEELD-2024-001",
    )
    assert letters[form].signatories == ("De minister van Defensie", "De minister van Buitenlandse Zaken")


@pytest.mark.parametrize("form", READ)
def test_the_same_cells(letters: dict[str, Document], form: str) -> None:
    assert (0, 1, True, "Sterkte") in _cells(letters["html"])
    assert _cells(letters[form]) == _cells(letters["html"])
    tables = {block.group for block in letters[form].blocks if block.kind == "cell"}
    lists = {block.group for block in letters[form].blocks if block.kind == "item"}
    assert tables.isdisjoint(lists)


def test_a_page_of_a_pdf_is_known_for_every_claim(letters: dict[str, Document]) -> None:
    document = letters["pdf"]
    pages = set()
    for claim in read_claims(document):
        start, _ = document.span(claim.start, claim.end)
        place = document.place_of(start)
        assert place is not None
        pages.add(place.page)
    assert pages == set(range(1, max(pages) + 1))


def test_a_pages_furniture_is_read_and_left_out(letters: dict[str, Document]) -> None:
    document = letters["pdf"]
    assert document.text.count("VOORBEELD, GEEN KAMERSTUK") == document.text.count("\f")
    assert "GEEN KAMERSTUK" not in document.running
    assert "Pagina 1 van" in document.text
    assert "Pagina 1 van" not in document.running
