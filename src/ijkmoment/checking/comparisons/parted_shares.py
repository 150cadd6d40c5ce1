"""A percentage beside a part and its whole that make another one: "84 cursisten, van wie 21 vrouwen (31%)".

Words say that one number is part of the other, which are the only two of their sentence, or of it and the one before
where it goes back ("van hen"). Nothing need link the percentage to them: it is what the one is of the other, what is
left, or what the one is of both. A norm is none, nor is a change.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ijkmoment.checking.comparisons.plain_shares import OF_OTHERS, THAN
from ijkmoment.checking.comparisons.share_pairs import YEAR, counts
from ijkmoment.checking.comparisons.told_shares import Share, room_of
from ijkmoment.checking.figures.directions import directions
from ijkmoment.checking.figures.told_numbers import ToldNumber, numbered_sentences, numbers_in
from ijkmoment.checking.letter import LONGEST, Letter, Span
from ijkmoment.language.patterns import lazily
from ijkmoment.language.word_classes import PREPOSITIONS

_BETWEEN = lazily(
    r"\s+(?:[\w-]+,?\s+){1,2}(?:waarvan|waaronder)(?!\w)|.*?(?<!\w)(?:(?:van|onder)\s+wie|van\s+hen|daarvan|hiervan)(?!\w)"
)
_BEFORE = lazily(r"(?<!\w)van\s+(?:de|alle|deze|die|in\s+totaal)\s+(?:€\s?)?\Z")
_OUT_OF = lazily(r"\s+van\s+(?:€\s?)?")
_BACK = lazily(r"(?<!\w)(?:van\s+hen|daarvan|hiervan|van\s+(?:deze|die)\s+(?P<noun>[a-zà-ÿ-]+))(?!\w)")
_OF_PART = lazily(r"(?<!\w)(?:waarvan|waaronder|(?:van|onder)\s+wie|van\s+hen|daarvan|hiervan|van\s+de)\s[^\d]*\Z")
_OF_MORE = lazily(r"\s+(?P<noun>[a-zà-ÿ-]{3,}(?:en|s))\s+(?P<next>[a-zà-ÿ-]+)\s")
_ANOTHER = lazily(
    r"(?<!\w)(?:\w*norm|\w*doel\w*|streef(?!niveau)\w*|eis|grens|drempel|ambitie|minimum|maximum|minimaal|maximaal|minstens|gemiddeld\w*|per|elke?"
    r"|ieder|raming|geraamd\w*|begroot|verwacht\w*|meer|minder|hoger|lager|groter|kleiner|dan|tegen|btw|rente"
    r"|gecorrigeerd\w*|gewogen|jaarlijks\w*|index\w*|respectievelijk|exclusief|inclusief|zonder|op\s+de\s+\d+)(?!\w)"
)
_LEAST, _TWO, _HUNDRED = 10, 2, Decimal(100)


def parted_shares(letter: Letter) -> Iterator[Share]:
    """Find the percentages that a part and its whole, the only numbers beside them, do not make."""
    for sentence, told in letter.once(numbered_sentences):
        shares = [one for one in told if one.unit == "%"]
        if len(shares) != 1 or len(told) > _TWO + 1 or sentence.end - sentence.start > LONGEST:
            continue
        two = _part_and_whole(letter, sentence, counts(told))
        if two is None or _is_of_another(letter, sentence, shares[0], two) or directions(letter, sentence):
            continue
        part, whole = two
        of_them = _BACK.search(letter.folded, *sentence) is not None and part.start >= sentence.start <= whole.start
        if not _is_made(letter, shares[0], two, both=of_them):
            made = (part.value * _HUNDRED / whole.value).quantize(Decimal(1).scaleb(min(shares[0].step, 0)))
            first, second = sorted(Span(it.start, it.end) for it in two)
            yield Share(Span(shares[0].start, shares[0].end), first, second, made)


def _part_and_whole(letter: Letter, sentence: Span, own: Sequence[ToldNumber]) -> tuple[ToldNumber, ToldNumber] | None:
    """Return the smaller and the greater of two numbers of one unit, where words say that the one is of the other."""
    back = _BACK.search(letter.folded, sentence.start, own[0].start) if len(own) == 1 else None
    if back is not None:
        block, last = letter.block_at(sentence.start), letter.sentence_at(max(sentence.start - _TWO, 0))
        before = counts(numbers_in(letter, last)) if block is not None and block.start <= last.start else []
        before = [it for it in before if it.unit == own[0].unit and it.value > own[0].value]
        before = [it for it in before if back["noun"] in (None, *it.behind)]
        own = (*before, *own) if len(before) == 1 else own
    elif len(own) == _TWO and not _says_parted(letter, sentence, own):
        return None
    if len(own) != _TWO or own[0].unit != own[1].unit:
        return None
    part, whole = sorted(own, key=lambda it: it.value)
    return (part, whole) if 0 < part.value < whole.value > _LEAST else None


def _says_parted(letter: Letter, sentence: Span, own: Sequence[ToldNumber]) -> bool:
    first, second = own
    between, before = (first.end, second.start), (sentence.start, first.start)
    if _OUT_OF.fullmatch(letter.folded, *between):
        return True
    return any(_BEFORE.search(letter.folded, *it) for it in (before, between)) or (
        first.value > second.value and _BETWEEN.match(letter.folded, *between) is not None
    )


def _is_of_another(letter: Letter, sentence: Span, share: ToldNumber, two: tuple[ToldNumber, ToldNumber]) -> bool:
    """Tell whether a percentage is a norm, of another year, or of others than the whole: "28% van de officieren"."""
    part, whole = two
    if letter.says(_ANOTHER, sentence) or THAN.match(letter.folded, share.end):
        return True
    behind = part.end < share.start
    if ";" in letter.text[min(part.start, share.start) : max(part.end, share.end)]:
        return True
    if behind and _OF_PART.search(letter.folded, part.end, share.start):
        return True
    if YEAR.search(letter.folded, share.end, sentence.end):
        return True
    of_others = OF_OTHERS.match(letter.folded, share.end)
    if of_others is not None and of_others["noun"] not in whole.behind:
        return True
    more = _OF_MORE.match(letter.folded, part.end, share.start) if behind else None
    return more is not None and more["noun"] not in whole.behind and more["next"] not in PREPOSITIONS


def _is_made(letter: Letter, share: ToldNumber, two: tuple[ToldNumber, ToldNumber], *, both: bool) -> bool:
    """Tell whether a percentage is what one number is of another, or of both, or what is left of it."""
    room, (low, lowest), (high, highest) = room_of(letter, share), two[0].interval, two[1].interval
    made = [(low * _HUNDRED / highest, lowest * _HUNDRED / high)]
    made.append((_HUNDRED - made[0][1], _HUNDRED - made[0][0]))
    if both:
        made.append((low * _HUNDRED / (highest + low), lowest * _HUNDRED / (high + lowest)))
    return any(least - room <= share.value <= most + room for least, most in made)
