"""Groups of like numbers that may be a whole and its parts, wherever a passage tells them.

The numbers of a sentence, of some that follow one another, and of a list with the words around it are taken together
where they are of one unit. No words decide here which is the whole: each number that may be is given with the row that
may be its parts; whoever asks looks at the words, and at what the numbers come to.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Literal, NamedTuple

from ijkmoment.checking.figures.intervals import Interval
from ijkmoment.checking.figures.near_numbers import slipped
from ijkmoment.checking.figures.told_numbers import ToldNumber, is_term, kind_of, numbered_sentences
from ijkmoment.checking.figures.totals import Figure, Sum, figures_of
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.patterns import lazily

How = Literal["behind", "before", "next", "prev", "lead", "over", "after", "last"]
_NO_COUNT = frozenset({"%", "procentpunt", "graden", "jaar", "uur", "minuten"})
_CLAUSE = lazily(r",\s+(?:waarvan|van\s+wie|waaronder|onder\s+wie)\s[^,;.:]*(?=[,;])")
_JOINT = lazily(r"[^.:]*?(?:,|;|(?<!\w)(?:en|plus|terwijl)(?!\w)|\))[^.:]*")
_CLOSED = lazily(r"(?:\s[a-zà-ÿ-]+)?\)")
_ROUND = lazily(r"(?<!\w)(?:circa|ca\.|ongeveer|rond(?:\s+de)?|zo['’]n|naar\s+schatting|plusminus)\s+\Z")
_OVER = lazily(r"(?<!\w)(?:ruim|meer\s+dan|minstens|minimaal|ten\s+minste|boven\s+de)\s+\Z")
_UNDER = lazily(r"(?<!\w)(?:bijna|krap|minder\s+dan|onder\s+de)\s+\Z")
_MOST, _FEWEST, _LONGEST, _BACK, _NEAR, _REACH = 12, 2, 800, 3, 400, 24
_NAME_BEHIND = lazily(r" [A-Z][a-z]+ [A-Z]")
_NOTHING, _LIKELY = Decimal(0), Decimal("0.75")  # how far rounding leads off, but for one time in a hundred


class Group(NamedTuple):
    """A number that may be a whole, what may be its parts, the sentence of the one and the stretch of the others.

    The parts stand `behind` the whole in its sentence, `before` it, in the `next` sentences or the `prev` one; those of
    a list stand under its `lead`, under what is `over` that, before what comes `after`, or before its `last` line.
    """

    how: How
    whole: ToldNumber
    parts: tuple[ToldNumber, ...]
    own: Span
    row: Span
    far: int = 1

    @property
    def values(self) -> list[Decimal]:
        """How much each part is."""
        return [one.value for one in self.parts]

    @property
    def off(self) -> Decimal:
        """By how much the whole is more than its parts."""
        return self.whole.value - sum(self.values, _NOTHING)

    @property
    def listed(self) -> bool:
        """Tell whether the parts are those of a list."""
        return self.how in ("lead", "over", "after", "last")

    @property
    def opens(self) -> bool:
        """Tell whether the whole stands before its parts."""
        return self.whole.start < self.parts[0].start

    @property
    def between(self) -> Span:
        """What stands between the whole and its parts."""
        if self.opens:
            return Span(self.whole.end, self.parts[0].start)
        return Span(self.parts[-1].end, self.whole.start)


_Told = tuple[Span, tuple[ToldNumber, ...]]


def counted(numbers: Sequence[ToldNumber]) -> tuple[ToldNumber, ...]:
    """Return the numbers that count or measure what can be added."""
    return tuple(one for one in numbers if one.unit not in _NO_COUNT)


def is_in_brackets(letter: Letter, start: int, one: ToldNumber) -> bool:
    """Tell whether a number of a sentence that starts somewhere stands in brackets."""
    before = letter.text[start : one.start]
    return before.count("(") > before.count(")")


def is_alone_in_brackets(letter: Letter, one: ToldNumber) -> bool:
    """Tell whether nothing stands in brackets but a number: "Ede (31)"."""
    return letter.text[one.start - 1 : one.start] == "(" and _CLOSED.match(letter.text, one.end) is not None


def groups(letter: Letter) -> Iterator[Group]:
    """Find the groups of a letter's sentences."""
    told = [
        (span, own)
        for span, every in letter.once(numbered_sentences)
        if (own := tuple(one for one in counted(every) if not (_is_of_name(letter, one) or is_term(letter, one))))
    ]
    told = [(span, own) for span, own in told if span.end - span.start <= _LONGEST]
    for index, (span, own) in enumerate(told):
        for row in _rows(letter, span, own):
            if len(row) >= _FEWEST:
                main = [one for one in _main(letter, span, own) if kind_of(one) == kind_of(row[0])]
                yield from _inside(letter, span, main, row)
                yield from _since(told[index - 1] if index else None, span, row)
            if len(row) <= _MOST:
                yield from (one for one in _around(letter, told, index, row) if len(one.parts) >= _FEWEST)


def _is_of_name(letter: Letter, one: ToldNumber) -> bool:
    """Tell whether a number opens a name: "32 Raiding Squadron", but not "32 Nederlandse militairen"."""
    return _NAME_BEHIND.match(letter.text, one.end) is not None


def _rows(letter: Letter, span: Span, own: Sequence[ToldNumber]) -> Iterator[tuple[ToldNumber, ...]]:
    """Yield what may be a row of parts: the numbers in no bracket or clause, with those of clauses, the bracketed."""
    main = _main(letter, span, own)
    plain = [one for one in own if not is_in_brackets(letter, span.start, one)]
    bracketed = [one for one in own if is_in_brackets(letter, span.start, one)]
    alone = [one for one in bracketed if is_alone_in_brackets(letter, one)]
    for some in (main, plain if len(plain) > len(main) else [], alone, [] if alone else bracketed):
        for unit in sorted({kind_of(one) for one in some}):
            yield tuple(one for one in some if kind_of(one) == unit)


def _main(letter: Letter, span: Span, own: Sequence[ToldNumber]) -> list[ToldNumber]:
    clauses = [one.span() for one in _CLAUSE.finditer(letter.folded, *span)] if len(own) > _FEWEST else []
    return [
        one
        for one in own
        if not is_in_brackets(letter, span.start, one) and not any(start <= one.start < end for start, end in clauses)
    ]


def _inside(letter: Letter, span: Span, main: Sequence[ToldNumber], row: Sequence[ToldNumber]) -> Iterator[Group]:
    for whole in main:
        behind = joined(letter, [one for one in row if one.start > whole.start])
        if _FEWEST <= len(behind) <= _MOST:
            yield Group("behind", whole, behind, span, span)
    before = tuple(one for one in row if main and one.start < main[-1].start)
    if _FEWEST <= len(before) <= _MOST:
        yield Group("before", main[-1], before, span, span)


def _since(before: _Told | None, span: Span, row: Sequence[ToldNumber]) -> Iterator[Group]:
    """Yield what closes a sentence as the total of it and of what the one before tells: "52. Later 10, zodat 62"."""
    told = [one for one in before[1] if kind_of(one) == kind_of(row[0])] if before is not None else []
    if before is not None and told and row[0].unit and span.start - before[0].end <= _FEWEST:
        yield Group("prev", row[-1], (*told, *row[:-1]), span, Span(before[0].start, row[-2].end), far=2)


def joined(letter: Letter, row: Sequence[ToldNumber]) -> tuple[ToldNumber, ...]:
    """Return the last numbers of a row that commas, "en" and the like join: "in drie landen: 48 in Ede, 32 in Oss"."""
    first = next(
        (
            at + 1
            for at in reversed(range(len(row) - 1))
            if _JOINT.fullmatch(letter.folded, row[at].end, row[at + 1].start) is None
        ),
        0,
    )
    return tuple(row[first:])


def _around(letter: Letter, told: Sequence[_Told], index: int, row: tuple[ToldNumber, ...]) -> Iterator[Group]:
    span, _ = told[index]
    block = letter.block_at(span.start)
    for far in range(1, min(_BACK, index) + 1):
        other, numbers = told[index - far]
        if letter.block_at(other.start) != block or span.start - other.end > _NEAR:
            break
        for whole in numbers:
            if kind_of(whole) == kind_of(row[0]):
                yield Group("next", whole, row, other, span, far)
    if index + 1 < len(told) and letter.block_at(told[index + 1][0].start) == block:
        other, numbers = told[index + 1]
        most = max(one.value for one in row)
        first = next((one for one in numbers if kind_of(one) == kind_of(row[0]) and one.value > most), None)
        if first is not None:
            yield Group("prev", first, row, other, span)
            yield from _of_two(told, index, row, first)


def _of_two(told: Sequence[_Told], index: int, row: tuple[ToldNumber, ...], whole: ToldNumber) -> Iterator[Group]:
    """Yield a total with what the two sentences before it tell."""
    span, numbers = told[index - 1]
    more = tuple(one for one in numbers if kind_of(one) == kind_of(whole))
    own, following = told[index][0], told[index + 1][0]
    if index and more and own.start - span.end <= _FEWEST and len(more) + len(row) <= _MOST:
        yield Group("prev", whole, (*more, *row), following, Span(span.start, own.end), far=2)


def fits(letter: Letter, group: Group) -> bool:
    """Tell whether parts may come to their whole by rounding: half a unit in the last place of each."""
    low, high = _bounds(letter, group.whole)
    numbers = group.parts if group.whole.about else (group.whole, *group.parts)
    halves = [(most - least) / 2 for least, most in map(_interval, numbers)]
    room = sum(halves, _NOTHING)
    if group.whole.about:
        return low - room <= sum(group.values, _NOTHING) <= high + room
    return abs(group.off) <= room


def surely_fits(letter: Letter, group: Group) -> bool:
    """Tell whether parts come to their whole by what rounding mostly does, where a slip would explain it too."""
    if group.whole.about or len(group.parts) <= _FEWEST or not slipped(group.whole.value, group.values):
        return fits(letter, group)
    halves = [(most - least) / 2 for least, most in map(_interval, (group.whole, *group.parts))]
    return abs(group.off) <= 2 * _LIKELY * sum((half**2 for half in halves), _NOTHING).sqrt()


def _interval(one: ToldNumber) -> Interval:
    return one.interval if kind_of(one) else (one.value, one.value)


def _bounds(letter: Letter, one: ToldNumber) -> Interval:
    """Return what a whole may be: one that is given roughly by its last figure that is no nought."""
    if not one.about:
        return _interval(one)
    step = Decimal(1).scaleb(one.step)
    while one.value and not one.value % (step * 10):
        step *= 10
    lead = max(one.start - _REACH, 0), one.start
    if _OVER.search(letter.folded, *lead):
        return one.value, one.value + step
    if _UNDER.search(letter.folded, *lead):
        return one.value - step, one.value
    return (one.value - step / 2, one.value + step / 2) if _ROUND.search(letter.folded, *lead) else _interval(one)


def sum_of(letter: Letter, group: Group, *, sure: bool) -> Sum:
    """Return a group as a sum: of exact numbers where it is sure to be off."""
    total, *parts = (_figure(letter, one, sure=sure) for one in (group.whole, *group.parts))
    return Sum(total, tuple(parts))


def _figure(letter: Letter, one: ToldNumber, *, sure: bool) -> Figure:
    """Return a number as a figure, as what reading took it for if it did."""
    claim = letter.first_behind(one.start, "money", "strength")
    read = next(figures_of((claim,))) if claim is not None and claim.start == one.start else one.figure
    exact = sure or read.interval is None or not kind_of(one)
    return read._replace(interval=(one.value, one.value)) if exact else read
