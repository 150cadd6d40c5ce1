"""The one heading that a letter's row of names passes over: each other is in the row, or stands below one of it.

Subheadings come in pairs, so that one alone between the headings of two parts that are named next to each other is a
part. A row that leaves out more than that one tells of some parts and promises nothing.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ijkmoment.checking.letter import Letter
from ijkmoment.checking.structure.labelled_parts import speaks_of
from ijkmoment.checking.structure.parts import (
    Announcement,
    Named,
    headings_behind,
    is_usual,
    paired,
    words_of,
)
from ijkmoment.checking.text.heading_marks import mark_of
from ijkmoment.facts.document import Block

_FEWEST = 4


def left_out(letter: Letter, one: Announcement) -> Iterator[Block]:
    """Yield the heading that stands alone between those of two parts that are named next to each other."""
    headings = headings_behind(letter, one.end)
    pairs = paired(one.parts, [named for _, named in headings]) if len(one.parts) >= _FEWEST else {}
    places = [pairs[index] for index in sorted(pairs)]
    if not places or len(pairs) < len(one.parts) or places != sorted(places) or _are_marked(letter, headings):
        return
    alone = [first + 1 for first, second in pairwise(places) if second == first + 2]
    outside = headings[: places[0]] + headings[places[-1] + 1 :]
    if len(alone) != 1 or not all(_is_told(letter, one, block, named) for block, named in outside):
        return
    block, name = headings[alone[0]]
    own = letter.text[headings[alone[0] - 1][0].end : block.start].strip()
    if own and not _is_told(letter, one, block, name) and not any(speaks_of(part, name) for part in one.parts):
        yield block


def _are_marked(letter: Letter, headings: Sequence[tuple[Block, Named]]) -> bool:
    """Tell whether headings bear numbers: these say what stands below what."""
    return any(mark_of(letter, block) for block, _ in headings)


def _is_told(letter: Letter, one: Announcement, heading: Block, name: Named) -> bool:
    """Tell whether nobody announces a heading, or what the paragraph says from the row on speaks of it as well."""
    start = one.parts[0].span.start
    block = letter.block_at(start)
    said = letter.text[start : block.end] if block is not None else ""
    return is_usual(letter, heading) or bool(words_of(said) & name.words)
