"""Percentages of three digits that no numbers near them make, and two of these do but for a slip: "83 van hen (7,3%)".

Few numbers hit upon three digits by chance. Where a percentage stands beside a number, and no more than three others
near it may be its whole, or where few numbers are near, the two that would make it but for a slip of the hand are those
that it is of. Where others near it make it, or its part is just that of any number of the letter, it is of these.
"""

from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import combinations, permutations

from ijkmoment.checking.comparisons.linked_shares import is_rough
from ijkmoment.checking.comparisons.share_pairs import (
    CHANGED,
    YEAR,
    counts,
    is_of_letter,
    names_another_whole,
    numbers_before,
    wholes_for,
)
from ijkmoment.checking.comparisons.told_shares import Share
from ijkmoment.checking.figures.near_numbers import is_near, slips_of
from ijkmoment.checking.figures.told_numbers import ToldNumber, numbered_sentences
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.patterns import lazily

_WORD = r"(?:[a-zà-ÿ'’-]+|(?:19|20)\d\d)"
_BESIDE = lazily(
    rf"(?:\s+{_WORD}){{0,16}}\s*(?:\(|,\s+|(?<!\w)(?:of|ofwel|oftewel)\s+)(?:[a-zà-ÿ]+\s+){{0,4}}[+–-]?\s?\Z"
)
_BEHIND = lazily(rf"(?:\s+{_WORD}){{0,6}}(?:\s*\(|,\s+(?:ofwel|oftewel|te\s+weten|namelijk)\s+|:\s+)(?:€\s?)?\Z")
_OWN = lazily(r"[^.;:()\d]{0,40}\(\s*[\d,]+\s*(?:%|procent)")
_CHANGE = lazily(
    rf"(?<!\w)(?:{CHANGED}|meer|minder|hoger|lager|vaker|toe|af|gestegen|gedaald|gegroeid|gekrompen|stijgen|stegen|steeg"
    r"|daalden?|groei\w*|krimp\w*|kromp\w*|opgelopen|verschil|afwijking|verhoogd|verlaagd|verkorting|onder|boven)(?!\w)"
)
_OTHERWISE = lazily(
    r"(?<!\w)(?:gecorrigeerd\w*|gewogen|gemeten|gemiddeld\w*|jaarlijks\w*|per(?!\s+(?:\d|saldo))|elke?|ieder|reële?|reëel"
    r"|index\w*|exclusief|inclusief|procentpunt\w*|rente|btw|respectievelijk|meegerekend|meegeteld|buiten|zonder)(?!\w)"
)
_EARLIER = lazily(r"(?<!\w)(?:eerder|vorige?|destijds|toen|daarvoor|voorafgaande?|in\s+dezelfde)(?!\w)")
_OF_WHAT = lazily(r"\s+(?:daarvan|hiervan|van\s+(?!het\s+totaal|hen|deze[.,;)]))")
_GOES_BACK = lazily(rf"(?:de\s+{CHANGED}|(?:dat|dit)\s+(?:is|was|zijn|komt|kwam|betekent|betekende))(?!\w)")
_HUNDRED, _FEWEST, _LONGEST, _MOST, _FEW, _MOST_NEAR = Decimal(100), Decimal(10), 700, 3, 3, 10

_Two = tuple[ToldNumber, ToldNumber]
_Value = tuple[Decimal, Decimal]


def near_shares(letter: Letter) -> Iterator[Share]:
    """Find the percentages of three digits that the numbers near them would make but for a slip."""
    announced, listed = tuple[ToldNumber, ...](), 0
    for sentence, told in letter.once(numbered_sentences):
        block = letter.document.block_at(sentence.start)
        group = block.group if block is not None and block.kind == "item" else 0
        announced = () if listed and group != listed else announced
        shares = [one for one in told if one.unit == "%" and _is_precise(one) and not is_rough(letter, one)]
        if shares and sentence.end - sentence.start <= _LONGEST and not letter.says(_OTHERWISE, sentence):
            before = [*announced, *numbers_before(letter, sentence, told[-1]), *counts(told[-1:])]
            near = [one for one in dict.fromkeys(before) if one.value > 0]
            for share in shares:
                yield from _off(letter, sentence, share, near)
        if not group:
            announced = tuple(counts(told)) if letter.text.endswith(":", 0, sentence.end) else ()
        listed = group


def _is_precise(share: ToldNumber) -> bool:
    return share.step < 0 and share.value.scaleb(-share.step) >= _HUNDRED


def _off(letter: Letter, sentence: Span, share: ToldNumber, near: Sequence[ToldNumber]) -> Iterator[Share]:
    two = _two(letter, sentence, share, near)
    if (
        not 0 < len(two) <= _MOST
        or any(is_rough(letter, it) for one in two for it in one)
        or _is_made(share, two, near)
    ):
        return
    change = letter.says(_CHANGE, sentence)
    slips = [one for one in two if any(is_near(made, share.value) for made in _made(one, share, change=change))]
    if not slips and len(two) == 1 and _is_slip(two[0], share, change=change):
        slips = two
    if (
        len(slips) == 1
        and _may_be_of(letter, sentence, share, slips[0])
        and not is_of_letter(letter, share, slips[0][0])
    ):
        made = min(_made(slips[0], share, change=change), key=lambda it: abs(it - share.value))
        first, second = sorted(Span(it.start, it.end) for it in slips[0])
        yield Share(Span(share.start, share.end), first, second, made)


def _two(letter: Letter, sentence: Span, share: ToldNumber, near: Sequence[ToldNumber]) -> list[_Two]:
    """Return the numbers that a percentage may come from: one beside it and each greater one, or all of a few."""
    own = [one for one in near if one.start >= sentence.start]
    beside = _beside(letter, share, own)
    if beside is not None:
        before = own[own.index(beside) - 1 : own.index(beside)]
        free = [one for one in near if one.unit == beside.unit and not _OWN.match(letter.folded, one.end)]
        pairs = [(beside, one) for one in wholes_for(beside, free, sentence)]
        pairs += [(one, beside) for one in before if one.value < beside.value]
    elif len(near) <= _FEW and (own or _GOES_BACK.match(letter.folded, sentence.start)):
        counted = sorted((one for one in near if one.unit or not one.step), key=lambda it: it.value)
        both = combinations(counted, 2)
        pairs = [one for one in both if one[0].value >= _FEWEST and (not own or not {*own}.isdisjoint(one))]
    else:
        pairs = []
    return [one for one in pairs if one[0].unit == one[1].unit and one[0].value < one[1].value]


def _beside(letter: Letter, share: ToldNumber, own: Sequence[ToldNumber]) -> ToldNumber | None:
    """Return the number that a percentage stands in brackets behind, or that stands so behind it."""
    behind = next((one for one in own if one.start >= share.end), None)
    if behind is not None and _BEHIND.fullmatch(letter.folded, share.end, behind.start):
        return behind
    before = next((one for one in reversed(own) if one.end <= share.start), None)
    return before if before is not None and _BESIDE.fullmatch(letter.folded, before.end, share.start) else None


def _may_be_of(letter: Letter, sentence: Span, share: ToldNumber, two: _Two) -> bool:
    """Tell whether a sentence tells of no other whole, and of no other time, than that of two numbers."""
    first = min(one.start for one in two)
    if _OF_WHAT.match(letter.folded, share.end) and two[1].start < share.end:
        return False
    if first >= sentence.start:
        return True
    before = Span(letter.sentence_at(first).start, sentence.start)
    own = set(YEAR.findall(letter.folded, *sentence))
    if names_another_whole(letter, sentence, two[1]):
        return False
    return own <= set(YEAR.findall(letter.folded, *before)) and not letter.says(_EARLIER, sentence)


def _made(two: _Two, share: ToldNumber, *, change: bool) -> Iterator[Decimal]:
    """Yield the percentages that two numbers make, as part and whole or as ends of a change."""
    step, (less, more) = Decimal(1).scaleb(share.step), (one.value for one in two)
    yield (less * _HUNDRED / more).quantize(step, ROUND_HALF_UP)
    for end in (less, more) if change else ():
        yield ((more - less) * _HUNDRED / end).quantize(step, ROUND_HALF_UP)


def _is_slip(two: _Two, share: ToldNumber, *, change: bool) -> bool:
    """Tell whether two numbers would make a percentage if one of them had a slip less."""
    less, more = two
    others = [(less._replace(value=it), more) for it in slips_of(less.value, less.step) if it > 0]
    others += [(less, more._replace(value=it)) for it in slips_of(more.value, more.step) if it > 0]
    return any(made == share.value for one in others for made in _made(one, share, change=change))


def _is_made(share: ToldNumber, two: Sequence[_Two], near: Sequence[ToldNumber]) -> bool:
    """Tell whether numbers near a percentage make it, rounded either way, by two or with a third."""
    values, parts = [_value(one) for one in near[-_MOST_NEAR:]], {_value(one) for one, _ in two}
    both = [(one + sign * other, up + to) for (one, up), (other, to) in permutations(values, 2) for sign in (1, -1)]
    pairs = [*permutations(values, 2), *((part, whole) for part in parts for whole in (*values, *both))]
    pairs += [(part, whole) for part in both for whole in values]
    return any(_is_so(share, part, whole) for part, whole in pairs)


def _value(one: ToldNumber) -> _Value:
    low, high = one.interval
    return one.value, (high - low) / 2


def _is_so(share: ToldNumber, part: _Value, whole: _Value) -> bool:
    step, least = Decimal(1).scaleb(share.step), whole[0] - whole[1]
    if least <= 0 or part[0] <= 0:
        return False
    low, high = (part[0] - part[1]) * _HUNDRED / (whole[0] + whole[1]), (part[0] + part[1]) * _HUNDRED / least
    return any(low - step < it < high + step for it in (share.value, share.value + _HUNDRED, _HUNDRED - share.value))
