"""Days that an earlier letter tells otherwise of the same thing.

What began, ended or was decided before the earlier letter was written did so in the new one on the same day. Two days
are of one thing by the words and names that both clauses have, each for as much as it is rare in the two letters. Of
what began or ended they may be any days of one year, or two years; of all else they differ in one part alone.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from ijkmoment.checking.letter import Letter
from ijkmoment.checking.retelling.days_told import DayTold, days_told
from ijkmoment.checking.text.topics import content, stem
from ijkmoment.checking.times.moments import are_alike, may_be_one
from ijkmoment.facts.dates import Date

_MOST = 400  # days of a letter that are held against those of another
_LEAST, _ITSELF, _WORDS, _REACH, _NOUN = 0.9, 0.5, 2, 12, 5
_ENDS = ("start", "end")


def told_otherwise(letter: Letter, then: Letter) -> Iterator[tuple[DayTold, DayTold]]:
    """Yield the days of a letter that the earlier one tells otherwise, each with that."""
    if then.date is None or not then.date.possible:
        return
    own, before = _distinct(letter), _distinct(then)
    rare = (letter.once(_told), then.once(_told))
    for one in own:
        if not _was_over(one, then.date) or any(_tells(it, one) for it in before):
            continue
        others = [it for it in before if _may_be_one_thing(one, it) and it.date.possible]
        other = max(others, key=lambda it: _weight(one, it, rare), default=None)
        if other is None or any(_tells(it, other) for it in own):
            continue
        least = _WORDS if one.are_apart(other) else _LEAST
        if _say_the_same(one, other) or (len(_shared(one, other)) >= _WORDS and _weight(one, other, rare) >= least):
            yield one, other


def _say_the_same(one: DayTold, other: DayTold) -> bool:
    """Tell whether two clauses say since which year one thing is there, and nothing else."""
    alike = one.names == other.names and one.nouns == other.nouns
    return alike and bool(one.things) and one.role == "start" and one.date.month is None


def _distinct(letter: Letter) -> Sequence[DayTold]:
    """Return the days of a letter, of those told alike the first."""
    first: dict[tuple[object, ...], DayTold] = {}
    for one in letter.once(days_told):
        first.setdefault((one.date, one.role, one.opposite, one.names, one.nouns), one)
    return tuple(first.values())[:_MOST]


def _tells(one: DayTold, other: DayTold) -> bool:
    """Tell whether a letter names the day that another tells, and of a whole year what happened too."""
    if other.date.month is None:
        return one.date == other.date and one.role == other.role
    if one.date == other.date:
        return True
    return may_be_one(one.date, other.date) and one.role == other.role and _shared(one, other) > {""}


def _may_be_one_thing(one: DayTold, other: DayTold) -> bool:
    """Tell whether two days may be of one happening: of one kind, in one stretch of time, and no further apart."""
    if one.role != other.role or (one.opposite and other.opposite and not may_be_one(one.opposite, other.opposite)):
        return False
    if are_alike(one.date, other.date):
        return True
    if one.role not in _ENDS or (one.opposite is None) != (other.opposite is None):
        return False
    years = one.date.month is None and other.date.month is None and abs(one.date.year - other.date.year) < _REACH
    return years or (one.date.year == other.date.year and one.date.month != other.date.month)


def _shared(one: DayTold, other: DayTold) -> frozenset[str]:
    return _words(one) & _words(other)


def _words(one: DayTold) -> frozenset[str]:
    nouns = (word for word in one.nouns if len(word) >= _NOUN)
    return frozenset((*nouns, *map(stem, one.names), *([""] if one.itself else [])))


def _weight(one: DayTold, other: DayTold, rare: Sequence[Mapping[str, int]]) -> float:
    """Return how much two clauses have in common: each word for one part of the sentences that have it."""
    shared = _shared(one, other)
    words = sum(1 / max(1, *(counts[word] for counts in rare)) for word in shared if word)
    return words + _ITSELF * ("" in shared)


def _told(letter: Letter) -> Counter[str]:
    """Return in how many sentences of a letter each word stands."""
    return Counter(word for sentence in letter.sentences for word in content(letter.part(sentence)))


def _was_over(one: DayTold, date: Date) -> bool:
    """Tell whether a day was past when the earlier letter was written, or is one that the letter calls the former."""
    return one.date.possible and (one.date.last() < date.first() or one.former)
