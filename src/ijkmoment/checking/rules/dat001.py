"""Date that the calendar does not have, or of a year that cannot be meant.

What:
    A printed date whose day its month lacks: 31 June, 30 February, or 29 February outside a leap year. A day or month
    whose year is out of reach and a slip of one that the letter speaks of: "5 maart 2204", "mei 20244", "12 juni 203".
    A year alone, where nothing else can be meant: "eind 202", "schooljaar 2624/2025", "2022, 2204 en 2024"; a school
    year or season of two years that do not follow each other; and the one that breaks the years of a table's head.

Why:
    A reader cannot tell which day was meant, and whoever counts days or months from it counts wrong.

Example:
    De eenheid was inzetbaar tot 31 juni 2023.

Better:
    De eenheid was inzetbaar tot en met 30 juni 2023.

Known limits:
    A date that exists but is not the one that was meant is seen only where the letter or the register says otherwise
    (DAT005, DAT006). A date without a year is judged by the year that the letter gives it; where it gives none, only
    what no year has ("31 juni", "30 februari") is found. Out of reach is a year before 1500 or after 2149, or more than
    45 years behind the letter where nothing is said to end or run so late; more than ten only where the figures of one
    of its own have changed places ("4 juli 2042"); by itself ("in 2204") it may be a count, and so may what stands
    behind a month in a table. A year alone that lies so far counts only where its sentence tells what was: a loan may
    be paid back in it.

Source:
    The Gregorian calendar.
"""

from collections.abc import Iterator
from itertools import chain

from ijkmoment.checking.letter import Letter, Span, date_span
from ijkmoment.checking.rule import Draft, Rule
from ijkmoment.checking.times.odd_years import dates_in, odd_years
from ijkmoment.checking.times.slipped_years import slipped_years
from ijkmoment.facts.dates import Date
from ijkmoment.facts.finding import Finding
from ijkmoment.language.date_words import ANY_MONTH
from ijkmoment.language.patterns import lazily

_DRAFT = Draft("DAT001", "error")
_NO_YEAR_HAS = lazily(
    rf"3(?<![\w.,/€-]3)(?<!€\s3)(?:1(?:e|ste)?\s+(?:april|apr|juni|jun|september|sept|sep|november|nov)"
    rf"|[01](?:e|ste)?\s+(?:februari|febr|feb))(?![\w-])(?!\s+\d{{1,2}}\s+(?:{ANY_MONTH})(?!\w))"
)
_MONTH_BEFORE = lazily(
    rf"(?<!\w)(?:{ANY_MONTH}|pagina|bladzijde|blz\.|artikel|paragraaf|tabel|figuur|hoofdstuk|bijlage):?\s+\Z"
)
# Centuries that reading takes for counts; a figure behind them is of a row.
_FAR = lazily(
    rf"29(?:(?:e|ste)?\s+(?:februari|febr\.?|feb\.?)\s+|(?P<sign>[-./])0?2(?P=sign))(?P<year>(?:18|2[1-9])\d\d)"
    rf"(?![\w€%/-]|[.,]\d|\s+(?:\d|{ANY_MONTH}))"
)
_FEBRUARY, _LAST = 2, 29
_LONGEST_MONTH, _LONGEST_ROW = 12, 20
_ROW_BEFORE = lazily(rf"(?<!\w)(?:{ANY_MONTH})(?:\s+\d{{4}})?:\s+\Z")


def check(letter: Letter) -> Iterator[Finding]:
    """Find the dates, alone or at the end of a period, that the calendar lacks."""
    known: set[int] = set()
    for claim in letter.of_kind("date", "period", "reference"):
        for date in dates_in(claim):
            span = date_span(claim, date)
            if not date.possible and not _is_of_row(letter, span):
                known.add(span.start)
                yield _DRAFT.at(span, form="day", printed=letter.part(span))
    for span in chain(_without_year(letter), _of_another_century(letter)):
        if span.start not in known:
            yield _DRAFT.at(span, form="day", printed=letter.part(span))
    for span in chain(odd_years(letter), slipped_years(letter)):
        if span.start not in known:
            known.add(span.start)
            yield _DRAFT.at(span, form="year", printed=letter.part(span))


def _is_of_row(letter: Letter, span: Span) -> bool:
    """Tell whether a figure is that of the month before it, a line higher: "april 2023: 36", "mei 2023: 44"."""
    return _ROW_BEFORE.search(letter.folded, max(span.start - _LONGEST_ROW, 0), span.start) is not None


def _without_year(letter: Letter) -> Iterator[Span]:
    """Yield the days that no year has; figures of months in a row ("april 31 mei 30") are no days."""
    for found in _NO_YEAR_HAS.finditer(letter.folded):
        if not _MONTH_BEFORE.search(letter.folded, max(found.start() - _LONGEST_MONTH, 0), found.start()):
            yield Span(*found.span())


def _of_another_century(letter: Letter) -> Iterator[Span]:
    """Yield the 29th of February of years before 1900 and from 2100 on that are no leap years, in running text."""
    for place in letter.figured:
        found = _FAR.match(letter.folded, place)
        block = letter.block_at(place) if found is not None else None
        if found is None or block is None or block.kind not in ("paragraph", "item"):
            continue
        if not Date(int(found["year"]), _FEBRUARY, _LAST).possible:
            yield Span(*found.span())


RULE = Rule(
    "DAT001",
    "impossible-date",
    "error",
    check,
    {
        "nl": {
            "day": "“{printed}” bestaat niet op de kalender",
            "year": "“{printed}” heeft een jaartal dat niet bedoeld kan zijn",
        },
        "en": {
            "day": "“{printed}” does not exist in the calendar",
            "year": "“{printed}” has a year that cannot be meant",
        },
    },
    sees_more_with=("date", "dictionary"),
)
