"""A figure that is printed more or less precisely than the register knows it.

What:
    An amount with more decimals than the register has, an exact number of what the register knows only roughly, or a
    "circa" before a number that the register knows exactly.

Why:
    The reader takes a number for as precise as it is printed.

Example:
    Inzet in Litouwen

    De inzet in Litouwen telde 300 militairen.

Better:
    Inzet in Litouwen

    De inzet in Litouwen telde circa 300 militairen.

Known limits:
    Only figures that agree with the register are looked at; fewer decimals are rounding and no fault. Where the
    register holds several values that agree, one with this precision is enough. "Circa" before an exact number is
    reported only where the number is the exact one: "circa 560" of 563 is rounding.

Source:
    DESIGN, section 7 (SRC): printed precision is the register's.
"""

from collections.abc import Iterator

from ijkmoment.checking.against_register.held_figures import figures, knows_too_little
from ijkmoment.checking.against_register.register_words import in_words
from ijkmoment.checking.figures.agreement import agreeing, precision
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.rule import Draft, Rule
from ijkmoment.facts.finding import Finding, Related

_DRAFT = Draft("SRC003", "warning")


def check(letter: Letter) -> Iterator[Finding]:
    """Find the figures whose decimals or hedge are not the register's."""
    if letter.snapshot is None:
        return
    for one in letter.once(figures):
        agreed = agreeing(one.claim, one.statements)
        ways = [precision(one.claim.value, held.value) for held in agreed]
        if agreed and None not in ways:
            held = agreed[0]
            yield _DRAFT.at(
                Span(one.claim.start, one.claim.end),
                related=(Related("register", held.reference, statement=held.reference),),
                form=ways[0] or "",
                printed=one.claim.text,
                **in_words("held", (held.value,)),
            )


RULE = Rule(
    "SRC003",
    "precision-not-the-registers",
    "warning",
    check,
    {
        "nl": {
            "decimals": "“{printed}” is preciezer dan het register weet: {held}",
            "exact": "“{printed}” is in het register een benadering: {held}",
            "about": "“{printed}” is in het register precies bekend: {held}",
        },
        "en": {
            "decimals": "“{printed}” is more precise than the register knows: {held}",
            "exact": "“{printed}” is an approximation in the register: {held}",
            "about": "“{printed}” is known exactly in the register: {held}",
        },
    },
    needs=("register",),
    left=knows_too_little,
)
