"""A letter's text cut at the edges of what is found in it, in one sweep, so that each piece knows what lies over it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text; `numbers` are the finds over it, from 1, and `ends` those that end with it."""

    text: str
    numbers: Sequence[int] = ()
    ends: Sequence[int] = ()


def pieces(text: str, spans: Sequence[tuple[int, int]]) -> list[Piece]:
    """Cut a text at the edges of spans, which are numbered as they are given; an empty span ends before its place."""
    edges = sorted({0, len(text), *(edge for span in spans for edge in span)})
    starting, ending = _at(spans, 0), _at(spans, 1)
    cut = [Piece("", (), ending[0])] if 0 in ending else []
    over: tuple[int, ...] = ()
    for start, end in pairwise(edges):
        over = tuple(sorted({*over, *starting.get(start, ())}))
        over = tuple(number for number in over if spans[number - 1][1] > start)
        cut.append(Piece(text[start:end], over, ending.get(end, ())))
    return cut


def _at(spans: Sequence[tuple[int, int]], side: int) -> dict[int, tuple[int, ...]]:
    """Return the numbers of the spans that start (0) or end (1) at a place."""
    found: dict[int, tuple[int, ...]] = {}
    for number, span in enumerate(spans, 1):
        found[span[side]] = (*found.get(span[side], ()), number)
    return found
