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
    The words have to say which two numbers make it: a part with its whole ("van de 120 ... 40, ofwel p%", "120, waarvan
    40. Dat is p%", "p%: 40 van de 120"), or two ends ("van a naar b, een stijging van p%", "a, p% meer dan de b"); or
    draw it ("dus", "dat is", "daarmee") from the only two of a kind there. No other number near by may make it with one
    of the two, nor two others where they tell a change; what is left in doubt may be of any number of the letter.
    Either way of rounding is right, and within a whole percent. What is left ("uitval", "de overige") may be meant
    where words say so. A percentage of which words say of what it is ("van de stijging") is none of other numbers.
    Parts in words ("een kwart") are off by more than a seventh. Beside "ruim", "bijna" and the like a part stands with
    its percentage, or with two numbers that come near it. Percentages of one whole that are no hundred are NUM001's.

Source:
    The letter itself.
"""

from collections.abc import Iterator
from itertools import chain

from ijkmoment.checking.comparisons.hedged_parts import hedged_parts
from ijkmoment.checking.comparisons.plain_shares import plain_shares
from ijkmoment.checking.comparisons.share_pairs import is_measured_otherwise
from ijkmoment.checking.comparisons.shares_of_tables import shares_of_tables
from ijkmoment.checking.comparisons.told_shares import told_shares
from ijkmoment.checking.letter import Letter
from ijkmoment.checking.rule import Draft, Rule, in_letter
from ijkmoment.facts.finding import Finding

_DRAFT = Draft("NUM007", "error")
_WAYS = (told_shares, plain_shares)


def check(letter: Letter) -> Iterator[Finding]:
    """Find the percentages that the numbers beside them do not make."""
    sides = tuple(chain(hedged_parts(letter), shares_of_tables(letter)))
    for side in sides:
        others = tuple(in_letter(letter, one) for one in (side.first, side.second) if one is not None)
        share, made = letter.part(side.span), format(side.made, "f")
        yield _DRAFT.at(side.span, related=others, form="side", share=share, made=made.replace(".", ","), made_en=made)
    ways = chain.from_iterable(find(letter) for find in _WAYS)
    seen = {side.span.start for side in sides}
    told = [one for one in ways if one.span.start not in seen and not is_measured_otherwise(letter, one.span)]
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
