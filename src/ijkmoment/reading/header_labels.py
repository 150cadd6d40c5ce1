"""The words that name what stands over a letter: date, subject, reference, addressee, and what is none of these."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from ijkmoment.language.date_words import WEEKDAY_BEFORE
from ijkmoment.language.formulas import is_closing, is_salutation
from ijkmoment.language.patterns import lazily
from ijkmoment.reading.lines import Line

HeaderField = Literal["date", "subject", "reference", "addressee", "other"]
_STREET = r"[A-Z’'][\w’' -]{2,30}(?:straat|weg|laan|plein|kade|markt|gracht|singel) \d"
ADDRESS = lazily(
    r"(?:Postbus \d|P\.?O\.? ?Box \d|Binnenhof\b|Plein \d|\d{4} ?[A-Z]{2}\b|Den Haag\b|DEN HAAG\b|[’']s-Gravenhage\b"
    rf"|{_STREET}|Directoraat\b|Directie \w|Ministerie van\b|www\.)"
)
_NAMES = (
    r"(?P<date>Datum|Date|Dagtekening|Plaats(?:\s+en|,|\s*/)\s*datum)"
    r"|(?P<subject>Betreft|Betreffende|Onderwerp|Subject)"
    r"|(?P<reference>Onze referentie|Onze ref\.|Ons kenmerk|Kenmerk|Referentie|Our reference|Our ref\.|Briefnummer)"
    r"|(?P<addressee>Aan|Geadresseerde|To)"
    r"|(?P<other>Uw kenmerk|Uw referentie|Uw brief|Your reference|Bijlagen?(?:\(n\)|\(en\))?|Bijlage\(n\)|Enclosures?"
    r"|Telefoon|Contactpersoon|Contact|Behandeld door|Projectnaam|Bij beantwoording|Retouradres|Inlichtingen"
    r"|Doorkiesnummer|E-mail|Auteur|Afdeling|Kopie aan|Vergaderjaar|[TFE](?=\s+[\d+]))"
)
_OPENS = lazily(rf"\s*(?:>\s*)?(?:{_NAMES})(?:\s*:\s*|\s+|\Z)")
_INSIDE = lazily(
    rf"\s(?:{_NAMES})\s*:\s*|\s(?:(?P<dated>Datum)(?=\s+{WEEKDAY_BEFORE}\d)|(?P<ours>Onze referentie|Ons kenmerk)"
    r"|(?P<theirs>Uw referentie|Uw kenmerk|Bijlagen?(?=\s+\d)))\s+"
)
_INSIDE_BARE = lazily(
    r"\s(?:(?P<date>Datum)|(?P<subject>Betreft|Onderwerp)|(?P<reference>Onze referentie|Ons kenmerk|Kenmerk)"
    r"|(?P<other>Uw kenmerk|Uw referentie|Bijlagen?|Bij beantwoording))(?:\s+|\Z)"
)
_MOST_LINES, _FEW_LINES, _LAST_LINES = 80, 25, 40
_CLOSING_LETTERS = frozenset("HMYSRhmysr")
_GROUPS: Mapping[str, HeaderField] = {
    "date": "date",
    "dated": "date",
    "subject": "subject",
    "reference": "reference",
    "ours": "reference",
    "addressee": "addressee",
}
_CHAIR = lazily(r"\s*(?:Aan )?(?:de |mevrouw de |de heer )?[Vv]oorzitter van (?:de (?:Tweede|Eerste)|het|de)\b")
Labelled = tuple[HeaderField, str]


def opens_with_label(text: str) -> bool:
    """Tell whether a line of a letter's head opens with the name of a field or is a line of an address."""
    return any(pattern.match(text.lstrip()) for pattern in (_OPENS, ADDRESS, _CHAIR))


def labelled(text: str) -> list[Labelled]:
    """Return the fields that a block of a letter's head names, each with what follows its name."""
    found = _OPENS.match(text)
    fields: list[Labelled] = []
    while found is not None:
        field = _field(found)
        following = _next(text, max(found.end() - 1, 0), field)
        fields.append((field, text[found.end() : following.start() if following else len(text)].strip()))
        found = following
    return fields


def _next(text: str, start: int, field: HeaderField) -> re.Match[str] | None:
    """Find the next field in a block; in a subject only a name with a colon is one."""
    named = [_INSIDE.search(text, start), _INSIDE_BARE.search(text, start) if field != "subject" else None]
    return min((one for one in named if one), key=lambda one: one.start(), default=None)


def _field(found: re.Match[str]) -> HeaderField:
    groups = found.groupdict()
    for name, field in _GROUPS.items():
        if groups.get(name):
            return field
    return "other"


def with_labels(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with those marked that open a block of their own: fields, salutation and closing."""
    end = next((at for at, line in enumerate(lines[:_MOST_LINES]) if is_salutation(line.words)), -1)
    head = end if end >= 0 else _FEW_LINES
    marked = [line._replace(label=True) if opens_with_label(line.text) else line for line in lines[:head]]
    opening = [line._replace(label=True) for line in lines[end : end + 2]] if end >= 0 else []
    body = head + len(opening)
    foot = max(len(lines) - _LAST_LINES, body)
    return [*marked, *opening, *lines[body:foot], *_closing(lines[foot:])]


def _closing(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the last lines with the closing and what follows it marked."""
    closed = False
    for line in lines:
        closes = line.words[0] in _CLOSING_LETTERS and is_closing(line.words)
        yield line._replace(label=True) if closes or closed else line
        closed = closes
