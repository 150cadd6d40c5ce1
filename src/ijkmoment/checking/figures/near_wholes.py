"""What a number may be a part of by the numbers near it: another one of its kind, or what some come to with it.

A share that the two numbers beside it do not make may be of another whole, which the sentences around it or the words
over its list tell: "van de 132: de helft, 66, in Alibori en een kwart, 33, in Atacora". What the letter itself explains
so is no slip.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal

from ijkmoment.checking.figures.told_numbers import TIMES, ToldNumber, numbers_in
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.patterns import lazily

_OF = lazily(r"(?<!\w)(?:van|onder)\s+(?:de|het|deze|die|alle)\s+(?:in\s+totaal\s+)?(?:€\s?)?\Z")
_BEFORE, _ITEMS, _RUN, _REACH = 2, 12, 4, 32


def numbers_near(letter: Letter, sentence: Span) -> tuple[ToldNumber, ...]:
    """Return the counts and amounts of a sentence, the two before it and the one behind it, in its block.

    Those near an item of a list are those of the items before it and of the sentence over them.
    """
    around = _around(letter, sentence)
    return tuple(one for one in numbers_in(letter, around) if one.unit not in (*TIMES, "%", "procentpunt"))


def _around(letter: Letter, sentence: Span) -> Span:
    block = letter.document.block_at(sentence.start)
    if block is None:
        return sentence
    behind = letter.sentence_at(min(sentence.end + 2, block.end - 1))
    last = min(max(sentence.end, behind.end), block.end)
    if block.kind == "item":
        index = bisect_right(letter.blocks, block.start, key=lambda one: one.start) - 1
        first = max(index - _ITEMS, 0)
        lead = next((one for one in letter.blocks[first:index][::-1] if one.kind != "item"), block)
        return Span(letter.sentence_at(max(lead.end - 1, lead.start)).start, last)
    first = sentence.start
    for _ in range(_BEFORE):
        first = max(letter.sentence_at(max(first - 2, block.start)).start, block.start)
    return Span(first, last)


def wholes_of(letter: Letter, part: ToldNumber, numbers: Sequence[ToldNumber]) -> Iterator[Decimal]:
    """Yield what a number may be a part of: the larger ones that may count what it does, and sums of a row with it.

    What itself is told as a whole ("van de 132") is no part of a sum.
    """
    alike = [one for one in numbers if one.unit == part.unit or not (one.unit and part.unit)]
    yield from (one.value for one in alike if one.value > part.value)
    row = [one for one in alike if one is part or not is_told_whole(letter, one)]
    place = row.index(part) if part in row else len(row)
    for first in range(max(place - _RUN, 0), min(place + 1, len(row))):
        for last in range(max(first + 1, place), min(place + _RUN, len(row) - 1) + 1):
            yield sum((one.value for one in row[first : last + 1]), Decimal(0))


def is_told_whole(letter: Letter, one: ToldNumber) -> bool:
    """Tell whether a number is one that something is taken of: "van de 132 incidenten"."""
    return _OF.search(letter.folded, max(one.start - _REACH, 0), one.start) is not None
