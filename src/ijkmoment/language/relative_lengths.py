"""Times told by how far they lie from the letter: "twee jaar geleden", "een halfjaar terug", "over twee weken".

"Over drie jaar" may be a distance or a stretch ("verdeeld over drie jaar"): it is the first where it opens a clause
whose verb follows, or stands behind a word that says when.
"""

import re
from collections.abc import Iterator

from ijkmoment.facts.claim import Relative
from ijkmoment.facts.dates import Date, Period
from ijkmoment.language.found import Found
from ijkmoment.language.numerals import HALVES, NUMBER_WORD, halves_to_number, words_to_number
from ijkmoment.language.patterns import at_words, lazily
from ijkmoment.language.relative_dates import day_from, month_from, week_from, year_from

_UNIT = r"jaar|maand(?:en)?|week|weken|dag(?:en)?"
_LENGTH = rf"(?:(?P<number>\d{{1,2}}|{HALVES}|{NUMBER_WORD})\s+(?P<unit>{_UNIT})|(?:een\s+)?(?P<halfyear>halfjaar))"
_AGO = lazily(r"(?:geleden|terug)(?!\w)")
_DISTANCE = lazily(rf"(?<![\w.,]){_LENGTH}\s+\Z")
_OVER = lazily(rf"over\s+{_LENGTH}(?!\w)")
# What is looked for first: it is quickly made, and few letters have it.
_NEAR_UNIT = lazily(rf"(?:\S+\s+){{0,3}}?(?:{_UNIT}|halfjaar)(?!\w)")
_UNIT_BEFORE = lazily(rf"(?:{_UNIT}|halfjaar)\s+\Z")
_OVER_WORD = lazily(r"over\s+")
_VERB = lazily(
    r"\s+(?:is|zijn|wordt|worden|zal|zullen|kan|kunnen|moet|moeten|gaat|gaan|komt|komen|volgt|volgen|start|starten|"
    r"begint|beginnen|eindigt|eindigen|vertrekt|vertrekken|keert|keren|vindt|vinden|loopt|lopen|verloopt|opent|sluit|"
    r"informeer|informeert|ontvangt|evalueert|besluit|bericht|verwacht)(?!\w)"
)
_OPENS_CLAUSE = lazily(r"(?:\A|[.:;!?(\n])\s*\Z")
_SAYS_WHEN = lazily(
    r"(?<!\w)(?:pas|al|reeds|alweer|weer|opnieuw|begint|beginnen|start|starten|eindigt|eindigen|vertrekt|vertrekken|volgt|"
    r"volgen|verloopt|verlopen|vindt|vinden|keert|keren|komt|komen)\s+\Z"
)
_SPREAD = lazily(
    r"\s+(?:verspreid|verdeeld|gespreid|uitgesmeerd|gerekend|gemeten|genomen|bezien|heen|lang|tijd|in\s+totaal)(?!\w)"
)
_REACH, _WORD_REACH = 80, 16


def scan_distances(folded: str, letter: Date | None) -> Iterator[Found]:
    """Find such times in a text in lower case: first those that are past, then those to come."""
    position = 0
    for ago in at_words(_AGO, folded):
        reach = max(ago.start() - _REACH, position)
        near = _UNIT_BEFORE.search(folded, reach, ago.start())
        distance = _DISTANCE.search(folded, reach, ago.start()) if near else None
        if distance is not None:
            yield Found(distance.start(), ago.end(), Relative(_far(distance, letter, -1)))
            position = ago.end()
    for word in at_words(_OVER_WORD, folded):
        over = _OVER.match(folded, word.start()) if _NEAR_UNIT.match(folded, word.end()) else None
        if over is not None and _is_distance(folded, over):
            yield Found(over.start(), over.end(), Relative(_far(over, letter, 1)))


def _is_distance(folded: str, over: re.Match[str]) -> bool:
    reach = max(over.start() - _WORD_REACH, 0)
    if _SPREAD.match(folded, over.end()):
        return False
    if _OPENS_CLAUSE.search(folded, reach, over.start()):
        return _VERB.match(folded, over.end()) is not None
    return _SAYS_WHEN.search(folded, reach, over.start()) is not None


def _far(length: re.Match[str], letter: Date | None, step: int) -> Date | Period | None:
    unit, doubled = _doubled(length)
    if letter is None or doubled is None:
        return None
    if unit == "jaar":
        return year_from(letter, step * doubled // 2) if doubled % 2 == 0 else month_from(letter, step * doubled * 6)
    if doubled % 2:
        return None
    far = step * doubled // 2
    if unit.startswith("maand"):
        return month_from(letter, far)
    return week_from(letter, far) if unit.startswith("we") else day_from(letter, far)


def _doubled(length: re.Match[str]) -> tuple[str, int | None]:
    """Return the unit, and twice the number of it, which is whole for halves too."""
    if length["halfyear"]:
        return "jaar", 1
    words = length["number"]
    if words.isdigit():
        return length["unit"], 2 * int(words)
    half, whole = halves_to_number(words), words_to_number(words)
    if half is not None:
        return length["unit"], int(2 * half)
    return length["unit"], None if whole is None else 2 * whole
