"""The percentages of a letter, and its parts in words, each with the numbers that words may draw it from."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from ijkmoment.checking.comparisons.share_pairs import Share, counts, ends_of
from ijkmoment.checking.figures.intervals import Interval
from ijkmoment.checking.figures.number_contexts import Contexts
from ijkmoment.checking.figures.number_times import in_full
from ijkmoment.checking.figures.told_numbers import ToldNumber, is_term, numbered_sentences, numbers_in
from ijkmoment.checking.figures.told_sizes import parts
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.patterns import lazily

_SCALED = lazily(r"\s+(?:van(?:\s+de(?:\s+[a-zà-ÿ]+e)?)?|naar|tot|op|over)\s+(?:€\s?)?")
_A_PART = lazily(r"(?<!\w)(?:een|één|twee|drie|bijna|ruim|krap|circa|ongeveer|zo['’]n|dan|kleine|goede)\s*\Z")
_PERCENT = lazily(r"\s+procent")
_RANKS = frozenset({"derde", "de derde", "vijfde", "zesde", "tiende"})
_HUNDRED, _FEW, _LONGEST, _THOUSAND, _POWERS = Decimal(100), 4, 700, 1000, (0, 3, 6, 9)


class Place(NamedTuple):
    """A percentage from `low` to `high`, with the numbers of its sentence and of the two before it."""

    letter: Letter
    sentence: Span
    share: Span
    low: Decimal
    high: Decimal
    near: Sequence[ToldNumber]
    start: int
    alone: bool

    @property
    def own(self) -> list[ToldNumber]:
        """The numbers of its sentence."""
        return [one for one in self.near if one.start >= self.sentence.start]

    @property
    def behind(self) -> list[ToldNumber]:
        """The numbers of its sentence behind it."""
        return [one for one in self.near if one.start >= self.share.end]

    @property
    def before(self) -> list[ToldNumber]:
        """The numbers before it."""
        return [one for one in self.near if one.end <= self.share.start]

    def has(self, made: Interval) -> bool:
        """Tell whether the percentage may be what numbers make."""
        return min(made) <= self.high and self.low <= max(made)

    def off(self, part: ToldNumber, whole: ToldNumber) -> Share:
        """Return the percentage as what a part and its whole do not make."""
        made = (part.value * _HUNDRED / whole.value).quantize(Decimal(1))
        first, second = sorted(Span(it.start, it.end) for it in (part, whole))
        return Share(self.share, first, second, made)


class Values:
    """The numbers of a letter, in text and tables, by unit; made once, by `letter.once(Values)`."""

    def __init__(self, letter: Letter) -> None:
        contexts = letter.once(Contexts)
        self._cells = {one.value for one in contexts.cells if one.value > 0}
        self._told: dict[str, set[Decimal]] = {}
        for one in contexts.told:
            unit = "" if one.unit in ("keer", "maal") else one.unit
            self._told.setdefault(unit, set()).add(one.value)
        self._sorted: dict[str, list[Decimal]] = {}

    def of(self, unit: str) -> Sequence[Decimal]:
        """Return the values that may be of a unit, in order: of money those of tables may be thousands or millions."""
        if unit not in self._sorted:
            powers = _POWERS if unit == "euro" else (0,)
            cells = {value.scaleb(power) for value in self._cells for power in powers}
            self._sorted[unit] = sorted(value for value in self._told.get(unit, set()) | cells if value > 0)
        return self._sorted[unit]


def places(letter: Letter) -> Iterator[Place]:
    """Yield the percentages and parts in words with the numbers near them."""
    for sentence, share, low, high in _shares(letter):
        place = _place_of(letter, sentence, share, low, high)
        if place is not None:
            yield place


def _shares(letter: Letter) -> Iterator[tuple[Span, Span, Decimal, Decimal]]:
    """Yield the percentages and the parts in words, with their sentence and from what to what each may be."""
    for sentence, told in letter.once(numbered_sentences):
        for one in told if sentence.end - sentence.start <= _LONGEST else ():
            if one.unit == "%" and one.value > 0:
                yield sentence, Span(one.start, one.end), *ends_of(letter, one)
    for part in parts(letter):
        sentence, said = letter.sentence_at(part.span.start), letter.part(part.span)
        rank = said in _RANKS and _A_PART.search(letter.folded, max(0, part.span.start - 12), part.span.start) is None
        percent = _PERCENT.match(letter.folded, part.span.end) is not None
        if sentence.end - sentence.start <= _LONGEST and not (rank or percent):
            yield sentence, part.span, part.low, part.high


def _place_of(letter: Letter, sentence: Span, share: Span, low: Decimal, high: Decimal) -> Place | None:
    block, start = letter.block_at(sentence.start), sentence.start
    if block is None:
        return None
    for _ in range(2):
        start = letter.sentence_at(max(start - 2, block.start)).start
    told = counts(in_full(letter, numbers_in(letter, Span(start, sentence.end))))
    near = [one for one in told if one.value > 0 and not _is_no_count(letter, one)]
    near = [one for one in near if one.end <= share.start or one.start >= share.end]
    if any(_are_of_one_scale(letter, *two) for two in pairwise(near)):
        return None
    alone = sum(one.unit == "%" for one in numbers_in(letter, sentence)) <= 1
    return Place(letter, sentence, share, low, high, near, start, alone)


def _is_no_count(letter: Letter, one: ToldNumber) -> bool:
    """Tell whether a number is a term or says how often: "meer dan één keer"."""
    often = letter.folded.endswith(("keer", "maal"), one.start, one.end) or one.behind[:1] in (("keer",), ("maal",))
    return is_term(letter, one) or (often and one.value <= _FEW)


def _are_of_one_scale(letter: Letter, one: ToldNumber, other: ToldNumber) -> bool:
    """Tell whether two numbers share the words that say how large they are: "3,1 naar 3,4 miljoen"."""
    unlike = one.unit != other.unit or one.value * _THOUSAND < other.value
    return unlike and _SCALED.fullmatch(letter.folded, one.end, other.start) is not None
