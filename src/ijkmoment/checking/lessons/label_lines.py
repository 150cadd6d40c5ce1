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
            left = [one for one in points if not _is_in(letter, label, one)]
            if len(left) == 1 and _is_missed(letter, left[0], [one for one in points if one != left[0]]):
                yield Lacking(_whole(left[0]), form)


def _numbered(letter: Letter) -> dict[str, list[tuple[Span, ...]]]:
    """Return the points by their noun, each with the paragraphs below it."""
    found: dict[str, list[tuple[Span, ...]]] = {}
    row: list[Span] = []
    noun = ""
    for block in (*letter.blocks, None):
        head = _HEAD.match(letter.text, block.start, block.end) if block is not None else None
        if row and (block is None or head is not None or block.kind not in ("paragraph", "item")):
            found.setdefault(noun, []).append(tuple(row))
            row = []
        if block is not None and head is not None and block.kind in ("paragraph", "item"):
            noun, row = head["noun"].lower(), [Span(block.start, block.end)]
        elif row and block is not None:
            row.append(Span(block.start, block.end))
    return found


def _is_in(letter: Letter, label: re.Pattern[str], point: tuple[Span, ...]) -> bool:
    return any(label.search(letter.part(one)) for one in point)


def _is_missed(letter: Letter, point: tuple[Span, ...], others: list[tuple[Span, ...]]) -> bool:
    """Tell whether a point is one of which the line is missed: not refused, nor done where no other is done."""
    if is_refused(letter, _whole(point)):
        return False
    return not is_done(letter, _whole(point)) or any(is_done(letter, _whole(one)) for one in others)


def _whole(point: tuple[Span, ...]) -> Span:
    return Span(point[0].start, point[-1].end)
