"""New subjects and sources, and their slugs."""

import pytest
from django.db import DatabaseError

from ijkmoment.facts.label import Label, Level
from ijkmoment.facts.problem import Problem
from ijkmoment.facts.statement import Source, Subject
from ijkmoment.register import identities, models, queries, writing

pytestmark = pytest.mark.usefixtures("register")
ROTATION = Subject("efp-lt/rotatie/2024-1", "rotation", "efp-lt")
SOURCE = Source("besluit-1", "besluit", "Besluit 1")


def test_a_subject_and_a_source_are_entered() -> None:
    assert identities.add_subject(ROTATION) is None
    assert identities.add_source(SOURCE) is None
    whole = queries.read_all()
    assert whole.subjects[ROTATION.slug] == ROTATION
    assert whole.sources[SOURCE.slug] == SOURCE
    assert list(whole.subjects)[-1] == ROTATION.slug


@pytest.mark.parametrize(
    ("subject", "message"),
    [
        (Subject("Rotatie 1", "rotation"), "expected a slug"),
        (Subject("x", "colour"), "expected one of"),
        (Subject("efp-lt", "deployment"), "already"),
        (Subject("x", "rotation", "oostflank"), "a rotation stands under deployment"),
        (Subject("x", "mandate"), "expected a subject: a mandate stands under deployment"),
        (Subject("x", "rotation", "nergens"), "expected the slug of a subject"),
    ],
)
def test_a_subject_that_does_not_fit_is_refused(subject: Subject, message: str) -> None:
    problem = identities.add_subject(subject)
    assert isinstance(problem, Problem)
    assert message in problem.message
    assert models.Subject.objects.count() == 6


@pytest.mark.parametrize(
    ("source", "message"),
    [
        (Source("Besluit 1", "besluit", "Besluit"), "expected a slug"),
        (Source("begroting", "ledger", "Begroting"), "already"),
        (Source("x", "besluit", " "), "expected a text"),
        (Source("x", "besluit", "Besluit", label=Label(Level.SECRET)), "above what may be stored"),
    ],
)
def test_a_source_that_does_not_fit_is_refused(source: Source, message: str) -> None:
    problem = identities.add_source(source)
    assert isinstance(problem, Problem)
    assert message in problem.message
    assert models.Source.objects.count() == 2


def test_what_the_database_refuses_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise DatabaseError("the disk is full")

    monkeypatch.setattr(writing, "insert_sources", fail)
    problem = identities.add_source(SOURCE)
    assert isinstance(problem, Problem)
    assert "the disk is full" in problem.message


@pytest.mark.parametrize(
    ("words", "under", "slug"),
    [
        ("Rotatie 2024-1", "efp-lt", "efp-lt/rotatie-2024-1"),
        ("Één__twee - drie_", None, "een-twee-drie"),
        ("!?", None, None),
        ("!?", "efp-lt", None),
        ("woord " * 30, None, "woord-woord-woord-woord-woord-woord-woord-woord-woord-woord"),
    ],
)
def test_a_slug_is_made_of_words(words: str, under: str | None, slug: str | None) -> None:
    assert identities.slug_of(words, under) == slug


@pytest.mark.parametrize(("title", "slug"), [("Begroting", "begroting-2"), ("Besluit", "besluit"), ("!?", "x")])
def test_the_slug_of_a_source_is_free(title: str, slug: str) -> None:
    assert identities.free_source_slug(title) == slug
