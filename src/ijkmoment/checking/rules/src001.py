"""A figure that is bound to no statement of the register.

What:
    An amount, strength or period of which it is known what it is of, while the register has no statement about that
    for that time, or for that nation. In a letter that is written from the register: a number that stands nowhere in
    it, whatever it is of.

Why:
    A figure without a source cannot be checked, by the drafter or by anyone after.

Example:
    Inzet in Litouwen

    De inzet in Litouwen kostte in 2019 € 24,12 miljoen en in 2023 € 31,37 miljoen.

Better:
    Inzet in Litouwen

    De inzet in Litouwen kostte in 2023 € 31,37 miljoen.

Known limits:
    Information only: the register may not be complete. Where words leave open what a figure is of, it is reported in a
    letter alone of which the register holds eight figures at least and nine of ten, and when no value and no text of
    the register has that number; numbers under a hundred without a unit (ten of people), times and shares are left
    alone, since they are told in passing or follow from others, and so are numbers that count nothing (of a house, a
    standard, a room), sizes and distances of places, and what another country does. In such a letter a day is reported
    that the register has nowhere, where it has nine of ten of the letter's days, but for that of a document. Where the
    register has a statement for fewer than half of the figures, or for none of what the letter is about, it is of
    another time or of something else: then nothing is reported, and the rule is named as checked in part.

Source:
    DESIGN, section 7 (SRC): every figure has a source.
"""

from collections.abc import Iterator

from ijkmoment.checking.against_register.held_figures import figures, knows_too_little
from ijkmoment.checking.against_register.unheld_numbers import unheld_days, unheld_numbers
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.rule import Draft, Rule
from ijkmoment.facts.concepts import CONCEPTS
from ijkmoment.facts.finding import Finding

_DRAFT = Draft("SRC001", "info")


def check(letter: Letter) -> Iterator[Finding]:
    """Find the figures about which the register says nothing."""
    if letter.snapshot is None:
        return
    for one in letter.once(figures):
        if not one.statements:
            concept = CONCEPTS[one.concept]
            yield _DRAFT.at(
                Span(one.claim.start, one.claim.end),
                form="figure",
                printed=one.claim.text,
                subject=letter.snapshot.text(one.subject, "naam") or one.subject,
                concept=concept.nl,
                concept_en=concept.en,
            )
    for span in (*unheld_numbers(letter), *unheld_days(letter)):
        yield _DRAFT.at(span, form="number", printed=letter.part(span))


RULE = Rule(
    "SRC001",
    "figure-without-statement",
    "info",
    check,
    {
        "nl": {
            "figure": "voor “{printed}” staat in het register geen gegeven: {concept} van {subject}",
            "number": "“{printed}” staat in geen enkel gegeven van het register",
        },
        "en": {
            "figure": "the register has no statement for “{printed}”: {concept} of {subject}",
            "number": "no statement of the register holds “{printed}”",
        },
    },
    needs=("register",),
    left=knows_too_little,
)
