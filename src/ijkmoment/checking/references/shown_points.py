"""How many lessons, measures or promises a letter shows: as lines that open with a label, as a list or as a table.

What is announced as some of them ("onder meer", "de eerste drie") shows not how many there are.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from ijkmoment.checking.counts.counted import Counted, counts_in
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.references.listed_pieces import told_apart
from ijkmoment.checking.text.heading_marks import Sign, place_of
from ijkmoment.checking.text.labelled_rows import kind_of
from ijkmoment.checking.text.listed import item_lists, lists
from ijkmoment.checking.text.topics import words_at
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import at_places, lazily

POINTS = frozenset(
    map(
        kind_of,
        "les leerpunt verbeterpunt aandachtspunt aanbeveling maatregel toezegging motie conclusie actiepunt actie"
        " afspraak knelpunt".split(),
    )
)
MARK = r"(?:\d{1,2}|[IVXivx]{1,5}|[A-Ha-h])"
MARKS = rf"(?P<marks>{MARK}(?:(?:\s*,\s*|\s+(?:en|of|t/m|tot\s+en\s+met)\s+){MARK})*)"
ONE_MARK = lazily(rf"(?<!\w){MARK}(?!\w)")
_LABEL = lazily(rf"(?P<noun>[^\W\d_]{{3,24}})(?:\s+{MARKS})?(?:\s*[:.(]|\s[–-]\s|\s*\Z)")
_PLURAL = lazily(r"(?:en|s)\Z(?<!\Ales)")
_SOME = lazily(
    r"\b(?:eerste|laatste|onder\s+(?:meer|andere)|waaronder|bijvoorbeeld|zoals|enkele|sommige|vooral|met\s+name)\b"
)
# "Twee lessen zijn afgerond", "er resteren twee": there may be more. So there may where a section tells its own.
_DONE = lazily(
    r"\s+(?:(?:zijn|is|worden|werden|waren|staan|lopen)\s+)?(?:[^\s,;.:]+\s+){0,4}?(?:afgerond|afgesloten|aangenomen|opgevolgd|overgenomen|overgedragen"
    r"|uitgevoerd|verwerkt|belegd|ingevoerd|nieuw|gericht|voltooid|gereed|klaar|open|in\s+(?:gang|uitvoering)|wordt|worden)\b|\s+(?:aan|per)\s"
)
_LEFT = lazily(
    r"\b(?:nog|rester\w+|overige|andere|(?:eerste|laatste)(?=\s+\Z)|op\s+het\s+(?:gebied|terrein|vlak)|ten\s+aanzien|wat\s+betreft)\b"
)
_ALL_OF = lazily(r"\b(?:de|alle|deze|die)\s+\Z")
_TWO = 2


class Shown(NamedTuple):
    """Some points that are shown together: how many, and how they are marked, empty where they are not."""

    size: int
    sign: Sign | None


def shown_points(letter: Letter) -> Mapping[str, Sequence[Shown]]:
    """Return what a letter shows of each kind of point. Made once, by `letter.once(shown_points)`."""
    words = tuple(word for word in letter.runs if kind_of(word) in POINTS)
    if not words:
        return {}
    apart = ((kind, Shown(size, sign)) for kind, (sign, size) in told_apart(letter) if kind in POINTS)
    found: dict[str, list[Shown | None]] = {}
    for kind, one in (*_labelled(letter, words), *_listed(letter), *apart):
        found.setdefault(kind, []).append(one)
    return {kind: [one for one in every if one is not None] for kind, every in found.items() if None not in every}


def most_shown(every: Sequence[Shown]) -> int:
    """Return how many of a kind are shown at most: those without marks may go on counting."""
    marked = [one.size for one in every if one.sign is not None]
    return max(marked) if marked else sum(one.size for one in every)


def sign_of(mark: str) -> Sign:
    """Return what a mark may be by itself."""
    if mark.isdecimal():
        return "number"
    return "roman" if set(mark.upper()) <= set("IVX") else "letter"


def _shown(marks: Sequence[str]) -> Shown | None:
    """Return what some marks show, None where they do not count on from one."""
    if not any(marks):
        return Shown(len(marks), None)
    places = [place_of(one, sign_of(marks[0])) for one in dict.fromkeys(marks)]
    return Shown(len(places), sign_of(marks[0])) if places == list(range(1, len(places) + 1)) else None


def _labelled(letter: Letter, words: tuple[str, ...]) -> Iterator[tuple[str, Shown | None]]:
    """Yield the points that sentences open with a label for: "Les 2: ..."."""
    marks: dict[str, list[str]] = {}
    for found in at_places(_LABEL, letter.text, letter.standing(words), 0, len(letter.text)):
        if letter.sentence_at(found.start()).start == found.start():
            every = ONE_MARK.findall(found["marks"]) if found["marks"] else [""]
            marks.setdefault(kind_of(found["noun"]), []).extend(every)
    yield from ((kind, _shown(every)) for kind, every in marks.items() if len(every) > (_TWO if any(every) else 1))


def _listed(letter: Letter) -> Iterator[tuple[str, Shown | None]]:
    for before, items in item_lists(letter):
        blocks = [block for one in items if (block := letter.block_at(one.start)) is not None]
        yield from _of_list(letter, before, [one.marker.strip("().") for one in blocks], blocks[:1])
    tables: dict[int, list[Block]] = {}
    for cell in letter.blocks:
        if cell.kind == "cell":
            tables.setdefault(cell.group, []).append(cell)
    for one in lists(letter):
        if one.rows and (first := letter.block_at(one.spans[0].start)) is not None:
            cells = tables[first.group]
            heads = [cell for cell in cells if cell.head or cell.row == 0]
            marks = [letter.part(Span(it.start, it.end)).strip().rstrip(".") for it in cells if not it.column]
            marks = [it for it in marks if ONE_MARK.fullmatch(it)] or [""] * len(one.spans)
            yield from _of_list(letter, one.before, marks, heads)


def _of_list(
    letter: Letter, before: Block | None, marks: Sequence[str], heads: Sequence[Block]
) -> Iterator[tuple[str, Shown | None]]:
    """Yield what the lines of a list are, by what announces it, the heading over it and the heads of its columns."""
    shown = _shown([one if ONE_MARK.fullmatch(one) else "" for one in marks])
    told = list(letter.sentences_in(Span(before.start, before.end)))[-_TWO:] if before is not None else []
    if any(letter.says(_SOME, one) for one in told):
        return
    counts = {kind_of(it.noun): it for one in told for it in counts_in(letter, *one)}
    over = [Span(one.start, one.end) for one in letter.headings_at(heads[0].start)[-1:]] if heads else []
    kinds = {kind for one in (*told, *over) for kind in _kinds(letter, one) if kind}
    kinds |= {
        kind_of(word) for one in heads if one.kind == "cell" for word, _, _ in words_at(letter.text, one.start, one.end)
    }
    for kind in kinds & POINTS:
        count = counts.get(kind)
        if shown is None or count is None:
            yield kind, shown
        elif shown.sign or not is_partly(letter, count):
            yield kind, shown._replace(size=max(shown.size, count.number))


def _kinds(letter: Letter, span: Span) -> Collection[str]:
    return {kind_of(word) for word, _, _ in words_at(letter.text, *span) if _PLURAL.search(word)}


def is_partly(letter: Letter, one: Counted) -> bool:
    """Tell whether a number may be of some of the points alone: those that are done, left, or of one subject."""
    sentence = letter.sentence_at(one.start)
    if _ALL_OF.search(letter.folded, sentence.start, one.start):
        return False
    done = _DONE.match(letter.folded, one.end, sentence.end)
    return done is not None or _LEFT.search(letter.folded, sentence.start, one.start) is not None
