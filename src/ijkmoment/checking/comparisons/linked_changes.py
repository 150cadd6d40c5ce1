"""Percentages on a change told in numbers: "€ 9,7 miljoen (6,1%) meer", "1.126, tegen 842 een jaar eerder (+33,7%)".

By how much two numbers differ says which two a change is of: its percentage is what it makes of one of them. Where two
numbers are set against each other by "naar" or "tegen" right before a percentage, it is that of their change. Only what
would be right but for a slip of the hand is reported.
"""

from collections.abc import Iterator, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from itertools import combinations
from typing import NamedTuple

from ijkmoment.checking.comparisons.linked_shares import is_rough
from ijkmoment.checking.comparisons.share_pairs import CHANGED, OF_WHAT
from ijkmoment.checking.comparisons.told_shares import Share
from ijkmoment.checking.figures.near_numbers import is_near, meaningful
from ijkmoment.checking.figures.told_numbers import TIMES, ToldNumber, numbered_sentences
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.patterns import lazily

_LINK = lazily(
    r"(?:\s+[a-zà-ÿ'’-]+){0,3}\s*(?:\(\s*|,\s+(?:(?:ofwel|oftewel|of|dus|dat\s+is)\s+)?|\s+(?:of|ofwel|oftewel)\s+)[+–-]?\s?\Z"
)
_LINK_OF_TWO = lazily(rf"(?:\s+(?:[a-zà-ÿ'’-]+|(?:19|20)\d\d)){{0,6}}\s*\(\s*(?:een\s+{CHANGED}\s+van\s+)?[+–-]?\s?\Z")
_AGAINST = lazily(
    r"[^.;()]*?(?<!\w)(?:naar|tegen(?:over)?(?:\s+een\s+(?:raming|planning)\s+van)?)\s+(?:(?:de|het)\s+)?(?:€\s?|eur\s)?\Z"
)
_OTHERWISE = lazily(
    r"(?<!\w)(?:gemiddeld\w*|per|elke?|ieder|jaarlijks\w*|reëel|reële|gecorrigeerd\w*|procentpunt)(?!\w)"
)
_HUNDRED, _LONGEST, _NEAR, _TWO_DIGITS = Decimal(100), 700, 10, 2


class _Change(NamedTuple):
    """A percentage, by how much it says two numbers differ, and these."""

    share: ToldNumber
    by: Decimal
    first: ToldNumber
    second: ToldNumber


def linked_changes(letter: Letter) -> Iterator[Share]:
    """Find the percentages of a change that it makes of neither of its ends, but would so but for a slip."""
    earlier, before = tuple[ToldNumber, ...](), tuple[ToldNumber, ...]()
    for sentence, told in letter.once(numbered_sentences):
        shares = [one for one in told if one.unit == "%" and one.value > 1 and meaningful(one.value) >= _TWO_DIGITS]
        if shares and sentence.end - sentence.start <= _LONGEST and not letter.says(_OTHERWISE, sentence):
            for share in (one for one in shares if not OF_WHAT.match(letter.folded, one.end)):
                near = (*earlier, *before, *told)
                changes = [*_of_two(letter, share, told), *_of_difference(letter, share, told, near)]
                yield from _off(letter, changes)
        earlier, before = before, told


def _off(letter: Letter, changes: Sequence[_Change]) -> Iterator[Share]:
    """Yield a percentage that none of the changes makes, and one would but for a slip."""
    if not changes or any(_makes(one, end) for one in changes for end in (one.first, one.second)):
        return
    if is_rough(letter, changes[0].share):
        return
    for one in changes:
        for end in (one.first, one.second):
            made = (one.by * _HUNDRED / end.value).quantize(Decimal(1).scaleb(one.share.step), ROUND_HALF_UP)
            if is_near(made, one.share.value):
                spans = sorted(Span(it.start, it.end) for it in (one.first, one.second))
                yield Share(Span(one.share.start, one.share.end), spans[0], spans[1], made)
                return


def _of_two(letter: Letter, share: ToldNumber, told: Sequence[ToldNumber]) -> Iterator[_Change]:
    """Yield the change between the two numbers right before a percentage that are set against each other."""
    own = [one for one in told if one.unit != "%" and one.end <= share.start]
    if len(own) < 2 or own[-1].unit != own[-2].unit or own[-1].unit in TIMES:
        return
    first, second = own[-2:]
    against = _AGAINST.fullmatch(letter.folded, first.end, second.start) is not None
    if (
        against
        and _LINK_OF_TWO.fullmatch(letter.folded, second.end, share.start)
        and min(first.value, second.value) > 0
    ):
        yield _Change(share, abs(first.value - second.value), first, second)


def _of_difference(
    letter: Letter, share: ToldNumber, told: Sequence[ToldNumber], near: Sequence[ToldNumber]
) -> Iterator[_Change]:
    """Yield the changes by the number right before a percentage, of two near it that differ by just that."""
    own = [one for one in told if one.unit != "%" and one.end <= share.start]
    if not own or not _LINK.fullmatch(letter.folded, own[-1].end, share.start):
        return
    by = own[-1]
    ends = [one for one in near if one.unit == by.unit and one.start != by.start and one.value > by.value][-_NEAR:]
    for first, second in combinations(ends, 2):
        if by.unit not in TIMES and abs(first.value - second.value) == by.value:
            yield _Change(share, by.value, first, second)


def _makes(one: _Change, end: ToldNumber) -> bool:
    """Tell whether a change makes its percentage of one of its ends, rounded either way."""
    low, high = end.interval
    half = (high - low) / 2
    if low <= 0:
        return True
    step = Decimal(1).scaleb(one.share.step)
    lowest = (max(one.by - half, Decimal(0)) * _HUNDRED / high).quantize(step, ROUND_FLOOR)
    return lowest <= one.share.value <= ((one.by + half) * _HUNDRED / low).quantize(step, ROUND_CEILING)
