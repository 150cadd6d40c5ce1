"""What a concept is: one thing that can be said of subjects of some kinds, and the form that it takes."""

from typing import Literal, NamedTuple

Datatype = Literal[
    "date", "period", "duration", "amount", "strength", "quantity", "percentage", "rank", "reference", "code", "text"
]
Temporal = Literal["timeless", "instant", "year", "period"]


class Concept(NamedTuple):
    """One thing that can be said of a subject.

    `scheme` names the code list of a code ("subject" with `refers_to` for a link to another subject), and of a
    reference its sort: the number in a dossier, of a case or of a document. `temporal`
    says what the statement's period is: nothing, a moment, one calendar year, or a stretch. `unit` says what is
    counted, and `definition` what is counted in and what not. `dimensions` are the names that may split it.
    """

    id: str
    nl: str
    en: str
    datatype: Datatype
    kinds: tuple[str, ...]
    definition_nl: str
    definition_en: str
    temporal: Temporal = "timeless"
    scheme: str = ""
    refers_to: tuple[str, ...] = ()
    dimensions: tuple[str, ...] = ()
    unit: str = ""
