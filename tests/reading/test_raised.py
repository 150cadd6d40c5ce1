"""Raised digits call notes in every format, by one rule: they are no part of the number, word or year before them."""

import io
import re
import zipfile
from collections.abc import Callable

import pytest
import typst

from ijkmoment.facts.document import Document
from ijkmoment.reading.claims import read_claims
from ijkmoment.reading.files import read_bytes
from ijkmoment.reading.raised import with_raising

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text", "style")
)
RAISED = re.compile(r"\^(\d+)")


def _zip(**parts: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in parts.items():
            archive.writestr(f"{name.replace('__', '/')}.xml", data)
    return stream.getvalue()


def _html(text: str) -> bytes:
    words = RAISED.sub(r"<sup>\1</sup>", text)
    return f"<html><body><p>{words}</p></body></html>".encode()


def _runs(text: str, properties: str) -> str:
    parts = RAISED.split(text)
    runs = (
        f'<w:r>{f"<w:rPr>{properties}</w:rPr>" if number % 2 else ""}<w:t xml:space="preserve">{part}</w:t></w:r>'
        for number, part in enumerate(parts)
    )
    return f"<w:document {WORD}><w:body><w:p>{''.join(runs)}</w:p></w:body></w:document>"


def _docx(text: str) -> bytes:
    return _zip(word__document=_runs(text, '<w:vertAlign w:val="superscript"/>'))


def _docx_by_style(text: str) -> bytes:
    properties = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
    style = f'<w:style w:type="character" w:styleId="Noot"><w:name w:val="noot"/>{properties}</w:style>'
    return _zip(
        word__document=_runs(text, '<w:rStyle w:val="Noot"/>'), word__styles=f"<w:styles {WORD}>{style}</w:styles>"
    )


def _odt(text: str) -> bytes:
    properties = '<style:text-properties style:text-position="super 58%"/>'
    style = f'<style:style style:name="S" style:family="text">{properties}</style:style>'
    words = RAISED.sub(r'<text:span text:style-name="S">\1</text:span>', text)
    inner = f"<office:body><office:text><text:p>{words}</text:p></office:text></office:body>"
    styles = f"<office:automatic-styles>{style}</office:automatic-styles>"
    return _zip(content=f"<office:document-content {OFFICE}>{styles}{inner}</office:document-content>")


def _pdf(text: str) -> bytes:
    return typst.compile(RAISED.sub(r"#super[\1]", text).encode())


def _txt(text: str) -> bytes:
    return RAISED.sub(lambda found: with_raising(found[1]), text).encode()


def _html_of_characters(text: str) -> bytes:
    return b"<html><body><p>" + _txt(text) + b"</p></body></html>"


FORMS = {
    "html": (_html, ".html"),
    "html-characters": (_html_of_characters, ".html"),
    "docx": (_docx, ".docx"),
    "docx-style": (_docx_by_style, ".docx"),
    "odt": (_odt, ".odt"),
    "pdf": (_pdf, ".pdf"),
    "txt": (_txt, ".txt"),
}


def _read(data: bytes, suffix: str) -> Document:
    document = read_bytes(data, f"brief{suffix}", suffix)
    assert isinstance(document, Document)
    return document


@pytest.mark.parametrize(("make", "suffix"), FORMS.values(), ids=FORMS)
@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Er gaan circa 12^8 militairen heen.", ["circa 12 militairen"]),
        ("Dit kost € 28^2 miljoen per jaar.", ["€ 28 miljoen"]),
        ("Dit kost € 28 ^2 miljoen per jaar.", ["€ 28 miljoen"]),
        ("Dit kost € 3,5^12 miljoen per jaar.", ["€ 3,5 miljoen"]),
        ("Dit meldt Kamerstuk 28 676, nr. 433^5 ook.", ["Kamerstuk 28 676, nr. 433"]),
        ("Dit was in 2024^2 bekend.", ["2024"]),
        ("De inzet van 300 militairen^3 duurt voort.", ["300 militairen"]),
        ("De inzet loopt tot eind 2026.^4 Daarna niet.", ["tot eind 2026"]),
    ],
)
def test_a_raised_digit_is_a_mark_and_no_part_of_a_value(
    make: Callable[[str], bytes], suffix: str, text: str, claims: list[str]
) -> None:
    document = _read(make(text), suffix)
    assert [claim.text for claim in read_claims(document)] == claims
    assert [mark.target for mark in document.marks if mark.kind == "note"] == RAISED.findall(text)
    assert document.running == RAISED.sub("", text).replace("  ", " ")


@pytest.mark.parametrize(("make", "suffix"), FORMS.values(), ids=FORMS)
@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Een terrein van 25 m^2 groot.", "25 m2 groot"),
        ("Een terrein van 12 km^2 groot.", "12 km2 groot"),
        ("Het gaat om 3 × 10^6 euro.", "3 × 10⁶ euro"),
        ("Het gaat om 10^3 euro.", "om 10³ euro"),
    ],
)
def test_units_and_powers_keep_their_digits(make: Callable[[str], bytes], suffix: str, text: str, words: str) -> None:
    document = _read(make(text), suffix)
    assert document.marks == ()
    assert words in document.running.replace("m²", "m2")
    assert [claim.text for claim in read_claims(document) if claim.kind == "money"] == []


@pytest.mark.parametrize(("make", "suffix"), FORMS.values(), ids=FORMS)
def test_a_raised_digit_before_a_bar_is_part_of_a_fraction(make: Callable[[str], bytes], suffix: str) -> None:
    document = _read(make("De inzet duurt 2^1/2 jaar en was in 2024^1/2025 klaar."), suffix)
    assert [mark.target for mark in document.marks] == ["1"]
    assert document.running.endswith("2024/2025 klaar.")


@pytest.mark.parametrize("opening", ["<sup>1</sup> Zie", "<sup>1</sup>Zie", "¹ Zie"])
def test_a_paragraph_that_opens_with_a_raised_number_that_was_called_is_a_note(opening: str) -> None:
    page = f"<p>Er gaan 12<sup>1</sup> militairen.</p><p>{opening} het verslag.</p><p><sup>7</sup> Los.</p>"
    document = _read(f"<html><body>{page}</body></html>".encode(), ".html")
    assert [(one.kind, document.running[one.start : one.end], one.marker) for one in document.blocks] == [
        ("paragraph", "Er gaan 12 militairen.", ""),
        ("paragraph", "7 Los.", ""),
        ("footnote", "Zie het verslag.", "1"),
    ]


@pytest.mark.parametrize(
    ("raised", "targets"),
    [
        ("<sup>[2]</sup>", ["2"]),
        ("<sup>1, 2</sup>", ["1", "2"]),
        ('<span style="vertical-align: super">4</span>', ["4"]),
    ],
)
def test_marks_in_brackets_several_at_once_and_by_style(raised: str, targets: list[str]) -> None:
    document = _read(f"<html><body><p>Er gaan 12{raised} militairen.</p></body></html>".encode(), ".html")
    assert document.running == "Er gaan 12 militairen."
    assert [mark.target for mark in document.marks] == targets


@pytest.mark.parametrize("form", ["html", "docx", "odt", "pdf", "txt"])
@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Dit loopt van mei 2023 tot en met april 2024.1 Daarna niet.", ["van mei 2023 tot en met april 2024"]),
        ("Dit geldt tot eind 2026.1 Daarna niet.", ["tot eind 2026"]),
        ("Dit geldt vanaf januari 2024.1", ["vanaf januari 2024"]),
        ("De top was op 11 en 12 juli 2023.1 Daarna niet.", ["11 en 12 juli 2023"]),
        ("Zie Kamerstuk 28 676, nr. 433.1 Daarna niet.", ["Kamerstuk 28 676, nr. 433"]),
        ("Dit kost € 5 miljoen8 per jaar.", ["€ 5 miljoen"]),
        ("Er gaan 300 militairen3, voor zes maanden12.", ["300 militairen", "zes maanden"]),
    ],
)
def test_a_digit_glued_to_what_it_can_be_no_part_of_is_a_mark(form: str, text: str, claims: list[str]) -> None:
    make, suffix = FORMS[form]
    document = _read(make(text), suffix)
    assert [claim.text for claim in read_claims(document)] == claims
    assert len([mark for mark in document.marks if mark.kind == "note"]) == len(re.findall(r"[a-z.]\d", text))


@pytest.mark.parametrize(
    "text", ["De versie 2024.1 Nieuw.", "Kader B2024.1 Nieuw.", "Dit is euro6 en niveau2 van C4I."]
)
def test_digits_that_may_belong_to_a_name_stay(text: str) -> None:
    document = _read(text.encode(), ".txt")
    assert document.running == text
    assert document.marks == ()


def test_marks_of_other_kinds_keep_their_place_where_digits_go() -> None:
    text = "<p>Dit <b>kost € 5 miljoen8 nu</b> en <i>loopt tot eind 2026.1 Daarna</i> niet.</p>"
    document = _read(f"<html><body>{text}</body></html>".encode(), ".html")
    found = {mark.kind: document.running[mark.start : mark.end] for mark in document.marks}
    assert found == {"strong": "kost € 5 miljoen nu", "emphasis": "loopt tot eind 2026. Daarna", "note": ""}
