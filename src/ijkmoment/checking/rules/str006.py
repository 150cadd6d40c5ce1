"""A placeholder, remark or mark of a draft that was left in.

What:
    What stands where a value is still to come ("circa XX huishoudens", "€ n.t.b. miljoen", "nr. PM", "[maand] 2024"), a
    remark between those who write ("[nog invullen]", "(bedrag nog checken)", "<<tekst volgt>>", "TODO", "@Kim: klopt
    dit nog?"), a mark of a draft ("CONCEPT 0.3" over the letter or in its subject), or what a word processor leaves
    ("Fout! Verwijzingsbron niet gevonden").

Why:
    A letter that is sent is no draft. Something is lacking that its writers meant to put in, and everybody sees it.

Example:
    Het programma bereikte circa XX huishoudens. Het doel was [nog invullen] miljoen.

Better:
    Het programma bereikte circa 4.000 huishoudens. Het doel was 2 miljoen.

Known limits:
    "XX" and "NN" count before what is counted or behind "circa", "€" and "nr.", and are Roman numbers or names
    elsewhere; "XXX" counts behind a preposition, an article, a verb or an office ("premier XXX") and where it opens a
    sentence as well; "PM" and "n.t.b." count in running text alone, in a value's place, and not where the letter
    explains them: budgets have them. Brackets within quotation marks are the quoting writer's. In round brackets only
    a whole remark counts, and in the cells of tables no placeholder in brackets, since heads have units there.

Source:
    Schrijfwijzer: what is sent is complete.
"""

from collections.abc import Iterator

from ijkmoment.checking.letter import Letter
from ijkmoment.checking.rule import Draft, Rule
from ijkmoment.checking.structure.draft_fillers import fillers
from ijkmoment.checking.structure.draft_marks import leftovers, marks
from ijkmoment.checking.structure.draft_remarks import is_quoted, remarks
from ijkmoment.facts.finding import Finding

_DRAFT = Draft("STR006", "error")
_FORMS = (("mark", marks), ("left", leftovers), ("remark", remarks), ("filler", fillers))


def check(letter: Letter) -> Iterator[Finding]:
    """Find what is left of a draft, each place once."""
    found = [(span, form) for form, find in _FORMS for span in find(letter)]
    end = 0
    for span, form in sorted(found, key=lambda one: one[0].start):
        if span.start >= end and (letter.text[span.start] == "?" or not is_quoted(letter, span.start)):
            end = span.end
            yield _DRAFT.at(span, form=form, printed=letter.part(span))


RULE = Rule(
    "STR006",
    "remains-of-a-draft",
    "error",
    check,
    {
        "nl": {
            "filler": "“{printed}” staat waar nog een waarde moet komen",
            "remark": "“{printed}” is een opmerking uit een concept",
            "mark": "“{printed}” merkt de brief als concept",
            "left": "“{printed}” is een rest van de tekstverwerker of het sjabloon",
        },
        "en": {
            "filler": "“{printed}” stands where a value is still to come",
            "remark": "“{printed}” is a remark of a draft",
            "mark": "“{printed}” marks the letter as a draft",
            "left": "“{printed}” was left by the word processor or the template",
        },
    },
    sees_more_with=("dictionary",),
)
