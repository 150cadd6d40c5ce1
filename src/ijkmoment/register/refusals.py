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
    "refused": _("Niet vastgelegd: de database weigert dit. Kijk of alles klopt en probeer het opnieuw."),
    "try-again": _("Niet vastgelegd: de database kon het niet opslaan. Probeer het opnieuw."),
}
_SUBJECTS = ("subject", "target")


def subjects_named(problem: Problem) -> list[str]:
    """Return the subjects whose names `reason` needs."""
    return [value for name, value in problem.arguments if name in _SUBJECTS]


def reason(problem: Problem, names: Mapping[str, Name]) -> str:
    """Tell that nothing was recorded and why; what has no words here, marked as the English that it is."""
    said = REFUSALS.get(problem.code)
    if said is None:
        return format_html('{} <span lang="en">{}</span>', _("Niet vastgelegd, om deze reden:"), problem.message)
    return str(said) % {name: _argument(name, value, names) for name, value in problem.arguments}


def _argument(name: str, value: str, names: Mapping[str, Name]) -> str:
    if name in _SUBJECTS:
        return words.name_of(value, names)
    return _WORDS[name](value)


_WORDS: Mapping[str, Callable[[str], str]] = {
    "concept": lambda value: words.concept_name(CONCEPTS[value]),
    "level": lambda value: str(words.LEVELS[Level(int(value))]),
    "ceiling": lambda value: str(words.LEVELS[Level(int(value))]),
}
