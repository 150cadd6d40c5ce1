"""Places after other rows: "na de handel is de horeca de grootste sector", "de grootste bijdrage na Duitsland".

What is the greatest after other rows goes behind these, and before all that are not named.
"""

from collections.abc import Mapping, Sequence

from ijkmoment.checking.comparisons.ranked_places import PlaceTold
from ijkmoment.checking.comparisons.ranked_tables import OF_TABLES, Line, Table, named, shown
from ijkmoment.checking.figures.intervals import Interval
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.topics import content, words_at
from ijkmoment.language.patterns import lazily

Rows = tuple[tuple[Span, str], ...]
_AFTER = lazily(r"(?<!\w)(?<!op\s(?:een|één)\s)na\s(?=[^.;:()]*\Z)")
_AFTER_BEHIND = lazily(r"[^,.;:()]{0,30}?(?<!\w)na\s+(?P<rest>[^,.;:()]*)")
_JOINED = lazily(r"(?:\W|(?<!\w)(?:en|de|het)(?!\w))*")
_REACH = 80


def says_after(letter: Letter, told: PlaceTold, clause: Span, table: Table) -> tuple[list[Line], list[Line]] | None:
    """Return the rows that a place goes after and those whose place it is, None where it goes after none."""
    if told.place != 1:
        return None
    after = _AFTER.search(letter.folded, max(told.span.start - _REACH, clause.start), told.word)
    if after is not None:
        first, others = _in_order(letter, Span(after.end(), told.span.start), table)
        before = named(letter, Span(clause.start, after.start()), table)
        return first, [] if before and others else before or others or _behind(letter, told, clause, table)
    behind = _AFTER_BEHIND.match(letter.folded, told.end, clause.end)
    first = named(letter, Span(*behind.span("rest")), table) if behind is not None else []
    return (first, named(letter, Span(clause.start, told.span.start), table)) if first else None


def against_after(
    table: Table, columns: Sequence[Mapping[int, Interval]], first: Sequence[Line], own: Sequence[Line]
) -> Rows | None:
    """Return the rows that contradict a place after other rows, None where a column bears it out."""
    if not first or len(own) != 1 or own[0] in first:
        return ()
    wrong: Rows = ()
    for values in columns:
        rest = [line for line in table.lines if line not in first and line not in own]
        behind = [line for line in first if values[id(line)][1] <= values[id(own[0])][0]]
        off = [*behind, *(line for line in rest if values[id(line)][0] >= values[id(own[0])][1])]
        if not off:
            return None
        wrong = wrong or shown((own[0], *off))
    return wrong


def _behind(letter: Letter, told: PlaceTold, clause: Span, table: Table) -> list[Line]:
    """Return the rows that the verb behind a superlative says it of: "na Irak gaat het meeste naar Mali"."""
    comma = letter.text.find(",", told.end, clause.end)
    return named(letter, Span(told.end, min(comma if comma >= 0 else clause.end, told.end + _REACH)), table)


def _in_order(letter: Letter, span: Span, table: Table) -> tuple[list[Line], list[Line]]:
    """Return the rows named right behind "na", joined by "en", and the others up to the superlative.

    Nothing where "na" may be one of time, as any other word says ("na de inval in Oekraïne").
    """
    first, others = list[Line](), list[Line]()
    last = span.start
    for word, start, end in words_at(letter.text, span.start, span.end):
        lines = named(letter, Span(start, end), table)
        if not lines:
            if not first and any(one not in table.words and not OF_TABLES.match(word) for one in content(word)):
                return [], []
            continue
        joined = not first or _JOINED.fullmatch(letter.folded, last, start) is not None
        told = first if joined and not others and not _is_apart(letter, last, start, first) else others
        told += [line for line in lines if line not in first and line not in others]
        last = end
    return first, others


def _is_apart(letter: Letter, last: int, start: int, first: Sequence[Line]) -> bool:
    """Tell whether two names stand beside each other without "en": "na de handel de horeca"."""
    return (
        bool(first)
        and "," not in letter.text[last:start]
        and " en " not in f" {' '.join(letter.folded[last:start].split())} "
    )
