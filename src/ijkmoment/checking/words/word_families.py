"""Strange words that belong together: "vape", "vapen", "vapet" and "wegwerpvape".

Who uses a word that no dictionary has uses it in several forms. Each of them may be one slip away from some word; that
they have a stem in common shows that none is a slip, unless the same slip mends all ("lokatie", "lokaties").
"""

from collections.abc import Collection, Iterator, Mapping
from functools import cached_property

from ijkmoment.language.patterns import lazily
from ijkmoment.language.spelling import Speller

_ENDING = lazily(r"(?:e?(?:rs?|s|t|d)?|(?:en|[dt]e)(?:n|nde?)?|ing(?:en|s)?|tjes?)\Z")
_PARTICIPLE = lazily(r"ge(?P<stem>\w{3,})(?:[dt]e?)")
_SHORTEST, _PART = 3, 4


class Families:
    """The strange words of a letter by their stems."""

    def __init__(self, words: Collection[str], speller: Speller) -> None:
        self._words, self._speller = words, speller

    def has_kin(self, word: str, better: str) -> bool:
        """Tell whether other strange words have a word's stem: two, or one that what mends the word does not mend."""
        mine, mended = _stem(word), _stem(better)
        kin = {other for stem in (mine, *self._parts(word)) for other in self._kin.get(stem, ()) if other != word}
        return len(kin) > 1 or any(not self._speller.knows(other.replace(mine, mended)) for other in kin)

    @cached_property
    def _kin(self) -> Mapping[str, list[str]]:
        """The words that have a stem, alone or as a part."""
        found: dict[str, list[str]] = {}
        for word in self._words:
            for stem in {_stem(word), *self._parts(word)}:
                found.setdefault(stem, []).append(word)
        return found

    def _parts(self, word: str) -> Iterator[str]:
        """Yield the stems of what a word may begin or end with, if it is a compound with a strange word."""
        for cut in range(_PART, len(word) - _SHORTEST):
            first, last = word[:cut], word[cut:]
            if len(last) >= _PART and self._speller.may_open(first) and not self._speller.knows(last):
                yield _stem(last)
            if self._speller.stands(last) and self._speller.may_close(last) and not self._speller.knows(first):
                yield _stem(first)


def _stem(word: str) -> str:
    """Return a word without its ending and the "ge" of its participle, its last letter single."""
    done = _PARTICIPLE.fullmatch(word)
    bare = done["stem"] if done else word
    ending = _ENDING.search(bare, _SHORTEST) if len(bare) > _SHORTEST else None
    stem = bare[: ending.start()] if ending else bare
    return stem[:-1] if len(stem) > _SHORTEST and stem[-1] == stem[-2] else stem
