"""Statements as the pages show them: every part in words, links to where more stands."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from ijkmoment.facts.concepts import concepts_of
from ijkmoment.facts.dates import ALWAYS
from ijkmoment.facts.kinds import DIMENSION_KINDS
from ijkmoment.facts.statement import Dimensions, Source, Statement
from ijkmoment.facts.values import Code, Text
from ijkmoment.facts.withheld import source_language, source_title
from ijkmoment.language.dates import print_period
from ijkmoment.language.naming import Name
from ijkmoment.language.printing import print_value
from ijkmoment.register import words


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement in words. `since` and `until` are moments of recording; `successor` is what took its place.

    Of a statement whose successor the reader may not see, `until` is empty: it tells nothing of when that came.
    """

    number: int
    value: str
    language: str
    period: str
    dimensions: tuple[tuple[str, Name], ...]
    source: Source
    source_title: str
    source_language: str
    source_date: str
    label: str
    is_open: bool
    since: datetime.datetime | None
    until: datetime.datetime | None
    successor: Name | None


@dataclass(frozen=True, slots=True)
class Section:
    """A concept with its facts about one subject."""

    id: str
    name: str
    definition: str
    facts: tuple[Fact, ...]


def sections(
    kind: str, statements: Iterable[Statement], sources: Mapping[str, Source], names: Mapping[str, Name]
) -> list[Section]:
    """Return every concept that a kind of subject has, in the order of the table, with its facts."""
    held: dict[str, list[Statement]] = {}
    for one in statements:
        held.setdefault(one.concept, []).append(one)
    return [
        Section(
            concept.id,
            words.concept_name(concept),
            words.concept_definition(concept),
            tuple(fact(one, sources, names) for one in held.get(concept.id, ())),
        )
        for concept in concepts_of(kind)
    ]


def histories(
    statements: Iterable[Statement], sources: Mapping[str, Source], names: Mapping[str, Name]
) -> list[list[Fact]]:
    """Return the statements of each identity, newest first, with what took the place of each."""
    by_number = {one.number: one for one in statements}
    ordered = sorted(by_number.values(), key=lambda one: (one.identity, -(one.number or 0)))
    return [
        [fact(one, sources, names, by_number.get(one.superseded_by)) for one in group]
        for _, group in groupby(ordered, key=lambda one: one.identity)
    ]


def fact(
    statement: Statement, sources: Mapping[str, Source], names: Mapping[str, Name], successor: Statement | None = None
) -> Fact:
    """Return a statement in words."""
    source, said = sources[statement.source], value_words(statement, names)
    return Fact(
        statement.number or 0,
        said,
        said.language,
        "" if statement.period == ALWAYS else print_period(statement.period, language=words.language()),
        tuple(words.dimension_words(statement.dimensions, names)),
        source,
        source_title(source, words.language()),
        source_language(source, words.language()),
        print_value(source.date, language=words.language()) if source.date else "",
        words.label_words(statement.label),
        statement.superseded_at is None,
        _moment(statement.recorded_at),
        _moment(statement.superseded_at) if successor else None,
        value_words(successor, names) if successor else None,
    )


def subjects_named(statements: Iterable[Statement]) -> set[str]:
    """Return the subjects whose names `fact` needs: what values lead to, and what dimensions name."""
    found = set[str]()
    for one in statements:
        if isinstance(one.value, Code) and one.value.scheme == "subject":
            found.add(one.value.code)
        found.update(subjects_of(one.dimensions))
    return found


def subjects_of(dimensions: Dimensions) -> list[str]:
    """Return the subjects that dimensions name."""
    return [value for name, value in dimensions if name in DIMENSION_KINDS]


def value_words(statement: Statement, names: Mapping[str, Name]) -> Name:
    """Return a value in words with their language, the reader's where that can be; of a link, what it leads to."""
    value = statement.value
    if isinstance(value, Code) and value.scheme == "subject":
        return words.name_of(value.code, names)
    language = value.language if isinstance(value, Text) else words.language()
    return Name(print_value(value, language=words.language()), language)


def _moment(text: str | None) -> datetime.datetime | None:
    return datetime.datetime.fromisoformat(text) if text else None
