"""The words that are used most, counted in letters and Dutch manuals: a measure of what is likely meant."""

from functools import cache
from importlib.resources import files

from ijkmoment.language.word_classes import CLOSED, FOUR, SHORT


@cache
def common_words() -> frozenset[str]:
    """Return the words of five letters and more that stand in several letters or manuals."""
    return frozenset(files("ijkmoment.language").joinpath("common_words.txt").read_text(encoding="utf-8").split())


def is_common(word: str) -> bool:
    """Tell whether letters use a word often."""
    return word in CLOSED or word in SHORT or word in FOUR or word in common_words()
