"""Small PDFs written by hand, for what no typesetter makes on purpose: any text at any place in any order."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_CATALOG, _PAGES, _REGULAR, _BOLD, _FIRST = 1, 2, 3, 4, 5


@dataclass(frozen=True, slots=True)
class Put:
    """A string at a place in points from bottom left."""

    x: float
    y: float
    text: str
    size: float = 10
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Ruled:
    """A flat line from one place to another."""

    x: float
    y: float
    to: float


def pdf_of(*pages: Iterable[Put | Ruled]) -> bytes:
    """Return a PDF of A4 pages with the given things on them, drawn in the given order."""
    objects: dict[int, bytes] = {
        _CATALOG: b"<< /Type /Catalog /Pages 2 0 R >>",
        _REGULAR: _font("Helvetica"),
        _BOLD: _font("Helvetica-Bold"),
    }
    kids = []
    for number, page in enumerate(pages):
        own, content = _FIRST + 2 * number, _FIRST + 2 * number + 1
        kids.append(f"{own} 0 R")
        objects[own] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {content} 0 R "
            f"/Resources << /Font << /R {_REGULAR} 0 R /B {_BOLD} 0 R >> >> >>"
        ).encode()
        stream = "\n".join(map(_drawn, page)).encode("cp1252")
        objects[content] = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream)
    objects[_PAGES] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(kids)}] >>".encode()
    return file_of([objects[number] for number in sorted(objects)])


def _font(name: str) -> bytes:
    return f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>".encode()


def _drawn(one: Put | Ruled) -> str:
    if isinstance(one, Ruled):
        return f"0.5 w {one.x} {one.y} m {one.to} {one.y} l S"
    text = one.text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /{'B' if one.bold else 'R'} {one.size} Tf {one.x} {one.y} Td ({text}) Tj ET"


def file_of(objects: Sequence[bytes]) -> bytes:
    out, starts = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        starts.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = "".join(f"{start:010d} 00000 n \n" for start in starts)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer << /Size {len(objects) + 1} /Root 1 0 R >>"
    return out + f"{end}\nstartxref\n{len(out)}\n%%EOF\n".encode()
