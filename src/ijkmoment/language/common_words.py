"""The words that are used most, counted in letters and Dutch manuals: a measure of what is likely meant."""

from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

from ijkmoment.language.edits import edits
from ijkmoment.language.sounds import sound
from ijkmoment.language.spelling import REMEMBERED, one_slip_from
from ijkmoment.language.word_classes import CLOSED, FOUR, SHORT

_FEW, _SHORT_SOUND = 3, 6
_FILE = Path(__file__).with_name("common_words.txt")


@cache
def common_words() -> frozenset[str]:
    """Return the words of five letters and more that stand in several letters or manuals."""
    return frozenset(_FILE.read_text(encoding="utf-8").split())


def is_common(word: str) -> bool:
    """Tell whether letters use a word often."""
    return word in _usual()


@lru_cache(REMEMBERED)
def near_common(word: str) -> frozenset[str]:
    """Return the words that letters use often and that are one slip away from a word."""
    return frozenset(one_slip_from(word, _usual()))


@cache
def _usual() -> frozenset[str]:
    return common_words() | CLOSED | FOUR | SHORT


def sounding_as(word: str) -> str | None:
    """Return the usual word that a word sounds like, if it begins as it does and few letters differ."""
    alike = _by_sound().get(_said(word))
    return alike if alike is not None and alike[:2] == word[:2] and edits(word, alike, _FEW) <= _FEW else None


@cache
def _by_sound() -> Mapping[str, str]:
    return {_said(word): word for word in sorted(common_words()) if len(word) > _SHORT_SOUND}


def _said(word: str) -> str:
    return sound(word).replace("j", "i")
