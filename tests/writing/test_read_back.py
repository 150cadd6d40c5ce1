"""What a letter says is read back from every form in which it is written, in its own place."""

from pathlib import Path

import pytest

from ijkmoment.facts.document import Document
from ijkmoment.reading.files import read_bytes
from ijkmoment.writing.build import FORMATS, write_form
from support.letter import composition

FORMS = tuple(form for form in FORMATS if form != "json")
STRUCTURED = ("html", "odt", "docx")
PLACE = "Een accolade"
LINE = "De inzet aan de oostflank duurt voort en het kabinet meldt uw Kamer daarover in deze brief van enige lengte. "


def read_back(folder: Path, form: str, body: str) -> Document:
    """Return the letter with more in its body, as it is read from one of its forms."""
    made = composition(folder, PLACE, f"{body}\n\n{PLACE}")
    read = read_bytes(write_form(form, made), f"letter.{form}", f".{form}")
    assert isinstance(read, Document), read
    return read


def texts(document: Document, kind: str) -> list[str]:
    return [document.running[one.start : one.end] for one in document.blocks if one.kind == kind]


TABLE = "| Opmerking |  | Aantal |\n|---|---|---|\n| | Litouwen | 3 |\n| een |  | 4 |\n| twee | Estland | |\n| drie | Letland | 5 |"
CELLS = {
    (0, 0): "Opmerking",
    (0, 2): "Aantal",
    (1, 1): "Litouwen",
    (1, 2): "3",
    (2, 0): "een",
    (2, 2): "4",
    (3, 0): "twee",
    (3, 1): "Estland",
    (4, 0): "drie",
    (4, 1): "Letland",
    (4, 2): "5",
}


@pytest.mark.parametrize("form", FORMS)
def test_an_empty_cell_shifts_no_other(tmp_path: Path, form: str) -> None:
    document = read_back(tmp_path, form, TABLE)
    last = max(one.group for one in document.blocks if one.kind == "cell")
    cells = {
        (one.row, one.column): document.running[one.start : one.end]
        for one in document.blocks
        if one.kind == "cell" and one.group == last and one.start < one.end
    }
    assert cells == CELLS


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("count", [2, 3])
def test_short_notes_on_one_page_stay_apart(tmp_path: Path, form: str, count: int) -> None:
    calls = "".join(f"{LINE.strip()}[^n{number}] " for number in range(count))
    notes = "\n".join(f"[^n{number}]: De uitgaven waren € {number + 4} miljoen." for number in range(count))
    document = read_back(tmp_path, form, f"{calls}\n\n{notes}")
    assert texts(document, "footnote") == [
        "Alleen 2023 telt.",
        *(f"De uitgaven waren € {number + 4} miljoen." for number in range(count)),
    ]
    assert all(document.running.count(f"€ {number + 4} miljoen") == 1 for number in range(count))


LISTS = "0. nul\n1. een\n   - a\n   - b\n\n   5. vijf\n   6. zes\n      - diep\n\n   1) opnieuw"
ITEMS = [
    ("0.", 1, "nul"),
    ("1.", 1, "een"),
    ("•", 2, "a"),
    ("•", 2, "b"),
    ("5.", 2, "vijf"),
    ("6.", 2, "zes"),
    ("•", 3, "diep"),
    ("1.", 2, "opnieuw"),
]


@pytest.mark.parametrize("form", STRUCTURED)
def test_lists_of_two_kinds_stay_two(tmp_path: Path, form: str) -> None:
    document = read_back(tmp_path, form, LISTS)
    items = [one for one in document.blocks if one.kind == "item"][-len(ITEMS) :]
    assert [(one.marker, one.level, document.running[one.start : one.end]) for one in items] == ITEMS


def test_a_pdf_prints_the_marks_of_lists(tmp_path: Path) -> None:
    lines = {line.strip() for line in read_back(tmp_path, "pdf", LISTS).text.splitlines()}
    assert {"0. nul", "1. een", "• a", "5. vijf", "6. zes", "1. opnieuw"} <= lines
