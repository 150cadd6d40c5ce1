"""The words around a claim: its own part of the sentence, what stands before that, and what stands over it.

A claim's part runs from the claim of its kind before it to the one behind it. In a list of such that one verb governs
("geraamd op € 3 miljoen in 2025 en € 4 miljoen in 2026") each has the words that open the list.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cached_property

from ijkmoment.facts.claim import Claim, ClaimKind
from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.document import Block, Document
from ijkmoment.language.folding import fold
from ijkmoment.language.patterns import lazily
from ijkmoment.reading.words import Words

_WHEN = r"(?:\s+(?:in|voor|over)\s+[\w.-]+(?:\s+\d{4})?)?"
_DONE = r"(?:\s+(?:\w*ge\w+|begroot|verwacht|voorzien|toegezegd|nodig|aanwezig|voor\s+(?:zijn|haar|hun)\s+rekening))?"
_PLACE = r"(?:in|voor|over|van|aan|bij|naar)"
_NAME = r"[\w.-]+\s+"
_JOINED = lazily(
    rf"{_WHEN}{_DONE}\s*(?:(?:,\s+en|,|en|respectievelijk)\s+(?:(?:die|dat)\s+)?"
    rf"(?:{_PLACE}\s+(?:(?:de|het)\s+)?(?:{_NAME}){{0,4}}?|(?:de|het)\s+(?:{_NAME}){{1,3}}?|{_NAME}|verenigde\s+staten\s+)?"
    rf"(?:(?:naar|op|van|tot|uit|met)\s+)?|(?:naar|tot|op)\s+)"
)
# What a clause of its own has between two figures: a verb, or a word that sets the second one apart from the first.
_OWN_CLAUSE = lazily(
    r"(?:\b|(?=,))(?:waar\w*|wie|welke|terwijl|maar|dan|minder|meer|hoger|lager|hiervan|daarvan|samen|tezamen|elkaar|bijeen|totaal|opgeteld|is|zijn(?!\s+rekening)|was|waren|wordt|worden|werd|werden|"
    r"heeft|hebben|had|hadden|telt|telde|bestaat|bestond|levert|leverde|leveren|kost|kostte|kostten|blijft|bleef|zal|zullen|zou|groeit|groeide|overige|gerealiseerd\w*|"
    r"realisatie|(?:,|en)\s+(?:[\w.]+\s+){0,2}(?:geraamd|begroot|gepland|raming))\b"
)
_SUMS_UP = lazily(
    rf"{_DONE}[\s,()-]+(?:dus\s+|ofwel\s+|oftewel\s+)?(?:alles\s+)?(?:bij\s+elkaar|bijeen|samen|tezamen|in\s+totaal|totaal|opgeteld)\s+"
)
_ASIDE = lazily(r",\s+(?:waarvan|waaronder|(?:onder|van)\s+wie)\s+\Z")
_ASIDES = lazily(r",\s+(?:waarvan|waaronder|(?:onder|van)\s+wie)\b[^;]{0,120}?(?=,\s+en\s)")
_RESUMES = lazily(r"[^,;:]{0,80}(?=,\s+en\s)")
_RIGHT_BEHIND = lazily(r"\s+(?:(?:in|voor|over|per)\s+)?")
_BREAK = lazily(r";|,\s+(?:tegen|terwijl|maar|dat\s+wil)\b|\s-\s|\s\((?=raming|begroot|geraamd|gepland)")
_REACH, _LONGEST_JOIN = 1_000, 100


def around(claim: Claim, sentence: tuple[int, int]) -> tuple[int, int]:
    """Return a claim's sentence, of an endless one so much as stands around the claim."""
    start, end = sentence
    return max(start, claim.start - _REACH), min(end, claim.end + _REACH)


class Surroundings:
    """A document with its claims, so that the words around each can be asked for."""

    def __init__(
        self, document: Document, claims: Sequence[Claim], kinds: frozenset[ClaimKind], date: Date | None = None
    ) -> None:
        self.document, self.claims, self.kinds, self.date = document, claims, kinds, date

    @cached_property
    def folded(self) -> str:
        """The running text in lower case."""
        return fold(self.document.running)

    @cached_property
    def _same_kind(self) -> Mapping[ClaimKind, tuple[Claim, ...]]:
        return {kind: tuple(one for one in self.claims if one.kind == kind) for kind in self.kinds}

    def beside(self, claim: Claim, sentence: tuple[int, int]) -> Sequence[Claim]:
        """Return the claims of a claim's kind in its sentence, itself among them."""
        same = self._same_kind[claim.kind]
        first = bisect_left(same, sentence[0], key=lambda one: one.start)
        return same[first : bisect_left(same, sentence[1], key=lambda one: one.start)]

    @cached_property
    def _abbreviations(self) -> tuple[Claim, ...]:
        return tuple(one for one in self.claims if one.kind == "abbreviation")

    def abbreviations(self, start: int, end: int) -> Sequence[Claim]:
        """Return the abbreviations that start in a span."""
        first = bisect_left(self._abbreviations, start, key=lambda one: one.start)
        return self._abbreviations[first : bisect_left(self._abbreviations, end, key=lambda one: one.start)]

    def words(self, claim: Claim, sentence: tuple[int, int], block: Block) -> Words:
        """Return a claim's words."""
        start, end = self._own_part(claim, sentence)
        opening = [one.start() for one in _BREAK.finditer(self.folded, start, claim.start)]
        closing = _BREAK.search(self.folded, claim.end, end)
        opened, closed = opening[-1] if opening else start, closing.start() if closing else end
        return Words(
            before=_ASIDES.sub("", self.folded[opened : claim.start]),
            text=fold(claim.text),
            behind=self.folded[claim.end : closed],
            sentence=self.folded[slice(*sentence)],
            over=fold(self._head(block) or claim.section),
            intro=self._intro(block),
            listed=block.kind == "item",
            so_far=self.folded[sentence[0] : claim.start],
            spelt_out=self._is_spelt_out(claim, sentence),
            later=self._is_later(claim, sentence[0], closed),
        )

    def _own_part(self, claim: Claim, sentence: tuple[int, int]) -> tuple[int, int]:
        start, end = sentence
        same = self._same_kind[claim.kind]
        index = bisect_left(same, claim.start, key=lambda one: one.start)
        if index + 1 < len(same) and same[index + 1].start < end:
            end = same[index + 1].start
        while index and same[index - 1].end > start:
            before = self._goes_on_from(same, index, start)
            if before is None:
                return same[index - 1].end, end
            index = before
        return start, end

    def _goes_on_from(self, same: Sequence[Claim], index: int, start: int) -> int | None:
        """Return the claim before one whose verb both have: "op € 3 miljoen in 2025 en voor 2026 op € 4 miljoen"."""
        last = same[index - 1].end
        if index > 1 and same[index - 2].end > start and self._is_aside(same[index - 2].end, same[index - 1].start):
            resumed = _RESUMES.match(self.folded, last, same[index].start)
            return index - 2 if resumed and self.is_joined(resumed.end(), same[index].start) else None
        return index - 1 if self.is_joined(last, same[index].start) else None

    def _is_aside(self, start: int, end: int) -> bool:
        return _ASIDE.search(self.folded, max(start, end - 20), end) is not None

    def is_joined(self, start: int, end: int) -> bool:
        """Tell whether the words between two figures have no verb, so that the first one's governs both."""
        if end - start > _LONGEST_JOIN or not _JOINED.fullmatch(self.folded, start, end):
            return False
        return _OWN_CLAUSE.search(self.folded, start, end) is None

    def _is_spelt_out(self, claim: Claim, sentence: tuple[int, int]) -> bool:
        """Tell whether a claim is a part of a sum: of one given before a colon, or of one that sums up behind it."""
        beside = self.beside(claim, sentence)
        if any(self.folded.startswith(":", one.end) for one in beside if one.end < claim.start):
            return True
        last = claim.end
        for one in beside:
            if one.start <= claim.start:
                continue
            if _SUMS_UP.fullmatch(self.folded, last, one.start):
                return True
            if one.start - last > _LONGEST_JOIN or not self.is_joined(last, one.start):
                return False
            last = one.end
        return False

    @cached_property
    def _dates(self) -> tuple[Claim, ...]:
        return tuple(one for one in self.claims if one.kind in ("date", "period"))

    def _is_later(self, claim: Claim, start: int, end: int) -> bool:
        """Tell whether a claim is said of a time after the letter's own date."""
        first = bisect_left(self._dates, start, key=lambda one: one.start)
        place = bisect_left(self._dates, claim.start, key=lambda one: one.start)
        behind = self._dates[place] if place < len(self._dates) and self._dates[place].start < end else None
        if behind and _RIGHT_BEHIND.fullmatch(self.folded, claim.end, behind.start):
            return self._lies_ahead(behind)
        before = self._dates[place - 1] if place > first else None
        said = before or behind
        return said is not None and self._lies_ahead(said)

    def _lies_ahead(self, said: Claim) -> bool:
        time = said.value.start if isinstance(said.value, Period) else said.value
        if self.date is None or not self.date.possible or not isinstance(time, Date) or not time.possible:
            return False
        return time.first() > self.date.last()

    def _intro(self, block: Block) -> str:
        """Return the paragraph that introduces the list or table of a block, else its heading's words."""
        if block.kind not in ("item", "cell"):
            return ""
        before = [
            one for one in self._before[block.kind, block.group] if one.kind in ("paragraph", "heading", "caption")
        ]
        return self.folded[before[-1].start : before[-1].end] if before else ""

    @cached_property
    def _before(self) -> Mapping[tuple[str, int], tuple[Block, ...]]:
        """The block before each list and table."""
        found: dict[tuple[str, int], tuple[Block, ...]] = {}
        for index, one in enumerate(self.document.blocks):
            if one.kind in ("item", "cell"):
                found.setdefault((one.kind, one.group), self.document.blocks[max(index - 1, 0) : index])
        return found

    def _head(self, block: Block) -> str:
        """Return the words of the head over a cell, empty elsewhere."""
        if block.kind != "cell":
            return ""
        heads = (
            self.document.running[one.start : one.end]
            for one in self.tables.get(block.group, ())
            if (one.head or one.row == 0) and one.column == block.column
        )
        return " ".join(heads)

    @cached_property
    def tables(self) -> Mapping[int, list[Block]]:
        """The cells of each table."""
        found: dict[int, list[Block]] = {}
        for one in self.document.blocks:
            if one.kind == "cell":
                found.setdefault(one.group, []).append(one)
        return found
