"""Lessons that a letter names right behind the sentence that says there are none.

They are the items of the list that follows without another announcement, paragraphs or sentences that count them ("Les
1. ...", "De eerste les is ..."), or one that is called a new lesson. What is of an earlier year, or remains, is not
denied.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import takewhile

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.points import HEADING
from ijkmoment.checking.topics import text_of
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily

_POINT = r"(?:\w*les(?:sen)?|\w*aandachtspunt(?:en)?|leerpunt(?:en)?|verbeterpunt(?:en)?|lessons?(?:\s+learned)?)"
_COUNTED = lazily(
    rf"\s*(?:(?:de|een|als)\s+)?(?:eerste|tweede|derde|vierde)\s+(?:\w+e\s+)?{_POINT}\b"
    rf"|\s*{_POINT}\s+(?:\d|[IVX]+\b|[a-z]\b)|\s*ten\s+eerste\b(?!\s+(?:omdat|doordat|want|vanwege|wegens|door|is\s+dat)\b)",
    re.IGNORECASE,
)
_NEW_ONE = lazily(
    rf"\b(?:een|één|de|als|twee|drie|vier|vijf)\s+(?:eerste\s+|tweede\s+)?nieuwe?\s+{_POINT}\b|\bnieuw\s+is\s+(?:de\s+les|het\s+aandachtspunt)\b",
    re.IGNORECASE,
)
_CARRIED = lazily(
    r"\b(?:vorige?|voorgaande|eerdere|eerder\s+(?:genoemde?|gemelde?|vermelde?|getrokken)|blijft|blijven|bleef|bleven|bestaande|onverminderd|nog\s+steeds|voortgezet|reeds|al\s+genoemde?"
    r"|oude|geldt\s+nog|gelden\s+nog|actueel|van\s+kracht|opgevolgd|afgehandeld|afgesloten)\b",
    re.IGNORECASE,
)
_NEW = lazily(r"\bnieuwe?\b", re.IGNORECASE)
_ANNOUNCED = lazily(r":\s*\Z|\b(?:volgende|onderstaande|hieronder|hierna)\b", re.IGNORECASE)
_OTHERWISE = lazily(
    r"[,;]\s*(?:maar|wel|doch|echter|behalve|anders|al)\b|\b(?:als|indien|wanneer|waarom|zolang)\b", re.IGNORECASE
)
_OF_EACH = lazily(rf"\b(?:elke?|iedere?|deze|per)\s+{_POINT}\b", re.IGNORECASE)
_MOST, _FEW, _REACH = 4, 2, 20


def named_after(letter: Letter, sentence: Span, denied: str) -> tuple[Span, ...]:
    """Return the lessons that follow a sentence which denies them in these words."""
    block = letter.document.block_at(sentence.start)
    if block is None or block.kind != "paragraph" or letter.says(_OTHERWISE, sentence):
        return ()
    over = letter.headings_at(sentence.start)
    of_points = bool(over) and HEADING.search(text_of(letter, over[-1])) is not None
    if not of_points and _NEW.search(denied) is None:
        return ()
    rest = [one for one in letter.sentences_in(Span(block.start, block.end)) if one.start > sentence.start]
    found = _of_list(letter, block, sentence, rest) or _counted(letter, block, rest)
    return tuple(found[:_MOST]) if not _is_carried(letter, found) else ()


def _is_carried(letter: Letter, found: Sequence[Span]) -> bool:
    return any(letter.says(_CARRIED, one) and not letter.says(_NEW_ONE, one) for one in found[:1])


def _of_list(letter: Letter, block: Block, sentence: Span, rest: Sequence[Span]) -> list[Span]:
    """Return the items of the list below a block that announces it by nothing but the denial, and what is of each."""
    if any(
        not letter.says(_OF_EACH, one) or letter.says(_CARRIED, one) or letter.says(_ANNOUNCED, one) for one in rest
    ):
        return []
    if letter.says(_CARRIED, sentence):
        return []
    index = bisect_left(letter.blocks, block.end, key=lambda one: one.start)
    following = (letter.blocks[at] for at in range(index, min(index + _REACH, len(letter.blocks))))
    items = [Span(one.start, one.end) for one in takewhile(lambda one: one.kind == "item", following)]
    return items if len(items) >= _FEW else []


def _counted(letter: Letter, block: Block, rest: Sequence[Span]) -> list[Span]:
    """Return what is counted as a lesson, or called a new one, behind a denial in its section."""
    behind = [*rest, *_first_sentences(letter, block)]
    found = [one for one in behind if _COUNTED.match(letter.text, one.start, one.end)]
    return found or [one for one in behind if letter.says(_NEW_ONE, one)]


def _first_sentences(letter: Letter, block: Block) -> Iterator[Span]:
    """Yield the sentence that opens each of the paragraphs down to the next heading."""
    index = bisect_left(letter.blocks, block.end, key=lambda one: one.start)
    following = (letter.blocks[at] for at in range(index, min(index + _REACH, len(letter.blocks))))
    for one in takewhile(lambda one: one.kind in ("paragraph", "item"), following):
        yield letter.sentence_at(one.start)
