"""Percentages that are all parts of one whole, and do not come to a hundred.

The last is said to be the rest ("de overige 19%"), or all stand in a row behind words for parting ("verdeeld: 45% voor
onderwijs, 35% voor zorg en 20% voor veiligheid"). They are off where no run of them comes to a hundred by what rounding
allows, and all would but for a slip in one.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, pairwise

from ijkmoment.checking.figures.near_numbers import is_near
from ijkmoment.checking.figures.told_numbers import ToldNumber, numbered_sentences, numbers_in
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.patterns import lazily

_LEFT = lazily(
    r"(?<!\w)(?:(?:de|het|al\s+de|alle)\s+(?:overige|resterende|andere)|(?:de\s+rest|het\s+restant)\s*(?:,|\(|van|is|was)?|"
    r"(?:er\s+)?rest(?:eert|eerde|eren|eerden))\s*\Z"
)
_PARTED = lazily(
    r"(?<!\w)(?:verdeeld|verdeling|onderverdeeld|uitgesplitst|bestaat\s+(?:voor|uit)|bestond\s+(?:voor|uit)|opgebouwd|samengesteld|uiteen|afkomstig)(?!\w)",
    re.IGNORECASE,
)
_IS = lazily(r"(?:van|onder)\s+(?:de|het|alle|deze|hen)\s+(?:[a-zà-ÿ-]+\s+){1,4}(?:is|was|zijn|waren)\s+\Z")
_ROW = lazily(r"\s+(?:[a-zà-ÿ'’-]+\s+){0,6}?[a-zà-ÿ'’-]+(?:,\s+(?:en\s+)?|\s+en\s+)(?:[a-zà-ÿ'’-]+\s+){0,3}")
_BOUND = lazily(r"(?<!\w)(?:meer|minder|hoger|lager)\s+dan\s+(?:de\s+)?(?:€\s?)?\d[\d.,]*\s+(?!procent)")
_ITEM = lazily(r"[^;:()%]{1,90}(?:,|\sen)\s(?:[a-zà-ÿ'’-]+\s+){0,3}")
_OF_GROUP = lazily(r"\s+van\s+(?:de|het|deze|die|alle|onze)(?!\w)")
_AND = lazily(r".*\sen\s(?:[a-zà-ÿ'’-]+\s+){0,3}\Z")
_ASIDE = lazily(
    r"(?<!\w)(?:tegen(?:over)?|dan|vergeleken|vorig\w*|gemiddeld\w*|waarvan|daarvan|hiervan|meer\s+antwoorden|meerdere|beide|allebei|overlap\w*|ook|tevens"
    r"|extra|gestegen|gedaald|steeg|stegen|daalde|daalden|minder|hoger|lager|naar|respectievelijk|maximaal|minimaal|doel\w*|norm|streef\w*)(?!\w)",
    re.IGNORECASE,
)
_OF_HALF = lazily(r"(?<!\w)helft(?!\w)", re.IGNORECASE)
_HUNDRED, _HALF, _MOST, _FEWEST, _LONGEST, _REACH = Decimal(100), Decimal("0.5"), 7, 3, 600, 40


def told_hundreds(letter: Letter) -> Iterator[tuple[ToldNumber, ...]]:
    """Find the percentages of one whole that come to another sum than a hundred."""
    for sentence, numbers in letter.once(numbered_sentences):
        shares = tuple(one for one in numbers if one.unit == "%")
        groups = any(_OF_GROUP.match(letter.folded, one.end) for one in shares)  # each of another whole
        if shares and not groups and sentence.end - sentence.start <= _LONGEST:
            yield from _with_the_rest(letter, sentence, shares)
            yield from _in_a_row(letter, sentence, shares)


def _shares(letter: Letter, span: Span) -> tuple[ToldNumber, ...]:
    return tuple(one for one in numbers_in(letter, span) if one.unit == "%")


def _with_the_rest(letter: Letter, sentence: Span, shares: Sequence[ToldNumber]) -> Iterator[tuple[ToldNumber, ...]]:
    rest = shares[-1]
    if not _LEFT.search(letter.folded, max(rest.start - _REACH, sentence.start), rest.start):
        return
    before = tuple(shares[:-1]) or _of_sentence_before(letter, sentence)
    block = letter.block_at(sentence.start)
    told = () if block is None else _shares(letter, Span(block.start, rest.start))
    if any(it.value + rest.value == _HUNDRED for it in told):
        return
    if block is not None and letter.says(_OF_HALF, Span(block.start, rest.start)) and _make_half((*before, rest)):
        return
    around = Span(before[0].start if before else sentence.start, rest.end)
    if before and len(before) <= _MOST and not letter.says(_ASIDE, around) and _is_off((*before, rest)):
        yield *before, rest


def _make_half(shares: Sequence[ToldNumber]) -> bool:
    """Tell whether shares come to the half that a paragraph tells of: "de helft: zelf 10% en samen de overige 40%"."""
    return sum(one.value for one in shares) * 2 == _HUNDRED


def _of_sentence_before(letter: Letter, sentence: Span) -> tuple[ToldNumber, ...]:
    block = letter.block_at(sentence.start)
    last = letter.sentence_at(max(sentence.start - 2, 0))
    return _shares(letter, last) if block is not None and block.start <= last.start < sentence.start else ()


def _in_a_row(letter: Letter, sentence: Span, shares: Sequence[ToldNumber]) -> Iterator[tuple[ToldNumber, ...]]:
    opening = Span(sentence.start, shares[0].start)
    behind_colon = letter.folded.endswith(": ", *opening)
    around = letter.part(Span(opening.end if behind_colon else opening.start, sentence.end))
    if not _FEWEST <= len(shares) <= _MOST or _ASIDE.search(_BOUND.sub("", around)):
        return
    if not letter.says(_PARTED, opening) and not _IS.fullmatch(letter.folded, *opening):
        return
    way = _ITEM if behind_colon else _ROW
    rows = all(way.fullmatch(letter.folded, one.end, other.start) for one, other in pairwise(shares))
    if rows and _AND.match(letter.folded, shares[-2].end, shares[-1].start) and _is_off(shares):
        yield tuple(shares)


def _is_off(shares: Sequence[ToldNumber]) -> bool:
    """Tell whether shares come to a hundred but for a slip, and none of them with some others does."""
    if any(one.about for one in shares):
        return False
    values = [one.value for one in shares]
    room = _HALF * len(values)
    *others, last = values
    some = (part for many in range(1, len(others) + 1) for part in combinations(others, many))
    if any(abs(sum(part, last) - _HUNDRED) <= room for part in some):
        return False
    if any(abs(whole - sum(part, Decimal(0)) - last) <= room for whole, part in _parted(others)):
        return False
    off = sum(values, Decimal(0)) - _HUNDRED
    return any(one - off > 0 and is_near(one, one - off) for one in values)


def _parted(values: Sequence[Decimal]) -> Iterator[tuple[Decimal, Sequence[Decimal]]]:
    """Yield each share with those behind it, which may be parts of it."""
    return ((one, values[index + 1 :]) for index, one in enumerate(values[:-1]))
