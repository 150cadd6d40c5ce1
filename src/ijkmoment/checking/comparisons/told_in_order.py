"""Rows of numbers that one sentence tells in order, of which the order is not what it says.

"Rotterdam sloeg de meeste lading om (410 ton), gevolgd door Delfzijl (265 ton) en Vlissingen (490 ton)": each number in
brackets is no more than the one before it. "In 2021 21, in 2022 17 en in 2023 9: het hoogste aantal in drie jaar": the
last year is what is called so. And where the next sentence tells of the others what the first tells of the most, with
its own number ("het langst in Zuid, met 18 weken", "de meeste schepen begeleid, namelijk 195"), none goes before it.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ijkmoment.checking.comparisons.ranked_tables import Place
from ijkmoment.checking.figures.number_times import time_of
from ijkmoment.checking.figures.told_numbers import TIMES, ToldNumber, numbered_sentences, numbers_in, plain
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.patterns import lazily

_FIRST = lazily(
    r"(?<!\w)(?:de|het|den)\s+(?:(?P<most>meeste|grootste|hoogste|langste|zwaarste)|(?P<least>minste|kleinste|laagste|kortste))(?!\w)"
)
_FOLLOWED = lazily(r"(?<!\w)gevolgd\s+door(?!\w)")
_LAST = lazily(
    r"\s*[:,;]\s+(?:(?:dat|dit)\s+is\s+)?(?P<word>het\s+(?:(?P<most>hoogste|grootste)|(?P<least>laagste|kleinste))\s+[a-zà-ÿ]+)\s+"
    r"(?:in|sinds|van|over)\s"
)
_AT_MOST = lazily(
    r"(?<!\w)(?P<word>het\s+(?:(?P<most>langst|hoogst|grootst)|(?P<least>kortst|laagst|kleinst)))\s+(?:in|bij|op|voor)\s[^.,;:()\d]{3,50},"
    r"\s+(?:met\s+|namelijk\s+)?(?:€\s?)?(?=\d)"
)
_WHAT = lazily(r"(?:de|het)\s+(?P<what>(?:[a-zà-ÿ]+e\s+)?[a-zà-ÿ-]{5,})\s+(?:is|was)\s+\Z")
_DID_MOST = lazily(
    r"(?P<word>de\s+(?:(?P<most>meeste)|(?P<least>minste)))\s+[a-zà-ÿ-]+\s+[a-zà-ÿ]+(?:d|t|en),\s+(?:namelijk|te\s+weten)\s+(?=\d)"
)
_OTHERS_DID = lazily(r"[A-ZÀ-Þ][\w-]+\s+[a-zà-ÿ]+\s+er\s+\d[\d.]*(?:(?:,|\s+en)\s+[A-ZÀ-Þ][\w-]+\s+\d[\d.]*)*[.]?")
_NOT_OTHERS = lazily(
    r"(?<!\w)(?:overige?|rest|norm|streef\w*|doel\w*|eerder\w*|vorige?|toen|destijds|totaal|samen|landelijk\w*|maximaal|(?:19|20)\d\d)(?!\w)"
)
_FIRST_PARTS = ("meeste", "minste", "langst", "hoogst", "grootst", "kortst", "laagst", "kleinst")
_FEWEST, _LONGEST = 3, 600


def told_in_order(letter: Letter) -> Iterator[Place]:
    """Find the rows of numbers in which one is more, or less, than the order that is told allows."""
    for sentence, told in letter.once(numbered_sentences):
        numbers = [one for one in told if one.unit not in TIMES]
        if len(numbers) >= _FEWEST and sentence.end - sentence.start <= _LONGEST:
            yield from _followed(letter, sentence, numbers)
            yield from _last_of_years(letter, numbers)
        if sentence.end - sentence.start <= _LONGEST and letter.holds(_FIRST_PARTS, *sentence):
            yield from _before_others(letter, sentence, told)


def _before_others(letter: Letter, sentence: Span, told: Sequence[ToldNumber]) -> Iterator[Place]:
    """Yield the places that are told with a number, and which another one of the next sentence goes before."""
    following = letter.sentence_at(min(sentence.end + 1, len(letter.text) - 1))
    block = letter.block_at(sentence.start)
    if block is None or not sentence.end <= following.start < block.end or letter.says(_NOT_OTHERS, following):
        return
    did = _OTHERS_DID.fullmatch(letter.text, *following) is not None
    for found in (_DID_MOST if did else _AT_MOST).finditer(letter.folded, *sentence):
        own = next((one for one in told if one.start in (found.end(), found.end() - 1)), None)
        others = numbers_in(letter, following) if did or _are_others(letter, sentence, following) else ()
        if own is None or not plain((own, *others)) or {one.unit for one in others} != {own.unit}:
            continue
        sign = 1 if found["most"] else -1
        past = [one for one in others if (one.value - own.value) * sign > 0]
        if past:
            yield _place(letter, Span(*found.span("word")), (own, past[0]))


def _are_others(letter: Letter, sentence: Span, following: Span) -> bool:
    """Tell whether a sentence tells of others what the one before it tells of the most."""
    first = _AT_MOST.search(letter.folded, *sentence)
    what = _WHAT.match(letter.folded, sentence.start, first.start()) if first is not None else None
    return what is not None and what["what"] in letter.folded[following.start : following.end]


def _followed(letter: Letter, sentence: Span, numbers: Sequence[ToldNumber]) -> Iterator[Place]:
    behind = _FOLLOWED.search(letter.folded, *sentence)
    first = _FIRST.search(letter.folded, sentence.start, behind.start()) if behind is not None else None
    if first is None or behind is None:
        return
    row = [one for one in numbers if one.start > first.end() and _is_bracketed(letter, one)]
    before = sum(one.start < behind.start() for one in row)
    if len(row) < _FEWEST or before != 1 or len({one.unit for one in row}) > 1 or not plain(row):
        return
    sign = 1 if first["most"] else -1
    for one, other in pairwise(row):
        if (other.value - one.value) * sign > 0:
            yield _place(letter, Span(*first.span()), (row[0], other))
            return


def _is_bracketed(letter: Letter, one: ToldNumber) -> bool:
    """Tell whether a number opens what stands in brackets."""
    return letter.text.startswith("(", one.start - 1)


def _last_of_years(letter: Letter, numbers: Sequence[ToldNumber]) -> Iterator[Place]:
    ending = next(
        ((place, found) for place, one in enumerate(numbers) if (found := _LAST.match(letter.folded, one.end))), None
    )
    if ending is None:
        return
    place, found = ending
    row = numbers[: place + 1]
    years = [time_of(letter, one) or 0 for one in row]
    alike = len({one.unit for one in row}) == 1 and plain(row)
    if len(row) < _FEWEST or not alike or years != sorted(set(years)) or not years[0]:
        return
    values = [one.value for one in row]
    most = max(values) if found["most"] else min(values)
    if values[-1] != most:
        yield _place(letter, Span(*found.span("word")), (row[values.index(most)],))


def _place(letter: Letter, span: Span, against: Sequence[ToldNumber]) -> Place:
    spans = [Span(one.start, one.end) for one in against]
    return Place(span, tuple((it, letter.part(it)) for it in spans))
