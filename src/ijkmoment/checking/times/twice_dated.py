"""One thing that happened, told by two clauses in the same words and with two dates.

"De ministerraad stemde op 3 november 2023 in met de inzet van het fregat" and "Met de inzet van het fregat stemde de
ministerraad op 13 november 2023 in" are one event: all that the shorter clause says beside its date, the longer says
too, in whatever order or form. Nothing is sure where each has a name or a number that the other has not, where a
clause counts things, as on a reference date, or where the same is done again or is done by custom.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from ijkmoment.checking.letter import Letter
from ijkmoment.checking.times.moments import Moment, Moments, Parts
from ijkmoment.checking.times.named_events import is_in_series
from ijkmoment.checking.times.retold_events import are_of_one_kind, are_of_one_occasion
from ijkmoment.checking.times.tellings import Telling, Tellings
from ijkmoment.language.event_roots import root, words_of
from ijkmoment.language.patterns import lazily

_NAME = lazily(r"(?<![\w.,-])(?!\A)(?:[\w'’-]*[A-ZÀ-Þ][\w'’/-]*|\d[\d/]*\d)")
_COUNTS = lazily(
    r"(?<![\w-])(?:(?!(?:19|20)\d\d(?!\d))\d[\d.,]*|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf)\s+(?:\w+e\s+)?[a-zë]{4,}|[€%]|\b(?:aantal|gemiddeld|stand|peildatum|bijeen|samen)\b"
)
# Of what it is and how it came: words of every letter, that make two events of one all the same.
_OF_WHAT = lazily(
    r"(?<![\w-])(?:missie|operatie|inzet|bijdrage|mandaat|rotatie|motie|kwam(?:en)?|komt|komen|ging(?:en)?|gaat|gaan)(?!\w)"
)
_SINCE = lazily(r"(?<!\w)(?:[Ss]inds|[Vv]anaf)\s+\Z")
# What is done time and again, and so on more days than one.
_RECURRING = "aanval viel onderschepping beschieting incident overleg gesprek vergadering schending patrouille levering"
_RECURS = frozenset(map(root, f"{_RECURRING} bijeenkomst".split()))
_FEWEST, _RARE, _MOST = 2, 4, 40
_REACH = 10
_JOINED = 1  # words that one clause joins and the other parts: its verb
_MEETINGS = frozenset({"Raad", "Veiligheidsraad", "Ministerraad"})


def twice_dated(letter: Letter) -> Iterator[tuple[Moment, Moment]]:
    """Yield the wrong of two moments that clauses in the same words have, each with the other."""
    clauses = letter.once(_Clauses)
    for one in clauses.all:
        for other in clauses.apart(one):
            if other.moment.span.start > one.moment.span.start and clauses.are_one(one, other):
                yield letter.once(Moments).in_doubt(one.moment, other.moment)
                break


class _Clauses:
    """The clauses of a letter that tell what happened on one day or in one month."""

    def __init__(self, letter: Letter) -> None:
        self._letter, self._tellings = letter, letter.once(Tellings)

    @cached_property
    def all(self) -> Sequence[Telling]:
        """The clauses that say enough, in order of position."""
        return [
            one
            for one in self._tellings.all
            if self._is_a_day(one)
            and one.moment.month is not None
            and one.block.kind != "cell"
            and len(one.near) >= _FEWEST
        ]

    def _is_a_day(self, one: Telling) -> bool:
        """Tell whether a moment is no end of a period, but for one that is open: "sinds 10 december"."""
        start = one.moment.span.start
        return one.moment.alone or _SINCE.search(self._letter.text, max(start - _REACH, 0), start) is not None

    def apart(self, one: Telling) -> Iterator[Telling]:
        """Yield the clauses whose day or month is a slip apart from that of one."""
        for parts in self._letter.once(Moments).apart(one.moment):
            if parts[0] in (None, one.moment.year) or one.moment.year is None:
                yield from self._by_parts.get(parts, ())[:_MOST]

    def are_one(self, one: Telling, other: Telling) -> bool:
        """Tell whether two clauses tell of one event."""
        if one.block == other.block or min(len(one.near - other.near), len(other.near - one.near)) > _JOINED:
            return False
        first, second = _joined(one, other), _joined(other, one)
        shared = first & second
        if len(shared) < _FEWEST or not _RECURS.isdisjoint(shared):
            return False
        if (first - second or _of_what(one) - _of_what(other)) and (second - first or _of_what(other) - _of_what(one)):
            return False
        if any(_COUNTS.search(clause.text) for clause in (one, other)) or self._are_of_two_names(one, other):
            return False
        if not any(self._tellings.often[word] <= _RARE for word in shared) or self._is_of_several(one, shared):
            return False
        return are_of_one_occasion(one, other) and are_of_one_kind(self._letter, one, other)

    @cached_property
    def _by_parts(self) -> Mapping[Parts, Sequence[Telling]]:
        found: dict[Parts, list[Telling]] = {}
        for one in self.all:
            found.setdefault(one.moment.parts, []).append(one)
        return found

    def _are_of_two_names(self, one: Telling, other: Telling) -> bool:
        """Tell whether each of the sentences of two clauses has a name or number that the other has not."""
        said, others = (self._letter.part(clause.place).partition(" ")[2] for clause in (one, other))
        first, second = frozenset(_NAME.findall(said)), frozenset(_NAME.findall(others))
        return bool({name for name in first - second if name not in others}) and bool(
            {name for name in second - first if name not in said}
        )

    def _is_of_several(self, one: Telling, shared: frozenset[str]) -> bool:
        """Tell whether a clause is about a meeting, letter or the like and says little more."""
        words = (word for word in words_of(one.text) if word[0].islower() or word in _MEETINGS)
        return len(shared - {root(word) for word in words if is_in_series(word.lower())}) < _FEWEST


def _joined(one: Telling, other: Telling) -> frozenset[str]:
    """Return the words of a clause, its verb with the particle that another clause joins to it: "stelde ... in"."""
    own, others = one.near - other.near, other.near - one.near
    joined = {
        word: whole
        for word in own
        for whole in others
        if len(whole) > len(word) and whole.endswith(word) and f" {whole.removesuffix(word)} " in f"{one.text[:-1]} "
    }
    return frozenset(joined.get(word, word) for word in one.near)


def _of_what(one: Telling) -> frozenset[str]:
    return frozenset(map(root, _OF_WHAT.findall(one.text)))
