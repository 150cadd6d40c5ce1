"""The lists and tables of a letter, line by line."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily

_SUM = lazily(r"[^:\n€]{2,60}:\s+€\s?\d[\d.]*(?:,\d+)?(?:\s(?:miljoen|miljard|mln\.?))?[.;]?\s*")
_FEWEST = 3


class Listed(NamedTuple):
    """The items of a list with those under them, or the rows of a table, and the block before it."""

    spans: tuple[Span, ...]
    before: Block | None
    rows: bool


def lists(letter: Letter) -> Iterator[Listed]:
    """Yield the lists and tables of a letter that have two lines at least."""
    groups: dict[int, list[Block]] = {}
    before: dict[int, Block | None] = {}
    last: Block | None = None
    for block in letter.blocks:
        if block.kind in ("item", "cell"):
            if block.group not in groups:
                before[block.group] = last
            groups.setdefault(block.group, []).append(block)
        else:
            last = block
    for number, blocks in groups.items():
        rows = blocks[0].kind == "cell"
        spans = _rows(blocks) if rows else _items(blocks)
        if len(spans) > 1:
            yield Listed(tuple(spans), before[number], rows)


def item_lists(letter: Letter) -> Iterator[tuple[Block | None, Sequence[Span]]]:
    """Yield the items of each list, and those that hang from one item, with what stands before them."""
    for one in lists(letter):
        if not one.rows:
            yield one.before, one.spans
    over: Block | None = None
    row: list[Block] = []
    for block in (*letter.blocks, None):
        if over is not None and block is not None and block.kind == "item" and _hangs(letter, over, block):
            row.append(block)
            continue
        if over is not None and len(row) > 1:
            yield over, [Span(one.start, one.end) for one in row if one.level == row[0].level]
        over, row = (block if block is not None and block.kind == "item" else None), []


def _hangs(letter: Letter, over: Block, block: Block) -> bool:
    """Tell whether an item hangs from another: it is of a lower level, or has no number where that does."""
    announced = over.marker[:1].isdecimal() and letter.text[over.start : over.end].rstrip().endswith(":")
    return block.level > over.level or (announced and not block.marker.strip("().")[:1].isdecimal())


def lines_of_sums(letter: Letter) -> Iterator[Listed]:
    """Yield the lines right below each other that each have a label and a sum of money: "UNTSO: €1,10 miljoen"."""
    last: Block | None = None
    for is_line, run in groupby(letter.blocks, lambda one: _is_of_a_sum(letter, one)):
        blocks = tuple(run)
        if is_line and len(blocks) >= _FEWEST:
            yield Listed(tuple(Span(one.start, one.end) for one in blocks), last, rows=False)
        last = blocks[-1]


def _is_of_a_sum(letter: Letter, block: Block) -> bool:
    return block.kind == "paragraph" and _SUM.fullmatch(letter.text, block.start, block.end) is not None


def _items(blocks: Sequence[Block]) -> list[Span]:
    """Return the items of the first level, each with those under it."""
    least = min(one.level for one in blocks)
    spans: list[Span] = []
    for one in blocks:
        if one.level == least or not spans:
            spans.append(Span(one.start, one.end))
        else:
            spans[-1] = Span(spans[-1].start, one.end)
    return spans


def _rows(blocks: Sequence[Block]) -> list[Span]:
    rows: dict[int, list[Block]] = {}
    for one in blocks:
        if not one.head:
            rows.setdefault(one.row, []).append(one)
    return [Span(row[0].start, row[-1].end) for row in rows.values()]


def are_in_one_list(letter: Letter, first: Span, second: Span) -> bool:
    """Tell whether two places stand in items of one list, which are two things."""
    blocks = [letter.block_at(one.start) for one in (first, second)]
    groups = {one.group if one is not None and one.kind == "item" else None for one in blocks}
    return len(groups) == 1 and None not in groups
