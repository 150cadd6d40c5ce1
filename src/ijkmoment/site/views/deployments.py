"""The deployments: a table of all, and a page of each with its facts, partners, rotations and costs."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from ijkmoment.facts.concepts import CONCEPTS, concepts_of
from ijkmoment.facts.dates import Period
from ijkmoment.facts.kinds import KINDS
from ijkmoment.facts.statement import Statement
from ijkmoment.facts.values import Amount
from ijkmoment.language.dates import print_period
from ijkmoment.language.dimensions import dimension_word
from ijkmoment.site import charts
from ijkmoment.site.reader import page
from ijkmoment.site.showing import Page
from ijkmoment.writing.sources import Shown

CORE = (
    "omschrijving", "looptijd", "gastland", "kadernatie", "verband", "operatie", "grondslag", "hoofdtaak",
    "minimale-duur", "aflossing", "beeindiging",
)  # fmt: skip
OWN = "NL"


@dataclass(frozen=True, slots=True)
class Row:
    """One deployment in the table; a cell without a fact stays empty."""

    slug: str
    name: str
    host: Shown | None
    lead: Shown | None
    period: Shown | None
    strength: Shown | None
    costs: Shown | None


@dataclass(frozen=True, slots=True)
class Group:
    """Facts under one name: a concept of the deployment, or a subject that belongs to it."""

    name: str
    facts: Sequence[tuple[str, Shown]]


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
        "parent": shown.name(subject.parent) if subject.parent else "",
        "core": _core(shown, slug),
        "partners": _partners(shown, slug),
        "posts": [(shown_dimension(shown, one, "functie"), shown.fact(one)) for one in shown.statements(slug, "post")],
        "times": _times(shown, slug),
        "costs": _drawn(shown, [(print_period(one.period, "", shown.language), one) for one in costs]),
        "cost_notes": shown.of(slug, "kosten-toelichting"),
        "children": _children(shown, slug),
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
    """Who served together in one period: each nation with its strength and the length of its bar."""

    period: str
    rows: Sequence[tuple[str, Shown, int]]

    @property
    def drawn(self) -> bool:
        """Tell whether there is something to compare."""
        return len(self.rows) > 1


def _partners(shown: Page, slug: str) -> list[Partners]:
    """Return the nations of each period, the latest period first, the largest nation first."""
    held = [one for one in shown.statements(slug, "sterkte") if "natie" in dict(one.dimensions)]
    ordered = sorted(held, key=lambda one: (_ends(one), charts.size(one.value)), reverse=True)
    return [_partners_of(shown, list(group)) for _, group in groupby(ordered, key=lambda one: one.period.edtf)]


def _partners_of(shown: Page, group: list[Statement]) -> Partners:
    rows = _drawn(shown, [(shown_dimension(shown, one, "natie"), one) for one in group])
    return Partners(rows[0][1].period, rows)


def _drawn(shown: Page, named: Sequence[tuple[str, Statement]]) -> list[tuple[str, Shown, int]]:
    """Print statements by name, each with the length of its bar."""
    lengths = charts.bars([one.value for _, one in named])
    return [(name, shown.fact(one), length) for (name, one), length in zip(named, lengths, strict=True)]


@dataclass(frozen=True, slots=True)
class Times:
    """Mandates and rotations as rows, each with its stretch on one line of time."""

    rows: Sequence[tuple[str, Shown, charts.Span]]
    years: Sequence[int]
    first: int
    last: int
    open: bool


def _times(shown: Page, slug: str) -> Times:
    found: list[tuple[str, Statement]] = [(_("Inzet"), one) for one in shown.statements(slug, "looptijd")]
    for kind, concept in (("mandate", "mandaatperiode"), ("rotation", "looptijd")):
        for child in shown.snapshot.children(slug, kind):
            found += [(shown.name(child.slug), one) for one in shown.statements(child.slug, concept)]
    known = [(name, one, one.value) for name, one in found if isinstance(one.value, Period) and one.value.possible]
    known.sort(key=lambda row: (row[2].first() or datetime.date.min, row[2].last() or datetime.date.max))
    line = charts.timeline([period for _, _, period in known], datetime.datetime.now(tz=datetime.UTC).date())
    rows = [(name, shown.fact(one), span) for (name, one, _), span in zip(known, line.spans, strict=True)]
    return Times(rows, line.years, line.first, line.last, line.open)


_KINDS = ("milestone", "asset", "result", "attention-point", "objective", "request", "exercise", "training-goal")


def _children(shown: Page, slug: str) -> list[tuple[str, list[Group]]]:
    """Return what belongs to the deployment besides mandates and rotations, by kind."""
    found = (
        (kind, [_group(shown, child.slug, kind) for child in shown.snapshot.children(slug, kind)]) for kind in _KINDS
    )
    return [(_kind(shown, kind), groups) for kind, groups in found if groups]


def _kind(shown: Page, kind: str) -> str:
    return KINDS[kind].en_plural if shown.language == "en" else KINDS[kind].nl_plural


def _group(shown: Page, slug: str, kind: str) -> Group:
    names = {"naam", "afkorting", "alias"}
    facts = [
        (_concept(shown, concept.id), shown.fact(one))
        for concept in concepts_of(kind)
        if concept.id not in names
        for one in shown.statements(slug, concept.id)
    ]
    return Group(shown.name(slug), facts)
