"""A finding: what a rule saw, where, and what would be better."""

from typing import Literal, NamedTuple

Severity = Literal["error", "inconsistency", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = ("error", "inconsistency", "warning", "info")


class Related(NamedTuple):
    """Another place that a finding speaks of: in the letter, an earlier letter or the register.

    `start` and `end` count code points of the running text of the letter meant; both are None for the register.
    """

    where: Literal["letter", "earlier", "register"]
    text: str
    start: int | None = None
    end: int | None = None
    file: str | None = None
    statement: str | None = None


class Finding(NamedTuple):
    """What one rule reports at one place.

    `start` and `end` count code points of the document's running text. `arguments` fill the rule's message template
    and are given as sorted pairs of text.
    """

    code: str
    severity: Severity
    start: int
    end: int
    arguments: tuple[tuple[str, str], ...] = ()
    suggestion: str | None = None
    related: tuple[Related, ...] = ()
