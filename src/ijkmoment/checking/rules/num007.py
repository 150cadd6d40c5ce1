"""Percentage that the numbers beside it do not make.

What:
    A share, a rise or a fall in per cent or in words ("een kwart") that is not what the numbers make from which words
    draw it: a part with its whole, two ends, or one number with any other of the letter.
    A part or multiple in words on the other side of its figures: "ruim driekwart (74,7%)", "bijna het dubbele".

Why:
    One of the three is wrong, and the percentage is what is remembered.

Example:
    Van de 1.250 leden stemden er 875 voor (75%).

Better:
    Van de 1.250 leden stemden er 875 voor (70%).

Known limits:
    A share stands beside its part (in brackets, between commas, behind "ofwel", "dus", "dat is", "namelijk"), of which
    words tell the whole ("van de 120", "120, waarvan", "Daarvan"), or the sentence has but one greater number. What is
    concluded ("dus", "daarmee", "zodat") from one number is off only where no other number of the letter makes it. Two
    ends of a rise or fall ("van a naar b", "a, tegen b in 2023") are the nearest of one kind. A sum or difference with
    another number of the sentence may be meant, and what is left ("uitval", "de overige") where words say so. Either
    way of rounding is right, and within a whole percent. A percentage of what was not told before ("van de stijging",
    "van de vragen die") is none of other numbers. Beside "ruim", "bijna" and the like a part stands with its
    percentage, or with two numbers that come near it. Percentages of one whole that are no hundred are NUM001's.

Source:
    The letter itself.
"""

from collections.abc import Iterator
from itertools import chain

from ijkmoment.checking.comparisons.changes_by_ends import changes_by_ends
from ijkmoment.checking.comparisons.drawn_shares import drawn_shares
from ijkmoment.checking.comparisons.hedged_parts import hedged_parts
from ijkmoment.checking.comparisons.share_pairs import Share, is_measured_otherwise
from ijkmoment.checking.comparisons.shares_of_tables import shares_of_tables
from ijkmoment.checking.letter import Letter
from ijkmoment.checking.rule import Draft, Rule, in_letter
from ijkmoment.facts.finding import Finding

_DRAFT = Draft("NUM007", "error")
_WAYS = (changes_by_ends, drawn_shares)


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
    for one in {share.span.start: share for share in reversed(told)}.values():
        yield _found(letter, one)


def _found(letter: Letter, one: Share) -> Finding:
    share, first = letter.part(one.span), letter.part(one.first)
    if one.second is None or one.made is None:
        return _DRAFT.at(one.span, related=(in_letter(letter, one.first),), form="alone", share=share, first=first)
    related, made = (in_letter(letter, one.first), in_letter(letter, one.second)), format(one.made, "f")
    return _DRAFT.at(
        one.span,
        related=related,
        form="made",
        share=share,
        first=first,
        second=letter.part(one.second),
        made=made.replace(".", ","),
        made_en=made,
    )


RULE = Rule(
    "NUM007",
    "share-against-its-figures",
    "error",
    check,
    {
        "nl": {
            "made": "{share} is niet wat {first} en {second} zeggen: dat is {made} procent",
            "alone": "{share} is niet wat {first} met een ander getal van de brief oplevert",
            "side": "“{share}” klopt niet met de cijfers: dat is {made} procent",
        },
        "en": {
            "made": "{share} is not what {first} and {second} make: that is {made} per cent",
            "alone": "{share} is not what {first} makes with any other number of the letter",
            "side": "“{share}” is not what the figures say: that is {made} per cent",
        },
    },
)
