"""What a rule is: a code, a name that says the wrong pattern, a severity, one pure function and its messages.

What is found of the checking itself, such as a waiver without a finding, is no rule about a letter: it is a notice,
with a page and messages of its own. An entry is either.
"""

import sys
from collections.abc import Callable, Iterable, Mapping
from typing import Literal, NamedTuple, Protocol

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.facts.finding import Finding, Related, Severity

# "before" is an earlier letter, given as a file or held by the register; "past" the register or an earlier letter;
# "index" that of documents, or a register.
Need = Literal["register", "index", "date", "earlier", "before", "past", "dictionary"]
# What is said to lack; "held" is what a register that is given holds of what the letter tells.
Lack = Literal["register", "index", "date", "earlier", "dictionary"]
Reason = Literal[Lack, "held"]
Check = Callable[[Letter], Iterable[Finding]]
Messages = Mapping[str, str | Mapping[str, str]]
_NEAR = 120  # characters that a place may be wider to either side


class Entry(Protocol):
    """What has a page and messages: a rule or a notice."""

    @property
    def code(self) -> str:
        """Three capitals of the family and three figures."""

    @property
    def name(self) -> str:
        """The wrong pattern, in lower case with hyphens."""

    @property
    def severity(self) -> Severity:
        """How bad it is."""

    @property
    def messages(self) -> Messages:
        """The template of each language."""

    @property
    def needs(self) -> tuple[Need, ...]:
        """What it is silent without."""

    @property
    def sees_more_with(self) -> tuple[Lack, ...]:
        """What it looks without for a part alone."""

    @property
    def page(self) -> str:
        """Its page, in the sections of a rule's docstring."""


class Notice(NamedTuple):
    """What is found of the checking itself; `page` is the docstring of the module that finds it."""

    code: str
    name: str
    severity: Severity
    messages: Messages
    page: str
    needs: tuple[Need, ...] = ()
    sees_more_with: tuple[Lack, ...] = ()


class Rule(NamedTuple):
    """One rule. `messages` holds a template with named arguments per language; `needs` is what it is silent without.

    Without what it `sees_more_with` it runs, and a part of what it looks for cannot be found.

    `left` tells whether a letter has what the rule leaves alone, because the register holds too little of it.

    A template is either one text or, where a rule sees the same wrong in more than one form, a text for each value of
    the argument `form`.
    """

    code: str
    name: str
    severity: Severity
    check: Check
    messages: Messages
    needs: tuple[Need, ...] = ()
    sees_more_with: tuple[Lack, ...] = ()
    left: Callable[[Letter], bool] | None = None

    @property
    def page(self) -> str:
        """The rule's page: the docstring of the module that its function stands in."""
        return sys.modules[self.check.__module__].__doc__ or ""


class Draft(NamedTuple):
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
        """Return a finding at a span of the running text; what a letter breaks over lines is one line in it."""
        pairs = tuple(sorted((name, " ".join(value.split())) for name, value in arguments.items()))
        return Finding(self.code, self.severity, span.start, span.end, pairs, suggestion, related)


def together(letter: Letter, span: Span, others: Iterable[Span]) -> Span:
    """Return a stretch with the others near it in its sentence, and what stands between: what is said, and of what."""
    sentence = letter.sentence_at(span.start)
    first, last = max(sentence.start, span.start - _NEAR), min(sentence.end, span.end + _NEAR)
    near = [span, *(one for one in others if first <= one.start and one.end <= last)]
    return Span(min(one.start for one in near), max(one.end for one in near))


def in_letter(letter: Letter, span: Span) -> Related:
    """Return another place in the same letter, as a finding's related place."""
    return Related("letter", letter.part(span), span.start, span.end)
