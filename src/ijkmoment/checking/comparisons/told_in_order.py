"""Rows of numbers that one sentence tells in order, of which the order is not what it says.

"Rotterdam sloeg de meeste lading om (410 ton), gevolgd door Delfzijl (265 ton) en Vlissingen (490 ton)": each number in
brackets is no more than the one before it. "In 2021 21, in 2022 17 en in 2023 9: het hoogste aantal in drie jaar": the
last year is what is called so.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ijkmoment.checking.comparisons.ranked_tables import Place
from ijkmoment.checking.figures.number_times import time_of
from ijkmoment.checking.figures.told_numbers import TIMES, ToldNumber, numbered_sentences, plain
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
_FEWEST, _LONGEST = 3, 600


def told_in_order(letter: Letter) -> Iterator[Place]:
    """Find the rows of numbers in which one is more, or less, than the order that is told allows."""
    for sentence, told in letter.once(numbered_sentences):
        numbers = [one for one in told if one.unit not in TIMES]
        if len(numbers) >= _FEWEST and sentence.end - sentence.start <= _LONGEST:
            yield from _followed(letter, sentence, numbers)
            yield from _last_of_years(letter, numbers)


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
