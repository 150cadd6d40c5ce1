"""Rules that fail, told by their codes: what one does not survive stops none of the others.

The engine lets an error through, as a test wants it. Who checks letters of others wraps the rules in a guard first.
"""

from collections.abc import Callable, Iterable
from functools import wraps

from ijkmoment.checking.engine import Failure
from ijkmoment.checking.letter import Letter
from ijkmoment.checking.rule import Rule
from ijkmoment.facts.finding import Finding


class Guard:
    """Keeps which rules failed on a letter, and by what error."""

    def __init__(self) -> None:
        self._failed: list[Failure] = []

    @property
    def failed(self) -> tuple[Failure, ...]:
        """The rules that failed, in order."""
        return tuple(self._failed)

    def around(self, rules: Iterable[Rule]) -> tuple[Rule, ...]:
        """Return the rules so that one that fails finds nothing and is kept."""
        return tuple(rule._replace(check=self._guarded(rule)) for rule in rules)

    def _guarded(self, rule: Rule) -> Callable[[Letter], Iterable[Finding]]:
        @wraps(rule.check)
        def check(letter: Letter) -> Iterable[Finding]:
            try:
                return list(rule.check(letter))
            except MemoryError:
                raise  # the letter's own fault, which no other rule survives either
            except Exception as error:  # noqa: BLE001 - whatever one rule stumbles over, the others are to run
                self._failed.append(Failure(rule.code, type(error).__name__))
                return ()

        return check
