"""Numbers that a sentence holds against one behind "dan": "902 branden, iets minder dan in 2022 met 949".

What is compared is the only number before it that is no difference, else the only one of the sentence before.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from ijkmoment.checking.comparisons.ranked_tables import Place
from ijkmoment.checking.comparisons.told_comparisons import TURNED
from ijkmoment.checking.figures.told_numbers import TIMES, ToldNumber, numbers_in
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.word_places import word_places
from ijkmoment.language.numerals import NUMBER_WORD
from ijkmoment.language.patterns import at_places, lazily

_MORE = (
    r"meer|groter|hoger|langer|duurder|zwaarder|sterker|vaker|drukker"
    r"|zoveel|zo\s+(?:veel|hoog|groot|sterk|lang|vaak|duur)"
)
_LESS = r"minder|kleiner|lager|korter|goedkoper|rustiger|zo\s+(?:weinig|laag|klein|kort)"
_COMPARED = lazily(
    rf"(?P<word>(?P<more>{_MORE})|{_LESS})(?!\w)(?P<of>(?:[^.;:(),\d]|\(\d[^()]{{0,20}}\)){{0,60}}?)\s(?:dan|als)(?!\w)"
    rf"(?!\s+(?:een|één|de\s+helft|ooit|eerder|voorheen|verwacht|nodig|gedacht|(?!(?:19|20)\d\d(?!\d))\d|{NUMBER_WORD}(?!\w)))"
)
_WORDS = frozenset(
    """
    meer minder groter kleiner hoger lager langer korter duurder goedkoper zwaarder sterker vaker drukker rustiger
    zoveel zo
    """.split()
)
_POINTS_BACK = lazily(r"\s*(?:dat|dit|daarmee)\s+(?:is|was|zijn|waren)(?!\w)")
_NUMBER_BEHIND = lazily(r"[^.;:\d]{0,60}?(?:(?:19|20)\d\d[^.;:\d]{0,30}?)?\Z")
_ANOTHER = lazily(r"(?<!\w)dan(?!\w)")
_ADJACENT = lazily(r"\s+(?:[a-zà-ÿ-]+\s+)?\Z")
_WITH = lazily(r"(?<!\w)met\s+(?:€\s?)?\Z")
_LONGEST, _NEAR, _ALIKE = 500, 8, Decimal("0.4")


def compared_otherwise(letter: Letter) -> Iterator[Place]:
    """Find the comparisons that the numbers of the sentence contradict."""
    places = word_places(letter, _WORDS)
    for block in letter.blocks:
        if block.kind not in ("paragraph", "item"):
            continue
        for found in at_places(_COMPARED, letter.folded, places, block.start, block.end):
            sentence = letter.sentence_at(found.start())
            if sentence.end - sentence.start > _LONGEST or found.end() > sentence.end:
                continue
            place = _in_numbers(letter, found, sentence)
            if place is not None:
                yield place


def _in_numbers(letter: Letter, found: re.Match[str], sentence: Span) -> Place | None:
    """Return a comparison of a number with one behind "dan" that it is not more or less than."""
    numbers = [one for one in numbers_in(letter, sentence) if one.unit not in (*TIMES, "procentpunt")]
    behind = next((one for one in numbers if one.start >= found.end()), None)
    if behind is None or TURNED.search(letter.folded, found.end(), behind.start):
        return None
    if behind.about or not _NUMBER_BEHIND.match(letter.folded, found.end(), behind.start):
        return None
    own = _own(letter, found, sentence, numbers)
    if own is None or own.unit != behind.unit or own.about or own.value == behind.value:
        return None
    if (own.value > behind.value) is (found["more"] is not None) or not _ALIKE < own.value / (
        behind.value or 1
    ) < 1 / _ALIKE:
        return None
    return Place(Span(behind.start, behind.end), ((Span(own.start, own.end), letter.part(Span(own.start, own.end))),))


def _own(letter: Letter, found: re.Match[str], sentence: Span, numbers: Sequence[ToldNumber]) -> ToldNumber | None:
    """Return the number that is compared: the one before it that is no difference and stands behind no other "dan"."""
    first = _ANOTHER.search(letter.folded, sentence.start, sentence.end)
    until = min(first.start() if first else found.start(), found.start())
    within = [one for one in numbers if found.start() < one.start < found.end()]
    if within:
        return within[0]
    before = [one for one in numbers if one.end <= until and not _is_difference(letter, one, found)]
    if len(before) == 1:
        return before[0]
    if before or not _POINTS_BACK.match(letter.folded, sentence.start):
        return None
    earlier = letter.sentence_at(max(sentence.start - 2, 0))
    told = [one for one in numbers_in(letter, earlier) if one.unit not in (*TIMES, "procentpunt")]
    return told[0] if len(told) == 1 else None


def _is_difference(letter: Letter, one: ToldNumber, found: re.Match[str]) -> bool:
    """Tell whether a number says by how much: "45 meer dan"; "was met 902 hoger dan" is none."""
    adjacent = one.end <= found.start() and _ADJACENT.fullmatch(letter.folded, one.end, found.start()) is not None
    return adjacent and _WITH.search(letter.folded, max(one.start - _NEAR, 0), one.start) is None
