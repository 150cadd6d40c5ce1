"""Counts of what the rows of a table beside them are: "zes landen" before a table with a row for each land.

The noun has to be what the head over the first column says, or to announce the table right before it with a colon. A
table may hold a part, or a rest beside what is counted: then nothing is said, nor where the number is far from the
number of rows.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

from ijkmoment.checking.figures.grids import Grid, Row, grids
from ijkmoment.checking.figures.told_numbers import ToldNumber, numbers_in
from ijkmoment.checking.letter import Letter, Span, since
from ijkmoment.checking.text.topics import stem
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import lazily

_WORD = lazily(r"[a-zà-ÿ]{3,}")
_OPEN = lazily(
    r"(?<!\w)(?:onder\s+(?:meer|andere)|waaronder|zoals|bijvoorbeeld|belangrijkste|grootste|voornaamste|voorbeelden|enkele|ten\s+minste"
    r"|minstens|restpost|(?:waarvan|(?<!grond\s)(?<!aanleiding\s)(?:daar|hier)van)|overige|andere|resterende)(?!\w)"
)
_REST = lazily(r"\s*(?:overig|rest|ander|divers|onbekend|onverdeeld|kleine\s|nagekomen|reserve(?!\w)|onvoorzien)")
_SINGULAR = {"hed": "heid", "ie": "i", "schep": "schip", "sted": "stad", "led": "lid", "criteri": "criterium"}
_PLURAL = lazily(rf"(?:{'|'.join(_SINGULAR)})\Z")
_ALL = lazily(r"(?<!\w)(?:alle|de|deze|die|genoemde|onderstaande|volgende|bovenstaande)\s+\Z")
_SOMEWHERE = lazily(r"(?:in|bij|op|voor|aan|met)\s+")
_SOME = lazily(
    r"(?<!\w)(?i:niet|nog|meer|minder|hoger|lager|slechts|alleen|maar|al|wel|vertrag\w*|tekort\w*|daalde\w*|steeg|stegen)(?!\w)"
)
_CAPTION = lazily(r"(?:tabel|overzicht)\s+\d")
_MONEY = lazily(r"€|(?<!\w)(?:euro|kosten|uitgaven|bedrag|bedragen|budget)(?!\w)")
_ELSEWHERE = lazily(
    r"\s+(?:uit|van|in|bij|over|na)\s+(?:(?:de|het|een|mijn|onze|zijn|haar|die|dat|toen)\s+)?(?:[a-zà-ÿ]+e\s+)?"
    r"(?:vorige?|eerdere?|voorgaande?|afgelopen|oude|ander[e]?|brief|rapport\w*|evaluatie\w*|convenant\w*|motie|plan|(?:19|20)\d\d)(?!\w)"
    r"|\s+(?:die|welke|waar\w*)\s+(?:[a-zà-ÿ]+\s+){0,6}(?:vorige?|eerder|toen|destijds|(?:19|20)\d\d)(?!\w)"
)
_COLON = lazily(r"\s*:\s*")
_COUNTS = lazily(r"(?:nr|no|nummer|#)\b\.?|\s*\Z")
# "Voor Althea en voor de drie operaties": what the table has besides is named before.
_BESIDES = lazily(r"(?<!\w)(?:en|plus|naast|behalve)\s+(?:(?:voor|van|in|bij|met|aan)\s+)?(?:de|deze|die)?\s*\Z")
_POINTING = lazily(r"(?:ge|ver)\w+de|\w+staande|volgende|verschillende|diverse|andere")
_RUNNING = ("paragraph", "item")  # a numbered paragraph reads as an item
_FEWEST, _MOST, _OFF, _BEFORE, _SHORT, _REACH = 2, 30, 3, 2, 5, 16


def counted_rows(letter: Letter) -> Iterator[tuple[Span, int]]:
    """Yield the counts of which a table beside them has more or fewer, each with how many these are."""
    for grid in letter.once(grids):
        own = [row for row in grid.own if not _is_second_line(letter, row)]
        rows = len(own)
        if not _FEWEST <= rows <= _MOST or not all(row.label for row in own):
            continue
        others = {rows, *({len({_thing(letter, row) for row in own})} - {1})}
        if any(_REST.match(row.label.casefold()) for row in own):
            others.add(rows - 1)
        if _has_row_for_head(grid):
            others.add(rows + 1)
        others |= {sum(column in row.numbers for row in own) for column in grid.columns}  # a dash is none then
        for block, before in _beside(letter, grid):
            for one in _counts(letter, grid, block, before=before):
                off = abs(int(one.value) - rows)
                if int(one.value) not in others and off <= min(_OFF, rows) and not _is_told_beside(letter, one, others):
                    yield Span(one.start, _end(letter, one)), rows


def _is_second_line(letter: Letter, row: Row) -> bool:
    """Tell whether a row has nothing in its first column: the cells of the row above go on in it."""
    first = letter.block_at(row.span.start)
    return first is not None and first.kind == "cell" and first.column > 0


def _is_told_beside(letter: Letter, one: ToldNumber, others: set[int]) -> bool:
    """Tell whether its sentence, or the one before it, has the number of rows: "zes eisen. NS haalde er vijf"."""
    sentence, block = letter.sentence_at(one.start), letter.block_at(one.start)
    before = letter.sentence_at(max(sentence.start - 2, 0)) if block and sentence.start > block.start else sentence
    told = numbers_in(letter, Span(before.start, sentence.end))
    return any(int(it.value) in others for it in told)


def _has_row_for_head(grid: Grid) -> bool:
    """Tell whether what reads as the head is the first row of a list with letters: "A ..." over "B ..."."""
    first = grid.heads.get(min(grid.heads, default=0), "").strip()
    return not grid.columns and len(first) == 1 and grid.own[0].label.casefold().startswith(f"{chr(ord(first) + 1)} ")


def _thing(letter: Letter, row: Row) -> str:
    """Return what a row is of: others may be of the same, as "MINUSMA, staf" and "MINUSMA" with another decision."""
    first = letter.block_at(row.span.start)
    label = letter.folded[first.start : first.end] if first is not None and first.kind == "cell" else row.label
    return label.casefold().split(",")[0].split("(")[0].strip()


def _beside(letter: Letter, grid: Grid) -> Iterator[tuple[Block, bool]]:
    """Yield the paragraphs around a table with whether they stand before it: two before, one behind."""
    index = bisect_left(letter.blocks, grid.span.start, key=attrgetter("start"))
    over = (one for one in letter.blocks[max(index - 2 * _BEFORE, 0) : index] if one.kind in _RUNNING)
    before = [one for one in over if not _is_caption(letter, one)]
    first = next((one for one in since(letter.blocks, index) if one.start >= grid.span.end), None)
    behind = [first] if first is not None and first.kind in _RUNNING else []
    for block, is_before in (*((one, True) for one in before[-_BEFORE:]), *((one, False) for one in behind)):
        if letter.headings_at(block.start)[-1:] == letter.headings_at(grid.span.start)[-1:]:
            yield block, is_before


def _counts(letter: Letter, grid: Grid, block: Block, *, before: bool) -> Iterator[ToldNumber]:
    """Yield the counts in a paragraph of what the rows are, where it may be of all of them."""
    heads = nouns_of(_head(grid))
    next_to = before and _is_next(letter, block, grid)
    for one in numbers_in(letter, Span(block.start, block.end)):
        if not _is_whole(one) or _is_open(letter, one, block):
            continue
        if next_to and _COLON.fullmatch(letter.text, _end(letter, one), block.end):
            yield one
        nouns = tuple(noun_of(word) for word in one.behind[:2] if len(word) >= _SHORT - 1)
        of_all = _is_of_all(letter, one, before=next_to or (before and not _is_of_money(grid)))
        if (
            of_all
            and not _is_of_others(letter, one)
            and not _is_of_some(letter, grid, one)
            and not _is_of_columns(grid, nouns)
            and any(is_kind(noun, head) for noun in nouns for head in heads)
        ):
            yield one


def _is_of_others(letter: Letter, one: ToldNumber) -> bool:
    """Tell whether words behind a number say that it is of others: "de vier maatregelen uit de vorige rapportage"."""
    return _ELSEWHERE.match(letter.folded, _end(letter, one), letter.sentence_at(one.start).end) is not None


def _is_of_some(letter: Letter, grid: Grid, one: ToldNumber) -> bool:
    """Tell whether an adjective that the table has not, or what is named before, parts its rows: "grotere eilanden"."""
    sentence = letter.sentence_at(one.start)
    if _BESIDES.search(letter.folded, max(one.start - _REACH, sentence.start), one.start):
        return True
    first = one.behind[:1] if len(one.behind) > 1 else ()
    adjective = next((word for word in first if word.endswith("e") and not _POINTING.fullmatch(word)), "")
    caption = grid.over if _CAPTION.match(grid.over) else ""
    heads = f"{caption} {' '.join(grid.heads.values())}".casefold()
    return bool(adjective) and adjective not in heads


def _is_of_columns(grid: Grid, nouns: Sequence[str]) -> bool:
    """Tell whether the columns are what was counted: "alle drie de weken" over "week 1", "week 2" and "week 3"."""
    heads = [nouns_of(head) for column, head in grid.heads.items() if column]
    return any(sum(noun in head for head in heads) >= _FEWEST for noun in nouns)


def _is_of_money(grid: Grid) -> bool:
    """Tell whether a table is of money, which also goes to what is not counted."""
    return _MONEY.search(f"{grid.over} {' '.join(grid.heads.values())}") is not None


def _is_whole(one: ToldNumber) -> bool:
    return not one.unit and not one.about and one.value >= _FEWEST and one.value == int(one.value)


def _is_open(letter: Letter, one: ToldNumber, block: Block) -> bool:
    """Tell whether the sentence of a number, or the one behind it, speaks of some of them or of a rest."""
    sentence = letter.sentence_at(one.start)
    following = letter.sentence_at(min(sentence.end + 2, len(letter.text) - 1))
    return letter.says(_OPEN, sentence) or (following.start < block.end and letter.says(_OPEN, following))


def _is_of_all(letter: Letter, one: ToldNumber, *, before: bool) -> bool:
    """Tell whether a number is of all that the table has: "de zes landen"; behind it "twee landen" are some."""
    sentence = letter.sentence_at(one.start)
    if _ALL.search(letter.folded, max(one.start - _REACH, sentence.start), one.start):
        return True
    initial = _SOMEWHERE.fullmatch(letter.folded, sentence.start, one.start) is not None
    return before and not initial and not letter.says(_SOME, sentence)


def _head(grid: Grid) -> str:
    """Return the head over what names the rows: of the second column where the first only counts them."""
    first, second, *_ = (*(grid.heads[column] for column in sorted(grid.heads)), "", "")
    return second if _COUNTS.match(first) else first


def _is_next(letter: Letter, block: Block, grid: Grid) -> bool:
    """Tell whether nothing but a caption stands between a paragraph and a table."""
    between = letter.blocks[
        bisect_left(letter.blocks, block.end, key=attrgetter("start")) : bisect_left(
            letter.blocks, grid.span.start, key=attrgetter("start")
        )
    ]
    return all(one.kind == "caption" or _is_caption(letter, one) for one in between)


def _is_caption(letter: Letter, block: Block) -> bool:
    return _CAPTION.match(letter.folded, block.start, block.end) is not None


def nouns_of(text: str) -> tuple[str, ...]:
    """Return the nouns of a head without their endings."""
    return tuple(noun_of(word) for word in _WORD.findall(text))


def noun_of(word: str) -> str:
    """Return a noun without its ending, one for all numbers: "eenheden" and "eenheid", "provincies" and "provincie"."""
    return _PLURAL.sub(lambda found: _SINGULAR[found[0]], stem(word))


def is_kind(noun: str, head: str) -> bool:
    """Tell whether a noun is what a head says, or one of the two is a kind of the other: "diagnosegroepen", "groep"."""
    one, other = sorted((noun, head), key=len)
    return one == other or (len(one) >= _SHORT and other.endswith(one))


def _end(letter: Letter, one: ToldNumber) -> int:
    """Return where the noun behind a number ends."""
    end = one.end
    for word in one.behind[:2]:
        end = letter.folded.index(word, end) + len(word)
        if not word.endswith("e"):
            break
    return end
