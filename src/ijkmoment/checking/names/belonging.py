"""Things of which a letter says whose they are, and once that they are of a country: "de oostflank van Nederland".

Elsewhere it calls the same thing one of a body or treaty, more than once: "de oostflank van de NAVO". What each country
has of its own is left alone: its minister, its army.
"""

from collections import Counter
from collections.abc import Iterator

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.names.near_names import Pair
from ijkmoment.language.patterns import lazily

_OWNER = lazily(
    r"van\s+(?:(?:de|het)\s+)?"
    r"(?P<owner>[A-ZÀ-Þ][\w-]*|(?:[\w-]*verdragsgebied|bondgenootschap|alliantie|bondgenoten|lidstaten)\b)"
)
_THING = lazily(r"(?<!\w)(?:de|het)\s+(?P<noun>[a-z][\w-]{4,40})\s+\Z")
_EACH_HAS = lazily(
    r"\w*(?:minister|secretaris|regering|kabinet|president|premier|koning|ambassad\w+|autoriteit\w*|leger|krijgsmacht"
    r"|landmacht|luchtmacht|marine|politie|parlement|hoofdstad|overheid|bevolking|burgers|inwoners|economie|grens|grenzen"
    r"|bijdrage|steun|inzet|grondgebied|zuiden|noorden|oosten|westen|commandant|delegatie|vertegenwoordig\w+|leden)"
)
_FEWEST, _REACH = 2, 50


def belonging(letter: Letter) -> Iterator[Pair]:
    """Find the things that a letter gives to a country once, and else to one body."""
    countries = {claim.start for claim in letter.of_kind("country")}
    told: dict[str, list[tuple[Span, bool]]] = {}
    for noun, owner, span in _told(letter):
        told.setdefault(noun, []).append((span, owner in countries))
    for places in told.values():
        of_countries = [span for span, country in places if country]
        others = [(" ".join(letter.part(span).split()), span) for span, country in places if not country]
        if len(of_countries) != 1 or len(others) < _FEWEST:
            continue
        usual, times = Counter(words for words, _ in others).most_common(1)[0]
        if times >= _FEWEST:
            yield of_countries[0], next(span for words, span in others if words == usual)


def _told(letter: Letter) -> Iterator[tuple[str, int, Span]]:
    """Yield what is said to be whose, with where the name of who that is starts and the place of both."""
    for place in letter.runs.get("van", ()):
        owner = _OWNER.match(letter.text, place)
        thing = _THING.search(letter.text, max(place - _REACH, 0), place) if owner is not None else None
        if owner is not None and thing is not None and not _EACH_HAS.fullmatch(thing["noun"]):
            yield thing["noun"], owner.start("owner"), Span(thing.start("noun"), owner.end())
