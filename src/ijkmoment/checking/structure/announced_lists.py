"""Lists that a paragraph announces and that do not follow: a colon before a heading, or before what points back.

A list that lost its marks still stands there, as lines or paragraphs, and may stand below headings of its own. So what
follows has to be sure: the closing, the heading that is next by its number or level, that closes letters, or a usual
one that stands alone where several things are announced; prose that is no list by its form (prose_for_lists); or
nothing at all behind "Ik noem er drie."
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span, since
from ijkmoment.checking.structure.parts import is_usual_part
from ijkmoment.checking.structure.prose_for_lists import (
    GOES_ON,
    QUESTION,
    SEVERAL,
    announces,
    is_prose,
    is_whole,
    last_sentence,
    paragraphs,
    run_on,
    speaks_of,
)
from ijkmoment.checking.text.heading_marks import SIGNS, Sign, mark_of, place_of
from ijkmoment.facts.document import Block
from ijkmoment.language.numerals import NUMBER_WORD, number_of
from ijkmoment.language.patterns import lazily

_ANNOUNCES = lazily(r":\Z|(?<!\w)als\s+volgt\.\Z")
_OF_LETTER = lazily(
    r"(?<!\w)(?:\w*brief|\w*rapportage|verslag|notitie|bijlage\w*|hieronder|hierna|paragra\w+|hoofdstuk\w*|onderdelen|onderwerpen|thema['’]?s)(?!\w)"
)
_SIGNS_OFF = lazily(r"(?:de\s+(?:minister|staatssecretaris)|namens|voor\s+deze|hoogachtend)(?!\w)")
_PICKED = lazily(
    rf"(?<!\w)(?:noem|noemen|licht|lichten|bespreek|bespreken|behandel|behandelen|beschrijf|beschrijven|schets|schetsen)\s+"
    rf"(?:(?:ik|wij|we|hier|hieronder)\s+){{0,2}}er\s+(?:(?:hier|hieronder)\s+)?(?P<number>[2-9]|{NUMBER_WORD})(?!\w)"
    r"(?:\s+(?:uit|toe|nader|kort|hier|hieronder)){0,2}\.\Z"
)
_OPENED = lazily(
    rf"(?:verder|daarnaast|voorts|tot\s+slot|ten\s+slotte|bovendien|ook)\s+(?:zijn|gelden|bestaan|resteren|spelen|blijven|vragen|kennen\s+wij|zie\s+ik|noem\s+ik)"
    rf"\s+(?:er\s+)?(?:nog\s+)?(?P<number>[2-9]|{NUMBER_WORD})\s+(?:[a-zà-ÿ-]+e\s+)?(?P<noun>[a-zà-ÿ-]*(?:punten|redenen|lessen|risico['’]s|voorwaarden|ontwikkelingen"
    r"|vragen|knelpunten|maatregelen|aanbevelingen|zaken|factoren|oorzaken|criteria|doelen|opgaven))(?!\w)[^.:;]*\.\Z"
)
_TITLE = lazily(r"\s*(?:tabel|figuur|grafiek|kaart|overzicht|bijlage|stap|fase|optie|punt|les|vraag|ad)(?!\w)")
_CLOSES = lazily(r"\s*(?:\d{1,2}\.?\s+)?(?:vooruitblik|vervolg|tot\s+slot|slot\w*|afsluiting|conclusies?)\s*")
_SECTION = lazily(
    r"\s*(?:\d{1,2}\.?\s+)?(?:de\s+)?(?:financi[eë]n|financiële\s+\w+|kosten|lessen|evaluatie|planning|inzet|terugblik|verantwoording"
    r"|mandaat|gronden\s+voor\s+deelname|(?:politieke|militaire)\s+aspecten|haalbaarheid|risico['’]s)\s*"
)
# "die hieronder met hun termijn staan": an announcement without a colon.
_BELOW = lazily(
    rf"(?<!\w)(?P<number>[2-9]|{NUMBER_WORD})\s+(?:[a-zà-ÿ-]+e\s+){{0,2}}(?P<noun>[a-zà-ÿ-]{{3,}}(?:en|ën|s|['’]s|a))(?!\w)[^.:;]{{0,40}},\s+"
    r"die\s+hieronder\s+(?:[a-zà-ÿ]+\s+){0,6}?(?:staan|volgen|zijn\s+\w+|worden\s+\w+)\.\Z"
)
_LAID_OUT = lazily(
    rf"(?:brief|rapportage|verslag|notitie)\s+bestaat\s+uit\s+(?:de\s+volgende|[2-9]|{NUMBER_WORD})\s+(?:onderdelen|delen|hoofdstukken|paragrafen):\Z"
)
# "De tabel geeft het overzicht.", "In onderstaande tabel staan de bedragen.": a table, and no number of it.
_TABLED = lazily(
    r"(?:in\s+)?(?:de\s+)?(?P<below>onderstaande\s+|volgende\s+)?tabel(?P<hence>\s+hieronder|\s+hierna)?\s+(?:geeft|toont|laat|bevat|vermeldt|vat|biedt"
    r"|sta(?:at|an)|maakt|is|zijn|word(?:t|en)|ziet|vindt|treft)(?!\w)"
)
_STANDS = ("staat", "staan", "is", "zijn", "wordt", "worden")
_TWO, _MOST = 2, 20
_STRAY = frozenset({"footnote", "header"})
_SHORTEST = 30


class Unfollowed(NamedTuple):
    """An announcement without what it announces: where, and how many of them are there, where it tells a number."""

    span: Span
    told: int | None = None


def unfollowed(letter: Letter) -> Iterator[Unfollowed]:
    """Yield what announces a list, or a number of things, that does not follow."""
    yield from map(Unfollowed, run_on(letter))
    blocks = tuple(one for one in letter.document.blocks if one.kind not in _STRAY)
    for index, block in enumerate(blocks):
        if index + 1 < len(blocks) and block.kind == "item" and _is_item_alone(letter, block, blocks, index + 1):
            yield Unfollowed(last_sentence(letter, block))
        if block.kind != "paragraph" or index + 1 == len(blocks):
            continue
        if block.end - block.start < _SHORTEST and not announces(letter, block):
            continue
        if _ANNOUNCES.search(letter.folded, max(block.end - _SHORTEST, block.start), block.end):
            if _is_cut_off(letter, block, blocks[index + 1]) or is_prose(letter, block, blocks, index + 1):
                yield Unfollowed(last_sentence(letter, block))
        elif _is_told_without(letter, block, blocks[index + 1]):
            yield Unfollowed(last_sentence(letter, block))
        elif (tabled := _untabled(letter, block, blocks[index + 1])) is not None:
            yield Unfollowed(tabled)
        elif (told := _too_few(letter, block, since(blocks, index + 1))) is not None:
            yield Unfollowed(last_sentence(letter, block), told)


def _is_item_alone(letter: Letter, block: Block, blocks: Sequence[Block], index: int) -> bool:
    """Tell whether a numbered paragraph announces things, and the next one follows or what takes them for named.

    Items that are the things themselves may be numbered on, but are as many as announced.
    """
    several = SEVERAL.search(letter.folded, *last_sentence(letter, block))
    if several is None or _OF_LETTER.search(letter.folded, *last_sentence(letter, block)):
        return False
    after = blocks[index]
    if after.kind == "paragraph":
        told = paragraphs(letter, blocks, index)
        return speaks_of(letter, several, told)
    marks = (block.marker.strip("()."), after.marker.strip("()."))
    if after.kind != "item" or after.level != block.level or not _follows(*marks, "number"):
        return False
    row = [*takewhile(lambda one: one.kind == "item" and one.level == block.level, since(blocks, index))]
    beyond = next(since(blocks, index + len(row)), None)
    fewer = len(row) < _announced(several) and (beyond is None or beyond.kind in ("heading", "closing"))
    more = several["number"] is not None and len(row) > _announced(several)
    return (fewer or more) and is_whole(letter, after)


def _announced(several: re.Match[str]) -> int:
    """Return how many things are announced, two where no number is told."""
    return (number_of(several["number"]) if several["number"] else None) or _TWO


def _is_cut_off(letter: Letter, block: Block, after: Block) -> bool:
    """Tell whether what stands behind an announcement cannot be what it announces."""
    last = last_sentence(letter, block)
    if after.kind in ("closing", "signatory"):
        return not _SIGNS_OFF.match(letter.folded, block.start)
    if QUESTION.fullmatch(letter.folded, after.start, after.end):
        return True
    if after.kind != "heading":
        return False
    if _LAID_OUT.search(letter.folded, *last):
        behind = next(since(letter.blocks, bisect_right(letter.blocks, after.start, key=_start)), None)
        return behind is not None and behind.kind in ("paragraph", "item")
    cut = _is_next_section(letter, block, after) or _opens_another(letter, block, after)
    return cut and not _OF_LETTER.search(letter.folded, *last)


def _start(block: Block) -> int:
    return block.start


def _is_told_without(letter: Letter, block: Block, after: Block) -> bool:
    """Tell whether what a sentence without a colon says to stand below is spoken of as named, or the letter ends."""
    below = _BELOW.search(letter.folded, *last_sentence(letter, block))
    if below is None:
        return False
    return after.kind == "closing" or (after.kind == "paragraph" and speaks_of(letter, below, (after,)))


def _untabled(letter: Letter, block: Block, after: Block) -> Span | None:
    """Return the sentence on what a table shows, where the letter has none; where "hieronder", its section."""
    if "tabel" not in letter.runs or not (after.kind in ("heading", "closing") or is_whole(letter, after)):
        return None
    for sentence in letter.sentences_in(Span(block.start, block.end)):
        found = _TABLED.match(letter.folded, *sentence)
        if found is None:
            continue
        if not (found["below"] or found["hence"]):
            there = any(one.kind in ("cell", "caption") for one in letter.blocks)
            return None if there or not letter.is_whole or found[0].endswith(_STANDS) else sentence
        over = letter.headings_at(block.start)[-1:]
        tables = (one for one in letter.blocks if one.kind in ("cell", "caption", "item"))
        return None if any(letter.headings_at(one.start)[-1:] == over for one in tables) else sentence
    return None


def _opens_another(letter: Letter, block: Block, heading: Block) -> bool:
    """Tell whether a heading cannot be what stands under the heading of a block: it opens another section.

    Headings that are what is announced are several, and stand lower than the one over it. A title of a table, and one
    of a list, are no section's.
    """
    over = letter.headings_at(block.start)
    behind = next(since(letter.blocks, bisect_right(letter.blocks, heading.start, key=lambda one: one.start)), None)
    text = letter.part(Span(block.start, block.end)).rstrip()
    if (
        not over
        or is_usual_part(letter, over[-1])
        or not text.endswith(":")
        or behind is None
        or behind.kind not in ("paragraph", "closing")
    ):
        return False
    if _TITLE.match(letter.folded, heading.start, heading.end):
        return False
    headings = letter.once(_sections)
    further = headings[bisect_left(headings, heading.start, key=lambda one: one.start) :][:_MOST]
    closes = _CLOSES.fullmatch(letter.folded, heading.start, heading.end) is not None
    if closes or letter.once(_has_levels):
        return closes or heading.level <= over[-1].level
    return _stands_alone(letter, block, heading, further)


def _sections(letter: Letter) -> tuple[Block, ...]:
    """Return the headings of a letter; made once, by `letter.once(_sections)`."""
    return tuple(one for one in letter.blocks if one.kind == "heading")


def _has_levels(letter: Letter) -> bool:
    """Tell whether a file keeps the levels of its headings; made once, by `letter.once(_has_levels)`."""
    return len({one.level for one in letter.once(_sections)}) > 1


def _stands_alone(letter: Letter, block: Block, heading: Block, further: Sequence[Block]) -> bool:
    """Tell whether the headings behind a block are no things that it announces: not as many, or usual sections."""
    several = SEVERAL.search(letter.folded, *last_sentence(letter, block))
    if several is None:
        return False
    told = number_of(several["number"]) if several["number"] else None
    sections = sum(map(bool, (_is_section(letter, one) for one in further)))
    if _is_section(letter, heading):
        return all(_is_section(letter, one) for one in further[:_TWO]) or len(further) - sections < (told or _TWO)
    return told is not None and len(further) - sections != told


def _is_section(letter: Letter, heading: Block) -> bool:
    """Tell whether a heading is one that many letters have, of no thing of their own."""
    usual = any(one.fullmatch(letter.folded, heading.start, heading.end) for one in (_SECTION, _CLOSES))
    return usual or is_usual_part(letter, heading)


def _is_next_section(letter: Letter, block: Block, heading: Block) -> bool:
    """Tell whether a heading's number counts on from that of the section of a block, or of one around it."""
    over = letter.headings_at(block.start)
    here, there = (mark_of(letter, over[-1]) if over else "").split("."), mark_of(letter, heading).split(".")
    if not here[0] or not there[0] or len(there) > len(here) or here[: len(there) - 1] != there[:-1]:
        return False
    return any(_follows(here[len(there) - 1], there[-1], sign) for sign in SIGNS)


def _follows(here: str, there: str, sign: Sign) -> bool:
    first, second = place_of(here, sign), place_of(there, sign)
    return first is not None and second == first + 1


def _too_few(letter: Letter, block: Block, after: Iterator[Block]) -> int | None:
    """Return how many paragraphs follow "Ik noem er drie.", where they are fewer; None where enough may be told."""
    last = last_sentence(letter, block)
    picked = _PICKED.search(letter.folded, *last)
    opened = None if picked else _OPENED.match(letter.folded, *last)
    counted = picked or opened
    number = number_of(counted["number"]) if counted is not None else None
    if number is None:
        return None
    told = []
    for one in after:
        if one.kind in ("heading", "closing", "signatory"):
            break
        if one.kind != "paragraph":
            return None
        told.append(one)
    if opened is not None:
        return 0 if not told and not _is_told_before(letter, last, opened["noun"]) else None
    if any(GOES_ON.search(letter.folded, one.start, one.end) for one in told) or len(told) == 1:
        return None
    return len(told) if len(told) < number else None


def _is_told_before(letter: Letter, last: Span, noun: str) -> bool:
    over = letter.headings_at(last.start)
    return noun[:5] in letter.folded[over[-1].end if over else 0 : last.start]
