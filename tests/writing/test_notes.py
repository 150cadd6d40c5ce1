"""Footnotes: what a note can hold, and what is said of one that nobody calls or defined."""

from pathlib import Path

import pytest

from ijkmoment.writing.compose import compose
from ijkmoment.writing.tree import Text, tree_of
from support.letter import LETTER, composition, snapshot, source

PLACE = "Een accolade"
FIRST = LETTER[: LETTER.index(PLACE)].count("\n") + 1


@pytest.mark.parametrize(
    ("body", "line", "column", "message"),
    [
        ("Een.[^a]\n\n[^a]: Eerst.\n\n    Daarna.", 4, 1, "a footnote holds one paragraph"),
        ("Een.[^a]\n\n[^a]: Eerst.\n\n    - punt\n    - punt", 4, 1, "a list does not belong in a footnote"),
        ("Een.[^a]\n\n[^a]: # Kop", 2, 1, "a heading does not belong in a footnote"),
        ("Een.[^a]\n\n[^a]: Eerst.\n\n    | a |\n    |---|\n    | b |", 4, 1, "a table does not belong in a footnote"),
        ("Een.[^a]\n\n[^a]: In een noot.[^b]\n\n[^b]: Noot.", 2, 19, "a footnote cannot call another"),
        ("Een ^[noot ^[in een noot]].", 0, 12, "a footnote cannot call another"),
        ("Een.[^a]\n\nTwee.[^a]\n\n[^a]: Noot.", 2, 6, "[^a]: called before"),
        ("Een.\n\n[^a]: Noot met {efp-lt onzin}.", 2, 1, "[^a]: nothing calls this note"),
        ("Een [^zz] en \\[^yy].", 0, 5, "[^zz]: there is no such note"),
        ("Een.[^a]\n\n[^a]: Noot.\n\n[^a]: Nog een.", 4, 1, "[^a]: a second note of that name"),
        ("Een.[^a]\n\n[^a]:", 2, 1, "[^a]: a note without text"),
    ],
)
def test_a_note_that_cannot_be_printed_is_one_line(
    tmp_path: Path, body: str, line: int, column: int, message: str
) -> None:
    problems = compose(source(PLACE, f"{body}\n\n{PLACE}"), snapshot(tmp_path))
    assert isinstance(problems, tuple)
    assert [((one.line or 0) - FIRST, one.column) for one in problems] == [(line, column)]
    assert message in problems[0].message


def test_problems_stand_in_the_order_of_the_letter(tmp_path: Path) -> None:
    body = "Een.[^a]\n\n[^a]: Noot met {efp-lt x}.\n\nTwee {efp-lt x}.\n\n[^b]: Nooit."
    problems = compose(source(PLACE, f"{body}\n\n{PLACE}"), snapshot(tmp_path))
    assert isinstance(problems, tuple)
    assert [(one.line or 0) - FIRST for one in problems] == [2, 4, 6]


def test_a_call_alone_in_a_paragraph_is_kept(tmp_path: Path) -> None:
    made = composition(tmp_path, PLACE, f"[^a]\n\n[^a]: Noot.\n\n{PLACE}")
    nodes = tree_of(made.document, made.figures).nodes
    called = [run.note for node in nodes if isinstance(node, Text) for run in node.runs if run.note]
    assert called == ["1", "2"]
