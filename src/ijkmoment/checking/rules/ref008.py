"""A table, figure or annex of the letter that is not there.

What:
    A reference to a table, figure, map or annex of the letter by a number higher than that of its last one.

Why:
    The reader looks for the table, and finds none with that number. A table was added or left out while editing, and
    the references were not counted again.

Example:
    Tabel 2 toont de uitgaven per jaar.

    Tabel 1. Uitgaven per jaar

Better:
    Tabel 1 toont de uitgaven per jaar.

    Tabel 1. Uitgaven per jaar

Known limits:
    The letter's own tables are those whose titles open a line ("Tabel 1. Uitgaven", "Tabel 1 Uitgaven"), from one on
    without a break; a letter that gives its tables no numbers is left alone. A number that is said to be of something
    else ("tabel 4 van de begroting"), or stands in a sentence that looks into another document or behind one that
    speaks of a report, is of that document.

Source:
    The letter itself.
"""

from collections.abc import Iterator

from ijkmoment.checking.letter import Letter
from ijkmoment.checking.references.numbered_pieces import absent_pictures
from ijkmoment.checking.rule import Draft, Rule
from ijkmoment.facts.finding import Finding

_DRAFT = Draft("REF008", "error")


def check(letter: Letter) -> Iterator[Finding]:
    """Find the numbers of tables and the like behind the letter's last."""
    for one in absent_pictures(letter):
        yield _DRAFT.at(one.span, printed=letter.part(one.span), last=f"{one.word} {one.last}")


RULE = Rule(
    "REF008",
    "mention-of-absent-table",
    "error",
    check,
    {
        "nl": "“{printed}” staat niet in de brief: de laatste is {last}",
        "en": "there is no “{printed}” in the letter: the last one is {last}",
    },
)
