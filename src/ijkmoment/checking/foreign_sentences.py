"""Which sentences are in English: those with more of its little words than of the Dutch ones."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from ijkmoment.checking.tokens import Token

_ENGLISH = frozenset(
    "the of and to with for by from this that are were has have had its their they be been will which an as not no or "
    "it he she we you his her who what when where there these those can could should would may must than then also "
    "into at on between under after before during all".split()
)
_DUTCH = frozenset(
    "de het een van en zijn is wordt worden werd dat die dit deze op voor met te aan bij door uit naar om er niet ook "
    "tot als maar zich heeft hebben hun ten ter ik u wij nog wel geen kan zal over".split()
)


def dutch_tokens(tokens: Sequence[Token], words: Mapping[str, Sequence[int]]) -> Iterator[int]:
    """Yield the indexes of the words that stand in Dutch sentences; `words` tells which each word is."""
    english = sorted(place for word in _ENGLISH for place in words.get(word, ()))
    openings = [index for index, one in enumerate(tokens) if one.opens or index == 0]
    for first, last in pairwise((*openings, len(tokens))):
        foreign = bisect_left(english, last) - bisect_left(english, first)
        if not foreign or foreign <= len([one for one in tokens[first:last] if one.lower in _DUTCH]):
            yield from range(first, last)
