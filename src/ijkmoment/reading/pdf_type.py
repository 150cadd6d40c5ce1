"""What the type of a letter says: which lines are headings, and where white parts one block from the next."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from ijkmoment.reading.pdf_lines import PrintedLine

LONGEST_HEADING = 110
_LARGER, _SMALLER, _APART = 1.04, 0.93, 1.2
_MARGIN = 0.1


@dataclass(frozen=True, slots=True)
class Type:
    """The type of a letter: its body's size, left margins and line pitch, and heading sizes from large to small."""

    body: float
    lefts: tuple[float, ...]
    pitch: float
    sizes: tuple[float, ...]

    def is_small(self, line: PrintedLine) -> bool:
        """Tell whether a line is in the type of footnotes."""
        return line.size < self.body * _SMALLER

    def are_apart(self, above: PrintedLine, below: PrintedLine) -> bool:
        """Tell whether white, or another size of type, parts two lines of a page."""
        if above.turned or below.turned or round(above.size, 1) != round(below.size, 1):
            return True
        step = above.baseline - below.baseline
        larger = max(below.size / self.body, 1.0) if self.body else 1.0
        return step > self.pitch * _APART * larger or step <= 0

    def level(self, line: PrintedLine) -> int:
        """Return a heading's level by its size, or one deeper than the smallest for bold lines of the body's size."""
        size = round(line.size, 1)
        if len(line.text) > LONGEST_HEADING or line.turned:
            return 0
        if size in self.sizes:
            return self.sizes.index(size) + 1
        bold = line.bold and size == self.body and any(abs(line.left - left) <= 2 for left in self.lefts)
        return len(self.sizes) + 1 if bold and line.text.rstrip()[-1] not in ".:;," else 0


def type_of(pages: Iterable[Sequence[PrintedLine]]) -> Type:
    """Return the type of a letter, from the lines of its pages."""
    kept = [list(lines) for lines in pages]
    weights: Counter[float] = Counter()
    lefts: Counter[float] = Counter()
    for line in (line for lines in kept for line in lines):
        weights[round(line.size, 1)] += len(line.text)
        lefts[round(line.left)] += len(line.text)
    body = weights.most_common(1)[0][0] if weights else 0.0
    running = (line for lines in kept for line in lines if line.cell is None and not line.caption and not line.turned)
    sizes = sorted({round(line.size, 1) for line in running if line.size > body * _LARGER}, reverse=True)
    margins = tuple(left for left, count in lefts.items() if count >= _MARGIN * sum(lefts.values()))
    return Type(body, margins, _pitch(kept, body), tuple(sizes))


def _pitch(pages: Iterable[Sequence[PrintedLine]], body: float) -> float:
    steps = [
        above.baseline - below.baseline
        for lines in pages
        for above, below in pairwise(lines)
        if round(below.size, 1) == body and below.cell is None
    ]
    return median([step for step in steps if step > 0] or [body * 1.3])
