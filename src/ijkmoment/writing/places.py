"""Where a token stands in a letter's source, by line and column."""

from collections.abc import Sequence

from markdown_it.token import Token

Place = tuple[int, int]


class Places:
    """Finds lines and columns; it is told of rows, cells and notes inside a sentence, which tokens do not tell."""

    def __init__(self, lines: Sequence[str], offset: int) -> None:
        self._lines = lines
        self._offset = offset
        self._row: int | None = None
        self._cursor = 0
        self._origins: dict[int, tuple[Token, int]] = {}
        self._origin: tuple[Token, int] | None = None

    def open_row(self, token: Token) -> None:
        """Begin a table's row: cells are looked for from its start."""
        self._row, self._cursor = (token.map[0] if token.map else None), 0

    def close_row(self) -> None:
        """End a table's row."""
        self._row = None

    def open_cell(self, token: Token) -> None:
        """Begin a cell with its text: it stands after the cells before it."""
        if self._row is None:
            return
        found = self._printed(self._row).find(token.content, self._cursor)
        self._cursor = max(found, self._cursor)

    def close_cell(self, token: Token) -> None:
        """End a cell."""
        self._cursor += len(token.content)

    def keep_note(self, note: int, token: Token, position: int) -> None:
        """Keep where a note that stands inside a sentence begins."""
        self._origins[note] = (token, position)

    def open_note(self, note: int) -> None:
        """Begin the text of a note."""
        self._origin = self._origins.get(note)

    def of(self, token: Token, position: int = 0) -> Place:
        """Return line and column, from 1, of an offset in a token's text."""
        if token.map is None and self._origin is not None:
            token, position = self._origin[0], self._origin[1] + position
        before = token.content[:position].split("\n")
        first = self._row if self._row is not None else token.map[0] if token.map else 0
        line = first + len(before) - 1
        text = token.content.split("\n")[len(before) - 1]
        start = self._printed(line).find(text, self._cursor if self._row is not None else 0)
        return self._offset + line + 1, max(start, 0) + len(before[-1]) + 1

    def _printed(self, line: int) -> str:
        """Return a line of the body, from 0."""
        place = self._offset + line
        return self._lines[place] if place < len(self._lines) else ""
