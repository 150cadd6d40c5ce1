"""The source record of a letter itself, from its header: kind, subject, date and number."""

import re
import unicodedata
from collections.abc import Collection, Iterable
from pathlib import PurePath

from ijkmoment.drafting.letter import Letter
from ijkmoment.facts.statement import Source
from ijkmoment.facts.values import Reference

_REACH = 2500
_LONGEST_TITLE = 300
_LONGEST_SLUG = 48
_LABELS = r"(?:Betreft|Onderwerp|Datum|(?:Onze|Uw)\s+referentie|(?:Ons|Uw)?\s*[Kk]enmerk|Bijlagen?|Bij\s+beantwoording)"
_SUBJECT = re.compile(
    r"(?:^|\n)[ \t>]*(?:Betreft|Onderwerp)\b[ \t]*:?[ \t]*\n?"
    rf"(?P<title>\S[^\n]*(?:\n(?!\s*(?:{_LABELS}\b|\n|Geachte))[^\n]*\S[^\n]*)?)"
)
_NUMBER = re.compile(
    r"(?:^|\n)[ \t]*(?P<dossier>\d{2}[ \xa0]?\d{3})(?:[ -](?P<suffix>[IVX]+|\d\d))?\b[ \t]*(?P<title>[^\n]{0,200})\n"
    r"(?:[ \t]*[^\n\d][^\n]{0,200}\n|[ \t]*\n){0,4}?[ \t]*Nr\.[ \t]*(?P<number>\d+)\b"
)
_TITLE_NUMBER = re.compile(r"(?P<dossier>\d{2} ?\d{3})(?:[ -](?P<suffix>[IVX]+|\d\d))?, ?nr\. ?(?P<number>\d+)")
_ANNUAL = re.compile(r"\bjaarverslag\b", re.IGNORECASE)
_TO_PARLIAMENT = re.compile(
    r"Geachte\s+(?:heer|mevrouw)?\s*voorzitter|Voorzitter van de (?:Tweede|Eerste) Kamer", re.IGNORECASE
)


def source_of(letter: Letter, known: Iterable[Source], taken: Collection[str]) -> Source:
    """Return the register's own source for a letter of this number, else a new one under a slug that is not taken."""
    reference = _reference(letter)
    same = (one for one in known if reference and one.reference and _number(one.reference) == _number(reference))
    held = next(same, None)
    if held is not None:
        return held
    title = _title(letter)
    made = Source(
        _free(_slug(letter, reference, title), taken), _kind(letter, title), title, letter.date, "", reference
    )
    return next((one for one in known if one.slug == made.slug and one == made), made)


def _number(reference: Reference) -> tuple[str | None, str | None]:
    return reference.dossier_with_suffix, reference.number


def _reference(letter: Letter) -> Reference | None:
    opening = letter.document.text[:_REACH]
    found = _NUMBER.search(opening) or _TITLE_NUMBER.search(letter.document.title)
    if found is None:
        return None
    return Reference(re.sub(r"\s", "", found["dossier"]), found["suffix"], found["number"])


def _title(letter: Letter) -> str:
    """Return the subject in the header, else the title of the dossier or page, else the name of the file."""
    opening = letter.document.text[:_REACH]
    found = _SUBJECT.search(opening) or _NUMBER.search(opening)
    given = found["title"].strip() if found else ""
    title = given or _page_title(letter) or PurePath(letter.file).stem
    return " ".join(title.split())[:_LONGEST_TITLE]


def _page_title(letter: Letter) -> str:
    """Return the document's title, unless that is only the first heading of the letter's body."""
    kinds = [one.kind for one in letter.document.blocks[:60]]
    body = letter.document.blocks[kinds.index("salutation") :] if "salutation" in kinds else ()
    headings = {letter.document.running[one.start : one.end] for one in body if one.kind == "heading"}
    return "" if letter.document.title in headings else letter.document.title


def _kind(letter: Letter, title: str) -> str:
    if _ANNUAL.search(title):
        return "Jaarverslag"
    return "Kamerbrief" if _TO_PARLIAMENT.search(letter.document.running[:_REACH]) else "Document"


def _slug(letter: Letter, reference: Reference | None, title: str) -> str:
    if reference is not None:
        return f"kst-{reference.dossier_with_suffix}-{reference.number}".lower()
    day = f"{letter.date.printed}-" if letter.date else ""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_LONGEST_SLUG].strip("-")
    return f"brief-{day}{words or 'x'}".replace("~", "")


def _free(slug: str, taken: Collection[str]) -> str:
    number, free = 2, slug
    while free in taken:
        number, free = number + 1, f"{slug}-{number}"
    return free
