"""Days without a year that are said to be just past or to come: "24 februari jl." and "9 november a.s." in a letter.

Their year is that which makes it so. In a letter of 16 February "24 februari jl." would be a year ago all but a week,
which nobody writes: the day or the month has slipped. And what is decided or sent "vóór de zomer van 2025" is late in a
letter of 2026.
"""

from collections.abc import Iterator
from datetime import timedelta

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.times.tense_words import NOT_NOW
from ijkmoment.facts.dates import Date
from ijkmoment.language.date_words import MONTH, month_of
from ijkmoment.language.patterns import at_places, lazily

_MARKED = lazily(
    rf"(?<![\w.,/-])(?P<day>\d{{1,2}})\s+(?P<month>{MONTH})\s+"
    r"(?:(?P<past>jl\.?|jongstleden|l\.l\.|laatstleden)|(?P<coming>a\.s\.?|aanstaande))(?!\w)"
)
_SEASON = lazily(
    r"(?<!\w)(?P<verb>besluit|beslist|ontvangt|informeert|informeer|stuur|stuurt|volgt|verschijnt)\s+(?:(?!(?:in|over|van|uit|op|voor|vóór|na|sinds)\s)[a-zà-ÿ]+\s+){0,4}"
    r"(?P<when>(?:vóór|voor|in)\s+(?:de|het)\s+(?:zomer|voorjaar|najaar|herfst)(?:reces)?\s+van\s+(?P<year>20\d\d))(?![\d/-]|\s+te\s)"
)
_YEAR = lazily(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SEASONS = ("zomer", "zomerreces", "voorjaar", "najaar", "herfst", "herfstreces")
_LONGEST = 1200
_AT_LEAST, _AT_MOST = timedelta(days=1), timedelta(days=60)


def marked_days(letter: Letter) -> Iterator[tuple[Span, str]]:
    """Yield the days that lie up to two months on the other side of the letter's, each with how it is told."""
    if letter.date is None or letter.date.day is None:
        return
    written = letter.date.first()
    yield from _late_seasons(letter, written.year)
    for found in at_places(_MARKED, letter.folded, letter.figured, 0, len(letter.folded)):
        month = month_of(found["month"])
        day = Date(letter.date.year, month, int(found["day"]))
        if not day.possible:
            continue
        ahead = day.first() - written if found["past"] else written - day.first()
        if _AT_LEAST <= ahead <= _AT_MOST:
            yield Span(found.start(), found.end("month")), "past" if found["past"] else "coming"


def _late_seasons(letter: Letter, year: int) -> Iterator[tuple[Span, str]]:
    """Yield the seasons of years before the letter's in which something is said to be decided or sent."""
    told = {letter.sentence_at(place) for word in _SEASONS for place in letter.runs.get(word, ())}
    for sentence in sorted(one for one in told if one.end - one.start <= _LONGEST):
        found = _SEASON.search(letter.folded, *sentence)
        if found is None or int(found["year"]) >= year or NOT_NOW.search(letter.folded, *sentence):
            continue
        if set(_YEAR.findall(letter.folded, *sentence)) == {found["year"]}:
            yield Span(*found.span("when")), "coming"
