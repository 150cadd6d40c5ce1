"""Numbers that two sentences tell of one day, of the same and about as large: "Op 1 juni 2025 stonden er 4.310".

Who counts the same things on the same day counts as many. That they are the same is known by digits that changed
places, or where one sentence says no more than the other of what they are. A part, a plan, what others come to and what
is told in one breath are numbers of their own.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations
from operator import itemgetter

from ijkmoment.checking.figures.figure_words import OTHER_SCOPE, PLANNED
from ijkmoment.checking.figures.near_numbers import is_near, is_shuffled
from ijkmoment.checking.figures.number_contexts import Contexts, Mention
from ijkmoment.checking.figures.told_numbers import is_confirmed
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.facts.dates import Date
from ijkmoment.language.patterns import lazily

_OTHERS = lazily(
    r"(?<!\w)(?:waarvan|daarvan|hiervan|van\s+wie|overige?|andere|alleen|slechts|minder|lager|hoger|verschil|nieuwe?|extra)(?!\w)"
)
_LEAST, _MOST, _FEWEST = 3, 8, 10


def numbers_of_one_day(letter: Letter) -> Iterator[tuple[Span, Span]]:
    """Yield the numbers that differ from one told before of the same day, each with that one."""
    told: dict[tuple[Date, str], list[Mention]] = {}
    for one in letter.once(Contexts).told:
        day = _day_of(letter, one) if one.value >= _LEAST else None
        if day is not None:
            told.setdefault((day, one.unit), []).append(one)
    for same in told.values():
        for first, again in combinations(same[:_MOST], 2):
            if not _are_one(letter, first, again):
                continue
            sure = [is_confirmed(letter, it.span, it.value, it.unit) for it in (first, again)]
            if not all(sure):
                yield (first.span, again.span) if sure[1] else (again.span, first.span)


def _day_of(letter: Letter, one: Mention) -> Date | None:
    """Return the day that stands nearest to a number in its sentence."""
    before, behind = letter.last_before(one.span.start, "date"), letter.first_behind(one.span.end, "date")
    days: list[tuple[int, Date]] = []
    for claim in (before, behind):
        within = claim is not None and one.sentence.start <= claim.start < one.sentence.end
        if claim is not None and within and isinstance(claim.value, Date) and claim.value.day is not None:
            days.append((max(claim.start - one.span.end, one.span.start - claim.end), claim.value))
    return min(days, key=itemgetter(0))[1] if days else None


def _are_one(letter: Letter, first: Mention, again: Mention) -> bool:
    if not _is_slip(first.value, again.value) or first.sentence == again.sentence:
        return False
    if any(it.search(letter.folded, *one.sentence) for one in (first, again) for it in (_OTHERS, PLANNED, OTHER_SCOPE)):
        return False
    if letter.block_at(first.span.start) == letter.block_at(again.span.start):
        return False  # who tells two of one day in one breath tells of two things
    if is_shuffled(first.value, again.value):
        return True
    mine, its = (letter.once(Contexts).words(one) for one in (first, again))
    return bool(mine and its) and (mine <= its or its <= mine)


def _is_slip(one: Decimal, other: Decimal) -> bool:
    least, most = sorted((one, other))
    near = most <= least * 4 / 3 or is_shuffled(one, other)
    return least < most and (near or (is_near(one, other) and least >= _FEWEST and most <= least * 2))
