"""Ranks and superlatives in running Dutch text: "de grootste militaire bijdrage na Duitsland" is second, behind DE.

Of missions, wars and disasters a country is no rival: "na Afghanistan de grootste missie" is second, behind no country.
Where the words between tell what came later ("de grootste missie die na Afghanistan begon") it is the first. One of
several ("een van de grootste", "behoort tot de grootste") has no rank.
"""

import re
from collections.abc import Iterator

from ijkmoment.facts.values import Code, Rank
from ijkmoment.language.country_scan import scan_countries
from ijkmoment.language.folding import fold
from ijkmoment.language.found import Found
from ijkmoment.language.numerals import NUMBER_WORD, number_of
from ijkmoment.language.patterns import at_words, lazily, one_of
from ijkmoment.language.words import SUPERLATIVES

_SUPERLATIVE = lazily(rf"{one_of(SUPERLATIVES)}(?!\w)")
_HEDGE = lazily(r"(?<!\w)ten\s+\Z")
_OF_SEVERAL = rf"(?:(?:de|het|onze|hun|haar|zijn)\s+)?(?:(?:{NUMBER_WORD}|\d{{1,2}})\s+)?\Z"
_ONE_OF = lazily(
    rf"(?:(?<!\w)(?:{NUMBER_WORD}|\d{{1,2}}|enkele|enige|sommige|elk)\s+(?:van|der)\s+"
    rf"|(?<!\w)(?:behoor\w*|hoort|hoorde|horen|hoorden|reken\w*)\s(?:[^.,;:()\n]{{0,50}}\s)?tot\s+){_OF_SEVERAL}"
)
_ORDINALS = {
    "tweede": 2, "derde": 3, "vierde": 4, "vijfde": 5, "zesde": 6, "zevende": 7, "achtste": 8, "negende": 9,
    "tiende": 10,
}  # fmt: skip
_ORDINAL = lazily(rf"(?<!\w)(?P<ordinal>{'|'.join(_ORDINALS)})(?:\s+|-)\Z")
_BEFORE = lazily(rf"(?:(?<!\w)op\s+)?(?P<number>{NUMBER_WORD}|\d)\s+na\s+(?:de\s+|het\s+)?\Z")
_CLAUSE = r"[^.,;:()\n]"
_AFTER = lazily(rf"{_CLAUSE}{{0,60}}?,?\s+na\s+(?=(?:de\s+|het\s+)?[A-Z])")
_AHEAD = lazily(r"(?<!\w)na\s+(?=(?:de\s+|het\s+)?[A-Z])", re.IGNORECASE)
_UP_TO = lazily(rf",?\s(?:{_CLAUSE}*\s)?(?:de|het)\s+")
_JOINED = lazily(r"(?:,\s+|\s+en\s+)(?=(?:de\s+|het\s+)?[A-Z])")
_ARTICLE = lazily(r"(?:de|het)\s+")
_EVENT = lazily(
    r"\s(?:[\w-]+e\s){0,2}(?:[\w-]*(?:missies?|operaties?|uitzending(?:en)?|oefening(?:en)?|oorlog(?:en)?|crisis|crises|"
    r"ramp(?:en)?)|conflict(?:en)?|aanslag(?:en)?|inzet|inzetten|ontplooiing(?:en)?)\b"
)
_STRAIGHT = lazily(r",?\s(?:(?:van|in)\s(?:[\w-]+\s){1,2})?na\s+")
_IS = lazily(r",?\s(?:is|was|zijn|waren|blijft|bleef|vormt|vormde|werd)\b")
_VAGUE = ("meeste", "minste")
_LONGEST_NAME, _REACH = 40, 80


def scan_ranks(text: str) -> Iterator[Found]:
    """Find ranks in order; "de meeste" is one only where it says behind whom, "ten hoogste" is a hedge."""
    folded = fold(text)
    for word in at_words(_SUPERLATIVE, folded):
        if not _HEDGE.search(folded, max(word.start() - 8, 0), word.start()) and not _is_one_of(folded, word.start()):
            found = _rank(text, folded, word)
            if found is not None:
                yield found


def _is_one_of(folded: str, start: int) -> bool:
    return _ONE_OF.search(folded, max(start - _REACH, 0), start) is not None


def _rank(text: str, folded: str, word: re.Match[str]) -> Found | None:
    event = _EVENT.match(folded, word.end())
    behind = _behind(text, word, event)
    if behind is not None:
        return behind
    reach = max(word.start() - _REACH, 0)
    before = _BEFORE.search(folded, reach, word.start())
    if before is not None and (number := number_of(before["number"])) is not None:
        return Found(before.start(), word.end(), Rank(number + 1, (), word[0]))
    ordinal = _ORDINAL.search(folded, reach, word.start())
    if ordinal is not None:
        return Found(ordinal.start(), word.end(), Rank(_ORDINALS[ordinal["ordinal"]], (), word[0]))
    ahead = _ahead(text, word, event)
    if ahead is not None:
        return ahead
    return None if word[0] in _VAGUE else Found(word.start(), word.end(), Rank(1, (), word[0]))


def _behind(text: str, word: re.Match[str], event: re.Match[str] | None) -> Found | None:
    """Return "grootste bijdrage na Duitsland", with the countries named behind the superlative."""
    joined = _AFTER.match(text, word.end())
    codes, end = _countries(text, joined.end() if joined else len(text))
    if joined is None or not codes:
        return None
    if event is not None and not _STRAIGHT.fullmatch(text, event.end(), joined.end()):
        return None
    return Found(word.start(), end, Rank(len(codes) + 1, () if event else codes, word[0]))


def _ahead(text: str, word: re.Match[str], event: re.Match[str] | None) -> Found | None:
    """Return "na Zweden het land met de hoogste", with the countries named before the superlative."""
    end = word.start()
    for named in _AHEAD.finditer(text, max(end - _REACH, 0), end):
        codes, last = _countries(text, named.end())
        if codes and last < end and _UP_TO.fullmatch(text, last, end) and (event is None or _IS.match(text, last)):
            return Found(named.start(), word.end(), Rank(len(codes) + 1, () if event else codes, word[0]))
    return None


def _countries(text: str, start: int) -> tuple[tuple[str, ...], int]:
    """Return the countries named one after another ("Duitsland en Polen"), and where the last one ends."""
    codes: list[str] = []
    begin = end = start
    while True:
        article = _ARTICLE.match(text, begin)
        begin = article.end() if article else begin
        name = next(scan_countries(text[begin : begin + _LONGEST_NAME]), None)
        if name is None or name.start or not isinstance(name.value, Code):
            return tuple(codes), end
        codes.append(name.value.code)
        end = begin + name.end
        joined = _JOINED.match(text, end)
        if joined is None:
            return tuple(codes), end
        begin = joined.end()
