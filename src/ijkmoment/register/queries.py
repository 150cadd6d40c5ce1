"""The ledger read back, each time in one query: statements with the subjects and sources that they name.

One query sees one moment of the database, whoever writes meanwhile. The rows of the three tables come back in one
shape, told apart by their first column.
"""

import json
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import lru_cache
from typing import Any

from django.db import connections, router
from django.db.models import QuerySet

from ijkmoment.facts.codec import value_from_json
from ijkmoment.facts.dates import ALWAYS, Period, parse_date, parse_period
from ijkmoment.facts.label import INTERNAL, Label, Level
from ijkmoment.facts.ledger import Ledger
from ijkmoment.facts.statement import Dimensions, Source, Statement, Subject
from ijkmoment.facts.values import Reference
from ijkmoment.register import models
from ijkmoment.register.rows import dimensions_text, parse_dimensions, read_label

Cells = Sequence[Any]
_SOURCE_COLUMNS = (
    "number", "slug", "kind", "title", "date", "reference", "url", "label_level", "label_audience",
    "label_restrictions",
)  # fmt: skip
Parameters = tuple[str | int, ...]
_COLUMNS = (
    "number", "subject_id", "concept", "dimensions", "period", "value", "source_id", "label_level", "label_audience",
    "label_restrictions", "recorded_at", "superseded_at", "superseded_by_id",
)  # fmt: skip
_HELD = """
WITH RECURSIVE held AS (
    SELECT * FROM register_statement WHERE {condition}
), named(slug) AS (
    SELECT subject FROM held
    UNION SELECT target FROM held WHERE target IS NOT NULL
    UNION SELECT parent FROM register_subject JOIN named ON register_subject.slug = named.slug WHERE parent IS NOT NULL
)
"""
_ROWS = """
SELECT 'statement', number, subject, concept, dimensions, period, CAST(value AS text), source, label_level,
    label_audience, label_restrictions, recorded_at, superseded_at, superseded_by
FROM {statements}
UNION ALL SELECT 'subject', number, slug, kind, parent, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
FROM register_subject {subjects}
UNION ALL SELECT 'source', number, slug, kind, title, date, CAST(reference AS text), url, label_level,
    label_audience, label_restrictions, NULL, NULL, NULL
FROM register_source {sources}
"""
_NAMED = _ROWS.format(
    statements="held",
    subjects="WHERE slug IN (SELECT slug FROM named)",
    sources="WHERE slug IN (SELECT source FROM held)",
)
_ALL = _ROWS.format(statements="register_statement", subjects="", sources="")


def read_all() -> Ledger:
    """Return the whole ledger, history included."""
    return _read(_ALL, ())


def read_held(
    at: str | None,
    audience: str,
    level: Level,
    *,
    concepts: Sequence[str] | None = None,
    subjects: Sequence[str] | None = None,
) -> Ledger:
    """Return what was held at a moment (all open statements without one) and may be seen, some of it or all.

    The database leaves out what the label hides; `facts.snapshot.make_snapshot` decides, and here only narrows.
    """
    conditions = [_held(at), _visible(audience, level), _about(concepts, subjects)]
    query = _HELD.format(condition=" AND ".join(condition for condition, _ in conditions)) + _NAMED
    return _read(query, tuple(value for _, values in conditions for value in values))


def read_statement(number: int) -> Statement | None:
    """Return one statement, open or closed."""
    return next(iter(_select(models.Statement.objects.filter(number=number))), None)


def read_open(identity: tuple[str, str, Dimensions, str]) -> Statement | None:
    """Return the open statement of an identity."""
    subject, concept, dimensions, period = identity
    rows = models.Statement.objects.filter(
        subject_id=subject, concept=concept, dimensions=dimensions_text(dimensions), period=period, superseded_at=None
    )
    return next(iter(_select(rows)), None)


def read_open_of(concept: str) -> tuple[Statement, ...]:
    """Return all open statements of a concept."""
    return _select(models.Statement.objects.filter(concept=concept, superseded_at=None))


def read_history(subject: str, concept: str) -> tuple[Statement, ...]:
    """Return every statement of a concept about a subject, open and closed, in the order of recording."""
    return _select(models.Statement.objects.filter(subject_id=subject, concept=concept))


def read_sources(slugs: Collection[str]) -> dict[str, Source]:
    """Return sources by their slugs."""
    rows = models.Source.objects.filter(slug__in=slugs).values_list(*_SOURCE_COLUMNS)
    return {row[1]: _source(*row[:5], json.dumps(row[5]) if row[5] else None, *row[6:]) for row in rows}


def read_successor(statement: Statement) -> Statement | None:
    """Return the open statement that stands at the end of the line of successors."""
    current: Statement | None = statement
    while current is not None and current.superseded_by is not None:
        current = read_statement(current.superseded_by)
    return current


def _select(rows: QuerySet[models.Statement]) -> tuple[Statement, ...]:
    cells: Iterable[Cells] = rows.order_by("number").values_list(*_COLUMNS)
    return tuple(_statement(*_with_text(row)) for row in cells)


def _with_text(row: Cells) -> list[Any]:
    return [*row[:5], json.dumps(row[5]), *row[6:]]


def _held(at: str | None) -> tuple[str, Parameters]:
    if at is None:
        return "superseded_at IS NULL", ()
    return "recorded_at <= %s AND (superseded_at IS NULL OR superseded_at > %s)", (at, at)


def _visible(audience: str, level: Level) -> tuple[str, Parameters]:
    cleared = "label_level <= %s AND label_restrictions = ''"
    if audience == INTERNAL:
        return f"(label_level IS NULL OR ({cleared}))", (int(level),)
    return f"{cleared} AND (',' || label_audience || ',') LIKE %s", (int(level), f"%,{audience},%")


def _about(concepts: Sequence[str] | None, subjects: Sequence[str] | None) -> tuple[str, Parameters]:
    words: list[str] = ["TRUE"]
    values: list[str] = []
    for column, named in (("concept", concepts), ("subject", subjects)):
        if named is not None:
            words.append(f"{column} IN ({', '.join(['%s'] * len(named))})" if named else "FALSE")
            values.extend(named)
    return " AND ".join(words), tuple(values)


def _read(query: str, parameters: Parameters) -> Ledger:
    with connections[router.db_for_read(models.Statement)].cursor() as cursor:
        cursor.execute(query, parameters)
        rows = cursor.fetchall()
    subjects = _sorted(rows, "subject", _subject)
    sources = _sorted(rows, "source", _source)
    return Ledger(
        {one.slug: one for one in subjects},
        {one.slug: one for one in sources},
        tuple(_sorted(rows, "statement", _statement)),
    )


def _sorted(rows: list[Cells], tag: str, read: Callable[..., Any]) -> list[Any]:
    return [read(*row[1:]) for row in sorted((row for row in rows if row[0] == tag), key=lambda row: row[1])]


def _subject(_number: int, slug: str, kind: str, parent: str | None, *_: object) -> Subject:
    return Subject(slug, kind, parent)


def _source(  # noqa: PLR0913, PLR0917 - one parameter a column
    _number: int,
    slug: str,
    kind: str,
    title: str,
    date: str,
    reference: str | None,
    url: str,
    level: int | None,
    audience: str,
    restrictions: str,
    *_: object,
) -> Source:
    return Source(
        slug, kind, title, parse_date(date), url, _reference(reference), _label(level, audience, restrictions)
    )


def _statement(  # noqa: PLR0913, PLR0917 - one parameter a column
    number: int,
    subject: str,
    concept: str,
    dimensions: str,
    period: str,
    value: str,
    source: str,
    level: int | None,
    audience: str,
    restrictions: str,
    recorded_at: str,
    superseded_at: str | None,
    superseded_by: int | None,
) -> Statement:
    return Statement(
        subject,
        concept,
        value_from_json(json.loads(value)),
        source,
        _period(period),
        parse_dimensions(dimensions),
        _label(level, audience, restrictions),
        number,
        recorded_at,
        superseded_at,
        superseded_by,
    )


def _reference(text: str | None) -> Reference | None:
    value = value_from_json(json.loads(text)) if text else None
    return value if isinstance(value, Reference) else None


@lru_cache(maxsize=1024)
def _period(text: str) -> Period:
    return parse_period(text) or ALWAYS


@lru_cache(maxsize=256)
def _label(level: int | None, audience: str, restrictions: str) -> Label:
    return read_label(level, audience, restrictions)
