"""Subjects, sources and statements as `facts` knows them <-> the rows of the database's tables."""

from functools import lru_cache
from typing import Any

from ijkmoment.facts import statement as facts
from ijkmoment.facts.codec import value_to_json
from ijkmoment.facts.label import Label, Level
from ijkmoment.facts.statement import Dimensions
from ijkmoment.register.columns import value_columns
from ijkmoment.register.models import Source, Statement, Subject


def subject_row(subject: facts.Subject) -> Subject:
    """Return the row of a subject."""
    return Subject(slug=subject.slug, kind=subject.kind, parent_id=subject.parent)


def source_row(source: facts.Source) -> Source:
    """Return the row of a source."""
    return Source(
        slug=source.slug,
        kind=source.kind,
        title=source.title,
        date=source.date.printed if source.date else "",
        first_day=source.date.first() if source.date else None,
        last_day=source.date.last() if source.date else None,
        reference=value_to_json(source.reference) if source.reference else None,
        url=source.url,
        **label_columns(source.label),
    )


def statement_row(statement: facts.Statement) -> Statement:
    """Return the row of a statement that has its number and moment.

    Raise OverflowError when its value is too large for the database.
    """
    if statement.number is None or statement.recorded_at is None:
        raise ValueError(f"{statement.reference} has no place in the ledger yet")
    return Statement(
        number=statement.number,
        subject_id=statement.subject,
        concept=statement.concept,
        dimensions=dimensions_text(statement.dimensions),
        period=statement.period.edtf,
        period_first=statement.period.first(),
        period_last=statement.period.last(),
        source_id=statement.source,
        recorded_at=statement.recorded_at,
        superseded_at=statement.superseded_at,
        superseded_by_id=statement.superseded_by,
        **label_columns(statement.label),
        **value_columns(statement.value),
    )


def dimensions_text(dimensions: Dimensions) -> str:
    """Return dimensions in their one text: "budget=biv natie=DE"."""
    return " ".join(f"{name}={value}" for name, value in dimensions)


@lru_cache(maxsize=4096)
def parse_dimensions(text: str) -> Dimensions:
    """Read the text of `dimensions_text` back."""
    pairs = (word.partition("=") for word in text.split())
    return tuple((name, value) for name, _, value in pairs)


def label_columns(label: Label) -> dict[str, Any]:
    """Return the three columns of a label."""
    return {
        "label_level": label.level,
        "label_audience": "*" if label.audience is None else ",".join(sorted(label.audience)),
        "label_restrictions": ",".join(sorted(label.restrictions)),
    }


def read_label(level: int | None, audience: str, restrictions: str) -> Label:
    """Read a label's columns back."""
    if level is None:
        return Label()
    return Label(
        Level(level),
        None if audience == "*" else frozenset(name for name in audience.split(",") if name),
        frozenset(name for name in restrictions.split(",") if name),
    )
