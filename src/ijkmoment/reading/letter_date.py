"""The date that a letter bears: in its header, after its place, or after a word that says so."""

import re

from ijkmoment.facts.dates import Date
from ijkmoment.facts.document import Document
from ijkmoment.language.date_scan import scan_dates

_PLACE = re.compile(r"(?:^|\n)\s*(?:[A-Z’'][\w’' -]{2,30},?|Datum:?|Vastgesteld|Date:?)\s*(?=\d{1,2}\s)")
_REACH = 600


def find_letter_date(document: Document) -> Date | None:
    """Return the day that the letter bears, None when it bears none."""
    header = [block for block in document.blocks if block.kind == "header"]
    end = header[-1].end if header else _REACH
    opening = document.running[: min(end, _REACH)]
    for found in _PLACE.finditer(opening):
        date = next(scan_dates(opening[found.end() :]), None)
        if date is not None and date.start == 0 and isinstance(date.value, Date) and date.value.day:
            return date.value
    return None
