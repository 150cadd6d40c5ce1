"""Parts and multiples in words that are on the wrong side of their figures: "ruim driekwart (74,7 procent)".

"Ruim" and "meer dan" say that it is no less than the part, "bijna" and "minder dan" that it is no more. Which figures
are meant, is told by a percentage beside it, or by two numbers of its sentence that come near it: where one pair of
these is on the right side, that is the one.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from ijkmoment.checking.comparisons.share_pairs import counts
from ijkmoment.checking.figures.told_numbers import ToldNumber, numbers_in
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.word_places import word_places
from ijkmoment.language.patterns import lazily

_OPENINGS = ("ruim", "meer", "minder", "iets", "bijna", "krap", "nog", "net", "boven")
_HEDGED = lazily(
    r"(?:(?P<over>ruim|(?:iets\s+)?meer\s+dan|boven\s+de)|(?P<under>bijna|krap|(?:nog|net)\s+geen|(?:iets\s+)?minder\s+dan))\s+"
    r"(?:(?:de\s+)?(?P<half>helft)|(?:(?:een|één)\s+)?(?P<third>derde)|(?P<two_thirds>twee\s?derde)|(?P<three_quarters>drie\s?kwart)"
    r"|(?:(?:een|één)\s+)?(?P<quarter>kwart)|(?:(?:een|één)\s+)?(?P<fifth>vijfde)|(?:(?:een|één)\s+)?(?P<tenth>tiende)"
    r"|(?:het\s+)?(?P<twice>dubbele|tweemaal\s+zoveel|twee\s+keer\s+zo\s?veel)|(?P<thrice>drie(?:maal|\s+keer)\s+zo\s?veel)"
    r"|(?P<fourfold>vier(?:maal|\s+keer)\s+zo\s?veel))(?!\w)",
    re.IGNORECASE,
)
_VALUES = {
    "half": Decimal(50),
    "third": Decimal(100) / 3,
    "two_thirds": Decimal(200) / 3,
    "three_quarters": Decimal(75),
    "quarter": Decimal(25),
    "fifth": Decimal(20),
    "tenth": Decimal(10),
    "twice": Decimal(200),
    "thrice": Decimal(300),
    "fourfold": Decimal(400),
}
_HUNDRED, _NEAR, _FAR = Decimal(100), Decimal("1.12"), Decimal("1.25")
_BESIDE = lazily(r"\s*(?:daarvan\s*|hiervan\s*)?\((?:(?:ofwel|namelijk|afgerond)\s+)?")
_JOINT = lazily(r"\s*(?:,|\()\s*(?:(?:dat\s+is|ofwel|dus|oftewel)\s+)?")
_ASIDE = lazily(r"(?:(?:,|\(|\s[–-])\s*)(?:(?:dat\s+is|ofwel|oftewel|dus|zijnde)\s+)?\Z")
_CLOSES = lazily(
    r"\s*(?:[.,;)]|\Z)|\s+van\s+(?:(?:de|het|alle|deze|die|in|totaal)\s+)*(?:[\d.]+\s+)?[\w-]+\s*(?:[.,;)]|\Z)"
)
_HELD_AGAINST = lazily(r"\s+(?:van|als|dan)\s")
_CLOSED = lazily(r"\s*[),;]")
_CHANGED = lazily(
    r"(?<!\w)(?:\w*da(?:al|len)\w*|\w*gedaald|\w*nam\w*|afgenomen|vermindering|\w*minder\w*|krimp\w*|terug\w*|naar|tegen)(?!\w)"
)
_LONGEST = 600


class Hedged(NamedTuple):
    """Words for a part, with the percentage beside them, or two numbers and the percentage that these make."""

    span: Span
    first: Span
    second: Span | None
    made: Decimal


def hedged_parts(letter: Letter) -> Iterator[Hedged]:
    """Find the parts and multiples in words that their figures are on the other side of."""
    for place in word_places(letter, _OPENINGS):
        found = _HEDGED.match(letter.folded, place)
        sentence = letter.sentence_at(place)
        if found is None or sentence.end - sentence.start > _LONGEST:
            continue
        name = next(name for name in _VALUES if found[name])
        span, value, over = Span(*found.span()), _VALUES[name], bool(found["over"])
        beside = _percentage_beside(letter, sentence, span)
        if beside is not None:
            if _is_off(value, beside.interval, over=over) or _is_far(value, beside.interval, over=over):
                yield Hedged(span, Span(beside.start, beside.end), None, beside.value)
            continue
        yield from _of_two(letter, sentence, span, value, over=over)


def _percentage_beside(letter: Letter, sentence: Span, span: Span) -> ToldNumber | None:
    """Return the percentage in brackets behind the words, or right before them: "74,7 procent, ruim driekwart"."""
    for one in numbers_in(letter, sentence):
        if one.unit != "%":
            continue
        behind = one.start >= span.end and _BESIDE.fullmatch(letter.folded, span.end, one.start)
        before = one.end <= span.start and _JOINT.fullmatch(letter.folded, one.end, span.start)
        closed = _CLOSED.match(letter.folded, one.end) if behind else _CLOSES.match(letter.folded, span.end)
        if (behind or before) and closed:
            return one
    return None


def _is_off(value: Decimal, made: tuple[Decimal, Decimal], *, over: bool) -> bool:
    """Tell whether what figures make is near a part, and on the wrong side of it however they are rounded."""
    low, high = made
    return value / _NEAR < high < value if over else value < low < value * _NEAR


def _is_far(value: Decimal, made: tuple[Decimal, Decimal], *, over: bool) -> bool:
    """Tell whether the percentage beside a part is far on the right side of it: "ruim de helft (69%)"."""
    low, high = made
    return value < _HUNDRED and (low > value * _FAR if over else high * _FAR < value)


def _of_two(letter: Letter, sentence: Span, span: Span, value: Decimal, *, over: bool) -> Iterator[Hedged]:
    """Yield the words where the two numbers of the sentence that come near them are on the other side."""
    closes = _CLOSES if value < _HUNDRED else _HELD_AGAINST
    closed = _CLOSES.match(letter.folded, span.end) or closes.match(letter.folded, span.end)
    if not (closed and _ASIDE.search(letter.folded, sentence.start, span.start)):
        return
    if value == _VALUES["half"] and letter.says(_CHANGED, sentence):
        return  # "van 210 naar 100, ruim de helft" less
    before = counts(numbers_in(letter, Span(sentence.start, span.start)))[-3:]
    behind = counts(numbers_in(letter, Span(span.end, sentence.end)))[:1]
    pairs = [(one, other) for one in before for other in (*before, *behind) if one is not other]
    near = [(one, other, made) for one, other in pairs if (made := _made(one, other)) and _is_near(value, made)]
    if not near or not all(_is_off(value, made, over=over) for _, _, made in near):
        return
    one, other, _ = near[-1]
    share = (one.value * _HUNDRED / other.value).quantize(Decimal("0.1"))
    yield Hedged(span, Span(one.start, one.end), Span(other.start, other.end), share)


def _made(one: ToldNumber, other: ToldNumber) -> tuple[Decimal, Decimal] | None:
    """Return from what to what the percentage may be that one number is of another of its kind."""
    (low, high), (least, most) = one.interval, other.interval
    if one.unit != other.unit or one.about or other.about or low <= 0 or least <= 0:
        return None
    return low * _HUNDRED / most, high * _HUNDRED / least


def _is_near(value: Decimal, made: tuple[Decimal, Decimal]) -> bool:
    return made[0] < value * _NEAR and value / _NEAR < made[1]
