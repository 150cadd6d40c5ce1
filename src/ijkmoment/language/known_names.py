"""Known names in running text: thousands of them are looked for as fast as ten, and nothing is made of them first."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from ijkmoment.language.patterns import lazily

_RUN = lazily(r"\w+")


class KnownNames:
    """Names by the first run of letters and figures in them; a name without one is never found."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = names

    @cached_property
    def _by_run(self) -> Mapping[str, Sequence[tuple[int, int, frozenset[str]]]]:
        """Each run with the names that it is the first of, by their length and where it starts in them, longest first.

        Of the many names that open alike ("NAVO ...") few have one length: a text is asked once for each.
        """
        found: dict[str, dict[tuple[int, int], list[str]]] = {}
        for name in self._names:
            run = _RUN.search(name)
            if run is not None:
                found.setdefault(run[0], {}).setdefault((-len(name), run.start()), []).append(name)
        return {
            run: [(-less, before, frozenset(of[less, before])) for less, before in sorted(of)]
            for run, of in found.items()
        }

    def openings(self) -> Iterable[str]:
        """Return the runs that names open with."""
        return self._by_run.keys()

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield the spans of the names that stand alone, in order: the longest at each place, none inside another."""
        return self._among(text, _RUN.finditer(text))

    def find_at(self, text: str, places: Iterable[int]) -> Iterator[tuple[int, int]]:
        """Yield the same where it is known at which places, in order, runs start that names open with."""
        return self._among(text, filter(None, (_RUN.match(text, place) for place in places)))

    def _among(self, text: str, runs: Iterable[re.Match[str]]) -> Iterator[tuple[int, int]]:
        last, by_run = 0, self._by_run
        for run in runs:
            for length, before, names in by_run.get(run[0], ()):
                start = run.start() - before
                end = start + length
                if start >= last and text[start:end] in names and _stands_alone(text, start, end):
                    last = end
                    yield start, end
                    break


def _stands_alone(text: str, start: int, end: int) -> bool:
    return not text[max(start - 1, 0) : start].isalnum() and not text[end : end + 1].isalnum()
