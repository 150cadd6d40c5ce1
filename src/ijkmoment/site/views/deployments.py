"""The deployments: a table of all, and a page of each with its facts, partners, mandates, rotations and costs."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from ijkmoment.facts.concepts import CONCEPTS, concepts_of
from ijkmoment.facts.dates import ALWAYS, Period
from ijkmoment.facts.kinds import KINDS
from ijkmoment.facts.statement import Statement, Subject
from ijkmoment.facts.values import Amount
from ijkmoment.language.dates import print_period
from ijkmoment.language.dimensions import dimension_word
from ijkmoment.language.naming import Name
from ijkmoment.site import charts
from ijkmoment.site.reader import page
from ijkmoment.site.showing import Page
from ijkmoment.writing.sources import Shown

CORE = (
    "omschrijving", "looptijd", "gastland", "kadernatie", "verband", "operatie", "grondslag", "hoofdtaak",
    "minimale-duur", "aflossing", "beeindiging",
)  # fmt: skip
OWN = "NL"
_SUPPLIED = ("sterkte", "sterkte-gepland", "rang", "bijdrage")
_STRETCHES = {"mandate": "mandaatperiode", "rotation": "looptijd"}


@dataclass(frozen=True, slots=True)
class Row:
    """One deployment in the table; a cell without a fact stays empty."""

    slug: str
    name: Name
    host: Shown | None
    lead: Shown | None
    period: Shown | None
    strength: Shown | None
    costs: Shown | None


@dataclass(frozen=True, slots=True)
class Group:
    """The facts of a subject that belongs to the deployment, by concept."""

    name: Name
    facts: Sequence[tuple[str, Sequence[Shown]]]


@dataclass(frozen=True, slots=True)
class Kind:
    """What belongs to a deployment of one kind; `dated` when a fact tells more with its nation and period."""

    id: str
    name: str
    groups: Sequence[Group]
    dated: bool


@require_GET
def table(request: HttpRequest) -> HttpResponse:
    """Show all deployments with their costs in the latest year, and the released total."""
    shown = page(request)
    year = latest_year(shown)
    deployments = shown.snapshot.of_kind("deployment")
    rows = [_row(shown, one.slug, year) for one in deployments]
    totals = [(shown.name(one.slug), cost_of(shown, one.slug, year)) for one in shown.snapshot.of_kind("theatre")]
    context = {
        "rows": sorted(rows, key=lambda row: row.name),
        "year": year,
        "totals": [(name, fact) for name, fact in totals if fact],
        "shown": shown.shown,
    }
    return render(request, "site/deployments.html", context)


def _row(shown: Page, slug: str, year: str) -> Row:
    return Row(
        slug,
        shown.name(slug),
        _first(shown, slug, "gastland"),
        _first(shown, slug, "kadernatie"),
        _first(shown, slug, "looptijd"),
        _latest_strength(shown, slug),
        cost_of(shown, slug, year),
    )


def _first(shown: Page, slug: str, concept: str) -> Shown | None:
    held = shown.statements(slug, concept)
    return shown.fact(held[0]) if held else None


def _latest_strength(shown: Page, slug: str) -> Shown | None:
    held = [one for one in shown.statements(slug, "sterkte") if one.dimensions == (("natie", OWN),)]
    return shown.fact(max(held, key=_ends)) if held else None


def _ends(statement: Statement) -> tuple[datetime.date, datetime.date]:
    return statement.period.last() or datetime.date.max, statement.period.first() or datetime.date.min


def cost_of(shown: Page, slug: str, year: str) -> Shown | None:
    """Print what a deployment or theatre cost in a year, when that is known as one amount."""
    held = [one for one in shown.statements(slug, "kosten") if one.period.edtf == year and not one.dimensions]
    return shown.fact(held[0]) if held else None


def latest_year(shown: Page) -> str:
    """Return the last year of which a theatre holds a total, else any cost is known; empty when there is none."""
    known = [one for one in shown.snapshot.concept("kosten") if one.period.year and isinstance(one.value, Amount)]
    totals = [one for one in known if not one.dimensions and _is_theatre(shown, one.subject)]
    return max((one.period.edtf for one in totals or known), default="")


def _is_theatre(shown: Page, slug: str) -> bool:
    return shown.snapshot.subjects[slug].kind == "theatre"


@require_GET
def deployment(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one deployment."""
    shown = page(request)
    subject = shown.snapshot.subjects.get(slug)
    if subject is None or subject.kind != "deployment" or not shown.snapshot.shows(slug):
        raise Http404
    costs = sorted(shown.statements(slug, "kosten"), key=lambda one: one.period.edtf)
    context = {
        "slug": slug,
        "name": shown.name(slug),
        "parent": shown.name(subject.parent) if subject.parent else None,
        "core": _core(shown, slug),
        "partners": _partners(shown, slug),
        "posts": [(shown_dimension(shown, one, "functie"), shown.fact(one)) for one in shown.statements(slug, "post")],
        "times": _times(shown, slug),
        "costs": _drawn(shown, [(print_period(one.period, "", shown.language), one) for one in costs]),
        "cost_notes": shown.of(slug, "kosten-toelichting"),
        "terms": _children(shown, slug, _TERMS),
        "children": _children(shown, slug, _KINDS),
        "shown": shown.shown,
    }
    return render(request, "site/deployment.html", context)


def _core(shown: Page, slug: str) -> list[tuple[str, list[Shown]]]:
    found = ((_concept(shown, concept), shown.of(slug, concept)) for concept in CORE)
    return [(name, facts) for name, facts in found if facts]


def _concept(shown: Page, concept: str) -> str:
    return CONCEPTS[concept].en if shown.language == "en" else CONCEPTS[concept].nl


def shown_dimension(shown: Page, statement: Statement, name: str) -> str:
    """Return the words of one dimension of a statement: a country's or subject's name, or the word itself."""
    code = dict(statement.dimensions).get(name, "")
    return dimension_word(name, code, shown.language) or shown.name(code).replace("-", " ")


@dataclass(frozen=True, slots=True)
class Partners:
    """Who supplies what in one period: each nation with its strength and the length of its bar, and what else."""

    period: str
    rows: Sequence[tuple[str, Shown, int]]
    said: Sequence[tuple[str, Sequence[Shown]]]

    @property
    def drawn(self) -> bool:
        """Tell whether there is something to compare."""
        return len(self.rows) > 1


def _partners(shown: Page, slug: str) -> list[Partners]:
    """Return the nations of each period, the latest period first, the largest nation first."""
    held = [one for concept in _SUPPLIED for one in shown.statements(slug, concept) if "natie" in dict(one.dimensions)]
    ordered = sorted(held, key=lambda one: (_ends(one), one.period.edtf), reverse=True)
    return [_partners_of(shown, list(group)) for _, group in groupby(ordered, key=lambda one: one.period.edtf)]


def _partners_of(shown: Page, group: list[Statement]) -> Partners:
    strengths = [one for one in group if one.concept == "sterkte"]
    strengths.sort(key=lambda one: charts.size(one.value), reverse=True)
    rows = _drawn(shown, [(shown_dimension(shown, one, "natie"), one) for one in strengths])
    said = _gathered((_supplied(shown, one), shown.fact(one)) for one in group if one.concept != "sterkte")
    return Partners("" if group[0].period == ALWAYS else print_period(group[0].period, "", shown.language), rows, said)


def _supplied(shown: Page, statement: Statement) -> str:
    return f"{_concept(shown, statement.concept)}: {shown_dimension(shown, statement, 'natie')}"


def _gathered(named: Iterable[tuple[str, Shown]]) -> list[tuple[str, list[Shown]]]:
    """Return facts by name, in the order in which each name first stands."""
    found: dict[str, list[Shown]] = {}
    for name, fact in named:
        found.setdefault(name, []).append(fact)
    return list(found.items())


def _drawn(shown: Page, named: Sequence[tuple[str, Statement]]) -> list[tuple[str, Shown, int]]:
    """Print statements by name, each with the length of its bar."""
    lengths = charts.bars([one.value for _, one in named])
    return [(name, shown.fact(one), length) for (name, one), length in zip(named, lengths, strict=True)]


@dataclass(frozen=True, slots=True)
class Times:
    """The deployment with its mandates and rotations as rows, each with its stretch on one line of time."""

    rows: Sequence[tuple[Name, Shown, charts.Span]]
    years: Sequence[int]
    first: int
    last: int
    open: bool


def _times(shown: Page, slug: str) -> Times | None:
    """Return the mandates and rotations of which a period is known, None when there is none."""
    found: list[tuple[Name, Statement]] = []
    for kind, concept in _STRETCHES.items():
        for child in shown.snapshot.children(slug, kind):
            found += [(shown.name(child.slug), one) for one in shown.statements(child.slug, concept)]
    known = _drawable(found)
    if not known:
        return None
    known += _drawable([(Name(_("Inzet"), shown.language), one) for one in shown.statements(slug, "looptijd")])
    known.sort(key=lambda row: (row[2].first() or datetime.date.min, row[2].last() or datetime.date.max))
    line = charts.timeline([period for _, _, period in known], datetime.datetime.now(tz=datetime.UTC).date())
    rows = [(name, shown.fact(one), span) for (name, one, _), span in zip(known, line.spans, strict=True)]
    return Times(rows, line.years, line.first, line.last, line.open)


def _drawable(named: Sequence[tuple[Name, Statement]]) -> list[tuple[Name, Statement, Period]]:
    return [(name, one, one.value) for name, one in named if isinstance(one.value, Period) and one.value.possible]


_TERMS = ("mandate", "rotation")
_KINDS = ("milestone", "asset", "result", "attention-point", "objective", "request", "exercise", "training-goal")


def _children(shown: Page, slug: str, kinds: Sequence[str]) -> list[Kind]:
    """Return what belongs to the deployment by kind, each in the order of time where it has a time."""
    found = ((kind, shown.snapshot.children(slug, kind)) for kind in kinds)
    return [_kind(shown, kind, members) for kind, members in found if members]


def _kind(shown: Page, kind: str, members: Sequence[Subject]) -> Kind:
    name = KINDS[kind].en_plural if shown.language == "en" else KINDS[kind].nl_plural
    ordered = sorted(members, key=lambda one: _begins(shown, one.slug))
    return Kind(kind, name, [_group(shown, one.slug, kind) for one in ordered], kind in _TERMS)


def _begins(shown: Page, slug: str) -> datetime.date:
    """Return the first day of a mandate or rotation, the earliest when it is open and the latest when none is known."""
    values = (one.value for concept in _STRETCHES.values() for one in shown.statements(slug, concept))
    known = next((value for value in values if isinstance(value, Period) and value.possible), None)
    return datetime.date.max if known is None else known.first() or datetime.date.min


def _group(shown: Page, slug: str, kind: str) -> Group:
    names = {"naam", "afkorting", "alias"}
    facts = (
        (_concept(shown, concept.id), shown.fact(one))
        for concept in concepts_of(kind)
        if concept.id not in names
        for one in shown.statements(slug, concept.id)
    )
    return Group(shown.name(slug), _gathered(facts))
