"""A letter's source and a snapshot -> the composed letter: a document, its figures and its claims.

Composing sees only what the snapshot holds: a role that is not in it is unknown like any typing error. With one
problem there is no letter.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ijkmoment.facts.claim import Claim, ClaimKind
from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.document import Document
from ijkmoment.facts.problem import Problem
from ijkmoment.facts.snapshot import Snapshot, make_snapshot
from ijkmoment.facts.values import Amount, Reference, Strength
from ijkmoment.language.printing import print_value
from ijkmoment.writing.builder import Builder, Figure
from ijkmoment.writing.messages import wrong
from ijkmoment.writing.source import LetterSource, Meta
from ijkmoment.writing.walk import Walker

_KINDS: Mapping[type, ClaimKind] = {
    Date: "date",
    Period: "period",
    Amount: "money",
    Strength: "strength",
    Reference: "reference",
}
_UNKNOWN = frozenset({"no-subject", "subject-near"})
_HEADS = {
    "nl": {"date": "Datum", "reference": "Kenmerk", "subject": "Betreft"},
    "en": {"date": "Date", "reference": "Reference", "subject": "Subject"},
}


@dataclass(frozen=True)
class Composition:
    """A composed letter: what it says, which statement each figure comes from, and what it was composed from."""

    document: Document
    figures: tuple[Figure, ...]
    meta: Meta
    snapshot: Snapshot

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The figures of the six kinds as claims, bound to their statements."""
        return tuple(_claim(figure) for figure in self.figures if type(figure.fact.value) in _KINDS)


def compose(source: LetterSource, snapshot: Snapshot) -> Composition | tuple[Problem, ...]:
    """Compose a letter for its audience, or return every problem in its source."""
    visible = _for_audience(snapshot, source.meta.audience)
    builder = Builder()
    _write_header(builder, source.meta)
    walker = Walker(source, visible, builder)
    walker.walk()
    if walker.problems:
        return tuple(walker.problems if visible.statements else _of_nothing(source, walker.problems))
    document = builder.document(source.meta.title, source.meta.language)
    return Composition(document, tuple(builder.figures), source.meta, visible)


def _of_nothing(source: LetterSource, problems: Sequence[Problem]) -> Iterator[Problem]:
    """Yield that the snapshot holds nothing, once for all facts of the letter, and what else is wrong with it."""
    yield wrong("nothing-held").at(source.file)
    yield from (one for one in problems if one.code not in _UNKNOWN)


def _for_audience(snapshot: Snapshot, audience: str) -> Snapshot:
    """Return the part of a snapshot that a letter's audience may see."""
    if snapshot.audience == audience:
        return snapshot
    return make_snapshot(
        snapshot.statements,
        snapshot.subjects,
        snapshot.sources,
        at=snapshot.at,
        audience=audience,
        level=snapshot.level,
    )


def _write_header(builder: Builder, meta: Meta) -> None:
    heads = _HEADS[meta.language]
    if meta.addressee:
        builder.text_block("header", meta.addressee)
    builder.text_block("header", f"{heads['date']}: {print_value(meta.date, '', meta.language)}")
    if meta.reference:
        builder.text_block("header", f"{heads['reference']}: {meta.reference}")
    if meta.subject:
        builder.text_block("header", f"{heads['subject']}: {meta.subject}")


def _claim(figure: Figure) -> Claim:
    """Return a figure as a claim; a period of one date prints, and is claimed, as that date."""
    statement, value = figure.fact.statement, figure.fact.value
    if isinstance(value, Period) and value.start is not None and value.start == value.end:
        value = value.start
    return Claim(
        _KINDS[type(value)],
        figure.start,
        figure.end,
        figure.fact.text,
        value,
        subject=statement.subject if statement else None,
        concept=statement.concept if statement else None,
        statement=statement.reference if statement else None,
    )
