"""What the items of a list or the rows of a table come to, where each has a number: "één tanker; twee fregatten".

A count over such a list may be of all that its items count, and not of the items. Nor is it of the items where one of
them names several of what is counted: "moties over banden en kleding".
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import dropwhile, islice, takewhile
from operator import attrgetter

from ijkmoment.checking.figures.table_sums import is_total
from ijkmoment.checking.letter import Letter, Span, since
from ijkmoment.facts.document import Block
from ijkmoment.language.numerals import NUMBER_WORD, number_of
from ijkmoment.language.patterns import lazily

_FIGURES = lazily(r"(?<![\w.,])\d{1,5}(?![\w.,]*\w)")
_WORD = lazily(r"[\w'’-]+")
# What stands behind "het eerste" where that has no noun.
VERBS = frozenset(
    """
    is was zijn waren betreft betrof luidt heeft had ligt lag gaat ging vormt raakt ziet komt volgt speelt van wordt
    """.split()
)
_FAR, _OPENING, _STEM, _REACH = 60, 6, 4, 6000
_ORDINALS = ("eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende")
_TIMES = lazily(rf"(?<!\w)(?P<number>\d{{1,4}}|een|twee|drie|vier|vijf|{NUMBER_WORD})(?:\s?(?:keer|maal)|[x×])\W*\Z")
_OPENS_NTH = lazily(r"(?:de|het|een)\s+(?P<which>[a-zà-ÿ]+)\s+(?P<what>[a-zà-ÿ-]+)")
_PARTS = lazily(r"(?:\w*onderdelen|delen|elementen|componenten|posten|punten|categorieën|groepen|soorten)")
_OPENS = lazily(rf"(?P<number>\d{{1,4}}|{NUMBER_WORD})\s+[a-zà-ÿA-Z]")


def items_of(block: Block, behind: Iterable[Block]) -> Sequence[Block]:
    """Return the items right behind a block; behind an item those below it, which may be told by their marks alone."""
    items = (one for one in takewhile(lambda it: it.kind in ("item", "footnote"), behind) if one.kind == "item")
    if block.kind != "item":
        return tuple(items)
    if _is_bullet(block):
        return tuple(takewhile(lambda one: one.level > block.level, items))
    return tuple(takewhile(lambda one: one.level > block.level or _is_bullet(one), items))


def _is_bullet(item: Block) -> bool:
    return not any(sign.isalnum() for sign in item.marker)


def is_of_groups(letter: Letter, offset: int, number: int) -> bool:
    """Tell whether items of the list behind a block are more than one of the noun at an offset, named or counted.

    More than a number together are of another noun: "vijf bijdragen: - zes helikopters; - twee drones; - een fregat".
    """
    index = bisect_right(letter.blocks, offset, key=attrgetter("start")) - 1
    noun = letter.folded[letter.blocks[index].start : offset].split()[-1]
    following = islice(since(letter.blocks, index + 1), _FAR)
    behind = dropwhile(lambda one: one.kind in ("heading", "caption", "footnote"), following)
    items = items_of(letter.blocks[index], behind)
    told = [_OPENS.match(letter.folded, one.start, one.end) for one in items]
    counted = () if _PARTS.fullmatch(noun) else told  # "vier onderdelen: a. 24 voertuigen; b. 16 bruggen"
    counts = [(number_of(one["number"]) or 1) if one is not None else 1 for one in counted]
    kinds = any(word.endswith(noun) for one in items for word in letter.runs_in(one.start, one.end))
    many = sum(one > 1 for one in counts) > 1 and (kinds or sum(counts) <= number)
    return many or any(noun in _first_words(letter, one) for one in items)


def _first_words(letter: Letter, item: Block) -> list[str]:
    """Return the words that an item opens with; a capital further on is of a name: "Buitenlandse Zaken"."""
    first, *others = (*_WORD.findall(letter.text, item.start, item.end)[:_OPENING], "")
    return [first.casefold(), *others]


def goes_on(letter: Letter, offset: int, last: int) -> bool:
    """Tell whether the paragraph behind what was listed tells the next one: "De vierde fase wordt nog uitgewerkt"."""
    if not 0 < last < len(_ORDINALS):
        return False
    index = bisect_right(letter.blocks, offset, key=attrgetter("start")) - 1
    listed = ("item", "cell", "footnote", "caption")
    behind = next(
        (one for one in islice(since(letter.blocks, index + 1), _FAR) if one.kind not in listed), letter.blocks[index]
    )
    ends = ((offset, letter.blocks[index].end), (behind.start, behind.end))
    spans = [Span(start, min(end, start + _REACH)) for start, end in ends]
    noun = letter.folded[letter.blocks[index].start : offset].split()[-1]
    return any(
        _tells_next(letter, sentence, _ORDINALS[last], noun) for span in spans for sentence in letter.sentences_in(span)
    )


def _tells_next(letter: Letter, sentence: Span, nth: str, noun: str) -> bool:
    """Tell whether a sentence opens with the next one by its number, of the same noun or of none."""
    found = _OPENS_NTH.match(letter.folded, *sentence)
    if found is None or found["which"] != nth:
        return False
    return found["what"][:_STEM] == noun[:_STEM] or found["what"] in VERBS


def is_listed_on(letter: Letter, offset: int, number: int) -> bool:
    """Tell whether a list goes on behind text that stands between its items, up to the one of a number.

    All items under the heading are as many, or a line that reading left out of its table opens with the number.
    """
    index = bisect_right(letter.blocks, offset, key=attrgetter("start")) - 1
    following = islice(since(letter.blocks, index + 1), _FAR)
    own = [*takewhile(lambda one: not _opens_another(letter, one), following)]
    block = letter.blocks[index]
    items = [one for one in own if one.kind == "item" and (block.kind != "item" or one.level > block.level)]
    level = min((one.level for one in items), default=0)
    lines = (one for one in own if one.kind == "paragraph")
    return sum(one.level == level for one in items) == number or any(
        letter.text.startswith(f"{number} ", one.start) for one in lines
    )


def _opens_another(letter: Letter, block: Block) -> bool:
    """Tell whether a block opens another section or list."""
    return block.kind == "heading" or (block.kind == "paragraph" and letter.text.endswith(":", block.start, block.end))


def is_sum_of_list(letter: Letter, index: int, number: int) -> bool:
    """Tell whether a number is what the list or table right behind a block comes to."""
    return number in _sums(letter, index)


def rows_of(letter: Letter, index: int, first: Block) -> Sequence[list[Block]]:
    """Return the cells of a table by row, from the block of an index on."""
    cells = takewhile(lambda one: one.kind == "cell" and one.group == first.group, since(letter.blocks, index))
    rows: dict[int, list[Block]] = {}
    for one in cells:
        rows.setdefault(one.row, []).append(one)
    return tuple(rows.values())


def _sums(letter: Letter, index: int) -> Iterator[int]:
    """Yield what the one figure of each item adds up to, and what those that it opens with do."""
    behind = next(iter(since(letter.blocks, index + 1)), None)
    if behind is not None and behind.kind == "cell":
        yield from _of_column(letter, index + 1, behind)
        return
    own = items_of(letter.blocks[index], since(letter.blocks, index + 1))
    figures = [_FIGURES.findall(letter.text[one.start : one.end]) for one in own]
    if all(len(one) == 1 for one in figures):
        yield sum(int(one[0]) for one in figures)
    times = [_TIMES.search(letter.folded, one.start, one.end) for one in own]
    if any(times):
        yield sum(number_of(one["number"]) or 1 if one is not None else 1 for one in times)
    opening = [_OPENS.match(letter.folded, one.start, one.end) for one in own]
    counts = [number_of(one["number"]) if one is not None else None for one in opening]
    if None not in counts:
        yield sum(filter(None, counts))


def _of_column(letter: Letter, index: int, first: Block) -> Iterator[int]:
    """Yield what the one column of whole numbers in a table adds up to, without its total."""
    own = [row for row in rows_of(letter, index, first) if not is_total(letter, row[0])]
    found = [_FIGURES.fullmatch(letter.text, one.start, one.end) for row in own for one in row[1:]]
    figures = [int(one[0]) for one in found if one is not None]
    if len(figures) > 1:
        yield sum(figures)
