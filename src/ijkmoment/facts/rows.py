"""One row of a register folder's tables -> a subject, a source or a statement, or the first problem in it.

The columns stand here, because the order of columns and the reading of each belong together.
"""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace

from ijkmoment.facts.cells import EXPECTED, parse_cell, parse_reference
from ijkmoment.facts.concepts import CODE_LISTS, CONCEPTS, Concept
from ijkmoment.facts.dates import ALWAYS, Period, parse_date, parse_period
from ijkmoment.facts.iso_codes import COUNTRY_CODES, LANGUAGES
from ijkmoment.facts.kinds import KINDS
from ijkmoment.facts.label import AUDIENCES, LEVEL_WORDS, Label, parse_label
from ijkmoment.facts.moments import EXPECTED as A_MOMENT
from ijkmoment.facts.moments import parse_moment
from ijkmoment.facts.problem import Problem
from ijkmoment.facts.statement import Dimensions, Source, Statement, Subject
from ijkmoment.facts.values import Value

SUBJECTS, SOURCES, STATEMENTS = "subjects.csv", "sources.csv", "statements.csv"
COLUMNS = {
    SUBJECTS: ("slug", "kind", "parent"),
    SOURCES: ("slug", "kind", "title", "date", "reference", "url", "label"),
    STATEMENTS: (
        "number", "subject", "concept", "dimensions", "value", "period", "source", "label", "recorded_at",
        "superseded_at", "superseded_by",
    ),
}  # fmt: skip
LONGEST_SHOWN = 60
DIMENSION_KINDS = {"budget": "budget", "eenheid": "formation"}
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)*")
_PAIR = re.compile(r"([a-z-]+)=([^\s=]+)")
_NUMBER = re.compile(r"[1-9]\d{0,15}")
URL = re.compile(r"https?://[^\s<>\"]+")
_A_LABEL = (
    f"a label such as ongerubriceerd:publiek ({', '.join(LEVEL_WORDS.values())};"
    f" audiences {', '.join(sorted(AUDIENCES))} or *), or nothing"
)
_PERIODS = {
    "timeless": "expected nothing: {} holds always",
    "instant": "expected one date, the moment at which {} holds",
    "year": "expected one calendar year such as 2023: {} is counted by the year",
    "period": "expected a period: {} holds for a stretch of time",
}


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: its file, the line on which it starts, and its cells by column."""

    file: str
    line: int
    cells: Mapping[str, str]

    def problem(self, column: str, message: str) -> Problem:
        """Return a problem with one cell of this row."""
        place = COLUMNS[self.file].index(column) + 1
        return Problem(self.file, f"{column} {_shortened(self.cells[column])!r}: {message}", self.line, place)


def _shortened(cell: str) -> str:
    return cell if len(cell) <= LONGEST_SHOWN else f"{cell[:LONGEST_SHOWN]}…"


def read_subject(row: Row) -> Subject | Problem:
    """Read a row of subjects.csv."""
    slug, kind, parent = (row.cells[name] for name in COLUMNS[SUBJECTS])
    if not SLUG.fullmatch(slug):
        return row.problem("slug", "expected a slug such as efp-lt or efp-lt/rotatie/2024-1")
    if kind not in KINDS:
        return row.problem("kind", f"expected one of {', '.join(KINDS)}")
    return Subject(slug, kind, parent or None)


def read_source(row: Row) -> Source | Problem:
    """Read a row of sources.csv."""
    cells = row.cells
    if not SLUG.fullmatch(cells["slug"]):
        return row.problem("slug", "expected a slug such as kst-28676-455")
    for column in ("kind", "title"):
        if not cells[column].strip():
            return row.problem(column, "expected a text")
    return _complete_source(row)


def _complete_source(row: Row) -> Source | Problem:
    cells = row.cells
    date, reference, label = parse_date(cells["date"]), parse_reference(cells["reference"]), parse_label(cells["label"])
    if cells["date"] and date is None:
        return row.problem("date", f"expected {EXPECTED['date']}, or nothing")
    if cells["reference"] and reference is None:
        return row.problem("reference", f"expected {EXPECTED['reference']}, or nothing")
    if cells["url"] and not URL.fullmatch(cells["url"]):
        return row.problem("url", "expected an address that starts with https:// or http://, or nothing")
    if label is None:
        return row.problem("label", f"expected {_A_LABEL}")
    return Source(cells["slug"], cells["kind"], cells["title"], date, cells["url"], reference, label)


def statement_reader(kinds: Mapping[str, str], sources: Collection[str]) -> Callable[[Row], Statement | Problem]:
    """Return the reader of statements.csv's rows, given the kind of each subject and the slugs of the sources."""

    def read_statement(row: Row) -> Statement | Problem:
        concept = _read_concept(row, kinds)
        if isinstance(concept, Problem):
            return concept
        if row.cells["source"] not in sources:
            return row.problem("source", "expected the slug of a source in sources.csv")
        return _of_strange_subject(row, concept, kinds) or _read_fact(row, concept)

    return read_statement


def _read_concept(row: Row, kinds: Mapping[str, str]) -> Concept | Problem:
    kind = kinds.get(row.cells["subject"])
    if kind is None:
        return row.problem("subject", "expected the slug of a subject in subjects.csv")
    concept = CONCEPTS.get(row.cells["concept"])
    if concept is None:
        return row.problem("concept", "expected a concept of the table (docs/concepts.md lists them)")
    if kind not in concept.kinds:
        return row.problem("concept", f"a {kind} has no such concept; it belongs to {', '.join(concept.kinds)}")
    return concept


def _of_strange_subject(row: Row, concept: Concept, kinds: Mapping[str, str]) -> Problem | None:
    """Return a problem with a dimension that names no subject of its kind."""
    dimensions = read_dimensions(row.cells["dimensions"], concept)
    for name, slug in dimensions if not isinstance(dimensions, str) else ():
        kind = DIMENSION_KINDS.get(name)
        if kind is not None and kinds.get(slug) != kind:
            return row.problem("dimensions", f"{name}={slug}: expected the slug of a {kind} in {SUBJECTS}")
    return None


def _read_fact(row: Row, concept: Concept) -> Statement | Problem:
    dimensions = read_dimensions(row.cells["dimensions"], concept)
    if isinstance(dimensions, str):
        return row.problem("dimensions", dimensions)
    value = parse_cell(row.cells["value"], concept, dict(dimensions).get("taal", "nl"))
    if value is None:
        return row.problem("value", f"expected {expected_value(concept)}, or ?not yet known, ?none and so on")
    period = parse_period(row.cells["period"]) if row.cells["period"] else ALWAYS
    if period is None:
        return row.problem("period", f"expected {EXPECTED['period']} that does not end before it starts, or nothing")
    if not fits(period, concept):
        problem = row.problem("period", _PERIODS[concept.temporal].format(concept.id))
        return replace(problem, code=f"not-{concept.temporal}", arguments=(("concept", concept.id),))
    label = parse_label(row.cells["label"])
    if label is None:
        return row.problem("label", f"expected {_A_LABEL}")
    return _read_record(row, value, period, dimensions, label)


def fits(period: Period, concept: Concept) -> bool:
    """Tell whether a statement of a concept may have this period."""
    if concept.temporal == "timeless":
        return period == ALWAYS
    if concept.temporal == "year":
        return period.year is not None
    return period != ALWAYS and (concept.temporal == "period" or period.start == period.end)


def _read_record(row: Row, value: Value, period: Period, dimensions: Dimensions, label: Label) -> Statement | Problem:
    cells = row.cells
    recorded, superseded = parse_moment(cells["recorded_at"]), parse_moment(cells["superseded_at"])
    if not _NUMBER.fullmatch(cells["number"]):
        return row.problem("number", "expected a whole number from 1")
    if recorded is None:
        return row.problem("recorded_at", f"expected {A_MOMENT}")
    if cells["superseded_at"] and superseded is None:
        return row.problem("superseded_at", f"expected {A_MOMENT}, or nothing")
    if cells["superseded_by"] and not _NUMBER.fullmatch(cells["superseded_by"]):
        return row.problem("superseded_by", "expected the number of a statement, or nothing")
    return Statement(
        subject=cells["subject"],
        concept=cells["concept"],
        value=value,
        source=cells["source"],
        period=period,
        dimensions=dimensions,
        label=label,
        number=int(cells["number"]),
        recorded_at=recorded,
        superseded_at=superseded,
        superseded_by=int(cells["superseded_by"]) if cells["superseded_by"] else None,
    )


def read_dimensions(text: str, concept: Concept) -> Dimensions | str:
    """Read "budget=BIV natie=DE" as sorted pairs, or return what is wrong with it."""
    pairs = [_PAIR.fullmatch(word) for word in text.split()]
    found = [pair.groups() for pair in pairs if pair]
    names = [name for name, _ in found]
    if len(found) < len(pairs):
        return "expected pairs such as natie=DE budget=BIV, separated by a space"
    if len(set(names)) < len(names):
        return "expected each dimension once"
    strange = next((name for name in names if name not in concept.dimensions), None)
    if strange is not None:
        return f"{concept.id} has no dimension {strange}; expected {', '.join(concept.dimensions) or 'nothing'}"
    unknown = next((value for name, value in found if name == "natie" and value not in COUNTRY_CODES), None)
    if unknown is not None:
        return f"natie={unknown}: expected a country as two capitals, such as LT"
    unknown = next((value for name, value in found if name == "taal" and value not in LANGUAGES), None)
    if unknown is not None:
        return f"taal={unknown}: expected {' or '.join(LANGUAGES)}"
    return tuple(sorted((name, value) for name, value in found))


def expected_value(concept: Concept) -> str:
    """Say which form a concept's value has."""
    listed = CODE_LISTS.get(concept.scheme)
    if listed is not None:
        return f"one of {', '.join(listed)}"
    if concept.scheme == "country":
        return "a country as two capitals, such as LT"
    if concept.scheme == "subject":
        return f"the slug of a {' or '.join(concept.refers_to)}"
    return EXPECTED[concept.datatype]
