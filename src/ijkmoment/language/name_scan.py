"""Names of formations, operations and offices in running text, told by the words that make them such names."""

import re
from collections.abc import Iterator

from ijkmoment.facts.values import Code
from ijkmoment.language.found import Found

_SPACE = r"[ \xa0]+"
_CAPITAL = r"[A-ZÀ-Þ][\w’'&/.-]{0,30}[\w’']"
_LINK = r"(?:and|of|for|en|van|voor|de|der|du|la|le|van de|van het|in)"
_UNIT = (
    r"Brigade|Bataljon|Battalion|Battle[ -]?Group|Battlegroup|Battlegroep|Task[ -]?Force|Taskforce|Squadron|Divisie|"
    r"Division|Legerkorps|Korps|Corps|Commando|Command|Eskadron|Compagnie|Company|Detachement|Detachment|Regiment|Wing|"
    r"Group|Groep|Team|Cel|Cell|Headquarters|Hoofdkwartier|Eenheid|Unit|Centre|Center|Fleet|Vloot|Patrol"
)
_FORMATION = re.compile(
    rf"(?<![\w.&/’'-])(?:\d{{1,4}}(?:e|ste|de|th|st)?{_SPACE})?(?:(?!(?:De|Het|Een|Deze|Dit|Ook|In|Op|Na)\b){_CAPITAL}{_SPACE}"
    rf"(?:{_LINK}{_SPACE}(?={_CAPITAL}))?){{0,6}}(?:{_UNIT})(?:s|en)?(?!\w)(?:{_SPACE}(?:Land|Lucht|Zee)(?:strijdkrachten|macht))?"
)
_NUMBERED = re.compile(
    rf"(?<![\w-])\d{{1,4}}(?:e|ste|de)?{_SPACE}(?:[\wà-ÿ]{{2,30}}e{_SPACE})?[a-zà-ÿ]*(?:brigade|bataljon|squadron|divisie|"
    r"eskadron|compagnie|regiment)(?!\w)"
)
_OPERATION = re.compile(
    rf"(?<!\w)(?:[Oo]peratie|[Oo]peration|[Mm]issie|[Oo]efening|[Ee]xercise)s?{_SPACE}(?P<name>{_CAPITAL}(?:{_SPACE}{_CAPITAL}){{0,3}}"
    rf"|[A-Z]{{3,}}(?:-[A-Z]+)?)(?!\w)"
)
_MISSION = re.compile(
    r"(?<![\w-])(?:EU(?:FOR|TM|NAVFOR|MAM|BAM|CAP|LEX|POL|AM|MM|MPM|MAT)|UN(?:MISS|IFIL|DOF|TSO|OCI|AMID|PROFOR|MIK|AMA|SMIL)"
    r"|MINU(?:SMA|SCA|STAH|JUSTH)|MONUSCO|ISAF|KFOR|SFOR|IFOR|NTM-[AI]|NMI|OIR|OEF|EMASoH|Agenor)(?!\w)"
    rf"(?:{_SPACE}(?:[A-Z][a-zà-ÿ]+|RDC|II+)(?:{_SPACE}[A-Z][a-zà-ÿ]+)?)?"
)
_DEPARTMENT = rf"{_CAPITAL}(?:(?:,?{_SPACE}|{_SPACE}en{_SPACE}){_CAPITAL}){{0,4}}"
_OFFICE = re.compile(
    rf"(?<!\w)(?:[Vv]ice-)?(?:(?:[Mm]inister|[Ss]taatssecretaris)(?:{_SPACE}(?:van|voor){_SPACE}{_DEPARTMENT})|[Mm]inister-president"
    r"|[Cc]ommandant der Strijdkrachten|[Ii]nspecteur-generaal der Krijgsmacht|[Pp]laatsvervangend commandant"
    r"|[Hh]oge [Vv]ertegenwoordiger|[Ss]ecretaris-generaal|Senior National Representative"
    r"|Algemene Rekenkamer|Raad van State|SACEUR|CDS|MIVD|AIVD)(?!\w)"
)


def scan_formations(text: str) -> Iterator[Found]:
    """Find named formations and units in order."""
    found = (*_FORMATION.finditer(text), *_NUMBERED.finditer(text))
    yield from _coded("formation", ((one.start(), one.end()) for one in found), text)


def scan_operations(text: str) -> Iterator[Found]:
    """Find named operations, missions and exercises in order."""
    found = [(one.start("name"), one.end("name")) for one in _OPERATION.finditer(text)]
    found += [one.span() for one in _MISSION.finditer(text)]
    yield from _coded("operation", found, text)


def scan_offices(text: str) -> Iterator[Found]:
    """Find offices in order; persons are not looked for."""
    yield from _coded("office", (one.span() for one in _OFFICE.finditer(text)), text)


def _coded(scheme: str, spans: "Iterator[tuple[int, int]] | list[tuple[int, int]]", text: str) -> Iterator[Found]:
    position = 0
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= position:
            yield Found(start, end, Code(scheme, " ".join(text[start:end].split())))
            position = end
