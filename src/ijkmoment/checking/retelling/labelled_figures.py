"""The figures that a letter gives of what it has a label or heading for: costs and strengths, told anywhere.

A figure is of the label before it, else of the one thing that its clause names, else of the heading over it. Of costs
in words only what speaks of nothing else is taken: "de kosten bedroegen", "de inzet in Mali kostte", and never "de huur
van een loods kostte". A total is none of them: each table has one, and none says what it is the total of.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from ijkmoment.checking.deployments.told_figures import Kind, Reader, ToldFigure, Way
from ijkmoment.checking.figures.agreement import number
from ijkmoment.checking.figures.figure_words import ASIDE, BOUND, FOR_A_PART, PLANNED, TOGETHER, YEAR
from ijkmoment.checking.figures.table_amounts import table_amounts
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.retelling.labelled_words import (
    ASIDE_OF_COST,
    BRACKET,
    COMPARED,
    FINANCES,
    GENERIC,
    IN_BRACKETS,
    IT,
    JOINT,
    LAST_YEAR,
    LINE,
    MISSION,
    OF_NATIONS,
    OF_THE_STAFF,
    OPENING,
    OWN,
    PART,
    PARTED,
    SPENT,
    TO_COME,
    TRAINED,
    WHICH,
    WITH,
    WITHIN_PLAN,
    WORD,
    WORKED,
)
from ijkmoment.checking.retelling.labels import Labels, Words
from ijkmoment.checking.retelling.listed_years import of_the_lists_year
from ijkmoment.checking.retelling.opened_totals import totals_over_tables
from ijkmoment.checking.text.around import Around, within
from ijkmoment.checking.text.topics import stem
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date
from ijkmoment.facts.document import Block
from ijkmoment.facts.values import Amount, Strength
from ijkmoment.language.patterns import lazily

_NO: frozenset[str] = frozenset()
_LONGEST, _REACH = 2000, 60
_SUMMED = lazily(r",\s+samen\s+(?:€\s?)?\Z")  # "voor Kosovo en Irak, samen € 32,5 miljoen"


def labelled_figures(letter: Letter) -> Iterator[ToldFigure]:
    """Find the figures of things that the letter has labels or headings for, and its totals."""
    reader = _Reader(letter, Reader(letter), letter.once(Labels))
    yield from totals_over_tables(letter)
    read = tuple(reader.found())
    found = of_the_lists_year(letter, _labelled_once(letter, read))
    under: dict[tuple[str, Words, frozenset[int]], set[object]] = {}
    elsewhere: dict[tuple[str, Words], set[object]] = {}
    for one in found:
        if one.way == "heading":
            under.setdefault((one.kind, one.thing, one.years), set()).add(number(one.value))
        else:
            elsewhere.setdefault((one.kind, one.thing), set()).add(number(one.value))
    for one in found:
        values = under.get((one.kind, one.thing, one.years), set())
        known = one.kind == "money" and not values.isdisjoint(elsewhere.get((one.kind, one.thing), set()))
        if one.way != "heading" or len(values) == 1 or known:
            yield one


def _labelled_once(letter: Letter, figures: tuple[ToldFigure, ...]) -> tuple[ToldFigure, ...]:
    """Leave out what one list or table has two lines for: these differ by what no label says."""
    lines = Counter(_line(letter, one) for one in figures if one.way == "label")
    return tuple(one for one in figures if one.way != "label" or lines[_line(letter, one)] == 1)


def _line(letter: Letter, one: ToldFigure) -> tuple[object, ...]:
    block = letter.block_at(one.claim.start)
    return one.kind, one.thing, one.total, one.years, (block.kind, block.group or block.start) if block else None


def _says_costs(text: str) -> bool:
    """Tell whether words over figures call these costs that were made, and no plan."""
    costs = SPENT.search(text) or FINANCES.match(text)
    return costs is not None and PLANNED.search(text) is None


class _Reader:
    def __init__(self, letter: Letter, words: Reader, labels: Labels) -> None:
        self.letter, self.words, self.labels = letter, words, labels

    def found(self) -> Iterator[ToldFigure]:
        for sentence, claims in self.letter.by_sentence("money", "strength"):
            block = self.letter.block_at(sentence.start)
            if block is None or block.kind not in ("paragraph", "item", "cell"):
                continue
            if claims[-1].end > block.end:
                continue
            if sentence.end - sentence.start > _LONGEST:
                continue
            for index, claim in enumerate(claims):
                yield from self._figure(claim, claims, index, sentence, block)
        for claim in self.letter.once(table_amounts):
            block = self.letter.block_at(claim.start)
            if block is not None:
                yield from self._labelled(claim, block, self.labels.of(block, claim.start))

    def _figure(
        self, claim: Claim, claims: Sequence[Claim], index: int, sentence: Span, block: Block
    ) -> Iterator[ToldFigure]:
        if isinstance(claim.value, Amount) and claim.value.maximum is not None:
            return
        thing = self.labels.of(block, claim.start)
        if thing is not None or block.kind == "cell":
            yield from self._labelled(claim, block, thing)
            return
        segment = self._segment(claim, claims, index, sentence)
        if isinstance(claim.value, Amount):
            yield from self._cost(claim, sentence, segment)
        else:
            yield from self._strength(claim, claims, sentence, segment, block)

    def _segment(self, claim: Claim, claims: Sequence[Claim], index: int, sentence: Span) -> Span:
        """Return the part of a sentence that speaks of one figure: its clause, cut at "en" between two of them."""
        clause = self.words.clause(claim, sentence)
        start, end = clause.start, clause.end
        if index and claims[index - 1].end > start:
            joints = list(JOINT.finditer(self.letter.text, claims[index - 1].end, claim.start))
            start = joints[-1].end() if joints else claims[index - 1].end
        if index + 1 < len(claims) and claims[index + 1].start < end:
            end = claims[index + 1].start
        joint = JOINT.search(self.letter.text, claim.end, end)
        return Span(start, joint.start() if joint else end)

    def _labelled(self, claim: Claim, block: Block, thing: Words | None) -> Iterator[ToldFigure]:
        if thing is None:
            return
        if isinstance(claim.value, Amount):
            years = self._years_over(claim, block)
            if years is not None and self._lists_costs(claim, block):
                yield self._told(claim, thing, "label", years)
        elif isinstance(claim.value, Strength) and self.labels.is_deployed(block, thing):
            over = self.words.over(block)
            aside = over is not None and ASIDE.search(self.letter.folded, *over) is not None
            aside = aside or (over is not None and self.letter.says(OF_NATIONS, over))
            if not aside and not self.letter.says(PLANNED, Span(block.start, claim.start)):
                yield self._told(claim, thing, "label", frozenset())

    def _lists_costs(self, claim: Claim, block: Block) -> bool:
        """Tell whether what stands over a figure says that it is a cost that was made."""
        over = self._over(block)
        bracketed = self.letter.text[claim.start - 1] == "("
        before = self.letter.text[block.start : claim.start] if block.kind != "cell" else ""
        if over is None:
            return block.kind != "cell" and _says_costs(claim.section) and not PLANNED.search(before)
        if block.kind == "cell" and bracketed:
            return False
        return not PLANNED.search(before) and (
            _says_costs(over) or (block.kind != "cell" and _says_costs(claim.section))
        )

    def _over(self, block: Block) -> str | None:
        """Return the head over a column, or what a list or a table without heads hangs from."""
        around = self.letter.once(Around)
        over = around.column(block) or around.lead(block) or self._opened.get(block.start)
        if over is None or over.kind == "heading":
            return None
        return IN_BRACKETS.sub(" ", self.letter.text[over.start : over.end])

    @cached_property
    def _opened(self) -> Mapping[int, Block]:
        """What the lines of a list that lost its marks hang from: the paragraph before them that ends in a colon."""
        found: dict[int, Block] = {}
        last: Block | None = None
        for block in self.letter.blocks:
            if block.kind != "paragraph":
                last = last if block.kind == "footnote" else None
            elif self.letter.text[block.start : block.end].rstrip().endswith(":"):
                last = block
            elif last is not None and LINE.match(self.letter.text, block.start, block.end):
                found[block.start] = last
            else:
                last = None
        return found

    def _years_over(self, claim: Claim, block: Block) -> frozenset[int] | None:
        """Return the year that a list or column is of, None where what stands over it names several."""
        for text in (self._over(block) or "", claim.section):
            years = frozenset(map(int, YEAR.findall(COMPARED.split(text)[0])))
            if years:
                return years if len(years) == 1 else None
        return frozenset()

    def _cost(self, claim: Claim, sentence: Span, segment: Span) -> Iterator[ToldFigure]:
        if (
            not self._tells_of_costs(sentence)
            or self.letter.says(IT, segment)
            or _SUMMED.search(self.letter.text, sentence.start, claim.start)
        ):
            return
        before = self._spoken_of_before(claim, sentence, segment)
        last_year = LAST_YEAR if before is not None or self.letter.says(LAST_YEAR, segment) else None
        if self.words.is_of_other_years(sentence, last_year):
            return
        years = self._years_of(claim, sentence, segment)
        if years is None or self._is_aside(segment) or (before is None and self.words.is_of_a_part(claim, sentence)):
            return
        if before is not None:
            words = self.labels.words(before)
        else:
            words = self.labels.words(Span(segment.start, max(claim.start, segment.start)))
            words |= self.labels.words(Span(claim.end, max(segment.end, claim.end)))
        yield from self._whole_cost(claim, sentence, segment, words, years)

    def _tells_of_costs(self, sentence: Span) -> bool:
        """Tell whether a sentence is about costs, or parts an amount that the one before it calls so."""
        if self.letter.says(SPENT, sentence):
            return True
        parts = PARTED.match(self.letter.text, sentence.start, sentence.end)
        return parts is not None and self.letter.says(SPENT, self.letter.sentence_at(max(sentence.start - 2, 0)))

    def _whole_cost(
        self, claim: Claim, sentence: Span, segment: Span, words: Words, years: frozenset[int]
    ) -> Iterator[ToldFigure]:
        """Yield a cost of which the words around it name a thing, or its heading does, and nothing else."""
        named = self.labels.named_by(words)
        alone = sum(1 for _ in within(self.letter, sentence, "money")) == 1
        if named is None and alone:
            named = self.labels.named(sentence)
        thing = named or self.labels.over(claim.start)
        if thing is None or words - thing - GENERIC:
            return
        if named is not None:
            yield self._told(claim, named, "name", years)
        elif self.letter.says(SPENT, segment) and (len(self._named_years(sentence)) < 2 or self._is_listed(years)):
            yield self._told(claim, thing, "heading", years)

    def _is_listed(self, years: frozenset[int]) -> bool:
        """Tell whether what stands over a list or table of costs names these years and no other."""
        return self._listed_years == {years}

    @cached_property
    def _listed_years(self) -> set[frozenset[int]]:
        blocks = ((one, self.letter.block_at(one.start)) for one in self.letter.of_kind("money"))
        listed = ((one, block) for one, block in blocks if block is not None and block.kind in ("item", "cell"))
        costs = (self._years_over(one, block) for one, block in listed if self._lists_costs(one, block))
        return {years for years in costs if years}

    def _is_aside(self, segment: Span) -> bool:
        words = WITHIN_PLAN.sub(" ", LAST_YEAR.sub(" ", self.letter.part(segment)))
        return ASIDE_OF_COST.search(words) is not None

    def _spoken_of_before(self, claim: Claim, sentence: Span, segment: Span) -> Span | None:
        """Return the words that a figure in brackets, or in a clause with "die", is of: those right before it."""
        if segment.start == sentence.start or not WHICH.match(self.letter.text, segment.start, claim.start):
            return self._bracketed(claim, sentence)
        end = segment.start - 1
        start = max(
            self.letter.text.rfind(sign, sentence.start, max(end - 1, sentence.start)) + 1 for sign in (",", ";")
        )
        return Span(max(start, sentence.start), end)

    def _bracketed(self, claim: Claim, sentence: Span) -> Span | None:
        """Return the words before a figure that stands alone in brackets: "de inzet in Ghana (€ 2,15 miljoen)"."""
        text = self.letter.text
        if text[claim.end : claim.end + 1] != ")" or not BRACKET.search(text, max(claim.start - 3, 0), claim.start):
            return None
        start = max(text.rfind(sign, sentence.start, claim.start - 1) + 1 for sign in (",", ";", ")"))
        return Span(max(start, sentence.start), claim.start)

    def _years_of(self, claim: Claim, sentence: Span, segment: Span) -> frozenset[int] | None:
        if LAST_YEAR.search(self.letter.part(segment)) and self.letter.date is not None:
            return frozenset({self.letter.date.year - 1})
        for span in (segment, self.words.clause(claim, sentence), sentence):
            years = self._named_years(span)
            if years:
                return years if len(years) == 1 else None
        return frozenset()

    def _named_years(self, span: Span) -> frozenset[int]:
        """Return the years that a stretch names as such: a day says when something was, not of when its costs are."""
        dates = (one.value for one in within(self.letter, span, "date") if isinstance(one.value, Date))
        return frozenset(one.year for one in dates if one.month is None)

    def _strength(
        self, claim: Claim, claims: Sequence[Claim], sentence: Span, segment: Span, block: Block
    ) -> Iterator[ToldFigure]:
        if not isinstance(claim.value, Strength) or self.letter.says(TRAINED, segment):
            return
        if self.words.nation(claim, sentence, block) != "NL" or self.letter.says(TO_COME, sentence):
            return
        alone = sum(one.kind == "strength" for one in claims) == 1
        named = self.labels.named(segment) or (self.labels.named(sentence) if alone else None)
        thing = named or (self.labels.over(claim.start) if alone else None)
        if thing is None or self._is_beside(claim, sentence, segment, thing) or not self._is_our_own(claim, sentence):
            return
        yield self._told(claim, thing, "name" if named is not None else "heading", frozenset())

    def _is_beside(self, claim: Claim, sentence: Span, segment: Span, thing: Words) -> bool:
        """Tell whether a figure is of a part, a change or a bound; words of the thing's own name say nothing of it."""
        before = max(claim.start - _REACH, sentence.start)
        if BOUND.search(self.letter.text, before, claim.start) is not None:
            return True
        if PART.search(self.letter.text, before, claim.start) is not None and not self._opens(claim, sentence):
            return True
        if FOR_A_PART.match(self.letter.text, claim.end) is not None and OF_THE_STAFF not in thing:
            return True
        said = ASIDE.finditer(self.letter.folded, segment.start, segment.end)
        words = ((one[0], self._word_at(one.start())) for one in said)
        return any(stem(word) not in thing and not MISSION.search(word) and whole not in thing for word, whole in words)

    def _opens(self, claim: Claim, sentence: Span) -> bool:
        """Tell whether a figure opens an item with what it is: "een compagnie van 180 militairen"."""
        block = self.letter.block_at(claim.start)
        opening = OPENING.fullmatch(self.letter.text, sentence.start, claim.start)
        return opening is not None and block is not None and block.kind == "item"

    def _word_at(self, offset: int) -> str:
        found = WORD.match(self.letter.text, offset)
        return stem(found[0]) if found else ""

    def _is_our_own(self, claim: Claim, sentence: Span) -> bool:
        """Tell whether people are counted as those that we sent."""
        if self.letter.says(OWN, sentence) or WITH.search(self.letter.text, claim.start - 5, claim.start):
            return True
        block = self.letter.block_at(claim.start)
        lead = self.letter.once(Around).lead(block) if block is not None else None
        if lead is not None and self.letter.says(OWN, Span(lead.start, lead.end)):
            return True
        before = self.letter.sentence_at(max(sentence.start - 2, 0))
        same = block is not None and before.start >= block.start and before != sentence
        if same and self.letter.says(OWN, before) and not self.letter.says(TOGETHER, sentence):
            return True
        soldiers = claim.text.casefold().endswith("militairen")
        return not soldiers and self.letter.says(WORKED, sentence)

    def _told(self, claim: Claim, thing: Words, way: Way, years: frozenset[int]) -> ToldFigure:
        sentence = self.letter.sentence_at(claim.start)
        value = claim.value if isinstance(claim.value, Amount | Strength) else Strength(None, None)
        kind: Kind = "money" if isinstance(value, Amount) else "strength"
        nation = "" if kind == "money" else "NL"
        return ToldFigure(
            kind, claim, value, nation, "", _NO, _NO, years, None, total=False, sentence=sentence, thing=thing, way=way
        )
