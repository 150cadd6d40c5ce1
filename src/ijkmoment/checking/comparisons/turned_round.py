"""Changes whose size proves which two numbers they are of, and these go the other way: "van 692 tot 547, 21% meer".

From a to b is another percentage than from b to a; so the percentage alone tells which of two numbers goes first, and
where the words say the other way, they are wrong. A difference is as sure where the times of the two are told, or where
one of them is what is more or less. Who says so far more easily agrees than contradicts: any two numbers near by that
bear out what is said will do, while only the nearest ones, of one kind, contradict it.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from ijkmoment.checking.comparisons.rank_claims import clause_around
from ijkmoment.checking.comparisons.spoken_of import speaks_of_alone
from ijkmoment.checking.comparisons.told_comparisons import TURNED
from ijkmoment.checking.comparisons.told_trends import Trend
from ijkmoment.checking.figures.grids import Grid, Row, grids, under_heading
from ijkmoment.checking.figures.intervals import Interval
from ijkmoment.checking.figures.near_numbers import meaningful
from ijkmoment.checking.figures.number_times import in_full, is_set_against, is_told_back, time_of
from ijkmoment.checking.figures.told_numbers import TIMES, ToldNumber, numbers_in, told_numbers
from ijkmoment.checking.figures.told_sizes import Change, others_in, told_sizes
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.topics import content, stem, stems
from ijkmoment.language.patterns import lazily

_RESULT = lazily(r"\s+(?:tot|naar)\s+(?:(?:circa|ruim|bijna|ongeveer)\s+)?(?:€\s?)?")
_TO = lazily(r"[^.;:()\d]{0,30}(?<!\w)(?:tot|naar|op)\s+(?:(?:circa|ruim|bijna|ongeveer)\s+)?(?:€\s?)?")
_BASE = lazily(
    r"[^.;:()]{0,60}?(?<!\w)(?:dan|ten\s+opzichte\s+van|vergeleken\s+met|sinds|niveau\s+van|bedrag\s+van|die\s+van|dat\s+van|stand\s+van)\s+(?:in\s+|eind\s+|medio\s+)?"
    r"(?P<year>(?:19|20)\d\d)(?!\w)"
)
_POINTS_BACK = lazily(
    r"(?<!\w)(?:dus|daarmee|derhalve|(?:dat|dit)\s+(?:is|was|betekent|betekende|komt|aantal|bedrag|aandeel)|(?:is|was|betekent|betekende)\s+(?:dat|dit)|het\s+aantal|(?:de|deze|die)\s+\w*(?:toename|stijging|groei|afname|daling|vermindering"
    r"|verhoging|verlaging|krimp|terugval|teruggang))(?!\w)"
)
_YEAR = lazily(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_VAGUE = frozenset("zaken dingen punten redenen manieren".split())  # which no rapport is one of
_HUNDRED, _NONE, _BACK, _WIDE, _MOST, _DIGITS, _FAR = Decimal(100), Decimal(0), 2, 5, 14, 3, 8


class _Value(NamedTuple):
    """A number of the text or a table: where, from what to what, of what unit, what it counts, and its time."""

    span: Span
    interval: Interval
    unit: str
    noun: str
    told: ToldNumber | None = None
    year: int | None = None


def turned_round(letter: Letter) -> Iterator[Trend]:
    """Find the changes that the two numbers which their size proves contradict."""
    for change in letter.once(told_sizes):
        bare = change.compared and change.unit not in ("%", "procentpunt")
        if bare and not letter.folded.startswith(" dan ", change.word.end):
            continue  # "begroot was 6,3; er is dus 0,3 minder besteed" is of neither number near it
        pair = _contradicts(letter, change)
        if pair is not None:
            first, second = pair
            yield Trend(change.word, first.span, second.span)


def _contradicts(letter: Letter, change: Change) -> tuple[_Value, _Value] | None:
    """Return the numbers that a change is proved to be of and goes against, the earlier first."""
    base = _BASE.search(letter.folded, change.sentence.start, change.sentence.end)
    year = int(base["year"]) if base is not None else None
    against = None
    for one, other in _pairs(letter, change, year):
        way, pair = _verdict(letter, change, one, other, year)
        if way == change.way:
            return None
        if way and against is None:
            against = pair
    return None if against is None or _agrees(letter, change, year, against) else against


def _pairs(letter: Letter, change: Change, year: int | None) -> Iterator[tuple[_Value, _Value]]:
    """Yield the pairs that may contradict a change: of text near it, of a row that is named, of a year's cell."""
    near = _near(letter, change, _BACK)
    own = _compared_number(change, near) if change.compared else None
    last = letter.sentence_at(max(change.sentence.start - 2, 0)).start
    if change.times:
        near = _of_base([one for one in near if last <= one.span.start < change.sentence.end], year)
    for one, other in combinations(near, 2):
        if own is not None and own not in (one, other):
            continue
        if not _is_one_kind(one, other) or not _is_linked(letter, change, one, other):
            continue
        if _is_left_out(change, near, one, other) or any(_is_turned(letter, change, it) for it in (one, other)):
            continue
        if any(last <= it.span.start < change.sentence.end for it in (one, other)) or _is_of_years(
            letter, change, one, other
        ):
            yield one, other
    yield from _pairs_of_rows(letter, change)
    for cell in _cells_of(letter, year) if year is not None else ():
        yield from ((cell, one) for one in near[-_BACK:] if one.unit == cell.unit)


def _is_left_out(change: Change, near: Sequence[_Value], one: _Value, other: _Value) -> bool:
    """Tell whether two numbers stand before a sentence that has one of their kind, which its change is of."""
    own = (it for it in near if it.span.start >= change.sentence.start and it.span != change.size)
    before = max(one.span.start, other.span.start) < change.sentence.start
    return before and any(it.unit == one.unit for it in own)


def _is_turned(letter: Letter, change: Change, one: _Value) -> bool:
    """Tell whether a number stands in another clause behind a change: "5 procentpunt meer, maar nog niet 75%"."""
    behind = change.word.end <= one.span.start < change.sentence.end
    return behind and TURNED.search(letter.folded, change.word.end, one.span.start) is not None


def _of_base(near: Sequence[_Value], year: int | None) -> list[_Value]:
    """Return the two numbers that a doubling may be of: the one of the year that is named, and the last; else both."""
    if len(near) == 2:
        return list(near)
    first = [one for one in near[:-1] if year is not None and one.year == year]
    return [*first, near[-1]] if len(first) == 1 else []


def _is_linked(letter: Letter, change: Change, one: _Value, other: _Value) -> bool:
    """Tell whether a change may be of two numbers: it has one in its sentence, speaks of theirs, or points back."""
    if any(change.sentence.start <= it.span.start < change.sentence.end for it in (one, other)):
        return True
    if _POINTS_BACK.search(letter.folded, *change.sentence):
        return True
    words = set(content(letter.part(change.sentence)))
    return any(words & set(content(letter.part(letter.sentence_at(it.span.start)))) for it in (one, other))


def _compared_number(change: Change, near: Sequence[_Value]) -> _Value | None:
    """Return the number that is more or less than another: the last one before by how much."""
    return next((one for one in reversed(near) if one.span.end <= change.size.start), None)


def _is_of_years(letter: Letter, change: Change, one: _Value, other: _Value) -> bool:
    """Tell whether two numbers are of two years, one of which the sentence of a change names: "in 2014 ... toenam"."""
    years = one.year, other.year
    named = {int(year) for year in _YEAR.findall(letter.folded, *change.sentence)}
    return None not in years and years[0] != years[1] and not named.isdisjoint(years)


def _agrees(letter: Letter, change: Change, year: int | None, against: tuple[_Value, _Value]) -> bool:
    """Tell whether two numbers of the text around a change bear it out; where times contradict it, two with times."""
    if change.times:
        return False
    pairs = [pair for pair in combinations(_near(letter, change, _WIDE), 2) if _is_one_kind(*pair)]
    if None not in (against[0].year, against[1].year):
        pairs = [pair for pair in pairs if None not in (pair[0].year, pair[1].year)]
    return any(_verdict(letter, change, *pair, year, lenient=True)[0] == change.way for pair in pairs)


def _verdict(
    letter: Letter, change: Change, one: _Value, other: _Value, year: int | None, *, lenient: bool = False
) -> tuple[int, tuple[_Value, _Value]]:
    """Return which way two numbers go that a change fits, and both in order; 0 where it does not or nobody knows."""
    ordered, room = _ordered(letter, change, one, other, year), (change.high - change.low) / 2 if lenient else _NONE
    if ordered is not None:
        first, second = ordered
        way = (sum(second.interval) > sum(first.interval)) - (sum(second.interval) < sum(first.interval))
        return (way if _fits(change, first, second, room) or _fits(change, second, first, room) else 0), ordered
    if change.unit != "%" or (not lenient and _is_beside(letter, one, other)):
        return 0, (one, other)
    ways = {_fits(change, one, other, room): (one, other), _fits(change, other, one, room): (other, one)}
    ways.pop(0, None)
    if change.way in ways:
        return change.way, ways[change.way]
    return next(iter(ways.items()), (0, (one, other)))


def _is_beside(letter: Letter, one: _Value, other: _Value) -> bool:
    """Tell whether two numbers are of one sentence that tells no times of them: two things at once, but in a row."""
    if one.told is None or other.told is None:
        return False
    first, second = sorted((one.span, other.span))
    alone = not letter.folded[first.end : second.start].strip()
    return not alone and letter.sentence_at(first.start) == letter.sentence_at(second.start)


def _ordered(
    letter: Letter, change: Change, one: _Value, other: _Value, year: int | None
) -> tuple[_Value, _Value] | None:
    """Return two numbers with the one first that a change starts from, None where nothing says which that is."""
    first, second = sorted((one, other))
    of_base = year is not None and (one.year == year) != (other.year == year)
    if first.told is None or second.told is None or of_base:
        return _ordered_by_years(one, other, year)
    if change.compared and first.span.start < change.size.start:
        return _compared(letter, change, first.told, second.told, (first, second))
    results = [it for it in (first, second) if _is_result(letter, change, it)]
    back = results[0] is first if len(results) == 1 else is_told_back(letter, first.told, second.told)
    if back is None:
        return None
    return (second, first) if back else (first, second)


def _ordered_by_years(one: _Value, other: _Value, year: int | None) -> tuple[_Value, _Value] | None:
    """Return two numbers of which one stands in a table by the years of both, or with that of the year named first."""
    if year is not None and (one.year == year) != (other.year == year):
        return (one, other) if one.year == year else (other, one)
    if one.year and other.year and one.year != other.year:
        return (one, other) if one.year < other.year else (other, one)
    return None


def _compared(
    letter: Letter, change: Change, first: ToldNumber, second: ToldNumber, pair: tuple[_Value, _Value]
) -> tuple[_Value, _Value]:
    """Return what something is more than, and that: "41, tegen 38, 3 lager" is of 41, "lag in 2023 hoger" of 2023's."""
    named = {int(year) for year in _YEAR.findall(letter.folded, *change.sentence)}
    if None not in (pair[0].year, pair[1].year) and pair[0].year != pair[1].year and named == {pair[0].year}:
        return pair[1], pair[0]
    if second.start > change.size.end or is_set_against(letter, first, second):
        return pair[1], pair[0]
    return pair


def _is_result(letter: Letter, change: Change, one: _Value) -> bool:
    """Tell whether a number is what a change led to: "steeg met 5 procent tot 1.214"."""
    if not change.sentence.start <= one.span.start < change.sentence.end:
        return False
    if _RESULT.fullmatch(letter.folded, change.size.end, one.span.start):
        return True
    return (
        change.word.end < one.span.start and _TO.fullmatch(letter.folded, change.word.end, one.span.start) is not None
    )


def _fits(change: Change, first: _Value, second: _Value, room: Decimal) -> int:
    """Return which way it is from one number to another, if they differ by a change; else 0."""
    (low, high), (least, most) = first.interval, second.interval
    if low <= 0 or (change.unit not in ("%", first.unit) and not (change.unit == "procentpunt" and first.unit == "%")):
        return 0
    up = (least + most > low + high) - (least + most < low + high)
    if change.unit == "%":
        ends = sorted(((least - high) * _HUNDRED / high, (most - low) * _HUNDRED / low), key=abs)
    else:
        ends, room = sorted((least - high, most - low), key=abs), room * 0
    near, far = (abs(it) for it in ends)
    return up if near <= change.high + room and far >= change.low - room else 0


def _near(letter: Letter, change: Change, sentences: int) -> list[_Value]:
    """Return the numbers of a change's sentence and of some before it, and those that are told beside its own again."""
    own, headings = change.sentence, letter.headings_at(change.sentence.start)
    opening = headings[-1].end if headings else 0
    end = letter.folded.find(";", change.size.end, own.end)
    told = others_in(letter, Span(max(_back(letter, own, sentences), opening), end if end > 0 else own.end))[-_MOST:]
    told = in_full(letter, told)
    mine = [one for one in told if one.start >= own.start]
    wide = others_in(letter, Span(max(_back(letter, own, _FAR), opening), own.start)) if mine else ()
    nouns = {noun for one in mine if (noun := _noun(one)) and not one.unit}
    more = [one for one in wide if not one.unit and _noun(one) in nouns]
    again = [it for one in mine for it in _told_again(letter, one)]
    every = dict.fromkeys(sorted({*told, *more, *again}))
    return [_told(letter, one) for one in every if one.unit not in TIMES or change.unit in ("%", one.unit)]


def _back(letter: Letter, sentence: Span, sentences: int) -> int:
    """Return where the sentence so many before one starts."""
    first = sentence.start
    for _ in range(sentences):
        first = letter.sentence_at(max(first - 2, 0)).start
    return first


def _told_again(letter: Letter, own: ToldNumber) -> Iterator[ToldNumber]:
    """Yield the numbers around the other places where a number of many digits stands."""
    if meaningful(own.value) < _DIGITS:
        return
    for one in letter.once(_by_value).get((own.value, own.unit), ())[:_BACK]:
        if one.start != own.start:
            around = letter.sentence_at(one.start)
            following = letter.sentence_at(min(around.end + 2, len(letter.text) - 1))
            yield from others_in(letter, Span(_back(letter, around, 1), following.end))


def _by_value(letter: Letter) -> dict[tuple[Decimal, str], list[ToldNumber]]:
    found: dict[tuple[Decimal, str], list[ToldNumber]] = {}
    for one in letter.once(told_numbers):
        found.setdefault((one.value, one.unit), []).append(one)
    return found


def _noun(one: ToldNumber) -> str:
    return next((stem(word) for word in one.behind[:1] if content(word) or word in _VAGUE), "") if not one.unit else ""


def _told(letter: Letter, one: ToldNumber) -> _Value:
    low, high = one.interval
    room = one.value / 50 if one.about else _NONE
    return _Value(Span(one.start, one.end), (low - room, high + room), one.unit, _noun(one), one, time_of(letter, one))


def _is_one_kind(one: _Value, other: _Value) -> bool:
    return one.unit == other.unit and not (one.noun and other.noun and one.noun != other.noun)


def _pairs_of_rows(letter: Letter, change: Change) -> Iterator[tuple[_Value, _Value]]:
    """Yield the pairs of a row that a sentence names, and speaks of alone or by a number; else of the last totals."""
    said = set(stems(letter.part(change.sentence)))
    for grid in under_heading(letter, change.sentence.start)[:1]:
        alone = speaks_of_alone(letter, clause_around(letter, change.word), grid)
        named = [
            row for row in grid.rows if not row.total and set(content(row.name)) and set(content(row.name)) <= said
        ]
        for row in named or [row for row in grid.rows if row.total][-1:]:
            pairs = combinations(values_of_row(grid, row), 2)
            yield from (pair for pair in pairs if alone or any(_is_told_in(letter, change, it) for it in pair))


def _is_told_in(letter: Letter, change: Change, one: _Value) -> bool:
    """Tell whether the sentence of a change has the number of a cell."""
    low, high = one.interval
    told = numbers_in(letter, change.sentence)
    return any(low <= it.value <= high and it.start != change.size.start for it in told)


def _cells_of(letter: Letter, year: int) -> list[_Value]:
    """Return the cells of a year's row, and of totals those of its column."""
    return [
        value
        for grid in letter.once(grids)
        for row in grid.rows
        if row.total or row.name == str(year) or row.label == str(year)
        for value in values_of_row(grid, row, year)
        if value.year == year
    ][:_MOST]


def values_of_row(grid: Grid, row: Row, year: int | None = None) -> list[_Value]:
    """Return the numbers of a row as values, with the year over or before them."""
    found = []
    for column, number in row.numbers.items():
        power, years = grid.power(column), _YEAR.findall(grid.heads.get(column, ""))
        own = int(years[0]) if len(set(years)) == 1 else (year if row.name == str(year) else None)
        low, high = number.interval if number.decimals or power or number.percent else (number.value, number.value)
        unit = "%" if number.percent else "euro" if power else ""
        found.append(_Value(number.span, (low.scaleb(power), high.scaleb(power)), unit, "", year=own))
    return found
