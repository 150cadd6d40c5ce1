"""A problem with what came from outside: one line that says where, what, and what was expected."""

from dataclasses import dataclass

Arguments = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a file, at a line and column (from 1) when they are known.

    What a form can meet too has a `code` with named `arguments`, so that a page says it in the reader's language.
    """

    file: str
    message: str
    line: int | None = None
    column: int | None = None
    code: str = ""
    arguments: Arguments = ()

    @property
    def text(self) -> str:
        """The one line for people: "statements.csv:12:5: expected an amount ..."."""
        place = [str(part) for part in (self.file, self.line, self.column) if part is not None]
        return f"{':'.join(place)}: {self.message}"
