"""A term that runs from the letter's date: "binnen zes weken", "over drie maanden".

A term that runs from something else ("binnen zes weken na ontvangst") is no date, because that is not known; nor is one
that runs from a letter without a date, whose words are kept as they are.
"""

import calendar
import re
from datetime import timedelta

from ijkmoment.facts.dates import Date, from_day
from ijkmoment.language.numerals import NUMBER_WORD, number_of
from ijkmoment.language.patterns import lazily

_LENGTH = (
    rf"\s+(?:(?:circa|ongeveer|maximaal|uiterlijk)\s+)?(?P<number>\d{{1,3}}|{NUMBER_WORD})\s+"
    r"(?P<unit>dag(?:en)?|week|weken|maand(?:en)?|jaar)\b(?!\s+(?:na|vanaf|nadat|van|voor|vóór|tijd)\b)"
)
# Behind "over" may stand a length that is told about: "over zes weken training".
_NO_NOUN = (
    r"(?=\s*(?:[.,;]|\Z)|\s+(?:ik|wij|we|u|uw|de|het|een|aan|nader|opnieuw|zal|zullen|wordt|worden|informe\w+|rapporte\w+|"
    r"evalue\w+|stu(?:ur|urt|ren)|zend\w*|bied\w*|leg\w*|kom\w*|ontvangt|krijgt|volgt|volgen|doe|doet|geïnformeerd)\b)"
)
TERM = rf"\b(?:binnen|(?P<over>over)){_LENGTH}(?(over){_NO_NOUN})"
_WITHIN = lazily(rf"\bbinnen{_LENGTH}")
_DAYS = {"d": 1, "w": 7}


def term_in(folded: str, start: int, end: int) -> tuple[int, int]:
    """Return where "binnen zes weken" stands, at the end when it does not."""
    within = folded.find("binnen", start, end)
    found = _WITHIN.search(folded, start, end) if within >= 0 else None
    return found.span() if found else (end, end)


def end_of_term(term: re.Match[str], letter: Date) -> Date | None:
    """Return the last day of a term, its month where the letter's day is not known; None when there is no such day."""
    number = number_of(term["number"])
    if number is None or letter.month is None or letter.month > 12:
        return None
    days = _DAYS.get(term["unit"][0])
    if days is None:
        return _months_on(letter, number * (12 if term["unit"] == "jaar" else 1))
    if letter.day is None or letter.year > 9990:
        return None
    return from_day(letter.first() + timedelta(days=days * number))


def _months_on(letter: Date, months: int) -> Date | None:
    count = letter.year * 12 + (letter.month or 1) - 1 + months
    year, month = count // 12, count % 12 + 1
    if year > 9999:
        return None
    return Date(year, month, min(letter.day, calendar.monthrange(year, month)[1]) if letter.day else None)
