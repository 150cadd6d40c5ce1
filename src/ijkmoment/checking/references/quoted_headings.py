"""Headings that a letter points at by their words, "hierop ga ik in onder ‘Lessen’", and that it does not have."""

import re
from collections.abc import Iterator
from itertools import islice

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import at_places, lazily

_QUOTED = lazily(
    r"(?<!\w)(?P<by>(?i:onder\s+(?:het\s+kopje|de\s+kop|het\s+opschrift)|(?:paragraaf|hoofdstuk|onderdeel|kopje|kop)|onder))\s+"
    r"(?:['‘\"“„]|«\s?)(?P<title>[A-ZÀ-Þ][^'’\"”»‘“\n]{2,70}?)(?:['’\"”]|\s?»)(?!\w)"
)
_QUOTED_OPENS = ("onder", "paragraaf", "hoofdstuk", "onderdeel", "kopje", "kop")
_OWN = lazily(
    r"\b(?:deze\s+(?:kamer)?brief|hieronder|hierna|hierboven|hiervoor|verderop)\b"
    r"|\b(?:ga|kom|licht|behandel|bespreek|beschrijf|schets)\s+ik\b|\bik\s+(?:ga|kom|licht|behandel|bespreek|beschrijf|schets)\b"
    r"|\b(?:gaan|komen|lichten|behandelen|bespreken|beschrijven|schetsen)\s+wij\b|\bgaat\s+het\s+kabinet\b",
    re.IGNORECASE,
)
_OF_ANOTHER = lazily(
    r"\W{0,2}\s*(?:van|uit|in)\s+(?!(?:deze|mijn|onze)\s+(?:kamer)?brief\b|de\s+brief\b|nader\b)(?:de|het|die|dat|een|[A-Z])"
)
_LETTERS = lazily(r"[\W_]+")
_FEWEST, _LONGEST, _MARK, _MOST = 2, 80, 8, 20


def absent_headings(letter: Letter) -> Iterator[Span]:
    """Yield the words of a heading that a whole letter points at as its own, where they stand nowhere else in it."""
    if not letter.is_whole or sum(_is_title(letter, block) for block in letter.blocks) < _FEWEST:
        return
    places = letter.standing(_QUOTED_OPENS)
    for found in islice(at_places(_QUOTED, letter.text, places, 0, len(letter.text)), _MOST):
        sentence = letter.sentence_at(found.start())
        own = letter.says(_OWN, sentence) and not _OF_ANOTHER.match(letter.text, found.end(), sentence.end)
        if own and not _opens_any(letter, found["title"]):
            yield Span(*found.span("title"))


def _is_title(letter: Letter, block: Block) -> bool:
    """Tell whether a block is a heading, or a line that reading may have taken for none ("Wat kan beter?")."""
    line = block.kind == "paragraph" and block.end - block.start <= _LONGEST
    return block.kind == "heading" or (line and letter.text[block.end - 1] not in ".;:,")


def _opens_any(letter: Letter, title: str) -> bool:
    """Tell whether a block begins with the words of a title, or a short one, such as a heading or cell, holds them."""
    words = _bare(title)
    for block in letter.blocks:
        text = _bare(letter.text[block.start : min(block.end, block.start + 2 * _LONGEST)])
        if words in (text if block.end - block.start <= _LONGEST else text[: len(words) + _MARK]):
            return True
    return False


def _bare(text: str) -> str:
    return _LETTERS.sub(" ", text).strip().casefold()
