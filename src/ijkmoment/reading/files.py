"""A file as people have it -> a document, or one line that says what is wrong with it.

The format is told by the file's first bytes; the suffix decides only where bytes cannot. Sizes are bounded before
anything is read.
"""

import stat
from pathlib import Path

from ijkmoment.facts.document import Document
from ijkmoment.facts.problem import Problem
from ijkmoment.reading.decoding import decode
from ijkmoment.reading.messages import refused

LARGEST_FILE = 50_000_000
LARGEST_TEXT = 10_000_000
_TEXT_SUFFIXES = frozenset({"", ".txt", ".text", ".asc", ".md"})
_HTML_SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
_BINARY_SUFFIXES = frozenset({".pdf", ".docx", ".odt"})
SUFFIXES = (_TEXT_SUFFIXES | _HTML_SUFFIXES | _BINARY_SUFFIXES) - {"", ".md"}
_ELSEWHERE = (
    (b"\xd0\xcf\x11\xe0", "old-word"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"II*\0", "picture"),
    (b"\x1f\x8b", "compressed"),
)
_HTML_STARTS = (b"<!doctype html", b"<html", b"<?xml")
# A part, or the end of a zip without parts; a letter may begin with the letters PK.
_ZIP_STARTS = (b"PK\x03\x04", b"PK\x05\x06")
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_CHARSETS = {
    "windows-1252": "cp1252",
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "iso-8859-15": "iso-8859-15",
}


def read_document(path: Path) -> Document | Problem:
    """Read a letter from a PDF, DOCX, ODT, HTML or text file."""
    data = _read_bytes(path)
    if isinstance(data, Problem):
        return data
    return read_bytes(data, str(path), path.suffix.lower())


def read_bytes(data: bytes, file: str, suffix: str = "") -> Document | Problem:
    """Read a letter from the bytes of a file; `file` names it in a problem, `suffix` is lower case with its dot."""
    if b"%PDF-" in data[:1024]:
        return _read_pdf(data, file)
    if data.startswith(_ZIP_STARTS):
        return _read_zip(data, file)
    if problem := _unreadable(data, file, suffix):
        return problem
    if suffix in _HTML_SUFFIXES or data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_HTML_STARTS):
        return _read_html(data, file)
    if suffix not in _TEXT_SUFFIXES:
        return refused("unknown-format", suffix=suffix).at(file)
    return _read_text(data, file)


def _unreadable(data: bytes, file: str, suffix: str) -> Problem | None:
    for start, code in _ELSEWHERE:
        if data.startswith(start):
            return refused(code).at(file)
    if suffix in _BINARY_SUFFIXES:
        return refused("misnamed", suffix=suffix).at(file)
    return None


def _read_bytes(path: Path) -> bytes | Problem:
    try:
        found = path.stat()
        if problem := _refuse(path, found.st_mode, found.st_size):
            return problem
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        return refused("no-file").at(str(path))
    except (OSError, ValueError) as error:
        return refused("unopened", error=getattr(error, "strerror", None) or error).at(str(path))
    if not data.removeprefix(_BYTE_ORDER_MARK).strip():
        return refused("empty").at(str(path))
    return data if len(data) <= LARGEST_FILE else _too_large(str(path), len(data), LARGEST_FILE)


def _refuse(path: Path, mode: int, size: int) -> Problem | None:
    if stat.S_ISDIR(mode):
        return refused("folder").at(str(path))
    if not stat.S_ISREG(mode):
        return refused("device").at(str(path))
    return _too_large(str(path), size, LARGEST_FILE) if size > LARGEST_FILE else None


def _too_large(file: str, size: int, limit: int) -> Problem:
    return refused("too-large", size=f"{size / 1e6:.0f}", most=f"{limit / 1e6:.0f}").at(file)


def _read_pdf(data: bytes, file: str) -> Document | Problem:
    from ijkmoment.reading.pdf import read_pdf  # noqa: PLC0415 - a text should not wait for PDFium

    return read_pdf(data, file)


def _read_zip(data: bytes, file: str) -> Document | Problem:
    from ijkmoment.reading import docx, odt  # noqa: PLC0415 - a text should not wait for lxml
    from ijkmoment.reading.archive import open_archive  # noqa: PLC0415 - idem

    archive = open_archive(data, file)
    if isinstance(archive, Problem):
        return archive
    if docx.MAIN_PART in archive:
        return _with_words(docx.read_docx(archive), file)
    if odt.MAIN_PART in archive:
        return _with_words(odt.read_odt(archive), file)
    return refused("other-zip").at(file)


def _read_html(data: bytes, file: str) -> Document | Problem:
    from ijkmoment.reading.html import read_html  # noqa: PLC0415 - a text should not wait for selectolax

    if len(data) > LARGEST_TEXT:
        return _too_large(file, len(data), LARGEST_TEXT)
    text = decode(data, file, _charset(data))
    return text if isinstance(text, Problem) else _with_words(read_html(text, file), file)


def _charset(data: bytes) -> str:
    """Return the codec that a page declares in its head, by the encodings that official sites have used."""
    _, found, after = data[:2048].lower().partition(b"charset=")
    name = after[:20].strip(b"\"' ").split(b'"')[0].split(b"'")[0].split(b">")[0].strip(b"/; ")
    return _CHARSETS.get(name.decode("ascii", "replace"), "utf-8") if found else "utf-8"


def _read_text(data: bytes, file: str) -> Document | Problem:
    from ijkmoment.reading.text import read_text  # noqa: PLC0415 - a PDF does not need it

    if len(data) > LARGEST_TEXT:
        return _too_large(file, len(data), LARGEST_TEXT)
    text = decode(data, file)
    return text if isinstance(text, Problem) else _with_words(read_text(text), file)


def _with_words(document: Document | Problem, file: str) -> Document | Problem:
    if isinstance(document, Problem) or document.running.strip():
        return document
    return refused("no-text").at(file)
