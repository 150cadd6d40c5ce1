"""The forms, made from the table of concepts: one for every fact, one for sources, one for subjects.

No form gives a public label: public is an audience that only an act of release gives.
"""

from dataclasses import dataclass, replace
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from ijkmoment.facts.concept import Concept
from ijkmoment.facts.concepts import CODE_LISTS, CONCEPTS
from ijkmoment.facts.dates import ALWAYS, Period
from ijkmoment.facts.kinds import DIMENSION_KINDS
from ijkmoment.facts.label import PUBLIC, Label, Level, parse_label
from ijkmoment.facts.rows import fits, read_dimensions
from ijkmoment.facts.statement import Statement
from ijkmoment.facts.values import UNKNOWN_REASONS, Code, Text, Unknown, Value
from ijkmoment.language.countries import COUNTRIES
from ijkmoment.language.dates import print_period
from ijkmoment.register import models, words
from ijkmoment.register.entry import examples, is_too_large, read_entry, show_entry
from ijkmoment.register.entry_of_dates import read_period
from ijkmoment.register.merging import same_content
from ijkmoment.register.names import names_of_kinds
from ijkmoment.register.widgets import StyledForm

NEWEST_SOURCES = 200
WITH_DECIMALS = ("amount", "quantity", "percentage")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a fact belongs: a concept of a subject, and the statement that is corrected, if one is."""

    concept: Concept
    subject: str
    current: Statement | None = None


class StatementForm(StyledForm):
    """A fact of any concept: its value or why it is unknown, when it holds, its source and its label."""

    conditional = ("value", "unknown")

    def __init__(self, place: Place, data: Any = None, typed: str = "") -> None:  # noqa: ANN401 - Django's
        """Make the form; `typed` is a value to begin with where there is none yet."""
        self.place = place
        super().__init__(data, initial=_initial(place, typed))
        concept, current = place.concept, place.current
        self.fields["value"] = _value_field(concept, current)
        self.fields["unknown"] = forms.ChoiceField(
            label=_("Of: waarom er geen waarde is"),
            choices=[("", _("er is een waarde")), *((reason, words.REASONS[reason]) for reason in UNKNOWN_REASONS)],
            required=False,
        )
        if concept.temporal != "timeless" or (current is not None and current.period != ALWAYS):
            self.fields["period"] = forms.CharField(
                label=_("Periode"),
                help_text=words.period_hint(concept),
                required=concept.temporal != "timeless",
            )
        for name in concept.dimensions:
            self.fields[f"dimension_{name}"] = _dimension_field(name)
        self.fields["source"] = forms.ChoiceField(label=_("Bron"), choices=_source_choices(current))
        self.fields["label"] = forms.ChoiceField(
            label=_("Rubricering"), choices=_label_choices(current), required=False, help_text=_label_help(current)
        )
        self.fields["expected_current"] = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def clean_value(self) -> Value | None:
        """Read the value, in the form that its datatype has."""
        text = self.cleaned_data["value"]
        if not text.strip():
            return None
        value = _read_value(text, self.place.concept, self.data.get("dimension_taal") or "nl")
        if value is None:
            raise forms.ValidationError(_expected(text, self.place.concept))
        return _as_it_stood(value, self.place)

    def clean_period(self) -> Period:
        """Read the period; without one a fact always holds."""
        text = " ".join(self.cleaned_data["period"].split())
        period = read_period(text) if text else ALWAYS
        if period is None or (period != ALWAYS and not fits(period, self.place.concept)):
            raise forms.ValidationError(words.unfitting_period(self.place.concept, period))
        return period

    def clean(self) -> dict[str, Any]:
        """Put the parts together as a statement."""
        cleaned = super().clean() or self.cleaned_data
        if "value" in cleaned and (cleaned["value"] is None) == (not cleaned.get("unknown")):
            self.add_error("value", _("Vul een waarde in, of kies waarom er geen is; niet allebei."))
        text = " ".join(f"{name}={value}" for name, value in self._dimensions(cleaned))
        dimensions = read_dimensions(text, self.place.concept)
        if isinstance(dimensions, str):
            self.add_error(None, _("Gebruik voor natie, budget, functie en nummer één woord, zonder spaties."))
        elif not self.errors:
            cleaned["statement"] = Statement(
                subject=self.place.subject,
                concept=self.place.concept.id,
                value=cleaned["value"] or Unknown(cleaned["unknown"]),
                source=cleaned["source"],
                period=cleaned.get("period", ALWAYS),
                dimensions=dimensions,
                label=parse_label(cleaned["label"]) or Label(),
            )
        return cleaned

    def beside(self, seen: Statement | None) -> Statement:
        """Return the statement, beside the one that its sender saw: what changes nothing keeps its label.

        A form does not show that a label is public, so that leaving it as it is takes nothing from anybody.
        """
        statement: Statement = self.cleaned_data["statement"]
        if seen is None or ("label" in self.changed_data and statement.label != _without_release(seen.label)):
            return statement
        kept = replace(statement, label=seen.label)
        return kept if same_content(kept, seen) else statement

    def _dimensions(self, cleaned: dict[str, Any]) -> list[tuple[str, str]]:
        names = self.place.concept.dimensions
        return [(name, cleaned[f"dimension_{name}"]) for name in names if cleaned.get(f"dimension_{name}")]


def _initial(place: Place, typed: str) -> dict[str, Any]:
    current = place.current
    if current is None:
        return {"value": typed}
    known = not isinstance(current.value, Unknown)
    return {
        "value": _shown(current.value, place.concept) if known else "",
        "unknown": current.value.reason if isinstance(current.value, Unknown) else "",
        "period": "" if current.period == ALWAYS else print_period(current.period),
        "source": current.source,
        "label": _without_release(current.label).text,
        "expected_current": current.number,
        **{f"dimension_{name}": value for name, value in current.dimensions},
    }


def _shown(value: Value, concept: Concept) -> str:
    return value.code if isinstance(value, Code) else show_entry(value, concept)


def _read_value(text: str, concept: Concept, language: str) -> Value | None:
    if concept.datatype == "code":
        return Code(concept.scheme, text)
    return read_entry(text, concept, language)


def _as_it_stood(value: Value, place: Place) -> Value:
    """Return a text that a browser sent back with other line ends or without the space around it as it stood."""
    before = place.current.value if place.current is not None else None
    if not isinstance(before, Text):
        return value
    return before if value == read_entry(before.text, place.concept, before.language) else value


def _expected(text: str, concept: Concept) -> str:
    if is_too_large(text, concept):
        return str(_("Dit getal is te groot om te bewaren."))
    message = _("Niet begrepen. Schrijf bijvoorbeeld %(examples)s.")
    if concept.datatype in WITH_DECIMALS:
        message = _("Niet begrepen. Schrijf bijvoorbeeld %(examples)s, met een komma voor de decimalen.")
    return str(message) % {"examples": examples(concept)}


def _value_field(concept: Concept, current: Statement | None) -> forms.Field:
    label, definition = words.concept_name(concept), words.concept_definition(concept)
    if concept.datatype == "code":
        choices = _with_current([("", "—"), *_code_choices(concept)], current)
        return forms.ChoiceField(label=label, help_text=definition, choices=choices, required=False)
    if concept.datatype == "text":
        return forms.CharField(label=label, help_text=definition, widget=forms.Textarea({"rows": 4}), required=False)
    example = _("Bijvoorbeeld: %(examples)s.") % {"examples": examples(concept)}
    return forms.CharField(label=label, help_text=f"{definition} {example}", required=False)


def _with_current(choices: list[tuple[str, str]], current: Statement | None) -> list[tuple[str, str]]:
    if current is None or not isinstance(current.value, Code) or current.value.code in dict(choices):
        return choices
    return [*choices, (current.value.code, current.value.code)]


def _code_choices(concept: Concept) -> list[tuple[str, str]]:
    if concept.scheme == "subject":
        return names_of_kinds(concept.refers_to, words.language())
    if concept.scheme in CODE_LISTS:
        return words.code_choices(concept.scheme)
    return _countries()


def _countries() -> list[tuple[str, str]]:
    place = 1 if words.language() == "en" else 0
    return sorted(((code, names[place]) for code, names in COUNTRIES.items()), key=lambda pair: pair[1])


def _dimension_field(name: str) -> forms.Field:
    label = words.DIMENSIONS.get(name, name)
    if name == "natie":
        return forms.ChoiceField(label=label, choices=[("", _("alle")), *_countries()], required=False)
    if name == "taal":
        return forms.ChoiceField(
            label=label, choices=[("", "—"), ("nl", _("Nederlands")), ("en", _("Engels"))], required=False
        )
    if name in DIMENSION_KINDS:
        subjects = names_of_kinds((DIMENSION_KINDS[name],), words.language())
        return forms.ChoiceField(label=label, choices=[("", "—"), *subjects], required=False)
    return forms.CharField(label=label, required=False, max_length=60)


def _source_choices(current: Statement | None) -> list[tuple[str, str]]:
    newest = list(
        models.Source.objects.filter(label_restrictions="")
        .exclude(label_level__gt=settings.REGISTER_CEILING)
        .order_by("-number")
        .values_list("slug", "title")[:NEWEST_SOURCES]
    )
    if current is not None and current.source not in dict(newest):
        newest.append(models.Source.objects.values_list("slug", "title").get(slug=current.source))
    return [("", "—"), *newest]


def _label_choices(current: Statement | None) -> list[tuple[str, Any]]:
    levels = [level for level in Level if level <= settings.REGISTER_CEILING]
    choices: list[tuple[str, Any]] = [("", _("Nog niet gelabeld"))]
    choices += [(Label(level).text, words.LEVELS[level]) for level in levels]
    if current is not None:
        kept = _without_release(current.label)
        if kept.text not in dict(choices):
            choices.append((kept.text, words.label_words(kept)))
    return choices


def _label_help(current: Statement | None) -> str:
    if current is None or current.label.audience is None or PUBLIC not in current.label.audience:
        return ""
    return str(_("Dit gegeven is openbaar. Uw wijziging wordt pas openbaar als zij wordt vrijgegeven."))


def _without_release(label: Label) -> Label:
    return label if label.audience is None else label._replace(audience=label.audience - {PUBLIC})


def place_of(concept: str, subject: str, current: Statement | None = None) -> Place | None:
    """Return the place of a fact; None when the subject's kind has no such concept."""
    kind = models.Subject.objects.filter(slug=subject).values_list("kind", flat=True).first()
    known = CONCEPTS.get(concept)
    return Place(known, subject, current) if known is not None and kind in known.kinds else None
