"""The operations, missions and ships that the sentences of a letter speak of: a name is as good a key as a place.

A name counts where it is known to be one: by the word before it ("operatie", "missie", "Zr.Ms."), as an operation that
reading knows, or as what the letter gives a contribution to ("deelname aan Resolute Support"); from there on wherever
the letter has it. A short form of one name ("Althea" of "EUFOR Althea") is that name; one of two names is neither.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain
from operator import attrgetter

from ijkmoment.checking.figures.figure_words import LED
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.topics import LITTLE
from ijkmoment.checking.text.word_places import opening_places
from ijkmoment.facts.claim import Abbreviation, ClaimKind
from ijkmoment.facts.values import Code
from ijkmoment.language.folding import fold
from ijkmoment.language.known_names import KnownNames
from ijkmoment.language.patterns import at_places, lazily

_CAPITAL = r"[A-ZÀ-Þ][\w’'-]*\w"
_SHIP = lazily(rf"\b(?:[ZH]r\.[ ]?Ms\.|HNLMS)\s+{_CAPITAL}(?:\s+(?:(?:de|der|van)\s+)?{_CAPITAL}){{0,3}}")
_GIVEN = lazily(
    r"\b(?:bijdrag\w+|deelnam\w+|deelne\w+|deel|inzet|ingezet|militairen)\s+(?:aan|bij)\s+(?:de\s+)?"
    r"(?P<name>[A-Z]{3,}(?:\s[A-Z][a-z]+)?|[A-Z][a-zà-ÿ]+(?:\s[A-Z][a-zà-ÿ]+){1,2})(?![\w-])"
)
_SHIP_OPENS = ("zr", "hr", "hnlms")
_GIVEN_OPENS = ("bijdrag", "deelnam", "deelne", "deel", "inzet", "ingezet", "militairen")
_GENERAL = lazily(
    r"(?:navo|nato|eu|vn|ovse|nederland\w*|europe\w*|kamer|kabinet|defensie|koninklijke|ministerie|brigade\w*)\b",
)
_SAYING = lazily(
    r"nederland\w*|bijdrage\w*|bijgedragen|dra(?:agt|gen)|droeg\w*|inzet\w*|ingezet\w*|zet(?:te|ten)?|deelname|deelgenomen"
    r"|deelne\w+|deel|nam|namen|neemt|nemen|lever\w*|geleverd|militair\w*|kost\w*|gekost|uitga\w+|uitgegeven|uitkw\w+"
    r"|bedr(?:oeg\w*|aagt|agen|ag)|belie\w+|realisatie|gerealiseerd\w*|gemoeid|besteed|verg\w+|gevergd|additionele"
    r"|totaal|totale|miljoen|euro|mln|eindig\w*|geëindigd|beëindig\w*|einde?|liep\w*|lo(?:opt|pen)|afgelopen|begon\w*"
    r"|begin\w*|start(?:te|ten)?|gestart|aangevangen|ving\w*|dien(?:de|den|t|en)|gediend|werkzaam|werk(?:t|te|ten|en)|gewerkt|actief|operatie\w*"
    r"|(?!\w*commissie)\w*missie|tel(?:t|de|den)|omvat\w*|bestond\w*|bestaat|sterkte|omvang|k(?:wam|omt)\w*|duur\w*|gestationeerd"
    r"|aanwezig\w*|jaar|jaren|kabinet|\w*periode|gehele?|volledige?|kader|boord|bemanning|schip|fregat|zr|hr|ms|daarmee"
    r"|uitgevoerd|eenhe(?:id|den)|detachement|troepen\w*|afgerond|stop\w*|gestopt|datum|sprake|feitelijk\w*|eveneens|"
    r"sta(?:at|an)|stond\w*|verricht\w*|verb(?:leef|leven|lijven)|ontplooid\w*|keer\w*|[a-z]?\d+|km"
)
_WHICH_OF_THEM = """
    eerste tweede derde laatste vorige volgende komende huidige nieuw nieuwe ander andere eerder later alleen beide
    zonder enige enkele
"""
_LITTLE = frozenset(LITTLE.split()) - frozenset(_WHICH_OF_THEM.split())
_WORD = lazily(r"[^\W_]+")
_SAID_APART: tuple[ClaimKind, ...] = ("date", "period", "money", "strength", "quantity", "country")
NO_MISSION: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
_NONE: frozenset[str] = frozenset()
_MOST = 200  # names: what has more is a list of names


class Missions:
    """The named operations, missions and ships of a letter; made once, by `letter.once(Missions)`."""

    def __init__(self, letter: Letter) -> None:
        self._letter = letter
        self._made: dict[Span, tuple[frozenset[str], frozenset[str]]] = {}

    def of(self, sentence: Span) -> tuple[frozenset[str], frozenset[str]]:
        """Return what a sentence speaks of, else the heading over it, and the words that say what else it speaks of.

        Nothing is returned where it may be another nation's.
        """
        if not self._spans:
            return NO_MISSION
        if sentence not in self._made:
            missions = self._of(sentence)
            self._made[sentence] = (missions, self._beside(sentence)) if missions else NO_MISSION
        return self._made[sentence]

    def _beside(self, sentence: Span) -> frozenset[str]:
        """Return the words of a sentence that any sentence about a deployment does not have."""
        apart = {at for one in self.names_in(sentence) for at in range(one.start, one.end)}
        position = sentence.start
        while (one := self._letter.first_behind(position, *_SAID_APART)) is not None and one.start < sentence.end:
            apart.update(range(one.start, one.end))
            position = max(one.end, position + 1)
        words = _WORD.finditer(self._letter.folded, sentence.start, sentence.end)
        left = (one[0] for one in words if one.start() not in apart)
        return frozenset(one for one in left if one not in _LITTLE and _SAYING.fullmatch(one) is None)

    def names_in(self, span: Span) -> Iterator[Span]:
        """Yield where the names stand in a stretch, in order."""
        first = bisect_left(self._spans, span.start, key=attrgetter("start"))
        for index in range(first, len(self._spans)):
            if self._spans[index].start >= span.end:
                return
            yield self._spans[index]

    def is_part_of_a_name(self, offset: int) -> bool:
        """Tell whether an offset stands in a name, as that of the country in "EUTM Mali" does."""
        found = bisect_left(self._spans, offset + 1, key=attrgetter("start")) - 1
        return found >= 0 and offset < self._spans[found].end

    def _of(self, sentence: Span) -> frozenset[str]:
        if self._names_others(sentence):
            return _NONE
        over = (Span(one.start, one.end) for one in reversed(self._letter.headings_at(sentence.start)))
        return next((found for span in (sentence, *over) if (found := self._keys(span))), _NONE)

    def _keys(self, span: Span) -> frozenset[str]:
        return frozenset(self._names[self._letter.part(one)] for one in self.names_in(span))

    def _names_others(self, sentence: Span) -> bool:
        """Tell whether a sentence names a country that is no place in it: who gives may be another nation."""
        letter, position = self._letter, sentence.start
        while (one := letter.first_behind(position, "country")) is not None and one.start < sentence.end:
            own = isinstance(one.value, Code) and one.value.code == "NL"
            led = LED.search(letter.text, max(one.start - 14, sentence.start), one.start)
            if not own and led is None and not self.is_part_of_a_name(one.start):
                return True
            position = one.end
        return False

    @cached_property
    def _spans(self) -> tuple[Span, ...]:
        letter, known = self._letter, KnownNames(self._names)
        places = letter.standing(tuple(sorted({fold(run) for run in known.openings()})))
        return tuple(Span(*one) for one in known.find_at(letter.text, places))

    @cached_property
    def _names(self) -> Mapping[str, str]:
        """Each name as printed, and what it is the name of."""
        found = dict.fromkeys(name for name in self._printed() if not _GENERAL.match(name.casefold()))
        long = {
            one.value.long: one.value.short
            for one in self._letter.claims
            if isinstance(one.value, Abbreviation) and one.value.short in found
        }
        if len(found) > _MOST:
            return {}
        words = {name: frozenset(name.casefold().split()) for name in found}
        return {name: _whole(name, words) for name in found} | {one: _whole(long[one], words) for one in long}

    def _printed(self) -> Iterator[str]:
        letter = self._letter
        countries = {one.text for one in letter.of_kind("country")}
        known = (one.text for one in letter.of_kind("operation"))
        ships = (one[0] for one in _at(letter, _SHIP, letter.standing(_SHIP_OPENS)))
        given = (one["name"] for one in _at(letter, _GIVEN, opening_places(letter, _GIVEN_OPENS)))
        for name in chain(known, ships, given):
            yield name
            last = name.split()[-1]
            if name[:3].isupper() and not last.isupper() and last not in countries:
                yield last  # "Althea" of "EUFOR Althea"


def _at(letter: Letter, pattern: re.Pattern[str], places: Sequence[int]) -> Iterator[re.Match[str]]:
    return at_places(pattern, letter.text, places, 0, len(letter.text))


def _whole(name: str, words: Mapping[str, frozenset[str]]) -> str:
    """Return the longer name that a name is short for; of two it is short for neither."""
    longer = [other for other in words if words[name] < words[other]]
    return max(longer, key=len).casefold() if len(longer) == 1 else f"{name.casefold()}{'?' * (len(longer) > 1)}"
