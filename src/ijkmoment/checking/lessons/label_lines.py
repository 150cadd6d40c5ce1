"""Numbered lessons, recommendations or measures, each with lines that have a label, of which one lacks a line.

"Aanbeveling 9 – Verleng de uitzendduur." over "Eigenaar: ...", "Stand: ...", "Datum: ...". Where all the others have
the line, those that are done too, one without it lacks its owner or its date.
"""

import re
from collections.abc import Iterator

from ijkmoment.checking.lessons.owners_and_terms import Form, Lacking, is_done, is_refused
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.patterns import lazily

_HEAD = lazily(
    r"\s*(?P<noun>les|aanbeveling|maatregel|actie|actiepunt|aandachtspunt|leerpunt|verbeterpunt|bevinding)"
    r"\s+(?:\d{1,2}|[a-h]|[ivx]{1,4})(?!\w)",
    re.IGNORECASE,
)
_OPENS = r"(?:\A|[.;,]\s+|\n\s*)"
_LABELS: tuple[tuple[Form, re.Pattern[str]], ...] = (
    ("owner", lazily(rf"{_OPENS}(?:(?:Eind)?[Vv]erantwoordelijke?|[Ee]igenaar|[Tt]rekker|[Aa]ctiehouder)\s*:")),
    (
        "date",
        lazily(
            rf"{_OPENS}(?:[Dd]atum(?:\s+van\s[^:.;]{{1,40}})?|[Tt]ermijn|[Gg]ereed|[Pp]lanning|[Dd]eadline|[Uu]iterlijk)\s*:"
        ),
    ),
)
_FEWEST = 3


def unlabelled(letter: Letter) -> Iterator[Lacking]:
    """Yield the one of some numbered points that has no line for its owner, or its date, where all others have."""
    for points in _numbered(letter).values():
        if len(points) < _FEWEST:
            continue
        for form, label in _LABELS:
            left = [one for one in points if not label.search(letter.part(one))]
            if len(left) == 1 and _is_missed(letter, left[0], [one for one in points if one != left[0]]):
                yield Lacking(left[0], form)


def _numbered(letter: Letter) -> dict[str, list[Span]]:
    """Return the points by their noun, each with all that stands below it: "Datum: ..." on a line may be no block."""
    found: dict[str, list[Span]] = {}
    noun, start = "", -1
    for block in (*letter.blocks, None):
        text = block is not None and block.kind in ("paragraph", "item")
        head = _HEAD.match(letter.text, block.start, block.end) if block is not None and block.kind != "cell" else None
        if start >= 0 and (head is not None or not text):
            found.setdefault(noun, []).append(Span(start, block.start if block is not None else len(letter.text)))
            start = -1
        if block is not None and head is not None:
            noun, start = head["noun"].lower(), block.start
    return found


def _is_missed(letter: Letter, point: Span, others: list[Span]) -> bool:
    """Tell whether a point is one of which the line is missed: not refused, nor done where no other is done."""
    if is_refused(letter, point):
        return False
    return not is_done(letter, point) or any(is_done(letter, one) for one in others)
