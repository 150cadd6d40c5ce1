"""A figure that differs from the register.

What:
    An amount, strength, period or number of things of which the register holds another value for the same subject,
    nation and time; so too a date by itself that a deployment began or ended on, or reached a milestone of the register
    ("FOC", "kwamen in januari aan"), and a number in a list of nations that has its noun once.

Why:
    Either the letter or the register is wrong, and the reader of the letter has only the letter.

Example:
    Inzet in Litouwen

    De inzet in Litouwen kostte in 2023 € 31,73 miljoen.

Better:
    Inzet in Litouwen

    De inzet in Litouwen kostte in 2023 € 31,37 miljoen.

Known limits:
    What a figure is of is told by its words and place; where they leave it open, nothing is reported. Rounding is
    no difference: the finer of two numbers has to lie in the interval of the rougher one's printed decimals.
    "Circa" may be off by five per cent of an exact number. Where the register holds several values, one that agrees
    is enough. Numbers that a sentence sets against others ("waarvan", "verhoogd", "eerder") are left alone, and so
    is an end that the register leaves open. A date needs its own word for what happened in its clause; sentences about
    decisions, letters, visits, plans and rotations tell of other days, and a date more than a year off is of another
    deployment. However many figures differ, each is reported: but where the register has none of what the subject line
    or a heading names, nor of two deployments, nor a figure as it is printed, no more than two are, and the rule is
    named as checked in part.

Source:
    DESIGN, section 7 (SRC): every figure has a source; XBRL Calculations 1.1 for the intervals.
"""

from collections.abc import Iterator

from ijkmoment.checking.against_register.held_figures import figures, knows_too_little
from ijkmoment.checking.against_register.register_words import in_words, what_it_is_of
from ijkmoment.checking.figures.agreement import agreeing
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.rule import Draft, Rule
from ijkmoment.facts.finding import Finding, Related

_DRAFT = Draft("SRC002", "error")
_MOST = 3  # statements named with a finding


def check(letter: Letter) -> Iterator[Finding]:
    """Find the figures of which the register holds only other values."""
    if letter.snapshot is None:
        return
    for one in letter.once(figures):
        if one.statements and not agreeing(one.claim, one.statements):
            first = one.statements[:_MOST]
            related = tuple(Related("register", held.reference, statement=held.reference) for held in first)
            yield _DRAFT.at(
                Span(one.claim.start, one.claim.end),
                related=related,
                printed=one.claim.text,
                **in_words("held", (held.value for held in first)),
                **what_it_is_of(letter.snapshot, first[0]),
            )


RULE = Rule(
    "SRC002",
    "figure-differs-from-register",
    "error",
    check,
    {
        "nl": "“{printed}” wijkt af van het register: {held} ({concept} van {subject})",
        "en": "“{printed}” differs from the register: {held} ({concept} of {subject})",
    },
    needs=("register",),
    sees_more_with=("date",),
    left=knows_too_little,
)
