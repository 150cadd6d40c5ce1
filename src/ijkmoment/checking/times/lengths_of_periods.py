"""Lengths that stand right behind a period, "van 3 maart tot en met 28 juni (118 dagen)", or in its row of a table.

Two days and the time between them: one of the three follows from the two others. A bare number of days may be of days
at work; it counts where it is no such number and a slip in one of both days explains it. What is so long "in totaal"
may lie within a period, and is wrong only where it is longer. In a table three other rows at least show that the column
counts the days of its periods.
"""

from collections.abc import Iterator, Sequence
from datetime import date as day_of

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.around import Around
from ijkmoment.checking.times.lengths import Length, lengths, lies_between, of_column
from ijkmoment.checking.times.moments import Moment, Moments
from ijkmoment.facts.dates import Date
from ijkmoment.facts.document import Block
from ijkmoment.language.date_words import WEEKDAY
from ijkmoment.language.edits import edits
from ijkmoment.language.patterns import lazily

_JOINED = lazily(rf"\s+(?:tot\s+en\s+met|tot|t/m|[-–])\s+(?:{WEEKDAY}\s+)?")
_BEHIND = lazily(
    r"(?:,\s+|\s+\()(?:(?P<sure>een\s+(?:periode|tijdvak|duur|looptijd)\s+van|dus|ofwel|oftewel|precies)\s+"
    r"|(?P<whole>in\s+totaal|alles\s+bijeen)\s+)?"
)
_CLOSED = lazily(r"[),.;]")
_HEAD = lazily(r"(?:aantal\s+)?(?P<unit>dagen|weken)|(?:duur|lengte)\s+\(?(?:in\s+)?(?P<other>dagen|weken)\)?")
_NUMBER = lazily(r"\d{1,3}")
_FEWEST, _LONGEST, _FIT = 14, 2000, 3
_WEEK, _AT_WORK, _ROUNDED, _HOLIDAYS = 7, range(2, 7), 2, 4


def lengths_of_periods(letter: Letter) -> Iterator[tuple[Span, Span]]:
    """Yield the periods with a length behind them that is not theirs, each with the day from which it runs."""
    for length in letter.once(lengths):
        sentence = letter.sentence_at(length.span.start)
        if sentence.end - sentence.start > _LONGEST or not _CLOSED.match(letter.text, length.span.end):
            continue
        days = letter.once(Moments).all_in(sentence.start, length.span.start)[-2:]
        if len(days) == 2 and days[0].day and days[1].day and _is_off(letter, length, *days):
            yield Span(days[1].span.start, length.span.end), days[0].span


def lengths_of_rows(letter: Letter) -> Iterator[tuple[Span, Span]]:
    """Yield the periods in rows of tables that have another length than their row says, each with that length."""
    for block in letter.blocks:
        if block.kind == "cell" and (head := _HEAD.fullmatch(letter.folded, block.start, block.end)) is not None:
            yield from _in_column(letter, block, head["unit"] or head["other"])


def _is_off(letter: Letter, length: Length, start: Moment, end: Moment) -> bool:
    """Tell whether a length is said to be that of the period right before it, and cannot be."""
    said = _BEHIND.fullmatch(letter.folded, end.span.end, length.span.start)
    if said is None or not _JOINED.fullmatch(letter.folded, start.span.end, end.span.start):
        return False
    if lies_between(length, start, end):
        return False
    if said["whole"]:
        longer = bool(length.days) and _between(start, end) + length.play + 1 < length.days
        return longer and _is_a_slip(length, start, end)
    return said["sure"] is not None or _is_a_slip(length, start, end)


def _between(start: Moment, end: Moment) -> int:
    first, last = _day(start, end), _day(end, start)
    return _LONGEST if first is None or last is None else abs((last - first).days)


def _day(moment: Moment, other: Moment) -> day_of | None:
    year = moment.year or other.year
    date = Date(year, moment.month, moment.day) if year else None
    return date.first() if date is not None and date.possible else None


def _is_a_slip(length: Length, start: Moment, end: Moment) -> bool:
    """Tell whether a length is no count of working days, and a slip in a day or month makes it right."""
    if length.days and (length.days < _FEWEST or _may_be_at_work(length, _between(start, end) + 1)):
        return False
    return _is_mended(length, start, end)


def _is_mended(length: Length, start: Moment, end: Moment) -> bool:
    """Tell whether a slip in a day, month or year makes a length right; a day that its month lacks makes nothing so."""
    return any(_day(one, end) and lies_between(length, one, end) for one in _slips(start)) or any(
        _day(one, start) and lies_between(length, start, one) for one in _slips(end)
    )


def _may_be_at_work(length: Length, days: int) -> bool:
    """Tell whether a length may count some days of each week of a period, or its weeks without those of a holiday."""
    if length.play > 1 or days > _LONGEST:
        return length.days < days
    return any(
        -_ROUNDED - (_HOLIDAYS if days > _HOLIDAYS * _WEEK else 0) <= length.days - days * each / _WEEK <= _ROUNDED
        for each in _AT_WORK
    )


def _slips(moment: Moment) -> Iterator[Moment]:
    """Yield the moments that one slip makes: another figure of the day, the month before or behind, a year."""
    for day in range(1, 29):
        if edits(str(day), str(moment.day), 1) == 1:
            yield moment._replace(day=day)
    for more in (-1, 1):
        if moment.month is not None and 1 <= moment.month + more <= 12:
            yield moment._replace(month=moment.month + more)
        if moment.year is not None:
            yield moment._replace(year=moment.year + more)


def _in_column(letter: Letter, head: Block, unit: str) -> Iterator[tuple[Span, Span]]:
    """Yield the period of the one row of a table whose length is not its own where that of the others is."""
    off, fitting = list[tuple[Span, Span]](), 0
    for cell in letter.once(Around).in_column(head):
        number, days = _NUMBER.fullmatch(letter.text, cell.start, cell.end), _period_of_row(letter, cell)
        if number is None or len(days) != 2:
            continue
        length = of_column(int(number[0]), unit, Span(cell.start, cell.end))
        if lies_between(length, *days):
            fitting += 1
        elif _is_mended(length, *days):
            off.append((Span(days[0].span.start, days[1].span.end), Span(cell.start, cell.end)))
    if fitting >= _FIT and len(off) == 1:
        yield from off


def _period_of_row(letter: Letter, cell: Block) -> Sequence[Moment]:
    """Return the two days of the one period that a row tells."""
    days = [day for one in letter.once(Around).beside(cell) for day in letter.once(Moments).all_in(one.start, one.end)]
    return days if all(day.day for day in days) else ()
