"""The figures that a letter gives of its deployments, each with what it is of: strengths, costs and named equipment.

A figure is of the subject that the register's names bound it to, else of the place and the names in its sentence or
over its section. Left out are figures of a part, of a plan or an estimate, of a change, of an exercise, and those that
share their sentence with others like them.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Literal, NamedTuple

from ijkmoment.checking.deployments.endings import topic
from ijkmoment.checking.deployments.missions import NO_MISSION, Missions
from ijkmoment.checking.figures.figure_words import (
    ASIDE,
    BEFORE_PLACE,
    BEHIND_PLACE,
    BOUND,
    CLAUSE_ENDS,
    COST,
    COST_OF_DEPLOYMENT,
    COUNTS,
    FOR_A_PART,
    FOR_PLACE,
    IN_PLACE,
    INCLUDES,
    LABELLED,
    LED,
    NAMED,
    OF_EACH,
    OF_WHICH,
    OTHER_SCOPE,
    OTHER_TIME,
    OWN,
    PART_OF,
    PEOPLE_OF,
    PLANNED,
    SUPPLIES,
    TOGETHER,
    TOTAL,
    YEAR,
)
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.around import Around
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.document import Block
from ijkmoment.facts.values import Amount, Code, Quantity, Strength
from ijkmoment.language.countries import COUNTRIES
from ijkmoment.language.nationalities import nation_of_word
from ijkmoment.language.patterns import lazily

Kind = Literal["strength", "money", "quantity"]
Way = Literal["", "label", "name", "heading"]
_LONGEST, _REACH = 2000, 60
_OPENING_WORD = lazily(r"[A-Z][a-zà-ÿ]+(?![\w-])")
_WITHOUT = lazily(r"(?<!\w)zonder(?!\w)", re.IGNORECASE)
_SEMICOLON = lazily(r";\s+")
_PLACES = {code for code in COUNTRIES if code != "NL"}


class ToldFigure(NamedTuple):
    """One figure with what it is of; `moment` is the month that its sentence names, `years` the years.

    `thing` is what the letter has a label or heading for, `way` how that is known; empty without it.
    """

    kind: Kind
    claim: Claim
    value: Amount | Strength | Quantity
    nation: str
    noun: str
    places: frozenset[str]
    names: frozenset[str]
    years: frozenset[int]
    moment: tuple[int, int] | None
    total: bool
    sentence: Span
    thing: frozenset[str] = frozenset()
    way: Way = ""
    missions: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.claim.start, self.claim.end)

    @property
    def subject(self) -> tuple[str, str] | None:
        """The register's subject and concept, None where it was bound to none."""
        return (self.claim.subject, self.claim.concept) if self.claim.subject and self.claim.concept else None


def told_figures(letter: Letter) -> Iterator[ToldFigure]:
    """Find the figures that say how large a deployment was, in order of position."""
    reader = Reader(letter)
    for sentence, claims in letter.by_sentence("strength", "money", "quantity"):
        if sentence.end - sentence.start <= _LONGEST:
            for part in _between_semicolons(letter, sentence):
                own = tuple(one for one in claims if part.start <= one.start < part.end)
                yield from reader.figures(part, own)


def _between_semicolons(letter: Letter, sentence: Span) -> Iterator[Span]:
    """Yield the parts of a sentence that each say something of their own."""
    start = sentence.start
    for found in _SEMICOLON.finditer(letter.text, sentence.start, sentence.end):
        yield Span(start, found.start())
        start = found.end()
    yield Span(start, sentence.end)


class Reader:
    """What the words around the figures of a letter say of them."""

    def __init__(self, letter: Letter) -> None:
        self.letter = letter

    def figures(self, sentence: Span, claims: Sequence[Claim]) -> Iterator[ToldFigure]:
        """Yield the figures of a sentence with the places and names that they are of."""
        block = self.letter.block_at(sentence.start)
        if block is None or block.kind in ("heading", "footnote", "caption"):
            return
        for claim in claims:
            if self._is_aside(claim, sentence):
                continue
            kind = self._kind(claim, sentence, block)
            if kind is None or not self._stands_alone(claim, claims, kind) or self.is_of_a_part(claim, sentence):
                continue
            others = [
                one for one in claims if one is not claim and one.kind == kind and self._around.nation(one) is None
            ]
            yield from self._figure(claim, kind, sentence, block, alone=not others)

    def _is_aside(self, claim: Claim, sentence: Span) -> bool:
        """Tell whether the words around a figure say that it is none of the deployment as it was."""
        if claim.kind == "money" and self.is_of_other_years(sentence):
            return True
        span = self.clause(claim, sentence) if self._is_bound_money(claim) else sentence
        said = OF_EACH.sub(" ", self.letter.folded[span.start : span.end])
        if ASIDE.search(said) is None:
            return False
        shared = claim.kind == "money" and self._place_beside(claim) is not None
        return not (shared and self.letter.says(COST_OF_DEPLOYMENT, span)) or bool(ASIDE.search(OF_WHICH.sub("", said)))

    def _figure(self, claim: Claim, kind: Kind, sentence: Span, block: Block, *, alone: bool) -> Iterator[ToldFigure]:
        nation = self.nation(claim, sentence, block) if kind == "strength" else ""
        beside = self._place_beside(claim)
        about = self.clause(claim, sentence) if kind == "money" and block.kind != "cell" else sentence
        places, names, _, _ = self._topic(about)
        if beside is not None:
            places, names = frozenset({beside}), names if alone else frozenset[str]()
        elif label := self._label(claim, block):
            places, names = label
        elif block.kind == "cell":
            places, names = self._of_row(block)
        elif not alone and claim.subject is None:
            return
        if len(places) > 1 or nation is None or not isinstance(claim.value, Amount | Strength | Quantity):
            return
        years, moment = self.times(sentence, block, claim)
        if years is None:
            return
        noun = claim.value.noun if isinstance(claim.value, Quantity) else _last_word(claim)
        total = kind == "money" and self.letter.says(TOTAL, sentence) and (alone or beside is None)
        if self._is_of_the_theatre(claim) and not (total and self.letter.says(SUPPLIES, sentence)):
            return
        told = ToldFigure(kind, claim, claim.value, nation, noun, places, names, years, moment, total, sentence)
        missions, others = self.letter.once(Missions).of(about) if alone and block.kind != "cell" else NO_MISSION
        yield told._replace(missions=missions, others=others | self._periods(sentence) if missions else others)

    def _periods(self, sentence: Span) -> frozenset[str]:
        """Return the periods in months or days that a sentence names, each as a word."""
        found, position = set[str](), sentence.start
        while (one := self.letter.first_behind(position, "period")) is not None and one.start < sentence.end:
            ends = (one.value.start, one.value.end) if isinstance(one.value, Period) else ()
            position = one.end
            if any(end is not None and end.month for end in ends):
                found.add(str(ends))
        return frozenset(found)

    def _kind(self, claim: Claim, sentence: Span, block: Block) -> Kind | None:
        """Return what a claim is a figure of, None where its sentence does not say that it is one of ours."""
        if isinstance(claim.value, Strength) and self._counts_our_own(sentence):
            return "strength"
        if isinstance(claim.value, Amount):
            costs = any(self.letter.says(one, sentence) for one in (COST, COST_OF_DEPLOYMENT))
            costs = costs or self.is_listed_as_cost(block)
            return "money" if costs and claim.value.maximum is None else None
        if isinstance(claim.value, Quantity):
            named = NAMED.search(claim.value.noun) is not None
            return "quantity" if named and self.letter.says(SUPPLIES, sentence) else None
        if isinstance(claim.value, Strength):
            return "strength" if claim.concept or block.kind == "cell" or self.letter.says(SUPPLIES, sentence) else None
        return None

    def _counts_our_own(self, sentence: Span) -> bool:
        """Tell whether a sentence counts our part of a named mission: "Het detachement bij Aspides telde"."""
        counts = self.letter.says(COUNTS, sentence) and self.letter.says(OWN, sentence)
        return counts and bool(self.letter.once(Missions).of(sentence)[0])

    def _stands_alone(self, claim: Claim, claims: Sequence[Claim], kind: Kind) -> bool:
        """Tell whether no other figure of the kind shares the sentence, save those with a place or nation."""
        others = [one for one in claims if one.kind == kind and one is not claim and self._around.nation(one) is None]
        return (
            not others
            or claim.concept is not None
            or self._place_beside(claim) is not None
            or self._around.nation(claim) is not None
        )

    def is_of_a_part(self, claim: Claim, sentence: Span) -> bool:
        """Tell whether a figure counts a part, or is a bound."""
        before = max(claim.start - _REACH, sentence.start)
        return (
            PART_OF.search(self.letter.text, before, claim.start) is not None
            or BOUND.search(self.letter.text, before, claim.start) is not None
            or FOR_A_PART.match(self.letter.text, claim.end) is not None
        )

    def is_of_other_years(self, sentence: Span, known: re.Pattern[str] | None = None) -> bool:
        """Tell whether a sentence says of sums that they are of all years up to a day, or of more or less than all.

        What a pattern knows to be of one year says nothing of the kind.
        """
        said = [one for one in (OTHER_TIME, OTHER_SCOPE, _WITHOUT) if self.letter.says(one, sentence)]
        words = known.sub(" ", self.letter.part(sentence)) if known is not None and said else ""
        if said and (known is None or any(one.search(words) for one in said)):
            return True
        position = sentence.start
        while (claim := self.letter.first_behind(position, "period")) is not None and claim.start < sentence.end:
            if isinstance(claim.value, Period) and _is_of_years(claim.value):
                return True
            position = claim.end
        return False

    @cached_property
    def _around(self) -> Around:
        return self.letter.once(Around)

    def nation(self, claim: Claim, sentence: Span, block: Block) -> str | None:
        """Return whose people a figure counts; None where another nation is named that it may be of."""
        paired = self._around.nation(claim)
        if paired is not None:
            return paired
        if block.kind == "cell":
            return self._around.nation_of_row(block)
        opening = Span(sentence.start, claim.start)
        if self.letter.says(TOGETHER, opening) or self._names_others(opening):
            return None
        position = sentence.start
        while (named := self.letter.first_behind(position, "country")) is not None and named.end <= claim.start:
            led = LED.search(self.letter.text, max(named.start - 14, 0), named.start)
            own = named.value == Code("country", "NL") or self.letter.once(Missions).is_part_of_a_name(named.start)
            if not own and led is None:
                return None
            position = named.end
        return "NL"

    def _names_others(self, span: Span) -> bool:
        """Tell whether people of another nation are named, as in "twee Deense pelotons"."""
        found = PEOPLE_OF.finditer(self.letter.text, span.start, span.end)
        return any((nation_of_word(one["which"].casefold()) or "NL") != "NL" for one in found)

    def _place_beside(self, claim: Claim) -> str | None:
        """Return the country right behind a figure: "150 militairen in Roemenië"; of a sum, also before it."""
        named = self.letter.first_behind(claim.end, "country")
        if named is None or IN_PLACE.fullmatch(self.letter.text, claim.end, named.start) is None:
            named = self._place_of_share(claim, named)
        return named.value.code if named and isinstance(named.value, Code) and named.value.code in _PLACES else None

    def _place_of_share(self, claim: Claim, behind: Claim | None) -> Claim | None:
        """Return the country whose part of the cost of deployments a sum is: "€ 3 miljoen voor Litouwen"."""
        sentence = self.letter.sentence_at(claim.start)
        if claim.kind != "money" or not self.letter.says(COST_OF_DEPLOYMENT, sentence):
            return None
        if self.letter.says(INCLUDES, sentence):
            return None
        if behind is not None and FOR_PLACE.fullmatch(self.letter.text, claim.end, behind.start):
            return behind
        before = self.letter.last_before(claim.start, "country")
        if before is None or before.start < sentence.start:
            return None
        led = BEFORE_PLACE.search(self.letter.text, max(before.start - _REACH, sentence.start), before.start)
        return before if led and BEHIND_PLACE.fullmatch(self.letter.text, before.end, claim.start) else None

    def _label(self, claim: Claim, block: Block) -> tuple[frozenset[str], frozenset[str]] | None:
        """Return the place and the names that stand before a figure and a colon: "MNBG Roemenië: € 3 miljoen"."""
        if (
            block.kind not in ("item", "paragraph")
            or LABELLED.fullmatch(self.letter.text, block.start, claim.start) is None
        ):
            return None
        country = self.letter.first_behind(block.start, "country")
        if country is None or country.end > claim.start or not isinstance(country.value, Code):
            return None
        return frozenset({country.value.code} & _PLACES), self._topic(Span(block.start, claim.start))[1]

    def _topic(self, span: Span) -> tuple[frozenset[str], frozenset[str], frozenset[str], bool]:
        places, names, units, mandate = topic(self.letter, span)
        first = _OPENING_WORD.match(self.letter.text, span.start, span.end)
        plain = first[0].casefold().removesuffix("s") if first else ""
        return places, names - {plain}, units, mandate

    def _is_bound_money(self, claim: Claim) -> bool:
        return claim.kind == "money" and claim.concept is not None

    def _is_of_the_theatre(self, claim: Claim) -> bool:
        known = self.letter.snapshot.subjects.get(claim.subject or "") if self.letter.snapshot else None
        return known is not None and known.kind == "theatre"

    def clause(self, claim: Claim, sentence: Span) -> Span:
        """Return the part of a sentence between commas, semicolons and brackets that a claim stands in."""
        before = self.letter.text[sentence.start : claim.start]
        start = max((before.rfind(sign) + 1 for sign in (", ", ";", "(", ")", "\t")), default=0)
        behind = CLAUSE_ENDS.search(self.letter.text, claim.end, sentence.end)
        return Span(sentence.start + start, behind.start() if behind else sentence.end)

    def times(self, sentence: Span, block: Block, claim: Claim) -> tuple[frozenset[int] | None, tuple[int, int] | None]:
        """Return the years that a figure is of, None where the sentence names several, and the month of a moment."""
        years, moment = self.years(sentence)
        if claim.kind == "money" and len(years) > 1:
            years, _ = self.years(self.clause(claim, sentence))
            return (years if len(years) == 1 else None), None
        over = self.over(block) if not years else None
        if over is None:
            return years, moment
        named = frozenset(int(year) for year in YEAR.findall(self.letter.text, over.start, over.end))
        return (None if claim.kind == "money" and len(named) > 1 else named), moment

    def years(self, span: Span) -> tuple[frozenset[int], tuple[int, int] | None]:
        """Return the years that a stretch names, and its last month."""
        years, position = set[int](), span.start
        moment: tuple[int, int] | None = None
        while (claim := self.letter.first_behind(position, "date", "period")) is not None and claim.start < span.end:
            value, position = claim.value, claim.end
            if isinstance(value, Date):
                years.add(value.year)
                moment = (value.year, value.month) if value.month else moment
            elif isinstance(value, Period):
                ends = [end.year for end in (value.start, value.end) if end is not None]
                years |= set(range(min(ends), max(ends) + 1)) if ends and max(ends) - min(ends) < 30 else set(ends)
        return frozenset(years), moment

    def is_listed_as_cost(self, block: Block) -> bool:
        """Tell whether the words over a list, or the head over a column, say that it holds costs."""
        over = self.over(block)
        return over is not None and self.letter.says(COST, over) and not self.letter.says(PLANNED, over)

    def over(self, block: Block) -> Span | None:
        """Return the paragraph over a list, or the head over a column."""
        over = self._around.lead(block) if block.kind == "item" else self._around.column(block)
        return Span(over.start, over.end) if over is not None and over.kind in ("paragraph", "cell") else None

    def _of_row(self, cell: Block) -> tuple[frozenset[str], frozenset[str]]:
        """Return the place and the names in the first cell of a row, else those of the table's section."""
        first = self._around.row(cell)
        if first is None or first == cell:
            return frozenset(), frozenset()
        places, names, _, _ = self._topic(Span(first.start, first.end))
        country = self.letter.first_behind(first.start, "country")
        if country is None or country.end > first.end or not isinstance(country.value, Code):
            return places, names
        if cell.kind == "cell" and country.value.code in _PLACES and not self._counts_nations(cell):
            return frozenset({country.value.code}), names
        return places, names

    def _counts_nations(self, cell: Block) -> bool:
        """Tell whether a table's rows are nations that supply people, not places."""
        strength = self.letter.first_behind(cell.start, "strength")
        return strength is not None and strength.end <= cell.end


def _is_of_years(period: Period) -> bool:
    """Tell whether a period has no beginning ("tot en met 2024"), or is of more years than one."""
    if period.start is None or period.end is None:
        return period.start is None
    return period.end.year - period.start.year > (period.start.month is not None)


def _last_word(claim: Claim) -> str:
    """Return what people are counted as: "militairen" of "circa 300 militairen"."""
    word = claim.text.split()[-1].casefold() if claim.kind == "strength" else ""
    return word if word.isalpha() else ""
