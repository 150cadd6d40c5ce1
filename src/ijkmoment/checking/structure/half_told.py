"""What waits for its counterpart: "Er zijn twee teams. Het eerste ..." without the other, "enerzijds" alone.

Of two things the other has to be told in the paragraph of the first or right behind it; any sentence that goes on
("Daarnaast ..."), names the noun again or speaks of another may be of it, but for one on both.
"""

from collections.abc import Iterator
from typing import NamedTuple

from ijkmoment.checking.counts.counted import Counted, counts_in, is_vague
from ijkmoment.checking.letter import Letter, Span, since
from ijkmoment.checking.text.labelled_rows import kind_of
from ijkmoment.language.patterns import at_places, lazily

_FIRST = lazily(
    r"(?:(?:over|voor|bij|met|aan|van|op|in|tijdens|volgens)\s+)??(?P<first>ten\s+eerste|in\s+de\s+eerste\s+plaats"
    r"|(?:de|het)\s+eerste(?:(?=\s+(?:is|was|betreft|betrof|loopt|liep)(?!\w))|\s+(?P<noun>[a-zà-ÿ-]{3,})))(?!\w)"
)
_GOES_ON = lazily(
    r"(?<!\w)(?:ook|daarnaast|verder|voorts|bovendien|tevens|tot\s+slot|ten\s+(?:slotte|tweede)|een\s+ander\w*|eveneens|daarbij|tweede|andere?|laatste"
    r"|laatstgenoemde|overige|resterende|volgende|opvolg\w*|daarna|vervolgens|nadien|later|nog\s+een)(?!\w)"
)
_BOTH = lazily(r"(?<!\w)(?:beide|allebei)(?!\w)")
_TIME = frozenset(map(kind_of, "jaren maanden weken dagen kwartalen uren eeuwen helften kamers".split()))
_SECOND = lazily(r"(?<!\w)(?:de|het|een|ten)\s+tweede(?:\s+(?P<noun>[a-z-]{4,}))?(?!\w)")
_FIRST_AGAIN = lazily(r"(?:het|de)\s+eerste\s+[a-zà-ÿ-]+")
_WORD = lazily(r"[a-zà-ÿ-]+")
# What waits for its counterpart, with this.
_SIDE = lazily(r"(?P<side>enerzijds)(?!\w)|(?P<kant>aan\s+de\s+ene\s+kant)(?!\w)|(?P<first>ten\s+eerste)(?!\w)")
_OTHER_SIDE = lazily(r"(?<!\w)(?:anderzijds|anderdeels|andere\s+(?:kant|zijde))(?!\w)")
_SIDES = {
    "side": (_OTHER_SIDE, "anderzijds"),
    "kant": (_OTHER_SIDE, "aan de andere kant"),
    "first": (_GOES_ON, "ten tweede"),
}
_SIDES_OPEN, _TWO = ("enerzijds", "aan", "ten"), 2


class Untold(NamedTuple):
    """Two things of which only the first is told: where they are counted, and where that is told."""

    span: Span
    first: Span


def untold(letter: Letter) -> Iterator[Untold]:
    """Yield two things of which the other is not told."""
    for index, block in enumerate(letter.blocks) if "eerste" in letter.runs else ():
        if block.kind in ("paragraph", "item"):
            for one in counts_in(letter, block.start, block.end):
                first = _first(letter, one, index) if one.number == _TWO else None
                if first is not None:
                    yield Untold(Span(one.start, one.end), first)


def one_sided(letter: Letter) -> Iterator[tuple[Span, str]]:
    """Yield "enerzijds", "aan de ene kant" and "ten eerste" without their counterpart up to the next heading."""
    headings = [one.start for one in letter.blocks if one.kind == "heading"]
    for one in at_places(_SIDE, letter.folded, letter.standing(_SIDES_OPEN), 0, len(letter.folded)):
        other, due = _SIDES[one.lastgroup or ""]
        end = next((start for start in headings if start > one.start()), len(letter.text))
        whole = one.lastgroup != "first" or letter.is_whole
        if whole and not other.search(letter.folded, one.end(), end):
            yield Span(*one.span()), due


def _first(letter: Letter, one: Counted, index: int) -> Span | None:
    """Return where the next sentence, of the paragraph or the next, tells the first of two, and nothing the other."""
    own, blocks = letter.sentence_at(one.start), letter.blocks
    if kind_of(one.noun) in _TIME or is_vague(letter, one, own.start) or ":" in letter.text[one.end : own.end - 1]:
        return None
    place = index + (own.end >= blocks[index].end - 1)
    if place == len(blocks) or blocks[place].kind not in ("paragraph", "item"):
        return None
    start = letter.sentence_at(own.end + 1).start if place == index else blocks[place].start
    found = _FIRST.match(letter.folded, start, blocks[place].end)
    if found is None or (found["noun"] and kind_of(found["noun"]) != kind_of(one.noun)):
        return None
    return None if _goes_on(letter, one, found.end(), place) else Span(*found.span("first"))


def _goes_on(letter: Letter, one: Counted, start: int, place: int) -> bool:
    """Tell whether the other may be told near the first, or up to the next heading as the second."""
    behind = next(since(letter.blocks, place + 1), None)
    near = behind is not None and behind.kind in ("paragraph", "item")
    end = letter.sentence_at(behind.start).end if behind is not None and near else letter.blocks[place].end
    first, own_end = letter.sentence_at(start), letter.blocks[place].end
    if _BOTH.search(letter.folded, first.end, own_end):
        end = own_end  # who says something of both has told them
    if _GOES_ON.search(letter.folded, start, end):
        return True
    later = (it for it in letter.sentences_in(Span(first.end + 1, end)) if not _BOTH.search(letter.folded, *it))
    said = (_FIRST_AGAIN.sub("", letter.folded[it.start : it.end]) for it in later)
    if any(kind_of(word) == kind_of(one.noun) for it in said for word in _WORD.findall(it)):
        return True
    heading = next((it.start for it in since(letter.blocks, place + 1) if it.kind == "heading"), len(letter.text))
    seconds = _SECOND.finditer(letter.folded, start, heading)
    return any(not it["noun"] or kind_of(it["noun"]) == kind_of(one.noun) for it in seconds)
