"""The figures of a letter with what they are of: subject, concept, nation and time, so that letters can be compared.

A figure that is bound to no subject is known by the label of its line or row, so that letters without a register can be
compared as well.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from ijkmoment.checking.deployments.years import reporting_period
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.around import Around
from ijkmoment.checking.text.topics import content, text_of
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Period
from ijkmoment.language.patterns import lazily

Key = tuple[str, str, str, str]
_YEAR = lazily(r"(?<![\d.,/-])(?:19|20)\d\d(?![\d/-]|[.,]\d)")
_OF_A_YEAR = lazily(r":\s[^:(]*\((?:in\s+)?(?:19|20)\d\d\s*:\s*€?\s*\Z")  # "Letland: € 3 miljoen (2022: € 2"
_OWN = lazily(r"Nederland\Z")  # a nation of a table, of which we say nothing else
_IN = lazily(r"\s*(?:in|over)\s+(?:het\s+(?:jaar|boekjaar|kalenderjaar)\s+)?\Z")


# What all of it cost, below a heading on money: "de uitgaven bedroegen", "de inzet kostte", and last year's beside it.
_ABOUT = (
    r"(?:[\w-]+\s+)?(?:missies?|inzet|inzetten|bijdragen?|missiebijdragen|operaties?)"
    r"(?:\s+(?:aan|op|in)\s+de\s+[\w-]+(?:\s+\w*flank)?)?"
)
_OF_ALL = lazily(
    r"\s*(?:(?:in|over)\s+(?:het\s+jaar\s+)?20\d\d\s+)?(?:(?:de|onze)\s+)?(?:(?:totale|gerealiseerde|additionele)\s+)?"
    rf"(?:\b(?:uitgaven|kosten)\s+(?:(?:voor|van)\s+(?:de|alle|onze)\s+{_ABOUT}\s+)?(?:(?:in|over)\s+20\d\d\s+)?"
    r"(?:bedroegen|waren|beliepen|kwamen)\b"
    r"|\b(?:bedroegen|waren|beliepen)\s+de\s+(?:totale\s+)?(?:kosten|uitgaven)\b(?!\s+(?:van|voor)\b)"
    rf"|\b(?:de|onze)\s+{_ABOUT}\s+(?:kostten?\b|(?:heeft|hebben)\b[^.;]*\bgekost\b))",
    re.IGNORECASE,
)
_THEY_CAME_TO = lazily(r"(?:Zij|Ze|Deze)\s+(?:bedroegen|waren|beliepen|kwamen)\b")
_THE_COSTS = lazily(r"\s*De\s+(?:totale\s+)?(?:uitgaven|kosten)\s+(?:hebben|zijn|betreffen)\b")
# A part of them, or other than all.
_OF_PART = lazily(
    r"\b(?:begro\w+|geraamd\w*|raming\w*|exclusief|inclusief|zonder|helft|half\s?jaar|kwartaal|maanden|daarnaast)\b|\sen\s+€[\d.,\s]*(?:miljoen\s+)?(?:voor|aan)\b",
    re.IGNORECASE,
)
_OF_MONEY = lazily(r"financi|kosten|uitgaven|budget", re.IGNORECASE)
_BESIDE = lazily(r"\b(?:tegen(?:over)?|vergeleken\s+met)\s+\Z")


class ComparableFigure(NamedTuple):
    """A figure and what it is of."""

    claim: Claim
    key: Key
    name: str

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.claim.start, self.claim.end)


class Figures:
    """The figures of one letter."""

    def __init__(self, letter: Letter) -> None:
        self.letter = letter

    @cached_property
    def told(self) -> tuple[ComparableFigure, ...]:
        """The amounts and strengths of which subject and time are known, in order."""
        return tuple(self._told())

    def _told(self) -> Iterator[ComparableFigure]:
        for claim in self.letter.of_kind("money", "strength"):
            name, concept = self._of(claim)
            time = self._year(claim) if claim.kind == "money" else self._time(claim)
            nation = self._nation(claim) if claim.kind == "strength" else ""
            if name and time and nation is not None:
                yield ComparableFigure(
                    claim, (name, concept, nation, time), " ".join(self._label(claim).split()) or name
                )

    def _of(self, claim: Claim) -> tuple[str, str]:
        """Return what a figure is of: its subject and concept, else the words of its label and its kind."""
        if claim.subject is not None and claim.concept is not None:
            return claim.subject, claim.concept
        label = self._label(claim)
        words = content(label) or _OWN.findall(label)
        if not words and claim.subject is None and self._is_of_all(claim):
            return "all", claim.kind
        return ("label " + " ".join(words), claim.kind) if words and claim.subject is None else ("", "")

    def _is_of_all(self, claim: Claim) -> bool:
        """Tell whether a sentence says of an amount that all cost it, in a year or in the one beside it."""
        over = self.letter.headings_at(claim.start)
        if claim.kind != "money" or len(over) != 1 or self._of_money != [over[0].start]:
            return False
        sentence = self.letter.sentence_at(claim.start)
        first = self.letter.first_behind(sentence.start, "money")
        before = self.letter.text[sentence.start : claim.start]
        colon = self.letter.text.find(":", claim.end, sentence.end)  # behind it stand the parts
        whole = Span(sentence.start, colon if colon >= 0 else sentence.end)
        if self.letter.says(_OF_PART, whole) or not self._tells_of_all(sentence):
            return False
        return first is claim or _BESIDE.search(before) is not None

    def _tells_of_all(self, sentence: Span) -> bool:
        """Tell whether a sentence says what all cost, or what "zij" came to, behind one that opens with the costs."""
        if _OF_ALL.match(self.letter.text, *sentence):
            return True
        block = self.letter.block_at(sentence.start)
        if block is None or not _THEY_CAME_TO.match(self.letter.text, *sentence):
            return False
        return _THE_COSTS.match(self.letter.text, block.start, sentence.start) is not None

    @cached_property
    def _of_money(self) -> Sequence[int]:
        """Where the headings on money start: where there are more, each is of a part."""
        headings = (one for one in self.letter.blocks if one.kind == "heading")
        return [one.start for one in headings if _OF_MONEY.search(text_of(self.letter, one))]

    def _label(self, claim: Claim) -> str:
        block = self._around.block(claim)
        if block is None or block.kind not in ("item", "cell"):
            return ""
        if block.kind == "cell":
            first = self._around.row(block)
            return text_of(self.letter, first) if first is not None and first != block else ""
        before = self.letter.text[block.start : claim.start]
        before = before[: aside.start() + 1] if (aside := _OF_A_YEAR.search(before)) is not None else before
        return before.rpartition(":")[0] if before.rstrip(" €").endswith(":") else ""

    def _nation(self, claim: Claim) -> str | None:
        """Return whose people a strength counts, None where more nations than one are named beside it."""
        own = self._around.nation(claim)
        if own is not None:
            return own
        block = self._around.block(claim)
        of_row = self._around.nation_of_row(block) if block is not None else None
        if of_row is not None:
            return of_row
        return None if self._around.tells_of_nations(self.letter.sentence_at(claim.start)) else "NL"

    @cached_property
    def _around(self) -> Around:
        return self.letter.once(Around)

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
        """Return the year of a column's head, a list's lead-in or a heading; what names two says of neither.

        Of a lead-in the sentence that announces the list says first of which year it is.
        """
        block = self._around.block(claim)
        over = self._around.over(block) if block is not None else ()
        leads = (self.letter.part(self.letter.sentence_at(max(one.end - 1, one.start))) for one in over)
        headings = (text_of(self.letter, one) for one in reversed(self.letter.headings_at(claim.start)))
        texts = (*leads, *(text_of(self.letter, one) for one in over), *headings)
        years = next((years for text in texts if (years := {*_YEAR.findall(text)})), set[str]())
        return years.pop() if len(years) == 1 else ""

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
