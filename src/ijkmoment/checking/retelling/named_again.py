"""Figures that say that they were told before: "de genoemde € 56,5 miljoen", "van deze 300 militairen".

Where no earlier figure agrees, one that differs in a single digit is the one that was meant.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from ijkmoment.checking.figures.agreement import may_be_one
from ijkmoment.checking.figures.number_contexts import Contexts
from ijkmoment.checking.letter import Letter
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.values import Amount
from ijkmoment.language.edits import edits
from ijkmoment.language.patterns import lazily

_AGAIN = lazily(
    r"(?<!\w)(?:(?:boven|eerder\s+|reeds\s+|hierboven\s+)?genoemde|toegezegde|vermelde|bedoelde|van\s+(?:deze|die|dit)|deze"
    r"|laatstgenoemde)\s+(?:bedrag\s+van\s+|bedragen\s+van\s+)?\Z",
    re.IGNORECASE,
)
_OF_AMOUNT = lazily(r"(?<!\w)van\s+(?:de|het\s+bedrag\s+van)\s+\Z", re.IGNORECASE)
# "Van de € 7,2 miljoen voor dat land" says itself what it is of, and need not have been told.
_FOR = lazily(r"\s+(?:voor|aan|uit|in|naar|over|van|die|dat|waar\w*)(?!\w)", re.IGNORECASE)
_REACH = 50
_MOST = 200  # figures told before that one is held against
_NUMBER = lazily(r"\d[\d.,]*")


def named_again(letter: Letter) -> Iterator[tuple[Claim, Claim]]:
    """Yield the figures that were told before with a digit otherwise, each with where it was told."""
    seen = letter.once(Contexts).seen
    for claims in (letter.of_kind("money"), letter.of_kind("strength")):
        for index, claim in enumerate(claims):
            if not _is_told_again(letter, claim) or seen[_value(claim)] > 1:
                continue
            before = claims[max(index - _MOST, 0) : index]
            if any(may_be_one(claim, one) for one in before):
                continue
            meant = next((one for one in reversed(before) if _is_a_digit_off(claim, one)), None)
            if meant is not None:
                yield claim, meant


def _is_told_again(letter: Letter, claim: Claim) -> bool:
    """Tell whether words before a figure say that it is known: of people "van de 41 militairen" says it not."""
    amount = claim.kind == "money" and _FOR.match(letter.text, claim.end) is None
    ways = (_AGAIN, _OF_AMOUNT) if amount else (_AGAIN,)
    start = max(claim.start - _REACH, 0)
    return any(way.search(letter.text, start, claim.start) is not None for way in ways)


def _value(claim: Claim) -> Decimal:
    """Return what an amount comes to, as the letter's tables may hold it too; of people nothing is asked."""
    return claim.value.value if isinstance(claim.value, Amount) else Decimal(-1)


def _is_a_digit_off(claim: Claim, other: Claim) -> bool:
    """Tell whether two figures are printed alike but for one digit and what hedges them."""
    first, second = _NUMBER.findall(claim.text), _NUMBER.findall(other.text)
    if len(first) != 1 or len(second) != 1 or claim.text.split()[-1] != other.text.split()[-1]:
        return False
    return len(first[0]) == len(second[0]) > 1 and edits(first[0], second[0], 1) == 1
