"""Attention points and lessons that stand apart: each a row of a table, or a section of its own below their heading.

A table is one of points when its first head says so ("Punt", "Les", "Onderwerp"); a heading below "Aandachtspunten" is
a point when it names no place or operation: "Aandachtspunten, 4.1 Litouwen" is where points are of. Others stand in
running text: what a sentence with the word for a point says behind it and a colon or verb ("Aandachtspunt 2: ...", "als
les nemen wij mee dat ...", "extra aandacht verdient ..."), else before it ("... blijft een zorgpunt"), or what is
counted there ("Twee punten vragen aandacht. Het eerste is ...").
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
_WORD = lazily(
    r"\b(?:(?:de|het|een|[eé]én|als|ons|mijn|enige|ook)\s+)?(?:\w+(?:e|st)\s+)?"
    r"(?P<word>(?:aandachts|leer|verbeter|knel|zorg)punt(?:en)?|punt(?:en)?\s+van\s+(?:\w+e\s+)?(?:aandacht|zorg)"
    r"|(?:extra|blijvend\w*|bijzondere|nadere|voortdurende|meer|de|een)\s+aandacht|aandacht(?=\s+(?:voor|is)\s)"
    r"|les(?:sen)?|lessons?)(?:\s+(?:learned|identified))?\b(?P<number>\s+\d{1,2}\b)?",
    re.IGNORECASE,
)
_COLON = lazily(r"(?:(?!\s(?:de|het|een)\s)[^.:;?]){0,60}:\s+")
# "Aandachtspunt is de post", "als les nemen wij mee dat ...", "extra aandacht verdient de opslag".
_LINK_VERB = lazily(
    r"(?:(?:\s+en|,?\s+die\s+\w+\s+\w+,?|\s+(?:voor|bij|in|uit|van)\s[^.:;,]{3,40}?)?"
    r"\s+(?:is|zijn|was|waren|blijft|blijven|bleef|betreft|betrof|vormt|vormen|luidt|geldt|gold|noem\w*|nemen|neem|verdien\w*|vraagt|vergt))+"
    r"(?:\s+(?:ik|wij|we|het\s+kabinet|defensie|mee|ook|daarbij|hier|hierbij|nodig|nog))*"
    r"(?:,?\s+(?P<that>dat|voor))?\s+(?P<name>\S.*)"
    r"|\s+voor\s+(?P<of>(?:de|het|een)\s.*)",
    re.IGNORECASE | re.DOTALL,
)
_DEFINITE = lazily(r"(?:de|het|een|er|te|[eé]én|onze?|hun|zijn|haar)\s", re.IGNORECASE)
_DONE = lazily(r"\b(?:(?:af)?gesloten|afgerond|benut|opgepakt|opgelost|afgehandeld|vorige?)\b", re.IGNORECASE)
_STARTS = lazily(r"\A\s*(?:de|het|een|er|te)\s", re.IGNORECASE)
_BEGINS_OTHERWISE = lazily(
    r"(?:uit|bij|van|in|op|met|ten|volgens|voor|na|over|aan|naar|er|daar\w*|hier\w*|drie|twee|vier)\b", re.IGNORECASE
)
_COPULA = lazily(
    r"\s+(?:is|zijn|was|waren|blijft|blijven|bleef|vormt|vormen|vraagt|vragen|vergt|vergen|verdient|verdienen"
    r"|behoeft|behoeven)(?=\s|\Z)"
)
_POINTING = lazily(r"\b(?:dit|dat|deze|die|beide|alle|welke?)\s+(?:\w+\s+)?\Z", re.IGNORECASE)
_COUNTING = lazily(
    rf"(?:[^.:;]{{0,40}}\s)?{NUMBER_WORD}\s+(?:{_POINT}(?:s?en)|punten\s+(?:vragen|vroegen|verdienen|behoeven)\s+[^.:;]{{0,20}}?aandacht)[^.:;]{{0,40}}[.:]",
    re.IGNORECASE,
)
_COUNTED_POINTS = lazily(rf"(?<!\w)(?P<count>{NUMBER_WORD})\s+(?:{_POINT}(?:s?en)?|punten)(?!\w)", re.IGNORECASE)
_LINK = lazily(r";\s|,\s(?=(?:de|het|een)\s)|\sen\s(?=(?:de|het|een)\s)")
_OF_ALL = lazily(r"(?:op|over|voor|aan|met|bij)\s(?:beide|alle|deze)|hier(?:op|over)", re.IGNORECASE)
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
_IS_DEFINITE = lazily(r"(?:de|het)\s", re.IGNORECASE)
_IN_WORD = ("punt van", "aandacht", "knelpunt", "zorgpunt")
_TOLD = frozenset({"paragraph", "item", "cell"})
_TWO = 2


def points_apart(letter: Letter) -> tuple[Point, ...]:
    """Return the points of a letter that are rows of a table or sections, in order."""
    return tuple(sorted((*_of_tables(letter), *_of_sections(letter)), key=lambda one: one.span.start))


def points_run_in(letter: Letter) -> tuple[Point, ...]:
    """Return the points that sentences tell behind a label, or as one that is counted, each up to the next."""
    likely = dict.fromkeys(map(letter.sentence_at, letter.standing((*POINT_WORDS, "punten"))))
    stated = dict.fromkeys((*likely, *letter.holding(_IN_WORD)))
    return tuple(sorted((*_stated(letter, stated), *_counted(letter, likely), *_listed(letter, likely))))


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


def _stated(letter: Letter, likely: Iterable[Span]) -> tuple[Point, ...]:
    """Return what sentences state to be a point, each up to the next."""
    named = sorted((name, one) for one in likely if (name := _name_in(letter, one)) is not None)
    ends = (*(one.start for _, one in named[1:]), len(letter.text))
    told = (_run_in(letter, name, max(end, name.end)) for (name, _), end in zip(named, ends, strict=False))
    return tuple(one for one in told if one is not None)


def _name_in(letter: Letter, sentence: Span) -> Span | None:
    """Return what a sentence says to be a point: behind the word for it and a colon or verb, else what is one."""
    found = _WORD.search(letter.text, *sentence)
    if found is None or _POINTING.search(letter.text, sentence.start, found.start("word")):
        return None
    lesson = found["word"].casefold().startswith("les")
    colon = _COLON.match(letter.text, found.end(), sentence.end)
    before = Span(sentence.start, found.start())
    if colon is not None and colon.end() < sentence.end:
        own = _said_before(letter, before) if not lesson and letter.says(_STARTS, before) else None
        done = letter.says(_DONE, Span(found.end(), colon.end()))
        return own or (None if done else Span(colon.end(), sentence.end))
    behind = _LINK_VERB.match(letter.text, found.end(), sentence.end)
    if behind is not None:
        group = "name" if behind["name"] is not None else "of"
        sure = group == "of" or behind["that"] or not (lesson or _IS_DEFINITE.match(found[0]))
        if sure or _DEFINITE.match(behind[group]):
            return Span(*behind.span(group))
    return None if lesson else _said_before(letter, before)


def _said_before(letter: Letter, before: Span) -> Span | None:
    """Return what stands before "is een aandachtspunt": behind the verb where something does, else before it."""
    verb = _COPULA.search(letter.text, *before)
    if verb is None:
        return None
    after = Span(verb.end(), before.end)
    if letter.says(_STARTS, after) and content(letter.part(after)):
        return after
    return Span(before.start, verb.start()) if not _BEGINS_OTHERWISE.match(letter.text, *before) else None


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
