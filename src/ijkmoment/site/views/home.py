"""The first page, which says what there is, and the page that shows every component in use."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from ijkmoment.facts.statement import Statement
from ijkmoment.facts.withheld import WITHHELD
from ijkmoment.register.widgets import StyledForm
from ijkmoment.site import example_proposals, overview
from ijkmoment.site.letters import available
from ijkmoment.site.marking import example
from ijkmoment.site.reader import page
from ijkmoment.site.showing import Page
from ijkmoment.writing.html import LONGEST_BUTTON


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Show the way to the letters, the deployments and the register, with the figure most asked for."""
    shown = page(request)
    year = overview.latest_year(shown)
    context = {
        "letters": available(),
        "deployments": len(shown.snapshot.of_kind("deployment")),
        "statements": len(shown.snapshot.statements),
        "sources": sum(one != WITHHELD for one in shown.snapshot.sources.values()),
        "year": year,
        "totals": overview.totals(shown, year),
        "shown": shown.shown,
    }
    return render(request, "site/home.html", context)


class ExampleForm(StyledForm):
    """A form with each kind of field."""

    conditional = ("figure",)
    figure = forms.CharField(label=_("Kosten"), help_text=_("Zo schrijft u een bedrag: 31,37 miljoen."))
    choice = forms.ChoiceField(label=_("Land"), choices=[("LT", "LT"), ("RO", "RO")])
    text = forms.CharField(label=_("Omschrijving"), widget=forms.Textarea({"rows": 4}), required=False)

    def clean(self) -> None:
        """Refuse the figure and the whole, so that both kinds of message are seen."""
        self.add_error("figure", _("Schrijf een komma voor de decimalen."))
        self.add_error(None, _("Er is niets vastgelegd."))


@require_safe
def components(request: HttpRequest) -> HttpResponse:
    """Show every component that the pages are built from."""
    shown = page(request)
    context = {
        "facts": shown.facts(_short_and_long(shown)),
        "form": ExampleForm({"figure": "31.37 miljoen", "choice": "LT", "text": ""}),
        "shown": shown.shown,
        "marked": example(shown.snapshot, shown.language),
        "proposals": example_proposals.example(),
    }
    return render(request, "site/components.html", context)


def _short_and_long(shown: Page) -> list[Statement]:
    """Return a fact that is a button itself and one that has a button behind it, where there are such."""
    held = [
        one for one in shown.snapshot.statements if dict(one.dimensions).get("taal", shown.language) == shown.language
    ]
    short = next((one for one in held if len(shown.words(one)) <= LONGEST_BUTTON), None)
    long = next((one for one in held if len(shown.words(one)) > LONGEST_BUTTON), None)
    return [one for one in (short, long) if one is not None]
