"""One part that is more than what it is said to be of: "Van de 220 opgeroepenen verschenen er 442".

Whatever else is so, a part is never more than its whole. That is the number of "van de" before a bare "er 442", or, of
"daarvan" and "van dit bedrag" with a sum of money, whichever sum stands before it in that sentence and the last.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ijkmoment.checking.figures.told_numbers import TIMES, ToldNumber, numbered_sentences, numbers_in, plain
from ijkmoment.checking.figures.totals import Sum
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.patterns import lazily

_OUT_OF = lazily(r"(?<!\w)van\s+(?:de|deze|die|onze|alle)\s+(?:in\s+totaal\s+)?\Z")
_THERE = lazily(r"(?<!\w)er\s+\Z")
_BARE = lazily(
    r"\s*[.,;)]|\s*\Z|\s+(?:voor|tegen|in|uit|op|bij|niet|nog|al|een|het|de|dat|zich|is|zijn|was|waren|had|hadden)\s"
)
_THEREOF = lazily(
    r"(?<!\w)(?:daarvan|hiervan|waarvan|van\s+(?:dit|dat)\s+(?:bedrag|totaal|budget))\s+(?:(?:is|was|werd|kwam|komt|ging|gaat)\s+)?\Z"
)
_ASIDE = lazily(
    r"(?<!\w)(?:per|elk|elke|ieder|iedere|gemiddeld\w*|cumulatief|keer|maal|jaarlijks\w*|meermaals|samen|inclusief|exclusief)(?!\w)"
)
_REACH, _LONGEST = 32, 600


def parts_above_whole(letter: Letter) -> Iterator[Sum]:
    """Find the parts that are more than the number that they are of."""
    before = Span(0, 0)
    for sentence, told in letter.once(numbered_sentences):
        if sentence.end - sentence.start <= _LONGEST and not letter.says(_ASIDE, sentence):
            counts = [one for one in told if one.unit not in (*TIMES, "%", "procentpunt")]
            yield from _counted(letter, sentence, counts)
            yield from _paid(letter, before, sentence, counts)
        before = sentence


def _counted(letter: Letter, sentence: Span, counts: Sequence[ToldNumber]) -> Iterator[Sum]:
    """Yield a count behind "er" that is more than the one behind "van de" before it."""
    for whole, part in pairwise(counts):
        if whole.unit or part.unit or part.value <= whole.value or not plain((whole, part)):
            continue
        out_of = _OUT_OF.search(letter.folded, max(whole.start - _REACH, sentence.start), whole.start)
        there = _THERE.search(letter.folded, max(part.start - _REACH, whole.end), part.start)
        if out_of and there and whole.behind and _BARE.match(letter.folded, part.end):
            yield Sum(whole.figure, (part.figure,), whole=False)


def _paid(letter: Letter, before: Span, sentence: Span, counts: Sequence[ToldNumber]) -> Iterator[Sum]:
    """Yield a sum of money that is part of one before it, where all of those are less."""
    for place, part in enumerate(counts):
        said = _THEREOF.search(letter.folded, max(part.start - _REACH, sentence.start), part.start)
        if part.unit != "euro" or said is None or part.about:
            continue
        near = (*_beside(letter, before, sentence), *counts[:place])
        wholes = [one for one in near if one.unit == "euro"]
        if wholes and plain(wholes) and all(one.interval[1] < part.interval[0] for one in wholes):
            yield Sum(wholes[-1].figure, (part.figure,), whole=False)


def _beside(letter: Letter, before: Span, sentence: Span) -> tuple[ToldNumber, ...]:
    """Return the numbers of the sentence right before one, in the same block."""
    between = letter.text[before.end : sentence.start]
    follows = before.end > before.start and not between.strip() and "\n\n" not in between
    return numbers_in(letter, before) if follows else ()
