"""The marks that open a letter's items, paragraphs and parts of sentences, and its questions and answers, in rows."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.heading_marks import Sign, place_of
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily

OPENS = lazily(r"\s*(?P<printed>\(?(?P<mark>\d{1,2}|[A-Za-z]|[IVX]{1,5}|[ivx]{1,5})[.)])\s+(?=[^\W\d_])")
_INLINE = lazily(r"(?P<printed>\((?<![\w.(]\()(?P<mark>\d{1,2}|[a-hA-H]|[ivx]{1,5}|[IVX]{1,5})\))\s+(?=[^\W\d_])")
# "De aanbevelingen (a) en (c) zijn verwerkt. Aanbeveling (b) ligt elders": told of before, and listed elsewhere.
_TOLD_BEFORE = lazily(
    r"(?<!\w)(?:[a-z]+en|punten|sub)\s+\(\w{1,5}\)(?:,\s+\(\w{1,5}\))*\s+(?:en|of|tot\s+en\s+met|t/m)\s+\(\w{1,5}\)"
    r"|(?<!\w)(?:aanbeveling|les|maatregel|vraag|voorwaarde|onderdeel|punt|conclusie|toezegging|motie|optie|doel|eis|sub|ad)\s+\(\w{1,5}\)",
    re.IGNORECASE,
)
_LABEL = lazily(
    r"[ \t\xa0#*_|>-]*(?P<printed>(?P<word>(?i:Vraag|Antwoord))(?:\s+(?:op\s+)?(?:de\s+)?vraag)?\s+(?P<mark>\d{1,2}))"
    r"(?![\w,-])(?!\s+(?:en|tot)\b)"
)
_RUNNING = ("paragraph", "item")
_FIRST = ("1", "a", "i")
_FEWEST, _MOST_APART = 3, 2


class Mark(NamedTuple):
    """A mark: where it stands, or what it opens where reading took it for no text, how it is written and how deep."""

    span: Span
    printed: str
    mark: str
    level: int = 0


def rows_of_blocks(letter: Letter) -> Iterator[Sequence[Mark]]:
    """Yield the rows of marks that open items and paragraphs right behind each other, each kind by itself."""
    rows: dict[str, list[Mark]] = {}
    apart = 0
    for block in letter.blocks:
        mark = opening_mark(letter, block)
        apart = 0 if mark is not None else apart + 1
        if block.kind in ("heading", "cell") or apart > _MOST_APART:
            yield from _each_anew(letter, rows)
            rows = {}
        elif mark is not None:
            rows.setdefault(_kind(mark.mark), []).append(mark)
    yield from _each_anew(letter, rows)


def _each_anew(letter: Letter, rows: Mapping[str, Sequence[Mark]]) -> Iterator[Sequence[Mark]]:
    """Yield the rows, cut before each mark with which one begins anew."""
    for row in rows.values():
        cuts = [index for index in range(1, len(row)) if _begins_anew(letter, row, index)]
        yield from (row[start:end] for start, end in pairwise((0, *cuts, len(row))))


def _begins_anew(letter: Letter, row: Sequence[Mark], index: int) -> bool:
    """Tell whether a first mark opens a row of its own: it is none that stands where the row goes on behind it.

    The last of some items in a row is no list by itself.
    """
    before, mark = row[index - 1], row[index]
    if mark.mark.casefold() not in _FIRST:
        return False
    sign: Sign = "number" if mark.mark.isdecimal() else "letter"
    if index + 1 < len(row):
        return place_of(row[index + 1].mark, sign) != (place_of(before.mark, sign) or 0) + 2
    between = letter.text[before.span.end : mark.span.start].strip()
    below = before.level != mark.level or letter.text[before.span.end - 1] == ":"
    return index < _FEWEST or below or between not in ("", mark.printed)


def _kind(mark: str) -> str:
    """Return which row a mark belongs to: that of figures, of small letters or of capitals."""
    if mark.isdecimal():
        return "figures"
    return "small" if mark.islower() else "capitals"


def opening_mark(letter: Letter, block: Block) -> Mark | None:
    """Return the mark of an item or a paragraph."""
    span = Span(block.start, block.end)
    if block.kind == "item":
        mark = block.marker.strip("().")
        return Mark(span, block.marker, mark, block.level) if mark.isalnum() else None
    found = OPENS.match(letter.text, *span) if block.kind == "paragraph" else None
    return Mark(span, found["printed"], found["mark"]) if found else None


def rows_in_sentences(letter: Letter) -> Iterator[Sequence[Mark]]:
    """Yield the rows of marks within one paragraph or item."""
    for block in letter.blocks:
        row = [*_inline(letter, block)] if block.kind in _RUNNING else []
        if len(row) >= _FEWEST:
            yield row


def _inline(letter: Letter, block: Block) -> Iterator[Mark]:
    """Yield the marks of a block that open parts of it, and do not name what was told before."""
    marks = list(_INLINE.finditer(letter.text, block.start, block.end))
    before = _TOLD_BEFORE.finditer(letter.text, block.start, block.end) if marks else ()
    told = [one.span() for one in before]
    yield from (mark_of(one) for one in marks if not any(start <= one.start() < end for start, end in told))


def question_labels(letter: Letter) -> Mapping[str, Sequence[Mark]]:
    """Return the numbers of questions, and of answers, that open blocks of their own."""
    rows: dict[str, list[Mark]] = {}
    for block in letter.blocks:
        found = _LABEL.match(letter.text, block.start, block.end) if block.kind != "cell" else None
        if found is not None:
            rows.setdefault(found["word"].casefold(), []).append(mark_of(found))
    return rows


def mark_of(one: re.Match[str]) -> Mark:
    """Return the mark that was found, by the groups "printed" and "mark"."""
    return Mark(Span(*one.span("printed")), one["printed"], one["mark"])
