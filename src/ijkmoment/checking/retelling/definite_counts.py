"""Counts that point back to what was counted before, and differ from it as by a slip: "van de 161.260 veteranen".

Who writes "de 237 medewerkers" or "alle 64 patrouilles" speaks of a number that stands in the letter. Where it stands
nowhere else, and the letter counts the same things by one number that differs in one digit, or by two that changed
places, one of the two is a slip. What tells which of them are meant ("de 64 die terugkeerden") makes them others.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from ijkmoment.checking.figures.figure_words import PART_OF_A_YEAR
from ijkmoment.checking.figures.near_numbers import is_near, meaningful, slips_of
from ijkmoment.checking.figures.number_contexts import Contexts, Mention
from ijkmoment.checking.figures.told_numbers import is_confirmed
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.topics import content
from ijkmoment.language.patterns import lazily
from ijkmoment.language.word_classes import PREPOSITIONS, VERBS

_DEFINITE = lazily(r"(?<!\w)(?:de|alle|al\s+deze|deze|die|onze)\s+\Z")
_BEHIND = "|".join(sorted(PREPOSITIONS))
_WHICH = lazily(rf"\s+(?:[\w'’-]+(?:e|en)\s+)?[\w'’-]+\s+(?:die|dat|waar\w*|wie|[a-zà-ÿ]+er\s+dan|{_BEHIND})(?!\w)")
_ALONE = lazily(r"(?<!\w)(?:de|die|deze|alle)\s+(?:nederlandse\s+|genoemde\s+)?\Z")
_OTHERWISE = lazily(
    r"(?<!\w)(?:raming|geraamd\w*|begroting|begroot\w*|doel\w*|norm\w*|streef\w*|plan\w*|voll?e\w*|juist\w*|bijgesteld\w*)(?!\w)"
)
_SAY = VERBS | frozenset("komen kwamen vormen vormden staan stonden liggen lagen tellen telden".split())
_NEXT = lazily(r"\s+(?P<word>[a-zà-ÿ]+)")
_REACH = 40
_LEAD, _FEWEST, _MOST, _FEW, _SURE = 16, 10, 40, 2, 4


def definite_counts(letter: Letter) -> Iterator[tuple[Span, Span]]:
    """Find the counts that point back, with the count of the same things that they differ from as by a slip."""
    contexts = letter.once(Contexts)
    whole = [one for one in contexts.told if not one.unit and one.value >= _FEWEST]
    by_value = {one.value: one for one in reversed(whole)}
    for one in islice((one for one in whole if contexts.seen[one.value] == 1 and _stands_alone(letter, one)), _MOST):
        near = [by_value[value] for value in {*slips_of(one.value, one.step)} if value in by_value]
        if len(near) == 1 and near[0].step == one.step and not is_confirmed(letter, one.span, one.value, ""):
            yield one.span, near[0].span
    counts = [one for one in whole if one.behind]
    pointing = (one for one in counts if contexts.seen[one.value] == 1 and _points_back(letter, one))
    for one in islice(pointing, _MOST):
        same = [other for other in counts if _counts_the_same(letter, one, other)]
        if _is_one_number(same) and not is_confirmed(letter, one.span, one.value, ""):
            yield one.span, same[0].span


def _stands_alone(letter: Letter, one: Mention) -> bool:
    """Tell whether "de" or "de Nederlandse" stands before a number, and a verb behind: "De Nederlandse 6.740 komen"."""
    before = _ALONE.search(letter.folded, max(one.span.start - _REACH, one.sentence.start), one.span.start)
    behind = _NEXT.match(letter.folded, one.span.end, one.sentence.end)
    return (
        before is not None
        and behind is not None
        and behind["word"] in _SAY
        and meaningful(one.value) > _FEW
        and not letter.says(_OTHERWISE, one.sentence)
    )


def _points_back(letter: Letter, one: Mention) -> bool:
    """Tell whether a number has "de" or "alle" before it, and the things that it counts right behind it."""
    if not letter.text[one.span.end + 1 : one.span.end + 2].islower():
        return False  # "de 13 Lichte Brigade"
    if _WHICH.match(letter.folded, one.span.end) is not None:
        return False
    return _DEFINITE.search(letter.folded, max(one.span.start - _LEAD, 0), one.span.start) is not None


def _counts_the_same(letter: Letter, one: Mention, other: Mention) -> bool:
    """Tell whether another number counts the same things and is near: a short one only under the same heading, or none.

    Who counts them twice in one sentence counts two of them.
    """
    if one.sentence == other.sentence or not is_near(one.value, other.value):
        return False
    if not _is_of_the_same(letter, one, other) or _is_of_another_time(letter, one, other):
        return False
    digits = meaningful(one.value)
    heading = letter.headings_at(other.span.start)[-1:]
    here = heading == letter.headings_at(one.span.start)[-1:] or (digits > _FEW and not heading)
    return digits >= _SURE or (here and (digits > _FEW or one.value % _FEWEST != 0))


def _is_of_the_same(letter: Letter, one: Mention, other: Mention) -> bool:
    """Tell whether two numbers count one noun, and what is said of it before it is told with the other one too."""
    if one.behind[0] in other.behind:
        return True
    said = {*content(one.behind[0])} - letter.once(Contexts).words(other)
    return not said and not {*one.nouns}.isdisjoint(other.behind)


def _is_of_another_time(letter: Letter, one: Mention, other: Mention) -> bool:
    """Tell whether the sentences of two numbers name other years, or other parts of one."""
    contexts = letter.once(Contexts)
    times = ((contexts.years(it), {*PART_OF_A_YEAR.findall(letter.folded, *it.sentence)}) for it in (one, other))
    return any(first and second and first.isdisjoint(second) for first, second in zip(*times, strict=True))


def _is_one_number(counts: Sequence[Mention]) -> bool:
    return len({one.value for one in counts}) == 1
