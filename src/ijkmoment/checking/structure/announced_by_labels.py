"""Rows of names that labelled headings have: "kansen, aansluiting en kwaliteit" over "Prioriteit 1: kansen" and so on.

Where all headings but one are the name of their place, that one was to be called so as well.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from ijkmoment.checking.counts.announced_headings import labelled_headings
from ijkmoment.checking.letter import Letter
from ijkmoment.checking.structure.parts import Named, likeness, named
from ijkmoment.checking.structure.told_parts import told_parts
from ijkmoment.facts.document import Block

_UNLIKE, _ALIKE = 0.25, 0.5
_FEWEST = 3


class Unlike(NamedTuple):
    """What a list or row says otherwise than the headings: the part, what is wrong with it, and what goes with that."""

    part: Named
    form: Literal["heading"]
    other: Named | None
    named: str


def unlike_by_labels(letter: Letter) -> Iterator[Unlike]:
    """Find the heading with a label and number that is not what the row of names before the first of them has."""
    rows = [row for row in labelled_headings(letter).values() if len(row) >= _FEWEST]
    if not rows:
        return
    for told in told_parts(letter):
        for row in rows:
            if len(row) == len(told.parts) and told.end <= row[0].start:
                yield from _unlike_label(letter, told.parts, row)


def _unlike_label(letter: Letter, parts: Sequence[Named], row: Sequence[Block]) -> Iterator[Unlike]:
    headings = [_name(letter, one) for one in row]
    often = Counter(word for heading in headings for word in heading.words)
    like = [likeness(part, heading, often) for part, heading in zip(parts, headings, strict=True)]
    wrong = [index for index, one in enumerate(like) if one < _UNLIKE]
    if len(wrong) == 1 and sum(one >= _ALIKE for one in like) == len(like) - 1:
        index = wrong[0]
        if not any(likeness(parts[index], one, often) >= _ALIKE for one in headings):
            yield Unlike(headings[index], "heading", parts[index], letter.part(parts[index].span))


def _name(letter: Letter, block: Block) -> Named:
    """Return a heading without its label and number."""
    start = letter.text.find(":", block.start, block.end)
    return named(letter, start + 1 if start >= 0 else block.start, block.end)
