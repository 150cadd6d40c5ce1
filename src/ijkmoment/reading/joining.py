"""Lines joined into the text of one block: hyphens at line ends undone, white space made one, note marks taken out.

Every stretch of the result remembers where it comes from in the text as read.
"""

import re
from collections.abc import Collection

from ijkmoment.facts.document import Mark
from ijkmoment.reading.lines import Line
from ijkmoment.reading.pieces import Piece

_WORD = re.compile(
    r"[^\s\u00a0\u2000-\u200a\u202f\u205f\u3000\x00-\x08\x0e-\x1f\x7f\u00ad\u200b-\u200f\u2060\ufeff\u0002\ufffe]+|[\u00ad\u200b-\u200f\u2060\ufeff\x00-\x08\x0e-\x1f\x7f\ufffe]+|[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+"
)
_UNSEEN = re.compile(r"[\u00ad\u200b-\u200f\u2060\ufeff\x00-\x08\x0e-\x1f\x7f\ufffe]+")
_HYPHENS = "-\u00ad\u2010\ufffe\x02"
_SUSPENDED = ("en", "of", "dan", "and", "or", "noch", "als")
_LAST_WORD = re.compile(r"([^\W_]+)$")
_FIRST_WORD = re.compile(r"[^\W_]+")


class Joiner:
    """Collects the lines of one block."""

    def __init__(self, vocabulary: Collection[str]) -> None:
        self._vocabulary = vocabulary
        self._parts: list[str] = []
        self._length = 0
        self._runs: list[tuple[int, int]] = []
        self._marks: list[Mark] = []
        self._pending_space = False

    def add(self, line: Line, start: int = 0) -> None:
        """Append a line from an offset in it."""
        if self._length:
            self._bridge(line, start)
        position = start
        for note_start, note_end in sorted(line.notes):
            self._add_words(line, position, note_start)
            self._marks.append(Mark("note", self._length, self._length, line.text[note_start:note_end].strip()))
            position = note_end
        self._add_words(line, position, len(line.text))

    def piece(self, like: Piece) -> Piece:
        """Return a piece of the kind of `like` with what was collected."""
        return Piece(like.kind, "".join(self._parts), tuple(self._marks), tuple(self._runs), like.level, like.group,
                     marker=like.marker)  # fmt: skip

    def _add_words(self, line: Line, start: int, end: int) -> None:
        for found in _WORD.finditer(line.text, start, end):
            if _UNSEEN.fullmatch(found[0]):
                continue
            if found[0].isspace() or found[0][0] in "\u00a0\u2000\u202f":
                self._pending_space = self._length > 0
                continue
            self._append(found[0], line.start + found.start())

    def _append(self, word: str, origin: int) -> None:
        if self._pending_space:
            self._put(" ", origin - 1)
            self._pending_space = False
        self._put(word, origin)

    def _put(self, text: str, origin: int) -> None:
        if not self._runs or self._runs[-1][1] + self._length - self._runs[-1][0] != origin:
            self._runs.append((self._length, origin))
        self._parts.append(text)
        self._length += len(text)

    def _bridge(self, line: Line, start: int) -> None:
        """Decide what comes between the last line and the next: a space, nothing, or nothing and no hyphen."""
        last = self._parts[-1]
        if last[-1] not in _HYPHENS or len(last) < 2:
            self._pending_space = True
            return
        following = _FIRST_WORD.match(line.text, start + len(line.text[start:]) - len(line.text[start:].lstrip()))
        word = following[0] if following else ""
        if word in _SUSPENDED:
            self._pending_space = True
        elif not self._keeps_hyphen(last, word):
            self._drop_hyphen(last)

    def _keeps_hyphen(self, last: str, word: str) -> bool:
        if last[-1] in "\u00ad\x02":
            return False
        before = _LAST_WORD.search(last[:-1])
        left = before[1] if before else ""
        if not left or not word:
            return True
        if f"{left}{word}".isalpha() and f"{left}{word}".lower() in self._vocabulary:
            return False
        if not word[0].islower() or left[-1].isupper() or left[-1].isdigit():
            return True
        return f"{left}-{word}".lower() in self._vocabulary

    def _drop_hyphen(self, last: str) -> None:
        self._parts[-1] = last[:-1]
        self._length -= 1
        if self._runs[-1][0] >= self._length:
            self._runs.pop()


def vocabulary_of(text: str) -> frozenset[str]:
    """Return the words of a text in lower case, with and without hyphens, to decide about hyphens at line ends."""
    return frozenset(word.lower() for word in re.findall(r"[^\W_]+(?:-[^\W_]+)*", text))
