"""What a rule is: a code, a name that says the wrong pattern, a severity, one pure function and its messages."""

import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.facts.finding import Finding, Related, Severity

Need = Literal["register", "date", "earlier"]
Check = Callable[[Letter], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. `messages` holds a template with named arguments per language; `needs` is what it is silent without.

    A template is either one text or, where a rule sees the same wrong in more than one form, a text for each value of
    the argument `form`.
    """

    code: str
    name: str
    severity: Severity
    check: Check
    messages: Mapping[str, str | Mapping[str, str]]
    needs: tuple[Need, ...] = ()

    @property
    def page(self) -> str:
        """The rule's page: the docstring of the module that its function stands in."""
        return sys.modules[self.check.__module__].__doc__ or ""


@dataclass(frozen=True, slots=True)
class Draft:
    """The start of a rule's findings: its code and severity, to be filled with places and arguments."""

    code: str
    severity: Severity

    def at(
        self,
        span: Span,
        *,
        suggestion: str | None = None,
        related: tuple[Related, ...] = (),
        **arguments: str,
    ) -> Finding:
        """Return a finding at a span of the running text."""
        pairs = tuple(sorted(arguments.items()))
        return Finding(self.code, self.severity, span.start, span.end, pairs, suggestion, related)


def in_letter(letter: Letter, span: Span) -> Related:
    """Return another place in the same letter, as a finding's related place."""
    return Related("letter", letter.part(span), span.start, span.end)
