"""Lessons with labels for their owner and their term, of which one has but one of the two, however few they are.

"(trekker: hoofd Logistiek; gereed: 1 juni 2036)" beside "(gereed: 1 mei 2036)": who labels both for one lesson means
both for the next. Labelled lessons stand in items or paragraphs in a row, or in one paragraph behind each other.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Literal, NamedTuple

from ijkmoment.checking.lessons.measures_due import (
    has_time,
    is_told_as_past,
    names_any_time,
    names_who_acts,
    opens_with_somebody,
)
from ijkmoment.checking.lessons.owners_and_terms import MEASURES, Lacking, is_done, is_for_many
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.facts.document import Block
from ijkmoment.language.date_words import ANY_MONTH
from ijkmoment.language.patterns import lazily

_LABEL = lazily(
    r"\b(?:(?P<owner>(?:eind)?verantwoordelijke?|eigenaar|trekker|actiehouder|uitvoerder|probleemhouder|belegd\s+bij)(?:\s*:|\s+is\s)"
    r"|(?P<date>gereed|klaar|afgerond|termijn|deadline|einddatum|streefdatum|opleverdatum|planning|datum)"
    rf"(?:\s*:|\s+(?:(?:uiterlijk|op|per|vóór|voor|in)\s+)*(?=\d|(?:eind|begin|medio)\s|{ANY_MONTH})))",
    re.IGNORECASE,
)
_NEEDS = ("eigenaar", "trekker", "verantwoordelijk", "actiehouder", "uitvoerder", "probleemhouder", "belegd")
# What goes on, or is said to be ready, has no term.
_GOES_ON = lazily(
    rf"\b(?:loopt|lopend|doorlopend|permanent|structureel|continu|direct|gestart|in\s+uitvoering|gereed(?!\s*:|\s+(?:\w+\s+)*(?:\d|{ANY_MONTH})))\b",
    re.IGNORECASE,
)
_OF_LESSONS = lazily(r"\b(?:trekker|actiehouder|probleemhouder)\b", re.IGNORECASE)
_Kind = Literal["owner", "date"]
_TWO = 2


class _Unit(NamedTuple):
    """A lesson, and the kinds of its labels."""

    span: Span
    kinds: frozenset[str]


def one_of_two(letter: Letter) -> Iterator[Lacking]:
    """Yield the one lesson of some in a row that labels its owner or its term, where the others label both."""
    if letter.standing(_NEEDS):
        for row in _rows(letter):
            yield from _half(letter, row)


def _half(letter: Letter, row: Sequence[_Unit]) -> Iterator[Lacking]:
    half = [one for one in row if len(one.kinds) == 1]
    if len(half) != 1 or len(row) < _TWO:
        return
    span, form = half[0].span, _other(half[0])
    if is_done(letter, span) or letter.says(_GOES_ON, span) or not _are_lessons(letter, row):
        return
    if form == "owner" and is_for_many(letter, span):
        return
    label = _LABEL.search(letter.text, span.start, span.end)
    said = Span(label.start(), span.end) if label is not None else span
    timed = names_any_time(letter, span) or has_time(letter, said)
    others = {word for one in row if one is not half[0] for word in _words(letter, one.span)}
    if _words(letter, span) <= others and not (timed if form == "date" else _is_taken(letter, span)):
        yield Lacking(span, form)


def _words(letter: Letter, span: Span) -> set[str]:
    """Return by which words a stretch labels: a list that says "trekker" once says so each time."""
    found = _LABEL.finditer(letter.text, span.start, span.end)
    return {one[one.lastgroup].casefold() for one in found if one.lastgroup is not None}


def _is_taken(letter: Letter, span: Span) -> bool:
    acts = (opens_with_somebody(letter, one) and not is_told_as_past(letter, one) for one in letter.sentences_in(span))
    return names_who_acts(letter, span) or any(acts)


def _are_lessons(letter: Letter, row: Sequence[_Unit]) -> bool:
    """Tell whether the labels are those of lessons alone, or what stands there or over it calls them so."""
    if any(letter.says(_OF_LESSONS, one.span) for one in row):
        return True
    over = letter.headings_at(row[0].span.start)[-1:]
    before = letter.sentence_at(max(row[0].span.start - 2, 0))
    spans = (*(Span(one.start, one.end) for one in over), before, *(one.span for one in row))
    return any(letter.says(MEASURES, one) for one in spans)


def _other(one: _Unit) -> _Kind:
    return "date" if "owner" in one.kinds else "owner"


def _rows(letter: Letter) -> Iterator[Sequence[_Unit]]:
    """Yield the labelled lessons that stand in a row, of one paragraph those in it.

    What opens with a label belongs to what stands above it.
    """
    rows = groupby(letter.blocks, lambda one: (one.kind, _LABEL.search(letter.text, one.start, one.end) is not None))
    for (kind, labelled), of_row in rows:
        blocks = list(of_row) if labelled and kind in ("item", "paragraph") else []
        if not any(_LABEL.match(letter.text, one.start) for one in blocks):
            units = [_within(letter, one) for one in blocks]
            yield from (row for row in units if len(row) > 1)
            yield [row[0] for row in units if len(row) == 1]


def _within(letter: Letter, block: Block) -> Sequence[_Unit]:
    """Return the lessons of one paragraph: each opens where a label comes back, and begins behind the one before."""
    units: list[_Unit] = []
    start, end, kinds = block.start, block.start, set[str]()
    for found in _LABEL.finditer(letter.text, block.start, block.end):
        kind = found.lastgroup or ""
        if kind in kinds:
            units.append(_Unit(Span(start, end), frozenset(kinds)))
            start, kinds = end, set()
        kinds.add(kind)
        end = _end(letter, found.start())
    return [*units, _Unit(Span(start, block.end), frozenset(kinds))]


def _end(letter: Letter, label: int) -> int:
    """Return where the brackets or the sentence of a label end."""
    sentence = letter.sentence_at(label)
    is_open = letter.text.rfind("(", sentence.start, label) > letter.text.rfind(")", sentence.start, label)
    closing = letter.text.find(")", label, sentence.end) if is_open else -1
    return closing + 1 if closing >= 0 else sentence.end
