"""The numbers that stand near one: those of its sentence and the ones around it, or of its list and the words over it.

A total that its parts do not make may be of other parts, which these tell: what the letter explains so is no slip.
"""

from bisect import bisect_right

from ijkmoment.checking.figures.told_numbers import TIMES, ToldNumber, numbers_in
from ijkmoment.checking.letter import Letter, Span

_BEFORE, _ITEMS = 2, 12


def numbers_near(letter: Letter, sentence: Span) -> tuple[ToldNumber, ...]:
    """Return the counts and amounts of a sentence, the two before it and the one behind it, in its block.

    Those near an item of a list are those of the items before it and of the sentence over them.
    """
    around = _around(letter, sentence)
    return tuple(one for one in numbers_in(letter, around) if one.unit not in (*TIMES, "%", "procentpunt"))


def _around(letter: Letter, sentence: Span) -> Span:
    block = letter.block_at(sentence.start)
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
