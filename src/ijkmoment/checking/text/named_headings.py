"""Headings that bear the word for what they are with a number or letter ("Pijler 1: mensen", "Spoor A"), and its count.

"Er zijn vier pijlers." over "Pijler 1" to "Pijler 3" counts one too many, and "drie pijlers" over 1 and 3 lacks one. A
paragraph or item that opens so counts as a heading. Only a row from one on is compared, with what the letter counts in
the section that leads to it, or before its first heading.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.heading_marks import Sign, place_of
from ijkmoment.checking.text.labelled_rows import kind_of
from ijkmoment.facts.document import Block
from ijkmoment.language.numerals import NUMBER_WORD, number_of
from ijkmoment.language.patterns import lazily

_PLURALS = {
    "pijler": "pijlers", "spoor": "sporen", "maatregel": "maatregelen", "actielijn": "actielijnen", "lijn": "lijnen",
    "thema": "thema['’]?s", "fase": "fase(?:n|s)", "les": "lessen", "aanbeveling": "aanbevelingen", "doel": "doelen",
    "prioriteit": "prioriteiten", "stap": "stappen", "opgave": "opgaven", "ambitie": "ambities", "actie": "acties",
    "programmalijn": "programmalijnen", "knelpunt": "knelpunten", "scenario": "scenario['’]?s", "optie": "opties",
    "variant": "varianten", "traject": "trajecten", "cluster": "clusters", "bouwsteen": "bouwstenen",
    "aandachtspunt": "aandachtspunten", "conclusie": "conclusies", "bevinding": "bevindingen",
    "toezegging": "toezeggingen", "doelstelling": "doelstellingen", "uitgangspunt": "uitgangspunten",
    "leerpunt": "leerpunten", "speerpunt": "speerpunten", "werkstroom": "werkstromen", "route": "routes",
    "perceel": "percelen", "tranche": "tranches", "criterium": "criteria",
}  # fmt: skip
_HEAD = lazily(
    rf"[\s#*]*(?P<word>{'|'.join(sorted(_PLURALS, key=len, reverse=True))})\s+"
    r"(?P<mark>\d{1,2}|[A-Z]|[IVX]{1,5})(?![\w-])"
    r"(?P<run_in>\s*(?:\([^()]{1,60}\))?\s*[.:–-])?",
    re.IGNORECASE,
)
_COUNT = rf"(?<![\w.,/-])(?P<number>[2-9]|1\d|{NUMBER_WORD})\s+(?:(?P<kind>[a-zà-ÿ]{{3,}}e)\s+)?"
_PART_OF = lazily(
    r"(?<!\w)(?:van\s+(?:de|deze|die|onze)|eerste|laatste|andere|overige|circa|ruim|ongeveer|meer\s+dan|minstens|ten\s+minste"
    r"|maximaal|nog|eerdere|bijna|zo['’]n|de\s+overige|elk|waarvan|daarvan|vorige)\s+\Z"
)
_OTHERS = frozenset("andere overige eerdere eerste laatste vorige oude".split())
_FEWEST, _REACH = 2, 40


class Row(NamedTuple):
    """Headings with one word: where they are, and the places that their marks stand for, from one on."""

    word: str
    heads: tuple[Block, ...]
    places: tuple[int, ...]
    sign: Sign


def counted_otherwise(letter: Letter) -> tuple[tuple[Span, int], ...]:
    """Return the counts of what headings are called that differ from how many of these there are, with that number.

    Made once, by `letter.once(counted_otherwise)`.
    """
    return tuple(_counted_otherwise(letter))


def _counted_otherwise(letter: Letter) -> Iterator[tuple[Span, int]]:
    for row in letter.once(_rows):
        counts = tuple(_counts(letter, row)) if row.places == tuple(range(1, len(row.heads) + 1)) else ()
        if counts and len(row.heads) not in {number for _, number in counts}:
            yield counts[-1][0], len(row.heads)


def is_in_brackets(letter: Letter, start: int, end: int) -> bool:
    """Tell whether a count fills brackets, so that it is of one of several groups: "planning (negen lessen)"."""
    return letter.text.endswith("(", 0, start) and letter.text.startswith(")", end)


def counts_before(letter: Letter, word: str, end: int) -> frozenset[int]:
    """Return how many of what has a word, given by its stem, the letter counts before a place."""
    return frozenset(
        number
        for singular in _PLURALS
        if kind_of(singular) == word
        for _, number in _counted(letter, singular, Span(0, end), alone=False)
    )


def _rows(letter: Letter) -> tuple[Row, ...]:
    """Return the rows of headings by their word, each from one on."""
    found: dict[str, list[tuple[Block, str]]] = {}
    for block in letter.blocks:
        if block.kind not in ("heading", "paragraph", "item"):
            continue
        head = _HEAD.match(letter.text, block.start, block.end)
        if head is not None and (block.kind == "heading" or head["run_in"]):
            found.setdefault(head["word"].casefold(), []).append((block, head["mark"]))
    rows = (_row(word, heads) for word, heads in found.items() if len(heads) >= _FEWEST)
    return tuple(one for one in rows if one is not None)


def _row(word: str, heads: list[tuple[Block, str]]) -> Row | None:
    sign: Sign = "number" if heads[0][1].isdecimal() else "roman" if heads[0][1].upper() == "I" else "letter"
    places = tuple(place_of(mark, sign) or 0 for _, mark in heads)
    return Row(word, tuple(block for block, _ in heads), places, sign) if places[0] == 1 else None


def _counts(letter: Letter, row: Row) -> Iterator[tuple[Span, int]]:
    """Yield the counts of a word before the letter's first heading, and in the section that leads to a row of it."""
    first = row.heads[0].start
    salutation = next((one.start for one in letter.document.blocks if one.kind == "salutation"), 0)
    opening = next((one.start for one in letter.blocks if one.kind == "heading" and one.start > salutation), 0)
    section = _opens(letter, first)
    yield from _counted(letter, row.word, Span(0, min(opening, section)), alone=True)
    yield from _counted(letter, row.word, Span(section, first), alone=False)


def _counted(letter: Letter, word: str, where: Span, *, alone: bool) -> Iterator[tuple[Span, int]]:
    """Yield the counts of a word in a stretch, of all that there are; `alone` without an adjective that says which."""
    for found in re.compile(rf"{_COUNT}{_PLURALS[word]}(?!\w)").finditer(letter.folded, *where):
        number = number_of(found["number"])
        said_of_some = _PART_OF.search(letter.folded, max(found.start() - _REACH, where.start), found.start())
        of_some = said_of_some or found["kind"] in _OTHERS or (alone and found["kind"] is not None)
        if number is not None and not of_some and not is_in_brackets(letter, found.start(), found.end()):
            yield Span(found.start(), found.end()), number


def _opens(letter: Letter, first: int) -> int:
    """Return where the section begins that leads to the first heading: at the last other heading before it."""
    starts = [block.start for block in letter.document.blocks if block.kind in ("heading", "salutation")]
    before = bisect_left(starts, first) - 1
    return starts[before] if before >= 0 else 0
