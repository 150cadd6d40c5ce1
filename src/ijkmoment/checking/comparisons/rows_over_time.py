"""What is said of a table whose rows are years: "het hoogste aantal sinds 2019", "alleen in 2022 waren het er meer".

Whose number it is says the sentence, or the one before it ("In 2025 zijn 902 branden geregistreerd. Dat is ..."). Where
that one has the number of its row, only that column counts; else every column has to contradict what is said.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from ijkmoment.checking.comparisons.ranked_places import clause_around
from ijkmoment.checking.comparisons.ranked_tables import (
    Line,
    Place,
    Table,
    columns_meant,
    named,
    shown,
    tables_near,
)
from ijkmoment.checking.figures.intervals import Interval
from ijkmoment.checking.figures.told_numbers import numbers_in
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.word_places import word_places
from ijkmoment.language.patterns import lazily

_SINCE = lazily(
    r"(?<!\w)(?P<word>hoogste|grootste|meeste|laagste|kleinste|minste)(?:\s+[a-zà-ÿ-]+){0,3}\s+sinds\s+(?P<year>(?:19|20)\d\d)(?!\w)"
)
_ONLY = lazily(
    r"(?<!\w)alleen\s+in\s+(?P<years>(?:19|20)\d\d(?:\s+en\s+(?:in\s+)?(?:19|20)\d\d)?)\s[^.;:()\d]{0,40}?(?<!\w)(?P<word>meer|hoger|groter|minder|lager|kleiner)(?!\w)"
)
_EVER = lazily(
    r"(?<!\w)sinds\s+(?P<year>(?:19|20)\d\d)\s[^.;:()\d]{0,60}?(?<!\w)(?:elk|ieder)\s+jaar\s+(?:verder\s+|licht\s+)?"
    r"(?P<word>gestegen|gegroeid|toegenomen|gedaald|afgenomen|gekrompen)(?!\w)"
)
_UP = frozenset("hoogste grootste meeste meer hoger groter gestegen gegroeid toegenomen".split())
_YEAR = lazily(r"(?:19|20)\d\d")
_FEWEST, _LONGEST, _LAST = 3, 400, 9999


def series_off(letter: Letter) -> Iterator[Place]:
    """Find what is said of years that a table of years contradicts."""
    places = word_places(letter, ("sinds", "alleen"))
    for sentence in dict.fromkeys(map(letter.sentence_at, places)):
        if sentence.end - sentence.start > _LONGEST:
            continue
        for pattern, judge in _FORMS:
            found = pattern.search(letter.folded, sentence.start, sentence.end)
            place = _judged(letter, found, sentence, judge) if found is not None else None
            if place is not None:
                yield place


def _judged(letter: Letter, found: re.Match[str], sentence: Span, judge: "_Judge") -> Place | None:
    span = Span(*found.span())
    for table in tables_near(letter, sentence, clause_around(letter, span)):
        if len(table.lines) < _FEWEST or not all(_is_of_a_year(line) for line in table.lines):
            continue
        own, told = _own(letter, found, sentence, table)
        wrong = [judge(found, own, table, column) for column in _columns(letter, sentence, table, own, told)]
        return Place(span, shown(wrong[0])) if wrong and all(wrong) else None
    return None


def _own(letter: Letter, found: re.Match[str], sentence: Span, table: Table) -> tuple[Line | None, Span]:
    """Return the row that a sentence speaks of, with where its number may stand."""
    before = Span(sentence.start, found.start())
    own = named(letter, before, table)
    if len(own) == 1:
        return own[0], before
    earlier = letter.sentence_at(max(sentence.start - 2, 0))
    own = named(letter, earlier, table) if not own else []
    return (own[0] if len(own) == 1 else None), earlier


def _columns(letter: Letter, sentence: Span, table: Table, own: Line | None, told: Span) -> Sequence[int]:
    columns = columns_meant(table, letter.folded[sentence.start : sentence.end], change=False)
    if own is None:
        return columns
    values = [one.value for one in numbers_in(letter, told)]
    exact = [one for one in columns if any(own.numbers[one][0] < value < own.numbers[one][1] for value in values)]
    return exact or columns


def _since(found: re.Match[str], own: Line | None, table: Table, column: int) -> Sequence[Line]:
    """Return the rows since a year that go before the one that is the highest or lowest since then."""
    if own is None:
        return ()
    year, last = int(found["year"]), _year(own)
    between = [line for line in table.lines if year < _year(line) < last]
    return [line for line in between if _exceeds(line.numbers[column], own.numbers[column], up=found["word"] in _UP)]


def _only(found: re.Match[str], own: Line | None, table: Table, column: int) -> Sequence[Line]:
    """Return the rows by which others than those that are named exceed one, or these do not."""
    if own is None:
        return ()
    up, years = found["word"] in _UP, {int(year) for year in _YEAR.findall(found["years"])}
    if _year(own) in years or not years <= set(map(_year, table.lines)):
        return ()
    value = own.numbers[column]
    more = [line for line in table.lines if line is not own and _exceeds(line.numbers[column], value, up=up)]
    less = [line for line in table.lines if line is not own and _exceeds(line.numbers[column], value, up=not up)]
    return [line for line in more if _year(line) not in years] or [line for line in less if _year(line) in years]


def _ever(found: re.Match[str], own: Line | None, table: Table, column: int) -> Sequence[Line]:
    """Return the rows that break a row of rises or falls since a year, up to the one that is spoken of."""
    last = _year(own) if own is not None and _year(own) > int(found["year"]) else None
    rows = sorted((line for line in table.lines if int(found["year"]) <= _year(line) <= (last or _LAST)), key=_year)
    up = found["word"] in _UP
    return [
        later for earlier, later in pairwise(rows) if _exceeds(earlier.numbers[column], later.numbers[column], up=up)
    ]


def _exceeds(one: Interval, other: Interval, *, up: bool) -> bool:
    return one[0] >= other[1] if up else one[1] <= other[0]


def _is_of_a_year(line: Line) -> bool:
    return len(line.label) == 1 and all(_YEAR.fullmatch(word) for word in line.label)


def _year(line: Line) -> int:
    return int(next(iter(line.label)))


_Judge = Callable[[re.Match[str], Line | None, Table, int], Sequence[Line]]
_FORMS: tuple[tuple[re.Pattern[str], _Judge], ...] = ((_SINCE, _since), (_ONLY, _only), (_EVER, _ever))
