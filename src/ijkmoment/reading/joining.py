"""Lines joined into the text of one block: hyphens undone, ligatures made letters, note marks taken out.

Every stretch of the result remembers where it comes from in the text as read.
"""

from collections.abc import Collection
from itertools import filterfalse

from ijkmoment.facts.document import Mark
from ijkmoment.language.patterns import lazily
from ijkmoment.reading.lines import Line
from ijkmoment.reading.pieces import LIGATURES, Piece, has_ligature, without_ligatures
from ijkmoment.reading.raised import without_raising

_SPACES = r"\s\u00a0\u2000-\u200a\u202f\u205f\u3000"
_UNSEEN = r"\x00-\x08\x0e-\x1f\x7f\u00ad\u200b-\u200f\u2060\ufeff\ufffe"
_CLEAN = lazily(rf"[^{_SPACES}{_UNSEEN}]+(?: [^{_SPACES}{_UNSEEN}]+)*")
_SPACE = lazily(rf"[{_SPACES}]")
_HYPHENS = "-\u2010"
_SOFT = ("\u00ad", "\x02", "\ufffe")
_BROKEN = lazily(r"[-\u2010\u00ad\x02\ufffe]\s*\n|[\x02\ufffe]")
_WORDS = lazily(r"[^\W_]+(?:-[^\W_]+)*")
_STRETCHES = lazily(r"[\ufb00-\ufb06]|[^\ufb00-\ufb06]+")
_LONGEST_WORD = 80
_AROUND_MARK = " []^"
_SUSPENDED = ("en", "of", "dan", "and", "or", "noch", "als")
_LAST_WORD = lazily(r"[^\W_]+\Z")
_FIRST_WORD = lazily(r"\s*([^\W_]+)")


class Joiner:
    """Collects the lines of one block."""

    def __init__(self, vocabulary: Collection[str]) -> None:
        self._vocabulary = vocabulary
        self._parts: list[str] = []
        self._length = 0
        self._runs: list[tuple[int, int]] = []
        self._marks: list[Mark] = []
        self._pending_space = False
        self._broken = False

    def add(self, line: Line, start: int = 0) -> None:
        """Append a line from an offset in it."""
        if self._length:
            self._bridge(line, start)
        position = self._add_marked(line, start) if line.notes else start
        self._add_words(line, position, len(line.text))
        self._broken = line.text.rstrip().endswith(_SOFT)

    def piece(self, like: Piece) -> Piece:
        """Return a piece of the kind of `like` with what was collected."""
        return like.holding("".join(self._parts), tuple(self._marks), tuple(self._runs))

    def _add_marked(self, line: Line, start: int) -> int:
        """Append a line up to its last note mark, the marks as marks; return where that ends."""
        position = start
        for note_start, note_end in sorted(line.notes):
            self._add_words(line, position, note_start)
            self._marks.append(
                Mark(
                    "note",
                    self._length,
                    self._length,
                    without_raising(line.text[note_start:note_end].strip(_AROUND_MARK)),
                )
            )
            position = note_end
        return position

    def _add_words(self, line: Line, start: int, end: int) -> None:
        """Append what is printed: stretches of words with one space between them go in whole."""
        words = line.text[start:end].lstrip()
        first = end - len(words)
        words = words.rstrip()
        if words.isprintable() and "  " not in words:
            self._add_plain(line, start, first, words, end)
        else:
            self._add_stretches(line, start, end)

    def _add_plain(self, line: Line, start: int, first: int, words: str, end: int) -> None:
        """Append words with one space between them and nothing unseen in them, as most lines are."""
        if start < first and self._length:
            self._pending_space = True
        if words:
            self._append(words, line.start + first)
            self._pending_space = first + len(words) < end

    def _add_stretches(self, line: Line, start: int, end: int) -> None:
        position = start
        for found in _CLEAN.finditer(line.text, start, end):
            self._space_between(line.text, position, found.start())
            self._append(found[0], line.start + found.start())
            position = found.end()
        self._space_between(line.text, position, end)

    def _space_between(self, text: str, start: int, end: int) -> None:
        if start < end and self._length and _SPACE.search(text, start, end):
            self._pending_space = True

    def _append(self, words: str, origin: int) -> None:
        if self._pending_space:
            self._put(" ", origin - 1)
            self._pending_space = False
        if has_ligature(words):
            self._put_letters(words, origin)
        else:
            self._put(words, origin)

    def _put_letters(self, words: str, origin: int) -> None:
        """Append words with ligatures; each of their letters comes from the one character."""
        for found in _STRETCHES.finditer(words):
            if found[0] in LIGATURES:
                for letter in LIGATURES[found[0]]:
                    self._put(letter, origin + found.start())
            else:
                self._put(found[0], origin + found.start())

    def _put(self, text: str, origin: int) -> None:
        if not self._runs or self._runs[-1][1] + self._length - self._runs[-1][0] != origin:
            self._runs.append((self._length, origin))
        self._parts.append(text)
        self._length += len(text)

    def _bridge(self, line: Line, start: int) -> None:
        """Decide what comes between the last line and the next: a space, nothing, or nothing and no hyphen."""
        if self._broken:
            self._pending_space = False
            return
        last = self._parts[-1]
        if last[-1] not in _HYPHENS or len(last) < 2 or last[-2] == " ":
            self._pending_space = True
            return
        self._pending_space = False
        following = _FIRST_WORD.match(line.text, start)
        word = following[1] if following else ""
        if word in _SUSPENDED:
            self._pending_space = True
        elif not self._keeps_hyphen(last, word):
            self._drop_hyphen(last)

    def _keeps_hyphen(self, last: str, word: str) -> bool:
        before = _LAST_WORD.search(last, max(len(last) - _LONGEST_WORD, 0), len(last) - 1)
        left = before[0] if before else ""
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


def single(line: Line, start: int, like: Piece) -> Piece | None:
    """Return a piece that one line holds from an offset in it, None where more is to be done than to copy its words."""
    words = line.text[start:].lstrip()
    first = len(line.text) - len(words)
    words = words.rstrip()
    if not words or line.notes or not words.isprintable() or "  " in words or has_ligature(words):
        return None
    return like.holding(words, (), ((0, line.start + first),))


def vocabulary_of(text: str) -> frozenset[str]:
    """Return the words of a text in lower case, with and without hyphens, to decide about hyphens at line ends.

    A text in which no line ends in a hyphen after a word needs none.
    """
    if not _BROKEN.search(text):
        return frozenset()
    stretches = frozenset(without_ligatures(text).lower().split())
    whole = filter(str.isalnum, stretches)
    return frozenset(whole).union(_WORDS.findall(" ".join(filterfalse(str.isalnum, stretches))))
