"""Moments of recording: UTC texts of one width, so that their order as text is their order in time."""

import datetime
import re

_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:\d{2})?)?")
EXPECTED = "a moment in UTC such as 2024-05-01T09:00:00Z, or a day such as 2024-05-01"


def parse_moment(text: str) -> str | None:
    """Return the moment as "2024-05-01T09:00:00.000000Z"; None when it is not one. Without a zone it is UTC."""
    if not _MOMENT.fullmatch(text):
        return None
    try:
        return format_moment(datetime.datetime.fromisoformat(text))
    except (ValueError, OverflowError):
        return None


def moment_asked(text: str) -> str:
    """Return the moment of "as held at": of a day its end, else the moment; raise ValueError when it is neither."""
    moment = parse_moment(text)
    if moment is None:
        message = f"{text!r} is not a moment: expected {EXPECTED}"
        raise ValueError(message)
    return moment if "T" in text else end_of_day(datetime.date.fromisoformat(text))


def format_moment(moment: datetime.datetime) -> str:
    """Return a moment in the one text form; a moment without a zone is taken as UTC.

    Raise OverflowError when UTC puts it outside the years 1 to 9999.
    """
    aware = moment if moment.tzinfo else moment.replace(tzinfo=datetime.UTC)
    return aware.astimezone(datetime.UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def end_of_day(day: datetime.date) -> str:
    """Return the last moment of a day, for "as held on that day"."""
    return format_moment(datetime.datetime.combine(day, datetime.time.max, datetime.UTC))
