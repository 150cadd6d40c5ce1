"""Figures that two letters tell of one time: in the same words with another number, or of the same place.

A sentence that is copied from one year's letter into the next keeps its words; where only a figure differs, one of the
two is wrong. It has to name a time that was over when the earlier letter was written, or both letters have to report on
one period: else the figure may have changed. What is told in other words is the same when it is the cost of a year, or
the strength of a period, at one place or of the whole.
"""

from collections.abc import Iterator, Mapping, Sequence

from ijkmoment.checking.deployments.told_figures import ToldFigure, told_figures
from ijkmoment.checking.deployments.years import reporting_period
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.retelling.labelled_words import GENERIC
from ijkmoment.checking.text.topics import content
from ijkmoment.facts.claim import Claim, ClaimKind
from ijkmoment.facts.dates import Date, Period
from ijkmoment.language.patterns import lazily

# "Voor de kade bedroegen de kosten", "de kade kostte": what a cost is of.
_THING = lazily(
    r"(?:(?<!\w)(?:[Vv]oor|[Vv]an|[Aa]an)\s+(?:de|het|een)|\A\W*(?:De|Het|Een))\s+(?P<thing>[a-zà-ÿ][\w-]+)"
)
_LONGEST, _MOST = 600, 12


def by_words(letter: Letter) -> Mapping[str, list[Claim]]:
    """Return the figures of a letter by the words around them."""
    return _by_words(letter, "money", "strength", "quantity")


def times_by_words(letter: Letter) -> Mapping[str, list[Claim]]:
    """Return the days and periods of a letter by the words around them."""
    return _by_words(letter, "date", "period")


def _by_words(letter: Letter, *kinds: ClaimKind) -> Mapping[str, list[Claim]]:
    found: dict[str, list[Claim]] = {}
    for sentence, claims in letter.by_sentence(*kinds):
        block = letter.block_at(sentence.start)
        if block is None or block.kind == "cell" or sentence.end - sentence.start > _LONGEST:
            continue
        if not content(letter.part(sentence)):
            continue
        for claim in claims[:_MOST]:
            before, behind = letter.text[sentence.start : claim.start], letter.text[claim.end : sentence.end]
            words = " ".join(f"{claim.kind} {before} … {behind}".split()).casefold()
            found.setdefault(words, []).append(claim)
    return found


def by_place(letter: Letter) -> Mapping[tuple[object, ...], list[ToldFigure]]:
    """Return the figures of a letter by what they are of: kind, nation, noun, place and time."""
    found: dict[tuple[object, ...], list[ToldFigure]] = {}
    for one in told_figures(letter):
        time = tuple(sorted(one.years)) if one.kind == "money" else tuple(_printed(letter, one.sentence))
        if not time or (one.kind == "money" and len(time) > 1) or not (one.places or (one.total and not one.names)):
            continue
        found.setdefault((one.kind, one.nation, one.noun.casefold(), one.total, one.places, time), []).append(one)
    return found


def same(one: ToldFigure, others: Sequence[ToldFigure], beside: Sequence[ToldFigure]) -> list[ToldFigure]:
    """Return those of another letter's figures of one place and time that are of the same deployment, by their names.

    A figure without names, in either letter, is of the only deployment that is named there.
    """
    named = {each.names for each in (*others, *beside) if each.names}
    alone = all(first & second for first in named for second in named)
    return [other for other in others if one.names & other.names or one.names == other.names or alone]


def are_of_two_things(letter: Letter, here: Span, then: Letter, there: Span) -> bool:
    """Tell whether two costs are each of another thing by their sentences, else by the headings over them."""
    sentences = [(where, where.sentence_at(span.start)) for where, span in ((letter, here), (then, there))]
    things = [_things(where, sentence) for where, sentence in sentences]
    if not any(things):
        heads = [(where, where.headings_at(sentence.start)[-1:]) for where, sentence in sentences]
        things = [_things(where, Span(one.start, one.end)) for where, over in heads for one in over]
    return len(things) > 1 and all(things) and not any(one in it or it in one for one in things[0] for it in things[1])


def _things(letter: Letter, span: Span) -> frozenset[str]:
    """Return what a sentence or heading says that costs are of, by its stems."""
    found = " ".join(one["thing"] for one in _THING.finditer(letter.part(span)))
    return frozenset(content(found)) - GENERIC


def _printed(letter: Letter, sentence: Span) -> Iterator[str]:
    """Yield the times that a sentence names, nothing where one of them is open."""
    times = _times(letter, sentence)
    if all(isinstance(one, Date) or (one.start is not None and one.end is not None) for one in times):
        yield from sorted(one.edtf or "" for one in times)


def is_of_one_time(letter: Letter, then: Letter, claim: Claim) -> bool:
    """Tell whether a figure that both letters tell alike is of one time in both."""
    period, before = reporting_period(letter), reporting_period(then)
    if period is not None and before is not None and period.edtf == before.edtf:
        return True
    times = _times(letter, letter.sentence_at(claim.start))
    return bool(times) and then.date is not None and all(_was_over(one, then.date) for one in times)


def _times(letter: Letter, sentence: Span) -> list[Date | Period]:
    found: list[Date | Period] = []
    claim = letter.first_behind(sentence.start, "date", "period", "relative")
    while claim is not None and claim.start < sentence.end:
        if not isinstance(claim.value, Date | Period):
            return []
        found.append(claim.value)
        claim = letter.first_behind(claim.end, "date", "period", "relative")
    return found


def _was_over(time: Date | Period, date: Date) -> bool:
    if not (time.possible and date.possible):
        return False
    if isinstance(time, Period) and (time.start is None or time.end is None):
        return False
    last = time.last()
    return last is not None and last < date.first()
