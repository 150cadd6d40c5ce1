"""A piece of the letter that is pointed at and not there.

What:
    A reference to a table, figure, annex, section, question, lesson, measure or the like of the letter by a number or
    letter higher than that of its last one, to a section below one that has none, to an annex by a number where the
    letter has a single one or none, or to a heading by its words ("onder ‘Lessen’") that the letter does not have.

Why:
    The reader looks for it, and finds none with that number or name. Something was added or left out while editing, and
    the references were not counted again.

Example:
    Tabel 2 toont de uitgaven per jaar.

    Tabel 1. Uitgaven per jaar

Better:
    Tabel 1 toont de uitgaven per jaar.

    Tabel 1. Uitgaven per jaar

Known limits:
    The letter's own tables are those whose titles open a line ("Tabel 1. Uitgaven", "Tabel A Uitgaven"), from one on
    without a break; of other things there have to be three, or a list or table of them that is called by their word. A
    letter that gives its tables no numbers is left alone. Sections, annexes and quoted headings are looked for in whole
    letters. A number that is said to be of something else ("tabel 4 van de begroting"), or stands in a sentence that
    looks into another document or behind one that speaks of a report, is of that document. An annex may be a file of
    its own: it lacks only where the letter speaks of nothing else that goes with it.

Source:
    The letter itself.
"""

from collections.abc import Iterator

from ijkmoment.checking.letter import Letter
from ijkmoment.checking.references.annexes import absent_annexes
from ijkmoment.checking.references.numbered_pieces import absent_pieces
from ijkmoment.checking.references.quoted_headings import absent_headings
from ijkmoment.checking.rule import Draft, Rule, in_letter
from ijkmoment.checking.structure.section_mentions import absent
from ijkmoment.facts.finding import Finding

_DRAFT = Draft("REF008", "error")


def check(letter: Letter) -> Iterator[Finding]:
    """Find where the letter points at a piece, section, annex or heading of its own that it does not have."""
    for one in absent_pieces(letter):
        yield _DRAFT.at(one.span, form="last", printed=letter.part(one.span), last=f"{one.word} {one.last}")
    for span, single in absent_annexes(letter):
        yield _DRAFT.at(span, form="single" if single else "none", printed=letter.part(span))
    for span in absent_headings(letter):
        yield _DRAFT.at(span, form="heading", printed=letter.part(span))
    for span, last, heading in absent(letter) if letter.is_whole else ():
        yield _DRAFT.at(
            span, related=(in_letter(letter, heading),), form="section", printed=letter.part(span), last=last
        )


RULE = Rule(
    "REF008",
    "mention-of-absent-piece",
    "error",
    check,
    {
        "nl": {
            "last": "“{printed}” staat niet in de brief: de laatste is {last}",
            "section": "“{printed}” staat niet in de brief: de laatste daar heeft nummer {last}",
            "single": "“{printed}” is er niet: de brief heeft één bijlage, zonder nummer",
            "none": "“{printed}” is er niet: de brief spreekt nergens anders van een bijlage",
            "heading": "de brief heeft geen kop “{printed}”",
        },
        "en": {
            "last": "there is no “{printed}” in the letter: the last one is {last}",
            "section": "there is no “{printed}” in the letter: the last one there has number {last}",
            "single": "there is no “{printed}”: the letter has one annex, without a number",
            "none": "there is no “{printed}”: the letter speaks of no annex elsewhere",
            "heading": "the letter has no heading “{printed}”",
        },
    },
)
