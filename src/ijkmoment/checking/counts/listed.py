"""How many things the list, the rows or the lines right behind a paragraph are."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import islice, takewhile
from operator import attrgetter

from ijkmoment.checking.counts.added_up import items_of, rows_of
from ijkmoment.checking.counts.counted import counts_in
from ijkmoment.checking.figures.table_sums import NESTED, is_head, is_total
from ijkmoment.checking.letter import Letter, Span, since
from ijkmoment.checking.text.labelled_rows import kind_of
from ijkmoment.checking.text.lost_marks import roman_heads, signed_items, unmarked_items
from ijkmoment.facts.document import Block
from ijkmoment.language.date_words import ANY_MONTH
from ijkmoment.language.patterns import lazily

_WORD = lazily(r"[a-zà-ÿ]{3,}")
_NONE = frozenset({"-", "–", "—", "0", "n.v.t."})
_COUNTS, _SHORT = lazily(r"(?:nr|no|nummer|#)\b\.?|\s*\Z"), 5
_DAY = lazily(rf"(?:[a-z]+dag\s+)?\d{{1,2}}\s+(?:{ANY_MONTH})(?!\w)")
_HEAD = lazily(r"[A-ZÀ-Þ][\w-]+(?:\s[\w-]+)?")


def listed_behind(letter: Letter, index: int) -> frozenset[int]:
    """Return how many items the list behind a block may be counted as, empty where none follows."""
    blocks, block = letter.blocks, letter.blocks[index]
    place = next((it for it in range(index + 1, len(blocks)) if blocks[it].kind not in ("footnote", "caption")), None)
    first = blocks[place] if place is not None else None
    if place is not None and first is not None and first.kind == "cell":
        return _rows(letter, place, first)
    romans = roman_heads(letter, index)
    if romans or first is None or first.kind != "item":
        signed = romans or signed_items(letter, index)
        return frozenset({len(unmarked_items(letter, index)) or signed} - {0, 1})
    own = items_of(block, since(blocks, index + 1))
    if not own:
        return frozenset()
    first = own[0]
    inner = list(takewhile(lambda one: one.group == first.group and one.level >= first.level, own))
    level = [one for one in inner if one.level == first.level]
    return frozenset({len(level), _outermost(letter, level)} - {0, 1})


def _rows(letter: Letter, index: int, first: Block) -> frozenset[int]:
    """Return how many rows a table has, without its heads and its total."""
    rows = [row for row in rows_of(letter, index, first) if row[0].column == 0]
    dated = sum(_opens_with_day(letter, row) for row in rows) > 1
    named = [row for row in rows if not is_head(letter, row) or (dated and _opens_with_day(letter, row))]
    own = [row for row in named if not is_total(letter, row[0]) and not NESTED.match(letter.text, row[0].start)]
    if len(own) not in (len(named), len(named) - 1):
        return frozenset()
    numbered = [row for row in own if letter.text[row[0].start : row[0].end].strip(" .").isdecimal()]
    if len(numbered) > 1:
        return frozenset({len(numbered)})  # what else stands in the first column goes on from a row above
    things = {letter.folded[row[0].start : row[0].end] for row in own}  # one may have several rows
    filled = Counter(cell.column for row in own for cell in row if letter.part(Span(cell.start, cell.end)) not in _NONE)
    return frozenset({*filled.values(), len(own), len(things), len(own) - _may_be_heads(letter, own[:1])} - {0, 1})


def _opens_with_day(letter: Letter, row: Sequence[Block]) -> bool:
    """Tell whether a row opens with a day, as no head does over others that do: "Maandag 6 juli"."""
    return _DAY.match(letter.folded, row[0].start, row[0].end) is not None


def _may_be_heads(letter: Letter, rows: Sequence[list[Block]]) -> bool:
    """Tell whether a first row may hold heads, by its words alone: "Les", "Maatregel", "Gereed"."""
    cells = [letter.text[one.start : one.end] for row in rows for one in row]
    return len(cells) > 1 and all(_HEAD.fullmatch(one) for one in cells)


def _outermost(letter: Letter, items: Sequence[Block]) -> int:
    """Return how many items stand as far to the left as the first: text keeps deeper ones by their indent alone."""
    indents = [_indent(letter, one) for one in items]
    return sum(indent <= indents[0] for indent in indents)


def _indent(letter: Letter, item: Block) -> int:
    at = letter.document.alignment.to_text(item.start)
    line = letter.document.text[letter.document.text.rfind("\n", 0, at) + 1 : at]
    return len(line) - len(line.lstrip())


def is_counted_over(letter: Letter, start: int, number: int) -> bool:
    """Tell whether the last paragraph before a place counts so many of something: "voor de vier bijdragen"."""
    over = [one for one in letter.blocks if one.kind == "paragraph" and one.start < start][-1:]
    return any(found.number == number for one in over for found in counts_in(letter, one.start, one.end))


def is_headed(letter: Letter, noun: str, first: Block) -> bool:
    """Tell whether the head over what names the rows of a table says a noun, or one of the two is a kind of it."""
    kind, index = kind_of(noun), bisect_left(letter.blocks, first.start, key=attrgetter("start"))
    counts = _COUNTS.match(letter.folded, first.start, first.end) is not None  # "Nr.": the second names them
    cells = takewhile(lambda one: (one.group, one.row) == (first.group, first.row), since(letter.blocks, index))
    for cell in islice(cells, 1 + counts):
        for word in _WORD.findall(letter.folded, cell.start, cell.end):
            one, other = sorted((kind, kind_of(word)), key=len)
            if one == other or (len(one) >= _SHORT and other.endswith(one)):
                return True
    return False


def is_of_columns(letter: Letter, number: int, first: Block) -> bool:
    """Tell whether a table has as many columns as a number, with or without the one that names its rows."""
    index = bisect_left(letter.blocks, first.start, key=attrgetter("start"))
    columns = 1 + max(one.column for row in rows_of(letter, index, first) for one in row)
    return number in (columns, columns - 1)
