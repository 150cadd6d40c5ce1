"""All deployments beside each other: host, leader, duration, latest strength, and the costs of one year.

A figure that is split, over budgets or over units, is listed by part and never added up: a printed total is a
statement of its own, and a reader who may not see each part would get a wrong one.
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from ijkmoment.facts.statement import Statement
from ijkmoment.facts.values import Amount
from ijkmoment.language.naming import Name
from ijkmoment.site.showing import Page
from ijkmoment.writing.sources import Shown

OWN = "NL"


@dataclass(frozen=True, slots=True)
class Part:
    """A figure, and of what it is when it is not of the whole: a budget, a unit."""

    fact: Shown
    of: Sequence[Name]


@dataclass(frozen=True, slots=True)
class Row:
    """One deployment in the table; a cell without a fact stays empty."""

    slug: str
    name: Name
    host: Shown | None
    lead: Shown | None
    period: Shown | None
    strength: Sequence[Part]
    costs: Sequence[Part]


def row(shown: Page, slug: str, year: str) -> Row:
    """Return a deployment's row, with its costs in a year."""
    return Row(
        slug,
        shown.name(slug),
        _first(shown, slug, "gastland"),
        _first(shown, slug, "kadernatie"),
        _first(shown, slug, "looptijd"),
        _latest_strength(shown, slug),
        costs_of(shown, slug, year),
    )


def _first(shown: Page, slug: str, concept: str) -> Shown | None:
    held = shown.statements(slug, concept)
    return shown.fact(held[0]) if held else None


def _latest_strength(shown: Page, slug: str) -> list[Part]:
    held = [one for one in shown.statements(slug, "sterkte") if dict(one.dimensions).get("natie") == OWN]
    last = max(map(ends, held), default=None)
    return _parts(shown, [one for one in held if ends(one) == last], "natie")


def ends(statement: Statement) -> tuple[datetime.date, datetime.date]:
    """Return the last and the first day of a statement's period, to put the latest before the others."""
    return statement.period.last() or datetime.date.max, statement.period.first() or datetime.date.min


def costs_of(shown: Page, slug: str, year: str) -> list[Part]:
    """Print what a deployment or theatre cost in a year: as one amount where that is held, else by budget."""
    return _parts(shown, [one for one in shown.statements(slug, "kosten") if one.period.edtf == year])


def _parts(shown: Page, held: Sequence[Statement], *told: str) -> list[Part]:
    """Print the statements that are of the whole, else all; `told` are dimensions that the page names already."""
    named = [(shown.split(one, *told), one) for one in held]
    whole = [(of, one) for of, one in named if not of]
    return [Part(shown.fact(one), of) for of, one in whole or named]


def latest_year(shown: Page) -> str:
    """Return the last year of which a theatre holds a total, else any cost is known; empty when there is none."""
    known = [one for one in shown.snapshot.concept("kosten") if one.period.year and isinstance(one.value, Amount)]
    totals = [one for one in known if not one.dimensions and _is_theatre(shown, one.subject)]
    return max((one.period.edtf for one in totals or known), default="")


def _is_theatre(shown: Page, slug: str) -> bool:
    return shown.snapshot.subjects[slug].kind == "theatre"


def totals(shown: Page, year: str) -> list[tuple[Name, Sequence[Part]]]:
    """Return what each theatre cost in a year, where that is known."""
    found = [(shown.name(one.slug), costs_of(shown, one.slug, year)) for one in shown.snapshot.of_kind("theatre")]
    return [(name, parts) for name, parts in found if parts]
