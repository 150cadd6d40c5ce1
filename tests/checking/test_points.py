"""How a lesson is called: by its label, and not by what stands before a colon in brackets."""

import pytest

from ijkmoment.checking.lessons.points import point
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.facts.document import Block, Document


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kabels keuren. Die braken.", "Kabels keuren"),
        ("Kabels (oud): die braken.", "Kabels (oud)"),
        ("Kabels keuren (trekker: directeur Materieel)", "Kabels keuren (trekker: directeur Materieel)"),
    ],
)
def test_what_a_lesson_is_called(text: str, name: str) -> None:
    letter = Letter(Document(text, text, (Block("item", 0, len(text)),)), ())
    assert point(letter, Span(0, len(text))).name == name
