"""Rises and falls whose two numbers each have their year: "in 2023 waren het er 57, in 2024 48", "toen 310, nu 290".

The two are the only numbers of their sentence. A time stands before its number, else right behind it.
"""

import re
from collections.abc import Iterator, Sequence

from ijkmoment.checking.comparisons.told_trends import Trend
from ijkmoment.checking.figures.directions import Direction, directions
from ijkmoment.checking.figures.told_numbers import TIMES, ToldNumber, numbered_sentences
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.topics import stem
from ijkmoment.language.patterns import lazily

_TIME = lazily(
    r"(?<![\w.,-])(?:(?:19|20)\d\d(?![\w,-])|(?:vorig|verleden)\s+jaar|(?:een|twee|drie|vier|vijf|tien)\s+jaar\s+(?:eerder|geleden|daarvoor)"
    r"|het\s+jaar\s+(?:ervoor|daarvoor)|nu(?!\w)|thans|dit\s+jaar|inmiddels)"
)
_BY = lazily(
    r"(?<!\w)(?:[eé][eé]n\s+op(?:\s+de)?|met|van|per|maximaal|minimaal|meer\s+dan|minder\s+dan)\s+(?:(?:de|het|circa|ruim|bijna)\s+)?(?:€\s?)?\Z|(?<!\w)[eé][eé]n\s+op\s+de\s+\Z"
)
_ASIDE = lazily(
    r"(?<!\w)(?:niet|geen|nauwelijks|doordat|omdat|wegens|vanwege|dankzij|ondanks|hoewel|daardoor|per|gemiddeld\w*|minder\s+(?:snel|sterk|hard)|elk"
    r"|ieder|raming|geraamd|begroot|verwacht\w*|doel\w*|streef\w*|waarvan|tussen|respectievelijk|prijs|stijging\s+van|daling\s+van|(?:groter|kleiner)\s+dan"
    r"|(?:de|die|deze)\s+(?:toename|stijging|groei|daling|afname|krimp))(?!\w)",
    re.IGNORECASE,
)
_STOPS = lazily(r"[,;:()]\s?(?![\d])|(?<!\w)(?:en|maar|waarna|waardoor|zodat|terwijl)\s")
_LONGEST, _REACH, _BEHIND, _NOW, _BEFORE, _FEWEST = 300, 90, 30, 9999, 0, 2
_LITTLE = frozenset("in en er de het waren was werden is zijn op van nog die ook gaat ging te tot per".split())


def told_years(letter: Letter) -> Iterator[Trend]:
    """Find the rises and falls that the numbers of two years contradict."""
    for sentence, told in letter.once(numbered_sentences):
        if len(told) < _FEWEST or ";" in letter.part(sentence) or sentence.end - sentence.start > _LONGEST:
            continue
        numbers = [one for one in told if one.unit not in TIMES]
        if len(numbers) == 2 and numbers[0].unit == numbers[1].unit and numbers[0].value != numbers[1].value:
            yield from _off(letter, sentence, numbers)


def _off(letter: Letter, sentence: Span, numbers: Sequence[ToldNumber]) -> Iterator[Trend]:
    first, second = numbers
    times = _time(letter, sentence.start, first, second.start), _time(letter, first.end, second, sentence.end)
    if times[0] is None or times[1] is None or times[0] == times[1] or letter.says(_ASIDE, sentence):
        return
    if any(_BY.search(letter.folded, max(one.start - _REACH, sentence.start), one.start) for one in numbers):
        return
    earlier, later = (first, second) if times[0] < times[1] else (second, first)
    told = directions(letter, sentence)
    if not told or len({one.way for one in told}) > 1 or not _is_one_thing(first, second):
        return
    if not _is_of_both(letter, sentence, told[0], first) and not _is_beside(letter, sentence, told[0], later):
        return
    if (later.value - earlier.value) * told[0].way < 0:
        word = Span(told[0].start, told[0].end)
        yield Trend(word, Span(earlier.start, earlier.end), Span(later.start, later.end))


def _is_of_both(letter: Letter, sentence: Span, said: Direction, first: ToldNumber) -> bool:
    """Tell whether what happened is said before both numbers: "is afgenomen: in 2023 waren het er 57, in 2024 48"."""
    return said.end < first.start and letter.text.find(":", said.end, first.start) >= sentence.start


def _is_beside(letter: Letter, sentence: Span, said: Direction, later: ToldNumber) -> bool:
    """Tell whether what happened is said in the clause of the later number."""
    start = max(
        (one.end() for one in _STOPS.finditer(letter.folded, sentence.start, later.start)), default=sentence.start
    )
    ending = _STOPS.search(letter.folded, later.end, sentence.end)
    return start <= said.start and said.end <= (ending.start() if ending else sentence.end)


def _is_one_thing(first: ToldNumber, second: ToldNumber) -> bool:
    """Tell whether two numbers may count the same: not each a noun of its own."""
    one, other = (it.behind[0] if it.behind and it.behind[0] not in _LITTLE else "" for it in (first, second))
    return not one or not other or stem(one) == stem(other)


def _time(letter: Letter, start: int, one: ToldNumber, end: int) -> int | None:
    """Return the year of a number: before it, else right behind it; None where none or several are named."""
    before = [found[0] for found in _TIME.finditer(letter.folded, max(one.start - _REACH, start), one.start)]
    behind = _TIME.search(letter.folded, one.end, min(one.end + _BEHIND, end))
    if len(before) > 1 or (not before and behind is None):
        return None
    said = before[0] if before else behind[0] if behind is not None else ""
    if said.isdigit():
        return int(said)
    return _NOW if said.startswith(("nu", "thans", "dit", "inmiddels")) else _BEFORE
