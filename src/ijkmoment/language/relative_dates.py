"""How a time that is told by the letter's own date is reckoned: so many days, weeks, months or years from it.

What is told keeps its grain: "drie maanden geleden" is that month, "twee weken geleden" the week from Monday to Sunday.
"""

import datetime

from ijkmoment.facts.dates import Date, Period, from_day
from ijkmoment.language.date_words import WEEKDAYS

_SEASON_OF_MONTH = (24, 24, 21, 21, 21, 22, 22, 22, 23, 23, 23, 24)
_WEEK = 7


def month_from(letter: Date, months: int) -> Date | None:
    """Return the month that lies so many months from the letter's."""
    if letter.month is None or letter.month > 12:
        return None
    count = letter.year * 12 + letter.month - 1 + months
    return _possible(Date(count // 12, count % 12 + 1))


def year_from(letter: Date, years: int) -> Date | None:
    """Return the year that lies so many years from the letter's."""
    return _possible(Date(letter.year + years))


def quarter_from(letter: Date, quarters: int) -> Date | None:
    """Return the quarter that lies so many quarters from the letter's."""
    if letter.month is None or letter.month > 12:
        return None
    count = letter.year * 4 + (letter.month - 1) // 3 + quarters
    return _possible(Date(count // 4, 33 + count % 4))


def day_from(letter: Date, days: int) -> Date | None:
    """Return the day that lies so many days from the letter's."""
    day = _day(letter, days)
    return None if day is None else from_day(day)


def week_from(letter: Date, weeks: int) -> Period | None:
    """Return the week that lies so many weeks from the letter's, Monday to Sunday."""
    return _days_of_week(letter, weeks, 0)


def weekend_from(letter: Date, weeks: int) -> Period | None:
    """Return Saturday and Sunday of the week that lies so many weeks from the letter's."""
    return _days_of_week(letter, weeks, WEEKDAYS.index("zaterdag"))


def day_of_week_from(letter: Date, weeks: int, weekday: str) -> Date | None:
    """Return a day of the week that lies so many weeks from the letter's."""
    day = _day_of_week(letter, weeks, WEEKDAYS.index(weekday))
    return None if day is None else from_day(day)


def nearest_day(letter: Date, step: int, weekday: str) -> Date | None:
    """Return the last such day before the letter's date, or the next one after it."""
    today = _day(letter, 0)
    if today is None:
        return None
    away = (WEEKDAYS.index(weekday) - today.weekday()) * step % _WEEK or _WEEK
    return day_from(letter, step * away)


def nearest_month(letter: Date, step: int, month: int) -> Date | None:
    """Return the last such month before the letter's, or the next one after it."""
    if letter.month is None or letter.month > 12:
        return None
    away = (month - letter.month) * step % 12 or 12
    return month_from(letter, step * away)


def season_from(letter: Date, step: int, season: int) -> Date | None:
    """Return the season meant: this one is that of the letter's year, the last or next one the nearest that way."""
    if letter.month is None or letter.month > 12:
        return None
    current = _SEASON_OF_MONTH[letter.month - 1]
    if step < 0 and season >= current:
        return _possible(Date(letter.year - 1, season))
    return _possible(Date(letter.year + 1 if step > 0 and season <= current else letter.year, season))


def _days_of_week(letter: Date, weeks: int, first: int) -> Period | None:
    """Return a week from its first day that is asked for up to Sunday."""
    start, end = _day_of_week(letter, weeks, first), _day_of_week(letter, weeks, _WEEK - 1)
    return None if start is None or end is None else Period(from_day(start), from_day(end))


def _day_of_week(letter: Date, weeks: int, weekday: int) -> datetime.date | None:
    today = _day(letter, 0)
    return None if today is None else _day(letter, weeks * _WEEK + weekday - today.weekday())


def _day(letter: Date, days: int) -> datetime.date | None:
    """Return a day so far from the letter's; None when that names no day, or where the calendar ends."""
    if letter.day is None:
        return None
    try:
        return letter.first() + datetime.timedelta(days=days)
    except OverflowError:
        return None


def _possible(date: Date) -> Date | None:
    return date if date.possible else None
