"""Percentages of three digits that no numbers near them make, and two of these do but for a slip: "83 van hen (7,3%)".

One pair of numbers in twenty makes any three digits but for a slip, so words have to say that a percentage is of it: it
stands in brackets, behind a comma or behind "ofwel" beside its part, and says of nothing else what it is. Its whole is
told in its sentence, or before it of the same thing without a word of where, or over a list that another item agrees
with. Where others near it make it, or its part is just that of any number of the letter, it is of these.
"""

from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import chain, islice, pairwise, permutations

from ijkmoment.checking.comparisons.linked_shares import is_rough
from ijkmoment.checking.comparisons.share_pairs import (
    CHANGED,
    OF_THEM,
    YEAR,
    counts,
    is_of_letter,
    is_of_the_same,
    numbers_before,
    wholes_for,
)
from ijkmoment.checking.comparisons.told_shares import Share
from ijkmoment.checking.figures.near_numbers import is_near, slips_of
from ijkmoment.checking.figures.told_numbers import ToldNumber, numbered_sentences, numbers_in
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily

_WORD = r"(?:[a-zà-ÿ'’-]+|(?:19|20)\d\d)"
_BESIDE = lazily(
    rf"(?:\s+{_WORD}){{0,6}}\s*(?:\(|,\s+|(?<!\w)(?:of|ofwel|oftewel)\s+)(?:ofwel\s+|oftewel\s+|dus\s+)?\Z"
)
_OF_A_NOUN = lazily(r"(?<!van\s)(?<!\w)(?:de|het|een|deze|die|dit|dat|hun|zijn|onze)\s+[a-zà-ÿ-]+\s*\(")
_BEHIND = lazily(rf"(?:\s+{_WORD}){{0,6}}(?:\s*\(|,\s+(?:ofwel|oftewel|te\s+weten|namelijk)\s+)(?:€\s?)?\Z")
_CLOSES = lazily(r"(?:\s+[a-zà-ÿ]+)?\)")
_NO_MORE = lazily(r"(?:\)|(?=[.,;:]))(?!\s+(?:meer|minder|hoger|lager|boven|onder|extra)(?!\w))|\Z")
_OWN = lazily(r"[^.;:()\d]{0,40}\(\s*[\d,]+\s*(?:%|procent)")
_OWN_BEFORE = lazily(r"(?:%|procent)[^.;:()\d]{0,40}\(\Z")
_OUT_OF = lazily(r"\s+(?:[a-zà-ÿ-]+\s+)?van\s+(?:de|het|alle|deze|die|in\s+totaal)\s+(?:in\s+totaal\s+)?(?:€\s?)?")
_CHANGE = lazily(
    rf"(?<!\w)(?:{CHANGED}|meer|minder|hoger|lager|vaker|toe|af|gestegen|gedaald|gegroeid|gekrompen|stijgen|stegen|steeg"
    r"|daalden?|groei\w*|krimp\w*|kromp\w*|opgelopen|verschil|afwijking|verhoogd|verlaagd|verkorting|onder|boven)(?!\w)"
)
_OTHERWISE = lazily(
    r"(?<!\w)(?:gecorrigeerd\w*|gewogen|gemeten|gemiddeld\w*|jaarlijks\w*|per(?!\s+(?:\d|saldo))|elke?|ieder|reële?|reëel"
    r"|index\w*|exclusief|inclusief|procentpunt\w*|rente|btw|respectievelijk|meegerekend|meegeteld|buiten|zonder)(?!\w)"
)
_EARLIER = lazily(r"(?<!\w)(?:eerder|vorige?|destijds|toen|daarvoor|voorafgaande?|in\s+dezelfde)(?!\w)")
_HUNDRED, _LONGEST, _MOST, _MOST_NEAR, _MOST_ITEMS = Decimal(100), 700, 3, 10, 40

_Two = tuple[ToldNumber, ToldNumber]
_Value = tuple[Decimal, Decimal]


def near_shares(letter: Letter) -> Iterator[Share]:
    """Find the percentages of three digits that the numbers near them would make but for a slip."""
    announced, listed = tuple[ToldNumber, ...](), 0
    for sentence, told in letter.once(numbered_sentences):
        block = letter.block_at(sentence.start)
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
        or letter.says(_CHANGE, sentence)
        or _is_made(share, two, near)
    ):
        return
    slips = [one for one in two if is_near(_made(one, share), share.value)]
    if not slips and len(two) == 1 and _is_told_of(letter, sentence, two[0]) and _is_slip(two[0], share):
        slips = two
    if len(slips) == 1 and _may_be_of(letter, sentence, slips[0]) and not is_of_letter(letter, share, slips[0][0]):
        first, second = sorted(Span(it.start, it.end) for it in slips[0])
        yield Share(Span(share.start, share.end), first, second, _made(slips[0], share))


def _two(letter: Letter, sentence: Span, share: ToldNumber, near: Sequence[ToldNumber]) -> list[_Two]:
    """Return the numbers that a percentage may come from: one beside it, and each greater one or the one out of it."""
    own = [one for one in near if one.start >= sentence.start]
    beside = _beside(letter, share, own)
    if beside is None:
        return []
    free = [one for one in near if one.unit == beside.unit and not _has_own(letter, one, beside)]
    pairs = [(beside, one) for one in wholes_for(beside, free, sentence)]
    before = own[own.index(beside) - 1 : own.index(beside)]
    pairs += [
        (one, beside)
        for one in before
        if one.value < beside.value and _OUT_OF.fullmatch(letter.folded, one.end, beside.start)
    ]
    return [one for one in pairs if one[0].unit == one[1].unit]


def _has_own(letter: Letter, one: ToldNumber, part: ToldNumber) -> bool:
    """Tell whether a number has a percentage of its own in brackets, or stands in them behind one."""
    before = letter.sentence_at(one.start).start
    return one is not part and (
        _OWN.match(letter.folded, one.end) is not None
        or _OWN_BEFORE.search(letter.folded, before, one.start) is not None
    )


def _beside(letter: Letter, share: ToldNumber, own: Sequence[ToldNumber]) -> ToldNumber | None:
    """Return the number that a percentage stands in brackets behind and no more, or that stands so behind it."""
    behind = next((one for one in own if one.start >= share.end), None)
    if behind is not None and _BEHIND.fullmatch(letter.folded, share.end, behind.start):
        closed = letter.text.startswith(")", behind.end) or (
            not behind.unit and _CLOSES.match(letter.folded, behind.end)
        )
        return behind if closed else None
    before = next((one for one in reversed(own) if one.end <= share.start), None)
    if before is None or not _BESIDE.fullmatch(letter.folded, before.end, share.start):
        return None
    of_noun = _OF_A_NOUN.search(letter.folded, before.end, share.start)
    bracket = letter.text.endswith("(", before.end, share.start)
    if bracket and not letter.text.startswith(")", share.end):
        return None  # "(10,8%, van wie bereikt is)"
    return before if of_noun is None and _NO_MORE.match(letter.folded, share.end) else None


def _is_told_of(letter: Letter, sentence: Span, two: _Two) -> bool:
    """Tell whether words say that one of two numbers is a part of the other: "18 van de 120", "van hen ... 18"."""
    first, second = sorted(two)
    out_of = _OUT_OF.fullmatch(letter.folded, first.end, second.start)
    return out_of is not None or OF_THEM.match(letter.folded, *sentence) is not None


def _may_be_of(letter: Letter, sentence: Span, two: _Two) -> bool:
    """Tell whether a whole is told in the sentence of its part, or before it of the same, without another time."""
    part, whole = two
    if whole.start >= sentence.start:
        return True
    block, other = letter.block_at(sentence.start), letter.block_at(whole.start)
    if block is None or other is None:
        return False
    if block != other:
        return block.kind == "item" and _has_peer(letter, block, whole)
    before = Span(letter.sentence_at(whole.start).start, sentence.start)
    own = set(YEAR.findall(letter.folded, *sentence))
    if not own <= set(YEAR.findall(letter.folded, *before)) or letter.says(_EARLIER, sentence):
        return False
    return is_of_the_same(letter, sentence, part, whole)


def _has_peer(letter: Letter, block: Block, whole: ToldNumber) -> bool:
    """Tell whether another item of a list has a number and its percentage of the same whole."""
    items = (one for one in letter.blocks if one.kind == "item" and one.group == block.group and one != block)
    numbers = (numbers_in(letter, Span(one.start, one.end)) for one in islice(items, _MOST_ITEMS))
    pairs = chain.from_iterable(map(pairwise, numbers))
    return any(
        other.unit == "%" and _made((one, whole), other) == other.value
        for one, other in pairs
        if one.unit == whole.unit
    )


def _made(two: _Two, share: ToldNumber) -> Decimal:
    """Return the percentage that a part is of its whole, as a share is printed."""
    part, whole = two
    return (part.value * _HUNDRED / whole.value).quantize(Decimal(1).scaleb(share.step), ROUND_HALF_UP)


def _is_slip(two: _Two, share: ToldNumber) -> bool:
    """Tell whether two numbers would make a percentage if one of them had a slip less."""
    part, whole = two
    others = [(part._replace(value=it), whole) for it in slips_of(part.value, part.step) if it > 0]
    others += [(part, whole._replace(value=it)) for it in slips_of(whole.value, whole.step) if it > 0]
    return any(_made(one, share) == share.value for one in others)


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
