"""Whose people a strength counts: the nation that a sentence says delivers them, else the Netherlands.

A letter speaks of what the Netherlands send, so that a strength is theirs when nothing says otherwise. Where its clause
names another nation as more than a place, and not as the deliverer of another number, no nation is told: neither the
Netherlands, who may not be meant, nor the other one, which may only have asked for them. So it is where its capital
stands for it ("Berlijn stationeert") or its force ("de Bundeswehr levert"), also one whose nation is not known.
"""

import re
from collections.abc import Iterator, Sequence

from ijkmoment.drafting.letter import Letter, sentence_of
from ijkmoment.facts.claim import Claim, Contribution
from ijkmoment.facts.values import Code
from ijkmoment.language.metonyms import METONYMS
from ijkmoment.language.nationalities import INHABITANTS, nation_of_word
from ijkmoment.language.patterns import one_of

OWN = "NL"
_PLACED = re.compile(
    r"\b(?:in|vanuit|voor|naar|te|rond|met|van|bij|aan|na|tegen|over|boven|op|nabij|vanaf|langs|buiten|binnen|tot)"
    r"\s+(?:(?:de|het|heel|geheel|noord|zuid|oost|west|centraal)\s+)?\Z",
    re.IGNORECASE,
)
_ORIGIN = re.compile(r"\buit\s+(?:de\s+|het\s+)?\Z", re.IGNORECASE)
_TOGETHER = re.compile(r"\b(?:samen|tezamen|gezamenlijk)\s+met\s+(?:de\s+|het\s+)?\Z", re.IGNORECASE)
_FOR_IT = re.compile(r"\s+(?:gaat|ging)\s+het\s+(?:\w+\s+)?om\b|\s+(?:betreft|betrof|geldt|gold)\b")
_LEFT = re.compile(r"\b(?:terug\w*|vertrok\w*|vertrek\w*|verla(?:at|ten)|verliet\w*|geëvacueerd|weg\w*)\b")
_LISTED = re.compile(r"(?:,|,?\s+(?:en|of))\s+(?:de\s+|het\s+)?")
_CLAUSE = re.compile(r";|:\s|,\s(?:terwijl|omdat|doordat|hoewel|nadat|voordat)\b")
# "270 van de 1.600 militairen": the larger number is that of all nations.
_OF_ALL = re.compile(r"(?:\d|\w{3})\s+van\s+(?:de|alle|de\s+in\s+totaal|in\s+totaal)\s+\Z")
_WORD = re.compile(r"\b[A-Z][a-zà-ÿ]+\b")
_OF_PEOPLE = re.compile(
    r"\s+(?:militaire\s+)?(?:zijde|kant|bijdrage|aandeel|eenhe(?:id|den)|\w*detachement\w*|\w*bataljon\w*|\w*compagnie\w*|"
    r"contingent\w*|\w*brigade|\w*peloton\w*|troepen\w*|militairen|marine|landmacht|luchtmacht|krijgsmacht|leger)\b"
)
_OTHERS = re.compile(
    r"\b(?:bondgenoten|(?:andere|overige|deelnemende)\s+(?:\w+\s+)?(?:landen|naties|staten|bondgenoten|partners|deelnemers)|"
    r"partnerlanden|partners|lidstaten|gastland|gastlanden|buurlanden)\b",
    re.IGNORECASE,
)
_BESIDES = re.compile(
    r"\b(?:in|met|naast|bij|van|voor|aan|tussen|door|onder|op)\s+(?:de\s+|het\s+|onze\s+|zijn\s+)?\Z", re.IGNORECASE
)
_STANDS_FOR = re.compile(rf"\b{one_of(METONYMS)}(?![\w-])", re.IGNORECASE)
_GIVES = (
    r"(?:lever(?:t|de|en|den)|stu(?:urt|urde|ren|urden)|zend(?:t|en)|zond(?:en)?|zet(?:te|ten)?|stationeer(?:t|de|den)|stationeren|"
    r"ontplooi(?:t|de|en|den)|plaats(?:t|te|en|ten)|draagt|dragen|droeg(?:en)?|stel(?:t|de|len|den))"
)
_NAME = r"(?P<name>[A-ZÀ-Þ][\w-]+(?:\s[A-ZÀ-Þ][\w-]+){0,3})"
_GIVER = re.compile(
    rf"\b(?:[Dd]e|[Hh]et)\s{_NAME}\s{_GIVES}\b|\b{_GIVES}\s(?:de\s|het\s)?{_NAME.replace('name', 'named')}"
)
_OURS = re.compile(
    r"Nederland\w*|Den\sHaag|Defensie\w*|Koninklijke|Korps|Kabinet|Staatssecretaris|Minister\w*|Regering|Krijgsmacht|Land\w+|"
    r"Lucht\w+|Marine|Mariniers|Marechaussee|KMar|KL|KLu|CLAS|CLSK|CZSK|DOSCO|COMMIT|NLSOCOM|Lichte|Gemechaniseerde"
)


def nation_of(claim: Claim, letter: Letter) -> str | None:
    """Return the code of the nation that delivers a strength, None when another one may and no words say so."""
    start, end = sentence_of(claim)
    near = letter.within(start, end)
    told = next((nation for one, nation in _contributions(near) if _covers(one, claim)), None)
    if told is not None:
        return told
    if _OF_ALL.search(letter.document.running, max(start, claim.start - 40), claim.start):
        return None
    adjectives = set(_nations(claim.text))
    if adjectives:
        return OWN if adjectives == {OWN} else None
    span = _clause(claim, letter, near, (start, end))
    return None if _may_be_anothers(letter, near, span) else OWN


def _contributions(claims: Sequence[Claim]) -> Iterator[tuple[Claim, str]]:
    return ((one, one.value.nation) for one in claims if isinstance(one.value, Contribution))


def _covers(one: Claim, claim: Claim) -> bool:
    return one.start <= claim.start and claim.end <= one.end


def _nations(words: str) -> Iterator[str]:
    """Return the nations that words name by adjective; one that is not known counts as another one."""
    for word in _WORD.findall(words):
        nation = nation_of_word(word.lower())
        if nation is not None or re.search(r"(?:se|isch|s)\Z", word):
            yield nation or ""


def _clause(claim: Claim, letter: Letter, near: Sequence[Claim], sentence: tuple[int, int]) -> tuple[int, int]:
    """Return the stretch of a sentence that speaks of a strength: between the other strengths, in its own clause."""
    start = max((one.end for one in near if one.kind == "strength" and one.end <= claim.start), default=sentence[0])
    end = min((one.start for one in near if one.kind == "strength" and one.start >= claim.end), default=sentence[1])
    text = letter.document.running
    start = max((one.end() for one in _CLAUSE.finditer(text, start, claim.start)), default=start)
    close = _CLAUSE.search(text, claim.end, end)
    return start, close.start() if close else end


def _may_be_anothers(letter: Letter, near: Sequence[Claim], span: tuple[int, int]) -> bool:
    text = letter.document.running
    spent = [one for one, _ in _contributions(near)]
    named = _unlisted(text, _countries(near, span), span[0])
    if any(_is_giver(text, one, span) for one in named if not any(_covers(by, one) for by in spent)):
        return True
    if _has_stand_in(text, span) or _has_unknown_giver(text, span, spent):
        return True
    return _has_other_people(text, span, spent) or any(
        not _BESIDES.search(text, max(span[0], one.start() - 20), one.start()) for one in _OTHERS.finditer(text, *span)
    )


def _has_stand_in(text: str, span: tuple[int, int]) -> bool:
    """Tell whether a capital or a force that stands for another nation is named as more than a place."""
    return any(
        METONYMS[one[0].lower()] != OWN and one[0][0].isupper() and not _is_placed(text, one.start(), span[0])
        for one in _STANDS_FOR.finditer(text, *span)
    )


def _has_unknown_giver(text: str, span: tuple[int, int], spent: Sequence[Claim]) -> bool:
    """Tell whether someone gives people who is by name no part of the Netherlands: "de Armada zendt"."""
    for one in _GIVER.finditer(text, *span):
        called = "name" if one["name"] else "named"
        told = any(by.start <= one.start(called) < by.end for by in spent)
        if not told and not _OURS.match(one[called]):
            return True
    return False


def _countries(near: Sequence[Claim], span: tuple[int, int]) -> Iterator[Claim]:
    inside = (one for one in near if one.kind == "country" and span[0] <= one.start and one.end <= span[1])
    return (one for one in inside if isinstance(one.value, Code) and one.value.code != OWN)


def _unlisted(text: str, countries: Iterator[Claim], begin: int) -> Iterator[Claim]:
    """Leave out the countries that go on a list of places ("in Mali en Irak")."""
    last_end, placed = -1, False
    for one in countries:
        listed = last_end >= 0 and _LISTED.fullmatch(text, last_end, one.start)
        placed = placed if listed else _is_placed(text, one.start, begin)
        last_end = one.end
        if not (listed and placed):
            yield one


def _is_giver(text: str, country: Claim, span: tuple[int, int]) -> bool:
    """Tell whether a country may be the one who gives: it is named by itself, or with "door", "uit" or "samen met"."""
    reach = max(span[0], country.start - 24)
    if _TOGETHER.search(text, reach, country.start):
        return True
    if _ORIGIN.search(text, reach, country.start):
        return not _LEFT.search(text, *span)
    return _FOR_IT.match(text, country.end) is not None or not _is_placed(text, country.start, span[0])


def _is_placed(text: str, start: int, begin: int) -> bool:
    return _PLACED.search(text, max(begin, start - 24), start) is not None


def _has_other_people(text: str, span: tuple[int, int], spent: Sequence[Claim]) -> bool:
    """Tell whether another nation's unit, share or inhabitants stand in a clause, and have no other number."""
    for word in _WORD.finditer(text, *span):
        if any(one.start <= word.start() < one.end for one in spent):
            continue
        if INHABITANTS.get(word[0].lower(), OWN) != OWN and not _is_placed(text, word.start(), span[0]):
            return True
        if _OF_PEOPLE.match(text, word.end()) and set(_nations(word[0])) - {OWN}:
            return True
    return False
