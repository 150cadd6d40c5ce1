"""A letter as drafting looks at it: what lies around a claim, and the two times that a letter speaks of as a whole."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from ijkmoment.drafting.proposal import Spot
from ijkmoment.facts.claim import Claim, Relative
from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.document import Block, Document
from ijkmoment.reading.said import sentence_words

_REPORT = re.compile(
    r"rapportage|verslag|\bbrief\b|terugblik|tijdvak|in\s+de\s+periode|over\s+de\s+periode", re.IGNORECASE
)
_MONEY = re.compile(r"financi|kosten|uitgaven", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_REACH = 1500
_MOST_HEADS = 3


@dataclass(frozen=True)
class Letter:
    """A letter's document and claims (in order of position), its file's name and its date."""

    file: str
    document: Document
    claims: tuple[Claim, ...]
    date: Date | None = None

    @cached_property
    def _starts(self) -> Sequence[int]:
        return [one.start for one in self.claims]

    def within(self, start: int, end: int) -> Sequence[Claim]:
        """Return the claims that start in a span of the running text."""
        return self.claims[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    @cached_property
    def _lines(self) -> Sequence[int]:
        """Where each line of the text as read starts."""
        return [0, *(one.end() for one in re.finditer("\n", self.document.text))]

    @cached_property
    def heads(self) -> Mapping[tuple[int, int], tuple[Block, ...]]:
        """The cells of each table's column, the first few of each, by the table's number and the column's."""
        found: dict[tuple[int, int], list[Block]] = {}
        for block in self.document.blocks:
            if block.kind == "cell":
                found.setdefault((block.group, block.column), []).append(block)
        return {place: tuple(cells[:_MOST_HEADS]) for place, cells in found.items()}

    @cached_property
    def reporting_period(self) -> Period | None:
        """The closed period that the letter says it is about, None when it says none."""
        for claim in self.claims:
            period = claim.value
            if claim.kind != "period" or not isinstance(period, Period) or not is_closed(period):
                continue
            if claim.concept is None and _REPORT.search(self._around(claim)):
                return bare(period)
        return None

    def _around(self, claim: Claim) -> str:
        start, end = sentence_of(claim)
        return self.document.running[start:end]

    @cached_property
    def fiscal_year(self) -> Date | None:
        """The year of the money that a letter lists: as a section about money has it, else the one before its date."""
        if self.year_of_money is not None:
            return self.year_of_money
        return Date(self.date.year - 1) if self.date is not None else None

    @cached_property
    def year_of_money(self) -> Date | None:
        """The first year that is named in a section about money."""
        years = (year_in(claim) for claim in self.claims if _MONEY.search(claim.section))
        return next((year for year in years if year is not None), None)

    def lead_in(self, block: Block) -> Block | None:
        """Return the paragraph with a colon that a list item or table hangs from."""
        index = bisect_right(self.document.blocks, block.start, key=lambda one: one.start) - 1
        while index > 0 and self.document.blocks[index].kind == block.kind:
            index -= 1
        before = self.document.blocks[index]
        leads = before.kind == "paragraph" and self.document.running[before.start : before.end].rstrip().endswith(":")
        return before if leads else None

    def spot(self, claim: Claim) -> Spot:
        """Return where a claim stands in the text as read, with its sentence in one line."""
        document = self.document
        start, end = document.span(claim.start, claim.end)
        line = bisect_right(self._lines, start)
        column = start - self._lines[line - 1] + 1
        place = document.place_of(start)
        sentence, printed = sentence_words(document, claim), " ".join(claim.text.split())
        return Spot(self.file, place.page if place else None, line, column, start, end, printed, sentence)


def sentence_of(claim: Claim) -> tuple[int, int]:
    """Return the span of a claim's sentence; one without end is looked at near the claim alone."""
    start, end = claim.sentence or (claim.start, claim.end)
    return max(start, claim.start - _REACH), min(end, claim.end + _REACH)


def is_closed(period: Period) -> bool:
    """Tell whether both ends are named and possible, in their order."""
    return bool(period.start and period.end) and period.possible and not period.reversed


def bare(period: Period) -> Period:
    """Return a period without the word that stood before its end, as the register holds it."""
    return Period(period.start, period.end)


def year_in(claim: Claim) -> Date | None:
    """Return the calendar year that a claim names as such ("2023", "vorig jaar"), else None."""
    value = claim.value.date if isinstance(claim.value, Relative) else claim.value
    if isinstance(value, Date) and value.month is None and not value.approximate and not claim.hedge and value.possible:
        return value
    return None


def year_of_words(text: str) -> Date | None:
    """Return the one year that a heading or the head of a column names, None for none or several."""
    years = set(_YEAR.findall(text))
    return Date(int(years.pop())) if len(years) == 1 else None
