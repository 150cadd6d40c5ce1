"""The numbers of a letter, in sentences and in tables, with the words that say what each is of.

Units, numbers in words and words such as "totaal" say nothing of it.
"""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from ijkmoment.checking.figures.grids import Grid, Row, grids
from ijkmoment.checking.figures.told_numbers import told_numbers
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.topics import content, stem
from ijkmoment.language.patterns import lazily

_UNITS = """
    miljoen procent procentpunt euro miljard aantal totaal totale bedrag bedragen duizend hectare kilometer dollar ton
    circa ongeveer ruim bijna minst hoogst gemiddeld raming geraamd geraamde gerealiseerd percentage overige kamerstuk
    ofwel oftewel gevallen keer
    een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien
    negentien twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd
"""
_SAY_NOTHING = frozenset(map(stem, _UNITS.split()))
# Of people a letter on deployments has many numbers, which `told_figures` and others hold against each other.
_PEOPLE = frozenset(map(stem, "militairen mensen personen man functies reservisten".split()))
_YEAR = lazily(r"(?<![\w.,])(?:19|20)\d\d(?![\w,])")
_SCALED = lazily(r"€\s*(?P<number>\d{1,3}(?:\.\d{3})*(?:,\d+)?)\s+(?P<scale>miljoen|miljard|mln|mld)(?!\w)")
_SCALES = {"miljoen": 6, "mln": 6, "miljard": 9, "mld": 9}
_MONEY = lazily(r"€|(?<!\w)euro(?!\w)")
_IN_MILLIONS = lazily(r"[a-zà-ÿ]\s+\((?:x|in)\s+(?:miljoen(?:en)?|mln)\)")
_OF_MONEY = lazily(
    r"(?:kosten|uitgaven|budget|bedrag|middelen|raming|realisatie|begroting|omzet|opbrengst|lasten|baten|schuld|totaal|stand)"
)
_SHARE = lazily(r"%|(?<!\w)(?:procent|percentages?|aandeel|aandelen)(?!\w)")
_LONGEST, _LONGEST_LINE, _AROUND, _SHORTEST = 700, 240, 200, 4


class Mention(NamedTuple):
    """A number: where, how much, at which place its last digit stands, of what unit, and what it is of.

    `nouns` are the stems of what it may count, and `behind` those of people too.
    """

    span: Span
    value: Decimal
    step: int
    unit: str
    nouns: tuple[str, ...]
    behind: tuple[str, ...]
    sentence: Span
    cell: tuple[Grid, Row, int] | None = None

    @property
    def is_total(self) -> bool:
        """Whether it stands in the row of a table's total."""
        return self.cell is not None and self.cell[1].total


class Contexts:
    """The numbers of a letter with the words around each; made once, by `letter.once(Contexts)`."""

    def __init__(self, letter: Letter) -> None:
        self.letter = letter
        self.told = tuple(_of_text(letter))
        self.cells = tuple(_of_tables(letter))
        self.seen = Counter(one.value for one in (*self.told, *self.cells))
        self._words: dict[int, frozenset[str]] = {}

    def words(self, one: Mention) -> frozenset[str]:
        """Return the words around a number that say what it is of."""
        if one.span.start not in self._words:
            self._words[one.span.start] = self._around(one) - _SAY_NOTHING
        return self._words[one.span.start]

    def wider(self, one: Mention) -> frozenset[str]:
        """Return the words around a number, those of the sentence before it and of the heading over it too."""
        block = self.letter.block_at(one.span.start)
        start = one.sentence.start
        if block is not None and start > block.start:
            start = self.letter.sentence_at(start - 2).start
        over = self.letter.headings_at(one.span.start)[-1:]
        headings = (self.letter.text[it.start : it.end] for it in over)
        near = self.letter.text[max(start, one.span.start - 600) : min(one.sentence.end, one.span.end + 300)]
        return frozenset((*content(near), *(word for it in headings for word in content(it)))) - _SAY_NOTHING

    def _around(self, one: Mention) -> frozenset[str]:
        if one.cell is not None:
            grid, row, column = one.cell
            return frozenset((*content(row.label), *content(grid.heads.get(column, "")), *content(_caption(grid))))
        start, end = one.sentence
        if end - start > _LONGEST:
            start, end = max(start, one.span.start - _AROUND), min(end, one.span.end + _AROUND)
        return frozenset(content(self.letter.text[start:end]))

    def in_words(self, one: Mention) -> bool:
        """Tell whether a number is printed in words."""
        return self.letter.text[one.span.start].isalpha()

    def clause(self, one: Mention) -> Span:
        """Return the part of a sentence between the marks around a number, with what a number alone is said of."""
        first, end = one.sentence
        text = self.letter.folded
        start = _mark_before(text, first, one.span.start)
        end = min((at for mark in ",;:)" if (at := text.find(mark, one.span.end, end)) >= 0), default=end)
        alone = not text[start : one.span.start].strip(" \n€") and not text[one.span.end : end].strip()
        return Span(_mark_before(text, first, start - 1) if alone and start > first else start, end)

    def years(self, one: Mention) -> frozenset[int]:
        """Return the years that the sentence of a number names, or the head over it and its row, else its caption."""
        text = self.letter.part(one.sentence)
        if one.cell is not None:
            grid, row, column = one.cell
            own = f"{row.label} {grid.heads.get(column, '')}"
            text = own if _YEAR.search(own) else _caption(grid)
        return frozenset(map(int, _YEAR.findall(text)))


def _mark_before(text: str, first: int, start: int) -> int:
    """Return where the part of a sentence begins that a place stands in: behind the mark before it."""
    return max(first, *(text.rfind(mark, first, start) + 1 for mark in ",;:("))


def _caption(grid: Grid) -> str:
    """Return what stands over a table where it is a line, and no paragraph on more than the table."""
    return grid.over if len(grid.over) <= _LONGEST_LINE else ""


def _of_text(letter: Letter) -> Iterator[Mention]:
    for one in letter.once(told_numbers):
        nouns = tuple(dict.fromkeys(stem(word) for word in one.behind[:2] if len(word) >= _SHORTEST))
        known = tuple(noun for noun in nouns if noun not in _SAY_NOTHING and noun not in _PEOPLE)
        span = Span(one.start, one.end)
        yield Mention(span, one.value, one.step, one.unit, known, nouns, letter.sentence_at(one.start))


def _of_tables(letter: Letter) -> Iterator[Mention]:
    for grid in letter.once(grids):
        money = {column for column in grid.columns if _is_of_money(grid, column)}
        shares = {column for column, head in grid.heads.items() if _SHARE.search(head)}
        for row in grid.rows:
            for column, number in row.numbers.items():
                power = grid.power(column)
                unit = "%" if number.percent or column in shares else "euro" if column in money else ""
                step = power - number.decimals
                value = abs(number.value).scaleb(power)
                yield _of_cell(number.span, value, step, unit, grid, row, column)
            for found in _SCALED.finditer(letter.folded, row.span.start, row.span.end):
                whole, _, fraction = found["number"].partition(",")
                step = _SCALES[found["scale"]] - len(fraction)
                value = Decimal(whole.replace(".", "") + fraction).scaleb(step)
                yield _of_cell(Span(*found.span()), value, step, "euro", grid, row, -1)


def _of_cell(span: Span, value: Decimal, step: int, unit: str, grid: Grid, row: Row, column: int) -> Mention:
    return Mention(span, value, step, unit, (), (), row.span, (grid, row, column))


def _is_of_money(grid: Grid, column: int) -> bool:
    over = f"{grid.over} {grid.heads.get(column, '')}"
    if _MONEY.search(over) is not None:
        return True
    head = grid.heads.get(column, "")
    return bool(grid.power(column)) and (_IN_MILLIONS.search(head) is None or _OF_MONEY.search(over) is not None)
