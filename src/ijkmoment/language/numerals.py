"""Whole numbers and their words: "driehonderdvijftig" is 350, in both directions.

Dutch writes a number below a thousand as one word with the unit before the ten; a diaeresis keeps vowels apart.
"""

from collections.abc import Mapping
from functools import cache

_SMALL: Mapping[str, tuple[str, ...]] = {
    "nl": (
        "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf",
        "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien",
    ),
    "en": (
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ),
}  # fmt: skip
_TENS: Mapping[str, tuple[str, ...]] = {
    "nl": ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"),
    "en": ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"),
}
LARGEST = 9999
# A written number in lower case: its parts fall apart in one way only.
NUMBER_WORD = (
    r"(?:(?<!\w)(?!(?:en|ën|der|veer|twin|tig|tach)(?!\w))(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|der|veer|twin|ën|en|tig|tach|"
    r"honderd|duizend)+(?!\w))"
)


def number_to_words(number: int, language: str = "nl") -> str:
    """Return the words of a whole number from 0 to 9999; larger ones are returned in figures."""
    if not 0 <= number <= LARGEST:
        return str(number)
    return _english(number) if language == "en" else _dutch(number)


def words_to_number(words: str) -> int | None:
    """Read Dutch number words, in any case and with or without accents on "een"; None when they are none."""
    return _readings().get(words.lower().replace("é", "e").replace(" ", ""))


@cache
def _readings() -> Mapping[str, int]:
    below = {_dutch(number): number for number in range(1000)}
    rests = {**below, "": 0}
    del rests["nul"]
    thousands = {
        f"{_dutch(whole)}{words}": whole + rest for whole in range(1000, LARGEST, 1000) for words, rest in rests.items()
    }
    hundreds = {f"{_dutch(number)}honderd": number * 100 for number in range(11, 100) if number % 10}
    joined = {
        f"{_dutch(whole).replace(' ', '')}en{_dutch(rest)}": whole + rest
        for whole in (*range(100, 1000, 100), *range(1000, LARGEST, 1000))
        for rest in range(1, 13)
    }
    return joined | below | thousands | hundreds


def _dutch(number: int) -> str:
    if number < 100:
        return _dutch_below_hundred(number)
    if number < 1000:
        head = "" if number < 200 else _SMALL["nl"][number // 100]
        return f"{head}honderd{_dutch(number % 100) if number % 100 else ''}"
    head = "" if number < 2000 else _SMALL["nl"][number // 1000]
    return f"{head}duizend{' ' + _dutch(number % 1000) if number % 1000 else ''}"


def _dutch_below_hundred(number: int) -> str:
    if number < 20:
        return _SMALL["nl"][number]
    ten, unit = _TENS["nl"][number // 10 - 2], _SMALL["nl"][number % 10]
    if not number % 10:
        return ten
    return f"{unit}ën{ten}" if unit.endswith("e") else f"{unit}en{ten}"


def _english(number: int) -> str:
    if number < 20:
        return _SMALL["en"][number]
    if number < 100:
        tail = f"-{_SMALL['en'][number % 10]}" if number % 10 else ""
        return _TENS["en"][number // 10 - 2] + tail
    power, name = (100, "hundred") if number < 1000 else (1000, "thousand")
    tail = f" and {_english(number % power)}" if number % power else ""
    return f"{_english(number // power)} {name}{tail}"
