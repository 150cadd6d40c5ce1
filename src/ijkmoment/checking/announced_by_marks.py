"""Lists before the first section whose marks are those of the headings, and rows of names that labelled headings have.

"1. Waar staan we? 2. Wat werkt? 3. Wat kost het?" over headings "1. Waar staan we?" and so on needs no word that
announces: where all of them but one are the heading of that mark, the list is of the letter's parts. The same holds for
"kansen, aansluiting en kwaliteit" over "Prioriteit 1: kansen", "Prioriteit 2: aansluiting", "Prioriteit 3: onderzoek".
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Literal, NamedTuple

from ijkmoment.checking.announced_headings import labelled_headings
from ijkmoment.checking.heading_marks import Marked, marked_headings, place_of, top, written
from ijkmoment.checking.letter import Letter, since
from ijkmoment.checking.parts import Named, likeness, named, words_in
from ijkmoment.checking.told_parts import told_parts
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily

_LETTERED = lazily(r"(?:(?<=;\s)|(?<![^\n]))(?P<mark>[A-H])[.)]\s+(?=[a-zà-ÿ])")
_UNLIKE, _ALIKE = 0.25, 0.5
_FEWEST, _MOST_BLOCKS = 3, 40


class Unlike(NamedTuple):
    """What a list or row says otherwise than the headings: the part, what is wrong with it, and what goes with that."""

    part: Named
    form: Literal["other", "gap", "heading"]
    other: Named | None
    named: str


def unlike_by_marks(letter: Letter) -> Iterator[Unlike]:
    """Find the item that is not what the heading of its mark is, and the marks that a list passes over."""
    level = top(letter.once(marked_headings))
    if len(level) < _FEWEST:
        return
    for index, block in enumerate(letter.blocks[:_MOST_BLOCKS]):
        if block.start >= level[0].block.start:
            return
        if block.kind == "paragraph" and letter.text[block.start : block.end].rstrip().endswith(":"):
            yield from _unlike(letter, _marked_items(letter, index, level), level)


def _marked_items(letter: Letter, index: int, level: Sequence[Marked]) -> list[tuple[int, Named]]:
    """Return the items of the list behind a block with their places; none unless all have marks that count on."""
    found: list[tuple[int, Named]] = []
    for block in takewhile(lambda one: one.start < level[0].block.start, since(letter.blocks, index + 1)):
        items = tuple(_items(letter, block))
        if not items:
            break
        for mark, item in items:
            place = place_of(mark, level[0].sign)
            if place is None or (found and place <= found[-1][0]):
                return []
            found.append((place, item))
    return found if len(found) >= _FEWEST and found[0][0] == 1 else []


def _items(letter: Letter, block: Block) -> Iterator[tuple[str, Named]]:
    """Yield the items of a block with their marks; "A." before small letters is none that reading knows."""
    if block.kind == "item":
        yield block.marker.strip("().°"), named(letter, block.start, block.end)
    elif block.kind == "paragraph" and _LETTERED.match(letter.text, block.start, block.end):
        marks = list(_LETTERED.finditer(letter.text, block.start, block.end))
        for one, end in zip(marks, [*(it.start("mark") for it in marks[1:]), block.end], strict=True):
            yield one["mark"], named(letter, one.end(), end)


def _unlike(letter: Letter, items: Sequence[tuple[int, Named]], level: Sequence[Marked]) -> Iterator[Unlike]:
    headings = [words_in(letter, one.block) for one in level]
    often = Counter(word for heading in headings for word in heading.words)
    beside = [(item, headings[place - 1]) for place, item in items if place <= len(headings)]
    like = [likeness(item, heading, often) for item, heading in beside]
    if len(beside) < len(items) or sum(one >= _ALIKE for one in like) < max(len(items) - 1, _FEWEST - 1):
        return
    for (item, heading), own in zip(beside, like, strict=True):
        if own < _UNLIKE and not any(likeness(item, one, often) >= _ALIKE for one in headings):
            yield Unlike(item, "other", heading, letter.part(heading.span))
    last = 0
    for place, item in items:
        if place == last + 2:
            yield Unlike(item, "gap", headings[last], written(level[0].sign, last + 1))
        last = place


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
