"""Where the sentences of running text end: not at "nr. 433", "jl." or an initial."""

import re
from collections.abc import Iterator

from ijkmoment.language.patterns import lazily

_ENDS = lazily(r"[.!?][.!?]*[\"”’)]*(?=\s+[\"“‘(]?[A-ZÀ-Þ\d])")
_ABBREVIATED = lazily(
    r"(?:\b(?:nrs?|jl|drs?|mr|ir|ing|prof|gen|kol|blz|blg|bijl|pag|pp?|art|ca|resp|zr|hr|ms|bijv|vs|vgl|incl|excl|mln|mld|o\.a|m\.b\.t"
    r"|i\.p\.v|t\.o\.v|a\.d|d\.d|z\.o\.z)|(?<![-\w'’])[A-Z])\.\Z",
    re.IGNORECASE,
)
_LONGEST_ABBREVIATION = 12


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Return the spans of the sentences in a stretch of text, without the white space between them."""
    for found in _ENDS.finditer(text, start, end):
        if _ABBREVIATED.search(text, max(start, found.end() - _LONGEST_ABBREVIATION), found.end()):
            continue
        yield start, found.end()
        start = _skip_space(text, found.end(), end)
    if start < end:
        yield start, end


def _skip_space(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start
