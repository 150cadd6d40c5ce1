"""Until when a licence, a contract or the like lasts, told with two days.

A letter says that "de vergunning loopt tot en met 31 december 2026", and elsewhere "na afloop van de vergunning op 31
december 2026", "eindigt de versterking op ...", "op ... loopt het contract af". Two days that differ in one part alone
are one told twice where both speak of the one thing of that name: nothing behind it tells it from others ("het contract
met de beheerder"), or the same.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.times.moments import Moment, Moments, are_a_slip_apart
from ijkmoment.language.patterns import lazily

_THING = (
    r"(?:[Dd]e|[Hh]et|[Dd]eze|[Dd]it)\s+(?:(?P<kind>[a-zë]+e)\s+)?(?P<thing>(?!(?:huidige|bestaande)\b)[a-zë]{5,})"
    r"(?P<of>(?:\s+(?:van|voor|met|aan|in|bij|tussen)\s+(?:de\s+|het\s+)?[\w-]+)?)"
)
_UNTIL = r"(?:tot(?:\s+en\s+met)?|t/m)\s+\Z"
_LASTS = r"(?:loopt|geldt|duurt|is\s+geldig|loopt\s+door)"
_PLANNED = r"(?:\s+(?:volgens\s+plan|van\s+rechtswege|zoals\s+gepland|nog))?"
_BEFORE = (
    # "De versterking is gereed vanaf ... en loopt tot en met"
    lazily(rf"\A{_THING}\s(?:[^.;:]*\s)?{_LASTS}{_PLANNED}\s+{_UNTIL}"),
    lazily(
        rf"\b[Nn]a\s+(?:de\s+|het\s+)?(?:afloop|einde|verstrijken|verlopen|aflopen|eindigen|beëindiging)\s+van\s+{_THING}\s+(?:op|per)\s+\Z"
    ),
    lazily(rf"\A(?:Eindigt|Verstrijkt|Verloopt)\s+{_THING}{_PLANNED}\s+(?:op|per)\s+\Z"),
    lazily(rf"\b(?:eindigt|verstrijkt|verloopt)\s+{_THING}{_PLANNED}\s+(?:op|per)\s+\Z"),
    lazily(rf"\b{_THING}\s+(?:eindigt|verstrijkt|verloopt|expireert){_PLANNED}\s+(?:op|per)\s+\Z"),
)
_PRONOUN = lazily(
    rf"\A(?:De\s+(?:huidige|bestaande)|Deze|Dit|Het\s+(?:huidige|bestaande))\s+{_LASTS}{_PLANNED}\s+{_UNTIL}"
)
_FROM = lazily(r"\b[Oo]p\s+\Z")
_BEHIND = lazily(rf"\s+(?:loopt|verloopt|eindigt|verstrijkt)\s+{_THING}(?:\s+af)?(?=[\s.,;])")
# Of these there are several, or other rules look at them.
_SERIES = frozenset(
    "periode rotatie oefening inzet bijdrage missie operatie mandaat ronde fase termijn tranche verslagperiode eerste "
    "tweede derde wet regeling maatregel kamer rechter minister kabinet regering overgangstermijn".split()
)
_ANOTHER = lazily(
    r"(?<!\w)(?:\w*verleng\w*|oude|vorige|eerdere|oorspronkelijk\w*|aanvankelijk\w*|uiterlijk|mogelijke?|kan|zou(?:den)?"
    r"|respectievelijk|ander\w*|beide|eerste|tweede|derde)(?!\w)",
    re.IGNORECASE,
)
_STOP = lazily("[:;]")
_MOST = 50  # ends of one thing that are held against each other


class _End(NamedTuple):
    """One day on which something ends; `thing` is empty where a pronoun stands for what the sentence before names."""

    thing: str
    of: str
    day: Moment
    sentence: Span


def term_ends(letter: Letter) -> Iterator[tuple[Moment, Moment]]:
    """Yield the wrong of two days on which one thing ends, each with the other."""
    moments = letter.once(Moments)
    ends = list(_ends(letter, moments.days))
    for first, second in combinations(ends[:_MOST], 2):
        if not _is_one(letter, first, second) or not are_a_slip_apart(first.day, second.day):
            continue
        found = moments.suspect(first.day, second.day)
        if found is None:
            continue
        wrong, right = (first, second) if found[0] == first.day else (second, first)
        things = {first.thing, second.thing} - {""}
        others = [end for end in ends if end.thing in things and end.day.parts != wrong.day.parts]
        if all(_may_be_one(end, wrong, right) for end in others):
            yield wrong.day, right.day


def _ends(letter: Letter, days: Sequence[Moment]) -> Iterator[_End]:
    for day in days:
        block = letter.document.block_at(day.span.start)
        sentence = letter.sentence_at(day.span.start)
        if block is None or block.kind not in ("paragraph", "item"):
            continue
        before, behind = letter.text[sentence.start : day.span.start], letter.text[day.span.end : sentence.end]
        if _ANOTHER.search(before) or _ANOTHER.search(_STOP.split(behind, maxsplit=1)[0]):
            continue
        found = next((one for way in _BEFORE if (one := way.search(before))), None)
        if found is None and _FROM.search(before):
            found = _BEHIND.match(letter.text, day.span.end, sentence.end)
        if found is not None and found["thing"] not in _SERIES:
            yield _End(found["thing"], " ".join(found["of"].split()), day, sentence)
        elif found is None and _PRONOUN.search(before):
            yield _End("", "", day, sentence)


def _is_one(letter: Letter, first: _End, second: _End) -> bool:
    """Tell whether two ends are of one thing; a pronoun is for what the sentence before it names."""
    if first.sentence == second.sentence or (not first.thing and not second.thing):
        return False
    if first.thing and second.thing:
        return _is_named(first, second)
    named, other = (first, second) if first.thing else (second, first)
    before = letter.sentence_at(max(other.sentence.start - 2, 0))
    return not named.of and re.search(rf"\b{re.escape(named.thing)}\b", letter.part(before)) is not None


def _may_be_one(end: _End, wrong: _End, right: _End) -> bool:
    """Tell whether another end of a thing agrees with the right one and is of what the wrong one is of."""
    return end.day.parts == right.day.parts and (not wrong.thing or _is_named(end, wrong))


def _is_named(first: _End, second: _End) -> bool:
    return first.thing == second.thing and (not first.of or not second.of or first.of == second.of)
