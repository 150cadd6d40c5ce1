"""What the page of one deployment shows, part by part: facts, who supplies what, times, costs, what belongs to it.

The table of concepts drives it. What has a part of its own (who supplies what, the costs) stands there; every other
concept of a deployment stands in the list of facts, so that none is forgotten.
"""

import datetime
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TypeVar

from ijkmoment.facts.concepts import CONCEPTS, concepts_of
from ijkmoment.facts.dates import ALWAYS, Date, Period
from ijkmoment.facts.kinds import KINDS
from ijkmoment.facts.statement import Statement, Subject
from ijkmoment.facts.values import Value
from ijkmoment.language.dates import print_period
from ijkmoment.language.naming import Name
from ijkmoment.site import charts
from ijkmoment.site.overview import ends
from ijkmoment.site.showing import Page
from ijkmoment.writing.sources import Shown

TERMS = ("mandate", "rotation")
_STRETCHES = {"mandate": "mandaatperiode", "rotation": "looptijd"}
_HEADING, _POST, _COST_NOTE = "naam", "post", "kosten-toelichting"
_SUPPLIED = ("sterkte", "sterkte-gepland", "rang", "bijdrage")
_COSTS = ("kosten", "kosten-gepland")
_ELSEWHERE = (_HEADING, *_SUPPLIED, _POST, *_COSTS, _COST_NOTE)
_NAMES = ("naam", "afkorting", "alias")

Facts = Sequence[tuple[str, Sequence[Shown]]]
_Label = tuple[str, tuple[Name, ...]]
_Key = TypeVar("_Key", bound=Hashable)


def facts(shown: Page, slug: str) -> Facts:
    """Return by concept, in the order of the table, all that no other part of the page shows."""
    concepts = (one.id for one in concepts_of("deployment") if one.id not in _ELSEWHERE)
    found = ((concept_name(shown, concept), shown.of(slug, concept)) for concept in concepts)
    return [(name, held) for name, held in found if held]


def concept_name(shown: Page, concept: str) -> str:
    """Return what a concept is called, in the reader's language."""
    return CONCEPTS[concept].en if shown.language == "en" else CONCEPTS[concept].nl


@dataclass(frozen=True, slots=True)
class Partners:
    """Who supplies what in one period: each nation with its strength and the length of its bar, and what else."""

    period: str
    rows: Sequence[tuple[Sequence[Name], Shown, int]]
    said: Sequence[tuple[_Label, Sequence[Shown]]]

    @property
    def drawn(self) -> bool:
        """Tell whether there is something to compare."""
        return len(self.rows) > 1


def partners(shown: Page, slug: str) -> list[Partners]:
    """Return the nations of each period, the latest period first, the largest nation first with its units."""
    held = [one for concept in _SUPPLIED for one in shown.statements(slug, concept)]
    ordered = sorted(held, key=lambda one: (ends(one), one.period.edtf), reverse=True)
    return [_partners_of(shown, list(group)) for _, group in groupby(ordered, key=lambda one: one.period.edtf)]


def _partners_of(shown: Page, group: list[Statement]) -> Partners:
    strengths = _by_nation([one for one in group if one.concept == "sterkte"])
    lengths = charts.bars([one.value for one in strengths])
    rows = [(shown.split(one), shown.fact(one), length) for one, length in zip(strengths, lengths, strict=True)]
    said = _gathered((_supplied(shown, one), shown.fact(one)) for one in group if one.concept != "sterkte")
    return Partners("" if group[0].period == ALWAYS else print_period(group[0].period, "", shown.language), rows, said)


def _by_nation(strengths: Sequence[Statement]) -> list[Statement]:
    """Return strengths by the largest of their nation, then by nation and by their own size."""
    largest: dict[str, int] = {}
    for one in strengths:
        largest[_nation(one)] = max(largest.get(_nation(one), 0), int(charts.size(one.value)))
    return sorted(strengths, key=lambda one: (-largest[_nation(one)], _nation(one), -charts.size(one.value)))


def _nation(statement: Statement) -> str:
    return dict(statement.dimensions).get("natie", "")


def _supplied(shown: Page, statement: Statement) -> _Label:
    return concept_name(shown, statement.concept), shown.split(statement)


def posts(shown: Page, slug: str) -> list[tuple[str, Shown]]:
    """Return which nation holds which post in the staff."""
    held = shown.statements(slug, _POST)
    return [(", ".join(shown.split(one)) or concept_name(shown, _POST), shown.fact(one)) for one in held]


def _gathered(named: Iterable[tuple[_Key, Shown]]) -> list[tuple[_Key, list[Shown]]]:
    """Return facts by name, in the order in which each name first stands."""
    found: dict[_Key, list[Shown]] = {}
    for name, fact in named:
        found.setdefault(name, []).append(fact)
    return list(found.items())


@dataclass(frozen=True, slots=True)
class Cost:
    """What one year cost of one budget or of all: realised and planned, each with the length of its bar."""

    year: str
    budget: Sequence[Name]
    realised: tuple[Shown, int] | None
    planned: tuple[Shown, int] | None


@dataclass(frozen=True, slots=True)
class Costs:
    """The costs by year; `drawn` when there is something to compare."""

    rows: Sequence[Cost]
    notes: Sequence[Shown]

    @property
    def realised(self) -> bool:
        """Tell whether there is a column of realised costs."""
        return any(one.realised for one in self.rows)

    @property
    def planned(self) -> bool:
        """Tell whether there is a column of planned costs."""
        return any(one.planned for one in self.rows)

    @property
    def drawn(self) -> bool:
        """Tell whether there is something to compare."""
        return sum((one.realised is not None) + (one.planned is not None) for one in self.rows) > 1


def costs(shown: Page, slug: str) -> Costs | None:
    """Return what a deployment cost and was to cost, a row for each year and budget; None when nothing is held."""
    held = [one for concept in _COSTS for one in shown.statements(slug, concept)]
    held.sort(key=lambda one: (one.period.edtf, one.dimensions))
    lengths = dict(zip(held, charts.bars([one.value for one in held]), strict=True))
    rows = [
        _cost(shown, {one.concept: (one, lengths[one]) for one in group})
        for _, group in groupby(held, key=lambda one: (one.period.edtf, one.dimensions))
    ]
    notes = shown.of(slug, _COST_NOTE)
    return Costs(rows, notes) if rows or notes else None


def _cost(shown: Page, held: dict[str, tuple[Statement, int]]) -> Cost:
    first = next(iter(held.values()))[0]
    year = print_period(first.period, "", shown.language)
    realised, planned = ((shown.fact(held[one][0]), held[one][1]) if one in held else None for one in _COSTS)
    return Cost(year, shown.split(first), realised, planned)


@dataclass(frozen=True, slots=True)
class Times:
    """The deployment with its mandates and rotations as rows, each with its stretch on one line of time."""

    rows: Sequence[tuple[Name, Shown, charts.Span]]
    years: Sequence[int]
    first: int
    last: int
    open: bool


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A period to draw: what it is of, the statement that says so, and the stretch."""

    name: Name
    statement: Statement
    stretch: charts.Stretch


def times(shown: Page, slug: str, deployment: str) -> Times | None:
    """Return the mandates and rotations of which a period is known, None when there is none.

    `deployment` is what the row of the deployment itself is called.
    """
    known = [one for kind in TERMS for child in shown.snapshot.children(slug, kind) for one in _drawn(shown, child)]
    if not known:
        return None
    known += _stretches(shown, slug, "looptijd", Name(deployment, shown.language), charts.LASTING)
    known.sort(key=lambda one: _bounds(one.stretch.period))
    line = charts.timeline([one.stretch for one in known], datetime.datetime.now(tz=datetime.UTC).date())
    rows = [(one.name, shown.fact(one.statement), span) for one, span in zip(known, line.spans, strict=True)]
    return Times(rows, line.years, line.first, line.last, line.open)


def _drawn(shown: Page, child: Subject) -> Iterator[_Drawn]:
    """Yield a mandate's or rotation's periods; a rotation ends also when it is not known when."""
    tail = charts.ENDING if child.kind == "rotation" else charts.LASTING
    return _stretches(shown, child.slug, _STRETCHES[child.kind], shown.name(child.slug), tail)


def _stretches(shown: Page, slug: str, concept: str, name: Name, tail: charts.Tail) -> Iterator[_Drawn]:
    for one in shown.statements(slug, concept):
        if isinstance(one.value, Period) and one.value.possible:
            yield _Drawn(name, one, charts.Stretch(one.value, tail))


def _bounds(period: Period) -> tuple[datetime.date, datetime.date]:
    return period.first() or datetime.date.min, period.last() or datetime.date.max


@dataclass(frozen=True, slots=True)
class Group:
    """The facts of a subject that belongs to the deployment, by concept."""

    name: Name
    facts: Facts


@dataclass(frozen=True, slots=True)
class Kind:
    """What belongs to a deployment of one kind; `dated` when a fact tells more with its nation and period."""

    id: str
    name: str
    groups: Sequence[Group]
    dated: bool


def children(shown: Page, slug: str, kinds: Iterable[str]) -> list[Kind]:
    """Return what belongs to the deployment by kind, each in the order of time where it has a time."""
    found = ((kind, shown.snapshot.children(slug, kind)) for kind in kinds)
    return [_kind(shown, kind, members) for kind, members in found if members]


def other_kinds() -> list[str]:
    """Return the kinds of what may belong to a deployment, mandates and rotations apart, in the order of the table."""
    return [kind.id for kind in KINDS.values() if "deployment" in kind.parents and kind.id not in TERMS]


def _kind(shown: Page, kind: str, members: Sequence[Subject]) -> Kind:
    name = KINDS[kind].en_plural if shown.language == "en" else KINDS[kind].nl_plural
    ordered = sorted(members, key=lambda one: _moment(shown, one))
    return Kind(kind, name, [_group(shown, one.slug, kind) for one in ordered], kind in TERMS)


def _moment(shown: Page, subject: Subject) -> tuple[datetime.date, datetime.date, int]:
    """Return when a subject begins and ends, last of all when no date is known, then the order of recording.

    Its date is the first in the order of the table of concepts, of those that are dates or periods.
    """
    dated = (one.id for one in concepts_of(subject.kind) if one.datatype in ("date", "period"))
    values = (one.value for concept in dated for one in shown.statements(subject.slug, concept))
    known = next((days for value in values if (days := _days(value))), (datetime.date.max, datetime.date.max))
    numbers = (one.number or 0 for one in shown.snapshot.by_subject.get(subject.slug, ()))
    return *known, min(numbers, default=0)


def _days(value: Value) -> tuple[datetime.date, datetime.date] | None:
    if isinstance(value, Date) and value.possible:
        return value.first(), value.last()
    return _bounds(value) if isinstance(value, Period) and value.possible else None


def _group(shown: Page, slug: str, kind: str) -> Group:
    named = (
        (concept_name(shown, concept.id), shown.fact(one))
        for concept in concepts_of(kind)
        if concept.id not in _NAMES
        for one in shown.statements(slug, concept.id)
    )
    return Group(shown.name(slug), _gathered(named))
