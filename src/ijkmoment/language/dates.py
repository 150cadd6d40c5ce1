"""Dates, periods and durations as letters print them."""

from ijkmoment.facts.dates import QUARTERS, SEASONS, Date, Duration, Period
from ijkmoment.language import words
from ijkmoment.language.numerals import number_to_words

DATE_STYLES = ("maand", "jaar")
PERIOD_STYLES = ("tot", "vanaf", "streep", "lang", "tussen", "dagen")
DURATION_STYLES = ("getal",)
_OMITTED = {"nl": "omstreeks", "en": "about"}


def print_date(date: Date, style: str = "", language: str = "nl") -> str:
    """Return "4 april 2024", "april 2024", "eerste kwartaal van 2024" or "2024"; an impossible date as it was given.

    Style "maand" leaves out the day, "jaar" leaves out the month too.
    """
    if style == "jaar":
        date = Date(date.year, approximate=date.approximate)
    if style == "maand":
        date = Date(date.year, date.month, approximate=date.approximate)
    about = f"{_OMITTED[language]} " if date.approximate else ""
    return about + _bare(date, language)


def _bare(date: Date, language: str) -> str:
    month = month_words(date.month, language)
    if not month:
        return str(date.year)
    joined = {"nl": "van ", "en": "of "}[language] if date.month not in range(1, 13) else ""
    day = f"{date.day} " if date.day else ""
    return f"{day}{month} {joined}{date.year}"


def month_words(month: int | None, language: str = "nl") -> str:
    """Return the words of a month, season or quarter; of a number that is none of these, the number."""
    if month is None:
        return ""
    if month in SEASONS:
        return words.SEASONS[language][month - 21]
    if month in QUARTERS:
        return f"{words.ORDINALS[language][month - 33]} {'kwartaal' if language == 'nl' else 'quarter'}"
    return words.MONTHS[language][month - 1] if 1 <= month <= 12 else str(month)


def print_period(period: Period, style: str = "", language: str = "nl") -> str:
    """Return "mei 2023 tot en met april 2024", "vanaf januari 2024" or "tot en met 31 december 2024".

    A period of one date is that date. Styles: "tot" and "vanaf" print one end, "streep" "mei 2023 – april 2024",
    "lang" "van ... tot en met ...", "tussen" "tussen ... en ...", "dagen" "11 en 12 juli 2023".
    """
    start, end = period.start, period.end
    if style == "tot":
        start = None
    elif style == "vanaf":
        end = None
    elif start is not None and start == end:
        return print_date(start, "", language)
    if start is None or end is None:
        return _one_end(start, end, period, language)
    if style == "dagen" and _same_month(start, end):
        return _days(start, end, language)
    return _both_ends(start, end, period, style, language)


def _until(period: Period, language: str) -> str:
    if language == "en":
        return "until" if period.until == "tot" else "up to and including"
    return period.until or "tot en met"


def _one_end(start: Date | None, end: Date | None, period: Period, language: str) -> str:
    if end is not None:
        return f"{_until(period, language)} {_with_article(end, language)}"
    if start is not None:
        return f"{'vanaf' if language == 'nl' else 'from'} {_with_article(start, language)}"
    return "onbepaalde tijd" if language == "nl" else "an unlimited time"


def _with_article(date: Date, language: str) -> str:
    article = {"nl": "het ", "en": "the "}[language] if date.month in QUARTERS and not date.approximate else ""
    return article + print_date(date, "", language)


def _both_ends(start: Date, end: Date, period: Period, style: str, language: str) -> str:
    first, last = print_date(start, "", language), print_date(end, "", language)
    if style == "streep":
        return f"{first} – {last}"
    if style == "tussen":
        return f"tussen {first} en {last}" if language == "nl" else f"between {first} and {last}"
    head = {"nl": "van ", "en": "from "}[language] if style == "lang" else ""
    return f"{head}{first} {_until(period, language)} {last}"


def _same_month(start: Date, end: Date) -> bool:
    return bool(start.day and end.day) and (start.year, start.month) == (end.year, end.month)


def _days(start: Date, end: Date, language: str) -> str:
    consecutive = (end.day or 0) - (start.day or 0) == 1
    joined = {"nl": ("en", "tot en met"), "en": ("and", "to")}[language][0 if consecutive else 1]
    return f"{start.day} {joined} {print_date(end, '', language)}"


def print_duration(duration: Duration, style: str = "", language: str = "nl") -> str:
    """Return "minimaal zes maanden"; style "getal" prints the number in figures."""
    bound = {"exactly": "", "at least": words.AT_LEAST[language], "at most": words.AT_MOST[language]}[duration.bound]
    about = words.ABOUT[language] if duration.approximate else ""
    number = str(duration.number) if style == "getal" else number_to_words(duration.number, language)
    if number == "een":
        number = "één"
    unit = words.UNITS[language][duration.unit][0 if duration.number == 1 else 1]
    return " ".join(part for part in (bound, about, number, unit) if part)
