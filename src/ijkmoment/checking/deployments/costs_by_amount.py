"""The sections of deployments by the amounts that they give, and the table of costs that has these amounts.

Where sections and lines call deployments by other names ("de VN-missie in Mali", "MINUSMA"), the amounts tell which
line is of which section. One whose amounts no line has, while a line has one of each other's, was left out there.
"""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence

from ijkmoment.checking.deployments.deployment_units import Unit
from ijkmoment.checking.deployments.in_letter import Deployments
from ijkmoment.checking.figures.grids import Grid, grids
from ijkmoment.checking.letter import Letter, Span, since
from ijkmoment.language.patterns import lazily

_MONEY = lazily(r"€|\b(?:euro|kosten|uitgaven|uitgegeven|bedragen|financi\w+)\b", re.IGNORECASE)
_COST = lazily(
    r"\b(?:kost(?:en|te|ten)?|gekost|uitgaven|uitgegeven|besteed|gemoeid|beliep|beliepen|bedroeg|bedroegen)\b",
    re.IGNORECASE,
)
_FIGURE = lazily(r"\d[\d.]*(?:,\d+)?")
_WORD = lazily(r"[^\W\d_]{4,}")
_FEWEST, _MOST = 3, 40


def uncounted(letter: Letter, found: Deployments) -> Iterator[Unit]:
    """Yield the one section that gives its cost, of which the table of costs has no amount, as of all others."""
    if not _FEWEST <= len(found.sections) <= _MOST:
        return
    spans = tuple(_section(letter, one.span) for one in found.sections)
    for grid in letter.once(grids):
        printed = _printed(letter, grid)
        if len(printed) < _FEWEST - 1 or any(one.start < grid.rows[0].span.start < one.end for one in spans):
            continue
        left = [index for index, span in enumerate(spans) if printed.isdisjoint(_amounts(letter, span))]
        if len(left) == 1 and _gives_cost(letter, spans[left[0]]):
            yield found.sections[left[0]]
            return


def _section(letter: Letter, heading: Span) -> Span:
    """Return the text from a heading up to the next one of its level or above."""
    first = bisect_left(letter.blocks, heading.start, key=lambda block: block.start)
    level = letter.blocks[first].level
    behind = (one.start for one in since(letter.blocks, first + 1) if one.kind == "heading" and one.level <= level)
    return Span(heading.start, next(behind, letter.blocks[-1].end))


def _printed(letter: Letter, grid: Grid) -> frozenset[str]:
    """Return the amounts of a table of costs as they are printed, without its totals."""
    heads = " ".join((grid.over, *grid.heads.values()))
    if _MONEY.search(heads) is None:
        return frozenset()
    numbers = (number for row in grid.rows if not row.total for number in row.numbers.values() if not number.percent)
    return frozenset(found[0] for number in numbers if (found := _FIGURE.search(letter.part(number.span))))


def _amounts(letter: Letter, span: Span) -> Iterator[str]:
    for one in _money(letter, span):
        found = _FIGURE.search(letter.part(one))
        if found is not None:
            yield found[0]


def _money(letter: Letter, span: Span) -> Sequence[Span]:
    claims = letter.of_kind("money")[letter.index_of(span.start, "money") : letter.index_of(span.end, "money")]
    return [Span(one.start, one.end) for one in claims]


def _gives_cost(letter: Letter, span: Span) -> bool:
    """Tell whether a section says what its deployment cost."""
    return any(letter.says(_COST, letter.sentence_at(one.start)) for one in _money(letter, span))


def unnamed_lines(letter: Letter, found: Deployments) -> Iterator[Span]:
    """Yield the one line of a table of costs by a name that the letter has nowhere else, where it has all the others'.

    The line's amount is that of a section, which it calls otherwise: "Middellandse Zee" for "Rode Zee".
    """
    if not _FEWEST <= len(found.sections) <= _MOST:
        return
    amounts = {amount for one in found.sections for amount in _amounts(letter, _section(letter, one.span))}
    for grid in letter.once(grids):
        rows = [row for row in grid.rows if not row.total] if amounts & _printed(letter, grid) else []
        silent = [row.span for row in rows if not _is_named(letter, row.label, grid)]
        if len(rows) >= _FEWEST and len(silent) == 1 and _has_amount(letter, silent[0], amounts):
            yield silent[0]
            return


def _has_amount(letter: Letter, row: Span, amounts: Collection[str]) -> bool:
    return any(found[0] in amounts for found in _FIGURE.finditer(letter.text, row.start, row.end))


def _is_named(letter: Letter, label: str, grid: Grid) -> bool:
    """Tell whether a word of a line stands outside the table; one without long words may be of anything."""
    words = [one[0].casefold() for one in _WORD.finditer(label)]
    runs = (letter.runs.get(word, ()) for word in words)
    return not words or any(not grid.span.start <= start < grid.span.end for starts in runs for start in starts)
