"""A snapshot: what we held to be true at a moment, for an audience and a level, as an immutable set of statements."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, TypeVar, cast

from ijkmoment.facts.codec import (
    source_from_json,
    source_to_json,
    statement_from_json,
    statement_to_json,
    subject_from_json,
    subject_to_json,
)
from ijkmoment.facts.dates import Period
from ijkmoment.facts.label import INTERNAL, PUBLIC, Level
from ijkmoment.facts.statement import Dimensions, Source, Statement, Subject
from ijkmoment.facts.values import Code, Text
from ijkmoment.facts.withheld import seen_sources

Made = TypeVar("Made")
_IN_LEDGER = frozenset({"number", "recorded_at", "superseded_at", "superseded_by"})
FORMAT = "ijkmoment-snapshot/1"
_NOTHING: Mapping[str, tuple[Statement, ...]] = {}


@dataclass(frozen=True)
class Snapshot:
    """Statements with the subjects and sources that they name.

    Use `make_snapshot`, which orders the statements and keeps only the subjects and sources that they need, so that
    equal contents are equal snapshots whichever way they came.
    """

    statements: tuple[Statement, ...] = ()
    subjects: Mapping[str, Subject] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    at: str | None = None
    audience: str = INTERNAL
    level: Level = Level.UNCLASSIFIED

    @cached_property
    def by_subject(self) -> Mapping[str, tuple[Statement, ...]]:
        """The statements of each subject, in order."""
        grouped: dict[str, list[Statement]] = {}
        for statement in self.statements:
            grouped.setdefault(statement.subject, []).append(statement)
        return {slug: tuple(group) for slug, group in grouped.items()}

    @cached_property
    def hash(self) -> str:
        """The SHA-256 of the content: row numbers, recorded times and the question asked are left out."""
        return _hash(self.to_json_content())

    def of(self, subject: str, concept: str) -> tuple[Statement, ...]:
        """Return the statements of one concept about one subject."""
        return self._of_subject.get(subject, _NOTHING).get(concept, ())

    @cached_property
    def _of_subject(self) -> Mapping[str, Mapping[str, tuple[Statement, ...]]]:
        """The statements of each subject by their concept: rules ask for one and the same over and over."""
        grouped: dict[str, dict[str, list[Statement]]] = {}
        for statement in self.statements:
            grouped.setdefault(statement.subject, {}).setdefault(statement.concept, []).append(statement)
        return {slug: {concept: tuple(group) for concept, group in groups.items()} for slug, groups in grouped.items()}

    def concept(self, concept: str) -> tuple[Statement, ...]:
        """Return all statements of one concept."""
        return self._by_concept.get(concept, ())

    @cached_property
    def _by_concept(self) -> Mapping[str, tuple[Statement, ...]]:
        grouped: dict[str, list[Statement]] = {}
        for statement in self.statements:
            grouped.setdefault(statement.concept, []).append(statement)
        return {concept: tuple(group) for concept, group in grouped.items()}

    def find(
        self, subject: str, concept: str, dimensions: Dimensions = (), period: Period | None = None
    ) -> tuple[Statement, ...]:
        """Return the statements with these dimensions, and this period when one is given."""
        return tuple(
            one
            for one in self.of(subject, concept)
            if one.dimensions == dimensions and (period is None or one.period.edtf == period.edtf)
        )

    def shows(self, slug: str) -> bool:
        """Tell whether the audience may know of a subject: by a statement of its own, or as the house itself."""
        return slug in self.by_subject or (slug in self.subjects and self.audience == INTERNAL)

    @cached_property
    def shown(self) -> tuple[Subject, ...]:
        """The subjects that the audience may know of, in the order of their slugs."""
        return tuple(self.subjects[slug] for slug in sorted(self.subjects) if self.shows(slug))

    def of_kind(self, kind: str) -> tuple[Subject, ...]:
        """Return the shown subjects of one kind."""
        return self._by_kind.get(kind, ())

    @cached_property
    def _by_kind(self) -> Mapping[str, tuple[Subject, ...]]:
        grouped: dict[str, list[Subject]] = {}
        for subject in self.shown:
            grouped.setdefault(subject.kind, []).append(subject)
        return {kind: tuple(group) for kind, group in grouped.items()}

    @cached_property
    def unreleased(self) -> tuple[Statement, ...]:
        """The statements that are not for the public: labelled for others, or not labelled at all."""
        return tuple(one for one in self.statements if not one.label.visible_to(PUBLIC, Level.UNCLASSIFIED))

    def children(self, parent: str, kind: str | None = None) -> tuple[Subject, ...]:
        """Return the shown subjects directly under a subject, of one kind when one is given."""
        return tuple(one for one in self.under(parent) if kind in (None, one.kind) and self.shows(one.slug))

    def under(self, parent: str) -> tuple[Subject, ...]:
        """Return the subjects directly under a subject, whether or not the audience may know of them."""
        return self._by_parent.get(parent, ())

    @cached_property
    def _by_parent(self) -> Mapping[str, tuple[Subject, ...]]:
        grouped: dict[str, list[Subject]] = {}
        for slug in sorted(self.subjects):
            subject = self.subjects[slug]
            if subject.parent is not None:
                grouped.setdefault(subject.parent, []).append(subject)
        return {parent: tuple(group) for parent, group in grouped.items()}

    def said(self, subject: str, concept: str, language: str = "nl") -> Text | None:
        """Return the text of a statement in a language, else in any; None when there is none."""
        texts = [one.value for one in self.of(subject, concept) if isinstance(one.value, Text)]
        return next((text for text in texts if text.language == language), texts[0] if texts else None)

    def text(self, subject: str, concept: str, language: str = "nl") -> str | None:
        """Return the words of `said`."""
        said = self.said(subject, concept, language)
        return said.text if said else None

    def once(self, view: Callable[["Snapshot"], Made]) -> Made:
        """Return what a function makes of this snapshot, made once however many letters are held against it."""
        if view not in self._made:
            self._made[view] = view(self)
        return cast("Made", self._made[view])

    @cached_property
    def _made(self) -> dict[Callable[["Snapshot"], object], object]:
        return {}

    def to_json(self) -> dict[str, Any]:
        """Return the snapshot as a JSON object, with its hash."""
        return {
            "format": FORMAT,
            "at": self.at,
            "audience": self.audience,
            "level": int(self.level),
            "hash": self.hash,
            "subjects": [subject_to_json(self.subjects[slug]) for slug in sorted(self.subjects)],
            "sources": [source_to_json(self.sources[slug]) for slug in sorted(self.sources)],
            "statements": [statement_to_json(statement) for statement in self.statements],
        }

    def to_json_content(self) -> dict[str, Any]:
        """Return the content alone: subjects, sources and statements without their place in the ledger."""
        bare = (
            replace(statement, number=None, recorded_at=None, superseded_at=None, superseded_by=None)
            for statement in self.statements
        )
        return {
            "subjects": [subject_to_json(self.subjects[slug]) for slug in sorted(self.subjects)],
            "sources": [source_to_json(self.sources[slug]) for slug in sorted(self.sources)],
            "statements": [statement_to_json(statement) for statement in bare],
        }


def make_snapshot(
    statements: Iterable[Statement],
    subjects: Mapping[str, Subject],
    sources: Mapping[str, Source],
    *,
    at: str | None = None,
    audience: str = INTERNAL,
    level: Level = Level.UNCLASSIFIED,
) -> Snapshot:
    """Return the snapshot of what an audience may see: ordered, with only the subjects and sources that are named.

    A named source that the audience may not see is `withheld.WITHHELD`. What came after, the end of a statement
    that has a successor by now, is left out.
    """
    seen = (one for one in statements if one.label.visible_to(audience, level))
    named_sources, kept = seen_sources(seen, sources, audience, level)
    held = (replace(one, superseded_at=None, superseded_by=None) for one in named_sources)
    ordered = tuple(sorted(held, key=lambda one: one.identity))
    named = _with_parents({slug for one in ordered for slug in _subjects_named(one)}, subjects)
    return Snapshot(
        ordered,
        {slug: subjects[slug] for slug in sorted(named)},
        kept,
        at,
        audience,
        level,
    )


def snapshot_from_json(data: Mapping[str, Any]) -> Snapshot:
    """Read a snapshot; raise ValueError when it is malformed or its hash is not that of its content."""
    snapshot = unproven_snapshot(data)
    prove(data)
    return snapshot


def prove(data: Mapping[str, Any]) -> None:
    """Raise ValueError when a snapshot's hash is not that of its content."""
    if _hash(_content(data)) != data.get("hash"):
        message = "its hash is not that of its content, so it was changed"
        raise ValueError(message)


def unproven_snapshot(data: Mapping[str, Any]) -> Snapshot:
    """Read a snapshot whose hash is left to `prove`, which takes as long; raise ValueError when it is malformed."""
    if data.get("format") != FORMAT:
        message = f"its format is not {FORMAT!r}"
        raise ValueError(message)
    try:
        subjects = {one.slug: one for one in map(subject_from_json, data["subjects"])}
        sources = {one.slug: one for one in map(source_from_json, data["sources"])}
        return Snapshot(
            tuple(map(statement_from_json, data["statements"])),
            subjects,
            sources,
            data.get("at"),
            data["audience"],
            Level(data["level"]),
        )
    except KeyError as error:
        message = f"it lacks {error}"
        raise ValueError(message) from error
    except (TypeError, AttributeError) as error:
        message = "a part of it has another form than it should"
        raise ValueError(message) from error


def _hash(content: Mapping[str, Any]) -> str:
    import hashlib  # noqa: PLC0415 - who does not prove a snapshot needs none

    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _content(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return of a snapshot as JSON what `to_json_content` returns of the snapshot, as it is written there."""
    return {"subjects": data["subjects"], "sources": data["sources"], "statements": [*map(_bare, data["statements"])]}


def _bare(statement: Mapping[str, Any]) -> Mapping[str, Any]:
    if _IN_LEDGER.isdisjoint(statement):
        return statement
    return {name: value for name, value in statement.items() if name not in _IN_LEDGER}


def _subjects_named(statement: Statement) -> tuple[str, ...]:
    if isinstance(statement.value, Code) and statement.value.scheme == "subject":
        return statement.subject, statement.value.code
    return (statement.subject,)


def _with_parents(named: set[str], subjects: Mapping[str, Subject]) -> set[str]:
    complete: set[str] = set()
    for slug in named:
        current: str | None = slug
        while current is not None and current in subjects and current not in complete:
            complete.add(current)
            current = subjects[current].parent
    return complete
