"""Patterns that a search gets through quickly: such as begin with plain letters, which the engine looks for first."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby


def one_of(words: Iterable[str]) -> str:
    """Return the pattern of any of these words, the longest first, branching on the first letter.

    The letters that may come first are plain to the engine that way, so that it passes over all others.
    """
    ordered = sorted({word for word in words if word}, key=lambda word: (word[0], -len(word), word))
    if not ordered:
        return r"(?!)"
    groups = ((first, [word[1:] for word in group]) for first, group in groupby(ordered, key=lambda word: word[0]))
    return "(?:" + "|".join(f"{re.escape(first)}(?:{'|'.join(map(re.escape, rest))})" for first, rest in groups) + ")"


def at_words(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Find what begins a word in order; a pattern that looked back itself would be tried at every letter."""
    return (found for found in pattern.finditer(text) if opens_word(text, found.start()))


def opens_word(text: str, start: int) -> bool:
    """Tell whether no letter, figure or underscore stands right before."""
    return not start or not (text[start - 1].isalnum() or text[start - 1] == "_")
