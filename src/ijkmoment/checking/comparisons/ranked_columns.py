"""By which columns of a table a place by size may go: those that its words mean, or that a number beside it proves."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations

from ijkmoment.checking.comparisons.ranked_places import PlaceTold
from ijkmoment.checking.comparisons.ranked_tables import (
    FALL,
    RISE,
    Line,
    Table,
    by_size,
    columns_meant,
    is_of_change,
    named,
    segments,
    speaks_of,
    years_over,
)
from ijkmoment.checking.figures.intervals import Interval
from ijkmoment.checking.figures.told_numbers import numbers_in
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.topics import stems
from ijkmoment.language.patterns import lazily

_SHARE = lazily(r"(?<!\w)(?:aandeel|percentage|in\s+procenten)(?!\w)|%")
_COMBINED = lazily(
    r"(?<!\w)(?:nog|resteert|resteren|openstaa\w*|achterstand|marge|aandeel|percentage|in\s+procenten)(?!\w)|%"
)
_GROWS = lazily(r"(?<!\w)(?:groei\w*|toename|stijging|daling|afname|krimp)(?!\w)")  # what is large then may be a change
_LEFT_TO_DO = lazily(r"(?:opgave|taak|klus|werkvoorraad)")
_OF_ITS_WHOLE = lazily(r"(?:aandeel|percentage|%|procent)\s+(?:van|in|op|ten\s+opzichte|t\.o\.v\.)")
_STILL = lazily(r"\s*(?:nog\s+(?:om\s+)?te\s|nog\s+niet\s|resterend|te\s+[a-z]+en(?!\w))")
_YEARS = lazily(r"(?<![\w.,])(?:19|20)\d\d(?!\w)")
_EACH = lazily(r"(?:\A|.*\s)per\s")
_MOST = 8
_IN_FULL = Decimal(100_000)
_TELLING = Decimal(10)  # a number that no other column has by chance


def segment_of(letter: Letter, told: PlaceTold, clause: Span) -> Span:
    """Return the part of a clause, between commas, that tells a place."""
    return next(one for one in segments(letter, clause) if one.start <= told.span.start <= one.end)


def columns_of(letter: Letter, told: PlaceTold, clause: Span, table: Table) -> Iterator[Mapping[int, Interval]]:
    """Yield the numbers of the rows by which a place may go, larger ones ahead; none where columns have to be combined.

    A rise that no column holds, what is still left and a share are made of two columns, and nobody says of which.
    """
    part = segment_of(letter, told, clause)
    said = letter.folded[part.start : part.end]
    noun = _noun(told, said)
    changes = bool(RISE.match(noun) or FALL.match(noun))
    if told.relative or any(map(is_left_to_do, told.phrase)):
        only = _of_relative(table, said) if told.relative else _of_what_is_left(table)
        yield from (by_size(table, column, told.sign) for column in only)
        return
    if _COMBINED.search(said) and not of_shares(table, said):
        return
    changed = _changed(letter, clause, table)
    if changed:
        yield changed if told.sign > 0 else {key: (-high, -low) for key, (low, high) in changed.items()}
        return
    for column in _of_place(letter, told, clause, table, changes=changes):
        if changes and not is_of_change(table, column) and not speaks_of(table, noun):
            return
        values = by_size(table, column, 1)
        falls = FALL.match(noun) is not None and any(low < 0 for low, _ in values.values())
        yield values if (told.sign < 0) is falls else by_size(table, column, -1)


def _changed(letter: Letter, clause: Span, table: Table) -> Mapping[int, Interval]:
    """Return by how much each row changed between the two columns that a number proves: "de groei met 90 fte".

    The number is the difference of two columns in some row, and of no other two; all rows rose, or all fell.
    """
    before = letter.sentence_at(max(letter.sentence_at(clause.start).start - 2, 0))
    told = {
        one.value
        for one in numbers_in(letter, clause)
        if one.value >= _TELLING and one.unit not in ("%", "procentpunt")
    }
    columns = _whole(table)
    if not told or len(columns) > _MOST or proved(letter, clause, table):
        return {}
    if _GROWS.search(letter.folded, before.start, clause.end) is None:
        return {}
    pairs = (
        {
            id(line): (sum(line.numbers[last], Decimal()) - sum(line.numbers[first], Decimal())) / 2
            for line in table.lines
        }
        for first, last in combinations(columns, 2)
    )
    found = [
        {key: (abs(one), abs(one)) for key, one in pair.items()}
        for pair in pairs
        if any(abs(one) in told for one in pair.values()) and (max(pair.values()) <= 0 or min(pair.values()) >= 0)
    ]
    return found[0] if len(found) == 1 else {}


def _of_place(letter: Letter, told: PlaceTold, clause: Span, table: Table, *, changes: bool) -> Sequence[int]:
    """Return the columns that a place may go by: the one that a number or a word proves, else all of its kind."""
    part = segment_of(letter, told, clause)
    said = letter.folded[part.start : part.end]
    grows = _GROWS.search(letter.folded, letter.sentence_at(clause.start).start, clause.end) is not None
    change = None if told.way == "bare" or (grows and not changes) else changes
    every = proved(letter, clause, table) or of_shares(table, said) or columns_meant(table, said, change=change)
    if told.each:
        every = [one for one in every if _EACH.match(table.heads.get(one, ""))]
    if told.way == "rank" and len(every) > 1:
        before = letter.sentence_at(max(clause.start - 2, 0))
        said_before = (columns_meant(table, letter.part(one), change=change) for one in (before, table.lead) if one)
        every = next((one for one in said_before if len(one) == 1), every)
    return _of_years_said(table, letter.folded[clause.start : clause.end], every)


def proved(letter: Letter, clause: Span, table: Table) -> Sequence[int]:
    """Return the one column that holds a number of the clause in a row that it names: "met 93% het hoogst".

    A number that no named row has, and one other row of one column, tells the column as well.
    """
    numbers = numbers_in(letter, clause)
    # What is "€ 44,4 miljoen" in words is 44,4 in a table of millions.
    scales = (0, -3, -6) if any(number.unit == "euro" and number.value >= _IN_FULL for number in numbers) else (0,)
    for scale in scales:
        told = [number.value.scaleb(scale) for number in numbers]
        if columns := _proved(letter, clause, table, told):
            return columns
    return ()


def _proved(letter: Letter, clause: Span, table: Table, told: Sequence[Decimal]) -> Sequence[int]:
    own = named(letter, clause, table) if told else []
    return _holding(table, own, told) or _holding(table, table.others(own), [one for one in told if one >= _TELLING])


def _holding(table: Table, lines: Sequence[Line], told: Sequence[Decimal]) -> Sequence[int]:
    """Return the one column in which rows have a number that is told."""
    cells = [one for line in lines for one in line.numbers.items()] if told else []
    columns = {column for column, (least, most) in cells if any(least <= value <= most for value in told)}
    whole = [one for one in columns if all(one in line.numbers for line in table.lines)]
    return whole if len(columns) == 1 else ()


def _of_years_said(table: Table, said: str, columns: Sequence[int]) -> Sequence[int]:
    """Return the columns of the years that a clause names: "in elk van de jaren 2014 en 2015 stonden zij bovenaan"."""
    years = {*_YEARS.findall(said)}
    return [one for one in years_over(table) if table.heads[one].strip() in years and one in _whole(table)] or columns


def _whole(table: Table) -> Sequence[int]:
    """Return the columns that hold a number in every row."""
    return [one for one in table.heads if all(one in line.numbers for line in table.lines)]


def of_shares(table: Table, said: str) -> Sequence[int]:
    """Return the one column of shares, where a share is spoken of."""
    columns = {column for line in table.lines for column in line.numbers} if _SHARE.search(said) else ()
    shares = [one for one in columns if _SHARE.search(table.heads.get(one, "")) and not is_of_change(table, one)]
    return shares if len(shares) == 1 and all(shares[0] in line.numbers for line in table.lines) else ()


def is_left_to_do(noun: str) -> bool:
    """Tell whether a noun is what is still to be done, by which a column of that alone goes."""
    return _LEFT_TO_DO.fullmatch(noun) is not None


def _of_what_is_left(table: Table) -> Sequence[int]:
    """Return the one column of what is still to be done."""
    left = [one for one in _whole(table) if _STILL.match(table.heads[one])]
    return left if len(left) == 1 else ()


def _of_relative(table: Table, said: str) -> Sequence[int]:
    """Return the one column of shares of each row's own whole, beside the one that counts what is spoken of.

    Shares of all rows together have the order of the counts themselves, and tell nothing in proportion.
    """
    shares = [one for one in _whole(table) if _OF_ITS_WHOLE.search(table.heads[one])]
    others = [one for one in _whole(table) if one not in shares]
    if len(shares) != 1 or len(others) != 1 or set(stems(said)).isdisjoint(stems(table.heads[others[0]])):
        return ()
    return shares if _order(table, shares[0]) != _order(table, others[0]) else ()


def _order(table: Table, column: int) -> list[str]:
    """Return the rows of a table by what they have in a column."""
    return [line.printed for line in sorted(table.lines, key=lambda line: line.numbers[column])]


def _noun(told: PlaceTold, said: str) -> str:
    """Return what a place is of; of "de daling is in Mali het grootst" what is said to be so."""
    if told.way != "bare":
        return next((noun for noun in told.phrase if RISE.match(noun) or FALL.match(noun)), "")
    return next((word for word in said.split() if RISE.match(word) or FALL.match(word)), "")
