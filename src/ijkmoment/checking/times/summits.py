"""Summits and conferences, each known by the place where it was, that a letter dates in two ways.

"De NAVO-top in Vilnius van 11 en 12 juli 2023" and "op de NAVO-top in Vilnius in juni 2023" are one: a place has one
such meeting in a year. A day of the meeting agrees with its period, and its month with its days.
"""

from collections.abc import Iterator
from datetime import timedelta
from itertools import combinations

from ijkmoment.checking.letter import Letter, date_span
from ijkmoment.checking.times.moments import Moment, Moments, parts_of
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date, Period
from ijkmoment.language.patterns import lazily

_KIND = r"(?<![\w-])(?P<kind>(?:[A-ZÀ-Þ]\w+-)?(?:top|topconferentie|conferentie))"
_WHERE = r"(?:in|te|van)\s+(?P<place>(?!Nederland)[A-ZÀ-Þ][\w-]+(?:\s[A-ZÀ-Þ][\w-]+)?)"
_MEETING = lazily(rf"{_KIND}\s+{_WHERE}")
_PARTED = lazily(rf"{_KIND}\s+(?:van|op|in)\s+\Z")
_WHERE_BEHIND = lazily(rf"\)?\s+{_WHERE}")
_BEHIND = lazily(
    r"\s*(?:\(|,\s+(?:die\s+)?(?:op|in)|van|op|in|vond\s+plaats\s+(?:op|in)|vond\s+(?:op|in)|vindt\s+(?:op|in)|was\s+(?:op|in))?\s+|\s*\("
)
_BEFORE = lazily(r"\s+(?:vond|vindt|was|is|werd|kwam)\s+(?:de|het)\s+")
_NEAR, _REACH, _MOST = timedelta(days=200), 40, 40


def summits(letter: Letter) -> Iterator[tuple[Moment, Moment]]:
    """Yield the wrong of two times of one meeting, each with the other."""
    told: dict[tuple[str, str], list[tuple[Claim, Period]]] = {}
    for kind, place, claim in _dated(letter):
        if (period := _period(claim)) is not None:
            told.setdefault((kind.rpartition("-")[2], place), []).append((claim, period))
    for times in told.values():
        for (claim, period), (other, again) in combinations(times[:_MOST], 2):
            if _clash(period, again):
                yield letter.once(Moments).in_doubt(_moment(claim, period), _moment(other, again))


def _dated(letter: Letter) -> Iterator[tuple[str, str, Claim]]:
    """Yield the kind, the place and the time of each meeting that is told with its place."""
    for claim in letter.of_kind("date", "period"):
        before = _PARTED.search(letter.text, max(claim.start - _REACH, 0), claim.start)
        behind = _WHERE_BEHIND.match(letter.text, claim.end) if before else None
        if before and behind:
            yield before["kind"], behind["place"], claim
    for found in _MEETING.finditer(letter.text) if "top" in letter.folded or "conferentie" in letter.folded else ():
        time = letter.first_behind(found.end(), "date", "period")
        if time is not None and _BEHIND.fullmatch(letter.text, found.end(), time.start):
            yield found["kind"], found["place"], time
            continue
        time = letter.last_before(found.start(), "date", "period")
        if time is not None and _BEFORE.fullmatch(letter.text, time.end, found.start()):
            yield found["kind"], found["place"], time


def _period(claim: Claim) -> Period | None:
    """Return the time of a meeting, from a day or a month on."""
    value = Period(claim.value, claim.value) if isinstance(claim.value, Date) else claim.value
    if not isinstance(value, Period) or value.start is None or value.end is None or not value.possible:
        return None
    return value if value.start.month is not None and value.end.month is not None else None


def _clash(one: Period, other: Period) -> bool:
    """Tell whether two times are near each other, and neither lies within the other."""
    first, last, start, end = one.first(), one.last(), other.first(), other.last()
    if first is None or last is None or start is None or end is None:
        return False
    within = (start <= first and last <= end) or (first <= start and end <= last)
    return not within and abs(first - start) < _NEAR


def _moment(claim: Claim, period: Period) -> Moment:
    date = period.start
    assert date is not None  # noqa: S101 - ruled out where periods are made
    return Moment(*parts_of(date), date_span(claim, date), claim.kind == "date")
