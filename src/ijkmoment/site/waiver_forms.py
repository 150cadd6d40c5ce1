"""The forms of waivers: a reason and an office to give one, an office to agree, and what the register refuses."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from ijkmoment.register.widgets import StyledForm

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

LONGEST_REASON, LONGEST_OFFICE = 1000, 120
REFUSALS: dict[str, "_StrPromise"] = {
    "waived-already": _("Niet vastgelegd: deze bevinding heeft al een ontheffing. Bekijk die eerst."),
    "gone": _("Niet vastgelegd: deze ontheffing is er niet."),
    "withdrawn": _("Niet vastgelegd: deze ontheffing is al ingetrokken."),
    "expired": _("Niet vastgelegd: de laatste dag van deze ontheffing is voorbij. Geef een nieuwe."),
    "needs-no-second": _("Niet vastgelegd: deze ontheffing heeft geen tweede dienst nodig."),
    "agreed-already": _("Niet vastgelegd: een tweede dienst stemde al in."),
    "same-office": _("Niet vastgelegd: een andere dienst moet instemmen dan die de ontheffing gaf."),
    "same-login": _("Niet vastgelegd: iemand anders moet instemmen dan wie de ontheffing gaf."),
    "try-again": _("Niet vastgelegd: de database kon het niet opslaan. Probeer het opnieuw."),
}


class OfficeForm(StyledForm):
    """An office that speaks."""

    office = forms.CharField(
        label=_("Dienst"),
        max_length=LONGEST_OFFICE,
        help_text=_("De dienst of directie die dit beslist, nooit de naam van een persoon."),
    )

    def clean_office(self) -> str:
        """Return the office in one line."""
        return _line(self.cleaned_data["office"])


class WaiveForm(OfficeForm):
    """A waiver: why a finding stays as it is, who says so, and until when."""

    reason = forms.CharField(
        label=_("Reden"),
        max_length=LONGEST_REASON,
        widget=forms.Textarea({"rows": 4}),
        help_text=_("Waarom de brief zo blijft, te begrijpen zonder verdere uitleg."),
    )
    until = forms.DateField(
        label=_("Tot en met"),
        required=False,
        input_formats=["%Y-%m-%d"],
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        help_text=_("De laatste dag waarop de ontheffing geldt. Zonder dag geldt zij tot zij wordt ingetrokken."),
        error_messages={"invalid": _("Dit is geen dag. Schrijf bijvoorbeeld 2024-05-15.")},
    )
    words = forms.CharField(required=False, strip=False, widget=forms.HiddenInput)
    field_order = ("reason", "office", "until")

    def clean_reason(self) -> str:
        """Return the reason in one line."""
        return _line(self.cleaned_data["reason"])

    def clean_until(self) -> Any:  # noqa: ANN401 - a date, or nothing
        """Refuse a day that has passed."""
        until = self.cleaned_data["until"]
        if until is not None and until < localdate():
            raise forms.ValidationError(_("Deze dag is al voorbij. Kies een latere dag, of laat dit leeg."))
        return until


class WithdrawForm(OfficeForm):
    """An office that withdraws a waiver, with the reason if it likes."""

    reason = forms.CharField(label=_("Reden"), max_length=LONGEST_REASON, required=False)

    def clean_reason(self) -> str:
        """Return the reason in one line."""
        return _line(self.cleaned_data["reason"])


def _line(text: str) -> str:
    return " ".join(text.split())
