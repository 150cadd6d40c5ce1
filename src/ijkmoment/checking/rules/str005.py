"""A footnote's mark without a note, or a note without a mark.

What:
    A mark in the text to which no note at the foot belongs, or a note at the foot that nothing in the text points to.

Why:
    The reader looks for an explanation or source that is not there, or finds one and cannot tell what it explains.

Example:
    De inzet kostte in 2023 in totaal € 45,89 miljoen.1 De uitgaven vallen binnen de raming.

Better:
    De inzet kostte in 2023 in totaal € 45,89 miljoen. De uitgaven vallen binnen de raming.

Known limits:
    In text without type sizes a mark is a number glued to a word or full stop ("miljoen.1"), raised ("¹") or in square
    brackets, and a note a line behind a white one that opens with the number; below their title with "1." too. A
    number glued to a capital, to a short form ("nr.4") or to a unit is none. Lines that are numbered without any mark
    are no notes. A text with several marks and no note at all was copied without its notes, and is left alone.

Source:
    Schrijfwijzer: each note has a mark in the text, and each mark its note.
"""

from collections.abc import Iterator

from ijkmoment.checking.letter import Letter
from ijkmoment.checking.rule import Draft, Rule
from ijkmoment.checking.text.footnotes import loose_ends
from ijkmoment.checking.text.starred import starred
from ijkmoment.facts.finding import Finding

_DRAFT = Draft("STR005", "warning")


def check(letter: Letter) -> Iterator[Finding]:
    """Find the marks that no note belongs to, and the notes that no mark calls."""
    marks, notes = loose_ends(letter)
    yield from (_DRAFT.at(one.span, form="mark", number=one.name) for one in marks)
    yield from (_DRAFT.at(span, form="mark", number=sign) for sign, span in starred(letter))
    yield from (_DRAFT.at(one.span, form="note", number=one.name) for one in notes)


RULE = Rule(
    "STR005",
    "footnote-mark-without-note",
    "warning",
    check,
    {
        "nl": {
            "mark": "bij deze verwijzing naar voetnoot {number} staat geen voetnoot",
            "note": "naar voetnoot {number} verwijst niets in de tekst",
        },
        "en": {
            "mark": "there is no footnote {number} for this mark",
            "note": "nothing in the text refers to footnote {number}",
        },
    },
)
