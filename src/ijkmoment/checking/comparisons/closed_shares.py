"""Percentages whose words leave no other reading: a change told with both its ends, a part counted out of its whole.

"Van 400 naar 500, een stijging van 25 procent.": who tells both ends and names the change behind them, and nothing
that it is of besides, tells the change between these. "Van de 400 waren er 100 bij nacht (25 procent)": a bracket that
holds a percentage and no more says what the count before it is, and "er" counts out of the whole that the clause, the
row or the sentence before names; and so do "daarmee" behind "400, waarvan 100 bij nacht" and "van het totaal" behind
parts that add up to one. Round numbers may be rounded without a word that says so, to two digits at least.
"""

from collections.abc import Sequence
from decimal import Decimal

from ijkmoment.checking.comparisons.share_pairs import (
    CHANGED,
    HEDGE,
    YEAR,
    Pair,
    counts,
    is_told_back,
    numbers_before,
)
from ijkmoment.checking.figures.told_numbers import ToldNumber, in_one_unit, numbers_in
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.patterns import lazily

_FROM_TO = lazily(r"(?:\s+[a-zà-ÿ.]+|\s+(?:19|20)\d\d){0,5}\s+naar\s+(?:€\s?)?")
_SO_CHANGED = lazily(
    r"(?:\s+(?:[a-zà-ÿ-]+|(?:19|20)\d\d)){0,5}(?:"
    r"(?:[,;:]\s+|\s[–-]\s|\s*\()(?:(?:en\s+)?(?:dus|dat\s+is|dit\s+is|ofwel|oftewel|dat\s+betekent)\s+)?"
    r"|\.\s+(?:dat|dit)\s+(?:is|was|betekent|betekende)\s+(?:dus\s+)?)een\s+(?:[a-zà-ÿ]+e\s+)?"
    rf"{CHANGED}\s+(?:van|met)\s+{HEDGE}"
)
_CHANGED_BY = lazily(
    rf"(?:\s+(?:[a-zà-ÿ-]+|(?:19|20)\d\d)){{0,3}}(?:,\s+(?:dus|ofwel|oftewel)\s+met\s+|\s*\([+–-]\s?){HEDGE}"
)
# A change in another measure than from one end to the other.
_OTHERWISE = lazily(
    r"(?<!\w)(?:jaarlijkse?|gemiddelde?|reële|netto|gecorrigeerde?|maandelijkse?|verdere|extra|geschatte?|per|elk|ieder)(?!\w)"
)
_CLOSED, _CLOSES = lazily(r"\s*(?:[.;:,)]|\Z)"), lazily(r"\s*\)")
_COUNTED_OUT = lazily(r"[^.,;:()\d]{1,60}(?<!\w)er\s+")
_WHOSE = lazily(r"(?:\s+[a-zà-ÿ-]+){0,2},?\s+(?:waarvan|van\s+wie|onder\s+wie)\s+(?:[a-zà-ÿ-]+\s+){0,2}er\s+")
_TOLD_OUT = lazily(r"[^.,;:()\d]{1,60}\s")
# Where things stand, "op" and "bij" say, and not out of what they are counted.
_OUT_OF_ALL = lazily(r"(?<!\w)(?:van|onder)\s+(?:de|deze|die|alle|het\s+totaal\s+van)\s+(?:in\s+totaal\s+)?(?:€\s?)?\Z")
_THEREOF = lazily(r"(?:daarvan|hiervan|van\s+hen)\s+[^.,;:()\d]{1,40}(?<!\w)er\s+")
_AND_OUT = lazily(r"[^.,;:()\d]{0,60}\([^()]{1,20}\)(?:,|\s+en)\s+(?:(?:zijn|waren|werden|er|nog)\s+){0,3}")
_IN_BRACKETS = lazily(rf"(?P<own>(?:\s+(?!(?:die|dat|wie|waarvan)(?!\w))[a-zà-ÿ-]+){{0,6}})\s*\({HEDGE}")
_LINKS = frozenset({"in", "op", "bij", "aan", "uit", "voor", "naar", "met", "door", "over", "onder", "na", "tot"})
_TIMED = frozenset({"een", "in", "vorig", "eerder", "daarvoor", "toen", "ofwel", "dus"})
_ANOTHER = lazily(r"(?<!\w)(?:de|het)(?!\w)")
_THAT_IS = lazily(
    rf"(?:(?:dat|dit)\s+(?:is|was|zijn|waren)|en\s+dat\s+is|ofwel)\s+(?:dus\s+|er\s+|in\s+totaal\s+)?(?P<about>{HEDGE})\Z"
)
_SO_OF_ALL = lazily(rf"(?:daarmee|hiermee|zo|dus)\s+[a-zà-ÿ]+\s+(?:dus\s+)?{HEDGE}")
_OF_ALL = lazily(r"\s+van\s+(?:de|deze|die|alle)\s+(?P<noun>[a-zà-ÿ-]{4,})(?P<rest>[^.,;:()\d]*)[.]?\s*")
_OF_TOTAL = lazily(rf"van\s+(?:het|dit|dat)\s+totaal\s+(?:[a-zà-ÿ]+\s+){{1,3}}{HEDGE}")
_NAMELY = lazily(r"(?:,\s+(?:namelijk|te\s+weten|ofwel|oftewel)\s+|\s*\()")
_OPENS_OF = lazily(r"(?:van|onder)\s+(?:de|deze|die|alle|het\s+totaal\s+van)\s+(?:in\s+totaal\s+)?(?:€\s?)?")
_ER = lazily(r"(?<!\w)er(?!\w)[^.;:()]*\Z")
_WAS_PART = lazily(r",?\s+(?:waarvan|van\s+wie|onder\s+wie)\s+(?:[a-zà-ÿ-]+\s+){0,2}\Z")
_HUNDRED, _REACH, _MOST, _FEWEST_DIGITS, _SHORT = Decimal(100), 60, 6, 2, 3


def closed_pair(letter: Letter, sentence: Span, share: ToldNumber) -> Pair | None:
    """Return the two numbers that a percentage is of and does not come from, where words leave no other reading."""
    ways = (_changed, _counted_out, that_is, _so_of_all, _of_total)
    pair = next((pair for find in ways if (pair := find(letter, sentence, share)) is not None), None)
    return None if pair is None or _may_be_rounded(pair, share) else pair


def _changed(letter: Letter, sentence: Span, share: ToldNumber) -> Pair | None:
    """Return from where to where a number went, right before the percentage that says by how much."""
    ends = numbers_before(letter, sentence, share)[-2:]
    if len(ends) < 2 or not _CLOSED.match(letter.folded, share.end):
        return None
    first, second = ends
    both, between = in_one_unit(letter, first, second), Span(second.end, share.start)
    went = _FROM_TO.fullmatch(letter.folded, first.end, second.start) is not None
    ways = (_SO_CHANGED, _CHANGED_BY) if went else (_SO_CHANGED,)
    told = any(one.fullmatch(letter.folded, *between) for one in ways)
    if both is None or not told or letter.says(_OTHERWISE, between):
        return None
    first, second = (_told_as(one, value) for one, value in zip(ends, both, strict=True))
    if not went:
        pair = _at_two_times(letter, sentence, first, second)
        return pair if len(numbers_in(letter, Span(sentence.start, second.end))) == len(ends) else None
    return Pair(first, second, change=True, certain=True, ordered=True)


def _told_as(one: ToldNumber, value: Decimal) -> ToldNumber:
    """Return a number in another unit: of "van 0,9 naar 1,1 miljoen" the first is told to a hundred thousand."""
    return one._replace(value=value, step=one.step + ((value / one.value).adjusted() if one.value else 0))


def _at_two_times(letter: Letter, sentence: Span, first: ToldNumber, second: ToldNumber) -> Pair | None:
    """Return from where to where two numbers go that a sentence tells of two times, and of one thing."""
    if first.start < sentence.start or (
        second.behind and first.behind[:1] != second.behind[:1] and second.behind[0] not in _TIMED
    ):
        return None
    if letter.says(_ANOTHER, Span(first.end, second.start)):
        return None
    if is_told_back(letter, first, second):
        return Pair(second, first, change=True, certain=True, ordered=True)
    years = (
        YEAR.search(letter.folded, sentence.start, first.start),
        YEAR.search(letter.folded, first.end, second.start),
    )
    return Pair(first, second, change=True, certain=True, ordered=True) if all(years) else None


def _counted_out(letter: Letter, sentence: Span, share: ToldNumber) -> Pair | None:
    """Return the count whose share brackets hold, and the whole that it is counted out of."""
    own = counts(numbers_in(letter, Span(sentence.start, share.start)))[-_MOST:]
    told = _IN_BRACKETS.fullmatch(letter.folded, own[-1].end, share.start) if own else None
    if told is None or not _CLOSES.match(letter.folded, share.end):
        return None
    part = own[-1]
    bare = not told["own"] or part.behind[0] in _LINKS
    whole = _whole_of(letter, sentence, own, bare=bare)
    if whole is None or whole.unit != part.unit or whole.value <= part.value:
        return None
    pairs = [Pair(part, one, certain=True, sure=True) for one in (whole, *own[:-1]) if one.value > part.value]
    return None if any(_may_be_rounded(pair, share) for pair in pairs[1:]) else pairs[0]


def that_is(letter: Letter, sentence: Span, share: ToldNumber) -> Pair | None:
    """Return part and whole that are all that is told before "Dat is 75 procent.", counted out by "er" or "waarvan"."""
    start = max(sentence.start, letter.folded.rfind("; ", sentence.start, share.start) + 1)
    said = _THAT_IS.search(letter.folded, start, share.start)
    if said is None or letter.folded[start : said.start()].strip() or not _CLOSED.match(letter.folded, share.end):
        return None
    before = letter.sentence_at(max(sentence.start - 2, 0)) if start == sentence.start else Span(sentence.start, start)
    block, told = letter.block_at(share.start), numbers_in(letter, before)
    own = counts(told)
    if block is None or before.start < block.start or len(own) != 2 or any(one.unit == "%" for one in told):
        return None
    whole, part = own
    rough = said["about"] and not share.value % 5  # "ruim 30 procent" may be 33
    if rough or whole.unit != part.unit or whole.value <= part.value or whole.about or part.about:
        return None
    opens = _OPENS_OF.fullmatch(letter.folded, before.start, whole.start) is not None
    out = opens and _ER.search(letter.folded, whole.end, part.start) is not None
    counted = out or _WHOSE.fullmatch(letter.folded, whole.end, part.start) is not None
    return Pair(part, whole, certain=True, sure=True) if counted else None


def _so_of_all(letter: Letter, sentence: Span, share: ToldNumber) -> Pair | None:
    """Return part and whole of "400 ritten, waarvan 100 bij nacht. Daarmee was 25% van de ritten bij nacht."."""
    of = _OF_ALL.fullmatch(letter.folded, share.end, sentence.end)
    if of is None or _SO_OF_ALL.fullmatch(letter.folded, sentence.start, share.start) is None:
        return None
    before, block = letter.sentence_at(max(sentence.start - 2, 0)), letter.block_at(share.start)
    own = counts(numbers_in(letter, before)) if block is not None and before.start >= block.start else []
    if len(own) != 2 or own[0].unit != own[1].unit or own[1].value >= own[0].value or own[0].about or own[1].about:
        return None
    whole, part = own
    named = any(one.endswith(of["noun"]) or of["noun"].endswith(one) for one in whole.behind[:2] if len(one) > _SHORT)
    said, told = set(of["rest"].split()), set(letter.folded[part.end : before.end].strip(" .").split())
    if not named or not said or not said <= told or not _WAS_PART.search(letter.folded, whole.end, part.start):
        return None
    return Pair(part, whole, certain=True, sure=True)


def _of_total(letter: Letter, sentence: Span, share: ToldNumber) -> Pair | None:
    """Return part and whole of "Van het totaal heeft 25%, namelijk 100 ..." behind parts that add up to the whole."""
    if _OF_TOTAL.fullmatch(letter.folded, sentence.start, share.start) is None:
        return None
    part = next(iter(counts(numbers_in(letter, Span(share.end, sentence.end)))), None)
    if part is None or not _NAMELY.fullmatch(letter.folded, share.end, part.start):
        return None
    told = [one for one in numbers_before(letter, sentence, share) if one.unit == part.unit]
    for index, whole in enumerate(told):
        parts = [one.value for one in told[index + 1 :]]
        if len(parts) > 1 and sum(parts, Decimal()) == whole.value > part.value:
            return Pair(part, whole, certain=True, sure=True)
    return None


def _whole_of(letter: Letter, sentence: Span, own: Sequence[ToldNumber], *, bare: bool) -> ToldNumber | None:
    """Return the whole of the last of some numbers: in its clause, its row or the sentence before.

    Without "er" it has to be `bare`: "100 vrouwen (60 procent)" may be of the women.
    """
    last, text = own[-1], letter.folded
    if len(own) == 1:
        before = numbers_before(letter, sentence, last) if _THEREOF.fullmatch(text, sentence.start, last.start) else ()
        nearest = letter.sentence_at(max(sentence.start - 2, 0))
        return before[0] if len(before) == 1 and before[0].start >= nearest.start else None
    whole = own[-2]
    if _WHOSE.fullmatch(text, whole.end, last.start):
        return whole if whole is own[0] else None
    if _OUT_OF_ALL.search(text, max(whole.start - _REACH, sentence.start), whole.start):
        counted = _TOLD_OUT if bare else _COUNTED_OUT
        return whole if counted.fullmatch(text, whole.end, last.start) else None
    return _whole_of(letter, sentence, own[:-1], bare=bare) if _AND_OUT.fullmatch(text, whole.end, last.start) else None


def _may_be_rounded(pair: Pair, share: ToldNumber) -> bool:
    """Tell whether a percentage is what the numbers make from which two round ones may come."""
    (low, high), (least, most) = _rounded_from(pair.first), _rounded_from(pair.second)
    half = Decimal(5).scaleb(share.step - 1) * 2
    if low <= 0 or least <= 0:
        return True
    ends = (
        (least * _HUNDRED / high, most * _HUNDRED / low)
        if pair.change
        else (low * _HUNDRED / most, high * _HUNDRED / least)
    )
    off = sorted(abs(one - _HUNDRED) for one in ends) if pair.change else ends
    return off[0] - half <= share.value <= off[1] + half


def _rounded_from(one: ToldNumber) -> tuple[Decimal, Decimal]:
    """Return the numbers that one may be rounded from, where its last digits are noughts."""
    noughts = one.value.normalize().as_tuple().exponent
    most = max(one.value.adjusted() + 1 - _FEWEST_DIGITS, one.step)
    step = min(int(noughts), most) if isinstance(noughts, int) else one.step
    half = Decimal(5).scaleb(max(step, one.step) - 1) if step > 0 or one.unit or one.step else Decimal(0)
    return one.value - half, one.value + half
