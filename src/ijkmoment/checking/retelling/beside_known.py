"""Numbers told beside one of a table's row or column, or of its one row, that differ as by a slip from one of it.

"In Ede daalde het aantal van 206 tot 137", and the column of Ede in a table goes from 204 to 137: the one number that
agrees tells which row or column the other one is of. Where that stands once in the letter, and no date, word or sum
makes it another fact, one of the two is a slip.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import islice

from ijkmoment.checking.comparisons.ranked_columns import segment_of
from ijkmoment.checking.comparisons.ranked_places import clause_around, places_told
from ijkmoment.checking.comparisons.ranked_tables import named, tables_near
from ijkmoment.checking.comparisons.ranks_beside import own_number
from ijkmoment.checking.figures.grids import Grid
from ijkmoment.checking.figures.near_numbers import is_near, is_swap, meaningful
from ijkmoment.checking.figures.number_contexts import Contexts, Mention
from ijkmoment.checking.figures.told_numbers import differs_by_told, is_confirmed, told_aside
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.retelling.derived_values import sums_of_column
from ijkmoment.checking.text.topics import content
from ijkmoment.language.date_words import MONTH
from ijkmoment.language.patterns import lazily

_ASIDE = lazily(
    r"(?<!\w)(?:extra|andere|overige|nieuwe|meer|minder|resterende|per|met|stijging|daling|toename|afname|verschil|groei|vorig\w*|eerder\w*"
    r"|streef\w*|verwacht\w*|geraamd\w*|begroot|raming|gemiddeld\w*|tijdelijk|inmiddels|thans|nu|bijna|ruim|circa|ongeveer|rond)\s+(?:de\s+|het\s+)?(?:€\s?)?\Z"
)
_BEHIND = lazily(r"(?:\s+[a-zà-ÿ-]+)?\s+(?:meer|minder|hoger|lager|extra)(?!\w)")
_FROM_TO = lazily(r"\s+(?:tot|naar)\s+(?:€\s?)?")
_MONTHS = lazily(rf"(?<!\w)(?:{MONTH})(?!\w)")
_LEAST, _FEWEST, _MOST, _REACH, _FEW, _LONGEST = Decimal(100), Decimal(10), 400, 40, 2, 60

_Cells = Mapping[Decimal, Sequence[Mention]]


def beside_known(letter: Letter) -> Iterator[tuple[Span, Span]]:
    """Yield the numbers that a row or column has otherwise, each with the cell that it differs from as by a slip."""
    contexts = letter.once(Contexts)
    cells = _by_value(contexts)
    if not cells:
        return
    told = [one for one in contexts.told if one.value >= _LEAST and not contexts.in_words(one)]
    for index, one in enumerate(islice(told, _MOST)):
        if contexts.seen[one.value] > 1 or one.unit == "%" or is_of_another(letter, one):
            continue
        beside = [it for it in (*told[max(index - 2, 0) : index], *told[index + 1 : index + 3]) if it.unit == one.unit]
        near = [it for it in beside if _stands_beside(letter, one, it)]
        pairs = [(cell, known) for known in near for cell in _meant(letter, cells, one, known, near)]
        if len({cell.span for cell, _ in pairs}) == 1 and not _is_made(letter, one, *pairs[0]):
            yield one.span, pairs[0][0].span


def told_of_rows(letter: Letter) -> Iterator[tuple[Span, Span]]:
    """Yield the counts with which a row takes its place, "Ede was met 46 banen de grootste", that it has otherwise."""
    cells: dict[Span, list[Mention]] = {}
    for cell in letter.once(Contexts).cells:
        if cell.cell is not None:
            cells.setdefault(cell.cell[1].span, []).append(cell)
    for told in places_told(letter) if cells else ():
        sentence, clause = letter.sentence_at(told.span.start), clause_around(letter, told.span)
        one = own_number(letter, sentence, told)
        if one is None or one.unit or one.about or one.value < _FEWEST:
            continue
        before = Span(segment_of(letter, told, clause).start, one.start)
        rows = [own for it in tables_near(letter, sentence, clause) if len(own := named(letter, before, it)) == 1]
        has = [cell for row in rows for cell in cells.get(row[0].span, ())]
        slips = [it for it in has if it.value != one.value and it.step == one.step and _is_off(it.value, one.value)]
        if len(slips) == 1 and all(it.value != one.value for it in has):
            yield Span(one.start, one.end), slips[0].span


def _is_off(value: Decimal, other: Decimal) -> bool:
    return is_swap(value, other) or is_near(value, other)


def _by_value(contexts: Contexts) -> _Cells:
    found: dict[Decimal, list[Mention]] = {}
    for cell in contexts.cells:
        if cell.value >= _LEAST and cell.unit != "%":
            found.setdefault(cell.value, []).append(cell)
    return found


def _stands_beside(letter: Letter, one: Mention, other: Mention) -> bool:
    """Tell whether two numbers stand in one sentence, or in two of one block right behind each other."""
    if one.sentence == other.sentence:
        return True
    first, second = sorted((one.sentence, other.sentence))
    between = letter.text[first.end : second.start]
    return not between.strip() and "\n\n" not in between and len(between) <= _REACH // 10


def _meant(letter: Letter, cells: _Cells, one: Mention, known: Mention, near: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the cells beside that of a known number which another one differs from as by a slip."""
    places = [cell for cell in cells.get(known.value, ()) if not cell.unit or cell.unit == known.unit]
    if len({(id(cell.cell[0]), cell.cell[1].span) for cell in places if cell.cell}) != 1:
        return
    told = {it.value for it in near}
    for place in places:
        for cell in _beside(letter, place):
            if (
                is_near(one.value, cell.value)
                and cell.value not in told
                and _tells(one, known)
                and _speaks_of(letter, one, known, place, cell)
            ):
                yield cell


def _tells(one: Mention, known: Mention) -> bool:
    """Tell whether two numbers have digits enough not to stand beside each other, in a table too, by chance."""
    first, second = meaningful(one.value), meaningful(known.value)
    return min(first, second) >= _FEW and first + second >= (_FEW + 1) * 2 - (not one.unit) * 2


def _lines(letter: Letter) -> Mapping[tuple[int, str, int], Sequence[Mention]]:
    """Return the numbers of tables by their row and by their column; made once, by `letter.once(_lines)`."""
    found: dict[tuple[int, str, int], list[Mention]] = {}
    for cell in letter.once(Contexts).cells:
        for line in _lines_of(cell):
            found.setdefault(line, []).append(cell)
    return found


def _lines_of(cell: Mention) -> Sequence[tuple[int, str, int]]:
    if cell.cell is None:
        return ()
    grid, row, column = cell.cell
    return (grid.span.start, "row", row.span.start), (grid.span.start, "column", column)


def _beside(letter: Letter, place: Mention) -> Iterator[Mention]:
    """Yield the other numbers of a cell's row and of its column."""
    cells = (cell for line in _lines_of(place) for cell in letter.once(_lines).get(line, ())[:_LONGEST])
    yield from (cell for cell in cells if cell.span != place.span)


def _speaks_of(letter: Letter, one: Mention, known: Mention, place: Mention, cell: Mention) -> bool:
    """Tell whether sentences name the row or the column that two numbers have in common, or speak of the table."""
    if place.cell is None or cell.cell is None or not may_be_of_one_time(letter, one, cell):
        return False
    said = {*content(letter.part(one.sentence)), *content(letter.part(known.sentence))}
    grid, row, column = place.cell
    if cell.cell[1] is not row:
        if not _is_series(letter, one, known):
            return False
        head = frozenset(content(grid.heads.get(column, "")))
        return bool(head) and head <= said and not cell.is_total and not place.is_total
    return row.total and not said.isdisjoint(_words(grid))  # of another row each number may be anything


def _words(grid: Grid) -> frozenset[str]:
    """Return what stands over a table, over its columns and before its rows."""
    said = (grid.over[:200], *grid.heads.values(), *(row.name for row in grid.rows))
    return frozenset(word for text in said for word in content(text))


def may_be_of_one_time(letter: Letter, one: Mention, cell: Mention) -> bool:
    """Tell whether the sentence of a number names no day or month but of those over its cell, and no other year."""
    if cell.cell is None:
        return False
    grid, row, column = cell.cell
    years, others = letter.once(Contexts).years(one), letter.once(Contexts).years(cell)
    if years and others and years.isdisjoint(others):
        return False
    over = " ".join((grid.over, row.label, grid.heads.get(column, ""))).casefold()
    return all(month in over for month in _MONTHS.findall(letter.folded, *one.sentence))


def is_of_another(letter: Letter, one: Mention) -> bool:
    """Tell whether words before or behind a number make it a change, a rest, or one of another time."""
    before = letter.folded[max(one.span.start - _REACH, one.sentence.start) : one.span.start]
    if _ASIDE.search(before) or _BEHIND.match(letter.folded, one.span.end):
        return True
    return bool(told_aside(letter, one.span, letter.once(Contexts).clause(one)))


def _is_made(letter: Letter, one: Mention, cell: Mention, known: Mention) -> bool:
    """Tell whether a number is what others come to, in the column of its cell or around it; a series leaves no room."""
    if _is_series(letter, one, known):
        return False
    if one.value in sums_of_column(cell) or is_confirmed(letter, one.span, one.value, one.unit):
        return True
    return differs_by_told(letter, one.span, one.value, cell.value, one.unit)


def _is_series(letter: Letter, one: Mention, known: Mention) -> bool:
    """Tell whether two numbers are the first and last of a series: "van 206 tot 137"."""
    first, last = sorted((one.span, known.span))
    return _FROM_TO.fullmatch(letter.folded, first.end, last.start) is not None
