"""Date, addressee, subject and reference over a letter, and the offices under it, from every format."""

import subprocess
from pathlib import Path

import pypandoc
import pytest
import typst

from ijkmoment.facts.document import Document, Header
from ijkmoment.reading import read_claims, read_document
from ijkmoment.reading.header import is_date
from ijkmoment.reading.letter_date import find_letter_date

WHOLE = Header(
    "15 mei 2024",
    "de Voorzitter van de Tweede Kamer der Staten-Generaal",
    "Voortgang van de inzet aan de oostflank",
    "BS2024-010334",
)
LABELS = (("Datum", WHOLE.date), ("Betreft", WHOLE.subject), ("Onze referentie", WHOLE.reference), ("Bijlagen", "2"))
BODY = "Het kabinet informeert uw Kamer over de inzet.</p><p>Hoogachtend,</p><p>De minister van Defensie</p><p>mr. V.O. Orbeeld</p>"
ADDRESSEE = f"<p>Aan {WHOLE.addressee}</p>"
BESIDE = "".join(f"<tr><td><b>{name}</b></td><td>{value}</td></tr>" for name, value in LABELS)
BELOW = (
    f"<tr>{''.join(f'<td>{name}</td>' for name, _ in LABELS)}</tr>"
    f"<tr>{''.join(f'<td>{value}</td>' for _, value in LABELS)}</tr>"
)
SHAPES = {
    "lines": "".join(f"<p>{name}: {value}</p>" for name, value in LABELS),
    "one paragraph": f"<p>{'<br>'.join(f'{name} {value}' for name, value in LABELS[::-1])}</p>",
    "names over values": "".join(f"<p><b>{name}</b></p><p>{value}</p>" for name, value in LABELS),
    "values beside names": f"<table>{BESIDE}</table>",
    "values below names": f"<table>{BELOW}</table>",
}


def _read(path: Path) -> Document:
    document = read_document(path)
    assert isinstance(document, Document)
    return document


def _written(folder: Path, head: str, form: str) -> Path:
    page = f"<!doctype html><html lang=nl><body>{ADDRESSEE}{head}<p>Geachte voorzitter,</p><p>{BODY}</body></html>"
    path = folder / f"letter.{form}"
    if form == "html":
        path.write_text(page, encoding="utf-8")
    elif form == "pdf":
        source = subprocess.run(
            [pypandoc.get_pandoc_path(), "-f", "html", "-t", "typst"],
            input=page.encode(),
            capture_output=True,
            check=True,
        ).stdout
        path.write_bytes(typst.compile(b"#let horizontalrule = none\n" + source))
    else:
        command = [pypandoc.get_pandoc_path(), "-f", "html", "-s", "-M", "title=", "-o", str(path)]
        subprocess.run(command, input=page.encode(), capture_output=True, check=True)
    return path


@pytest.mark.parametrize("form", ["docx", "odt", "html", "pdf"])
@pytest.mark.parametrize("shape", SHAPES)
def test_the_fields_over_a_letter(tmp_path: Path, shape: str, form: str) -> None:
    document = _read(_written(tmp_path, SHAPES[shape], form))
    assert document.header == WHOLE
    assert document.signatories == ("De minister van Defensie",)
    assert [block for block in document.blocks if block.kind == "heading"] == []


LINES = f"""\
> Retouradres Postbus 20701 2500 ES Den Haag
de Voorzitter van de Tweede Kamer
der Staten-Generaal
Plein 2
2511 CR Den Haag

Datum {WHOLE.date}
Betreft {WHOLE.subject}
Onze referentie {WHOLE.reference}
Bij beantwoording datum, onze referentie en onderwerp vermelden.

Geachte voorzitter,
"""
COLUMN = f"""\
Datum
{WHOLE.date}
Onderwerp
{WHOLE.subject}
Directoraat-Generaal Beleid
Postbus 20701
Contactpersoon
T 070 000 00 00
Ons kenmerk
{WHOLE.reference}
"""
NAMED_FIRST = f"""\
Aan {WHOLE.addressee}

Datum
Ons kenmerk
Betreft

{WHOLE.date}

{WHOLE.reference}

{WHOLE.subject}

Geachte voorzitter,
"""


@pytest.mark.parametrize(
    ("text", "addressee"), [(LINES, WHOLE.addressee), (COLUMN, ""), (NAMED_FIRST, WHOLE.addressee)]
)
def test_the_fields_in_text_as_a_pdf_gives_it(tmp_path: Path, text: str, addressee: str) -> None:
    path = tmp_path / "letter.txt"
    path.write_text(f"{text}\nHet kabinet informeert uw Kamer.\n", encoding="utf-8")
    assert _read(path).header == Header(WHOLE.date, addressee, WHOLE.subject, WHOLE.reference)


def test_a_printed_document_of_parliament_names_its_date_after_its_place(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text(
        "Nr. 1 BRIEF VAN DE MINISTER VAN DEFENSIE\n\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\n"
        "Den Haag, 15 mei 2024\n\nHet kabinet informeert uw Kamer.\n\nDE MINISTER VAN BUITENLANDSE ZAKEN\n\n"
        "DE MINISTER VAN DEFENSIE,\nV.O. Orbeeld\n",
        encoding="utf-8",
    )
    document = _read(path)
    assert document.header == Header("15 mei 2024", WHOLE.addressee)
    assert document.signatories == ("DE MINISTER VAN BUITENLANDSE ZAKEN", "DE MINISTER VAN DEFENSIE")


@pytest.mark.parametrize(
    "text",
    ["Aan de oostflank dienden in 2024 vele eenheden.", "De commissie voor Defensie stelde een vraag. Zie noot 1"],
)
def test_a_sentence_is_no_addressee(tmp_path: Path, text: str) -> None:
    path = tmp_path / "letter.txt"
    path.write_text(text, encoding="utf-8")
    assert _read(path).header == Header()


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("Den Haag, 12 maart 2025\n\nGeachte voorzitter,\n\n", "header"),
        ("Den Haag, 12 maart 2025\n\n", "header"),
        ("12 maart 2025\n\n", "header"),
        ("Datum: 12 maart 2025\n\n", "header"),
        ("Vastgesteld 12 maart 2025\n\n", "header"),
        ("Vastgesteld op 12 maart 2025\n\n", "header"),
        ("Stand op 12 maart 2025\n\n", "heading"),
        ("Datum van ingang\n\n", "heading"),
        ("Vastgesteld beleid\n\n", "heading"),
    ],
)
def test_the_line_with_the_day_of_a_letter_is_no_heading(tmp_path: Path, head: str, kind: str) -> None:
    path = tmp_path / "letter.txt"
    path.write_text(f"{head}In Litouwen waren 300 militairen.\n", encoding="utf-8")
    document = _read(path)
    assert document.blocks[0].kind == kind
    (claim,) = [one for one in read_claims(document) if one.kind == "strength"]
    assert (claim.section == "") is (kind == "header")


def test_a_later_day_by_itself_heads_what_follows(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("12 maart 2025\n\nHet verslag.\n\nLitouwen, 14 maart 2025\n\nDe inzet begon.\n", encoding="utf-8")
    assert [block.kind for block in _read(path).blocks] == ["header", "paragraph", "heading", "paragraph"]


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ("Den Haag, vrijdag 13 juni 2025\n", "2025-06-13"),
        ("DEN HAAG, VRIJDAG 13 JUNI 2025\n", "2025-06-13"),
        ("Breda, dinsdag de 3 juni 2025\n", "2025-06-03"),
        ("Datum  vrijdag 13 juni 2025\nBetreft de inzet\n", "2025-06-13"),
        ("Datum\nVrijdag 13 juni 2025\nBetreft\nde inzet\n", "2025-06-13"),
        ("Datum: donderdag 12-06-2025\n", "2025-06-12"),
        ("vr. 13 juni 2025\n", "2025-06-13"),
        ("Plaats en datum: Den Haag, 13 juni 2025\n", "2025-06-13"),
        ("Plaats, datum: Breda, vrijdag 13 juni 2025\n", "2025-06-13"),
        ("Den Haag, zondebok 13 juni 2025\n", None),
        ("Vrijdag 13 juni 2025 kwam de Raad bijeen.\n", None),
    ],
)
def test_a_weekday_may_stand_before_the_day_of_a_letter(tmp_path: Path, head: str, date: str | None) -> None:
    path = tmp_path / "letter.txt"
    path.write_text(f"{head}\nGeachte voorzitter,\n\nOp 3 maart jl. begon de inzet.\n", encoding="utf-8")
    document = _read(path)
    found = find_letter_date(document)
    assert (found.edtf if found else None) == date
    assert (is_date(document.header.date) and document.blocks[0].kind == "header") is (date is not None)


@pytest.mark.parametrize(
    ("named", "date"), [("Deze brief van 27 november 2025", "2025-11-27"), ("Mijn brief van 27 november 2025", None)]
)
def test_a_letter_names_its_own_date_and_an_earlier_one_that_of_another(
    tmp_path: Path, named: str, date: str | None
) -> None:
    path = tmp_path / "letter.txt"
    path.write_text(f"Geachte voorzitter,\n\n{named} gaat over de inzet.\n\nHoogachtend,\n", encoding="utf-8")
    found = find_letter_date(_read(path))
    assert (found.edtf if found else None) == date
