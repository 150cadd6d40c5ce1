"""Why a file is not read, in the language of the page: the reader gives a code, here are its words."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from ijkmoment.facts.problem import Problem

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

_DAMAGED = _("Het bestand is beschadigd. Bewaar de brief opnieuw.")
_LOCKED = _("Het bestand is met een wachtwoord beveiligd. Bewaar de brief zonder wachtwoord.")
_BOMB = _("Het bestand pakt uit tot veel meer dan het groot is. Dit is geen brief.")
_MORE = _("Er staat meer in dan hier wordt gelezen. Geef één brief per bestand.")
WORDS: dict[str, "_StrPromise"] = {
    "no-file": _("Dit bestand is er niet. Kijk of de naam en de map kloppen."),
    "unopened": _("Dit bestand kan niet worden geopend. Kijk of het gelezen mag worden."),
    "folder": _("Dit is een map. Geef een brief als PDF, DOCX, ODT, HTML of TXT."),
    "device": _("Dit is geen gewoon bestand. Geef een brief als PDF, DOCX, ODT, HTML of TXT."),
    "empty": _("Dit bestand is leeg. Geef een brief als PDF, DOCX, ODT, HTML of TXT."),
    "too-large": _("Het bestand is %(size)s MB; hooguit %(most)s MB wordt gelezen. Geef één brief per bestand."),
    "old-word": _("Dit is een oud Word-bestand of een DOCX met een wachtwoord. Bewaar het als DOCX zonder wachtwoord."),
    "rtf": _("Dit is een RTF-bestand. Bewaar het als DOCX of ODT."),
    "picture": _("Dit is een afbeelding, geen tekst. Geef een brief als PDF, DOCX, ODT, HTML of TXT."),
    "compressed": _("Dit is een ingepakt bestand. Pak het eerst uit."),
    "misnamed": _("Het bestand is niet wat zijn naam zegt. Bewaar de brief opnieuw."),
    "unknown-format": _("Dit soort bestand wordt niet gelezen. Geef een brief als PDF, DOCX, ODT, HTML of TXT."),
    "no-text": _("In het bestand staat geen tekst. Geef een brief als PDF, DOCX, ODT, HTML of TXT."),
    "not-encoded": _("Dit is geen gewone tekst. Bewaar het bestand als UTF-8."),
    "binary": _("Dit is geen gewone tekst. Geef een brief als PDF, DOCX, ODT, HTML of TXT."),
    "other-zip": _("Dit is een zip-bestand, maar geen DOCX of ODT. Pak het eerst uit."),
    "broken-zip": _DAMAGED,
    "too-many-parts": _MORE,
    "broken-part": _DAMAGED,
    "lying-part": _BOMB,
    "large-part": _("Het bestand pakt uit tot meer dan hier wordt gelezen. Dit is geen brief."),
    "zip-bomb": _BOMB,
    "password": _LOCKED,
    "unsound-xml": _DAMAGED,
    "entities": _("In het bestand staat iets dat geen tekstverwerker schrijft. Bewaar de brief opnieuw."),
    "hollow-docx": _DAMAGED,
    "hollow-odt": _DAMAGED,
    "no-body": _("Dit is geen HTML-pagina. Bewaar de brief opnieuw."),
    "too-deep": _("Het bestand is dieper genest dan hier wordt gelezen. Dit is geen brief."),
    "locked-pdf": _LOCKED,
    "broken-pdf": _DAMAGED,
    "too-many-pages": _MORE,
    "crowded-page": _(
        "Op bladzijde %(page)s staan %(count)s tekens; hooguit %(most)s worden gelezen. Dit is geen brief."
    ),
    "too-long": _MORE,
    "scan": _("Dit is een scan zonder tekst. Herken eerst de tekst, of geef de brief als DOCX, ODT of HTML."),
    "too-much": _("Er staat meer in dan hier wordt getoond. Geef één brief per bestand."),
    "too-slow": _("Het lezen duurt te lang en is gestopt. Bewaar de brief opnieuw."),
    "out-of-bounds": _("Het lezen kost te veel tijd of geheugen en is gestopt. Bewaar de brief opnieuw."),
}


def in_words(problem: Problem) -> str:
    """Return one line for people: what is wrong with the file, and what to do."""
    return str(WORDS[problem.code]) % dict(problem.arguments)
