"""Percentage that the numbers beside it do not make.

What:
    A share, a rise or a fall in per cent with the two numbers that it comes from, which make another percentage.
    A part or multiple in words on the other side of its figures: "ruim driekwart (74,7%)", "bijna het dubbele".

Why:
    One of the three is wrong, and the percentage is what is remembered.

Example:
    Van de 1.250 leden stemden er 875 voor (75%).

Better:
    Van de 1.250 leden stemden er 875 voor (70%).

Known limits:
    The words have to say which two numbers make it: "a van de b (p%)", "van de b ... a, ofwel p%", "b, van wie a. De
    uitval van p%", "a, p% van het budget van b", "van a naar b, een stijging van p%", "a, p% meer dan de b in 2023",
    "a (p% van de raming)" where one amount is called so. Parts in words count in brackets, behind "ofwel" or as the
    change between two times. No two numbers of the sentence or of the two before it may make it, as share, as what is
    left or as change, and where the words say which two it is of, none of these with a third; either way of rounding
    is right, and "bijna" or "ruim" is a whole percent more. Unless the words leave no other reading, only what would
    be right but for a slip of the hand is reported; one drawn from what was just told ("dus", "dat is", "ofwel", "een
    daling van", "het deel ... is"), the only one there and of no other year or whole, needs no slip, and neither does
    one that the next sentence tells "in numbers" ("het gaat om 120 van de 200"). A percentage of which the words say
    of what it is ("van de stijging") is none of two numbers before it. Beside "ruim", "bijna" and the like a part
    stands with its percentage, or behind a comma or bracket with two numbers that come near it; where one pair of
    these is on the right side, that is meant.
    Percentages of one whole that are no hundred are NUM001's. A percentage in brackets behind a number, or behind
    "ofwel", is of the whole that "van de", "waarvan" or "daarvan" names, or of a number near by that makes it. One
    of what was "begroot" or of "het totaal" of some parts, one behind "waarvan" that the next sentence tells with
    "daarmee" and in the same words, what one year of a list is more or less than another, and the only one of a
    sentence beside a part and its whole need no slip. How long something took ("binnen tien werkdagen") is no part.

Source:
    The letter itself.
"""

from collections.abc import Iterator
from itertools import chain

from ijkmoment.checking.comparisons.hedged_parts import hedged_parts
from ijkmoment.checking.comparisons.named_wholes import of_named_wholes
from ijkmoment.checking.comparisons.parted_shares import parted_shares
from ijkmoment.checking.comparisons.plain_shares import plain_shares
from ijkmoment.checking.comparisons.share_pairs import is_measured_otherwise
from ijkmoment.checking.comparisons.shares_of_tables import shares_of_tables
from ijkmoment.checking.comparisons.told_shares import told_parts, told_shares
from ijkmoment.checking.letter import Letter
from ijkmoment.checking.rule import Draft, Rule, in_letter
from ijkmoment.facts.finding import Finding

_DRAFT = Draft("NUM007", "error")
_WAYS = (told_shares, of_named_wholes, told_parts, plain_shares, parted_shares)


def check(letter: Letter) -> Iterator[Finding]:
    """Find the percentages that the numbers beside them do not make."""
    for side in chain(hedged_parts(letter), shares_of_tables(letter)):
        others = tuple(in_letter(letter, one) for one in (side.first, side.second) if one is not None)
        share, made = letter.part(side.span), format(side.made, "f")
        yield _DRAFT.at(side.span, related=others, form="side", share=share, made=made.replace(".", ","), made_en=made)
    ways = chain.from_iterable(find(letter) for find in _WAYS)
    told = [one for one in ways if not is_measured_otherwise(letter, one.span)]
    for one in {share.span: share for share in reversed(told)}.values():
        yield _DRAFT.at(
            one.span,
            related=(in_letter(letter, one.first), in_letter(letter, one.second)),
            form="made",
            share=letter.part(one.span),
            first=letter.part(one.first),
            second=letter.part(one.second),
            made=format(one.made, "f").replace(".", ","),
            made_en=format(one.made, "f"),
        )


RULE = Rule(
    "NUM007",
    "share-against-its-figures",
    "error",
    check,
    {
        "nl": {
            "made": "{share} is niet wat {first} en {second} zeggen: dat is {made} procent",
            "side": "“{share}” klopt niet met de cijfers: dat is {made} procent",
        },
        "en": {
            "made": "{share} is not what {first} and {second} make: that is {made} per cent",
            "side": "“{share}” is not what the figures say: that is {made} per cent",
        },
    },
)
