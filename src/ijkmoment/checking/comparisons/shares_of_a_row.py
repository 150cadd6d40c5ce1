"""Percentages of a row of which all but one come from one whole: "902 leden (70,2%), 268 gezinnen (20,9%), 114 (8,9%)".

Each number with its percentage says how great the whole is. Where at least two others of a sentence, or of the items of
a list, say the same, one that says otherwise has a slip, unless another number near by is its whole.
"""

from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import groupby, pairwise
from typing import NamedTuple

from ijkmoment.checking.comparisons.linked_shares import is_rough
from ijkmoment.checking.comparisons.told_shares import Share
from ijkmoment.checking.figures.figure_words import BY_MEANS
from ijkmoment.checking.figures.intervals import Interval
from ijkmoment.checking.figures.near_numbers import is_near, meaningful, slips_of
from ijkmoment.checking.figures.told_numbers import TIMES, ToldNumber, numbered_sentences
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.patterns import lazily

_LINK = lazily(r"(?:\s+[a-zà-ÿ'’-]+){0,6}\s*(?:\(\s*|,\s+(?:ofwel|oftewel|dus|dat\s+is)\s+)\Z")
_ANOTHER = lazily(
    r"(?<!\w)(?:meer|minder|hoger|lager|stijging|daling|toename|afname|groei|eerder|vorig\w*|tegen|naar|gemiddeld"
    rf"|per(?!{BY_MEANS}))(?!\w)"
)
_HUNDRED, _FEWEST, _MOST, _NEAR, _LONGEST, _TWO_DIGITS = Decimal(100), 3, 40, 12, 700, 2


class _Pair(NamedTuple):
    """A number with its percentage."""

    part: ToldNumber
    share: ToldNumber

    @property
    def whole(self) -> Interval:
        """The wholes of which the number may be that percentage."""
        low, high = self.part.interval
        half = Decimal(5).scaleb(self.share.step - 1)
        least = self.share.value - half
        return low * _HUNDRED / (self.share.value + half), high * _HUNDRED / least if least > 0 else Decimal("Infinity")


def shares_of_a_row(letter: Letter) -> Iterator[Share]:
    """Find the percentage of a row that is of no whole near by, where the others are of one."""
    before = tuple[ToldNumber, ...]()
    for pairs, told in _rows(letter):
        odd = _odd(pairs) if _FEWEST <= len(pairs) <= _MOST else None
        if odd is not None and not _is_of(odd, (*before, *told)[-_NEAR:]):
            others = [one for one in pairs if one is not odd]
            made = _mended(odd, _common(others))
            if made is not None:
                own, part, other = (Span(it.start, it.end) for it in (odd.share, odd.part, others[0].part))
                yield Share(own, part, other, made)
        before = told


def _rows(letter: Letter) -> Iterator[tuple[list[_Pair], tuple[ToldNumber, ...]]]:
    """Yield the numbers with their percentages of each sentence, and of the items of each list together."""
    for group, sentences in groupby(letter.once(numbered_sentences), lambda one: _group(letter, one[0])):
        every = list(sentences)
        joined = [every] if group else [[one] for one in every]
        for row in joined:
            told = tuple(number for _, numbers in row for number in numbers)
            apart = any(span.end - span.start > _LONGEST or letter.says(_ANOTHER, span) for span, _ in row)
            yield ([] if apart else list(_pairs(letter, told))), told


def _group(letter: Letter, sentence: Span) -> int:
    block = letter.block_at(sentence.start)
    return block.group if block is not None and block.kind == "item" else 0


def _pairs(letter: Letter, told: Sequence[ToldNumber]) -> Iterator[_Pair]:
    for part, share in pairwise(told):
        counted = share.unit == "%" and part.unit not in ("%", *TIMES) and min(share.value, part.value) > 0
        exact = counted and not is_rough(letter, part) and not is_rough(letter, share)
        if exact and _LINK.fullmatch(letter.folded, part.end, share.start):
            yield _Pair(part, share)


def _common(pairs: Sequence[_Pair]) -> Interval | None:
    """Return the wholes that all of some pairs may be of."""
    low, high = max(one.whole[0] for one in pairs), min(one.whole[1] for one in pairs)
    return (low, high) if low <= high else None


def _odd(pairs: Sequence[_Pair]) -> _Pair | None:
    """Return the one pair that is of another whole than all others, which are of one."""
    if len({one.part.unit for one in pairs}) > 1 or _common(pairs) is not None:
        return None
    odd = [one for one in pairs if _common([other for other in pairs if other is not one]) is not None]
    return odd[0] if len(odd) == 1 else None


def _is_of(odd: _Pair, told: Sequence[ToldNumber]) -> bool:
    """Tell whether a number near by is the whole of a pair."""
    low, high = odd.whole
    alike = (one.interval for one in told if one.unit == odd.part.unit and one is not odd.part)
    return any(least <= high and low <= most for least, most in alike)


def _mended(odd: _Pair, whole: Interval | None) -> Decimal | None:
    """Return the percentage that a part is of the whole of the others, where it or the part has a slip of the hand."""
    if whole is None or meaningful(odd.share.value) < _TWO_DIGITS:
        return None
    middle, step = (whole[0] + whole[1]) / 2, Decimal(1).scaleb(odd.share.step)
    made = (odd.part.value * _HUNDRED / middle).quantize(step, ROUND_HALF_UP)
    parts = ((it * _HUNDRED / middle).quantize(step, ROUND_HALF_UP) for it in slips_of(odd.part.value, odd.part.step))
    return made if is_near(made, odd.share.value) or odd.share.value in parts else None
