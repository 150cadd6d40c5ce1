"""The last number or letter of what a list or table numbers, by what its caption or its columns call that.

A table "Tabel 2. Maatregelen" whose rows are 1 to 5, or that has rows "A." to "D." below the column "Maatregel", has no
"maatregel 6" and no "maatregel E".
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from ijkmoment.checking.letter import Letter
from ijkmoment.checking.text.heading_marks import Sign, place_of
from ijkmoment.checking.text.labelled_rows import kind_of
from ijkmoment.checking.text.topics import stems
from ijkmoment.facts.document import Block
from ijkmoment.language.folding import fold
from ijkmoment.language.numerals import NUMBER_WORD, number_of
from ijkmoment.language.patterns import lazily

# What a letter numbers in a list and then calls by its number.
_NUMBERED = frozenset(
    map(
        kind_of,
        """
        les maatregel aanbeveling actie stap doel doelstelling prioriteit aandachtspunt knelpunt leerpunt toezegging
        verbeterpunt spoor pijler opgave risico voorwaarde uitgangspunt afspraak
        """.split(),
    )
)
_MARK = lazily(r"\W*(?P<mark>\d{1,2}|[A-H]|[IVX]{1,4})(?:[.):]?\s*\Z|[.):]\s)")
_TOLD = lazily(rf"(?<![\w.,-])(?P<number>\d{{1,2}}|{NUMBER_WORD})\s+(?P<word>[a-z]{{3,24}})(?!\w)", re.IGNORECASE)
_FEWEST, _LONGEST, _TITLE = 3, 80, 200


def listed_pieces(letter: Letter) -> Mapping[str, tuple[Sign, int]]:
    """Return the kind of mark and the last place by the stem of what is listed; none that two lists tell otherwise."""
    found: dict[str, set[tuple[Sign, int]]] = {}
    before: Block | None = None
    for (kind, _), blocks in groupby(letter.blocks, lambda block: (block.kind, block.group)):
        lines = tuple(blocks)
        if kind in ("item", "cell"):
            row = _row(letter, lines)
            if row is not None:
                for word in _called(letter, lines, before):
                    found.setdefault(word, set()).add(row)
        before = lines[-1]
    for word, row in told_apart(letter):
        found.setdefault(word, set()).add(row)
    return {word: next(iter(rows)) for word, rows in found.items() if len(rows) == 1}


def told_apart(letter: Letter) -> Iterator[tuple[str, tuple[Sign, int]]]:
    """Yield what the items of a list are that have text between them, from one to the number told before the first.

    So of "De inspectie doet zes aanbevelingen", over six of which each has what the cabinet does with it below.
    """
    runs: list[tuple[Block | None, list[Block]]] = []
    before: Block | None = None
    for block in letter.blocks:
        number = block.marker.rstrip(".)") if block.kind == "item" else ""
        if block.kind == "heading" or number == "1":
            runs.append((before, []))
        if number.isdecimal() and runs:
            runs[-1][1].append(block)
        before = block
    for told, items in runs:
        row = _row(letter, items) if told is not None and items and items[0].group != items[-1].group else None
        for found in _TOLD.finditer(letter.text, told.start, told.end) if told is not None and row is not None else ():
            word = kind_of(found["word"])
            if row is not None and number_of(fold(found["number"])) == row[1] and word in _NUMBERED:
                yield word, row


def _called(letter: Letter, lines: Sequence[Block], before: Block | None) -> Iterator[str]:
    """Yield what the lines of a list or table are, by the heads of its columns and the title before it."""
    headed = lines[0].kind == "cell" and not _mark(letter, lines[0])
    heads = [one for one in lines if one.head or (headed and one.row == 0)]
    titles = [before] if before is not None and before.end - before.start <= _TITLE else []
    words = {kind_of(word) for one in (*heads, *titles) for word in stems(letter.text[one.start : one.end])}
    yield from words & _NUMBERED


def _row(letter: Letter, lines: Sequence[Block]) -> tuple[Sign, int] | None:
    """Return the kind of mark and the last place of lines that count on from one."""
    first = [one for one in lines if one.column == 0 and not one.head]
    marks = [mark for one in first if (mark := _mark(letter, one))]
    if len(marks) < _FEWEST:
        return None
    sign: Sign = "number" if marks[0].isdecimal() else "roman" if marks[0] == "I" else "letter"
    places = [place_of(mark, sign) for mark in marks]
    return (sign, len(places)) if places == list(range(1, len(places) + 1)) else None


def _mark(letter: Letter, block: Block) -> str:
    if block.kind == "item":
        return block.marker.strip("().")
    found = _MARK.match(letter.text[block.start : min(block.end, block.start + _LONGEST)])
    return found["mark"] if found else ""
