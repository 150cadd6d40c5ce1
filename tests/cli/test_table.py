"""A table for people: aligned, wrapped, within its width."""

from hypothesis import given
from hypothesis import strategies as st

from ijkmoment.cli.table import table_lines

CELLS = st.lists(st.tuples(st.text(max_size=80), st.text(max_size=80), st.text(max_size=200)), max_size=6)


def test_columns_are_aligned_and_cells_wrap() -> None:
    rows = [("datum", "4 april 2024"), ("bedrag", "een lange omschrijving")]
    assert list(table_lines(("soort", "waarde"), rows, 20, (1, 2))) == [
        "soort   waarde",
        "datum   4 april 2024",
        "bedrag  een lange",
        "        omschrijving",
    ]


def test_a_cell_takes_no_more_lines_than_it_may() -> None:
    assert list(table_lines(("a",), [("een twee drie vier vijf",)], 9, (2,)))[1:] == ["een twee", "drie…"]


@given(CELLS)
def test_no_line_is_wider_and_none_can_steer_a_terminal(rows: list[tuple[str, str, str]]) -> None:
    lines = list(table_lines(("a", "b", "c"), rows, 40, (1, 2, 3)))
    assert all(len(line) <= 40 and line.isprintable() for line in lines)
