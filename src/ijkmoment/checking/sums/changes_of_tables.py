"""What a sentence beside a table says that its figures differ by or come to: "De stijging van € 12,3 miljoen".

A difference is that of two columns of the total, or of the total and a number told right by ("budget € 166,0 miljoen").
It is off where nothing that table and text hold makes it, and what is meant would but for a slip of the hand.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from ijkmoment.checking.figures.grids import Grid, Row, grids
from ijkmoment.checking.figures.near_numbers import is_near, meaningful
from ijkmoment.checking.figures.told_numbers import TIMES, ToldNumber, numbers_in
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.sums.table_relations import Difference
from ijkmoment.language.patterns import lazily

_CHANGE = lazily(
    r"(?<!\w)(?P<noun>toename|stijging|groei|afname|daling|vermindering|uitbreiding|verhoging|verlaging|verschil|krimp|overschrijding|onderschrijding"
    r"|onderuitputting|onderbesteding|meevaller|tegenvaller|overschot|tekort|besparing)\s+(?:(?:sinds|vanaf|over|in|ten\s+opzichte\s+van)\s[^.;:,]{2,40}\s)?(?:van|met|is|was|bedraagt|bedroeg)\s+(?:per\s+saldo\s+)?(?:€\s?)?\Z"
)
_MORE_THAN = lazily(
    r"(?:\s+[a-zà-ÿ]+)?\s+(?:meer|minder|hoger|lager)\s+dan\s+(?:in|een\s+jaar|het\s+jaar|vorig|op\s+1)(?!\w)"
)
_BESIDE = lazily(
    r",\s+(?:(?:en\s+)?(?:dus|dat\s+is|dit\s+is|ofwel|oftewel)\s+)?(?:een\s+[a-zà-ÿ]+\s+(?:van|met)\s+)?(?:€\s?)?\Z"
)
_STAND = lazily(r"(?:stand|totaal|saldo|eindstand|ontwerpbegroting|begroting|beginstand|realisatie)")
_OF_TIME = lazily(
    r"(?:19|20)\d\d|kwartaal|maand|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|begroot|begroting|realisatie|raming"
    r"|stand|budget|uitgaven|ontvangsten|baten|lasten|instroom|uitstroom"
)
_ASIDE = lazily(
    r"(?<!\w)(?:per(?!\s+saldo)|gemiddeld\w*|waarvan(?!\s+de\s+(?:optelsom|som))|daarvan|hiervan|jaarlijks\w*|elk|ieder|extra|verwacht\w*|structureel|naar\s+verwachting)(?!\w)",
    re.IGNORECASE,
)
_NEAR, _REACH, _LONGEST, _AROUND, _MOST = 400, 60, 600, 700, 40
_FEWEST = 2


class _Value(NamedTuple):
    """A number of the text or a table, with the half of what it is rounded to."""

    span: Span
    value: Decimal
    half: Decimal


def changes_of_tables(letter: Letter) -> Iterator[Difference]:
    """Find the differences that a table's totals, or one of them and the text beside it, do not make."""
    tables = [one for one in letter.once(grids) if len(one.rows) <= _MOST]
    for grid in tables:
        for sentence in _beside(letter, grid):
            for one in numbers_in(letter, sentence):
                if not one.about and one.unit not in (*TIMES, "%", "procentpunt") and _is_change(letter, sentence, one):
                    yield from _off(letter, grid, sentence, one)


def _beside(letter: Letter, grid: Grid) -> Iterator[Span]:
    """Yield the sentences right before and right behind a table."""
    start, end = max(grid.span.start - _NEAR, 0), min(grid.span.end + _NEAR, len(letter.text))
    for part in (Span(start, grid.span.start), Span(grid.span.end, end)):
        yield from (one for one in letter.sentences_in(part) if 0 < one.end - one.start <= _LONGEST)


def _is_change(letter: Letter, sentence: Span, one: ToldNumber) -> bool:
    before = max(one.start - _REACH, sentence.start), one.start
    told = _CHANGE.search(letter.folded, *before) or _MORE_THAN.match(letter.folded, one.end, sentence.end)
    return told is not None and not letter.says(_ASIDE, sentence)


def _off(letter: Letter, grid: Grid, sentence: Span, one: ToldNumber) -> Iterator[Difference]:
    told = _told(letter, grid, sentence, one)
    ends = [
        value for row in grid.rows if row.total or _STAND.match(row.label.casefold()) for value in _row(grid, row, one)
    ]
    cells = [value for row in grid.rows for value in _row(grid, row, one)]
    known = (*told, *cells)
    if (
        not ends
        or any(it.value == one.value and it.span.start != one.start for it in known)
        or _explains(one, told, ends, _lines(grid, one))
    ):
        return
    pairs = ((it, other) for it, other in (*combinations(ends, 2), *((value, end) for value in told for end in ends)))
    own = _changed(letter, sentence, one)
    for it, other in pairs:
        if own is not None and not any(_is_of(own, value) for value in (it, other)):
            continue
        less, more = sorted((it, other), key=lambda value: value.value)
        if less.value > 0 and _is_slip(one, more.value - less.value) and more.value < less.value * 2:
            yield Difference(Span(one.start, one.end), more.span, less.span)
            return


def _changed(letter: Letter, sentence: Span, one: ToldNumber) -> ToldNumber | None:
    """Return the number that a change stands beside, one of its ends: "400 leden, 20 meer dan in 2024"."""
    if _BESIDE.search(letter.folded, max(one.start - _REACH, sentence.start), one.start) is None:
        return None
    before = numbers_in(letter, Span(sentence.start, one.start)) if sentence.start < one.start else ()
    return next((it for it in reversed(before) if it.unit == one.unit), None)


def _is_of(own: ToldNumber, value: _Value) -> bool:
    """Tell whether a number of the text or a table is the one that a change stands beside, but for rounding."""
    return abs(own.value - value.value) <= (own.interval[1] - own.interval[0]) / 2 + value.half


def _is_slip(one: ToldNumber, difference: Decimal) -> bool:
    """Tell whether a difference is as large as a change, but for a slip."""
    return (
        difference > 0 and meaningful(one.value) + meaningful(difference) >= _FEWEST and is_near(difference, one.value)
    )


def _told(letter: Letter, grid: Grid, sentence: Span, one: ToldNumber) -> list[_Value]:
    """Return the numbers of one kind that stand in the text around a table, before a change."""
    first = max(min(grid.span.start, sentence.start) - _AROUND, 0)
    numbers = numbers_in(letter, Span(first, max(sentence.end, grid.span.start)))
    alike = (it for it in numbers if it.unit == one.unit and not it.about and it.start != one.start)
    return [_Value(Span(it.start, it.end), it.value, (it.interval[1] - it.interval[0]) / 2) for it in alike]


def _row(grid: Grid, row: Row, one: ToldNumber, only: int | None = None) -> list[_Value]:
    """Return the numbers of a row in columns that count what a change does."""
    found = []
    for column, number in row.numbers.items():
        if only not in (None, column):
            continue
        power = grid.power(column)
        if not number.percent and (power > 0) == (one.unit == "euro"):
            half = (number.interval[1] - number.interval[0]) / 2 if power or number.decimals else Decimal(0)
            found.append(_Value(number.span, abs(number.value).scaleb(power), half.scaleb(power)))
    return found


def _explains(
    one: ToldNumber, told: Sequence[_Value], ends: Sequence[_Value], lines: Sequence[Sequence[_Value]]
) -> bool:
    """Tell whether two numbers of the text, a row or a column, or of text and totals, differ by or come to a change."""
    own = (one.interval[1] - one.interval[0]) / 2
    pairs = (
        *combinations(told, 2),
        *((it, other) for it in told for other in ends),
        *(pair for line in lines for pair in combinations(line, 2)),
    )
    return any(
        min(abs(abs(it.value - other.value) - one.value), abs(it.value + other.value - one.value))
        <= own + it.half + other.half
        for it, other in pairs
    )


def _lines(grid: Grid, one: ToldNumber) -> list[list[_Value]]:
    """Return the rows of a table that count what a change does, and the columns where its rows are times or stands."""
    rows = [_row(grid, row, one) for row in grid.rows]
    if not any(_OF_TIME.search(row.label.casefold()) for row in grid.rows):
        return rows
    return [*rows, *([value for row in grid.rows for value in _row(grid, row, one, column)] for column in grid.columns)]
