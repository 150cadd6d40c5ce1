"""The mandate of one named mission, told in two places with two ends.

"Het mandaat van EUTM Mali loopt tot en met 18 mei 2025" and "EUTM Mali, waarvan het mandaat op 28 mei 2025 afloopt" are
of one mandate. Where the letter tells of an extension of it, two ends may be the old and the new one: then only two
days of one month are a slip of each other.
"""

import re
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.times.dated_rows import NEAR, clauses, mandate_ends
from ijkmoment.checking.times.moments import Moment, Moments, are_a_slip_apart
from ijkmoment.language.patterns import lazily

_NAME = r"(?P<name>[A-Z]+[\w-]*[A-Z][\w-]*(?:\s[A-Z][\w-]+){0,3}|(?<=operatie\s)[A-Z][\w-]+|(?<=missie\s)[A-Z][\w-]+)"
_OF = lazily(
    rf"mandaat\s+(?:van|voor)\s+(?:de\s+)?(?:operatie\s+|missie\s+)?{_NAME}(?![\w-])",
)
_EXTENDED = lazily(r"verleng|voortge[sz]|vernieuw|hernieuw", re.IGNORECASE)
_MOST = 20  # missions, and ends of each


class _End(NamedTuple):
    """One end of a mission's mandate, with the clause that tells it and the paragraph of that."""

    day: Moment
    clause: Span
    paragraph: int


def told_mandates(letter: Letter) -> Iterator[tuple[Moment, Moment]]:
    """Yield the wrong of two ends of one mission's mandate, each with the other."""
    if "mandaat" not in letter.runs:
        return
    names = list(dict.fromkeys(" ".join(one["name"].split()) for one in _OF.finditer(letter.text)))[:_MOST]
    patterns = {name: _pattern(name) for name in names}
    for name, pattern in patterns.items():
        others = [one for other, one in patterns.items() if other != name]
        ends = list(_ends(letter, pattern, others))[:_MOST]
        extended = any(letter.says(_EXTENDED, letter.sentence_at(one.start())) for one in pattern.finditer(letter.text))
        for first, second in combinations(ends, 2):
            if first.paragraph != second.paragraph and _clash(first.day, second.day, extended=extended):
                yield letter.once(Moments).in_doubt(first.day, second.day)
                break


def _pattern(name: str) -> re.Pattern[str]:
    words = r"\s+".join(map(re.escape, name.split()))
    return re.compile(rf"(?<![\w-]){words}(?![\w-])")


def _ends(letter: Letter, name: re.Pattern[str], others: list[re.Pattern[str]]) -> Iterator[_End]:
    """Yield the ends that clauses on one mission alone tell of its mandate."""
    for found in name.finditer(letter.text):
        block = letter.document.block_at(found.start())
        if block is None or block.kind not in ("paragraph", "item"):
            continue
        for clause in clauses(letter, letter.sentence_at(found.start())):
            if not clause.start <= found.start() < clause.end:
                continue
            own = Span(max(clause.start, found.start() - NEAR), clause.end)
            for day, put_off in mandate_ends(letter, own):
                alone = not any(one.search(letter.text, own.start, day.span.end) for one in others)
                if not put_off and alone and found.end() <= day.span.start:
                    yield _End(day, clause, block.start)


def _clash(first: Moment, second: Moment, *, extended: bool) -> bool:
    """Tell whether two ends are one told twice: of an extended mandate only two days of one month are."""
    if not are_a_slip_apart(first, second):
        return False
    return not extended or first.day != second.day
