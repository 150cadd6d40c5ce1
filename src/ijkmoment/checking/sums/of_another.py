"""Parts and totals that the sentences around them explain otherwise: the parts come to another number that is told.

"Er zijn 26 contracten van samen 2.925 miljoen euro; 1.575 miljoen staat open. De contracten: 1.170, 1.053 en 702
miljoen" parts what stands further off. So does a number beside the parts that makes good what they are short of or over
("daarnaast 2,5 miljoen", "een meevaller van 0,3 miljoen"), a total that other numbers in a row come to, and one that is
right without a part that belongs to another. Nor is a total the whole of what is picked from it ("waarvan de top drie
bestaat uit"), or of the parts of several that are as much each ("in tranches van € 12,5 miljoen, waarvan").
"""

from collections.abc import Sequence
from decimal import Decimal

from ijkmoment.checking.figures.near_numbers import exchanged, is_near, meaningful
from ijkmoment.checking.figures.numbers_near import numbers_near
from ijkmoment.checking.figures.told_numbers import ToldNumber, numbers_in
from ijkmoment.checking.figures.totals import Figure, Sum
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.patterns import lazily

_THE = lazily(r"(?:(?:[a-zà-ÿ]+\s+)?(?:de|die|deze)\s+(?:[a-zà-ÿ]+\s+)?)?")
_TWICE = lazily(r"(?<!\w)(?:dubbel\w*|overlap\w*|meermaals|(?<!\d\s)tweemaal)(?!\w)")  # "348 tweemaal" is a part
_IN_TWO = lazily(
    rf"{_TWICE.pattern}|(?<!\w)(?:meerdere|mee(?:gerekend|geteld)|meer\s+dan\s+(?:één|een)|(?:op|over|uit|in|bij|aan)\s+(?:twee|meer|verschillende)\s+[a-zà-ÿ]"
    r"|meer\s+(?!dan\s)[a-zà-ÿ]+\s+(?:aankruis|noem|kie|opgev))"
)
_LEFT = lazily(r"(?<!\w)(?:de|het)\s+(?:overigen?|anderen?|resterende|ontbrekende|rest(?:ant)?)(?!\w)")
_LEFT_BEHIND = lazily(rf"[;,]\s+{_LEFT.pattern}")
_GOES_ON = lazily(r"\s*(?:verder|voorts|daarnaast|aanvullend)(?!\w)")
_AND_MORE = lazily(r"[^.;]*,\s+(?:aangevuld\s+met|naast)(?!\w)")
_PICKED = lazily(r"(?<!\w)(?:top\s+\w+|top-\w+|grootste|hoogste|duurste|belangrijkste|voornaamste|meeste)(?!\w)")
_OF_EACH = lazily(
    r"(?<!\w)(?:tranches|termijnen|porties|partijen|zendingen|leveringen|betalingen|ladingen|schijven|delen|stappen|series)"
    r"\s+van\s+(?:elk\s+)?(?:€\s?)?\Z|(?<!\w)gemiddeld(?:\s+[a-zà-ÿ]+){0,3}\s+(?:€\s?)?\Z"
)
_FEWEST, _TELLING, _MOST, _REACH = 2, 3, 24, 40
_NOTHING = Decimal(0)


def is_of_another(letter: Letter, one: Sum, *, direct: bool = False) -> bool:
    """Tell whether the text near a sum says what its parts, or its total, are of; of `direct` parts it does little."""
    total = next(iter(numbers_in(letter, one.total.span)), None)
    if total is None or len(one.parts) > _MOST or not one.parts:
        return False
    if _OF_EACH.search(letter.folded, max(total.start - _REACH, 0), total.start):
        return True
    near = {*numbers_near(letter, letter.sentence_at(total.start))}
    near |= {*numbers_near(letter, letter.sentence_at(one.parts[-1].span.start))}
    alike = sorted(it for it in near if it.unit == total.unit and it.start != total.start)
    own = {part.span.start for part in one.parts}
    others = [it for it in alike if it.start not in own]
    values = tuple(map(_middle, one.parts))
    whole, parts = total.value, sum(values, _NOTHING)
    return (
        letter.says(_TWICE, letter.sentence_at(one.parts[-1].span.start))
        or 2 * max(values) == whole + parts  # "een saldo van 41: 92 erin en 51 eruit"
        or (parts < whole and _is_picked(letter, one))
        or (_says_much(total) and len(values) > _FEWEST and parts - whole in values)
        or any(it.value == abs(whole - parts) for it in _beside(letter, one, others))
        or (not direct and any(_is_whole(it, parts, whole) for it in others))
        or (not direct and meaningful(whole) >= _TELLING and not _is_swapped(whole, values) and _comes_to(whole, alike))
        or _is_closed(letter, total)
    )


def is_explained(letter: Letter, one: Sum) -> bool:
    """Tell whether what follows parts says that some are in two of them, or of what else is left of their total."""
    last = one.parts[-1].span
    sentence = letter.sentence_at(last.start)
    following = letter.sentence_at(min(sentence.end + 2, len(letter.text) - 1))
    block = letter.block_at(last.start)
    end = min(following.end, block.end) if block is not None else sentence.end
    if sum(map(_middle, one.parts), _NOTHING) > _middle(one.total):
        return _IN_TWO.search(letter.folded, last.end, end) is not None
    goes_on = end > sentence.end and _GOES_ON.match(letter.folded, sentence.end, end)
    more = _LEFT.search(letter.folded, sentence.end, end) or _LEFT_BEHIND.search(letter.folded, last.end, sentence.end)
    return bool(more or goes_on) or _AND_MORE.match(letter.folded, last.end, sentence.end) is not None


def _is_picked(letter: Letter, one: Sum) -> bool:
    """Tell whether the words between a total and its first part pick some from it: "waarvan de grootste"."""
    first = one.parts[0].span.start
    own = letter.sentence_at(one.total.span.start)
    return own.start <= one.total.span.end < first <= own.end and letter.says(_PICKED, Span(one.total.span.end, first))


def _is_closed(letter: Letter, total: ToldNumber) -> bool:
    """Tell whether the numbers behind a total in its own sentence come to it: "35: 5 in 2018, 7 in 2019, ..."."""
    sentence = letter.sentence_at(total.start)
    behind = [it.value for it in numbers_in(letter, Span(total.end, sentence.end)) if it.unit == total.unit]
    return len(behind) >= _TELLING and sum(behind, _NOTHING) == total.value


def _says_much(total: ToldNumber) -> bool:
    """Tell whether a total is no small count, of which others are made by chance."""
    return meaningful(total.value) >= (_FEWEST if total.unit else _TELLING)


def _middle(one: Figure) -> Decimal:
    low, high = one.interval or (_NOTHING, _NOTHING)
    return (low + high) / 2


def _is_swapped(whole: Decimal, parts: Sequence[Decimal]) -> bool:
    """Tell whether many parts come to their total but for two digits that changed places, which is no chance."""
    return len(parts) > _TELLING and exchanged(whole, parts)


def _is_whole(one: ToldNumber, parts: Decimal, whole: Decimal) -> bool:
    """Tell whether a number is what parts come to, and the total not just a slip of it."""
    return one.value == parts and meaningful(parts) >= _FEWEST and not is_near(parts, whole)


def _beside(letter: Letter, one: Sum, others: Sequence[ToldNumber]) -> list[ToldNumber]:
    """Return the numbers that stand among parts or behind them in their sentence, and what is sure of the next."""
    first, last = one.parts[0].span, one.parts[-1].span
    own = letter.sentence_at(one.total.span.start)
    sentence = letter.sentence_at(last.start)
    until = letter.sentence_at(min(sentence.end + 2, len(letter.text) - 1)).end
    behind = [it for it in others if first.start <= it.start < until]
    told = [it for it in behind if it.start < sentence.end or own.start <= it.start < own.end]
    return [*told, *(it for it in behind if it.unit or meaningful(it.value) >= _FEWEST or _is_known(letter, it))]


def _is_known(letter: Letter, one: ToldNumber) -> bool:
    """Tell whether a number opens its sentence as one that the reader knows of: "De zes boten die overblijven"."""
    return _THE.fullmatch(letter.folded, letter.sentence_at(one.start).start, one.start) is not None


def _comes_to(whole: Decimal, numbers: Sequence[ToldNumber]) -> bool:
    """Tell whether two or more numbers in a row come to a total."""
    values = [one.value for one in numbers[:_MOST]]
    return any(
        sum(values[first:last], _NOTHING) == whole
        for first in range(len(values))
        for last in range(first + _FEWEST, len(values) + 1)
    )
