"""Percentages that are told with the two numbers that they come from: "41 van de 342 (12%)", "van 240 naar 180, -25%".

What a percentage is of is said by the words between: "a van de b", "van de b ... a", "b, van wie a", "a, p% van het
budget van b", "met p% van a naar b". It is off where no two numbers near it make it so. Where the words leave room for
another reading, only where it would be right but for a slip of the hand.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from itertools import combinations, permutations
from typing import NamedTuple

from ijkmoment.checking.comparisons.closed_shares import closed_pair, that_is
from ijkmoment.checking.comparisons.share_pairs import (
    CHANGED,
    HEDGE,
    MORE,
    NEAR_LINKED,
    OF_WHAT,
    SAYS_NO_MORE,
    YEAR,
    Pair,
    counts,
    is_by,
    is_of_letter,
    is_of_the_same,
    is_term,
    names_another_whole,
    numbers_before,
    pair_of,
    wholes_for,
)
from ijkmoment.checking.figures.near_numbers import is_near, is_swap, meaningful, slips_of
from ijkmoment.checking.figures.told_numbers import ToldNumber, numbered_sentences, numbers_in
from ijkmoment.checking.figures.told_sizes import parts
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.patterns import lazily

_SAYS_SO = lazily(
    r"(?<!\w)(?:ofwel|oftewel|zijnde|te\s+weten|dat\s+is|dat\s+zijn|dit\s+is|dat\s+wil\s+zeggen|ne[eê]rkom\w*\s+op|komt\s+neer\s+op|een\s+[a-zà-ÿ]+\s+van|waarmee|hetgeen"
    r"|derhalve|daarmee|aldus|(?:komt|kwam)\s+(?:de|het)\s+[a-zà-ÿ]+\s+uit\s+op|(?:aandeel|percentage|respons|opkomst|bezettingsgraad|dekkingsgraad|slagingspercentage)\s+(?:is|van|bedraagt|bedroeg|dus|daarmee)"
    r"|(?:is|was|bedraagt|bedroeg)\s+(?:het|de)\s+(?:aandeel|percentage|respons|opkomst|dekking)|(?<=miljoen\s)of|(?<=miljard\s)of)\s+(?:(?:de|het)\s+[a-zà-ÿ]+\s+)?(?:is\s+|was\s+|met\s+|op\s+)?"
    + HEDGE
    + r"\Z"
)
_OF_A_MEASURE = lazily(rf"een\s+(?!{CHANGED})[a-zà-ÿ]+\s+van(?!\w)")  # "een marge van 24%" is no change
_THAT_IS = lazily(
    r"(?:(?:dat|dit)\s+(?:is|was|zijn|betekent|betekende|komt\s+neer\s+op|kwam\s+neer\s+op)\s+(?:dus\s+)?)?"
)
_ASIDE = lazily(
    r"(?<!\w)(?:per|gemiddeld\w*|exclusief|inclusief|jaarlijks\w*|elk|ieder|respectievelijk|procentpunt\w*|rente|btw|index\w*)(?!\w)",
    re.IGNORECASE,
)
_GOES_ON = lazily(r"\s+(?:met|bij|onder|in|op|uit|voor|zonder|door)\s[^.;:()]*\)|,\s[^.;:()]*\)")  # "(20% met letsel)"
_ABOUT = lazily(
    r"(?<!\w)(?:bijna|ruim|krap|circa|ca\.|ongeveer|afgerond|meer\s+dan|minder\s+dan|zo['’]n|net\s+geen|rond\s+de)\s+\Z"
)
_HAS_OWN = lazily(r"[^.;:()\d]{0,40}\(\s*[\d,]+\s*(?:%|procent)\s*\)")  # "60 grote (60 procent)" is no whole
_LEFT = lazily(r"(?<!\w)(?:overigen?|resterenden?|rest|anderen?)(?!\w)")
_HUNDRED, _SLACK, _ONE, _NEARLY = Decimal(100), Decimal("0.06"), Decimal(1), Decimal("1.25")
_OF_TWO_TIMES = lazily(r"(?<!\w)(?:naar|tot|(?:19|20)\d\d|eerder|daarvoor|erna)(?!\w)")
_AS_CHANGE = lazily(
    r"(?:\s+[a-zà-ÿ]+){0,2}[,:]\s+(?:(?:dat\s+is|dus|ofwel)\s+)?een\s+(?:stijging|toename|groei|daling|afname|krimp|terugval)\s+(?:van|met)\s+"
    + HEDGE
    + r"[a-zà-ÿ ]{4,16}[.,;)]"
)
_UNDER, _OVER = Decimal("0.85"), Decimal("1.15")
_LONGEST, _REACH, _MOST, _MOST_APART, _TWO_DIGITS = 700, 60, 8, 3, 2


class Share(NamedTuple):
    """A percentage that is not what its two numbers make: where it stands, both, and what they make."""

    span: Span
    first: Span
    second: Span
    made: Decimal


def told_shares(letter: Letter) -> Iterator[Share]:
    """Find the percentages that the two numbers beside them do not make."""
    for sentence, numbers in letter.once(numbered_sentences):
        if sentence.end - sentence.start > _LONGEST:
            continue
        for one in numbers:
            if one.unit == "%" and one.value > 1:
                yield from _off(letter, sentence, one)


def told_parts(letter: Letter) -> Iterator[Share]:
    """Find the parts in words ("een kwart") that the two numbers beside them are far from."""
    for part in parts(letter):
        sentence, value = letter.sentence_at(part.span.start), (part.low + part.high) / 2
        if sentence.end - sentence.start > _LONGEST:
            continue
        share = ToldNumber(part.span.start, part.span.end, value, 0, "%", (), about=False)
        closed = that_is(letter, sentence, share)
        pair = closed or pair_of(letter, sentence, share)
        if pair is None or _is_rough(letter, pair.first) or _is_rough(letter, pair.second):
            continue
        if not closed and not _is_told_as(letter, share, pair):
            continue
        if min(pair.first.value, pair.second.value) <= 0 or letter.says(_ASIDE, sentence):
            continue
        known = _known(letter, sentence, share, pair)
        made = [way for one, other in permutations(known, 2) if one.unit == other.unit for way in _made_of(one, other)]
        low, high = part.low * _UNDER, part.high * _OVER
        if any(least <= high and low <= most for least, most in made):
            continue
        own, first, second = (Span(it.start, it.end) for it in (share, pair.first, pair.second))
        yield Share(own, first, second, _at(_ways(pair)[0], share, ROUND_HALF_UP))


def _is_told_as(letter: Letter, share: ToldNumber, pair: Pair) -> bool:
    """Tell whether words say that a part is what two numbers make: in brackets, behind "ofwel" or as their change."""
    first, last = sorted((pair.first, pair.second), key=lambda one: one.start)
    if share.end < first.start:
        return not pair.change and letter.text.startswith(")", last.end) and letter.text.endswith("(", 0, last.start)
    if not pair.change:
        return SAYS_NO_MORE.fullmatch(letter.folded, last.end, share.end + 1) is not None
    timed = _OF_TWO_TIMES.search(letter.folded, first.end, last.start) is not None
    return timed and _AS_CHANGE.fullmatch(letter.folded, last.end, share.end + 1) is not None


def _off(letter: Letter, sentence: Span, share: ToldNumber) -> Iterator[Share]:
    pair = closed_pair(letter, sentence, share) or pair_of(letter, sentence, share)
    pairs = (pair,) if pair is not None else tuple(_loose(letter, sentence, share))
    for one in pairs:
        found = tuple(_off_by(letter, sentence, share, one))
        if found:
            yield from found
            return


def _off_by(letter: Letter, sentence: Span, share: ToldNumber, pair: Pair) -> Iterator[Share]:
    around = Span(min(pair.first.start, share.start), share.end)
    if min(pair.first.value, pair.second.value) <= 0 or (not pair.ordered and letter.says(_ASIDE, around)):
        return
    if _is_rough(letter, pair.first) or _is_rough(letter, pair.second) or _explains(letter, sentence, share, pair):
        return
    near = any(is_near(_at(value, share, way), share.value) for value in _ways(pair) for way in _WAYS)
    if pair.certain or near or _is_change_but_for_a_slip(pair, share):
        first, second = sorted((pair.first, pair.second), key=lambda one: one.start)
        ways = _ways(pair)[:1] if pair.certain and pair.sure else _ways(pair)
        made = min(ways, key=lambda way: abs(way - share.value))
        own, one, other = (Span(it.start, it.end) for it in (share, first, second))
        yield Share(own, one, other, _at(made, share, ROUND_HALF_UP))


def _is_change_but_for_a_slip(pair: Pair, share: ToldNumber) -> bool:
    """Tell whether a percentage, told to a tenth and about right, would be so if one of two numbers had a slip less."""
    first, second = pair.first, pair.second
    if (
        not (pair.ordered and pair.change)
        or min(map(meaningful, (share.value, first.value, second.value))) < _TWO_DIGITS
    ):
        return False
    made = _ways(pair)[0]
    if share.step >= 0 or not made <= 2 * share.value <= 4 * made:
        return False
    ends = (
        *((it, second.value) for it in slips_of(first.value, first.step)),
        *((first.value, it) for it in slips_of(second.value, second.step)),
    )
    return any(
        low > 0 and _at(abs(high - low) * _HUNDRED / low, share, ROUND_HALF_UP) == share.value for low, high in ends
    )


def _is_rough(letter: Letter, one: ToldNumber) -> bool:
    """Tell whether a number is given roughly: "onder de 2.000 leden" is not."""
    return one.about and _ABOUT.search(letter.folded, max(one.start - 20, 0), one.start) is not None


def _loose(letter: Letter, sentence: Span, share: ToldNumber) -> Iterator[Pair]:
    """Yield the pairs of numbers that a percentage may come from, where words only say that it comes from some."""
    if MORE.match(letter.folded, share.end) or _has_peer(letter, sentence, share):
        return
    if OF_WHAT.match(letter.folded, share.end) or _GOES_ON.match(letter.folded, share.end):
        return
    own = counts(numbers_in(letter, Span(sentence.start, share.start)))
    before = [
        it for it in numbers_before(letter, sentence, share)[-_MOST:] if not (is_by(letter, it) or is_term(letter, it))
    ]
    before = [it for it in before if it in own[-1:] or not _HAS_OWN.match(letter.folded, it.end)]
    if own and letter.says(_LEFT, Span(own[-2].end if len(own) > 1 else sentence.start, own[-1].start)):
        return
    if own and own[-1] in before and NEAR_LINKED.fullmatch(letter.folded, own[-1].end, share.start):
        last = own[-1]
        pairs = (Pair(last, one) for one in wholes_for(last, before, sentence))
        yield from (pair for pair in pairs if _is_beside(letter, sentence, share, pair))
    said = _SAYS_SO.search(letter.folded, max(share.start - _REACH, sentence.start), share.start)
    if said is None or not (own or _THAT_IS.fullmatch(letter.folded, sentence.start, said.start())):
        return
    for one, other in combinations(before, 2):
        if one.unit == other.unit and one.value != other.value and min(one.value, other.value) > 1:
            less, more = sorted((one, other), key=lambda it: it.value)
            yield Pair(less, more)
            if not _OF_A_MEASURE.match(said[0]):
                yield Pair(less, more, change=True)


def _is_beside(letter: Letter, sentence: Span, share: ToldNumber, pair: Pair) -> bool:
    """Tell whether a percentage may come from a number of its own sentence, or of one before that is of no other year.

    "In 2024 waren dat er 121 (11,2%)" is of that year's whole, wherever it stands.
    """
    if pair.second.start >= sentence.start:
        return True
    if names_another_whole(letter, sentence, pair.second) or is_of_letter(letter, share, pair.first):
        return False
    own = YEAR.findall(letter.folded, sentence.start, share.start)
    before = YEAR.findall(letter.folded, letter.sentence_at(pair.second.start).start, sentence.start)
    same = is_of_the_same(letter, sentence, pair.first, pair.second)
    return same and set(own) <= set(before) and _is_telling(share, pair)


def _is_telling(share: ToldNumber, pair: Pair) -> bool:
    """Tell whether a slip in a percentage says enough of a number far off: of two digits one is off by chance too."""
    if meaningful(share.value) > _TWO_DIGITS:
        return True
    return any(is_swap(_at(value, share, way), share.value) for value in _ways(pair) for way in _WAYS)


def _has_peer(letter: Letter, sentence: Span, share: ToldNumber) -> bool:
    """Tell whether a percentage like this one stands near it, which it may be told beside."""
    block = letter.block_at(sentence.start)
    first = max(sentence.start - 2, block.start if block else 0)
    around = Span(max(letter.sentence_at(first).start, block.start if block else 0), sentence.end)
    others = (one.value for one in numbers_in(letter, around) if one.unit == "%" and one.start != share.start)
    return any(one <= share.value * _NEARLY and share.value <= one * _NEARLY for one in others)


# How far a rough percentage may be off: "ruim 40 procent" may be 43, "ruim 41 procent" is no 43.
_REACHES = ((Decimal(10), Decimal(4)), (Decimal(5), Decimal(2)))
_WAYS = (ROUND_FLOOR, ROUND_CEILING, ROUND_HALF_UP)


def _at(value: Decimal, share: ToldNumber, way: str) -> Decimal:
    """Return what a percentage would be, with the decimals that are printed."""
    return value.quantize(Decimal(1).scaleb(share.step), way)


def _ways(pair: Pair) -> tuple[Decimal, ...]:
    """Return what two numbers make: a share and what is left of it, or a rise or fall."""
    first, second = pair.first.value, pair.second.value
    if pair.change:
        return (abs(second - first) * _HUNDRED / first,)
    return first * _HUNDRED / second, (second - first) * _HUNDRED / second


def _explains(letter: Letter, sentence: Span, share: ToldNumber, pair: Pair) -> bool:
    """Tell whether numbers near a percentage make it; where words say of which two, one of these, or both beside it."""
    room, told = room_of(letter, share), (pair.first, pair.second)
    if pair.certain and not pair.change:
        low, high = next(_made_of(*told), (Decimal(0), _HUNDRED))
        return low - room <= share.value <= high + room
    numbers = _known(letter, sentence, share, pair)
    ways = (way for one, other in permutations(numbers, 2) for way in _made_by(sentence, pair, one, other))
    if any(low - room <= share.value <= high + room for low, high in ways):
        return True
    if pair.ordered and _is_change_of(letter, share, pair):
        return True
    return _is_of_a_sum(numbers, share, pair, room)


def _is_change_of(letter: Letter, share: ToldNumber, pair: Pair) -> bool:
    """Tell whether a rise or fall between two numbers, which may be rounded, is about what is printed."""
    way, (low, high), (least, most) = _ways(pair)[0], pair.first.interval, pair.second.interval
    ends = sorted(((least - high) * _HUNDRED / high, (most - low) * _HUNDRED / low), key=abs) if low > 0 else (way, way)
    near, far = (way + (abs(one) - way) / 2 for one in ends)
    half, rough = Decimal(5).scaleb(share.step - 1), _ABOUT.search(letter.folded, max(share.start - 20, 0), share.start)
    under = rough is not None and rough[0].startswith(("bijna", "krap", "net"))
    over = rough is not None and rough[0].startswith(("ruim", "meer"))
    below, above = (half + (_reach(share) if rough and not side else 0) for side in (over, under))
    either = Decimal(0) if rough else half
    return near - either <= share.value + above and share.value - below <= far + either


def _known(letter: Letter, sentence: Span, share: ToldNumber, pair: Pair) -> list[ToldNumber]:
    """Return the numbers by which a percentage may be explained: those before it, and the next two of its sentence."""
    behind = counts(numbers_in(letter, Span(share.end, sentence.end)))
    known = [*numbers_before(letter, sentence, share)[-_MOST:], *behind[:2]]
    return [*known, *(it for it in (pair.first, pair.second) if it not in known)]


def _made_by(sentence: Span, pair: Pair, one: ToldNumber, other: ToldNumber) -> tuple[tuple[Decimal, Decimal], ...]:
    """Return the shares by which two numbers may explain one, where words say that it is of two (others)."""
    own = {one, other} == {pair.first, pair.second}
    if one.unit != other.unit or (own and pair.ordered):
        return ()
    made = tuple(_made_of(one, other))
    if own or not (pair.sure or pair.ordered) or min(one.start, other.start) >= sentence.start:
        return made[:2] if own and pair.certain else made
    apart = pair.ordered and max(one.value, other.value) > _MOST_APART * min(one.value, other.value)
    if apart or not {one, other} & {pair.first, pair.second}:
        return ()
    return made[1:3] if pair.ordered else made[:1]


def _is_of_a_sum(numbers: Sequence[ToldNumber], share: ToldNumber, pair: Pair, room: Decimal) -> bool:
    """Tell whether two numbers together make a percentage of a third, or one of them of both."""
    if pair.ordered:
        return False
    part, whole = pair.first.value, pair.second.value
    values = [one.value for one in numbers if one.unit == pair.second.unit]
    if pair.sure:
        ways = [
            way
            for one in values
            if one not in (part, whole)
            for way in ((part + one, whole), (part, part + one), (part, whole + one))
        ]
    else:
        pairs = (*combinations(values, 2), (part, whole))
        ways = [way for one, other in pairs for way in (*((one + other, it) for it in values), (one, one + other))]
        ways += [(one, sum(values, Decimal(0))) for one in values]
        ways += [(part, whole - one) for one in values if one + part < whole]
    return any(of and abs(some * _HUNDRED / of - share.value) <= room for some, of in ways)


def _made_of(one: ToldNumber, other: ToldNumber) -> Iterator[tuple[Decimal, Decimal]]:
    """Yield from what to what the shares may be that two numbers make."""
    low, high = one.interval
    least, most = other.interval
    if least <= 0 or low <= 0:
        return
    lowest, highest = low * _HUNDRED / most, high * _HUNDRED / least
    yield lowest, highest
    yield _HUNDRED - highest, _HUNDRED - lowest
    yield lowest - _HUNDRED, highest - _HUNDRED
    if most > high:
        yield low * _HUNDRED / (most - low), high * _HUNDRED / (most - low)


def room_of(letter: Letter, share: ToldNumber) -> Decimal:
    """Return by how much a percentage may be off: rounding either way, and more where it is given roughly."""
    half = Decimal(5).scaleb(share.step - 1)
    rough = _ABOUT.search(letter.folded, max(share.start - 20, 0), share.start) is not None
    return half * 2 + _SLACK + (_reach(share) if rough else 0)


def _reach(share: ToldNumber) -> Decimal:
    return next((room for step, room in _REACHES if not share.value % step), _ONE)
