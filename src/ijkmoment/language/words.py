"""The word lists that both directions share: months, seasons, quarters, units and hedges, in Dutch and English."""

import re
from collections.abc import Mapping

from ijkmoment.language.patterns import longest_first

Language = str

MONTHS: Mapping[Language, tuple[str, ...]] = {
    "nl": (
        "januari", "februari", "maart", "april", "mei", "juni",
        "juli", "augustus", "september", "oktober", "november", "december",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip
SEASONS: Mapping[Language, tuple[str, ...]] = {
    "nl": ("voorjaar", "zomer", "najaar", "winter"),
    "en": ("spring", "summer", "autumn", "winter"),
}
OTHER_SEASONS = {"lente": 21, "herfst": 23}
ORDINALS: Mapping[Language, tuple[str, ...]] = {
    "nl": ("eerste", "tweede", "derde", "vierde"),
    "en": ("first", "second", "third", "fourth"),
}
UNITS: Mapping[Language, Mapping[str, tuple[str, str]]] = {
    "nl": {
        "day": ("dag", "dagen"),
        "week": ("week", "weken"),
        "month": ("maand", "maanden"),
        "year": ("jaar", "jaar"),
    },
    "en": {
        "day": ("day", "days"),
        "week": ("week", "weeks"),
        "month": ("month", "months"),
        "year": ("year", "years"),
    },
}
SCALES: Mapping[Language, Mapping[str, int]] = {
    "nl": {"duizend": 3, "miljoen": 6, "miljard": 9},
    "en": {"thousand": 3, "million": 6, "billion": 9},
}
SUPERLATIVES = {
    "grootste": "largest", "kleinste": "smallest", "hoogste": "highest", "laagste": "lowest", "langste": "longest",
    "kortste": "shortest", "oudste": "oldest", "jongste": "youngest", "snelste": "fastest", "sterkste": "strongest",
    "zwakste": "weakest", "zwaarste": "heaviest", "duurste": "most expensive", "goedkoopste": "cheapest",
    "meeste": "most", "minste": "least",
}  # fmt: skip
ABOUT = {"nl": "circa", "en": "about"}
AT_LEAST = {"nl": "minimaal", "en": "at least"}
AT_MOST = {"nl": "maximaal", "en": "at most"}
APPROXIMATE_HEDGES = (
    "circa", "ca.", "ongeveer", "zo'n", "zo’n", "rond de", "rond", "bijna", "ruim", "omstreeks", "naar schatting",
    "een kleine", "een dikke", "een goede", "pakweg", "een stuk of", "grofweg", "plusminus", "om en nabij", "tegen de",
    "zowat", "nagenoeg", "iets meer dan", "iets minder dan", "krap", "±", "+/-", "om en nabij de", "om en bij",
    "om en bij de", "bij benadering", "in de orde van", "in de orde van grootte van", "in de ordegrootte van",
    "een slordige", "een krappe", "een ruime", "~", "≈",
)  # fmt: skip
# Behind a hedge: white space, which a sign can do without ("±150", ">40").
AFTER_HEDGE = r"\s*(?<=[\s±~≈<>≤≥=-])"
AT_MOST_HEDGES = (
    "maximaal",
    "minder dan",
    "ten hoogste",
    "hoogstens",
    "hooguit",
    "nog geen",
    "niet meer dan",
    "nooit meer dan",
    "op zijn hoogst",
    "op z'n hoogst",
    "op z’n hoogst",
    "max.",
    "max",
    "<",
    "≤",
    "<=",
)
AT_LEAST_HEDGES = (
    "minimaal", "meer dan", "ten minste", "tenminste", "minstens", "op zijn minst", "niet minder dan",
    "nooit minder dan", ">", "≥", ">=",
)  # fmt: skip


def hedge_pattern(*more: str) -> str:
    """Return the pattern of every hedge in lower case, and of further words, the longest first."""
    hedges = {*APPROXIMATE_HEDGES, *AT_MOST_HEDGES, *AT_LEAST_HEDGES, *more}
    return "|".join(map(_spaced, longest_first(hedges)))


def about_pattern() -> str:
    """Return the pattern of the hedges that make a number approximate, in lower case, the longest first."""
    return "|".join(map(_spaced, longest_first(APPROXIMATE_HEDGES)))


def _spaced(hedge: str) -> str:
    """Return the pattern of one hedge; the head of an arrow ("30 -> 40") is none."""
    escaped = re.escape(hedge).replace(r"\ ", r"\s+")
    return rf"(?<![-=]){escaped}" if hedge.startswith(">") else escaped
