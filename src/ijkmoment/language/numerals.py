"""Whole numbers and their words: "driehonderdvijftig" is 350, in both directions.

Dutch writes a number below a thousand as one word with the unit before the ten; a diaeresis keeps vowels apart. After
"duizend" comes a space, and many put one after "honderd" too. A number word beside another number that it is not read
with would give the rest of a number for the whole: `stands_alone` and `ends_range` tell of these.
"""

from collections.abc import Mapping
from decimal import Decimal
from functools import cache

from ijkmoment.language.patterns import lazily
from ijkmoment.language.words import AFTER_HEDGE, about_pattern

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
ORDINAL_NUMBERS = {
    "eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "vijfde": 5, "zesde": 6, "zevende": 7, "achtste": 8,
    "negende": 9, "tiende": 10,
}  # fmt: skip
# A written number in lower case: its parts fall apart in one way only.
_PARTS = r"een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|der|veer|twin|ën|en|tig|tach"
_NO_NUMBER = r"(?!(?:en|ën|der|veer|twin|tig|tach)(?!\w))"
_UNDER_HUNDRED = rf"{_NO_NUMBER}(?:{_PARTS})+(?!\w)"
_UNDER_THOUSAND = rf"{_NO_NUMBER}(?:{_PARTS}|honderd)+(?!\w)"
NUMBER_WORD = (
    rf"(?:(?<!\w){_NO_NUMBER}(?:{_PARTS}|honderd|duizend)+(?!\w)"
    rf"(?:(?<=honderd|duizend)\s+(?:en\s+)?{_UNDER_HUNDRED}"
    rf"|(?<=duizend)\s+{_UNDER_THOUSAND}(?:(?<=honderd)\s+(?:en\s+)?{_UNDER_HUNDRED})?)?)"
)
HALVES = (
    rf"(?:{NUMBER_WORD}\s+en\s+een\s+hal(?:f|ve)|{_NO_NUMBER}(?<!\w)(?:{_PARTS})+half"
    r"|(?<!\w)(?:(?:een\s+)?half|anderhal(?:f|ve)))"
)
# Halves that a scale may stand behind, apart or in one word: "anderhalf duizend", "tweeënhalfduizend".
HALF_BEFORE_POWER = rf"(?<!\w)(?:anderhal(?:f|ve)|{_NO_NUMBER}(?:{_PARTS})+half)"
_HALF = lazily(r"(?P<whole>.+?)(?:\s+en\s+een\s+hal(?:f|ve)|(?:en|ën)half)")
# What may stand right before the far end of a range: "tussen 40 en circa 50", "40 tot maximaal 50".
FAR_LEAD = rf"(?:(?:maximaal|hooguit|hoogstens|ten\s+hoogste)\s+|(?:{about_pattern()}){AFTER_HEDGE})?"
_JOINED = lazily(rf"(?:[-–—]|tot|à|of|en|en\s+de)\s*{FAR_LEAD}\Z")
_ANY = rf"(?:(?<![\w.,])(?!(?:19|20)\d\d(?![\d.,]))\d[\d.,]{{0,12}}|{HALF_BEFORE_POWER}|{NUMBER_WORD})"
_HEDGED_ANY = rf"(?:(?:{about_pattern()}){AFTER_HEDGE})?{_ANY}"
_DIGITS_BEFORE = lazily(r"(?<![\w.,])(?!(?:19|20)\d\d[ \xa0])\d{1,9}(?:\.\d{3}){0,3}[ \xa0]{1,2}\Z")
_WORD_BEFORE = lazily(rf"(?<!\w)(?!een(?!\w))(?:{NUMBER_WORD}|miljoen|miljard)\s+\Z")
_NEAR_END = lazily(
    rf"(?:(?<!\w)tussen\s+(?:de\s+)?{_HEDGED_ANY}\s+en(?:\s+de(?!\w))?|{_ANY}(?:\s*[-–—]|\s+(?:tot|à|of)(?!\w)))\s*{FAR_LEAD}\Z"
)
_POWER = lazily(r"duizend|honderd|miljoen|miljard")
_LABEL_BEFORE = lazily(
    r"(?<!\w)(?:vra(?:ag|gen)|artikel(?:en)?|opties?|variant(?:en)?|scenario(?:'s|’s)?|bijlagen?|punt(?:en)?|fasen?|nrs?\.?|nummers?)\s+\Z"
)
# "Artikel 5 150 militairen" is two numbers rather than one with a space in it.
_SPACED = lazily(r"\d{1,3}[ \xa0]\d{3}")
# "Een paar honderd" is vague, and "anderhalf duizend" or "1,5 duizend" a number that does not start at its scale.
_SCALE = lazily(r"(?:tien)?(?:honderd|duizend)|miljoen|miljard|100(?![\d.])|1\.?000(?![\d.])")
_BEFORE_SCALE = lazily(
    r"(?<!\w)(?:paar|enkele|enige|ettelijke|meerdere|verscheidene|verschillende|vele|veel|zoveel|tientallen|honderden|duizenden"
    rf"|half|halve|anderhal(?:f|ve)|(?:{_PARTS})+half|\d{{1,9}},\d{{1,3}})\s+\Z"
)
# "Vijf komma twee" and "2 x 150" go on in a number, which is another one than it.
_ANY_FACTOR = rf"(?:(?<![\w.,])\d[\d.,]{{0,12}}|(?!(?:een|één)(?!\w)){NUMBER_WORD})"
_GOES_ON = lazily(
    rf"(?:{_ANY_FACTOR}\s*(?:komma(?!\w)|keer(?!\w)|-?maal(?!\w)|x|×|\*)|(?<!\w)(?!eenmaal){_NO_NUMBER}(?:{_PARTS})+maal)\s*\Z"
)
_LINKS = ("komma", "keer", "maal", "x", "×", "*")
_REACH, _FAR_REACH = 60, 36
_FARTHEST = 5


def number_to_words(number: int, language: str = "nl") -> str:
    """Return the words of a whole number from 0 to 9999; larger ones are returned in figures."""
    if not 0 <= number <= LARGEST:
        return str(number)
    return _english(number) if language == "en" else _dutch(number)


def number_of(words: str) -> int | None:
    """Return the whole number that digits or a Dutch or English word is, None for anything else."""
    return int(words) if words.isdecimal() else words_to_number(words)


def words_to_number(words: str) -> int | None:
    """Read Dutch number words, in any case and with or without accents on "een"; None when they are none."""
    plain = "".join(words.lower().replace("é", "e").split())
    head, thousand, rest = plain.partition("duizend")
    if not thousand:
        return _below_thousands(plain)
    many = _below_thousands(head) if head else 1
    few = _below_thousands(rest.removeprefix("en")) if rest else 0
    if not many or many >= 1000 or few is None or few >= 1000 or (rest and not few):
        return None
    return many * 1000 + few


def _below_thousands(plain: str) -> int | None:
    """Read what stands before or after "duizend"; "twaalfhonderd" stands by itself."""
    head, hundred, rest = plain.partition("honderd")
    if not hundred:
        return _below_hundred().get(plain)
    many = _below_hundred().get(head) if head else 1
    few = _below_hundred().get(rest.removeprefix("en")) if rest else 0
    return many * 100 + few if many and few is not None and (few or not rest) else None


@cache
def _below_hundred() -> Mapping[str, int]:
    return {_dutch_below_hundred(number): number for number in range(100)}


def halves_to_number(words: str) -> Decimal | None:
    """Read "half", "anderhalf", "twee en een half" and "drieënhalf"; None when there is no half in the words."""
    plain = " ".join(words.lower().split())
    if plain in ("half", "een half"):
        return Decimal("0.5")
    if plain in ("anderhalf", "anderhalve"):
        return Decimal("1.5")
    half = _HALF.fullmatch(plain)
    whole = words_to_number(half["whole"]) if half else None
    return None if whole is None else whole + Decimal("0.5")


def stands_alone(folded: str, start: int) -> bool:
    """Tell whether the number that starts here is whole: no other number right before it that it would belong to."""
    reach = max(start - _REACH, 0)
    figures = folded[start].isdigit()
    if figures and _SPACED.match(folded, start) and _LABEL_BEFORE.search(folded, reach, start):
        return False
    if not figures and _WORD_BEFORE.search(folded, reach, start):
        return False
    if (figures or _POWER.match(folded, start)) and _DIGITS_BEFORE.search(folded, reach, start):
        return False
    if _SCALE.match(folded, start) and _BEFORE_SCALE.search(folded, reach, start):
        return False
    return not (folded[reach:start].rstrip().endswith(_LINKS) and _GOES_ON.search(folded, reach, start))


def ends_range(folded: str, start: int) -> bool:
    """Tell whether the number that starts here is the far end of a range: "20 tot 30", "tussen de tien en twintig"."""
    if not follows_joint(folded, start):
        return False
    return _NEAR_END.search(folded, max(start - _REACH, 0), start) is not None


def follows_joint(folded: str, start: int) -> bool:
    """Tell whether what may join a number to a near end stands right before it: "tot", "en de", "tot circa"."""
    return _JOINED.search(folded, max(start - _FAR_REACH, 0), start) is not None


def is_choice(folded: str, start: int, low: Decimal | int, high: Decimal | int) -> bool:
    """Tell whether "twee of drie", which starts here, is one number that is not known better.

    "Twee of driehonderd" may mean two things, and in "optie 2 of 3 schepen" a label stands before "of".
    """
    if not low < high <= _FARTHEST * low:
        return False
    return _LABEL_BEFORE.search(folded, max(start - _REACH, 0), start) is None


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
