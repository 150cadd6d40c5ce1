"""The fixed words that open and close a letter."""

import re

from ijkmoment.language.patterns import lazily

_SALUTATION = lazily(
    r"(?:Zeer )?(?:Geachte|Excellentie|Hooggeachte|Dear)\b.{0,120}"
    r"|(?:Mijnheer|Meneer|Mevrouw)(?: de)? [Vv]oorzitter,?|Voorzitter,|(?:Mr\.?|Madam) Speaker,?",
    re.DOTALL,
)
_ANNEX = lazily(r"(?:[Bb]ijlagen?|BIJLAGEN?|[Aa]nnex(?:en)?|ANNEX|Appendix)(?:\Z|\(n\)|:|[ \n](?![a-z]{2}))")
_NOTES = lazily(r"(?:(?:voet|eind)?noten|footnotes|notes):?", re.IGNORECASE)
_LONGEST_TITLE = 160
_CLOSING = lazily(
    r"(?:Hoogachtend|Met (?:vriendelijke|hartelijke|beleefde) groet(?:en)?|Met (?:de meeste )?hoogachting"
    r"|Yours (?:sincerely|faithfully)|Sincerely|Respectfully)\b.{0,40}",
    re.IGNORECASE,
)


def is_salutation(text: str) -> bool:
    """Tell whether a block is a letter's salutation."""
    return _SALUTATION.fullmatch(text) is not None


def is_annex(text: str) -> bool:
    """Tell whether a block is the title of what comes behind a letter: "Bijlage 1: Overzicht"."""
    return len(text) <= _LONGEST_TITLE and _ANNEX.match(text) is not None


def is_title_of_notes(text: str) -> bool:
    """Tell whether a line is the title of a letter's footnotes: "Noten:"."""
    return _NOTES.fullmatch(text) is not None


def is_closing(text: str) -> bool:
    """Tell whether a block is a letter's closing formula."""
    return _CLOSING.fullmatch(text) is not None
