"""Tables whose title says what each row comes to: "De antwoorden van 120 scholen", of which one row comes to less."""

from collections.abc import Iterator
from decimal import Decimal

from ijkmoment.checking.figures.grids import grids
from ijkmoment.checking.figures.totals import Figure, Sum
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.patterns import lazily

_COUNT = lazily(
    r"(?<![\w.,])(?P<number>\d{1,3}(?:\.\d{3})+|\d{1,4})\s+(?!procent|miljoen|miljard|euro|jaar|maanden|dagen)[a-z]{4,}"
)
_YEAR = lazily(r"(?:19|20)\d\d")
_FEWEST = 3


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
