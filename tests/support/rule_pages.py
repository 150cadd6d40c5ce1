"""Reading a rule's Markdown test: letters in Dutch, with the expected finding as a comment beside its line.

A ```brief block is a letter; `<!-- DAT001: 31 juni 2023 -->` behind a line says that this rule points at these words
on that line, `<!-- REF001: 286 76 -> 28 676 -->` that it suggests others as well. A ```register block holds for the
letters after it: one statement a line, `slug kind concept value`, and behind it what it needs of `@2023` (period),
`natie=NL` (a dimension), `!intern` (the audience of its label; unlabelled without), `<bron-2` (the source's slug). A
slug with a stroke stands under the one before the stroke; a line `bron kst-1 Kamerbrief 2023-05-17` gives a source its
kind and date. A ```eerder block is an earlier letter for the letters after
it, until the next ```register block; the date in its text is its own.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ijkmoment.checking.engine import Report, check
from ijkmoment.checking.letter import Earlier
from ijkmoment.checking.rule import Rule
from ijkmoment.checking.rules import RULES
from ijkmoment.facts.cells import parse_cell
from ijkmoment.facts.concepts import CONCEPTS
from ijkmoment.facts.dates import ALWAYS, Date, parse_date, parse_period
from ijkmoment.facts.document import Document
from ijkmoment.facts.finding import Finding
from ijkmoment.facts.label import UNLABELLED, Label, Level
from ijkmoment.facts.names import NO_NAMES, Names, names_of
from ijkmoment.facts.snapshot import Snapshot, make_snapshot
from ijkmoment.facts.statement import Source, Statement, Subject, dimensions
from ijkmoment.reading import read_claims, read_document
from ijkmoment.reading.letter_date import find_letter_date

_BLOCK = re.compile(r"^```(?P<kind>brief|register|eerder)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_FENCE = re.compile(r"^```\S.*$", re.MULTILINE)
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
    earlier: tuple[str, ...] = ()


def read_page(path: Path) -> Iterator[Example]:
    """Yield the letters of a Markdown test."""
    page = path.read_text(encoding="utf-8")
    snapshot: Snapshot | None = None
    earlier: tuple[str, ...] = ()
    fences = {*_FENCE.findall(page)} - {"```brief", "```register", "```eerder"}
    assert not fences, f"{path.name}: a block that nothing reads: {fences}"
    for block in _BLOCK.finditer(page):
        assert "\n```" not in block["text"], f"{path.name}: a block that nothing closes holds the next one"
        if block["kind"] == "register":
            snapshot, earlier = read_register(block["text"]), ()
        elif block["kind"] == "eerder":
            earlier = (*earlier, block["text"])
        else:
            lines = block["text"].splitlines()
            expected = tuple(one for number, line in enumerate(lines, 1) for one in _expected(number, line))
            text = "\n".join(_EXPECTED.sub("", line) for line in lines) + "\n"
            yield Example(text, expected, snapshot, page[: block.start()].count("\n") + 1, earlier)


def read_register(text: str) -> Snapshot:
    """Return the snapshot of lines `slug kind concept value [@period] [dimension=value] [!audience] [<source]`."""
    statements: list[Statement] = []
    subjects: dict[str, Subject] = {}
    sources = {"bron": Source("bron", "document", "Een bron")}
    counts: Counter[tuple[str, str]] = Counter()
    for line in filter(str.strip, text.splitlines()):
        if line.startswith("bron "):
            _, slug, kind, date = line.split()
            sources[slug] = Source(slug, kind, "Een bron", parse_date(date))
            continue
        slug, kind, concept, cell = line.split(maxsplit=3)
        cell, marks = _marks(cell, CONCEPTS[concept].dimensions)
        value = parse_cell(cell, CONCEPTS[concept])
        assert value is not None, line
        period = parse_period(marks["@"]) if "@" in marks else ALWAYS
        assert period is not None, line
        subjects[slug] = Subject(slug, kind, slug.rpartition("/")[0] or None)
        source = marks.get("<", "bron")
        sources.setdefault(source, Source(source, "document", "Een bron"))
        pairs = {name: text for name, text in marks.items() if name.isalpha()}
        counts[slug, concept] += 1
        if "nr" in CONCEPTS[concept].dimensions:
            pairs.setdefault("nr", str(counts[slug, concept]))
        label = Label(Level.UNCLASSIFIED, frozenset({marks["!"]})) if "!" in marks else UNLABELLED
        statements.append(
            Statement(slug, concept, value, source, period, dimensions(**pairs), label, number=len(statements) + 1)
        )
    return make_snapshot(statements, subjects, sources)


def _marks(cell: str, known: Sequence[str]) -> tuple[str, dict[str, str]]:
    """Part a value from the marks behind it."""
    words, marks = cell.split(" "), dict[str, str]()
    while len(words) > 1:
        sign, rest = words[-1][0], words[-1][1:]
        name, equals, text = words[-1].partition("=")
        if sign in "@!<" and rest:
            marks[sign] = rest
        elif equals and name in known:
            marks[name] = text
        else:
            break
        words.pop()
    return " ".join(words), marks


def run(
    example: Example, folder: Path, date: Date | None = LETTER_DATE, rules: Sequence[Rule] = RULES
) -> tuple[Report, tuple[Seen, ...]]:
    """Check a letter as the command does, from a file; return what was seen in the form of `expected`."""
    path = folder / "brief.txt"
    path.write_text(example.text, encoding="utf-8")
    document = read_document(path)
    assert isinstance(document, Document)
    names = names_of(example.snapshot) if example.snapshot else NO_NAMES
    earlier = [_earlier(text, folder / f"eerder-{number}.txt", names) for number, text in enumerate(example.earlier, 1)]
    report = check(document, read_claims(document, date, names), example.snapshot, earlier, date, rules)
    wanted = {one[:3]: one[3] for one in example.expected}
    return report, tuple(_seen(document, one, wanted) for one in report.findings)


def _earlier(text: str, path: Path, names: Names) -> Earlier:
    path.write_text(text, encoding="utf-8")
    document = read_document(path)
    assert isinstance(document, Document)
    date = find_letter_date(document)
    return Earlier(path.name, document, read_claims(document, date, names), date)


def _expected(number: int, line: str) -> Iterator[Seen]:
    for found in _EXPECTED.finditer(line):
        words, arrow, suggestion = found["words"].partition(" -> ")
        yield number, found["code"], words, suggestion if arrow else None


def _seen(document: Document, one: Finding, wanted: dict[tuple[int, str, str], str | None]) -> Seen:
    line, _ = document.line_and_column(one.start)
    place = line, one.code, " ".join(document.text[one.start : one.end].split())
    return *place, one.suggestion if wanted.get(place) is not None else None
