"""Which words of a collection are one slip away from another: found without trying every slip.

A slip touches two neighbouring letters at most, so that the first half of a word or its second half is whole. The
words are kept by their halves.
"""

from collections.abc import Iterable

from ijkmoment.language.spelling import is_one_slip


class OneSlip:
    """Words by their size and halves."""

    def __init__(self, words: Iterable[str]) -> None:
        self._by_half: dict[tuple[int, bool, str], list[str]] = {}
        for word in words:
            for half in _halves(word, len(word)):
                self._by_half.setdefault(half, []).append(word)

    def near(self, word: str) -> set[str]:
        """Return the words that are one slip away from a word."""
        size = len(word)
        halves = (half for near in (size - 1, size, size + 1) for half in _halves(word, near))
        return {one for half in halves for one in self._by_half.get(half, ()) if is_one_slip(word, one)}


def _halves(word: str, size: int) -> tuple[tuple[int, bool, str], tuple[int, bool, str]]:
    """Return the first letters and the last that a word has in common with one of some size, if they are whole."""
    middle = size // 2
    return (size, True, word[: max(middle - 1, 0)]), (size, False, word[len(word) - (size - middle) :])
