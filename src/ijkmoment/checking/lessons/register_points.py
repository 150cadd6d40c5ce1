"""The attention points that a register holds: name, owner, and in which periods they were new, carried or closed."""

from typing import NamedTuple

from ijkmoment.checking.deployments.years import time_told_of
from ijkmoment.checking.letter import Letter
from ijkmoment.facts.dates import Period
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.facts.statement import Statement
from ijkmoment.facts.values import Code, Unknown

CLOSED = "gesloten"


class Held(NamedTuple):
    """One attention point of the register; `states` are in order of time."""

    slug: str
    parent: str | None
    name: str
    measures: str
    owned: bool
    states: tuple[tuple[Period, str], ...]
    statement: str

    def open_before(self, letter: Letter) -> bool:
        """Tell whether it was new or carried in the last period before the one that the letter tells of."""
        time = time_told_of(letter)
        before = [state for period, state in self.states if _is_before(period, time)]
        return bool(before) and before[-1] != CLOSED

    def periods_before(self, letter: Letter) -> tuple[Period, ...]:
        """Return in which periods before the one that the letter tells of it was new or carried, in order of time."""
        time = time_told_of(letter)
        return tuple(period for period, state in self.states if state != CLOSED and _is_before(period, time))

    def states_in(self, time: Period | None) -> tuple[str, ...]:
        """Return the states that it has in a period."""
        return tuple(state for period, state in self.states if _overlaps(period, time))


def held_points(snapshot: Snapshot) -> tuple[Held, ...]:
    """Return the attention points of a register that have a name."""
    return snapshot.once(_held_points)


def _held_points(snapshot: Snapshot) -> tuple[Held, ...]:
    found: list[Held] = []
    for subject in snapshot.of_kind("attention-point"):
        name = snapshot.said(subject.slug, "naam")
        if name is None:
            continue
        states = sorted(map(_state, snapshot.of(subject.slug, "stand")), key=_start)
        measures = " ".join(str(getattr(one.value, "text", "")) for one in snapshot.of(subject.slug, "maatregel"))
        owned = any(not isinstance(one.value, Unknown) for one in snapshot.of(subject.slug, "eigenaar"))
        statement = next(one.reference for one in snapshot.of(subject.slug, "naam") if one.value == name)
        found.append(Held(subject.slug, subject.parent, name.text, measures, owned, tuple(states), statement))
    return tuple(found)


def _state(statement: Statement) -> tuple[Period, str]:
    return statement.period, statement.value.code if isinstance(statement.value, Code) else ""


def _start(state: tuple[Period, str]) -> str:
    return state[0].start.printed if state[0].start is not None else ""


def _is_before(period: Period, time: Period | None) -> bool:
    """Tell whether a period lies before another; one without an end lies in every time."""
    if time is None or not period.possible or not time.possible:
        return False
    last, first = period.last(), time.first()
    return last is not None and first is not None and last < first


def _overlaps(period: Period, time: Period | None) -> bool:
    if time is None or not period.possible or not time.possible:
        return False
    first, last, other_first, other_last = period.first(), period.last(), time.first(), time.last()
    begins = first is None or other_last is None or first <= other_last
    ends = last is None or other_first is None or last >= other_first
    return begins and ends
