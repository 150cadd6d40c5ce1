"""The parts that the sections of a letter have below their headings: small headings, and labels in the text.

A label opens a paragraph or item and is of a few words: "Terugblik. Van mei tot en met ...", "Kosten: € 2 miljoen."
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.structure.parts import words_of
from ijkmoment.checking.text.heading_marks import mark_of
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily

_LABEL = lazily(
    r"[\s*_]*(?P<label>[A-ZÀ-Þ][a-zà-ÿ]{3,}(?:\s+[\w-]{2,20}){0,3})[*_]*\s?[.:–][*_]*\s+(?=[^\w\s]*[A-ZÀ-Þ\d€])"
)
_OFTEN = 3  # a heading that so many sections have stands below theirs, whatever level it was read with


class Parted(NamedTuple):
    """A section: where it stands, and its parts by the words of their names, each with its place."""

    span: Span
    parts: Mapping[frozenset[str], Span]


def parted(letter: Letter, headings: Sequence[Span]) -> tuple[Parted, ...]:
    """Return the sections that start at these headings, in order."""
    blocks = letter.blocks
    starts = [bisect_left(blocks, one.start, key=lambda block: block.start) for one in headings]
    often = Counter(_words(letter, one) for one in blocks if one.kind == "heading")
    small = frozenset(words for words, count in often.items() if count >= _OFTEN)
    return tuple(_parted(letter, blocks[start:end], small) for start, end in pairwise([*starts, len(blocks)]))


def _parted(letter: Letter, blocks: Sequence[Block], small: frozenset[frozenset[str]]) -> Parted:
    heading, last = blocks[0], blocks[0]
    parts: dict[frozenset[str], Span] = {}
    for block in blocks[1:]:
        if block.kind == "heading":
            words = _words(letter, block)
            if block.level <= heading.level and (words not in small or mark_of(letter, block)):
                break
            parts.setdefault(words, Span(block.start, block.end))
        else:
            for words, span in _labels(letter, block):
                parts.setdefault(words, span)
        last = block
    return Parted(Span(heading.start, last.end), parts)


def _words(letter: Letter, block: Block) -> frozenset[str]:
    return words_of(letter.text[block.start : block.end])


def _labels(letter: Letter, block: Block) -> Iterator[tuple[frozenset[str], Span]]:
    """Yield the label that opens a paragraph or an item."""
    label = _LABEL.match(letter.text, block.start, block.end) if block.kind in ("paragraph", "item") else None
    if label is not None:
        yield words_of(label["label"]), Span(*label.span("label"))
