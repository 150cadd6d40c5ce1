"""What a scan of a text finds: a span with the value that its words stand for."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ijkmoment.facts.claim import ClaimValue


class Found(NamedTuple):
    """A value at a span of the scanned text, with the hedge that was printed before it."""

    start: int
    end: int
    value: ClaimValue
    hedge: str = ""


def outside(found: Iterable[Found], covered: Sequence[Found]) -> list[Found]:
    """Return what does not overlap the covered spans; both are in order of position."""
    kept, index = [], 0
    for one in found:
        while index < len(covered) and covered[index].end <= one.start:
            index += 1
        if index == len(covered) or covered[index].start >= one.end:
            kept.append(one)
    return kept


def over(narrow: Sequence[Found], found: Iterable[Found]) -> list[Found]:
    """Return both in order of position, of the wider ones those alone that lie outside the narrow."""
    return sorted((*narrow, *outside(found, narrow)), key=lambda one: one.start)
