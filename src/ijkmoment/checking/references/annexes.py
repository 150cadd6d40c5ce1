"""Annexes that a letter points at by a number while it has one without a number, or speaks of no annex elsewhere.

Annexes are often files of their own: only a letter that nowhere else speaks of anything that goes with it has none.
"""

import re
from collections.abc import Iterator

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.references.numbered_pieces import is_own
from ijkmoment.language.patterns import lazily

_MENTION = lazily(r"(?<!\w)(?P<word>bijlage)\s+(?P<number>[2-9]|1\d)(?![\w%/-]|[.,]\d)", re.IGNORECASE)
_TITLE = lazily(r"^[ \t\xa0#*_]*bijlage(?:[ \t]*[:–-][ \t]*\S|[ \t]*$)", re.IGNORECASE | re.MULTILINE)
_SPOKEN_OF = lazily(
    r"\b\w*bijlage|\bbij(?:gevoegd|gaand|gesloten)|\b(?:mee|toe)ge(?:zonden|stuurd)|\b(?:bij|toe)voeg|\bvoeg\b|\baangehecht|\bannex"
    r"|\btreft\s+u\b",
    re.IGNORECASE,
)


def absent_annexes(letter: Letter) -> Iterator[tuple[Span, bool]]:
    """Yield where a whole letter points at such an annex, and whether it has one without a number."""
    if not letter.is_whole:
        return
    mentions = [*_MENTION.finditer(letter.text)]
    text = letter.document.text
    titles = sum(1 for _ in _TITLE.finditer(text)) if mentions else 0
    others = sum(1 for _ in _SPOKEN_OF.finditer(text)) - len(mentions) if mentions else 0
    if len(mentions) != 1 or titles > 1 or (others and not titles):
        return
    found = mentions[0]
    block = letter.document.block_at(found.start())
    if block is not None and is_own(letter, found, block):
        yield Span(*found.span()), bool(titles)
