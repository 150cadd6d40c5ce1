"""Whether a stretch of a letter is about some stems: it has one of them, or a word that is kin and rare in the letter.

Kin are words that begin or end alike, of which one holds the other, or are of one field ("legering", "huisvesting").
What much of the letter is about tells nothing: in a letter on trains any paragraph has a word of that field.
"""

from collections import Counter
from collections.abc import Sequence

from ijkmoment.checking.lessons.carried import parts_of, pieces_of
from ijkmoment.checking.letter import Letter
from ijkmoment.checking.text.topics import content, count, lined, text_of
from ijkmoment.facts.document import Block

_LIKE, _FEWEST, _SHARE, _OF_FIELD, _SHORT = 5, 4, 5, 4, 25


def is_about(letter: Letter, own: Sequence[str], said: str, *, loosely: bool = True) -> bool:
    """Tell whether a text has one of some stems, or a word that is kin to one and rare in the letter.

    Loosely, any five letters in a row make words kin.
    """
    words = content(said)
    if count(own, lined(said)):
        return True
    every = len(letter.blocks)
    usual, of_field = max(_FEWEST, every // _SHARE), max(_FEWEST, every // _OF_FIELD)
    lines = letter.once(_lines)
    held = (short for one in own for word in words if (short := _held(one, word, loosely=loosely)))
    if any(sum(short in line for line in lines) <= usual for short in held):
        return True
    shared = _parts(own, loosely=loosely) & _parts(words, loosely=loosely)
    if not loosely and len(words) > _SHORT:  # in a long text one word of a field may stand by chance
        shared = frozenset(one for one in shared if not one.startswith("#") or _times(one, words) > 1)
    standing = letter.once(_standing) if shared else Counter[str]()
    return any(standing[one] <= (of_field if one.startswith("#") else usual) for one in shared)


def begins_alike(own: Sequence[str], said: str) -> bool:
    """Tell whether a text has one of some stems, or a word that begins or ends as one does."""
    shared = parts_of(own) & parts_of(content(said))
    return count(own, lined(said)) > 0 or any(not one.startswith("#") for one in shared)


def begins_alike_beside(letter: Letter, own: Sequence[str], skipped: Sequence[Block]) -> bool:
    """Tell whether a letter has one of some stems, or a word that begins or ends as one, outside of some blocks."""
    parts, lines, every = parts_of(own), letter.once(_lines), letter.once(_ends)
    return any(
        count(own, line) or not parts.isdisjoint(ends)
        for one, line, ends in zip(letter.blocks, lines, every, strict=True)
        if one not in skipped
    )


def telling(letter: Letter, own: Sequence[str]) -> Sequence[str]:
    """Return which stems are not what the whole letter is about."""
    subject, lines = lined(letter.document.header.subject), letter.once(_lines)
    return [one for one in own if not count((one,), subject) and sum(count((one,), line) for line in lines) < _FEWEST]


def _times(part: str, words: Sequence[str]) -> int:
    return sum(part in parts_of((one,)) for one in words)


def _held(one: str, other: str, *, loosely: bool) -> str:
    """Return the shorter of two words where the other holds it, or ends with it where that is long."""
    short, long = (one, other) if len(one) < len(other) else (other, one)
    held = short in long if loosely else len(short) >= _LIKE and long.endswith(short)
    return short if held and len(short) >= _FEWEST else ""


def _parts(words: Sequence[str], *, loosely: bool = True) -> frozenset[str]:
    return parts_of(words) | (pieces_of(words, _LIKE) if loosely else frozenset())


def _standing(letter: Letter) -> Counter[str]:
    """Return in how many blocks each part of a word stands."""
    return Counter(part for one in letter.blocks for part in _parts(content(text_of(letter, one))))


def _lines(letter: Letter) -> Sequence[str]:
    return [lined(text_of(letter, one)) for one in letter.blocks]


def _ends(letter: Letter) -> Sequence[frozenset[str]]:
    """Return how the words of each block begin and end."""
    parts = (parts_of(content(text_of(letter, one))) for one in letter.blocks)
    return [frozenset(part for part in one if not part.startswith("#")) for one in parts]
