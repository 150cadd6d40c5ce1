"""Facts on a page: printed in the reader's language, numbered, each with the source that it opens."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from ijkmoment.facts.concepts import CONCEPTS
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.facts.statement import Statement
from ijkmoment.facts.values import Code
from ijkmoment.language.naming import Name, dimension_name, subject_name
from ijkmoment.language.printing import print_value
from ijkmoment.writing.sources import Shown, show


@dataclass
class Page:
    """The facts that one page prints, in order; the template opens the source of each."""

    snapshot: Snapshot
    language: str
    shown: list[Shown] = field(default_factory=list)

    def fact(self, statement: Statement, style: str = "") -> Shown:
        """Print a statement and keep its source for the page."""
        made = show(statement, self.words(statement, style), self.snapshot, self.language, len(self.shown))
        self.shown.append(made)
        return made

    def facts(self, statements: Iterable[Statement], style: str = "") -> list[Shown]:
        """Print statements in order."""
        return [self.fact(one, style) for one in statements]

    def of(self, subject: str, concept: str) -> list[Shown]:
        """Print the statements of one concept about one subject, in the reader's language."""
        return self.facts(self.statements(subject, concept))

    def statements(self, subject: str, concept: str) -> list[Statement]:
        """Return the statements of a concept about a subject that are in the reader's language or in none."""
        held = self.snapshot.of(subject, concept)
        return [one for one in held if dict(one.dimensions).get("taal", self.language) == self.language]

    def words(self, statement: Statement, style: str = "") -> str:
        """Return a value in the reader's language; of a link, the name of what it leads to."""
        value = statement.value
        if isinstance(value, Code) and value.scheme == "subject":
            return self.name(value.code)
        return print_value(value, style, self.language)

    def split(self, statement: Statement, *told: str) -> tuple[Name, ...]:
        """Return what a statement is split by, in the order of its concept, without those `told` elsewhere."""
        held = dict(statement.dimensions)
        names = (name for name in CONCEPTS[statement.concept].dimensions if name not in ("nr", "taal", *told))
        return tuple(dimension_name(self.snapshot, name, held[name], self.language) for name in names if name in held)

    def name(self, slug: str) -> Name:
        """Return what a subject is called, in the reader's language where that can be."""
        return subject_name(self.snapshot, slug, self.language)
