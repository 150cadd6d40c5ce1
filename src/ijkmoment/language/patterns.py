"""Patterns that a search gets through quickly: such as begin with plain letters, which the engine looks for first."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import groupby
from typing import cast

from ijkmoment.language.kept_patterns import kept

_GIVEN: list[tuple[str, int]] = []


def one_of(words: Iterable[str]) -> str:
    """Return the pattern of any of these words, the longest first, branching on the first letter.

    The letters that may come first are plain to the engine that way, so that it passes over all others.
    """
    ordered = sorted({word for word in words if word}, key=lambda word: (word[0], -len(word), word))
    if not ordered:
        return r"(?!)"
    groups = ((first, [word[1:] for word in group]) for first, group in groupby(ordered, key=lambda word: word[0]))
    return "(?:" + "|".join(f"{re.escape(first)}(?:{_any(rest)})" for first, rest in groups) + ")"


def _any(words: Iterable[str]) -> str:
    return re.escape("\n".join(words)).replace("\\\n", "|")


def longest_first(words: Iterable[str]) -> list[str]:
    """Return words in the order in which a pattern must try them, which is the same each time."""
    return sorted(words, key=lambda word: (-len(word), word))


def at_words(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Find what begins a word in order; a pattern that looked back itself would be tried at every letter."""
    return (found for found in pattern.finditer(text) if opens_word(text, found.start()))


def at_places(
    pattern: re.Pattern[str], text: str, places: Sequence[int], start: int, end: int
) -> Iterator[re.Match[str]]:
    """Find in order, in a stretch of text, what begins at one of some places: the text between them is passed over."""
    first = bisect_left(places, start)
    if first == len(places) or places[first] >= end:
        return iter(())  # most stretches have none
    return _at_each(pattern, text, places[first : bisect_left(places, end, first)], end)


def stands_within(places: Sequence[int], start: int, end: int) -> bool:
    """Tell whether one of some places, which are in order, lies in a stretch."""
    return bisect_left(places, start) < bisect_left(places, end)


def _at_each(pattern: re.Pattern[str], text: str, places: Sequence[int], end: int) -> Iterator[re.Match[str]]:
    start = 0
    for place in places:
        if place >= start and (found := pattern.match(text, place, end)) is not None:
            yield found
            start = found.end()


def opens_word(text: str, start: int) -> bool:
    """Tell whether no letter, figure or underscore stands right before."""
    return not start or not (text[start - 1].isalnum() or text[start - 1] == "_")


def closes_word(text: str, end: int) -> bool:
    """Tell whether no letter, figure or underscore stands right behind."""
    return end >= len(text) or not (text[end].isalnum() or text[end] == "_")


def find_word(text: str, word: str, start: int = 0) -> int:
    """Return where a word or a row of words stands by itself in a text first, from a place on; -1 where it does not."""
    start = text.find(word, start)
    while start >= 0 and not (opens_word(text, start) and closes_word(text, start + len(word))):
        start = text.find(word, start + 1)
    return start


def count_word(text: str, word: str) -> int:
    """Return how often a word or a row of words stands by itself in a text."""
    count, start = 0, find_word(text, word)
    while start >= 0:
        count, start = count + 1, find_word(text, word, start + len(word))
    return count


def lazily(text: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern that is taken from those kept, or else made, when it is first used.

    Making all patterns takes longer than reading a short letter with them, and few letters need each.
    """
    unmade = _Unmade(text, int(flags))
    _GIVEN.append(unmade.given)
    return cast("re.Pattern[str]", unmade)


def given() -> tuple[tuple[str, int], ...]:
    """Return the text and flags of every pattern of the modules that are loaded: what is worth keeping."""
    return tuple(_GIVEN)


class _Unmade:
    """Stands for a pattern; what is asked of it once is its own from then on, so that using it costs nothing more."""

    def __init__(self, text: str, flags: int) -> None:
        self.given = (text, flags)

    def __getattr__(self, name: str) -> object:
        if name.startswith("_"):
            raise AttributeError(name)
        value = getattr(self._made, name)
        setattr(self, name, value)
        return value

    @cached_property
    def _made(self) -> re.Pattern[str]:
        return kept(*self.given) or re.compile(*self.given)
