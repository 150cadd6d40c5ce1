"""Sums: intervals by printed decimals, and totals in tables."""

from collections.abc import Sequence
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ijkmoment.checking.figures.table_sums import sums_of_tables as sums
from ijkmoment.checking.figures.totals import Figure, Sum
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.facts.document import Block, Document

PLACE = Span(0, 1)


def _figure(value: str, places: int) -> Figure:
    half = Decimal(5).scaleb(-places - 1)
    return Figure(PLACE, (Decimal(value) - half, Decimal(value) + half))


def _table(rows: Sequence[str]) -> Letter:
    text, blocks = "", []
    for number, row in enumerate(rows):
        for column, cell in enumerate(row.split("|")):
            blocks.append(Block("cell", len(text), len(text) + len(cell), 0, 1, number, column, number == 0))
            text += cell + "\n"
    return Letter(Document(text, text, tuple(blocks)), ())


def _possible(rows: Sequence[str]) -> list[bool]:
    return [one.possible for one in sums(_table(rows))]


@given(st.lists(st.integers(0, 10**9), min_size=2, max_size=12), st.integers(0, 4))
def test_true_amounts_rounded_alike_always_can_add_up(cents: list[int], places: int) -> None:
    exact = [Decimal(one).scaleb(-4) for one in cents]
    rounded = [_figure(str(round(one, places)), places) for one in exact]
    assert Sum(_figure(str(round(sum(exact), places)), places), tuple(rounded)).possible


@given(st.lists(st.integers(1, 10**6), min_size=2, max_size=6))
def test_a_difference_beyond_rounding_cannot(whole: list[int]) -> None:
    parts = tuple(_figure(str(one), 0) for one in whole)
    beyond = sum(whole) + (len(whole) + 1) // 2 + 1
    assert not Sum(_figure(str(beyond), 0), parts).possible


def test_some_of_the_parts_may_be_less_but_never_more() -> None:
    parts = (_figure("3", 0), _figure("4", 0))
    assert Sum(_figure("20", 0), parts, whole=False).possible
    assert not Sum(_figure("5", 0), parts, whole=False).possible


def test_a_rough_part_makes_every_total_possible() -> None:
    assert Sum(_figure("5", 0), (_figure("9", 0), Figure(PLACE, None))).possible


@pytest.mark.parametrize(
    ("rows", "possible"),
    [
        (("Land|2022|2023", "Litouwen|1,50|2,25", "Mali|3,00|-", "Totaal|4,50|2,25"), [True]),
        (("Land|2022|2023", "Litouwen|1,50|2,25", "Mali|3,00|1,00", "Totaal|4,50|2,25"), [True, False]),
        (("Land|2022|2023|Totaal", "Litouwen|1.000|2.000|3.000", "Mali|1|2|6"), [True, False]),
        (("Land|€", "Litouwen|5", "waarvan transport|2", "Totaal|5"), []),
        (("Land|€", "Litouwen|5", "Mali|nog onbekend", "Totaal|9"), []),
        (("Land|%", "Litouwen|5 %", "Mali|6 %", "Totaal|100 %"), [False]),
        (("Land|%", "Litouwen|94 %", "Mali|5 %", "Totaal|100 %"), [True]),
        (("Land|%", "Litouwen|5 %", "Mali|6 %", "Totaal|5,5 %"), []),
        (("Post|€", "A|1", "B|2", "Subtotaal|3", "C|4", "D|5", "Subtotaal|9", "Totaal|15"), [True, True, False]),
        (("Post|€", "Subtotaal|3", "A|1", "B|2", "Subtotaal|9", "C|4", "D|5", "Totaal|30"), []),
        (("Land|€", "Litouwen|5", "Totaal|9"), []),
        (("Land|€", "Litouwen|5", "Mali|4", "Totaal (incl. vervoer)|12"), []),
        (("Land|€", "Litouwen|€ 5", "Mali|€ 4", "Roemenië|0", "Totaal|€ 9"), [True]),
        (("Land|€", "Litouwen|5", "Totaal|9", "Mali|4", "Totaal|7"), []),
    ],
)
def test_totals_in_tables(rows: Sequence[str], possible: list[bool]) -> None:
    assert _possible(rows) == possible
