"""Amounts that a letter tells with the same digits in two scales: 26,0 miljard here and 26,0 miljoen in a table.

The digits have to say something, and the words around both that they are of one thing: letters tell of many an amount.
Of the two the one that is told once is off, and that in "miljard" where both are.
"""

from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal

from ijkmoment.checking.figures.near_numbers import is_near, is_shuffled, meaningful
from ijkmoment.checking.figures.number_contexts import Contexts, Mention
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.retelling.derived_values import derived_values
from ijkmoment.language.patterns import lazily

_AGAIN = lazily(
    r"(?<!\w)(?:de|het|deze|dit|die)\s+(?:(?:hier)?boven\s?|eerder\s+|reeds\s+|zojuist\s+)?(?:genoemde|vermelde)\s+"
    r"(?:(?:bedrag|totaal|aantal)\s+van\s+)?(?:€\s?)?\Z|(?<!\w)(?:van|met|uit)\s+(?:die|deze)\s+(?:€\s?)?\Z"
)
_SCALE, _FEWEST, _WORDS, _REACH = Decimal(1000), 2, 2, 50
_CLOSE = 5  # characters between two sentences that follow each other
_FEW, _MOST = 12, 200  # amounts alike, and numbers before, that one is held against


def told_in_two_scales(letter: Letter) -> Iterator[tuple[Span, Span]]:
    """Yield the amounts that have the digits of another one of the same thing, a thousand times as large or small."""
    contexts = letter.once(Contexts)
    amounts: dict[Decimal, list[Mention]] = {}
    for one in (*contexts.told, *contexts.cells):
        if one.unit == "euro" and one.value:
            amounts.setdefault(one.value, []).append(one)
    for value, large in amounts.items():
        small = amounts.get(value / _SCALE, ())
        for one, other in ((it, other) for it in large[:_FEW] for other in small[:_FEW]):
            if _has_digits_of(one, other) and _is_of_one_thing(contexts, one, other):
                yield (one.span, other.span) if len(large) <= len(small) else (other.span, one.span)
                break


def pointed_back_otherwise(letter: Letter) -> Iterator[tuple[Span, Span]]:
    """Yield the numbers that are said to be told before ("de genoemde 12,4 miljoen"), and are so in other digits."""
    contexts = letter.once(Contexts)
    starts = [it.span.start for it in contexts.cells]
    for index, one in enumerate(contexts.told):
        first = max(one.span.start - _REACH, one.sentence.start)
        start = one.span.start + letter.text.startswith("€", one.span.start)
        if contexts.seen[one.value] > 1 or _AGAIN.search(letter.folded, first, start) is None:
            continue
        if one.value in letter.once(derived_values) or meaningful(one.value) < _FEWEST:
            continue
        last = bisect_left(starts, one.span.start)
        before = (*contexts.told[max(index - _MOST, 0) : index], *contexts.cells[max(last - _MOST, 0) : last])
        told = [it for it in before if it.unit == one.unit]
        near = [it for it in told if is_near(it.value, one.value) or is_shuffled(it.value, one.value)]
        near = near or [it for it in told if it.cell is None and _is_close(it, one)]
        if len({it.value for it in near}) == 1:
            yield one.span, near[-1].span


def _is_close(other: Mention, one: Mention) -> bool:
    """Tell whether a number is about as large as one told right before it."""
    low, high = sorted((other.value, one.value))
    return low < high < low * 2 and one.step == other.step and 0 < one.sentence.start - other.sentence.end < _CLOSE


def _has_digits_of(one: Mention, other: Mention) -> bool:
    """Tell whether two amounts print the same digits, more than one, to a place of their own scale."""
    return one.step - other.step == len(str(_SCALE)) - 1 and one.value >= 10 * Decimal(1).scaleb(one.step)


def _is_of_one_thing(contexts: Contexts, one: Mention, other: Mention) -> bool:
    if (one.cell and other.cell) or one.sentence == other.sentence:
        return False
    years, others = contexts.years(one), contexts.years(other)
    if years and others and years.isdisjoint(others):
        return False
    return len(contexts.words(one) & contexts.words(other)) >= _WORDS
