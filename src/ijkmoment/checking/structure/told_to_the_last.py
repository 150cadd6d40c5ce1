"""Things counted and told one by one, of which the last is not: "Er zijn twee teams. Het eerste ...", and no second.

Of two the other has to be told in the paragraph or the next; any sentence behind the first may be of it, but for
one on both, unless the first is named with the noun of the count or as "ten eerste".
Of more only aims, points and the like count, which no time brings, and all but the last have to be told by their
ordinals ("Over de tweede doelstelling ...").
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ijkmoment.checking.counts.counted import COUNT_OPENS
from ijkmoment.checking.letter import Letter, Span, since
from ijkmoment.checking.text.topics import stem
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
_POINTS = (
    r"[a-zà-ÿ-]*(?:doelen|doelstellingen|punten|redenen|lessen|vragen|aanbevelingen|voorwaarden|verzoeken|toezeggingen|moties|eisen"
    r"|oorzaken|risico['’]?s|maatregelen|conclusies|bevindingen|opgaven)"
)
_COUNTED = lazily(rf"(?P<number>[3-7]|{NUMBER_WORD})\s+(?:[a-zà-ÿ-]+e\s+){{0,2}}(?P<noun>{_POINTS})(?!\w)")
# "Er zijn twee lessen getrokken. Ten eerste ...", "twee zaken die beter moeten. De eerste zaak was ...".
_OF_TWO = lazily(r"twee\s+(?:[a-zà-ÿ-]+e\s+){0,2}(?P<noun>[a-zà-ÿ-]{3,}(?:en|ën|s|['’]s|a))(?!\w)")
_FIRST = lazily(
    r"(?:(?:over|voor|bij|met|aan|van|op|in|tijdens|volgens)\s+)??(?P<first>ten\s+eerste|in\s+de\s+eerste\s+plaats"
    r"|(?:de|het)\s+eerste(?:(?=\s+(?:is|was|betreft|betrof)(?!\w))|\s+(?P<noun>[a-zà-ÿ-]{3,})))(?!\w)"
)
_TIME = frozenset({"jaren", "maanden", "weken", "dagen", "kwartalen", "uren", "eeuwen", "helften", "kamers"})
_GOES_ON = lazily(
    r"(?<!\w)(?:ook|daarnaast|verder|voorts|bovendien|tevens|tot\s+slot|ten\s+(?:slotte|tweede)|een\s+ander\w*|eveneens|daarbij)(?!\w)"
)
_SECOND = lazily(
    r"(?<!\w)(?:(?:de|het|een)\s+tweede(?:\s+(?P<noun>[a-z-]{4,}))?|ten\s+tweede|op\s+de\s+tweede\s+plaats)(?!\w)"
)
_TELLS = lazily(
    rf"(?:(?:over|voor|bij|wat|aan|met|van|in|tot|op)\s+)?(?:de|het)\s+(?P<nth>{'|'.join(_NTH)})\s+(?P<noun>[a-zà-ÿ-]{{3,}})(?!\w)"
)
_VERB = r"(?:is|zijn|was|waren|betreft|gaat|ging|ligt|werd|wordt|heeft|had|bleek|blijft|luidt|luidde|vraagt)(?!\w)"
# What waits for its counterpart, with this.
_SIDE = lazily(r"(?P<side>enerzijds)(?!\w)|(?P<kant>aan\s+de\s+ene\s+kant)(?!\w)|(?P<first>ten\s+eerste)(?!\w)")
_OTHER_SIDE = lazily(r"(?<!\w)(?:anderzijds|anderdeels|andere\s+(?:kant|zijde))(?!\w)")
_SIDES = {
    "side": (_OTHER_SIDE, "anderzijds"),
    "kant": (_OTHER_SIDE, "aan de andere kant"),
    "first": (lazily(rf"{_GOES_ON.pattern}|{_OTHER.pattern}"), "ten tweede"),
}
_SIDES_OPEN = ("enerzijds", "aan", "ten")
_ROOT, _FEWEST, _SHORT = 5, 3, 3


class Untold(NamedTuple):
    """A count of things of which the last is not told: where, which one is due, and where the one before is told."""

    span: Span
    due: str
    before: Span


def untold(letter: Letter) -> Iterator[Untold]:
    """Yield the counts of things of which the last is not told."""
    yield from _second_of_two(letter)
    yield from _last_of_more(letter)


def one_sided(letter: Letter) -> Iterator[tuple[Span, str]]:
    """Yield "enerzijds", "aan de ene kant" and "ten eerste" without their counterpart up to the next heading."""
    headings = [one.start for one in letter.blocks if one.kind == "heading"]
    for one in at_places(_SIDE, letter.folded, letter.standing(_SIDES_OPEN), 0, len(letter.folded)):
        other, due = _SIDES[one.lastgroup or ""]
        end = next((start for start in headings if start > one.start()), len(letter.text))
        whole = one.lastgroup != "first" or letter.is_whole
        if whole and not other.search(letter.folded, one.end(), end):
            yield Span(*one.span()), due


def _second_of_two(letter: Letter) -> Iterator[Untold]:
    ends = [block.end for block in letter.blocks]
    for index, block in enumerate(letter.blocks):
        if block.kind not in ("paragraph", "item"):
            continue
        end, found = ends[min(index + 1, len(ends) - 1)], set()
        for one in at_places(_TWO, letter.folded, letter.runs.get("twee", ()), block.start, block.end):
            if not _OTHER.search(letter.folded, one.end(), end) and _is_all_of_both(letter, one.start("first"), block):
                found.add(one.start("first"))
                yield Untold(Span(*one.span("first")), _NTH[1], Span(one.start(), one.end("noun")))
        for count in at_places(_OF_TWO, letter.folded, letter.runs.get("twee", ()), block.start, block.end):
            first = _first_of_two(letter, count, index)
            if first is not None and first.start("first") not in found:
                yield Untold(Span(*first.span("first")), _NTH[1], Span(*count.span()))


def _first_of_two(letter: Letter, count: re.Match[str], index: int) -> re.Match[str] | None:
    """Return where the next sentence, of the paragraph or the next, tells the first of two, and nothing the second."""
    root, sentence = count["noun"][:_ROOT], letter.sentence_at(count.start())
    behind = next(since(letter.blocks, index + 1), None)
    block = letter.blocks[index]
    near = sentence.end >= block.end - 1 and behind is not None and behind.kind in ("paragraph", "item")
    start, end = letter.sentence_at(sentence.end + 1).start, block.end
    if near and behind is not None:
        start, end = behind.start, behind.end
    first = _FIRST.match(letter.folded, start, end)
    if first is None or count["noun"] in _TIME or ":" in letter.text[count.end() : sentence.end - 1]:
        return None
    if first["noun"] and stem(first["noun"])[: _ROOT - 1] != stem(count["noun"])[: _ROOT - 1]:
        return None
    again = re.search(rf"(?<!\w){re.escape(root[:_SHORT])}", letter.folded[first.end() : end]) is not None
    return None if again or _goes_on(letter, first.end(), root[:_SHORT], index + near) else first


def _goes_on(letter: Letter, start: int, root: str, index: int) -> bool:
    """Tell whether another thing may be told behind the first of two: near by, or up to the next heading as second."""
    behind = next(since(letter.blocks, index + 1), None)
    near = behind is not None and behind.kind in ("paragraph", "item")
    end = letter.sentence_at(behind.start).end if behind is not None and near else letter.blocks[index].end
    if _GOES_ON.search(letter.folded, start, end) or _OTHER.search(letter.folded, start, end):
        return True
    heading = next((one.start for one in since(letter.blocks, index + 1) if one.kind == "heading"), len(letter.text))
    return any(
        not one["noun"] or one["noun"].startswith(root) for one in _SECOND.finditer(letter.folded, start, heading)
    )


def _is_all_of_both(letter: Letter, first: int, block: Block) -> bool:
    """Tell whether a paragraph ends behind the sentence on the first, or goes on with what holds for both alone."""
    behind = Span(letter.sentence_at(first).end, block.end)
    return all(letter.says(_BOTH, one) for one in letter.sentences_in(behind) if one.start >= behind.start)


def _last_of_more(letter: Letter) -> Iterator[Untold]:
    told = _told(letter)
    counts: dict[str, list[tuple[int, Span]]] = {}
    for one in at_places(_COUNTED, letter.folded, letter.starting(COUNT_OPENS), 0, len(letter.folded)):
        number = number_of(one["number"]) or 0
        counts.setdefault(stem(one["noun"])[:_ROOT], []).append((number, Span(*one.span())))
    for root, places in told.items():
        found = counts.get(root, [])
        number = found[0][0] if len({number for number, _ in found}) == 1 else 0
        if not _FEWEST <= number <= len(_NTH) or sorted(places) != list(range(1, number)):
            continue
        last, nth, count = places[number - 1], _NTH[number - 1], found[0][1]
        due = re.compile(
            rf"(?:{nth}|laatste)(?:\s+{re.escape(root[:_SHORT])}|\s*[^\w\s]|\s+(?:[a-zà-ÿ]{{1,4}}(?!\w)|{_VERB}))"
        )
        if not due.search(letter.folded, places[1].start):
            near = letter.block_at(count.start) == letter.block_at(places[1].start)
            yield Untold(count, nth, last) if near else Untold(last, nth, count)


def _told(letter: Letter) -> Mapping[str, Mapping[int, Span]]:
    """Return which of things sentences tell by an ordinal at their head, by the noun's first letters."""
    told: dict[str, dict[int, Span]] = {}
    for sentence in letter.sentences:
        one = _TELLS.match(letter.folded, *sentence)
        if one is not None:
            told.setdefault(stem(one["noun"])[:_ROOT], {})[_NTH.index(one["nth"]) + 1] = Span(*one.span())
    return told
