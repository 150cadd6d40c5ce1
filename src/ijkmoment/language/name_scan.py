"""Names of formations and operations in running text, told by the words that make them such names."""

import re
from collections.abc import Iterator

from ijkmoment.facts.values import Code
from ijkmoment.language.countries import country_code
from ijkmoment.language.found import Found
from ijkmoment.language.patterns import at_words, lazily, one_of

_SPACE = r"[ \xa0]+"
_CAPITAL = r"[A-ZÀ-Þ][\w’'&/.-]{0,30}[\w’']"
_LINK = r"(?:and|of|for|en|van|voor|de|der|du|la|le|van de|van het|in)"
_UNIT = (
    r"Brigade|Bataljon|Battalion|Battle[ -]?Group|Battlegroup|Battlegroep|Task[ -]?Force|Taskforce|Squadron|Divisie|"
    r"Division|Legerkorps|Korps|Corps|Commando|Command|Eskadron|Compagnie|Company|Detachement|Detachment|Regiment|Wing|"
    r"(?:Response|Reaction|Expeditionary|Intervention|Stabilisation|Readiness|Deployment)[ -]Force|"
    r"Group|Groep|Team|Cel|Cell|Headquarters|Hoofdkwartier|Eenheid|Unit|Centre|Center|Fleet|Vloot|Patrol"
)
_OPENS_FORMATION = lazily(r"[A-ZÀ-Þ0-9](?<![\w.&/’'-].)")
_FORMATION = lazily(
    rf"(?:\d{{1,4}}(?:e|ste|de|th|st)?{_SPACE})?(?:(?!(?:De|Het|Een|Deze|Dit|Ook|In|Op|Na)\b){_CAPITAL}{_SPACE}"
    rf"(?:{_LINK}{_SPACE}(?={_CAPITAL}))?){{0,6}}(?:{_UNIT})(?:s|en)?(?!\w)(?:{_SPACE}(?:Land|Lucht|Zee)(?:strijdkrachten|macht))?"
)
_BARE = lazily(rf"(?:{_UNIT})(?:s|en)?")
_CORPS = lazily(rf"Korps{_SPACE}(?:Mariniers|Commandotroepen|Nationale{_SPACE}Reserve|Veiligheidstroepen)(?!\w)")
_OF_COUNTRIES = lazily(rf"\d{{1,4}}{_SPACE}\([A-Z][\w /-]{{1,40}}\){_SPACE}(?:{_UNIT})(?!\w)")
_NUMBERED = lazily(
    rf"\d{{1,4}}(?:e|ste|de)?{_SPACE}(?:[\wà-ÿ]{{2,30}}e{_SPACE})?[A-Za-zà-ÿ]?[a-zà-ÿ]*(?:brigade|bataljon|squadron|divisie|"
    r"eskadron|compagnie|regiment)(?!\w)"
)
_NAME = rf"(?!(?:De|Het|Een|Deze|Dit|Die|Dat|In|Op)\b){_CAPITAL}(?:{_SPACE}{_CAPITAL}){{0,3}}|[A-Z]{{3,}}(?:-[A-Z]+)?"
_WORDS_FOR_ONE = [
    word
    for one in ("operatie", "operation", "missie", "oefening", "exercitie", "exercise")
    for word in (one, one.capitalize())
]
_OPERATION = lazily(rf"{one_of(_WORDS_FOR_ONE)}(?P<many>s|en)?{_SPACE}(?P<name>{_NAME})(?!\w)")
_NEXT_NAME = lazily(rf"(?:,|,?{_SPACE}en){_SPACE}(?P<name>{_NAME})(?!\w)")
_MISSION = lazily(
    r"(?:EU(?:FOR|TM|NAVFOR|MAM|BAM|CAP|LEX|POL|AM|MM|MPM|MAT)|UN(?:MISS|IFIL|DOF|TSO|FICYP|MOGIP|OCI|AMID|PROFOR|MIK|MEE|AMA|SMIL)"
    r"|MINU(?:SMA|SCA|STAH|JUSTH)|MONUSCO|ISAF|KFOR|SFOR|IFOR|NTM-[AI]|NMI|OIR|OEF|EMASoH|Agenor)(?!\w)"
    rf"(?:{_SPACE}(?:[A-Z][a-zà-ÿ]+|RDC|II+)(?:{_SPACE}[A-Z][a-zà-ÿ]+)?)?"
)


def scan_formations(text: str) -> Iterator[Found]:
    """Find named formations and units in order; a word for a unit alone names none."""
    named = (one for one in _formations(text) if not _BARE.fullmatch(one[0]))
    found = (*named, *_by_itself(_NUMBERED, text), *at_words(_CORPS, text), *at_words(_OF_COUNTRIES, text))
    yield from _coded("formation", ((one.start(), one.end()) for one in found), text)


def _formations(text: str) -> Iterator[re.Match[str]]:
    position = 0
    for opening in _OPENS_FORMATION.finditer(text):
        formation = _FORMATION.match(text, opening.start()) if opening.start() >= position else None
        if formation is not None:
            yield formation
            position = formation.end()


def scan_operations(text: str) -> Iterator[Found]:
    """Find named operations, missions and exercises in order; a country is where one is, and not its name."""
    found = [one.span("name") for one in _named_operations(text) if country_code(one["name"]) is None]
    found += [one.span() for one in _by_itself(_MISSION, text)]
    yield from _coded("operation", found, text)


def _by_itself(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Find what begins a word that no hyphen joins to the one before."""
    return (one for one in at_words(pattern, text) if not one.start() or text[one.start() - 1] != "-")


def _named_operations(text: str) -> Iterator[re.Match[str]]:
    position = 0
    for one in at_words(_OPERATION, text):
        if one.start() < position:
            continue
        yield one
        following = _NEXT_NAME.match(text, one.end()) if one["many"] else None
        while following is not None:
            yield following
            position = following.end()
            following = _NEXT_NAME.match(text, following.end())


def _coded(scheme: str, spans: "Iterator[tuple[int, int]] | list[tuple[int, int]]", text: str) -> Iterator[Found]:
    position = 0
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= position:
            yield Found(start, end, Code(scheme, " ".join(text[start:end].split())))
            position = end
