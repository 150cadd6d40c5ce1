"""What each nation contributes: a country beside a strength that is said to be its own.

In brackets behind it ("Duitsland (560 militairen)"), for several at once ("Polen en Noorwegen (elk 100 militairen)"),
as a bare number in a list of such ("en Estland (30)"), behind a verb of giving ("Duitsland levert 900 militairen"), or
by the nations' own words where two stand side by side ("1.234 Nederlandse en 500 Duitse militairen").
"""

import re
from collections.abc import Iterator, Sequence

from ijkmoment.facts.claim import Contribution
from ijkmoment.facts.values import Code, Strength
from ijkmoment.language.figures import read_number
from ijkmoment.language.folding import fold
from ijkmoment.language.found import Found
from ijkmoment.language.nationalities import NATIONALITIES

_EACH = re.compile(r" \((?:elk|ieder|beide|allebei)\s+")
_BARE = re.compile(r" \((?P<number>\d{1,3}(?:\.\d{3})*)\)")
_BESIDE = re.compile(r"(?:,|,?\s+en)\s+(?:de\s+|het\s+)?")
_GIVES = re.compile(
    r"\s+(?:levert|leverde|stuurt|stuurde|zendt|zond|ontplooit|ontplooide|plaatst|plaatste|zet|zette|"
    r"draagt\s+(?:bij\s+)?met|droeg\s+(?:bij\s+)?met)\s+(?:(?:zelf|ook|nu|momenteel|er|daar|hiervoor|daarvoor)\s+)?"
)
_PLACED = re.compile(r"(?<!\w)(?:in|uit|naar|met|aan|voor|bij|tegen|van|na)\s+(?:de\s+|het\s+)?\Z", re.IGNORECASE)
_WORD = re.compile(r"[a-zà-ÿ-]+")
_JOINED = re.compile(r"(?:,|,?\s+en)\s+")


def pair_contributions(text: str, countries: Sequence[Found], strengths: Sequence[Found]) -> Iterator[Found]:
    """Join countries to the strengths that are theirs; both are in order of position."""
    by_start = {one.start: one for one in strengths}
    told = [_told(text, country, by_start) for country in countries]
    found = [*_shared(text, countries, told), *_in_list(text, countries, told), *_side_by_side(text, strengths)]
    yield from sorted((*(one for one in told if one), *found), key=lambda one: (one.start, one.end))


def _told(text: str, country: Found, by_start: dict[int, Found]) -> Found | None:
    """Return what a country is said to contribute by the words right behind its name."""
    if text.startswith(" (", country.end):
        each = _EACH.match(text, country.end)
        strength = by_start.get(each.end() if each else country.end + 2)
        return _contribution(text, country, strength)
    gives = _GIVES.match(text, country.end)
    if gives is None or _PLACED.search(text, max(country.start - 12, 0), country.start):
        return None
    return _contribution(text, country, by_start.get(gives.end()))


def _contribution(text: str, country: Found, strength: Found | None) -> Found | None:
    if strength is None or not isinstance(country.value, Code) or not isinstance(strength.value, Strength):
        return None
    end = strength.end + text.startswith(")", strength.end)
    return Found(country.start, end, Contribution(country.value.code, strength.value), strength.hedge)


def _are_beside(text: str, one: Found, other: Found) -> bool:
    return _BESIDE.fullmatch(text, one.end, other.start) is not None


def _shared(text: str, countries: Sequence[Found], told: Sequence[Found | None]) -> Iterator[Found]:
    """Find the countries before one whose brackets say what each of them gives."""
    each: Found | None = None
    for index in range(len(countries) - 1, -1, -1):
        own, country = told[index], countries[index]
        if own is not None:
            each = own if _EACH.match(text, country.end) else None
            continue
        if each is None or not _are_beside(text, country, countries[index + 1]):
            each = None
            continue
        if isinstance(country.value, Code) and isinstance(each.value, Contribution):
            yield Found(country.start, each.end, Contribution(country.value.code, each.value.strength), each.hedge)


def _in_list(text: str, countries: Sequence[Found], told: Sequence[Found | None]) -> Iterator[Found]:
    """Find the bare numbers in brackets in a list of countries one of whose others is a contribution."""
    series: list[tuple[Found, bool]] = []
    for country, own in zip(countries, told, strict=True):
        one = own or _bare(text, country)
        if one is None or (series and not _are_beside(text, series[-1][0], one)):
            yield from _of_series(series)
            series = []
        if one is not None:
            series.append((one, own is not None and text.startswith(" (", country.end)))
    yield from _of_series(series)


def _of_series(series: Sequence[tuple[Found, bool]]) -> Iterator[Found]:
    if any(people for _, people in series):
        yield from (one for one, people in series if not people)


def _bare(text: str, country: Found) -> Found | None:
    number = _BARE.match(text, country.end)
    read = read_number(number["number"]) if number else None
    if number is None or read is None or not isinstance(country.value, Code):
        return None
    count = int(read[0])
    return Found(country.start, number.end(), Contribution(country.value.code, Strength(count, count)))


def _side_by_side(text: str, strengths: Sequence[Found]) -> Iterator[Found]:
    """Find the strengths of nations that stand right beside each other."""
    folded = fold(text)
    national = [(one, _nation(folded[one.start : one.end])) for one in strengths]
    beside = {
        place
        for place in range(len(national) - 1)
        if national[place][1]
        and national[place + 1][1]
        and _JOINED.fullmatch(folded, national[place][0].end, national[place + 1][0].start)
    }
    for place, (one, nation) in enumerate(national):
        if (place in beside or place - 1 in beside) and nation and isinstance(one.value, Strength):
            yield Found(one.start, one.end, Contribution(nation, one.value), one.hedge)


def _nation(words: str) -> str | None:
    """Return the one nation that a strength's words name, None of two ("30 Britse en Duitse militairen")."""
    nations = {NATIONALITIES[word] for word in _WORD.findall(words) if word in NATIONALITIES}
    return nations.pop() if len(nations) == 1 else None
