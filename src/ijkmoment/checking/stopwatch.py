"""How long each rule takes: a rule is wrapped so that its time is kept; what it finds stays the same.

What several rules look at together is counted for the first that asks for it.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import wraps

from ijkmoment.checking.letter import Letter
from ijkmoment.checking.rule import Rule
from ijkmoment.facts.finding import Finding

Clock = Callable[[], float]


class Stopwatch:
    """Keeps the seconds that each rule took, by its code."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._times: dict[str, float] = {}

    @property
    def times(self) -> Mapping[str, float]:
        """The seconds of each rule that ran."""
        return self._times

    def time(self, rules: Iterable[Rule]) -> tuple[Rule, ...]:
        """Return the rules so that their times are kept."""
        return tuple(rule._replace(check=self._timed(rule)) for rule in rules)

    def _timed(self, rule: Rule) -> Callable[[Letter], Iterable[Finding]]:
        @wraps(rule.check)
        def check(letter: Letter) -> Iterable[Finding]:
            start = self._clock()
            found = list(rule.check(letter))
            self._times[rule.code] = self._times.get(rule.code, 0.0) + self._clock() - start
            return found

        return check
