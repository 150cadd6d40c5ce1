"""Figures that two letters tell of one time in the same words with another number, and what a cost is of.

A sentence that is copied from one year's letter into the next keeps its words; where only a figure differs, one of the
two is wrong. It has to name a time that was over when the earlier letter was written, or both letters have to report on
one period: else the figure may have changed.
"""

from collections.abc import Mapping

from ijkmoment.checking.deployments.years import reporting_period
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.retelling.labelled_words import GENERIC
from ijkmoment.checking.text.topics import content
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date, Period
from ijkmoment.language.patterns import lazily

# "Voor de kade bedroegen de kosten", "de kade kostte": what a cost is of.
_THING = lazily(
    r"(?:(?<!\w)[Vv]oor(?:\s+(?:de|het|een))?|(?<!\w)(?:[Vv]an|[Aa]an)\s+(?:de|het|een)|\A\W*(?:De|Het|Een))\s+(?P<thing>(?!rekening)[a-zà-ÿ][\w-]+)"
)
_LONGEST, _MOST = 600, 12


def by_words(letter: Letter) -> Mapping[str, list[Claim]]:
    """Return the figures of a letter by the words around them."""
    found: dict[str, list[Claim]] = {}
    for sentence, claims in letter.by_sentence("money", "strength", "quantity"):
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
