"""Numbers in a row, each with its share in brackets behind it, of which one is of another whole than the others.

"- salarissen: € 2,34 miljoen (65%); - huisvesting: € 0,72 miljoen (20%)": each pair tells what the whole can be. Where
some whole fits all pairs but one, and the shares come to a hundred, that pair is off; no word has to say what they are
shares of. Where a whole fits all of them, one that the letter tells may show that a number is a slip.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from ijkmoment.checking.figures.grids import grids
from ijkmoment.checking.figures.near_numbers import is_near
from ijkmoment.checking.figures.told_numbers import TIMES, ToldNumber, numbered_sentences, numbers_in, told_numbers
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.patterns import lazily

_BRACKET = lazily(r"[^;:.()%\d]{0,70}\(\s*\Z")
_BEFORE = lazily(r"[^;:.()%\d]{0,40}\(\s*(?:€\s?)?\Z")
_CLOSES = lazily(r"\s*\)")
_ASIDE = lazily(r"(?<!\w)(?:gemiddeld|hiervan|daarvan|waarvan|gestegen|gedaald|toename|afname|stijging|daling)(?!\w)")
_POWERS = (0, 3, 6)
_TWO, _MOST, _HUNDRED = 2, 12, Decimal(100)


class Odd(NamedTuple):
    """A number and its share that do not go with the others: where they stand, and the first of those."""

    span: Span
    share: Span
    other: Span


class _Pair(NamedTuple):
    number: ToldNumber
    share: ToldNumber

    @property
    def wholes(self) -> tuple[Decimal, Decimal]:
        """What the number may be this share of, least and most: either way of rounding is right."""
        step = Decimal(1).scaleb(self.share.step)
        low, high = self.number.interval
        return low * _HUNDRED / (self.share.value + step), high * _HUNDRED / max(self.share.value - step, step / 10)


def odd_shares(letter: Letter) -> Iterator[Odd]:
    """Find the numbers with a share that goes with no whole that all others go with."""
    for row in _rows(letter):
        if len(row) > _TWO and len({one.number.unit for one in row}) == 1 and _is_all(row):
            yield from _odd(letter, row)


def _rows(letter: Letter) -> Iterator[Sequence[_Pair]]:
    """Yield the pairs of each list, and of each sentence that is in none."""
    items: list[_Pair] = []
    group = None
    for block in letter.blocks:
        if block.kind == "item":
            if group not in (None, block.group):
                yield items
                items = []
            group = block.group
            items += _pairs(letter, numbers_in(letter, Span(block.start, block.end)))[:1]
    yield items
    for sentence, numbers in letter.once(numbered_sentences):
        if sum(one.unit == "%" for one in numbers) > _TWO and not letter.says(_ASIDE, sentence):
            yield _pairs(letter, numbers)


def _pairs(letter: Letter, numbers: Sequence[ToldNumber]) -> list[_Pair]:
    """Return each number with the share in brackets behind it, or the other way round."""
    found: list[_Pair] = []
    for one, other in pairwise(numbers):
        shares = [it for it in (one, other) if it.unit == "%"]
        counts = [it for it in (one, other) if it.unit not in ("%", "procentpunt", *TIMES)]
        way = _BRACKET if other.unit == "%" else _BEFORE
        closed = _CLOSES.match(letter.folded, other.end) is not None
        plain = len(shares) == len(counts) == 1 and not one.about and not other.about
        if plain and closed and way.fullmatch(letter.folded, one.end, other.start):
            found.append(_Pair(counts[0], shares[0]))
    return found


def _is_all(row: Sequence[_Pair]) -> bool:
    """Tell whether the shares are all of one whole: they come to a hundred."""
    off = sum((one.share.value for one in row), Decimal(0)) - _HUNDRED
    return len(row) <= _MOST and abs(off) * _TWO <= len(row) * max(Decimal(1).scaleb(one.share.step) for one in row)


def _odd(letter: Letter, row: Sequence[_Pair]) -> Iterator[Odd]:
    odd = [at for at in range(len(row)) if _is_one(_others(row, at))]
    if _is_one(row):
        odd = [at for at in odd if _is_of_told(letter, row, at)]
    if len(odd) != 1:
        return
    one, other = row[odd[0]], row[0 if odd[0] else 1]
    yield Odd(_span(one.number), _span(one.share), _span(other.number))


def _others(row: Sequence[_Pair], at: int) -> list[_Pair]:
    return [*row[:at], *row[at + 1 :]]


def _is_of_told(letter: Letter, row: Sequence[_Pair], at: int) -> bool:
    """Tell whether a whole that the letter tells gives this pair a number that its own is a slip of."""
    own, others = row[at].number.value, [one.number.value for one in _others(row, at)]
    lows, highs = zip(*(one.wholes for one in _others(row, at)), strict=True)
    told = letter.once(_told_values)
    wholes = told[bisect_left(told, max(lows)) : bisect_right(told, min(highs))]
    if sum(others, own) in wholes or len(wholes) > _MOST:
        return False
    meant = ((whole, whole - sum(others, Decimal(0))) for whole in wholes)
    return any(value > 0 and is_near(value, own) and _goes(row[at], value, whole) for whole, value in meant)


def _goes(pair: _Pair, value: Decimal, whole: Decimal) -> bool:
    """Tell whether a number is the share of a whole that is printed, and the one that is printed is not."""
    half = Decimal(5).scaleb(pair.share.step - 1)
    told, printed = (abs(one * _HUNDRED / whole - pair.share.value) <= half for one in (value, pair.number.value))
    return told and not printed


def _told_values(letter: Letter) -> tuple[Decimal, ...]:
    """Return the numbers of text and tables; those of tables also as thousands and millions."""
    cells = (number.value for grid in letter.once(grids) for row in grid.rows for number in row.numbers.values())
    scaled = (value.scaleb(power) for value in cells for power in _POWERS if value > 0)
    return tuple(sorted({*scaled, *(one.value for one in letter.once(told_numbers))}))


def _is_one(row: Sequence[_Pair]) -> bool:
    """Tell whether one whole goes with all pairs."""
    ends = [one.wholes for one in row]
    return max(low for low, _ in ends) <= min(high for _, high in ends)


def _span(one: ToldNumber) -> Span:
    return Span(one.start, one.end)
