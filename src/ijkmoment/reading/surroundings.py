"""The words around a claim: its own part of the sentence, what stands before that, and what stands over it.

A claim's part runs from the claim of its kind before it to the one behind it. In a list of such that one verb governs
("geraamd op € 3 miljoen in 2025 en € 4 miljoen in 2026") each has the words that open the list.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from ijkmoment.facts.claim import Claim, ClaimKind
from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.document import Block, Document
from ijkmoment.language.folding import fold
from ijkmoment.reading.aspects import Words

_OF_WHAT = r"(?:(?:de|het|die|dat)\s+)?(?:(?:in|voor|over|van|aan)\s+)?(?:(?:de|het)\s+)?(?:[\w.-]+\s*){0,3}"
_JOINED = re.compile(
    rf"\s*(?:(?:in|voor|over)\s+[\w.-]+(?:\s+\d{{4}})?)?\s*(?:,\s+en|,|en|respectievelijk|en\s+die)\s+"
    rf"(?:(?:in|voor|over|naar)\s+{_OF_WHAT})?(?:(?:naar|op)\s+)?"
)
_RIGHT_BEHIND = re.compile(r"\s+(?:(?:in|voor|over|per)\s+)?")
_BREAK = re.compile(r";|,\s+(?:tegen|terwijl|maar|dat\s+wil)\b|\s-\s|\s\((?=raming|begroot|geraamd|gepland)")
_REACH = 1_000


def around(claim: Claim, sentence: tuple[int, int]) -> tuple[int, int]:
    """Return a claim's sentence, of an endless one so much as stands around the claim."""
    start, end = sentence
    return max(start, claim.start - _REACH), min(end, claim.end + _REACH)


@dataclass(frozen=True)
class Surroundings:
    """A document with its claims, so that the words around each can be asked for."""

    document: Document
    claims: Sequence[Claim]
    kinds: frozenset[ClaimKind]
    date: Date | None = None

    @cached_property
    def folded(self) -> str:
        """The running text in lower case."""
        return fold(self.document.running)

    @cached_property
    def _same_kind(self) -> Mapping[ClaimKind, tuple[Claim, ...]]:
        return {kind: tuple(one for one in self.claims if one.kind == kind) for kind in self.kinds}

    def beside(self, claim: Claim, sentence: tuple[int, int]) -> Sequence[Claim]:
        """Return the claims of a claim's kind in its sentence, itself among them."""
        same = self._same_kind[claim.kind]
        first = bisect_left(same, sentence[0], key=lambda one: one.start)
        return same[first : bisect_left(same, sentence[1], key=lambda one: one.start)]

    @cached_property
    def _abbreviations(self) -> tuple[Claim, ...]:
        return tuple(one for one in self.claims if one.kind == "abbreviation")

    def abbreviations(self, start: int, end: int) -> Sequence[Claim]:
        """Return the abbreviations that start in a span."""
        first = bisect_left(self._abbreviations, start, key=lambda one: one.start)
        return self._abbreviations[first : bisect_left(self._abbreviations, end, key=lambda one: one.start)]

    def words(self, claim: Claim, sentence: tuple[int, int], block: Block) -> Words:
        """Return a claim's words."""
        start, end = self._own_part(claim, sentence)
        opening = [one.start() for one in _BREAK.finditer(self.folded, start, claim.start)]
        closing = _BREAK.search(self.folded, claim.end, end)
        opened, closed = opening[-1] if opening else start, closing.start() if closing else end
        return Words(
            before=self.folded[opened : claim.start],
            text=fold(claim.text),
            behind=self.folded[claim.end : closed],
            sentence=self.folded[slice(*sentence)],
            over=fold(self._head(block) or claim.section),
            intro=self._intro(block),
            listed=block.kind == "item",
            so_far=self.folded[sentence[0] : claim.start],
            spelt_out=self._is_spelt_out(claim, sentence),
            later=self._is_later(claim, sentence[0], closed),
        )

    def _own_part(self, claim: Claim, sentence: tuple[int, int]) -> tuple[int, int]:
        start, end = sentence
        same = self._same_kind[claim.kind]
        index = bisect_left(same, claim.start, key=lambda one: one.start)
        if index + 1 < len(same) and same[index + 1].start < end:
            end = same[index + 1].start
        while index and same[index - 1].end > start:
            if not _JOINED.fullmatch(self.folded, same[index - 1].end, same[index].start):
                return same[index - 1].end, end
            index -= 1
        return start, end

    def _is_spelt_out(self, claim: Claim, sentence: tuple[int, int]) -> bool:
        """Tell whether the sentence gave a sum before a colon and gives its parts behind it."""
        before = (one for one in self.beside(claim, sentence) if one.end < claim.start)
        return any(self.folded.startswith(":", one.end) for one in before)

    @cached_property
    def _dates(self) -> tuple[Claim, ...]:
        return tuple(one for one in self.claims if one.kind in ("date", "period"))

    def _is_later(self, claim: Claim, start: int, end: int) -> bool:
        """Tell whether a claim is said of a time after the letter's own date."""
        first = bisect_left(self._dates, start, key=lambda one: one.start)
        place = bisect_left(self._dates, claim.start, key=lambda one: one.start)
        behind = self._dates[place] if place < len(self._dates) and self._dates[place].start < end else None
        if behind and _RIGHT_BEHIND.fullmatch(self.folded, claim.end, behind.start):
            return self._lies_ahead(behind)
        before = self._dates[place - 1] if place > first else None
        said = before or behind
        return said is not None and self._lies_ahead(said)

    def _lies_ahead(self, said: Claim) -> bool:
        time = said.value.start if isinstance(said.value, Period) else said.value
        if self.date is None or not self.date.possible or not isinstance(time, Date) or not time.possible:
            return False
        return time.first() > self.date.last()

    def _intro(self, block: Block) -> str:
        """Return the paragraph that introduces the list or table of a block, else its heading's words."""
        if block.kind not in ("item", "cell"):
            return ""
        before = [
            one for one in self._before[block.kind, block.group] if one.kind in ("paragraph", "heading", "caption")
        ]
        return self.folded[before[-1].start : before[-1].end] if before else ""

    @cached_property
    def _before(self) -> Mapping[tuple[str, int], tuple[Block, ...]]:
        """The block before each list and table."""
        found: dict[tuple[str, int], tuple[Block, ...]] = {}
        for index, one in enumerate(self.document.blocks):
            if one.kind in ("item", "cell"):
                found.setdefault((one.kind, one.group), self.document.blocks[max(index - 1, 0) : index])
        return found

    def _head(self, block: Block) -> str:
        """Return the words of the head over a cell, empty elsewhere."""
        if block.kind != "cell":
            return ""
        heads = (
            self.document.running[one.start : one.end]
            for one in self.tables.get(block.group, ())
            if (one.head or one.row == 0) and one.column == block.column
        )
        return " ".join(heads)

    @cached_property
    def tables(self) -> Mapping[int, list[Block]]:
        """The cells of each table."""
        found: dict[int, list[Block]] = {}
        for one in self.document.blocks:
            if one.kind == "cell":
                found.setdefault(one.group, []).append(one)
        return found
