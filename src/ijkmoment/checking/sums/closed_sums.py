"""Numbers that a sentence adds up without a word for parts: in brackets, behind "in totaal", or to the last of them.

"171 passagiers en 6 bemanningsleden, in totaal 177 personen"; "is bestemd voor locaties (€ 11,8 miljoen), drukwerk
(€ 4,7 miljoen) en beveiliging (€ 1,8 miljoen)"; "Gemeenten ontvangen € 53,0 miljoen en provincies € 3,8 miljoen; € 2,0
miljoen blijft op de begroting". A sum is off where no number fits that may be the whole, and one would but for a slip.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from ijkmoment.checking.figures.near_numbers import meaningful, slipped
from ijkmoment.checking.figures.told_numbers import TIMES, ToldNumber, numbered_sentences, numbers_in, plain
from ijkmoment.checking.figures.totals import Sum
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.patterns import lazily

_CLOSES = lazily(
    r"(?:,?\s+op\s+een\s+totaal\s+van|,\s+wat\s+het\s+totaal\s+op)\s+(?:€\s?)?\Z"
    r"|(?:,|;|:|\s[–-]|\))\s+(?:(?:dat\s+is|dus|derhalve|ofwel|oftewel|en\s+dus)\s+)?(?:in\s+totaal|samen|tezamen|gezamenlijk|bij\s+elkaar|opgeteld)(?:\s+dus)?\s+\Z"
)
_BREAKS = lazily(
    r"(?:[,;:]|\s[–-])\s+(?:(?:dat\s+(?:is|zijn|waren|was)(?:\s+er)?|dus|ofwel|oftewel|en\s+dus)\s+)?(?:€\s?)?\Z"
)
_IN_ALL = lazily(r"(?:\s+[a-zà-ÿ]+)?\s+(?:in\s+totaal|samen|tezamen|bij\s+elkaar|opgeteld)(?=[.;,)]|\s+en\s|\Z)")
_COMMA_OR_AND = lazily(r"[^;:.()]*?(?:,|\s+en)\s[^;:.()]*\Z")
_LEFT = lazily(
    r"(?:\s+[a-zà-ÿ]+)?\s*(?:blijft|blijven|bleef|resteert|resteren|rest|is\s+over|wordt\s+gereserveerd|houdt)(?!\w)"
)
_ASIDE = lazily(
    r"(?<!\w)(?:tegen(?:over)?(?=\s+(?:€|\d|de|het|een|in|vorig|eerder|ongeveer|circa)(?!\w))|dan|vergeleken|vorig\w*|eerder\w*|gemiddeld\w*|per|elk|elke|ieder|iedere|beide|allebei|maximaal|minimaal|onder\s+(?:meer"
    r"|andere)|waaronder|bijvoorbeeld|met\s+name|zoals|vooral|respectievelijk|oplopend|waarvan|van\s+wie|daarvan|hiervan|of|tot|extra|keer"
    r"|maal|meer|minder|ten\s+opzichte|niet|geen|inclusief|exclusief|jaarlijks\w*|maandelijks\w*)(?!\w)",
    re.IGNORECASE,
)
_PARTED = lazily(
    r"(?<!\w)(?:verdeeld|bestemd|besteed|bestaa[nt]|bestond(?:en)?|afkomstig|opgebouwd|uiteen|gelegerd|gestationeerd|werkzaam|geplaatst|ingezet"
    r"|uitgegeven|verspreid|ondergebracht|ging(?:en)?|gaat|gaan|toegewezen|toegekend|toebedeeld|gebruikt|nodig|uit|naar|voor|over|in)(?!\w)"
)
_FEWEST, _MOST, _REACH, _LONGEST, _TELLING = 3, 12, 60, 600, 5
_ONE = Decimal(1)


def closed_sums(letter: Letter) -> Iterator[Sum]:
    """Find the numbers of a sentence that come to another total than is told."""
    for sentence, told in letter.once(numbered_sentences):
        numbers = _counted(told) if sentence.end - sentence.start <= _LONGEST else ()
        if len(numbers) < _FEWEST - 1:
            continue
        found = (*_closing(letter, sentence, numbers), *_in_brackets(letter, sentence, numbers))
        yield from found
        if not found and len(numbers) >= _FEWEST:
            yield from _to_the_last(letter, sentence, numbers)


def _counted(numbers: Sequence[ToldNumber]) -> tuple[ToldNumber, ...]:
    return tuple(one for one in numbers if one.unit not in (*TIMES, "%"))


def _closing(letter: Letter, sentence: Span, numbers: Sequence[ToldNumber]) -> Iterator[Sum]:
    """Yield the sum that closes its parts: "171 passagiers en 6 bemanningsleden, in totaal 177 personen"."""
    for index, whole in enumerate(numbers):
        parts = tuple(one for one in numbers[:index] if one.unit == whole.unit)
        if not _FEWEST - 1 <= len(parts) <= _MOST or len(parts) < index:
            continue
        if not _is_closing(letter, sentence, whole):
            continue
        around = Span(parts[0].end, parts[-1].start)
        if plain((*parts, whole)) and not letter.says(_ASIDE, around) and _are_joined(letter, parts):
            yield from _off(whole, parts)


def _is_closing(letter: Letter, sentence: Span, whole: ToldNumber) -> bool:
    """Tell whether a number is told as the total of those before it: "in totaal 177", ": acht in totaal"."""
    before = max(whole.start - _REACH, sentence.start), whole.start
    if _CLOSES.search(letter.folded, *before) is not None:
        return True
    return (
        _BREAKS.search(letter.folded, *before) is not None
        and _IN_ALL.match(letter.folded, whole.end, sentence.end) is not None
    )


def _are_joined(letter: Letter, parts: Sequence[ToldNumber]) -> bool:
    return all(_COMMA_OR_AND.match(letter.folded, one.end, other.start) for one, other in pairwise(parts))


def _off(whole: ToldNumber, parts: Sequence[ToldNumber]) -> Iterator[Sum]:
    """Yield a sum where its parts would come to the whole but for a slip."""
    values = [one.value for one in parts]
    ways = {sum(values[first:], Decimal(0)) for first in range(len(values) - 1)}
    room = sum((high - low for low, high in (one.interval for one in (*parts, whole))), Decimal(0)) / 2
    if all(abs(way - whole.value) > room for way in ways) and slipped(whole.value, values):
        yield Sum(whole.figure, tuple(one.figure for one in parts))


def _in_brackets(letter: Letter, sentence: Span, numbers: Sequence[ToldNumber]) -> Iterator[Sum]:
    """Yield the sum of parts that each stand in brackets behind what they are for."""
    parts = _bracketed(letter, sentence, numbers)
    if len(parts) < _FEWEST or not letter.folded[parts[-2].end : parts[-1].start].lstrip(") ,").startswith("en "):
        return
    before = tuple(one for one in numbers if one.end <= parts[0].start and one not in parts)
    wholes = [one for one in before if one.unit == parts[0].unit and one.value > max(it.value for it in parts)]
    if len(wholes) != 1 or not plain((*wholes, *parts)) or len(before) > _FEWEST:
        return
    around = Span(wholes[0].end, sentence.end)
    if letter.says(_ASIDE, around) or not letter.says(_PARTED, Span(sentence.start, parts[0].start)):
        return
    yield from _off(wholes[0], parts)


def _bracketed(letter: Letter, sentence: Span, numbers: Sequence[ToldNumber]) -> tuple[ToldNumber, ...]:
    """Return the numbers that stand alone in brackets, all of one unit; "(een)" is one of them."""
    inside = [one for one in numbers if _stands_in_brackets(letter, one)]
    ones = [
        ToldNumber(start + 1, start + 4, _ONE, 0, "", (), about=False)
        for word in ("(een)", "(één)")
        if (start := letter.folded.find(word, sentence.start, sentence.end)) >= 0
    ]
    parts = sorted((*inside, *ones), key=lambda one: one.start)
    return tuple(parts) if len({one.unit for one in parts}) == 1 else ()


def _stands_in_brackets(letter: Letter, one: ToldNumber) -> bool:
    return letter.text[one.start - 1] == "(" and letter.text[one.end : one.end + 1] == ")"


def _to_the_last(letter: Letter, sentence: Span, numbers: Sequence[ToldNumber]) -> Iterator[Sum]:
    """Yield the sum of which the last part is what is left, and the whole stands in the sentences before."""
    parts = tuple(numbers)
    block = letter.document.block_at(sentence.start)
    if block is None or len({one.unit for one in parts}) > 1 or not parts[0].unit or len(parts) > _MOST:
        return
    if not _LEFT.match(letter.folded, parts[-1].end, sentence.end) or letter.says(_ASIDE, sentence):
        return
    first = sentence.start
    for _ in range(2):
        first = max(letter.sentence_at(max(first - 2, block.start)).start, block.start)
    wholes = [one for one in numbers_in(letter, Span(first, sentence.start)) if one.unit == parts[0].unit]
    if not wholes or not plain((*wholes, *parts)):
        return
    found = [list(_off(whole, parts)) for whole in wholes]
    values = [one.value for one in parts]
    if any(abs(sum(values, Decimal(0)) - whole.value) <= whole.interval[1] - whole.interval[0] for whole in wholes):
        return
    told = [one for some in found for one in some if sum(meaningful(it.value) for it in parts) >= _TELLING]
    yield from told[-1:]
