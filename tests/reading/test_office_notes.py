"""Footnotes in hand-made DOCX and ODT: blocks of their own, whose marks leave the words before them whole."""

import io
import zipfile

import pytest

from ijkmoment.facts.document import Document
from ijkmoment.reading.claims import read_claims
from ijkmoment.reading.files import read_bytes

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text"))
FIRST, SECOND = "Zie de brief van 4 april 2024.", "Peildatum 1 mei 2024."


def _zip(**parts: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in parts.items():
            archive.writestr(f"{name.replace('__', '/')}.xml", data)
    return stream.getvalue()


def _run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def _call(number: int) -> str:
    raised = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
    return f'<w:r>{raised}<w:footnoteReference w:id="{number}"/></w:r>'


def _docx() -> bytes:
    body = (
        f"<w:p>{_run('De inzet begon in 2023')}{_call(2)}{_run(' en kost € 3 miljoen.')}</w:p>"
        f"<w:p>{_run('Er gaan 300 militairen')}{_call(3)}{_run(', heen.')}</w:p>"
    )
    notes = "".join(
        f'<w:footnote w:id="{number}"><w:p><w:r><w:footnoteRef/></w:r>{_run(f" {text}")}</w:p></w:footnote>'
        for number, text in ((2, FIRST), (3, SECOND))
    )
    return _zip(
        word__document=f"<w:document {WORD}><w:body>{body}</w:body></w:document>",
        word__footnotes=f'<w:footnotes {WORD}><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>{notes}</w:footnotes>',
    )


def _note(number: int, text: str) -> str:
    body = f"<text:note-body><text:p>{text}</text:p></text:note-body>"
    return f'<text:note text:note-class="footnote"><text:note-citation>{number}</text:note-citation>{body}</text:note>'


def _odt() -> bytes:
    body = (
        f"<text:p>De inzet begon in 2023{_note(1, FIRST)} en kost € 3 miljoen.</text:p>"
        f"<text:p>Er gaan 300 militairen{_note(2, SECOND)}, heen.</text:p>"
    )
    inner = f"<office:body><office:text>{body}</office:text></office:body>"
    return _zip(content=f"<office:document-content {OFFICE}>{inner}</office:document-content>")


@pytest.mark.parametrize(("data", "suffix"), [(_docx(), ".docx"), (_odt(), ".odt")], ids=["docx", "odt"])
def test_a_footnote_is_a_block_and_its_mark_no_part_of_a_word_or_year(data: bytes, suffix: str) -> None:
    document = read_bytes(data, f"brief{suffix}", suffix)
    assert isinstance(document, Document)
    assert [(one.kind, document.running[one.start : one.end], one.marker) for one in document.blocks] == [
        ("paragraph", "De inzet begon in 2023 en kost € 3 miljoen.", ""),
        ("paragraph", "Er gaan 300 militairen, heen.", ""),
        ("footnote", FIRST, "1"),
        ("footnote", SECOND, "2"),
    ]
    calls = [(document.running[: mark.start][-4:], mark.target) for mark in document.marks if mark.kind == "note"]
    assert calls == [("2023", "1"), ("iren", "2")]
    claims = read_claims(document)
    assert [one.text for one in claims] == ["2023", "€ 3 miljoen", "300 militairen", "4 april 2024", "1 mei 2024"]
    assert claims[0].sentence == claims[1].sentence == (0, len("De inzet begon in 2023 en kost € 3 miljoen."))
