"""Days and months of a year that no letter means: "5 maart 2204", "mei 20244", "12 juni 203".

A figure has slipped, is lost or stands twice: the year is out of reach, and one slip away from one that the letter
speaks of. A count behind a month ("in mei 2224 meldingen") is told by what it counts; what ends may do so late.
"""

from collections.abc import Iterator, Sequence

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date, Period
from ijkmoment.language.date_words import MONTH
from ijkmoment.language.edits import edits
from ijkmoment.language.patterns import lazily
from ijkmoment.language.word_classes import CLOSED, LINKS, PREPOSITIONS, VERBS
from ijkmoment.language.word_kinds import is_adjective, is_finite, is_participle
from ijkmoment.language.words import MONTHS

_DATED = lazily(rf"(?:{MONTH})\s+(?P<year>\d{{3,5}})(?![\w€%]|[.,/-]\d|\s*[-–/+]\s*\d)")
_DAY = lazily(r"(?<![\w.,/-])\d{1,2}(?:e|ste|de)?\s+\Z")
_BEHIND = lazily(r"\s*(?P<sign>[^\w\s])|\s+(?P<word>[^\W\d_]+)|\s*\Z")
_GOES_ON = VERBS | PREPOSITIONS | LINKS
_COUNTED = LINKS | {"van"}  # "in mei 2224 van de 3000 aanvragen"
# What hundreds are counted in and that has no other form for many.
_UNITS = frozenset(
    "man procent fte euro keer maal uur jaar kilo kilometer meter ton liter hectare stuk miljoen".split()
)
# What lasts half a century: a lease, a loan, a permit.
ENDS = lazily(
    r"(?<!\w)(?:loopt|lopen|eindigt|eindigen|verstrijkt|vervalt|\w*loopt?\s+af|looptijd\w*|verval(?:datum|dag)|aflossing)(?!\w)"
)
_LONGEST_DAY = 6
_POINTED = lazily(r"\d\.\d{3}(?![\d.])")
_YEAR = 4  # figures
FIRST, LAST = 1500, 2149  # what a letter may tell of: a treaty of long ago, a lease of a century
AROUND = 10  # years before and behind the letter that it may well speak of
EVEN = 5  # plans for later are made for years of a half or whole ten
FAR = 45  # years behind the letter for which nothing is settled to the day or month


def odd_years(letter: Letter) -> Iterator[Span]:
    """Yield the days and months whose year is out of reach and a slip of one of the letter's."""
    for place in letter.standing(MONTHS["nl"]):
        found = _DATED.match(letter.folded, place)
        if found is None or (len(found["year"]) == _YEAR and FIRST <= int(found["year"]) <= LAST):
            continue
        day = _DAY.search(letter.text, max(place - _LONGEST_DAY, 0), place)
        span = Span(place if day is None else day.start(), found.end())
        slip = is_near if day is not None else is_a_slip
        if _is_of_year(letter, span, found["year"], dated=day is not None) and slip(letter, found["year"]):
            yield span
    for claim in letter.of_kind("date") if letter.date is not None else ():
        far = isinstance(claim.value, Date) and is_far(letter, claim.value)
        if far and not letter.says(ENDS, letter.sentence_at(claim.start)):
            yield Span(claim.start, claim.end)


def is_far(letter: Letter, date: Date) -> bool:
    """Tell whether a day or month lies so far behind the letter that its year must be a slip."""
    if letter.date is None or date.month is None or date.year <= letter.date.year + AROUND:
        return False
    if date.year > letter.date.year + FAR:
        return is_near(letter, str(date.year))
    turned = f"{date.year // 100}{date.year % 10}{date.year // 10 % 10}"
    return date.year % EVEN > 0 and int(turned) in letter.once(years_of)


def _is_of_year(letter: Letter, span: Span, year: str, *, dated: bool) -> bool:
    """Tell whether figures behind a month are its year and no count: nothing follows that they could count."""
    block = letter.block_at(span.start)
    if block is None or (not dated and (len(year) < _YEAR or block.kind == "cell")):
        return False
    if len(year) > _YEAR:
        return True  # a count of five figures has a point or space
    behind = _BEHIND.match(letter.folded, span.end, block.end)
    if behind is None:
        return False
    word = behind["word"]
    if word is None or (dated and len(year) == _YEAR):
        return word is None or not may_be_counted(letter, word)
    return word in _GOES_ON and (dated or word not in _COUNTED)


def points_thousands(letter: Letter) -> bool:
    """Tell whether a letter prints a point in its thousands, "1.312", so that a number of four figures is no count."""
    return _POINTED.search(letter.text) is not None


def may_be_counted(letter: Letter, word: str) -> bool:
    """Tell whether a word may be what a number before it counts: a noun for many, or an adjective of one."""
    if letter.speller is None or word in CLOSED:
        return word not in CLOSED
    if is_adjective(word, letter.speller) and word.endswith("e"):
        return True
    plural = word.endswith(("en", "s")) or word in _UNITS or not letter.speller.knows(word)
    return plural and not is_finite(word, letter.speller) and not is_participle(word, letter.speller)


def is_a_slip(letter: Letter, year: str) -> bool:
    """Tell whether a year is one slip away from one of the letter's own time."""
    return any(edits(year, str(one), 1) == 1 for one in letter.once(years_of))


def is_near(letter: Letter, year: str) -> bool:
    """Tell whether a year is one slip away from one that the letter may speak of."""
    return any(edits(year, str(one), 1) == 1 for one in letter.once(near_years))


def near_years(letter: Letter) -> frozenset[int]:
    """Return the years that a letter may well speak of: those that its dates have, and ten before and behind it."""
    own = frozenset() if letter.date is None else range(letter.date.year - AROUND, letter.date.year + AROUND + 1)
    return letter.once(years_of).union(own)


def years_of(letter: Letter) -> frozenset[int]:
    """Return the years that a letter speaks of: its own, the one before and after it, and those of its dates."""
    dates = (date for claim in letter.of_kind("date", "period", "reference") for date in dates_in(claim))
    if letter.date is None:
        return frozenset(one.year for one in dates)
    own = letter.date.year
    return frozenset((own - 1, own, own + 1, *(one.year for one in dates if one.year <= own + FAR)))


def dates_in(claim: Claim) -> Sequence[Date]:
    """Return the dates that a claim tells: itself, both ends of a period, that of a reference."""
    if isinstance(claim.value, Date):
        return (claim.value,)
    if isinstance(claim.value, Period):
        return tuple(end for end in (claim.value.start, claim.value.end) if end is not None)
    date = getattr(claim.value, "date", None)
    return (date,) if date is not None else ()
