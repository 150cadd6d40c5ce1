"""When a promise is due: on the date that belongs to its verb, and not that of its subject or of an earlier letter.

"Zal uw Kamer in 2025 informeren over de lessen uit 2024" is due in 2025. "Dit najaar", "in het najaar" and "uiterlijk 1
december" are the first ones from the letter's own date on; "binnen zes weken" is due on the last day of these.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from ijkmoment.facts.claim import Claim, Relative
from ijkmoment.facts.dates import Date, Period
from ijkmoment.language.date_words import MONTH
from ijkmoment.language.patterns import lazily
from ijkmoment.language.words import MONTHS, ORDINALS, OTHER_SEASONS, SEASONS
from ijkmoment.reading.adverbials import is_counted_from_then, of_the_verb, taken_together
from ijkmoment.reading.awaited import Span
from ijkmoment.reading.own_dates import Due, is_behind_a_noun, is_of_another
from ijkmoment.reading.relative import is_of_a_relative
from ijkmoment.reading.telling_words import FINITE
from ijkmoment.reading.term import TERM, end_of_term

_SEASONS = {name: 21 + number for number, name in enumerate(SEASONS["nl"])} | OTHER_SEASONS
_SEASON_OF_MONTH = (24, 24, 21, 21, 21, 22, 22, 22, 23, 23, 23, 24)
_OF_ANOTHER = lazily(
    r"\b(?:over|omtrent|inzake|uit|sinds|d\.d\.|van|(?:begroting|nota|planning)\s+voor)\s+(?:(?:de|het)\s+(?:\w*jaar\s+)?)?\Z"
)
# How far before a date the clause may open that it stands in.
_REACH = 120
_DURING = lazily(r"\b(?:week|loop|verloop|begin|einde?|helft)\s+van\s+(?:(?:de|het)\s+)?\Z")
_PAST = lazily(r"\b(?:vorige?|afgelopen|voorgaande?|verleden|jl|jongstleden|geleden|terug)\b|l\.l\.")
_WEEKDAY = r"(?:maan|dins|woens|donder|vrij|zater|zon)dag"
_YEARLESS = lazily(
    rf"\b(?:(?:(?:week|helft|loop|begin|einde?)\s+van|uiterlijk|voor|vóór|op|per|rond|begin|eind|half|medio|in|tot|niet\s+later\s+dan)\s+(?:{_WEEKDAY}\s+)?|{_WEEKDAY}\s+(?=\d))"
    rf"(?:(?P<day>\d{{1,2}})\s+)?(?P<month>{MONTH})\b(?:\s*(?:/|\bof\b)\s*(?:in\s+)?(?P<or>{MONTH})\b(?:\s+(?P<or_year>\d{{4}})\b)?)?"
    rf"(?!\s+(?:\d|jl\b|jongstleden|a\.s\.|aanstaande|l\.l\.|(?:tot|en)\s+(?:met\s+|(?:\d{{1,2}}\s+)?(?:{MONTH}))))"
    r"|\b(?:eind|einde|loop)\s+van\s+(?P<year>het\s+jaar)\b"
    rf"|\bhet\s+(?P<quarter>{'|'.join(ORDINALS['nl'])})\s+kwartaal(?!\s+(?:van\s+)?(?:\d|dit|het|volgend|komend))"
    rf"|\b(?:in|tegen|begin|eind|einde|medio)\s+(?:van\s+)?(?:(?:de|het)\s+)?(?P<season>{'|'.join(_SEASONS)})\b"
    r"(?!\s+(?:van\b|of\b|\d|jl\b|jongstleden|l\.l\.))"
    rf"|{TERM}"
)
# What may stand between a promise and the date that it is due on.
_LEADING = lazily(
    r"\b(?:(?:nog|uiterlijk|niet|later|dan|voor|vóór|op|per|rond|omstreeks|in|de|het|loop|verloop|van|begin|eind|einde|half|"
    r"medio|tot|na|tussen|week|maand|helft|eerste|tweede|derde|laatste|vanaf|tegen|naar|verwachting|"
    rf"{_WEEKDAY})\s+){{1,8}}\Z"
)


# "Over de gesprekken van 11 december informeer ik u": what is told about goes on up to the verb.
_FRONTED = lazily(
    r"\s*(?:(?:en|ook)\s+)*(?:over|omtrent|inzake)\b(?!\s+(?!(?:het|de|dit|deze|vorige?|elke?|iedere?)\b)\w+\s+(?:dagen|weken|week|maanden|maand|jaar)\b)"
)
# "Nu de missie in juli eindigt, stuur ik u": what a clause says before the one that tells.
_SUBORDINATE = lazily(
    r"\s*(?:nu\s+(?:de|het|er|deze|dit|uw|ik)|omdat|aangezien|doordat|hoewel|nadat|voordat|gezien|gelet\s+op|vanwege|"
    rf"naar\s+aanleiding\s+van|anders\s+dan)\b[^;]{{3,300}}?,\s+(?=(?:{FINITE})\b)"
)
_MAIN_VERB = lazily(rf"\b(?:{FINITE})\s+(?:ik|wij|we|u|uw|het|de|beide|er)\b|\bvolgt\b")


class Dues:
    """The dates of a letter that a promise may be due on."""

    def __init__(self, dated: Sequence[Claim], letter: Date | None) -> None:
        self._dated = sorted(dated, key=lambda one: one.start)
        self._starts = [one.start for one in self._dated]
        self._letter = letter if letter is not None and letter.possible else None

    def of(self, folded: str, sentence: Span, telling: Sequence[int], about: Sequence[int]) -> Due | None:
        """Return what a sentence is due on: the first date in it that is its verb's own.

        `telling` and `about` are where its words of telling and "over" stand, in order.
        """
        topic = _end_of_fronted_topic(folded, sentence)
        found = taken_together(folded, sorted(self._within(folded, sentence), key=lambda one: one.start))
        own = [
            one
            for one in found
            if one.start >= topic
            and _is_of_the_verb(folded, sentence[0], one, telling, about)
            and not (self._is_past(one.date) and is_behind_a_noun(folded, sentence[0], one))
        ]
        due = of_the_verb(folded, sentence, [one for one in own if not self._is_past(one.date)] or own)
        if due is None:
            return None
        leading = _LEADING.search(folded, max(due.start - 60, sentence[0]), due.start)
        return due._replace(start=leading.start()) if leading else due

    def _within(self, folded: str, sentence: Span) -> Iterator[Due]:
        first, last = bisect_left(self._starts, sentence[0]), bisect_left(self._starts, sentence[1])
        for one in self._dated[first:last]:
            value = one.value.date if isinstance(one.value, Relative) else one.value
            if isinstance(value, Date | Period) and not _PAST.search(one.text.lower()):
                yield Due(value, one.start, one.end)
        if self._letter is None or not self._letter.month or self._letter.month > 12:
            return
        for found in _YEARLESS.finditer(folded, *sentence):
            if found["number"] and is_counted_from_then(folded, sentence[0], found.start()):
                continue
            date = _next(found, self._letter)
            if date is not None:
                yield Due(date, *found.span())

    def _is_past(self, date: Date | Period) -> bool:
        """Tell whether a date ended before the letter's own, so that hardly anything is due on it any more."""
        if self._letter is None or not date.possible:
            return False
        last = date.last()
        return last is not None and last < self._letter.first()


def _end_of_fronted_topic(folded: str, sentence: Span) -> int:
    """Return where the topic or the other clause ends that a clause begins with, its start when it begins with none."""
    before = _SUBORDINATE.match(folded, *sentence)
    if before is not None:
        return before.end()
    if not _FRONTED.match(folded, *sentence):
        return sentence[0]
    verb = _MAIN_VERB.search(folded, *sentence)
    return verb.start() if verb else sentence[0]


def _is_of_the_verb(folded: str, since: int, due: Due, telling: Sequence[int], about: Sequence[int]) -> bool:
    """Tell whether a date belongs to the verb: not to what stands behind "over", unless the verb comes after that."""
    start, reach = due.start, max(due.start - 40, since)
    if _OF_ANOTHER.search(folded, reach, start) and not _DURING.search(folded, reach, start):
        return False
    if is_of_another(folded, since, due):
        return False
    if is_of_a_relative(folded, max(start - _REACH, since), (start, due.end), telling):
        return False
    over = bisect_right(about, start)
    return not over or bisect_left(telling, about[over - 1]) < len(telling)


def _next(found: re.Match[str], letter: Date) -> Date | Period | None:
    """Return the first such day, month, season or quarter that is not past on the letter's date.

    "Het jaar" is the letter's.
    """
    now = letter.month or 1
    if found["number"]:
        return end_of_term(found, letter)
    if found["year"]:
        return Date(letter.year)
    if found["quarter"]:
        quarter = ORDINALS["nl"].index(found["quarter"])
        return Date(letter.year + (quarter < (now - 1) // 3), 33 + quarter)
    if found["season"]:
        return _next_season(_SEASONS[found["season"]], letter.year, now)
    month = MONTHS["nl"].index(found["month"]) + 1
    day = int(found["day"]) if found["day"] else None
    date = Date(letter.year + ((month, day or 99) < (now, letter.day or 1)), month, day)
    return _up_to(date, found) if found["or"] else date


def _up_to(first: Date, found: re.Match[str]) -> Period:
    """Return "oktober of november" as both, in the year that the last one has."""
    last, since = MONTHS["nl"].index(found["or"]) + 1, first.month or 1
    year = int(found["or_year"]) if found["or_year"] else first.year + (last < since)
    return Period(Date(year - (last < since), since), Date(year, last))


def _next_season(season: int, year: int, month: int) -> Date:
    """Return the season that is or comes next; a winter has the year in which it starts."""
    current = _SEASON_OF_MONTH[month - 1]
    if current == season:
        return Date(year - (season == 24 and month < 3), season)
    return Date(year + (season < current and month > 2), season)
