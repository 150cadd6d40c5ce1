"""The table of concepts: everything that a statement may say, of which kinds of subject, and in what form.

The table drives the forms, the folder's checks, the database's datatypes and the roles of a letter. A concept's id is
one hyphenated Dutch word, the one that stands in `letter.md`.
"""

from ijkmoment.facts.code_lists import CODE_LISTS
from ijkmoment.facts.concept import Concept
from ijkmoment.facts.concepts_of_deployments import CONCEPTS_OF_DEPLOYMENTS
from ijkmoment.facts.concepts_of_execution import CONCEPTS_OF_EXECUTION
from ijkmoment.facts.concepts_of_parliament import CONCEPTS_OF_PARLIAMENT

__all__ = ["CODE_LISTS", "CONCEPTS", "Concept", "concepts_of"]

_TABLE = (*CONCEPTS_OF_DEPLOYMENTS, *CONCEPTS_OF_EXECUTION, *CONCEPTS_OF_PARLIAMENT)

CONCEPTS: dict[str, Concept] = {concept.id: concept for concept in _TABLE}


def concepts_of(kind: str) -> tuple[Concept, ...]:
    """Return the concepts that subjects of a kind may have, in the order of the table."""
    return tuple(concept for concept in _TABLE if kind in concept.kinds)
