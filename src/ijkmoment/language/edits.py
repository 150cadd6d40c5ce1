"""How many letters two words differ by: left out, put in, changed, or two neighbours that have changed places."""

from collections.abc import Iterator
from itertools import pairwise


def shortened(word: str) -> Iterator[str]:
    """Yield a word as it is and without each of its letters: two words one edit apart share one of these."""
    yield word
    yield from (word[:place] + word[place + 1 :] for place in range(len(word)))


def edits(first: str, second: str, most: int) -> int:
    """Return the number of edits between two words, `most` + 1 where there are more (optimal string alignment)."""
    if abs(len(first) - len(second)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(second) + 1))
    for index, letter in enumerate(first, 1):
        above, row = row, [index]
        for place, other in enumerate(second, 1):
            cost = min(above[place] + 1, row[-1] + 1, above[place - 1] + (letter != other))
            if index > 1 and place > 1 and letter == second[place - 2] and first[index - 2] == other:
                cost = min(cost, before[place - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
        before = above
    return min(row[-1], most + 1)


def is_likely_slip(wrong: str, right: str) -> bool:
    """Tell whether two words, one edit apart, differ as fingers and ears err.

    A letter lacks, stands twice, has changed places, or is struck for one beside it on the keyboard or that sounds so.
    """
    if len(wrong) < len(right):
        return True
    place = next(
        (place for place, (one, other) in enumerate(zip(wrong, right, strict=False)) if one != other), len(right)
    )
    if len(wrong) > len(right):
        return any(_is_near(wrong[place], wrong[at]) for at in (place - 1, place + 1) if 0 <= at < len(wrong))
    return wrong[place + 1 :] != right[place + 1 :] or _is_near(wrong[place], right[place])


def _is_near(first: str, second: str) -> bool:
    """Tell whether two letters are one, stand side by side on the keyboard, or sound alike."""
    return first == second or first + second in _ALIKE or second + first in _ALIKE


def _beside() -> Iterator[str]:
    """Yield the pairs of letters that touch on the keyboard, row by row and row under row."""
    for row in _KEYBOARD:
        yield from (row[place : place + 2] for place in range(len(row) - 1))
    for upper, lower in pairwise(_KEYBOARD):
        yield from (
            upper[place] + lower[at] for at in range(len(lower)) for place in (at, at + 1) if place < len(upper)
        )


_KEYBOARD = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_ALIKE = frozenset((*_beside(), "dt", "sz", "fv", "ck", "cs", "iy", "eë", "iï", "oö", "uü", "eé", "eè"))


def is_inner_slip(slip: str, word: str) -> bool:
    """Tell whether one is a word without one of its inner letters, unless that is doubled, or with two of them swapped.

    A doubled letter is left alone because it tells the tense: "landden".
    """
    place = next((place for place, (sign, right) in enumerate(zip(slip, word, strict=False)) if sign != right), 0)
    if not 1 <= place < len(word) - 2:
        return False
    if len(slip) < len(word):
        return word[place] != word[place - 1] and slip[place:] == word[place + 1 :]
    return slip[place:] == word[place + 1] + word[place] + word[place + 2 :]
