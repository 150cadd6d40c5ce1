"""A composition -> JSON: the letter's text and blocks, its figures with their statements, and the snapshot's hash."""

import json
from typing import Any

from ijkmoment.facts.codec import statement_to_json, value_to_json
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.facts.withheld import source_title
from ijkmoment.writing.builder import Figure
from ijkmoment.writing.compose import Composition

FORMAT = "ijkmoment-letter/1"


def write_json(composition: Composition) -> bytes:
    """Return the letter as JSON, the open data behind it."""
    document, meta = composition.document, composition.meta
    whole = {
        "format": FORMAT,
        "title": meta.title,
        "date": meta.date.edtf,
        "period": meta.period.edtf,
        "fiscal_year": meta.fiscal_year.edtf,
        "language": meta.language,
        "audience": meta.audience,
        "example": meta.example,
        "snapshot": {"hash": composition.snapshot.hash, "at": composition.snapshot.at},
        "text": document.text,
        "blocks": [_without_defaults(block._asdict()) for block in document.blocks],
        "figures": [_figure(figure, composition.snapshot, meta.language) for figure in composition.figures],
    }
    return _dump(whole)


def snapshot_json(snapshot: Snapshot) -> bytes:
    """Return the snapshot that a letter was composed from as JSON."""
    return _dump(snapshot.to_json())


def _figure(figure: Figure, snapshot: Snapshot, language: str) -> dict[str, Any]:
    statement = figure.fact.statement
    row: dict[str, Any] = {
        "start": figure.start,
        "end": figure.end,
        "text": figure.fact.text,
        "value": value_to_json(figure.fact.value),
    }
    if statement is not None:
        bare = {name: value for name, value in statement_to_json(statement).items() if name not in _PLACE}
        row |= {"statement": bare, "source": source_title(snapshot.sources[statement.source], language)}
    return row


_PLACE = ("number", "recorded_at", "superseded_at", "superseded_by")


def _without_defaults(block: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in block.items() if name in ("kind", "start", "end") or value}


def _dump(data: object) -> bytes:
    return (json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()
