"""Changes that are told with both of their ends: "7,6 miljard, tegen 6,3 miljard eerder, een stijging van 1,3 miljard".

The ends are the only two numbers of that kind before the change, in its sentence or in the one before; or they stand
behind it ("met deze zestien groeit de bijdrage van zes naar tweeëntwintig"). What follows from two numbers ("zodat",
"derhalve") is what they differ by or come to. A change is off where they do not differ by it, and would but for a slip
of the hand in one of the three.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from ijkmoment.checking.figures.grids import right_before
from ijkmoment.checking.figures.near_numbers import meaningful, slipped
from ijkmoment.checking.figures.told_numbers import TIMES, ToldNumber, numbered_sentences, numbers_in
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.sums.table_relations import Difference
from ijkmoment.language.patterns import lazily

_CHANGE = lazily(
    r"(?<!\w)(?:toename|stijging|groei|afname|daling|vermindering|uitbreiding|verhoging|verlaging|verschil|krimp|overschrijding"
    r"|onderschrijding|onderuitputting|onderbesteding|meevaller|tegenvaller|overschot|tekort|besparing)\s+(?:van|met|(?:is|was|bedraagt|bedroeg|komt)\s+(?:(?:dus|daarmee|derhalve|dan\s+ook|daardoor|op)\s+){0,2})\s*(?:€\s?)?\Z"
)
_LESS_OR_MORE = lazily(r"\s+(?:minder|meer|lager|hoger)(?=\s|[.,;])(?!\s+per)")
_PLANNED = lazily(
    r"(?<!\w)(?:begroting|raming|begroot|geraamd|geraamde|begrote|ten\s+opzichte\s+van|vergeleken\s+met|dan)(?!\w)",
    re.IGNORECASE,
)
_MORE_THAN = lazily(r"(?:\s+[a-zà-ÿ]+)?\s+(?:meer|minder|hoger|lager)\s+dan\s+")
_THAN_THE = lazily(
    r"(?:de\s+|het\s+|die\s+|(?:in\s|een\s|vorig\s|het\s)[^.;:()]{2,50}?(?:toen\s+(?:het\s+)?er\s+|met\s+|\(\s?|,\s+te\s+weten\s+))(?:€\s?)?"
)
_OR = lazily(r"(?<!\w)(?:ofwel|oftewel|dus|dat\s+is|dat\s+zijn\s+er|dat\s+waren\s+er)\s+(?:€\s?)?\Z|[:;]\s+(?:€\s?)?\Z")
_IS = lazily(
    r"(?<!\w)(?:tekort|overschot|verschil|gat|achterstand|marge|ruimte)\s+(?:bedraagt|bedroeg|is|was|van|beloopt)\s+(?:€\s?)?\Z"
)
_THAT_IS = lazily(r"(?:,|(?<!\w)(?:dat|dit)\s+is)\s+(?:dus\s+|ofwel\s+)?\Z")
_THAN = lazily(r"(?<!\w)dan(?!\w)")
_MILLIONS = lazily(r"€\s*(?P<number>\d+(?:,\d+)?)\s+miljoen")
_SO = lazily(r"(?:(?<!\w)(?:zodat|derhalve)|,\s+dus)\s+(?:er\s+)?(?:nog\s+)?\Z")
_FROM, _TO = lazily(r"(?<!\w)van\s+\Z"), lazily(r"(?:\s+[a-zà-ÿ]+){0,3}\s+naar\s+")
_ANOTHER = lazily(r";|(?<!\w)(?:toename|afname|stijging|daling|groei|krimp|juist|terwijl)(?!\w)")  # is of its own ends
_BY = lazily(r"(?<!\w)met\s+(?:(?:deze|die|de|nog)\s+)?\Z")
_UP_OR_DOWN = lazily(r"(?:\s+[a-zà-ÿ]+)?\s+(?:toe|af|gestegen|gedaald|gegroeid|toegenomen|afgenomen):")
_GROWS = lazily(
    r"(?<!\w)(?:toename|afname|stijging|daling|groei\w*|gegroeid|ste(?:eg|gen)|stij\w+|gestegen|neemt|nam|nemen|namen|kom\w*|kwam\w*|verhoogd?\w*|uitgebreid|breid\w*"
    r"|daal\w*|gedaald|krimp\w*|verlaagd?\w*|verminder\w*|gaat|ging|toegenomen|afgenomen|versterkt|teruggebracht)(?!\w)"
)
_ASIDE = lazily(
    r"(?<!\w)(?:per(?!\s+saldo)|gemiddeld\w*|waarvan|van\s+wie|onder\s+wie|daarvan|hiervan|exclusief|inclusief|naar\s+verwachting|jaarlijks\w*|elk|ieder|respectievelijk)(?!\w)",
    re.IGNORECASE,
)
_REACH, _LONGEST, _FEWEST, _MOST, _BETWEEN, _MILLION = 60, 600, 3, 8, 3, 6


def changes(letter: Letter) -> Iterator[Difference]:
    """Find the changes that their two ends do not differ by, but for a slip."""
    for sentence, numbers in letter.once(numbered_sentences):
        if sentence.end - sentence.start > _LONGEST:
            continue
        for told in numbers:
            one = _in_euros(told)
            if not one.about and one.unit not in (*TIMES, "%", "procentpunt"):
                yield from _off_by_its_words(letter, sentence, one)


def _off_by_its_words(letter: Letter, sentence: Span, one: ToldNumber) -> Iterator[Difference]:
    """Yield a number that words say is a change, where its ends do not make it."""
    before = max(one.start - _REACH, sentence.start), one.start
    colon = letter.text.find(":", one.end, one.end + _REACH) > 0
    if colon and (
        _IS.search(letter.folded, *before)
        or (_BY.search(letter.folded, *before) and _UP_OR_DOWN.match(letter.folded, one.end))
    ):
        yield from _off_behind_colon(letter, sentence, one)
    elif _CHANGE.search(letter.folded, *before):
        yield from _off(letter, sentence, one)
        yield from _off_behind(letter, sentence, one)
    elif _SO.search(letter.folded, *before):
        yield from _off(letter, sentence, one, comes_to=True)
    elif _MORE_THAN.match(letter.folded, one.end, sentence.end):
        yield from _off_than(letter, sentence, one)
    elif _LESS_OR_MORE.match(letter.folded, one.end):
        yield from _off_less_or_more(letter, sentence, one)
    elif _BY.search(letter.folded, *before):
        yield from _off_behind(letter, sentence, one)


def _off_less_or_more(letter: Letter, sentence: Span, change: ToldNumber) -> Iterator[Difference]:
    """Yield what a number is said to be more or less than another one before it: "in 2022 182, ofwel 17 meer"."""
    before = max(change.start - _REACH, sentence.start), change.start
    own = _alike(numbers_in(letter, Span(sentence.start, change.start)), change)
    if _OR.search(letter.folded, *before):
        yield from _off(letter, sentence, change)
        return
    planned = letter.says(_PLANNED, sentence) and _THAN.search(letter.folded, change.end, sentence.end) is None
    if change.unit == "euro" and len(own) == 2 and (planned or _THAT_IS.search(letter.folded, *before)):
        yield from _off(letter, sentence, change)
    elif change.unit == "euro":
        yield from _off_from_table(letter, sentence, change)


def _in_euros(one: ToldNumber) -> ToldNumber:
    """Return a number of cents as one of euros."""
    if one.unit or one.behind[:1] != ("cent",):
        return one
    return one._replace(end=one.end + len(" cent"), value=one.value.scaleb(-2), step=-2, unit="euro")


def _off_from_table(letter: Letter, sentence: Span, change: ToldNumber) -> Iterator[Difference]:
    """Yield what an amount is said to be more or less than a table's total, where it is not."""
    own = _alike(numbers_in(letter, Span(sentence.start, change.start)), change)
    block = letter.document.block_at(sentence.start)
    table = right_before(letter, block.start) if block is not None and len(own) == 1 else None
    if table is None or block is None or block.start - table.span.end > _BETWEEN or own[0].about:
        return
    totals = [one for row in table.rows if row.total for one in _MILLIONS.finditer(letter.folded, *row.span)]
    if len(totals) != 1 or own[0].unit != "euro" or _THAN.search(letter.folded, change.end, sentence.end) is None:
        return
    total = Decimal(totals[0]["number"].replace(",", ".")).scaleb(_MILLION)
    less, more = sorted((total, own[0].value))
    if abs(more - less - change.value) > _half(own[0]) * _BETWEEN and slipped(more, (less, change.value)):
        yield Difference(Span(change.start, change.end), Span(own[0].start, own[0].end), Span(*totals[0].span()))


def _off_than(letter: Letter, sentence: Span, change: ToldNumber) -> Iterator[Difference]:
    """Yield by how much a number is said to be more than another: "902, 241 meer dan in 2024 (661)"."""
    own = _alike(numbers_in(letter, Span(sentence.start, change.start)), change)
    behind = _alike(numbers_in(letter, Span(change.end, sentence.end)), change)[:1]
    told = _MORE_THAN.match(letter.folded, change.end, sentence.end)
    if len(own) != 1 or not behind or told is None or own[0].about or behind[0].about:
        return
    between = Span(own[0].start, change.end)
    if not _THAN_THE.fullmatch(letter.folded, told.end(), behind[0].start) or letter.says(_ASIDE, between):
        return
    less, more = sorted((own[0], behind[0]), key=lambda one: one.value)
    if not _fits(less, more, change) and slipped(more.value, (less.value, change.value)):
        yield Difference(Span(change.start, change.end), Span(more.start, more.end), Span(less.start, less.end))


def _off_behind_colon(letter: Letter, sentence: Span, change: ToldNumber) -> Iterator[Difference]:
    """Yield the lack or surplus that the two numbers behind its colon do not leave."""
    behind = numbers_in(letter, Span(change.end, sentence.end))
    own = _alike(behind, change)
    if len(behind) != 2 or len(own) != 2 or any(one.about for one in own):
        return
    if letter.says(_ASIDE, Span(change.end, sentence.end)):
        return
    less, more = sorted(own, key=lambda one: one.value)
    if not _fits(less, more, change) and slipped(more.value, (less.value, change.value)):
        yield Difference(Span(change.start, change.end), Span(more.start, more.end), Span(less.start, less.end))


def _off(letter: Letter, sentence: Span, change: ToldNumber, *, comes_to: bool = False) -> Iterator[Difference]:
    ends = _ends(letter, sentence, change)
    if len(ends) != 2 or any(one.about for one in ends) or letter.says(_ASIDE, Span(ends[0].start, change.end)):
        return
    less, more = sorted(ends, key=lambda one: one.value)
    if _is_left_of_one_before(letter, sentence, change, ends) or _is_of_others(letter, sentence, change):
        return
    if _fits(less, more, change) or not slipped(more.value, (less.value, change.value)):
        return
    if comes_to and (change.value >= less.value or _is_made_of(letter, sentence, change, less, more)):
        return
    if sum(meaningful(one.value) for one in (*ends, change)) > _FEWEST:
        first, second = (Span(one.start, one.end) for one in (more, less))
        yield Difference(Span(change.start, change.end), first, second)


def _is_left_of_one_before(letter: Letter, sentence: Span, change: ToldNumber, ends: Sequence[ToldNumber]) -> bool:
    """Tell whether a number is what both ends leave of one in the sentence before: costs of 4,1, less 1,9 and 0,3."""
    before = _alike(numbers_in(letter, letter.sentence_at(max(sentence.start - 2, 0))), change)
    gone = sum((one.value for one in ends), Decimal(0))
    room = sum((_half(one) for one in (*ends, change)), Decimal(0)) * 2
    return any(abs(one.value - gone - change.value) <= room for one in before)


def _is_of_others(letter: Letter, sentence: Span, change: ToldNumber) -> bool:
    """Tell whether two other numbers of the paragraph differ by a change: "86 voertuigen, nodig zijn er 94"."""
    block = letter.document.block_at(sentence.start)
    if block is None:
        return False
    start = max(block.start, sentence.start - _LONGEST)
    told = [one.value for one in numbers_in(letter, Span(start, sentence.end)) if one.unit == change.unit]
    return any(abs(one - other) == change.value for one, other in combinations(told[-_MOST:], 2))


def _is_made_of(letter: Letter, sentence: Span, change: ToldNumber, *ends: ToldNumber) -> bool:
    """Tell whether a number may come from the two before it, or others by them, in another way than by a difference."""
    first = letter.sentence_at(max(sentence.start - 2, 0)).start
    others = [one.value for one in numbers_in(letter, Span(first, sentence.end)) if one.start != change.start]
    return any(abs(one.value * other - change.value) <= 1 for one in ends for other in others)


def _off_behind(letter: Letter, sentence: Span, change: ToldNumber) -> Iterator[Difference]:
    """Yield the change whose two ends follow it: "steeg met 12 van 40 naar 54"."""
    behind = numbers_in(letter, Span(change.end, sentence.end))[:2]
    if len(behind) < 2 or any(one.about or one.unit != change.unit for one in behind):
        return
    first, second = behind
    told = _FROM.search(letter.folded, max(first.start - _REACH, change.end), first.start)
    if told is None or not _TO.fullmatch(letter.folded, first.end, second.start):
        return
    around = Span(sentence.start, second.end)
    if letter.says(_ANOTHER, Span(change.end, first.start)):
        return
    if not letter.says(_GROWS, around) or letter.says(_ASIDE, Span(change.start, second.end)):
        return
    less, more = sorted(behind, key=lambda one: one.value)
    if not _fits(less, more, change) and slipped(more.value, (less.value, change.value)):
        spans = (Span(one.start, one.end) for one in (more, less))
        yield Difference(Span(change.start, change.end), *spans)


def _ends(letter: Letter, sentence: Span, change: ToldNumber) -> Sequence[ToldNumber]:
    """Return the numbers of the change's kind before it, in its sentence, else in the one before as well."""
    block = letter.document.block_at(sentence.start)
    own = _alike(numbers_in(letter, Span(sentence.start, change.start)), change)
    if len(own) > 1 or block is None:
        return own
    before = letter.sentence_at(max(sentence.start - 2, 0))
    if before.start < block.start or before.end - before.start > _LONGEST:
        return own
    return (*_alike(numbers_in(letter, before), change), *own)


def _alike(numbers: Sequence[ToldNumber], change: ToldNumber) -> tuple[ToldNumber, ...]:
    return tuple(one for one in numbers if one.unit == change.unit and one.value > 1)


def _fits(less: ToldNumber, more: ToldNumber, change: ToldNumber) -> bool:
    """Tell whether rounding leaves the two ends to differ by a change."""
    half = sum((_half(one) for one in (less, more, change)), Decimal(0))
    return abs(more.value - less.value - change.value) <= half


def _half(one: ToldNumber) -> Decimal:
    low, high = one.interval
    return (high - low) / 2
