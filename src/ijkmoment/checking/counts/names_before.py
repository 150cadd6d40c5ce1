"""Counts that point back to names: "Frankrijk, Spanje en Italië" with "Elk van deze twee landen" behind it.

The names are the last enumeration before the count, of at least three, in its sentence or the one before. "De drie
landen" may be others, and is one off at most; where one is told beside the names ("samen met", "gevolgd door",
Nederland) it may be meant too.
"""

import re
from collections.abc import Iterator

from ijkmoment.checking.counts.enumerated import Announced, masked
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.language.numerals import NUMBER_WORD, number_of
from ijkmoment.language.patterns import at_places, lazily

_POINTERS = ("deze", "die", "alle", "de", "genoemde")
_BACK = lazily(
    rf"(?P<which>deze|die|alle|de|genoemde)\s+(?P<count>(?P<number>[2-9]|{NUMBER_WORD})\s+"
    r"(?!(?:andere|overige|resterende|nieuwe|oudere|volgende|eerste|laatste|grootste)\s)(?:[a-zà-ÿ-]+e\s+)?(?P<noun>[a-zà-ÿ-]{3,}(?:en|ën|s|['’]s)))(?!\w)"
)
_OF_NAMES = lazily(
    r"\w*(?:landen|staten|gemeenten|steden|provincies|regio['’]s|eilanden|missies|operaties|schepen|fregatten|waterschappen|universiteiten"
    r"|hogescholen|organisaties|partijen|fracties|ministeries|bedrijven|banken|partners|locaties|ziekenhuizen|rechtbanken|havens|luchthavens)\Z"
)
_NAME = r"(?:(?:de|het)\s+)?[A-ZÀ-Þ][\w’'-]*(?:\s+[A-ZÀ-Þ][\w’'-]*)*(?:\s+\([^()]*\))?"
_ENUMERATION = lazily(rf"{_NAME}(?:,\s+{_NAME})+,?\s+(?:en|alsmede|evenals)\s+{_NAME}")
_PARTS = lazily(r",\s+(?:en\s+)?|\s+(?:en|alsmede|evenals)\s+")
_BESIDE = lazily(
    r"(?<!\w)(?:nederland\w*|wij|samen\s+met|naast|behalve|gevolgd|evenals|alsmede|ook|daarnaast|waaronder|onder\s+(?:meer|andere)|zoals|met\s+name"
    r"|vooral|bijvoorbeeld|daarna|overige|andere|rest)(?!\w)"
)
_LEFT_OUT = lazily(r"(?<!\w)(?:naast|behalve|met\s+uitzondering|uitgezonderd|waarvan|zonder|tegenover|niet)(?!\w)")
_COUNTRY = "Naam"  # what `masked` has for one
_SHARE = lazily(r"(?<!\w)(?:één|een|\w+)\s+(?:op|van)\s+\Z")
_FAR, _LONGEST = 2, 600


def names_before(letter: Letter) -> Iterator[Announced]:
    """Find the counts that point back to names of which there are more or fewer."""
    places = letter.standing(_POINTERS)
    for block in letter.blocks if places else ():
        if block.kind in ("paragraph", "item"):
            for one in at_places(_BACK, letter.folded, places, block.start, block.end):
                told = _told(letter, one, block.start)
                if told is not None:
                    yield told


def _told(letter: Letter, one: re.Match[str], opening: int) -> Announced | None:
    number, bare = number_of(one["number"]), one["which"] in ("de", "alle")
    if number is None or not _OF_NAMES.match(one["noun"]):
        return None
    sentence = letter.sentence_at(one.start())
    before = letter.sentence_at(sentence.start - 2) if sentence.start - 2 > opening else sentence
    if not 0 < one.start() - before.start < _LONGEST or (bare and _is_of_more(letter, one, before.start)):
        return None
    words = masked(letter, before.start, one.start())
    last = next(iter([*_ENUMERATION.finditer(words)][-1:]), None)
    if last is None:
        return None
    names = _PARTS.split(last[0])
    if one["noun"].endswith(("landen", "staten")) and not all(name.endswith(_COUNTRY) for name in names):
        return None
    off, far = number - len(names), 1 if bare else _FAR
    aside = _BESIDE if off > 0 else _LEFT_OUT
    if not 0 < abs(off) <= far or aside.search(letter.folded, before.start, one.start()) is not None:
        return None
    return Announced(Span(*one.span("count")), number, len(names), len(names))


def _is_of_more(letter: Letter, one: re.Match[str], start: int) -> bool:
    """Tell whether "de drie landen" are some of those that are counted, or called so, before the names."""
    share = _SHARE.search(letter.text, start, one.start())
    return share is not None or letter.folded.find(one["noun"], start, one.start()) >= 0
