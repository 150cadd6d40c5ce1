"""The words that are used most, counted in letters and Dutch manuals: a measure of what is likely meant."""

from functools import cache
from pathlib import Path

from ijkmoment.language.one_slip import OneSlip
from ijkmoment.language.word_classes import CLOSED, FOUR, SHORT

_FILE = Path(__file__).with_name("common_words.txt")


@cache
def common_words() -> frozenset[str]:
    """Return the words of five letters and more that stand in several letters or manuals."""
    return frozenset(_FILE.read_text(encoding="utf-8").split())


def is_common(word: str) -> bool:
    """Tell whether letters use a word often."""
    return word in CLOSED or word in SHORT or word in FOUR or word in common_words()


def near_common(word: str) -> set[str]:
    """Return the words that letters use often and that are one slip away from a word."""
    return _by_halves().near(word)


@cache
def _by_halves() -> OneSlip:
    return OneSlip(common_words() | CLOSED | FOUR | SHORT)
