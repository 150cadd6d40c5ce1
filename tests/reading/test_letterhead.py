"""What stands around a letter's body, by its words: letterhead, salutation, who signs, and the annex behind."""

import pytest

from ijkmoment.facts.document import Document
from ijkmoment.reading.claims import read_claims
from ijkmoment.reading.pdf import read_pdf
from ijkmoment.reading.text import read_text
from support.pdf_bytes import Put, pdf_of

LINES = [
    "Het kabinet geeft inzicht in de inzet van de krijgsmacht in het buitenland over het",
    "afgelopen jaar en in wat de inzet heeft gekost. De inzet aan de oostflank duurt voort en",
    "kent zes onderdelen, die hierna om beurten aan bod komen, steeds met de uitkomst per doel.",
]
BODY = " ".join(LINES)
OFFICES = ("De minister van Defensie", "De minister van Buitenlandse Zaken")


def _blocks(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, document.running[block.start : block.end]) for block in document.blocks]


@pytest.mark.parametrize(
    "salutation",
    [
        "Mijnheer de Voorzitter,",
        "Mevrouw de voorzitter,",
        "Geachte voorzitter,",
        "Geachte heer/mevrouw,",
        "Voorzitter,",
        "Mr Speaker,",
    ],
)
def test_a_salutation_parts_the_head_from_the_body(salutation: str) -> None:
    document = read_text(f"Aan de voorzitter van de Tweede Kamer\n\nPostbus 20018\n\n{salutation}\n{BODY}\n")
    kinds = [kind for kind, _ in _blocks(document)]
    assert kinds == ["header", "header", "salutation", "paragraph"]
    assert document.header.addressee == "de voorzitter van de Tweede Kamer"


@pytest.mark.parametrize("text", ["De voorzitter, de leden", "Mevrouw de Voorzitter opende", "Voorzitter van de raad"])
def test_who_is_only_spoken_of_is_no_salutation(text: str) -> None:
    assert "salutation" not in [kind for kind, _ in _blocks(read_text(f"{text} zijn hierbij aanwezig.\n\n{BODY}\n"))]


@pytest.mark.parametrize("letterhead", ["Ministerie van Defensie", "MINISTERIE VAN BUITENLANDSE ZAKEN"])
def test_the_letterhead_heads_no_section(letterhead: str) -> None:
    document = read_text(f"{letterhead}\n\n{BODY} Er gaan 300 militairen heen.\n")
    assert _blocks(document)[0] == ("header", letterhead)
    assert {claim.section for claim in read_claims(document)} == {""}
    assert document.title == ""


@pytest.mark.parametrize("first", ["Ministerie van Defensie: de feiten", "Het ministerie van Defensie"])
def test_a_title_about_a_ministry_stays_a_heading(first: str) -> None:
    assert _blocks(read_text(f"{first}\n\n{BODY}\n"))[0] == ("heading", first)


SIGNED = "De minister van Defensie,\n\nA. de Vries\n\nDe minister van Buitenlandse Zaken,\n\ndrs. B.C. Jansen\n\n"
ANNEX = f"Bijlage 1: Overzicht van de inzet\n\n{BODY}\n\nEr gaan 300 militairen heen.\n"


@pytest.mark.parametrize("closing", ["", "Hoogachtend,\n\n"])
def test_who_signs_stands_before_the_annex(closing: str) -> None:
    document = read_text(f"Geachte voorzitter,\n\n{BODY}\n\n{closing}{SIGNED}{ANNEX}")
    assert document.signatories == OFFICES
    after = [kind for kind, _ in _blocks(document)][2 + bool(closing) :]
    assert after == [*["signatory"] * 4, "heading", "paragraph", "paragraph"]
    assert [claim.section for claim in read_claims(document) if claim.kind == "strength"] == [
        "Bijlage 1: Overzicht van de inzet"
    ]


@pytest.mark.parametrize("mark", ["(1)", "[a]", "Eindnoot\n[1]"])
def test_who_signs_without_a_closing_stands_before_the_notes(mark: str) -> None:
    text = f"Geachte voorzitter,\n\n{BODY}\n\nDE MINISTER VAN DEFENSIE\n\n\n{mark} Kamerstuk 29 521, nr. 421.\n"
    kinds = [kind for kind, words in _blocks(read_text(text)) if words == "DE MINISTER VAN DEFENSIE"]
    assert kinds == ["signatory"]


def test_a_sentence_behind_the_closing_signs_nothing() -> None:
    document = read_text(f"Geachte voorzitter,\n\n{BODY}\n\nHoogachtend,\n\n{SIGNED}Er gaan 300 militairen heen.\n")
    assert document.signatories == OFFICES
    assert _blocks(document)[-1] == ("paragraph", "Er gaan 300 militairen heen.")


def test_the_annex_on_the_next_page_of_a_pdf() -> None:
    body = [Put(60, 700 - 12 * number, line) for number, line in enumerate([*LINES, *LINES])]
    names = ["De minister van Defensie,", "A. de Vries", "De minister van Buitenlandse Zaken,", "B. Jansen"]
    signed = [Put(60, 600 - 40 * number, name) for number, name in enumerate(names)]
    first = [
        Put(60, 780, "Ministerie van Defensie", bold=True),
        Put(60, 730, "Mijnheer de Voorzitter,"),
        *body,
        *signed,
    ]
    second = [Put(60, 780, "Bijlage 1: Overzicht van de inzet", 14, bold=True), *body]
    document = read_pdf(pdf_of(first, second), "brief.pdf")
    assert isinstance(document, Document)
    assert _blocks(document) == [
        ("header", "Ministerie van Defensie"),
        ("salutation", "Mijnheer de Voorzitter,"),
        ("paragraph", f"{BODY} {BODY}"),
        *(("signatory", name) for name in names),
        ("heading", "Bijlage 1: Overzicht van de inzet"),
        ("paragraph", f"{BODY} {BODY}"),
    ]
    assert document.signatories == OFFICES
