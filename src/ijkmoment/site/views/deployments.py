"""The deployments: a table of all, and a page of each with its facts, partners, mandates, rotations and costs."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ijkmoment.site import deployment_parts as parts
from ijkmoment.site import overview
from ijkmoment.site.reader import page


@require_safe
def table(request: HttpRequest) -> HttpResponse:
    """Show all deployments with their costs in the latest year, and the released total."""
    shown = page(request)
    year = overview.latest_year(shown)
    rows = [overview.row(shown, one.slug, year) for one in shown.snapshot.of_kind("deployment")]
    context = {
        "rows": sorted(rows, key=lambda row: row.name),
        "year": year,
        "totals": overview.totals(shown, year),
        "shown": shown.shown,
    }
    return render(request, "site/deployments.html", context)


@require_safe
def deployment(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one deployment."""
    shown = page(request)
    subject = shown.snapshot.subjects.get(slug)
    if subject is None or subject.kind != "deployment" or not shown.snapshot.shows(slug):
        raise Http404
    context = {
        "slug": slug,
        "name": shown.name(slug),
        "parent": shown.name(subject.parent) if subject.parent else None,
        "facts": parts.facts(shown, slug),
        "partners": parts.partners(shown, slug),
        "posts": parts.posts(shown, slug),
        "times": parts.times(shown, slug, _("Inzet")),
        "costs": parts.costs(shown, slug),
        "terms": parts.children(shown, slug, parts.TERMS),
        "children": parts.children(shown, slug, parts.other_kinds()),
        "shown": shown.shown,
    }
    return render(request, "site/deployment.html", context)
