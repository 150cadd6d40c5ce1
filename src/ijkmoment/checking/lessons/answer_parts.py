"""The part of a letter that a sentence points at: "met paragraaf 3", "de passage over Soedan", "antwoord op vraag 3".

A part that is not found, or is one of several, is none.
"""

import re
from collections.abc import Sequence
from itertools import islice

from ijkmoment.checking.deployments.years import section_of
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.heading_marks import marked_headings
from ijkmoment.checking.text.topics import content, count, lined, text_of
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily

_NAME = (
    r"(?:de\s+|het\s+|een\s+)?(?P<{}>[^.,;:()\n]{{3,60}}?)(?=\s*(?:[.,;:()]|\Z)"
    r"|\s+(?:hierboven|hieronder|opgenomen|gestand|voldaan|nagekomen|afgedaan|voorzien|is|ingelost|(?:van|in|uit)\s+deze"
    r"|beschouw\w*|acht(?:en)?|heb|heeft|wordt|kom|komt|doe|doet|geef|geeft|voldoe\w*)\b)"
)
_POINTS = lazily(
    r"(?:\b(?:zie|in|met|onder|via|door|naar)\s+|(?<!\w\s)(?=(?-i:[A-Z])))(?:(?:de|het)\s+)?"
    r"(?:(?:(?:paragraaf|hoofdstuk|onderdeel|deel|sectie|§)\s*|(?<=\bonder\s)(?=(?-i:[A-Z]\b|[IVX]+\b)))(?P<section>\d{1,2}(?:\.\d{1,2})*|(?-i:[A-Z]|[IVX]{1,5}))(?!\w)"
    r"|(?:alinea|randnummer|punt)\s+(?P<mark>\d{1,2})(?!\w)"
    r"|(?:beantwoording\s+van|antwoord\s+op)\s+vraag\s+(?P<question>\d{1,2})(?!\w)"
    r"|(?P<named>les|aanbeveling|maatregel|actie|conclusie)\s+(?P<number>\d{1,2})(?!\w)"
    rf"|(?:alinea|passage|tekst)\s+(?:over|betreffende|inzake)\s+{_NAME.format('passage')}"
    rf"|(?:paragraaf|hoofdstuk|onderdeel|deel|kop(?:je)?)\s+(?:over\s+)?['‘“]?{_NAME.format('part')})",
    re.IGNORECASE,
)
# "De paragraaf van het rapport" is of another paper.
_OF_OTHERS = lazily(
    r"\s*(?:van|uit|in|bij)\s+(?!(?:deze|onderhavige)\s)(?:[\w-]+\s+){0,2}?(?:\w*rapport\w*|\w*verslag|\w*begroting|bijlage|\w*plan|\w*nota|brief)\b",
    re.IGNORECASE,
)
_QUESTION = lazily(
    r"\s*(?:vraag|antwoord(?:\s+op\s+vraag)?|vraag\s+en\s+antwoord)\s*(?P<number>\d{1,2})(?!\w)", re.IGNORECASE
)
_PROMISE = lazily(r"\b(?:toezegging\w*|toegezegd\w*|beloften?)\b", re.IGNORECASE)
_FIGURES = lazily(r"\d+")
_SHORT, _TWO = 90, 2


def part_pointed_at(letter: Letter, sentence: Span, own: Block) -> Sequence[Block] | None:
    """Return the blocks of the part of a letter that a sentence points at, None where it points at none."""
    found = list(islice(_POINTS.finditer(letter.text, *sentence), _TWO))
    if len(found) != 1:
        return None if not found else ()
    if _OF_OTHERS.match(letter.text, found[0].end()):
        return ()
    part = _part(letter, found[0], own)
    return () if own in part else part


def _part(letter: Letter, found: re.Match[str], own: Block) -> Sequence[Block]:
    if found["passage"]:
        return _passage(letter, content(found["passage"]), own)
    if found["question"]:
        return _answer(letter, found["question"])
    if found["mark"]:
        return _marked(letter, found["mark"], own)
    if found["named"]:
        return _called(letter, f"{found['named']} {found['number']}".casefold())
    if found["section"]:
        mark = next((one.block for one in letter.once(marked_headings) if one.printed == found["section"]), None)
        return (mark, *section_of(letter, mark)) if mark is not None else _marked(letter, found["section"], own)
    name = lined(found["part"])
    headings = [one for one in letter.blocks if one.kind == "heading" and _is_called(letter, one, name)]
    return (headings[0], *section_of(letter, headings[0])) if len(headings) == 1 else ()


def _passage(letter: Letter, words: Sequence[str], own: Block) -> Sequence[Block]:
    """Return the paragraphs that have all words by which a passage is called, but for those on promises."""
    return [
        one
        for one in letter.blocks
        if one.kind in ("paragraph", "item")
        and one != own
        and words
        and count(words, lined(text_of(letter, one))) == len(words)
        and not letter.says(_PROMISE, Span(one.start, one.end))
    ]


def _called(letter: Letter, opening: str) -> Sequence[Block]:
    """Return the one paragraph or section that opens with a name and a number: "Les 2"."""
    blocks = [one for one in letter.blocks if one.kind in ("paragraph", "item", "heading")]
    texts = ((one, " ".join(text_of(letter, one)[:_SHORT].split()).casefold()) for one in blocks)
    here = [one for one, said in texts if said.startswith(opening) and not said[len(opening) :][:1].isdigit()]
    if len(here) != 1:
        return ()
    if here[0].kind == "heading":
        return (here[0], *section_of(letter, here[0]))
    short = here[0].end - here[0].start < _SHORT  # the title of what stands below it
    place = letter.blocks.index(here[0])
    return letter.blocks[place : place + 1 + short]


def _marked(letter: Letter, mark: str, own: Block) -> Sequence[Block]:
    """Return the one paragraph that has a number."""
    blocks = [one for one in letter.blocks if one.kind == "item" and one.level == 1 and one != own]
    here = [one for one in blocks if (found := _FIGURES.search(one.marker)) and found[0] == mark]
    return here if len(here) == 1 else ()


def _answer(letter: Letter, number: str) -> Sequence[Block]:
    """Return what stands behind the line of a question and of its answer, with these lines."""
    here: list[Block] = []
    asked = ""
    for block in letter.blocks:
        found = _QUESTION.match(letter.text, block.start, block.end)
        asked = found["number"] if found is not None and block.end - block.start < _SHORT else asked
        if asked == number:
            here.append(block)
    return here


def _is_called(letter: Letter, heading: Block, name: str) -> bool:
    """Tell whether a heading is called so, or its words are all in the name."""
    words = content(text_of(letter, heading)) or tuple(lined(text_of(letter, heading)).split())
    return bool(words) and all(f" {word} " in name for word in words)
