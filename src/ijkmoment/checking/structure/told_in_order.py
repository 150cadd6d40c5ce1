"""Things told in an order that skips one: "In de eerste plaats ... In de derde plaats".

Ordinals may open paragraphs of a section, and be written in two ways ("ten derde"). Those of things ("de derde
brigade") may be their names. Whoever goes on with "Daarnaast" between two
of them told a thing without one.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import at_places, lazily

_ORDINALS = ("eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende")
_NTH = "|".join(_ORDINALS)
_TURN = lazily(
    rf"(?<!\w)(?:ten\s+(?P<ten>{_NTH})(?!\w)(?!\s+(?:male|keer|maal))|(?:in|op)\s+de\s+(?P<place>{_NTH})\s+plaats(?!\w))"
)
_WITHOUT_ORDINAL = lazily(
    r"(?:\A|[.!?:;]\s+|\n\s*)(?:daarnaast|vervolgens|verder|bovendien|voorts|tevens|ook|een\s+ander\w*|het\s+andere|de\s+andere|daarbij"
    r"|tegelijk\w*|daarna|dan|een\s+volgende?|het\s+volgende|de\s+volgende)(?!\w)"
)
_LONGEST, _SKIPPED = 8_000, 2


class Skipped(NamedTuple):
    """A thing told out of turn: where, as printed, what was due there, and the one told before."""

    span: Span
    due: str
    before: Span


class _Turn(NamedTuple):
    span: Span
    place: int


def skipped(letter: Letter) -> Iterator[Skipped]:
    """Yield the ordinals before which one is not there."""
    for section in _sections(letter) if not letter.runs.keys().isdisjoint(_ORDINALS) else ():
        yield from _gaps(letter, tuple(_turns(letter, section)))


def _sections(letter: Letter) -> Iterator[Sequence[Block]]:
    """Yield the running blocks between one heading and the next."""
    for is_heading, blocks in groupby(letter.blocks, key=lambda one: one.kind == "heading"):
        if not is_heading:
            yield [one for one in blocks if one.kind in ("paragraph", "item")]


def _turns(letter: Letter, section: Sequence[Block]) -> Iterator[_Turn]:
    places = letter.standing(("ten", "in", "op"))
    for block in section:
        for one in at_places(_TURN, letter.folded, places, block.start, block.end):
            yield _Turn(Span(*one.span()), _ORDINALS.index(one["ten"] or one["place"]) + 1)


def _gaps(letter: Letter, turns: Sequence[_Turn]) -> Iterator[Skipped]:
    """Yield the one that is told two places behind the one before it, where nothing stands for the other."""
    for before, one in pairwise(turns):
        if one.place != before.place + _SKIPPED or turns[0].place != 1:
            continue
        between = letter.folded[before.span.end : one.span.start]
        due = _ORDINALS[one.place - 2]
        block = letter.block_at(one.span.start)
        rest = letter.folded[before.span.end : block.end if block else one.span.end].replace(f"een {due}", "")
        if len(between) < _LONGEST and due not in rest and not _WITHOUT_ORDINAL.search(between):
            printed = letter.part(one.span)
            yield Skipped(one.span, printed.replace(_ORDINALS[one.place - 1], due), before.span)
