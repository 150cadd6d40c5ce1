"""Countries in running Dutch text."""

from collections.abc import Iterator

from ijkmoment.facts.values import Code
from ijkmoment.language.countries import COUNTRY_NAME, country_code
from ijkmoment.language.found import Found
from ijkmoment.language.patterns import lazily

_NAME = lazily(rf"{COUNTRY_NAME}(?![\w-]|'s|’s)")
# "Ondernemend Nederland" is half a name; an adjective before a country in a sentence has no capital.
_NAMED_SO = lazily(
    r"(?<=[a-zà-ÿ,(]\s)(?:[A-Z][a-zà-ÿ]{2,20}(?:end|ig|aal|baar|zaam|rijk)|Jong|Groen|Schoon|Gezond|Modern|Sterk)\s\Z"
)
_REACH = 30
_SURNAMED = lazily(r"\s(?:Antillen|BV|Staten)")


def scan_countries(text: str) -> Iterator[Found]:
    """Find the names of countries in order, as codes of ISO 3166-1."""
    for name in _NAME.finditer(text):
        inside = name.start() > 0 and (text[name.start() - 1].isalnum() or text[name.start() - 1] in "_-")
        code = None if inside else country_code(name[0])
        if code is None or _SURNAMED.match(text, name.end()):
            continue
        if not _NAMED_SO.search(text, max(name.start() - _REACH, 0), name.start()):
            yield Found(name.start(), name.end(), Code("country", code))
