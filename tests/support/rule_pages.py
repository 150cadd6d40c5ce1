"""Reading a rule's Markdown test: letters in Dutch, with the expected finding as a comment beside its line.

A ```brief block is a letter; `<!-- DAT001: 31 juni 2023 -->` behind a line says that this rule points at these words
on that line, `<!-- REF001: 286 76 -> 28 676 -->` that it suggests others as well. A ```register block holds for the
letters after it: one statement a line, `slug kind concept value`.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ijkmoment.checking.engine import Report, check
from ijkmoment.facts.cells import parse_cell
from ijkmoment.facts.concepts import CONCEPTS
from ijkmoment.facts.dates import Date
from ijkmoment.facts.document import Document
from ijkmoment.facts.finding import Finding
from ijkmoment.facts.names import NO_NAMES, names_of
from ijkmoment.facts.snapshot import Snapshot, make_snapshot
from ijkmoment.facts.statement import Source, Statement, Subject
from ijkmoment.reading import read_claims, read_document

_BLOCK = re.compile(r"^```(?P<kind>brief|register)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_EXPECTED = re.compile(r"\s*<!-- (?P<code>[A-Z]{3}\d{3}): (?P<words>.+?) -->")
LETTER_DATE = Date(2024, 5, 15)

Seen = tuple[int, str, str, str | None]


@dataclass(frozen=True)
class Example:
    """A letter with the findings that it must have: line, code, words, and the suggestion where one is named."""

    text: str
    expected: tuple[Seen, ...]
    snapshot: Snapshot | None
    line: int


def read_page(path: Path) -> Iterator[Example]:
    """Yield the letters of a Markdown test."""
    page = path.read_text(encoding="utf-8")
    snapshot: Snapshot | None = None
    for block in _BLOCK.finditer(page):
        if block["kind"] == "register":
            snapshot = read_register(block["text"])
        else:
            lines = block["text"].splitlines()
            expected = tuple(one for number, line in enumerate(lines, 1) for one in _expected(number, line))
            text = "\n".join(_EXPECTED.sub("", line) for line in lines) + "\n"
            yield Example(text, expected, snapshot, page[: block.start()].count("\n") + 1)


def read_register(text: str) -> Snapshot:
    """Return the snapshot of lines `slug kind concept value`."""
    statements, subjects = [], {}
    counts: Counter[tuple[str, str]] = Counter()
    for line in filter(str.strip, text.splitlines()):
        slug, kind, concept, cell = line.split(maxsplit=3)
        value = parse_cell(cell, CONCEPTS[concept])
        assert value is not None, line
        subjects[slug] = Subject(slug, kind)
        counts[slug, concept] += 1
        nr = (("nr", str(counts[slug, concept])),) if "nr" in CONCEPTS[concept].dimensions else ()
        statements.append(Statement(slug, concept, value, "bron", dimensions=nr))
    return make_snapshot(statements, subjects, {"bron": Source("bron", "document", "Een bron")})


def run(example: Example, folder: Path) -> tuple[Report, tuple[Seen, ...]]:
    """Check a letter as the command does, from a file; return what was seen in the form of `expected`."""
    path = folder / "brief.txt"
    path.write_text(example.text, encoding="utf-8")
    document = read_document(path)
    assert isinstance(document, Document)
    names = names_of(example.snapshot) if example.snapshot else NO_NAMES
    report = check(document, read_claims(document, LETTER_DATE, names), example.snapshot, date=LETTER_DATE)
    wanted = {one[:3]: one[3] for one in example.expected}
    return report, tuple(_seen(document, one, wanted) for one in report.findings)


def _expected(number: int, line: str) -> Iterator[Seen]:
    for found in _EXPECTED.finditer(line):
        words, arrow, suggestion = found["words"].partition(" -> ")
        yield number, found["code"], words, suggestion if arrow else None


def _seen(document: Document, one: Finding, wanted: dict[tuple[int, str, str], str | None]) -> Seen:
    line, _ = document.line_and_column(one.start)
    place = line, one.code, " ".join(document.text[one.start : one.end].split())
    return *place, one.suggestion if wanted.get(place) is not None else None
