"""Offices in running text: "minister van Volksgezondheid, Welzijn en Sport".

A department is one noun phrase: a noun with its adjective ("Buitenlandse Zaken"), several only up to an "en". So the
name of the person behind it, or the next line of a signature ("minister van Defensie, De minister ..."), is no part.
"""

import re
from collections.abc import Iterator

from ijkmoment.facts.values import Code
from ijkmoment.language.countries import COUNTRY_NAME
from ijkmoment.language.found import Found

_SPACE = r"(?:[ \xa0]+\n?|\n)[ \xa0]*"
_NO_NOUN = rf"(?!(?:De|Het|Een|Deze|Dit|Mede|Minister|Staatssecretaris|Kamer|NAVO|EU|VN|{COUNTRY_NAME})(?![\w-]))"
_ADJECTIVE = r"[A-ZÀ-Þ][a-zà-ÿ-]{1,30}[b-hj-z]e|Hoger|Primair|Voortgezet|Maatschappelijk|Middelbaar"
_NOUN = rf"{_NO_NOUN}(?:(?:{_ADJECTIVE}){_SPACE})?{_NO_NOUN}[A-ZÀ-Þ][\w’'&-]{{0,30}}\w(?!\.\w)"
_LISTED = rf"(?:(?:,{_SPACE}{_NOUN}){{0,3}},?{_SPACE}en{_SPACE}(?:{_ADJECTIVE}{_SPACE})?{_NOUN})?"
_SHARED = rf"(?:{_ADJECTIVE}){_SPACE}en{_SPACE}(?:{_ADJECTIVE}){_SPACE}{_NOUN}"
DEPARTMENT = rf"(?:{_SHARED}|{_NOUN}{_LISTED})"
# What opens the name of a department that stands behind its office without "van".
_OPENING = (
    r"(?=(?:Defensie|Financiën|Justitie|Participatie|Infrastructuur|Volksgezondheid|Onderwijs|Landbouw|Economische|"
    r"Sociale|Binnenlandse|Buitenlandse|Algemene|Asiel|Klimaat|Wonen|Volkshuisvesting|Rechtsbescherming|Natuur|Cultuur|"
    r"Fiscaliteit|Toeslagen|Mijnbouw|Koninkrijksrelaties|Digitalisering|Ontwikkelingssamenwerking|Langdurige|Medische|"
    r"Jeugd|[A-Z]{2,5})(?![\w-]))"
)
_OFFICE = re.compile(
    rf"(?<!\w)(?:(?:[Vv]ice-)?[Mm]inister-president|(?:[Vv]ice-)?(?:[Mm]inister|[Ss]taatssecretaris){_SPACE}"
    rf"(?:(?:van|voor){_SPACE}|{_OPENING}){DEPARTMENT}"
    r"|[Cc]ommandant der Strijdkrachten|[Cc]ommandant (?:Land|Lucht|Zee)strijdkrachten"
    r"|[Cc]ommandant (?:van de )?Koninklijke Marechaussee|[Ii]nspecteur-generaal der Krijgsmacht"
    r"|[Pp]laatsvervangend commandant|[Hh]oge [Vv]ertegenwoordiger|[Ss]ecretaris-generaal|[Cc]ommissaris van de Koning"
    rf"|[Dd]irecteur-generaal(?:{_SPACE}(?:(?:van|voor){_SPACE})?{DEPARTMENT})?"
    r"|[Bb]urgemeester(?: van (?:Den )?[A-Z][\w-]{1,30})?|Senior National Representative"
    r"|Nationaal Coördinator Terrorismebestrijding en Veiligheid"
    r"|Algemene Rekenkamer|Raad van State|SACEUR|CDS|MIVD|AIVD|NCTV)(?!\w)"
)
# Nouns that are the second half of one department ("Infrastructuur en Waterstaat").
_SECOND = frozenset(
    {
        "Veiligheid", "Justitie", "Waterstaat", "Wetenschap", "Werkgelegenheid", "Sport", "Koninkrijksrelaties",
        "Klimaat", "Milieu", "Innovatie", "Natuur", "Rijksdienst", "Ontwikkelingssamenwerking", "Groene Groei",
        "Migratie", "Integratie", "Ruimtelijke Ordening",
    }
)  # fmt: skip
_SEVERAL = re.compile(
    rf"(?<!\w)(?P<office>[Mm]inister(?=s)|[Ss]taatssecretaris(?=sen))(?:s|sen){_SPACE}(?P<of>van|voor){_SPACE}(?={_NO_NOUN}[A-ZÀ-Þ])"
)
_DEPARTMENT = re.compile(rf"{DEPARTMENT}(?!\w)")
_ONE_NOUN = re.compile(rf"{_NOUN}(?!\w)")
_NEXT = re.compile(rf"(?:,|,?{_SPACE}en){_SPACE}(?P<of>van|voor){_SPACE}")
_NEXT_NOUN = re.compile(rf"(?:,|,?{_SPACE}en){_SPACE}(?=[A-ZÀ-Þ])")


def scan_offices(text: str) -> Iterator[Found]:
    """Find offices in order; persons are not looked for."""
    found = [Found(one.start(), one.end(), _code(one[0])) for one in _OFFICE.finditer(text)]
    yield from sorted((*found, *_of_several(text)), key=lambda one: one.start)


def _code(name: str) -> Code:
    return Code("office", " ".join(name.split()))


def _of_several(text: str) -> Iterator[Found]:
    """Find the offices in "de ministers van Financiën en van Defensie"; ministers of one department are a group."""
    position = 0
    for several in _SEVERAL.finditer(text):
        places = _each(text, several.end()) if several.start() >= position else []
        for number, (start, end) in enumerate(places):
            begin = start if number else several.start()
            yield Found(begin, end, _code(f"{several['office']} {several['of']} {text[start:end]}"))
            position = end


def _each(text: str, start: int) -> list[tuple[int, int]]:
    """Return where the departments of several offices stand: told apart by "van", or two that are not one."""
    places = _departments(text, start, _DEPARTMENT, _NEXT)
    if len(places) > 1:
        return places
    places = _departments(text, start, _ONE_NOUN, _NEXT_NOUN)
    return places if len(places) == 2 and text[slice(*places[1])] not in _SECOND else []


def _departments(text: str, start: int, one: re.Pattern[str], joined: re.Pattern[str]) -> list[tuple[int, int]]:
    places: list[tuple[int, int]] = []
    found = one.match(text, start)
    while found is not None:
        places.append(found.span())
        following = joined.match(text, found.end())
        found = one.match(text, following.end()) if following else None
    return places
