"""Numbers that a letter tells twice, once with its digits exchanged: 9.809 in the text, 9.908 in a table.

Two numbers about as large with the same digits in another order are hardly ever in one letter by chance where both
count the same noun or share a word of their own; what has two digits has to share both. A table's number without a unit
is of its row where all its name is said with the number of the text; a total is of the sentence that has a word of its
table. What the costs in rows are of, `told_costs` tells.
"""

from collections.abc import Iterator
from itertools import combinations

from ijkmoment.checking.figures.near_numbers import is_swap, meaningful
from ijkmoment.checking.figures.number_contexts import Contexts, Mention
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.retelling.apart import are_apart, are_made, is_of_some
from ijkmoment.checking.retelling.said_of import Said, Words
from ijkmoment.checking.text.around import within
from ijkmoment.checking.text.topics import content
from ijkmoment.facts.dates import Date
from ijkmoment.language.patterns import lazily

_YEAR = lazily(r"(?:19|20)\d\d")
_MOST, _LONGEST, _FEWEST, _SURE, _LEAST, _OVER = 16, 12, 2, 3, 10, 240


def exchanged_twins(letter: Letter) -> Iterator[tuple[Span, Span]]:
    """Yield the numbers that stand once in a letter, each with the one of the same things that has its digits."""
    for same in _by_digits(letter).values():
        for one, other in combinations(same[:_MOST], 2):
            if _may_be_one(letter, one, other):
                yield _ordered(letter, one, other)


def _ordered(letter: Letter, one: Mention, other: Mention) -> tuple[Span, Span]:
    """Return the number that is taken for the slip first: of the text, told once, and later."""
    if other.cell is not None or letter.once(Said).is_told_again(other):
        return one.span, other.span
    return other.span, one.span


def _by_digits(letter: Letter) -> dict[tuple[str, int], list[Mention]]:
    """Return the numbers that say enough, those of the text first, by their digits in order and how large these are."""
    contexts = letter.once(Contexts)
    found: dict[tuple[str, int], list[Mention]] = {}
    for one in (*contexts.told, *contexts.cells):
        telling = one.step > -_LONGEST and one.value.scaleb(-one.step) >= _LEAST and meaningful(one.value) >= _FEWEST
        if telling and one.unit not in ("%", "procentpunt") and not _YEAR.fullmatch(letter.text, *one.span):
            digits = "".join(sorted(str(abs(int(one.value.scaleb(-one.step))))))
            found.setdefault((digits, one.step), []).append(one)
    return found


def _may_be_one(letter: Letter, one: Mention, other: Mention) -> bool:
    if one.value == other.value or one.sentence == other.sentence or one.cell is not None:
        return False
    said = letter.once(Said)
    if said.is_told_again(one) and (other.cell is not None or said.is_told_again(other)):
        return False
    shared = said.own(one) & said.own(other)
    short = max(meaningful(one.value), meaningful(other.value)) < _SURE
    if not _is_near_enough(one, other, shared, short=short) or (short and are_made(letter, one, other)):
        return False
    if other.cell is not None:
        return _is_of_cell(letter, one, other) and not are_apart(letter, one, other, frozenset())
    alike = _are_alike(letter, one, other, short=short) and not _is_of_another(letter, one, other)
    alike = alike and not _is_some(letter, one, other)
    return alike and not are_apart(letter, one, other, shared)


def _is_near_enough(one: Mention, other: Mention, shared: Words, *, short: bool) -> bool:
    """Tell whether two numbers are about as large, or say so much that they need not be."""
    low, high = sorted((one.value, other.value))
    if high <= 2 * low:
        return not short or high * 2 <= low * 3
    return len(shared) >= _FEWEST and meaningful(low) > _SURE


def _are_alike(letter: Letter, one: Mention, other: Mention, *, short: bool) -> bool:
    """Tell whether two numbers of the text count the same, or share a word of their own."""
    if one.unit != other.unit:
        return False
    said = letter.once(Said)
    if not is_swap(one.value, other.value) and meaningful(one.value) <= _SURE:
        return False
    if not short and _days(letter, one) & _days(letter, other):
        return True
    shared = said.own(one) & said.own(other)
    noun = not one.unit and not {*said.keys(one)}.isdisjoint(said.keys(other))
    known = any(said.is_known(it) for it in (one, other)) and (noun or one.unit not in ("", "euro"))
    if not shared and not known and not is_swap(one.value, other.value):
        return False
    if short and not one.unit:
        return noun and bool(shared)
    euro = one.unit == "euro" and not said.near(one).isdisjoint(said.near(other))
    return noun or bool(shared) or known or (euro and not short)


def _is_some(letter: Letter, one: Mention, other: Mention) -> bool:
    """Tell whether the lower number is said elsewhere to be of some: "daarvan 405", "de 405 inzetbare militairen"."""
    low = min(one.value, other.value)
    told = letter.once(Contexts).told
    return letter.once(Contexts).seen[low] > 1 and any(it.value == low and is_of_some(letter, it) for it in told)


def _days(letter: Letter, one: Mention) -> frozenset[Date]:
    """Return the days that a number's sentence names."""
    named = (it.value for it in within(letter, one.sentence, "date"))
    return frozenset(it for it in named if isinstance(it, Date) and it.day is not None)


def _is_of_another(letter: Letter, one: Mention, other: Mention) -> bool:
    """Tell whether a paragraph tells two numbers of two things, or what is behind one that points back."""
    said = letter.once(Said)
    for it, of in ((one, other), (other, one)):
        phrase = said.phrase(it)
        if said.is_known(it) and not (phrase.years <= said.years_near(of) and phrase.names <= said.about(of)):
            return True
    if letter.block_at(one.span.start) != letter.block_at(other.span.start):
        return False
    own = said.own(one), said.own(other)
    known = said.is_known(one) or said.is_known(other)
    return not (known or own[0] <= own[1] or own[1] <= own[0])


def _is_of_cell(letter: Letter, one: Mention, cell: Mention) -> bool:
    """Tell whether a number of the text is said to be of a table's row, or of all that the table is of."""
    if cell.cell is None or (cell.unit and cell.unit != one.unit):
        return False
    grid, row, column = cell.cell
    said = letter.once(Said)
    if cell.is_total:
        over = content(f"{grid.heads.get(column, '')} {grid.over[-_OVER:]}")
        return not said.near(one).isdisjoint(over)
    if cell.unit:
        return False
    label = frozenset(content(row.name or row.label))
    return bool(label) and len(label & said.near(one)) >= min(_FEWEST, len(label))
