"""What a letter is read to say: statements proposed, each with its place, and the claims that were left out."""

from dataclasses import dataclass
from typing import Literal

from ijkmoment.facts.claim import Claim
from ijkmoment.facts.statement import Source, Statement

State = Literal["new", "held", "supersedes", "impossible"]
Doubt = Literal[
    "year of the letter", "reporting period", "date of the letter", "hedge", "until", "one end", "total",
    "subject from before",
]  # fmt: skip
Reason = Literal[
    "not bound", "no concept", "no subject for it", "no period", "no nation", "another time", "repeated",
    "said more precisely", "not a value of the concept",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Spot:
    """Where words stand in a letter: page (None without pages), line and column from 1, and their span in its text."""

    file: str
    page: int | None
    line: int
    column: int
    start: int
    end: int
    printed: str
    sentence: str

    @property
    def text(self) -> str:
        """The place for people: "letter.txt:12:3"."""
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A statement that a letter makes, unlabelled and with the letter as its source.

    `state` says how it stands to the register: new, held already, in the place of `held`, or not a value that the
    register can hold (an impossible date). `contradicts` are the places in the same run that say something else.
    """

    statement: Statement
    spot: Spot
    doubts: tuple[Doubt, ...] = ()
    state: State = "new"
    held: Statement | None = None
    contradicts: tuple[str, ...] = ()

    @property
    def sure(self) -> bool:
        """Tell whether the letter says all of it, and nothing else in the run says otherwise."""
        return not self.doubts and not self.contradicts and self.state != "impossible"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A claim that is not proposed, and why."""

    claim: Claim
    spot: Spot
    reason: Reason


@dataclass(frozen=True, slots=True)
class Draft:
    """What one letter proposes: its source record, the proposals in the order of the text, and what was left out."""

    file: str
    source: Source
    proposals: tuple[Proposal, ...]
    left_out: tuple[LeftOut, ...] = ()
