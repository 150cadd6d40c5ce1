"""What sentences say of a table beyond its cells: how a row changed, what is left of a total, a row by its whole name.

"Er gaat meer naar grensbeheer (5,5 miljoen euro) en terugkeer (6,2 miljoen euro)" is what two columns differ by; "van
de 85 afgewezen aanvragen" is what two totals do; "voor het ondergronds brengen van lijnen" is a row, wherever it is.
A number is off where no cell and no difference is like it, and the one that is meant would be but for a slip.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from itertools import combinations, takewhile
from typing import NamedTuple

from ijkmoment.checking.figures.grids import Grid, Number, Row, grids
from ijkmoment.checking.figures.near_numbers import is_digit_off, is_near, is_swap, meaningful
from ijkmoment.checking.figures.told_numbers import TIMES, ToldNumber, numbers_in, told_numbers
from ijkmoment.checking.figures.totals import Figure, Sum
from ijkmoment.checking.letter import Letter, Span, since
from ijkmoment.checking.text.topics import content
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily

_ASIDE = lazily(
    r"(?<!\w)(?:tegen(?:over)?|dan|vorig\w*|eerder\w*|geraamd\w*|begroot\w*|waarvan|daarvan|hiervan|per|gemiddeld\w*|oplopend|extra|verwacht\w*"
    r"|maximaal|minimaal|streef\w*|doel\w*|naar\s+verwachting|zal|zullen|zou|zouden|meer|minder|stijg\w*|daal\w*|toename|afname|onder\s+meer"
    r"|waaronder|aanvullend\w*|bovenop|alleen)(?!\w)"
)
_OF_TOTAL = lazily(
    r"(?<!\w)(?:van\s+het\s+(?:totaal|totale\s+bedrag|bedrag|budget)|hiervan|daarvan)\s+(?:is|was|zijn|gaat|ging|wordt|werd)\s+(?:€\s?)?\Z"
)
_OUT_OF = lazily(r"(?<!\w)van\s+de\s+\Z")
_NOT_DONE = lazily(
    r"\s+(?:niet\s+\w+|afgewezen|geweigerde|resterende|overige|ingetrokken|openstaande|onvolledige|mislukte|afgekeurde|lopende)(?!\w)"
)
_COUNT = lazily(
    r"(?<![\w.,])(?P<number>\d{1,3}(?:\.\d{3})+|\d{1,4})\s+(?!procent|miljoen|miljard|euro|jaar|maanden|dagen)[a-z]{4,}"
)
_YEAR = lazily(r"(?:19|20)\d\d")
_FEWEST, _LARGEST, _BEHIND, _FAR, _LEAD, _LONGEST = 3, 40, 2, 1_600, 90, 500
_MANY_WORDS, _LONG_NAME, _SHORT = 2, 14, 4


def told_of_tables(letter: Letter) -> Iterator[tuple[Span, Span]]:
    """Yield the numbers that sentences have otherwise than a table, each with a cell that it comes from."""
    tables = [one for one in letter.once(grids) if 1 < len(one.rows) <= _LARGEST and one.columns]
    if not tables:
        return
    seen = Counter(one.value for one in letter.once(told_numbers))
    for grid in tables:
        table = _Table(letter, grid)
        yield from table.changes()
        for one, cell in (*table.left(), *table.by_name()):
            if seen[one.value] == 1 and one.value not in table.known:
                yield Span(one.start, one.end), cell.span


def sums_of_captions(letter: Letter) -> Iterator[Sum]:
    """Find the rows that do not come to the number in their table's title, where all others do."""
    for grid in letter.once(grids):
        rows = [row for row in grid.own if len(row.numbers) > 1]
        whole = [row for row in rows if not any(one.decimals or one.percent for one in row.numbers.values())]
        if len(rows) <= _FEWEST or len(whole) < len(rows) or any(row.total for row in grid.rows):
            continue
        for number in _COUNT.finditer(grid.over):
            value = Decimal(number["number"].replace(".", ""))
            off = [row for row in rows if sum(one.value for one in row.numbers.values()) != value]
            if len(off) == 1 and not _YEAR.fullmatch(number["number"]):
                start = letter.folded.rfind(number["number"], 0, grid.span.start)
                total = Figure(Span(start, start + len(number["number"])), (value, value))
                numbers = off[0].numbers.values()
                yield Sum(total, tuple(Figure(one.span, (one.value, one.value)) for one in numbers))


class _Cell(NamedTuple):
    span: Span
    value: Decimal


class _Table:
    def __init__(self, letter: Letter, grid: Grid) -> None:
        self.letter, self.grid = letter, grid

    def _cell(self, column: int, number: Number) -> _Cell:
        return _Cell(number.span, abs(number.value).scaleb(self.grid.power(column)))

    @cached_property
    def known(self) -> frozenset[Decimal]:
        """What the cells hold, and what two of a row or column come to or differ by."""
        lines: dict[tuple[str, int], list[Decimal]] = {}
        for row in self.grid.rows:
            for column, number in row.numbers.items():
                lines.setdefault(("column", column), []).append(self._cell(column, number).value)
                lines.setdefault(("row", row.span.start), []).append(self._cell(column, number).value)
        pairs = ((one, other) for values in lines.values() for one, other in combinations(values, 2))
        told = (value for values in lines.values() for value in values)
        return frozenset((*told, *(value for one, other in pairs for value in (one + other, abs(one - other)))))

    def changes(self) -> Iterator[tuple[Span, Span]]:
        """Yield the one change of a row that two columns tell otherwise, where others are told right."""
        for block in self._behind:
            for columns in combinations(self.grid.columns, 2):
                right, off = self._changes(block, columns)
                if right >= _FEWEST - 1 and len(off) == 1:
                    yield from off
                    return

    def _changes(self, block: Block, columns: tuple[int, int]) -> tuple[int, list[tuple[Span, Span]]]:
        right, off = set[int](), dict[int, tuple[Span, Span]]()
        start = block.start
        for one in numbers_in(self.letter, Span(block.start, block.end)):
            rows = self._named(Span(max(start, one.start - _LEAD), one.start))
            start = one.end
            if len(rows) != 1 or not self._is_aside(one) or not all(it in rows[0].numbers for it in columns):
                continue
            first, second = (self._cell(it, rows[0].numbers[it]) for it in columns)
            change, place = abs(first.value - second.value), rows[0].span.start
            if change == one.value:
                right.add(place)
            elif change and is_near(change, one.value) and one.value not in (first.value, second.value):
                off[place] = Span(one.start, one.end), second.span
        return len(right), [told for place, told in off.items() if place not in right]

    def _is_aside(self, one: ToldNumber) -> bool:
        """Tell whether a number stands in brackets behind what it is of."""
        return self.letter.text[one.start - 1] == "(" and not one.about and one.unit not in (*TIMES, "%")

    def left(self) -> Iterator[tuple[ToldNumber, _Cell]]:
        """Yield what is said to be left of a total, or to be what two totals differ by, and is not."""
        totals = [row for row in self.grid.rows if row.total]
        if len(totals) != 1:
            return
        for block in self._behind:
            for one in numbers_in(self.letter, Span(block.start, block.end)):
                wholes = self._left_of(block, one, totals[0])
                if one.about or one.unit in (*TIMES, "%") or any(value == one.value for value, _ in wholes):
                    continue
                near = [cell for value, cell in wholes if _is_slip(value, one.value)]
                yield from ((one, cell) for cell in near[:1])

    def _left_of(self, block: Block, one: ToldNumber, total: Row) -> Sequence[tuple[Decimal, _Cell]]:
        before = max(one.start - _LEAD, block.start), one.start + self.letter.text.startswith("€", one.start)
        cells = {column: self._cell(column, number) for column, number in total.numbers.items()}
        if _OF_TOTAL.search(self.letter.folded, *before):
            own = ((column, row.numbers[column]) for row in self.grid.own for column in cells if column in row.numbers)
            return [(cells[column].value - self._cell(column, number).value, cells[column]) for column, number in own]
        if _OUT_OF.search(self.letter.folded, *before) and _NOT_DONE.match(self.letter.folded, one.end):
            return [(abs(first.value - second.value), first) for first, second in combinations(cells.values(), 2)]
        return []

    def by_name(self) -> Iterator[tuple[ToldNumber, _Cell]]:
        """Yield the one number of a sentence that names a row by its whole name, and has it otherwise."""
        for row in self.grid.own:
            name = row.label.casefold()
            if len(name.split()) <= _MANY_WORDS - 1 or len(name) < _LONG_NAME or len(content(name)) < _MANY_WORDS:
                continue
            for start in self.letter.runs.get(name.split()[0], ()):
                if self._is_named_at(start, name):
                    yield from self._otherwise(start, row)

    def _is_named_at(self, start: int, name: str) -> bool:
        words = " ".join(self.letter.folded[start : start + len(name) + 2].split())
        block = self.letter.document.block_at(start)
        return words.startswith(name) and block is not None and block.kind in ("paragraph", "item")

    def _otherwise(self, start: int, row: Row) -> Iterator[tuple[ToldNumber, _Cell]]:
        sentence = self.letter.sentence_at(start)
        numbers = [one for one in numbers_in(self.letter, sentence) if one.unit not in (*TIMES, "%")]
        if sentence.end - sentence.start > _LONGEST or len(numbers) != 1 or self.letter.says(_ASIDE, sentence):
            return
        one, cells = numbers[0], [self._cell(column, number) for column, number in row.numbers.items()]
        near = [cell for cell in cells if is_near(cell.value, one.value) and meaningful(cell.value) > 1]
        if not one.about and near and one.value not in {it.value for it in cells}:
            yield one, near[-1]

    @cached_property
    def _behind(self) -> Sequence[Block]:
        """The first paragraphs behind the table, under the heading that it stands under."""
        blocks = self.letter.blocks
        first = next((index for index, one in enumerate(blocks) if one.start > self.grid.span.end), len(blocks))
        behind = takewhile(lambda one: one.kind in ("paragraph", "caption"), since(blocks, first))
        near = [one for one in behind if one.kind == "paragraph" and one.start < self.grid.span.end + _FAR]
        return near[:_BEHIND]

    def _named(self, span: Span) -> list[Row]:
        said = _words(self.letter.part(span))
        return [row for row in self.grid.own if self._own.get(row.span.start, frozenset()) & said]

    @cached_property
    def _own(self) -> Mapping[int, frozenset[str]]:
        """The words of each row that no other row has."""
        words = {row.span.start: _words(row.label) for row in self.grid.own}
        many = Counter(word for own in words.values() for word in own)
        return {start: frozenset(word for word in own if many[word] == 1) for start, own in words.items()}


def _is_slip(value: Decimal, other: Decimal) -> bool:
    """Tell whether a number is another but for two digits that changed places, or one of three or more."""
    return is_swap(value, other) or (
        is_digit_off(value, other) and min(meaningful(value), meaningful(other)) >= _FEWEST
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in content(text) if len(word) >= _SHORT)
