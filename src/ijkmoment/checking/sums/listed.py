"""Groups of which the parts are the lines of a list, or the rows of a table that each name one amount.

A list may have lost its marks: short lines with a label and a colon. Its whole stands in what leads up to it, in what
comes right behind it, or in its last line.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile
from typing import NamedTuple

from ijkmoment.checking.figures.told_numbers import ToldNumber, kind_of, numbers_in
from ijkmoment.checking.letter import Letter, Span, since
from ijkmoment.checking.sums.groups import Group, counted, is_in_brackets
from ijkmoment.facts.document import Block
from ijkmoment.facts.values import Amount
from ijkmoment.language.patterns import lazily

_LINE = lazily(r"[^:.;\n€]{2,80}:\s")
_TOTAL = lazily(r"\W*(?:(?:het\s+)?(?:eind)?tota(?:al|le)|in\s+totaal|samen|tezamen|opgeteld)(?!\w)")
_MORE = lazily(r"(?<!\w)(?:elke?|iedere?|samen|van\s+wie)(?!\w)", re.IGNORECASE)
_LONGEST, _MOST, _FEWEST, _AT_ONCE, _BACK = 160, 40, 2, 4, 2

_Numbers = tuple[ToldNumber, ...]


class _List(NamedTuple):
    """The lines of a list, what leads up to it and what comes behind it."""

    lines: tuple[Span, ...]
    lead: Block | None
    behind: Block | None
    cells: bool


def listed_groups(letter: Letter) -> Iterator[Group]:
    """Find the groups of a letter's lists."""
    for one in _lists(letter):
        if _FEWEST <= len(one.lines) <= _MOST:
            told = [(line, _numbers(letter, line, cells=one.cells)) for line in one.lines]
            for unit in sorted({kind_of(number) for _, numbers in told for number in numbers}):
                yield from _of_unit(letter, one, told, unit)


def _is_line(letter: Letter, block: Block) -> bool:
    """Tell whether a block is an item, or a line of a list that lost its marks."""
    if block.kind == "item":
        return True
    short = block.kind == "paragraph" and block.end - block.start <= _LONGEST
    return short and _LINE.match(letter.text, block.start, block.end) is not None


def _lists(letter: Letter) -> Iterator[_List]:
    blocks = [one for one in letter.blocks if one.kind not in ("footnote", "caption")]
    index = 0
    for own, found in groupby(blocks, key=lambda one: _list_of(letter, one)):
        run = list(found)
        if own is not None:
            lead = blocks[index - 1] if index else None
            behind = blocks[index + len(run)] if index + len(run) < len(blocks) else None
            yield _List(tuple(_lines(run, cells=own[0] == "cell")), lead, behind, own[0] == "cell")
        index += len(run)


def _list_of(letter: Letter, block: Block) -> tuple[str, int, int] | None:
    """Return of which list or table a block is; short lines with a label and a colon are one too."""
    if block.kind == "cell":
        return block.kind, block.group, 0
    return (block.kind, block.group, block.level) if _is_line(letter, block) else None


def _lines(run: Sequence[Block], *, cells: bool) -> Iterator[Span]:
    if not cells:
        yield from (Span(one.start, one.end) for one in run)
        return
    rows: dict[int, list[Block]] = {}
    for cell in run:
        rows.setdefault(cell.row, []).append(cell)
    yield from (Span(row[0].start, row[-1].end) for row in rows.values())


def _numbers(letter: Letter, line: Span, *, cells: bool) -> _Numbers:
    """Return the numbers of a line's first sentence, or the amounts that a row of a table prints with their unit."""
    if cells:
        return tuple(_amounts(letter, line))
    return counted(numbers_in(letter, Span(line.start, min(line.end, letter.sentence_at(line.start).end))))


def _amounts(letter: Letter, line: Span) -> Iterator[ToldNumber]:
    claims = letter.of_kind("money")
    for claim in takewhile(lambda one: one.end <= line.end, since(claims, letter.index_of(line.start, "money"))):
        value = claim.value
        if isinstance(value, Amount) and value.maximum is None and value.decimals is not None:
            yield ToldNumber(claim.start, claim.end, value.value, -value.decimals, "euro", (), value.approximate)


def _of_unit(letter: Letter, one: _List, told: Sequence[tuple[Span, _Numbers]], unit: str) -> Iterator[Group]:
    """Yield the groups of a list of which each line gives one number of a unit."""
    found = [(line, _of_line(letter, line, numbers, unit)) for line, numbers in told]
    found = found[1:] if one.cells and found[0][1] is None else found  # under a row of heads
    parts = tuple(number for _, number in found if number is not None)
    if not _FEWEST <= len(parts) == len(found):
        return
    row, last = Span(found[0][0].start, found[-1][0].end), found[-1][0]
    if _TOTAL.match(letter.folded, *last):
        if not one.cells and len(parts) > _FEWEST and not _opens_above(letter, one.lead, parts):
            yield Group("last", parts[-1], parts[:-1], last, row)
        parts = parts[:-1]
    if len(parts) < _FEWEST:
        return
    yield from _under(letter, one, parts, row)
    yield from _above(letter, one, parts, row)


def _of_line(letter: Letter, line: Span, numbers: _Numbers, unit: str) -> ToldNumber | None:
    """Return the one number of a unit that a line gives: in no brackets, what opens it, or alone in brackets."""
    own = [one for one in numbers if kind_of(one) == unit]
    main = [one for one in own if not is_in_brackets(letter, line.start, one)]
    if len(main) > 1 and not unit and main[0].start - line.start < _AT_ONCE and not letter.says(_MORE, line):
        return main[0]
    some = main or [one for one in own if letter.text[one.start - 1] == "("]
    return some[0] if len(some) == 1 else None


def _opens_above(letter: Letter, lead: Block | None, parts: _Numbers) -> bool:
    """Tell whether a first line was taken for what leads up to the list."""
    above = numbers_in(letter, Span(lead.start, lead.end)) if lead is not None else ()
    lacking = parts[-1].value - sum(one.value for one in parts[:-1])
    return any(one.value == lacking for one in above)


def _ends_above(letter: Letter, lead: Block | None, whole: ToldNumber, parts: _Numbers) -> bool:
    """Tell whether what leads up to a list ends with its first line: "... (openbaar) juli: 1"."""
    last = numbers_in(letter, Span(lead.start, lead.end))[-1:] if lead is not None else ()
    lacking = whole.value - sum(one.value for one in parts)
    return any(one.value == lacking and letter.text.endswith(": ", 0, one.start) for one in last)


def _whole(letter: Letter, span: Span) -> _Numbers:
    """Return the numbers of a sentence; of a heading, which has none, its amounts."""
    return numbers_in(letter, span) or tuple(_amounts(letter, span))


def _under(letter: Letter, one: _List, parts: _Numbers, row: Span) -> Iterator[Group]:
    """Yield what the last two sentences before a list tell as its whole."""
    if one.lead is None or one.lead.kind not in ("paragraph", "item", "heading"):
        return
    last = span = letter.sentence_at(max(one.lead.end - 1, one.lead.start))
    before = [span := letter.sentence_at(max(span.start - 2, one.lead.start)) for _ in range(_BACK)]
    for span in dict.fromkeys((last, *before)):
        wholes = [it for it in _whole(letter, span) if kind_of(it) == kind_of(parts[0])]
        yield from (Group("lead" if span == last else "over", it, parts, span, row) for it in wholes)
        if wholes:
            return


def _above(letter: Letter, one: _List, parts: _Numbers, row: Span) -> Iterator[Group]:
    """Yield what the sentence right behind a list tells as its whole, in its last item or the next block."""
    end = letter.sentence_at(one.lines[-1].start).end
    goes_on = not one.cells and end + 1 < one.lines[-1].end
    told = one.behind is not None and one.behind.kind in ("paragraph", "item", "heading")
    start = end + 2 if goes_on else one.behind.start if one.behind is not None and told else None
    if start is None:
        return
    span = letter.sentence_at(start)
    whole = next((it for it in _whole(letter, span) if kind_of(it) == kind_of(parts[0])), None)
    if whole is not None and not _ends_above(letter, one.lead, whole, parts):
        yield Group("after", whole, parts, span, row)
