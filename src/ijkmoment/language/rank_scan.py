"""Ranks and superlatives in running Dutch text: "de grootste militaire bijdrage na Duitsland" is second, behind DE."""

import re
from collections.abc import Iterator

from ijkmoment.facts.values import Code, Rank
from ijkmoment.language.country_scan import scan_countries
from ijkmoment.language.folding import fold
from ijkmoment.language.found import Found
from ijkmoment.language.numerals import NUMBER_WORD, words_to_number
from ijkmoment.language.words import SUPERLATIVES

_SUPERLATIVE = re.compile(rf"(?<!\w)(?:{'|'.join(SUPERLATIVES)})(?!\w)")
_BEFORE = re.compile(rf"(?:(?<!\w)op\s+)?(?P<number>{NUMBER_WORD}|\d)\s+na\s+(?:de\s+|het\s+)?\Z")
_AFTER = re.compile(r"[^.;:()\n]{0,60}?\s+na\s+(?=(?:de\s+|het\s+)?[A-Z])")
_JOINED = re.compile(r"(?:,\s+|\s+en\s+)(?=(?:de\s+|het\s+)?[A-Z])")
_ARTICLE = re.compile(r"(?:de|het)\s+")
_VAGUE = ("meeste", "minste")
_LONGEST_NAME = 40


def scan_ranks(text: str) -> Iterator[Found]:
    """Find ranks in order; "de meeste" is one only where it says behind whom."""
    folded = fold(text)
    for word in _SUPERLATIVE.finditer(folded):
        before = _BEFORE.search(folded, max(word.start() - 30, 0), word.start())
        codes, end = _behind(text, word.end())
        if codes:
            yield Found(word.start(), end, Rank(len(codes) + 1, codes, word[0]))
        elif before is not None and (number := _number(before["number"])) is not None:
            yield Found(before.start(), word.end(), Rank(number + 1, (), word[0]))
        elif word[0] not in _VAGUE:
            yield Found(word.start(), word.end(), Rank(1, (), word[0]))


def _behind(text: str, start: int) -> tuple[tuple[str, ...], int]:
    """Return the countries named behind a superlative ("na Duitsland en Polen"), and where the last one ends."""
    codes: list[str] = []
    end = start
    joined = _AFTER.match(text, start)
    while joined is not None:
        article = _ARTICLE.match(text, joined.end())
        begin = article.end() if article else joined.end()
        name = next(scan_countries(text[begin : begin + _LONGEST_NAME]), None)
        if name is None or name.start or not isinstance(name.value, Code):
            break
        codes.append(name.value.code)
        end = begin + name.end
        joined = _JOINED.match(text, end)
    return tuple(codes), end


def _number(words: str) -> int | None:
    return int(words) if words.isdigit() else words_to_number(words)
