"""Percentages on a number whose whole the words name: "van de 1.140 zijn er 83 hoog (7,3%)", "41 van de 312, dus 13%".

A percentage in brackets behind a number, or behind "ofwel", is that number's; the whole is named right beside it, by
"van de" before it, or is what "waarvan", "daarvan" and "van hen" go back to. It is what the two make, rounded either
way, or one of the three is wrong. Where another number near by makes it, that is its whole.
"""

from collections.abc import Iterator, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from itertools import pairwise
from typing import NamedTuple

from ijkmoment.checking.comparisons.told_shares import Share
from ijkmoment.checking.figures.intervals import Interval
from ijkmoment.checking.figures.near_numbers import is_near, meaningful, slips_of
from ijkmoment.checking.figures.told_numbers import TIMES, ToldNumber, numbered_sentences
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.patterns import lazily

_SO = (
    r"(?:dus|ofwel|oftewel|dat\s+is|dit\s+is|dat\s+zijn|namelijk|te\s+weten|zijnde|goed\s+voor"
    r"|een\s+(?:aandeel|respons)\s+van)"
)
_LINK = lazily(rf"(?:\s+[a-zà-ÿ'’-]+){{0,8}}\s*(?:\(\s*(?:{_SO}\s+)?|,\s+{_SO}\s+)\Z")
_CLOSES = lazily(r"\s*(?:[),.;]|\Z)|\s+(?:van\s+(?:het|de)\s+totaal|van\s+(?:hen|deze))(?!\w)")
_LINK_BACK = lazily(r"\s*(?:\(|,\s+(?:namelijk|te\s+weten)\s+)\Z")
# As in: 51% voor rekening van de post (€ 8,7 miljoen van € 14,2 miljoen).
_IN_BOTH = lazily(r"(?:\s+[\w'’-]+){1,12}\s*\(\s*(?:€\s?)?\Z")
_OF = lazily(
    r"(?:\s+(?!(?:de|het|een)\s)[a-zà-ÿ'’-]+){0,2}\s+(?:van|op)\s+(?:(?:de|het|alle|in|een|totaal|van|onze)\s+){0,3}\Z"
)
_OUT_OF = lazily(r"(?<!\w)(?:van|onder)\s+(?:de|deze|die|alle|onze)\s+(?:in\s+totaal\s+)?(?:€\s?|eur\s)?\Z")
_BACK = lazily(r"(?<!\w)(?:waarvan|van\s+wie|daarvan|hiervan|van\s+(?:hen|deze|dit\s+bedrag))(?!\w)")
_ABOUT = lazily(
    r"(?<!\w)(?:bijna|ruim|krap|circa|ca\.|ongeveer|afgerond|meer\s+dan|minder\s+dan|zo['’]n|net\s+geen|rond(?:\s+de)?|maximaal|ten\s+minste)\s+(?:€\s?)?\Z"
)
_OTHERWISE = lazily(
    r"(?<!\w)(?:gemiddeld\w*|per|elke?|ieder|stijging|daling|toename|afname|groei|meer|minder|hoger|lager|plus|min|btw|rente)(?!\w)"
)
_REST = lazily(r"(?<!\w)(?:overigen?|resterenden?|anderen?|rest|restant)(?!\w)")
_ASIDE = lazily(r"(?<!\w)(?:binnen|met|na|gedurende|boven|onder|tot|minstens|dan)\s+(?:de\s+)?\Z")
_BY = lazily(r"(?<!\w)met\s+\Z")
_HUNDRED, _REACH, _LONGEST, _NEAR = Decimal(100), 40, 700, 12


class Linked(NamedTuple):
    """A percentage with the part that it is told of and the whole that the words name for it."""

    share: ToldNumber
    part: ToldNumber
    whole: ToldNumber
    beside: bool


def linked_shares(letter: Letter) -> Iterator[Share]:
    """Find the percentages that part and whole do not make, nor any other number near by."""
    earlier, before = tuple[ToldNumber, ...](), tuple[ToldNumber, ...]()
    for sentence, told in letter.once(numbered_sentences):
        if sentence.end - sentence.start <= _LONGEST:
            for share in told:
                if share.unit == "%" and share.value > 1 and not is_rough(letter, share):
                    linked = _linked(letter, sentence, share, told, before)
                    if linked is not None and _is_off(linked, (*earlier, *before, *told)):
                        yield _told(linked)
        earlier, before = before, told


def _told(one: Linked) -> Share:
    first, second = sorted((one.part, one.whole), key=lambda it: it.start)
    own, part, whole = (Span(it.start, it.end) for it in (one.share, first, second))
    return Share(own, part, whole, _rounded(one.part.value, one.whole.value, one.share))


def _rounded(part: Decimal, whole: Decimal, share: ToldNumber) -> Decimal:
    return (part * _HUNDRED / whole).quantize(Decimal(1).scaleb(share.step), ROUND_HALF_UP)


def _linked(
    letter: Letter, sentence: Span, share: ToldNumber, told: Sequence[ToldNumber], before: Sequence[ToldNumber]
) -> Linked | None:
    text = letter.folded
    own = [one for one in told if one.unit != "%" and one.end <= share.start]
    own = [one for one in own if not _ASIDE.search(text, max(one.start - _REACH, sentence.start), one.start)]
    behind = [one for one in told if one.start >= share.end and one.unit != "%"]
    if len(behind) > 1 and _holds_both(letter, share, behind, told):
        first, second = behind[:2]
        if _OF.fullmatch(text, first.end, second.start):
            return _plain(letter, Linked(share, first, second, beside=True))
    if not own or not _CLOSES.match(text, share.end) or not _LINK.fullmatch(text, own[-1].end, share.start):
        return None
    last = own[-1]
    if len(own) > 1 and _OF.fullmatch(text, own[-2].end, last.start):
        return _plain(letter, Linked(share, own[-2], last, beside=True))
    if _OTHERWISE.search(text, last.end, share.start) or _REST.search(text, sentence.start, last.start):
        return None
    whole = _whole(letter, sentence, last, own[:-1], before)
    return None if whole is None else _plain(letter, Linked(share, last, whole, beside=False))


def _holds_both(letter: Letter, share: ToldNumber, behind: Sequence[ToldNumber], told: Sequence[ToldNumber]) -> bool:
    """Tell whether part and whole stand right behind a percentage, or in brackets behind what it is of."""
    between = letter.folded[share.end : behind[0].start]
    if _LINK_BACK.match(between):
        return True
    nearest = next(one for one in told if one.start >= share.end)
    closes = letter.folded.startswith(")", behind[1].end)
    if nearest is not behind[0] or not closes or _IN_BOTH.match(between) is None:
        return False
    return _BY.search(letter.folded, max(share.start - _NEAR, 0), share.start) is None


def _whole(
    letter: Letter, sentence: Span, part: ToldNumber, own: Sequence[ToldNumber], before: Sequence[ToldNumber]
) -> ToldNumber | None:
    """Return what the words before a part name as its whole."""
    text = letter.folded
    for one in reversed(own):
        if one.unit == part.unit and _OUT_OF.search(text, max(one.start - _REACH, sentence.start), one.start):
            return one
    back = _BACK.search(text, sentence.start, part.start)
    if back is None:
        return None
    wholes = [one for one in own if one.end <= back.start()] or list(before)
    fitting = [one for one in wholes if one.unit == part.unit]
    return fitting[-1] if fitting else None


def _plain(letter: Letter, one: Linked) -> Linked | None:
    """Return a percentage of a part that is less than its whole, both told exactly."""
    alike = one.part.unit == one.whole.unit and one.part.unit not in TIMES
    if not alike or not 0 < one.part.value < one.whole.value or is_rough(letter, one.part):
        return None
    return None if is_rough(letter, one.whole) else one


def is_rough(letter: Letter, one: ToldNumber) -> bool:
    """Tell whether a word right before a number says that it is given roughly."""
    return _ABOUT.search(letter.folded, max(one.start - _REACH, 0), one.start) is not None


def _is_off(one: Linked, told: Sequence[ToldNumber]) -> bool:
    """Tell whether part and whole do not make a percentage; where they are not told in one breath, but for a slip."""
    if _makes(one.part, one.whole.interval, one.share):
        return False
    if one.beside:
        return True
    others = [it for it in told[-_NEAR:] if it.unit == one.part.unit and it is not one.part]
    pairs = ((low + least, high + most) for (low, high), (least, most) in pairwise(it.interval for it in others))
    if any(_makes(one.part, it, one.share) for it in (*(it.interval for it in others), *pairs)):
        return False
    return _is_slip(one)


def _is_slip(one: Linked) -> bool:
    share, part, whole = one.share, one.part, one.whole
    if is_near(_rounded(part.value, whole.value, share), share.value):
        return True
    parts = (_rounded(it, whole.value, share) for it in slips_of(part.value, part.step))
    wholes = (_rounded(part.value, it, share) for it in slips_of(whole.value, whole.step) if it > 0)
    return meaningful(share.value) > 1 and share.value in (*parts, *wholes)


def _makes(part: ToldNumber, whole: Interval, share: ToldNumber) -> bool:
    """Tell whether two numbers make a percentage, rounded either way."""
    (low, high), (least, most) = part.interval, whole
    if least <= 0:
        return True
    step = Decimal(1).scaleb(share.step)
    lowest = (low * _HUNDRED / most).quantize(step, ROUND_FLOOR)
    return lowest <= share.value <= (high * _HUNDRED / least).quantize(step, ROUND_CEILING)
