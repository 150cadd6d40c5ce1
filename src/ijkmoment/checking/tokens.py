"""The words of a letter in order, with what stands around each: what every rule about words looks at."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache, partial
from typing import NamedTuple

from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily

_WORD = lazily(r"([^\W\d_]+(?:['’][^\W\d_]+)*)")
_STOPS = frozenset(".,;:!?)")
_SIGNS = frozenset("_@/\\=#&+%{")
_APOSTROPHES = frozenset("'’")


class Token(NamedTuple):
    """A word.

    `lower` is it in small letters with straight apostrophes, `gap` what stands between it and the word before, in the
    same block. `opens` tells that it is the first word of a sentence; `joins` that a hyphen stands before it, `leads`
    that one stands behind it; `stops` that a stop or comma does; `technical` that it is part of an address, a code or a
    shortened form such as "o.a.".
    """

    text: str
    lower: str
    start: int
    end: int
    block: int
    gap: str
    opens: bool
    joins: bool = False
    leads: bool = False
    stops: bool = False
    technical: bool = False


_made = partial(tuple.__new__, Token)  # as `Token._make`, of which there are thousands


def tokens(text: str, blocks: Sequence[Block], openings: Iterable[int]) -> Iterator[Token]:
    """Yield the words of some blocks of a text, whose sentences begin at `openings`."""
    starts = [*sorted(openings), len(text) + 1]
    for number, block in enumerate(blocks):
        gap, *parts = _WORD.split(text[block.start : block.end])
        start, opening = block.start + len(gap), starts[bisect_left(starts, block.start)]
        for word, behind in zip(parts[::2], parts[1::2], strict=True):
            end, lower = start + len(word), word.lower()
            if "’" in lower:
                lower = lower.replace("’", "'")
            if gap == " " == behind:
                yield _made((word, lower, start, end, number, gap, opening <= start, False, False, False, False))
            else:
                around = _beside(gap, text[end : min(block.end, end + 2)])
                yield _made((word, lower, start, end, number, gap, opening <= start, *around))
            if opening < end:
                opening = starts[bisect_left(starts, end)]
            start, gap = end + len(behind), behind


@lru_cache(1 << 12)
def _beside(gap: str, behind: str) -> tuple[bool, bool, bool, bool]:
    """Return what the signs around a word tell: whether it joins, leads, stops and is technical."""
    sign = behind[:1]
    if gap == " " and sign in _STOPS and not behind[1:].isalnum():
        return False, False, True, False
    apart = gap.isspace() and sign.isspace()
    return gap.endswith("-"), sign == "-", sign in _STOPS, not apart and _is_technical(gap, behind)


def _is_technical(before: str, behind: str) -> bool:
    if _is_of_code(before[-1:]) or _is_of_code(behind[:1]):
        return True
    if before == "." or (before[-1:] in _APOSTROPHES and before[-2:-1].isdecimal()):
        return True
    return behind[:1] in (".", ":") and behind[1:].isalnum()


def _is_of_code(sign: str) -> bool:
    return sign.isalnum() or sign in _SIGNS
