"""Numbers that are said to follow from what the sentences right before tell: "Er ontbreekt dus 500 meter".

"De twee aansluitingen, samen 10 megawatt" are those of 6 and 4; "Samen met de € 9,0 miljoen uit 2023 brengt dit de
uitgaven op € 22,2 miljoen" adds one to what went before. The number is the only one of its kind there, but for
what is added. It is off where no numbers before it come to it in any way, and two do but for a slip of the hand.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from ijkmoment.checking.figures.near_numbers import meaningful, slipped
from ijkmoment.checking.figures.told_numbers import TIMES, ToldNumber, numbered_sentences, numbers_in, plain
from ijkmoment.checking.figures.totals import Sum
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.numerals import NUMBER_WORD, words_to_number
from ijkmoment.language.patterns import lazily

_TOGETHER = lazily(
    rf"(?<!\w)(?:de|deze|die|beide)\s+(?:(?P<count>{NUMBER_WORD})\s+)?[a-zà-ÿ-]+(?:,|\s\(|\s[–-])\s*(?:samen|tezamen|bij\s+elkaar|in\s+totaal|gezamenlijk)"
    r"\s+(?:goed\s+voor\s+)?(?:€\s?)?\Z"
)
_SO = lazily(r"(?<!\w)(?:dus|derhalve|bijgevolg)\s+(?:[a-zà-ÿ]+\s+){0,4}(?:€\s?)?\Z")
_IS_SO = lazily(r"\s+(?:[a-zà-ÿ]+\s+){1,3}(?:dus|derhalve|bijgevolg)(?!\w)")
_WITH = lazily(r"(?:samen\s+met|met|opgeteld\s+bij|inclusief)\s+(?:de|het)\s+(?:€\s?)?\Z")
_BRINGS = lazily(r"(?<!\w)(?:brengt|bracht|komt|komen|kwam|kwamen|zijn\s+(?:dat|het)|is\s+(?:dat|het))(?!\w)")
_ASIDE = lazily(
    r"(?<!\w)(?:circa|ca\.|ruim|ongeveer|bijna|gemiddeld\w*|procent|waarvan|daarvan|hiervan|elk|elke|ieder|iedere|beide|keer|maal|tegen|dan|helft"
    r"|derde|kwart|vijfde|tiende|dubbele|minstens|ten\s+minste|minder|meer|naar\s+schatting|jaarlijkse\s+[a-z]+|of|tot|nog|niet)(?!\w)|%",
    re.IGNORECASE,
)
_TWO, _LEAST, _LONGEST, _SENTENCES, _TELLING = 2, 3, 500, 2, 4


def concluded(letter: Letter) -> Iterator[Sum]:
    """Find the numbers that do not follow from those right before them, and would but for a slip."""
    for sentence, numbers in letter.once(numbered_sentences):
        if sentence.end - sentence.start > _LONGEST:
            continue
        own = tuple(one for one in numbers if one.unit not in (*TIMES, "%", "procentpunt"))
        yield from _together(letter, sentence, own)
        yield from _with_one_more(letter, sentence, own)


def _together(letter: Letter, sentence: Span, own: Sequence[ToldNumber]) -> Iterator[Sum]:
    """Yield what a demonstrated number of things come to, or what is said to follow."""
    for one in own:
        before = max(sentence.start, one.start - 80), one.start
        joint = _TOGETHER.search(letter.folded, *before)
        so = None if joint else _SO.search(letter.folded, *before) or _is_so(letter, sentence, one)
        if joint is None and so is None:
            continue
        if [it.unit for it in own].count(one.unit) > 1 and one.unit:
            continue
        parts = _told_before(letter, sentence, own, one) if so is not None else ()
        parts = parts or _before(letter, sentence, one)
        many = words_to_number(joint["count"]) if joint is not None and joint["count"] else _TWO
        if (
            len(parts) != (many or _TWO)
            or not plain(parts)
            or not (one.unit or _named(parts, one) or _is_long((*parts, one)))
        ):
            continue
        values = [it.value for it in parts]
        if _follows(one, values, added=joint is not None):
            continue
        telling = sum(meaningful(value) for value in (*values, one.value)) >= _TELLING
        if telling and slipped(one.value, values) and max(values) < one.value:
            yield Sum(one.figure, tuple(it.figure for it in parts))
        elif so is not None and telling and len(values) == _TWO and one.value < max(values):
            less, more = sorted(parts, key=lambda it: it.value)
            if slipped(more.value, (less.value, one.value)):
                yield Sum(more.figure, (less.figure, one.figure))


def _is_so(letter: Letter, sentence: Span, one: ToldNumber) -> re.Match[str] | None:
    """Return the words behind a number that say that it follows from the numbers before: "36 vluchten waren dus"."""
    return _IS_SO.match(letter.folded, one.end, sentence.end)


def _told_before(letter: Letter, sentence: Span, own: Sequence[ToldNumber], one: ToldNumber) -> tuple[ToldNumber, ...]:
    """Return the two numbers before one in its own sentence, or one there and the only one of the sentence before."""
    before = tuple(it for it in own if it.end <= one.start and it.unit == one.unit)
    if len(before) == 1:
        last = _before(letter, sentence, one)
        before = (*last, *before) if len(last) == 1 else before
    return before if len(before) == _TWO else ()


def _is_long(numbers: Sequence[ToldNumber]) -> bool:
    """Tell whether numbers have so many digits that they are no others by chance: 6.034, 4.871 and 1.136."""
    return all(meaningful(it.value) > _LEAST for it in numbers)


def _named(parts: Sequence[ToldNumber], one: ToldNumber) -> bool:
    """Tell whether numbers without a unit count the same."""
    return bool(one.behind) and all(it.behind[:1] == one.behind[:1] for it in parts)


def _before(letter: Letter, sentence: Span, one: ToldNumber) -> tuple[ToldNumber, ...]:
    """Return the numbers of one kind in the last sentence before that has any, none where it says more of them."""
    block = letter.document.block_at(sentence.start)
    first = sentence.start
    for _ in range(_SENTENCES if block is not None else 0):
        last = letter.sentence_at(max(first - 2, 0))
        if block is None or last.start < block.start or last.start >= first:
            return ()
        numbers = numbers_in(letter, last)
        alike = tuple(it for it in numbers if it.unit == one.unit or (one.unit and one.unit in it.behind[:2]))
        if alike:
            return () if letter.says(_ASIDE, last) or any(it.unit == "%" for it in numbers) else alike
        first = last.start
    return ()


def _follows(one: ToldNumber, values: Sequence[Decimal], *, added: bool) -> bool:
    """Tell whether numbers come to one: as sum, difference, product or part."""
    low, high = one.interval
    room = (high - low) * (len(values) + 1) / 2
    ways = [sum(values, Decimal(0)), *values]
    for first, second in () if added else combinations(values, 2):
        ways += [abs(first - second), first + second, first * second]
        ways += [max(first, second) / min(first, second)] if min(first, second) else []
    return any(abs(way - one.value) <= room for way in ways)


def _with_one_more(letter: Letter, sentence: Span, own: Sequence[ToldNumber]) -> Iterator[Sum]:
    """Yield what one more than told before is said to bring it to: "Samen met de € 9,0 miljoen brengt dit ... op"."""
    if len(own) != _TWO or own[0].unit != own[1].unit or not own[0].unit or not plain(own[:1]):
        return
    more, whole = own
    if not _WITH.fullmatch(letter.folded, sentence.start, more.start + letter.text.startswith("€", more.start)) and (
        not _WITH.fullmatch(letter.folded, sentence.start, more.start)
    ):
        return
    if not letter.says(_BRINGS, Span(more.end, whole.start)) or letter.says(_ASIDE, sentence):
        return
    block = letter.document.block_at(sentence.start)
    last = letter.sentence_at(max(sentence.start - 2, 0))
    if block is None or last.start < block.start or last.start >= sentence.start or letter.says(_ASIDE, last):
        return
    before = tuple(it for it in numbers_in(letter, last) if it.unit == whole.unit and not it.about)
    if not 0 < len(before) < _LEAST:
        return
    room = (whole.interval[1] - whole.interval[0]) * _LEAST / 2
    sums = [sum((it.value for it in before), more.value), *(it.value + more.value for it in before)]
    if any(abs(way - whole.value) <= room for way in sums):
        return
    wrong = [it for it in before if slipped(whole.value, (it.value, more.value))]
    if len(wrong) == 1:
        yield Sum(whole.figure, (wrong[0].figure, more.figure))
