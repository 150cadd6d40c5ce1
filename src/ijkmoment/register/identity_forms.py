"""The forms for a new subject and a new source."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from ijkmoment.facts.dates import Date
from ijkmoment.facts.kinds import KINDS, Kind
from ijkmoment.facts.label import INTERNAL, Label, Level, parse_label
from ijkmoment.facts.rows import RESERVED_SLUGS
from ijkmoment.facts.statement import URL, Source, Subject
from ijkmoment.facts.values import Reference
from ijkmoment.register import models, words
from ijkmoment.register.entry import read_reference
from ijkmoment.register.entry_of_dates import read_date
from ijkmoment.register.identities import free_source_slug, slug_of
from ijkmoment.register.names import names, names_of_kinds
from ijkmoment.register.widgets import StyledForm


def _offer(form: StyledForm, name: str, choices: list[tuple[str, Any]]) -> None:
    """Give a field of a form its choices."""
    field = form.fields[name]
    if isinstance(field, forms.ChoiceField):
        field.choices = choices


class SubjectForm(StyledForm):
    """Something new to hold facts about: what kind it is, what it belongs to, and a short name for its address."""

    kind = forms.ChoiceField(label=_("Soort"))
    parent = forms.ChoiceField(label=_("Hoort bij"), required=False)
    name = forms.CharField(
        label=_("Korte naam"), max_length=60, help_text=_("Komt in het webadres en verandert nooit meer.")
    )

    def __init__(self, data: Any = None) -> None:  # noqa: ANN401 - Django's
        super().__init__(data)
        _offer(self, "kind", [(kind.id, words.kind_name(kind)) for kind in KINDS.values()])
        parents = {parent for kind in KINDS.values() for parent in kind.parents}
        _offer(self, "parent", [("", "—"), *names_of_kinds(parents, words.language())])

    def clean(self) -> dict[str, Any]:
        """Make the subject, and see that its kind may stand where it is put."""
        cleaned = super().clean() or self.cleaned_data
        if self.errors:
            return cleaned
        kind, parent = KINDS[cleaned["kind"]], cleaned["parent"] or None
        refused = _parent_refused(kind, parent)
        if refused:
            self.add_error("parent", refused)
        slug = slug_of(cleaned["name"], parent)
        refused = _address_refused(slug)
        if refused:
            self.add_error("name", refused)
        elif slug is not None:
            cleaned["subject"] = Subject(slug, kind.id, parent)
        return cleaned


def _parent_refused(kind: Kind, parent: str | None) -> str:
    """Return why a kind cannot stand there, empty when it can."""
    allowed = ", ".join(words.kind_name(KINDS[one]) for one in kind.parents) or _("niets")
    if parent is None:
        return str(_("Kies waar dit bij hoort: %(allowed)s.")) % {"allowed": allowed} if kind.needs_parent else ""
    parent_kind = models.Subject.objects.filter(slug=parent).values_list("kind", flat=True).first()
    return "" if parent_kind in kind.parents else str(_("Dit hoort bij: %(allowed)s.")) % {"allowed": allowed}


def _address_refused(slug: str | None) -> str:
    """Return why a slug cannot be a new subject's, empty when it can."""
    if slug is None:
        return str(_("Schrijf een naam met ten minste één letter (a tot en met z) of cijfer."))
    if slug in RESERVED_SLUGS:
        message = _("Het woord %(slug)s heeft in brieven een eigen betekenis. Kies een andere korte naam.")
        return str(message) % {"slug": slug}
    taken = names([slug], INTERNAL, Level.UNCLASSIFIED, words.language()).get(slug)
    if taken is None:
        return ""
    message = _("Het webadres %(slug)s is al van: %(name)s. Kies een andere korte naam.")
    return str(message) % {"slug": slug, "name": taken}


class SourceForm(StyledForm):
    """Where facts come from: a report, a document, a decision, a ledger."""

    kind = forms.CharField(
        label=_("Soort"), max_length=60, help_text=_("Bijvoorbeeld: eindrapport, Kamerbrief, besluit.")
    )
    title = forms.CharField(label=_("Titel"), max_length=500)
    date = forms.CharField(label=_("Datum"), required=False, help_text=_("Bijvoorbeeld: 4 april 2024 of april 2024."))
    reference = forms.CharField(
        label=_("Kamerstuknummer"), required=False, help_text=_("Bijvoorbeeld: 28 676, nr. 455.")
    )
    url = forms.CharField(label=_("Webadres"), required=False)
    label = forms.ChoiceField(label=_("Rubricering"), required=False)

    def __init__(self, data: Any = None) -> None:  # noqa: ANN401 - Django's
        super().__init__(data)
        levels = [level for level in Level if level <= settings.REGISTER_CEILING]
        choices = [("", _("Nog niet gelabeld")), *((Label(level).text, words.LEVELS[level]) for level in levels)]
        _offer(self, "label", choices)

    def clean_date(self) -> Date | None:
        """Read the date."""
        text = " ".join(self.cleaned_data["date"].split())
        date = read_date(text) if text else None
        if text and date is None:
            raise forms.ValidationError(_("Schrijf een datum, zoals 4 april 2024 of april 2024."))
        return date

    def clean_reference(self) -> Reference | None:
        """Read the number."""
        text = self.cleaned_data["reference"].strip()
        reference = read_reference(text) if text else None
        if text and reference is None:
            raise forms.ValidationError(_("Schrijf dossier en nummer, zoals 28 676, nr. 455 of 28676-455."))
        return reference

    def clean_url(self) -> str:
        """See that the address is one that a browser opens."""
        url: str = self.cleaned_data["url"].strip()
        if url and not URL.fullmatch(url):
            raise forms.ValidationError(_("Schrijf een webadres dat met https:// begint."))
        return url

    def clean(self) -> dict[str, Any]:
        """Make the source."""
        cleaned = super().clean() or self.cleaned_data
        if not self.errors:
            cleaned["source"] = Source(
                free_source_slug(cleaned["title"]),
                cleaned["kind"],
                cleaned["title"],
                cleaned["date"],
                cleaned["url"],
                cleaned["reference"],
                parse_label(cleaned["label"]) or Label(),
            )
        return cleaned
