"""Numbers of the text that a table near by has otherwise, but for a slip of the hand.

A number is held against a row that its sentence names, or against the total of the table that it stands beside. It is
off where no cell and no number elsewhere in the letter is like it, nor what two cells come to, and the cell that it
speaks of would be but for two digits that changed places or one that was mistyped. One digit says the less, the fewer
there are: then the words have to say more.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from itertools import combinations, takewhile
from typing import NamedTuple

from ijkmoment.checking.figures.grids import Grid, Number, Row, grids
from ijkmoment.checking.figures.near_numbers import is_digit_off, is_swap, meaningful
from ijkmoment.checking.figures.told_numbers import (
    TIMES,
    ToldNumber,
    differs_by_told,
    is_confirmed,
    numbers_in,
    told_aside,
    told_numbers,
)
from ijkmoment.checking.letter import Letter, Span, since
from ijkmoment.checking.text.topics import content, stem
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily

_ASIDE = lazily(
    r"(?<!\w)(?:tegen(?:over)?|dan|vorig\w*|eerder\w*|geraamd\w*|begroot\w*|waarvan|daarvan|hiervan|van\s+wie|per|gemiddeld\w*|oplopend"
    r"|extra|verwacht\w*|maximaal|minimaal|streefwaarde|doel\w*|norm|had|ambitie|naar\s+verwachting|moet|moeten|zal|zullen|zou|zouden|stijg\w*"
    r"|daal\w*|toename|afname|groei\w*|verhoog\w*|verlaag\w*|meer|minder|onder\s+meer|waaronder)(?!\w)"
)
_OF_ALL = lazily(
    r"(?<!\w)(?:totaal|totale|in\s+totaal|samen|gezamenlijk\w*|\w*budget|\w*fonds|\w*omvang|\w*bijdrage|alle)(?!\w)"
)
_DAY = lazily(r"(?<!\d)\d{1,2}\s+[a-z]{3,9}\s+(?:19|20)\d\d(?!\d)")
_YEAR = lazily(r"(?<![\w.,])(?:19|20)\d\d(?!\w)")
_POINTS_BACK = lazily(r"(?<!\w)van\s+de\s+\Z")
_SO = lazily(r"(?<!\w)(?:dus|derhalve|blijkt)(?!\w)")
_SHORT, _LONG, _SURE, _FEW, _MOST_ROWS, _FEW_ROWS = 4, 6, 4, 3, 14, 8
_BESIDE, _LEAD, _LARGEST, _FAR, _LONGEST = 3, 80, 40, 4_000, 800
_TEN, _HUNDRED = Decimal(10), Decimal(100)


class _Cell(NamedTuple):
    number: Number
    value: Decimal
    row: Row
    column: int


def derived_values(letter: Letter) -> frozenset[Decimal]:
    """Return what cells of a letter's tables come to; made once, by `letter.once(derived_values)`."""
    return frozenset(value for table in letter.once(_tables) for value in table.derived)


def _tables(letter: Letter) -> tuple["_Table", ...]:
    every = letter.once(grids)
    return tuple(_Table(letter, grid) for grid in every if 1 < len(grid.rows) <= _LARGEST and grid.columns)


def off_the_table(letter: Letter) -> Iterator[tuple[Span, Span]]:
    """Yield the numbers of the text that a table has otherwise, each with its cell."""
    tables = letter.once(_tables)
    if not tables:
        return
    told = letter.once(told_numbers)
    seen = Counter(one.value for one in told)
    seen.update({value for table in tables for value in table.values})
    derived = letter.once(derived_values)
    for table in tables:
        for one in table.beside():
            if seen[one.value] == 1 and one.value not in derived and _may_be_told(one):
                cell = table.meant(one)
                if cell is not None and not is_confirmed(letter, Span(one.start, one.end), one.value, one.unit):
                    yield Span(one.start, one.end), cell.number.span
        for one, cell in table.items():
            yield Span(one.start, one.end), cell.number.span


def _is_count(one: ToldNumber) -> bool:
    return not one.about and not one.unit and one.value >= _TEN


def _may_be_told(one: ToldNumber) -> bool:
    return not one.about and one.unit not in (*TIMES, "%") and meaningful(one.value) > 1


class _Table:
    def __init__(self, letter: Letter, grid: Grid) -> None:
        self.letter, self.grid = letter, grid

    @cached_property
    def cells(self) -> tuple[_Cell, ...]:
        """The cells with their values in the unit of the table."""
        power = self.grid.power
        found = ((row, column, number) for row in self.grid.rows for column, number in row.numbers.items())
        return tuple(_Cell(one, abs(one.value).scaleb(power(column)), row, column) for row, column, one in found)

    @cached_property
    def values(self) -> frozenset[Decimal]:
        """What the cells hold, in the unit of the table and as they are printed."""
        return frozenset((*(cell.value for cell in self.cells), *(abs(cell.number.value) for cell in self.cells)))

    @cached_property
    def derived(self) -> frozenset[Decimal]:
        """What cells of one column or row come to: two of them, or some of a few."""
        lines: dict[tuple[str, int], list[Decimal]] = {}
        for cell in self.cells:
            lines.setdefault(("column", cell.column), []).append(cell.value)
            lines.setdefault(("row", cell.row.span.start), []).append(cell.value)
        short = [values for values in lines.values() if len(values) <= _MOST_ROWS]
        pairs = ((one, other) for values in short for one, other in combinations(values, 2))
        sums = (
            sum(some, Decimal(0))
            for values in short
            for many in (3, 4)
            for some in combinations(values[:_FEW_ROWS], many)
        )
        return frozenset((*sums, *(value for one, other in pairs for value in (one + other, abs(one - other)))))

    def beside(self) -> Iterator[ToldNumber]:
        """Yield the numbers near the table, under the heading that it stands under."""
        for one in numbers_in(self.letter, self._around):
            if self._is_under_its_heading(one.start):
                yield one

    @cached_property
    def _around(self) -> Span:
        return Span(max(self.grid.span.start - _FAR, 0), self.grid.span.end + _FAR)

    def _is_under_its_heading(self, offset: int) -> bool:
        return self.letter.headings_at(offset)[-1:] == self.letter.headings_at(self.grid.span.start)[-1:]

    @cached_property
    def _blocks(self) -> tuple[Block, ...]:
        """The blocks near the table."""
        first = bisect_left(self.letter.blocks, self._around.start, key=_start)
        near = takewhile(lambda one: one.start < self._around.end, since(self.letter.blocks, first))
        return tuple(one for one in near if one.kind != "cell")

    def meant(self, one: ToldNumber) -> _Cell | None:
        """Return the cell that a number speaks of and is not like, None where none is meant or it may be another."""
        near = [cell for cell in self.cells if is_swap(cell.value, one.value) or is_digit_off(cell.value, one.value)]
        sentence = self.letter.sentence_at(one.start)
        if (
            not near
            or sentence.end - sentence.start > _LONGEST
            or self.letter.says(_ASIDE, self._clause(one, sentence))
        ):
            return None
        near = [cell for cell in near if self._may_be_of(one, cell, sentence)]
        if self._is_right_behind(sentence) and self.letter.says(_SO, sentence):
            return min(near, key=lambda cell: abs(cell.value - one.value)) if near and self._counts(one) else None
        meant = [
            cell
            for cell in near
            if not self._is_of_another_year(cell, sentence) and self._speaks_of(one, cell, sentence)
        ]
        return meant[0] if meant and len({cell.value for cell in meant}) == 1 else None

    def _may_be_of(self, one: ToldNumber, cell: _Cell, sentence: Span) -> bool:
        """Tell whether a number may be of the time and scope of a cell."""
        if differs_by_told(self.letter, Span(one.start, one.end), one.value, cell.value, one.unit):
            return False
        if self.grid.has_later_years(cell.column):
            return True
        return not told_aside(self.letter, Span(one.start, one.end), self._clause(one, sentence))

    def _is_of_another_year(self, cell: _Cell, sentence: Span) -> bool:
        """Tell whether a sentence names years, and the head over a cell another one."""
        years = {*_YEAR.findall(self.grid.heads.get(cell.column, ""))}
        said = {*_YEAR.findall(self.letter.part(sentence))}
        return bool(years and said) and years.isdisjoint(said)

    def _counts(self, one: ToldNumber) -> bool:
        """Tell whether a number is of what stands over the table, or too large to be like a cell by chance."""
        over = {stem(word) for head in (self.grid.over, *self.grid.heads.values()) for word in head.split()}
        nouns = {stem(word) for word in one.behind[:2] if len(word) >= _SHORT}
        return one.value >= _HUNDRED or not nouns.isdisjoint(over)

    def _clause(self, one: ToldNumber, sentence: Span) -> Span:
        """Return the part of a sentence between the commas around a number."""
        start = max(self.letter.text.rfind(sign, sentence.start, one.start) + 1 for sign in ",;:")
        ends = [end for sign in ",;:" if (end := self.letter.text.find(sign, one.end, sentence.end)) >= 0]
        end = min(ends, default=sentence.end)
        if one.value >= _HUNDRED and _POINTS_BACK.search(self.letter.folded, max(one.start - _SHORT * 2, 0), one.start):
            end = min(end, one.end + _LEAD // 2)
        return Span(max(start, sentence.start), end)

    def _speaks_of(self, one: ToldNumber, cell: _Cell, sentence: Span) -> bool:
        swap = is_swap(cell.value, one.value) and len(str(cell.number.value)) > 1
        sure = swap or meaningful(one.value) >= _SURE
        here = self._names(cell.row, sentence)
        if sure:
            return self._names(cell.row, self._up_to(sentence)) or (cell.row.total and self._is_of_all(sentence))
        if meaningful(one.value) < _FEW and (one.unit or one.value < _HUNDRED):
            return False
        if cell.row.total:
            words = self._words & _words(self.letter.part(sentence))
            return self._is_beside(sentence) and (len(words) > 1 or self._is_of_one_date(sentence))
        return here and len(self.grid.columns) == 1

    def _up_to(self, sentence: Span) -> Span:
        """Return a block up to the end of a sentence."""
        block = self.letter.document.block_at(sentence.start)
        return Span(block.start if block is not None else sentence.start, sentence.end)

    def items(self) -> Iterator[tuple[ToldNumber, _Cell]]:
        """Yield the numbers of items that each tell of a row, where the others have its number and one has it not."""
        agreeing, off = 0, list[tuple[ToldNumber, _Cell]]()
        for block in self._items:
            rows = [
                row for row in self.grid.own if self._names(row, Span(block.start, min(block.end, block.start + _LEAD)))
            ]
            told = numbers_in(self.letter, Span(block.start, block.end))
            cells = [cell for cell in self.cells if len(rows) == 1 and cell.row is rows[0]]
            if any(one.value == cell.value for one in told for cell in cells):
                agreeing += 1
                continue
            near = [
                (one, cell) for one in told for cell in cells if _is_count(one) and is_digit_off(one.value, cell.value)
            ]
            off += near[:1]
        if agreeing > len(off) == 1:
            yield from off

    @cached_property
    def _items(self) -> tuple[Block, ...]:
        return tuple(one for one in self._blocks if one.kind == "item" and self._is_under_its_heading(one.start))

    def _is_of_all(self, sentence: Span) -> bool:
        """Tell whether a sentence beside the table may speak of its total."""
        return self._is_beside(sentence) and (
            self.letter.says(_OF_ALL, sentence) or bool(self._words & _words(self.letter.part(sentence)))
        )

    def _is_of_one_date(self, sentence: Span) -> bool:
        """Tell whether a sentence names the day that stands over the table."""
        day = _DAY.search(self.grid.over)
        return day is not None and day[0] in self.letter.folded[sentence.start : sentence.end]

    @cached_property
    def _words(self) -> frozenset[str]:
        return _words(self.grid.over)

    def _names(self, row: Row, sentence: Span) -> bool:
        """Tell whether a sentence names a row by a word that no other row has."""
        said = _words(self.letter.part(sentence))
        return any(_is_word(word, other) for word in self._labels.get(row.span.start, ()) for other in said)

    @cached_property
    def _labels(self) -> Mapping[int, frozenset[str]]:
        """The words of each row that no other row has."""
        words = {row.span.start: _words(row.label) for row in self.grid.rows if not row.total}
        many = Counter(word for own in words.values() for word in own)
        return {start: frozenset(word for word in own if many[word] == 1) for start, own in words.items()}

    def _is_beside(self, sentence: Span) -> bool:
        """Tell whether a sentence stands in a block near the table."""
        return any(block.start <= sentence.start < block.end for block in self._near)

    def _is_right_behind(self, sentence: Span) -> bool:
        return any(block.start == sentence.start and block.start > self.grid.span.end for block in self._near)

    @cached_property
    def _near(self) -> Sequence[Block]:
        """The paragraphs right before the table, and the one right behind it."""
        before = [one for one in self._blocks if one.end <= self.grid.span.start][-_BESIDE:]
        behind = [one for one in self._blocks if one.start >= self.grid.span.end][:1]
        return tuple(one for one in (*before, *behind) if one.kind == "paragraph")


def _start(one: Block) -> int:
    return one.start


def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in content(text) if len(word) >= _SHORT)


def _is_word(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) >= _LONG and (one in other or other in one))
