"""Counts beside what can be counted in one way alone: years from one to another, and a row of "die uit ... en die uit".

"Een periode van drie jaar (2021-2025)" is neither the years between nor both of these and those between. "Drie moties
worden afgedaan: die over ... en die over ..." names one by each "die", where each is told by words of its own; "de vier
ministers van Financiën, Defensie en Justitie en Veiligheid" has as many as there are departments.
"""

import re
from collections.abc import Iterator

from ijkmoment.checking.counts.enumerated import COUNT, COUNT_OPENS, PARTLY, Announced, without_departments
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.spelled_out import count_items
from ijkmoment.language.numerals import NUMBER_WORD, number_of
from ijkmoment.language.patterns import at_places, lazily

_YEARS = lazily(
    rf"(?P<number>\d{{1,2}}|{NUMBER_WORD})\s+jaar\s+\((?:van\s+)?(?P<first>(?:19|20)\d\d)(?:\s*[-–]\s*|\s+(?:tot\s+en\s+met|tot|t/m)\s+)"
    r"(?P<last>(?:19|20)\d\d)\)"
)
_LASTS = lazily(r"(?<!\w)(?:van|voor|over|gedurende|binnen)\s+\Z")
_OF_SOME = lazily(
    r"(?<!\w)(?:van\s+(?:de|deze|die|onze)|eerste|laatste|andere|overige|circa|ruim|ongeveer|meer\s+dan|minstens|bijna|zo['’]n|vorige"
    r"|nog|extra|tot|of)\s+\Z"
)
_COLON = lazily(r"[^.;:()\d]{0,60}:\s+(?=die\s)")
_THOSE = r"die\s+(?:uit|van|over|op|in|met|voor|aan|tijdens|inzake|rond)\s"
_ONE = lazily(rf"(?:\A|,\s+(?:en\s+)?|\sen\s+(?:tot\s+slot\s+)?){_THOSE}")
_BRACKETS = lazily(r"\s*\([^()]*\)")
_MORE = lazily(r"(?:,|\sen|\sof|\salsmede)\s(?!die\s)")
_MINISTERS = lazily(rf"(?P<number>[2-9]|{NUMBER_WORD})\s+(?:ministers|ministeries|departementen)(?=\s+van\s)")
_DEPARTMENTS = lazily(r"[A-ZÀ-Þ][\w-]*(?:,?\s+(?:en\s+)?[A-ZÀ-Þ][\w-]*)*")
_MORE_MINISTERS = lazily(r",?\s+(?:en|van|uit|voor|alsmede)(?!\w)")
_VAN = lazily(r"\s+van\s+")
_OF_JUSTICE = lazily(r"Veiligheid\s+en\s+Justitie|Justitie\s+en\s+Veiligheid")
_REACH, _LONGEST, _PAIR = 24, 600, 2


def those_of(letter: Letter) -> Iterator[Announced]:
    """Find the counts beside years, "die uit" or departments that are more or fewer."""
    for block in letter.blocks:
        if block.kind not in ("paragraph", "item"):
            continue
        places = letter.starting(COUNT_OPENS)
        for found in at_places(_YEARS, letter.folded, places, block.start, block.end):
            yield from _off(found, _years(letter, found))
        for found in at_places(_MINISTERS, letter.folded, places, block.start, block.end):
            yield from _off(found, _departments(letter, found))
        for found in at_places(COUNT, letter.folded, places, block.start, block.end):
            yield from _off(found, _those(letter, found))


def _off(found: re.Match[str], told: tuple[int, int] | None) -> Iterator[Announced]:
    number = number_of(found["number"] or "")
    if told is not None and number is not None and number > 1 and not told[0] <= number <= told[1]:
        yield Announced(Span(found.start(), found.end()), number, *told)


def _years(letter: Letter, found: re.Match[str]) -> tuple[int, int] | None:
    """Return how many years lie between two, and are from the one to the other."""
    apart = int(found["last"]) - int(found["first"])
    lasts = _LASTS.search(letter.folded, max(found.start() - _REACH, 0), found.start()) is not None
    return (apart, apart + 1) if lasts and apart > 0 else None


def _departments(letter: Letter, found: re.Match[str]) -> tuple[int, int] | None:
    """Return how many departments are named behind a count of ministers: three at least, and about as many.

    More ministers may be those of several countries ("de twaalf ministers van Buitenlandse Zaken en Defensie").
    """
    sentence = letter.sentence_at(found.start())
    van = _VAN.match(letter.text, found.end())
    if van is None or _is_of_some(letter, found, sentence):
        return None
    named = _DEPARTMENTS.match(letter.text, van.end(), sentence.end)
    if named is None or _MORE_MINISTERS.match(letter.folded, named.end()):
        return None
    told = count_items(without_departments(_OF_JUSTICE.sub("Justitie", named[0])))
    number = number_of(found["number"])
    near = told is not None and number is not None and told[0] - 1 <= number <= told[1] + 1
    return told if told is not None and near and told[1] > _PAIR else None


def _those(letter: Letter, found: re.Match[str]) -> tuple[int, int] | None:
    """Return how many a row of "die uit ..." names, two at least, each of which is of one."""
    sentence = letter.sentence_at(found.start())
    colon = _COLON.match(letter.folded, found.end(), sentence.end)
    if colon is None or _is_of_some(letter, found, sentence):
        return None
    words = _BRACKETS.sub("", letter.folded[colon.end() : sentence.end])
    told = len(_ONE.findall(words))
    return (told, told) if told > 1 and not _MORE.search(words) and ";" not in words else None


def _is_of_some(letter: Letter, found: re.Match[str], sentence: Span) -> bool:
    """Tell whether a count is of some of a number of things, or stands in too long a sentence to tell."""
    if sentence.end - sentence.start > _LONGEST:
        return True
    before = _OF_SOME.search(letter.folded, max(found.start() - _REACH, sentence.start), found.start())
    return before is not None or PARTLY.search(letter.folded, *sentence) is not None
