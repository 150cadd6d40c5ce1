"""Why a rise or fall of the numbers just told came about, which went the other way.

"Nu ontbreken er 770 banen. In 2023 waren het er 980. De stijging komt door ...": the later one is less.
"""

from collections.abc import Iterator, Sequence

from ijkmoment.checking.comparisons.told_trends import Trend
from ijkmoment.checking.figures.number_times import time_of
from ijkmoment.checking.figures.told_numbers import TIMES, ToldNumber, numbers_in, plain
from ijkmoment.checking.letter import LONGEST, Letter, Span
from ijkmoment.checking.text.word_places import word_places
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily

_CHANGE = lazily(
    r"(?:de|deze|die)\s+(?P<word>(?P<up>stijging|toename|groei)|daling|afname|krimp|terugval)\s+(?!in\s|van\s|bij\s|voor\s|met\s)"
)
_OPENS = frozenset("de deze die".split())
_FEWEST, _TWO = 3, 2


def told_runs(letter: Letter) -> Iterator[Trend]:
    """Find what is said of the numbers just told that these contradict."""
    for sentence in dict.fromkeys(map(letter.sentence_at, word_places(letter, _OPENS))):
        block = letter.block_at(sentence.start)
        if block is None or block.kind not in ("paragraph", "item") or sentence.end - sentence.start > LONGEST:
            continue
        before = letter.sentence_at(max(sentence.start - _TWO, block.start))
        if before == sentence or numbers_in(letter, sentence):
            continue
        yield from _why(letter, sentence, before, block)


def _why(letter: Letter, sentence: Span, before: Span, block: Block) -> Iterator[Trend]:
    """Yield "de stijging" of which the two numbers told before it fell."""
    found = _CHANGE.match(letter.folded, *sentence)
    if found is None:
        return
    above = letter.sentence_at(max(before.start - _TWO, block.start))
    for start in (before.start, above.start):
        told = [one for one in numbers_in(letter, Span(start, before.end)) if one.unit not in (*TIMES, "%")]
        timed = [(year, one) for one in _alike(told) if (year := _year(letter, one)) is not None]
        if len(timed) == _TWO and timed[0][0] != timed[1][0]:
            (_, first), (_, later) = sorted(timed, key=lambda it: it[0])
            low, high = sorted((first.value, later.value))
            if high < low * _FEWEST and (later.value - first.value) * (1 if found["up"] else -1) < 0:
                yield Trend(Span(*found.span("word")), _span(first), _span(later))
            return


def _year(letter: Letter, one: ToldNumber) -> int | None:
    """Return the year of a number, by the words beside it or the only one of its sentence."""
    return time_of(letter, one)


def _alike(told: Sequence[ToldNumber]) -> list[ToldNumber]:
    """Return the numbers of one unit, none where any of them is told roughly."""
    own = [one for one in told if one.unit == told[-1].unit]
    return own if plain(own) else []


def _span(one: ToldNumber) -> Span:
    return Span(one.start, one.end)
