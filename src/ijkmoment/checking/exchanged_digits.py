"""Numbers of the same things of which one has two digits of the other exchanged: "43 jongeren", "34 jongeren".

Two numbers of a letter seldom are so by chance where they count the same. A number is held against those that stand
before the same noun, and against those of tables whose column or row is called so. Of numbers with four digits and more
one digit that differs says as much.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from ijkmoment.checking.grids import grids
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.near_numbers import is_digit_off, is_swap, meaningful
from ijkmoment.checking.told_numbers import TIMES, Told, told_numbers
from ijkmoment.checking.topics import content, stem
from ijkmoment.language.patterns import lazily

# What is of another part or time than what was told before is another number.
_ASIDE = lazily(
    r"(?<!\w)(?:bij|extra|nog|andere|overige|nieuwe|tegen(?:over)?|dan|vorig\w*|eerder\w*|meer|minder|resterende|per)(?!\w)"
)
# Of people a letter on deployments has many numbers, which `told_figures` and others hold against each other.
_PEOPLE = frozenset({"militairen", "mensen", "personen", "man", "functies", "reservisten"})
_TEN, _SHORTEST, _REACH, _MOST, _SURE, _MANY = Decimal(10), 4, 40, 40, 3, 4


class _Number(NamedTuple):
    value: Decimal
    unit: str
    span: Span
    words: frozenset[str]  # that name a cell


def exchanged_digits(letter: Letter) -> Iterator[tuple[Span, Span]]:
    """Yield the numbers that stand once in a letter, each with the one of the same things that it is a slip of."""
    told = [one for one in letter.once(told_numbers) if _counts(one)]
    if not told:
        return
    seen = Counter(one.value for one in letter.once(told_numbers))
    cells = tuple(_cells(letter))
    seen.update(number.value for number in cells)
    of_noun = _by_noun(told, cells)
    for one in told:
        if seen[one.value] > 1 or _ASIDE.search(letter.folded, one.start, _end(letter, one)):
            continue
        others = [other for noun in _nouns(one) for other in of_noun[noun][:_MOST] if _is_slip(one, other)]
        meant = [other for other in others if _is_meant(letter, one, other)]
        if meant and len({other.value for other in others}) == 1:
            yield Span(one.start, one.end), meant[0].span


def _counts(one: Told) -> bool:
    if any(word in _PEOPLE for word in one.behind[:2]):
        return False
    return one.value >= _TEN and one.unit not in (*TIMES, "%") and not one.about


def _nouns(one: Told) -> tuple[str, ...]:
    """Return the stems of the words behind a number that may be what it counts."""
    return tuple(dict.fromkeys(stem(word) for word in one.behind[:2] if len(word) >= _SHORTEST))


def _cells(letter: Letter) -> Iterator[_Number]:
    """Yield the numbers of tables, each with the stems of what names its row and column."""
    for grid in letter.once(grids):
        heads = {column: frozenset(content(head)) for column, head in grid.heads.items()}
        for row in grid.rows:
            names = frozenset(content(row.label))
            for column, number in row.numbers.items():
                unit = "%" if number.percent else ""
                words = names | heads.get(column, frozenset())
                yield _Number(abs(number.value), unit, number.span, words)


def _by_noun(told: Sequence[Told], cells: Sequence[_Number]) -> Mapping[str, list[_Number]]:
    """Return the numbers by each noun that they may count, for the nouns that stand behind a number of the text."""
    found: dict[str, list[_Number]] = {noun: [] for one in told for noun in _nouns(one)}
    for one in told:
        for noun in _nouns(one):
            found[noun].append(_Number(one.value, one.unit, Span(one.start, one.end), frozenset()))
    for number in cells:
        for noun in number.words & found.keys():
            found[noun].append(number)
    return found


def _is_slip(one: Told, other: _Number) -> bool:
    """Tell whether two numbers are one but for digits exchanged, or for one of many digits."""
    if one.unit != other.unit or one.value == other.value:
        return False
    swapped = is_swap(one.value, other.value) and meaningful(one.value) > 1
    return swapped or (meaningful(one.value) >= _MANY and is_digit_off(one.value, other.value))


def _is_meant(letter: Letter, one: Told, other: _Number) -> bool:
    """Tell whether two numbers are of one fact: of few digits, their sentences or cells have to share words as well."""
    here, there = letter.sentence_at(one.start), letter.sentence_at(other.span.start)
    if here == there:
        return False
    told = other.words or frozenset(content(letter.part(there)))
    return meaningful(one.value) >= _SURE or bool(told & frozenset(content(letter.part(here))) - {*_nouns(one)})


def _end(letter: Letter, one: Told) -> int:
    return min(letter.sentence_at(one.start).end, one.end + _REACH)
