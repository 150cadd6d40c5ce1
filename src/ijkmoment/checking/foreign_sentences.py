"""Which sentences are in English: those with more of its little words than of the Dutch ones."""

from collections.abc import Iterator, Sequence
from itertools import count

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
    first = 0
    for index in count(1):
        if index < len(tokens) and not tokens[index].opens:
            continue
        if first < len(tokens) and _is_dutch(tokens[first:index]):
            yield from range(first, index)
        if index >= len(tokens):
            return
        first = index


def _is_dutch(sentence: Sequence[Token]) -> bool:
    words = [one.lower for one in sentence]
    return sum(word in _ENGLISH for word in words) <= sum(word in _DUTCH for word in words)
