"""Proposals as the page of components shows them: one to decide on, and one whose change is no value."""

from collections.abc import Sequence
from dataclasses import replace

from django.utils.translation import gettext as _

from ijkmoment.facts.concepts import CONCEPTS
from ijkmoment.register import words
from ijkmoment.register.entry import examples
from ijkmoment.register.proposals import Choice, Shown


def example() -> Sequence[Shown]:
    """Return the two."""
    concept = CONCEPTS["kosten"]
    said = Shown(
        0,
        _("Inzet"),
        words.concept_name(concept),
        ["2023"],
        "€ 31,37 miljoen",
        _("regel %(line)s") % {"line": 1},
        "In 2023 kostte de inzet ",
        "€ 31,37 miljoen",
        ".",
        "new",
        "",
        (),
        "",
        has_period=True,
        example=examples(concept),
        choice=Choice(),
        entry="31,37 miljoen",
        period_entry="2023",
    )
    problem = _("Schrijf de waarde zoals in: %(examples)s.") % {"examples": examples(concept)}
    return said, replace(said, index=1, choice=Choice("gewijzigd", "veel", "2023", problem), entry="veel")
