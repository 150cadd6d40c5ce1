"""Rises and falls that are told with where they go from and to: "steeg van 54% naar 67%", "nam af, van 5,9 tot 5,4".

What says which way it went stands in the clause of the two numbers, or ends the one right before it ("nam licht af,
van ..."). Where a clause says both ways, or that something did not rise, nothing is known.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from ijkmoment.checking.figures.directions import Direction, directions
from ijkmoment.checking.figures.told_numbers import TIMES, ToldNumber, in_one_unit, told_numbers
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.patterns import lazily

_HEDGES = (
    r"(?:(?:circa|ca\.|ruim|ongeveer|bijna|gemiddeld|krap|naar\s+schatting|nog\s+geen|meer\s+dan|iets\s+meer\s+dan|rond|de|het"
    r"|nog|thans|nu|slechts|maar|maximaal)\s+){0,2}(?:€\s?)?"
)
_FROM = lazily(rf"(?<!\w)van\s+{_HEDGES}\Z")
_TO = lazily(rf"(?P<between>[^.;:]{{0,70}}?)(?<!\w)(?P<to>naar|tot)\s+{_HEDGES}")
_VIA = lazily(rf"[^.;:]{{0,30}}?(?<!\w)via\s[^.;:]{{1,80}}(?<!\w)(?P<to>naar|tot)\s+{_HEDGES}")
_AT = lazily(rf"(?<!\w)(?:naar|tot)\s+{_HEDGES}\Z")
_STOPS = lazily(
    r"[;:()]|,\s|\s[–-]\s|(?<!\w)(?:terwijl|doordat|omdat|maar|waardoor|zodat|hoewel|want|of|indien|wanneer|nadat|voordat|waarbij|waarvan"
    r"|waarmee|dan|als\s+gevolg|dankzij|wegens|vanwege|ondanks|bij\s+een|en\s+dat|en\s+(?:[a-zà-ÿ]+\s+){0,5}(?:is|zijn|was|waren|werd|werden|wordt|worden|heeft|hebben"
    r"|ging|gingen|gaat|gaan|kwam|kwamen|bracht|brachten))(?!\w)"
)
_ENDS = lazily(
    r"[;:()]|,\s|\s[–-]\s|(?<!\w)(?:en|maar|terwijl|doordat|omdat|waardoor|zodat|die|dat|wat|om|dan|bij|door|als)(?!\w)"
)
_NOT = lazily(
    r"(?<!\w)(?:niet|geen|nauwelijks|noch|minder\s+(?:snel|sterk|hard|dan)|tegen(?:over)?\s+de|zonder|voorkom\w*|min|plaats|rang\w*"
    r"|korting|ambitie|streven|negatie\w*)(?!\w)",
    re.IGNORECASE,
)
_OPENED = lazily(r"[^,;:(–-]?[,;:(–-]\s*(?:namelijk\s+)?(?:van\s+)?(?:€\s?)?")
_CHANGE_BEHIND = lazily(r"[^.;:()]{0,50}?,\s+(?P<change>een\s+(?:[a-zà-ÿ]+\s+)?[a-zà-ÿ]+\s+van)(?!\w)")
_FINITE = lazily(
    r"(?<!\w)(?:ging|gingen|gaat|gaan|gegaan|bracht|brachten|brengt|brengen|gebracht|komt|komen|kwam|kwamen|wordt|worden|werd|werden|is|zijn|was|waren"
    r"|heeft|hebben|had|hadden|kan|kunnen|zal|zullen|loopt|liep|zet\w*|versnel\w*|vlak\w*)(?!\w)",
    re.IGNORECASE,
)
_MOVES = lazily(
    r"(?<!\w)(?:ging|gingen|gaat|gaan|gegaan|bracht|brachten|brengt|brengen|kwam|kwamen|versnel\w*|vlak\w*)(?!\w)"
)
_BESIDE = lazily(r"(?:[\s,:]|in\s+(?:19|20)\d\d)*van\s+(?:€\s?)?")
_LONGEST, _BEHIND, _OPENING, _STEPS = 600, 70, 30, 9
_LEAST, _MOST = {2.0: 1.6, 3.0: 2.5, 4.0: 3.4, 0.5: 0.3}, {2.0: 3.0, 3.0: 4.1, 4.0: 5.2, 0.5: 0.67}


class Trend(NamedTuple):
    """What is said of two numbers that show otherwise: the word that says so, the earlier and the later number."""

    word: Span
    first: Span
    second: Span


def told_trends(letter: Letter) -> Iterator[Trend]:
    """Find the rises that end lower than they start, and the falls that end higher."""
    for first, second in _pairs(letter):
        sentence = letter.sentence_at(first.start)
        if second.end > sentence.end or sentence.end - sentence.start > _LONGEST:
            continue
        to = _TO.fullmatch(letter.folded, first.end, second.start) or _VIA.fullmatch(
            letter.folded, first.end, second.start
        )
        if to is None or not _FROM.search(letter.folded, max(first.start - _OPENING, sentence.start), first.start):
            continue
        values = in_one_unit(letter, first, second)
        said = _said(letter, sentence, first, second) if values is not None and values[0] != values[1] else None
        if (
            said is not None
            and values is not None
            and is_against(said, values, is_range=_is_range(letter, said, first, to["to"]))
        ):
            yield Trend(Span(said.start, said.end), Span(first.start, first.end), Span(second.start, second.end))


def _pairs(letter: Letter) -> Iterator[tuple[ToldNumber, ToldNumber]]:
    """Yield the numbers beside each other, if but for a term, and the ends of "van 132 via 140 en 151 naar 164"."""
    numbers = letter.once(told_numbers)
    counted = pairwise([one for one in numbers if one.unit not in TIMES])
    yield from sorted({*pairwise(numbers), *counted})
    for index, (first, second) in enumerate(pairwise(numbers)):
        if "via " in letter.folded[first.end : second.start]:
            rest = numbers[index + 2 : index + _STEPS]
            last = next((it for it in rest if _AT.search(letter.folded, it.start - _OPENING, it.start)), None)
            if last is not None:
                yield first, last


def _is_range(letter: Letter, said: Direction, first: ToldNumber, to: str) -> bool:
    """Tell whether "van 10 tot 50" may say what is meant, and not how it went: no word for that stands beside it."""
    return to == "tot" and not _BESIDE.fullmatch(letter.folded, said.end, first.start)


def _said(letter: Letter, sentence: Span, first: ToldNumber, second: ToldNumber) -> Direction | None:
    """Return what the clause of two numbers says of them, None where that is not one thing."""
    start, end = _clause(letter, sentence, first.start, second.end)
    own = Span(start, end)
    told = directions(letter, own)
    if not told and _OPENED.fullmatch(letter.folded, start - 2, first.start):
        own = Span(_clause(letter, sentence, max(start - 2, sentence.start), start)[0], start)
        told = directions(letter, own)
    other = _FINITE if own.end > first.start else _MOVES
    last = max((one.end for one in told if one.end <= first.start), default=first.start)
    if not told or letter.says(other, Span(last, first.start)):
        behind = _CHANGE_BEHIND.match(letter.folded, second.end, sentence.end)
        told = directions(letter, Span(behind.start("change"), behind.end())) if behind is not None else ()
    if not told or len({one.way for one in told}) > 1 or letter.says(_NOT, own):
        return None
    return max(told, key=lambda one: one.times)


def _clause(letter: Letter, sentence: Span, start: int, end: int) -> tuple[int, int]:
    """Return from where to where a clause runs around a stretch."""
    opening = max((one.end() for one in _STOPS.finditer(letter.folded, sentence.start, start)), default=sentence.start)
    ending = _ENDS.search(letter.folded, end, min(end + _BEHIND, sentence.end))
    return opening, ending.start() if ending else min(end + _BEHIND, sentence.end)


def is_against(said: Direction, values: Sequence[Decimal], *, is_range: bool) -> bool:
    """Tell whether numbers go the other way than is said, or not by as many times; "van 10 tot 50" may be a range."""
    first, second = values
    if (second > first) != (said.way > 0):
        return not (is_range and second > first)
    if not said.times or first <= 0 or is_range:
        return False
    return not _LEAST[said.times] <= float(second / first) <= _MOST[said.times]
