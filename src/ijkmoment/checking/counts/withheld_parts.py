"""The one part of a whole that a letter withholds, while the whole and all its other parts are told.

A table has "vertrouwelijk" in one cell of a column with a total; a list has one item "(aantal niet openbaar)" below
"met in totaal 460 militairen".
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby, pairwise

from ijkmoment.checking.counts.withheld_counts import KEPT_HINTS, GivenAway, every_withheld
from ijkmoment.checking.figures.grids import Grid, Row, grids
from ijkmoment.checking.figures.table_sums import names_total
from ijkmoment.checking.figures.told_numbers import ToldNumber, numbers_in
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily

_CLASSED = r"(?:(?:bedrijfs|strikt\s+|commercieel\s+|operationeel\s+)?vertrouwelijk|geheim|gerubriceerd|staatsgeheim)"
_HOW_MANY = r"(?:aantal|bedrag|omvang|sterkte|grootte|kosten|uitgaven)"
_CELL = lazily(
    rf"[\W_]*(?:(?:om|wegens|vanwege)\s+[\w\s]{{3,40}}\s)?(?:{_CLASSED}|niet\s+(?:openbaar(?:\s+gemaakt)?|bekendgemaakt|vrijgegeven)"
    r"|geen\s+mededeling(?:en)?|n\.\s?o\.)[\W_]*(?:\d\)?)?",
    re.IGNORECASE,
)
_LABELLED = lazily(rf"[^:()]{{2,80}}(?::|\(|\s[–-])\s*(?:{_HOW_MANY}\s+)?{_CELL.pattern}", re.IGNORECASE)
_EMPTY = lazily(r"[\W_]*|nihil|n\.?v\.?t\.?", re.IGNORECASE)
_LINE = lazily(rf"[^:]{{2,60}}:\s+(?=[^\n]*\d|(?:{_HOW_MANY}\s+)?{_CELL.pattern})\S[^\n]{{0,40}}", re.IGNORECASE)
_LABEL = lazily(r"(?<!\w)[A-ZÀ-Þ][^:.;]{2,60}:\s")
_SUMMED = lazily(
    r"(?<!\w)(?:in\s+totaal|totaal|totale|samen|tezamen|gezamenlijk|opgeteld|besta(?:at|an|ond|onden)\s+(?:\w+\s+){0,3}?uit|verdeeld|als\s+volgt|omvat(?:ten?|te)?"
    r"|opgebouwd|onderdelen|groepen)(?!\w)",
    re.IGNORECASE,
)
_AT_ONCE = lazily(
    r"(?<!\w)(?:tegelijk(?:ertijd)?|in\s+totaal|samen|tezamen|gezamenlijk|bij\s+elkaar|alles\s+bijeen)(?!\w)"
)
_MORE = lazily(
    r"(?<!\w)(?:exclusief|excl|zonder|ongerekend|buiten\s+beschouwing|niet\s+(?:[\w€]+\s+){0,5}?(?:meegeteld|begrepen|inbegrepen|meegerekend)"
    r"|belangrijkste|voornaamste|grootste|onder\s+meer|onder\s+andere|waaronder|ten\s+minste|minstens|minimaal)(?!\w)",
    re.IGNORECASE,
)
_WITHIN = lazily(r"\d[^\n]*,\s+(?:waarvan|van\s+wie|onder\s+wie)\s+een\s+\Z")  # "38, waarvan een vertrouwelijk aantal"
_NOUN = lazily(r"[a-zà-ÿ]{4,}(?:en|s|el)")
_CLASSES = lazily(r"\W*(?:rubricering|merking|classificatie|openbaarheid)\W*", re.IGNORECASE)
_FEWEST, _MOST = 2, 12


def withheld_parts(letter: Letter) -> Iterator[GivenAway]:
    """Yield the withheld parts of tables and lists that a whole and the other parts give away."""
    if not letter.holds(KEPT_HINTS, 0, len(letter.text)):
        return
    yield from _of_tables(letter)
    for items in _lists(letter):
        yield from _of_list(letter, items)


def is_of_others(letter: Letter, cell: Block) -> bool:
    """Tell whether a cell says of a number that it is withheld, or is of a column that tells the class of documents."""
    if (cell.group, cell.column) in letter.once(_classed_columns):
        return True
    tables = letter.once(grids)
    index = bisect_right(tables, cell.start, key=lambda one: one.span.start) - 1
    return _says_withheld(letter, cell) and index >= 0 and cell.column in tables[index].columns


def _classed_columns(letter: Letter) -> frozenset[tuple[int, int]]:
    """Return the columns under a head that tell how documents are classed."""
    heads = (one for one in letter.blocks if one.kind == "cell" and one.row == 0)
    return frozenset((one.group, one.column) for one in heads if _CLASSES.fullmatch(letter.text, one.start, one.end))


def _says_withheld(letter: Letter, cell: Block) -> bool:
    return _CELL.fullmatch(letter.text, cell.start, cell.end) is not None


def _of_tables(letter: Letter) -> Iterator[GivenAway]:
    """Yield the only withheld cell of each column or row whose other cells, and their total, are numbers."""
    groups: dict[int, list[Block]] = {}
    for block in letter.blocks:
        if block.kind == "cell":
            groups.setdefault(block.group, []).append(block)
    for grid, cells in zip(letter.once(grids), groups.values(), strict=True):
        kept = [one for one in cells if _says_withheld(letter, one)]
        columns, rows = Counter(one.column for one in kept), Counter(one.row for one in kept)
        for cell in kept:
            if columns[cell.column] == 1:
                yield from _in_column(letter, grid, [one for one in cells if one.column == cell.column], cell)
            if rows[cell.row] == 1:
                yield from _in_row(grid, [one for one in cells if one.row == cell.row], cell)


def _in_column(letter: Letter, grid: Grid, cells: Sequence[Block], cell: Block) -> Iterator[GivenAway]:
    rows = [(one, _row_at(grid, one)) for one in cells if one is not cell]
    told = [(one, row) for one, row in rows if row is not None and not (row.total or row.nested)]
    numbers = [row.numbers[cell.column] for _, row in told if cell.column in row.numbers]
    others = (one for one, row in told if cell.column not in row.numbers)
    if not numbers or not all(_EMPTY.fullmatch(letter.text, one.start, one.end) for one in others):
        return
    total = _total_of(letter, grid, cell)
    left = total.value - sum((one.value for one in numbers), Decimal(0)) if total is not None else Decimal(0)
    if total is not None and left > 0 and not numbers[0].percent:
        yield GivenAway(Span(cell.start, cell.end), Span(total.start, total.end), int(left))


def _total_of(letter: Letter, grid: Grid, cell: Block) -> ToldNumber | None:
    """Return the total of a column: in its last row, or told "in totaal" of its table in the paragraphs behind that."""
    totals = [row for row in grid.rows if row.total]
    if totals:
        one = totals[0].numbers.get(cell.column)
        if one is None or len(totals) > 1 or one.percent or _MORE.search(totals[0].label.casefold()):
            return None
        return ToldNumber(one.span.start, one.span.end, one.value, 0, "", (), about=False)
    first, head = bisect_right(letter.blocks, grid.span.end, key=lambda one: one.start), grid.heads.get(cell.column, "")
    nouns = frozenset(word.casefold() for word in _NOUN.findall(head.casefold()))
    for block in letter.blocks[first : first + _FEWEST]:
        for said in letter.sentences_in(Span(block.start, block.end)) if block.kind == "paragraph" else ():
            told = numbers_in(letter, said)
            if (
                len(told) == 1
                and letter.says(_SUMMED, said)
                and nouns.intersection(told[0].behind)
                and not letter.says(_MORE, said)
            ):
                return told[0]
    return None


def _in_row(grid: Grid, cells: Sequence[Block], cell: Block) -> Iterator[GivenAway]:
    """Yield a withheld cell whose row tells all its other columns, and their total in the last."""
    row, last = _row_at(grid, cell), max(grid.heads, default=0)
    if row is None or last not in row.numbers or cell.column == last or not names_total(grid.heads[last]):
        return
    others = [one.column for one in cells if 0 < one.column < last and one is not cell]
    told = [row.numbers[column].value for column in others if column in row.numbers]
    left = row.numbers[last].value - sum(told, Decimal(0))
    if told and len(told) == len(others) and left > 0:
        yield GivenAway(Span(cell.start, cell.end), row.numbers[last].span, int(left))


def _row_at(grid: Grid, cell: Block) -> Row | None:
    """Return the row of a cell, None for a head."""
    index = bisect_right(grid.rows, cell.start, key=lambda one: one.span.start) - 1
    row = grid.rows[index] if index >= 0 else None
    return row if row is not None and cell.start < row.span.end else None


def _lists(letter: Letter) -> Iterator[list[Span]]:
    """Yield the items of each list, and the lines with a label that stand right below or behind each other."""
    for (kind, _), run in groupby(letter.blocks, lambda one: (one.kind, one.group)):
        if kind == "item":
            yield [Span(one.start, one.end) for one in run]
        elif kind == "paragraph":
            pieces = (piece for one in run for piece in _pieces(letter, one))
            lined = groupby(pieces, lambda one: _LINE.fullmatch(letter.text, *one) is not None)
            yield from (list(lines) for is_line, lines in lined if is_line)


def _pieces(letter: Letter, block: Block) -> Iterator[Span]:
    """Yield the lines of a paragraph that opens with a label and has more of them, else the paragraph."""
    starts = [one.start() for one in _LABEL.finditer(letter.text, block.start, block.end)]
    if starts[:1] != [block.start]:
        starts = [block.start]
    yield from (Span(start, end) for start, end in pairwise((*starts, block.end)))


def _of_list(letter: Letter, spans: list[Span]) -> Iterator[GivenAway]:
    """Yield the item that withholds its number where each other one tells it, and the whole stands over or under."""
    closing = spans.pop() if names_total(letter.text[spans[-1].start : spans[-1].end]) else None
    if not _FEWEST <= len(spans) <= _MOST:
        return
    kept = [(one, found) for one in spans if (found := _kept_in(letter, one)) is not None]
    if len(kept) != 1:
        return
    item, (said, what) = kept[0]
    parts = _parts(letter, [one for one in spans if one != item])
    if not parts or not _is_of(what, parts):
        return
    whole = _whole(letter, spans, closing, parts)
    added = sum((one.value for one in parts), Decimal(0))
    if whole is not None and whole.value > added:
        yield GivenAway(said, Span(whole.start, whole.end), int(whole.value - added))


def _kept_in(letter: Letter, item: Span) -> tuple[Span, str] | None:
    """Return where an item says that its number is withheld, and of what."""
    if not letter.holds(KEPT_HINTS, *item):
        return None
    said = next((one for one in letter.once(every_withheld) if item.start <= one.span.start < item.end), None)
    if said is not None:
        return None if letter.says(_WITHIN, Span(item.start, said.span.start)) else (said.span, said.what)
    labelled = _LABELLED.fullmatch(letter.text, *item)
    return (Span(*labelled.span()), "") if labelled else None


def _is_of(what: str, parts: Sequence[ToldNumber]) -> bool:
    """Tell whether what is withheld is what the parts count: "het aantal vluchten" is not of militairen."""
    noun = what.casefold().split()[:1]
    return not noun or not _NOUN.fullmatch(noun[0]) or any(noun[0] in one.behind for one in parts)


def _parts(letter: Letter, items: Sequence[Span]) -> tuple[ToldNumber, ...]:
    """Return the number of each item: the only one, or the only one of what all of them count."""
    every = [numbers_in(letter, one) for one in items]
    if all(len(one) == 1 for one in every):
        found = [one[0] for one in every]
        return tuple(found) if len({one.unit for one in found}) == 1 and "%" not in found[0].unit else ()
    nouns = [{number.behind[:1] for number in one if number.behind} for one in every]
    shared = set.intersection(*nouns) if nouns else set[tuple[str, ...]]()
    same = [[number for number in one if number.behind[:1] in shared] for one in every]
    return tuple(one[0] for one in same) if len(shared) == 1 and all(len(one) == 1 for one in same) else ()


def _whole(
    letter: Letter, spans: Sequence[Span], closing: Span | None, parts: Sequence[ToldNumber]
) -> ToldNumber | None:
    """Return what is told as the whole of a list: by its last line, or of what it counts in the lines over it."""
    if closing is not None:
        told = numbers_in(letter, closing)
        return told[0] if len(told) == 1 and told[0].unit == parts[0].unit else None
    first = bisect_left(letter.blocks, spans[0].start, key=lambda one: one.start)
    behind = bisect_left(letter.blocks, spans[-1].end, key=lambda one: one.start)
    if (under := _under(letter, behind, parts)) is not None:
        return under
    below = letter.blocks[behind : behind + 1]
    if any(letter.says(_MORE, Span(one.start, one.end)) for one in below):
        return None
    over = [one for one in letter.blocks[max(first - _FEWEST, 0) : first] if one.kind == "paragraph"]
    if not over or not _SUMMED.search(letter.text, over[-1].start, over[-1].end):
        return None
    for block in reversed(over):
        near = [one for one in numbers_in(letter, Span(block.start, block.end)) if _counts_alike(one, parts)]
        own = [one for one in near if _has_noun(one, parts) or letter.says(_SUMMED, letter.sentence_at(one.start))]
        if own:
            return None if letter.says(_MORE, Span(block.start, block.end)) else max(own, key=lambda it: it.value)
    return None


def _under(letter: Letter, index: int, parts: Sequence[ToldNumber]) -> ToldNumber | None:
    """Return what the line right below a list tells as its whole: "Totaal: 460", "In totaal gaat het om 460"."""
    if index >= len(letter.blocks) or letter.blocks[index].kind != "paragraph":
        return None
    said = letter.sentence_at(letter.blocks[index].start)
    opens = _SUMMED.match(letter.text, said.start, said.end) is not None
    if not (opens or letter.says(_AT_ONCE, said)) or letter.says(_MORE, said):
        return None
    told = [one for one in numbers_in(letter, said) if opens or _has_noun(one, parts)]
    return told[0] if len(told) == 1 and _counts_alike(told[0], parts) else None


def _counts_alike(one: ToldNumber, parts: Sequence[ToldNumber]) -> bool:
    return one.unit == parts[0].unit and one.value > max(part.value for part in parts)


def _has_noun(one: ToldNumber, parts: Sequence[ToldNumber]) -> bool:
    return bool({part.behind[:1] for part in parts if part.behind} & {(word,) for word in one.behind})
