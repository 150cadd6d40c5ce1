"""Counts in the plainest forms, of which the whole sentence says nothing but how many there are.

"De drie niet overgenomen aanbevelingen zijn:" over a list, "Hieruit leidt het kabinet vier lessen af." before
paragraphs that open with "Ten eerste" to "Ten vierde", and "Drie militairen keerden terug: één met ..., één met ... en
één om ...".
"""

import re
from collections.abc import Iterator
from itertools import islice, takewhile

from ijkmoment.checking.counts.announced_points import POINTS
from ijkmoment.checking.counts.enumerated import PARTLY, Announced, listed_behind
from ijkmoment.checking.letter import Letter, Span, since
from ijkmoment.facts.document import Block
from ijkmoment.language.numerals import NUMBER_WORD, number_of
from ijkmoment.language.patterns import lazily

_NUMBER = rf"(?P<number>[2-9]|1\d|(?!een(?!\w)|één(?!\w)){NUMBER_WORD})"
_SOME_WORDS = (
    r"(?:(?!(?:eerste|laatste|meest|belangrijkste|grootste|volgende|overige|andere)\s)[a-zà-ÿ-]{2,30}\s+){0,4}"
)
_ALL_OF = lazily(
    rf"(?:(?:de|deze|die|onze)\s+{_NUMBER}\s+{_SOME_WORDS}[a-zà-ÿ-]{{3,40}}(?:en|ën|s|['’]s)(?:\s+(?:van|in|uit)\s+(?:de|het)\s+[a-zà-ÿ-]+)?"
    r"\s+(?:zijn|waren|luiden|luidden|betreffen|betroffen)(?:\s+(?:hieronder|hierna|als\s+volgt|de\s+volgende|nu))?\s*:)\s*"
)
_POINTS = lazily(rf"(?<![\w.,/-]){_NUMBER}\s+(?:[a-zà-ÿ-]{{3,}}\s+){{0,3}}?{POINTS}(?!\w)")
_HOLDS = lazily(
    r"(?:het|de|dit|deze|in\s+(?:het|de))\s[^.;:()\d]{2,60}?\s?(?<!\w)"
    r"(?:bevat|bevatte|telt|telde|kent|kende|omvat|omvatte|doet|deed|formuleert|formuleerde|bestaat\s+uit)"
    rf"\s+(?:in\s+totaal\s+)?{_NUMBER}\s+(?:[a-zà-ÿ-]+e\s+)?{POINTS}\s*\."
)
_OTHERS = lazily(r"(?<!\w)(?:volgende|onderstaande|hieronder|belangrijkste|voornaamste|waarvan)(?!\w)|:")
_OF_SOME = lazily(
    r"(?<!\w)(?:van\s+(?:de|deze|die|onze)|alle|beide|eerste|laatste|andere|overige|circa|ruim|ongeveer|meer\s+dan|minstens"
    r"|ten\s+minste|maximaal|bijna|zo['’]n|vorige|eerdere?|elke?|iedere?|deze|die|de|in|met|bij|voor|over|na|uit)\s+\Z"
)
_ANOTHER = lazily(rf"(?<!\w)(?:\d+|{NUMBER_WORD})(?!\w)")
_ORDINALS = ("eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende")
_TEN = lazily(rf"ten\s+(?P<which>{'|'.join(_ORDINALS)})(?!\w)")
_ONE_MORE = lazily(
    rf"(?<!\w)(?:ten\s+(?:{'|'.join(_ORDINALS)}|slotte|laatste)|tot\s+slot|tenslotte|daarnaast|verder|bovendien|voorts|ook)(?!\w)"
)
_ONES = lazily(
    rf"(?<![\w.,/-]){_NUMBER}\s+(?:[a-zà-ÿ-]+e\s+)?[a-zà-ÿ-]{{3,40}}(?:en|ën|s|['’]s)(?!\w)(?P<rest>[^.;:()\d]{{0,70}}):\s+(?P<ones>één\s[^.;:()]+)\."
)
_NEXT_ONE = lazily(r",\s+(?=één\s)|,?\s+en\s+(?=één\s)")
_NUMBERED = lazily(rf"(?<!\w)(?:\d+|(?!één(?!\w)|een(?!\w)){NUMBER_WORD})(?!\w)")
_REACH, _LEAST, _FEWEST, _MOST_OFF, _BLOCKS = 24, 2, 3, 2, 40


def plainly_told(letter: Letter) -> Iterator[Announced]:
    """Find the counts of which a list, paragraphs in order, or the rest of the sentence tell more or fewer."""
    for index, block in enumerate(letter.blocks):
        if block.kind not in ("paragraph", "item"):
            continue
        behind = next(iter(since(letter.blocks, index + 1)), None)
        if behind is not None and behind.kind == "item" and block.kind == "paragraph":
            yield from _over_list(letter, index, block)
            yield from _held(letter, index, block)
        if behind is not None and letter.folded.startswith("ten eerste", behind.start):
            yield from _in_paragraphs(letter, index, block)
        if "één" in letter.runs:
            yield from _one_by_one(letter, block)


def _over_list(letter: Letter, index: int, block: Block) -> Iterator[Announced]:
    """Yield a count where the last sentence over a list says that these "zijn:"."""
    last = letter.sentence_at(max(block.end - 1, block.start))
    told = _ALL_OF.fullmatch(letter.folded, last.start, min(last.end, block.end))
    if told is None or _ANOTHER.search(letter.folded, told.end("number"), told.end()):
        return
    yield from _off(told, listed_behind(letter, index), told.end("number"))


def _held(letter: Letter, index: int, block: Block) -> Iterator[Announced]:
    """Yield the count that opens a paragraph over a list: "Het rapport bevat acht punten. Ik neem er vier over."."""
    first = letter.sentence_at(block.start)
    told = _HOLDS.fullmatch(letter.folded, block.start, first.end)
    if told is None or first.end >= block.end or _OTHERS.search(letter.folded, first.end, block.end):
        return
    listed = listed_behind(letter, index)
    others = (number_of(one[0]) for one in _ANOTHER.finditer(letter.folded, first.end, block.end))
    if listed.isdisjoint(one for one in others if one is not None):
        yield from _off(told, listed, told.end() - 1)


def _in_paragraphs(letter: Letter, index: int, block: Block) -> Iterator[Announced]:
    """Yield the one count of points in the last sentence before paragraphs that open with "Ten eerste" and so on."""
    last = letter.sentence_at(max(block.end - 1, block.start))
    told = [*_POINTS.finditer(letter.folded, max(last.start, block.start), block.end)]
    if len(told) != 1 or _OF_SOME.search(letter.folded, max(told[0].start() - _REACH, last.start), told[0].start()):
        return
    if PARTLY.search(letter.folded, last.start, block.end):
        return
    places, more = list[int](), False
    for one in islice(takewhile(lambda one: one.kind != "heading", since(letter.blocks, index + 1)), _BLOCKS):
        nth = _TEN.match(letter.folded, one.start, one.end)
        if nth is not None:
            places.append(_ORDINALS.index(nth["which"]) + 1)
        elif _ONE_MORE.search(letter.folded, one.start, one.end):
            more = True  # "Tot slot ...": one without a number, or no point at all
    if len(places) >= _FEWEST and places == list(range(1, len(places) + 1)):
        yield from _off(told[0], frozenset({len(places), len(places) + more}), told[0].end())


def _one_by_one(letter: Letter, block: Block) -> Iterator[Announced]:
    """Yield a count that a sentence tells one by one: "één met ..., één met ... en één om ..."."""
    for told in _ONES.finditer(letter.folded, block.start, block.end):
        if _OF_SOME.search(letter.folded, max(told.start() - _REACH, block.start), told.start()):
            continue
        if PARTLY.search(letter.folded, told.start(), told.end()) or any(
            _NUMBERED.search(told[part]) for part in ("rest", "ones")
        ):
            continue
        pieces = _NEXT_ONE.split(told["ones"])
        joined = re.search(r"\sen\s+één\s", told["ones"]) is not None
        if joined and len(pieces) >= _LEAST:
            yield from _off(told, frozenset({len(pieces)}), told.end("number"))


def _off(told: re.Match[str], listed: frozenset[int], end: int) -> Iterator[Announced]:
    number = number_of(told["number"])
    if number is None or not listed or number in listed:
        return
    if min(abs(number - one) for one in listed) <= _MOST_OFF:
        yield Announced(Span(told.start("number"), end), number, min(listed), max(listed))
