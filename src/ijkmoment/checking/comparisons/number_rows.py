"""The rows of numbers near a sentence, each with its name: what sentences tell of each, and what lists and tables hold.

Of a sentence the numbers of one unit are rows, that count the same: each is called by what stands between brackets and
commas before it, or, where all have that, by the words behind it ("14 kilometer langs de Waal"). A list has a row for
each item with one number of a kind; so have short paragraphs below each other. Rows are tables of one column.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from ijkmoment.checking.comparisons.ranked_tables import OF_TABLES, Line, Table, label_of, tables_of_grids
from ijkmoment.checking.figures.grids import under_heading
from ijkmoment.checking.figures.intervals import Interval
from ijkmoment.checking.figures.told_numbers import ToldNumber, numbers_in
from ijkmoment.checking.letter import Letter, Span
from ijkmoment.checking.text.around import Around
from ijkmoment.checking.text.topics import stem, stems, words_at
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily
from ijkmoment.language.word_classes import CLOSED

_BREAKS = lazily(r"[;:(]|,(?!\d)|(?<!\w)(?:en|tegen(?:over)?|maar|terwijl|waarvan|daarna|dan)(?!\w)")
_BEHIND = lazily(
    r"(?:\s+[\w-]+){0,3}?\s+(?:in|naar|uit|bij|op|voor|van|aan|te|over|langs|door|onder|met)\s+(?:(?:de|het)\s+)?[\w-]"
)
_BRACKET = lazily(r"\(\s*(?:circa\s|ruim\s|ongeveer\s|bijna\s|ca\.\s)?(?:€\s?)?\Z")
# "1.320 van de 4.150" is of a whole; "van 8 naar 11" are two times of one thing.
_WHOLE = lazily(r"(?<!\w)(?:van|uit|over)\s+(?:de|het|alle|deze|die)\s+(?:€\s?)?\Z")
_FROM = lazily(r"(?<!\w)van\s+(?:€\s?)?\Z")
_AGAIN = lazily(r"(?<!\w)(?:is|was|zijn|waren)\s+(?:dat|dit|het|die)(?:\s+er)?\s+(?:€\s?)?\Z")
_TO = lazily(r"(?<!\w)(?:naar|tot|op)\s+(?:€\s?)?\Z")
_OPENS = lazily(r"[:;.(]|waarvan|van\s+(?:wie|hen)|daarvan|hiervan|namelijk|te\s+weten")
_OF_WHICH = lazily(r"(?<!\w)(?:waarvan|van\s+wie|onder\s+wie)(?!\w)")
_MEAN = lazily(r"(?<!\w)gemiddeld\s+\Z")
_ROUGH, _LONGEST, _TWO, _FEWEST, _MOST, _SHORT, _NEAR, _LEAD, _NEAREST = Decimal("0.1"), 700, 2, 2, 40, 60, 3, 16, 3


def told_rows(letter: Letter, span: Span) -> Iterator[Table]:
    """Yield what a stretch of text tells a number of each, by units, those with the most numbers first."""
    numbers = numbers_in(letter, span) if 0 < span.end - span.start <= _LONGEST else ()
    if len(numbers) < _FEWEST:
        return
    kept = _own(letter, span, numbers)
    for unit, _ in Counter(one.unit for one in kept).most_common(_TWO):
        alike = _parts(letter, [one for one in kept if one.unit == unit])
        table = _table(letter, span, alike) if len(alike) >= _FEWEST and _count_the_same(letter, alike) else None
        if table is not None and all(line.label for line in table.lines):
            yield table


def _own(letter: Letter, span: Span, numbers: Sequence[ToldNumber]) -> Sequence[ToldNumber]:
    """Return the numbers that are of a row, and not the whole of one or two times of one thing."""
    kept, first = list[ToldNumber](), None
    for one in numbers:
        before = max(one.start - _LEAD, span.start), one.start
        if first is not None and _TO.search(letter.folded, *before):
            kept = [it for it in kept if it is not first]
            first = None
            continue
        first = one if _FROM.search(letter.folded, *before) else None
        if not (_WHOLE.search(letter.folded, *before) or _AGAIN.search(letter.folded, *before)):
            kept.append(one)
    return kept


def _parts(letter: Letter, numbers: Sequence[ToldNumber]) -> Sequence[ToldNumber]:
    """Return numbers without the one before or behind the others that they come to."""
    if len(numbers) <= _TWO:
        whole = len(numbers) == _TWO and _OF_WHICH.search(letter.folded, numbers[0].end, numbers[1].start)
        return numbers[1:] if whole else numbers
    total = sum((one.value for one in numbers), Decimal(0))
    opens = _OPENS.search(letter.folded, numbers[0].end, numbers[1].start) is not None
    kept = numbers[1:] if opens and numbers[0].value * 2 == total else numbers
    return kept[:-1] if kept[-1].value * 2 == total else kept


def _count_the_same(letter: Letter, numbers: Sequence[ToldNumber]) -> bool:
    """Tell whether numbers have no two nouns behind them: "12 schepen en 300 militairen" are of two things."""
    printed = {letter.text[one.start].isdigit() or letter.text[one.start] == "€" for one in numbers}
    if len(printed) > 1:
        return False
    if numbers[0].unit:
        return True
    nouns = {stem(one.behind[0])[:_NEAR] for one in numbers if one.behind and one.behind[0] not in CLOSED}
    return len(nouns) <= 1 or len(nouns) == len(numbers) > _TWO


def _table(letter: Letter, span: Span, numbers: Sequence[ToldNumber]) -> Table:
    ends = [*(one.start for one in numbers[1:]), span.end]
    starts = [span.start, *(one.end for one in numbers[:-1])]
    in_brackets = all(_BRACKET.search(letter.text, span.start, one.start) for one in numbers)
    after = [_first(letter, one.end, end) for one, end in zip(numbers, ends, strict=True)]
    nouns = {one.behind[0] for one in numbers if not one.unit and one.behind and one.behind[0] not in CLOSED}
    apart = len(nouns) == len(numbers)  # "388 kippen, 154 ganzen en 52 eenden"
    behind = not in_brackets and (apart or all(_BEHIND.match(letter.folded, *one) for one in after))
    before = [_last(letter, start, one.start) for one, start in zip(numbers, starts, strict=True)]
    names = after if behind else before
    lines = (_line(letter, one, name, apart=apart) for one, name in zip(numbers, names, strict=True))
    return Table(tuple(lines), {}, frozenset(), {})


def _first(letter: Letter, start: int, end: int) -> Span:
    """Return what stands behind a number up to a comma or a word that goes on."""
    ends = _BREAKS.search(letter.folded, start, end)
    return Span(start, ends.start() if ends is not None else end)


def _last(letter: Letter, start: int, end: int) -> Span:
    """Return what stands before a number from a comma or a word that goes on, as far as it names anything."""
    for opened in reversed([it.end() for it in _BREAKS.finditer(letter.folded, start, end)]):
        if label_of(letter.text[opened:end]):
            return Span(opened, end)
    return Span(start, end)


def _line(letter: Letter, one: ToldNumber, name: Span, *, apart: bool) -> Line:
    counted = frozenset() if apart else frozenset(map(stem, one.behind[:1]))
    label = label_of(letter.part(name)) - counted
    general = frozenset(stem(word) for word, _, _ in words_at(letter.text, *name) if OF_TABLES.match(word))
    return Line(label - general or label, {0: _interval(letter, one)}, Span(one.start, one.end), _printed(letter, one))


def _printed(letter: Letter, one: ToldNumber) -> str:
    return letter.text[one.start : one.end]


def _interval(letter: Letter, one: ToldNumber) -> Interval:
    """Return what a number may be: a tenth more or less where it is given roughly; a mean is none of those."""
    if not one.about or _MEAN.search(letter.folded, max(one.start - 12, 0), one.start):
        return one.interval
    return one.value * (1 - _ROUGH), one.value * (1 + _ROUGH)


def rows_of_lists(letter: Letter) -> tuple[tuple[Span, Table], ...]:
    """Return the lists that have a number in each item but one at most; made once, by `letter.once(rows_of_lists)`."""
    found = (it for items in _lists(letter) for it in _of_list(letter, items))
    return tuple(sorted(found, key=lambda one: one[0]))


def _lists(letter: Letter) -> Iterator[Sequence[Block]]:
    """Yield the items of each list, and the short paragraphs that stand below each other."""
    groups: dict[int, list[Block]] = {}
    short: list[Block] = []
    for block in letter.blocks:
        if block.kind == "item":
            groups.setdefault(block.group, []).append(block)
        if block.kind == "paragraph" and block.end - block.start <= _SHORT:
            short.append(block)
        elif short:
            yield short
            short = []
    yield from (short, *groups.values())


def _of_list(letter: Letter, items: Sequence[Block]) -> Iterator[tuple[Span, Table]]:
    if not _FEWEST <= len(items) <= _MOST:
        return
    told = [_by_kind(numbers_in(letter, Span(one.start, one.end)), one.end) for one in items]
    kinds = Counter(kind for one in told for kind in one)
    lead = letter.once(Around).lead(items[0])
    lead = lead or letter.block_at(max(items[0].start - _TWO, 0))
    above = (*letter.headings_at(items[0].start)[-1:], *((lead,) if lead is not None else ()))
    over = frozenset(word for one in above for word in stems(letter.text[one.start : one.end]))
    for kind, count in kinds.most_common(_TWO):
        if count < max(_FEWEST, len(items) - 1):
            continue
        rows = [
            (nth, item, one[kind]) for nth, (item, one) in enumerate(zip(items, told, strict=True), 1) if kind in one
        ]
        lines = tuple(_item(letter, nth, item, one) for nth, item, one in rows)
        yield Span(items[0].start, items[-1].end), Table(lines, {}, over, {})


def _by_kind(numbers: Sequence[ToldNumber], end: int) -> Mapping[tuple[str, str], ToldNumber]:
    """Return the numbers of an item by their unit, or by what they count: only those that are alone of their kind."""
    kinds = [(one.unit, "" if one.unit or one.end == end else " ".join(one.behind[:1])) for one in numbers]
    return {kind: one for kind, one in zip(kinds, numbers, strict=True) if kinds.count(kind) == 1}


def _item(letter: Letter, nth: int, item: Block, one: ToldNumber) -> Line:
    around = f"{letter.text[item.start : one.start]} {letter.text[one.end : item.end]}"
    printed = " ".join(letter.text[item.start : item.end].split())
    return Line(label_of(around) | {f"#{nth}"}, {0: _interval(letter, one)}, Span(one.start, one.end), printed)


def rows_near(letter: Letter, sentence: Span, told: Sequence[Span]) -> Iterator[tuple[str, Sequence[Table]]]:
    """Yield the rows near a sentence with where they stand: what stretches tell, lists beside it, tables.

    Of one table the rows, and the columns where these are years, are two ways to look at it.
    """
    for span in told:
        words = frozenset(stems(letter.part(span))) if span.end <= sentence.start else frozenset[str]()
        yield from (("told", (table._replace(words=words),)) for table in told_rows(letter, span))
    block = letter.block_at(sentence.start)
    headings = letter.headings_at(sentence.start)[-1:]
    if block is None:
        return
    lists = letter.once(rows_of_lists)
    place = bisect_left(lists, sentence.start, key=lambda one: one[0].start)
    for span, table in lists[max(place - _NEAREST, 0) : place + _NEAREST]:
        if span.start <= sentence.start < span.end:
            continue
        beside = _SHORT > block.start - span.end >= 0 or _SHORT * 2 > span.start - block.end >= 0
        if beside or letter.headings_at(span.start)[-1:] == headings:
            yield "list", (table,)
    for grid in under_heading(letter, sentence.start):
        tables = letter.once(tables_of_grids).get(grid.span, ())
        if tables:
            yield "table", tuple(one.without(letter, sentence) for one in tables)
