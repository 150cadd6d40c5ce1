"""Statements, the subjects they speak of and the sources that say so: the unit of the register's ledger."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from ijkmoment.facts.dates import ALWAYS, Date, Period
from ijkmoment.facts.label import UNLABELLED, Label
from ijkmoment.facts.values import Reference, Value

URL = re.compile(r"https?://[^\s<>\"]+")
Dimensions = tuple[tuple[str, str], ...]


class Subject(NamedTuple):
    """Something that statements speak of. A slug never changes; names are statements."""

    slug: str
    kind: str
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """Where a statement comes from: a report, a document, a decision, a ledger.

    `date` is the date of the source itself, `url` where it can be read, `reference` its parliamentary number.
    """

    slug: str
    kind: str
    title: str
    date: Date | None = None
    url: str = ""
    reference: Reference | None = None
    label: Label = UNLABELLED


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that we hold to be true.

    Identity is subject, concept, dimensions and period; `dimensions` are sorted pairs. `number` is its place in the
    ledger; `recorded_at` and `superseded_at` are UTC texts ("2024-05-01T09:00:00Z"), `superseded_by` the number of
    the statement that took its place.
    """

    subject: str
    concept: str
    value: Value
    source: str
    period: Period = ALWAYS
    dimensions: Dimensions = ()
    label: Label = UNLABELLED
    number: int | None = None
    recorded_at: str | None = None
    superseded_at: str | None = None
    superseded_by: int | None = None

    @property
    def identity(self) -> tuple[str, str, Dimensions, str]:
        """The key under which at most one statement is open at a time."""
        return self.subject, self.concept, self.dimensions, self.period.edtf

    @property
    def reference(self) -> str:
        """A short readable name of the identity: "efp-lt kosten budget=BIV @2023"."""
        words = [self.subject, self.concept, *(f"{name}={value}" for name, value in self.dimensions)]
        if self.period != ALWAYS:
            words.append(f"@{self.period.edtf}")
        return " ".join(words)


def dimensions(**pairs: str) -> Dimensions:
    """Return dimensions in their one order."""
    return tuple(sorted(pairs.items()))
