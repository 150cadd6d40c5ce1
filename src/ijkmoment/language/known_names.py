"""Known names in running text: thousands of them are looked for as fast as ten, and nothing is made of them first."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from ijkmoment.language.patterns import lazily

_RUN = lazily(r"\w+")


class KnownNames:
    """Names by the first run of letters and figures in them; a name without one is never found."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = names

    @cached_property
    def _by_run(self) -> Mapping[str, list[tuple[int, str]]]:
        """Each run with the names that it is the first of and where it starts in them, the longest first."""
        found: dict[str, list[tuple[int, str]]] = {}
        for name in sorted(self._names, key=lambda name: (-len(name), name)):
            run = _RUN.search(name)
            if run is not None:
                found.setdefault(run[0], []).append((run.start(), name))
        return found

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield the spans of the names that stand alone, in order: the longest at each place, none inside another."""
        end = 0
        for run in _RUN.finditer(text):
            for before, name in self._by_run.get(run[0], ()):
                start = run.start() - before
                if start >= end and text.startswith(name, start) and _stands_alone(text, start, start + len(name)):
                    end = start + len(name)
                    yield start, end
                    break


def _stands_alone(text: str, start: int, end: int) -> bool:
    return not text[max(start - 1, 0) : start].isalnum() and not text[end : end + 1].isalnum()
