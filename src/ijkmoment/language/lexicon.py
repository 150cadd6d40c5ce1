"""The forms of Dutch and English words, looked up in files that set-up makes from Hunspell's dictionaries.

A file is a row of blocks of one size, each with whole lines in order: a form, a tab, and its roles in two hexadecimal
figures. A look-up finds the block by the blocks' first forms and the line by a search in it: nothing is loaded, and
copies of a process share its pages.
"""

import mmap
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property, lru_cache
from pathlib import Path

from ijkmoment.language.patterns import lazily

FOLDER = Path(__file__).parent / "dictionary"
_BLOCK = 1024
# Letters use the same words: what one asked is known for the next.
_REMEMBERED = 1 << 15
_LAST = b"\xff"  # behind any letter
_WORDS = lazily(r"([^\t\n]+)\t.[13579bdf]\n")


class Role:
    """What a form is: a word by itself, a part of a compound, a noun, a form of a verb, an adjective.

    Plain numbers to be added up: a letter asks for thousands, and an enumeration takes most of the time.
    """

    WORD = 1
    BEGIN = 2
    MIDDLE = 4
    END = 8
    NOUN = 16
    INFINITIVE = 32
    VERB = 64
    ADJECTIVE = 128


class Lexicon:
    """A dictionary's forms with their roles."""

    def __init__(self, packed: bytes | mmap.mmap) -> None:
        self._packed = packed
        self.role = lru_cache(_REMEMBERED)(self._role)
        self.beginning = lru_cache(_REMEMBERED)(self._beginning)

    @cached_property
    def _firsts(self) -> Sequence[bytes]:
        """The first form of each block, which opens with a new line."""
        packed = self._packed
        starts = range(0, len(packed), _BLOCK)
        return [packed[start + 1 : packed.find(b"\t", start)] for start in starts]

    def _role(self, form: str) -> int:
        """Return the roles of a form, written as the dictionary writes it; 0 when it is not there."""
        key = form.encode()
        start = max(bisect_right(self._firsts, key) - 1, 0) * _BLOCK
        found = self._packed.find(b"\n" + key + b"\t", start, start + _BLOCK)
        if found < 0:
            return 0
        place = found + len(key) + 2
        return int(self._packed[place : place + 2], 16)

    def _beginning(self, head: str) -> frozenset[str]:
        """Return all words by themselves that begin with some letters, and some beside them: to ask many of."""
        key = head.encode()
        first, last = bisect_right(self._firsts, key) - 1, bisect_right(self._firsts, key + _LAST)
        block = self._packed[max(first, 0) * _BLOCK : last * _BLOCK].decode()
        return frozenset(_WORDS.findall(block))


def pack(forms: Mapping[str, int]) -> bytes:
    """Return forms with their roles as the bytes of a lexicon."""
    return b"".join(_blocks(forms))


def _blocks(forms: Mapping[str, int]) -> Iterator[bytes]:
    block = b"\n"
    for key, role in sorted((form.encode(), role) for form, role in forms.items()):
        line = b"%s\t%02x\n" % (key, role)
        if len(block) + len(line) > _BLOCK:
            yield block.ljust(_BLOCK, b"\n")
            block = b"\n"
        block += line
    yield block.ljust(_BLOCK, b"\n")


@cache
def installed(language: str = "nl") -> Lexicon | None:
    """Return the lexicon of a language that set-up made, "nl" or "en"; None where there is none."""
    path = FOLDER / f"{language}.words"
    if not path.is_file():
        return None
    with path.open("rb") as file:
        return Lexicon(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
