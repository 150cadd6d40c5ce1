"""Months in figures: "06-2023", where a word of time stands before it or where it fills a cell.

Numbers of files and telephones look the same, so that nothing else makes a month of it.
"""

import re
from collections.abc import Iterator

from ijkmoment.facts.dates import Date, Period
from ijkmoment.language.day_lists import until
from ijkmoment.language.found import Found
from ijkmoment.language.patterns import lazily

_MONTH = r"(?:0[1-9]|1[0-2])[-/](?:19|20)[0-9]{2}"
_ENDS = r"(?![\w/-]|[.,]\d|[ \xa0]\d)"
_ANCHOR = lazily(r"[-/](?:19|20)[0-9]{2}(?![\w/-])")
_MONTHS = lazily(
    rf"(?P<first>{_MONTH}){_ENDS}(?:(?P<joined>\s*[-–—]\s*|\s+(?:t/m|tot\s+en\s+met|tot)\s+)(?P<last>{_MONTH}){_ENDS})?"
)
_OPENED = lazily(
    r"(?<!\w)(?:(?P<since>vanaf|sinds|sedert|met\s+ingang\s+van)|(?P<until>tot\s+en\s+met|t/m|tot)|(?P<van>van)"
    r"|in|per|voor|vóór|na|uit|over|begin|eind|medio|d\.d\.|dan|maand|en|of)\s+\Z"
)
_CELL_OPENS, _CELL_ENDS = lazily(r"(?:\A|[\t\n])[ \xa0]*\Z"), lazily(r"[ \xa0]*(?:[\t\n]|\Z)")
_REACH = 20


def scan_month_figures(folded: str) -> Iterator[Found]:
    """Find months in figures, and periods of two, in order in a text in lower case."""
    position = 0
    for anchor in _ANCHOR.finditer(folded):
        start = anchor.start() - 2
        match = _MONTHS.match(folded, start) if start >= position else None
        if match is None or (start and (folded[start - 1].isalnum() or folded[start - 1] in "_/.,-–")):
            continue
        opened = _OPENED.search(folded, max(start - _REACH, 0), start)
        if opened is not None or _fills_cell(folded, match):
            yield _found(match, opened)
            position = match.end()


def _found(match: re.Match[str], opened: re.Match[str] | None) -> Found:
    first = _date(match["first"])
    since, till = (opened["since"], opened["until"]) if opened else (None, None)
    begin = opened.start() if opened and (since or till or (opened["van"] and match["last"])) else match.start()
    if match["last"]:
        return Found(begin, match.end(), Period(first, _date(match["last"]), until(match["joined"].strip())))
    if since:
        return Found(begin, match.end(), Period(first, None))
    if till:
        return Found(begin, match.end(), Period(None, first, until(till)))
    return Found(begin, match.end(), first)


def _date(printed: str) -> Date:
    return Date(int(printed[3:]), int(printed[:2]))


def _fills_cell(folded: str, match: re.Match[str]) -> bool:
    """Tell whether nothing stands beside it in its cell; a line without cells is none."""
    opens = _CELL_OPENS.search(folded, max(match.start() - _REACH, 0), match.start())
    ends = _CELL_ENDS.match(folded, match.end())
    return opens is not None and ends is not None and "\t" in opens[0] + ends[0]
