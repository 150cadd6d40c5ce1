"""A problem with what came from outside: one line that says where, what, and what was expected."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

Arguments = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a file, at a line and column (from 1) when they are known.

    What a page can meet too has a `code` with named `arguments`, so that it is said in the reader's language.
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

    def of(self, file: str) -> "Problem":
        """Return the same problem with something else, of which it names no line."""
        return Problem(file, self.message, code=self.code, arguments=self.arguments)


class Wrong(NamedTuple):
    """What is wrong, before it is known where: a code with named arguments, and the line that they give."""

    message: str
    code: str
    arguments: Arguments = ()

    def about(self, part: str) -> "Wrong":
        """Return the same, said of a named part: a role, a file in a zip."""
        return Wrong(f"{part}: {self.message}", self.code, (*self.arguments, ("about", part)))

    def at(self, file: str, line: int | None = None, column: int | None = None) -> Problem:
        """Return the problem with a file that this is."""
        return Problem(file, self.message, line, column, self.code, self.arguments)


def say(messages: Mapping[str, str], code: str, /, **arguments: object) -> Wrong:
    """Return what is wrong by its code; `messages` has the English line of each code, with places for arguments."""
    named = {name: str(value) for name, value in arguments.items()}
    return Wrong(messages[code].format_map(named), code, tuple(named.items()))
