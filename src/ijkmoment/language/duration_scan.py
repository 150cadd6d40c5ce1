"""Lengths of time in running Dutch text: "minimaal zes maanden", "anderhalf jaar", "een periode van 2 weken"."""

import re
from collections.abc import Iterator, Mapping
from typing import Literal

from ijkmoment.facts.dates import Duration
from ijkmoment.language.folding import fold
from ijkmoment.language.found import Found
from ijkmoment.language.numerals import NUMBER_WORD, words_to_number
from ijkmoment.language.words import APPROXIMATE_HEDGES, AT_LEAST_HEDGES, AT_MOST_HEDGES, hedge_pattern

Unit = Literal["day", "week", "month", "year"]
_UNITS: Mapping[str, Unit] = {
    "dag": "day", "dagen": "day", "week": "week", "weken": "week", "maand": "month", "maanden": "month",
    "jaar": "year", "jaren": "year",
}  # fmt: skip
_HALF_YEARS = {"half": 6, "een half": 6, "anderhalf": 18}
_LONGER, _SHORTER = ("langer dan",), ("korter dan", "binnen")
_UNIT = re.compile(r"(?<!\w)(?:dag(?:en)?|week|weken|maand(?:en)?|jaar|jaren)(?!\w)")
_NUMBER = re.compile(
    rf"(?:(?<!\w)(?P<hedge>{hedge_pattern(*_LONGER, *_SHORTER)})\s+)?"
    rf"(?<![\w.,/-])(?P<number>\d{{1,3}}|(?:een\s+)?half|anderhalf|{NUMBER_WORD})(?:\s+(?:volle|extra|opeenvolgende))?\s+\Z"
)
_NO_LENGTH = re.compile(r"\s+(?:oud|jong|geleden|later|eerder|daarvoor|daarna)\b")
_REACH = 50


def scan_durations(text: str) -> Iterator[Found]:
    """Find durations in order; an age ("12 jaar oud") or a distance in time ("twee jaar geleden") is none."""
    folded = fold(text)
    for unit in _UNIT.finditer(folded):
        number = _NUMBER.search(folded, max(unit.start() - _REACH, 0), unit.start())
        if number is None or _NO_LENGTH.match(folded, unit.end()):
            continue
        value = _value(number, _UNITS[unit[0]])
        if value is not None:
            yield Found(number.start(), unit.end(), value, number["hedge"] or "")


def _value(number: re.Match[str], unit: Unit) -> Duration | None:
    words, hedge = " ".join(number["number"].split()), " ".join((number["hedge"] or "").split())
    approximate = hedge in APPROXIMATE_HEDGES
    if words in _HALF_YEARS:
        return Duration(_HALF_YEARS[words], "month", _bound(hedge), approximate) if unit == "year" else None
    count = int(words) if words.isdigit() else words_to_number(words)
    if count is None or words == "een":
        return None
    return Duration(count, unit, _bound(hedge), approximate)


def _bound(hedge: str) -> Literal["exactly", "at least", "at most"]:
    if hedge in (*AT_LEAST_HEDGES, *_LONGER):
        return "at least"
    return "at most" if hedge in (*AT_MOST_HEDGES, *_SHORTER) else "exactly"
