"""The unit of a table of amounts, as its head or the line over it says: "x € 1.000", "in miljoenen", "(€ mln)"."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from ijkmoment.facts.document import Block, Document
from ijkmoment.facts.values import Amount
from ijkmoment.language.found import Found
from ijkmoment.language.patterns import lazily

_UNIT = lazily(
    r"(?:[x×*]\s*(?:€|eur(?:o)?\b)?\s*|\b(?:bedragen\s+|alles\s+|euro\s+)?in\s+(?:€\s*)?|\(\s*€\s*|\((?=mi|ml|du))"
    r"(?P<unit>1[. ]000[. ]000|1[. ]?000(?![.\d])|duizend\w*|(?:1\s+)?(?:miljoen\w*|mln\b))",
    re.IGNORECASE,
)
_MILLIONS = lazily(r"1[. ]000[. ]000|(?:1\s+)?(?:miljoen|mln)", re.IGNORECASE)
_SAYS_SCALE = lazily(r"duizend|ton|mi[ol]|ml[nd]|[mk](?:€|eur)|m\Z|k\Z", re.IGNORECASE)
_LONGEST_NOTE, _MOST_TOPS = 200, 4


def power_of_unit(words: str) -> int | None:
    """Return the unit that the head of a table or the line over it says, as a power of ten; None when it says none."""
    found = _UNIT.search(words)
    if found is None:
        return None
    return 6 if _MILLIONS.match(found["unit"]) else 3


def notes_over(document: Document) -> Iterator[tuple[Sequence[Block], str]]:
    """Yield the cells of each table with the caption or the line over it, empty where a longer text stands there."""
    before = ""
    for group, blocks in groupby(document.blocks, lambda one: one.group if one.kind == "cell" else None):
        cells = tuple(blocks)
        if group is not None:
            yield cells, before
            continue
        for block in cells:
            words = document.running[block.start : block.end]
            before = f"{before if block.kind == 'caption' else ''} {words}" if len(words) <= _LONGEST_NOTE else ""


def in_their_unit(document: Document, found: Iterable[Found]) -> Iterator[Found]:
    """Give amounts that stand in a table without a scale of their own the unit of the table."""
    tables = _units(document) if any(one.kind == "cell" for one in document.blocks) else []
    for one in found:
        power = _power_at(tables, one.start)
        if (
            power is None
            or not isinstance(one.value, Amount)
            or _SAYS_SCALE.search(document.running, one.start, one.end)
        ):
            yield one
        else:
            yield one._replace(value=_scaled(one.value, power))


def _power_at(tables: Sequence[tuple[int, int, int]], start: int) -> int | None:
    index = bisect_right(tables, start, key=lambda one: one[0]) - 1
    return tables[index][2] if index >= 0 and start < tables[index][1] else None


def _units(document: Document) -> list[tuple[int, int, int]]:
    """Return where each table with a unit starts and ends, and its power of ten."""
    units = []
    for cells, note in notes_over(document):
        tops = (one for one in cells if one.row == 0 or (one.head and one.row < _MOST_TOPS))
        power = power_of_unit(" ".join([note, *(document.running[one.start : one.end] for one in tops)]))
        if power is not None:
            units.append((cells[0].start, cells[-1].end, power))
    return units


def _scaled(amount: Amount, power: int) -> Amount:
    maximum = None if amount.maximum is None else _times(amount.maximum, power)
    return amount._replace(value=_times(amount.value, power), decimals=_less(amount.decimals, power), maximum=maximum)


def _times(value: Decimal, power: int) -> Decimal:
    whole = value * Decimal(10**power)
    return whole.quantize(Decimal(1)) if whole == whole.to_integral_value() else whole


def _less(decimals: int | None, power: int) -> int | None:
    return None if decimals is None else decimals - power
