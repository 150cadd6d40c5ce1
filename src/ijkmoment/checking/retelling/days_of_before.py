"""Days that an earlier letter tells otherwise of the same thing.

What began, ended or was decided before the earlier letter was written did so in the new one on the same day. Two days
of one thing are one told twice where they differ in one part alone.
"""

from collections.abc import Iterator, Mapping, Sequence

from ijkmoment.checking.letter import Letter
from ijkmoment.checking.retelling.days_told import DayTold, days_told
from ijkmoment.checking.times.moments import are_alike, may_be_one
from ijkmoment.facts.dates import Date

_MOST = 40  # days of one name that are held against each other


def told_otherwise(letter: Letter, then: Letter) -> Iterator[tuple[DayTold, DayTold]]:
    """Yield the days of a letter that the earlier one tells otherwise, each with that."""
    before = then.once(days_told)
    if then.date is None or not then.date.possible:
        return
    own = letter.once(days_told)
    known, told = _by_name(before), _by_name(own)
    for one in own:
        if not _was_over(one, then.date):
            continue
        others = [it for it in _near(one, known) if one.is_of(it)]
        if not others or any(may_be_one(one.date, it.date) for it in _near(one, known)):
            continue
        other = next((it for it in others if _are_a_slip_apart(one.date, it.date)), None)
        if other is None or any(may_be_one(other.date, it.date) and it.is_of(other) for it in _near(one, told)):
            continue
        if one.is_sure(other) or (_are_of_one_day(one, told) and _are_of_one_day(other, known)):
            yield one, other


def _are_of_one_day(one: DayTold, known: Mapping[str, list[DayTold]]) -> bool:
    """Tell whether all that a letter tells of such a happening to what bears a name was on one day."""
    alike = (it for it in _near(one, known) if it.role == one.role and (it.opposite is None) == (one.opposite is None))
    return all(may_be_one(one.date, it.date) for it in alike)


def _near(one: DayTold, known: Mapping[str, list[DayTold]]) -> Iterator[DayTold]:
    for name in sorted(one.names) or [""]:
        yield from known.get(name, [])[:_MOST]


def _by_name(days: Sequence[DayTold]) -> Mapping[str, list[DayTold]]:
    found: dict[str, list[DayTold]] = {}
    for one in days:
        for name in one.names or ("",):
            found.setdefault(name, []).append(one)
    return found


def _was_over(one: DayTold, date: Date) -> bool:
    """Tell whether a day was past when the earlier letter was written, or is one that the letter calls the former."""
    return one.date.possible and (one.date.last() < date.first() or one.former)


def _are_a_slip_apart(one: Date, other: Date) -> bool:
    """Tell whether two dates differ in one part; the last days of two months do so in the month."""
    if are_alike(one, other):
        return True
    months = abs((one.month or 0) - (other.month or 0))
    return one.year == other.year and months == 1 and _closes_month(one) and _closes_month(other)


def _closes_month(date: Date) -> bool:
    return date.possible and date.day is not None and not Date(date.year, date.month, date.day + 1).possible
