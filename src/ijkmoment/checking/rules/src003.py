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
    Only figures that agree with the register are looked at; fewer decimals are rounding and no fault, but
    for the only such amount of a letter that prints four others as the register has them. Where the register holds
    several values that agree, one with this precision is enough. "Circa" before an exact number is reported only where
    the number is the exact one: "circa 560" of 563 is rounding.

Source:
    DESIGN, section 7 (SRC): printed precision is the register's.
"""

from collections.abc import Iterator

from ijkmoment.checking.against_register.held_figures import figures, knows_too_little
from ijkmoment.checking.against_register.register_words import in_words
from ijkmoment.checking.figures.agreement import agreeing, precision
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.rule import Draft, Rule
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.finding import Finding, Related
from ijkmoment.facts.statement import Statement
from ijkmoment.facts.values import Amount, Value

_DRAFT = Draft("SRC003", "warning")
_MANY = 4  # amounts that are printed as the register has them, beside one that is not


def check(letter: Letter) -> Iterator[Finding]:
    """Find the figures whose decimals or hedge are not the register's."""
    if letter.snapshot is None:
        return
    alike, rounder = 0, list[Finding]()
    for one in letter.once(figures):
        agreed = agreeing(one.claim, one.statements)
        ways = [precision(one.claim.value, held.value) for held in agreed]
        if agreed and None not in ways:
            yield _finding(one.claim, agreed[0], ways[0] or "")
        places = min((_rounded(one.claim, held.value) for held in agreed), default=-1)
        alike += places == 0
        rounder += [_finding(one.claim, agreed[0], "rounder")] if places > 0 else []
    if len(rounder) == 1 and alike >= _MANY:
        yield from rounder


def _rounded(claim: Claim, known: Value) -> int:
    """Return how many decimals fewer an amount is printed with than are known; less than none where it says so."""
    printed = claim.value
    if not isinstance(printed, Amount) or not isinstance(known, Amount) or claim.hedge or printed.approximate:
        return -1
    return -1 if printed.decimals is None or known.decimals is None else known.decimals - printed.decimals


def _finding(claim: Claim, held: Statement, form: str) -> Finding:
    related = (Related("register", held.reference, statement=held.reference),)
    span, said = Span(claim.start, claim.end), in_words("held", (held.value,))
    return _DRAFT.at(span, related=related, form=form, printed=claim.text, **said)


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
            "rounder": "“{printed}” is minder precies dan het register: {held}",
        },
        "en": {
            "decimals": "“{printed}” is more precise than the register knows: {held}",
            "exact": "“{printed}” is an approximation in the register: {held}",
            "about": "“{printed}” is known exactly in the register: {held}",
            "rounder": "“{printed}” is less precise than the register: {held}",
        },
    },
    needs=("register",),
    left=knows_too_little,
)
