"""A number or letter that opens two pieces of one row in place of the one between or behind: "2.", "4.", "4.", "5.".

All that opens blocks with the same word and sign is one row, whatever reading took the blocks for and whatever stands
between them, so that a row of questions, lessons or paragraphs over the headings and lists of a letter is one too. It
begins anew at each first one. Counted over 790 correct letters no row of four has a mark twice and one not at all,
but for a ranking in which two share the last place.
"""

from collections.abc import Iterator, Sequence

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.structure.marks_in_order import OutOfTurn, as_marked, share_a_place
from ijkmoment.checking.text.heading_marks import SIGNS, left_out, place_of, twice, written
from ijkmoment.checking.text.marked_rows import Mark
from ijkmoment.language.patterns import lazily

_OPENS = lazily(
    r"[ \t\xa0#*_|>-]*(?P<printed>(?P<word>[A-Z][a-z]{2,24}[ \t\xa0]+|§[ \t\xa0]*|\()?"
    r"(?P<mark>\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4})"
    r"(?P<close>[.):°](?!\d)|(?=[ \t\xa0]*(?:\n|\Z|[–|-]))|(?=[ \t]{2,}\S)|(?(word)(?=[ \t\xa0]+[A-ZÀ-Þ])|(?!))))"
)
_FIRST = ("1", "a", "i")
_OPENING = 40


def marks_twice(letter: Letter) -> Iterator[OutOfTurn]:
    """Yield the one mark of a row that is that of the piece before or behind it, where its own is lacking."""
    for row in _rows(letter):
        sign = next((one for one in SIGNS if place_of(row[0].mark, one) == 1), None)
        slip = twice([place_of(one.mark, sign) or 0 for one in row]) if sign is not None else None
        if sign is None or slip is None or share_a_place(letter, row[slip[0] - 1], row[slip[0]]):
            continue
        mark = row[slip[0]]
        yield OutOfTurn(mark.span, mark.printed, as_marked(mark, written(sign, slip[1])))


def _rows(letter: Letter) -> Iterator[Sequence[Mark]]:
    """Return the rows of marks that open blocks alike, each from a first one on."""
    rows: dict[tuple[str, str, str], list[list[Mark]]] = {}
    for block in letter.blocks:
        opening = letter.text[block.start : min(block.end, block.start + _OPENING)]
        found = _OPENS.match(left_out(letter, block.start) + opening) if block.kind != "cell" else None
        if found is None:
            continue
        mark = Mark(Span(block.start, block.end), found["printed"].strip(), found["mark"])
        kind = "n" if mark.mark.isdecimal() else "a" if mark.mark.islower() else "A"
        row = rows.setdefault(((found["word"] or "").strip(), found["close"], kind), [])
        if mark.mark.casefold() in _FIRST or not row:
            row.append([])
        row[-1].append(mark)
    return (one for row in rows.values() for one in row)
