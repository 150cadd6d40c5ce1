"""The table of concepts is whole: every name it uses exists."""

import pytest

from ijkmoment.facts.cells import EXPECTED
from ijkmoment.facts.concepts import CODE_LISTS, CONCEPTS, Concept, concepts_of
from ijkmoment.facts.kinds import KINDS


@pytest.mark.parametrize("concept", CONCEPTS.values(), ids=lambda concept: concept.id)
def test_a_concept_names_what_exists(concept: Concept) -> None:
    assert set(concept.kinds) <= set(KINDS)
    assert set(concept.refers_to) <= set(KINDS)
    assert concept.datatype in EXPECTED
    assert bool(concept.refers_to) == (concept.scheme == "subject")
    assert (concept.datatype == "code") == (concept.scheme in {*CODE_LISTS, "country", "subject"})
    assert all((concept.nl, concept.en, concept.definition_nl, concept.definition_en))


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_name_and_parents_that_exist(kind: str) -> None:
    assert "naam" in {concept.id for concept in concepts_of(kind)}
    assert set(KINDS[kind].parents) <= set(KINDS)
