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
