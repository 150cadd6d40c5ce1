"""A claim: one printed occurrence of a fact in a letter."""

from dataclasses import dataclass
from typing import Literal

from ijkmoment.facts.values import Value

ClaimKind = Literal["date", "period", "money", "strength", "reference", "abbreviation"]


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """A short form with the whole words that it stands for."""

    short: str
    long: str


@dataclass(frozen=True, slots=True)
class Claim:
    """What a letter says at one place.

    `start` and `end` count code points of the document's running text. `hedge` is the printed qualifier ("circa",
    "eind"); `subject` and `concept` say what the claim speaks of when that is known from heading, mention and names,
    never from the value; `statement` names the statement (Statement.reference) that a composed claim was printed from.
    """

    kind: ClaimKind
    start: int
    end: int
    text: str
    value: Value | Abbreviation
    hedge: str = ""
    subject: str | None = None
    concept: str | None = None
    statement: str | None = None
