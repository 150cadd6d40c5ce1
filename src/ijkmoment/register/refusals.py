"""Why the register does not take what a form sends, in the reader's language and with names."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from ijkmoment.facts.concepts import CONCEPTS
from ijkmoment.facts.label import Level
from ijkmoment.facts.problem import Problem
from ijkmoment.language.naming import Name
from ijkmoment.register import words
from ijkmoment.register.entry import EXAMPLES, REFERENCE_EXAMPLES
from ijkmoment.register.identity_forms import SourceForm

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

REFUSALS: dict[str, "_StrPromise"] = {
    "extends-itself": _(
        "Niet vastgelegd: door %(target)s te verlengen zou %(subject)s ook zichzelf verlengen. Kies een ander mandaat."
    ),
    "not-instant": _("Niet vastgelegd: %(concept)s geldt op één dag. Schrijf bij Periode één datum."),
    "not-period": _("Niet vastgelegd: %(concept)s geldt in een periode. Vul Periode in."),
    "not-year": _("Niet vastgelegd: %(concept)s geldt voor één kalenderjaar. Schrijf bij Periode één jaar."),
    "not-timeless": _("Niet vastgelegd: %(concept)s geldt altijd. Laat Periode leeg."),
    "above-ceiling": _("Niet vastgelegd: %(level)s is hoger dan wat hier mag staan (%(ceiling)s)."),
    "cannot-be-stored": _("Niet vastgelegd: de tekst is te lang, of bevat een teken dat niet bewaard kan worden."),
    "too-large": _("Niet vastgelegd: dit getal is te groot om te bewaren."),
    "other-fact": _("Niet vastgelegd: dit formulier hoort bij een ander gegeven. Open het opnieuw."),
    "address-taken": _("Niet vastgelegd: dit webadres is al in gebruik. Kies een andere naam."),
    "two-values": _("Voor hetzelfde gegeven zijn twee verschillende waarden aangenomen: neem er één aan."),
    "unknown-subject": _("Niet vastgelegd: het onderwerp %(cell)s staat niet in het register. Leg het eerst vast."),
    "unknown-source": _("Niet vastgelegd: de bron %(cell)s staat niet in het register. Leg die eerst vast."),
    "unknown-concept": _("Niet vastgelegd: er is geen gegeven %(cell)s. Kies er een uit de lijst."),
    "strange-concept": _("Niet vastgelegd: dit onderwerp heeft geen gegeven %(concept)s. Kies een ander onderwerp."),
    "strange-dimensions": _("Niet vastgelegd: %(concept)s kent de verdeling “%(cell)s” niet. Kies een andere."),
    "strange-link": _("Niet vastgelegd: bij %(concept)s past dit onderwerp niet. Kies er een uit de lijst."),
    "strange-parent": _("Niet vastgelegd: dit onderwerp kan daar niet bij horen. Kies bij Hoort bij een ander."),
    "unlisted-value": _("Niet vastgelegd: deze waarde past niet bij %(concept)s. Kies er een uit de lijst."),
    "unreadable-value": _("Niet vastgelegd: deze waarde past niet bij %(concept)s. Schrijf bijvoorbeeld %(form)s."),
    "unreadable-period": _(
        "Niet vastgelegd: deze periode van %(concept)s bestaat niet, of eindigt voor zij begint. "
        "Schrijf bijvoorbeeld %(form)s."
    ),
    "unreadable-label": _("Niet vastgelegd: deze rubricering is er niet. Kies er een uit de lijst."),
    "source-cell": _("Niet vastgelegd: %(field)s van de bron klopt niet (“%(cell)s”). Verbeter dat."),
    "other-source": _("Niet vastgelegd: een andere bron heeft hetzelfde webadres. Geef de brief opnieuw."),
    "impossible": _(
        "Niet vastgelegd: de brief noemt een datum die niet bestaat, of een einde voor het begin. "
        "Wijzig het voorstel of wijs het af."
    ),
    "held-already": _("Niet vastgelegd: %(concept)s staat voor deze periode al in het register. Wijzig dat gegeven."),
    "refused": _("Niet vastgelegd: de database weigert dit. Kijk of alles klopt en probeer het opnieuw."),
    "try-again": _("Niet vastgelegd: de database kon het niet opslaan. Probeer het opnieuw."),
}
_SUBJECTS = ("subject", "target")


def subjects_named(problem: Problem) -> list[str]:
    """Return the subjects whose names `reason` needs."""
    return [value for name, value in problem.arguments if name in _SUBJECTS]


def reason(problem: Problem, names: Mapping[str, Name]) -> str:
    """Tell that nothing was recorded and why; what only a folder can hold wrong has no words here and stays English."""
    said = REFUSALS.get(problem.code)
    if said is None:
        return format_html('{} <span lang="en">{}</span>', _("Niet vastgelegd, om deze reden:"), problem.message)
    return str(said) % {name: _argument(name, value, names) for name, value in problem.arguments}


def _argument(name: str, value: str, names: Mapping[str, Name]) -> str:
    if name in _SUBJECTS:
        return words.name_of(value, names)
    return _WORDS.get(name, str)(value)


_WORDS: Mapping[str, Callable[[str], str]] = {
    "concept": lambda value: words.concept_name(CONCEPTS[value]),
    "level": lambda value: str(words.LEVELS[Level(int(value))]),
    "ceiling": lambda value: str(words.LEVELS[Level(int(value))]),
    "form": lambda value: REFERENCE_EXAMPLES.get(value, EXAMPLES.get(value, "")),
    "field": lambda value: str(SourceForm.base_fields[value].label),
}
