"""Items of a list that are pointed at by a letter behind its last ("de onder d bedoelde"), and figures without one."""

import re
from collections.abc import Iterator
from itertools import takewhile

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.references.numbered_pieces import Absent, is_own
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import at_places, lazily

_UNDER = lazily(r"(?<!\w)(?:onder|sub|ad|punt|onderdeel|letter)\s+(?P<mark>[a-z])\)?(?![\w.’'-]|,\s+(?:van|bedoeld))")
_UNDER_OPENS = ("onder", "sub", "ad", "punt", "onderdeel", "letter")
_OF_LAW = lazily(r"\b(?:artikel|lid|wet|besluit|verordening|richtlijn|verdrag)\b", re.IGNORECASE)
_FIGURE = lazily(r"(?<![\w-])(?P<word>[Ff]iguur|[Gg]rafiek)\s+(?P<numbers>\d{1,2})(?![\w-]|[.,]\d)")
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
