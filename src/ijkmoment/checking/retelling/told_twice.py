"""Figures that two sentences of one letter tell in the very same words, with another number.

The words have to be many, and to hold names: what is short comes back under each heading ("De inzet kostte in 2023 €").
"""

from collections.abc import Iterator

from ijkmoment.checking.figures.agreement import may_be_one
from ijkmoment.checking.letter import Letter
from ijkmoment.checking.retelling.retold import by_words
from ijkmoment.facts.claim import Claim
from ijkmoment.language.patterns import lazily

_NAME = lazily(r"(?<=\s)(?!Nederland|NAVO|Kamer|Defensie)[A-ZÀ-Þ][\w’'-]+")
_WORD = lazily(r"\w+")
_FEWEST_WORDS, _FEWEST_NAMES, _MOST = 12, 2, 20


def told_twice(letter: Letter) -> Iterator[tuple[Claim, Claim]]:
    """Yield the figures that differ from one told before in the same words, each with that one."""
    for words, claims in by_words(letter).items():
        if len(claims) < 2 or len(_WORD.findall(words)) < _FEWEST_WORDS:
            continue
        first = claims[0]
        if len(_NAME.findall(letter.part(letter.sentence_at(first.start)))) < _FEWEST_NAMES:
            continue
        yield from ((one, first) for one in claims[1:_MOST] if not may_be_one(one, first))
