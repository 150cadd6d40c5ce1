"""Days of one month told as a period without a year: "10 tot en met 20 juni", "tussen 3 en 8 mei", "(7-9 maart)".

Reading takes no date without a year for a claim; that such a period runs backwards shows all the same. Where the last
day has its weekday, the first has no year of its own either, be they of one month or two: "van maandag 3 februari tot
en met vrijdag 14 januari 2025".
"""

import re
from collections.abc import Iterator

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.facts.dates import Date
from ijkmoment.language.date_words import MONTH, WEEKDAY
from ijkmoment.language.patterns import at_places, lazily
from ijkmoment.language.words import MONTHS

_DAYS = 31
_DAY = rf"(?:{WEEKDAY}\s+)?(?:de\s+)?"
_TH = r"(?:e|ste|de)?"
# Joined by a hyphen or "tot" alone the numbers may be of something else: what stands before shows that they are days.
_PERIODS = lazily(
    rf"(?<![\w.,/–-])(?P<days>(?P<first>\d{{1,2}}){_TH}(?:\s+(?P<named>{MONTH}))?"
    r"(?P<join>\s+(?:tot\s+en\s+met|t/m|t\.?e\.?m\.?)\s+|\s+tot\s+|(?<=\d)[-–](?=\d)|\s+en\s+)"
    rf"{_DAY}(?P<last>\d{{1,2}}){_TH}\s+(?P<month>{MONTH}))(?!\w)(?!\s+\d)",
    re.IGNORECASE,
)
_SURE = lazily(rf"(?<![\w.,/–-])(?P<sure>{WEEKDAY}|van|vanaf|periode|tussen)\s+{_DAY}\Z", re.IGNORECASE)
_NUMBERED = lazily(
    r"(?<!\w)(?:nrs?|nummers?|art(?:ikel(?:en)?)?|leden|lid|punt(?:en)?|bijlagen?|stuk(?:nummer)?|zaak|dossier|pagina|blz|p"
    r"|vragen|onderdelen|tabel)\.?\s+\Z",
    re.IGNORECASE,
)
_OPENS = lazily(r"(?<![\w.,/–-])\(\Z")
_TO_A_WEEKDAY = lazily(
    rf"(?<![\w.,/–-])(?P<days>(?P<first>\d{{1,2}})(?:\s+(?P<named>{MONTH}))?(?:\s+(?:tot\s+en\s+met|t/m|tot)|\s?[–—-])"
    rf"\s+{WEEKDAY}\s+(?P<last>\d{{1,2}})\s+(?P<month>{MONTH})\s+(?P<year>\d{{4}}))(?!\w)",
    re.IGNORECASE,
)
# In months: half a year, the longest period that crosses a year without saying so, a whole year less one.
_HALF, _LONGEST, _YEARLONG = 6, 10, 11
_REACH, _FAR = 16, 40


def reversed_days(letter: Letter) -> Iterator[Span]:
    """Yield the periods of days in one month of which the first comes after the last."""
    for block in letter.blocks:
        for found in at_places(_PERIODS, letter.text, letter.figured, block.start, block.end):
            first, last = int(found["first"]), int(found["last"])
            if not 0 < last < first <= _DAYS or (found["named"] or found["month"]).lower() != found["month"].lower():
                continue
            if _is_of_days(letter, found, block.start):
                yield Span(*found.span("days"))
        for found in at_places(_TO_A_WEEKDAY, letter.text, letter.figured, block.start, block.end):
            if _ends_on_an_earlier_weekday(found):
                yield Span(*found.span("days"))


def may_cross_a_year(start: Date, end: Date) -> bool:
    """Tell whether a period may go on into the next year: "15 december tot 10 januari 2024", a winter, a whole year.

    One that were to last nearly a year has its months exchanged: "3 februari tot 14 januari 2025".
    """
    if start.month is None or end.month is None or not end.possible:
        return True
    months = 12 + end.month - start.month
    whole = months == _YEARLONG and start.day in (1, None) and end.last() == Date(end.year, end.month).last()
    return whole or (start.month > _HALF and end.month <= _HALF and months <= _LONGEST)


def _ends_on_an_earlier_weekday(found: re.Match[str]) -> bool:
    """Tell whether a period that ends on a weekday of a year ends before it starts, and surely starts in that year."""
    month, year = _number(found["month"]), int(found["year"])
    first = _number(found["named"] or found["month"])
    start, end = Date(year, first, int(found["first"])), Date(year, month, int(found["last"]))
    if not (start.possible and end.possible) or end.last() >= start.first():
        return False
    return first == month or not may_cross_a_year(start, end)


def _number(month: str) -> int:
    return MONTHS["nl"].index(month.lower()) + 1


def _is_of_days(letter: Letter, found: re.Match[str], opening: int) -> bool:
    join, since = " ".join(found["join"].split()), max(found.start() - _FAR, opening)
    sure = _SURE.search(letter.text, since, found.start())
    if join == "en":
        return sure is not None and sure["sure"].lower() == "tussen"
    if sure is not None:
        return sure["sure"].lower() != "tussen"
    opens = _OPENS.search(letter.text, since, found.start()) is not None
    if _NUMBERED.search(letter.text, max(found.start() - opens - _REACH, 0), found.start() - opens):
        return False
    return join != "tot" or opens or found["named"] is not None
