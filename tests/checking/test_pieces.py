"""A text cut at the edges of what is found in it."""

from hypothesis import given
from hypothesis import strategies as st

from ijkmoment.checking.reports.pieces import Piece, pieces

SPANS = st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)).map(sorted).map(tuple), max_size=6)


def test_spans_may_lie_inside_and_across_each_other() -> None:
    assert pieces("abcdef", [(0, 4), (1, 2), (3, 6)]) == [
        Piece("a", (1,)),
        Piece("b", (1, 2), (2,)),
        Piece("c", (1,)),
        Piece("d", (1, 3), (1,)),
        Piece("ef", (3,), (3,)),
    ]


def test_an_empty_span_ends_at_its_place() -> None:
    assert pieces("ab", [(0, 0), (1, 1)]) == [Piece("", (), (1,)), Piece("a", (), (2,)), Piece("b")]
    assert pieces("", [(0, 0)]) == [Piece("", (), (1,))]


@given(SPANS)
def test_the_text_is_whole_and_each_span_ends_once(spans: list[tuple[int, int]]) -> None:
    text = "abcdefghijkl"
    cut = pieces(text, spans)
    assert "".join(piece.text for piece in cut) == text
    assert sorted(number for piece in cut for number in piece.ends) == list(range(1, len(spans) + 1))
    for number, (start, end) in enumerate(spans, 1):
        assert "".join(piece.text for piece in cut if number in piece.numbers) == text[start:end]
