"""The numbers and letters before headings ("3.", "3.1", "DEEL C", "IV."), and where their order breaks off.

Reading may leave a number out of the running text; it stands in the letter's own line all the same.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import Literal, NamedTuple

from ijkmoment.checking.letter import Letter
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily

Sign = Literal["number", "roman", "letter"]
SIGNS: tuple[Sign, ...] = ("number", "roman", "letter")
_MARK = lazily(
    r"[\s#*]*(?:(?i:deel|hoofdstuk|paragraaf|onderdeel|§)\s*)?"
    r"(?:(?P<figures>(?:[A-Z]\.|[IVX]{1,5}\.)?\d{1,2}(?:\.\d{1,2})*)(?![\d,])[.):]?(?:\s+(?=[\W_]*[A-ZÀ-Þ])|\s*\Z)"
    r"|(?P<letters>[A-Z]|[IVX]{1,5})(?:[.):]\s|\s*[-–:]\s|\s*\Z))"
)
_LINE = lazily(
    r"^[ \t\xa0#*_|>(-]{0,12}(?:(?:deel|hoofdstuk|paragraaf|onderdeel)[ \t]+)?"
    r"(?P<mark>(?:\d{1,2}|[A-Z]|[IVX]{1,5})(?:\.\d{1,2}){0,4})(?!\w)",
    re.IGNORECASE | re.MULTILINE,
)
_JOINED = lazily(r"^[^\w\n]{0,12}\d{1,2}\.?(?:,\s\d{1,2}\.?)*\s+en\s+(?P<mark>\d{1,2})[.):]\s", re.MULTILINE)
_NAMED = lazily(r"[\s#*]*(?i:deel|hoofdstuk|paragraaf|onderdeel|§)\s*(?P<letters>[A-Z]|[IVX]{1,5})\b")
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_FEWEST, _LONGEST, _FEWEST_TWICE = 2, 80, 4


class Marked(NamedTuple):
    """A heading with its place among those of its kind, from one on, and the marks of the headings it is below."""

    block: Block
    sign: Sign
    place: int
    below: tuple[str, ...] = ()

    @property
    def printed(self) -> str:
        """How the mark is written."""
        return ".".join([*self.below, written(self.sign, self.place)])


def written(sign: Sign, place: int) -> str:
    """Return a place as figures, a letter or a Roman number."""
    if sign == "roman":
        return _ROMAN[place - 1] if place <= len(_ROMAN) else str(place)
    return chr(ord("A") + place - 1) if sign == "letter" else str(place)


def place_of(mark: str, sign: Sign) -> int | None:
    """Return the place that a mark stands for, None where it is none of this kind."""
    if sign == "number":
        return int(mark) if mark.isdecimal() else None
    if sign == "roman":
        return _ROMAN.index(mark.upper()) + 1 if mark.upper() in _ROMAN else None
    return ord(mark.upper()) - ord("A") + 1 if len(mark) == 1 and mark.isalpha() else None


def marked_headings(letter: Letter) -> tuple[Marked, ...]:
    """Return the headings with a mark, in order. Letters are Roman numbers where the first of them is an I.

    A line of its own counts as one where it has the mark that lacks between two headings, or before the second:
    reading took it for a paragraph ("VII. Wat leren wij ervan?") or, over a list, for an item ("1. Samengevat").
    """
    found = [(block, mark) for block in letter.blocks if _may_head(letter, block) and (mark := mark_of(letter, block))]
    lettered = next((mark for block, mark in found if block.kind == "heading" and mark.isalpha()), "")
    other: Sign = "roman" if lettered.upper() == "I" else "letter"
    marked = tuple(one for block, mark in found if (one := _marked(block, mark, other)) is not None)
    rows: dict[tuple[Sign, tuple[str, ...]], list[int]] = {}
    for one in marked:
        if one.block.kind == "heading":
            rows.setdefault((one.sign, one.below), []).append(one.place)
    lines = Counter(one[1:] for one in marked if one.block.kind != "heading")
    return tuple(
        one
        for one in marked
        if one.block.kind == "heading" or (lines[one[1:]] == 1 and _fills(one, rows.get((one.sign, one.below), ())))
    )


def _may_head(letter: Letter, block: Block) -> bool:
    text = letter.text[block.start : min(block.end, block.start + _LONGEST + 1)]
    return block.kind == "heading" or (
        (block.kind == "paragraph" or block.marker.strip("().") == "1")
        and len(text) <= _LONGEST
        and text[-1:] not in (".;:,")
    )


def _fills(one: Marked, places: Sequence[int]) -> bool:
    """Tell whether a row of headings lacks a place between two others, or its first before those behind it."""
    if one.block.kind == "item":
        return len(places) > 1 and 0 < places[0] - one.place <= _FEWEST and one.place not in places
    return one.place not in places and one.place - 1 in places and one.place + 1 in places


def _marked(block: Block, mark: str, other: Sign) -> Marked | None:
    *below, last = mark.split(".")
    sign: Sign = "number" if last.isdecimal() else other
    place = place_of(last, sign)
    return None if place is None else Marked(block, sign, place, tuple(below))


def left_out(letter: Letter, place: int) -> str:
    """Return what stands before a place in its line of the text as read: reading may have left it out."""
    at, text = letter.document.alignment.to_text(place), letter.document.text
    return text[text.rfind("\n", 0, at) + 1 : at]


def mark_of(letter: Letter, block: Block) -> str:
    """Return the number or letter before a block, which reading may have left out; empty where there is none."""
    text = letter.text[block.start : min(block.end, block.start + _LONGEST)]
    line = left_out(letter, block.start) + text
    found = _MARK.match(line) or _NAMED.match(line)
    return (found.groupdict().get("figures") or found["letters"]) if found else ""


def top(marked: tuple[Marked, ...]) -> tuple[Marked, ...]:
    """Return the marked headings of the first level, when they count from one on without a break; else none."""
    first = next((one.sign for one in marked if not one.below), None)
    level = tuple(one for one in marked if one.sign == first and not one.below)
    counts = [one.place for one in level] == list(range(1, len(level) + 1))
    return level if counts and len(level) >= _FEWEST else ()


def breaks(letter: Letter) -> Iterator[tuple[Marked, str]]:
    """Yield the headings whose mark skips the one before or repeats it, with the mark that was to be expected."""
    rows: dict[tuple[Sign, tuple[str, ...]], list[Marked]] = {}
    for one in letter.once(marked_headings):
        rows.setdefault((one.sign, one.below), []).append(one)
    over = {one.printed for one in letter.once(marked_headings)}
    for below, row in ((below, row) for (_, below), row in rows.items()):
        first = row[0]._replace(place=1).printed
        if row[0].place == 1:
            yield from _breaks(letter, row)
        elif _lacks_first([one.place for one in row], parted=".".join(below) in over) and not _is_line(letter, first):
            yield row[0], first


def parted(letter: Letter) -> Iterator[tuple[Marked, str]]:
    """Yield the first heading below one that is not there, while others are below one: "B.1" without a "B"."""
    marked = letter.once(marked_headings)
    over = {one.printed for one in marked}
    parents = dict.fromkeys(".".join(one.below) for one in marked if one.below)
    lacking = [one for one in parents if one not in over]
    if len(parents) > len(lacking) == 1 and not _is_line(letter, lacking[0]):
        yield next(one for one in marked if ".".join(one.below) == lacking[0]), lacking[0]


def opening_marks(letter: Letter) -> frozenset[str]:
    """Return the marks that any line opens with, whatever reading took it for."""
    return frozenset(one["mark"].casefold() for one in _LINE.finditer(letter.document.text))


def joined_marks(letter: Letter) -> frozenset[str]:
    """Return the numbers that open a line behind an earlier one: "4. en 9. Hoeveel militairen ...?"."""
    return frozenset(one["mark"] for one in _JOINED.finditer(letter.document.text))


def below_any(letter: Letter, parent: Marked) -> bool:
    """Tell whether a line opens with a mark below that of a heading."""
    return f"{parent.printed}.".casefold() in letter.once(_parents)


def _parents(letter: Letter) -> frozenset[str]:
    return frozenset(f"{mark.rpartition('.')[0]}." for mark in letter.once(opening_marks))


def _is_line(letter: Letter, mark: str) -> bool:
    return mark.casefold() in letter.once(opening_marks)


def _lacks_first(places: Sequence[int], *, parted: bool) -> bool:
    """Tell whether a row counts on but for its first one, or begins with its second; of one alone below a heading."""
    second, third = (counts_on(places[1:], first) for first in (2, 3))
    if len(places) > _FEWEST and second:
        return True
    return places[0] == 2 and (second or third) and (parted or len(places) > _FEWEST)


def _breaks(letter: Letter, row: list[Marked]) -> Iterator[tuple[Marked, str]]:
    for index, place in out_of_turn([one.place for one in row]):
        last, one = row[index - 1], row[index]
        expected = one._replace(place=place).printed
        if expected in letter.once(joined_marks):
            continue
        if one.place != place + 1 or not stands_behind(letter, last.block, one.block, expected):
            yield one, expected
    last, due = row[-1], len(row)
    expected = last._replace(place=due).printed
    if (
        len(row) > _FEWEST
        and last.place > due + 1
        and counts_on([one.place for one in row[:-1]])
        and not _is_line(letter, expected)
    ):
        yield last, expected


def counts_on(places: Sequence[int], first: int = 1) -> bool:
    """Tell whether places follow each other from the first of them on, none skipped or there twice."""
    return list(places) == list(range(first, first + len(places)))


def twice(places: Sequence[int]) -> tuple[int, int] | None:
    """Return the one place of a row of four or more that is that of its neighbour, with its own, which lacks."""
    wrong = [index for index, place in enumerate(places) if place != index + 1]
    if len(places) < _FEWEST_TWICE or len(wrong) != 1:
        return None
    index = wrong[0]
    beside = {index, index + 2} if index + 1 < len(places) else {index}
    return (index, index + 1) if index and places[index] in beside else None


def out_of_turn(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield which places of a row are not those behind the one before, with the place to be expected there.

    Either one lacks before it, or it repeats that one, or it is wrong itself, since the next one goes on as it should.
    One that goes on from before a row was begun anew is right: a list between two headings has a row of its own.
    """
    last = places[0] if places else 0
    paused = set[int]()
    for index, (place, following) in enumerate(zip(places[1:], (*places[2:], None), strict=False), 1):
        due = last + 1
        if place == 1:
            paused.add(due)
        slipped = place != due and following == due + 1
        if place in paused and place > due:
            slipped = False
        elif slipped or place == due + 1 or place == last > 1:
            yield index, due
        last = due if slipped else place


def stands_behind(letter: Letter, first: Block, last: Block, mark: str) -> bool:
    """Tell whether a line between two blocks has a mark: a heading that reading took for something else."""
    blocks, group = letter.document.blocks, -1
    since = bisect_right(blocks, first.start, key=attrgetter("start"))
    for index in range(since, bisect_left(blocks, last.start, since, key=attrgetter("start"))):
        block = blocks[index]
        opens_list = block.kind == "item" and block.group != group
        group = block.group if block.kind == "item" else group
        if (block.kind == "paragraph" and mark_of(letter, block) == mark) or (
            opens_list and block.marker.strip("().") == mark
        ):
            return True
    return _is_line_between(letter, first, last, mark)


def _is_line_between(letter: Letter, first: Block, last: Block, mark: str) -> bool:
    """Tell whether a line between white ones has a mark: reading may have joined it to a table above it."""
    since, until = (letter.document.alignment.to_text(place) for place in (first.end, last.start))
    lines = [line.strip() for line in letter.document.text[since:until].split("\n")]
    return any(
        not before and not behind and len(line) <= _LONGEST and line[-1:] not in (".", ";", ":", ",")
        for before, line, behind in zip(lines, lines[1:], lines[2:], strict=False)
        if line.startswith((f"{mark}. ", f"{mark} "))
    )
