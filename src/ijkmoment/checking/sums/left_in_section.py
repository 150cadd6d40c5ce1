"""What is left of a whole that was told further back: "Voor de overige 910 gebouwen", of 2.600 and 1.690 buildings.

Whole and part stand in the text or the totals of tables under one heading, and count what is left does. It is off where
no numbers there leave it, and two would but for a slip of the hand: for two digits exchanged where many are told.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from ijkmoment.checking.figures.grids import under_heading
from ijkmoment.checking.figures.near_numbers import is_near, is_shuffled, is_swap, meaningful
from ijkmoment.checking.figures.told_numbers import TIMES, ToldNumber, numbers_in, told_numbers
from ijkmoment.checking.figures.totals import Sum
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.topics import stem
from ijkmoment.language.patterns import lazily

_LEFT = lazily(r"(?<!\w)(?:de|het|deze|alle)\s+(?:overige|resterende)\s+(?:€\s?)?\Z")
_ROUGH = lazily(r"(?<!\w)(?:circa|ca\.|ruim|ongeveer|bijna|krap|meer\s+dan|minder\s+dan|zo['’]n)\s+(?:€\s?)?\Z")
_CELL = ("#",)  # stands for the words behind the number of a cell
_ADDS = ("extra", "nieuwe", "andere")
_FAR, _REACH, _FEW, _MOST, _TELLING, _LEAST = 1500, 30, 4, 12, 6, 2


def left_in_section(letter: Letter) -> Iterator[Sum]:
    """Find what is said to be left and is not, of a whole that stands further back."""
    for one in letter.once(told_numbers):
        if one.about or one.unit in (*TIMES, "%") or meaningful(one.value) < _LEAST:
            continue
        if _LEFT.search(letter.folded, max(one.start - _REACH, 0), one.start):
            yield from _off(letter, one)


def _off(letter: Letter, one: ToldNumber) -> Iterator[Sum]:
    headings = letter.headings_at(one.start)
    first = max(one.start - _FAR, headings[-1].end if headings else 0)
    told = [*_totals(letter, one), *(it for it in numbers_in(letter, Span(first, one.start)) if it.unit == one.unit)]
    every = {it.value for it in told if it.value > 0}
    values = {it.value for it in told if it.behind != _CELL}
    if len(every) > _MOST or one.value in every or _is_explained(every, values, one):
        return
    same = [it for it in told if _counts_the_same(it, one) and not _is_rough(letter, it)]
    pairs = [tuple(sorted(pair, key=lambda it: -it.value)) for pair in combinations(same, 2)]
    known = {(whole.value, part.value): (whole, part) for whole, part in pairs if whole.value > part.value}
    near = is_near if len({it.value for it in same}) < _FEW else is_swap
    found = [
        (whole, part)
        for whole, part in known.values()
        if (near(whole.value - part.value, one.value) or is_shuffled(whole.value - part.value, one.value))
        and meaningful(whole.value) + meaningful(part.value) + meaningful(one.value) >= _TELLING
    ]
    if len(found) == 1:
        whole, part = found[0]
        yield Sum(whole.figure, (part.figure, one.figure))


def _is_explained(every: set[Decimal], told: set[Decimal], one: ToldNumber) -> bool:
    """Tell whether numbers leave what is left: one less another or two others, or two that come to it."""
    low, high = one.interval
    room = high - low
    ways = (
        *(abs(a - b) for a, b in combinations(every, 2)),
        *(a + b for a, b in combinations(every, 2)),
        *(abs(2 * max(some) - sum(some, Decimal(0))) for some in combinations(told, 3)),
    )
    return any(abs(way - one.value) <= room for way in ways)


def _counts_the_same(it: ToldNumber, one: ToldNumber) -> bool:
    """Tell whether a number counts what is left does: its noun, or the unit where that is money or a measure."""
    if one.unit or it.behind == _CELL:
        return True
    words = {stem(word) for word in it.behind[:2]}
    return bool(one.behind) and stem(one.behind[0]) in words and not words.intersection(_ADDS)


def _is_rough(letter: Letter, one: ToldNumber) -> bool:
    return _ROUGH.search(letter.folded, max(one.start - _REACH, 0), one.start) is not None


def _totals(letter: Letter, one: ToldNumber) -> Sequence[ToldNumber]:
    """Return the cells of the table nearest before it under its heading, as numbers of one's unit."""
    found = []
    for grid in under_heading(letter, one.start)[:1]:
        for row in grid.rows if grid.span.end < one.start else ():
            for column, number in row.numbers.items():
                power = grid.power(column)
                if (power > 0) == (one.unit == "euro") and not number.percent:
                    value, step = number.value.scaleb(power), power - number.decimals
                    found.append(ToldNumber(*number.span, value, step, one.unit, _CELL, about=False))
    return found
