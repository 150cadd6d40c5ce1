"""A waiver: the decision that one finding stays as it is, with its reason, the office that decided, and the day."""

import datetime
from typing import NamedTuple

from ijkmoment.facts.finding import Finding


class Waiver(NamedTuple):
    """What is waived: findings of one rule on these words, or the one at this line and column.

    `by` is an office, `second` the other office that agrees, which an error needs. `until` is the last day on which
    the waiver holds. `letter` is the name of the file that it is for, any when empty. `start` and `end` say where it
    stands in the text that it was read from; a waiver is known by its `number` there, from 1.
    """

    number: int
    code: str
    reason: str
    by: str
    date: datetime.date
    until: datetime.date | None = None
    second: str = ""
    words: str = ""
    line: int | None = None
    column: int | None = None
    letter: str = ""
    start: int = 0
    end: int = 0

    @property
    def what(self) -> str:
        """What it is said to be for: its words, else its place as "19:1"."""
        return self.words or ":".join(str(part) for part in (self.line, self.column) if part is not None)


class Waived(NamedTuple):
    """A finding that does not count, and the waiver that says why."""

    finding: Finding
    waiver: Waiver
