"""What a figure is of when its own words name something else than the subject: another country, or a thing.

"Voor Oekraïne is uitgetrokken", "de inzet in Polen", "het onderhoud van de kazerne kost" and "de kosten van de
begroting van Defensie" say by their grammar whose a figure is, under whatever heading they stand. A noun that costs
something by itself ("de inzet", "de bijdrage"), a name of the register and a time are no other thing.
"""

import re
from collections.abc import Iterator

from ijkmoment.facts.claim import Claim
from ijkmoment.facts.document import Document
from ijkmoment.facts.names import Names
from ijkmoment.facts.values import Code
from ijkmoment.language.country_scan import scan_countries
from ijkmoment.language.metonyms import CAPITALS
from ijkmoment.language.patterns import at_words, lazily, one_of
from ijkmoment.reading.mentions import Mentions
from ijkmoment.reading.surroundings import Surroundings
from ijkmoment.reading.words import Words

_OWN = (
    r"(?:[\w-]*(?:missies?|operaties?|inzet(?:ten)?|bijdragen?|deelname|deelneming|training(?:en)?|opleiding(?:en)?|uitzending(?:en)?|oefening(?:en)?|"
    r"rotaties?|lichting|eenhe(?:id|den)|teams?|detachement(?:en)?|bataljon|brigade|battlegroup|taakgroep|compagnie|batterij|ontplooiing|"
    r"voorbereiding(?:en)?|aanwezigheid|steun|ondersteuning|programma|verlenging|uitbreiding|voortzetting|uitvoering|verplaatsing|opbouw|afbouw|"
    r"activiteiten|mandaat|besluit|presentie|luchtruimbewaking|betrokkenheid|toezegging|terugkeer|commitment|task|"
    r"verlengen|voortzetten|uitbreiden|uitvoeren)|[\w-]*(?:missie|inzet|operatie|deelname)kosten|"
    r"personeel|militairen|instructeurs|geheel|totaal|nederland|defensie|kabinet|ministerie|rijk|[\w-]*jaar|jaren|rest|restant|begin|start|helft|"
    r"periode|maanden?|kwartaal|kosten|uitgaven|raming|bedrag|aandeel|eerste|tweede|derde|vierde|laatste|hele|gehele|keer|maal|komend|volgend|vorig|dit|"
    r"zover|zijde|kant|[^\W\d_]*\d\w*)"
)
_BEFORE_NOUN = rf"(?:(?!{_OWN}(?![\w-]))[\w-]+e\s+){{0,2}}"
_THE = r"(?:de|het|een|deze|dit|die|dat|onze|zijn|haar|hun)\s+"
_NOUN = rf"{_BEFORE_NOUN}(?P<noun>[\w-]+)"
_OF_IT = (
    r"(?:\s+(?:van|voor|in|aan|op|met|bij|uit|te|tot|naar|over)\s+[^,;:€]{1,80}?|,?\s+(?:die|dat)\b[^,;:€]{1,80}?,?)?"
)
_COST = r"(?:kost|kostte|kostten|vergt|vergde|vergden)"
_ESTIMATED = r"(?:is|zijn|was|waren|wordt|worden|werd|werden)\s+(?:[\w-]+\s+){0,2}?(?:geraamd|begroot|geschat)\s+op"
_KINDS_OF_COST = lazily(
    rf"\b(?:kosten|uitgaven)\s+(?:(?:die|zijn)\s+)?(?:van|voor|aan|verbonden\s+aan|gemoeid\s+met)\s+(?:{_THE})?{_NOUN}"
)
_COSTS = lazily(rf"\b{_THE}{_NOUN}{_OF_IT}\s+(?:{_COST}|{_ESTIMATED})\b")
_HAS_COST = lazily(rf"\b{_THE}{_NOUN}{_OF_IT}\s+(?:heeft|hebben|had|hadden|zal|zullen)\s+\Z")
_THEY_COST = lazily(rf"\b{_THE}{_BEFORE_NOUN}(?P<noun>[\w-]+(?:s|en)(?<!\beigen)){_OF_IT}\s+kosten\s+\Z")
_COST_AFTER = lazily(rf"\b{_COST}\s+(?:(?:in\s+\d{{4}}|daarnaast|ook|dit\s+jaar|verder)\s+)?{_THE}{_NOUN}")
_GOES_TO = lazily(
    rf"(?:ook\s+|daarnaast\s+)?(?:(?:aan|met|voor)\s+{_THE}|(?:aan|voor)\s+){_NOUN}{_OF_IT}\s+(?:is|was|wordt|werd|zijn|waren)\b"
)
_GOVERNED = lazily(
    r"\b(?:in|tijdens|volgens|voor|na|met|tot|op|bij|over|door|aan|van|uit|sinds|vanaf|gedurende|per|naast|binnen)\s+\Z"
)
_GOES_NEXT_TO = lazily(rf"\b(?:aan|voor)\s+{_THE}{_NOUN}{_OF_IT}\s+\Z")
_BUDGET = lazily(
    r"\b(?:(?:de|het)\s+(?:[\w-]+e\s+)?)?(?P<noun>(?:begroting|budget|uitgaven|kosten)\s+van\s+"
    r"(?:defensie|het\s+(?:ministerie|rijk)|de\s+(?:krijgsmacht|overheid))|(?:defensie|rijks)-?(?:begroting|budget|uitgaven))"
    r"\b(?!\s+(?:voor|aan|in)\s)"
)
_COSTED = lazily(r"[^;,]*\bgekost\b")
_OWN_NOUN = lazily(_OWN)
_AT = lazily(r"\b(?:in|naar|voor|aan|te)\s+(?:de\s+|het\s+)?\Z")
_BACKGROUND = lazily(
    r"\b(?:vanwege|wegens|na|door|sinds|gezien|ondanks|tijdens|verband\s+met|gevolg\s+van|begin\s+van|uitbreken\s+van|gelet\s+op)"
    r"\s+(?:de|het|een)\s+(?:[\w-]+\s+){1,3}\Z"
)
_GOES_ON = lazily(r",\s+(?:dat|die)\b")
_STOPS = lazily(r",|\ben\b")
_CAPITALS = {name.title(): code for name, code in CAPITALS.items()}
_CAPITAL = lazily(rf"{one_of(_CAPITALS)}(?![\w-])")
_HOME = "NL"
_LONGEST_AT, _LONGEST_NAME = 16, 60


class Others:
    """A document's figures with what their words name beside the register's subjects."""

    def __init__(self, document: Document, near: Surroundings, mentions: Mentions) -> None:
        self.document, self.near, self.mentions = document, near, mentions

    def is_in_another_country(self, claim: Claim, subject: str, sentence: tuple[int, int], words: Words) -> bool:
        """Tell whether a figure's own part of the sentence has another country for its place or aim, and no name."""
        ends = (one.end for one in self.near.beside(claim, sentence) if one.end <= claim.start)
        start, end = max((claim.start - len(words.before), *ends)), claim.end + len(words.behind)
        stop = _STOPS.search(self.near.folded, claim.end, end)
        end = stop.start() if stop else end
        if self.mentions.within(start, end):
            return False
        at = {code for one, code in self._countries(start, end) if self._is_at(one, start)} - {_HOME}
        return bool(at) and not at <= {code for slugs, code in self._in_countries if subject in slugs}

    def _countries(self, start: int, end: int) -> Iterator[tuple[tuple[int, int], str]]:
        """Return the countries and capitals of a span, but such as a clause goes on about: "voor Polen, dat"."""
        for place, code in _countries(self.document.running[start:end]):
            if not _GOES_ON.match(self.near.folded, start + place[1]):
                yield (start + place[0], start + place[1]), code

    def _is_at(self, country: tuple[int, int], start: int) -> bool:
        """Tell whether a country is a place or an aim, and not where a noun of the section's subject has it."""
        at = _AT.search(self.near.folded, max(start, country[0] - _LONGEST_AT), country[0])
        if at is None or _BACKGROUND.search(self.near.folded, max(start, at.start() - _LONGEST_NAME), at.start()):
            return False
        return not self._is_own_noun(max(start, at.start() - _LONGEST_AT), at.start())

    def is_of_a_thing(self, claim: Claim, start: int, words: Words) -> bool:
        """Tell whether an amount is what a thing costs: "het onderhoud van de kazerne kost € 6 miljoen"."""
        return any(not self._is_own(noun) for noun in self._nouns(claim, start, words))

    def _nouns(self, claim: Claim, start: int, words: Words) -> Iterator[re.Match[str]]:
        begin = max(start, claim.start - len(words.before))
        folded = self.near.folded
        yield from _KINDS_OF_COST.finditer(folded, begin, claim.start)
        yield from _COST_AFTER.finditer(folded, begin, claim.start)
        said = [*_COSTS.finditer(folded, begin, claim.start), *_THEY_COST.finditer(folded, begin, claim.start)]
        said += _BUDGET.finditer(folded, begin, claim.start)
        if _COSTED.match(folded, claim.end):
            said += _HAS_COST.finditer(folded, begin, claim.start)
        yield from (one for one in said if not _GOVERNED.search(folded, max(begin, one.start() - 12), one.start()))
        ends = (_GOES_TO.match(folded, begin, claim.start), _GOES_NEXT_TO.search(folded, begin, claim.start))
        yield from (one for one in ends if one is not None)

    def _is_own(self, noun: re.Match[str]) -> bool:
        if _OWN_NOUN.fullmatch(noun["noun"]):
            return True
        first, last = noun.span("noun")
        named = any(one.end > first for one in self.mentions.within(max(first - _LONGEST_NAME, 0), last))
        return named or self._is_own_noun(noun.start(), last)

    def _is_own_noun(self, start: int, end: int) -> bool:
        """Tell whether a noun stands for the section's subject, which no country names: "in de hub in Polen"."""
        slugs = self.mentions.by_noun(start, end) & self.mentions.topic_at(end)
        return bool(slugs) and not any(slugs & placed for placed, _ in self._in_countries)

    @property
    def _in_countries(self) -> tuple[tuple[frozenset[str], str], ...]:
        return self.mentions.names.once(_in_countries)


def _in_countries(names: Names) -> tuple[tuple[frozenset[str], str], ...]:
    """Return the subjects with the codes of the countries that their names have."""
    return tuple((slugs, code) for name, slugs in names.subjects.items() for _, code in _countries(name))


def _countries(text: str) -> Iterator[tuple[tuple[int, int], str]]:
    """Find countries, by their own names or by their capitals', with their codes."""
    for one in scan_countries(text):
        if isinstance(one.value, Code):
            yield (one.start, one.end), one.value.code
    for capital in at_words(_CAPITAL, text):
        yield capital.span(), _CAPITALS[capital[0]]
