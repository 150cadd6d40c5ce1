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
_TELLS = lazily(
    r"\b(?:opgenomen|teruggekomen|ingegaan|beantwoord|toegelicht|beschreven|behandeld|uiteengezet|besproken|vermeld|genoemd"
    r"|weergegeven|te\s+(?:vinden|lezen)|(?:vindt|leest|treft)\s+(?:u|uw\s+Kamer)|sta(?:at|an)|volg(?:t|en))\b",
    re.IGNORECASE,
)
_THEN = lazily(r"(?<!\w)(?:was|waren|werd|werden|stond|stonden|verscheen|destijds|heeft|hebben)(?!\w)", re.IGNORECASE)
_PLACED = lazily(r"(?:In|Op)\s+(?:de|het|een|uw|hun|dat|die)\s|.*(?:\bwww\b|\w\.(?:nl|eu|com|org)\b)")  # elsewhere
# "Onder de kop ‘Samen’ volgt op het congres een debat": what stands there takes place elsewhere.
_TAKES_PLACE = lazily(
    r"\W{0,2}\s*(?:sta(?:at|an)|volg(?:t|en))\s+(?:op|tijdens|bij|in)\s+(?:de|het|een|dat|die)\s+"
    r"(?!\w*(?:tabel|overzicht|paragraaf|hoofdstuk|onderdeel|kader|lijst|figuur|grafiek|brief|rapportage)\b)\w",
    re.IGNORECASE,
)
_OF_ANOTHER = lazily(
    r"\W{0,2}\s*(?:van|uit|in)\s+(?!(?:deze|mijn|onze)\s+(?:kamer)?brief\b|de\s+brief\b|nader\b)(?:de|het|die|dat|een|[A-Z])"
)
_GUIDE = lazily(
    r"\b(?:onderdelen|paragrafen|hoofdstukken|kopjes|koppen|secties|delen)\b"
    r"|\b(?:deze|de)\s+\w*(?:brief|rapportage)\s+(?:begint|opent|behandelt|bespreekt|beschrijft|eindigt|besluit|sluit|bevat|gaat)\b",
    re.IGNORECASE,
)
_OF_OTHERS = lazily(
    r"\b(?:\w*begroting|\w*rapport|\w*site|\w*pagina|\w*artikel|\w*blad|\w*krant|kamerstuk\w*|formulier|handboek|besluit|verdrag|\w*advies|\w*verslag|\w*akkoord|\w*plan|\w*wet|bijlage\w*|bijgaand\w*|\w*nota)\b"
    r"|\b(?:in|uit|van)\s+(?:de|het)\s+\w*rapportage\b|\bbrief\s+van\s+\d",
    re.IGNORECASE,
)
_NAME = lazily(r"(?:['‘\"“„]|«\s?)(?P<title>[A-ZÀ-Þ][^'’\"”»‘“\n]{2,70}?)(?:['’\"”]|\s?»)(?!\w)")
_HEADINGS = ("kopje", "kop", "opschrift")
_LETTERS = lazily(r"[\W_]+")
_FEWEST, _LONGEST, _LONG, _MARK, _MOST, _OPENING = 2, 80, 800, 8, 20, 40


def absent_headings(letter: Letter) -> Iterator[Span]:
    """Yield the words of a heading that a whole letter points at as its own, where they stand nowhere else in it."""
    if not letter.is_whole or sum(_is_title(letter, block) for block in letter.blocks) < _FEWEST:
        return
    yield from _absent_of_guide(letter)
    places = letter.standing(_QUOTED_OPENS)
    for found in islice(at_places(_QUOTED, letter.text, places, 0, len(letter.text)), _MOST):
        sentence = letter.sentence_at(found.start())
        own = letter.says(_OWN, sentence) or _tells(letter, found["by"], sentence)
        another = any(way.match(letter.text, found.end(), sentence.end) for way in (_OF_ANOTHER, _TAKES_PLACE))
        if own and not another and not _opens_any(letter, found["title"], but=found.start()):
            yield Span(*found.span("title"))


def _tells(letter: Letter, by: str, sentence: Span) -> bool:
    """Tell whether a sentence says what stands below a heading now, and of no other document."""
    if by.rsplit(maxsplit=1)[-1].casefold() not in _HEADINGS or letter.says(_THEN, sentence):
        return False
    if _PLACED.match(letter.text, sentence.start, min(sentence.end, sentence.start + _LONG)):
        return False
    return letter.says(_TELLS, sentence) and not letter.says(_OF_OTHERS, sentence)


def _absent_of_guide(letter: Letter) -> Iterator[Span]:
    """Yield the one name without a heading among those that a guide in the opening quotes, all others being headings.

    "Deze brief begint met ‘Kern’, behandelt verderop ‘Training’ en eindigt met ‘Recht’."
    """
    titles = {_bare(letter.text[one.start : one.end]) for one in letter.blocks if _is_title(letter, one)}
    for sentence in letter.sentences[:_OPENING]:
        quoted = list(islice(_NAME.finditer(letter.text, *sentence), _MOST))
        if len(quoted) < _FEWEST or not letter.says(_GUIDE, sentence) or letter.says(_OF_OTHERS, sentence):
            continue
        absent = [one for one in quoted if not any(_bare(one["title"]) in title for title in titles)]
        if len(absent) == 1 and not _opens_any(letter, absent[0]["title"], but=absent[0].start()):
            yield Span(*absent[0].span("title"))


def _is_title(letter: Letter, block: Block) -> bool:
    """Tell whether a block is a heading, or a line that reading may have taken for none ("Wat kan beter?")."""
    line = block.kind == "paragraph" and block.end - block.start <= _LONGEST
    return block.kind == "heading" or (line and letter.text[block.end - 1] not in ".;:,")


def _opens_any(letter: Letter, title: str, but: int) -> bool:
    """Tell whether a block begins with the words of a title, or a short one, such as a heading or cell, holds them.

    The block at the offset `but` is the one that points.
    """
    words = _bare(title)
    for block in letter.blocks:
        if block.start <= but < block.end:
            continue
        text = _bare(letter.text[block.start : min(block.end, block.start + 2 * _LONGEST)])
        if words in (text if block.end - block.start <= _LONGEST else text[: len(words) + _MARK]):
            return True
    return False


def _bare(text: str) -> str:
    return _LETTERS.sub(" ", text).strip().casefold()
