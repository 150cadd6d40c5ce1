"""What a register holds that the public may not see, and where a letter prints it.

A statement that is labelled for another audience is withheld; one without any label is not released either. What is
withheld under one label and released under another is no secret.
"""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.topics import words_at
from ijkmoment.facts.label import PUBLIC, Level
from ijkmoment.facts.snapshot import Snapshot
from ijkmoment.facts.statement import Statement
from ijkmoment.facts.values import Text

RUN = 8  # words in a row: fewer may be anybody's
_NAMES = frozenset({"naam", "alias", "afkorting", "onderwerp", "soort", "afzender"})


class Shared(NamedTuple):
    """A stretch of the letter that stands word for word in a statement."""

    span: Span
    words: int
    statement: Statement


def is_withheld(statement: Statement) -> bool:
    """Tell whether a statement is labelled, and not for the public."""
    return statement.label.level is not None and not is_released(statement)


def is_released(statement: Statement) -> bool:
    """Tell whether the public may see a statement."""
    return statement.label.visible_to(PUBLIC, Level.UNCLASSIFIED)


def unreleased_texts(snapshot: Snapshot) -> Iterator[tuple[Statement, str]]:
    """Yield the texts that are not released, names apart."""
    for one in snapshot.unreleased:
        if isinstance(one.value, Text) and one.concept not in _NAMES:
            yield one, one.value.text


class Words:
    """The words of a letter's blocks, with their places, and where each run of eight starts."""

    def __init__(self, letter: Letter) -> None:
        self.letter = letter

    @cached_property
    def all(self) -> tuple[tuple[str, int, int], ...]:
        """The words in order, with start and end; between blocks stands one that no text holds."""
        found: list[tuple[str, int, int]] = []
        for block in self.letter.blocks:
            found += words_at(self.letter.text, block.start, block.end)
            found.append(("\n", block.end, block.end))
        return tuple(found)

    @cached_property
    def runs(self) -> Mapping[tuple[str, ...], list[int]]:
        """Where each run of eight words starts, by its words."""
        words = [word for word, _, _ in self.all]
        found: dict[tuple[str, ...], list[int]] = {}
        for index in range(len(words) - RUN + 1):
            found.setdefault(tuple(words[index : index + RUN]), []).append(index)
        return found

    def shared(self, statement: Statement, text: str) -> Iterator[Shared]:
        """Yield the stretches of eight words or more that a text has in common with the letter, as long as they go."""
        if text.count(" ") < RUN - 1:
            return
        words = [word for word, _, _ in words_at(text, 0, len(text))]
        until: dict[int, int] = {}  # how far each stretch goes, by where the text lies to the letter
        for index in range(len(words) - RUN + 1):
            for start in self.runs.get(tuple(words[index : index + RUN]), ()):
                if until.get(start - index, 0) > start:
                    continue
                length = self._length(words, index, start)
                until[start - index] = start + length
                yield Shared(Span(self.all[start][1], self.all[start + length - 1][2]), length, statement)

    def _length(self, words: list[str], index: int, start: int) -> int:
        length = RUN
        while index + length < len(words) and start + length < len(self.all):
            if words[index + length] != self.all[start + length][0]:
                break
            length += 1
        return length
