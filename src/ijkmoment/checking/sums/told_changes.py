"""Changes that are told with both of their ends: "7,6 miljard, tegen 6,3 miljard eerder, een stijging van 1,3 miljard".

The ends are the only two numbers before the change in its own sentence, to which "een stijging van" is an apposition,
or in the one before "Dat is een stijging van"; or they stand right behind it ("steeg met 14 van 40 naar 54", "902, 241
meer dan in 2024 (661)"). So are what was budgeted and what was spent to "7 minder dan begroot", and what is paid and
what comes back to "zodat netto 7 resteert". A change is off where they do not differ by it, and would but for a slip of
the hand in one.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from ijkmoment.checking.figures.near_numbers import meaningful, slipped
from ijkmoment.checking.figures.told_numbers import TIMES, ToldNumber, numbered_sentences, plain
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.sums.table_relations import Difference
from ijkmoment.language.patterns import lazily

_CHANGED = r"(?:toename|stijging|groei|afname|daling|vermindering|verhoging|verlaging|verschil|krimp)"
_CHANGE = lazily(
    rf"(?:,|;|:|\s[–-])\s+(?:(?:en\s+)?(?:dus|dat\s+is|dit\s+is|ofwel|oftewel)\s+)?een\s+{_CHANGED}\s+(?:van|met)\s+(?:€\s?)?\Z"
)
_ALONE = lazily(r"(?:\s+[a-zà-ÿ-]+){0,2}\s*(?:[.,;)]|\Z)")  # and no "ten opzichte van 2021"
_MORE_THAN = lazily(r"(?:\s+[a-zà-ÿ]+)?(?:\s*\([^()]{1,24}\))?\s+(?:meer|minder|hoger|lager)\s+dan\s+")
_SO_MUCH = lazily(r"(?:dat|dit)\s+(?:is|zijn|was|waren)\s+(?:er\s+)?(?:dus\s+)?(?:€\s?|eur\s)?")
_THAN_SAID = lazily(
    r"(?:\s+[a-zà-ÿ]+)?\s+(?:meer|minder|hoger|lager)\s+dan\s+(?P<said>begroot|geraamd|gepland|voorzien)\s*(?=[.,;)]|\Z)"
)
_LEFT = lazily(r"(?<!\w)(?:zodat|waardoor|waarna|per\s+saldo)\s+[^.;:\d]{0,60}\Z")
_THERE_REMAINS = lazily(
    r"(?:er|daarmee|hiermee|daarna|nu|zo|dan)\s+(?:resteert|resteerde|blijft|bleef)\s+(?:(?:er|dus|nog|daarmee|dan)\s+){0,2}(?:€\s?)?"
)
_OVERRUN = lazily(r"(?<!\w)(?:over|onder)schrijding\s+van\s+(?:€\s?)?\Z")
_BUDGETED = lazily(r"(?<!\w)(?:begroot|begroting|budget|geraamd|raming)(?!\w)", re.IGNORECASE)
_NET = lazily(r"(?<!\w)(?:netto\w*|per\s+saldo)(?!\w)")
_REMAINS = lazily(r"\s+(?:resteert|resteerde|overblijft|overbleef|overhoudt|overhield)(?!\w)")
_THAN_THE = lazily(
    r"(?:de\s+|(?:de|het)\s+(?:begrote|geraamde|geplande|voorziene|beschikbare|oorspronkelijke|toegestane)\s+|het\s+|die\s+|(?:in\s|een\s|vorig\s|het\s)[^.;:()]{2,50}?(?:\(\s?|,\s+te\s+weten\s+))(?:€\s?)?"
)
_THAT_IS = lazily(
    rf"(?:(?:dat|dit)\s+is\s+(?:dus\s+|ofwel\s+)?een\s+{_CHANGED}\s+van|(?:de|het)\s+{_CHANGED}\s+(?:is|was|bedraagt|bedroeg)\s+dus)\s+(?:€\s?)?"
)
_FROM, _TO = lazily(r"(?:\s+[a-zà-ÿ]+){0,3},?\s+van\s+(?:€\s?)?"), lazily(r"(?:\s+[a-zà-ÿ]+){0,3}\s+naar\s+(?:€\s?)?")
_BY = lazily(r"(?<!\w)met\s+(?:€\s?)?\Z")
_GROWS = lazily(
    r"(?<!\w)(?:groei\w*|gegroeid|ste(?:eg|gen)|stij\w+|gestegen|nam(?:en)?|neemt|nemen|daal\w*|gedaald|krimp\w*|verhoogd?\w*|verlaagd?\w*"
    r"|verminder\w*|toegenomen|afgenomen|uitgebreid|teruggebracht)(?!\w)"
)
_ASIDE = lazily(
    r"(?<!\w)(?:per(?!\s+saldo)|gemiddeld\w*|waarvan|van\s+wie|onder\s+wie|daarvan|hiervan|exclusief|inclusief|naar\s+verwachting|jaarlijks\w*"
    r"|elk|ieder|respectievelijk)(?!\w)"
)
_OF_IT = frozenset({"daarvan", "hiervan", "waarvan", "naar verwachting"})  # "daarvan is 4 besteed, zodat 3 resteert"
_Told = tuple[Span, tuple[ToldNumber, ...]]
_REACH, _LONGEST, _TELLING = 60, 600, 3


def changes(letter: Letter) -> Iterator[Difference]:
    """Find the changes that their two ends do not differ by, but for a slip."""
    before: _Told = (Span(0, 0), ())
    earlier = before
    for sentence, told in letter.once(numbered_sentences):
        numbers = tuple(one for one in told if one.unit not in (*TIMES, "%", "procentpunt"))
        for index, change in enumerate(numbers if sentence.end - sentence.start <= _LONGEST else ()):
            ends = _ends(letter, sentence, numbers, index)
            ends = ends or _of_budget(letter, before, sentence, numbers, index)
            ends = ends if len(ends) != 1 or not _follows(letter, earlier[0], before[0]) else (*earlier[1], *ends)
            if (
                not ends
                and _ALONE.match(letter.folded, change.end, sentence.end)
                and _THAT_IS.fullmatch(letter.folded, sentence.start, _digits(letter, change))
            ):
                ends = before[1] if _follows(letter, before[0], sentence) else ()
            ends = ends or _than_before(letter, before, sentence, numbers[index:])
            if len(ends) == 2:
                yield from _off(letter, change, ends)
        earlier, before = before, (sentence, numbers)


def _follows(letter: Letter, one: Span, other: Span) -> bool:
    return letter.text[one.end : other.start].isspace()


def _ends(letter: Letter, sentence: Span, numbers: Sequence[ToldNumber], index: int) -> Sequence[ToldNumber]:
    """Return the two numbers that words say a third is the difference of, nothing where they do not."""
    change, before, behind = numbers[index], numbers[:index], numbers[index + 1 : index + 3]
    around = max(change.start - _REACH, sentence.start), change.start + letter.text.startswith("€", change.start)
    if _CHANGE.search(letter.folded, *around):
        return before if len(before) == 2 and _ALONE.match(letter.folded, change.end, sentence.end) else ()
    than = _MORE_THAN.match(letter.folded, change.end, sentence.end)
    if than is not None and len(before) == 1 and behind:
        return (
            (*before, behind[0]) if _THAN_THE.fullmatch(letter.folded, than.end(), _digits(letter, behind[0])) else ()
        )
    if len(behind) == 2 and _BY.search(letter.folded, *around) and letter.says(_GROWS, sentence):
        told = _FROM.fullmatch(letter.folded, change.end, _digits(letter, behind[0]))
        to = told and _TO.fullmatch(letter.folded, behind[0].end, _digits(letter, behind[1]))
        return behind if to and _ALONE.match(letter.folded, behind[1].end, sentence.end) else ()
    return ()


def _than_before(letter: Letter, before: _Told, sentence: Span, numbers: Sequence[ToldNumber]) -> Sequence[ToldNumber]:
    """Return the last number of the sentence before, and the one that "Dat is 0,6 meer dan de 12,9" sets it against."""
    change, behind = numbers[0], numbers[1:2]
    ends = [one for one in before[1] if one.unit == change.unit][-1:]
    if not (ends and behind and _SO_MUCH.fullmatch(letter.folded, sentence.start, _digits(letter, change))):
        return ()
    than = _MORE_THAN.match(letter.folded, change.end, sentence.end)
    if than is None or not _follows(letter, before[0], sentence):
        return ()
    return (*ends, *behind) if _THAN_THE.fullmatch(letter.folded, than.end(), _digits(letter, behind[0])) else ()


def _of_budget(
    letter: Letter, before: _Told, sentence: Span, numbers: Sequence[ToldNumber], index: int
) -> Sequence[ToldNumber]:
    """Return what was budgeted and spent, or spent and paid back, before what words say is the difference of these."""
    change, own = numbers[index], tuple(numbers[:index])
    said = _THAN_SAID.match(letter.folded, change.end, sentence.end)
    first = sentence.start
    if len(own) == 1 and _follows(letter, before[0], sentence):
        own, first = (*before[1], *own), before[0].start
    if said is not None:
        return own if said["said"] in letter.folded[first : change.start] else ()
    if not index and _remains(letter, change, sentence):
        return before[1] if _follows(letter, before[0], sentence) else ()
    if index + 1 == len(numbers) and _OVERRUN.search(letter.folded, sentence.start, _digits(letter, change)):
        return own if letter.says(_BUDGETED, sentence) else ()
    left = _LEFT.search(letter.folded, max(change.start - _REACH, sentence.start), _digits(letter, change))
    if left is None or index + 1 < len(numbers):
        return ()
    net = _NET.search(left[0]) or _REMAINS.match(letter.folded, change.end, sentence.end)
    return own if net else ()


def _remains(letter: Letter, change: ToldNumber, sentence: Span) -> bool:
    """Tell whether a sentence opens with what is left: "Er resteert € 4 miljoen"."""
    return _THERE_REMAINS.fullmatch(letter.folded, sentence.start, _digits(letter, change)) is not None


def _digits(letter: Letter, one: ToldNumber) -> int:
    return one.start + letter.text.startswith("€", one.start)


def _off(letter: Letter, change: ToldNumber, ends: Sequence[ToldNumber]) -> Iterator[Difference]:
    less, more = sorted(ends, key=lambda one: one.value)
    every = (less, more, change)
    around = Span(min(one.start for one in every), max(one.end for one in every))
    said = {one[0] for one in _ASIDE.finditer(letter.folded, *around)}
    if _remains(letter, change, letter.sentence_at(change.start)) or _LEFT.search(
        letter.folded, max(change.start - _REACH, 0), _digits(letter, change)
    ):
        said -= _OF_IT
    units = {one.unit for one in every if one.unit or one.behind[:1] != ("naar",)}  # "van 410 naar 455 fte"
    if not plain(every) or len(units) > 1 or said:
        return
    telling = sum(meaningful(one.value) for one in every) > _TELLING
    if telling and not _fits(less, more, change) and slipped(more.value, (less.value, change.value)):
        spans = (Span(one.start, one.end) for one in (more, less))
        yield Difference(Span(change.start, change.end), *spans)


def _fits(less: ToldNumber, more: ToldNumber, change: ToldNumber) -> bool:
    """Tell whether rounding leaves the two ends to differ by a change."""
    room = sum((high - low for low, high in (one.interval for one in (less, more, change))), Decimal(0)) / 2
    return abs(more.value - less.value - change.value) <= room
