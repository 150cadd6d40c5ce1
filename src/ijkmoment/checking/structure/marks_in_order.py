"""Marks that count on and of which one is out of turn: "(i) ..., (ii) ..., (iv) ...", "Antwoord 6" behind "Antwoord 6".

They open the items of a list or paragraphs in a row ("I. Voorlichting. ...", "III. ..."), stand in a sentence, or
are the numbers of questions and answers. The marks of headings are compared
by `heading_marks`. A row of which more than one is out of turn counts otherwise.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.heading_marks import Sign, out_of_turn, place_of, written
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily

_OPENS = lazily(r"\s*(?P<printed>\(?(?P<mark>\d{1,2}|[A-Za-z]|[IVX]{1,5}|[ivx]{1,5})[.)])\s+(?=[^\W\d_])")
_INLINE = lazily(r"(?P<printed>\((?<![\w.(]\()(?P<mark>\d{1,2}|[a-hA-H]|[ivx]{1,5}|[IVX]{1,5})\))\s+(?=[^\W\d_])")
_LABEL = lazily(
    r"[ \t\xa0#*_|>-]*(?P<printed>(?P<word>(?i:Vraag|Antwoord))\s+(?P<mark>\d{1,2}))(?![\w,-])(?!\s+(?:en|tot)\b)"
)
_SIGNS: tuple[Sign, ...] = ("number", "roman", "letter")
_NUMBERS = lazily(r"\s*(?:nr\.?|nummer|no\.?|#)\s*", re.IGNORECASE)
_NUMBER_CELL = lazily(r"\s*(?P<printed>(?P<mark>\d{1,2})[.)]?)\s*\Z")
_NEAR = 12
_RUNNING = ("paragraph", "item")
_FEWEST, _MOST_APART = 3, 2


class Mark(NamedTuple):
    """A mark: where it stands, or what it opens where reading took it for no text, and how it is written."""

    span: Span
    printed: str
    mark: str


class OutOfTurn(NamedTuple):
    """A mark that does not count on: where it stands, how it is written, and what is to be expected there."""

    span: Span
    printed: str
    due: str


def marks_out_of_turn(letter: Letter) -> Iterator[OutOfTurn]:
    """Yield the marks that do not count on, where all others of their row do."""
    for row in (*_of_blocks(letter), *_of_tables(letter), *_in_sentences(letter), *_labels(letter)):
        sign = next((one for one in _SIGNS if place_of(row[0].mark, one) == 1), None)
        places = [place_of(one.mark, sign) or 0 for one in row] if sign is not None else []
        for index, due in _only(places):
            yield OutOfTurn(row[index].span, row[index].printed, _as(row[index], written(sign or "number", due)))
    for row in _of_blocks(letter):
        yield from _announced(letter, row)


def _only(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the one place of a row from one on that is out of turn; a row with more of them counts otherwise."""
    found = list(out_of_turn(places)) if len(places) >= _FEWEST and places[0] == 1 else []
    index, due = found[0] if len(found) == 1 else (0, 0)
    if found and is_all_but_one(places, index):
        yield index, due


def is_all_but_one(places: Sequence[int], index: int) -> bool:
    """Tell whether places count on but for one of them, or but for one that lacks before it."""
    steps = [one - before for before, one in pairwise(places)]
    others = [one for at, one in enumerate(places) if at != index]
    lacks_one = steps.count(1) == len(steps) - 1 and steps[index - 1] == _MOST_APART
    return lacks_one or all(one in (before + 1, before + 2) for before, one in pairwise(others))


def _announced(letter: Letter, row: Sequence[Mark]) -> Iterator[OutOfTurn]:
    """Yield what is wrong with a row right behind a colon: it begins with its second mark, or is of a first and third.

    Where nothing stands between the colon and the row, no more than one mark of so short a row can be right.
    """
    start = row[0].span.start
    before = letter.text[max(start - _NEAR, 0) : start].removesuffix(f"{row[0].printed} ").rstrip()
    sign = next((one for one in _SIGNS if place_of(row[-1].mark, one) == (len(row) + 1)), None)
    places = [place_of(one.mark, sign) for one in row] if sign is not None and before.endswith(":") else []
    if len(places) > 1 and places == list(range(2, len(row) + 2)):
        yield OutOfTurn(row[0].span, row[0].printed, _as(row[0], written(sign or "number", 1)))
    if places == [1, _FEWEST]:
        yield OutOfTurn(row[1].span, row[1].printed, _as(row[1], written(sign or "number", 2)))


def _of_tables(letter: Letter) -> Iterator[Sequence[Mark]]:
    """Yield the rows of tables by their marks, where all but the last (a total) have one and none has that of another.

    A column of bare numbers is one of marks below "Nr." alone: others are figures; and what is ranked has equals.
    """
    firsts = (one for one in letter.blocks if one.kind == "cell" and one.column == 0)
    for _, group in groupby(firsts, lambda one: one.group):
        cells = tuple(group)
        head = next((letter.text[one.start : one.end] for one in cells if one.head or one.row == 0), "")
        opens = _NUMBER_CELL if _NUMBERS.fullmatch(head) else _OPENS
        rows = [one for one in cells if not one.head and (one.row > 0 or opens.match(letter.text, one.start, one.end))]
        row = [_found(mark) for one in rows if (mark := opens.match(letter.text, one.start, one.end))]
        unequal = opens is _NUMBER_CELL or len({one.mark for one in row}) == len(row)
        if len(row) >= max(len(rows) - 1, _FEWEST) and unequal:
            yield row


def _as(mark: Mark, due: str) -> str:
    """Return what is due, written as the mark that stands there."""
    return mark.printed.replace(mark.mark, due.lower() if mark.mark.islower() else due)


def _of_blocks(letter: Letter) -> Iterator[Sequence[Mark]]:
    """Yield the rows of marks that open items and paragraphs right behind each other, each kind by itself."""
    rows: dict[str, list[Mark]] = {}
    apart = 0
    for block in letter.blocks:
        mark = _opening(letter, block)
        apart = 0 if mark is not None else apart + 1
        if block.kind in ("heading", "cell") or apart > _MOST_APART:
            yield from rows.values()
            rows = {}
        elif mark is not None:
            kind = _kind(mark.mark)
            if kind in rows and mark.mark.casefold() in ("1", "a", "i"):
                yield rows.pop(kind)
            rows.setdefault(kind, []).append(mark)
    yield from rows.values()


def _kind(mark: str) -> str:
    """Return which row a mark belongs to: that of figures, of small letters or of capitals."""
    if mark.isdecimal():
        return "figures"
    return "small" if mark.islower() else "capitals"


def _opening(letter: Letter, block: Block) -> Mark | None:
    """Return the mark of an item or a paragraph."""
    span = Span(block.start, block.end)
    if block.kind == "item":
        mark = block.marker.strip("().")
        return Mark(span, block.marker, mark) if mark.isalnum() else None
    found = _OPENS.match(letter.text, *span) if block.kind == "paragraph" else None
    return Mark(span, found["printed"], found["mark"]) if found else None


def _in_sentences(letter: Letter) -> Iterator[Sequence[Mark]]:
    """Yield the rows of marks within one paragraph or item."""
    for block in letter.blocks:
        row = [*map(_found, _INLINE.finditer(letter.text, block.start, block.end))] if block.kind in _RUNNING else []
        if len(row) >= _FEWEST:
            yield row


def _labels(letter: Letter) -> Iterator[Sequence[Mark]]:
    """Yield the numbers of questions, and of answers, that open blocks of their own."""
    rows: dict[str, list[Mark]] = {}
    for block in letter.blocks:
        found = _LABEL.match(letter.text, block.start, block.end) if block.kind != "cell" else None
        if found is not None:
            rows.setdefault(found["word"].casefold(), []).append(_found(found))
    yield from rows.values()


def _found(one: re.Match[str]) -> Mark:
    return Mark(Span(*one.span("printed")), one["printed"], one["mark"])
