"""What makes two dates those of two events, whatever words both have: what is denied, and where each was.

"Verschijnt niet in juli, maar in oktober 2025" does not date anything in July; elections in one country are not those
in another.
"""

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.times.moments import Moment
from ijkmoment.facts.values import Code
from ijkmoment.language.date_words import WEEKDAY
from ijkmoment.language.patterns import lazily

_DENIED = lazily(
    rf"(?<!\w)(?:niet|noch)\s+(?:(?:al|pas|langer|meer|eerst)\s+)?(?:in|op|per|vanaf|vóór|voor|tot(?:\s+en\s+met)?)\s+"
    rf"(?:{WEEKDAY}\s+)?\Z"
)
_OWN = "NL"
_REACH, _MOST = 40, 40


def is_denied(letter: Letter, moment: Moment) -> bool:
    """Tell whether a place says that it was not then."""
    return _DENIED.search(letter.text, max(moment.span.start - _REACH, 0), moment.span.start) is not None


def are_in_two_countries(letter: Letter, first: Moment, second: Moment) -> bool:
    """Tell whether the headings over two dates name countries, and none in common."""
    places, others = (_countries(letter, one) for one in (first, second))
    return bool(places) and bool(others) and places.isdisjoint(others)


def _countries(letter: Letter, moment: Moment) -> frozenset[str]:
    spans = [Span(one.start, one.end) for one in letter.headings_at(moment.span.start)]
    return frozenset(code for one in spans for code in _named(letter, one))


def _named(letter: Letter, span: Span) -> frozenset[str]:
    start = letter.index_of(span.start, "country")
    claims = letter.of_kind("country")[start : min(letter.index_of(span.end, "country"), start + _MOST)]
    return frozenset(one.value.code for one in claims if isinstance(one.value, Code) and one.value.code != _OWN)
