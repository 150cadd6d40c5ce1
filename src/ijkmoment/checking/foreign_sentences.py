"""Which sentences are in English: those with more of its little words than of the Dutch ones."""

from collections.abc import Iterator, Sequence
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


def dutch_tokens(tokens: Sequence[Token]) -> Iterator[int]:
    """Yield the indexes of the words that stand in Dutch sentences."""
    openings = [index for index, one in enumerate(tokens) if one.opens or index == 0]
    for first, last in pairwise((*openings, len(tokens))):
        if _is_dutch(tokens[first:last]):
            yield from range(first, last)


def _is_dutch(sentence: Sequence[Token]) -> bool:
    words = [one.lower for one in sentence]
    english = [word for word in words if word in _ENGLISH]
    return not english or len(english) <= len([word for word in words if word in _DUTCH])
