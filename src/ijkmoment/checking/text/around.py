"""What stands around a figure: the row and column of its cell, what its list hangs from, whose people it counts.

Whoever asks what a figure is of looks here, whether to hold it against the register, an earlier letter or the letter
itself.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.facts.claim import Claim, ClaimKind, Contribution
from ijkmoment.facts.document import Block
from ijkmoment.facts.values import Code
from ijkmoment.language.date_words import MONTH
from ijkmoment.language.patterns import lazily

_DAY = rf"\d{{1,2}}\s+(?:{MONTH})\b"  # what a column may be called: "1 januari"
_COUNTS = lazily(
    rf"(?!\s*{_DAY})"
    r"\s*\(?(?:(?:circa|ca\.|±|ruim|bijna|ongeveer|maximaal|minimaal)\s*)?[−–-]?\s?(?:€|EUR)?\s?"
    r"(?!(?:19|20)\d\d\s*\Z)\d[\d. ]*(?:,(?:\d+|-))?\s*(?:%|[a-zë]+\.?)?(?:\s[a-zë]+)?\s*\)?\s*",
    re.IGNORECASE,
)


class Around:
    """The surroundings of the figures of one letter; made once, by `letter.once(Around)`."""

    def __init__(self, letter: Letter) -> None:
        self.letter = letter

    def block(self, claim: Claim) -> Block | None:
        """Return the block that a claim stands in."""
        return self.letter.block_at(claim.start)

    def row(self, cell: Block) -> Block | None:
        """Return the first cell of a cell's row, which names what the row is of."""
        return self._rows.get((cell.group, cell.row)) if cell.kind == "cell" else None

    def beside(self, cell: Block) -> tuple[Block, ...]:
        """Return the other cells of a cell's row."""
        return tuple(one for one in self._cells_of_rows.get((cell.group, cell.row), ()) if one != cell)

    def in_column(self, cell: Block) -> tuple[Block, ...]:
        """Return the cells of a cell's column, itself among them, from the top."""
        return tuple(self._cells_of_columns.get((cell.group, cell.column), ()))

    def column(self, cell: Block) -> Block | None:
        """Return the head of a cell's column: as it is marked, else the first row if it holds no numbers."""
        return next(iter(self.heads(cell)), None)

    def heads(self, cell: Block) -> tuple[Block, ...]:
        """Return the heads over a cell's column, the lowest first: they may take more rows than one."""
        return tuple(self._columns.get((cell.group, cell.column), ())) if cell.kind == "cell" else ()

    def lead(self, block: Block) -> Block | None:
        """Return the paragraph, caption or heading that a list or table hangs from."""
        return self._leads.get(block.group) if block.kind in ("item", "cell") else None

    def over(self, block: Block) -> Iterator[Block]:
        """Yield what stands over an item or a cell: the heads of its column, and what its list or table hangs from."""
        yield from (one for one in (*self.heads(block), self.lead(block)) if one is not None)

    def nation(self, claim: Claim) -> str | None:
        """Return the nation that a strength is paired with, as in "Duitsland (560 militairen)"."""
        return self._nations.get(claim.start)

    def nation_of_row(self, cell: Block) -> str | None:
        """Return the country that the first cell of a row names."""
        first = self.row(cell)
        named = self.letter.first_behind(first.start, "country") if first is not None else None
        if named is None or first is None or named.end > first.end or not isinstance(named.value, Code):
            return None
        return named.value.code

    def tells_of_nations(self, sentence: Span) -> bool:
        """Tell whether a sentence pairs a strength with a nation."""
        return next(within(self.letter, sentence, "contribution"), None) is not None

    @cached_property
    def _rows(self) -> Mapping[tuple[int, int], Block]:
        return {(one.group, one.row): one for one in reversed(self.letter.blocks) if one.kind == "cell"}

    @cached_property
    def _cells_of_rows(self) -> Mapping[tuple[int, int], list[Block]]:
        found: dict[tuple[int, int], list[Block]] = {}
        for one in self.letter.blocks:
            if one.kind == "cell":
                found.setdefault((one.group, one.row), []).append(one)
        return found

    @cached_property
    def _cells_of_columns(self) -> Mapping[tuple[int, int], list[Block]]:
        found: dict[tuple[int, int], list[Block]] = {}
        for one in self.letter.blocks:
            if one.kind == "cell":
                found.setdefault((one.group, one.column), []).append(one)
        return found

    @cached_property
    def _columns(self) -> Mapping[tuple[int, int], list[Block]]:
        cells = [one for one in reversed(self.letter.blocks) if one.kind == "cell"]
        counting = {one.group for one in cells if one.row == 0 and self._counts(one)}
        found: dict[tuple[int, int], list[Block]] = {}
        for one in cells:
            if one.head or (one.row == 0 and one.group not in counting):
                found.setdefault((one.group, one.column), []).append(one)
        return found

    def _counts(self, cell: Block) -> bool:
        """Tell whether a cell is a number other than a year, so that its row is none of heads."""
        return _COUNTS.fullmatch(self.letter.text[cell.start : cell.end]) is not None

    @cached_property
    def _leads(self) -> Mapping[int, Block]:
        found: dict[int, Block] = {}
        before: Block | None = None
        for block in self.letter.blocks:
            if block.kind not in ("item", "cell"):
                before = before if block.kind == "footnote" else block
            elif before is not None:
                found.setdefault(block.group, before)
        return found

    @cached_property
    def _nations(self) -> Mapping[int, str]:
        return {
            strength.start: claim.value.nation
            for claim in self.letter.of_kind("contribution")
            if isinstance(claim.value, Contribution)
            for strength in within(self.letter, Span(claim.start, claim.end), "strength")
        }


def within(letter: Letter, span: Span, *kinds: ClaimKind) -> Iterator[Claim]:
    """Yield the claims of these kinds that start in a span, in order."""
    claims = letter.of_kind(*kinds)
    for index in range(letter.index_of(span.start, *kinds), len(claims)):
        if claims[index].start >= span.end:
            return
        yield claims[index]
