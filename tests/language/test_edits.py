"""How many letters two words differ by."""

import pytest

from ijkmoment.language.edits import edits


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        ("Polen", "Polen", 0),
        ("Poln", "Polen", 1),
        ("Poolen", "Polen", 1),
        ("Pulen", "Polen", 1),
        ("Ploen", "Polen", 1),
        ("Litauen", "Litouwen", 2),
        ("Oslo", "Polen", 3),
        ("", "Polen", 3),
    ],
)
def test_edits_are_counted_up_to_a_number(first: str, second: str, count: int) -> None:
    assert edits(first, second, 2) == edits(second, first, 2) == count
