"""The letter before this one as a register holds it, for where no earlier letter is given.

It is a Kamerbrief among the sources, of about a year before, of which the register holds statements on two deployments
at least, most of them those of this letter: a letter on another subject is none, nor one that the register holds too
little of. What the register does not hold of it, it may have told all the same.
"""

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from ijkmoment.checking.against_register.in_register import overlap, stated_period
from ijkmoment.checking.deployments.deployment_units import Unit, called, of_register, root_of
from ijkmoment.checking.deployments.named_deployments import countries_of, named_in
from ijkmoment.checking.deployments.scope import scope
from ijkmoment.checking.deployments.telling import telling
from ijkmoment.checking.deployments.years import time_told_of
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.topics import stems
from ijkmoment.facts.dates import Period
from ijkmoment.facts.finding import Related
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.facts.statement import Source, Statement
from ijkmoment.facts.values import Text
from ijkmoment.language.patterns import lazily

_LETTER = lazily(r"\b(?:kamerbrief|voortgangsrapportage|brief)\b", re.IGNORECASE)
_REPORT = lazily(r"rapportage|ijkmoment", re.IGNORECASE)
_ASIDE = lazily(r"\b(?:geen (?:deel|onderdeel)|buiten beschouwing|no part|not part|left out)\b", re.IGNORECASE)
_SOONEST, _LATEST = datetime.timedelta(days=180), datetime.timedelta(days=600)
_YEAR, _ABOUT = datetime.timedelta(days=365), datetime.timedelta(days=65)
_NAMES = frozenset({"naam", "afkorting", "alias"})
_NOWHERE = Span(0, 0)
_TWO = 2


class Recorded(NamedTuple):
    """A letter among a register's sources, the deployments that it tells of, and a statement of it on each.

    `named` are all that it has a statement on, if only a name.
    """

    source: Source
    statements: Mapping[str, Statement]
    told: tuple[Unit, ...]
    named: tuple[Unit, ...]

    @property
    def year(self) -> str:
        """The year of the letter."""
        return str(self.source.date.year) if self.source.date is not None else ""


class Before(NamedTuple):
    """The letter before this one, and what it told of that this letter may be asked for."""

    recorded: Recorded
    told: tuple[Unit, ...]

    def related(self, unit: Unit) -> Related:
        """Return what the register holds of a deployment from the letter, as a place that a finding speaks of."""
        statement = self.recorded.statements[unit.subject or ""].reference
        return Related("register", f"{unit.label} ({self.recorded.source.title})", statement=statement)

    def is_new(self, letter: Letter, unit: Unit) -> bool:
        """Tell whether a deployment of the letter is later than the one before, or unknown to the register.

        What the register knows longer may have been told in the letter before all the same.
        """
        snapshot, date = letter.snapshot, self.recorded.source.date
        if snapshot is None or date is None:
            return False
        known = frozenset({unit.subject}) if unit.subject is not None else named_in(unit.label, snapshot)
        starts = [start for slug in known for start in _starts(snapshot, slug)]
        return not known or (bool(starts) and all(start > date.last() for start in starts))


def letter_before(letter: Letter) -> Before | None:
    """Return the newest letter of the register that this one can be held to, a report first; None for none."""
    return letter.once(_before)


def _before(letter: Letter) -> Before | None:
    if letter.earlier or letter.snapshot is None or letter.date is None or not letter.date.possible:
        return None
    known = letter.snapshot.once(_recorded)
    found = [held for one in known if (held := _held_to(letter, letter.snapshot, one)) is not None]
    # A letter on a decision may be newer than the yearly one, and tell of two deployments as well.
    return next((one for one in found if _REPORT.search(one.recorded.source.title)), found[0] if found else None)


def _held_to(letter: Letter, snapshot: Snapshot, one: Recorded) -> Before | None:
    """Return a letter of the register if this one is the yearly one after it."""
    if scope(letter).about is not None:
        return None
    age = _age(letter, one)
    if not _SOONEST <= age <= _LATEST or not _is_of_later(letter, one):
        return None
    now = telling(letter).deployments
    shared = _shared(one.told, now)
    own = sum(any(unit.like(one_of_now) for unit in shared) for one_of_now in now)
    if not (shared and scope(letter).is_yearly) and not (min(own, len(shared)) >= _TWO and abs(age - _YEAR) <= _ABOUT):
        return None
    theatres = {snapshot.subjects[unit.subject or ""].parent for unit in shared}
    asked = (unit for unit in one.told if snapshot.subjects[unit.subject or ""].parent in theatres)
    ran = tuple(unit for unit in asked if _may_have_run(letter, snapshot, unit.subject or ""))
    if _TWO * len(shared) < len(ran) or _TWO * own < len(now):
        return None
    return Before(one, ran)


def _shared(told: Sequence[Unit], now: Sequence[Unit]) -> list[Unit]:
    """Return the register's deployments that are among a letter's: by subject, unless a letter's has none."""
    subjects, others = {one.subject for one in now}, [one for one in now if one.subject is None]
    return [unit for unit in told if unit.subject in subjects or any(map(unit.like, others))]


def _is_of_later(letter: Letter, one: Recorded) -> bool:
    """Tell whether a letter speaks of the register's deployments, and of a time after the letter before."""
    period, date = stated_period(letter), one.source.date
    last = period.last() if period is not None and period.possible else None
    return bool(scope(letter).subjects) and (last is None or date is None or last > date.first())


def _age(letter: Letter, one: Recorded) -> datetime.timedelta:
    if letter.date is None or one.source.date is None:
        return datetime.timedelta()
    return letter.date.first() - one.source.date.first()


def _starts(snapshot: Snapshot, slug: str) -> Iterator[datetime.date]:
    """Yield the days on which a deployment began, the earliest possible for an open one."""
    for one in snapshot.of(slug, "looptijd"):
        if isinstance(one.value, Period) and one.value.possible:
            yield one.value.first() or datetime.date.min


def _may_have_run(letter: Letter, snapshot: Snapshot, slug: str) -> bool:
    """Tell whether a deployment ran in the time that the letter tells of, as far as the register knows."""
    time = time_told_of(letter)
    times = [one.value for one in snapshot.of(slug, "looptijd") if isinstance(one.value, Period)]
    return time is None or not times or any(overlap(one, time) for one in times)


def _unit(snapshot: Snapshot, slug: str) -> Unit:
    unit = of_register(snapshot, slug, _NOWHERE)
    countries = frozenset(f"country:{code}" for code in countries_of(snapshot, slug))
    # The first word of a name has a capital whatever it is: "Luchtverdediging IJsland".
    first = {stems(name)[0] for name in called(snapshot, slug) if stems(name)} if countries else set[str]()
    return unit._replace(keys=unit.keys | countries, soft=unit.soft - first)


def _recorded(snapshot: Snapshot) -> tuple[Recorded, ...]:
    """Return the letters among the sources that tell of two deployments at least, newest first."""
    letters = {slug for slug, one in snapshot.sources.items() if _LETTER.search(one.kind) and _is_dated(one)}
    named: dict[str, set[str]] = {}
    told: dict[str, dict[str, Statement]] = {}
    for statement in snapshot.statements if letters else ():
        slug = root_of(snapshot, statement.subject) if statement.source in letters else None
        if slug is not None:
            named.setdefault(statement.source, set()).add(slug)
            of_it = told.setdefault(statement.source, {})
            if slug not in of_it and _is_telling(statement):
                of_it[slug] = statement
    enough = {source: of_it for source, of_it in told.items() if len(of_it) >= _TWO}
    units = {slug: _unit(snapshot, slug) for source in enough for slug in named[source]}
    found = (
        Recorded(snapshot.sources[source], of_it, _of(units, of_it), _of(units, named[source]))
        for source, of_it in enough.items()
    )
    return tuple(sorted(found, key=_day, reverse=True))


def _of(units: Mapping[str, Unit], slugs: Iterable[str]) -> tuple[Unit, ...]:
    return tuple(units[slug] for slug in sorted(slugs))


def _is_telling(statement: Statement) -> bool:
    """Tell whether a statement is more than a name, or than a word on a deployment that the letter leaves out."""
    left_out = isinstance(statement.value, Text) and _ASIDE.search(statement.value.text) is not None
    return statement.concept not in _NAMES and not left_out


def _is_dated(source: Source) -> bool:
    return source.date is not None and source.date.possible and source.date.month is not None


def _day(one: Recorded) -> datetime.date:
    return one.source.date.first() if one.source.date is not None else datetime.date.min
