"""Totals of tables that the text tells with another digit: "De uitgaven bedroegen in 2025 € 25,5 miljoen", of 24,5.

Text and table stand under one heading. The total stands nowhere else, the number of the text stands once, and the
sentence has the year and the words of the head over the total, with words of the table's caption beyond them. A plan is
not what was spent, and what others of the paragraph or the table come to is no slip.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import islice

from ijkmoment.checking.figures.grids import under_heading
from ijkmoment.checking.figures.near_numbers import is_near, meaningful
from ijkmoment.checking.figures.number_contexts import Contexts, Mention
from ijkmoment.checking.figures.told_numbers import TIMES, differs_by_told, is_confirmed
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.retelling.beside_known import is_of_another, may_be_of_one_time
from ijkmoment.checking.retelling.derived_values import derived_values
from ijkmoment.checking.text.topics import content, stem
from ijkmoment.language.date_words import MONTH
from ijkmoment.language.patterns import lazily

_PLANNED = lazily(r"(?<!\w)(?:ge)?(?:raamd?e?|raming\w*|begro\w+|plan\w*|verwacht\w*|doel\w*|norm|streef\w*)(?!\w)")
_OF_SOME = lazily(r"(?<!\w)(?:waarvan|daarvan|hiervan|van\s+wie|onder\s+wie|waaronder)(?!\w)")
_SPENT = lazily(r"(?<!\w)(?:realisatie|gerealiseerd|uitgaven)(?!\w)")
_SPENDING = lazily(
    r"(?:de|deze)\s+(?:totale\s+|additionele\s+)?(?:uitgaven|kosten|realisatie|begroting|raming)(?:\s+(?:in|over|voor|van)\s+20\d\d)?"
    r"\s+[a-z]+(?:\s+(?:daarmee|in\s+20\d\d|in\s+totaal))?(?:\s+(?:uit\s+op|op\s+tot|op|geraamd\s+op))?\s+"
)
_MONTHS = lazily(rf"(?<!\w)(?:{MONTH})(?!\w)")
_QUALIFIED = lazily(r"[^.;:]*?(?<!\w)(?:aan|exclusief|inclusief|zonder|samen|met|naast|plus)(?!\w)")
_CHANGES = lazily(r"(?<!\w)(?:ste[eg]\w*|stijg\w*|daal\w*|groei\w*|nam\w*|nem\w*|verschil\w*|met)(?!\w)")
_GENERIC = frozenset(map(stem, "totaal bedrag bedragen aantal realisatie".split()))
_FEWEST, _MOST, _SHARED, _LONGEST = 3, 400, 2, 160


def retold_totals(letter: Letter) -> Iterator[tuple[Span, Span]]:
    """Yield the numbers of the text that a table's total has otherwise, each with that total."""
    contexts = letter.once(Contexts)
    totals = _by_table(contexts)
    if not totals:
        return
    for one in islice(contexts.told, _MOST):
        alone = contexts.seen[one.value] == 1 and meaningful(one.value) >= _FEWEST
        if not alone or one.unit in TIMES or one.unit == "%" or contexts.in_words(one):
            continue
        near = under_heading(letter, one.span.start)
        cells = [cell for grid in near for cell in totals.get(grid.span.start, ()) if is_near(one.value, cell.value)]
        meant = [cell for cell in cells if cell.unit in ("", one.unit) and _speaks_of(letter, one, cell)]
        if len(meant) == 1 and not _is_another(letter, one, meant[0].value):
            yield one.span, meant[0].span


def _by_table(contexts: Contexts) -> Mapping[int, list[Mention]]:
    """Return the totals that stand once in a letter, by their table."""
    found: dict[int, list[Mention]] = {}
    for cell in contexts.cells:
        if cell.is_total and cell.cell and contexts.seen[cell.value] == 1 and meaningful(cell.value) >= _FEWEST:
            found.setdefault(cell.cell[0].span.start, []).append(cell)
    return found


def _speaks_of(letter: Letter, one: Mention, cell: Mention) -> bool:
    """Tell whether a sentence has the words over a total and its year, or is on all that such a table is of."""
    if cell.cell is None or not may_be_of_one_time(letter, one, cell):
        return False
    contexts, (grid, _, column) = letter.once(Contexts), cell.cell
    head, clause = grid.heads.get(column, ""), letter.part(contexts.clause(one)).casefold()
    over = grid.over if len(grid.over) <= _LONGEST else ""
    if _is_planned(clause) != _is_planned(head if _SPENT.search(head) else f"{head} {over}"):
        return False
    known = frozenset((*content(over), *content(head))) | _GENERIC
    over = over.replace(letter.part(one.sentence).casefold(), "")
    known = frozenset((*content(over), *content(head))) | _GENERIC
    days = (_MONTHS.findall(said.casefold()) for said in (letter.part(one.sentence), f"{head} {over}"))
    if len({*map(frozenset, days)}) > 1 or _QUALIFIED.search(letter.folded, one.span.end, one.sentence.end):
        return False
    if _SPENDING.fullmatch(letter.folded, one.sentence.start, one.span.start):
        return one.unit == "euro" and not contexts.words(one).isdisjoint(known) and not _CHANGES.search(clause)
    told = bool(contexts.years(one)) or not contexts.years(cell)
    own = frozenset(content(letter.part(one.sentence)))
    return told and frozenset(content(head)) - _GENERIC <= own <= known and len(own) >= _SHARED


def _is_planned(words: str) -> bool:
    return _PLANNED.search(words) is not None


def _is_another(letter: Letter, one: Mention, value: Decimal) -> bool:
    """Tell whether words or other numbers make a number another one."""
    return (
        is_of_another(letter, one)
        or letter.says(_OF_SOME, letter.once(Contexts).clause(one))
        or one.value in letter.once(derived_values)
        or is_confirmed(letter, one.span, one.value, one.unit)
        or differs_by_told(letter, one.span, one.value, value, one.unit)
    )
