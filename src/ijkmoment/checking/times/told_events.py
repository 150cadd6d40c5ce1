"""Days of events that a letter tells twice: a law that enters into force, elections, a coup, a ruling, an end.

Two sentences tell of one event where they use one word for it, that stands for one thing in the letter, and each has
one date. The dates are one day told twice where they differ as by a slip: in a digit of the day, or in the month.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.times.moments import Moment, are_a_slip_apart, are_a_stroke_apart, moment_of
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date, Period
from ijkmoment.language.patterns import lazily

_FORCE = lazily(
    r"(?<!\w)(?:in\s*werking\s+(?:treedt|treden|trad|traden|getreden)|(?:treedt|treden|trad|traden)(?!\w)[^.;]{0,80}?(?<!\w)in\s+werking"
    r"|inwerkingtreding|ingaande\s+(?:wet|wetgeving)|van\s+kracht\s+(?:wordt|werd|is|geworden)|(?:wordt|werd|is)\s+[^.;]{0,60}?van\s+kracht)(?!\w)"
)
_LAW = lazily(
    r"(?<!\w)(?:de\s+(?:nieuwe\s+)?wet(?:geving)?|het\s+wetsvoorstel|wetgeving|deze\s+wet|de\s+inwerkingtreding)(?!\w)"
)
_NAMED_LAW = re.compile(r"(?<!\w)Wet\s+[a-zà-ÿ]+(?:\s+[a-zà-ÿ]+)?")
_OTHER_FORCE = lazily(
    r"(?<!\w)(?:uitstel\w*|uitgesteld|gefaseerd|deels|gedeeltelijk|onderdelen|artikel\w*|\w*besluit\w*|regeling\w*|verordening\w*|richtlijn\w*"
    r"|amvb|wijziging\w*|verdrag|later|beoogd\w*|streven|streef\w*|zou|eerste|tweede|overige|voor|oorspronkelijk\w*|eerder"
    r"|vervroegd\w*|aanvankelijk|wetten|wetsvoorstellen|delen|uiterlijk|overgangs\w*|sinds\s+de\s+wijziging)(?!\w)"
)
_EVENTS = lazily(
    r"(?<!\w)(?P<event>staatsgreep|coup|verkiezingen|leden\s+van\s+[^.;]{3,110}?\s+gekozen|referendum|machtswisseling|machtsovername|watersnood|aardbeving|wapenstilstand|lancering"
    r"|tewaterlating|inhuldiging|troonswisseling|versterking|overgangstermijn|overgangsperiode|opschorting|noodtoestand)(?!\w)"
)
_CALLED = {"gekozen": "verkiezingen", "coup": "staatsgreep"}
_LAWS = "law "
_ENDS = frozenset({"versterking", "overgangstermijn", "overgangsperiode", "opschorting", "noodtoestand"})
_END = lazily(r"(?<!\w)(?:tot\s+en\s+met|eindig\w*|geëindigd|afloopt|afgelopen|loopt\s+af|liep\s+af)(?!\w)")
_SEVERAL = lazily(
    r"(?<!\w)(?:twee|drie|eerste|tweede|derde|vorige|volgende|eerdere|nieuwe|andere|elk\w*|ieder\w*|tussentijdse|uitgesteld\w*|verplaatst|zou"
    r"|aanvankelijk|oorspronkelijk\w*|gemeenteraads\w*|herindelings\w*|europese|presidents\w*|parlements\w*|verleng\w*|vóór|voor|na\s+afloop"
    r"|uiterlijk|brief|kamerstuk|debat)(?!\w)"
)
_COURT = lazily(
    r"(?<!\w)(?P<court>hoge\s+raad|afdeling\s+bestuursrechtspraak|hof\s+van\s+justitie|centrale\s+raad\s+van\s+beroep|europees\s+hof"
    r"|gerechtshof\s+[a-z]+|rechtbank\s+(?:den\s+haag|[a-z-]+)|college\s+van\s+beroep)(?!\w)"
)
_RULING = lazily(
    r"(?:\W*(?:[\w-]+arrest|arrest|uitspraak|vonnis|beschikking|van|op|d\.d\.|heeft|had|oordeelde|besliste|in\s+(?:het|haar|zijn|de))(?!\w)){0,6}[\W]*\Z"
)
_REACH, _LONGEST, _MOST = 60, 500, 40
_TWO = 2  # moments that one event may be told with: more are of several events


class ToldEvent(NamedTuple):
    """An event, and when a sentence tells it to be."""

    event: str
    moment: Moment


def told_events(letter: Letter) -> Iterator[tuple[Moment, Moment]]:
    """Yield the wrong of the two moments that an event is told with, each with the other."""
    for told in _by_event(letter).values():
        parts = list(dict.fromkeys(one.parts for one in told))
        if len(parts) == _TWO and len(told) <= _MOST:
            first, second = (next(one for one in told if one.parts == these) for these in parts)
            if first.year == second.year and _is_near(first, second):
                often = sum(one.parts == first.parts for one in told)
                yield (first, second) if often * 2 < len(told) else (second, first)


def _by_event(letter: Letter) -> Mapping[str, list[Moment]]:
    found: dict[str, list[Moment]] = {}
    for sentence, told in letter.by_sentence("date", "period"):
        claims = tuple(one for one in told if _days(one.value))
        if not claims or len(claims) < len(told) or sentence.end - sentence.start > _LONGEST:
            continue
        for one in (
            *_in_force(letter, sentence, claims),
            *_events(letter, sentence, claims),
            *_rulings(letter, claims),
        ):
            found.setdefault(one.event, []).append(one.moment)
    return _of_one_law(found)


def _of_one_law(found: dict[str, list[Moment]]) -> Mapping[str, list[Moment]]:
    """Return the days by event, those of "de wet" with those of the one law that is named; with none of several."""
    named = [event for event in found if event.startswith(_LAWS) and event != _LAWS]
    bare = found.pop(_LAWS, []) if named else []
    if len(named) == 1:
        found[named[0]] = sorted((*found[named[0]], *bare), key=lambda one: one.span)
    return found


def _in_force(letter: Letter, sentence: Span, claims: Sequence[Claim]) -> Iterator[ToldEvent]:
    """Yield the day on which a sentence says that the letter's law enters into force."""
    dates = _days(claims[0].value)
    if len(claims) != 1 or dates[0].month is None:
        return
    words = letter.folded[sentence.start : sentence.end]
    if _FORCE.search(words) and not _OTHER_FORCE.search(words):
        named = {one[0] for one in _NAMED_LAW.finditer(letter.part(sentence))}
        if named or _LAW.search(words):
            yield ToldEvent(f"{_LAWS}{' '.join(sorted(named))}", moment_of(dates[0], claims[0]))


def _events(letter: Letter, sentence: Span, claims: Sequence[Claim]) -> Iterator[ToldEvent]:
    words = letter.folded[sentence.start : sentence.end]
    events = {_CALLED.get(one["event"].split()[-1], one["event"]) for one in _EVENTS.finditer(words)}
    if len(events) != 1 or _SEVERAL.search(words):
        return
    (event,) = events
    dates = [(one, date) for one in claims for date in _days(one.value) if date.month is not None]
    if event in _ENDS:
        dates = [(one, date) for one, date in dates if _END.search(letter.folded, sentence.start, one.end)][-1:]
    elif event:
        dates = [(one, date) for one, date in dates if _is_beside(letter, sentence, one, event)] or dates
    if len(dates) == 1:
        yield ToldEvent(event, moment_of(dates[0][1], dates[0][0]))


def _is_beside(letter: Letter, sentence: Span, one: Claim, event: str) -> bool:
    """Tell whether a date stands right behind an event: "de staatsgreep van 18 augustus 2020"."""
    before = letter.folded[max(one.start - _REACH, sentence.start) : one.start].split()
    return event in before[-3:]


def _rulings(letter: Letter, claims: Sequence[Claim]) -> Iterator[ToldEvent]:
    """Yield the days of rulings, by the court that stands right before them."""
    for claim in claims:
        if not isinstance(claim.value, Date) or claim.value.day is None:
            continue
        start = max(claim.start - _REACH, 0)
        courts = list(_COURT.finditer(letter.folded, start, claim.start))
        if courts and _RULING.match(letter.folded, courts[-1].end(), claim.start):
            yield ToldEvent(" ".join(courts[-1]["court"].split()), moment_of(claim.value, claim))


def _days(value: object) -> tuple[Date, ...]:
    """Return the one day that a date is, or a stretch with one end only; none where there are two."""
    if isinstance(value, Date):
        return (value,)
    if isinstance(value, Period):
        ends = tuple(one for one in (value.start, value.end) if one is not None)
        return ends if len(ends) == 1 else ()
    return ()


def _is_near(first: Moment, second: Moment) -> bool:
    """Tell whether two moments of one year differ in the month alone, or in a figure of the day."""
    if first.month != second.month:
        return are_a_slip_apart(first, second)
    return are_a_stroke_apart(first, second)
