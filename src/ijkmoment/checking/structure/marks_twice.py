"""A number or letter that opens two lines of one row in place of the one between or behind: "2.", "4.", "4.", "5.".

All that opens lines of the text as read with the same word, mark over it ("2." of "2.4") and sign is one row, whatever
reading took the lines for and whatever stands between them, so that questions, titles, lessons and paragraphs over the
headings and lists of a letter are rows too. A row begins anew at each first one. Counted over 900 correct letters no
row of four has a mark twice and one not at all, but for a ranking in which two share the last place.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.structure.marks_in_order import OutOfTurn, as_marked, share_a_place
from ijkmoment.checking.text.heading_marks import SIGNS, place_of, twice, written
from ijkmoment.checking.text.marked_rows import Mark
from ijkmoment.language.patterns import lazily

_OPENS = lazily(
    r"^[ \t\xa0#*_>-]{0,12}(?P<printed>(?P<word>[A-Z][a-zë]{2,24}(?:[ \t]+op[ \t]+vraag)?[ \t\xa0]+|§[ \t\xa0]*|\()?"
    r"(?P<over>(?:\d{1,2}|[A-Z])\.)?(?P<mark>\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4})"
    r"(?P<close>[.):°](?!\d)|(?=[ \t\xa0]*(?:$|[–-][ \t]))|(?=[ \t]{2,}\S)"
    r"|(?(word)(?=[ \t\xa0]+[A-ZÀ-Þ])|(?(over)(?=[ \t]+[A-ZÀ-Þ])|(?!)))))",
    re.MULTILINE,
)
_FIRST = ("1", "a", "i")
_GAP, _LONGEST = 4, 200


def marks_twice(letter: Letter) -> Iterator[OutOfTurn]:
    """Yield the one mark of a row that is that of the line before or behind it, where its own is lacking."""
    for row in _rows(letter):
        sign = next((one for one in SIGNS if place_of(row[0]["mark"], one) == 1), None)
        slip = twice([place_of(one["mark"], sign) or 0 for one in row]) if sign is not None else None
        if sign is None or slip is None:
            continue
        marks = [_mark(letter, one) for one in row[slip[0] - 1 : slip[0] + 1]]
        before, mark = marks
        if before is not None and mark is not None and not share_a_place(letter, before, mark):
            yield OutOfTurn(mark.span, mark.printed, as_marked(mark, written(sign, slip[1])))


def _rows(letter: Letter) -> Iterator[Sequence[re.Match[str]]]:
    """Return the rows of lines that open alike, each from a first one on."""
    rows: dict[tuple[str, str, str, str], list[list[re.Match[str]]]] = {}
    for one in _OPENS.finditer(letter.document.text):
        mark = one["mark"]
        kind = "n" if mark.isdecimal() else "a" if mark.islower() else "A"
        row = rows.setdefault(((one["word"] or "").strip(), one["over"] or "", one["close"], kind), [])
        if mark.casefold() in _FIRST or not row:
            row.append([])
        row[-1].append(one)
    return (one for row in rows.values() for one in row)


def _mark(letter: Letter, one: re.Match[str]) -> Mark | None:
    """Return the mark of a line with what it opens in the running text; None in a table."""
    to_text, at = letter.document.alignment.to_text, one.start("printed")
    index = bisect_left(letter.blocks, at, key=lambda it: to_text(it.start))
    opened = index < len(letter.blocks) and to_text(letter.blocks[index].start) <= one.end() + _GAP
    block = letter.blocks[index if opened else max(index - 1, 0)]
    start = block.start if opened else block.start + bisect_left(range(block.start, block.end), at, key=to_text)
    line = letter.document.text[at : at + _LONGEST].partition("\n")[0]
    end = block.end if opened else min(block.end, start + len(line))
    return None if block.kind == "cell" else Mark(Span(start, end), one["printed"].strip(), one["mark"])
