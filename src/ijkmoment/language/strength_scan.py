"""Strengths in running Dutch text: people deployed by a state, with hedge and range.

Trainees, casualties, civilians and vacancies are counts of people too, and no strengths.
"""

import re
from collections.abc import Iterator

from ijkmoment.facts.values import Strength
from ijkmoment.language.figures import read_number
from ijkmoment.language.found import Found
from ijkmoment.language.numerals import words_to_number
from ijkmoment.language.words import APPROXIMATE_HEDGES, AT_LEAST_HEDGES, AT_MOST_HEDGES

_HEDGE = "|".join(
    re.escape(word).replace(r"\ ", r"\s+")
    for word in sorted({*APPROXIMATE_HEDGES, *AT_MOST_HEDGES, *AT_LEAST_HEDGES, "tot"}, key=len, reverse=True)
)
_FIGURE = r"\d{1,3}(?:\.\d{3})+|\d+"
_WORD = (
    r"(?:(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|der|veer|twin|ën|en|tig|tach|honderd|"
    r"duizend)++)"
)
_NUMBER = rf"(?:{_FIGURE}|{_WORD})"
_PEOPLE = (
    r"(?:militair(?:en)?|\(?(?:staf|liaison|reserve|onder)?\)?officier(?:en)?|\w{0,30}functionaris(?:sen)?|"
    r"marinier(?:s)?|manschappen|man(?![\w-])|personen|reservist(?:en)?|soldaten|troepen|commando(?:['’]s)|"
    r"marechaussees|waarnemers|adviseurs|instructeurs|trainers)\b"
)
_ADJECTIVE = r"(?!en\b|of\b|de\b|het\b)(?:[\w-]{1,40}e|extra|eigen)"
_ADJECTIVES = rf"(?:{_ADJECTIVE}(?:\s+en\s+{_ADJECTIVE})?\s+){{0,2}}?"
_STRENGTH = re.compile(
    rf"(?<![\w.,/-])(?:(?P<hedge>{_HEDGE})\s+|(?P<between>tussen)\s+(?:de\s+)?)?(?P<low>{_NUMBER})"
    rf"(?:\s*(?:\b(?:tot|à|(?(between)en|à))\b|[-–])\s*(?P<cap>maximaal\s+)?(?P<high>{_NUMBER}))?\s+{_ADJECTIVES}"
    rf"(?P<people>{_PEOPLE})(?:\s+en\s+(?P<more>\w{{0,30}}(?:officieren|functionarissen|burgers)))?",
    re.IGNORECASE,
)
_HARMED = re.compile(
    r"\b(?:gewond\w*|overlijden|dood|omgekomen|gesneuveld\w*|gedood\w*|vermist\w*|overleden|om\s+het\s+leven|kwamen\s+om|sneuvel\w+|"
    r"slachtoffers?|verdronken|besmet)\b",
    re.IGNORECASE,
)
_TRAINED = re.compile(
    r"\b(?:opgeleid|getraind|opleiden|trainen|opleiding\s+van|training\s+van|vacatures?|fte)\b", re.IGNORECASE
)
_MILITARY = re.compile(
    r"\b(?:militair\w*|missie\w*|eenheid|eenheden|bijdrage|inzet|detachement\w*|compagnie\w*|team\w*|operatie\w*|"
    r"uitgezonden|uitzending\w*|taskforce|schip|bemanning\w*|transport|logistiek|medici|adviseurs)\b",
    re.IGNORECASE,
)
_YEAR_WORD = re.compile(r"\b(?:in|sinds|van|uit|na|voor|tot|vanaf)\s+$", re.IGNORECASE)
_CIVIL = ("personen", "man")


def scan_strengths(text: str) -> Iterator[Found]:
    """Find strengths in order."""
    for match in _STRENGTH.finditer(text):
        low = _number(match["low"])
        high = _number(match["high"]) if match["high"] else None
        if low is None or (match["high"] and high is None) or not _counts(text, match):
            continue
        yield Found(match.start(), match.end(), _strength(match, low, high), (match["hedge"] or "").lower())


def _number(text: str) -> int | None:
    if text[0].isdigit():
        read = read_number(text)
        return int(read[0]) if read else None
    return words_to_number(text)


def _counts(text: str, match: re.Match[str]) -> bool:
    """Tell whether the people counted are deployed: not harmed or trained, and civil words only in military company."""
    if match["low"].lower() == "een" or _is_year(text, match):
        return False
    sentence = _sentence(text, match)
    near = text[max(match.start() - 40, 0) : match.end() + 60]
    if _HARMED.search(near) or _TRAINED.search(near):
        return False
    return match["people"].lower() not in _CIVIL or _MILITARY.search(sentence) is not None


def _is_year(text: str, match: re.Match[str]) -> bool:
    """Tell whether the number is a year ("in 2007 militairen"): a word before it says so."""
    if match["hedge"] or not re.fullmatch(r"(?:19|20)\d\d", match["low"]):
        return False
    return _YEAR_WORD.search(text, max(match.start() - 12, 0), match.start()) is not None


def _sentence(text: str, match: re.Match[str]) -> str:
    start = text.rfind(". ", max(match.start() - 300, 0), match.start())
    end = text.find(". ", match.end(), match.end() + 300)
    return text[max(start, match.start() - 300, 0) : end if end >= 0 else match.end() + 300]


def _strength(match: re.Match[str], low: int, high: int | None) -> Strength:
    hedge = " ".join((match["hedge"] or "").lower().split())
    if high is not None:
        return Strength(low, high, hedge in APPROXIMATE_HEDGES)
    if hedge in AT_MOST_HEDGES or hedge == "tot":
        return Strength(None, low)
    if hedge in AT_LEAST_HEDGES:
        return Strength(low, None)
    return Strength(low, low, hedge in APPROXIMATE_HEDGES)
