"""The words of the forms and pages: names of dimensions, labels and reasons, and of concepts and kinds by language."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from ijkmoment.facts.concept import Concept, Temporal
from ijkmoment.facts.concepts import CODE_LISTS
from ijkmoment.facts.dates import Period
from ijkmoment.facts.kinds import DIMENSION_KINDS, Kind
from ijkmoment.facts.label import PUBLIC, Label, Level
from ijkmoment.facts.statement import Dimensions
from ijkmoment.facts.withheld import subject_not_public
from ijkmoment.language.dimensions import dimension_word
from ijkmoment.language.naming import Name, kind_word
from ijkmoment.register.entry import PERIOD_EXAMPLES

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

DIMENSIONS: dict[str, "_StrPromise"] = {
    "natie": _("Natie"),
    "eenheid": _("Eenheid"),
    "budget": _("Budget"),
    "functie": _("Functie"),
    "nr": _("Nummer"),
    "taal": _("Taal"),
}
REASONS: dict[str, "_StrPromise"] = {
    "not yet known": _("Nog niet bekend"),
    "not measurable": _("Niet meetbaar"),
    "withheld": _("Niet openbaar"),
    "none": _("Er is er geen"),
}
LEVELS: dict[Level, "_StrPromise"] = {
    Level.UNCLASSIFIED: _("Ongerubriceerd"),
    Level.RESTRICTED: _("Departementaal vertrouwelijk"),
    Level.CONFIDENTIAL: _("Stg. Confidentieel"),
    Level.SECRET: _("Stg. Geheim"),
    Level.TOP_SECRET: _("Stg. Zeer Geheim"),
}
DOUBTS: dict[str, "_StrPromise"] = {
    "year of the letter": _("het jaar is dat van de brief, niet van de zin"),
    "reporting period": _("de periode is die van de brief, niet van de zin"),
    "date of the letter": _("de dag is die van de brief, niet van de zin"),
    "hedge": _("de brief zegt het bij benadering"),
    "until": _("“tot” laat open of de laatste dag meetelt"),
    "one end": _("de brief noemt maar een van de twee einden"),
    "total": _("de rij is een totaal"),
    "subject from before": _("over wie dit gaat staat niet in de zin, maar ervoor"),
}
_PERIODS: dict[Temporal, "_StrPromise"] = {
    "timeless": _("Dit gegeven geldt altijd: laat de periode leeg."),
    "instant": _("Schrijf één dag of maand: dit gegeven geldt op een moment."),
    "year": _("Schrijf één kalenderjaar, zoals 2023: dit gegeven wordt per jaar geteld."),
    "period": _("Schrijf een periode: dit gegeven geldt een tijd lang."),
}
_LANGUAGES: dict[str, "_StrPromise"] = {"nl": _("Nederlands"), "en": _("Engels")}


def language() -> str:
    """Return the reader's language: "en", else "nl"."""
    return "en" if (get_language() or "").startswith("en") else "nl"


def concept_name(concept: Concept) -> str:
    """Return a concept's name in the reader's language."""
    return concept.en if language() == "en" else concept.nl


def concept_definition(concept: Concept) -> str:
    """Return what is counted and what is not, in the reader's language."""
    return concept.definition_en if language() == "en" else concept.definition_nl


def kind_name(kind: Kind) -> str:
    """Return the name of a kind of subject in the reader's language."""
    return kind_word(kind.id, language())


def kind_plural(kind: Kind) -> str:
    """Return the plural name of a kind of subject in the reader's language."""
    return kind.en_plural if language() == "en" else kind.nl_plural


def period_hint(concept: Concept) -> str:
    """Show which periods a fact of a concept may have; empty when it always holds."""
    examples = PERIOD_EXAMPLES[concept.temporal]
    return str(_("Bijvoorbeeld: %(examples)s.")) % {"examples": examples} if examples else ""


def unfitting_period(concept: Concept, period: Period | None) -> str:
    """Say which period a fact of a concept has, where it has another or what was typed is none."""
    if period is not None or concept.temporal != "period":
        return str(_PERIODS[concept.temporal])
    message = _("Schrijf een periode die niet eindigt voor zij begint, zoals %(examples)s.")
    return str(message) % {"examples": PERIOD_EXAMPLES["period"]}


def name_of(slug: str, names: Mapping[str, Name]) -> Name:
    """Return a subject's name; of one that the reader may not know of, that it is not public."""
    return names.get(slug) or Name(subject_not_public(language()), language())


def code_choices(scheme: str) -> list[tuple[str, str]]:
    """Return a closed list's codes with their words in the reader's language."""
    place = 1 if language() == "en" else 0
    return [(code, words[place]) for code, words in CODE_LISTS[scheme].items()]


def dimension_words(dimensions: Dimensions, names: Mapping[str, Name]) -> list[tuple[str, Name]]:
    """Return each dimension's name and value as words: ("Natie", "Duitsland"); of a subject, its name."""
    return [(str(DIMENSIONS.get(name, name)), _dimension_value(name, value, names)) for name, value in dimensions]


def _dimension_value(name: str, value: str, names: Mapping[str, Name]) -> Name:
    if name in DIMENSION_KINDS:
        return name_of(value, names)
    if name == "taal":
        return Name(str(_LANGUAGES.get(value, value)), language())
    return Name(dimension_word(name, value, language()) or value, language())


def label_words(label: Label) -> str:
    """Return a label as people say it: "Ongerubriceerd, openbaar"."""
    if label.level is None:
        return str(_("Niet gelabeld"))
    words = [str(LEVELS[label.level])]
    if label.audience and PUBLIC in label.audience:
        words.append(str(_("openbaar")))
    others = sorted((label.audience or frozenset()) - {PUBLIC}) + sorted(label.restrictions)
    return ", ".join([*words, *others])
