"""What the reader says about a file, in the language of the page.

The reader speaks English, to programs and terminals; here each of its messages is known by what it always says.
"""

from django.utils.translation import gettext as _

from ijkmoment.facts.problem import Problem


def in_words(problem: Problem) -> str:
    """Return one line for people: what is wrong with the file, and what to do."""
    said = problem.message
    return next((words for mark, words in _words() if mark in said), _("Dit bestand kan niet worden gelezen."))


def _words() -> tuple[tuple[str, str], ...]:
    """Return what a message holds with its translation; the first that fits is the one."""
    return (
        (
            "an old Word file",
            _("Dit is een oud Word-bestand of een DOCX met een wachtwoord. Bewaar het als DOCX zonder wachtwoord."),
        ),
        ("password", _("Het bestand is met een wachtwoord beveiligd. Bewaar de brief zonder wachtwoord.")),
        (
            "a scan without text",
            _("Dit is een scan zonder tekst. Herken eerst de tekst, of geef de brief als DOCX, ODT of HTML."),
        ),
        ("zip bomb", _("Het bestand pakt uit tot veel meer dan het groot is. Dit is geen brief.")),
        ("unpacks to", _("Het bestand pakt uit tot meer dan hier wordt gelezen. Dit is geen brief.")),
        (
            "declares a document type or entities",
            _("In het bestand staat iets dat geen tekstverwerker schrijft. Bewaar de brief opnieuw."),
        ),
        ("nested deeper", _("Het bestand is dieper genest dan hier wordt gelezen. Dit is geen brief.")),
        ("no text in it", _("In het bestand staat geen tekst. Geef een brief als PDF, DOCX, ODT, HTML of TXT.")),
        ("takes too long", _("Het lezen duurt te lang en is gestopt. Bewaar de brief opnieuw.")),
        ("within the bounds", _("Het lezen kost te veel tijd of geheugen en is gestopt. Bewaar de brief opnieuw.")),
        ("are shown", _("Er staat meer in dan hier wordt getoond. Geef één brief per bestand.")),
        ("are read", _("Er staat meer in dan hier wordt gelezen. Geef één brief per bestand.")),
        ("an RTF file", _("Dit is een RTF-bestand. Bewaar het als DOCX of ODT.")),
        ("a picture", _("Dit is een afbeelding, geen tekst. Geef een brief als PDF, DOCX, ODT, HTML of TXT.")),
        ("a compressed file", _("Dit is een ingepakt bestand. Pak het eerst uit.")),
        ("neither DOCX nor ODT", _("Dit is een zip-bestand, maar geen DOCX of ODT. Pak het eerst uit.")),
        (
            "an unknown format",
            _("Dit soort bestand wordt niet gelezen. Geef een brief als PDF, DOCX, ODT, HTML of TXT."),
        ),
        ("is no text", _("Dit is geen gewone tekst. Geef een brief als PDF, DOCX, ODT, HTML of TXT.")),
        ("save as UTF-8", _("Dit is geen gewone tekst. Bewaar het bestand als UTF-8.")),
        ("is not one", _("Het bestand is niet wat zijn naam zegt. Bewaar de brief opnieuw.")),
        ("anew", _("Het bestand is beschadigd. Bewaar de brief opnieuw.")),
    )
