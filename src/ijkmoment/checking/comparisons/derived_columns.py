"""What the columns of a table make with each other: by how much two differ, and what one is of another.

A rise, what is left and a share are seldom a column of their own; a place by them is wrong only where none of these
bears it out.
"""

from collections.abc import Iterator, Mapping
from itertools import combinations

from ijkmoment.checking.comparisons.ranked_tables import Table
from ijkmoment.checking.figures.intervals import Interval


def differences_of(table: Table, sign: int) -> Iterator[Mapping[int, Interval]]:
    """Yield by how much two columns of a table differ, in numbers and in shares, each way: a change by none of them."""
    for pairs in _pairs_of_columns(table):
        changes = {key: (last[0] - first[1], last[1] - first[0]) for key, first, last in pairs}
        shares = {key: (changes[key][0] / base, changes[key][1] / base) for key, (_, base), _ in pairs if base > 0}
        for values in (changes, shares) if len(shares) == len(pairs) else (changes,):
            yield values if sign > 0 else _turned(values)
            yield _turned(values) if sign > 0 else values


def ratios_of(table: Table, sign: int) -> Iterator[Mapping[int, Interval]]:
    """Yield what each column of a table is of each other one."""
    for pairs in _pairs_of_columns(table):
        for some in (pairs, [(key, last, first) for key, first, last in pairs]):
            values = {key: (part[0] / of[1], part[1] / of[0]) for key, of, part in some if of[0] > 0}
            if len(values) == len(some):
                yield values if sign > 0 else _turned(values)


def _pairs_of_columns(table: Table) -> Iterator[list[tuple[int, Interval, Interval]]]:
    """Yield the numbers of every two columns that hold one in each row, by the row's id."""
    columns = [one for one in sorted(table.lines[0].numbers) if all(one in line.numbers for line in table.lines)]
    for one, other in combinations(columns, 2):
        yield [(id(line), line.numbers[one], line.numbers[other]) for line in table.lines]


def _turned(values: Mapping[int, Interval]) -> Mapping[int, Interval]:
    return {key: (-high, -low) for key, (low, high) in values.items()}
