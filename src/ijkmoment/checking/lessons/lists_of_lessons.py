"""Lessons in a list or a table, found by where it stands and by its heads."""

import re
from itertools import takewhile

from ijkmoment.checking.letter import Letter, Span, since
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily

POINT = r"(?:\w*les(?:sen)?|\w*aandachtspunt(?:en)?|leerpunt(?:en)?|verbeterpunt(?:en)?|lessons?(?:\s+learned)?)"
_MARKED = lazily(
    r"\s*(?:\((?:\d{1,2}|[a-h]|[ivx]{1,4})\)|(?:\d{1,2}|[a-h])[.)])\s|\s*(?:de|het)\s+(?:eerste|tweede|derde)\b",
    re.IGNORECASE,
)
_HEAD = lazily(rf"\s*(?:nieuwe\s+)?{POINT}(?:\s+(?:en|/)\s+maatregel(?:en)?)?\s*", re.IGNORECASE)
_FEW, _REACH = 2, 20


def items_behind(letter: Letter, at: int) -> list[Span]:
    """Return the items of the list, or the rows of the table of lessons under its caption, behind a block."""
    following = [letter.blocks[index] for index in range(at + 1, min(at + _REACH, len(letter.blocks)))]
    items = [Span(one.start, one.end) for one in takewhile(lambda one: is_item(letter, one), following)]
    captions = sum(1 for _ in takewhile(lambda one: one.kind == "caption", following))
    return items or rows_of_lessons(letter, at + 1 + captions)


def rows_of_lessons(letter: Letter, index: int) -> list[Span]:
    """Return the rows of the table that opens at a block, where one of its heads says that they are lessons."""
    cells = list(takewhile(lambda one: one.kind == "cell", since(letter.blocks, index)))
    heads = [one for one in cells if one.group == cells[0].group and one.row == cells[0].row]
    column = next((one.column for one in heads if _HEAD.fullmatch(letter.text, one.start, one.end)), None)
    rows = [one for one in cells if one.column == column and one not in heads and one.group == cells[0].group]
    return [Span(one.start, one.end) for one in rows] if len(rows) >= _FEW else []


def is_item(letter: Letter, block: Block) -> bool:
    """Tell whether a block is an item of a list, which reading may have taken for a paragraph: "(1) Drones ..."."""
    return block.kind == "item" or (block.kind == "paragraph" and bool(_MARKED.match(letter.text, block.start)))
