"""Weekday that does not match its date.

What:
    A day of the week beside a date that falls on another day.

Why:
    Either the day or the date is wrong, and a reader who plans by it comes on the wrong one.

Example:
    Het kabinet informeerde uw Kamer op maandag 17 oktober 2023.

Better:
    Het kabinet informeerde uw Kamer op dinsdag 17 oktober 2023.

Known limits:
    Dutch and English names, whole or short, before a date in words or figures, or behind it in brackets or as "was
    een maandag". The year of "17 oktober jl." is taken from the letter's date. A date without any year is reported
    only where the day fits in none of the years named in its paragraph, nor in the letter's year, the one before,
    or, where that day is near, the one behind it; behind "in aanloop naar" not in the one before; "dit jaar" and
    "vorig jaar" beside the date tell the year, and "tien jaar geleden" another one; two such days of one month in a
    sentence must be of one year, and so must one between two others of its month that are told in their order. What
    is wrong, the day or the date, cannot be told. Impossible dates are another rule's.

Source:
    The Gregorian calendar.
"""

import datetime
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.rule import Draft, Rule, in_letter
from ijkmoment.facts.dates import Date
from ijkmoment.facts.finding import Finding
from ijkmoment.language.date_words import ANY_MONTH, WEEKDAYS, month_of
from ijkmoment.language.patterns import at_places, lazily
from ijkmoment.language.words import MONTHS

_DRAFT = Draft("DAT003", "error")
_ENGLISH = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORT = {"ma": 0, "di": 1, "wo": 2, "do": 3, "vr": 4, "za": 5, "zo": 6}
_SHORT |= {"mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6}
_NUMBERS = {name: number for names in (WEEKDAYS, _ENGLISH) for number, name in enumerate(names)} | _SHORT
_WHOLE_NAME = rf"(?:{'|'.join((*WEEKDAYS, *_ENGLISH))})"
_SHORT_NAME = rf"(?:{'|'.join(sorted(_SHORT, key=len, reverse=True))})"
_PART = r"(?:ochtend|morgen|middag|avond|nacht)?"
_NAME = rf"(?:(?P<whole>{_WHOLE_NAME}){_PART}(?!\w)|(?P<short>{_SHORT_NAME})(?:\.|(?=,?\s+\d)))"
_ENGLISH_MONTHS = {name.casefold(): number for number, name in enumerate(MONTHS["en"], 1)}
_ENGLISH_MONTHS |= {"mar": 3, "may": 5, "oct": 10}
_MONTH = rf"(?:{'|'.join(sorted(_ENGLISH_MONTHS, key=len, reverse=True))}|{ANY_MONTH})(?!\w)"
_YEAR = r"(?:19|20)\d{2}(?!\d)"
_DAY = r"\d{1,2}(?:e|ste|de|st|nd|rd|th)?(?!\w)"
_JOIN = r"\s*(?:,|\b(?:en|tot\s+en\s+met|tot|op|and|to)\b|t/m|[-–])\s*"
_BARE_NAME = rf"(?:(?:{_WHOLE_NAME}{_PART}|{_SHORT_NAME}\.?),?\s+)?"
_NEAR = (
    r"(?P<past>jl(?!\w)\.?|jongstleden(?!\w)|l\.l\.|laatstleden(?!\w))|(?P<coming>a\.s\.|aanstaande(?!\w)|eerstkomende)"
)
_WORDS = (
    rf"(?P<day>{_DAY})(?P<more>(?:{_JOIN}{_BARE_NAME}(?:de\s+|the\s+)?{_DAY}){{0,5}})\s+(?:van\s+|of\s+)?(?P<month>{_MONTH})\.?"
    rf"(?:,?\s+(?P<year>{_YEAR})|\s+(?:{_NEAR})"
    rf"|(?={_JOIN}{_BARE_NAME}(?:de\s+|the\s+)?{_DAY}\s+(?:of\s+)?(?P<last>{_MONTH})\.?,?\s+(?P<lent>{_YEAR})))?"
)
_AMERICAN = rf"(?P<month2>{_MONTH})\.?\s+(?P<day2>{_DAY})(?:,?\s+(?P<year2>{_YEAR}))?"
_FIGURES = (
    rf"(?P<day3>\d{{1,2}})(?P<sign>[-/.])(?P<month3>\d{{1,2}})(?P=sign)(?P<year3>{_YEAR})(?!\w)"
    rf"|(?P<year4>{_YEAR})-(?P<month4>\d\d)-(?P<day4>\d\d)(?!\d)"
)
_DATE = rf"(?:{_FIGURES}|{_WORDS}|{_AMERICAN})"
_NAMED = lazily(_NAME)
_OPENS = lazily(rf"(?:{_WHOLE_NAME}{_PART}|{_SHORT_NAME})\Z")
_THAT_IS = r"(?:,?\s+(?:namelijk|te\s+weten|en\s+wel)\s*:?)?"
_BEHIND = lazily(rf"{_THAT_IS},?\s*\(?(?:op\s+)?(?:de\s+|the\s+|d\.d\.\s+)?{_DATE}", re.IGNORECASE)
_SAID = r"(?:\s*[(,]\s*(?:een\s+|a\s+)?|\s+(?:was|is|viel|valt|fell|falls)\s+(?:op\s+|on\s+)?(?:een|a)\s+)"
_BEFORE = lazily(rf"(?<![\w.,/-]){_DATE}{_SAID}\Z", re.IGNORECASE)
_ANY_YEAR = lazily(rf"(?<!\d){_YEAR}")
_TOWARDS = lazily(r"\b(?:(?P<back>afgelopen|vorige|last)|(?P<on>komende|aanstaande|eerstkomende|volgende|next))\s+\Z")
_YEAR_OF = r"(?<!\w)(?:(?P<same>dit)|(?P<back>vorig|afgelopen)|(?P<on>volgend|komend))\s+jaar(?!\w)"
_YEAR_BEFORE = lazily(rf"{_YEAR_OF}(?:\s+(?!en\s|dan\s)[a-zë]+){{0,3}}\s+\Z", re.IGNORECASE)
_TO_COME = lazily(
    r"(?<!\w)(?:volg(?:t|en)|zal|zullen|voorzien|gepland|verwacht|vindt|vinden|begint|beginnen|start|komt|komen|wordt|worden)(?!\w)"
)
_AHEAD = lazily(
    r"(?<!\w)(?:in\s+(?:de\s+)?aanloop\s+naar|vooruitlopend\s+op|ten\s+behoeve\s+van|met\s+het\s+oog\s+op)\s+[^.;:]{0,80}\Z"
)
_OTHER_YEARS = lazily(r"(?<!\w)(?:volgend|komend|vorig|afgelopen)e?(?!\w)", re.IGNORECASE)
_YEAR_BEHIND = lazily(rf"\s+(?:van\s+)?{_YEAR_OF}", re.IGNORECASE)
_SERIES = lazily(rf"{_WHOLE_NAME}(?:\s+(?:en|tot\s+en\s+met|t/m|tot|and|to)|,|\s*[-–])\s+\Z", re.IGNORECASE)
_AGO = lazily(r"(?<!\w)jaar\s+geleden(?!\w)")  # of a year that no number prints
_REACH, _AROUND, _ROW = 60, 1000, 2000
_NEAR_DAYS = datetime.timedelta(270)  # how far ahead a day is named without its year


class _Loose(NamedTuple):
    """A weekday with a date that prints no year: the days that it may be, in order of their years."""

    span: Span
    dates: list[datetime.date]
    weekday: int

    def is_of(self, year: int) -> bool:
        """Tell whether the date falls on its weekday in a year."""
        return any(one.year == year and one.weekday() == self.weekday for one in self.dates)


def check(letter: Letter) -> Iterator[Finding]:
    """Find the weekdays beside a date that falls on another."""
    loose: list[_Loose] = []
    for name in at_places(_NAMED, letter.folded, letter.starting(_OPENS), 0, len(letter.folded)):
        if _joined_to_a_word(letter.text, name.start()) or _ends_a_series(letter, name):
            continue
        weekday = _NUMBERS[name["whole"] or name["short"]]
        span, dates = _dates(letter, name)
        if dates and all(date.weekday() != weekday for date in dates):
            form = _ENGLISH[dates[0].weekday()] if len(dates) == 1 else "any"
            yield _DRAFT.at(span, printed=letter.part(span), form=form)
        elif len(dates) > 1:
            loose.append(_Loose(span, dates, weekday))
    yield from _of_two_years(letter, loose)
    yield from _out_of_a_row(letter, loose)


def _of_two_years(letter: Letter, loose: list[_Loose]) -> Iterator[Finding]:
    """Find two days of one month in a sentence that no one year has: the wrong is not of the letter's year."""
    for first, second in pairwise(loose):
        day, other = first.dates[0], second.dates[0]
        if day.month != other.month or (other.day - day.day - second.weekday + first.weekday) % 7 == 0:
            continue
        if letter.sentence_at(first.span.start) != letter.sentence_at(second.span.start) or letter.date is None:
            continue
        wrong, right = (first, second) if second.is_of(letter.date.year) else (second, first)
        if right.is_of(letter.date.year):
            related = (in_letter(letter, right.span),)
            printed, beside = letter.part(wrong.span), letter.part(right.span)
            yield _DRAFT.at(wrong.span, related=related, printed=printed, other=beside, form="beside")


def _out_of_a_row(letter: Letter, loose: Sequence[_Loose]) -> Iterator[Finding]:
    """Find the day between two of its month that are of one year, told in their order, while it is not of that year."""
    for first, wrong, last in zip(loose, loose[1:], loose[2:], strict=False):
        row = [one.dates[0] for one in (first, wrong, last)]
        if last.span.end - first.span.start > _ROW or len({day.month for day in row}) > 1:
            continue
        if not row[0].day < row[1].day < row[2].day or _ANY_YEAR.search(letter.text, first.span.start, last.span.end):
            continue
        years = [day.year for day in first.dates if first.is_of(day.year) and last.is_of(day.year)]
        if years and not any(map(wrong.is_of, years)):
            printed, beside = letter.part(wrong.span), letter.part(first.span)
            related = (in_letter(letter, first.span), in_letter(letter, last.span))
            yield _DRAFT.at(wrong.span, related=related, printed=printed, other=beside, form="row")


def _joined_to_a_word(text: str, start: int) -> bool:
    return start > 0 and (text[start - 1].isalnum() or text[start - 1] in "-’'")


def _ends_a_series(letter: Letter, name: re.Match[str]) -> bool:
    """Tell whether weekdays are named together before their days: "maandag en dinsdag 13 en 14 mei 2024"."""
    return _SERIES.search(letter.text, max(name.start() - _REACH, 0), name.start()) is not None


def _dates(letter: Letter, name: re.Match[str]) -> tuple[Span, list[datetime.date]]:
    """Return where a weekday stands with its date, and the days that this date may be."""
    date = _BEHIND.match(letter.text, name.end())
    if date is not None and (not name["short"] or _printed_year(date)):
        end = date.end("day") if date["more"] else date.end()
        return Span(name.start(), end), _days(letter, date, name.start())
    if date is not None or name["short"]:
        return Span(name.start(), name.end()), []
    date = _BEFORE.search(letter.text, max(name.start() - _REACH, 0), name.start())
    if date is None:
        return Span(name.start(), name.end()), []
    return Span(date.start(), name.end()), _days(letter, date, date.start(), last=True)


def _days(letter: Letter, date: re.Match[str], start: int, *, last: bool = False) -> list[datetime.date]:
    """Return the days that a date may be, of several named together the first or the last."""
    day = date["day"] or date["day2"] or date["day3"] or date["day4"]
    if last and date["more"]:
        day = re.findall(r"\d{1,2}", date["more"])[-1]
    month, number = _month(date), int(re.sub(r"\D", "", day))
    dates = (Date(year, month, number) for year in _years(letter, date, (month, number), start))
    return [one.first() for one in dates if one.possible]


def _printed_year(date: re.Match[str]) -> str | None:
    return date["year"] or date["year2"] or date["year3"] or date["year4"] or date["lent"]


def _month(date: re.Match[str]) -> int:
    figures = date["month3"] or date["month4"]
    return int(figures) if figures else _month_of(date["month"] or date["month2"])


def _month_of(word: str) -> int:
    known = _ENGLISH_MONTHS.get(word.casefold())
    return known if known is not None else month_of(word.casefold())


def _years(letter: Letter, date: re.Match[str], day: tuple[int, int], start: int) -> Iterable[int]:
    """Return the year of a date: the printed one, that of the date behind it, or what is likely."""
    printed = _printed_year(date)
    if printed:
        return [int(printed) - (date["lent"] is not None and day[0] > _month_of(date["last"]))]
    if letter.date is None or letter.date.month is None or letter.date.day is None:
        return []
    towards = _TOWARDS.search(letter.text, max(start - 20, 0), start)
    if date["past"] or (towards and towards["back"]):
        return [letter.date.year - (day > (letter.date.month, letter.date.day))]
    if date["coming"] or (towards and towards["on"]):
        return [letter.date.year + (day < (letter.date.month, letter.date.day))]
    if (named := _named_year(letter, date, start)) is not None:
        return [letter.date.year] if named["same"] else _years_beside(letter, named, start, letter.date.year)
    return _any_years(letter, start, letter.date, day)


def _named_year(letter: Letter, date: re.Match[str], start: int) -> re.Match[str] | None:
    """Return the words that say of a date that it is of the letter's year or one beside it: "dit jaar op"."""
    sentence = letter.sentence_at(start)
    before = _YEAR_BEFORE.search(letter.text, max(start - _REACH, sentence.start), start)
    return before or _YEAR_BEHIND.match(letter.text, date.end(), sentence.end)


def _years_beside(letter: Letter, named: re.Match[str], start: int, own: int) -> Iterable[int]:
    """Return the years that "vorig jaar" may be: seen from the letter, or from a year that its paragraph names."""
    near = _around(letter, start)
    told = _ANY_YEAR.findall(letter.text, *near)
    if _OTHER_YEARS.search(letter.text, near.start, start):
        told += [str(own), str(own + 1)]
    shift = (named["on"] is not None) - (named["back"] is not None)
    return sorted({year + shift for year in {own, *map(int, told)}})


def _around(letter: Letter, start: int) -> Span:
    """Return the stretch of a paragraph around a date in which a year may be named for it."""
    block = letter.block_at(start)
    if block is None:
        return Span(start, start)
    return Span(max(block.start, start - _AROUND), min(block.end, start + _AROUND))


def _any_years(letter: Letter, start: int, written: Date, day: tuple[int, int]) -> Iterable[int]:
    """Return the years that a date without one may be of: of the coming year only where that is near."""
    own, coming = written.year, Date(written.year + 1, *day)
    named = _ANY_YEAR.findall(letter.text, *_around(letter, start))
    if letter.says(_AGO, letter.sentence_at(start)):
        return []
    is_near = coming.possible and written.possible and coming.first() - written.first() < _NEAR_DAYS
    is_near = is_near or letter.says(_TO_COME, letter.sentence_at(start))
    before = [] if _AHEAD.search(letter.folded, max(start - _REACH, 0), start) else [own - 1]
    return sorted({*before, own, *([own + 1] if is_near else []), *map(int, named)})


_FALLS = {"nl": "“{printed}”: die datum valt op een ", "en": "“{printed}”: that date falls on a "}
_ANY = {
    "nl": "“{printed}”: op die dag valt de datum in geen van de jaren waarover het kan gaan",
    "en": "“{printed}”: the date falls on that day in none of the years that may be meant",
}
_BESIDE = {
    "nl": "“{printed}” past in geen jaar bij “{other}” in dezelfde zin",
    "en": "“{printed}” fits “{other}” of the same sentence in no year",
}
_ROW_OF = {
    "nl": "“{printed}” past in geen jaar bij “{other}”, en de dag erachter wel",
    "en": "“{printed}” fits “{other}” in no year, and the day behind it does",
}
_DAYS_OF = {"nl": WEEKDAYS, "en": tuple(name.title() for name in _ENGLISH)}

RULE = Rule(
    "DAT003",
    "weekday-off-its-date",
    "error",
    check,
    {
        language: {"any": _ANY[language], "beside": _BESIDE[language], "row": _ROW_OF[language]}
        | {name: _FALLS[language] + day for name, day in zip(_ENGLISH, days, strict=True)}
        for language, days in _DAYS_OF.items()
    },
    sees_more_with=("date",),
)
