"""Case, document or activity number called a Kamerstuk.

What:
    A number of the form 2023Z09983, 2023D20984 or 2024A02517 behind the word Kamerstuk, or a ministry's own reference
    ("BZ2404512", "2024-0000123456").

Why:
    These are numbers of cases (Z), documents (D) and activities (A) in the administration of the Tweede Kamer. A
    Kamerstuk has a dossier and a number; whoever looks this one up under its name finds nothing.

Example:
    Zie de geannoteerde agenda (Kamerstuk 2023Z09983, 5 juni 2023).

Better:
    Zie de geannoteerde agenda (zaaknummer 2023Z09983, 5 juni 2023).

Known limits:
    Which Kamerstuk belongs to the number is not looked up. A reference of the compact form 29521-226/2014D09087 names
    the dossier as well and is left alone.

Source:
    Open data of the Tweede Kamer: Zaak.nummer, Document.documentNummer, Activiteit.nummer against
    Kamerstukdossier.nummer with Document.volgnummer.
"""

import re
from collections.abc import Iterator

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.rule import Draft, Rule
from ijkmoment.facts.finding import Finding
from ijkmoment.language.patterns import at_places, lazily

_DRAFT = Draft("REF002", "error")
_NUMBER = r"(?P<number>\d{4}\s?(?P<letter>[ZDA])\s?\d{5})\b"
_BETWEEN = (
    r"(?P<between>(?:\d{2}[\s.]?\d{3}(?:[\s-][IVX]+)?,?\s+(?:nrs?\.?\s*)?)?"
    r"(?:(?:van|d\.d\.)\s+\d{1,2}\s+\w+\s+\d{4},?\s+)?\(?)"
)
_CALLED = lazily(
    r"\bkamerstuk(?:ken|nummers?|nrs?\.?)?:?,?\s+(?:II?,?\s+)?(?:\d{4}\s?[-–/]\s?\d{2,4},?\s+)?"
    rf"(?:(?:(?:met|onder)\s+)?(?:(?:zaak|document)?nummer|nrs?\.?|kenmerk:?)\s+)?{_BETWEEN}{_NUMBER}",
    re.IGNORECASE,
)
_NEXT = lazily(rf"(?:,|\s+en|;)\s+{_NUMBER}")
_PLURAL = lazily(rf"\bKamerstukken\s[^();\n]{{1,40}}?\bnrs?\.?\s*\d{{1,4}}(?:,|\s+en)\s+{_NUMBER}")
# A ministry's reference: capitals with figures on them, or a year with more figures than a Kamerstuk has.
_REFERENCE = lazily(
    r"\bkamerstuk(?:ken|nummers?|nrs?\.?)?:?,?\s+(?:(?:nummer|nrs?\.?|kenmerk:?)\s+)?"
    r"(?P<number>(?-i:(?!KST|TK|EK|I{1,2}\b|COM|SWD|JOIN)[A-Z]{1,10}(?:[-/][A-Z]{1,10})*)[-/]?(?=(?:[-./]?\d){6})\d+(?:[-./]\d+)*"
    r"|(?:19|20)\d\d-\d{7,})(?![\w])",
    re.IGNORECASE,
)
_OPENS = ("kamerstuk", "kamerstukken", "kamerstuknummer", "kamerstuknummers", "kamerstuknr", "kamerstuknrs")
_PROPER = {"Z": "zaaknummer", "D": "documentnummer", "A": "activiteitnummer"}


def check(letter: Letter) -> Iterator[Finding]:
    """Find the numbers of cases, documents and activities that are called a Kamerstuk."""
    places = letter.standing(_OPENS)
    for called in at_places(_CALLED, letter.text, places, 0, len(letter.text)):
        number = Span(called.start("number"), called.end())
        yield _finding(called, number if called["between"] else Span(called.start(), called.end()))
        following = _NEXT.match(letter.text, called.end())
        while following is not None:
            yield _finding(following, Span(following.start("number"), following.end()))
            following = _NEXT.match(letter.text, following.end())
    for one in at_places(_PLURAL, letter.text, places, 0, len(letter.text)):
        yield _finding(one, Span(one.start("number"), one.end()))
    for one in at_places(_REFERENCE, letter.text, places, 0, len(letter.text)):
        yield _DRAFT.at(Span(*one.span("number")), form="own", number=one["number"])


def _finding(called: re.Match[str], span: Span) -> Finding:
    """Return the finding; where a dossier, day or bracket parts word and number, no other word can be put there."""
    form = called["letter"].upper()
    number = re.sub(r"\s", "", called["number"]).upper()
    better = None if called.groupdict().get("between") else f"{_PROPER[form]} {number}"
    return _DRAFT.at(span, suggestion=better, form=form, number=number)


RULE = Rule(
    "REF002",
    "case-number-called-kamerstuk",
    "error",
    check,
    {
        "nl": {
            "Z": "{number} is een zaaknummer van de Tweede Kamer, geen Kamerstuk",
            "D": "{number} is een documentnummer van de Tweede Kamer, geen Kamerstuk",
            "A": "{number} is een activiteitnummer van de Tweede Kamer, geen Kamerstuk",
            "own": "{number} is een kenmerk, geen nummer van een Kamerstuk",
        },
        "en": {
            "Z": "{number} is a case number of the Tweede Kamer, not a Kamerstuk",
            "D": "{number} is a document number of the Tweede Kamer, not a Kamerstuk",
            "A": "{number} is an activity number of the Tweede Kamer, not a Kamerstuk",
            "own": "{number} is a ministry's own reference, not the number of a Kamerstuk",
        },
    },
)
