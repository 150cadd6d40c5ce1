"""Patterns of many words that a search gets through quickly."""

import re
from collections.abc import Iterable
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
