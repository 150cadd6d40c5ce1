"""The parliamentary documents that a register or an index holds, by dossier: number, date, sender, subject and kind.

They are gathered once for a letter, from the register's documents and from the documents among its sources.
"""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from ijkmoment.facts.dates import Date
from ijkmoment.facts.finding import Related
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.facts.statement import Statement
from ijkmoment.facts.values import Reference, Text

# The numbers in a dossier follow the dates nearly, not strictly: no pair known stands further apart.
TOLERANCE = datetime.timedelta(weeks=6)
_SAID = frozenset({"kamerstuknummer", "datum", "afzender", "onderwerp", "soort"})


class Known(NamedTuple):
    """A document that is known: its number in the dossier, its date, and what else is known of it.

    `statement` names where the register or the index says so.
    """

    number: int
    date: Date
    statement: str
    sender: str = ""
    subject: str = ""
    kind: str = ""

    @property
    def related(self) -> Related:
        """The document as a place that a finding speaks of."""
        return Related("register", f"nr. {self.number}, {self.date.printed}", statement=self.statement)


Dossiers = Mapping[str, tuple[Known, ...]]


def known_documents(snapshot: Snapshot) -> Dossiers:
    """Return the known documents of each dossier, in the order of their numbers."""
    dossiers: dict[str, list[Known]] = {}
    for dossier, known in (*_documents(snapshot), *_sources(snapshot)):
        if known.date.possible:
            dossiers.setdefault(dossier, []).append(known)
    return {dossier: in_order(held) for dossier, held in dossiers.items()}


def together(first: Dossiers, second: Dossiers) -> Dossiers:
    """Return the documents of two indexes as one."""
    if not (first and second):
        return first or second
    return {one: in_order((*first.get(one, ()), *second.get(one, ()))) for one in {**first, **second}}


def in_order(known: Iterable[Known]) -> tuple[Known, ...]:
    """Return documents of one dossier in the order of their numbers."""
    return tuple(sorted(known, key=_order))


def _order(known: Known) -> tuple[int, int, str]:
    """Order by number; of one number the document itself, which says most, before a source of that number."""
    return known.number, -len(known.sender + known.subject + known.kind), known.date.printed


def _documents(snapshot: Snapshot) -> Iterator[tuple[str, Known]]:
    for subject in snapshot.of_kind("document"):
        said = {one.concept: one for one in snapshot.by_subject.get(subject.slug, ()) if one.concept in _SAID}
        number, dated = said.get("kamerstuknummer"), said.get("datum")
        if number is None or dated is None or not isinstance(dated.value, Date):
            continue
        if isinstance(number.value, Reference) and (number.value.number or "").isdigit():
            reference = number.value
            words = (_text(said.get(concept)) for concept in ("afzender", "onderwerp", "soort"))
            known = Known(int(reference.number or 0), dated.value, number.reference, *words)
            yield reference.dossier_with_suffix or "", known


def _text(statement: Statement | None) -> str:
    return statement.value.text if statement is not None and isinstance(statement.value, Text) else ""


def _sources(snapshot: Snapshot) -> Iterator[tuple[str, Known]]:
    for source in snapshot.sources.values():
        reference = source.reference
        if reference is not None and source.date is not None and (reference.number or "").isdigit():
            known = Known(int(reference.number or 0), source.date, source.slug)
            yield reference.dossier_with_suffix or "", known
