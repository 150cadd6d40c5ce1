"""Counts beside a table that has the total of the same things otherwise: "een pool van dertig voertuigen".

The noun is what the head over a column says, or the line over the table, and the number may be in words. Where the
text tells the total as well, the other number is of something else; so is what is far from it, and what some of the
cells come to.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from ijkmoment.checking.counts.counted_rows import is_kind, noun_of, nouns_of
from ijkmoment.checking.figures.grids import Grid
from ijkmoment.checking.figures.number_contexts import Contexts, Mention
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.patterns import lazily

_PART = lazily(
    r"(?<!\w)(?:extra|nog|andere|overige|nieuwe|tegen(?:over)?|dan|meer|minder|resterende|per|(?:waar|daar|hier)van|stijging|daling"
    r"|toename|afname|verschil|groei|maximaal|gemiddeld|streef\w*|verwacht\w*|circa|ongeveer|ruim|bijna|elk|elke|vorig\w*|eerder\w*"
    r"|geleden|destijds|toen|eerste|laatste|bovendien|daarnaast|ook)(?!\w)"
)
_ABOVE, _BELOW, _LONGEST_LINE, _MOST_ROWS = 700, 300, 120, 30
_LEAST, _MOST = Decimal("0.4"), Decimal("2.5")


def counted_totals(letter: Letter) -> Iterator[tuple[Span, Span]]:
    """Yield the counts of which a table beside them has another total, each with that total."""
    contexts = letter.once(Contexts)
    told = {one.value for one in contexts.told}
    for total in contexts.cells:
        if total.cell is None or not total.is_total or total.unit or total.value in told or total.step < 0:
            continue
        grid, _, column = total.cell
        over = grid.over if len(grid.over) <= _LONGEST_LINE else ""
        things = nouns_of(f"{grid.heads.get(column, '')} {over}")
        span = Span(grid.span.start - _ABOVE, grid.span.end + _BELOW)
        for one in contexts.within(span) if things else ():
            counts = any(is_kind(noun_of(word), thing) for word in one.counted for thing in things)
            if counts and _is_other(letter, contexts, one, total, grid):
                yield one.span, total.span


def _is_other(letter: Letter, contexts: Contexts, one: Mention, total: Mention, grid: Grid) -> bool:
    """Tell whether a count near a table may be of its total and of nothing else."""
    if one.unit or not _LEAST <= one.value / max(total.value, _LEAST) <= _MOST or one.value in contexts.values(grid):
        return False
    if letter.headings_at(one.span.start)[-1:] != letter.headings_at(grid.span.start)[-1:]:
        return False
    years, others = contexts.years(one), contexts.years(total)
    if years and others and years.isdisjoint(others):
        return False
    if any(not {*it.behind}.isdisjoint(one.behind) for it in contexts.by_value[one.value] if it is not one):
        return False
    return not _comes_to(grid, total, one.value) and not _PART.search(letter.folded, *contexts.clause(one))


def _comes_to(grid: Grid, total: Mention, value: Decimal) -> bool:
    """Tell whether two cells of a column come to a value or differ by it, or its total less one of them does."""
    column = -1 if total.cell is None else total.cell[2]
    cells = [abs(row.numbers[column].value) for row in grid.own[:_MOST_ROWS] if column in row.numbers]
    pairs = (it for one, other in combinations(cells, 2) for it in (one + other, abs(one - other)))
    return value in (*pairs, *(total.value - one for one in cells))
