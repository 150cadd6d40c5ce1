"""The option --date: one day, as "2024-05-15"."""

from ijkmoment.facts.dates import Date, parse_date
from ijkmoment.facts.problem import Problem


def read_day(text: str | None) -> Date | Problem | None:
    """Return the day that the option names, None when it was not given."""
    if text is None:
        return None
    date = parse_date(text)
    if date is None or date.day is None or date.approximate:
        return Problem("--date", f"{text!r} is not a day: expected a date such as 2024-05-15")
    return date
