"""Countries in running Dutch text, and what each contributes: "Duitsland (560 militairen)"."""

import re
from collections.abc import Iterable, Iterator

from ijkmoment.facts.claim import Contribution
from ijkmoment.facts.values import Code, Strength
from ijkmoment.language.countries import COUNTRY_NAME, country_code
from ijkmoment.language.found import Found

_NAME = re.compile(rf"{COUNTRY_NAME}(?![\w-]|'s|’s)")
_SURNAMED = re.compile(r"\s(?:Antillen|BV|Staten)")


def scan_countries(text: str) -> Iterator[Found]:
    """Find the names of countries in order, as codes of ISO 3166-1."""
    for name in _NAME.finditer(text):
        inside = name.start() > 0 and (text[name.start() - 1].isalnum() or text[name.start() - 1] in "_-")
        code = None if inside else country_code(name[0])
        if code is not None and not _SURNAMED.match(text, name.end()):
            yield Found(name.start(), name.end(), Code("country", code))


def pair_contributions(text: str, countries: Iterable[Found], strengths: Iterable[Found]) -> Iterator[Found]:
    """Join each country to the strength in brackets right behind it; both are in order of position."""
    by_start = {one.start: one for one in strengths}
    for country in countries:
        if not text.startswith(" (", country.end):
            continue
        strength = by_start.get(country.end + 2)
        if strength is not None and isinstance(country.value, Code) and isinstance(strength.value, Strength):
            end = strength.end + text.startswith(")", strength.end)
            yield Found(country.start, end, Contribution(country.value.code, strength.value), strength.hedge)
