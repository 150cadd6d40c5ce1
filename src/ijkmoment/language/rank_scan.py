"""Ranks and superlatives in running Dutch text: "de grootste militaire bijdrage na Duitsland" is second, behind DE."""

import re
from collections.abc import Iterator

from ijkmoment.facts.values import Rank
from ijkmoment.language.countries import COUNTRY_NAME, country_code
from ijkmoment.language.folding import fold
from ijkmoment.language.found import Found
from ijkmoment.language.numerals import NUMBER_WORD, words_to_number

_SUPERLATIVE = re.compile(
    r"(?<!\w)(?:grootste|kleinste|hoogste|laagste|langste|kortste|oudste|jongste|snelste|sterkste|zwakste|zwaarste|"
    r"duurste|goedkoopste|meeste|minste)(?!\w)"
)
_BEFORE = re.compile(rf"(?:(?<!\w)op\s+)?(?P<number>{NUMBER_WORD}|\d)\s+na\s+(?:de\s+|het\s+)?\Z")
_NAME = rf"(?:(?:de|het)\s+)?(?P<country>{COUNTRY_NAME})"
_UNNAMED = rf"(?:(?:de|het)\s+)?{COUNTRY_NAME}"
_AFTER = re.compile(
    rf"(?P<what>[^.;:()\n]{{0,60}}?)\s+na\s+(?P<names>{_UNNAMED}(?:,\s+{_UNNAMED})*(?:\s+en\s+{_UNNAMED})?)(?!\w)"
)
_VAGUE = ("meeste", "minste")


def scan_ranks(text: str) -> Iterator[Found]:
    """Find ranks in order; "de meeste" is one only where it says behind whom."""
    folded = fold(text)
    for word in _SUPERLATIVE.finditer(folded):
        before = _BEFORE.search(folded, max(word.start() - 30, 0), word.start())
        after = _AFTER.match(text, word.end())
        if after is not None:
            names = [one["country"] for one in re.finditer(_NAME, after["names"])]
            codes = tuple(code for name in names if (code := country_code(name)))
            yield Found(word.start(), after.end(), Rank(len(names) + 1, codes))
        elif before is not None and (number := _number(before["number"])) is not None:
            yield Found(before.start(), word.end(), Rank(number + 1))
        elif word[0] not in _VAGUE:
            yield Found(word.start(), word.end(), Rank(1))


def _number(words: str) -> int | None:
    return int(words) if words.isdigit() else words_to_number(words)
