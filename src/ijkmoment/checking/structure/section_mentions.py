"""Where a letter points at its own sections by their number or letter.

"In paragraaf 1 beschrijf ik het herstel, paragraaf 2 gaat over bezwaar", "de financiën (paragraaf 5)". The letter's own
are told from those of a report, a law or a budget by what stands around the number.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.structure.labelled_parts import labelled_row
from ijkmoment.checking.text.heading_marks import (
    Marked,
    below_any,
    marked_headings,
    opening_marks,
    place_of,
    stands_behind,
    top,
    written,
)
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import at_places, lazily

_MENTION = lazily(
    r"(?<![\w-])(?P<noun>(?i:paragraaf|hoofdstuk|onderdeel|deel|sectie)|§)\s*"
    r"(?P<mark>(?:[A-H]\.|[IVX]{1,4}\.)?\d{1,2}(?:\.\d{1,2})?|[A-H]|[IVX]{1,4})(?![\w-])(?!\.\d)"
)
_NOUNS = ("paragraaf", "hoofdstuk", "onderdeel", "deel", "sectie")
_BRACKETED = lazily(
    r"(?<![\w-])(?:paragraaf|hoofdstuk|onderdeel|deel|sectie)\s+\((?P<mark>\d{1,2}|[a-h]|[ivx]{1,5})\)", re.IGNORECASE
)
_OF_ANOTHER = lazily(
    r"\s+(?:van|uit|in|bij|onder)\s+(?!(?:deze|dit|mijn|onze)"
    r"\s+\w*(?:brief|rapportage|verslag|notitie|agenda|nota)\b|de brief\b)\w"
    r"|,\s+(?:lid|artikel|nr)\b"
)
OF_THIS = lazily(
    r"\s+(?:van|uit|in)\s+(?:deze|dit|mijn|onze)\s+\w*(?:brief|agenda|rapportage|notitie|verslag)\b", re.IGNORECASE
)
OTHER = lazily(
    r"\b(?i:\w*rapport(?:en)?|\w*bijlagen?|\w*handvest|\w*wet|\w*wetboek|\w*begroting|\w*verdrag|\w*verordening"
    r"|\w*richtlijn|\w*jaarverslag|\w*memorie|\w*nota|\w*handleiding|\w*kamerstuk(?:ken)?|artikel|nr\.|\w*convenant"
    r"|\w*protocol|\w*toetsingskader|\w*advies|\w*studie|\w*publicatie|\w*document|\w*akkoord|(?<!volgens )\w*plan)\b"
    r"|\bbrief\s+(?:van|d\.d\.)\s+\d"
)
_WE = lazily(
    r"\W*(?:(?:ga|gaat|gaan|kom|komt|komen|doe|doen|beschrijf|beschrijven|licht|lichten|schets|schetsen|bespreek|bespreken|sta"
    r"|staan|behandel|behandelen|besluit|besluiten)\s+)?(?:ik|wij|we)\b",
    re.IGNORECASE,
)
# "Daarop kom ik in paragraaf 6 terug": nobody comes back to it in another paper.
_WE_IN = lazily(r"\b(?:ga|gaan|kom|komen)\s+(?:ik|wij|we)\s+(?:\w+\s+){0,2}in\s\Z", re.IGNORECASE)
_IN_IT = lazily(r"in\s+", re.IGNORECASE)  # "In paragraaf 6 ga ik daarop in."
_ANSWERED = lazily(r"\b(?:moties?|toezegging(?:en)?|vra(?:ag|gen)|verzoek(?:en)?|amendement(?:en)?)\b", re.IGNORECASE)
_BRACKETS = lazily(r"\([^()]*\)")
_SECOND, _SEVERAL = 2, 3
_INSIDE = lazily(r"\([^()]*\Z")


class Mention(NamedTuple):
    """A section pointed at: where, its place among those of its kind, and below which one."""

    span: Span
    place: int
    below: tuple[str, ...]


def absent(letter: Letter) -> Iterator[tuple[Span, str, Span]]:
    """Yield where the letter points at a section behind its last, with the mark and the place of that one.

    A section that has none below it is the last one where one below it is pointed at.
    """
    level = top(letter.once(marked_headings))
    found = (one for one in _mentions(letter, level) if not is_behind_another(letter, one.span)) if level else ()
    yield from beyond(letter, found)
    yield from _absent_in_brackets(letter)


def are_all_announced(letter: Letter) -> bool:
    """Tell whether the letter names each of its sections, three or more, in brackets: "de uitvoering (paragraaf 3)"."""
    level = top(letter.once(marked_headings))
    places = {one.place for one in level}
    if len(places) < _SEVERAL or max(places) != len(places):
        return False
    named = {
        place_of(one["mark"], level[0].sign)
        for block in letter.blocks
        if block.end <= level[0].block.start
        for one in mentions_of_any(letter, block)
        if _INSIDE.search(letter.text, block.start, one.start())
    }
    return places <= named


def beyond(letter: Letter, mentions: Iterable[Mention]) -> Iterator[tuple[Span, str, Span]]:
    """Yield the sections among those pointed at that are behind the last of their row."""
    last = letter.once(_last_of_rows)
    sections = {one.printed: one for one in letter.once(marked_headings)} if last else {}
    for one in mentions if last else ():
        parent = sections.get(".".join(one.below))
        heading = last.get(one.below)
        if heading is None and parent is not None and not below_any(letter, parent):
            yield one.span, parent.printed, Span(parent.block.start, parent.block.end)
        elif heading is not None and one.place > heading.place:
            yield one.span, heading.printed, Span(heading.block.start, heading.block.end)


def is_behind_another(letter: Letter, span: Span) -> bool:
    """Tell whether the sentence before is about a document that may have the section, where this is not said of it."""
    sentence = letter.sentence_at(span.start)
    if OF_THIS.match(letter.text, span.end, sentence.end) or _WE_IN.search(letter.text, sentence.start, span.start):
        return False
    if _IN_IT.fullmatch(letter.text, sentence.start, span.start) and _WE.match(letter.text, span.end, sentence.end):
        return False
    before = _BRACKETS.sub("", letter.part(letter.sentence_at(max(sentence.start - 2, 0))))
    return before.strip() != "" and OTHER.search(before) is not None


def _absent_in_brackets(letter: Letter) -> Iterator[tuple[Span, str, Span]]:
    """Yield where the letter points at a part by its label in brackets, "onderdeel (ix)", behind the last of them."""
    places = letter.standing(_NOUNS)
    found = at_places(_BRACKETED, letter.text, places, 0, len(letter.text))
    if next(found, None) is None or (row := letter.once(labelled_row)) is None:
        return
    last = max(row.headings, default=0)
    if set(row.headings) != set(range(1, last + 1)) or row.parts.keys() != row.headings.keys():
        return
    for block in letter.blocks:
        for one in at_places(_BRACKETED, letter.text, places, block.start, block.end):
            place = place_of(one["mark"], row.sign)
            another = _OF_ANOTHER.match(letter.text, one.end(), block.end)
            if (
                place is not None
                and place > last
                and not another
                and not letter.says(OTHER, letter.sentence_at(one.start()))
            ):
                yield Span(*one.span()), f"({written(row.sign, last).casefold()})", row.headings[last].span


def _last_of_rows(letter: Letter) -> dict[tuple[str, ...], Marked]:
    """Return the last heading of each row that counts from one on, by what the row is below.

    Where a line behind it has the next number, reading may have taken that heading for something else.
    """
    marked = letter.once(marked_headings)
    sign = next((one.sign for one in marked if not one.below), None)
    following = {one.block.start: other.block for one, other in pairwise(marked)}
    rows: dict[tuple[str, ...], list[Marked]] = {}
    for one in marked:
        if one.sign == (one.sign if one.below else sign):
            rows.setdefault(one.below, []).append(one)
    lasts: dict[tuple[str, ...], Marked] = {}
    for below, row in rows.items():
        one, end = max(row, key=lambda heading: heading.place), letter.blocks[-1]
        until = following.get(one.block.start, end) if below else end
        if _opens(letter, row[0]) and not stands_behind(letter, one.block, until, _next(one)):
            lasts[below] = one
    return lasts


def _opens(letter: Letter, one: Marked) -> bool:
    """Tell whether a row opens with its first, or with the second where a line has the first: reading may miss it."""
    first = one._replace(place=1).printed.casefold()
    return one.place == 1 or (one.place == _SECOND and bool(one.below) and first in letter.once(opening_marks))


def _next(one: Marked) -> str:
    return one._replace(place=one.place + 1).printed


def _mentions(letter: Letter, level: Sequence[Marked]) -> Iterator[Mention]:
    for block in letter.blocks:
        if block.kind in ("paragraph", "item"):
            yield from mentions_in(letter, level, block)


def mentions_of_any(letter: Letter, block: Block) -> Iterator[re.Match[str]]:
    """Find where a block names a section by its number or letter, whatever document it is of."""
    return at_places(_MENTION, letter.text, letter.once(_mention_places), block.start, block.end)


def _mention_places(letter: Letter) -> Sequence[int]:
    signs = (place for place, sign in enumerate(letter.text) if sign == "§") if "§" in letter.text else ()
    return sorted((*letter.standing(_NOUNS), *signs))


def mentions_in(letter: Letter, level: Sequence[Marked], block: Block) -> Iterator[Mention]:
    """Yield the sections of the letter that a block points at."""
    for found in mentions_of_any(letter, block):
        *below, last = found["mark"].split(".")
        place = place_of(last, "number" if below else level[0].sign)
        sentence = letter.sentence_at(found.start())
        if place is None or is_of_another(letter, found, block, sentence):
            continue
        yield Mention(Span(found.start(), found.end()), place, tuple(below))


def is_of_another(letter: Letter, found: re.Match[str], block: Block, sentence: Span) -> bool:
    """Tell whether a section is one of another document that its sentence speaks of.

    A motion, promise or question with its number in brackets is none that has sections of its own.
    """
    if OF_THIS.match(letter.text, found.end(), block.end):
        return False
    if _OF_ANOTHER.match(letter.text, found.end(), block.end):
        return True
    ours = _WE.match(letter.text, found.end(), block.end) is not None
    within = letter.text[sentence.start : found.start() if ours else sentence.end]
    if _ANSWERED.search(within) and not _INSIDE.search(letter.text, sentence.start, found.start()):
        within = _BRACKETS.sub("", within)
    return OTHER.search(within) is not None
