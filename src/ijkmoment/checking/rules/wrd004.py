"""Verb whose "d" or "t" is another form's.

What:
    A verb's form in a place of another: the finite one where a helper waits for a participle ("worden verruimt"), the
    participle where a clause has no other verb ("wat daar gebeurd, bepaalt"), and a stem that lacks the "-t" of a
    third person ("uw Kamer word", "Defensie houd"), or has it beside "ik". Also what is no word but for its ending
    ("geraamt", "neemd").

Why:
    Readers take it for carelessness, and the sentence has to be read twice.

Example:
    De regeling word dit jaar verruimt.

Better:
    De regeling wordt dit jaar verruimd.

Known limits:
    Only forms of which the dictionary leaves no doubt are looked at: "verwacht" is finite and a participle alike. A
    bare stem is left alone in a sentence with "ik" or "je", as a command at the start of a sentence, and where neither
    a pronoun, the sentence's first noun nor "zich" tells of whom it is. Where a helper stands behind "die", "wat" or
    "hoe", a verb behind it may be that of the main clause ("wat nodig is bepaalt de minister"). A second participle
    behind "en" is not seen, nor a finite verb that may end a clause of its own there ("en de minister bepaalt").

Source:
    Taalunie, Technische handleiding: the spelling of verbs' forms.
"""

from collections.abc import Iterator

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.rule import Draft, Rule
from ijkmoment.checking.words.verb_slips import endings, slips
from ijkmoment.facts.finding import Finding

_DRAFT = Draft("WRD004", "warning")


def check(letter: Letter) -> Iterator[Finding]:
    """Find the verbs' forms that their clause does not allow."""
    if letter.speller is None:
        return
    for index, better in (*slips(letter, letter.speller), *endings(letter, letter.speller)):
        one = letter.tokens[index]
        yield _DRAFT.at(Span(one.start, one.end), suggestion=better, word=one.text, better=better)


RULE = Rule(
    "WRD004",
    "verb-form-misspelt",
    "warning",
    check,
    {
        "nl": "“{word}” past niet in deze zin; bedoeld is wellicht “{better}”",
        "en": "“{word}” does not fit this sentence; perhaps “{better}” is meant",
    },
    needs=("dictionary",),
)
