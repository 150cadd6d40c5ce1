"""Attention points and lessons that stand apart: each a row of a table, or a section of its own below their heading.

A table is one of points when its first head says so ("Punt", "Les", "Onderwerp"); a heading below "Aandachtspunten" is
a point when it names no place or operation: "Aandachtspunten, 4.1 Litouwen" is where points are of. Others stand in
running text behind a label ("Aandachtspunt: ...", "Les 2: ..."), behind what says that there is one ("één aandachtspunt
is naar voren gekomen: ...") or are counted there ("De tweede les is dat ...", "Twee punten vragen aandacht. Het eerste
is ...").
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby, takewhile
from operator import attrgetter

from ijkmoment.checking.deployments.years import section_of
from ijkmoment.checking.lessons.points import Point, counted_parts, is_of_points
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.topics import content, text_of
from ijkmoment.facts.document import Block
from ijkmoment.language.numerals import NUMBER_WORD, number_of
from ijkmoment.language.patterns import lazily

_HEAD = lazily(
    r"\s*(?:nr\.?|#|\w*punt(?:en)?|\w*les(?:sen|son)?|lessons?\b.*|onderwerp|thema|bevinding|aanbeveling|knelpunt|observatie)\s*\Z",
    re.IGNORECASE,
)
_NUMBER = lazily(r"\s*(?:nr\.?|#|[\d.]+)\s*\Z", re.IGNORECASE)
_POINT = r"(?:aandachtspunt|les|leerpunt|verbeterpunt)"
_RUN_IN = lazily(
    rf"\s*(?P<label>(?:(?:een|het|ons|mijn)\s+)?(?:\w+e?\s+)?{_POINT}(?:en)?(?:\s+(?:voor|bij|in|van|uit)\s[^.:;,]{{3,50}}?)?\s+(?:is|zijn|blijft|blijven|vormt|vormen|betreft)\s+(?:en\s+blijft\s+)?(?!dat\s|niet\s|er\s)|[^.:;]{{0,60}}?\b(?:is|was|kwam|blijft)\s+(?:er\s+)?(?:een|[eé]én)\s+{_POINT}(?:\s+[a-zà-ÿ]+){{0,3}}\s*:\s+|(?:{_POINT}(?:s?en)?(?:\s+en\s+(?:geleerde\s+)?(?:lessen|aandachtspunten))?(?:\s+\d{{1,2}})?\s*:\s+)?"
    rf"(?:(?:de|het)\s+(?:eerste|tweede|derde|vierde|vijfde|enige|voornaamste|belangrijkste)\s+{_POINT}"
    r"\s+(?:is|was|betreft|betrof|luidt)(?:\s+dat)?\s+)?)",
    re.IGNORECASE,
)
_COUNTING = lazily(
    rf"(?:[^.:;]{{0,40}}\s)?{NUMBER_WORD}\s+(?:{_POINT}(?:s?en)|punten\s+(?:vragen|vroegen|verdienen|behoeven)\s+[^.:;]{{0,20}}?aandacht)[^.:;]{{0,40}}[.:]",
    re.IGNORECASE,
)
_COUNTED_POINTS = lazily(rf"(?<!\w)(?P<count>{NUMBER_WORD})\s+(?:{_POINT}(?:s?en)?|punten)(?!\w)", re.IGNORECASE)
_LINK = lazily(r";\s|,\s(?=(?:de|het|een)\s)|\sen\s(?=(?:de|het|een)\s)")
_OF_ALL = lazily(r"(?:op|over|voor|aan|met|bij)\s(?:beide|alle|deze)|hier(?:op|over)", re.IGNORECASE)
_SAID_TO_BE = ("aandachtspunt", "punt van aandacht", "aandacht")
_IS_A_POINT = lazily(
    r"(?P<name>(?:De|Het|Een|Ook\s+(?:de|het)|[A-Z][a-zà-ÿ]{5,})\s[^.:;,]{6,90}?)\s+(?:(?:is|blijft|zijn|blijven|vormt|vormen)\s+(?:daarbij\s+|ook\s+|wel\s+)?(?:een|het)\s+(?:\w+e?\s+)?"
    r"(?:aandachtspunt|punt\s+van\s+(?:\w+e\s+)?aandacht)|(?:vraagt|vragen|vergt|vergen|verdient|verdienen|behoeft|behoeven)\s+(?:daarom\s+|wel\s+|nog\s+)?"
    r"(?:blijvend\w*|bijzondere|extra|nadere|de|voortdurende)\s+aandacht)(?!\w)"
)
POINT_WORDS = (
    "aandachtspunt",
    "aandachtspunten",
    "les",
    "lessen",
    "leerpunt",
    "leerpunten",
    "verbeterpunt",
    "verbeterpunten",
)
_NO_POINT = lazily(
    r"\b(?:geen|niet\s+van\s+toepassing|n\.v\.t|afgerond|afgesloten|afgehandeld|opgelost|eerdere|vorige?|voorgaande"
    r"|(?<!jaar\s)(?<!zomer\s)(?<!herfst\s)(?<!winter\s)(?<!helft\s)(?<!kwartaal\s)(?:van|uit)\s+20\d\d)\b",
    re.IGNORECASE,
)
# "De druk op de terreinen is hoog, waardoor eenheden minder vaak oefenen": what comes of it is no part of its name.
_CLAUSE = lazily(r"(?P<first>[^,;]+)[,;]\s")
_TOLD = frozenset({"paragraph", "item", "cell"})
_TWO = 2


def points_apart(letter: Letter) -> tuple[Point, ...]:
    """Return the points of a letter that are rows of a table or sections, in order."""
    return tuple(sorted((*_of_tables(letter), *_of_sections(letter)), key=lambda one: one.span.start))


def _spoken_of(letter: Letter) -> Iterator[Point]:
    """Yield what a sentence says to be a point: "De voorraad reservedelen blijft een punt van aandacht"."""
    for sentence in letter.holding(_SAID_TO_BE):
        found = _IS_A_POINT.match(letter.text, *sentence)
        if found is not None and (told := _run_in(letter, Span(*found.span("name")), sentence.end)) is not None:
            yield told


def points_run_in(letter: Letter) -> tuple[Point, ...]:
    """Return the points that sentences tell behind a label, or as one that is counted, each up to the next."""
    likely = dict.fromkeys(map(letter.sentence_at, letter.standing((*POINT_WORDS, "punten"))))
    found = (*_labelled(letter, likely), *_counted(letter, likely), *_listed(letter, likely), *_spoken_of(letter))
    return tuple(sorted(found))


def _listed(letter: Letter, likely: Iterable[Span]) -> Iterator[Point]:
    """Yield the items of a list behind a sentence that says how many there are, under whatever heading."""
    starts = [one.start for one in letter.blocks]
    for one in likely:
        if letter.text[one.end - 1] == ":" and letter.says(_COUNTING, one):
            after = letter.blocks[bisect_right(starts, one.start) :]
            items = takewhile(lambda it: it.kind == "item" and not it.marker[:1].isdecimal(), after)
            told = (_run_in(letter, Span(it.start, it.end), it.end) for it in items)
            yield from (it for it in told if it is not None)


def _counted(letter: Letter, likely: Iterable[Span]) -> Iterator[Point]:
    """Yield what is counted behind a sentence that says how many there are."""
    for one in likely:
        block = letter.block_at(one.start)
        if block is None or block.kind != "paragraph":
            continue
        if letter.says(_COUNTING, one):
            parts = counted_parts(letter, Span(one.end, block.end)) or _units(letter, one, block.end)
            yield from (
                it for part in parts if len(parts) > 1 and (it := _run_in(letter, _first(letter, part), part.end))
            )


def _units(letter: Letter, counting: Span, end: int) -> tuple[Span, ...]:
    """Return as many parts as a sentence counts: of itself behind its colon, else the sentences behind it."""
    said = _COUNTED_POINTS.search(letter.folded, *counting)
    count = number_of(said["count"]) if said is not None else None
    if said is None or count is None:
        return ()
    colon = letter.text.find(":", said.end(), counting.end)
    parts = (
        _joined(letter, Span(colon + 1, counting.end)) if colon >= 0 else _sentences(letter, Span(counting.end, end))
    )
    return parts if len(parts) == count else ()


def _joined(letter: Letter, listed: Span) -> tuple[Span, ...]:
    """Return the members of a list in a sentence: "de wachttijd voor visa en de kleding"."""
    joints = list(_LINK.finditer(letter.folded, *listed))
    starts = (listed.start, *(one.end() for one in joints))
    return tuple(Span(*one) for one in zip(starts, (*(one.start() for one in joints), listed.end), strict=True))


def _sentences(letter: Letter, after: Span) -> tuple[Span, ...]:
    told = (one for one in letter.sentences_in(after) if one.start >= after.start)
    return tuple(one for one in told if not letter.says(_OF_ALL, one))


def _first(letter: Letter, part: Span) -> Span:
    return Span(part.start, min(letter.sentence_at(part.start).end, part.end))


def _labelled(letter: Letter, likely: Iterable[Span]) -> tuple[Point, ...]:
    opened = [(one, found) for one in likely if (found := _RUN_IN.match(letter.text, *one)) and found["label"]]
    ends = (*(one.start for one, _ in opened[1:]), len(letter.text))
    return tuple(
        told
        for (one, found), end in zip(opened, ends, strict=False)
        if (told := _run_in(letter, Span(found.end(), one.end), end)) is not None
    )


def _run_in(letter: Letter, told: Span, end: int) -> Point | None:
    block = letter.block_at(told.start)
    if block is None or block.kind not in ("paragraph", "item"):
        return None
    name, whole = letter.part(told), Span(told.start, min(end, block.end))
    clause = _CLAUSE.match(name)
    name = clause["first"] if clause is not None and len(content(clause["first"])) > _TWO else name
    if not content(name) or letter.says(_NO_POINT, whole):
        return None
    return Point(whole, name, content(name), labelled=False, body=content(letter.part(whole)))


def _of_tables(letter: Letter) -> Iterator[Point]:
    cells = (one for one in letter.blocks if one.kind == "cell")
    for _, table in groupby(cells, lambda one: one.group):
        rows: dict[int, dict[int, Block]] = {}
        for cell in table:
            rows.setdefault(cell.row, {})[cell.column] = cell
        heading = _heading_over(letter, next(iter(next(iter(rows.values())).values())))
        if heading is not None and _HEAD.match(_text(letter, rows.get(0, {}), 0)):
            yield from (one for number, row in rows.items() if number and (one := _row(letter, row, heading)))


def _heading_over(letter: Letter, block: Block) -> Block | None:
    over = letter.headings_at(block.start)
    return over[-1] if any(is_of_points(letter, one) for one in over) else None


def _text(letter: Letter, row: Mapping[int, Block], column: int) -> str:
    return text_of(letter, row[column]) if column in row else ""


def _row(letter: Letter, row: Mapping[int, Block], heading: Block) -> Point | None:
    """Return the point of a row: its first cell, or its second behind a number."""
    name = _text(letter, row, int(_NUMBER.match(_text(letter, row, 0)) is not None))
    first, last = min(row.values(), key=attrgetter("start")), max(row.values(), key=attrgetter("start"))
    span = Span(first.start, last.end)
    if not content(name):
        return None
    return Point(span, name, content(name), labelled=True, body=content(letter.part(span)), heading=heading)


def _of_sections(letter: Letter) -> Iterator[Point]:
    for block in letter.document.blocks:
        over = letter.headings_at(block.start)
        if block.kind != "heading" or len(over) < _TWO or not is_of_points(letter, over[-_TWO]):
            continue
        name, section = text_of(letter, block), [one for one in section_of(letter, block) if one.kind in _TOLD]
        if is_of_points(letter, block) or not content(name) or not section or _names_place(letter, block):
            continue
        span = Span(block.start, section[-1].end)
        yield Point(span, name, content(name), labelled=True, body=content(letter.part(span)), heading=over[-_TWO])


def _names_place(letter: Letter, heading: Block) -> bool:
    claim = letter.first_behind(heading.start, "country", "operation")
    return claim is not None and claim.start < heading.end
