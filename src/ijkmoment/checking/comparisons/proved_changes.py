"""Changes whose size proves by all numbers of a letter that the words turn them round.

"In 2023 werd 41,37 miljoen uitgegeven; de uitgaven namen af met 4,88 miljoen", where the letter has 46,25 miljoen of a
later year somewhere, also in a table, and 36,49 nowhere: they rose. The one number beside the change is of an earlier
year, and what stands elsewhere differs from it by just the size.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from ijkmoment.checking.comparisons.told_trends import Trend
from ijkmoment.checking.comparisons.turned_round import values_of_row
from ijkmoment.checking.figures.grids import grids
from ijkmoment.checking.figures.intervals import Interval
from ijkmoment.checking.figures.near_numbers import meaningful
from ijkmoment.checking.figures.told_numbers import TIMES, ToldNumber, numbers_in, told_numbers
from ijkmoment.checking.figures.told_sizes import Change, told_sizes
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.patterns import lazily

_YEAR = lazily(r"(?<![\w.,€-])(?:19|20)\d\d(?![\w-]|\.\d)")
_AGO = lazily(
    r"(?<!\w)(?:vorig\s+jaar|het\s+jaar\s+(?:ervoor|daarvoor|eerder)|(?:een|één)\s+jaar\s+(?:eerder|daarvoor|geleden))(?!\w)"
)
_POINTS = lazily(r"(?:dat|dit)\s+(?:is|was|waren|betekent|betekende)\s+(?!dus|daarmee)")
_AGAINST = lazily(r"(?<!\w)(?:ten\s+opzichte\s+van|vergeleken\s+met|tegen(?:over)?|toen|sinds|na)(?!\w)")
_BY = lazily(r"(?<!\w)met\s+(?:(?:ruim|bijna|circa|ongeveer|nog)\s+)?\Z")
_HUNDRED, _TWO, _MANY = Decimal(100), 2, 3
_REACH, _NEAR, _MOST = 700, 1500, 40


class _Number(NamedTuple):
    """A number of the text or a table: where, what it may be rounded from, and its unit."""

    span: Span
    interval: Interval
    unit: str


def proved_changes(letter: Letter) -> Iterator[Trend]:
    """Find the changes that a number elsewhere in the letter proves to go the other way."""
    for change in letter.once(told_sizes)[:_MOST]:
        if change.times or change.unit == "procentpunt":
            continue
        base = _base(letter, change)
        other = _proof(letter, change, *base) if base is not None else None
        if base is not None and other is not None:
            yield Trend(change.word, Span(base[0].start, base[0].end), other.span)


def _base(letter: Letter, change: Change) -> tuple[ToldNumber, int] | None:
    """Return the one number of an earlier year that a change starts from, with the year: beside it or right before."""
    before = letter.sentence_at(max(change.sentence.start - _TWO, 0))
    block = letter.block_at(change.sentence.start)
    is_beside = block is not None and block.start <= before.start < change.sentence.start
    for where in (change.sentence, before) if is_beside else (change.sentence,):
        told = [it for it in numbers_in(letter, where) if it.start != change.size.start and it.unit not in TIMES]
        told = [it for it in told if it.unit != "%" and change.unit in ("%", it.unit) and meaningful(it.value) >= _TWO]
        told = [it for it in told if not _BY.search(letter.folded, where.start, it.start)]  # a size itself
        years = {*_YEAR.findall(letter.folded, *where)}
        ago = _AGO.search(letter.folded, *where) is not None
        if len(told) != 1 or len(years) > 1 or not (years or ago):
            continue
        if not _is_its_own(letter, change, told[0]):
            return told[0], int(years.pop()) if years else 0
    return None


def _is_its_own(letter: Letter, change: Change, base: ToldNumber) -> bool:
    """Tell whether a number may be what a change led to: "was in 2023 2.400, een daling van", "dat was een daling"."""
    if base.start > change.size.start:
        return False
    if base.start < change.sentence.start:
        return change.compared is False and _POINTS.match(letter.folded, *change.sentence) is not None
    between = letter.folded[base.end : change.word.start]
    return change.compared or not (";" in between or _AGAINST.search(letter.folded, change.sentence.start, base.start))


def _proof(letter: Letter, change: Change, base: ToldNumber, year: int) -> _Number | None:
    """Return the later number that lies by the size of a change on the other side, where none lies on the one told."""
    numbers = [it for it in letter.once(_numbers) if it.span.start not in (base.start, change.size.start)]
    numbers = [it for it in numbers if it.unit == base.unit]
    if any(_lies(it, base, change, change.way, _TWO) for it in numbers):
        return None
    proofs = (it for it in numbers if _lies(it, base, change, -change.way, 1) and _is_later(letter, it, base, year))
    return next((it for it in proofs if max(meaningful(base.value), _digits(it)) >= _MANY), None)


def _lies(one: _Number, base: ToldNumber, change: Change, way: int, times: int) -> bool:
    """Tell whether a number is what a change one way leads to, within so many times what its start is rounded by."""
    sizes = change.low, change.high
    if change.unit == "%":
        sizes = base.value * change.low / _HUNDRED, base.value * change.high / _HUNDRED
    low, high = sorted(base.value + way * it for it in sizes)
    room = (base.interval[1] - base.interval[0]) / _TWO * times
    return one.interval[0] <= high + room and one.interval[1] >= low - room and _digits(one) >= _TWO


def _digits(one: _Number) -> int:
    return meaningful(sum(one.interval, Decimal(0)) / _TWO)


def _is_later(letter: Letter, one: _Number, base: ToldNumber, year: int) -> bool:
    """Tell whether a number is of a year after the one told, by the last year before it."""
    if not year:
        return one.span.start > base.start - _NEAR
    years = _YEAR.findall(letter.folded, max(0, one.span.start - _REACH), one.span.start)
    return bool(years) and int(years[-1]) > year


def _numbers(letter: Letter) -> tuple[_Number, ...]:
    """Return all numbers of a letter, with those of its tables."""
    told = [_Number(Span(it.start, it.end), it.interval, it.unit) for it in letter.once(told_numbers)]
    rows = ((grid, row) for grid in letter.once(grids) for row in grid.rows)
    cells = [_Number(it.span, it.interval, it.unit) for grid, row in rows for it in values_of_row(grid, row)]
    return (*told, *cells)
