"""The figures of a letter with what they are of: subject, concept, nation and time, so that letters can be compared.

A figure that is bound to no subject is known by the label of its line or row, so that letters without a register can be
compared as well.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.topics import content, text_of
from ijkmoment.checking.years import reporting_period
from ijkmoment.facts.claim import Claim, Contribution
from ijkmoment.facts.dates import Period
from ijkmoment.facts.document import Block
from ijkmoment.facts.values import Amount, Code, Strength

Key = tuple[str, str, str, str]
_YEAR = re.compile(r"(?<![\d.,/-])(?:19|20)\d\d(?![\d/-]|[.,]\d)")
_IN = re.compile(r"\s*(?:in|over)\s+(?:het\s+(?:jaar|boekjaar|kalenderjaar)\s+)?\Z")
_EXACT, _HEDGED = Decimal("0.075"), Decimal("0.025")


@dataclass(frozen=True, slots=True)
class Told:
    """A figure and what it is of."""

    claim: Claim
    key: Key
    name: str

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.claim.start, self.claim.end)


@dataclass(frozen=True)
class Figures:
    """The figures of one letter."""

    letter: Letter

    @cached_property
    def told(self) -> tuple[Told, ...]:
        """The amounts and strengths of which subject and time are known, in order."""
        return tuple(self._told())

    def _told(self) -> Iterator[Told]:
        for claim in self.letter.of_kind("money", "strength"):
            name, concept = self._of(claim)
            time = self._year(claim) if claim.kind == "money" else self._time(claim)
            nation = self._nation(claim) if claim.kind == "strength" else ""
            if name and time and nation is not None:
                yield Told(claim, (name, concept, nation, time), " ".join(self._label(claim).split()) or name)

    def _of(self, claim: Claim) -> tuple[str, str]:
        """Return what a figure is of: its subject and concept, else the words of its label and its kind."""
        if claim.subject is not None and claim.concept is not None:
            return claim.subject, claim.concept
        words = content(self._label(claim))
        return ("label " + " ".join(words), claim.kind) if words and claim.subject is None else ("", "")

    def _label(self, claim: Claim) -> str:
        block = self.letter.document.block_at(claim.start)
        if block is None or block.kind not in ("item", "cell"):
            return ""
        if block.kind == "cell":
            first = self._first_cells.get((block.group, block.row))
            return text_of(self.letter, first) if first is not None and first != block else ""
        before = self.letter.text[block.start : claim.start]
        return before.rpartition(":")[0] if before.rstrip(" €").endswith(":") else ""

    def _nation(self, claim: Claim) -> str | None:
        """Return whose people a strength counts, None where more nations than one are named beside it."""
        own = self._nations.get((claim.start, claim.end))
        if own is not None:
            return own
        label = self._label(claim)
        countries = {one.value.code for one in self._countries(claim) if isinstance(one.value, Code)}
        if label and len(countries) == 1:
            return countries.pop()
        sentence = self.letter.sentence_at(claim.start)
        first = bisect_left(self._contributed, sentence.start)
        within = first < len(self._contributed) and self._contributed[first] < sentence.end
        return None if within else "NL"

    def _countries(self, claim: Claim) -> Iterator[Claim]:
        block = self.letter.document.block_at(claim.start)
        first = self._first_cells.get((block.group, block.row)) if block is not None and block.kind == "cell" else None
        if first is not None:
            one = self.letter.first_behind(first.start, "country")
            if one is not None and one.start < first.end:
                yield one

    @cached_property
    def _nations(self) -> Mapping[tuple[int, int], str]:
        found: dict[tuple[int, int], str] = {}
        for one in self.letter.of_kind("contribution"):
            strength = self.letter.first_behind(one.start, "strength")
            if isinstance(one.value, Contribution) and strength is not None and strength.start < one.end:
                found[strength.start, strength.end] = one.value.nation
        return found

    @cached_property
    def _contributed(self) -> tuple[int, ...]:
        return tuple(sorted(start for start, _ in self._nations))

    @cached_property
    def _first_cells(self) -> Mapping[tuple[int, int], Block]:
        cells: dict[tuple[int, int], Block] = {}
        for block in self.letter.blocks:
            if block.kind == "cell":
                cells.setdefault((block.group, block.row), block)
        return cells

    @cached_property
    def _leads(self) -> Mapping[int, Block]:
        """The paragraph that each list hangs from."""
        leads: dict[int, Block] = {}
        for before, block in zip(self.letter.blocks, self.letter.blocks[1:], strict=False):
            if block.kind in ("item", "cell") and before.kind in ("paragraph", "caption", "heading"):
                leads.setdefault(block.group, before)
        return leads

    @cached_property
    def _heads(self) -> Mapping[tuple[int, int], Block]:
        """The head of each column of a table."""
        return {
            (one.group, one.column): one for one in reversed(self.letter.blocks) if one.kind == "cell" and not one.row
        }

    def _year(self, claim: Claim) -> str:
        """Return the calendar year that the letter gives an amount, nothing when it gives none."""
        sentence = self.letter.sentence_at(claim.start)
        behind = _YEAR.search(self.letter.text, claim.end, sentence.end)
        if behind is not None and _IN.match(self.letter.text, claim.end, behind.start()):
            return behind[0]
        before = _last(_YEAR, self.letter.part(Span(sentence.start, claim.start)))
        return (
            before
            or self._year_over(claim)
            or ("" if behind is None or self._aside(claim, behind.start()) else behind[0])
        )

    def _aside(self, claim: Claim, end: int) -> bool:
        between = self.letter.text[claim.end : end]
        return between.count("(") > between.count(")")

    def _year_over(self, claim: Claim) -> str:
        """Return the year of a column's head, a list's lead-in or a heading."""
        block = self.letter.document.block_at(claim.start)
        over: list[Block | None] = []
        if block is not None and block.kind in ("item", "cell"):
            over = [
                self._heads.get((block.group, block.column)) if block.kind == "cell" else None,
                self._leads.get(block.group),
            ]
        texts = [
            text_of(self.letter, one)
            for one in (*over, *reversed(self.letter.headings_at(claim.start)))
            if one is not None
        ]
        return next((year for text in texts if (year := _last(_YEAR, text))), "")

    def _time(self, claim: Claim) -> str:
        """Return the period that a strength's sentence names, else the one that the letter reports on."""
        sentence = self.letter.sentence_at(claim.start)
        said = self.letter.first_behind(sentence.start, "period")
        if said is not None and said.start < sentence.end and isinstance(said.value, Period):
            return said.value.edtf
        return self._reporting

    @cached_property
    def _reporting(self) -> str:
        period = reporting_period(self.letter)
        return period.edtf if period is not None else ""


def _last(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.findall(text)
    return found[-1] if found else ""


def differ(first: object, second: object) -> bool:
    """Tell whether two printed values cannot be the same, given their decimals and their hedges."""
    if isinstance(first, Amount) and isinstance(second, Amount):
        return first.currency == second.currency and _apart(_amount(first, second), _amount(second, first))
    if isinstance(first, Strength) and isinstance(second, Strength):
        if _is_range(first) and _is_range(second) and not (first.approximate or second.approximate):
            return (first.minimum, first.maximum) != (second.minimum, second.maximum)
        return _apart(_strength(first, second), _strength(second, first))
    return False


def _is_range(one: Strength) -> bool:
    return one.minimum != one.maximum


def _amount(one: Amount, other: Amount) -> tuple[Decimal, Decimal]:
    low, high = one.interval() if one.value else (one.value, one.value)
    high = max(high, one.maximum) if one.maximum is not None else high
    return _widened(low, high, one.approximate, other.approximate)


def _strength(one: Strength, other: Strength) -> tuple[Decimal, Decimal]:
    low = Decimal(one.minimum) if one.minimum is not None else Decimal(0)
    high = Decimal(one.maximum) if one.maximum is not None else Decimal("Infinity")
    return _widened(low, high, one.approximate, other.approximate)


def _widened(low: Decimal, high: Decimal, about: bool, both: bool) -> tuple[Decimal, Decimal]:  # noqa: FBT001 - marks
    """Return an interval as wide as "circa" allows: less where both are given so, since both round the same."""
    if not about:
        return low, high
    by = _HEDGED if both else _EXACT
    return low * (1 - by), high * (1 + by)


def _apart(first: tuple[Decimal, Decimal], second: tuple[Decimal, Decimal]) -> bool:
    return first[1] < second[0] or second[1] < first[0]
