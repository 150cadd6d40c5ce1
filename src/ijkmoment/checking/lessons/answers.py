"""Whether a letter answers a promise: by naming it, or by speaking in one place of what was promised."""

from bisect import bisect_left
from functools import cached_property
from itertools import pairwise

from ijkmoment.checking.lessons.commitments import KEPT
from ijkmoment.checking.letter import Letter
from ijkmoment.checking.text.topics import content, count, lined, tells, text_of, with_headings
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.dates import Date

_ENOUGH, _TWO, _LONG = 0.5, 2, 7


class Answers:
    """What one letter may answer promises with."""

    def __init__(self, letter: Letter) -> None:
        self.letter = letter

    def has(self, what: str, made: tuple[Date, ...] = (), about: str = "") -> bool:
        """Tell whether the letter answers a promise: what was promised, on which days, under which heading."""
        if any(dates & frozenset(made) or tells(what, line) for line, dates in self._promises):
            return True
        words = content(what)
        every = words if len(words) >= _TWO else tuple(dict.fromkeys((*words, *content(about))))
        enough = max(_TWO, _ENOUGH * len(every))
        if len(every) < _TWO:
            return any(count(every, line) for line in self._lines)
        return any(count(every, line) >= enough for line in self._lines) or any(
            count(every, line) == len(every) for line in self._neighbours
        )

    def speaks(self, what: str, awaited: str) -> bool:
        """Tell whether a block speaks of a promise by other forms of its words ("waardeert"), or of what it awaits."""
        words = tuple(dict.fromkeys((*map(_root, content(what)), *map(_root, content(awaited)))))
        enough = max(_TWO, _ENOUGH * len(content(what)))
        return any(count(words, line) >= enough for line in self._lines)

    @cached_property
    def _lines(self) -> tuple[str, ...]:
        """What each block of running text says, with the headings over it."""
        kinds = ("paragraph", "item", "cell", "footnote")
        return tuple(lined(with_headings(self.letter, one)) for one in self.letter.blocks if one.kind in kinds)

    @cached_property
    def _neighbours(self) -> tuple[str, ...]:
        """What two paragraphs or items in a row say together: all of what was promised may be told in both."""
        return tuple(f"{first}{second}" for first, second in pairwise(self._lines))

    @cached_property
    def _promises(self) -> tuple[tuple[str, frozenset[Date]], ...]:
        """The blocks that speak of promises, with the days that they name."""
        found: list[tuple[str, frozenset[Date]]] = []
        kept = self.letter.starting(KEPT)
        for block in self.letter.blocks:
            if bisect_left(kept, block.start) < bisect_left(kept, block.end):
                dates = (one for one in self._dates if block.start <= one.start < block.end)
                values = frozenset(one.value for one in dates if isinstance(one.value, Date) and one.value.day)
                found.append((lined(text_of(self.letter, block)), values))
        return tuple(found)

    @cached_property
    def _dates(self) -> tuple[Claim, ...]:
        return self.letter.of_kind("date")


def _root(one: str) -> str:
    """Return what a noun shares with its verb: "waardering" and "waardeert"."""
    return one.removesuffix("ing") if len(one) > _LONG else one
