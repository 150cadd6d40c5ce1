"""The amounts of tables that print their unit once: "9,87" under "Uitgaven 2023 (x € 1 miljoen)".

Reading takes no bare number for an amount. What a table's head or caption says of all its figures is enough to hold
them against the amounts of the text.
"""

from collections.abc import Iterator
from decimal import Decimal

from ijkmoment.checking.letter import Letter
from ijkmoment.checking.text.around import Around
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.document import Block
from ijkmoment.facts.values import Amount
from ijkmoment.language.patterns import lazily
from ijkmoment.reading.table_units import notes_over, power_of_unit

_NUMBER = lazily(r"\s*(?P<whole>\d{1,3}(?:\.\d{3})+|\d+)(?:,(?P<fraction>\d+))?\s*")
_MONEY = lazily(r"€|\beuro\b|\b(?:kosten|uitgaven|realisatie|gerealiseerd|besteed|bedrag(?:en)?)\b")
_OTHERWISE = lazily(r"%|\b(?:aantal\w*|sterkte|militairen|personen|fte|procent|aandeel|verschil)\b")


def table_amounts(letter: Letter) -> tuple[Claim, ...]:
    """Return the bare numbers of tables with a unit as claims, in order of position."""
    return tuple(_amounts(letter))


def _amounts(letter: Letter) -> Iterator[Claim]:
    around = letter.once(Around)
    for cells, note in notes_over(letter.document) if any(one.kind == "cell" for one in letter.blocks) else ():
        for cell in cells:
            head = around.column(cell)
            over = letter.text[head.start : head.end].casefold() if head is not None and head != cell else ""
            said = f"{over} {note.casefold()}"
            power = power_of_unit(over) or power_of_unit(note) or power_of_unit(_corner(letter, cells[0]))
            if power is not None and over and _MONEY.search(said) and not _OTHERWISE.search(over):
                yield from _amount(letter, cell, power)


def _corner(letter: Letter, first: Block) -> str:
    return letter.text[first.start : first.end] if first.row == 0 and first.column == 0 else ""


def _amount(letter: Letter, cell: Block, power: int) -> Iterator[Claim]:
    found = _NUMBER.fullmatch(letter.text, cell.start, cell.end)
    if found is None or cell.head or cell.column == 0:
        return
    fraction = found["fraction"] or ""
    number = Decimal(found["whole"].replace(".", "") + fraction).scaleb(power - len(fraction))
    start, end = found.start("whole"), found.end("fraction") if fraction else found.end("whole")
    section = next((letter.text[one.start : one.end] for one in reversed(letter.headings_at(start))), "")
    value = Amount(number, len(fraction) - power, "EUR")
    yield Claim("money", start, end, letter.text[start:end], value, section=section)
