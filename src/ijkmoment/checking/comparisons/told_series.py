"""What is said of a row of years in a table: "stijgt elk jaar", "een gestage daling", "in 2025 vallen zij hoger uit".

The sentence names one row of a table with years over its columns, or one column of a table with years for its rows; the
sentence before it does where "deze" points back. What goes on each year is against it only where all years go the other
way; what is higher or lower in one year is held against the year before it.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from ijkmoment.checking.comparisons.spoken_of import names, speaks_of_alone
from ijkmoment.checking.comparisons.told_trends import Trend
from ijkmoment.checking.figures.directions import directions
from ijkmoment.checking.figures.grids import Grid, Number, under_heading
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.word_places import word_places
from ijkmoment.language.patterns import lazily

_GOES_ON = lazily(
    r"(?<!\w)(?:(?:elk|ieder)\s+jaar|jaar\s+(?:op|na)\s+jaar|gesta(?:ag|ge)|voortdurend\w*|onafgebroken|ononderbroken|gelijkmatig\w*|aanhoudend\w*|zet(?:te)?\s+(?:zich\s+)?door)(?!\w)"
)
_NOUN = lazily(r"(?<!\w)(?:(?P<up>\w*(?:toename|stijging|groei))|(?P<down>\w*(?:afname|daling|krimp|teruggang)))(?!\w)")
_OTHERWISE = lazily(
    r"(?:(?P<up>hoger|groter|meer)|(?P<down>lager|kleiner|minder))\s+(?:uit(?!\w)|dan\s+(?:een\s+jaar\s+eerder|in\s+het\s+jaar\s+ervoor|het\s+jaar\s+(?:ervoor|daarvoor)|vorig\s+jaar))"
)
_NOT = lazily(
    r"(?<!\w)(?:niet|geen|nooit|zou|zouden|moet\w*|wil|willen|tenzij|behalve|per|gemiddeld\w*|begroot|geraamd|verhouding\w*)(?!\w)"
)
_POINTS_BACK = lazily(r"(?<!\w)(?:deze|die|dit|dat|zij)(?!\w)")
_STOPS = lazily(r"[;:]|,\s|(?<!\w)(?:terwijl|maar|waar|hoewel|doordat|omdat|zodat)(?!\w)")
_YEAR = lazily(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_WORDS = frozenset(
    """
    elk ieder jaar gestaag gestage voortdurend voortdurende door onafgebroken ononderbroken aanhoudend aanhoudende
    gelijkmatig gelijkmatige hoger lager meer minder groter kleiner
    """.split()
)
_LONGEST, _FEWEST = 400, 2


class _Series(NamedTuple):
    """The numbers of a row of years, in their order, and the words that it is called by."""

    name: frozenset[str]
    years: tuple[int, ...]
    numbers: tuple[Number, ...]


def told_series(letter: Letter) -> Iterator[Trend]:
    """Find what is said of a row of years that its numbers contradict."""
    for sentence in dict.fromkeys(map(letter.sentence_at, word_places(letter, _WORDS))):
        block = letter.block_at(sentence.start)
        if block is None or block.kind not in ("paragraph", "item") or sentence.end - sentence.start > _LONGEST:
            continue
        for found in _GOES_ON.finditer(letter.folded, *sentence):
            yield from _against_all(letter, sentence, found)
        for found in _OTHERWISE.finditer(letter.folded, *sentence):
            yield from _against_year(letter, sentence, found)


def _against_all(letter: Letter, sentence: Span, found: re.Match[str]) -> Iterator[Trend]:
    clause = _clause(letter, sentence, found)
    told = [
        (Span(it.start, it.end), it.way)
        for it in directions(letter, Span(clause.start, min(clause.end + 1, sentence.end)))
    ]
    told = told or [(Span(*it.span()), 1 if it["up"] else -1) for it in _NOUN.finditer(letter.folded, *clause)]
    if len({way for _, way in told}) != 1 or letter.says(_NOT, clause):
        return
    word, way = told[0]
    since = [int(year) for year in _YEAR.findall(letter.folded, *clause)]
    for one in _meant(letter, sentence, clause):
        numbers = [it for year, it in zip(one.years, one.numbers, strict=True) if not since or year >= min(since)]
        if len(numbers) > 1 and all((later.value - first.value) * way < 0 for first, later in pairwise(numbers)):
            yield Trend(word, numbers[0].span, numbers[-1].span)


def _against_year(letter: Letter, sentence: Span, found: re.Match[str]) -> Iterator[Trend]:
    clause = _clause(letter, sentence, found)
    years = [int(year) for year in _YEAR.findall(letter.folded, sentence.start, found.start())]
    if len(set(years)) != 1 or letter.says(_NOT, clause):
        return
    before, name = years[0] - 1, "up" if found["up"] else "down"
    for one in _meant(letter, sentence, clause):
        by_year = dict(zip(one.years, one.numbers, strict=True))
        if before not in by_year or years[0] not in by_year:
            continue
        if (by_year[years[0]].value - by_year[before].value) * (1 if name == "up" else -1) < 0:
            yield Trend(Span(*found.span(name)), by_year[before].span, by_year[years[0]].span)


def _clause(letter: Letter, sentence: Span, found: re.Match[str]) -> Span:
    start = max(
        (it.end() for it in _STOPS.finditer(letter.folded, sentence.start, found.start())), default=sentence.start
    )
    ending = _STOPS.search(letter.folded, found.end(), sentence.end)
    return Span(start, ending.start() if ending is not None else sentence.end)


def _meant(letter: Letter, sentence: Span, clause: Span) -> tuple[_Series, ...]:
    """Return the one series that a clause names, or the sentence before it where it points back."""
    for grid in under_heading(letter, sentence.start):
        every = _series(grid)
        if len(every) < _FEWEST:
            continue
        seen = Counter(word for one in every for word in one.name)
        last = letter.sentence_at(max(sentence.start - 2, 0))
        places = (clause, last) if _POINTS_BACK.search(letter.folded, *clause) else (clause,)
        for place in places:
            said = names(letter.part(place))
            named = [one for one in every if any(seen[word] == 1 for word in one.name & said)]
            if named:
                return tuple(named) if len(named) == 1 and speaks_of_alone(letter, clause, grid) else ()
    return ()


def _series(grid: Grid) -> Sequence[_Series]:
    """Return the rows of a table by the years over its columns, else its columns by the years before its rows."""
    over = {column: _YEAR.findall(head) for column, head in grid.heads.items()}
    years = {column: int(found[0]) for column, found in over.items() if len(set(found)) == 1}
    if len(set(years.values())) == len(years) > 1:
        rows = [(row.name, {years[it]: one for it, one in row.numbers.items() if it in years}) for row in grid.rows]
        return [_of(name, numbers) for name, numbers in rows if len(numbers) > 1]
    lines = [row for row in grid.rows if _YEAR.fullmatch(row.label.strip())]
    return [
        _of(grid.heads.get(column, ""), {int(row.label): row.numbers[column] for row in lines if column in row.numbers})
        for column in grid.columns
        if len(lines) > 1
    ]


def _of(name: str, numbers: dict[int, Number]) -> _Series:
    years = tuple(sorted(numbers))
    return _Series(names(name), years, tuple(numbers[year] for year in years))
