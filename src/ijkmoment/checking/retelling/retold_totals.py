"""Totals of tables that the text tells with another digit: "De uitgaven bedroegen in 2025 € 25,5 miljoen", of 24,5.

Text and table stand under one heading, or the text opens the letter or sums it up and the table is the only one of
costs. The number of the text stands once, and the sentence has the year and the words of the head over the total, with
words of the table's caption beyond them, or speaks of all costs. A plan is not what was spent, and what others of the
paragraph or the table come to is no slip.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
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
_ITEMS = (
    r"(?:de|deze|alle|onze|beide)\s+(?:[a-z]+\s+){0,2}"
    r"(?:inzetten|bijdragen|missies|operaties|deelnames|activiteiten|projecten|programma['’]s|maatregelen|regelingen)"
)
_SUMS = r"(?:uitgaven|kosten|realisatie|begroting|raming)"
_COSTS = (
    rf"(?:(?:de|deze)\s+(?:additionele\s+)?{_SUMS}"
    rf"|(?P<all>(?:de|deze)\s+(?:totale|gezamenlijke)\s+(?:additionele\s+)?{_SUMS}(?:\s+(?:van|voor|aan)\s+{_ITEMS})?))"
)
_IN_YEAR = r"(?:in|over|voor|van)\s+(?:het\s+\w*jaar\s+)?20\d\d"
_SPENDING = lazily(
    rf"{_COSTS}(?:\s+{_IN_YEAR})?\s+[a-z]+(?:\s+(?:daarmee|{_IN_YEAR}|in\s+totaal))?(?:\s+(?:uit\s+op|op\s+tot|op|geraamd\s+op))?\s+"
)
_SPENT_IN = lazily(rf"{_IN_YEAR}\s+[a-z]+\s+{_COSTS}(?:\s+(?:in\s+totaal|samen))?(?:\s+uit\s+op)?\s+")
_TOGETHER = lazily(
    rf"(?P<all>(?:{_IN_YEAR}\s+kostten\s+{_ITEMS}|{_ITEMS}\s+kostten(?:\s+{_IN_YEAR})?))"
    r"\s+(?:samen|tezamen|in\s+totaal)\s+"
)
_SUMMARY = lazily(
    r"\W*(?:\d+\W+)?(?:samenvatting|kern|essentie|hoofd(?:lijn|punt|zaak)\w*|inleiding|aanleiding|vooraf|in\s+het\s+kort)",
    re.IGNORECASE,
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
        cells = [cell for grid in near for cell in totals.get(grid.span.start, ())]
        cells = [cell for cell in cells or _told_of_all(letter, one, totals) if _is_slip(one, cell)]
        meant = [cell for cell in cells if cell.unit in ("", one.unit) and _speaks_of(letter, one, cell)]
        if len({cell.value for cell in meant}) == 1 and not _is_another(letter, one, meant[0].value):
            yield one.span, meant[0].span


def _is_slip(one: Mention, cell: Mention) -> bool:
    return is_near(one.value, cell.value) and meaningful(cell.value) >= _FEWEST


def _told_of_all(letter: Letter, one: Mention, totals: Mapping[int, list[Mention]]) -> Sequence[Mention]:
    """Return the totals of the one table of costs that a letter has, of which it may tell before all parts."""
    tables = [cells for cells in totals.values() if any(cell.unit == one.unit == "euro" for cell in cells)]
    if len(tables) != 1 or not letter.headings_at(tables[0][0].span.start):
        return ()
    over = letter.headings_at(one.span.start)[-1:]
    opens = not over or _SUMMARY.match(letter.text, over[0].start, over[0].end)
    return tables[0] if opens else ()


def _by_table(contexts: Contexts) -> Mapping[int, list[Mention]]:
    """Return the totals of a letter's tables, by their table."""
    found: dict[int, list[Mention]] = {}
    for cell in contexts.cells:
        if cell.is_total and cell.cell:
            found.setdefault(cell.cell[0].span.start, []).append(cell)
    return found


def _speaks_of(letter: Letter, one: Mention, cell: Mention) -> bool:
    """Tell whether a sentence has the words over a total and its year, or is on all that such a table is of."""
    if cell.cell is None or not may_be_of_one_time(letter, one, cell):
        return False
    contexts, (grid, _, column) = letter.once(Contexts), cell.cell
    head, clause = grid.heads.get(column, ""), letter.part(contexts.clause(one)).casefold()
    over = grid.over if len(grid.over) <= _LONGEST else ""
    said = head if _SPENT.search(head) or _is_planned(head) else f"{head} {over}"
    if _is_planned(clause) != _is_planned(said) and not (_SPENT.search(said) and _is_planned(said)):
        return False
    over = over.replace(letter.part(one.sentence).casefold(), "")
    known = frozenset((*content(over), *content(head))) | _GENERIC
    days = (_MONTHS.findall(said.casefold()) for said in (letter.part(one.sentence), f"{head} {over}"))
    if len({*map(frozenset, days)}) > 1 or _QUALIFIED.search(letter.folded, one.span.end, one.sentence.end):
        return False
    before = Span(one.sentence.start, one.span.start)
    spent = next(
        (it for way in (_SPENDING, _SPENT_IN, _TOGETHER) if (it := way.fullmatch(letter.folded, *before))), None
    )
    if spent is not None:
        shared = spent["all"] or contexts.words(one) & known or contexts.years(one) & contexts.years(cell)
        return one.unit == "euro" and bool(shared) and not _CHANGES.search(clause)
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
