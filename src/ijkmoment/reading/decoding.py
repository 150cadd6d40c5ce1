"""Bytes -> text, or one line that says which byte on which line is not text."""

from ijkmoment.facts.problem import Problem
from ijkmoment.reading.messages import refused

_BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)


def decode(data: bytes, file: str, encoding: str = "utf-8") -> str | Problem:
    """Return the text of a file; a byte order mark outweighs `encoding`. Line ends become line feeds."""
    for mark, named in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _decode(data[len(mark) :], len(mark), file, named)
    return _decode(data, 0, file, encoding)


def _decode(data: bytes, skipped: int, file: str, encoding: str) -> str | Problem:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        return _undecodable(data, error, skipped, file)
    nul = text.find("\0")
    if nul >= 0:
        return _binary(text, nul, skipped, file, encoding)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _undecodable(data: bytes, error: UnicodeDecodeError, skipped: int, file: str) -> Problem:
    line = data.count(b"\n", 0, error.start) + 1
    byte, found = error.start + skipped, f"0x{data[error.start]:02x}"
    return refused("not-encoded", byte=byte, found=found, encoding=error.encoding.upper()).at(file, line)


def _binary(text: str, nul: int, skipped: int, file: str, encoding: str) -> Problem:
    byte = len(text[:nul].encode(encoding)) + skipped
    return refused("binary", byte=byte).at(file, text.count("\n", 0, nul) + 1)
