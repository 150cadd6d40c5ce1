"""A letter as a rule sees it: the document, what it claims, and what it may be held against.

The views that several rules need (sentences, claims of one kind, the words before and after a place) stand here, so
that a rule says only what is wrong.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from ijkmoment.facts.claim import Claim, ClaimKind
from ijkmoment.facts.dates import Date
from ijkmoment.facts.document import Block, Document
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.language.sentences import sentences
from ijkmoment.language.words import MONTHS

_RUNNING_KINDS = frozenset({"heading", "paragraph", "item", "cell", "caption", "footnote"})


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the running text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier letter with its claims, to hold this one against."""

    file: str
    document: Document
    claims: tuple[Claim, ...]


@dataclass(frozen=True)
class Letter:
    """What a rule may look at. All offsets count code points of `document.running`."""

    document: Document
    claims: tuple[Claim, ...]
    snapshot: Snapshot | None = None
    earlier: tuple[Earlier, ...] = ()
    date: Date | None = None

    @property
    def text(self) -> str:
        """The running text."""
        return self.document.running

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks that hold the letter's own sentences, in order."""
        return tuple(block for block in self.document.blocks if block.kind in _RUNNING_KINDS)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of all blocks, in order of position."""
        return tuple(Span(*span) for block in self.blocks for span in sentences(self.text, block.start, block.end))

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(span.start for span in self.sentences)

    def sentence_at(self, offset: int) -> Span:
        """Return the sentence around an offset; an empty span there when it stands outside every block."""
        found = bisect_right(self._starts, offset) - 1
        if found >= 0 and offset <= self.sentences[found].end:
            return self.sentences[found]
        return Span(offset, offset)

    def of_kind(self, *kinds: ClaimKind) -> tuple[Claim, ...]:
        """Return the claims of these kinds, in order of position."""
        return tuple(claim for claim in self.claims if claim.kind in kinds)

    def within(self, span: Span, claims: Iterable[Claim] | None = None) -> tuple[Claim, ...]:
        """Return the claims that lie inside a span."""
        given = self.claims if claims is None else claims
        return tuple(claim for claim in given if span.start <= claim.start and claim.end <= span.end)

    def part(self, span: Span) -> str:
        """Return the text of a span."""
        return self.text[span.start : span.end]


def date_span(claim: Claim, date: Date) -> Span:
    """Return where a date stands in a claim: from its day or month up to its year, else the whole claim."""
    first = rf"(?<!\d)0?{date.day}(?!\d)" if date.day is not None else _month(date)
    found = re.search(rf"(?:{first})(?:(?!{date.year}).)*(?:{date.year}|$)", claim.text, re.DOTALL | re.IGNORECASE)
    if found is None:
        return Span(claim.start, claim.end)
    return Span(claim.start + found.start(), claim.start + found.end())


def _month(date: Date) -> str:
    if date.month is None or not 1 <= date.month <= 12:
        return str(date.year)
    return "|".join(MONTHS[language][date.month - 1] for language in ("nl", "en"))
