"""Files made to cost time or memory: read, or one line that says why not, within the limits of a reader apart."""

import io
import json
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path

import pytest

from ijkmoment.reading.apart import Limits, Reader, Request, read_alone

LIMITS = Limits(seconds=120, megabytes=1500)
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text", "table")
)
LINE = b"BT /F1 11 Tf 50 700 Td (Op 4 april 2024 kostte dit 300 euro.) Tj ET\n"


def _zip(name: str, data: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return stream.getvalue()


def _docx(body: str) -> bytes:
    return _zip("word/document.xml", f"<w:document {WORD}><w:body>{body}</w:body></w:document>")


def _odt(body: str) -> bytes:
    inner = f"<office:body><office:text>{body}</office:text></office:body>"
    return _zip("content.xml", f"<office:document-content {OFFICE}>{inner}</office:document-content>")


def _pdf(content: bytes, box: str = "0 0 612 792", pages: int = 1, kids: str = "3 0 R") -> bytes:
    data = zlib.compress(content)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {pages} >>".encode(),
        f"<< /Type /Page /Parent 2 0 R /MediaBox [{box}] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>".encode(),
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n" % len(data) + data + b"\nendstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + one + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % len(out)
    return out + b"xref\n0 6\n0000000000 65535 f \n" + table + end


READ: Mapping[str, bytes] = {
    "a page of a million points.pdf": _pdf(LINE, "0 0 1000000 1000000"),
    "a million drawings.pdf": _pdf(LINE + b"0 0 1 1 re f\n" * 1_000_000),
    "a content that unpacks a thousandfold.pdf": _pdf(b" " * 100_000_000 + LINE),
    "a count of a billion pages.pdf": _pdf(LINE, pages=1_000_000_000),
    "states within states.pdf": _pdf(b"q " * 500_000 + LINE),
    "spans in spans.html": b"<html><body>" + (b"<span>" * 140 + b"a" + b"</span>" * 140) * 200,
    "a billion spaces.odt": _odt('<text:p>a<text:s text:c="1000000000"/>b</text:p>'),
    "a million columns.odt": _odt(
        '<table:table><table:table-row table:number-rows-repeated="1000000"><table:table-cell '
        'table:number-columns-repeated="1000000"><text:p>a</text:p></table:table-cell></table:table-row></table:table>'
    ),
    "a cell of a billion columns.docx": _docx(
        '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'
    ),
}
REFUSED: Mapping[str, tuple[bytes, str]] = {
    "pages in a circle.pdf": (_pdf(LINE, kids="2 0 R 3 0 R", pages=2), "broken PDF"),
    "dictionaries in dictionaries.pdf": (b"%PDF-1.4\n1 0 obj\n" + b"<< /A " * 200_000, "broken PDF"),
    "a table that points at itself.pdf": (
        b"%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer << /Size 1 /Prev 9 /Root 1 0 R >>\nstartxref\n9\n%%EOF",
        "broken PDF",
    ),
    "marks in marks.html": (b"<html><body>" + b"<b><i><u><p>x</p>" * 2_000, "nested deeper"),
    "tables that are not closed.html": (b"<html><body>" + b"<table><b>x" * 2_000, "nested deeper"),
    "paragraphs without end.docx": (_docx("<w:p/>" * 500_000), "zip bomb"),
}


def _row(folder: Path, name: str, data: bytes, limits: Limits = LIMITS) -> dict[str, object]:
    path = folder / name
    path.write_bytes(data)
    with Reader(limits) as reader:
        row: dict[str, object] = json.loads(reader.read(Request(name, str(path))))
    return row


@pytest.mark.parametrize("name", READ)
def test_a_file_that_costs_little_after_all(tmp_path: Path, name: str) -> None:
    assert list(_row(tmp_path, name, READ[name])) == ["file", "facts"]


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_that_is_refused(tmp_path: Path, name: str) -> None:
    data, expected = REFUSED[name]
    assert expected in str(_row(tmp_path, name, data)["error"])


def test_a_file_that_costs_too_much_time_is_one_line(tmp_path: Path) -> None:
    """The parser itself compares each attribute of an element with all others."""
    page = b"<html><body><p " + b" ".join(b"a%d=1" % number for number in range(300_000)) + b">x"
    limits = Limits(seconds=1)
    error = "brief.html: reading it takes longer than 1 s: read the others without it, and send us the file"
    assert _row(tmp_path, "brief.html", page, limits)["error"] == error
    alone = json.loads(read_alone(Request("brief.html", str(tmp_path / "brief.html")), limits))
    assert alone == {"file": "brief.html", "error": error}


def test_one_file_alone_is_bounded_in_memory_too(tmp_path: Path) -> None:
    path = tmp_path / "brief.pdf"
    path.write_bytes(_pdf(b" " * 400_000_000 + LINE))
    row = json.loads(read_alone(Request("brief.pdf", str(path)), Limits(megabytes=500)))
    assert list(row) == ["file", "error"]
