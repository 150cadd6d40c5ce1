"""The highest and the lowest of what a sentence tells, and the ends of a range: "het hoogst de sfeer (8,1), ...".

The highest is no less than the lowest, nor than the mean that stands beside them; a range runs from less to more.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from ijkmoment.checking.comparisons.ranked_tables import Place
from ijkmoment.checking.figures.told_numbers import ToldNumber, numbers_in
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.word_places import word_places
from ijkmoment.language.patterns import at_places, lazily

_EXTREME = lazily(
    r"(?P<high>hoogste?|beste?|grootste?|meeste|oudste|langste?|duurste?|drukste)(?!\w)|(?P<low>laagste?|minste|jongste|slechtste?|kleinste?|kortste?|goedkoopste?|rustigste)(?!\w)"
)
_WORDS = frozenset(
    """
    hoogst hoogste best beste grootst grootste meeste oudste langst langste duurst duurste drukste laagst laagste minste
    jongste slechtst slechtste kleinst kleinste kortst kortste goedkoopst goedkoopste rustigste
    """.split()
)
_TEN = lazily(r"(?<!\w)ten\s+\Z")
_BETWEEN = lazily(r"[^.;:\d]{0,70}\Z")
_RANGE = lazily(
    r"(?:lig(?:t|gen)(?=\s+tussen)|lag(?:en)?(?=\s+tussen)|(?:lo(?:pen|opt)|liep(?:en)?)\s+uiteen(?:\s+van)?|uiteenlopend\s+van|uiteen\s+van|varië?e\w*|schommel\w*)(?!\w)"
)
_RANGES = frozenset(
    """
    ligt liggen lag lagen lopen loopt liep liepen uiteen uiteenlopend varieert variëren varieerde varieerden variërend
    schommelt schommelen schommelde schommelden
    """.split()
)
_FROM = lazily(
    r"[^.;:()\d]{0,60}?(?<!\w)(?:van|tussen)\s+(?:de\s+|het\s+|een\s+)?(?:minimaal\s+|gemiddeld\s+|circa\s+)?(?:€\s?)?\Z"
)
_TO = lazily(
    r"[^.;:\d]{0,60}?(?<!\w)(?:tot|en)\s+(?:en\s+met\s+)?(?:maximaal\s+|ruim\s+|bijna\s+|circa\s+)?(?:een\s+)?(?:€\s?)?\Z"
)
_MEAN = lazily(r"(?<!\w)gemiddeld\w*[^.;:()\d]{0,60}\Z")
_FOLLOWED = lazily(r"gevolgd\s+door(?!\w)|(?P<second>op\s+(?:de\s+)?tweede\s+plaats|daarna\s+(?:komt|volgt))(?!\w)")
_FIRST = lazily(
    r"(?<!\w)(?:(?P<high>hoogste?|grootste?|meeste|koploper|bovenaan|langste|duurste)|kleinste?|laagste?|minste|kortste)(?!\w)"
)
_LONGEST, _REACH = 500, 90


class _Extreme(NamedTuple):
    high: bool
    number: ToldNumber


def extremes_off(letter: Letter) -> Iterator[Place]:
    """Find the highest that is lower than the lowest or than the mean, and ranges from more to less."""
    words, ranges = word_places(letter, _WORDS), word_places(letter, _RANGES)
    followed = tuple(sorted({*word_places(letter, ("gevolgd", "daarna")), *word_places(letter, ("tweede",), 2)}))
    for block in letter.blocks:
        if block.kind not in ("paragraph", "item"):
            continue
        told: dict[Span, list[_Extreme]] = {}
        for found in at_places(_EXTREME, letter.folded, words, block.start, block.end):
            sentence = letter.sentence_at(found.start())
            number = _number(letter, found, sentence)
            if number is not None:
                told.setdefault(sentence, []).append(_Extreme(found["high"] is not None, number))
        for sentence, extremes in told.items():
            yield from _unordered(letter, sentence, extremes)
        for found in at_places(_FOLLOWED, letter.folded, followed, block.start, block.end):
            yield from _out_of_order(letter, found, letter.sentence_at(found.start()))
        for found in at_places(_RANGE, letter.folded, ranges, block.start, block.end):
            yield from _backwards(letter, found, letter.sentence_at(found.start()))


def _number(letter: Letter, found: re.Match[str], sentence: Span) -> ToldNumber | None:
    """Return the number that a highest or lowest has behind it, before any other such word."""
    if sentence.end - sentence.start > _LONGEST or _TEN.search(letter.folded, sentence.start, found.start()):
        return None
    numbers = numbers_in(letter, Span(found.end(), min(sentence.end, found.end() + _REACH)))
    if not numbers or numbers[0].about or not _BETWEEN.match(letter.folded, found.end(), numbers[0].start):
        return None
    return None if _EXTREME.search(letter.folded, found.end(), numbers[0].start) else numbers[0]


def _unordered(letter: Letter, sentence: Span, told: list[_Extreme]) -> Iterator[Place]:
    highs, lows = [one.number for one in told if one.high], [one.number for one in told if not one.high]
    if len(highs) > 1 or len(lows) > 1:
        return
    mean = _mean(letter, sentence, (highs + lows)[0])
    for high in highs:
        for low in lows:
            alike = high.unit == low.unit or not (high.unit and low.unit)
            if alike and high.value < low.value:
                yield Place(Span(low.start, low.end), _shown(letter, high))
                return
    for one in (*highs, *lows):
        off = mean is not None and (one.value < mean.value if one in highs else one.value > mean.value)
        if mean is not None and off and highs and lows and mean.unit == one.unit and mean.step == one.step:
            yield Place(Span(one.start, one.end), _shown(letter, mean))


def _out_of_order(letter: Letter, found: re.Match[str], sentence: Span) -> Iterator[Place]:
    """Yield the number of what follows that is more than what goes first: "de grootste (560), gevolgd door (280)"."""
    where = sentence
    if found["second"]:
        where = letter.sentence_at(max(sentence.start - 2, 0)) if found.start() == sentence.start else sentence
    first = _FIRST.search(letter.folded, where.start, min(where.end, found.start()))
    before = [one for one in numbers_in(letter, Span(where.start, min(where.end, found.start()))) if one.unit != "%"]
    behind = [one for one in numbers_in(letter, Span(found.end(), sentence.end)) if one.unit != "%"]
    if (
        first is None
        or len(before) != 1
        or not behind
        or not _BETWEEN.match(letter.folded, found.end(), behind[0].start)
    ):
        return
    for one, other in pairwise((before[0], *behind[:1])):
        alike = one.unit == other.unit and not (one.about or other.about)
        if alike and (other.value > one.value if first["high"] else other.value < one.value):
            yield Place(Span(other.start, other.end), _shown(letter, one))


def _mean(letter: Letter, sentence: Span, first: ToldNumber) -> ToldNumber | None:
    """Return the one mean of a sentence, or of the one before it."""
    for where in (Span(sentence.start, first.start), letter.sentence_at(max(sentence.start - 2, 0))):
        means = [one for one in numbers_in(letter, where) if _MEAN.search(letter.folded, where.start, one.start)]
        if len(means) == 1:
            return means[0]
    return None


def _backwards(letter: Letter, found: re.Match[str], sentence: Span) -> Iterator[Place]:
    """Yield the end of a range that is less than its start."""
    numbers = numbers_in(letter, Span(found.end(), sentence.end))[:2]
    if len(numbers) < 2 or any(one.unit in ("uur", "graden") for one in numbers):
        return
    first, last = numbers
    alike = first.unit == last.unit or not first.unit
    opens = _FROM.fullmatch(letter.folded, found.end(), first.start) or _from_within(letter, found, first)
    if opens and alike and _TO.fullmatch(letter.folded, first.end, last.start) and last.value < first.value:
        yield Place(Span(last.start, last.end), _shown(letter, first))


def _from_within(letter: Letter, found: re.Match[str], first: ToldNumber) -> bool:
    between = letter.folded[found.end() : first.start].strip(" €\n")
    return found[0].endswith("van") and between in ("", "een", "circa")


def _shown(letter: Letter, one: ToldNumber) -> tuple[tuple[Span, str], ...]:
    span = Span(one.start, one.end)
    return ((span, letter.part(span)),)
