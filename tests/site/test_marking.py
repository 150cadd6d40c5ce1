"""A letter's text cut at its claims: nested, crossing, at the same end; headings, lists and tables."""

import itertools
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ijkmoment.facts.claim import Claim, ClaimKind
from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.document import Block, Document
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.facts.statement import Statement
from ijkmoment.facts.values import Amount, Code, Strength, Value
from ijkmoment.language.claim_words import CLAIM_KINDS
from ijkmoment.reading.files import read_bytes
from ijkmoment.site.marking import Marked, mark, says_the_same

KINDS: tuple[ClaimKind, ...] = ("promise", "date", "country", "money")


def _marked(text: str, *spans: tuple[int, int], blocks: tuple[Block, ...] = ()) -> Marked:
    document = Document(text, text, blocks or (Block("paragraph", 0, len(text)),))
    claims = [
        Claim(kind, start, end, text[start:end], Code("office", "x"), section="Kop " * 100)
        for kind, (start, end) in zip(itertools.cycle(KINDS), spans, strict=False)
    ]
    return mark(document, claims, Snapshot(), "nl")


def _cut(marked: Marked) -> list[tuple[str, list[int], list[int]]]:
    parts = [part for group in marked.groups for part in (*group.parts, *itertools.chain(*group.rows))]
    return [
        (piece.text, [one.number for one in piece.over], [one.number for one in piece.ends])
        for part in parts
        for piece in part.pieces
    ]


@pytest.mark.parametrize(
    ("spans", "cut"),
    [
        ([], [("abcdef", [], [])]),
        ([(0, 6), (2, 4)], [("ab", [1], []), ("cd", [1, 2], [2]), ("ef", [1], [1])]),
        ([(0, 4), (2, 6)], [("ab", [1], []), ("cd", [1, 2], [1]), ("ef", [2], [2])]),
        ([(1, 3), (1, 3)], [("a", [], []), ("bc", [1, 2], [2, 1]), ("def", [], [])]),
        ([(0, 6), (4, 6)], [("abcd", [1], []), ("ef", [1, 2], [2, 1])]),
        ([(0, 3), (3, 6)], [("abc", [1], [1]), ("def", [2], [2])]),
    ],
)
def test_text_is_cut_at_every_edge(spans: list[tuple[int, int]], cut: list[tuple[str, list[int], list[int]]]) -> None:
    assert _cut(_marked("abcdef", *spans)) == cut


@given(st.lists(st.tuples(st.integers(0, 19), st.integers(1, 9)), max_size=8))
def test_no_word_is_lost_and_every_claim_ends_once(given_spans: list[tuple[int, int]]) -> None:
    text = "abcdefghijklmnopqrst"
    spans = sorted((start, min(start + length, 20)) for start, length in given_spans)
    cut = _cut(_marked(text, *spans))
    assert "".join(words for words, _, _ in cut) == text
    assert sorted(number for _, _, ends in cut for number in ends) == list(range(1, len(spans) + 1))
    for number, (start, end) in enumerate(spans, 1):
        assert "".join(words for words, over, _ in cut if number in over) == text[start:end]


def test_a_claim_over_two_blocks_is_marked_in_both() -> None:
    blocks = (Block("paragraph", 0, 3), Block("paragraph", 4, 7))
    cut = _cut(_marked("abc\ndef", (1, 6), blocks=blocks))
    assert [(words, over) for words, over, _ in cut] == [("a", []), ("bc", [1]), ("de", [1]), ("f", [])]


def test_a_heading_is_never_a_level_deeper_than_it_may_be() -> None:
    levels = (2, 4, 4, 1, 2, 3, 4, 5)
    blocks = tuple(Block("heading", at, at + 1, level=level) for at, level in enumerate(levels))
    marked = _marked("abcdefgh", blocks=blocks)
    assert [part.level for group in marked.groups for part in group.parts] == [3, 4, 4, 3, 4, 5, 6, 6]


def test_lists_and_tables_are_groups() -> None:
    page = b"<html><body><p>a</p><ul><li>b</li><li>c</li></ul><table><tr><th>d</th><th>e</th></tr><tr><td>f</td><td>g</td></tr></table>"
    document = read_bytes(page, "", ".html")
    assert isinstance(document, Document)
    groups = mark(document, (), Snapshot(), "nl").groups
    assert [(group.kind, len(group.parts), [len(row) for row in group.rows]) for group in groups] == [
        ("paragraph", 1, []),
        ("list", 2, []),
        ("table", 0, [2, 2]),
    ]


def test_the_legend_counts_the_kinds_that_are_there() -> None:
    marked = _marked("abcdef", *((0, 1),) * 6)
    assert {one.id: one.count for one in marked.kinds} == {"promise": 2, "date": 2, "country": 1, "money": 1}
    assert [one.id for one in marked.kinds] == [kind for kind in CLAIM_KINDS if kind in KINDS]


def test_a_long_heading_is_shortened() -> None:
    (told,) = _marked("abcdef", (0, 1)).told
    assert len(told.section) <= 120


def _statement(value: Value) -> Statement:
    return Statement("efp-lt", "kosten", value, "bron")


@pytest.mark.parametrize(
    ("printed", "held", "same"),
    [
        (Amount(Decimal(31_370_000), -4), Amount(Decimal(31_370_000), -4), True),
        (Amount(Decimal(31_400_000), -5), Amount(Decimal(31_370_000), -4), True),
        (Amount(Decimal(31_380_000), -4), Amount(Decimal(31_370_000), -4), False),
        (Amount(Decimal(31_370_000), -4, "USD"), Amount(Decimal(31_370_000), -4), False),
        (Amount(Decimal(5_000_000), -6, maximum=Decimal(10_000_000)), Amount(Decimal(5_000_000), -6), False),
        (Strength(560, 560), Strength(560, 560), True),
        (Strength(560, 560), Strength(560, 560, approximate=True), False),
        (Period(Date(2023, 5), Date(2024, 4), "tot en met"), Period(Date(2023, 5), Date(2024, 4)), True),
        (Period(Date(2023, 5), Date(2024, 4)), Period(Date(2023, 5)), False),
        (Period(Date(2023, 5), Date(2024, 4)), Strength(560, 560), False),
    ],
)
def test_a_statement_says_the_same(printed: Value, held: Value, *, same: bool) -> None:
    assert says_the_same(Claim("money", 0, 1, "x", printed), _statement(held)) is same
