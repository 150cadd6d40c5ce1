"""What is extended on a day until an earlier one.

"Het mandaat is op 14 februari 2025 verlengd tot en met 28 februari 2024", "De Raad verlengde in juni 2025 het mandaat
tot 14 juni 2023": whoever decides on a day can only let something last until a later one. The day of the decision and
the end stand in one clause with its verb, and nothing between them says what was so once, or was made good later.
"""

from collections.abc import Iterator

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date, Period
from ijkmoment.language.date_words import WEEKDAY
from ijkmoment.language.patterns import lazily

_DOES = r"verleng(?:t|de|den)"
_EXTENDED = r"(?:verlengd|te\s+verlengen|voortgezet|voort\s+te\s+zetten)"
_WITHIN = r"(?:\s[^,;:()]{0,90}?)?"
_DECIDED = lazily(rf"{_WITHIN}\s(?:{_EXTENDED}|{_DOES}){_WITHIN},?\s+")
_DOES_BEFORE = lazily(rf"(?<!\w){_DOES}{_WITHIN}\s(?:op|in|bij\s+besluit\s+van)\s+(?:{WEEKDAY}\s+)?\Z")
_ON_TO = lazily(rf"{_WITHIN},?\s+")
_ON = lazily(
    r"(?<!\w)(?:op|in|(?:bij|met)\s+(?:een\s+|het\s+)?(?:besluit|resolutie|beschikking)\s(?:[^,;:]{0,40}\s)?van)\s+"
    rf"(?:{WEEKDAY}\s+)?\Z"
)
_OTHERWISE = lazily(
    r"(?<!\w)(?:dat|die|waar\w*|had(?:den)?|was|waren|liep|gold|toen|destijds|eerder\w*|terugwerkende|alsnog|achteraf|oorspronkelijk\w*"
    r"|aanvankelijk\w*|over|en|of|niet|vóór)(?!\w)"
)
_REACH, _LONGEST = 120, 260


def decided_ends(letter: Letter) -> Iterator[tuple[Span, Span]]:
    """Yield the ends that lie before the day of the decision on them, each with that day."""
    for end in letter.of_kind("period"):
        until = end.value
        if not isinstance(until, Period) or until.start is not None or until.end is None or not until.possible:
            continue
        decided = letter.last_before(end.start, "date")
        if decided is None or not isinstance(decided.value, Date) or not decided.value.possible:
            continue
        if until.end.last() < decided.value.first() and _is_of_one_decision(letter, decided, end):
            yield Span(end.start, end.end), Span(decided.start, decided.end)


def _is_of_one_decision(letter: Letter, decided: Claim, end: Claim) -> bool:
    """Tell whether one clause decides on a day that something lasts until an end."""
    sentence = letter.sentence_at(end.start)
    if decided.start < sentence.start or end.start - decided.start > _LONGEST:
        return False
    between, text = letter.folded[decided.end : end.start], letter.folded
    if _OTHERWISE.search(between):
        return False
    opening = max(sentence.start, decided.start - _REACH)
    if _DOES_BEFORE.search(text, opening, decided.start):
        return _ON_TO.fullmatch(between) is not None
    return _ON.search(text, opening, decided.start) is not None and _DECIDED.fullmatch(between) is not None
