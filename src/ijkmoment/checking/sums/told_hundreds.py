"""Percentages that are all parts of one whole, and do not come to a hundred.

The last is said to be the rest ("de overige 19%") of what its own sentence and those right before it tell, or all stand
in a row behind words for parting ("verdeeld: 45% voor onderwijs, 35% voor zorg en 20% voor veiligheid"). They are off
where no run of them comes to a hundred by what rounding allows, and all would but for a slip in one.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, pairwise

from ijkmoment.checking.figures.near_numbers import is_near
from ijkmoment.checking.figures.told_numbers import ToldNumber, numbered_sentences, numbers_in, plain
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.sums.row_words import ASIDE
from ijkmoment.language.patterns import lazily

_LEFT = lazily(
    r"(?<!\w)(?:(?:de|het|alle)\s+(?:overige|resterende|andere)|(?:de\s+rest|het\s+restant)\s*(?:,|\(|van|is|was)?|(?:er\s+)?rest(?:eert|eren))\s*\Z"
)
_PARTED = lazily(
    r"(?<!\w)(?:(?:onder)?verdeeld|verdeling|uitgesplitst|bestaat\s+(?:voor|uit)|opgebouwd|samengesteld|uiteen|afkomstig"
    r"|(?:van|onder)\s+(?:de|het|alle|deze|hen)\s+(?:[a-zà-ÿ-]+\s+){1,4}(?:is|was|zijn|waren))(?!\w)"
)
_JOINT = lazily(r"[^;()%]{1,90}?(?:,|\sen)\s(?:[a-zà-ÿ'’-]+\s+){0,3}")
_AND = lazily(r".*\sen\s(?:[a-zà-ÿ'’-]+\s+){0,3}\Z")
_OF_GROUP = lazily(r"\s+van\s+(?:de|het|deze|die|alle|onze)(?!\w)")
_HALF_OF = lazily(r"(?<!\w)helft(?!\w)")
_HUNDRED, _HALF, _MOST, _FEWEST, _LONGEST, _REACH, _BACK = Decimal(100), Decimal("0.5"), 7, 3, 600, 40, 3


def told_hundreds(letter: Letter) -> Iterator[tuple[ToldNumber, ...]]:
    """Find the percentages of one whole that come to another sum than a hundred."""
    for sentence, numbers in letter.once(numbered_sentences):
        shares = tuple(one for one in numbers if one.unit == "%")
        groups = any(_OF_GROUP.match(letter.folded, one.end) for one in shares)  # each of another whole
        if shares and not groups and sentence.end - sentence.start <= _LONGEST:
            yield from _with_the_rest(letter, sentence, shares)
            yield from _in_a_row(letter, sentence, shares)


def _with_the_rest(letter: Letter, sentence: Span, shares: Sequence[ToldNumber]) -> Iterator[tuple[ToldNumber, ...]]:
    """Yield a rest with the shares before it, from any of the sentences right before it on, none of which fit."""
    rest = shares[-1]
    if not _LEFT.search(letter.folded, max(rest.start - _REACH, sentence.start), rest.start):
        return
    block, first = letter.block_at(sentence.start), sentence.start
    for _ in range(_BACK):
        first = max(letter.sentence_at(max(first - 2, 0)).start, block.start if block is not None else first)
    told = [one for one in numbers_in(letter, Span(first, rest.start)) if one.unit == "%"]
    if not told or len(told) > _MOST or letter.says(_HALF_OF, Span(first, rest.start)):
        return
    own = tuple(shares[:-1]) or tuple(one for one in told if one.start >= letter.sentence_at(told[-1].start).start)
    if ASIDE.search(letter.folded, own[0].start, rest.end) is None and _is_off((*own, rest), told):
        yield *own, rest


def _in_a_row(letter: Letter, sentence: Span, shares: Sequence[ToldNumber]) -> Iterator[tuple[ToldNumber, ...]]:
    opening = Span(sentence.start, shares[0].start)
    if not _FEWEST <= len(shares) <= _MOST or not _PARTED.search(letter.folded, *opening):
        return
    start = opening.end if letter.folded.endswith(": ", *opening) else opening.start
    rows = all(_JOINT.fullmatch(letter.folded, one.end, other.start) for one, other in pairwise(shares))
    last = _AND.match(letter.folded, shares[-2].end, shares[-1].start)
    if rows and last and not ASIDE.search(letter.folded, start, sentence.end) and _is_off(shares, shares[:-1]):
        yield tuple(shares)


def _is_off(shares: Sequence[ToldNumber], told: Sequence[ToldNumber]) -> bool:
    """Tell whether shares come to a hundred but for a slip, and the last with none of what is told does."""
    values, last = [one.value for one in shares], shares[-1].value
    room = _HALF * len(values)
    others = [one.value for one in told]
    for many in range(1, len(others) + 1):
        for some in combinations(others, many):
            if abs(sum(some, last) - _HUNDRED) <= room:
                return False
    off = sum(values, Decimal(0)) - _HUNDRED
    parts = (one - sum(values[at + 1 :], Decimal(0)) for at, one in enumerate(values[:-1]))
    if not plain(shares) or any(abs(one) <= room for one in parts):  # some part one before them
        return False
    return any(one - off > 0 and is_near(one, one - off) for one in values)
