"""The points of a letter in rows: the items of its lists, what hangs from one of them, and paragraphs in a row.

Paragraphs are a row where they count ("De eerste maatregel ...", "B. ...") or where each opens with a title of its own
("Behoud van kennis. Een decennium aan ervaring ...").
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.listed import Listed, lists
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily

_ORDINAL = lazily(
    r"\s*(?:(?:de|het|een)\s+)?(?P<nth>eerste|tweede|derde|vierde|vijfde|zesde|zevende|laatste)\s+\w*(?:les|punt|maatregel|actie|aanbeveling|stap)\b"
    r"|\s*(?:les|aandachtspunt|maatregel|actie|aanbeveling|punt|stap)\s+(?P<number>\d{1,2})|\s*ten\s+(?:eerste|tweede|derde|vierde|vijfde|slotte)\b"
    r"|\s*[A-H][.)]\s",
    re.IGNORECASE,
)
_TITLED = lazily(r"\s*[A-ZÀ-Þ][^\W\d]+(?:\s[^\W\d][\w'’-]*){0,6}\.\s+[A-ZÀ-Þ]")
_NTH = ("eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende")
_TITLE, _TWO = 80, 2


def listed_points(letter: Letter) -> Iterator[tuple[Block | None, tuple[Span, ...], Block | None]]:
    """Yield the items of each list, with the blocks before it and behind it."""
    for one in letter.once(item_lists):
        index = bisect_left(letter.blocks, one.spans[-1].end, key=lambda block: block.start)
        yield one.before, one.spans, letter.blocks[index] if index < len(letter.blocks) else None


def item_lists(letter: Letter) -> tuple[Listed, ...]:
    """Return the lists of a letter, without its tables."""
    return tuple(one for one in lists(letter) if not one.rows)


def counted_points(letter: Letter) -> Iterator[tuple[Block, tuple[Span, ...], None]]:
    """Yield the paragraphs in a row that count points ("De eerste maatregel ...", "B. ..."), and the block before them.

    What stands below the last of them, where that is a title alone, belongs to it. A number that does not go on ("De
    tweede aanbeveling" behind "Aanbeveling 5") tells of one again.
    """
    before: Block | None = None
    row: list[Span] = []
    last = 0
    for block in (*letter.blocks, None):
        found = None
        if block is not None and block.kind == "paragraph":
            found = _ORDINAL.match(letter.text, block.start, block.end)
        number = _number(found) if found is not None else 0
        if block is not None and found is not None and not (row and 0 < number <= last):
            row.append(Span(block.start, block.end))
            last = number
            continue
        if before is not None and len(row) > 1:
            titled = block is not None and block.kind == "paragraph" and row[-1].end - row[-1].start < _TITLE
            yield before, (*row[:-1], Span(row[-1].start, block.end) if block and titled else row[-1]), None
        before, row = block, []


def _number(found: re.Match[str]) -> int:
    """Return the number by which a paragraph counts its point, 0 for none or "laatste"."""
    nth = (found["nth"] or "").casefold()
    return int(found["number"] or 0) or (_NTH.index(nth) + 1 if nth in _NTH else 0)


def nested_points(letter: Letter) -> Iterator[tuple[Block, tuple[Span, ...], None]]:
    """Yield the items that hang from one item of a list, and that item: "17. Ik trek vier lessen: i. ...; ii. ..."."""
    over: Block | None = None
    row: list[Block] = []
    for block in (*letter.blocks, None):
        if over is not None and block is not None and block.kind == "item" and block.level > over.level:
            row.append(block)
            continue
        if over is not None and len(row) > 1:
            yield over, _of_first_level(row), None
        over, row = (block if block is not None and block.kind == "item" else None), []


def _of_first_level(blocks: Sequence[Block]) -> tuple[Span, ...]:
    starts = [one for one in blocks if one.level == blocks[0].level]
    ends = [one.start - 1 for one in starts[1:]] + [blocks[-1].end]
    return tuple(Span(one.start, end) for one, end in zip(starts, ends, strict=True))


def titled_points(letter: Letter) -> Iterator[tuple[Block | None, tuple[Span, ...], None]]:
    """Yield the paragraphs in a row that each open with a short title, and the block before them."""
    before: Block | None = None
    row: list[Span] = []
    for block in (*letter.blocks, None):
        if block is not None and block.kind == "paragraph" and _TITLED.match(letter.text, block.start, block.end):
            row.append(Span(block.start, block.end))
            continue
        if len(row) > _TWO:
            yield before, tuple(row), None
        before, row = block, []
