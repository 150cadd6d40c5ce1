"""Headings that a letter points at by their words, "hierop ga ik in onder ‘Lessen’", and that it does not have."""

import re
from collections.abc import Iterator

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily

_QUOTED = lazily(
    r"(?<!\w)(?P<by>(?i:onder\s+(?:het\s+kopje|de\s+kop|het\s+opschrift)|(?:paragraaf|hoofdstuk|onderdeel|kopje|kop)|onder))\s+"
    r"(?:['‘\"“„]|«\s?)(?P<title>[A-ZÀ-Þ][^'’\"”»‘“\n]{2,70}?)(?:['’\"”]|\s?»)(?!\w)"
)
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
_FEWEST, _LONGEST = 2, 80


def absent_headings(letter: Letter) -> Iterator[Span]:
    """Yield the words of a heading that a whole letter points at as its own, where they stand nowhere else in it."""
    if not letter.is_whole or sum(_is_title(letter, block) for block in letter.blocks) < _FEWEST:
        return
    for found in _QUOTED.finditer(letter.text):
        sentence = letter.sentence_at(found.start())
        own = letter.says(_OWN, sentence) and not _OF_ANOTHER.match(letter.text, found.end(), sentence.end)
        if own and _times(letter, found["title"]) == 1:
            yield Span(*found.span("title"))


def _is_title(letter: Letter, block: Block) -> bool:
    """Tell whether a block is a heading, or a line that reading may have taken for none ("Wat kan beter?")."""
    line = block.kind == "paragraph" and block.end - block.start <= _LONGEST
    return block.kind == "heading" or (line and letter.text[block.end - 1] not in ".;:,")


def _times(letter: Letter, title: str) -> int:
    """Return how often the letters of a title stand in the letter, whatever stands between its words."""
    return letter.once(_bare).count(_LETTERS.sub(" ", title).strip().casefold())


def _bare(letter: Letter) -> str:
    return _LETTERS.sub(" ", letter.document.text).casefold()
