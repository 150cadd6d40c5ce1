"""A sentence with one mark for each nation and each number of people in it, so that patterns read its grammar alone.

"Uit Duitsland komen circa 900 militairen" becomes "⟨from⟩ komen ⟨people⟩": the preposition before a nation says what it
is in the sentence, and a list shares the one before its first. Marks are letters of Unicode's private area.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ijkmoment.facts.values import Code, Strength
from ijkmoment.language.found import Found
from ijkmoment.language.headcounts import COUNT, headcount, read_range
from ijkmoment.language.nationalities import INHABITANTS, NATIONALITIES, nation_of_word
from ijkmoment.language.numerals import is_choice, stands_alone
from ijkmoment.language.patterns import lazily
from ijkmoment.language.words import AFTER_HEDGE, hedge_pattern

# What a nation is: named by itself, as a place or aim, as an origin, by "door", "van" or "met", as an adjective or by
# its inhabitants; and people with their noun, or a bare number.
NATION, PLACE, ORIGIN, AGENT, OWNER, PARTNER, ADJECTIVE, INHABITANT = "\ue000\ue001\ue002\ue003\ue004\ue005\ue006\ue007"
PEOPLE, NUMBER = "\ue010\ue011"
MARKS = f"{NATION}-{INHABITANT}{PEOPLE}{NUMBER}"

# What a nation brings people as: "een peloton van 30 militairen" stands for the 30.
UNIT = (
    r"(?:militaire\s|gevechts|logistieke\s|medische\s)?(?:bijdragen?|aandeel|inzet|contingent(?:en)?|\w*detachement(?:en)?|"
    r"\w*bataljon|\w*compagnie|eenheid|eenheden|\w*peloton|\w*teams?|deelname|presentie|aanwezigheid|\w*brigade|troepenmacht)"
)
SHIP = (
    r"(?:\w*fregat|\w*korvet|(?:marine|oorlogs|patrouille|bevoorradings|transport|commando|vliegdek)schip|\w*kruiser|"
    r"mijnen(?:jager|veger)|onderzeeboot|torpedobootjager)"
)
_IN_UNIT = lazily(
    rf"(?<!\w)(?:(?:een|één)\s)?(?:{UNIT}|{SHIP})\s(?:infanterie\s|genie\s)?(?:(?:van|met)\s|(?P<bracket>\())\Z"
)
_LONGEST_UNIT = 50
_ROLES = {"uit": ORIGIN, "door": AGENT, "van": OWNER, "met": PARTNER, "naast": PARTNER, "behalve": PARTNER}
_PREPOSITION = lazily(
    r"(?<!\w)(?P<word>in|uit|vanuit|naar|met|aan|voor|bij|tegen|van|na|door|op|over|rond|boven|nabij|binnen|buiten|om|naast|behalve)?"
    r"(?P<article>(?:\s|(?<!\w))(?:de|het))?\s\Z"
)
_LISTED = lazily(r"(?:\s\([^()]{0,60}\))?(?:,|,?\s(?:en|of))\s(?:de\s|het\s)?")
_GOES_ON = lazily(r"\s*(?:[,.;:()]|en(?!\w)|of(?!\w)|\Z)")
_FROM_IT = lazily(r"\s(?:komt|komen|kwam|kwamen)(?!\w)")
_LETTERS = lazily(r"[a-zà-ÿ]+")
_WORD = lazily(r"[a-zà-ÿ]{4,}(?![\w-])")
_BARE = lazily(
    rf"(?<![\w.,/€$-])(?:(?P<hedge>{hedge_pattern('tot')}){AFTER_HEDGE})?(?P<low>{COUNT})"
    rf"(?:(?:\s?(?:tot|à|-|–)\s?|\s(?P<either>of)\s)(?:maximaal\s)?(?P<high>{COUNT}))?(?![\w%-]|[.,]\d)"
)
_YEAR = lazily(r"(?:19|20)\d\d")
_LONGEST_PREPOSITION = 14


class Mark(NamedTuple):
    """What stands at a mark: its span, where its own name starts, and what nation or people it stands for."""

    sign: str
    start: int
    end: int
    named: int
    nation: str = ""
    people: Strength | None = None
    hedge: str = ""


class MarkedSentence(NamedTuple):
    """A sentence in lower case in which each nation and number of people is one mark."""

    text: str
    marks: dict[int, Mark]

    @property
    def may_tell(self) -> bool:
        """Whether a nation stands in it as more than a place, beside a number of people."""
        signs = {one.sign for one in self.marks.values()}
        return not signs.isdisjoint((PEOPLE, NUMBER)) and not signs <= {PEOPLE, NUMBER, PLACE}

    def within(self, start: int, end: int) -> Iterator[Mark]:
        """Return the marks of a stretch of the marked text, in order."""
        return (self.marks[place] for place in range(start, end) if place in self.marks)


def mark_sentence(
    folded: str, span: tuple[int, int], countries: Sequence[Found], people: Sequence[Found]
) -> MarkedSentence:
    """Mark the nations and numbers of a sentence; countries and people are those in it, in order of position."""
    named = [*(_people(folded, span[0], one) for one in people), *_countries(folded, span[0], countries)]
    named += _outside(_words(folded, span), named)
    if any(one.nation and one.sign not in (PEOPLE, PLACE) for one in named):
        named += _outside(_numbers(folded, span), named)
    return _marked(folded, span, sorted(named, key=lambda one: one.start))


def _marked(folded: str, span: tuple[int, int], named: Sequence[Mark]) -> MarkedSentence:
    parts: list[str] = []
    marks: dict[int, Mark] = {}
    length, position = 0, span[0]
    for mark in named:
        between = folded[position : mark.start].replace("\n", " ")
        parts += (between, mark.sign)
        length += len(between)
        marks[length] = mark
        length, position = length + 1, mark.end
    parts.append(folded[position : span[1]].replace("\n", " "))
    return MarkedSentence("".join(parts), marks)


def _people(folded: str, begin: int, one: Found) -> Mark:
    """Mark people and the unit that they are in, with the one nation that their own words name."""
    value = one.value if isinstance(one.value, Strength) else None
    words = _LETTERS.findall(folded, one.start, one.end)
    nations = {NATIONALITIES[word] for word in words if word in NATIONALITIES}
    unit = _IN_UNIT.search(folded, max(begin, one.start - _LONGEST_UNIT), one.start)
    start = unit.start() if unit else one.start
    end = one.end + (unit is not None and unit["bracket"] is not None and folded.startswith(")", one.end))
    return Mark(PEOPLE, start, end, one.start, "/".join(sorted(nations)), value, one.hedge)


def _countries(folded: str, begin: int, countries: Sequence[Found]) -> Iterator[Mark]:
    last: Mark | None = None
    for one in countries:
        if not isinstance(one.value, Code):
            continue
        sign, start = _role(folded, begin, one)
        listed = last is not None and _LISTED.fullmatch(folded, last.end, one.start)
        if listed and last is not None and sign == NATION and _GOES_ON.match(folded, one.end):
            sign = last.sign
        last = Mark(sign, start, one.end, one.start, one.value.code)
        yield last


def _role(folded: str, begin: int, country: Found) -> tuple[str, int]:
    """Return what the preposition before a country makes it, and where that starts."""
    found = _PREPOSITION.search(folded, max(begin, country.start - _LONGEST_PREPOSITION), country.start)
    if found is None:
        return NATION, country.start
    if found["word"] is None:
        return NATION, found.start("article") + folded[found.start("article")].isspace() if found[
            "article"
        ] else country.start
    if found["word"] == "vanuit" and _FROM_IT.match(folded, country.end):
        return ORIGIN, found.start()
    return _ROLES.get(found["word"], PLACE), found.start()


def _words(folded: str, span: tuple[int, int]) -> Iterator[Mark]:
    for word in _WORD.finditer(folded, *span):
        if word.start() and (folded[word.start() - 1].isalnum() or folded[word.start() - 1] == "-"):
            continue
        adjective, inhabitants = nation_of_word(word[0]), INHABITANTS.get(word[0])
        if adjective is not None:
            yield Mark(ADJECTIVE, word.start(), word.end(), word.start(), adjective)
        elif inhabitants is not None:
            yield Mark(INHABITANT, word.start(), word.end(), word.start(), inhabitants)


def _numbers(folded: str, span: tuple[int, int]) -> Iterator[Mark]:
    for number in _BARE.finditer(folded, *span):
        low, high = read_range(number)
        if low is None or number["low"] == "een" or _YEAR.fullmatch(number["low"]):
            continue
        if not stands_alone(folded, number.start("low")):
            continue
        if number["either"] and not is_choice(folded, number.start("low"), low, high or 0):
            continue
        hedge = " ".join((number["hedge"] or "").split())
        yield Mark(NUMBER, number.start(), number.end(), number.start(), "", headcount(hedge, low, high), hedge)


def _outside(marks: Iterator[Mark], taken: Sequence[Mark]) -> list[Mark]:
    return [one for one in marks if not any(one.start < other.end and other.start < one.end for other in taken)]
