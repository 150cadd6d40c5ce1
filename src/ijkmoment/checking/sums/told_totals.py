"""Totals that close what the sentences before them tell: "De totale waarde komt daarmee op € 450 miljoen".

The total is the only number of its kind in its sentence, and words say that it follows from what was told ("daarmee",
"derhalve", "deze drie bedragen tellen op tot"). It is off where no numbers of the sentences or the list before it come
to it, and all of the nearest would but for a slip of the hand.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, takewhile

from ijkmoment.checking.figures.near_numbers import meaningful, slipped
from ijkmoment.checking.figures.told_numbers import TIMES, ToldNumber, numbered_sentences, numbers_in, plain
from ijkmoment.checking.figures.totals import Sum
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.sums.each import each_counted
from ijkmoment.checking.text.topics import stem
from ijkmoment.facts.document import Block
from ijkmoment.language.numerals import NUMBER_WORD, words_to_number
from ijkmoment.language.patterns import lazily

_TOTAL = lazily(
    r"(?<!\w)(?:in\s+totaal|totaal|totale|totaalbedrag|opgeteld|tezamen|samen|gezamenlijk|bij\s+elkaar|tellen\s+op|telt\s+op|optelsom|al\s+met\s+al|som)(?!\w)",
    re.IGNORECASE,
)
_SO = lazily(
    r"(?<!\w)(?:daarmee|hiermee|(?:gaat|ging)\s+(?:het\s+)?(?:daarbij\s+|hierbij\s+)?(?:in\s+totaal|bij\s+elkaar|samen|opgeteld)\s+om|dat\s+brengt|dit\s+brengt|dus|derhalve|aldus|opgeteld|optelsom|tellen\s+(?:samen\s+)?op|telt\s+op|bij\s+elkaar|deze\s+(?:twee|drie|vier|vijf|zes|zeven)\s+[a-zà-ÿ]+"
    r"|(?:is|zijn|was|waren|gaat|ging)\s+(?:dat|dit|het|er|zij|ze)|dat\s+is|dat\s+zijn|alles\s+bij)(?!\w)",
    re.IGNORECASE,
)
_WITH = lazily(r"(?:met|inclusief|samen\s+met|na)(?!\w)")
_DEMONSTRATED = lazily(
    rf"(?:samen\s+)?(?:deze|die|de)\s+(?P<count>{NUMBER_WORD})\s+(?:bedragen|posten|getallen|aantallen|bijdragen|bestedingen|onderdelen|groepen|maatregelen)\s+"
    r"(?:samen\s+|tezamen\s+|vormen\s+|leveren\s+)*(?:tellen|bedragen|komen|zijn|vergen|kosten|belopen|vormen|omvatten|leveren)(?!\w)"
)
_THESE = lazily(r"(?:met|voor|van|door|bij)?\s*deze\s+(?:in\s+totaal\s+)?")
_STRAIGHT = lazily(
    r"(?<!\w)(?:zodat\s+(?:het\s+)?er\s+(?:[a-zà-ÿ]+\s+){0,5}|(?:waarmee|waardoor)\s+(?:de|het)\s+[^.;:,\d]{3,50}\sop\s+)(?:€\s?)?\Z"
)
_ADDED = lazily(
    r"(?<!\w)(?:bij(?:komen|gekomen|gebouwd|geplaatst)?|erbij|extra|nieuwe|toegevoegd|daarnaast)(?!\w)", re.IGNORECASE
)
_AND = lazily(r"\),?\s+en\s+[^.;:(),]{2,60}\(")
_TO = lazily(r"(?<!\w)op\s+(?:€\s?)?\Z")
_STOOD = lazily(r"(?<!\w)dat\s+(?:nu\s+|toen\s+|eerst\s+)?op\s+(?:€\s?)?\Z")
_ASIDE = lazily(
    r"(?<!\w)(?:tegen(?:over)?|vergeleken|vorig\w*|gemiddeld\w*|per|elke|iedere|maximaal|minimaal|onder\s+(?:meer|andere)|waaronder"
    r"|bijvoorbeeld|met\s+name|respectievelijk|oplopend|waarvan|van\s+wie|daarvan|hiervan|keer|maal|ten\s+opzichte|minder|lager|vertrok\w*|minus|inclusief"
    r"|exclusief|naar\s+verwachting|in\s+plaats\s+van|opbrengst\w*|baten|ontvangst\w*|resultaat|saldo|niet|geen|jaarlijks\w*|eerder\w*|andere|overige|enkele|diverse)(?!\w)",
    re.IGNORECASE,
)
_FEWEST, _MOST, _SENTENCES, _TELLING, _LONGEST, _FAR = 2, 9, 3, 5, 600, 2000
_BREAK = 3


def told_totals(letter: Letter) -> Iterator[Sum]:
    """Find the totals that what was told before them does not come to."""
    for sentence, told in letter.once(numbered_sentences):
        numbers = tuple(one for one in told if one.unit not in (*TIMES, "%", "procentpunt"))
        if not numbers or sentence.end - sentence.start > _LONGEST:
            continue
        yield from _grown(letter, sentence, numbers)
        whole = _whole(letter, sentence, numbers)
        counted = _DEMONSTRATED.match(letter.folded, *sentence)
        if counted is not None:
            yield from _off_by_count(letter, sentence, numbers, counted["count"])
        elif _THESE.fullmatch(letter.folded, sentence.start, numbers[0].start):
            yield from _off_list(letter, sentence, numbers[0])
        elif whole is not None:
            yield from _off(letter, sentence, whole)


def _counted(letter: Letter, span: Span) -> tuple[ToldNumber, ...]:
    return tuple(one for one in numbers_in(letter, span) if one.unit not in (*TIMES, "%", "procentpunt"))


def _whole(letter: Letter, sentence: Span, numbers: Sequence[ToldNumber]) -> ToldNumber | None:
    """Return the only number of its kind in a sentence that says that it is a total of what was told."""
    whole = numbers[-1]
    before = Span(sentence.start, whole.start)
    alone = len([one for one in numbers if one.unit == whole.unit]) == 1
    if not alone or (not plain((whole,)) and not _TO.search(letter.folded, *before)):
        return None
    named = letter.says(_TOTAL, before) and letter.says(_SO, before)
    if _WITH.match(letter.folded, sentence.start):
        return None
    return whole if named and not letter.says(_ASIDE, Span(sentence.start, whole.end)) else None


def _off(letter: Letter, sentence: Span, whole: ToldNumber) -> Iterator[Sum]:
    """Yield the total with the numbers of the sentences before it, or of the list, that it should be the sum of."""
    every = _windows(letter, sentence, whole)
    if not every or any(_comes_to(whole, [one.value for one in parts]) for parts in every):
        return
    for parts in every:
        if _FEWEST <= len(parts) <= _MOST and plain(parts) and (_is_slip(whole, parts) or _are_all(letter, parts)):
            yield Sum(whole.figure, tuple(one.figure for one in parts))
            return


def _are_all(letter: Letter, parts: Sequence[ToldNumber]) -> bool:
    """Tell whether numbers are those of all names of a row, each alone in brackets: "Kenia (38) en Ghana (31)"."""
    text = letter.text
    bracketed = all(text[one.start - 1 : one.start] == "(" and text[one.end : one.end + 1] == ")" for one in parts)
    joint = _AND.fullmatch(letter.folded, parts[-2].end, parts[-1].start)
    return bracketed and len(parts) > _FEWEST and joint is not None


def _off_by_count(letter: Letter, sentence: Span, numbers: Sequence[ToldNumber], said: str) -> Iterator[Sum]:
    """Yield what some numbers are said to come to: "Deze vier bedragen tellen op tot € 1.493 miljoen"."""
    block, many, whole = letter.document.block_at(sentence.start), words_to_number(said) or 0, numbers[-1]
    before = Span(max(block.start, sentence.start - _FAR) if block is not None else sentence.start, sentence.start)
    told = [one for one in _counted(letter, before) if one.unit == whole.unit]
    parts = told[-many:]
    others = any(one.value != many for one in numbers[:-1])
    if len(parts) < many or many < _FEWEST or others or any(one.about for one in parts):
        return
    if not _comes_to(whole, [one.value for one in told]) and _is_slip(whole, parts):
        yield Sum(whole.figure, tuple(one.figure for one in parts))


def _off_list(letter: Letter, sentence: Span, whole: ToldNumber) -> Iterator[Sum]:
    """Yield what the list right before is said to come to: "Met deze zestien militairen groeit de bijdrage"."""
    block = letter.document.block_at(sentence.start)
    for parts in _listed(letter, block, whole) if block is not None and block.start == sentence.start else ():
        values = [one.value for one in parts]
        named = all(
            any(stem(word) == stem(other) for word in one.behind for other in whole.behind) for one in parts[:2]
        )
        if (
            named
            and plain(parts)
            and len(parts) > _FEWEST
            and not _comes_to(whole, values)
            and slipped(whole.value, values)
        ):
            yield Sum(whole.figure, tuple(one.figure for one in parts))


def _is_slip(whole: ToldNumber, parts: Sequence[ToldNumber]) -> bool:
    values = [one.value for one in parts]
    return slipped(whole.value, values) and sum(map(meaningful, (whole.value, *values))) >= _TELLING


def _comes_to(whole: ToldNumber, values: Sequence[Decimal]) -> bool:
    """Tell whether some numbers add up to a whole, or it was told before, or is what two of them differ by."""
    low, high = whole.interval
    room = (high - low) * (len(values) + 1) / 2
    if whole.value in values or any(
        abs(abs(one - other) - whole.value) <= room for one, other in combinations(values, 2)
    ):
        return True
    near = values[-_MOST:]
    return any(
        abs(sum(some, Decimal(0)) - whole.value) <= room
        for many in range(_FEWEST, len(near) + 1)
        for some in combinations(near, many)
    )


def _windows(letter: Letter, sentence: Span, whole: ToldNumber) -> list[tuple[ToldNumber, ...]]:
    """Return the numbers of the sentence before, of the two before, and so on; of a list right before, its items'."""
    block = letter.document.block_at(sentence.start)
    if block is None:
        return []
    found: list[tuple[ToldNumber, ...]] = []
    first = sentence.start
    for _ in range(_SENTENCES):
        before = max(letter.sentence_at(max(first - 2, block.start)).start, block.start)
        if before >= first:
            break
        first = before
        around = Span(first, sentence.start)
        numbers = tuple(one for one in _counted(letter, around) if one.unit == whole.unit)
        counted = each_counted(letter, numbers, first)
        if counted is None or letter.says(_ASIDE, around):
            break
        found.append(counted)
    return found if first > block.start or found else _listed(letter, block, whole)


def _listed(letter: Letter, block: Block, whole: ToldNumber) -> list[tuple[ToldNumber, ...]]:
    """Return the numbers of the list right before a block, one in each item."""
    index = bisect_left(letter.blocks, block.start, key=lambda one: one.start)
    items = list(
        takewhile(lambda one: one.kind == "item", (letter.blocks[place] for place in range(index - 1, -1, -1)))
    )
    told = [
        [one for one in _counted(letter, Span(it.start, it.end)) if one.unit == whole.unit] for it in reversed(items)
    ]
    if len(told) < _FEWEST or any(not numbers for numbers in told):
        return []
    return [tuple(numbers[0] for numbers in told)]


def _grown(letter: Letter, sentence: Span, numbers: Sequence[ToldNumber]) -> Iterator[Sum]:
    """Yield what a number has grown to: "er waren 124, er komen er 36 bij, zodat het er 160 zijn"."""
    if len(numbers) != _BREAK or len({one.unit for one in numbers}) > 1:
        return
    first, more, whole = numbers
    said = _STRAIGHT.search(letter.folded, more.end, whole.start) and letter.says(_ADDED, Span(first.end, whole.start))
    stood = _STOOD.search(letter.folded, first.end, more.start) and _TO.search(letter.folded, more.end, whole.start)
    if not (said or stood) or not plain((first, more)) or letter.says(_ASIDE, sentence):
        return
    off = abs(first.value + more.value - whole.value) > (whole.interval[1] - whole.interval[0]) * 2
    if off and slipped(whole.value, (first.value, more.value)):
        yield Sum(whole.figure, (first.figure, more.figure))
