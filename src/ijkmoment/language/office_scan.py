"""Offices in running text: "minister van Volksgezondheid, Welzijn en Sport"."""

import re
from collections.abc import Callable, Iterator

from ijkmoment.facts.values import Code
from ijkmoment.language.departments import SPACE, end_of_department, end_of_noun
from ijkmoment.language.found import Found
from ijkmoment.language.patterns import at_words, lazily, one_of

# What opens the name of a department that stands behind its office without "van".
_OPENING = (
    r"(?=(?:Defensie|Financiën|Justitie|Participatie|Infrastructuur|Volksgezondheid|Onderwijs|Landbouw|Economische|"
    r"Sociale|Binnenlandse|Buitenlandse|Algemene|Asiel|Klimaat|Wonen|Volkshuisvesting|Rechtsbescherming|Natuur|Cultuur|"
    r"Fiscaliteit|Toeslagen|Mijnbouw|Koninkrijksrelaties|Digitalisering|Ontwikkelingssamenwerking|Langdurige|Medische|"
    r"Jeugd|[A-Z]{2,5})(?![\w-]))"
)
_IN_LOWER_CASE = (
    "minister", "vice-minister", "staatssecretaris", "vice-staatssecretaris", "commandant", "inspecteur",
    "plaatsvervangend", "hoge", "secretaris", "commissaris", "directeur", "burgemeester",
)  # fmt: skip
_OPENS_OFFICE = lazily(
    one_of(
        (
            *_IN_LOWER_CASE, *(word.capitalize() for word in _IN_LOWER_CASE), "Vice-Minister", "Vice-Staatssecretaris",
            "Senior", "Nationaal", "Algemene", "Raad", "SACEUR", "CDS", "MIVD", "AIVD", "NCTV",
        )
    )
)  # fmt: skip
_OPENS_SEVERAL = lazily(one_of(("ministers", "Ministers", "staatssecretarissen", "Staatssecretarissen")))
_OFFICE = lazily(
    rf"(?:(?P<department>(?:[Vv]ice-)?(?:[Mm]inister|[Ss]taatssecretaris){SPACE}(?:(?:van|voor){SPACE}|{_OPENING}))"
    r"|(?:(?:[Vv]ice-)?[Mm]inister-president"
    r"|[Cc]ommandant der Strijdkrachten|[Cc]ommandant (?:Land|Lucht|Zee)strijdkrachten"
    r"|[Cc]ommandant (?:van de )?Koninklijke Marechaussee|[Ii]nspecteur-generaal der Krijgsmacht"
    r"|[Pp]laatsvervangend commandant|[Hh]oge [Vv]ertegenwoordiger|[Cc]ommissaris van de Koning"
    r"|(?P<secretary>[Ss]ecretaris-generaal)"
    rf"|(?:[Pp]laatsvervangend{SPACE})?[Dd]irecteur{SPACE}(?:van{SPACE}(?:de{SPACE}|het{SPACE})?)?[A-Z]{{3,6}}"
    r"|(?P<general>[Dd]irecteur-generaal)|[Bb]urgemeester(?: van (?:Den )?[A-Z][\w-]{1,30})?"
    r"|Senior National Representative|Nationaal Coördinator Terrorismebestrijding en Veiligheid"
    r"|Algemene Rekenkamer|Raad van State|SACEUR|CDS|MIVD|AIVD|NCTV)(?!\w))"
)
# The body that a secretary-general leads.
_OF_BODY = lazily(
    rf"{SPACE}(?:van{SPACE}(?:de{SPACE}|het{SPACE})?)?"
    rf"(?:[A-Z]{{2,6}}|Navo|Verenigde{SPACE}Naties|Raad{SPACE}van{SPACE}Europa|Europese{SPACE}Raad)(?![\w-])"
)
_OF_MINISTRY = lazily(rf"{SPACE}van{SPACE}(?:het{SPACE}[Mm]inisterie{SPACE}van{SPACE})?")
_OF_GENERAL = lazily(rf"{SPACE}(?:(?:van|voor){SPACE})?")
# Nouns that are the second half of one department ("Infrastructuur en Waterstaat").
_SECOND = frozenset(
    {
        "Veiligheid", "Justitie", "Waterstaat", "Wetenschap", "Werkgelegenheid", "Sport", "Koninkrijksrelaties",
        "Klimaat", "Milieu", "Innovatie", "Natuur", "Rijksdienst", "Ontwikkelingssamenwerking", "Groene Groei",
        "Migratie", "Integratie", "Ruimtelijke Ordening",
    }
)  # fmt: skip
_SEVERAL = lazily(
    rf"(?P<office>[Mm]inister(?=s)|[Ss]taatssecretaris(?=sen))(?:s|sen){SPACE}(?P<of>van|voor){SPACE}(?=[A-ZÀ-Þ])"
)
_NEXT = lazily(rf"(?:,|,?{SPACE}en){SPACE}(?P<of>van|voor){SPACE}")
_NEXT_NOUN = lazily(rf"(?:,|,?{SPACE}en){SPACE}(?=[A-ZÀ-Þ])")


_EndOf = Callable[[str, int], int | None]


def scan_offices(text: str) -> Iterator[Found]:
    """Find offices in order; persons are not looked for."""
    yield from sorted((*_single(text), *_of_several(text)), key=lambda one: one.start)


def _single(text: str) -> Iterator[Found]:
    position = 0
    for opening in at_words(_OPENS_OFFICE, text):
        office = _OFFICE.match(text, opening.start()) if opening.start() >= position else None
        end = _end(text, office) if office else None
        if end is not None:
            yield Found(opening.start(), end, _code(text[opening.start() : end]))
            position = end


def _end(text: str, office: re.Match[str]) -> int | None:
    """Return where an office ends with its department, None when it should have one and has not."""
    if office["department"]:
        return end_of_department(text, office.end())
    if office["secretary"]:
        return _end_of_secretary(text, office.end())
    of = _OF_GENERAL.match(text, office.end()) if office["general"] else None
    return (end_of_department(text, of.end()) if of else None) or office.end()


def _end_of_secretary(text: str, end: int) -> int:
    """Return where a secretary-general ends: with the body or the ministry that it is of, if any."""
    if body := _OF_BODY.match(text, end):
        return body.end()
    of = _OF_MINISTRY.match(text, end)
    return (end_of_department(text, of.end()) if of else None) or end


def _code(name: str) -> Code:
    return Code("office", " ".join(name.split()))


def _of_several(text: str) -> Iterator[Found]:
    """Find the offices in "de ministers van Financiën en van Defensie"; ministers of one department are a group."""
    position = 0
    for opening in at_words(_OPENS_SEVERAL, text):
        several = _SEVERAL.match(text, opening.start()) if opening.start() >= position else None
        for found in _each_office(text, several) if several else ():
            yield found
            position = found.end


def _each_office(text: str, several: re.Match[str]) -> Iterator[Found]:
    for number, (start, end) in enumerate(_each(text, several.end())):
        office = _code(f"{several['office']} {several['of']} {text[start:end]}")
        yield Found(start if number else several.start(), end, office)


def _each(text: str, start: int) -> list[tuple[int, int]]:
    """Return where the departments of several offices stand: told apart by "van", or two that are not one."""
    places = _departments(text, start, end_of_department, _NEXT)
    if len(places) > 1:
        return places
    places = _departments(text, start, end_of_noun, _NEXT_NOUN)
    return places if len(places) == 2 and text[slice(*places[1])] not in _SECOND else []


def _departments(text: str, start: int, end_of: _EndOf, joined: re.Pattern[str]) -> list[tuple[int, int]]:
    places: list[tuple[int, int]] = []
    end = end_of(text, start)
    while end is not None:
        places.append((start, end))
        following = joined.match(text, end)
        start = following.end() if following else len(text)
        end = end_of(text, start)
    return places
