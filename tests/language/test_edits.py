"""How many letters two words differ by."""

import pytest

from ijkmoment.language.edits import edits, is_likely_slip


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


@pytest.mark.parametrize(
    ("wrong", "right", "likely"),
    [
        ("minimumtsrief", "minimumtarief", True),
        ("miljoeen", "miljoen", True),
        ("dermpel", "drempel", True),
        ("latste", "laatste", True),
        ("sjoera", "soera", False),
        ("dioxanen", "dioxinen", False),
        ("radsom", "radom", True),
        ("datun", "datum", True),
        ("loopy", "loop", False),
    ],
)
def test_likely_slips_are_told_by_keys_and_sounds(wrong: str, right: str, *, likely: bool) -> None:
    assert is_likely_slip(wrong, right) is likely
