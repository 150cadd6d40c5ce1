"""The whole of a register in memory: every statement ever recorded, open and closed."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ijkmoment.facts.label import INTERNAL, Level
from ijkmoment.facts.moments import moment_asked
from ijkmoment.facts.snapshot import Snapshot, make_snapshot
from ijkmoment.facts.statement import Source, Statement, Subject


@dataclass(frozen=True)
class Ledger:
    """Subjects, sources and all statements in the order of their numbers."""

    subjects: Mapping[str, Subject] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    statements: tuple[Statement, ...] = ()

    def snapshot(self, at: str | None = None, audience: str = INTERNAL, level: Level = Level.UNCLASSIFIED) -> Snapshot:
        """Return what was held at a moment or at the end of a day, or all open statements without one.

        Raise ValueError when `at` is neither.
        """
        at = None if at is None else moment_asked(at)
        held = (one for one in self.statements if _held(one, at))
        return make_snapshot(held, self.subjects, self.sources, at=at, audience=audience, level=level)


def _held(statement: Statement, at: str | None) -> bool:
    if at is None:
        return statement.superseded_at is None
    if statement.recorded_at is None or statement.recorded_at > at:
        return False
    return statement.superseded_at is None or statement.superseded_at > at
