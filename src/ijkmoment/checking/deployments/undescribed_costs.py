"""The lines of cost that name a deployment of which the letter says nothing else, while it describes the others.

A line is described where a word of its name stands anywhere but in the list of costs: "Soedan" also by "Soedanese".
"""

from collections.abc import Iterator, Sequence

from ijkmoment.checking.deployments.deployment_units import Unit
from ijkmoment.checking.deployments.in_letter import Deployments
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.patterns import lazily

_NAME = lazily(r"[A-ZÀ-Þ][\w’'-]{2,}")
# What stands in a line of cost and names no deployment.
_NO_NAME = frozenset(
    "inzet bijdrage missie operatie kosten uitgaven nederland nederlandse navo nato mission operation force support"
    " team european united nations personeel materieel totaal overige overig steun training transport oefening".split()
)
_FEWEST, _MOST, _STEM = 2, 40, 5


def undescribed(letter: Letter, found: Deployments) -> Iterator[Unit]:
    """Yield the one line of cost whose deployment the letter names nowhere else, where it names all others."""
    if not _FEWEST < len(found.costs) <= _MOST:
        return
    table = Span(found.costs[0].span.start, found.costs[-1].span.end)
    silent = [unit for unit in found.costs if not _is_described(letter, unit, table, found.sections)]
    if len(silent) == 1 and _names(letter, silent[0]):
        yield silent[0]


def _is_described(letter: Letter, unit: Unit, table: Span, sections: Sequence[Unit]) -> bool:
    """Tell whether a name of a deployment stands outside the list of costs, or a section may be of it."""
    if any(unit.may_be(one) for one in sections):
        return True
    names = _names(letter, unit)
    return not names or any(_stands_outside(letter, name, table) for name in names)


def _names(letter: Letter, unit: Unit) -> tuple[str, ...]:
    """Return the names in the first cell of a line, without capitals."""
    first = letter.part(unit.span).split("\t")[0].split("€")[0]
    words = (one[0].casefold() for one in _NAME.finditer(first))
    return tuple(word for word in words if word not in _NO_NAME)


def _stands_outside(letter: Letter, name: str, table: Span) -> bool:
    """Tell whether a name, or a word that opens as it does, stands outside the table."""
    parts = [part for part in name.replace("’", "-").replace("'", "-").split("-") if len(part) > _FEWEST] or [name]
    return any(
        not table.start <= start <= table.end
        for part in parts
        for run, starts in letter.runs.items()
        if run == part or (len(part) >= _STEM and run.startswith(part[:_STEM]))
        for start in starts
    )
