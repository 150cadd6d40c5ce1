"""One part that is more than what it is said to be of: "Van de 220 opgeroepenen verschenen er 442".

Whatever else is so, a part is never more than its whole. That is the number of a "van de" that opens a clause ("de
komst van de 15" is none) before a bare "er 442", or, of "daarvan" and "van dit bedrag" with a sum of money, whichever
sum stands before it in that paragraph; not one by which something changed, or that comes more than once.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ijkmoment.checking.figures.told_numbers import TIMES, ToldNumber, numbered_sentences, numbers_in, plain
from ijkmoment.checking.figures.totals import Sum
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.patterns import lazily

_OUT_OF = lazily(r"(?<!\w)van\s+(?:de|deze|die|onze|alle)\s+(?:in\s+totaal\s+)?\Z")
_OPENS = lazily(r"(?:[,;:(]|(?<!\w)(?:en|maar|want|dat|zijn|waren))\s+\Z")
_THERE = lazily(r"(?<!\w)er\s+\Z")
_BARE = lazily(
    r"\s*[.,;)]|\s*\Z|\s+(?:voor|tegen|in|uit|op|bij|niet|nog|al|een|het|de|dat|zich|is|zijn|was|waren|had|hadden)\s"
)
_THEREOF = lazily(
    r"(?<!\w)(?:daarvan|hiervan|waarvan|van\s+(?:dit|dat)\s+(?:bedrag|totaal|budget))\s+(?:(?:is|was|werd|kwam|komt|ging|gaat)\s+)?\Z"
)
_ASIDE = lazily(
    r"(?<!\w)(?:per|elk|elke|ieder|iedere|gemiddeld\w*|cumulatief|keer|maal|jaarlijks\w*|structure\w+|tranches?|termijn(?:en)?|meermaals|samen|inclusief|exclusief)(?!\w)",
    re.IGNORECASE,
)
_CHANGED = lazily(r"(?<!\w)met\s+(?:(?:nog|circa|ruim|bijna)\s+)?(?:€\s?)?\Z")
_COMPARED = frozenset({"meer", "minder", "hoger", "lager", "extra", "duurder", "goedkoper"})
_REACH, _LONGEST, _FAR = 32, 600, 2_000


def parts_above_whole(letter: Letter) -> Iterator[Sum]:
    """Find the parts that are more than the number that they are of."""
    for sentence, told in letter.once(numbered_sentences):
        if sentence.end - sentence.start <= _LONGEST and not letter.says(_ASIDE, sentence):
            counts = [one for one in told if one.unit not in (*TIMES, "%", "procentpunt")]
            yield from _counted(letter, sentence, counts)
            yield from _paid(letter, sentence, counts)


def _counted(letter: Letter, sentence: Span, counts: Sequence[ToldNumber]) -> Iterator[Sum]:
    """Yield a count behind "er" that is more than the one behind "van de" before it."""
    for whole, part in pairwise(counts):
        if whole.unit or part.unit or part.value <= whole.value or not plain((whole, part)):
            continue
        out_of = _OUT_OF.search(letter.folded, max(whole.start - _REACH, sentence.start), whole.start)
        there = _THERE.search(letter.folded, max(part.start - _REACH, whole.end), part.start)
        opens = out_of and (
            out_of.start() == sentence.start or _OPENS.search(letter.folded, sentence.start, out_of.start())
        )
        if opens and there and whole.behind and _BARE.match(letter.folded, part.end):
            yield Sum(whole.figure, (part.figure,), whole=False)


def _paid(letter: Letter, sentence: Span, counts: Sequence[ToldNumber]) -> Iterator[Sum]:
    """Yield a sum of money that is part of one before it, where all of those are less."""
    for part in counts:
        said = _THEREOF.search(letter.folded, max(part.start - _REACH, sentence.start), part.start)
        if part.unit != "euro" or said is None or part.about:
            continue
        before = _before(letter, part)
        wholes = [one for one in numbers_in(letter, before) if one.unit == "euro"]
        if not wholes or not plain(wholes) or any(_is_change(letter, one) for one in wholes):
            continue
        last = letter.sentence_at(wholes[-1].start)
        near = letter.text[last.end : sentence.start].strip() == ""
        if near and not letter.says(_ASIDE, last) and all(one.interval[1] < part.interval[0] for one in wholes):
            yield Sum(wholes[-1].figure, (part.figure,), whole=False)


def _before(letter: Letter, part: ToldNumber) -> Span:
    """Return what stands before a number in its block."""
    block = letter.block_at(part.start)
    return Span(max(block.start if block is not None else part.start, part.start - _FAR), part.start)


def _is_change(letter: Letter, one: ToldNumber) -> bool:
    """Tell whether a sum says by how much another one changed or differs: "met € 4 miljoen verhoogd"."""
    changed = _CHANGED.search(letter.folded, max(one.start - _REACH, 0), one.start)
    return changed is not None or not _COMPARED.isdisjoint(one.behind[:1])
