"""What is said to be left of a whole: "Van de 214 bevindingen zijn er 187 opgelost; de overige 27 staan open".

The whole stands in the sentences before, with what is taken from it behind it. What is left is off where no number that
may be the whole fits, and the one that goes before would but for a slip of the hand. Words between have to say that a
whole is parted ("van de", "er", "daarvan"), and what is left may count nothing else ("de overige twee landen").
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, pairwise

from ijkmoment.checking.figures.near_numbers import is_near, meaningful
from ijkmoment.checking.figures.told_numbers import TIMES, ToldNumber, numbers_in
from ijkmoment.checking.figures.totals import Sum
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.sums.each import each_counted
from ijkmoment.checking.text.topics import stem
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily

_LEFT = lazily(
    r"(?<!\w)(?:(?:(?:de|het|al\s+de|alle)\s+(?:overige|resterende|andere|nog\s+resterende)"
    r"|(?:er\s+)?rest(?:eren|eert|eerden|eerde|te|ten|en)?(?:\s+(?:er|nog|dan|derhalve|dus|daarmee|thans)){1,3})\s+(?:€\s?)?)\Z"
)
_TAKEN = lazily(
    r"(?<!\w)(?:er|daarvan|hiervan|ervan|waarvan|van\s+(?:wie|hen|deze|die)|van\s+(?:de|het|dit|al\s+de|alle|in\s+totaal)|op\s+een\s+[a-zà-ÿ]+\s+van)(?!\w)"
)
_ASIDE = lazily(
    r"(?<!\w)(?:tegen(?:over)?|dan|vergeleken|vorig\w*|gemiddeld\w*|per(?!\s+jaar)|elke|iedere|(?:elk|ieder|beide|allebei)(?!\s+(?:€|\d|[eé][eé]n\b|twee|drie|vier|vijf|zes|zeven|acht|negen|tien))|maximaal|minimaal|onder\s+(?:meer|andere)|waaronder"
    r"|bijvoorbeeld|respectievelijk|daarnaast|bovendien|extra|nog\s+eens|sommigen?|enkele|aanvullend\w*|inclusief"
    r"|exclusief|minstens|ten\s+minste|ten\s+hoogste|nieuwe|eerder\w*|keer|maal|aangevuld|uitgebreid)(?!\w)",
    re.IGNORECASE,
)
_THE = lazily(r"(?<!\w)(?<!van\s)(?:de|die|deze)\s+\Z")
_NOT_DONE = lazily(
    r"\s+(?:niet[\s-][a-zà-ÿ-]+|afgewezen|geweigerde|ingetrokken|mislukte|afgekeurde|afgevallen)\s+[a-zà-ÿ]+"
    r"(?!\s+(?:uit|van|in|sinds|tot|vorig|eerder|die))"
)
_IS_OF = lazily(r"\s+(?:[a-zà-ÿ]+\s+)?van\s+(?:de|alle|deze|die)\s+(?:in\s+totaal\s+)?")
_OUT_OF = lazily(r"(?<!\w)(?:van\s+(?:de|deze|die|al\s+de|alle)|alle)\s+(?:in\s+totaal\s+)?\Z")
_OF_THEM = lazily(r"\s+(?:van\s+(?:hen|deze|die|dit)|daarvan|hiervan)(?!\w)")
_SOME_OF = lazily(
    r"(?<!\w)(?:waarvan|van\s+wie|onder\s+wie|van\s+deze|daarvan|hiervan)\s+(?:er\s+|slechts\s+|nog\s+)?\Z"
)
_VERBS = frozenset(
    """
    is zijn was waren wordt worden werd werden heeft hebben had hadden kan kunnen kon konden zal zullen zou zouden moet
    moeten doet doen deden gaan gingen komen kwamen staan stonden liggen lagen blijven bleven volgen volgden krijgen
    kregen
    """.split()
)
BARE = _VERBS.union(
    """
    mag mogen deed gaat ging komt kwam staat stond ligt lag blijft bleef volgt volgde krijgt kreeg geeft geven gaf gaven
    neemt nemen nam namen werkt werken werkte werkten vindt vinden vond vonden loopt lopen liep liepen betreft betreffen
    betrof betroffen valt vallen viel vielen vergt vergen noemt noemen noemden start starten startten ontvangt ontvangen
    ontvingen wacht wachten wachtten verkeert verkeren in op uit bij door naar van voor na nog zodat die dat met aan te
    om via tot
    """.split()
)
_ANYONE = frozenset({"personen", "mensen", "gevallen", "exemplaren"})
_LEFT_BEHIND = (("overige",), ("resterende",), ("andere",))
_MOST, _SENTENCES, _LONGEST, _REACH, _OPENING, _TEN = 5, 3, 700, 50, 24, Decimal(10)
_HUNDRED, _SHORT = Decimal(100), 5
_NEAR, _FEW = 600, 6  # characters and numbers before a rest in which its whole may stand


def left_over(letter: Letter) -> Iterator[Sum]:
    """Find what is left of a whole by another number than is said."""
    for block in letter.blocks:
        if block.kind not in ("paragraph", "item"):
            continue
        for one in numbers_in(letter, Span(block.start, block.end)):
            if not one.about and one.unit not in TIMES and _is_left(letter, block, one):
                yield from _off(letter, block, one)


def _is_left(letter: Letter, block: Block, one: ToldNumber) -> bool:
    if one.behind[:1] in _LEFT_BEHIND:
        return True
    if _THE.search(letter.folded, max(one.start - _OPENING, block.start), one.start) and _NOT_DONE.match(
        letter.folded, one.end
    ):
        return True
    return _LEFT.search(letter.folded, max(one.start - _REACH, block.start), _digits(letter, one)) is not None


def _digits(letter: Letter, one: ToldNumber) -> int:
    return one.start + (letter.text.startswith("€", one.start))


def _off(letter: Letter, block: Block, one: ToldNumber) -> Iterator[Sum]:
    sentence = letter.sentence_at(one.start)
    before = _wholes_before_parts(
        letter, each_counted(letter, _before(letter, block, sentence, one), block.start) or ()
    )
    if not before or len(before) > 2 * _MOST or any(it.about for it in before):
        return
    near = Span(max(block.start, one.start - _NEAR), one.start)
    every = [it.value for it in numbers_in(letter, near) if it.unit == one.unit][-_FEW:]
    if _is_left_near(every, one.value):
        return
    behind = [it for it in numbers_in(letter, Span(one.end, sentence.end)) if it.unit == one.unit]
    if _is_explained(before, one, behind):
        return
    for index in _wholes_first(letter, block, before):
        whole, taken = before[index], before[index + 1 :]
        if len(taken) > _MOST or whole.value <= max(it.value for it in (*taken, one)):
            continue
        if letter.says(_ASIDE, Span(whole.end, one.start)) or not counts_the_same(letter, whole, one):
            return
        if _is_parted(letter, block, (whole, *taken), one) and _is_a_slip(letter, whole, taken, one):
            yield Sum(whole.figure, (*(it.figure for it in taken), one.figure))
            return


def _is_left_near(values: Sequence[Decimal], left: Decimal) -> bool:
    """Tell whether a number before another, less some in a row behind it, is what is left."""
    ends = range(1, len(values) + 1)
    runs = ((first, rest, last) for last in ends for rest in range(1, last) for first in range(rest))
    return any(values[first] - sum(values[rest:last]) == left for first, rest, last in runs)


def _wholes_before_parts(letter: Letter, before: Sequence[ToldNumber]) -> tuple[ToldNumber, ...]:
    """Return numbers with the whole of "twaalf van de dertig" before its part."""
    found = list(before)
    for index, (one, other) in enumerate(pairwise(before)):
        if other.value > one.value and _IS_OF.fullmatch(letter.folded, one.end, other.start):
            found[index], found[index + 1] = other, one
    return tuple(found)


def _wholes_first(letter: Letter, block: Block, before: Sequence[ToldNumber]) -> list[int]:
    """Return which numbers may be the whole: those that "van de" stands before, then the nearest."""

    def is_told(index: int) -> bool:
        start = before[index].start
        if _OUT_OF.search(letter.folded, max(start - _REACH, block.start), start) is not None:
            return True
        behind = letter.sentence_at(start).end
        return _OF_THEM.match(letter.folded, behind, block.end) is not None

    return sorted(range(len(before) - 1), key=lambda index: (not is_told(index), -index))


def _before(letter: Letter, block: Block, sentence: Span, one: ToldNumber) -> tuple[ToldNumber, ...]:
    """Return the numbers of one kind before another, of its own sentence and those right before it."""
    first = sentence.start
    for _ in range(_SENTENCES - 1):
        first = max(letter.sentence_at(max(first - 2, block.start)).start, block.start, one.start - _LONGEST)
    return tuple(it for it in numbers_in(letter, Span(first, one.start)) if it.unit == one.unit and it.end <= one.start)


def _is_explained(before: Sequence[ToldNumber], one: ToldNumber, behind: Sequence[ToldNumber]) -> bool:
    """Tell whether some numbers before and behind leave a number of one before them, or it was told before."""
    values = [it.value for it in before]
    if one.value in values:
        return True
    off = (it.value for it in behind[:2])
    after = (Decimal(0), *off, sum((it.value for it in behind), Decimal(0)))
    wholes = [
        *((value, values[index + 1 :]) for index, value in enumerate(values)),
        *((value, values) for value in values),
    ]
    if one.unit == "%":
        wholes.append((_HUNDRED, values))
    return any(
        abs(whole - sum(some, Decimal(0)) - more - one.value) <= _tolerance(one)
        for whole, parts in wholes
        for many in range(1, min(len(parts), _MOST) + 1)
        for some in combinations(parts, many)
        for more in after
    )


def _tolerance(one: ToldNumber) -> Decimal:
    """Return by how much rounding may put off what is left."""
    low, high = one.interval
    return high - low


def counts_the_same(letter: Letter, whole: ToldNumber, one: ToldNumber) -> bool:
    """Tell whether what is left may be of what the whole counts: it names the same, or nothing."""
    if one.unit or not one.behind:
        return True
    first = one.behind[0]
    if first in BARE or first in _ANYONE or any(_is_noun_of(first, word) for word in whole.behind):
        return True
    if first.endswith(("e", "en")) and any(
        _is_noun_of(word, other) for word in one.behind[1:] for other in whole.behind
    ):
        return True
    named = len(one.behind) > 1 and one.behind[1] in _VERBS
    return one.value >= _TEN and not named and letter.text[one.end : one.end + 1] == " " and _ends_as_verb(first)


def _is_noun_of(word: str, other: str) -> bool:
    """Tell whether one noun is another one, or its last part: "verzoeken" of "bijstandsverzoeken"."""
    return stem(word) == stem(other) or (len(word) > _SHORT and other.endswith(word))


def _ends_as_verb(word: str) -> bool:
    return word.endswith(("en", "t", "de"))


def _is_parted(letter: Letter, block: Block, before: Sequence[ToldNumber], one: ToldNumber) -> bool:
    """Tell whether words between a whole and what is left of it say that it is parted, or all count the same."""
    left = _LEFT.search(letter.folded, max(one.start - _REACH, block.start), _digits(letter, one))
    end = left.start() if left is not None else one.start - 2  # "van de overige" takes nothing itself
    if _TAKEN.search(letter.folded, max(before[0].start - _OPENING, block.start), end) is not None:
        return True
    nouns = [{stem(word) for word in it.behind[:2]} for it in (*before, one)]
    return not one.unit and bool(set.intersection(*nouns))


def _is_a_slip(letter: Letter, whole: ToldNumber, taken: Sequence[ToldNumber], one: ToldNumber) -> bool:
    """Tell whether what is left would be but for a slip in one of the numbers."""
    own = [it for it in taken if not _is_part_of(letter, it, taken)] or list(taken)
    left = whole.value - sum((it.value for it in own), Decimal(0))
    if left <= 0:
        return False
    numbers = (whole, *own, one)
    if one.value < _TEN and left < _TEN:
        return len(own) == 1 or meaningful(whole.value) > 1
    off = left - one.value
    return any(it.value + sign * off > 0 and is_near(it.value, it.value + sign * off) for it, sign in _signs(numbers))


def _signs(numbers: Sequence[ToldNumber]) -> Iterator[tuple[ToldNumber, int]]:
    """Yield the numbers, with the sign by which a difference would be made good in each."""
    whole, *parts = numbers
    yield whole, -1
    yield from ((it, 1) for it in parts)


def _is_part_of(letter: Letter, one: ToldNumber, taken: Sequence[ToldNumber]) -> bool:
    """Tell whether a number is some of the one before it: "35 gebruiken satellietdata, waarvan 11 in het proces"."""
    first = taken[0]
    if one is first:
        return False
    return _SOME_OF.search(letter.folded, max(one.start - _REACH, first.end), one.start) is not None
