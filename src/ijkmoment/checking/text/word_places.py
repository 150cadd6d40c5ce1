"""Where rare words stand in a letter, with the words right before each: what a pattern need be tried at.

A pattern that opens with "de" or "een" is tried at every article of a letter; the word in it that is rare says as much.
"""

from collections.abc import Iterable, Iterator

from ijkmoment.checking.letter import Letter


def word_places(letter: Letter, words: Iterable[str], back: int = 0) -> tuple[int, ...]:
    """Return where some words start, and the words up to so many before each of them, in order."""
    found = (place for word in words for start in letter.runs.get(word, ()) for place in _before(letter, start, back))
    return tuple(sorted(set(found)))


def opening_places(letter: Letter, openings: tuple[str, ...]) -> tuple[int, ...]:
    """Return where the words start that open with some letters, in order."""
    return letter.standing(tuple(run for run in letter.runs if run.startswith(openings)))


def ending_places(letter: Letter, endings: tuple[str, ...]) -> tuple[int, ...]:
    """Return where the words start that end with some letters, in order."""
    return letter.standing(tuple(run for run in letter.runs if run.endswith(endings)))


def _before(letter: Letter, start: int, back: int) -> Iterator[int]:
    yield start
    for _ in range(back):
        start = _previous(letter.folded, start)
        yield start


def _previous(text: str, place: int) -> int:
    """Return where the word before a place starts."""
    while place and not text[place - 1].isalnum():
        place -= 1
    while place and (text[place - 1].isalnum() or text[place - 1] in "'’"):
        place -= 1
    return place
