"""Totals with their parts, as a letter prints them in sentences, lists and tables; and when they can both be right.

A total is found by its words ("in totaal", a row "Totaal"), its parts by where they stand: the list after it, the
sentence after "Dit bedrag omvat", the cells above it.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import takewhile
from typing import NamedTuple

from ijkmoment.checking.around import Around
from ijkmoment.checking.intervals import Interval, interval
from ijkmoment.checking.letter import Letter, Span, since
from ijkmoment.facts.claim import Claim
from ijkmoment.facts.document import Block
from ijkmoment.facts.values import Amount, Strength
from ijkmoment.language.patterns import lazily

_Lists = Mapping[tuple[int, int], Sequence[Block]]
_TOTAL = lazily(r"\b(?:in totaal|totaal|totale|totaalbedrag|opgeteld|gezamenlijk)\b", re.IGNORECASE)
_WHOLE = lazily(
    r"\b(?:dit (?:bedrag|totaal|aantal)|deze (?:kosten|uitgaven)|die kosten|het bedrag|als volgt)\b[^.]{0,200}"
    r"\b(?:omvat(?:ten)?|bestaa[nt]?t? uit|opgebouwd|verdeeld|uitgesplitst|onderverdeeld|samengesteld)"
    r"|\b(?:te weten|namelijk|als volgt (?:verdeeld|opgebouwd)|bestaande uit|opgebouwd uit|onderverdeeld in)\b",
    re.IGNORECASE,
)
_WHOLE_AT = lazily(rf"(?={_WHOLE.pattern})", re.IGNORECASE)
_SOME = lazily(r"\b(?:waarvan|waaronder|onder meer|onder andere|bijvoorbeeld|met name)\b", re.IGNORECASE)
_NUMBER = lazily(r"(?:€\s?)?(?P<minus>[-–−]?)(?P<whole>\d{1,3}(?:[. ]\d{3})+|\d+)(?:,(?P<fraction>\d+|-))?(?!\d|/)")
_TIMES = lazily(r"\b(?:per (?:jaar|maand|week|dag|persoon|stuk)|jaarlijks|maandelijks|maal|keer)\b", re.IGNORECASE)
_OVERLAP = lazily(r"\b(?:beide|tweemaal|meermaals|dubbel\w*|overlap\w*|sommigen?)\b", re.IGNORECASE)
_NESTED = lazily(r"\s*(?:waarvan|w\.v\.|subtotaal|sub-totaal|tussentotaal|saldo|gemiddeld)", re.IGNORECASE)
_ASIDE = lazily(
    r"\b(?:waarvan|waaronder|tegen(?:over)?|ten opzichte van|vergeleken|meer dan|minder dan|in plaats van|terwijl|maar"
    r"|eerder|begroot|geraamd|gepland|verwacht|was|waren|wordt|worden|zal|zullen|oplopend)\b",
    re.IGNORECASE,
)
_HEAD = lazily(r"(?:totaal|totale|in totaal)\b[^.]{0,60}$", re.IGNORECASE)
_OF_HEAD = lazily(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,])|\bx\s*(?:€|EUR)?\s*1(?:\.000)*(?![\d.,])")
_PARTED = lazily(
    r"\b(?:omvat(?:ten)?|bestaa[nt]?t? uit|opgebouwd|verdeeld|uitgesplitst|onderverdeeld|samengesteld)\b", re.IGNORECASE
)
_CLOSES = lazily(
    r"\s*(?:het totaal (?:komt (?:daarmee )?(?:op|uit op)|bedraagt|is(?: daarmee)?)"
    r"|(?:in totaal|samen|tezamen|opgeteld) (?:is|was|gaat het om|kostte dit|kost dit|was dit|is dit|bedroeg dit))\s+",
    re.IGNORECASE,
)
_LABEL = lazily(r":\s*\Z")
_MOST = 100  # parts of one total in words or lines: what names more is no enumeration
_REST = lazily(r"\b(?:het\s+restant|de\s+rest|(?:het|de)\s+(?:resterende|overige))\b", re.IGNORECASE)
_REST_OF = lazily(rf"{_REST.pattern}\s*\(\s*\Z", re.IGNORECASE)
_OF_PARTS = lazily(rf",?\s+waarvan\s[^.;:]{{4,160}}?{_REST.pattern}", re.IGNORECASE)
_A_YEAR = lazily(r"\s*(?:19|20)\d\d\s*")
_OF_COUNTS = lazily(
    r"\s*(?:aantal(?:len)?|sterkte|personen|personeel|militairen|functies|functionarissen)\b", re.IGNORECASE
)
_OF_ROUNDED = lazily(
    r"%|€|\bx\b|×|\b(?:fte|vte|miljoen|mln|duizend(?:tallen)?|euro|procent|gemiddeld|circa)\b", re.IGNORECASE
)
_NOTHING = frozenset({"-", "–", "—", "nihil", "n.v.t.", ""})


class Figure(NamedTuple):
    """A printed number with the interval that its decimals allow, None when it is given roughly ("circa").

    A printed zero is exact.
    """

    span: Span
    interval: Interval | None
    claim: Claim | None = None


class Sum(NamedTuple):
    """A total with all of its parts, or with some when `whole` is false."""

    total: Figure
    parts: tuple[Figure, ...]
    whole: bool = True

    @property
    def possible(self) -> bool:
        """Tell whether values exist that print as these parts and this total."""
        intervals = [part.interval for part in self.parts if part.interval is not None]
        if self.total.interval is None or len(intervals) < len(self.parts):
            return True
        low = sum((lowest for lowest, _ in intervals), Decimal(0))
        high = sum((highest for _, highest in intervals), Decimal(0))
        return low <= self.total.interval[1] and (not self.whole or high >= self.total.interval[0])


def sums(letter: Letter) -> Iterator[Sum]:
    """Find the sums of a letter, in lists, sentences and tables."""
    figures = tuple(_figures(letter.of_kind("money", "strength")))
    lists = _lists(letter)
    for index, block in enumerate(letter.blocks):
        if block.kind in ("paragraph", "heading", "item"):
            yield from _after(letter, index, figures, lists)
    yield from _tables(letter)


def _figures(claims: Iterable[Claim]) -> Iterator[Figure]:
    for claim in claims:
        yield Figure(Span(claim.start, claim.end), _interval(claim.value), claim)


def _interval(value: object) -> Interval | None:
    """Return the interval of one number that is not given roughly."""
    if isinstance(value, Amount) and (value.maximum is not None or value.approximate):
        return None
    if isinstance(value, Strength) and (value.minimum is None or value.minimum != value.maximum or value.approximate):
        return None
    return interval(value)


def _inside(figures: Sequence[Figure], block: Block) -> list[Figure]:
    """Return the figures of a block, of figures that are in order of position."""
    first = bisect_left(figures, block.start, key=lambda one: one.span.start)
    behind = takewhile(lambda one: one.span.start <= block.end, since(figures, first))
    return [one for one in behind if one.span.end <= block.end]


def _lists(letter: Letter) -> _Lists:
    """Return the items of each list by its number and the level in it."""
    lists: dict[tuple[int, int], list[Block]] = {}
    for block in letter.blocks:
        if block.kind == "item":
            lists.setdefault((block.group, block.level), []).append(block)
    return lists


def _after(letter: Letter, index: int, figures: Sequence[Figure], lists: _Lists) -> Iterator[Sum]:
    """Find a total in a block, with its parts in the sentence behind it or in the list behind the block."""
    block = letter.blocks[index]
    inside = _inside(figures, block)
    totals = _totals(letter, block, inside)
    if not totals:
        return
    above = _items_above(letter, index, totals[0], lists)
    if above:
        yield from _in_items(above, totals[0], figures)
    for total in totals:
        behind = [one for one in inside if one.span.start > total.span.end and _alike(one, total)]
        if behind and not _is_parted_below(letter, block, behind[-1]):
            yield from _in_words(letter, total, behind)
            continue
        if total != totals[-1] and not behind:
            continue
        if not _opens_list(letter, block, total):
            return
        items = _items(letter, index, lists)
        if items:
            yield from _in_items(items, total, figures)
        else:
            yield from _in_rows(letter, index, total, figures) or _in_lines(letter, index, total, figures)
        return


def _is_parted_below(letter: Letter, block: Block, last: Figure) -> bool:
    """Tell whether a block ends with what opens a list ("Het bedrag over 2025 omvat:") behind all of its figures."""
    end = letter.sentence_at(max(block.end - 1, block.start))
    opens = letter.part(end).rstrip().endswith(":") and _PARTED.search(letter.text, end.start, end.end) is not None
    return opens and last.span.end <= end.start


def _items_above(letter: Letter, index: int, total: Figure, lists: _Lists) -> Sequence[Block]:
    """Return the items right above a paragraph that opens with their total: "Het totaal komt op"."""
    block = letter.blocks[index]
    last = letter.blocks[index - 1] if index else None
    if block.kind != "paragraph" or last is None or last.kind != "item":
        return ()
    closes = _CLOSES.fullmatch(letter.text, block.start, total.span.start)
    if closes is None or letter.text.startswith(":", total.span.end):
        return ()
    return tuple(one for one in lists.get((last.group, last.level), ()) if one.start < block.start)


def _in_rows(letter: Letter, index: int, total: Figure, figures: Sequence[Figure]) -> tuple[Sum, ...]:
    """Return the sum of the table right behind a block, in which each row but that of its total names one amount."""
    following = takewhile(lambda one: one.kind == "cell", since(letter.blocks, index + 1))
    rows: dict[tuple[int, int], list[Block]] = {}
    for cell in following:
        rows.setdefault((cell.group, cell.row), []).append(cell)
    parts: list[Figure] = []
    for row in rows.values():
        like = [one for cell in row for one in _inside(figures, cell) if _alike(one, total)]
        if _is_head(letter, row) or _is_total(letter, row[0]):
            continue
        if len(like) != 1 or len({group for group, _ in rows}) != 1 or _NESTED.match(letter.text, row[0].start):
            return ()
        parts += like
    return (Sum(total, tuple(parts)),) if len(parts) > 1 else ()


def _totals(letter: Letter, block: Block, inside: Sequence[Figure]) -> list[Figure]:
    """Return the figures that are told as totals: the first of a sentence that calls it one, or right before its parts.

    Where words for its parts follow in a block ("dit bedrag omvat") the whole is the first figure of the last sentence
    before them.
    """
    sentence, firsts = Span(-1, -1), list[tuple[Figure, Span]]()
    for one in inside:
        before, sentence = sentence, letter.sentence_at(one.span.start)
        if sentence != before:
            firsts.append((one, sentence))
    told = [one.start() for one in _WHOLE_AT.finditer(letter.text, block.start, block.end)]
    parted = {max((one.span.start for one, _ in firsts if one.span.end <= at), default=-1) for at in told}
    return [
        one
        for one, around in firsts
        if one.span.start in parted or letter.says(_TOTAL, around) or _OF_PARTS.match(letter.text, one.span.end)
    ]


def _alike(one: Figure, other: Figure) -> bool:
    """Tell whether two figures count the same: money of one currency, or people."""
    first, second = one.claim, other.claim
    if first is None or second is None or first.kind != second.kind:
        return False
    return getattr(first.value, "currency", None) == getattr(second.value, "currency", None)


def _in_words(letter: Letter, total: Figure, behind: Sequence[Figure]) -> Iterator[Sum]:
    between = letter.text[total.span.end : behind[0].span.start]
    end = letter.sentence_at(behind[0].span.start).end
    aside = _ASIDE.search(letter.text, behind[0].span.end, end)
    stop = aside.start() if aside else end
    near = tuple(takewhile(lambda one: one.span.end <= stop, behind))
    if len(near) > _MOST or _OVERLAP.search(letter.text, total.span.end, end):
        return
    parts = tuple(one for one in near if not _in_brackets(letter, total, one))
    named = _WHOLE.search(between)
    if _SOME.search(between) and "." not in between.strip():
        yield Sum(total, parts, whole=len(parts) > 1 and _is_the_rest(letter, parts))
    elif (named or _enumerates(between)) and len(parts) > 1 and not _TIMES.search(letter.text, total.span.end, end):
        yield Sum(total, parts)


def _is_the_rest(letter: Letter, parts: Sequence[Figure]) -> bool:
    """Tell whether the last part is said to be what the others leave: "het restant (€ 6 miljoen)"."""
    return _REST.search(letter.text, parts[-2].span.end, parts[-1].span.start) is not None


def _in_brackets(letter: Letter, total: Figure, one: Figure) -> bool:
    between = letter.text[total.span.end : one.span.start]
    return between.count("(") > between.count(")") and _REST_OF.search(between) is None


def _enumerates(between: str) -> bool:
    return "(" not in between and between.rstrip().endswith(":")


def _items(letter: Letter, index: int, lists: _Lists) -> Sequence[Block]:
    block = letter.blocks[index]
    following = since(letter.blocks, index + 1)
    first = next((one for one in following if one.kind not in ("footnote", "caption")), None)
    if first is None or first.kind != "item" or block.kind == "item":
        return ()
    return tuple(one for one in lists[first.group, first.level] if one.start > block.start)


def _opens_list(letter: Letter, block: Block, total: Figure) -> bool:
    rest = letter.text[total.span.end : block.end]
    if rest.rstrip().endswith(":") or _WHOLE.search(rest) is not None or block.kind == "heading":
        return True
    return not rest.strip(" .") and _HEAD.match(letter.text, block.start, block.end) is not None


def _in_items(items: Sequence[Block], total: Figure, figures: Sequence[Figure]) -> Iterator[Sum]:
    """Yield the sum of a list in which each item names exactly one figure like the total's."""
    parts: list[Figure] = []
    for item in items:
        like = [one for one in _inside(figures, item) if _alike(one, total)]
        if len(like) != 1:
            return
        parts += like
    if len(parts) > 1:
        yield Sum(total, tuple(parts))


def _in_lines(letter: Letter, index: int, total: Figure, figures: Sequence[Figure]) -> Iterator[Sum]:
    """Yield the sum of a list that lost its marks: the next paragraphs, with "name:" before each figure."""
    parts: list[Figure] = []
    for block in takewhile(lambda one: one.kind == "paragraph", since(letter.blocks, index + 1)):
        own = _inside(figures, block)
        if not own or not all(_alike(one, total) and _is_labelled(letter, one) for one in own):
            break
        parts += own
        if len(parts) > _MOST:
            return
    if len(parts) > 1:
        yield Sum(total, tuple(parts))


def _is_labelled(letter: Letter, one: Figure) -> bool:
    return _LABEL.search(letter.text, max(one.span.start - 3, 0), one.span.start) is not None


def _tables(letter: Letter) -> Iterator[Sum]:
    groups: dict[int, list[Block]] = {}
    for block in letter.blocks:
        if block.kind == "cell":
            groups.setdefault(block.group, []).append(block)
    for cells in groups.values():
        yield from _table(letter, cells)


def _table(letter: Letter, cells: Sequence[Block]) -> Iterator[Sum]:
    rows: dict[int, list[Block]] = {}
    for cell in cells:
        rows.setdefault(cell.row, []).append(cell)
    if any(_NESTED.match(letter.text, cell.start, cell.end) for cell in cells):
        return
    totals = [number for number, row in rows.items() if _is_total(letter, row[0])]
    if len(totals) == 1:
        above = [row for number, row in rows.items() if number < totals[0] and not _is_head(letter, row)]
        above = above[1:] if above and _names_columns(letter, above[0]) else above
        yield from _columns(letter, rows[totals[0]], above)
    heads = [cell for row in rows.values() if _is_head(letter, row) for cell in row]
    across = [cell.column for cell in heads if _is_total(letter, cell)]
    if len(across) == 1 and across[0] == max(cell.column for cell in cells):
        yield from _rows(letter, [row for row in rows.values() if not _is_head(letter, row)], across[0])


def _is_total(letter: Letter, cell: Block) -> bool:
    return re.match(r"\s*(?:totaal|totale|total)\b", letter.text[cell.start : cell.end], re.IGNORECASE) is not None


def _names_columns(letter: Letter, row: Sequence[Block]) -> bool:
    """Tell whether a row has nothing but words, years and units over its columns: heads that were not read as such."""
    cells = (letter.text[cell.start : cell.end] for cell in row[1:])
    return not any(map(str.isdigit, _OF_HEAD.sub("", " ".join(cells))))


def _is_head(letter: Letter, row: Sequence[Block]) -> bool:
    around = letter.once(Around)
    return all(cell.head or around.column(cell) == cell for cell in row)


def _columns(letter: Letter, total_row: Sequence[Block], above: Sequence[Sequence[Block]]) -> Iterator[Sum]:
    columns: dict[int, list[Block]] = {}
    for row in above:
        for one in row:
            columns.setdefault(one.column, []).append(one)
    for cell in total_row[1:]:
        yield from _cells(letter, cell, columns.get(cell.column, []))


def _rows(letter: Letter, rows: Sequence[Sequence[Block]], last: int) -> Iterator[Sum]:
    for row in rows:
        total = next((cell for cell in row if cell.column == last), None)
        if total is not None:
            yield from _cells(letter, total, [cell for cell in row if _is_beside(letter, cell, last)])


def _is_beside(letter: Letter, cell: Block, last: int) -> bool:
    """Tell whether a cell stands before the total of its row, and is not the row's name: that has no year over it."""
    head = letter.once(Around).column(cell)
    named = cell.column == 0 and (head is None or not _A_YEAR.fullmatch(letter.text, head.start, head.end))
    return cell.column < last and not named


def _cells(letter: Letter, total_cell: Block, cells: Sequence[Block]) -> Iterator[Sum]:
    """Yield the sum of cells, when each holds one number or nothing and two at least hold a number."""
    total = _number(letter, total_cell)
    parts = [(_number(letter, cell), cell) for cell in cells]
    empty = [cell for number, cell in parts if number is None]
    found = tuple(number for number, _ in parts if number is not None)
    if total is None or len(found) < 2 or not all(_is_empty(letter, cell) for cell in empty):
        return
    yield Sum(total, found)


def _is_empty(letter: Letter, cell: Block) -> bool:
    return letter.text[cell.start : cell.end].strip() in _NOTHING


def _number(letter: Letter, cell: Block) -> Figure | None:
    text = letter.text[cell.start : cell.end]
    found = _NUMBER.search(text)
    if found is None or _NUMBER.search(text, found.end()) or "%" in text or re.search(r"circa|ca\.|max|min", text):
        return None
    fraction = (found["fraction"] or "").replace("-", "")
    value = Decimal(re.sub(r"[. ]", "", found["whole"]) + (f".{fraction}" if fraction else ""))
    value = -value if found["minus"] else value
    exact = value == 0 or (not fraction and _counts(letter, cell))
    half = Decimal(0) if exact else Decimal(5).scaleb(-len(fraction) - 1)
    return Figure(Span(cell.start + found.start(), cell.start + found.end()), (value - half, value + half))


def _counts(letter: Letter, cell: Block) -> bool:
    """Tell whether a cell stands in a column of persons or things that are counted one by one: "Sterkte"."""
    head = letter.once(Around).column(cell)
    words = letter.text[head.start : head.end] if head is not None else ""
    return _OF_COUNTS.match(words) is not None and _OF_ROUNDED.search(words) is None
