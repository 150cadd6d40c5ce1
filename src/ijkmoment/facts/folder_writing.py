"""A ledger -> the files of a register folder: the tables that `facts.folder` reads back, and their descriptor.

Reading what was written gives an equal ledger (property test). The descriptor follows the Frictionless data package,
so that other programs find the tables and their columns.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from ijkmoment.facts.cells import format_cell, format_reference
from ijkmoment.facts.dates import ALWAYS
from ijkmoment.facts.folder import DESCRIPTOR
from ijkmoment.facts.ledger import Ledger
from ijkmoment.facts.rows import COLUMNS, SOURCES, STATEMENTS, SUBJECTS
from ijkmoment.facts.statement import Source, Statement, Subject

Cells = dict[str, str]
_MARKS = set(',"\r\n')
_ORDER = (
    "name", "title", "description", "type", "path", "profile", "licenses", "format", "mediatype", "encoding",
    "reference", "resource", "schema", "resources", "fields", "primaryKey", "foreignKeys",
)  # fmt: skip
_RANKS = {key: rank for rank, key in enumerate(_ORDER)}
_KEYS = {SUBJECTS: "slug", SOURCES: "slug", STATEMENTS: "number"}
_LINKS = {
    SUBJECTS: {"parent": (SUBJECTS, "slug")},
    SOURCES: {},
    STATEMENTS: {
        "subject": (SUBJECTS, "slug"),
        "source": (SOURCES, "slug"),
        "superseded_by": (STATEMENTS, "number"),
    },
}


def ledger_files(ledger: Ledger, about: Mapping[str, Any] | None = None) -> dict[str, bytes]:
    """Return the files of a register folder by name; `about` is the descriptor as it was."""
    return {
        DESCRIPTOR: _descriptor(about or {}),
        SUBJECTS: _table(SUBJECTS, map(subject_cells, ledger.subjects.values())),
        SOURCES: _table(SOURCES, map(source_cells, ledger.sources.values())),
        STATEMENTS: _table(STATEMENTS, map(statement_cells, ledger.statements)),
    }


def subject_cells(subject: Subject) -> Cells:
    """Return a subject's row of subjects.csv."""
    return {"slug": subject.slug, "kind": subject.kind, "parent": subject.parent or ""}


def source_cells(source: Source) -> Cells:
    """Return a source's row of sources.csv."""
    return {
        "slug": source.slug,
        "kind": source.kind,
        "title": source.title,
        "date": source.date.printed if source.date else "",
        "reference": format_reference(source.reference) if source.reference else "",
        "url": source.url,
        "label": source.label.text,
    }


def statement_cells(statement: Statement) -> Cells:
    """Return a statement's row of statements.csv."""
    return {
        "number": _text(statement.number),
        "subject": statement.subject,
        "concept": statement.concept,
        "dimensions": " ".join(f"{name}={value}" for name, value in statement.dimensions),
        "value": format_cell(statement.value),
        "period": "" if statement.period == ALWAYS else statement.period.edtf,
        "source": statement.source,
        "label": statement.label.text,
        "recorded_at": _text(statement.recorded_at),
        "superseded_at": _text(statement.superseded_at),
        "superseded_by": _text(statement.superseded_by),
    }


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _table(name: str, rows: Iterable[Cells]) -> bytes:
    lines = [[*COLUMNS[name]], *([row[column] for column in COLUMNS[name]] for row in rows)]
    return "".join(",".join(map(_quoted, line)) + "\n" for line in lines).encode()


def _quoted(cell: str) -> str:
    """Quote a cell that holds a mark of CSV; the csv module leaves a bare carriage return unquoted."""
    return '"' + cell.replace('"', '""') + '"' if set(cell) & _MARKS else cell


def _descriptor(about: Mapping[str, Any]) -> bytes:
    resources = about["resources"] if _describes_tables(about) else [*map(_resource, COLUMNS)]
    whole = {"name": "register", "profile": "tabular-data-package", **about, "resources": resources}
    return (json.dumps(_ordered(whole), ensure_ascii=False, indent=2) + "\n").encode()


def _ordered(value: Any) -> Any:  # noqa: ANN401 - whatever JSON holds
    """Order the keys in one way, since a database may give them back in another: those of a data package first."""
    if isinstance(value, list):
        return [_ordered(one) for one in value]
    if not isinstance(value, Mapping):
        return value
    return {key: _ordered(value[key]) for key in sorted(value, key=lambda key: (_RANKS.get(key, len(_RANKS)), key))}


def _describes_tables(about: Mapping[str, Any]) -> bool:
    resources = about.get("resources")
    if not isinstance(resources, list):
        return False
    return [one.get("path") for one in resources if isinstance(one, dict)] == [*COLUMNS]


def _resource(name: str) -> dict[str, Any]:
    return {
        "name": name.removesuffix(".csv"),
        "path": name,
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": _schema(name),
    }


def _schema(name: str) -> dict[str, Any]:
    fields = [{"name": column, "type": "integer" if column in _INTEGERS else "string"} for column in COLUMNS[name]]
    keys = [
        {"fields": column, "reference": {"resource": _resource_named(table, name), "fields": key}}
        for column, (table, key) in _LINKS[name].items()
    ]
    schema: dict[str, Any] = {"fields": fields, "primaryKey": _KEYS[name]}
    return {**schema, "foreignKeys": keys} if keys else schema


_INTEGERS = ("number", "superseded_by")


def _resource_named(table: str, current: str) -> str:
    return "" if table == current else table.removesuffix(".csv")
