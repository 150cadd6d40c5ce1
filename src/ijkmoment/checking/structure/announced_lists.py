"""Lists that a paragraph announces and that do not follow: a colon before a heading, or before what points back.

A list that lost its marks still stands there, as lines or paragraphs, and may stand below headings of its own. So what
follows has to be sure: the closing, the heading that is next by its number or level, that closes letters, or a usual
one that stands alone where several things are announced; a paragraph that speaks of the things as already named, or a
sentence without a figure behind what is made up of parts ("dit bedrag omvat:"); or nothing at all behind "Ik noem er
drie."
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span, since
from ijkmoment.checking.structure.parts import is_usual_part
from ijkmoment.checking.text.heading_marks import SIGNS, Sign, mark_of, place_of
from ijkmoment.facts.document import Block
from ijkmoment.language.numerals import NUMBER_WORD, number_of
from ijkmoment.language.patterns import lazily
from ijkmoment.language.word_classes import PRONOUNS
from ijkmoment.language.word_kinds import is_finite

_ANNOUNCES = lazily(r":\Z|(?<!\w)als\s+volgt\.\Z")
_SEVERAL = lazily(
    rf"(?<!\w)(?:volgende|verschillende|onderstaande|diverse|meerdere|enkele|(?P<number>[2-9]|{NUMBER_WORD}))\s+(?:[a-zà-ÿ-]+e\s+){{0,2}}"
    r"(?P<noun>[a-zà-ÿ-]{3,}(?:en|ën|s|['’]s|a))(?!\w)[^.;:]{0,80}:\Z"
)
_POINTS_BACK = lazily(
    r"(?:(?:de|het|alle|beide)\s+(?:\w+\s+){0,2}?(?:(?:laatst|eerst|voor|boven|hiervoor)?\s?(?:genoemde|vermelde|bedoelde)|bovenstaande)"
    rf"|(?:al\s+|elk\s+van\s+|van\s+|met\s+|naast\s+|behalve\s+)?deze\s+(?:(?:\w+e|{NUMBER_WORD})\s+)?(?P<noun>[a-zà-ÿ-]+(?:en|ën|s|['’]s|a))"
    r"|bovenstaande|(?:hier|daar)(?:van|mee)|elk\s+daarvan|al\s+deze"
    r"|(?:(?:aan|bij|met|onder|op|van|voor)\s+)?(?P<one>[a-z-]{3,})\s+(?:[2-9]|[b-h]|i[iv]i?))(?!\w|[.,]\d)"
)
_OF_LETTER = lazily(
    r"(?<!\w)(?:\w*brief|\w*rapportage|verslag|notitie|bijlage\w*|hieronder|hierna|paragra\w+|hoofdstuk\w*|onderdelen|onderwerpen|thema['’]?s)(?!\w)"
)
_OF_THIS = lazily(r"(?<!\w)(?:\w*brief|\w*rapportage|verslag|notitie|bijlage\w*|hieronder|hierna|vragen)(?!\w)")
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
_GOES_ON = lazily(
    r"(?:^|[.!?]\s+)(?:daarnaast|ook|verder|voorts|bovendien|tot\s+slot|ten\s+slotte|een\s+ander\w*|het\s+andere|de\s+andere)(?!\w)"
)
# What is made up of parts: these are named behind "dit bedrag omvat:", and may be told behind "is als volgt verdeeld:".
_MADE_UP = lazily(
    r"(?<!\w)(?:\w*bedrag(?:en)?|\w*kosten|uitgaven|\w*budget|totaal|som|pakket|eenheid|detachement|bijdrage|vloot)\s+(?:[a-zà-ÿ]+\s+){0,4}?"
    r"(?:omvat(?:te|ten|ten)?|omvatten|bestaa[nt]\w*(?:\s+uit)?|bestond(?:en)?(?:\s+uit)?|(?P<told>(?:is|zijn|was|waren)\s+als\s+volgt\s+\w+))\s*:\Z"
    r"|(?<!\w)(?:bestaa[nt]|bestond(?:en)?)\s+(?:de|het|onze)\s+(?:[a-zà-ÿ]+\s+){0,3}(?:inzet|bijdragen?|eenheid|\w*bedrag|kosten|pakket)\s+uit:\Z"
)
_TITLE = lazily(r"\s*(?:tabel|figuur|grafiek|kaart|overzicht|bijlage|stap|fase|optie|punt|les|vraag|ad)(?!\w)")
_CLOSES = lazily(r"\s*(?:\d{1,2}\.?\s+)?(?:vooruitblik|vervolg|tot\s+slot|slot\w*|afsluiting|conclusies?)\s*")
_SECTION = lazily(
    r"\s*(?:\d{1,2}\.?\s+)?(?:de\s+)?(?:financi[eë]n|financiële\s+\w+|kosten|lessen|evaluatie|planning|inzet|terugblik|verantwoording)\s*"
)
# "die hieronder met hun termijn staan": an announcement without a colon.
_BELOW = lazily(
    rf"(?<!\w)(?P<number>[2-9]|{NUMBER_WORD})\s+(?:[a-zà-ÿ-]+e\s+){{0,2}}(?P<noun>[a-zà-ÿ-]{{3,}}(?:en|ën|s|['’]s|a))(?!\w)[^.:;]{{0,40}},\s+"
    r"die\s+hieronder\s+(?:[a-zà-ÿ]+\s+){0,6}?(?:staan|volgen|zijn\s+\w+|worden\s+\w+)\.\Z"
)
_LAID_OUT = lazily(
    rf"(?:brief|rapportage|verslag|notitie)\s+bestaat\s+uit\s+(?:de\s+volgende|[2-9]|{NUMBER_WORD})\s+(?:onderdelen|delen|hoofdstukken|paragrafen):\Z"
)
_DIVIDED = lazily(r"(?<!\w)als\s+volgt(?:\s+(?:verdeeld|opgebouwd|samengesteld|gespecificeerd|onderverdeeld):|[.:])\Z")
_EXTREME = lazily(r"(?<!\w)(?:hoogste|grootste|laagste|kleinste|meeste|minste)(?!\w)")
_OF_MORE = lazily(
    r"(?<!\w)(?:rest|overige?|resterende|andere?|daarna|gevolgd|vervolgens|ook|daarnaast|verder|(?:groter|kleiner)e?)(?!\w)"
)
_NOT_FIRST = lazily(
    r"(?:(?:aan|bij|met|onder|op|van|voor|over|in)\s+)?(?:de|het)\s+(?:tweede|derde|vierde|vijfde|laatste)\s+(?P<noun>[a-z-]{3,})(?!\w)"
)
# What is no act: no sentence in which somebody does something is one of these, nor one on what it costs.
_THINGS = lazily(
    r"(?:\w*landen|\w*groepen|soorten|\w*woningen|\w*eenheden|categorieën|\w*organisaties|gemeenten|steden|provincies|partijen|\w*stukken"
    r"|documenten|bedragen|posten|locaties|\w*schepen|gebieden|bedrijven|instellingen|ministeries|functies|voertuigen|systemen)\Z"
)
_OF_ANOTHER = lazily(
    r"(?:(?:op|in|bij|met|over|tijdens)\s+(?:[\w-]+\s+){1,5}?)?(?:heb|zal|wil|ben)\s+ik(?!\w)|ik\s|(?:wij|we)\s"
    r"|de\s+(?:uitgaven|kosten|raming|planning)\s"
)
_QUESTION = lazily(
    r"\s*(?:vraag|vragen|antwoord)(?:\s+op\s+vra(?:ag|gen))?(?:\s+\d{1,2}(?:\s+(?:en|tot\s+en\s+met)\s+\d{1,2})?)?\W*"
)
# "Maatregel 1 is uitgevoerd", of things that are known, in one paragraph; not in a list of how each of them stands.
_IS_DONE = lazily(
    r"(?P<noun>[a-z-]{4,})\s+1\s+(?:is|was)\s+(?:[\w-]+\s+){0,3}(?:uitgevoerd|afgerond|gereed|voltooid|ingevoerd|opgevolgd|afgedaan"
    r"|gerealiseerd|behaald|bereikt|gehaald|overgenomen|vervuld|getrokken|van\s+kracht)(?!\w)"
)
_ORDINAL = lazily(r"(?<!\w)(?:ten\s+)?(?:aller)?(?:eerste|tweede|derde)(?!\w)", re.IGNORECASE)
_STAND = lazily(r"(?<!\w)(?:stand|voortgang|status)(?!\w)")
_PIECE = lazily(r"[,;]\s+\D|\sen\s+(?![\d€])|[.!?]\s+(?=\S)")
_FEWEST, _TWO, _MOST = 5, 2, 20
_STRAY = frozenset({"footnote", "header"})
_SHORTEST, _ROOT = 30, 4


class Unfollowed(NamedTuple):
    """An announcement without what it announces: where, and how many of them are there, where it tells a number."""

    span: Span
    told: int | None = None


def unfollowed(letter: Letter) -> Iterator[Unfollowed]:
    """Yield what announces a list, or a number of things, that does not follow."""
    blocks = tuple(one for one in letter.document.blocks if one.kind not in _STRAY)
    for index, block in enumerate(blocks):
        if index + 1 < len(blocks) and block.kind == "item" and _is_item_alone(letter, block, blocks, index + 1):
            yield Unfollowed(_last(letter, block))
        if block.kind != "paragraph" or index + 1 == len(blocks):
            continue
        if block.end - block.start < _SHORTEST and not _SEVERAL.search(letter.folded, block.start, block.end):
            continue
        if _ANNOUNCES.search(letter.folded, max(block.end - _SHORTEST, block.start), block.end):
            if _is_cut_off(letter, block, blocks[index + 1]) or _is_prose(letter, block, blocks, index + 1):
                yield Unfollowed(_last(letter, block))
        elif _is_told_without(letter, block, blocks[index + 1]):
            yield Unfollowed(_last(letter, block))
        elif (told := _too_few(letter, block, since(blocks, index + 1))) is not None:
            yield Unfollowed(_last(letter, block), told)


def _is_item_alone(letter: Letter, block: Block, blocks: Sequence[Block], index: int) -> bool:
    """Tell whether a numbered paragraph announces things, and the next one follows or what takes them for named.

    Items that are the things themselves may be numbered on, but are as many as announced.
    """
    several = _SEVERAL.search(letter.folded, *_last(letter, block))
    if several is None or _OF_LETTER.search(letter.folded, *_last(letter, block)):
        return False
    after = blocks[index]
    if after.kind == "paragraph":
        told = _paragraphs(letter, blocks, index)
        return _points_back(letter, several["noun"], after) or _is_named_again(letter, several, told)
    marks = (block.marker.strip("()."), after.marker.strip("()."))
    if after.kind != "item" or after.level != block.level or not _follows(*marks, "number"):
        return False
    row = islice(since(blocks, index), _announced(several))
    end = next((one for one in row if one.kind != "item" or one.level != block.level), None)
    return end is not None and end.kind == "heading" and _is_whole(letter, after)


def _announced(several: re.Match[str]) -> int:
    """Return how many things are announced, two where no number is told."""
    return (number_of(several["number"]) if several["number"] else None) or _TWO


def _is_named_again(letter: Letter, several: re.Match[str], told: Sequence[Block]) -> bool:
    """Tell whether the paragraphs behind an announcement open with what takes the things for named, or done."""
    first = letter.sentence_at(told[0].start)
    noun = several["noun"]
    done = _IS_DONE.match(letter.folded, *first)
    if done is not None and noun.startswith(done["noun"][:_ROOT]):
        again = (letter.folded.startswith(done["noun"], one.start) for one in told[1:])
        return not any(again) and not letter.says(_STAND, letter.sentence_at(several.start()))
    if several["number"] is None or letter.text[first.end - 1] != ".":
        return False
    same = rf"(?<!\w)(?:de|alle|al\s+deze|deze|die)\s+{re.escape(several['number'])}\s+{re.escape(noun)}(?!\w)"
    return re.search(same, letter.folded[first.start : first.end]) is not None


def _last(letter: Letter, block: Block) -> Span:
    return letter.sentence_at(block.end - 1)


def _is_cut_off(letter: Letter, block: Block, after: Block) -> bool:
    """Tell whether what stands behind an announcement cannot be what it announces."""
    last = _last(letter, block)
    if after.kind in ("closing", "signatory"):
        return not _SIGNS_OFF.match(letter.folded, block.start)
    if after.kind == "heading":
        if _LAID_OUT.search(letter.folded, *last):
            behind = next(since(letter.blocks, bisect_right(letter.blocks, after.start, key=_start)), None)
            return behind is not None and behind.kind in ("paragraph", "item")
        cut = _is_next_section(letter, block, after) or _opens_another(letter, block, after)
        return cut and not _OF_LETTER.search(letter.folded, *last)
    made_up = _MADE_UP.search(letter.folded, *last) if after.kind == "paragraph" else None
    if made_up is not None and not made_up["told"]:
        return _is_sentence(letter, after)
    several = _SEVERAL.search(letter.folded, *last) if after.kind == "paragraph" else None
    if several is None:
        return False
    return _points_back(letter, several["noun"], after)


def _start(block: Block) -> int:
    return block.start


def _points_back(letter: Letter, noun: str, after: Block) -> bool:
    """Tell whether a paragraph opens with what speaks of announced things as named: "De twee laatstgenoemde"."""
    found = _POINTS_BACK.match(letter.folded, after.start, after.end)
    if found is not None:
        return noun.startswith((found["noun"] or found["one"] or "")[:_ROOT])
    later = _NOT_FIRST.match(letter.folded, after.start, after.end)
    return later is not None and noun.startswith(later["noun"][:_ROOT])


def _is_told_without(letter: Letter, block: Block, after: Block) -> bool:
    """Tell whether what a sentence without a colon says to stand below is spoken of as named, or the letter ends."""
    below = _BELOW.search(letter.folded, *_last(letter, block))
    if below is None:
        return False
    return after.kind == "closing" or (after.kind == "paragraph" and _points_back(letter, below["noun"], after))


def _is_prose(letter: Letter, block: Block, blocks: Sequence[Block], index: int) -> bool:
    """Tell whether the paragraph behind an announcement is no list without marks, but what the letter says of it.

    It names the greatest of what is divided, tells fewer things than are counted, or has somebody do something where
    things are announced.
    """
    told = _paragraphs(letter, blocks, index)
    if not told or not _is_whole(letter, told[0]):
        return False
    last, first = _last(letter, block), letter.sentence_at(told[0].start)
    several = _SEVERAL.search(letter.folded, *last)
    if _DIVIDED.search(letter.folded, *last):
        next_end = letter.sentence_at(min(first.end + 1, told[0].end - 1)).end
        several_told = ", " in letter.part(first) or _OF_MORE.search(letter.folded, first.start, next_end)
        return letter.says(_EXTREME, first) and not several_told
    if several is None or _OF_THIS.search(letter.folded, *last):
        return False
    if _THINGS.match(several["noun"]) and _OF_ANOTHER.match(letter.folded, *first):
        return True
    behind = next(since(blocks, index + len(told)), None)
    if behind is not None and behind.kind in ("item", "cell") and not _is_for_another(letter, told):
        return False
    return _is_named_again(letter, several, told) or _are_fewer(letter, several, told)


def _are_fewer(letter: Letter, several: re.Match[str], told: Sequence[Block]) -> bool:
    """Tell whether paragraphs tell fewer things than are counted, or are fewer themselves and none is a short list."""
    number = number_of(several["number"]) if several["number"] else None
    if number is None or any(_GOES_ON.search(letter.folded, one.start, one.end) for one in told):
        return False
    pieces = [1 + len(_PIECE.findall(letter.folded, one.start, one.end)) for one in told]
    long = pieces[0] < number < sum(pieces) / _TWO and not letter.says(_ORDINAL, Span(told[0].start, told[0].end))
    few = long and _TWO <= len(told) < number
    return few or sum(pieces) < number


def _is_for_another(letter: Letter, told: Sequence[Block]) -> bool:
    """Tell whether the paragraphs before a table or list end by announcing this, behind other sentences."""
    last = told[-1]
    return letter.text[last.end - 1] == ":" and letter.sentence_at(last.start) != _last(letter, last)


def _paragraphs(letter: Letter, blocks: Sequence[Block], index: int) -> Sequence[Block]:
    """Return the paragraphs in a row from an index on, up to the next question."""
    told: list[Block] = []
    for one in since(blocks, index):
        if one.kind != "paragraph" or len(told) == _MOST or _QUESTION.fullmatch(letter.folded, one.start, one.end):
            break
        told.append(one)
    return told


def _is_whole(letter: Letter, block: Block) -> bool:
    """Tell whether a paragraph opens with a sentence, and with no label."""
    first = letter.sentence_at(block.start)
    words = letter.part(first).split()
    return len(words) >= _FEWEST and words[0][:1].isupper() and letter.text[first.end - 1] == "."


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
    if _MADE_UP.search(letter.folded, *_last(letter, block)):
        end = further[1].start if len(further) > 1 else len(letter.text)
        return not any(map(str.isdigit, letter.part(Span(heading.start, end))))
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
    """Tell whether fewer headings than are announced stand behind a block, the first of which is a usual section's."""
    several = _SEVERAL.search(letter.folded, *_last(letter, block))
    if several is None or not _SECTION.fullmatch(letter.folded, heading.start, heading.end):
        return False
    told = number_of(several["number"]) if several["number"] else None
    usual = (is_usual_part(letter, it) or _CLOSES.fullmatch(letter.folded, it.start, it.end) for it in further)
    if all(_SECTION.fullmatch(letter.folded, it.start, it.end) for it in further[:_TWO]):
        return True
    return len(further) - sum(map(bool, usual)) < (told or _TWO)


def _is_sentence(letter: Letter, block: Block) -> bool:
    """Tell whether a paragraph tells something, and is no part of an amount or a group: these are named, or counted."""
    first = letter.sentence_at(block.start)
    words = letter.part(first).split()
    whole = len(words) >= _FEWEST and letter.text[first.end - 1] == "." and words[0][:1].isupper()
    if not whole or any(map(str.isdigit, letter.part(Span(block.start, block.end)))):
        return False
    if words[0].lower() in PRONOUNS:
        return True
    return letter.speller is not None and any(is_finite(one.lower(), letter.speller) for one in words[1:4])


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
    last = _last(letter, block)
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
    if any(_GOES_ON.search(letter.folded, one.start, one.end) for one in told) or len(told) == 1:
        return None
    return len(told) if len(told) < number else None


def _is_told_before(letter: Letter, last: Span, noun: str) -> bool:
    over = letter.headings_at(last.start)
    return noun[:5] in letter.folded[over[-1].end if over else 0 : last.start]
