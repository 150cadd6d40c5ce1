"""Numbers that point back to an earlier one: "In 2023 waren er 72. In 2024 waren dat er 34, een stijging".

"Dat", "het" and "dat aantal" say that both count the same; so does one sentence that says what a number once was and
what it came to ("die in 2021 nog uit acht man bestond, is uitgebreid tot twee"). The earlier is the only number before,
but for those that it is made up of. Their times, or "tot", say which goes first.
"""

import re
from collections.abc import Iterator

from ijkmoment.checking.comparisons.told_trends import Trend
from ijkmoment.checking.figures.directions import Direction, directions
from ijkmoment.checking.figures.number_times import time_of
from ijkmoment.checking.figures.told_numbers import TIMES, ToldNumber, numbered_sentences
from ijkmoment.checking.figures.told_sizes import others_in
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.topics import content, stem
from ijkmoment.language.patterns import lazily

_AGAIN = lazily(
    r"(?<!\w)(?:(?:is|was|zijn|waren|werden|ging(?:en)?)\s+(?:dat|dit|het|die)(?:\s+(?:aantal|bedrag|aandeel))?(?:\s+er)?|(?:dat|dit)\s+(?:aantal|bedrag|aandeel)"
    r"|(?:is|zijn|was|waren)\s+(?:dat|het)\s+er)(?!\w)[^.;:()\d]{0,60}\Z"
)
_STANDS_FOR = lazily(r"(?:zij|hij|die|deze|dat|dit)(?!\w)")
_TO = lazily(r"(?<!\w)(?:tot|naar|op)\s+(?:(?:circa|ruim|bijna|ongeveer|nog|maar)\s+){0,2}(?:€\s?)?\Z")
_BY = lazily(r"(?<!\w)met\s+(?:(?:circa|ruim|bijna|ongeveer|nog|zo['’]n)\s+){0,2}(?:€\s?)?\Z")
_PARTS = lazily(r":|(?<!\w)(?:onder\s+wie|van\s+wie|waarvan|waaronder|verdeeld)(?!\w)")
_LATEST = lazily(r"(?<!\w)laatst\w*(?!\w)")
_APPOSED = lazily(
    r"[^.;:()]{0,40}?,\s+(?:(?:dat|dit|wat)\s+(?:is|was|betekent)\s+|dus\s+)?een\s+(?:[a-zà-ÿ]+\s+){0,2}"
    r"(?:(?P<up>toename|stijging|groei)|(?P<down>afname|daling|vermindering|krimp|terugval|teruggang))(?!\w)"
)
_OPENING = lazily(
    r"(?:dat|dit)\s+(?:is|was|betekent)\s+een\s+(?:[a-zà-ÿ]+\s+)?(?:(?P<up>toename|stijging|groei)|(?P<down>afname|daling|vermindering|krimp|terugval))(?!\w)"
)
_NEXT = lazily(
    r"(?:de|deze|die)\s+(?:[a-zà-ÿ]+e\s+)?(?:(?P<up>toename|stijging|groei)|(?P<down>afname|daling|krimp|terugval|teruggang))(?!\w)"
)
_NOT = lazily(
    r"(?<!\w)(?:niet|geen|nooit|tenzij|zou|zouden|kan|kunnen|moet\w*|wil|willen|streef\w*|streven|doel\w*|maximaal)(?!\w)"
)
_LONGEST, _REACH, _NEAR, _LATER = 500, 80, 24, 9999


def told_since(letter: Letter) -> Iterator[Trend]:
    """Find the rises and falls that a number and the one it points back to contradict."""
    for sentence, numbers in letter.once(numbered_sentences):
        for one in numbers:
            if sentence.end - sentence.start <= _LONGEST and one.unit not in ("%", "procentpunt"):
                yield from _off(letter, sentence, one)


def _off(letter: Letter, sentence: Span, one: ToldNumber) -> Iterator[Trend]:
    before = max(one.start - _REACH, sentence.start), one.start
    again, to = _AGAIN.search(letter.folded, *before), _TO.search(letter.folded, *before)
    if (again is None and to is None) or letter.says(_NOT, sentence):
        return
    other = _pointed_at(letter, sentence, one, again)
    way = _way(letter, sentence, one, again, to) if other is not None and other.value != one.value else None
    if other is None or way is None or not _is_of_one_kind(other, one):
        return
    if sentence.start <= other.start and way.start < other.end:
        return
    later = _is_later(letter, other, one, to if way.start < one.start else None)
    if later is not None and (one.value > other.value) is not ((way.way > 0) is later):
        pair = (other, one) if later else (one, other)
        yield Trend(Span(way.start, way.end), *(Span(it.start, it.end) for it in pair))


def _pointed_at(letter: Letter, sentence: Span, one: ToldNumber, again: re.Match[str] | None) -> ToldNumber | None:
    """Return the number that another one is told after: the only one before it, but for parts of one."""
    own = [it for it in others_in(letter, Span(sentence.start, one.start)) if not _is_by(letter, it)]
    if own:
        once = time_of(letter, own[0]) not in (None, _LATER)
        return own[0] if len(own) == 1 and (once or again is not None) else None
    if again is None and not _STANDS_FOR.match(letter.folded, sentence.start):
        return None
    last, block = letter.sentence_at(max(sentence.start - 2, 0)), letter.block_at(sentence.start)
    if block is None or last.start < block.start or last == sentence or letter.says(_LATEST, sentence):
        return None
    parts = _PARTS.search(letter.folded, *last)
    told = others_in(letter, Span(last.start, parts.start() if parts is not None else last.end))
    others = [it for it in others_in(letter, last) if it not in told]
    if len(told) != 1 or (others and sum(it.value for it in others) != told[0].value):
        return None
    return told[0]


def _is_by(letter: Letter, one: ToldNumber) -> bool:
    """Tell whether a number is by how much something changed: "met 2,4 weken gedaald tot 12,1 weken"."""
    return _BY.search(letter.folded, max(one.start - _NEAR, 0), one.start) is not None


def _way(
    letter: Letter, sentence: Span, one: ToldNumber, again: re.Match[str] | None, to: re.Match[str] | None
) -> Direction | None:
    """Return which way it is said to have gone: by the verb before "tot", or by a noun that is the number's own."""
    if to is not None:
        first = again.start() if again is not None else max(one.start - _REACH, sentence.start)
        told = directions(letter, Span(first, sentence.end))
        verbs = [it for it in told if it.start < one.start or letter.folded[one.end : it.start].strip() == ""]
        return verbs[-1] if len(verbs) == 1 and len({it.way for it in told}) == 1 else None
    following = letter.sentence_at(min(sentence.end + 2, len(letter.text) - 1))
    found = (
        _APPOSED.match(letter.folded, one.end, sentence.end)
        or _OPENING.match(letter.folded, *sentence)
        or (_NEXT.match(letter.folded, *following) if following.start >= sentence.end else None)
    )
    if found is None:
        return None
    word = "up" if found["up"] else "down"
    return Direction(*found.span(word), 1 if found["up"] else -1)


def _is_later(letter: Letter, other: ToldNumber, one: ToldNumber, to: re.Match[str] | None) -> bool | None:
    """Tell whether a number is of a later time than the one it points back to, None where nothing says so."""
    if to is not None:
        return True
    times = time_of(letter, other), time_of(letter, one)
    if times[1] is None or times[0] == times[1]:
        return None
    if times[0] is None:
        return True if times[1] == _LATER else False if not times[1] else None
    return times[1] > times[0]


def _is_of_one_kind(other: ToldNumber, one: ToldNumber) -> bool:
    """Tell whether two numbers may count one thing: one unit, or none of which the second has another noun."""
    if one.unit != other.unit and not (other.unit in TIMES and not one.unit):
        return False
    noun = next((stem(word) for word in one.behind[:1] if content(word)), "")
    return one.unit != "" or not noun or any(noun == stem(word) for word in other.behind)
