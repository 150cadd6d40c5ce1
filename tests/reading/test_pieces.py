"""Pieces are made anew field by field, for speed: none may be lost on the way."""

from ijkmoment.facts.document import Mark
from ijkmoment.reading.joining import Joiner, single
from ijkmoment.reading.lines import Line
from ijkmoment.reading.pieces import Piece

FULL = Piece("item", "punt", (Mark("note", 4, 4, "1"),), ((0, 7),), 2, 3, 4, 5, head=True, marker="a)")


def test_a_piece_that_holds_another_text_keeps_its_kind_and_place() -> None:
    marks = (Mark("note", 1, 1, "2"),)
    assert FULL.holding("tekst", marks, ((0, 9),)) == FULL._replace(text="tekst", marks=marks, runs=((0, 9),))


def test_a_piece_in_another_list_is_the_same_otherwise() -> None:
    assert FULL.in_group(8) == FULL._replace(group=8)
    assert FULL.in_group(3) is FULL


def test_a_line_by_itself_is_what_joining_makes_of_it() -> None:
    line = Line("  - drie tot vier punten  ", 40)
    joiner = Joiner(frozenset())
    joiner.add(line, 4)
    assert single(line, 4, FULL) == joiner.piece(FULL)


def test_a_line_that_needs_mending_is_left_to_joining() -> None:
    for text in ("twee  spaties", "een\u00adwoord", "\ufb01nale", "   "):
        assert single(Line(text, 0), 0, FULL) is None
    assert single(Line("noot1", 0, notes=((4, 5),)), 0, FULL) is None
