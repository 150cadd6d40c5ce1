"""A figure that is bound to no statement of the register.

What:
    An amount, strength or period of which it is known what it is of, while the register has no statement about that
    for that time, or for that nation.

Why:
    A figure without a source cannot be checked, by the drafter or by anyone after.

Example:
    Inzet in Litouwen

    De inzet in Litouwen kostte in 2019 € 24,12 miljoen en in 2023 € 31,37 miljoen.

Better:
    Inzet in Litouwen

    De inzet in Litouwen kostte in 2023 € 31,37 miljoen.

Known limits:
    Information only: the register may not be complete. Figures whose words leave open what they are of are no claims
    of the register's subjects and are left alone, and so are dates of what the register does not know. Where the
    register has a statement for fewer than half of the figures, or for none of what the letter is about, it is of
    another time or of something else: then nothing is reported, and the rule is named as checked in part.

Source:
    DESIGN, section 7 (SRC): every figure has a source.
"""

from collections.abc import Iterator

from ijkmoment.checking.against_register.held_figures import figures, knows_too_little
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
                printed=one.claim.text,
                subject=letter.snapshot.text(one.subject, "naam") or one.subject,
                concept=concept.nl,
                concept_en=concept.en,
            )


RULE = Rule(
    "SRC001",
    "figure-without-statement",
    "info",
    check,
    {
        "nl": "voor “{printed}” staat in het register geen gegeven: {concept} van {subject}",
        "en": "the register has no statement for “{printed}”: {concept_en} of {subject}",
    },
    needs=("register",),
    left=knows_too_little,
)
