"""Date that the calendar does not have.

What:
    A printed date whose day its month lacks: 31 June, 30 February, or 29 February outside a leap year.

Why:
    A reader cannot tell which day was meant, and whoever counts days or months from it counts wrong.

Example:
    De eenheid was inzetbaar tot 31 juni 2023.

Better:
    De eenheid was inzetbaar tot en met 30 juni 2023.

Known limits:
    A date that exists but is not the one that was meant is seen only where the letter or the register says otherwise
    (DAT005, DAT006). A date without a year is judged by the year that the letter gives it; where it gives none, only
    what no year has ("31 juni", "30 februari") is found.

Source:
    The Gregorian calendar.
"""

from collections.abc import Iterable, Iterator

from ijkmoment.checking.letter import Letter, Span, date_span
from ijkmoment.checking.rule import Draft, Rule
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date, Period
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
_LONGEST_MONTH = 12


def check(letter: Letter) -> Iterator[Finding]:
    """Find the dates, alone or at the end of a period, that the calendar lacks."""
    known: set[int] = set()
    for claim in letter.of_kind("date", "period", "reference"):
        for date in _dates(claim):
            if not date.possible:
                span = date_span(claim, date)
                known.add(span.start)
                yield _DRAFT.at(span, printed=letter.part(span))
    for span in _without_year(letter):
        if span.start not in known:
            yield _DRAFT.at(span, printed=letter.part(span))


def _without_year(letter: Letter) -> Iterator[Span]:
    """Yield the days that no year has; figures of months in a row ("april 31 mei 30") are no days."""
    for found in _NO_YEAR_HAS.finditer(letter.folded):
        if not _MONTH_BEFORE.search(letter.folded, max(found.start() - _LONGEST_MONTH, 0), found.start()):
            yield Span(*found.span())


def _dates(claim: Claim) -> Iterable[Date]:
    if isinstance(claim.value, Date):
        return (claim.value,)
    if isinstance(claim.value, Period):
        return tuple(end for end in (claim.value.start, claim.value.end) if end is not None)
    date = getattr(claim.value, "date", None)
    return (date,) if date is not None else ()


RULE = Rule(
    "DAT001",
    "impossible-date",
    "error",
    check,
    {"nl": "“{printed}” bestaat niet op de kalender", "en": "“{printed}” does not exist in the calendar"},
)
