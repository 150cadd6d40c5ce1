"""A dossier that a letter names once and that is one digit from another, of which it has documents with such numbers.

"Kamerstuk 29 526, nr. 493" beside 29 521, nr. 488 and nr. 495. The budgets of two years are one digit apart as well.
"""

from collections.abc import Iterator
from operator import ne
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.references.cited import numbered

_LOWEST, _LEAST, _MOST = 100, 0.75, 1.25
_BUDGET = "00"  # budgets of two years, 36 600 and 36 800


class Aside(NamedTuple):
    """A document of a dossier that stands once, one digit from another, and a document of that other."""

    span: Span
    dossier: str
    meant: str
    nearest: Span


def dossiers_aside(letter: Letter) -> Iterator[Aside]:
    """Find the documents whose dossier stands once and is one digit from that of others with such numbers."""
    dossiers: dict[str, list[tuple[int, Span]]] = {}
    for claim, reference in numbered(letter):
        one = (int(reference.number or 0), Span(claim.start, claim.end))
        dossiers.setdefault(reference.dossier_with_suffix or "", []).append(one)
    often = {dossier: sorted(cited) for dossier, cited in dossiers.items() if len(cited) > 1}
    for dossier, cited in dossiers.items():
        if dossier in often or not dossier.isdigit() or dossier.endswith(_BUDGET):
            continue
        number, span = cited[0]
        for meant, others in often.items():
            lowest, highest = others[0][0], others[-1][0]
            apart = len(meant) == len(dossier) and sum(map(ne, meant, dossier)) == 1
            if apart and lowest >= _LOWEST and _LEAST * lowest <= number <= _MOST * highest:
                yield Aside(span, dossier, meant, others[0][1])
