"""Section titles that open with a bare number ("2  Aanpak"), in text without type sizes.

A line that opens with a number may as well be a note, a date or a figure: titles are told by their order. They count up
from one, or from a numbered title before them, and one alone is none. Behind two of them one number may be skipped.
"""

from collections.abc import Collection, Mapping, Sequence

from ijkmoment.language.patterns import lazily
from ijkmoment.reading.lines import Line
from ijkmoment.reading.pieces import Piece

_TITLE = lazily(r"(?P<number>\d{1,2})\s+(?=[A-ZÀ-Þ][^\W\d_]*)[^€\t]{3,80}(?:[^\s.,:;!…)\d]|\s(?:19|20)\d\d)")
_SOURCE = lazily(
    r"\d+\s+(?:Kamerst|Zie\b|Bron|Handelingen|Stb|Stcrt|Trb|Idem|Ibid|Vgl|Aanhangsel|http|www|Verordening|Richtlijn|Besluit\b"
    r"|(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b)",
)
_ENDS = ".,:;!?…"
_FEWEST = 2


def bare_numbers(pieces: Sequence[Piece], groups: Sequence[Sequence[Line]]) -> Mapping[int, str]:
    """Return the numbers of the pieces that are such titles, by their place."""
    found: dict[int, str] = {}
    last, skipped = 0, 0
    for index, (piece, group) in enumerate(zip(pieces, groups, strict=True)):
        listed = any(one[0].marker for one in (*groups[max(index - 1, 0) : index], *groups[index + 1 : index + 2]))
        number = 0 if listed and piece.kind == "item" else _number(piece, group)
        skips = last >= _FEWEST and number == last + 2 and not skipped
        if number == last + 1 or skips or (number == skipped > 0 and piece.kind == "paragraph"):
            last, skipped = number, number if skips else 0
            if piece.kind == "paragraph":
                found[index] = str(number)
    return found if last >= _FEWEST else {}


def over_bullets(pieces: Sequence[Piece], groups: Sequence[Sequence[Line]]) -> Collection[int]:
    """Return which items are titles over a list of bullets: apart from both, between titles that count past them."""
    titles = [
        (index, int(mark))
        for index, (piece, group) in enumerate(zip(pieces, groups, strict=True))
        if piece.kind == "heading" and (mark := group[0].marker.strip(".()")).isdecimal()
    ]
    found = []
    for index, (piece, group) in enumerate(zip(pieces[:-1], groups, strict=False)):
        number, below = (piece.marker.strip(".()") if piece.kind == "item" else ""), groups[index + 1][0]
        if not number.isdecimal() or not piece.text[:1].isupper() or not group[0].gap or not below.gap:
            continue
        if len(group) > 1 or piece.text[-1] in _ENDS or below.marker.strip(".()").isalnum() or not below.marker:
            continue
        before = max((one for one in titles if one[0] < index), default=(0, 0))[1]
        behind = min((one for one in titles if one[0] > index), default=(0, 0))[1]
        skipped = [int(number) - before - 1, max(behind - int(number) - 1, 0) if behind else 0]
        if (before or behind) and min(skipped) == 0 and max(skipped) <= 1 and (not behind or behind >= int(number)):
            found.append(index)
    return found


def _number(piece: Piece, group: Sequence[Line]) -> int:
    """Return the number of what may be a title, 0 for all else."""
    if not group[0].gap or len(group) > 1:
        return 0
    if piece.kind == "item":
        number = piece.marker.strip(".()")
        return int(number) if number.isdecimal() else 0
    title = _TITLE.fullmatch(piece.text) if piece.kind == "paragraph" else None
    return int(title["number"]) if title is not None and not _SOURCE.match(piece.text) else 0
