"""Dates that a sentence tells as to come: "is naar verwachting op 1 mei gereed", "ontvangt uw Kamer uiterlijk in mei".

Only what stands right by a date says of it. Sentences that tell what was planned or said once, and those that tell
anything as over, are left alone: the present of Dutch tells what was, too.
"""

import re
from collections.abc import Callable

from ijkmoment.checking.times.tense_places import Place
from ijkmoment.checking.times.tense_words import COMES, EVENT, EXPECTED, FIRST, NOT_NOW, ON, WHO
from ijkmoment.facts.dates import Date
from ijkmoment.language.patterns import lazily

_WHEN = rf"(?:(?:uiterlijk|vóór|voor|al|reeds|pas|nog)\s+)?(?:{ON})?(?:het\s+\w+reces\s+(?:van\s+)?)?"
_OPENING_WHEN = lazily(rf"\s*(?:(?:en|maar|want)\s+)?{_WHEN}")
_NEXT = lazily(r"\s+(?:a\.s\.|aanstaande)(?!\w)")
_PLANNED_BEFORE = lazily(
    rf"(?<!\w)(?:is|zijn|wordt|worden|staat|staan)\s(?:[^,;:()]*\s)?{EXPECTED}\s+(?:voor\s+)?{_WHEN}\Z"
)
_IS_BEFORE = lazily(rf"(?<!\w)(?:is|zijn|wordt|worden|staat|staan){WHO}\s+(?:voor\s+)?{_WHEN}\Z")
_PLANNED_BEHIND = lazily(rf"\s(?:[^,;:()]*\s)?{EXPECTED}|\s*{EXPECTED}")
# "Is op 22 april vertrokken en wordt in mei verwacht": the latter tells of another time.
_AND_GOES = lazily(r"(?<=[dtn])\s+en\s+(?:[a-zà-ÿ]+t|zal|zullen|zijn|worden)\s.*", re.DOTALL)  # "gestart en duurt"
_AND_IS = lazily(r"\s+en\s+(?:wordt|worden|is|zijn)\s.*", re.DOTALL)
_IS_PLANNED_BEHIND = lazily(rf"\s+(?:is|zijn|wordt|worden|staat|staan)\s(?:[^,;:()]*\s)?{EXPECTED}")
_LIKELY = lazily(r"(?<!\w)naar\s+(?:huidige\s+)?verwachting(?!\w)")
_COMES = lazily(rf"(?<!\w){COMES}(?!\w)")
_NEAR_VERB = lazily(rf"(?<!\w)(?:{COMES}{WHO}|verwachting)\s+{_WHEN}\Z")
_WILL_BEFORE = lazily(rf"(?<!\w)(?:zal|zullen){WHO}\s+(?:naar\s+verwachting\s+)?{_WHEN}\Z")
# "Zal de bouw in Vught op 10 september aanbesteden": the day is of what is done, and of no meeting before it.
_WILL_DO_BEFORE = lazily(
    rf"(?<!\w)(?:zal|zullen)\s+(?:(?!(?:van|over|voor|naar|sinds|tot|na|uit|om)\s|(?:die|dat|wie|zoals|stand|situatie|toestand)\s|\w*{EVENT}\s|(?:\w{{2,5}})?(?:ge|be|ver|ont|her)\w+(?:d|t|en|aan)\s+op\s)[\w’'-]+\s+){{1,8}}"
    rf"op\s+{FIRST}\Z"
)
_TO_DO = lazily(
    r"\s+(?:een\s+[a-zà-ÿ]+\s+)?(?:worden\s+)?[a-zà-ÿ]{4,}en\s*(?:[.,;]|\Z)|\s+worden\s+[a-zà-ÿ]{4,}[dt]\s*(?:[.,;]|\Z)"
)
_BACK = lazily(r"(?<!\w)terugwerkende\s+kracht(?!\w)")
_HAS_BEEN = lazily(r"(?<!\w)(?:geweest|hebben|wel)(?!\w)")
# "De eerste bespreking vond plaats op 8 oktober en de tweede is voorzien op 15 april": the latter tells of itself.
_AND_PLANNED_BEFORE = lazily(
    rf"\sen\s+(?:de|het)\s+(?:[a-zà-ÿ]+\s+){{1,3}}(?:is|zijn|staat|staan)\s+(?:voorzien|gepland|voorgenomen)\s+(?:voor\s+)?{ON}\Z"
)
_SHARED_BEFORE = lazily(
    rf"(?<!\w)deel(?:t|en)?\s+(?:ik|wij|het\s+kabinet)\s+(?:[a-zà-ÿ]+\s+){{0,2}}met\s+(?:u|uw\s+kamer|de\s+kamer)\s+{_WHEN}\Z"
)
_WILL_BEHIND = lazily(r"\s+(?:zal|zullen)(?!\w)")
_READER = r"(?:uw\s+kamer|u|de\s+kamer|ik|wij)"
_TELLS = (
    r"(?:ontvangt|verneemt|krijgt|informeer|informeert|stuur|stuurt|zend|zendt|bericht|meld|meldt|kom|komt|rapporteer"
    r"|rapporteert|leg|legt|bied|biedt|doe|doet)"
)
_TELLS_BEHIND = lazily(rf"\s+{_TELLS}\s+(?:het\s+kabinet\s+)?{_READER}(?!\w)")
_TELLS_BEFORE = lazily(rf"(?<!\w){_TELLS}(?:\s+{_READER}(?!\w)){{1,2}}{WHO}\s+{_WHEN}\Z")
_PAPER = (
    r"(?:de|het|een|mijn|onze|ons)\s+(?:[a-z]+e\s+)?\w*(?:brief|rapport|rapportage|verslag|evaluatie|reactie|voorstel|plan|resultaten"
    r"|uitkomsten|uitwerking|nota|advies|antwoord|antwoorden|agenda|overzicht|tussenstand|voortgang)"
)
_PAPER_BEFORE = lazily(
    rf"(?:uw\s+kamer|u|ik|wij)\s+{_TELLS}{WHO}\s+{_PAPER}\s+{_WHEN}\Z|(?<!\w){_TELLS}\s+{_READER}{WHO}\s+{_PAPER}\s+{_WHEN}\Z"
)
_AT_LATEST = lazily(rf"(?<!\w)uiterlijk\s+(?:{ON})?\Z")
_WHOEVER = lazily(r"(?<!\w)(?:wie|die|degenen?)(?!\w)")
_HOPES_BEFORE = lazily(
    r"(?<!\w)(?:verwacht|verwachten|hoop|hoopt|hopen|streeft?\s+er\s*naar|streven\s+er\s*naar|beoogt|voornemens|(?:streven|bedoeling|voornemen)\s+is)"
    rf"\s(?:(?!(?:over|van|uit|rond|na|sinds|met)\s)[^,;:()\s]+\s+){{0,7}}{_WHEN}\Z"
)
_TO_DO_BEHIND = lazily(r"\s+(?:[a-z]+\s+)?te\s+(?!hebben|zijn)[a-z]+")
_TO_BE_IN_FORCE = lazily(r"(?<!\w)wordt\s[^;:()]*\svan\s+kracht,?\s+op\s+\Z")
_TAKES_PLACE = lazily(rf"(?<!\w)vind(?:t|en)\s+plaats\s+{ON}\Z")
_A_STRETCH = lazily(r"(?:van|tussen)\s", re.IGNORECASE)
_RECESS = lazily(r"(?<!\w)(?P<which>zomer|herfst|kerst)reces\s+(?:van\s+)?\Z")
_ENDS = {"zomer": 8, "herfst": 10}


def is_to_come(place: Place) -> bool:
    """Tell whether a clause tells a date as one that is to come."""
    if place.printed[-1:].isdigit() and _NEXT.match(place.behind):
        return True
    if _AND_PLANNED_BEFORE.search(place.before):
        return True
    said = place.said.removeprefix("dat ")  # "Dat onderzoek zal"
    if NOT_NOW.search(said) or _BACK.search(place.said) or ":" in place.said[: place.start]:
        return False  # behind a colon others may speak
    return any(way(place) for way in _WAYS)


def last_of(place: Place, last: Date) -> Date:
    """Return the last day of a time; "het zomerreces van 2022" ends before its year does."""
    found = _RECESS.search(place.before)
    if found is None or last.month is not None:
        return last
    if found["which"] not in _ENDS:
        return Date(last.year + 1, 1)
    return Date(last.year, _ENDS[found["which"]])


def _is_planned(place: Place) -> bool:
    """Read "is voorzien in april", "wordt in april verwacht", "in april is de oplevering gepland"."""
    if _PLANNED_BEFORE.search(place.before):
        return True
    if _IS_BEFORE.search(place.before) and _PLANNED_BEHIND.match(_AND_IS.sub("", place.behind)):
        return True
    return bool(_OPENING_WHEN.fullmatch(place.before) and _IS_PLANNED_BEHIND.match(place.behind))


def _is_likely(place: Place) -> bool:
    """Read "is naar verwachting op 1 mei gereed"."""
    said = place.before + _AND_GOES.sub("", place.behind)
    return bool(_LIKELY.search(said) and _COMES.search(said)) and _is_adverbial(place)


def _is_adverbial(place: Place) -> bool:
    """Tell whether a date hangs on the verb: it opens its clause, or stands behind the verb or "verwachting"."""
    return bool(_OPENING_WHEN.fullmatch(place.before) or _NEAR_VERB.search(place.before))


def _will_be(place: Place) -> bool:
    """Read "zal uiterlijk in mei", "in mei zal", and not what will have been."""
    if _HAS_BEEN.search(place.behind):
        return False
    if _WILL_BEFORE.search(place.before):
        return True
    if _TO_DO.match(place.behind) and _WILL_DO_BEFORE.search(place.before):
        return True
    return bool(_OPENING_WHEN.fullmatch(place.before) and _WILL_BEHIND.match(place.behind))


def _is_promised(place: Place) -> bool:
    """Read "in mei ontvangt uw Kamer", "informeer ik uw Kamer in mei", "ontvangt u een brief, uiterlijk in mei"."""
    if _A_STRETCH.match(place.printed):
        return False  # "over de kustwacht rapporteer ik van mei 2023 tot en met april 2024"
    if any(one.search(place.before) for one in (_TELLS_BEFORE, _PAPER_BEFORE, _SHARED_BEFORE)):
        return True
    if _OPENING_WHEN.fullmatch(place.before) and _TELLS_BEHIND.match(place.behind):
        return True
    at_latest = _AT_LATEST.search(place.before) and not _WHOEVER.search(place.before)
    return bool(at_latest and _COMES.search(place.said))


def _is_hoped(place: Place) -> bool:
    """Read "ik verwacht u in december te kunnen informeren"."""
    return bool(_HOPES_BEFORE.search(place.before) and _TO_DO_BEHIND.match(place.behind))


def _takes_effect(place: Place) -> bool:
    """Read "wordt een jaar later van kracht, op 1 juli"."""
    return _TO_BE_IN_FORCE.search(place.said, 0, place.start) is not None


def _takes_place(place: Place) -> bool:
    """Read "vindt plaats op 1 juli"."""
    return "vind" in place.before and _TAKES_PLACE.search(place.before) is not None


_WAYS: tuple[Callable[[Place], bool], ...] = (
    _is_planned,
    _is_likely,
    _will_be,
    _is_promised,
    _is_hoped,
    _takes_effect,
    _takes_place,
)
