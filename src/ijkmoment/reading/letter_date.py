"""The date that a letter bears: in its header, after its place, by itself at the top, or where it names itself.

A header is looked at as it was read, line by line: joined into running text its lines lose their place.
"""

import re

from ijkmoment.facts.dates import Date
from ijkmoment.facts.document import Document
from ijkmoment.language.date_scan import scan_dates
from ijkmoment.language.date_words import WEEKDAY_BEFORE
from ijkmoment.language.patterns import at_words, lazily

_REACH = 2500
_LABELLED = lazily(
    r"(?:^|[\n\t])[ \t>]*(?:Plaats(?:\s+en|,|\s*/)\s*datum|Datum|Date|Dagtekening|Vastgesteld|Verzonden"
    rf"|Gepubliceerd)[\s:]*(?:op\s+|[A-Z’'][\w’' -]{{2,30}},\s+)?{WEEKDAY_BEFORE}",
    re.IGNORECASE,
)
_PLACE = lazily(rf"(?:^|\n)[ \t]*[A-Z’'][\w’' -]{{2,30}}, ?{WEEKDAY_BEFORE}(?:de |den )?(?=\d{{1,2}} )")
_LINE = lazily(rf"(?:^|\n)[ \t]*{WEEKDAY_BEFORE}(?=\d{{1,2}}[ -])")
_ITSELF = lazily(rf"(?:Deze|deze|Onderhavige|onderhavige)\s+(?:brief|rapportage|nota|notitie)\s+van\s+{WEEKDAY_BEFORE}")
_LONGEST_DATE = 40


def find_letter_date(document: Document) -> Date | None:
    """Return the day that the letter bears, None when it bears none."""
    opening = document.text[:_REACH]
    for pattern, whole_line in ((_LABELLED, False), (_PLACE, False), (_LINE, True)):
        for found in pattern.finditer(opening):
            date = _date_at(opening, found.end(), whole_line)
            if date is not None:
                return date
    named = next(at_words(_ITSELF, document.running), None)
    return _date_at(document.running, named.end(), whole_line=False) if named else None


def _date_at(text: str, start: int, whole_line: bool) -> Date | None:  # noqa: FBT001 - whether the line has to end there
    stretch = text[start : start + _LONGEST_DATE]
    found = next(scan_dates(stretch), None)
    if found is None or found.start != 0 or not isinstance(found.value, Date) or not found.value.day:
        return None
    if whole_line and stretch[found.end :].lstrip(" .,\r")[:1] not in ("", "\n"):
        return None
    return found.value
