"""What a letter says that something costs, told twice: in its section, in a list or table, and as the total.

A cost is of what its own words name, else of the heading over it, else of all that the letter is about. Two of one
thing and year, both planned alike or both spent, are one where they differ as by a slip or are about as large; where
the letter has the one again for the same thing, it is right, and the other one is something else.
"""

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from ijkmoment.checking.figures.grids import Grid
from ijkmoment.checking.figures.near_numbers import is_near, is_shuffled
from ijkmoment.checking.figures.number_contexts import Contexts, Mention
from ijkmoment.checking.figures.told_numbers import differs_by_told
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.retelling.apart import is_aside
from ijkmoment.checking.retelling.said_of import Said, Words, years_in
from ijkmoment.checking.text.listed import are_in_one_list
from ijkmoment.checking.text.topics import content, stem
from ijkmoment.facts.claim import Abbreviation
from ijkmoment.language.patterns import lazily

# Words that say of a cost no more than that it is one, and headings under which those of all things stand.
_NO_THING = frozenset(
    map(
        stem,
        """
        gevolgen gedekt dekking besluit bijlage verwerkt miljoen miljoenen euro bedragen
        raming ramen geraamd geraamde begroot begroting ging werd was bijdrage inzet missie operatie nederlandse
        jaar kalenderjaar periode verslagperiode rapportageperiode budget internationale veiligheid biv ten laste
        gebracht twee drie vier vijf zes project projecten missies inzetten operaties gefinancierd finaal
        verantwoord post onderdeel tegenover minder hoger lager bestaat staat tabel beschikbaar afgelopen voet
        kwamen kwam komt komen liep beliep verdeeld volgt mln werkelijk gezamenlijk gezamenlijke uiteindelijk
        werkelijke daadwerkelijk uitgekomen som vergde vergt kern essentie samenvatting hoofdlijnen hoofdpunten
        inleiding aanleiding financiën financieel financiële overzicht vooruitblik terugblik slot doel resultaten
        lessen uitvoering besluitvorming achtergrond context mandaat voortgang evaluatie bijdragen activiteiten
        personeel conclusies vervolg vraag antwoord voorzitter geachte vooraf paragraaf hoofdstuk minister kosten
        uitgaven totaal bedrag bedroegen kost
        """.split(),
    )
)
_COST = lazily(
    r"(?<!\w)(?:\w*kost(?:en|te|ten)?|gekost|realisatie|\w*uitga(?:af|ven)|uitgegeven|geboekt|gerealiseerd|gemoeid|vergde|vergt|bekostigd|raming|geraamd\w*"
    r"|budget|begroot|begroting|besteed|in\s+totaal|totale)(?!\w)"
)
_WHOLE = lazily(r"(?<!\w)(?:in\s+totaal|totale?|totaal|gezamenlijke|tezamen|samen|gehele|volledige)(?!\w)")
_PLANNED = lazily(
    r"(?<!\w)(?:ge)?(raming|ram[ei]n|raamd|begro|budget(?!\s+internationale)|pland|verwacht|prognose|voorzien|zal|zullen)"
)
_BESIDE_PLAN = lazily(
    r"(?:binnen|onder|boven|dan|op|in)\s+(?:de\s+|het\s+)?(?:raming|begroting|budget)|(?:minder|meer|lager|hoger)\s+dan\s+\w+"
)
_OF_A_PART = lazily(
    r"(?<!\w)(?:waarvan|daarvan|hiervan|per|minder|meer|verschil|lager|hoger|extra|besparing|onderschrijding|overschrijding|over(?!gebleven)"
    r"|exclusief|inclusief|zonder|stijging|daling|toename|afname|maximaal)(?!\w)"
)
_CHANGING = lazily(r"(?<!\w)(?:op\s+van|naar|tot|voor|met)\s+(?:€\s?)?\Z")
_OVER_YEAR = lazily(r"(?<!\w)over\s+(?:het\s+\w*jaar\s+)?(?:19|20)\d\d")
_LAST_YEAR, _THIS_YEAR = lazily(r"(?<!\w)vorige?\s+jaar(?!\w)"), lazily(r"(?<!\w)dit\s+jaar(?!\w)")
_LABEL = lazily(r"[^:.;€]{2,60}[:\t]\s*|(?:[A-ZÀ-Þ(][\w’'/()-]*\s+){1,5}")
_MOST_TOLD, _MOST_CELLS, _DIGITS, _OVER, _SCALE = 80, 120, 3, 150, 1000


class Cost(NamedTuple):
    """A cost: the number, of what it is (of all, where that has no words), as what plan, and of which years."""

    one: Mention
    thing: Words
    plan: Words
    years: Words
    listed: bool


def told_costs(letter: Letter) -> Iterator[tuple[Span, Span]]:
    """Yield the costs that differ from another one of the same thing, each with that one."""
    costs = letter.once(Costs).found
    for cost in costs:
        if cost.listed:
            continue
        same = [it for it in costs if it is not cost and _are_of_one(cost, it)]
        if any(it.one.value == cost.one.value for it in same):
            continue
        near = [it.one for it in same if _may_be_one(letter, cost, it)]
        slips = [it for it in near if _is_slip(cost.one, it)] or near
        if len({it.value for it in slips}) == 1:
            yield cost.one.span, slips[0].span


def _are_of_one(cost: Cost, other: Cost) -> bool:
    if cost.plan != other.plan or (cost.years and other.years and cost.years.isdisjoint(other.years)):
        return False
    if not cost.thing or not other.thing:
        return cost.thing == other.thing
    return cost.thing <= other.thing or other.thing <= cost.thing


def _may_be_one(letter: Letter, cost: Cost, again: Cost) -> bool:
    one, other = cost.one, again.one
    low, high = sorted((one.value, other.value))
    digits = len(str(int(low.scaleb(-one.step)))) if one.step == other.step else 0
    scaled = low * _SCALE == high and one.step != other.step
    if one.sentence == other.sentence or (digits < _DIGITS and not scaled):
        return False
    said = letter.once(Said)
    near = other.cell is None and _may_be_of_one_time(letter, cost, again) and low * 8 >= high * 7
    if not (_is_slip(one, other) or near or scaled) or (said.is_told_again(one) and said.is_told_again(other)):
        return False
    apart = are_in_one_list(letter, one.span, other.span) or any(
        it.cell is None and differs_by_told(letter, it.span, low, high, "euro") for it in (one, other)
    )
    return not apart and not any(it.cell is None and is_aside(letter, it) for it in (one, other))


def _may_be_of_one_time(letter: Letter, cost: Cost, again: Cost) -> bool:
    """Tell whether two costs both have a year or none, or the one is of a year that is not over in the letter."""
    years = cost.years | again.years
    now = letter.date is not None and max(years, default="") >= str(letter.date.year)
    return bool(cost.years) == bool(again.years) or now


def _is_slip(one: Mention, other: Mention) -> bool:
    return is_near(one.value, other.value) or is_shuffled(one.value, other.value)


class Costs:
    """The costs of a letter; made once, by `letter.once(Costs)`."""

    def __init__(self, letter: Letter) -> None:
        self.letter, self.said = letter, letter.once(Said)

    @cached_property
    def found(self) -> tuple[Cost, ...]:
        """The costs of the text and of the tables."""
        contexts = self.letter.once(Contexts)
        told = [it for it in contexts.told if it.unit == "euro"][:_MOST_TOLD]
        cells = [it for it in contexts.cells if it.unit == "euro" and it.value][:_MOST_CELLS]
        if not told:
            return ()
        made = (*map(self._of_text, told), *map(self._of_cell, cells))
        return tuple(it for it in made if it is not None)

    @cached_property
    def _short_forms(self) -> tuple[tuple[str, Words], ...]:
        forms = (it.value for it in self.letter.claims if isinstance(it.value, Abbreviation))
        return tuple((stem(it.short), frozenset(content(it.long))) for it in forms if content(it.long))

    def _thing(self, text: str) -> Words:
        """Return the words of a text that name a thing, short and long forms both."""
        words = {*content(text)} - _NO_THING
        for short, long in self._short_forms:
            if short in words:
                words |= long
            elif long <= words:
                words.add(short)
        return frozenset(words)

    def _of_cell(self, cell: Mention) -> Cost | None:
        if cell.cell is None:
            return None
        grid, row, column = cell.cell
        head = grid.heads.get(column, "") if column >= 0 else self._head(cell, grid)
        of_year = years_in(row.name)
        thing = self._of_total(cell) if row.total else self._thing(head or "" if of_year else row.name or row.label)
        if head is None or not (row.total or thing or of_year):
            return None
        years = of_year or years_in(head) or self.said.years(cell)
        plan = _plan(head.lower()) or (frozenset() if head or column < 0 else _plan(grid.over[-_OVER:].lower()))
        return Cost(cell, thing, plan, years, listed=True)

    def _of_total(self, cell: Mention) -> Words:
        """Return the thing of a total: all, where it is that of the one table which has one."""
        totals = (
            it.cell[0] for it in self.letter.once(Contexts).cells if it.is_total and it.unit == "euro" and it.cell
        )
        return frozenset() if len({it.span for it in totals}) == 1 else self._heading(cell)

    def _head(self, cell: Mention, grid: Grid) -> str | None:
        """Return the head over one of a row's amounts with a scale, None for one in brackets behind another."""
        if self.letter.text[cell.span.start - 1] == "(":
            return None
        heads = [grid.heads[column] for column in sorted(grid.heads) if column]
        place = self.letter.text.count("€", cell.sentence.start, cell.span.start)
        return heads[place] if place < len(heads) else ""

    def _of_text(self, one: Mention) -> Cost | None:
        sentence, clause = self.said.sentence(one), self.said.clause(one)
        own, years = self._thing(" ".join(self.said.own(one))), self._years(clause) or self._years_before(one)
        block = self.letter.block_at(one.span.start)
        if (
            block is not None
            and block.kind == "item"
            and _LABEL.fullmatch(self.letter.text, block.start, one.span.start)
        ):
            whole = bool(own) or _WHOLE.search(clause) is not None
            return Cost(one, own, _plan(clause), years, listed=True) if whole else None
        if _COST.search(sentence) is None or _OF_A_PART.search(_OVER_YEAR.sub(" ", clause)) is not None:
            return None
        if _CHANGING.search(self.said.lead(one)) is not None:
            return None
        plan = _plan(clause) or _plan(sentence)
        if own - frozenset(content(self.letter.document.header.subject)):
            return Cost(one, own, plan, years, listed=False)
        told_as_whole = _WHOLE.search(clause) is not None
        over = frozenset[str]() if told_as_whole else self._heading(one)
        closed = over or told_as_whole or sentence.rstrip().endswith(".") or _WHOLE.search(sentence) is not None
        return Cost(one, over, plan, years, listed=False) if closed else None

    def _years_before(self, one: Mention) -> Words:
        """Return the years that a sentence names before an amount; those behind may be of another one."""
        return self._years(self.letter.folded[one.sentence.start : one.span.start])

    def _years(self, text: str) -> Words:
        """Return the years that a text names, or means by "vorig jaar" and "dit jaar"."""
        told = years_in(text)
        date = self.letter.date
        if date is None or told:
            return told
        last = {str(date.year - 1)} if _LAST_YEAR.search(text) else set()
        return frozenset(last | ({str(date.year)} if _THIS_YEAR.search(text) else set()))

    def _heading(self, one: Mention) -> Words:
        """Return the thing that the innermost heading which names one is about."""
        over = reversed(self.letter.headings_at(one.span.start))
        things = (self._thing(self.letter.text[it.start : it.end]) for it in over)
        return next((it for it in things if it), frozenset())


def _plan(text: str) -> Words:
    """Return as what plan a text tells a cost: none where it was made."""
    return frozenset(it[:2] for it in _PLANNED.findall(_BESIDE_PLAN.sub(" ", text)))
