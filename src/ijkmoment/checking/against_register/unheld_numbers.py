"""The numbers of a letter that no statement of its register holds, whatever they are of.

A letter of which the register holds nearly every figure is written from it. A number in such a letter that stands
nowhere in the register, neither as a value nor in a text, has no source there, although nothing tells what it is of.
Small numbers, times and shares are told in passing or follow from others. A number that counts nothing, such as that of
a house or a standard, the size of a thing, the distance of a place and what another country does are not the letter's.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal

from ijkmoment.checking.against_register.held_figures import figures, is_of_register
from ijkmoment.checking.figures.intervals import Interval, widened
from ijkmoment.checking.figures.told_numbers import TIMES, ToldNumber, told_numbers
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.facts.values import Amount, Percentage, Quantity, Strength, Text, Value
from ijkmoment.language.patterns import lazily
from ijkmoment.language.word_classes import CLOSED

_LEAST, _NEAR, _ABOUT = 100, 4, Decimal("0.1")
_PASSING = frozenset({"%", "procentpunt", "meter", "hectare"})
_TOLD = frozenset({"paragraph", "item"})
_IN_TEXT = lazily(r"\d(?:\d{0,2}(?:\.\d{3})+|\d*)(?:,\d+)?(?P<scale>\s+(?:duizend|miljoen|miljard))?")
_SIZES = frozenset("mm cm km voet vierkante kubieke millimeter centimeter mijl inwoners".split())
_PLACE = lazily(r"\s[A-Z]{2}\b|\s(?:van|ten|verder\w*|lange?|brede?|breed|hoog|hoge|diepe?)\b")
_SCALES = {"duizend": 3, "miljoen": 6, "miljard": 9}


def unheld_numbers(letter: Letter) -> tuple[Span, ...]:
    """Return where the numbers stand that the register holds nowhere, in a letter that is written from it."""
    if letter.snapshot is None or not is_of_register(letter):
        return ()
    claims = (*(one.claim for one in letter.once(figures)), *letter.of_kind("reference", "date", "period"))
    bound = sorted((one.start, one.end) for one in claims)
    likely = [one for one in letter.once(told_numbers) if _counts(one) and not _is_bound(one, bound)]
    told = [one for one in likely if _is_in_body(letter, one) and not _is_of_others(letter, one)]
    known = letter.snapshot.once(_numbers) if told else ()
    return tuple(_with_noun(letter, one) for one in told if not _is_among(_interval(one), known))


def _with_noun(letter: Letter, one: ToldNumber) -> Span:
    noun = f" {one.behind[0]}" if one.behind and not one.unit else ""
    return Span(one.start, one.end + (len(noun) if letter.text.startswith(noun, one.end) else 0))


def _counts(one: ToldNumber) -> bool:
    if one.unit in TIMES or one.unit in _PASSING:
        return False
    return _counts_things(one) and (one.value >= _LEAST or (bool(one.unit) and one.value > 0))


def _counts_things(one: ToldNumber) -> bool:
    """Tell whether a number has a unit or a noun behind it: "gebouw 214 is" and "STANAG 2116 en" are names."""
    return bool(one.unit) or (bool(one.behind) and one.behind[0] not in CLOSED and one.behind[0] not in _SIZES)


def _is_of_others(letter: Letter, one: ToldNumber) -> bool:
    """Tell whether a number is a postcode or a distance ("2511 CR"), or stands in what another country does."""
    start = letter.sentence_at(one.start).start
    opens = letter.first_behind(start, "country")
    of_country = opens is not None and opens.start == start and opens.text != "Nederland"
    return of_country or _PLACE.match(letter.text, one.end) is not None


def _is_bound(one: ToldNumber, bound: Sequence[tuple[int, int]]) -> bool:
    at = bisect_left(bound, (one.end,))
    return any(end > one.start for _, end in bound[max(at - _NEAR, 0) : at])


def _is_in_body(letter: Letter, one: ToldNumber) -> bool:
    block = letter.document.block_at(one.start)
    return block is not None and block.kind in _TOLD and bool(letter.headings_at(one.start))


def _interval(one: ToldNumber) -> Interval:
    return widened(one.interval, _ABOUT) if one.about else one.interval


def _is_among(wanted: Interval, known: Sequence[Decimal]) -> bool:
    at = bisect_left(known, wanted[0])
    return at < len(known) and known[at] <= wanted[1]


def _numbers(snapshot: Snapshot) -> tuple[Decimal, ...]:
    """Return the numbers that stand anywhere in a register, in order."""
    return tuple(sorted({number for one in snapshot.statements for number in _of_value(one.value)}))


def _of_value(value: Value) -> Iterator[Decimal]:
    match value:
        case Amount():
            yield from (one for one in (value.value, value.maximum) if one is not None)
        case Strength():
            yield from (Decimal(one) for one in (value.minimum, value.maximum) if one is not None)
        case Quantity() | Percentage():
            yield value.number
        case Text():
            yield from _of_text(value.text)


def _of_text(text: str) -> Iterator[Decimal]:
    for found in _IN_TEXT.finditer(text):
        scale = found["scale"] or ""
        whole, _, fraction = found[0].removesuffix(scale).replace(".", "").partition(",")
        yield Decimal(whole + fraction).scaleb(_SCALES.get(scale.strip(), 0) - len(fraction))
