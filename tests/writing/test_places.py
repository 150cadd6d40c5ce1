"""What is wrong in a letter is said with the line and column at which it stands."""

from pathlib import Path

import pytest

from ijkmoment.writing.compose import compose
from support.letter import LETTER, snapshot, source

PLACE = "Een accolade"
FIRST = LETTER[: LETTER.index(PLACE)].count("\n") + 1


def places(folder: Path, body: str) -> list[tuple[int, int]]:
    """Return the line, from the first of the body, and the column of each problem with it."""
    problems = compose(source(PLACE, f"{body}\n\n{PLACE}"), snapshot(folder))
    assert isinstance(problems, tuple)
    return [((one.line or 0) - FIRST, one.column or 0) for one in problems]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Een {efp-lt x} en {efp-lt x}.", [(0, 5), (0, 19)]),
        ("Een {{ en {los.", [(0, 11)]),
        ("Een regel\n  en {efp-lt x}\nen {efp-lt x}.", [(1, 6), (2, 4)]),
        ("- een\n  - twee {efp-lt x}", [(1, 10)]),
        ("## Kop {efp-lt x}", [(0, 8)]),
        ("| a | b |\n|---|---|\n| {efp-lt x} | {efp-lt x} |\n| c | {efp-lt x} |", [(2, 3), (2, 16), (3, 7)]),
        ("Met **vet {efp-lt x}** en *{efp-lt x}*.", [(0, 11), (0, 28)]),
        ("Een\nnoot ^[in de zin {efp-lt x}] en {efp-lt x}.", [(1, 18), (1, 33)]),
        ("Een noot.[^a]\n\n[^a]: In de noot {efp-lt x}.", [(2, 18)]),
        ("Met `code` hier.", [(0, 5)]),
    ],
)
def test_line_and_column(tmp_path: Path, body: str, expected: list[tuple[int, int]]) -> None:
    assert sorted(places(tmp_path, body)) == expected
