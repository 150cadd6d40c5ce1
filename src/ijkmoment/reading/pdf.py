"""PDF -> a document, from its text layer: lines with their type, put together as a reader would.

The text as read is the page's lines, one below the other, pages parted by a form feed. A hyphen at a line's end is
kept as a hyphen where the word has one, else as a soft hyphen. What comes back on most pages is a page's furniture:
it stands in the text as read, and not in the running text.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

import pypdfium2 as pdfium

from ijkmoment.facts.document import Document, Place
from ijkmoment.facts.problem import Problem
from ijkmoment.reading.joining import vocabulary_of
from ijkmoment.reading.letterhead import label
from ijkmoment.reading.lines import Line
from ijkmoment.reading.pdf_lines import SOFT, PrintedLine, printed_lines
from ijkmoment.reading.pieces import assemble, first_heading
from ijkmoment.reading.repair import repair

MOST_PAGES = 500
_EDGE = 0.13
_LARGER, _SMALLER, _APART = 1.04, 0.93, 1.2
_LONGEST_HEADING = 110
_BROKEN = re.compile(rf"([^\W_]+)[{SOFT}]([^\W_]+)")
_PAGE_NUMBER = re.compile(r"(?:pagina|page|blad)?\s*#(?:\s*(?:van|of|/)\s*#)?")
Pages = Sequence[tuple[float, list[PrintedLine]]]


@dataclass(frozen=True, slots=True)
class _Printed:
    page: int
    start: int
    line: PrintedLine
    furniture: bool


@dataclass(frozen=True, slots=True)
class _Type:
    """The type of a letter: body size, left margin, and the sizes of headings from large to small."""

    body: float
    left: float
    sizes: tuple[float, ...]


def read_pdf(data: bytes, file: str) -> Document | Problem:
    """Read a letter from the bytes of a PDF."""
    try:
        with pdfium.PdfDocument(data) as pdf:
            return _read(pdf, file)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            return Problem(file, "a PDF with a password: save it without one")
        return Problem(file, "a broken PDF that cannot be opened: save it anew")


def _read(pdf: pdfium.PdfDocument, file: str) -> Document | Problem:
    if len(pdf) > MOST_PAGES:
        return Problem(file, f"{len(pdf)} pages, at most {MOST_PAGES} are read: give one letter a file")
    pages = [(page.get_height(), list(printed_lines(page))) for page in pdf]
    if not any(lines for _, lines in pages):
        return Problem(file, "a scan without text: recognise its text first, or give the letter as DOCX, ODT or HTML")
    text, printed = _lay_out(pages)
    type_ = _type_of([one.line for one in printed if not one.furniture])
    pieces = label(repair(_lines(printed, type_), text))
    places = tuple(Place(one.start, one.start + len(one.line.text), one.page, one.line.box) for one in printed)
    title = str(pdf.get_metadata_value("Title") or "") or first_heading(pieces)
    return assemble(pieces, text=text, places=places, title=title)


def _lay_out(pages: Pages) -> tuple[str, list[_Printed]]:
    """Return the text as read, and each line with its page and its place in that text."""
    vocabulary = vocabulary_of("\n".join(line.text for _, lines in pages for line in lines))
    repeated = _repeated(pages)
    parts: list[str] = []
    printed: list[_Printed] = []
    offset = 0
    for number, (height, lines) in enumerate(pages, 1):
        for line in lines:
            plain = replace(line, text=_with_hyphens(line.text, vocabulary))
            furniture = _at_edge(line, height) and _key(line) in repeated
            printed.append(_Printed(number, offset, plain, furniture))
            parts.append(plain.text + "\n")
            offset += len(plain.text) + 1
        parts.append("\f")
        offset += 1
    return "".join(parts), printed


def _with_hyphens(text: str, vocabulary: frozenset[str]) -> str:
    """Decide for each hyphen that a line's end made whether the word has it."""

    def decide(found: re.Match[str]) -> str:
        left, right = found[1], found[2]
        hard = left[-1].isupper() or left[-1].isdigit() or not right[0].islower()
        hard = hard or f"{left}-{right}".lower() in vocabulary
        hard = hard and f"{left}{right}".lower() not in vocabulary
        return f"{left}{'-' if hard else chr(0xAD)}{right}"

    return re.sub(rf"[{SOFT}]", "\u00ad", _BROKEN.sub(decide, text))


def _repeated(pages: Pages) -> frozenset[str]:
    """Return what stands at the edge of half of the pages, at least two, and what is a page's number."""
    counted = Counter(key for height, lines in pages for key in {_key(one) for one in lines if _at_edge(one, height)})
    often = {key for key, count in counted.items() if count >= max(2, len(pages) / 2)}
    return frozenset(often | {key for key in counted if _PAGE_NUMBER.fullmatch(key)})


def _key(line: PrintedLine) -> str:
    return re.sub(r"\d+", "#", " ".join(line.text.lower().split()))


def _at_edge(line: PrintedLine, height: float) -> bool:
    return line.box[1] < height * _EDGE or line.box[3] > height * (1 - _EDGE)


def _type_of(lines: Sequence[PrintedLine]) -> _Type:
    weights: Counter[float] = Counter()
    lefts: Counter[float] = Counter()
    for line in lines:
        weights[round(line.size, 1)] += len(line.text)
        lefts[round(line.left)] += len(line.text)
    body = weights.most_common(1)[0][0] if weights else 0.0
    sizes = sorted({round(line.size, 1) for line in lines if line.size > body * _LARGER}, reverse=True)
    return _Type(body, lefts.most_common(1)[0][0] if lefts else 0.0, tuple(sizes))


def _lines(printed: Sequence[_Printed], type_: _Type) -> list[Line]:
    kept = [one for one in printed if not one.furniture]
    pitch = _pitch(kept, type_)
    return [_made(before, one, pitch, type_) for before, one in zip([None, *kept], kept, strict=False)]


def _made(before: _Printed | None, one: _Printed, pitch: float, type_: _Type) -> Line:
    gap = before is None or _is_apart(before, one, pitch)
    small = one.line.size < type_.body * _SMALLER
    return Line(one.line.text, one.start, gap, _level(one.line, type_), small, _notes(one.line))


def _notes(line: PrintedLine) -> tuple[tuple[int, int], ...]:
    """Return the raised digits inside a line; those that open it are the number of a note."""
    return tuple(span for span in line.raised if line.text[: span[0]].strip())


def _pitch(printed: Sequence[_Printed], type_: _Type) -> float:
    steps = [
        before.line.baseline - after.line.top
        for before, after in pairwise(printed)
        if before.page == after.page and round(after.line.size, 1) == type_.body
    ]
    return median([step for step in steps if step > 0] or [type_.body * 1.3])


def _is_apart(before: _Printed, one: _Printed, pitch: float) -> bool:
    if before.page != one.page or round(before.line.size, 1) != round(one.line.size, 1):
        return True
    step = before.line.baseline - one.line.top
    return step > pitch * _APART or step <= 0


def _level(line: PrintedLine, type_: _Type) -> int:
    """Return a heading's level by its size, or one deeper than the smallest for bold lines of the body's size."""
    size = round(line.size, 1)
    if len(line.text) > _LONGEST_HEADING:
        return 0
    if size in type_.sizes:
        return type_.sizes.index(size) + 1
    bold = line.bold and size == type_.body and abs(line.left - type_.left) <= 2
    return len(type_.sizes) + 1 if bold and line.text.rstrip()[-1] not in ".:;," else 0
