"""Events that are named by when they were, and dated otherwise where they are told.

A letter names what it told by its day or its month: "de toezegging van 3 mei 2024", "het alarm van 9 april", "de
luchtaanval bij Hit in mei 2016". That date stands elsewhere in the letter too, with the same event: the same noun, or a
word of one kind with it, with the same place where it has one. Where none such stands, and another sentence about the
event has a date that differs in one part alone, one of the two is a slip. Laws, elections and rulings, of which
sentences tell in more ways, stand in `told_events`.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import NamedTuple

from ijkmoment.checking.letter import Letter
from ijkmoment.checking.times.moments import Moment, Moments, are_a_slip_apart, are_a_stroke_apart, may_agree
from ijkmoment.facts.dates import Date
from ijkmoment.language.date_words import WEEKDAY
from ijkmoment.language.patterns import lazily

# What a sentence about an event holds where that is not the event's own name.
_TOLD: Mapping[str, re.Pattern[str]] = {
    "toezegging": lazily(r"\btoezeg|\btoegezegd|\bzeg(?:t|gen|de|den)?\b[^.;]*\btoe\b", re.IGNORECASE),
    "verkiezing": lazily(r"verkiezing|\b(?:ge|ver)?kozen\b|\bkiezen\b|\bkozen\b|stembus|\bstemm?en\b", re.IGNORECASE),
    "inwerkingtreding": lazily(r"inwerking|\bin werking|\bingang\b|ingaand", re.IGNORECASE),
    "ingebruikname": lazily(r"\bin\s+gebruik\s+(?:ge|te\s+)?n[aeo]+m|ingebruik", re.IGNORECASE),
    "tewaterlating": lazily(r"\bte\s+water\s+(?:ge|te\s+)?l[aei]+t|tewater", re.IGNORECASE),
    "indiening": lazily(r"\bindien(?:ing|en|t|de|den)?\b|\bingediend", re.IGNORECASE),
}
# Of these a letter names several, each by its day.
_SERIES = lazily(
    r"(?:brie(?:f|ven)|debat\w*|overleg\w*|vergadering\w*|rapport\w*|verslag\w*|stand|moties?|manda\w+|begroting|week|maand"
    r"|periode|nota|raad|dag(?:en)?|zitting|top|akte|wet|vragen|resoluties?|besluit\w*|versie|editie|ronde|rotatie|oefening)\Z"
)
# These come back, and are one alone only at their place.
_RECURS = lazily(
    r"\w*(?:aansla(?:g|gen)|aanval(?:len)?|beschieting(?:en)?|bombardement(?:en)?|verklaring|bezoek|gesprek)\Z"
)
_PLACE = r"[A-ZÀ-Þ][\w’-]+(?:\s[A-ZÀ-Þ][\w’-]+){0,3}"
_ARTICLE = r"\b(?:[Dd]e|[Hh]et|[Mm]ijn|[Oo]nze|[Dd]ie|[Dd]at|[Dd]eze|[Dd]it)"
_NAMED = lazily(
    rf"{_ARTICLE}\s+(?P<kind>[\w-]+\s+)?(?P<event>[a-z][a-z-]{{3,}})"
    rf"(?:\s+(?:bij|nabij|in|op|te|aan|van|rond|boven|voor)\s+(?P<place>{_PLACE}))?"
    rf"\s+(?:van|in)\s+(?:{WEEKDAY}\s+)?\Z"
)
# In "de motie van het parlement van 5 januari" the motion has the day, and not who carried it.
_OF = lazily(r"(?P<whose>[a-zà-ÿ]{3,})\s+(?:van|door)\s+\Z")
_AGAIN = lazily(r"\s+(?:jl|jongstleden|aanstaande|a\.s)(?!\w)")
_WORD = lazily(r"[^\W\d_]{5,}")
_LONG = 10  # letters of a noun that names an event by its month without a place
_REACH = 120  # characters before a date in which its event is named
_NEAR = timedelta(days=400)  # further off a day is not named without its year


class Named(NamedTuple):
    """An event that a place names by a moment, as its noun and its place."""

    event: str
    place: str | None
    moment: Moment

    def is_told(self, letter: Letter, other: Moment) -> bool:
        """Tell whether the sentence of another moment is about the event."""
        told = letter.sentence_at(other.span.start)
        if told == letter.sentence_at(self.moment.span.start):
            return False
        words = " ".join(letter.part(told).split())
        if self.place is not None and self.place not in words:
            return False
        pattern = told_by(self.event)
        if pattern is not None:
            return pattern.search(words) is not None and not self._is_of_another_kind(words)
        return any(self._is_one(word) for word in _WORD.findall(words.lower()))

    def _is_of_another_kind(self, words: str) -> bool:
        """Tell whether a sentence has the noun with another before it and not as it is: "gemeenteraadsverkiezingen"."""
        nouns = [one for one in _WORD.findall(words.lower()) if one.endswith((self.event, self.event + "en"))]
        return bool(nouns) and not {self.event, self.event + "en"} & set(nouns)

    def _is_one(self, word: str) -> bool:
        """Tell whether a word is the event's noun or its participle, or one is the last part of the other."""
        short, long = sorted((self.event, word), key=len)
        return long.endswith(short) or word.startswith(f"ge{self.event}")


def named_events(letter: Letter) -> Iterator[tuple[Moment, Moment]]:
    """Yield the moments by which events are named or told that are wrong, each with the other of the two."""
    moments, named = letter.once(Moments), list(_named(letter))
    several = Counter((one.event, letter.sentence_at(one.moment.span.start)) for one in named)
    for one in named:
        if several[one.event, letter.sentence_at(one.moment.span.start)] > 1:
            continue
        told = [other for other in moments.near(one.moment) if one.is_told(letter, other)]
        likely = [other for other in told if _may_be_a_slip(letter, one.event, one.moment, other)]
        if likely and not _is_told_so(letter, one) and (found := moments.suspect(one.moment, likely[0])):
            yield found


def _named(letter: Letter) -> Iterator[Named]:
    """Yield the events that a letter names by a day, a day of a month or a month."""
    for moment in letter.once(Moments).all:
        found = _NAMED.search(letter.text, _opening(letter, moment), moment.span.start) if moment.alone else None
        if found is None or is_in_series(found["event"]) or _AGAIN.match(letter.text, moment.span.end):
            continue
        if moment.day is None and not _is_known_by_month(found, moment):
            continue
        whose = _OF.search(letter.text, _opening(letter, moment), found.start())
        recurs = found["place"] is None and _RECURS.match(found["event"]) is not None
        if recurs or (whose is not None and is_in_series(whose["whose"])):
            continue
        yield Named(found["event"], " ".join(found["place"].split()) if found["place"] else None, moment)


def _opening(letter: Letter, moment: Moment) -> int:
    """Return where what names an event may open: in the sentence, or in the subject of the letter."""
    start, block = letter.sentence_at(moment.span.start).start, letter.document.block_at(moment.span.start)
    if start == moment.span.start and block is not None:
        start = block.start
    return max(moment.span.start - _REACH, start)


def _is_known_by_month(found: re.Match[str], moment: Moment) -> bool:
    """Tell whether an event of a month is one alone: it has a place, or a long noun of its own."""
    return moment.year is not None and (found["place"] is not None or len(found["event"]) >= _LONG)


def _may_be_a_slip(letter: Letter, event: str, one: Moment, other: Moment) -> bool:
    """Tell whether one moment may be the other: of a day without a year one that a stroke makes of a recent day."""
    if one.year is not None:
        return are_a_slip_apart(one, other)
    alone = letter.once(Moments).often(one.parts) == 1
    near = _is_recent(letter, other) or (other.year is None and len(event) >= _LONG)
    return alone and are_a_stroke_apart(one, other) and near


def _is_recent(letter: Letter, moment: Moment) -> bool:
    """Tell whether a day with its year lies so near the letter's own that its year need not be told."""
    own = letter.date
    if own is None or not own.possible or own.day is None or None in moment.parts:
        return False
    year, month, day = moment.parts
    return abs(own.first() - Date(year or 0, month, day).first()) < _NEAR


def _is_told_so(letter: Letter, one: Named) -> bool:
    """Tell whether the letter tells the event at the moment by which it is named."""
    others = letter.once(Moments).like(one.moment._replace(year=None))
    return any(may_agree(one.moment, other) and one.is_told(letter, other) for other in others)


def told_by(event: str) -> re.Pattern[str] | None:
    """Return the pattern of what tells of an event by other words than its noun."""
    return next((pattern for name, pattern in _TOLD.items() if name in event), None)


def is_in_series(event: str) -> bool:
    """Tell whether a letter speaks of several such events, each named by its day."""
    return _SERIES.search(event) is not None
