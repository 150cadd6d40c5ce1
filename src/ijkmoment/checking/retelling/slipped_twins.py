"""Numbers that a letter tells twice, of which one is a slip: digits exchanged, or one mistyped.

"24 commerciële bedrijven" in the text, 42 in the table: two numbers of a letter that differ by a slip of the hand do so
seldom by chance where they share the words that say what they are of. How many these have to be is counted on whole
letters: exchanged digits say more than one that differs, and the total of a table says more than any row.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cached_property
from itertools import pairwise

from ijkmoment.checking.figures.figure_words import OTHER_TIME
from ijkmoment.checking.figures.near_numbers import is_swap, meaningful
from ijkmoment.checking.figures.number_contexts import Contexts, Likeness, Mention, thousandths
from ijkmoment.checking.figures.told_numbers import TIMES, differs_by_told, is_confirmed, is_of_told, told_aside
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.retelling.text_and_tables import derived_values
from ijkmoment.checking.text.topics import content
from ijkmoment.language.patterns import lazily

_PART = (
    r"extra|nog|andere|overige|nieuwe|tegen(?:over)?|dan|meer|minder|resterende|per(?!\s+jaar)|(?:waar|daar|hier)van|stijging|daling|toename"
    r"|afname|verschil|groei|maximaal"
)
_OF_A_PART = lazily(rf"(?<!\w)(?:{_PART})(?!\w)")
_ASIDE = lazily(rf"(?<!\w)(?:{_PART}|vorig\w*|eerder\w*|streef\w*|verwacht\w*)(?!\w)")
_CHANGED = lazily(
    r"(?<!\w)(?:naar|(?:steeg|daalde|stijgt|daalt|gestegen|gedaald|toegenomen|afgenomen|toe|af)\s+met)\s+(?:€\s?)?\Z"
)
_FROM = lazily(r"(?<!\w)van\s+(?:€\s?)?\Z")
_TO = lazily(r"[^.,;]{0,40}?\s(?:naar|tot)\s+(?:€\s?)?\d")
_UP_TO = lazily(r"(?<!\w)tot\s+(?:€\s?)?\Z")
_COSTS = lazily(
    r"(?<![^\W_])(?i:\w*kosten|\w*uitgaven|\w*budget|\w*raming|geraamd\w*|gekost|kost|kostte|gemoeid|financi\w+|begroting"
    r"|bekostiging|dekking)(?!\w)"
)
_POINTS_BACK = lazily(r"(?<!\w)(?:alle|de|deze|die|dezelfde)\s+\Z")
_AGAINST = lazily(r"\s+(?:van\s+(?:de|alle)|(?:boven|onder|hoger|lager|meer|minder)\s+(?:dan|de|het))\s")
_TABLE = lazily(r"(?<!\w)tabel\s+\d+(?!\w)")
_ROUGHLY = lazily(
    r"(?<!\w)(?:circa|ca\.|ruim|ongeveer|bijna|krap|afgerond|meer\s+dan|minder\s+dan|zo['’]n|net\s+geen|rond|naar\s+schatting)"
    r"\s+(?:de\s+)?(?:€\s?)?\Z"
)
_PLACE = lazily(r"(?<!\w)(?:[Ii]n|[Uu]it|[Nn]aar)\s+(?!Nederland|Europa)([A-ZÀ-Þ][a-zà-ÿ-]+)")
_TENTH, _HUNDRED = Decimal("0.1"), Decimal(100)
_MOST, _FEWEST, _SURE, _REACH, _LEAD, _ABOVE, _BELOW, _BEFORE = 40, 3, 4, 60, 12, 500, 300, 600
# What shared words weigh: one that stands in few other places weighs about five in a letter of ten pages.
_SOME, _ONE, _MUCH = 3, 4, 6


def slipped_twins(letter: Letter) -> Iterator[tuple[Span, Span]]:
    """Yield the numbers that stand once in a letter, each with the one of the same things that it is a slip of."""
    contexts = letter.once(Contexts)
    for one in contexts.told:
        if contexts.seen[one.value] > 1 or not _may_slip(one) or contexts.in_words(one):
            continue
        slips = [slip for slip in _slips(one) if slip in contexts.by_thousandths]
        if not slips or is_confirmed(letter, one.span, one.value, one.unit):
            continue
        others = (other for slip in slips for other in contexts.by_thousandths[slip][:_MOST])
        meant = [other for other in others if _Pair(letter, contexts, one, other).is_of_one_thing]
        meant = [other for other in meant if _is_of_all(other)] or meant
        if meant and len({other.value for other in meant}) == 1:
            yield one.span, meant[0].span


def _is_of_all(one: Mention) -> bool:
    """Tell whether a number is the total of a table's totals: it stands in the column of that name."""
    return one.is_total and one.cell is not None and one.cell[0].heads.get(one.cell[2], "").startswith("totaal")


def _may_slip(one: Mention) -> bool:
    return one.value >= _TENTH and one.unit not in TIMES and meaningful(one.value) > 1


def _slips(one: Mention) -> Iterator[int]:
    """Yield in thousandths what a number is with two digits exchanged, or with another digit."""
    number, unit = thousandths(one.value), 10 ** (one.step + 3) if one.step >= -3 else 0
    printed = [int(digit) for digit in str(number // unit)] if unit else []
    last = len(printed) - 1
    for place, (first, second) in enumerate(pairwise(printed)):
        if first != second and (place or second):
            yield number + (second - first) * 9 * unit * 10 ** (last - place - 1)
    for place, digit in enumerate(printed):
        worth = unit * 10 ** (last - place)
        yield from (number + (other - digit) * worth for other in range(0 if place else 1, 10) if other != digit)


class _Pair:
    """A number of the text and another one that it may be a slip of."""

    def __init__(self, letter: Letter, contexts: Contexts, one: Mention, other: Mention) -> None:
        self.letter, self.contexts, self.one, self.other = letter, contexts, one, other

    @property
    def is_of_one_thing(self) -> bool:
        """Tell whether the two are of one thing, so that one of them is wrong."""
        if not self._is_comparable or self._stands_beside or self._is_of_another_time:
            return False
        if differs_by_told(self.letter, self.one.span, self.one.value, self.other.value, self.one.unit):
            return False
        if is_of_told(self.letter, self.one.span, self.other.value, self.one.unit):
            return False
        if self.other.is_total and not self.swap:
            return self._is_of_the_total
        return (self.swap or not self.few) and self._is_told_of_one_thing

    @property
    def _is_told_of_one_thing(self) -> bool:
        if not (self.swap and self.like.weight >= _MUCH) and (self._changes or self._is_aside):
            return False
        if self.swap and (meaningful(self.one.value) >= _SURE or self._points_back):
            return True
        if any(_AGAINST.match(self.letter.folded, it.span.end) for it in (self.one, self.other)):
            return False
        if self.other.is_total and max(self.one.value, self.other.value) < _HUNDRED:
            return self.like.weight >= _SOME and (self._is_under_one_heading or self._are_costs)
        if self.other.is_total:
            return self.like.weight >= _SOME or self._is_under_one_heading or self._are_costs
        return self._is_of_the_row if self.other.cell is not None else self._is_of_the_sentence

    @cached_property
    def swap(self) -> bool:
        """Whether digits are exchanged, and not one mistyped."""
        return is_swap(self.one.value, self.other.value)

    @cached_property
    def few(self) -> bool:
        """Whether one of the two has too few digits for one that differs to say much."""
        return min(meaningful(self.one.value), meaningful(self.other.value)) < _FEWEST

    @cached_property
    def like(self) -> Likeness:
        """What the two share of their words."""
        return self.contexts.likeness(self.one, self.other)

    @property
    def _is_comparable(self) -> bool:
        """Tell whether both are of one unit and may be of one year, and both in figures."""
        one, other = self.one, self.other
        unit = one.unit == other.unit or (other.cell is not None and not other.unit and one.unit != "%")
        if not unit or one.sentence == other.sentence or self.contexts.in_words(other) or self._is_rounded:
            return False
        if self._are_of_one_list:
            return False
        years, others = self.contexts.years(one), self.contexts.years(other)
        return not (years and others and years.isdisjoint(others))

    @property
    def _are_of_one_list(self) -> bool:
        """Tell whether the two stand in two items of one list, which are two things."""
        blocks = [self.letter.document.block_at(it.span.start) for it in (self.one, self.other)]
        items = [it for it in blocks if it is not None and it.kind == "item"]
        return len(items) == len(blocks) and items[0].group == items[1].group

    @property
    def _is_rounded(self) -> bool:
        """Tell whether one of the two is said to be the other roughly: "ruim 412.000" of 412.600."""
        return any(
            abs(it.value - other.value) < Decimal(1).scaleb(int(it.value.normalize().as_tuple().exponent))
            and _ROUGHLY.search(self.letter.folded, max(it.span.start - _REACH, 0), it.span.start) is not None
            for it, other in ((self.one, self.other), (self.other, self.one))
        )

    @property
    def _stands_beside(self) -> bool:
        """Tell whether the other value stands beside the one, or numbers stand there that are none of its table."""
        beside = self.contexts.beside(self.one)
        if any(it.value == self.other.value for it in beside):
            return True
        if self.swap or self.other.cell is None or len(beside) < 2:
            return False
        return self.contexts.values(self.other.cell[0]).isdisjoint(it.value for it in beside)

    @property
    def _is_of_another_time(self) -> bool:
        """Tell whether one of the two is of another time, of more or less, or of what is left, and the other is not."""
        if self.other.cell is not None and self.other.cell[0].has_later_years(self.other.cell[2]):
            return False
        told = [self._told_aside(it) for it in (self.one, self.other) if it.cell is None]
        return told[0] != told[-1] if len(told) > 1 else bool(told[0])

    def _told_aside(self, one: Mention) -> frozenset[str]:
        """Return what says so of a number of the text; a table may be of what is left itself."""
        said = told_aside(self.letter, one.span, self.contexts.clause(one))
        of_table = self.contexts.words(self.other) if said and self.other.cell is not None else frozenset[str]()
        return frozenset(word for word in said if OTHER_TIME.match(word) or of_table.isdisjoint(content(word)))

    @property
    def _changes(self) -> bool:
        """Tell whether one of two numbers of the text is what something rose or fell to, from or by."""
        told = (it for it in (self.one, self.other) if it.cell is None)
        return any(self._says(_CHANGED, it) or (self._says(_FROM, it) and self._goes_to(it)) for it in told)

    def _goes_to(self, one: Mention) -> bool:
        return _TO.match(self.letter.folded, one.span.end, one.sentence.end) is not None

    @property
    def _is_aside(self) -> bool:
        """Tell whether one of the two is said to be of a part, a change or another time, and the other is not."""
        if self.other.is_total:
            return False
        if self.other.cell is not None:
            return _ASIDE.search(self.letter.folded, *self.contexts.clause(self.one)) is not None
        clauses = (self.contexts.clause(it) for it in (self.one, self.other))
        said = [frozenset(_ASIDE.findall(self.letter.folded, clause.start, clause.end)) for clause in clauses]
        return said[0] != said[1]

    def _says(self, words: re.Pattern[str], one: Mention) -> bool:
        start = max(one.span.start - _REACH, one.sentence.start)
        return words.search(self.letter.folded, start, one.span.start) is not None

    @property
    def _points_back(self) -> bool:
        """Tell whether a number says that it was told, of the same things: "alle 64 militairen"."""
        if not self.like.nouns and {*self.one.behind}.isdisjoint(self.other.behind):
            return False
        start = max(self.one.span.start - _LEAD, 0)
        return _POINTS_BACK.search(self.letter.folded, start, self.one.span.start) is not None

    @property
    def _is_of_the_total(self) -> bool:
        """Tell whether a number is a table's total with another digit."""
        one, clause = self.one, self.contexts.clause(self.one)
        if one.step != self.other.step or one.unit == "%" or one.value in self.letter.once(derived_values):
            return False
        if self._changes or self._says(_UP_TO, one) or _OF_A_PART.search(self.letter.folded, *clause):
            return False
        if self._is_elsewhere:
            return False
        if not self.few and self._is_close:
            return True
        return not self.few and (self.like.weight >= _SOME or self._are_costs or self._cites_the_table)

    @property
    def _is_elsewhere(self) -> bool:
        """Tell whether a sentence names a place of which neither its headings nor the table speak."""
        if self.other.cell is None:
            return False
        grid, over = self.other.cell[0], self.letter.headings_at(self.one.span.start)
        said = " ".join((grid.over, *grid.heads.values(), *(self.letter.folded[it.start : it.end] for it in over)))
        known = f"{said} {' '.join(row.label for row in grid.rows)}".casefold()
        return any(place.casefold() not in known for place in _PLACE.findall(self.letter.part(self.one.sentence)))

    @property
    def _is_under_one_heading(self) -> bool:
        headings = [self.letter.headings_at(it.span.start)[-1:] for it in (self.one, self.other)]
        return headings[0] == headings[1]

    @property
    def _is_close(self) -> bool:
        """Tell whether a number stands right before its table or right behind it."""
        if self.other.cell is None or not self._is_under_one_heading:
            return False
        table = self.other.cell[0].span
        return table.start - _ABOVE < self.one.span.start < table.end + _BELOW

    @property
    def _cites_the_table(self) -> bool:
        """Tell whether a sentence points at the table by its number: "zoals blijkt uit tabel 2"."""
        if self.other.cell is None:
            return False
        cited = _TABLE.findall(self.letter.folded, *self.one.sentence)
        return len(cited) == 1 and self.other.cell[0].over.startswith(" ".join(cited[0].split()))

    @property
    def _are_costs(self) -> bool:
        """Tell whether a sentence and a table are both of what all costs."""
        if self.one.unit != "euro" or self.other.unit != "euro" or self.other.cell is None:
            return False
        grid = self.other.cell[0]
        heading = self.letter.headings_at(grid.span.start)[-1:]
        said = " ".join((*(self.letter.text[it.start : it.end] for it in heading), grid.over, *grid.heads.values()))
        return self.letter.says(_COSTS, self.one.sentence) and _COSTS.search(said) is not None

    @property
    def _is_of_the_row(self) -> bool:
        """Tell whether a sentence, with what stands before it, names a row of a table."""
        label = self.contexts.label(self.other)
        long = min(meaningful(it.value) for it in (self.one, self.other)) >= _SURE
        if (self.swap or long) and self.like.nouns and (long or len(self.like.words) > self.like.nouns + 1):
            return True
        if self.swap and len(label & self.contexts.wider(self.one)) > (len(label) > 2):
            return True
        if self.swap and self.like.words and label and label <= self._said_before:
            return True
        least = _SOME if self.like.nouns else _MUCH
        return self.like.weight >= least and not self.like.words.isdisjoint(label)

    @property
    def _said_before(self) -> frozenset[str]:
        """The words of the paragraph before a number."""
        start, block = self.one.span.start, self.letter.document.block_at(self.one.span.start)
        first = max(block.start if block is not None else start, start - _BEFORE)
        return frozenset(content(self.letter.text[first:start]))

    @property
    def _is_of_the_sentence(self) -> bool:
        """Tell whether two sentences speak of one thing."""
        nouns = {*self.one.nouns} & {*self.other.nouns}
        if not self.swap and not (nouns and self.like.words - nouns):
            return False
        if self.swap and self.contexts.is_one_block(self.one, self.other):
            return bool(self.like.nouns)
        sure = len(self.like.words) > 1 or not self.few
        least = _MUCH if not self.like.nouns else _SOME if sure else _ONE
        return self.like.weight >= least
