"""Totals with their parts, as a letter prints them in sentences, lists and tables; and when they can both be right.

A total is found by its words ("in totaal", a row "Totaal"), its parts by where they stand: the list after it, the
sentence after "Dit bedrag omvat", the cells above it.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from ijkmoment.checking.figures.table_sums import NESTED, is_head, is_total, sums_of_tables
from ijkmoment.checking.figures.totals import Figure, Sum, figures_of, is_a_digit_off, is_alike
from ijkmoment.checking.letter import Letter, Span, since
from ijkmoment.checking.sums.list_sums import lists_some
from ijkmoment.facts.document import Block
from ijkmoment.language.patterns import at_places, lazily

_Lists = Mapping[tuple[int, int], Sequence[Block]]
_TOTAL = lazily(r"\b(?:in totaal|totaal|totale|totaalbedrag|opgeteld|gezamenlijk)\b", re.IGNORECASE)
_WHOLE = lazily(
    r"\b(?:dit (?:bedrag|totaal|aantal)|deze (?:kosten|uitgaven)|die kosten|het bedrag|als volgt)\b[^.]{0,200}"
    r"\b(?:omvat(?:ten)?|bestaa[nt]?t? uit|opgebouwd|verdeeld|uitgesplitst|onderverdeeld|samengesteld)"
    r"|\b(?:te weten|namelijk|als volgt (?:verdeeld|opgebouwd)|bestaande uit|opgebouwd uit|onderverdeeld in"
    r"|valt uiteen in)\b",
    re.IGNORECASE,
)
_WHOLE_AT = lazily(rf"(?={_WHOLE.pattern})", re.IGNORECASE)
_WHOLE_OPENS = tuple("dit deze die het als te namelijk bestaande opgebouwd onderverdeeld valt".split())
_SOME = lazily(
    r"\b(?:waarvan|van wie|onder wie|waaronder|onder meer|onder andere|bijvoorbeeld|met name)\b", re.IGNORECASE
)
_TIMES = lazily(r"\b(?:per (?:jaar|maand|week|dag|persoon|stuk)|jaarlijks|maandelijks|maal|keer)\b", re.IGNORECASE)
_OVERLAP = lazily(r"\b(?:beide|tweemaal|meermaals|dubbel\w*|overlap\w*|sommigen?)\b", re.IGNORECASE)
_ASIDE = lazily(
    r"\b(?:waarvan|waaronder|tegen(?:over)?|ten opzichte van|vergeleken|meer dan|minder dan|in plaats van|terwijl|maar"
    r"|eerder|begroot|geraamd|gepland|verwacht|was|waren|wordt|worden|zal|zullen|oplopend|verminderd|minus|aftrek)\b",
    re.IGNORECASE,
)
_HEAD = lazily(r"(?:totaal|totale|in totaal)\b[^.]{0,60}$", re.IGNORECASE)
_PARTED = lazily(
    r"\b(?:omvat(?:ten)?|bestaa[nt]?t? uit|opgebouwd|verdeeld|uitgesplitst|onderverdeeld|samengesteld)\b", re.IGNORECASE
)
_COMPARED = lazily(r"\s*(?:(?:meer|minder|hoger|lager)\s+dan|per\s+[a-zà-ÿ]+)\b", re.IGNORECASE)  # no part
_OF_ANOTHER = lazily(
    r"\b(?:van|binnen|op|boven|onder|naast|in)\s+(?:het|de)\s+(?:totaal|totale)\b(?!\s+(?:\w+\s+)?van\s+(?:€\s?)?\Z)",
    re.IGNORECASE,
)
_POINTS = lazily(
    r"\b(?:dit|deze|die|daarvan|hiervan|daarbij|hierbij|als\s+volgt|het\s+bedrag|het\s+totaal|de\s+(?:kosten|uitgaven|verdeling|opbouw|uitsplitsing|specificatie|bijdragen?|bedragen)"
    r"|(?:gaat|ging)\s+(?:het\s+)?om|te\s+weten|namelijk|uitgesplitst)\b",
    re.IGNORECASE,
)
_LABEL = lazily(r":\s*\Z")
_MOST = 100  # parts of one total in words or lines: what names more is no enumeration
_REST = lazily(r"\b(?:het\s+restant|de\s+rest|(?:het|de)\s+(?:resterende|overige))\b", re.IGNORECASE)
_REST_OF = lazily(rf"{_REST.pattern}\s*\(\s*\Z", re.IGNORECASE)
_OF_PARTS = lazily(rf",?\s+waarvan\s[^.;:]{{4,160}}?{_REST.pattern}", re.IGNORECASE)


def sums(letter: Letter) -> Iterator[Sum]:
    """Find the sums of a letter, in lists, sentences and tables."""
    figures = tuple(figures_of(letter.of_kind("money", "strength")))
    lists = _lists(letter)
    for index, block in enumerate(letter.blocks):
        if block.kind in ("paragraph", "heading", "item"):
            yield from _after(letter, index, figures, lists)
    yield from sums_of_tables(letter)


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
    for total in totals:
        behind = [one for one in inside if one.span.start > total.span.end and is_alike(one, total)]
        if behind and not _is_parted_below(letter, block, behind[-1]):
            yield from _in_words(letter, total, behind)
            continue
        if total != totals[-1] and not behind:
            continue
        if not _opens_list(letter, block, total):
            return
        items = _items(letter, index, lists)
        found = (
            _in_items(items, total, figures)
            if items
            else _in_rows(letter, index, total, figures) or _in_lines(letter, index, total, figures)
        )
        told = _is_of_list(letter, block, total)
        yield from (one for one in found if told or is_a_digit_off(total, one.parts))
        return


def _is_parted_below(letter: Letter, block: Block, last: Figure) -> bool:
    """Tell whether a block ends with what opens a list ("Het bedrag over 2025 omvat:") behind all of its figures."""
    end = letter.sentence_at(max(block.end - 1, block.start))
    opens = letter.part(end).rstrip().endswith(":") and _PARTED.search(letter.text, end.start, end.end) is not None
    return opens and last.span.end <= end.start


def _in_rows(letter: Letter, index: int, total: Figure, figures: Sequence[Figure]) -> tuple[Sum, ...]:
    """Return the sum of the table right behind a block, in which each row but that of its total names one amount."""
    following = takewhile(lambda one: one.kind == "cell", since(letter.blocks, index + 1))
    rows: dict[tuple[int, int], list[Block]] = {}
    for cell in following:
        rows.setdefault((cell.group, cell.row), []).append(cell)
    parts: list[Figure] = []
    for row in rows.values():
        like = [one for cell in row for one in _inside(figures, cell) if is_alike(one, total)]
        if is_head(letter, row) or is_total(letter, row[0]):
            continue
        if len(like) != 1 or len({group for group, _ in rows}) != 1 or NESTED.match(letter.text, row[0].start):
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
    opening = letter.standing(_WHOLE_OPENS)
    told = [one.start() for one in at_places(_WHOLE_AT, letter.text, opening, block.start, block.end)]
    parted = {max((one.span.start for one, _ in firsts if one.span.end <= at), default=-1) for at in told}
    return [
        one
        for one, around in firsts
        if one.span.start in parted or letter.says(_TOTAL, around) or _OF_PARTS.match(letter.text, one.span.end)
    ]


def _in_words(letter: Letter, total: Figure, behind: Sequence[Figure]) -> Iterator[Sum]:
    between = letter.text[total.span.end : behind[0].span.start]
    end = letter.sentence_at(behind[0].span.start).end
    aside = _ASIDE.search(letter.text, behind[0].span.end, end)
    stop = aside.start() if aside else end
    told = takewhile(lambda one: one.span.end <= stop, behind)
    near = tuple(one for one in told if _COMPARED.match(letter.text, one.span.end) is None)
    if len(near) > _MOST or _OVERLAP.search(letter.text, total.span.end, end):
        return
    parts = tuple(one for one in near if not _in_brackets(letter, total, one))
    named = _WHOLE.search(between)
    if _SOME.search(between) and "." not in between.strip():
        whole = len(parts) > 1 and (_is_the_rest(letter, parts) or is_a_digit_off(total, parts))
        yield Sum(total, parts, whole=whole)
        return
    told_first = _enumerates(between) and not _TOTAL.search(letter.text, behind[0].span.end, end)
    if (named or told_first) and len(parts) > 1 and not _TIMES.search(letter.text, total.span.end, end):
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


def _is_of_list(letter: Letter, block: Block, total: Figure) -> bool:
    """Tell whether words say that a total is that of the list behind it: its own sentence opens that, or points back.

    "Van het totale budget staat nog 12 miljoen open. De projecten zijn de volgende:" parts something else.
    """
    own, last = letter.sentence_at(total.span.start), letter.sentence_at(max(block.end - 1, block.start))
    if lists_some(letter, block) or _OF_ANOTHER.search(letter.text, own.start, total.span.start):
        return False
    return (
        own == last or _PARTED.search(letter.text, *last) is not None or _POINTS.search(letter.text, *last) is not None
    )


def _opens_list(letter: Letter, block: Block, total: Figure) -> bool:
    rest = letter.text[total.span.end : block.end]
    if rest.rstrip().endswith(":") or _WHOLE.search(rest) is not None or block.kind == "heading":
        return True
    return not rest.strip(" .") and _HEAD.match(letter.text, block.start, block.end) is not None


def _in_items(items: Sequence[Block], total: Figure, figures: Sequence[Figure]) -> Iterator[Sum]:
    """Yield the sum of a list in which each item names exactly one figure like the total's."""
    parts: list[Figure] = []
    for item in items:
        like = [one for one in _inside(figures, item) if is_alike(one, total)]
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
        if not own or not all(is_alike(one, total) and _is_labelled(letter, one) for one in own):
            break
        parts += own
        if len(parts) > _MOST:
            return
    if len(parts) > 1:
        yield Sum(total, tuple(parts))


def _is_labelled(letter: Letter, one: Figure) -> bool:
    return _LABEL.search(letter.text, max(one.span.start - 3, 0), one.span.start) is not None
