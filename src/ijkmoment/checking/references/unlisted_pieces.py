"""Items of a list that are pointed at by a letter behind its last ("de onder d bedoelde"), and figures where none is.

And paragraphs by section and place ("paragraaf 2.5"), where lines of the letter open with "2.1" to "2.4".
"""

import re
from collections.abc import Iterator, Mapping
from itertools import takewhile

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.references.numbered_pieces import Absent, is_own
from ijkmoment.checking.structure.section_mentions import is_behind_another, is_of_another, mentions_of_any
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import at_places, lazily

_UNDER = lazily(
    r"(?<!\w)(?:onder|sub|ad|punt|onderdeel|letter)\s+(?P<mark>[a-z])\)?\s+(?:hierboven\s+)?(?:bedoelde?n?|genoemde?n?|vermelde?n?|beschreven)(?!\w)"
)
_UNDER_OPENS = ("onder", "sub", "ad", "punt", "onderdeel", "letter")
_OF_LAW = lazily(r"\b(?:artikel|lid|wet|besluit|verordening|richtlijn|verdrag)\b", re.IGNORECASE)
_FIGURE = lazily(r"(?<![\w-])(?P<word>[Ff]iguur|[Gg]rafiek)\s+(?P<numbers>\d{1,2})(?![\w-]|[.,]\d)")
_DOTTED = lazily(r"(?P<section>\d{1,2})\.(?P<place>\d{1,2})\.?\s+(?=[A-Z])")
_FIGURE_OPENS = ("figuur", "grafiek")


def absent_items(letter: Letter) -> Iterator[Absent]:
    """Yield where a letter is behind the last item of the list before it, in its section."""
    places = letter.standing(_UNDER_OPENS)
    for index, block in enumerate(letter.blocks if places else ()):
        for found in at_places(_UNDER, letter.text, places, block.start, block.end):
            last = _last_before(letter, index)
            if last and last < found["mark"] and not letter.says(_OF_LAW, letter.sentence_at(found.start())):
                yield Absent(Span(found.start(), found.end("mark")), "onder", last)


def _last_before(letter: Letter, index: int) -> str:
    """Return the mark of the last item of the list before a block, where it counts from "a" on: "c"."""
    before = takewhile(lambda one: one.kind != "heading", (letter.blocks[at] for at in range(index - 1, -1, -1)))
    marks = [mark for one in before if (mark := _mark(one))]
    counted = "".join(reversed(marks[: marks.index("a") + 1])) if "a" in marks else ""
    return counted[-1:] if counted and counted == "abcdefghijklmnopqrstuvwxyz"[: len(counted)] else ""


def _mark(block: Block) -> str:
    mark = block.marker.strip("().").casefold() if block.kind == "item" else ""
    return mark if len(mark) == 1 and mark.isalpha() else ""


def absent_paragraphs(letter: Letter) -> Iterator[Absent]:
    """Yield where the letter points at a paragraph by section and place, behind the last that opens a line."""
    rows = letter.once(_rows)
    for block in letter.blocks if rows else ():
        for found in mentions_of_any(letter, block) if block.kind in ("paragraph", "item") else ():
            section, _, place = found["mark"].partition(".")
            last, where = rows.get(section, 0), Span(*found.span())
            if not place.isdecimal() or not 0 < last < int(place):
                continue
            sentence = letter.sentence_at(found.start())
            if not is_of_another(letter, found, block, sentence) and not is_behind_another(letter, where):
                yield Absent(where, found["noun"].casefold(), f"{section}.{last}")


def _rows(letter: Letter) -> Mapping[str, int]:
    """Return the last place of each row of paragraphs, of one section, that counts on from one."""
    rows: dict[str, list[int]] = {}
    for block in letter.blocks:
        found = _DOTTED.match(letter.text, block.start, block.end) if block.kind == "paragraph" else None
        if found is not None:
            rows.setdefault(found["section"], []).append(int(found["place"]))
    return {one: len(row) for one, row in rows.items() if row == [*range(1, len(row) + 1)] and len(rows) > 1}


def absent_figures(letter: Letter) -> Iterator[Span]:
    """Yield where a whole letter points at a figure of its own by number, and no line of it opens with one."""
    places = letter.standing(_FIGURE_OPENS)
    if not places or not letter.is_whole or any(_is_caption(letter, one) for one in letter.document.blocks):
        return
    for block in letter.blocks:
        if block.kind in ("paragraph", "item"):
            for found in at_places(_FIGURE, letter.text, places, block.start, block.end):
                if is_own(letter, found, block):
                    yield Span(*found.span())


def _is_caption(letter: Letter, block: Block) -> bool:
    """Tell whether a block is a title of a figure: it opens with one, and has no sentence on it."""
    found = _FIGURE.match(letter.text, block.start, block.end)
    return found is not None and (
        block.kind != "paragraph" or not letter.text[block.start : block.end].rstrip().endswith(".")
    )
