"""Where patterns are looked for."""

import re

from ijkmoment.language.patterns import at_places

TEXT = "een twee een twee een"


def _found(pattern: str, start: int = 0, end: int = len(TEXT)) -> list[tuple[int, int]]:
    return [one.span() for one in at_places(re.compile(pattern), TEXT, (0, 4, 9, 13, 18), start, end)]


def test_a_pattern_is_found_at_places_alone() -> None:
    assert _found("een|wee") == [(0, 3), (9, 12), (18, 21)]


def test_what_lies_in_one_that_was_found_is_passed_over() -> None:
    assert _found(r"\w+ (?:twee|een)") == [(0, 8), (9, 17)]
    assert _found(r"(?=\w+ (?:twee|een))") == [(0, 0), (4, 4), (9, 9), (13, 13)]


def test_a_stretch_bounds_what_is_found() -> None:
    assert _found("een", 1, 18) == [(9, 12)]
    assert _found("een", 9, 20) == [(9, 12)]
    assert _found("twee een", 0, 20) == [(4, 12)]
