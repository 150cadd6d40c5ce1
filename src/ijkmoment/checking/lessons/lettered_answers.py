"""Promises or questions in a lettered list, of which what follows answers all but one by its letter.

"a) ...; b) ...; c) ..." and behind it "Aan a) kom ik als volgt tegemoet. ... Voor c) verwijs ik naar de bijlage.": who
refers to two of them by letter, and neither to the one that is left nor uses its words, has passed it over.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby, islice, takewhile
from operator import attrgetter

from ijkmoment.checking.letter import Letter, Span, since
from ijkmoment.checking.text.topics import content, count, lined, text_of
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily

_ASKED = lazily(
    r"\b(?:toezegging\w*|toegezegd|zeg\w*|vra(?:ag|agt|gen)|vroeg\w*|gevraagd|verzoe\w+|verzocht|moties?)\b",
    re.IGNORECASE,
)
_LETTER = lazily(r"\W*(?P<letter>[a-h])\W*\Z")
_REFERRED = lazily(
    r"(?<![\w(.])\(?(?P<one>[a-h])\)(?!\w)|\b(?:[Aa]d|[Oo]nder|[Pp]unt|[Oo]nderdeel|[Tt]oezegging|[Vv]raag)\s+(?P<two>[a-h])(?!\w)"
)
_RANGE = lazily(
    r"\b[a-h]\)?\s*(?:t/m|tot\s+en\s+met|tot|[-–/])\s*\(?[a-h]\b|\b(?:alle|overige|andere|rest)\b", re.IGNORECASE
)
_THREE, _FAR = 3, 12


def passed_over(letter: Letter) -> Iterator[Span]:
    """Find the items of lettered lists that alone are not referred to where the others are answered."""
    for _, row in groupby(letter.blocks, lambda one: one.group if one.kind == "item" else 0):
        items = list(row)
        marks = [_LETTER.match(one.marker) for one in items]
        if len(items) < _THREE or not all(marks) or not _is_asked(letter, items[0]):
            continue
        letters = [found["letter"] for found in marks if found]
        referred = _referred(letter, items[-1])
        left = [one for one, mark in zip(items, letters, strict=True) if mark not in referred]
        if len(left) == 1 and not _is_spoken_of(letter, left[0], items[-1]):
            yield Span(left[0].start, left[0].end)


def _is_asked(letter: Letter, first: Block) -> bool:
    """Tell whether what stands right over a list speaks of promises or questions."""
    index = bisect_left(letter.blocks, first.start, key=attrgetter("start")) - 1
    over = letter.blocks[index] if index >= 0 else None
    return over is not None and over.kind == "paragraph" and letter.says(_ASKED, Span(over.start, over.end))


def _is_spoken_of(letter: Letter, item: Block, last: Block) -> bool:
    """Tell whether a paragraph behind a list has half the words of an item: it is answered without its letter."""
    own = content(text_of(letter, item))
    return any(2 * count(own, lined(text_of(letter, one))) >= len(own) for one in _behind(letter, last))


def _behind(letter: Letter, last: Block) -> Sequence[Block]:
    """Return the paragraphs right behind a list."""
    index = bisect_left(letter.blocks, last.end, key=attrgetter("start"))
    return [*takewhile(lambda one: one.kind == "paragraph", islice(since(letter.blocks, index), _FAR))]


def _referred(letter: Letter, last: Block) -> frozenset[str]:
    """Return the letters that the paragraphs behind a list refer to; none where they may mean several at once."""
    behind = _behind(letter, last)
    found = [one for block in behind for one in _REFERRED.finditer(letter.text, block.start, block.end)]
    if any(letter.says(_RANGE, letter.sentence_at(one.start())) for one in found):
        return frozenset("abcdefgh")
    return frozenset(one["one"] or one["two"] for one in found)
