"""The letters of a page -> its rows of words: one row is what stands side by side on one line of print.

Spaces that are not in the file, and that PDFium sees between the letters of a spaced-out heading, are left out.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ijkmoment.facts.document import Box
from ijkmoment.language.patterns import lazily
from ijkmoment.reading.pdf_letters import HYPHEN_AT_END, Letters

_ROW = lazily(rf"[^\r\n{HYPHEN_AT_END}]*[{HYPHEN_AT_END}]?")
_WORD = lazily(r"\S+")
_SPACED_OUT = 3
_WIDER = 1.5
_LINE = 0.3
_STEP = 0.35
_MARK = lazily(r"\d{1,2}[.,;:)]?")


@dataclass(frozen=True, slots=True)
class Word:
    """A word as printed; `before` is the white space in front of it, `index` the offset of its first letter."""

    text: str
    before: str
    box: Box
    index: int
    added: bool = False

    @property
    def left(self) -> float:
        """Where the word starts, in points from the left."""
        return self.box[0]

    @property
    def right(self) -> float:
        """Where the word ends, in points from the left."""
        return self.box[2]


Row = tuple[Word, ...]
Stretch = tuple[int, int]


def rows_of(letters: Letters, spans: Iterable[Stretch]) -> list[Row]:
    """Return the rows in stretches of a page's letters, in their order."""
    found = (_words(letters, start, end) for start, end in spans)
    rows = [_closed_up(row) for words in found for row in _straight(words)]
    return _level(rows) if letters.frame.turn else rows


def _level(rows: Sequence[Row]) -> list[Row]:
    """Put rows together that go on at one height: PDFium parts what is turned at wide white."""
    joined: list[Row] = []
    for row in rows:
        if joined and _go_level(joined[-1][-1], row[0]):
            joined[-1] = (*joined[-1], replace(row[0], before=" "), *row[1:])
        else:
            joined.append(row)
    return joined


def _go_level(before: Word, word: Word) -> bool:
    return before.right <= word.left and abs(before.box[1] - word.box[1]) < _LINE * (word.box[3] - word.box[1])


def around(words: Sequence[Word]) -> Box:
    """Return the box around words."""
    left, bottom, right, top = zip(*(word.box for word in words), strict=True)
    return min(left), min(bottom), max(right), max(top)


def stretches_of(letters: Letters) -> Iterator[Stretch]:
    """Cut a page's letters, in PDFium's order, at line ends, and at hyphens after which another line begins."""
    start = 0
    for found in _ROW.finditer(letters.text):
        end = found.end()
        if end == found.start():
            start = end + 1
            continue
        if letters.text[end - 1] in HYPHEN_AT_END and _goes_on(letters, end):
            continue
        yield start, end
        start = end


def _goes_on(letters: Letters, after: int) -> bool:
    """Tell whether the letter after a hyphen stands on the same line."""
    if after >= len(letters.text) or letters.text[after] in "\r\n" or after < 2:
        return False
    step = abs(letters.baseline(after) - letters.baseline(after - 2))
    return step < _LINE * letters.size(after) and letters.box(after)[0] >= letters.box(after - 2)[0]


def _words(letters: Letters, start: int, end: int) -> Row:
    words: list[Word] = []
    position = start
    for found in _WORD.finditer(letters.text, start, end):
        before = letters.text[position : found.start()] if words else ""
        added = len(before) == 1 and letters.is_added(position) if len(found[0]) == 1 else False
        words.append(Word(_printed(found[0]), before, _box(letters, found), found.start(), added))
        position = found.end()
    return tuple(words)


def _straight(words: Row) -> Iterator[Row]:
    """Cut words that PDFium put on one line where they step back, up or down; a raised digit is no step."""
    start = 0
    for index, (before, word) in enumerate(pairwise(words), 1):
        if word.box[0] < before.box[0] or (word.box[1] != before.box[1] and _steps(before, word)):
            yield words[start:index]
            start = index
    if words:
        yield words[start:]


def _steps(before: Word, word: Word) -> bool:
    height = min(before.box[3] - before.box[1], word.box[3] - word.box[1])
    far = abs(word.box[1] - before.box[1]) > _STEP * height
    return far and not (_MARK.fullmatch(word.text) or _MARK.fullmatch(before.text))


def _printed(word: str) -> str:
    """Return a word with a hyphen where the line breaks it, and a soft one where it could have been broken."""
    if word.isprintable():
        return word
    whole = word[:-1] + "-" if word[-1] in HYPHEN_AT_END else word
    return re.sub(rf"[{HYPHEN_AT_END}]", "\u00ad", whole)


def _box(letters: Letters, found: re.Match[str]) -> Box:
    left, bottom, right, top = letters.box(found.start())
    if len(found[0]) == 1:
        return left, bottom, right, top
    last = found.end() - 1 - (found[0][-1] in HYPHEN_AT_END)
    other = letters.box(last)
    return min(left, other[0]), min(bottom, other[1]), max(right, other[2]), max(top, other[3])


def _closed_up(row: Row) -> Row:
    """Put the letters of spaced-out words together: those that stand closer than words do."""
    if sum(word.added for word in row) < _SPACED_OUT - 1:
        return row
    closed: list[Word] = []
    for stretch in _stretches(row):
        closed += _joined(stretch) if len(stretch) >= _SPACED_OUT else stretch
    return tuple(closed)


def _stretches(row: Row) -> Iterator[list[Word]]:
    """Cut a row into stretches of single letters with spaces that are not in the file, and other words."""
    stretch: list[Word] = []
    for word in row:
        if stretch and not (word.added and len(stretch[-1].text) == 1):
            yield stretch
            stretch = []
        stretch.append(word)
    yield stretch


def _joined(stretch: list[Word]) -> Iterator[Word]:
    gaps = [after.left - before.right for before, after in pairwise(stretch)]
    widest = min(gaps) * _WIDER
    current = stretch[0]
    for gap, word in zip(gaps, stretch[1:], strict=True):
        if gap > widest:
            yield current
            current = word
        else:
            box = around((current, word))
            current = replace(current, text=current.text + word.text, box=box)
    yield current
