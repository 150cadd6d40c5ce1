"""Places told with their own number, against the numbers that the sentences around it tell of others.

"Het langst is de wachttijd in Zuid, met 18 weken. In West bedraagt de wachttijd 21 weken", "de staf vormde met 20
militairen het op een na grootste deel": numbers of one unit or noun in one paragraph are of one row, but for totals,
norms, other times and changes. A number twice as large or half as small as that of the first place is one of a whole.
"""

from collections.abc import Iterator

from ijkmoment.checking.comparisons.rank_claims import RankClaim, rank_claims
from ijkmoment.checking.comparisons.ranked_tables import Place
from ijkmoment.checking.figures.figure_words import OTHER_TIME, PART_OF_A_YEAR
from ijkmoment.checking.figures.told_numbers import ToldNumber, numbers_in
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.topics import content, stem
from ijkmoment.language.patterns import lazily

_OTHERWISE = lazily(
    r"(?<!\w)(?:totaal|totale|samen|gezamenlijk|overige?|rest|norm|streef\w*|doel\w*|landelijk\w*|maximaal|maximale|minimaal|(?:19|20)\d\d|eerder|vorig\w*|toen"
    r"|destijds|later|meer|minder|hoger|lager|waarvan|daarvan|binnen|per|elke?|boven|onder|tegelijk|tegen|halfjaar|begro\w+|geraamd|raming|gepland|verwacht\w*|van\s+(?:de|alle))(?!\w)"
)
_NORM = lazily(r"(?<!\w)\w*(?:norm(?:en)?|streef\w+|grenswaarde|maximum|minimum)(?!\w)")
_FROM_TO = lazily(r"(?<!\w)van\s+(?:€\s?)?[\w.,]+\s+(?:[a-z]+\s+)?(?:naar|tot)\s")
_APART = lazily(r";|(?<!\w)(?:na|achter|behalve)(?!\w)")  # "de grootste bijdrage na Duitsland (560 militairen)"
_BETWEEN = lazily(r"(?<!\w)(?:tussenin|daartussen|ertussen)(?!\w)")
_WITH = lazily(r"(?:\s*[\w-]+(?![\w-])){0,5},?\s+(?:met|namelijk|te\s+weten)\s+(?:gemiddeld\s+)?(?:€\s?)?")
_LED = lazily(r"(?<!\w)(?:met|namelijk)\s+(?:gemiddeld\s+)?(?:€\s?)?\Z")
_TWO, _LEAD, _BACK = 2, 16, 3


def ranks_beside(letter: Letter) -> Iterator[Place]:
    """Find the places whose own number goes behind more of the sentences around it than they say."""
    for claim in letter.once(rank_claims):
        own = own_number(letter, claim) if claim.way == "superlative" and claim.sign else None
        past = [it for it in _others(letter, claim, own) if _goes_before(it, own, claim)] if own is not None else []
        if own is not None and len({it.value for it in past}) >= claim.place:
            spans = [Span(it.start, it.end) for it in (own, *past)]
            yield Place(claim.span, tuple((it, letter.part(it)) for it in spans))


def _goes_before(one: ToldNumber, own: ToldNumber, claim: RankClaim) -> bool:
    low, high = sorted((one.value, own.value))
    if claim.place == 1 and high >= _TWO * low:
        return False
    return one.interval[0] >= own.interval[1] if claim.sign > 0 else one.interval[1] <= own.interval[0]


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


def _others(letter: Letter, claim: RankClaim, own: ToldNumber) -> Iterator[ToldNumber]:
    """Yield the numbers that have the unit or noun of a place's own, in its sentence and those around it."""
    noun = stem(own.behind[0]) if own.behind and not own.unit else ""
    for span in _around(letter, claim) if noun or own.unit else ():
        beside = claim.place > 1 if noun else _speaks_of_one(letter, claim, own, span)
        if span != claim.sentence and not beside:
            continue
        for one in _told(letter, span):
            alike = one.unit == own.unit and (not noun or (bool(one.behind) and stem(one.behind[0]) == noun))
            apart = span == claim.sentence and _APART.search(letter.folded, *sorted((claim.span.end, one.start)))
            if alike and one.start != own.start and not (apart or one.about or _is_otherwise(letter, span, one)):
                yield one


def _around(letter: Letter, claim: RankClaim) -> Iterator[Span]:
    """Yield the sentence of a place, those before it and the one behind in its paragraph, but for other times."""
    block, (start, end) = letter.block_at(claim.span.start), claim.sentence
    found = [claim.sentence]
    for _ in range(_BACK):
        if block is not None and start > block.start:
            before = letter.sentence_at(max(start - _TWO, block.start))
            found += [before] if before.start < start else []
            start = before.start
    behind = letter.sentence_at(min(end + 1, len(letter.text) - 1))
    found += [behind] if block is not None and end <= behind.start < block.end else []
    for one in dict.fromkeys(found):
        parts = {*PART_OF_A_YEAR.findall(letter.folded, *one)} - {"gemiddeld", "gemiddelde"}
        apart = one != claim.sentence and bool(parts)
        if not apart and not any(it.search(letter.folded, *one) for it in (OTHER_TIME, _FROM_TO, _NORM)):
            yield one


def _told(letter: Letter, span: Span) -> Iterator[ToldNumber]:
    """Yield the numbers of a sentence; of "9 en 19 weken" the first is of weeks too."""
    told = numbers_in(letter, span)
    for one, other in zip(told, (*told[1:], None), strict=False):
        joined = other is not None and not one.unit and letter.text[one.end : other.start] == " en "
        yield one._replace(unit=other.unit) if joined and other is not None else one


def _is_otherwise(letter: Letter, sentence: Span, one: ToldNumber) -> bool:
    """Tell whether the part of a sentence between the marks around a number makes it no other row."""
    text = letter.text
    start = max(sentence.start, *(text.rfind(mark, sentence.start, one.start) + 1 for mark in ",;:("))
    ends = (at for mark in ",;:)" if (at := text.find(mark, one.end, sentence.end)) >= 0)
    return _OTHERWISE.search(letter.folded, start, min(ends, default=sentence.end)) is not None


def _speaks_of_one(letter: Letter, claim: RankClaim, own: ToldNumber, other: Span) -> bool:
    """Tell whether two sentences speak of one thing: a stem of one in the other, or what stands between the ends."""
    said = {*content(letter.part(claim.sentence))} - {*content(letter.part(Span(own.start, own.end)))}
    return not said.isdisjoint(content(letter.part(other))) or _BETWEEN.search(letter.folded, *other) is not None
