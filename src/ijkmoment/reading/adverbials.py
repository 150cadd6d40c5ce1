"""Which of the dates in a clause says when it will be told: the first behind its verb, in the part that tells.

A date that opens the clause before its verb comes first ("in juni ontvangt u"). Of a choice ("in oktober of november")
the dates are taken together: from the first to the last of these.
"""

from collections.abc import Sequence
from itertools import pairwise

from ijkmoment.facts.dates import Date, Period
from ijkmoment.language.date_words import MONTH, SEASON
from ijkmoment.language.patterns import lazily
from ijkmoment.language.words import ORDINALS
from ijkmoment.reading.awaited import Span
from ijkmoment.reading.own_dates import WHEN, Due
from ijkmoment.reading.telling import way_of_telling
from ijkmoment.reading.telling_words import FINITE

_REACH = 40
_ORDINALS = ORDINALS["nl"]
_OR = lazily(r"\s*(?:/|\b(?:of|dan\s+wel)\b)\s*(?:(?:in|op|per|begin|eind|medio|uiterlijk)\s+)?(?:(?:de|het)\s+)?")
_QUARTER_OR = lazily(rf"\b(?P<quarter>{'|'.join(_ORDINALS)})\s+of\s+(?:het\s+)?\Z")
# The parts of a clause of which only one may tell: "de commissie rondt het af en de minister stuurt het u".
_JOINT = lazily(rf"[;:,](?=\s)|\b(?:en|maar|terwijl|waarna)\b(?!\s+(?:\d|{MONTH}))")
_FINITE = lazily(rf"\b(?:{FINITE})\b")
_OPENING = lazily(
    rf"(?:[\s,;:]+|\b(?:{WHEN}|en|maar|ook|nog|uiterlijk|al|reeds|pas|eerst|naar|verwachting|loop|van|de|het|niet|later|dan)\b)*"
)
_INVERTS = lazily(rf"\s+(?:{FINITE})\b")
_NEXT_TO = lazily(rf"\s+(?:(?:{WHEN}|de|het|uiterlijk)\s+)*")
_THEN = lazily(r"(?<!later\s)(?<!eerder\s)(?<!meer\s)\b(?:dan(?!\s+(?:ook|wel|nog)\b)|daarna|daarop|vervolgens)\b")
_FIRST_TIME = lazily(rf"\b(?:voor\s+het\s+eerst|te\s+beginnen)\s+(?:(?:{WHEN}|de|het)\s+)*\Z")
_COORDINATION = lazily(r";|\b(?:en|maar)\b")
_ASIDE = lazily(
    r",\s*(?P<aside>(?:en\s+)?(?:dus\s+)?(?:niet\s+(?:meer\s+)?(?:zoals|in|op|voor)|anders\s+dan)\b[^,;]*)(?=,)"
)
# "En in september het verslag": what more is promised behind the same verb.
_ALSO = lazily(
    rf"(?:,\s*)?\b(?:en|maar)\s+(?:(?:daarna|vervolgens|uiterlijk|nog|dan)\s+)*{WHEN}\s+"
    rf"(?:(?:de|het|begin|eind|medio|loop\s+van)\s+)*(?:(?:\d{{1,2}}\s+)?(?:{MONTH})\b|(?:{SEASON})\b|\d{{4}}\b"
    rf"|(?:{'|'.join(_ORDINALS)})\s+(?:kwartaal|helft)\b)"
)

# Of what is told about, more dates are its own unless "over" comes again.
_ABOUT = lazily(r"\b(?:over|omtrent|inzake)\s+\Z")
_ABOUT_TOO = lazily(r"(?:\s+(?:van\s+)?\d{4})?\s+(?:over|omtrent|inzake)\b")


def taken_together(folded: str, found: Sequence[Due]) -> list[Due]:
    """Return the dates in order, with a choice of several as the period from the first to the last."""
    together: list[Due] = []
    for one in found:
        last = together[-1] if together else None
        joint = _OR.match(folded, last.end, one.start) if last else None
        if last is not None and joint is not None and joint.end() == one.start:
            together[-1] = _choice(last, one)
        elif last is not None and one.start < last.end:
            together[-1] = one if one.start == last.start else last
        else:
            together.append(_with_quarter_before(folded, one))
    return together


def _choice(first: Due, last: Due) -> Due:
    """Return two dates as one period; a month has the year of the one that it is joined to."""
    start, end = _start(first.date), _end(last.date)
    if start is not None and end is not None and _is_month(start) and _is_month(end):
        start = Date(end.year - ((start.month or 0) > (end.month or 0)), start.month)
    period = Period(start, end)
    if start is None or end is None or not period.possible or period.reversed:
        return first._replace(end=last.end)
    return Due(period, first.start, last.end)


def _is_month(date: Date) -> bool:
    return date.month is not None and date.month <= 12 and date.day is None


def _start(date: Date | Period) -> Date | None:
    return date if isinstance(date, Date) else date.start


def _end(date: Date | Period) -> Date | None:
    return date if isinstance(date, Date) else date.end


def _with_quarter_before(folded: str, due: Due) -> Due:
    """Return "het derde of vierde kwartaal" as both."""
    if not isinstance(due.date, Date) or due.date.month not in range(33, 37):
        return due
    other = _QUARTER_OR.search(folded, max(due.start - _REACH, 0), due.start)
    if other is None:
        return due
    first = Date(due.date.year, 33 + _ORDINALS.index(other["quarter"]))
    return _choice(Due(first, other.start(), other.end()), due)


def of_the_verb(folded: str, scope: Span, found: Sequence[Due]) -> Due | None:
    """Return the date of the verb among those that may be it, in order."""
    if not found:
        return None
    if len(found) == 1 and not _THEN.search(folded, *scope):
        return found[0]
    first = next(
        (one for one in found if _FIRST_TIME.search(folded, max(one.start - _REACH, scope[0]), one.start)), None
    )
    if first is not None:
        return first
    opening = _OPENING.match(folded, *scope)
    if opening and opening.end() >= found[0].start and _INVERTS.match(folded, found[0].end, scope[1]):
        return found[0]
    part = _telling_part(folded, scope)
    within = [one for one in found if part[0] <= one.start < part[1]]
    if not within and _THEN.search(folded, *part):
        return None
    return _first_behind_verb(folded, part if within else scope, within or found)


def _telling_part(folded: str, scope: Span) -> Span:
    """Return the part of a clause that tells by itself, else the whole."""
    cuts = [one.start() for one in _JOINT.finditer(folded, *scope)]
    parts = zip((scope[0], *cuts), (*cuts, scope[1]), strict=True)
    return next((part for part in parts if way_of_telling(folded[slice(*part)])), scope)


def _first_behind_verb(folded: str, part: Span, found: Sequence[Due]) -> Due:
    """Return the first date behind the finite verb, else the last; of two side by side the second."""
    verb = _FINITE.search(folded, *part)
    behind = [one for one in found if verb is not None and one.start > verb.start()]
    if not behind:
        return found[-1]
    for one, following in pairwise(behind):
        next_to = _NEXT_TO.match(folded, one.end, following.start)
        if next_to is None or next_to.end() != following.start:
            return one
    return behind[-1]


def is_counted_from_then(folded: str, since: int, term: int) -> bool:
    """Tell whether a term runs from what is done first ("en stuur het u dan binnen acht weken")."""
    return _THEN.search(folded, since, term) is not None


def joint_between(folded: str, start: int, end: int) -> int | None:
    """Return where the last part of a clause opens between two places in it, None when they are in one part."""
    cuts = [one.start() for one in _COORDINATION.finditer(folded, start, end)]
    return cuts[-1] if cuts else None


def asides(folded: str, sentence: Span) -> list[Span]:
    """Return where it is said what no longer holds: "en niet zoals eerder gemeld in juni"."""
    if folded.find("niet", *sentence) < 0 and folded.find("anders dan", *sentence) < 0:
        return []
    return [one.span("aside") for one in _ASIDE.finditer(folded, *sentence)]


def without_more(folded: str, what: Span, due: Due | None) -> Span:
    """Return what is promised up to when it is due, or up to what more is promised for another time."""
    more = _ALSO.search(folded, *what)
    about = _ABOUT.search(folded, max(what[0] - _REACH, 0), what[0])
    ends = [more.start()] if more and (not about or _ABOUT_TOO.match(folded, more.end(), what[1])) else []
    if due is not None and what[0] < due.start < what[1]:
        ends.append(due.start)
    return what[0], min(ends, default=what[1])
