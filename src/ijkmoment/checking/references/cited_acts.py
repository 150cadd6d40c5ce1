"""The acts, resolutions and gazettes that a letter cites by number: "Besluit (GBVB) 2024/583", "resolutie 2722".

Each with the days in its sentence, so that one act under two numbers can be told from two acts of one kind.
"""

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span, since
from ijkmoment.facts.dates import Date
from ijkmoment.language.patterns import at_places, lazily

_ACT = lazily(
    r"(?<![\w-])\w*(?P<kind>besluit|verordening|richtlijn|aanbeveling)\s+(?:\((?P<of>EU|GBVB|EG|EEG|EU,\s*Euratom)\)\s+)?"
    r"(?:nr\.\s*)?(?P<first>\d{1,4})/(?P<second>\d{1,4})(?!\d)",
    re.IGNORECASE,
)
_OTHER = lazily(
    r"(?<![\w-])(?P<kind>\w*resoluties?|Stb\.|Stcrt\.|Trb\.|ECLI:[A-Z:]+)\s*(?:(?P<first>(?:19|20)\d\d)(?:,\s*(?:nr\.\s*)?|:))?"
    r"(?P<second>\d{2,5})(?![\d:])(?!\s+militair)",
    re.IGNORECASE,
)
_ACT_OPENS = lazily(r"\w*(?:besluit|verordening|richtlijn|aanbeveling)\Z")
_OTHER_OPENS = lazily(r"\w*resolutie|(?:stb|stcrt|trb|ecli)\Z")
_YEAR = 1950


class Act(NamedTuple):
    """An act cited at one place: of what kind, of which year, under which number, and the days in its sentence."""

    span: Span
    kind: str
    year: str
    number: str
    days: frozenset[Date]


def acts(letter: Letter) -> Iterator[Act]:
    """Yield the acts that a letter cites, in order."""
    places = ((_ACT, letter.starting(_ACT_OPENS)), (_OTHER, letter.starting(_OTHER_OPENS)))
    for block in letter.blocks:
        for pattern, starts in places:
            for found in at_places(pattern, letter.text, starts, block.start, block.end):
                yield _act(letter, found)


def _act(letter: Letter, found: re.Match[str]) -> Act:
    first, second = found["first"] or "", found["second"]
    year, number = (first, second) if len(first) == 4 and int(first) > _YEAR else (second, first)
    of = found.groupdict().get("of") or ""
    kind = found["kind"].casefold().removesuffix("s") + of.casefold()
    return Act(
        Span(*found.span()), kind, year if first else "", number if first else second, _days(letter, found.start())
    )


def _days(letter: Letter, offset: int) -> frozenset[Date]:
    sentence = letter.sentence_at(offset)
    claims, index = letter.of_kind("date"), letter.index_of(sentence.start, "date")
    within = takewhile(lambda claim: claim.start < sentence.end, since(claims, index))
    return frozenset(day for one in within if isinstance(day := one.value, Date) and day.day is not None)
