"""One row of a register folder's tables -> a subject, a source or a statement, or the first problem in it.

The columns stand here, because the order of columns and the reading of each belong together.
"""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from ijkmoment.facts.cells import EXPECTED, EXPECTED_REFERENCES, parse_cell, parse_reference, too_large
from ijkmoment.facts.concepts import CODE_LISTS, CONCEPTS, Concept
from ijkmoment.facts.dates import ALWAYS, Period, parse_date, parse_period
from ijkmoment.facts.iso_codes import COUNTRY_CODES, LANGUAGES
from ijkmoment.facts.kinds import DIMENSION_KINDS, KINDS
from ijkmoment.facts.label import AUDIENCES, LEVEL_WORDS, Label, parse_label
from ijkmoment.facts.moments import EXPECTED as A_MOMENT
from ijkmoment.facts.moments import parse_moment
from ijkmoment.facts.problem import Problem
from ijkmoment.facts.statement import URL, Dimensions, Source, Statement, Subject
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
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)*")
RESERVED_SLUGS = ("brief", "onderbouwing", "tabel", "lijst")
_PAIR = re.compile(r"([a-z-]+)=([^\s=]+)")
_NUMBER = re.compile(r"[1-9]\d{0,15}")
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

    def problem(self, column: str, message: str, code: str = "", **arguments: str) -> Problem:
        """Return a problem with one cell of this row; with a code, the cell is among its arguments."""
        cell, place = _shortened(self.cells[column]), COLUMNS[self.file].index(column) + 1
        named = (("cell", cell), *arguments.items()) if code else ()
        return Problem(self.file, f"{column} {cell!r}: {message}", self.line, place, code, named)


def _shortened(cell: str) -> str:
    return cell if len(cell) <= LONGEST_SHOWN else f"{cell[:LONGEST_SHOWN]}…"


def read_subject(row: Row) -> Subject | Problem:
    """Read a row of subjects.csv."""
    slug, kind, parent = (row.cells[name] for name in COLUMNS[SUBJECTS])
    if not SLUG.fullmatch(slug):
        return row.problem("slug", "expected a slug such as efp-lt or efp-lt/rotatie/2024-1")
    if slug in RESERVED_SLUGS:
        return row.problem("slug", "expected another slug: in a letter this word is a role of its own")
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
            return _source_cell(row, column, "expected a text")
    return _complete_source(row)


def _complete_source(row: Row) -> Source | Problem:
    cells = row.cells
    date, reference, label = parse_date(cells["date"]), parse_reference(cells["reference"]), parse_label(cells["label"])
    if cells["date"] and date is None:
        return _source_cell(row, "date", f"expected {EXPECTED['date']}, or nothing")
    if cells["reference"] and reference is None:
        return _source_cell(row, "reference", f"expected {EXPECTED['reference']}, or nothing")
    if cells["url"] and not URL.fullmatch(cells["url"]):
        return _source_cell(row, "url", "expected an address that starts with https:// or http://, or nothing")
    if label is None:
        return _source_cell(row, "label", f"expected {_A_LABEL}")
    return Source(cells["slug"], cells["kind"], cells["title"], date, cells["url"], reference, label)


def _source_cell(row: Row, column: str, message: str) -> Problem:
    return row.problem(column, message, "source-cell", field=column)


def statement_reader(kinds: Mapping[str, str], sources: Collection[str]) -> Callable[[Row], Statement | Problem]:
    """Return the reader of statements.csv's rows, given the kind of each subject and the slugs of the sources."""

    def read_statement(row: Row) -> Statement | Problem:
        concept = _read_concept(row, kinds)
        if isinstance(concept, Problem):
            return concept
        if row.cells["source"] not in sources:
            return row.problem("source", "expected the slug of a source in sources.csv", "unknown-source")
        return _of_strange_subject(row, concept, kinds) or _read_fact(row, concept)

    return read_statement


def _read_concept(row: Row, kinds: Mapping[str, str]) -> Concept | Problem:
    kind = kinds.get(row.cells["subject"])
    if kind is None:
        return row.problem("subject", "expected the slug of a subject in subjects.csv", "unknown-subject")
    concept = CONCEPTS.get(row.cells["concept"])
    if concept is None:
        message = "expected a concept of the table (docs/concepts.md lists them)"
        return row.problem("concept", message, "unknown-concept")
    if kind not in concept.kinds:
        message = f"a {kind} has no such concept; it belongs to {', '.join(concept.kinds)}"
        return row.problem("concept", message, "strange-concept", concept=concept.id)
    return concept


def _of_strange_subject(row: Row, concept: Concept, kinds: Mapping[str, str]) -> Problem | None:
    """Return a problem with a dimension that names no subject of its kind."""
    dimensions = read_dimensions(row.cells["dimensions"], concept)
    for name, slug in dimensions if not isinstance(dimensions, str) else ():
        kind = DIMENSION_KINDS.get(name)
        if kind is not None and kinds.get(slug) != kind:
            message = f"{name}={slug}: expected the slug of a {kind} in {SUBJECTS}"
            return row.problem("dimensions", message, "strange-dimensions", concept=concept.id)
    return None


def _read_fact(row: Row, concept: Concept) -> Statement | Problem:
    dimensions = read_dimensions(row.cells["dimensions"], concept)
    if isinstance(dimensions, str):
        return row.problem("dimensions", dimensions, "strange-dimensions", concept=concept.id)
    value = parse_cell(row.cells["value"], concept, dict(dimensions).get("taal", "nl"))
    if value is None:
        return _no_value(row, concept)
    period = parse_period(row.cells["period"]) if row.cells["period"] else ALWAYS
    if period is None:
        message = f"expected {EXPECTED['period']} that does not end before it starts, or nothing"
        return row.problem("period", message, "unreadable-period", concept=concept.id, form="period")
    if not fits(period, concept):
        message = _PERIODS[concept.temporal].format(concept.id)
        return row.problem("period", message, f"not-{concept.temporal}", concept=concept.id)
    label = parse_label(row.cells["label"])
    if label is None:
        return row.problem("label", f"expected {_A_LABEL}", "unreadable-label")
    return _read_record(row, value, period, dimensions, label)


def _no_value(row: Row, concept: Concept) -> Problem:
    most = too_large(row.cells["value"], concept)
    if most is not None:
        return row.problem("value", f"too large: expected at most {most} digits before the point", "too-large")
    message = f"expected {expected_value(concept)}, or ?not yet known, ?none and so on"
    if concept.datatype == "code":
        return row.problem("value", message, "unlisted-value", concept=concept.id)
    return row.problem(
        "value",
        message,
        "unreadable-value",
        concept=concept.id,
        form=concept.scheme if concept.datatype == "reference" and concept.scheme else concept.datatype,
    )


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
    return EXPECTED_REFERENCES.get(concept.scheme, EXPECTED[concept.datatype])
