"""Places by number that a table anywhere in the letter proves wrong, by the row and the number that it is told with.

"Nederland was met 31 militairen de zesde troepenleverancier" in a summary, and the fifth row of a table under another
heading is "Nederland 31": name and number together tell which column it goes by, wherever that stands.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from ijkmoment.checking.comparisons.ranked_places import PlaceTold, clause_around, places_told
from ijkmoment.checking.comparisons.ranked_tables import (
    OF_TABLES,
    Line,
    Place,
    Table,
    by_size,
    is_by_time,
    named,
    shown,
    tables_of_grids,
)
from ijkmoment.checking.figures.told_numbers import ToldNumber, numbers_in
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.topics import stem
from ijkmoment.language.patterns import lazily

_AFTER = lazily(r"(?<!\w)(?:na|achter|naast|behalve|samen|gezamenlijk|gedeelde?|binnen|buiten|onder)(?!\w)")
_OF_ALL = lazily(
    r"\s*(?:[.,;:)]|\Z|en\s|(?:van|aan|binnen|in)\s+(?:de|het|deze|dit)\s+(?:\w*missie|operatie|\w*macht|battlegroup|coalitie|totaal|geheel)(?!\w))"
)
_OUT_OF = lazily(r"(?<!\w)van\s+(?:de|het|alle)\s+\Z")  # "vier van de elf" is a share
_HOLDERS = frozenset(map(stem, ("leverancier", "troepenleverancier", "bijdrager", "deelnemer", "donor", "post")))
_TELLING, _REACH, _MOST = Decimal(10), 80, 40

_Cells = Mapping[Decimal, Sequence[tuple[Table, Line, int]]]


def ranked_elsewhere(letter: Letter) -> Iterator[Place]:
    """Find the places that are told with a row and its number, and that this number does not have in its column."""
    told = [one for one in places_told(letter) if _is_of_holders(letter, one)][:_MOST]
    cells = _cells(letter) if told else {}
    for one in told:
        wrong = _against(letter, one, cells)
        if wrong:
            yield Place(one.span, wrong)


def _is_of_holders(letter: Letter, told: PlaceTold) -> bool:
    """Tell whether a place is one among those who bring or cost something, of all of them."""
    clause = clause_around(letter, told.span)
    if _AFTER.search(letter.folded, *clause) or not _OF_ALL.match(letter.folded, told.end, clause.end):
        return False
    nouns = told.phrase or tuple(letter.part(told.span).split()[-1:])
    return any(OF_TABLES.match(noun) or stem(noun) in _HOLDERS for noun in map(str.casefold, nouns))


def _cells(letter: Letter) -> _Cells:
    """Return the numbers of tables, each with its table, its row and its column."""
    found: dict[Decimal, list[tuple[Table, Line, int]]] = {}
    for tables in letter.once(tables_of_grids).values():
        for table in tables[:1]:
            for line in () if is_by_time(table) else table.lines:
                for column, (least, most) in line.numbers.items():
                    found.setdefault((least + most) / 2, []).append((table, line, column))
    return found


def _against(letter: Letter, told: PlaceTold, cells: _Cells) -> tuple[tuple[Span, str], ...]:
    """Return the rows that contradict a place, empty where no one row and number tell which."""
    number = _number(letter, told)
    if number is None:
        return ()
    around = Span(letter.sentence_at(told.span.start).start, told.span.start)
    meant = [
        (table, line, column)
        for table, line, column in cells.get(number.value, ())[:_MOST]
        if named(letter, around, table) == [line] and all(column in other.numbers for other in table.lines)
    ]
    if len(meant) != 1:
        return ()
    table, line, column = meant[0]
    values, own = by_size(table, column, told.sign), id(line)
    ahead = [other for other in table.others([line]) if values[id(other)][0] >= values[own][1]]
    may_be = [other for other in table.others([line]) if values[id(other)][1] > values[own][0]]
    off = len(ahead) >= told.place or len(may_be) < told.place - 1
    return shown((line, *ahead)) if off else ()


def _number(letter: Letter, told: PlaceTold) -> ToldNumber | None:
    """Return the one number of a clause that stands near before its place."""
    clause = clause_around(letter, told.span)
    numbers = numbers_in(letter, Span(max(clause.start, told.span.start - _REACH), told.span.start))
    own = [one for one in numbers if one.value >= _TELLING and not one.about]
    if len(own) != 1 or _OUT_OF.search(letter.folded, clause.start, own[0].start):
        return None
    return own[0]
