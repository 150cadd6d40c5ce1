"""The numbers and days of a letter that no statement of its register holds, whatever they are of.

A letter of which the register holds nearly every figure is written from it. A number in such a letter that stands
nowhere in the register, neither as a value nor in a text, has no source there, although nothing tells what it is of.
Small numbers, times and shares are told in passing or follow from others. A number that counts nothing, such as that of
a house or a standard, the size of a thing, the distance of a place and what another country does are not the letter's.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from ijkmoment.checking.against_register.held_figures import figures, is_of_register
from ijkmoment.checking.figures.intervals import Interval, widened
from ijkmoment.checking.figures.told_numbers import TIMES, ToldNumber, told_numbers
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date, Period
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.facts.values import Amount, Percentage, Quantity, Strength, Text, Value
from ijkmoment.language.patterns import lazily
from ijkmoment.language.word_classes import CLOSED

_LEAST, _FEWEST, _NEAR, _ABOUT, _TENTH, _CLOSE = 100, 10, 4, Decimal("0.1"), 10, 3
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
    people = {one.start for one in letter.of_kind("strength") if letter.text[one.start].isdigit()}
    counts = (one for one in letter.once(told_numbers) if _counts(one, _FEWEST if one.start in people else _LEAST))
    likely = [one for one in counts if not _is_bound(one, bound)]
    told = [one for one in likely if _is_in_body(letter, one) and not _is_of_others(letter, one)]
    known = letter.snapshot.once(_numbers) if told else ()
    return tuple(_with_noun(letter, one) for one in told if not _is_among(_interval(one), known))


def unheld_days(letter: Letter) -> tuple[Span, ...]:
    """Return where the days stand that the register holds nowhere, where it holds nine of ten of a letter's days.

    That of a document cited right behind it is none: the rules on references know it.
    """
    if letter.snapshot is None or not is_of_register(letter):
        return ()
    known = letter.snapshot.once(_days)
    told = [(one, day) for one in letter.of_kind("date", "period") for day in _days_of(one.value)]
    unheld = [one for one, day in told if day not in known]
    bound = {one.claim.start for one in letter.once(figures)} if unheld else set()
    free = [one for one in unheld if one.kind == "date" and one.start not in bound and _is_in_body(letter, one)]
    cited = {one.start for one in letter.of_kind("reference")}
    alone = [one for one in free if cited.isdisjoint(range(one.end, one.end + _CLOSE))]
    return tuple(Span(one.start, one.end) for one in alone) if len(unheld) * _TENTH <= len(told) else ()


def _days_of(value: object) -> Iterator[date]:
    for one in (value.start, value.end) if isinstance(value, Period) else (value,):
        if isinstance(one, Date) and one.day is not None and one.possible:
            yield one.first()


def _days(snapshot: Snapshot) -> frozenset[date]:
    """Return the days that stand anywhere in a register."""
    return frozenset(day for one in snapshot.statements for it in (one.value, one.period) for day in _days_of(it))


def _with_noun(letter: Letter, one: ToldNumber) -> Span:
    noun = f" {one.behind[0]}" if one.behind and not one.unit else ""
    return Span(one.start, one.end + (len(noun) if letter.text.startswith(noun, one.end) else 0))


def _counts(one: ToldNumber, least: int) -> bool:
    if one.unit in TIMES or one.unit in _PASSING:
        return False
    return _counts_things(one) and (one.value >= least or (bool(one.unit) and one.value > 0))


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


def _is_in_body(letter: Letter, one: ToldNumber | Claim) -> bool:
    block = letter.block_at(one.start)
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
