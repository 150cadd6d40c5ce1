"""Counts of what the rows of a table beside them are: "zes landen" near a table whose first column is headed "Land".

A table may hold a part of what is counted, or a rest beside it: then nothing is said.
"""

from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from ijkmoment.checking.counts.added_up import is_sum_of_list
from ijkmoment.checking.counts.counted import PARTLY, Announced, Counted, counts_in, is_vague, numbers_told
from ijkmoment.checking.counts.listed import is_headed, listed_behind
from ijkmoment.checking.counts.over_lists import is_otherwise
from ijkmoment.checking.letter import Letter, Span, since
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily

_OPEN = lazily(
    r"(?<!\w)(?:waaronder|zoals|bijvoorbeeld|belangrijkste|grootste|voornaamste|voorbeelden|enkele|overige|andere|resterende|niet|nog|meer|minder"
    r"|hoger|lager|slechts|alleen|maar|al|wel|vorige?|eerdere?|€|euro|kosten|uitgaven)(?!\w)"
)
_BESIDES = lazily(
    r"(?<!\w)(?:(?:en|plus|naast|behalve)\s+(?:(?:voor|van|in|bij|met|aan)\s+)?(?:de|deze|die)?|van\s+(?:de|die)|ieder[e]?|elke?)\s*\Z"
)
_PLACE = lazily(r"(?:in|bij|op|voor|aan|met|na|tijdens)\s+")
_REST = lazily(r"\s*(?:overig|rest|ander|divers|onbekend|onverdeeld|kleine\s|nagekomen|reserve(?!\w)|onvoorzien)")
_ADJECTIVE = lazily(r"(?:\d+|\w+)\s+(?!(?:ge|ver|be)\w+de\s|volgende\s|verschillende\s|\w+staande\s)[a-zà-ÿ]+e\s")
_OF_THEM = lazily(r"(?<!\w)(?:daarvan|hiervan|ervan)(?!\w)")
_KINDS, _KINDS_OF = (
    frozenset("soorten typen types vormen categorieën groepen".split()),
    lazily(r"\s+(?P<noun>[a-z]{4,})"),
)
_TITLES = ("tabel", "overzicht")
# Money also goes to what is not counted.
_MONEY = lazily(r"€|(?<!\w)(?:euro|euro['’]s|kosten|uitgaven|bedrag|bedragen|budget)(?!\w)")
_FAR, _MOST, _BEFORE, _REACH = 2, 30, 2, 20


def over_tables(letter: Letter) -> Iterator[Announced]:
    """Find the counts near a table that has more or fewer rows of what they count."""
    for index, first in enumerate(letter.blocks):
        if first.kind != "cell" or (
            index and letter.blocks[index - 1].group == first.group and letter.blocks[index - 1].kind == "cell"
        ):
            continue
        rows = listed_behind(letter, index - 1) if index else frozenset()
        if (
            not rows
            or _MONEY.search(letter.folded, *_heads(letter, index))
            or any(_REST.match(letter.folded, it.start) for it in _first_cells(letter, index))
        ):
            continue
        for one in _near(letter, index, first):
            off = min(abs(one.number - it) for it in rows)
            told = numbers_told(letter, *letter.sentence_at(one.start))
            if (
                0 < off <= _FAR
                and rows.isdisjoint(told)
                and not is_otherwise(letter, one, max(rows))
                and not is_sum_of_list(letter, index - 1, one.number)
            ):
                yield Announced(Span(one.start, one.end), one.number, min(rows), max(rows))


def _heads(letter: Letter, index: int) -> Span:
    """Return the first row of a table, with the line before it."""
    first = letter.blocks[index]
    row = takewhile(lambda it: (it.group, it.row) == (first.group, first.row), since(letter.blocks, index))
    return Span(letter.blocks[index - 1].start, max(it.end for it in row))


def _first_cells(letter: Letter, index: int) -> Sequence[Block]:
    group = letter.blocks[index].group
    return [it for it in takewhile(lambda it: it.group == group, letter.blocks[index:]) if it.column == 0]


def _near(letter: Letter, index: int, first: Block) -> Iterator[Counted]:
    """Yield the counts of what a table is headed with, in the two paragraphs before it under its heading."""
    kinds = ("paragraph", "item")
    before = takewhile(
        lambda it: not _opens_section(letter, it), reversed(letter.blocks[max(index - _REACH, 0) : index])
    )
    for block in islice((it for it in before if it.kind in kinds), _BEFORE):
        yield from (it for it in counts_in(letter, block.start, block.end) if _is_of_rows(letter, it, first))


def _opens_section(letter: Letter, block: Block) -> bool:
    return block.kind == "heading" and not letter.folded.startswith(_TITLES, block.start)


def _is_of_rows(letter: Letter, one: Counted, first: Block) -> bool:
    """Tell whether a count may be of all rows of a table, by its noun and the words around it."""
    sentence, before = letter.sentence_at(one.start), max(one.start - _REACH, 0)
    behind = letter.sentence_at(sentence.end + 1)
    some = any(way.search(letter.folded, *sentence) for way in (_OPEN, PARTLY)) or _OF_THEM.search(
        letter.folded, *behind
    )
    if (
        some
        or _PLACE.fullmatch(letter.folded, sentence.start, one.start)
        or _BESIDES.search(letter.folded, before, one.start)
    ):
        return False
    if is_vague(letter, one, sentence.start) or _ADJECTIVE.match(letter.folded, one.start, one.end):
        return False
    noun = _KINDS_OF.match(letter.folded, one.end) if one.noun in _KINDS else None
    return one.number <= _MOST and is_headed(letter, noun["noun"] if noun else one.noun, first)
