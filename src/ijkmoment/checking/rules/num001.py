"""Parts that do not add up to their total.

What:
    A total in a sentence, a list or a table that no values with these printed decimals can have as their sum.

Why:
    One of the amounts is wrong, and the reader cannot tell which.

Example:
    De inzet heeft in totaal € 45,89 miljoen gekost. Dit bedrag omvat € 31,37 miljoen voor Litouwen en € 13,58 miljoen
    voor Roemenië.

Better:
    De inzet heeft in totaal € 44,95 miljoen gekost. Dit bedrag omvat € 31,37 miljoen voor Litouwen en € 13,58 miljoen
    voor Roemenië.

Known limits:
    A difference that rounding can explain is not reported: half a unit in the last printed place, for each part and for
    the total. A printed zero is exact. Where the register holds the unrounded cost of every part, these are added
    instead. After "waarvan" the parts may be some of the total; only more than the total is reported. Amounts with
    "circa" are left out, and with them the sum.

Source:
    XBRL International, Calculations 1.1 (2023): consistency of rounded values by intervals.
"""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from ijkmoment.checking.letter import Letter
from ijkmoment.checking.rule import Draft, Rule, in_letter
from ijkmoment.checking.sums import Figure, Sum, sums
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.finding import Finding, Related
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.facts.statement import Statement
from ijkmoment.facts.values import Amount

_DRAFT = Draft("NUM001", "error")


def check(letter: Letter) -> Iterator[Finding]:
    """Find the totals that their parts cannot have as a sum."""
    for one in sums(letter):
        held = _held(letter.snapshot, one)
        exact = _exact(one, held)
        if not exact.possible:
            yield _finding(letter, exact, held)


def _held(snapshot: Snapshot | None, one: Sum) -> tuple[Statement, ...]:
    """Return the register's statements of the parts, empty unless it holds the exact amount of every one."""
    if snapshot is None:
        return ()
    held = tuple(_statement(snapshot, part.claim, one.total.claim) for part in one.parts)
    found = tuple(statement for statement in held if statement is not None)
    return found if len(found) == len(one.parts) else ()


def _statement(snapshot: Snapshot, claim: Claim | None, total: Claim | None) -> Statement | None:
    """Return the statement of a part: of its subject, and of its concept or else the total's."""
    concept = next((one.concept for one in (claim, total) if one is not None and one.concept), None)
    if claim is None or claim.subject is None or concept is None:
        return None
    found = [
        one
        for one in snapshot.of(claim.subject, concept)
        if isinstance(one.value, Amount) and one.value.decimals is None and _prints_as(one.value, claim.value)
    ]
    return found[0] if len(found) == 1 else None


def _prints_as(exact: Amount, printed: object) -> bool:
    if not isinstance(printed, Amount):
        return False
    low, high = printed.interval()
    return low <= exact.value <= high


def _exact(one: Sum, held: tuple[Statement, ...]) -> Sum:
    if not held:
        return one
    return replace(one, parts=tuple(map(_with_value, one.parts, held)))


def _with_value(part: Figure, statement: Statement) -> Figure:
    value = statement.value.value if isinstance(statement.value, Amount) else Decimal(0)
    return replace(part, interval=(value, value))


def _finding(letter: Letter, one: Sum, held: tuple[Statement, ...]) -> Finding:
    related = tuple(in_letter(letter, part.span) for part in one.parts)
    register = tuple(Related("register", statement.reference, statement=statement.reference) for statement in held)
    return _DRAFT.at(
        one.total.span,
        related=related + register,
        form="whole" if one.whole else "some",
        total=letter.part(one.total.span),
        parts=" + ".join(" ".join(letter.part(part.span).split()) for part in one.parts),
    )


RULE = Rule(
    "NUM001",
    "parts-do-not-add-up",
    "error",
    check,
    {
        "nl": {
            "whole": "het totaal {total} is niet de som van de delen: {parts}",
            "some": "de genoemde delen zijn samen meer dan het totaal {total}: {parts}",
        },
        "en": {
            "whole": "the total {total} is not the sum of its parts: {parts}",
            "some": "the parts named are more than the total {total}: {parts}",
        },
    },
)
