"""The beginning or end of a deployment, in the overview and under its own heading: "Polen: ... vanaf 6 januari 2025".

The heading names the country or the mission, so that what stands under it need not: "sinds 16 januari 2025 beschermt
de batterij" under "Polen" is held against the line of the overview that names Polen. Counted over 733 correct letters
such days differ by the day or month alone, or with the other end the same, in none.
"""

from collections.abc import Iterator, Sequence

from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.retelling.days_told import DayTold, days_told, names_at
from ijkmoment.checking.text.around import Around
from ijkmoment.checking.times.moments import are_alike, may_be_one
from ijkmoment.facts.document import Block
from ijkmoment.language.countries import country_code
from ijkmoment.language.patterns import lazily

_NAME = lazily(r"[A-ZÀ-Þ][\w-]+")
_MISSION = lazily(r".*[A-ZÀ-Þ].*[A-ZÀ-Þ].*")
_A_PART = lazily(
    r"(?<!\w)(?:eerste|laatste|tweede|derde|vierde|rotatie|aflossing|cursus\w*|oefening\w*|verleng\w*)(?!\w)"
)
_READY = lazily(r"\s+(?:\w+\s+)?(?:operationeel|inzetgereed)(?!\w)")
_MOST, _OPENING = 200, 40


def days_of_sections(letter: Letter) -> Iterator[tuple[Span, Span]]:
    """Yield the beginnings and ends under a heading that differ from those of its line in the overview, with these."""
    days = [(one, block) for one in letter.once(days_told) if (block := _block_of(letter, one)) is not None]
    told = [(one, block, names) for one, block in days if (names := _names_over(letter, block))]
    lines = _by_name(letter, days) if told else {}
    for one, block, names in told:
        over = letter.headings_at(block.start)[-1:]
        beside = [it for name in sorted(names) for it in lines.get(name, ())[:_MOST]]
        for other, line in beside:
            if letter.headings_at(line.start)[-1:] != over and _are_told_otherwise(letter, one, other, names):
                yield one.span, other.span
                break


def _names_over(letter: Letter, block: Block) -> set[str]:
    """Return the countries and missions in the heading right over a paragraph."""
    over = letter.headings_at(block.start)[-1:] if block.kind == "paragraph" else ()
    return {name for one in over for name in _names(letter, Span(one.start, one.end)) if _is_place(name)}


def _by_name(letter: Letter, days: Sequence[tuple[DayTold, Block]]) -> dict[str, list[tuple[DayTold, Block]]]:
    """Return the days that lines of an overview tell, by the names of the line: in a table of its row."""
    lines: dict[str, list[tuple[DayTold, Block]]] = {}
    names: dict[Span, frozenset[str]] = {}
    for one, block in days:
        if block.kind not in ("item", "cell"):
            continue
        where = _line_of(letter, block)
        if where not in names:
            names[where] = _names(letter, where)
        for name in names[where]:
            lines.setdefault(name, []).append((one, block))
    return lines


def _block_of(letter: Letter, day: DayTold) -> Block | None:
    """Return the block of a beginning or end that is told of the whole."""
    start = letter.sentence_at(day.span.start).start
    if day.role not in ("start", "end") or day.former or _READY.match(letter.folded, day.span.end):
        return None
    if _A_PART.search(letter.folded, start, day.span.start):
        return None
    return letter.block_at(day.span.start)


def _line_of(letter: Letter, block: Block) -> Span:
    """Return where a line of the overview stands: a row in a table, else the block itself."""
    row = letter.once(Around).row(block) if block.kind == "cell" else None
    return Span(block.start, block.end) if row is None else Span(row.start, row.end)


def _names(letter: Letter, where: Span) -> frozenset[str]:
    opening = letter.text[where.start : min(where.end, where.start + _OPENING)]
    return names_at(letter, where) | frozenset(_NAME.findall(opening))


def _is_place(name: str) -> bool:
    """Tell whether a name is of a country or a mission."""
    return country_code(name) is not None or _MISSION.fullmatch(name) is not None


def _are_told_otherwise(letter: Letter, one: DayTold, other: DayTold, names: set[str]) -> bool:
    """Tell whether two tell the same end of what the heading names, with two days."""
    if one.role != other.role or may_be_one(one.date, other.date):
        return False
    own = {name for name in names_at(letter, letter.sentence_at(one.span.start)) if _is_place(name)}
    if own - names - other.names:
        return False  # of another place or mission
    if one.opposite and other.opposite:
        return may_be_one(one.opposite, other.opposite)
    return one.date.year == other.date.year and are_alike(one.date, other.date)
