"""The first page, which says what there is, and the page that shows every component in use."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from ijkmoment.site.letters import available
from ijkmoment.site.reader import page
from ijkmoment.site.views.deployments import cost_of, latest_year


@require_GET
def home(request: HttpRequest) -> HttpResponse:
    """Show the way to the letters, the deployments and the register, with the figure most asked for."""
    shown = page(request)
    year = latest_year(shown)
    totals = [(shown.name(one.slug), cost_of(shown, one.slug, year)) for one in shown.snapshot.of_kind("theatre")]
    context = {
        "letters": available(),
        "deployments": len(shown.snapshot.of_kind("deployment")),
        "statements": len(shown.snapshot.statements),
        "sources": len(shown.snapshot.sources),
        "year": year,
        "totals": [(name, fact) for name, fact in totals if fact],
        "shown": shown.shown,
    }
    return render(request, "site/home.html", context)


@require_GET
def components(request: HttpRequest) -> HttpResponse:
    """Show every component that the pages are built from."""
    shown = page(request)
    example = next(iter(shown.snapshot.concept("kosten")), None)
    fact = shown.fact(example) if example else None
    return render(request, "site/components.html", {"fact": fact, "shown": shown.shown})
