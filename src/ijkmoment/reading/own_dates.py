"""Whether a date in a clause is its verb's, or that of something else in it.

"Voor 2025" belongs to the plan in "u ontvangt het plan voor 2025". So do a year right behind its noun ("de begroting
2025"), what stands before a participle ("de in 2023 gestarte proef"), when something was said ("heeft in maart
toegezegd"), and a day that is only reckoned from ("twee weken voor 20 juni").
"""

import re
from typing import NamedTuple

from ijkmoment.facts.dates import QUARTERS, Date, Period
from ijkmoment.language.patterns import lazily
from ijkmoment.reading.telling_words import FINITE, INFORMED, OFFICES, TOLD

_REACH = 80
WHEN = r"(?:in|op|voor|vóór|per|rond|tegen|sinds|vanaf|tot|uit|na|begin|eind|einde|medio|half)"
# The preposition of a date, where it is no part of it yet.
_LEAD = lazily(rf"(?:\b{WHEN}\s+(?:(?:de|het|loop\s+van|heel)\s+)?){{1,3}}\Z")
_ITS_LEAD = lazily(rf"(?:(?:{WHEN}|de|het|uiterlijk)\s+)*")
_YEARS = lazily(r"\d{4}(?!\d)")
_SAYS_WHEN = lazily(
    r"(?:\b(?:in|voor|vóór|per|tegen|rond|omstreeks|uiterlijk|begin|einde?|medio|half|van)\s+"
    r"(?:(?:heel|geheel|het\s+(?:kalender)?jaar|de\s+jaren)\s+)?|\(\s*)\Z"
)
_YEARS_OF = lazily(r"\bvoor\s+(?:(?:de|het)\s+)?(?:jaren|periode|\w*jaar|tijdvak)\s+\Z")
_FOR = lazily(r"(?P<word>[\w-]+)\s+voor\s+(?:(?:heel|de|het)\s+)?\Z")
_WORD_BEFORE = lazily(r"(?P<word>[\w-]+)\s+\Z")
_OPEN = lazily(r"(?:(?:vanaf|sinds|van)\s|tot\s(?:en\smet\s)?\d{4}(?!\d))")
_NO_NOUN = lazily(
    rf"(?:{FINITE}|{'|'.join(sorted(TOLD))}|u|haar|mij|ons|er|het|dit|dat|deze|die|{OFFICES}|kamers?|parlement|"
    r"staten-generaal|nog|ook|dus|dan|nu|graag|uiterlijk|zo|nader|opnieuw|tijdig|steeds|telkens|weer|reeds|al|en|maar|of|"
    r"toe|ernaar|bereid|(?:hier|daar)\w{2,4}|\w+lijks?|niet|eerst|daarna|vervolgens|periodiek|regelmatig)"
)
_ARTICLE = lazily(r"\b(?:de|het|een|deze|dit|mijn|onze|alle)\s+(?:(?:pas|al|reeds|eerder)\s+)?\Z")
_PARTICIPLE = lazily(r"\s+(?:[\w-]+\s+)?\w{3,}(?:de|te|en)\s+[a-zà-ÿ]")
_SAID = rf"(?:toegezegd|aangekondigd|beloofd|verzocht|gevraagd|besloten|afgesproken|{'|'.join(sorted(INFORMED))})"
_HAS = lazily(r"\b(?:heb|heeft|hebben|had|hadden|is|zijn|was|waren|werd|werden|zoals|conform)\b[^,;]*\Z")
_SAID_BEHIND = lazily(rf"\s+(?:[\w-]+\s+){{0,4}}?{_SAID}\b")
_ONCE_SAID = lazily(rf"\b(?:eerder|aanvankelijk|oorspronkelijk|niet)\b[^,;]{{0,60}}\b(?:{_SAID}|gepland|voorzien)\s+\Z")
_AS_SAID = lazily(rf"\W*(?:zoals|conform)\b[^,;]{{0,60}}\b{_SAID}\s+\Z")
_NOT = lazily(r"\b(?:niet|anders\s+dan|in\s+plaats\s+van)\s+(?:(?:meer|langer|al|zoals\s+gepland)\s+)?\Z")
_RECKONED = lazily(r"\b(?:(?:werk)?dag(?:en)?|week|weken|maand(?:en)?|jaar)\s+(?:voor|vóór|na)\s+(?:(?:de|het)\s+)?\Z")


class Due(NamedTuple):
    """When a promise is due, and where that stands with its preposition ("nog voor 1 juli")."""

    date: Date | Period
    start: int
    end: int


def is_of_another(folded: str, since: int, due: Due) -> bool:
    """Tell whether a date belongs to a noun, a participle, an earlier saying or a length, and not to the verb."""
    reach = max(due.start - _REACH, since)
    lead = _LEAD.search(folded, reach, due.start)
    start = lead.start() if lead else due.start
    return (
        _is_a_nouns(folded, reach, due)
        or _RECKONED.search(folded, reach, _inside(folded, due)) is not None
        or _is_a_participles(folded, (reach, start), due.end)
        or _is_of_a_saying(folded, since, (reach, start), due.end)
    )


def is_behind_a_noun(folded: str, since: int, due: Due) -> bool:
    """Tell whether a noun stands right before a date with its preposition ("de proef in 2023")."""
    reach = max(due.start - _REACH, since)
    lead = _LEAD.search(folded, reach, due.start)
    return _is_noun(_WORD_BEFORE.search(folded, reach, lead.start() if lead else due.start))


def _inside(folded: str, due: Due) -> int:
    """Return where a date itself begins, behind the preposition that it may be found with."""
    lead = _ITS_LEAD.match(folded, due.start, due.end)
    return lead.end() if lead else due.start


def _is_a_nouns(folded: str, reach: int, due: Due) -> bool:
    """Tell whether a year stands right behind a noun or behind one with "voor", or an open period behind one."""
    behind = _FOR.search(folded, reach, due.start)
    if _YEARS.match(folded, due.start):
        says = _SAYS_WHEN.search(folded, reach, due.start) and not _YEARS_OF.search(folded, reach, due.start)
        return not says or _is_noun(behind)
    if _OPEN.match(folded, due.start, due.end):
        return _is_noun(_WORD_BEFORE.search(folded, reach, due.start))
    return _is_long(due.date) and _is_noun(behind)


def _is_long(date: Date | Period) -> bool:
    """Tell whether a date is a year, a quarter or a stretch, for which there is a plan rather than before which."""
    return isinstance(date, Period) or date.month is None or date.month in QUARTERS


def _is_noun(found: re.Match[str] | None) -> bool:
    return found is not None and _NO_NOUN.fullmatch(found["word"]) is None


def _is_a_participles(folded: str, before: tuple[int, int], end: int) -> bool:
    return _ARTICLE.search(folded, *before) is not None and _PARTICIPLE.match(folded, end, end + _REACH) is not None


def _is_of_a_saying(folded: str, since: int, before: tuple[int, int], end: int) -> bool:
    """Tell whether a date says when something was said, or is one that no longer holds."""
    if _ONCE_SAID.search(folded, *before) or _NOT.search(folded, *before):
        return True
    if _AS_SAID.match(folded, since, before[1]):
        return True
    return _SAID_BEHIND.match(folded, end, end + _REACH) is not None and _HAS.search(folded, *before) is not None
