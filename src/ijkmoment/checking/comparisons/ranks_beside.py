"""Places told with their own number, against the numbers that the sentence before or behind tells of the others.

"Het langst is de wachttijd in Zuid, met 18 weken. In West bedraagt de wachttijd 21 weken": what both speak of, or the
other end of the same row, tells that they are of one row.
"""

from collections.abc import Iterator

from ijkmoment.checking.comparisons.number_rows import told_rows
from ijkmoment.checking.comparisons.rank_claims import RankClaim, rank_claims
from ijkmoment.checking.comparisons.ranked_tables import Place, shown
from ijkmoment.checking.figures.figure_words import OTHER_TIME
from ijkmoment.checking.figures.intervals import Interval
from ijkmoment.checking.figures.told_numbers import ToldNumber, numbers_in
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.topics import content
from ijkmoment.language.patterns import lazily

_OTHERWISE = lazily(
    r"(?<!\w)(?:totaal|totale|samen|gezamenlijk|overige?|rest|norm|streef\w*|doel\w*|landelijk\w*|maximaal|maximale|minimaal|gemiddeld(?!e)|(?:19|20)\d\d|eerder|vorig\w*|toen|destijds|later|meer|minder|hoger|lager|waarvan|daarvan)(?!\w)"
)
_WITH = lazily(r"(?:\s*[\w-]+(?![\w-])){0,5},?\s+(?:met|namelijk|te\s+weten)\s+(?:gemiddeld\s+)?(?:€\s?)?")
_LED = lazily(r"(?<!\w)(?:met|namelijk)\s+(?:gemiddeld\s+)?(?:€\s?)?\Z")
_TWO, _LEAD = 2, 16


def ranks_beside(letter: Letter) -> Iterator[Place]:
    """Find the places whose own number goes behind one of the sentence beside it."""
    for claim in letter.once(rank_claims):
        own = own_number(letter, claim) if claim.way == "superlative" and claim.place == 1 and claim.sign else None
        for sentence in _beside(letter, claim) if own is not None else ():
            for table in told_rows(letter, sentence):
                past = [line for line in table.lines if own and _goes_before(line.numbers[0], own, claim.sign)]
                alike = own is not None and {one.unit for one in numbers_in(letter, sentence)} == {own.unit}
                if own is not None and past and alike:
                    span = Span(own.start, own.end)
                    yield Place(claim.span, ((span, letter.part(span)), *shown(past)))
                    break


def _goes_before(other: Interval, own: ToldNumber, sign: int) -> bool:
    low, high = own.interval
    return other[0] > high if sign > 0 else other[1] < low


def own_number(letter: Letter, claim: RankClaim) -> ToldNumber | None:
    """Return the number that a place is told with."""
    before = [
        one
        for one in numbers_in(letter, Span(claim.part.start, claim.span.start))
        if _LED.search(letter.folded, max(one.start - _LEAD, 0), one.start)
    ]
    behind = numbers_in(letter, Span(claim.span.end, claim.sentence.end))[:1]
    own = before or [one for one in behind if _WITH.fullmatch(letter.folded, claim.span.end, one.start)]
    return own[0] if len(own) == 1 and not own[0].about else None


def _beside(letter: Letter, claim: RankClaim) -> Iterator[Span]:
    block = letter.block_at(claim.span.start)
    before = letter.sentence_at(max(claim.sentence.start - _TWO, 0))
    behind = letter.sentence_at(min(claim.sentence.end + 1, len(letter.text) - 1))
    for one in (before, behind):
        if block is None or one == claim.sentence or not block.start <= one.start < block.end:
            continue
        if _OTHERWISE.search(letter.folded, *one) or OTHER_TIME.search(letter.folded, *one):
            continue
        if _speaks_of_one(letter, claim, one):
            yield one


def _speaks_of_one(letter: Letter, claim: RankClaim, other: Span) -> bool:
    """Tell whether two sentences speak of one thing: two stems of one in the other."""
    said = {*content(letter.part(claim.sentence))} & {*content(letter.part(other))}
    return bool(said)
