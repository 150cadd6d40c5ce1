"""Number of a dossier that is not written as one.

What:
    A parliamentary document cited with a dossier number whose digits are not five, or not grouped as 28676 or 28 676.

Why:
    Software that links documents, and people who search for one, do not find it.

Example:
    De Kamer is hierover geïnformeerd (Kamerstuk 286 76, nr. 433).

Better:
    De Kamer is hierover geïnformeerd (Kamerstuk 28 676, nr. 433).

Known limits:
    Only a dossier number after the word Kamerstuk or Kamerstukken is judged. A suffix ("35 300 X", "21 501-28") and the
    year of session before it are left alone, and so are the dossiers of four digits and less of before 1967.

Source:
    Notation of the Tweede Kamer: a dossier number has five digits, printed with a space after the second or with none;
    Leidraad voor juridische auteurs, paragraph on parliamentary documents.
"""

import re
from collections.abc import Iterator

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.rule import Draft, Rule
from ijkmoment.facts.finding import Finding

_DRAFT = Draft("REF001", "error")
_CITED = re.compile(
    r"\bkamerstuk(?:ken|nummers?)?:?\s+"
    r"(?:(?:TK|EK|II?)\b,?\s+)?"
    r"(?:\(?\d{4}\s?[-–/]\s?(?:\d{4}|\d{2})\)?,?\s+)?"
    r"(?:nrs?\.?\s+|dossier\s+)?"
    r"(?P<dossier>\d+(?:[. \u00a0\u202f]\d+)*)(?=[,;:)\s.–-]|$)",
    re.IGNORECASE,
)
_NEXT = re.compile(r"(?:,|\s+en)\s+(?P<dossier>\d+(?:[. \u00a0\u202f]\d+)*)(?=,\s*nr|\s+en\s+\d)")
_DIGITS = 5
_SOUND = re.compile(r"\d{2}[ .]?\d{3}(?: \d{1,2})?")


def check(letter: Letter) -> Iterator[Finding]:
    """Find dossier numbers that are not five digits, plain or with a space after the second."""
    for cited in _CITED.finditer(letter.text):
        yield from _judge(letter, cited)
        following = _NEXT.match(letter.text, cited.end())
        while following is not None:
            yield from _judge(letter, following)
            following = _NEXT.match(letter.text, following.end())


def _judge(letter: Letter, cited: re.Match[str]) -> Iterator[Finding]:
    printed = " ".join(cited["dossier"].split())
    digits = re.sub(r"\D", "", printed)
    if _SOUND.fullmatch(printed) or len(digits) < _DIGITS:
        return
    span = Span(*cited.span("dossier"))
    better = f"{digits[:2]} {digits[2:]}" if len(digits) == _DIGITS else None
    yield _DRAFT.at(span, suggestion=better, printed=letter.part(span))


RULE = Rule(
    "REF001",
    "malformed-dossier-number",
    "error",
    check,
    {
        "nl": "“{printed}” is geen dossiernummer zoals de Tweede Kamer het schrijft (vijf cijfers: 28 676)",
        "en": "“{printed}” is not a dossier number as the Tweede Kamer writes it (five digits: 28 676)",
    },
)
