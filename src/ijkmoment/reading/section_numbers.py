"""Section titles that open with a bare number ("2  Aanpak"), in text without type sizes.

A line that opens with a number may as well be a note, a date or a figure: titles are told by their order. They count up
from one, or from a numbered title before them, and one alone is none.
"""

from collections.abc import Mapping, Sequence

from ijkmoment.language.patterns import lazily
from ijkmoment.reading.lines import Line
from ijkmoment.reading.pieces import Piece

_TITLE = lazily(r"(?P<number>\d{1,2})\s+(?=[A-ZÀ-Þ][^\W\d_]*)[^€\t]{3,80}[^\s.,:;!…)\d]")
_SOURCE = lazily(
    r"\d+\s+(?:Kamerst|Zie\b|Bron|Handelingen|Stb|Stcrt|Trb|Idem|Ibid|Vgl|Aanhangsel|http|www|Verordening|Richtlijn|Besluit\b"
    r"|(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b)",
)
_FEWEST = 2


def bare_numbers(pieces: Sequence[Piece], groups: Sequence[Sequence[Line]]) -> Mapping[int, str]:
    """Return the numbers of the pieces that are such titles, by their place."""
    found: dict[int, str] = {}
    last = 0
    for index, (piece, group) in enumerate(zip(pieces, groups, strict=True)):
        listed = any(one[0].marker for one in (*groups[max(index - 1, 0) : index], *groups[index + 1 : index + 2]))
        number = 0 if listed and piece.kind == "item" else _number(piece, group)
        if number == last + 1:
            last = number
            if piece.kind == "paragraph":
                found[index] = str(number)
    return found if last >= _FEWEST else {}


def _number(piece: Piece, group: Sequence[Line]) -> int:
    """Return the number of what may be a title, 0 for all else."""
    if not group[0].gap or len(group) > 1:
        return 0
    if piece.kind == "item":
        number = piece.marker.strip(".()")
        return int(number) if number.isdecimal() else 0
    title = _TITLE.fullmatch(piece.text) if piece.kind == "paragraph" else None
    return int(title["number"]) if title is not None and not _SOURCE.match(piece.text) else 0
