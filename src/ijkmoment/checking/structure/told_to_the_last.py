"""Things counted and told one by one, of which the last is not: "Er zijn twee teams. Het eerste ...", and no second.

Of two the other has to be told in the paragraph or the next; any sentence behind the first may be of it, but for
one on both. Of more only aims, points and the like count, which no
time brings, and all but the last have to be told by their ordinals ("Over de tweede doelstelling ...").
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.facts.document import Block
from ijkmoment.language.numerals import NUMBER_WORD, number_of
from ijkmoment.language.patterns import at_places, lazily

_TWO = lazily(
    r"twee\s+(?:[a-zà-ÿ-]+e\s+){0,2}(?P<noun>[a-zà-ÿ-]{3,}(?:en|ën|s|['’]s|a))\s*\.\s+(?P<first>(?:de|het)\s+eerste)(?!\w)"
)
_OTHER = lazily(
    r"(?<!\w)(?:tweede|andere?|laatste|laatstgenoemde|overige|resterende|volgende|opvolg\w*|daarna|vervolgens|nadien)(?!\w)"
)
_BOTH = lazily(r"(?<!\w)(?:beide|allebei)(?!\w)", re.IGNORECASE)
_NTH = ("eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende")
_COUNTED = lazily(
    rf"(?P<number>[3-7]|{NUMBER_WORD})\s+(?:[a-zà-ÿ-]+e\s+){{0,2}}(?P<noun>[a-zà-ÿ-]*(?:doelen|doelstellingen|punten|redenen"
    r"|lessen|vragen|aanbevelingen|voorwaarden|verzoeken|toezeggingen|moties|eisen))(?!\w)"
)
_COUNT_OPENS = lazily(rf"(?:[3-7]|{NUMBER_WORD})\Z")
_TELLS = lazily(
    rf"(?:(?:over|voor|bij|wat|aan|met|van|in|tot|op)\s+)?(?:de|het)\s+(?P<nth>{'|'.join(_NTH)})\s+(?P<noun>[a-zà-ÿ-]{{3,}})(?!\w)"
)
_VERB = r"(?:is|zijn|was|waren|betreft|gaat|ging|ligt|werd|wordt|heeft|had|bleek|blijft|luidt|luidde|vraagt)(?!\w)"
_ROOT, _FEWEST = 5, 3


class Untold(NamedTuple):
    """A count of things of which the last is not told: where, which one is due, and where the one before is told."""

    span: Span
    due: str
    before: Span


def untold(letter: Letter) -> Iterator[Untold]:
    """Yield the counts of things of which the last is not told."""
    yield from _second_of_two(letter)
    yield from _last_of_more(letter)


def _second_of_two(letter: Letter) -> Iterator[Untold]:
    ends = [block.end for block in letter.blocks]
    for index, block in enumerate(letter.blocks):
        if block.kind != "paragraph":
            continue
        end = ends[min(index + 1, len(ends) - 1)]
        for one in at_places(_TWO, letter.folded, letter.runs.get("twee", ()), block.start, block.end):
            if not _OTHER.search(letter.folded, one.end(), end) and _is_all_of_both(letter, one.start("first"), block):
                yield Untold(Span(*one.span("first")), _NTH[1], Span(one.start(), one.end("noun")))


def _is_all_of_both(letter: Letter, first: int, block: Block) -> bool:
    """Tell whether a paragraph ends behind the sentence on the first, or goes on with what holds for both alone."""
    behind = Span(letter.sentence_at(first).end, block.end)
    return all(letter.says(_BOTH, one) for one in letter.sentences_in(behind) if one.start >= behind.start)


def _last_of_more(letter: Letter) -> Iterator[Untold]:
    told = _told(letter)
    counts: dict[str, list[tuple[int, Span]]] = {}
    for one in at_places(_COUNTED, letter.folded, letter.starting(_COUNT_OPENS), 0, len(letter.folded)):
        number = number_of(one["number"]) or 0
        counts.setdefault(one["noun"][:_ROOT], []).append((number, Span(*one.span())))
    for root, places in told.items():
        found = counts.get(root, [])
        number = found[0][0] if len({number for number, _ in found}) == 1 else 0
        if not _FEWEST <= number <= len(_NTH) or sorted(places) != list(range(1, number)):
            continue
        last = places[number - 1]
        nth = _NTH[number - 1]
        due = re.compile(rf"(?:{nth}|laatste)(?:\s+{re.escape(root)}|\s*[^\w\s]|\s+(?:[a-zà-ÿ]{{1,4}}(?!\w)|{_VERB}))")
        if not due.search(letter.folded, places[1].start):
            yield Untold(last, nth, found[0][1])


def _told(letter: Letter) -> Mapping[str, Mapping[int, Span]]:
    """Return which of things sentences tell by an ordinal at their head, by the noun's first letters."""
    told: dict[str, dict[int, Span]] = {}
    for sentence in letter.sentences:
        one = _TELLS.match(letter.folded, *sentence)
        if one is not None:
            told.setdefault(one["noun"][:_ROOT], {})[_NTH.index(one["nth"]) + 1] = Span(*one.span())
    return told
